// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <map>
#include <set>
#include <sstream>

#include <sodium.h>
#include <zstd.h>

#include <QDir>

#include "sync/server/sync/write_batch.h"
#include "tests/server/server_world.h"
#include "tests/support/test_main.h"

namespace test_pull {

using namespace lianlu;
using namespace lianlu::test;
using nlohmann::json;

namespace {

std::string unpacked(const std::string& frame) {
    std::string out;
    ZSTD_DStream* stream = ZSTD_createDStream();
    ZSTD_inBuffer in{frame.data(), frame.size(), 0};
    std::string piece(ZSTD_DStreamOutSize(), '\0');
    std::size_t left = 1;
    while (left != 0) {
        ZSTD_outBuffer to{piece.data(), piece.size(), 0};
        left = ZSTD_decompressStream(stream, &to, &in);
        if (ZSTD_isError(left)) break;
        out.append(piece, 0, to.pos);
        if (in.pos == in.size && to.pos == 0) break;
    }
    ZSTD_freeDStream(stream);
    return out;
}

std::string sha256(const std::string& bytes) {
    unsigned char hash[crypto_hash_sha256_BYTES];
    crypto_hash_sha256(hash, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    char hex[2 * sizeof hash + 1];
    sodium_bin2hex(hex, sizeof hex, hash, sizeof hash);
    return hex;
}

//! What a device holds of a scope: id → version, brought up to date as a client does.
struct Held {
    std::map<std::string, std::int64_t> rows;
    void apply(const json& change) {
        const std::string kind = change.at("kind"), id = change.at("id");
        if (kind == "delete" || kind == "leave") rows.erase(id);
        else rows[id] = change.at("ver");
    }
    [[nodiscard]] std::string digest() const {
        std::uint64_t sum = 0;
        for (const auto& [id, ver] : rows) sum += domain::digestShare(*Uuid::parse(id), ver);
        return std::to_string(sum);
    }
};

}  // namespace

class TestPull : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        if (const auto why = m_world.prepare(); !why.empty()) QSKIP(why.c_str());
    }
    void init() { QVERIFY(m_world.start()); }

    void chunksGiveTheScopeAndPullContinuesIt() {
        auto anna = m_world.signedIn("anna");
        const auto book = domain::Scope::book(m_world.anna);
        Held held;
        json cursor;
        load(anna, book, held, cursor);
        QCOMPARE(held.rows.size(), std::size_t{6});
        addCalls(30);
        auto page = anna.pull(json::array({cursor})).json();
        QCOMPARE(page.at("changes").size(), std::size_t{30});
        for (const auto& change : page.at("changes")) held.apply(change);
        QCOMPARE(page.at("scopes")[0].at("digest").get<std::string>(), held.digest());
        QCOMPARE(held.digest(), m_world.recount(book));
    }

    //! Full by what was asked for, or by bytes, which nobody knows beforehand.
    void pagesCarryOnWithoutGapOrRepeat_data() {
        QTest::addColumn<int>("calls");
        QTest::addColumn<int>("most");
        QTest::addColumn<int>("noteBytes");
        QTest::addColumn<int>("expectedPages");
        QTest::newRow("by number") << 47 << 10 << 0 << 5;
        QTest::newRow("by bytes") << 700 << 1000 << 4000 << 2;
    }
    void pagesCarryOnWithoutGapOrRepeat() {
        QFETCH(int, calls);
        QFETCH(int, most);
        QFETCH(int, noteBytes);
        auto anna = m_world.signedIn("anna");
        const auto book = domain::Scope::book(m_world.anna);
        Held held;
        json cursor;
        load(anna, book, held, cursor);
        addCalls(calls, std::string(static_cast<std::size_t>(noteBytes), 'n'));
        std::set<std::string> seen;
        int pages = 0;
        for (bool more = true; more && pages < 20; ++pages) {
            const auto page = anna.pull(json::array({cursor}), most).json();
            QVERIFY(page.at("changes").size() <= static_cast<std::size_t>(most));
            for (const auto& change : page.at("changes")) {
                QVERIFY2(seen.insert(change.at("id")).second, "twice");
                held.apply(change);
            }
            cursor = page.at("scopes")[0].at("cursor");
            QCOMPARE(cursor.at("chain").get<std::string>(),
                     m_world.one("SELECT chain FROM change_log WHERE scope = '" + book.toString() + "' AND seq = " + std::to_string(cursor.at("seq").get<std::int64_t>())));
            more = page.at("more");
            QCOMPARE(page.at("scopes")[0].value("digest", "").empty(), more);
            if (!more) QCOMPARE(page.at("scopes")[0].at("digest").get<std::string>(), held.digest());
        }
        QTEST(pages, "expectedPages");
        QCOMPARE(seen.size(), static_cast<std::size_t>(calls));
    }

