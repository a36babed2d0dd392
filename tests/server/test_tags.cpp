// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QProcess>
#include <QtTest>

#include <fstream>

#include "sync/server/sync/tag_keeping.h"
#include "sync/server/sync/write_batch.h"
#include "tests/server/ingest_world.h"
#include "tests/support/test_main.h"

namespace test_tags {

using namespace lianlu;
using namespace lianlu::server;
using namespace lianlu::test;
using nlohmann::json;

namespace {

std::string status(const Answer& answer, std::size_t at = 0) {
    if (answer.status != 200) return std::to_string(answer.status) + " " + answer.body;
    return answer.json().at("results").at(at).at("status");
}
std::string reason(const Answer& answer) { return answer.json().at("results").at(0).value("reason", ""); }

}  // namespace

//! Tag governance on the real server: who may set, who gets to see, what moves when HQ decides anew.
class TestTags : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        if (const auto why = m_world.prepare(); !why.empty()) QSKIP(why.c_str());
    }
    void init() { QVERIFY(m_world.start()); }
    void cleanup() {
        for (const auto& scope : {domain::Scope::book(m_world.anna), domain::Scope::book(m_world.ben), domain::Scope::desk(m_world.store1),
                                  domain::Scope::desk(m_world.store2), domain::Scope::sealed(m_world.store1), domain::Scope::sealed(m_world.store2),
                                  domain::Scope::brand()}) {
            const auto name = scope.toString();
            const auto kept = m_world.digest(scope);
            QCOMPARE(kept.empty() ? std::string("0") : kept, m_world.recount(scope));
            QCOMPARE(m_world.one("SELECT COALESCE(max(seq), 0) FROM change_log WHERE scope = '" + name + "'"),
                     m_world.one("SELECT COALESCE((SELECT seq FROM scope_head WHERE scope = '" + name + "'), 0)"));
        }
    }

    void guidesSetTheirOwnAndNobodyElses() {
        auto anna = m_world.signedIn("anna");
        QCOMPARE(status(anna.push({tagOp(anna, "t1", "风格", "极简")})), std::string("applied"));
        const auto forged = anna.push({tagOp(anna, "t2", "风格", "极简", "third_party")});
        QCOMPARE(status(forged), std::string("rejected"));
        QCOMPARE(reason(forged), std::string("tag-not-own"));
        put("rule tag", "消费力", "高", domain::TagSource::rule);
        QCOMPARE(reason(anna.push({anna.op("delete", "tag", tagId("rule tag"), 1, json::object())})), std::string("tag-not-own"));
        QCOMPARE(status(anna.push({anna.op("delete", "tag", tagId("t1"), 1, json::object())})), std::string("applied"));
    }

    void theDefinitionIsHeld() {
        define({"--code", "风格", "--values", "极简|复古", "--expiry-days", "30"});
        define({"--code", "重点客户", "--set-by", "manager"});
        auto anna = m_world.signedIn("anna");
        auto mia = m_world.signedIn("mia");
        QCOMPARE(reason(anna.push({tagOp(anna, "a", "风格", "随便")})), std::string("tag-value"));
        QCOMPARE(reason(anna.push({tagOp(anna, "a", "风格", "极简")})), std::string("tag-expiry"));
        auto good = tagOp(anna, "a", "风格", "极简");
        good["fields"]["expires_at"] = {{"old", nullptr}, {"new", now() + 29LL * 86'400'000}};
        QCOMPARE(status(anna.push({good})), std::string("applied"));
        QCOMPARE(reason(anna.push({tagOp(anna, "b", "重点客户", "")})), std::string("tag-set-by"));
        QCOMPARE(status(mia.push({tagOp(mia, "b", "重点客户", "")})), std::string("applied"));
        QCOMPARE(scopeOf("b"), domain::Scope::book(m_world.anna).toString());  // a guide sees it all the same
        QCOMPARE(reason(anna.push({anna.op("delete", "tag", tagId("b"), 1, json::object())})), std::string("tag-set-by"));
        run({"tags", "retire", "重点客户"});
        QCOMPARE(reason(mia.push({tagOp(mia, "c", "重点客户", "")})), std::string("tag-retired"));
    }

    void whatAGuideMayNotSeeNeverReachesTheDevice() {
        put("t", "流失风险", "高", domain::TagSource::rule);
        auto anna = m_world.signedIn("anna");
        auto mia = m_world.signedIn("mia");
        const auto book = domain::Scope::book(m_world.anna), desk = domain::Scope::desk(m_world.store1);
        const auto annas = anna.cursorOf(book), mias = mia.cursorOf(desk);
        QCOMPARE(scopeOf("t"), book.toString());
        define({"--code", "流失风险", "--seen-by", "manager"});
        QCOMPARE(scopeOf("t"), desk.toString());
        // The guide's device is told that it has gone, and no more; the manager's gets it in the store's desk.
        const auto told = anna.pull(json::array({annas})).json().at("changes");
        QCOMPARE(told.size(), std::size_t{1});
        QCOMPARE(told[0].at("kind").get<std::string>(), std::string("delete"));
        QVERIFY(!told[0].contains("fields"));
        const auto given = mia.pull(json::array({mias})).json().at("changes");
        QCOMPARE(given.size(), std::size_t{1});
        QCOMPARE(given[0].at("fields").at("value").get<std::string>(), std::string("高"));
        // Neither by asking for the scope, nor by an op on its id, nor with the person from the beginning.
        QCOMPARE(anna.http.get("/v1/bootstrap/" + desk.toString()).status, 403);
        const auto probe = anna.push({anna.op("update", "tag", tagId("t"), 1, news({{"value", "x"}}))});
        QCOMPARE(status(probe), std::string("rejected"));
        QVERIFY2(!probe.json().at("results").at(0).contains("row"), probe.body.c_str());
        QCOMPARE(anna.http.get("/v1/bootstrap/" + book.toString()).json().at("rows").get<int>(), rowsIn(book));
        // HQ's own are on nobody's device.
        define({"--code", "流失风险", "--seen-by", "hq"});
        QCOMPARE(scopeOf("t"), domain::Scope::sealed(m_world.store1).toString());
        QCOMPARE(mia.http.get("/v1/bootstrap/" + scopeOf("t")).status, 403);
        // And back again.
        define({"--code", "流失风险", "--seen-by", "guide", "--set-by", "guide"});
        QCOMPARE(scopeOf("t"), book.toString());
        const auto back = anna.pull(json::array({annas})).json().at("changes");
        QCOMPARE(back.back().at("kind").get<std::string>(), std::string("upsert"));
    }

    void managersSetWhatOnlyTheySee() {
        define({"--code", "流失风险", "--seen-by", "manager"});
        auto anna = m_world.signedIn("anna");
        auto mia = m_world.signedIn("mia");
        QCOMPARE(reason(anna.push({tagOp(anna, "t", "流失风险", "高")})), std::string("tag-set-by"));
        QCOMPARE(status(mia.push({tagOp(mia, "t", "流失风险", "高")})), std::string("applied"));
        QCOMPARE(scopeOf("t"), domain::Scope::desk(m_world.store1).toString());
        QCOMPARE(status(mia.push({mia.op("update", "tag", tagId("t"), 1, news({{"value", "低"}}))})), std::string("applied"));
        QCOMPARE(status(mia.push({mia.op("delete", "tag", tagId("t"), 2, json::object())})), std::string("applied"));
    }

    void apartRowsStayWithAHandoverAndFollowToAnotherStore() {
        define({"--code", "流失风险", "--seen-by", "manager"});
        put("t", "流失风险", "高", domain::TagSource::rule);
        put("seen", "风格", "极简", domain::TagSource::own);
        auto mia = m_world.signedIn("mia");
        const auto person = m_world.annas.customer.uuid;
        QCOMPARE(status(mia.push({mia.op("update", "customer", person, 1, news({{"guide_id", m_world.ben.toString()}}))})), std::string("applied"));
        QCOMPARE(scopeOf("t"), domain::Scope::desk(m_world.store1).toString());
        QCOMPARE(scopeOf("seen"), domain::Scope::book(m_world.ben).toString());
        QCOMPARE(m_world.one("SELECT ver FROM tag WHERE id = '" + tagId("t").toString() + "'"), std::string("1"));
        QVERIFY(write([&](WriteBatch& batch) {
            return batch.upsert("customer", person, {}, {{"guide_id", domain::Value{m_world.carl.toString()}}, {"home_store_id", domain::Value{m_world.store2.toString()}}});
        }));
        QCOMPARE(scopeOf("t"), domain::Scope::desk(m_world.store2).toString());
        QCOMPARE(scopeOf("seen"), domain::Scope::book(m_world.carl).toString());
        const auto log = m_world.one("SELECT string_agg(kind || ver || CASE scope WHEN '" + domain::Scope::desk(m_world.store1).toString() +
                                     "' THEN ' from' ELSE ' to' END, ',' ORDER BY at, kind, seq) FROM change_log WHERE id = '" + tagId("t").toString() + "'");
        QCOMPARE(log, std::string("u1 from,d1 from,u2 to"));
    }

    void endedOnesAreSweptAway() {
        m_world.stopServer();  // its housekeeper would sweep them first
        put("over", "活动", "春季", domain::TagSource::rule, now() - 1000);
        put("later", "活动", "秋季", domain::TagSource::rule, now() + 86'400'000);
        const auto swept = sweepTags(m_world.db(), SystemClock().now());
        QVERIFY(swept);
        QCOMPARE(*swept, std::int64_t{1});
        QCOMPARE(m_world.one("SELECT deleted FROM tag WHERE id = '" + tagId("over").toString() + "'"), std::string("true"));
        QCOMPARE(m_world.one("SELECT deleted FROM tag WHERE id = '" + tagId("later").toString() + "'"), std::string("false"));
        QCOMPARE(*sweepTags(m_world.db(), SystemClock().now()), std::int64_t{0});
    }

    void theServerSweepsByItself() {
        put("over", "活动", "春季", domain::TagSource::rule, now() - 1000);
        m_world.stop();
        // As the next copy of the program comes up.
        QVERIFY(m_world.start());
        put("over", "活动", "春季", domain::TagSource::rule, now() - 1000);
        QVERIFY(m_world.startServer());
        QTRY_COMPARE(m_world.one("SELECT deleted FROM tag WHERE id = '" + tagId("over").toString() + "'"), std::string("true"));
    }

    void sourcesAreHeldToItToo() {
        define({"--code", "等级", "--values", "A|B", "--expiry-days", "30"});
        const SystemClock clock;
        const json someone{{"source_id", "M1"}, {"name", "王芳"}, {"store", "S1"}, {"tags", {{"等级", "A"}, {"渠道", "地推"}}}};
        auto other = someone;
        other["source_id"] = "M2";
        other["tags"]["等级"] = "C";
        const auto report = post(m_world.db(), clock, "pos", server::RecordKind::members, {someone, other});
        QCOMPARE(report.accepted, std::int64_t{2});  // nobody is turned away for a tag
        QCOMPARE(report.tagsLeftOut, std::int64_t{1});
        QCOMPARE(m_world.one("SELECT string_agg(name || '=' || (body::json ->> 'value') || CASE WHEN expires_at IS NULL THEN '' ELSE ' ends' END, ',' ORDER BY name, 1) FROM tag WHERE NOT deleted"),
                 std::string("渠道=地推,渠道=地推,等级=A ends"));
    }

    void filesOfDefinitions() {
        const auto csv = m_world.file(QStringLiteral("tags.csv"));
        std::ofstream(csv.toStdString()) << "code,label,group,values,sources,seen_by,set_by,expiry_days,status\n"
                                            "风格,穿衣风格,偏好,极简|复古,own,guide,guide,365,active\n"
                                            "流失风险,,模型,,rule,manager,,,\n";
        QVERIFY(run({"tags", "define", csv}).contains("2 defined"));
        auto listed = json::parse(run({"tags", "list", "--json"}).toStdString()).at("tags");
        QCOMPARE(listed.size(), std::size_t{2});
        QCOMPARE(listed[1].at("values"), json::array({"极简", "复古"}));
        QCOMPARE(listed[0].at("set_by").get<std::string>(), std::string("manager"));  // who may not see may not set
        const auto file = m_world.file(QStringLiteral("tags.json"));
        std::ofstream(file.toStdString()) << R"([{"code": "风格", "values": ["极简", "复古", "运动"], "expiry_days": 30}])";
        QVERIFY(run({"tags", "define", file}).contains("1 defined"));
        listed = json::parse(run({"tags", "list", "--json"}).toStdString()).at("tags");
        QCOMPARE(listed[1].at("values").size(), std::size_t{3});
        QCOMPARE(listed[1].at("label").get<std::string>(), std::string("穿衣风格"));  // what the file does not name stays
        // All or none, and with the place of the fault.
        std::ofstream(csv.toStdString()) << "code,seen_by\n身份,guide\n风格,everybody\n";
        const auto bad = run({"tags", "define", csv}, 1);
        QVERIFY2(bad.contains("row 3") && bad.contains("seen_by"), bad.constData());
        QCOMPARE(m_world.one("SELECT count(*) FROM tag_definition"), std::string("2"));
        run({"tags", "retire", "没有"}, 1);
        run({"tags"}, 2);
        run({"tags", "define"}, 2);
        // Devices hold the decisions: they say what may be set.
        auto anna = m_world.signedIn("anna");
        const auto cursor = anna.cursorOf(domain::Scope::brand());
        run({"tags", "retire", "风格"});
        const auto changes = anna.pull(json::array({cursor})).json().at("changes");
        QCOMPARE(changes.at(0).at("fields").at("status").get<std::string>(), std::string("retired"));
    }

