// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "models/domain/registry.h"
#include "sync/server/db/migrations.h"
#include "sync/server/db/reader_role.h"
#include "tests/server/server_world.h"
#include "tests/support/test_main.h"

namespace test_reader_role {

using namespace lianlu;
using namespace lianlu::server;
using namespace lianlu::test;
using domain::Scope;
using nlohmann::json;

//! The second line: what the database itself lets a device have, asked as the role that the server has there.
class TestReaderRole : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        if (const auto why = m_world.prepare(); !why.empty()) QSKIP(why.c_str());
        QVERIFY(m_world.start());
        QCOMPARE(m_world.one("SELECT current_user"), std::string("lianlu"));
        QCOMPARE(m_world.one("SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user"), std::string("false"));
    }

    //! Also one that a later migration adds.
    void everyTableOfRowsIsHeld() {
        for (const auto& entity : domain::entities()) {
            const auto name = std::string(entity.name);
            QCOMPARE(m_world.one("SELECT relrowsecurity FROM pg_class WHERE oid = '\"" + name + "\"'::regclass"), std::string("true"));
            QCOMPARE(m_world.one("SELECT count(*) FROM pg_policy WHERE polrelid = '\"" + name + "\"'::regclass"), std::string("1"));
        }
        for (const auto* name : {"scope_head", "change_log", "erasure_told"})
            QCOMPARE(m_world.one(std::string("SELECT relrowsecurity FROM pg_class WHERE relname = '") + name + "'"), std::string("true"));
    }

    void onlyTheNamedScopesAreSeen() {
        const std::vector<Scope> annas{Scope::brand(), Scope::book(m_world.anna), Scope::pool(m_world.store1)};
        const std::string list = "('" + annas[0].toString() + "','" + annas[1].toString() + "','" + annas[2].toString() + "')";
        int withOthers = 0;
        for (const auto& entity : domain::entities()) {
            const auto table = pg::quoted(entity.name);
            const auto mine = m_world.one("SELECT count(*) FROM " + table + " WHERE scope IN " + list);
            withOthers += m_world.one("SELECT count(*) FROM " + table) != mine;
            QCOMPARE(asReader(annas, "SELECT count(*)::text FROM " + table), mine);
        }
        QVERIFY(withOthers >= 3);  // else the test shows nothing
        QCOMPARE(asReader(annas, "SELECT string_agg(DISTINCT scope, ' ' ORDER BY scope) FROM change_log"),
                 m_world.one("SELECT string_agg(DISTINCT scope, ' ' ORDER BY scope) FROM change_log WHERE scope IN " + list));
        QCOMPARE(asReader(annas, "SELECT count(*)::text FROM customer WHERE id = '" + m_world.carls.customer.toString() + "'"), std::string("0"));
        QCOMPARE(asReader({}, "SELECT count(*)::text FROM customer"), std::string("0"));
        // A setting cannot be widened by what a scope is called.
        QCOMPARE(asReader({Scope::book(m_world.anna)}, "SELECT count(*)::text FROM customer WHERE scope <> '" + annas[1].toString() + "'"), std::string("0"));
    }

    void nothingIsWrittenAndNoSecretIsRead() {
        for (const auto* sql : {"INSERT INTO customer (id, scope, body) VALUES (gen_random_uuid(), 'brand', '{}')", "UPDATE customer SET deleted = true",
                                "DELETE FROM customer", "TRUNCATE change_log", "SELECT count(*)::text FROM account_secret", "SELECT count(*)::text FROM refresh_token",
                                "SELECT count(*)::text FROM server_key", "SELECT count(*)::text FROM audit", "SELECT count(*)::text FROM ingest_record"})
            QCOMPARE(asReader({Scope::brand(), Scope::book(m_world.anna)}, sql), std::string("42501"));
    }

    //! A server that has forgotten to ask who may hold what: the pull of another's book is empty all the same.
    void theSecondLineHoldsWhereTheFirstIsBroken() {
        auto carl = m_world.signedIn("carl");
        const auto start = json{{"scope", Scope::book(m_world.carl).toString()}, {"epoch", carl.cursorOf(Scope::book(m_world.carl))["epoch"]}, {"seq", 0}, {"chain", ""}};
        QVERIFY(!carl.pull(json::array({start})).json().at("changes").empty());
        m_world.stopServer();
        qputenv("LIANLU_BREAK", "reach");
        const bool started = m_world.startServer();
        qunsetenv("LIANLU_BREAK");
        QVERIFY(started);
        auto anna = m_world.signedIn("anna");
        const auto answer = anna.pull(json::array({start}));
        QCOMPARE(answer.status, 200);
        QVERIFY2(answer.json().at("changes").empty(), answer.body.c_str());
        // And it is the broken one: a whole server says that the scope is not hers.
        QVERIFY(answer.json().at("scopes").at(0).value("error", "") != "forbidden");
    }

    void whoMayNotBecomeTheReaderIsToldWhatToDo() {
        QVERIFY(checkReaderRole(m_world.db()).has_value());
        QVERIFY(as("postgres").script("CREATE ROLE poor LOGIN").has_value());
        auto poor = as("poor");
        const auto checked = checkReaderRole(poor);
        QVERIFY(!checked && checked.error().code == Code::forbidden);
        QVERIFY(checked.error().context.find("GRANT lianlu_reader TO \"poor\"") != std::string::npos);
        QVERIFY(checked.error().context.find("CREATE ROLE") == std::string::npos);  // it is there already
    }

    //! A server's role that may make roles needs nobody for it.
    void whoMayMakeRolesMakesIt() {
        auto root = as("postgres");
        QVERIFY(root.script("CREATE ROLE maker LOGIN CREATEROLE").has_value());
        QVERIFY(root.script("CREATE DATABASE makers OWNER maker").has_value());
        auto maker = as("maker", "makers");
        const auto applied = migrate(maker);
        QVERIFY2(applied.has_value(), applied ? "" : applied.error().describe().c_str());
        const auto member = maker.query("SELECT pg_has_role(current_user, 'lianlu_reader', 'MEMBER')");
        QVERIFY(member && member->boolean(0, 0));
    }

private:
    //! A connection of another role of the cluster.
    pg::Connection as(const std::string& role, const std::string& database = {}) {
        auto conninfo = m_world.conninfo();
        conninfo.replace(conninfo.find("user=lianlu"), 11, "user=" + role);
        if (!database.empty()) conninfo.replace(conninfo.rfind('=') + 1, conninfo.npos, database);
        auto connection = pg::Connection::open(conninfo);
        if (!connection) qFatal("%s", connection.error().describe().c_str());
        return std::move(*connection);
    }

    //! The first cell, or the SQLSTATE.
    std::string asReader(const std::vector<Scope>& scopes, const std::string& sql) {
        pg::Pipeline pipeline(m_world.db());
        const auto txn = pg::Transaction::begin(m_world.db(), pipeline);
        readAsReader(pipeline, scopes);
        pipeline.add(sql);
        const auto answers = pipeline.run();
        if (!answers) return answers.error().subject;
        return answers->back().empty() ? std::string("nothing") : std::string(answers->back().text(0, 0));
    }

    ServerWorld m_world;
};

LIANLU_TEST(TestReaderRole)

}  // namespace test_reader_role

#include "test_reader_role.moc"