    void movedRootLeavesAndEntersWithItsChildren() {
        auto anna = m_world.signedIn("anna");
        auto ben = m_world.signedIn("ben");
        Held annas, bens;
        json annasCursor, bensCursor;
        load(anna, domain::Scope::book(m_world.anna), annas, annasCursor);
        load(ben, domain::Scope::book(m_world.ben), bens, bensCursor);
        auto mia = m_world.signedIn("mia");
        QCOMPARE(mia.push({mia.op("update", "customer", m_world.annas.customer.uuid, 1, news({{"guide_id", m_world.ben.toString()}}))}).status, 200);

        const auto left = anna.pull(json::array({annasCursor})).json();
        QCOMPARE(left.at("changes").size(), std::size_t{1});
        QCOMPARE(left.at("changes")[0].at("kind").get<std::string>(), std::string("leave"));
        QCOMPARE(left.at("changes")[0].at("other").get<std::string>(), domain::Scope::book(m_world.ben).toString());
        for (const auto& id : {m_world.annas.customer.toString(), m_world.annas.lead.toString(), m_world.annas.email.toString()}) annas.rows.erase(id);
        QCOMPARE(left.at("scopes")[0].at("digest").get<std::string>(), annas.digest());

        const auto entered = ben.pull(json::array({bensCursor})).json();
        QCOMPARE(entered.at("changes").size(), std::size_t{3});
        QCOMPARE(entered.at("changes")[0].at("kind").get<std::string>(), std::string("enter"));
        for (const auto& change : entered.at("changes")) bens.apply(change);
        QCOMPARE(entered.at("scopes")[0].at("digest").get<std::string>(), bens.digest());
    }

    //! As after a join: the row hangs on the person who moves, and the device knows it to hang on another.
    void aRowThatChangedItsPersonLeavesWithTheNewOne() {
        auto anna = m_world.signedIn("anna");
        Held held;
        json cursor;
        load(anna, domain::Scope::book(m_world.anna), held, cursor);
        change("lead", m_world.annas.lead.uuid, {{"customer_id", m_world.annas2.customer.toString()}});
        change("customer", m_world.annas2.customer.uuid, {{"guide_id", m_world.ben.toString()}});

        const auto page = anna.pull(json::array({cursor})).json();
        for (const auto& told : page.at("changes")) held.apply(told);
        for (const auto& id : {m_world.annas2.lead.toString(), m_world.annas2.email.toString()}) held.rows.erase(id);  // what the device drops with the person
        QVERIFY(!held.rows.contains(m_world.annas.lead.toString()));
        QCOMPARE(page.at("scopes")[0].at("digest").get<std::string>(), held.digest());
        // With the version before: who holds the other book too has the row there already, and keeps it.
        for (const auto& told : page.at("changes"))
            if (told.at("kind") == "delete") QCOMPARE(told.at("ver").get<int>(), 1);
    }

    void movedThereAndBack() {
        auto anna = m_world.signedIn("anna");
        Held held;
        json cursor;
        load(anna, domain::Scope::book(m_world.anna), held, cursor);
        auto mia = m_world.signedIn("mia");
        for (const auto& to : {m_world.ben, m_world.anna})
            QCOMPARE(mia.push({mia.op("update", "customer", m_world.annas.customer.uuid, 9, news({{"guide_id", to.toString()}}))}).status, 200);
        const auto page = anna.pull(json::array({cursor})).json();
        for (const auto& change : page.at("changes")) held.apply(change);
        QCOMPARE(page.at("scopes")[0].at("digest").get<std::string>(), held.digest());
        QCOMPARE(held.rows.at(m_world.annas.customer.toString()), std::int64_t{3});
        QVERIFY(held.rows.contains(m_world.annas.lead.toString()));
    }