private:
    static std::int64_t now() { return toUnixMs(SystemClock().now()); }
    static Uuid tagId(const std::string& name) { return Uuid::fromName("test tag", name); }
    std::string scopeOf(const std::string& name) { return m_world.one("SELECT scope FROM tag WHERE id = '" + tagId(name).toString() + "'"); }
    int rowsIn(const domain::Scope& scope) {
        int rows = 0;
        for (const auto& entity : domain::entities())
            rows += std::stoi(m_world.one("SELECT count(*) FROM " + pg::quoted(entity.name) + " WHERE NOT deleted AND scope = '" + scope.toString() + "'"));
        return rows;
    }
    json tagOp(TestDevice& device, const std::string& id, const std::string& name, const std::string& value, const std::string& source = "own") {
        json fields{{"customer_id", m_world.annas.customer.toString()}, {"name", name}, {"source", source}, {"set_at", now()}};
        if (!value.empty()) fields["value"] = value;
        return device.op("create", "tag", tagId(id), 0, news(fields));
    }
    template <class Work>
    bool write(Work work) {
        auto txn = pg::Transaction::begin(m_world.db());
        WriteBatch batch(m_world.db(), SystemClock().now());
        const auto done = work(batch);
        if (!done) qWarning("%s", done.error().describe().c_str());
        return done && batch.commit(*txn);
    }
    void put(const std::string& id, const std::string& name, const std::string& value, domain::TagSource source, std::int64_t expires = 0) {
        domain::Tag tag;
        tag.id = {tagId(id)};
        tag.customerId = m_world.annas.customer;
        tag.name = name;
        tag.value = value;
        tag.source = source;
        if (expires) tag.expiresAt = fromUnixMs(expires);
        QVERIFY(write([&](WriteBatch& batch) { return batch.create(tag, {}); }));
    }
    QByteArray run(const QStringList& words, int wanted = 0) {
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LIANLU_DB"), QString::fromStdString(m_world.conninfo()));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(LIANLU_SERVER_PROGRAM), words);
        if (!process.waitForFinished(60'000)) process.kill();
        const auto said = process.readAllStandardOutput() + process.readAllStandardError();
        if (process.exitCode() != wanted) qWarning("exit %d: %s", process.exitCode(), said.constData());
        [&] { QCOMPARE(process.exitCode(), wanted); }();
        return said;
    }
    void define(const QStringList& options) { run(QStringList{QStringLiteral("tags"), QStringLiteral("define")} + options); }
    ServerWorld m_world;
};

LIANLU_TEST(TestTags)

}  // namespace test_tags

#include "test_tags.moc"
