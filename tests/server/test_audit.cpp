// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "models/base/clock.h"
#include "sync/server/audit/audit.h"
#include "tests/server/server_world.h"
#include "tests/support/test_main.h"

namespace test_audit {

using namespace lianlu;
using namespace lianlu::test;
using nlohmann::json;
namespace pg = server::pg;

//! What managers and head office read of the audit, and nobody else.
class TestAudit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        if (const auto why = m_world.prepare(); !why.empty()) QSKIP(why.c_str());
        QVERIFY(m_world.start());
        const auto id = [](const auto& typed) { return typed.toString(); };
        m_carl = std::make_unique<TestDevice>(m_world.signedIn("carl"));
        write({{id(m_world.anna), "guide", "lookup", id(m_world.carls.customer), "found"},          // by one of store 1
               {id(m_world.hugo), "hq", "reveal-phone", id(m_world.annas.customer), "complaint"},  // to a customer of store 1
               {id(m_world.carl), "guide", "visit-read", id(m_world.bens.customer), ""},          // by a stranger, to one of store 1
               {id(m_world.carl), "guide", "lookup", "-", "nobody"},                            // store 2 only
               {"operator:root", "operator", "device-revoke", m_carl->id.toString(), ""},       // a device of store 2
               {"server", "server", "history-changed", "", ""}});
    }

    void aManagerReadsOfTheOwnStores() {
        const auto said = read("mia", "");
        QCOMPARE(actions(said), (std::vector<std::string>{"visit-read", "reveal-phone", "lookup"}));
        QCOMPARE(said["entries"][2].value("who_name", ""), std::string("anna"));
        // Masked: the audit is no way round it.
        QCOMPARE(said["entries"][1].value("subject_name", ""), std::string("w***"));
        QVERIFY2(said.dump().find("wang") == std::string::npos && said.dump().find("liu") == std::string::npos, said.dump().c_str());
        QCOMPARE(said.value("before", std::int64_t{0}), std::int64_t{0});
    }

    void headOfficeReadsAllPageByPage() {
        std::vector<std::string> seen;
        std::string before;
        for (int page = 0; page < 10; ++page) {
            const auto said = read("hugo", "?limit=2" + before);
            for (const auto& one : actions(said)) seen.push_back(one);
            const auto next = said.value("before", std::int64_t{0});
            if (next == 0) break;
            before = "&before=" + std::to_string(next);
        }
        QCOMPARE(seen, (std::vector<std::string>{"history-changed", "device-revoke", "lookup", "visit-read", "reveal-phone", "lookup"}));
    }

    void othersDoNot() {
        for (const auto* login : {"anna", "rita"}) QCOMPARE(m_world.signedIn(login).http.get("/v1/audit").status, 403);
        QCOMPARE(HttpClient(m_world.server().url()).get("/v1/audit").status, 401);
        auto mia = m_world.signedIn("mia");
        for (const auto* bad : {"?limit=0", "?limit=201", "?limit=x", "?before=0", "?before=-1", "?before=99999999999999999999"}) QCOMPARE(mia.http.get(std::string("/v1/audit") + bad).status, 400);
    }

private:
    void write(const std::vector<server::AuditNote>& notes) {
        auto txn = pg::Transaction::begin(m_world.db());
        QVERIFY(txn.has_value());
        QVERIFY(server::Audit::append(m_world.db(), notes, SystemClock().now()).has_value());
        QVERIFY(txn->commit().has_value());
    }
    json read(const std::string& login, const std::string& query) { return m_world.signedIn(login).http.get("/v1/audit" + query).json(); }
    static std::vector<std::string> actions(const json& said) {
        std::vector<std::string> list;
        for (const auto& one : said["entries"]) list.push_back(one["action"]);
        return list;
    }

    ServerWorld m_world;
    std::unique_ptr<TestDevice> m_carl;
};

LIANLU_TEST(TestAudit)

}  // namespace test_audit

#include "test_audit.moc"