    void IN10_IN09_forgedCursorsSeeNothing_data() {
        QTest::addColumn<QString>("login");
        for (const char* login : {"anna", "mia", "rita", "hugo"}) QTest::newRow(login) << QString::fromLatin1(login);
    }
    void IN10_IN09_forgedCursorsSeeNothing() {
        QFETCH(QString, login);
        auto device = m_world.signedIn(login.toStdString());
        for (const auto& scope : {domain::Scope::book(m_world.carl), domain::Scope::pool(m_world.store2), domain::Scope::store(m_world.store2), domain::Scope::user(m_world.ben)}) {
            const auto epoch = m_world.one("SELECT value FROM server_meta WHERE key = 'epoch'");
            const auto page = device.pull(json::array({{{"scope", scope.toString()}, {"epoch", epoch}, {"seq", 0}, {"chain", ""}}})).json();
            QVERIFY(page.at("changes").empty());
            QCOMPARE(page.at("scopes")[0].at("error").get<std::string>(), std::string("forbidden"));
            QCOMPARE(device.http.get("/v1/bootstrap/" + scope.toString()).status, 403);
        }
        // And with somebody else's device id.
        auto other = m_world.signedIn("anna");
        std::swap(device.id, other.id);
        QCOMPARE(device.pull(json::array()).status, 403);
    }

    void divergedCursorNamesTheLastThatMatches() {
        auto anna = m_world.signedIn("anna");
        const auto book = domain::Scope::book(m_world.anna);
        Held held;
        json start;
        load(anna, book, held, start);
        addCalls(5);
        const auto good = anna.pull(json::array({start})).json().at("scopes")[0].at("cursor");
        auto forged = good;
        forged["seq"] = good.at("seq").get<int>() - 1;
        forged["chain"] = "00000000000000000000000000000000";
        const auto page = anna.http.post("/v1/sync/pull", {{"device_id", anna.id.toString()}, {"cursors", json::array({forged})}, {"checkpoints", json::array({start, forged})}}).json();
        QCOMPARE(page.at("scopes")[0].at("error").get<std::string>(), std::string("cursor-diverged"));
        QCOMPARE(page.at("scopes")[0].at("match_seq"), start.at("seq"));
        auto ahead = good;  // the server was set back
        ahead["seq"] = good.at("seq").get<int>() + 10;
        QCOMPARE(anna.pull(json::array({ahead})).json().at("scopes")[0].at("error").get<std::string>(), std::string("cursor-diverged"));
        auto elsewhere = good;
        elsewhere["epoch"] = "another";
        QCOMPARE(anna.pull(json::array({elsewhere})).json().at("scopes")[0].at("error").get<std::string>(), std::string("cursor-diverged"));
    }

    void whatOnePullMayCostIsBounded() {
        auto anna = m_world.signedIn("anna");
        auto cursor = anna.cursorOf(domain::Scope::book(m_world.anna));
        cursor["chain"] = "00000000000000000000000000000000";
        const auto ask = [&](const json& cursors, std::size_t checkpoints) {
            return anna.http.post("/v1/sync/pull", {{"device_id", anna.id.toString()}, {"cursors", cursors}, {"checkpoints", std::vector<json>(checkpoints, cursor)}});
        };
        QCOMPARE(ask(json::array({cursor}), 16).status, 200);
        QCOMPARE(ask(json::array({cursor}), 17).status, 413);
        const auto twice = ask(json::array({cursor, cursor}), 0);
        QCOMPARE(twice.status, 400);
        QCOMPARE(twice.json().at("field").get<std::string>(), std::string("cursors"));
    }

    void SV09_cursorBelowTheFloorHasExpired() {
        auto anna = m_world.signedIn("anna");
        Held held;
        json cursor;
        load(anna, domain::Scope::book(m_world.anna), held, cursor);
        addCalls(5);
        const auto name = domain::Scope::book(m_world.anna).toString();
        QVERIFY(m_world.db().script("UPDATE scope_head SET floor = seq - 2 WHERE scope = '" + name + "'; DELETE FROM change_log l USING scope_head h WHERE l.scope = h.scope AND l.seq <= h.floor"));
        QCOMPARE(anna.pull(json::array({cursor})).json().at("scopes")[0].at("error").get<std::string>(), std::string("cursor-expired"));
        // The cut made before is of no use now: a fresh one comes.
        json fresh;
        Held again;
        load(anna, domain::Scope::book(m_world.anna), again, fresh);
        QVERIFY(fresh.at("seq").get<int>() > cursor.at("seq").get<int>());
        QCOMPARE(again.digest(), m_world.recount(domain::Scope::book(m_world.anna)));
    }

    //! A fail-over that lost commits: the database wrote other rows under the same epoch and the same numbers, and only the chain tells.
    void SV03_aCutOfALostHistoryIsNotGivenOut_data() {
        QTest::addColumn<int>("since");
        QTest::newRow("as long as what was lost") << 0;
        QTest::newRow("longer by now") << 3;
    }
    void SV03_aCutOfALostHistoryIsNotGivenOut() {
        QFETCH(int, since);
        auto anna = m_world.signedIn("anna"), mia = m_world.signedIn("mia");
        const auto book = domain::Scope::book(m_world.anna);
        const auto path = "/v1/bootstrap/" + book.toString();
        QVERIFY(m_world.db().script("CREATE TABLE kept_head AS SELECT * FROM scope_head; CREATE TABLE kept_log AS SELECT * FROM change_log; "
                                    "CREATE TABLE kept_customer AS SELECT id, ver, body, fv FROM customer"));
        change("customer", m_world.annas.customer.uuid, {{"city", std::string("Lost")}});
        const auto lost = anna.http.get(path).json();
        // Back to before, and on from there.
        QVERIFY(m_world.db().script("DELETE FROM scope_head; INSERT INTO scope_head SELECT * FROM kept_head; DELETE FROM change_log; INSERT INTO change_log SELECT * FROM kept_log; "
                                    "UPDATE customer c SET ver = k.ver, body = k.body, fv = k.fv FROM kept_customer k WHERE k.id = c.id"));
        change("customer", m_world.annas.customer.uuid, {{"city", std::string("Kept")}});
        if (since > 0) addCalls(since);
        const auto fresh = mia.http.get(path).json();
        QCOMPARE(fresh.at("seq").get<int>(), lost.at("seq").get<int>() + since);
        QVERIFY(fresh.at("snapshot") != lost.at("snapshot"));
        QCOMPARE(fresh.at("chain").get<std::string>(), m_world.one("SELECT chain FROM scope_head WHERE scope = '" + book.toString() + "'"));
        // Nor does who was in the middle of it get on with it.
        const auto chunk = anna.http.get(path + "/" + lost.at("snapshot").get<std::string>() + "/0");
        QCOMPARE(chunk.status, 410);
        QCOMPARE(chunk.code(), std::string("cursor-expired"));
        QCOMPARE(anna.http.get(path + "/" + fresh.at("snapshot").get<std::string>() + "/0").status, 200);
    }

    void chunksAreResumedAndChecked() {
        auto anna = m_world.signedIn("anna");
        const auto path = "/v1/bootstrap/" + domain::Scope::brand().toString();
        const auto manifest = anna.http.get(path).json();
        const std::string snapshot = manifest.at("snapshot");
        // Another device, a minute later, gets the same cut; each chunk by itself.
        auto ben = m_world.signedIn("ben");
        QCOMPARE(ben.http.get(path).json().at("snapshot").get<std::string>(), snapshot);
        const auto chunk = ben.http.get(path + "/" + snapshot + "/0");
        QCOMPARE(chunk.headers.at("content-type"), std::string("application/zstd"));
        QCOMPARE(sha256(chunk.body), manifest.at("chunks")[0].at("sha256").get<std::string>());
        QCOMPARE(ben.http.get(path + "/" + snapshot + "/7").status, 404);
        QCOMPARE(ben.http.get(path + "/..%2F..%2Fx/0").status, 404);
        // Its folder is gone: expired, and the next manifest is a new one.
        QVERIFY(QDir(m_world.cache() + QStringLiteral("/brand/") + QString::fromStdString(snapshot)).removeRecursively());
        const auto gone = ben.http.get(path + "/" + snapshot + "/0");
        QCOMPARE(gone.status, 410);
        QCOMPARE(gone.code(), std::string("cursor-expired"));
        QVERIFY(ben.http.get(path).json().at("snapshot").get<std::string>() != snapshot);
        ben.http.token.clear();
        QCOMPARE(ben.http.get(path).status, 401);
    }

    void cutsArePrivateAndEndWithTheServer() {
        auto anna = m_world.signedIn("anna");
        const auto manifest = anna.http.get("/v1/bootstrap/" + domain::Scope::book(m_world.anna).toString()).json();
        const auto cut = m_world.cache() + QStringLiteral("/book_") + QString::fromStdString(m_world.anna.toString() + "/" + manifest.at("snapshot").get<std::string>());
        constexpr auto kOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
        QVERIFY(QFile::exists(cut + QStringLiteral("/0.zst")));
        for (const auto& path : {m_world.cache(), cut, cut + QStringLiteral("/0.zst"), cut + QStringLiteral("/manifest.json")})
            QVERIFY2((QFile::permissions(path) & kOthers) == 0, qPrintable(path));
        QCOMPARE(m_world.server().stop(), 0);
        QVERIFY(!QFile::exists(cut));
        QVERIFY(QFile::exists(m_world.cache()));
    }

private:
    void load(TestDevice& device, const domain::Scope& scope, Held& held, json& cursor) {
        const auto path = "/v1/bootstrap/" + scope.toString();
        const auto manifest = device.http.get(path).json();
        for (const auto& info : manifest.at("chunks")) {
            const auto chunk = device.http.get(path + "/" + manifest.at("snapshot").get<std::string>() + "/" + std::to_string(info.at("number").get<int>()));
            QCOMPARE(chunk.status, 200);
            QCOMPARE(sha256(chunk.body), info.at("sha256").get<std::string>());
            std::istringstream lines(unpacked(chunk.body));
            for (std::string line; std::getline(lines, line);) {
                const auto row = json::parse(line);
                held.rows[row.at("id")] = row.at("ver");
            }
        }
        QCOMPARE(held.rows.size(), manifest.at("rows").get<std::size_t>());
        QCOMPARE(held.digest(), manifest.at("digest").get<std::string>());
        cursor = {{"scope", scope.toString()}, {"epoch", manifest.at("epoch")}, {"seq", manifest.at("seq")}, {"chain", manifest.value("chain", "")}};
    }

    void change(const std::string& entity, const Uuid& id, const domain::Fields& fields) {
        auto txn = server::pg::Transaction::begin(m_world.db());
        QVERIFY(txn.has_value());
        server::WriteBatch batch(m_world.db(), SystemClock().now());
        const auto laid = batch.upsert(entity, id, {}, fields);
        QVERIFY2(laid.has_value(), laid ? "" : laid.error().describe().c_str());
        QVERIFY(batch.commit(*txn));
    }

    //! The server's own writes, five rows a transaction.
    void addCalls(int count, const std::string& note = {}) {
        for (int at = 0; at < count;) {
            auto txn = server::pg::Transaction::begin(m_world.db());
            QVERIFY(txn.has_value());
            server::WriteBatch batch(m_world.db(), SystemClock().now());
            for (int i = 0; i < 5 && at < count; ++i, ++at) {
                domain::Interaction call;
                call.id = domain::InteractionId{Uuid::fromName("call", std::to_string(at))};
                call.customerId = m_world.annas.customer;
                call.staffId = m_world.anna;
                call.kind = domain::InteractionKind::call;
                call.at = SystemClock().now();
                call.note = note;
                QVERIFY(batch.create(call, domain::Scope::brand()));  // it goes where the person lives, whatever is said here
            }
            const auto done = batch.commit(*txn);
            QVERIFY2(done.has_value(), done ? "" : done.error().describe().c_str());
        }
    }

    ServerWorld m_world;
};

LIANLU_TEST(TestPull)

}  // namespace test_pull

#include "test_pull.moc"
