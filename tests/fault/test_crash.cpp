// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QProcess>
#include <QTest>

#include <sodium.h>

#include <algorithm>
#include <array>

#include "models/db/connection.h"
#include "models/domain/registry.h"
#include "tests/support/fake_brand.h"
#include "tests/support/loopback_server.h"
#include "tests/support/meeting.h"
#include "tests/support/temp_vault.h"
#include "tests/support/test_main.h"

namespace test_crash {

using namespace lianlu;

namespace {

//! A server in this process and a workbench in another one, which dies where it is told.
class Pair {
public:
    Pair() : m_server(m_clock), m_brand(test::openBrand(m_server)), m_front([this](const sync::HttpRequest& request) {
        return test::rawAnswer(m_server.handle(request));
    }), m_vault(m_clock) {
        std::array<char, 65> hex{};
        sodium_bin2hex(hex.data(), hex.size(), m_vault.key().bytes().data(), m_vault.key().size());
        m_key = hex.data();
    }

    test::FakeServer& server() { return m_server; }
    const test::FakeBrand& brand() const { return m_brand; }
    test::TempVault& vault() { return m_vault; }

    //! Exit code; -1: killed.
    int run(const QString& killAt, const QStringList& arguments) {
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.remove(QStringLiteral("LIANLU_KILL_AT"));
        if (!killAt.isEmpty()) environment.insert(QStringLiteral("LIANLU_KILL_AT"), killAt);
        process.setProcessEnvironment(environment);
        test::meet();
        process.start(QStringLiteral(LIANLU_FAULT_DEVICE),
                      QStringList{QString::fromStdString(m_vault.folder().string()),
                                  QString::fromStdString(m_key), QString::fromStdString(m_front.url("127.0.0.1"))} + arguments);
        if (!process.waitForFinished(60'000)) return -2;
        test::meet();
        said = QString::fromUtf8(process.readAllStandardError());
        return process.exitStatus() == QProcess::CrashExit || process.exitCode() == 137 ? -1 : process.exitCode();
    }
    int enrol(const QString& killAt = {}) {
        return run(killAt, {QStringLiteral("enrol"), QString::fromStdString(m_brand.login.name), QString::fromStdString(m_brand.login.password)});
    }
    int sync(const QString& killAt = {}) { return run(killAt, {QStringLiteral("sync")}); }
    int edit(const QString& step, const QString& killAt = {}) {
        return run(killAt, {QStringLiteral("edit"), QString::fromStdString(m_brand.leads.front().toString()), step});
    }
    void takeAway(const domain::Scope& scope) { std::erase(m_server.account(m_brand.login.name).scopes, scope); }
    domain::Scope pool() const { return domain::Scope::pool(m_brand.store); }
    //! Rows of the scope that whoever opens the store could see; -1: it does not open.
    int rowsOf(const domain::Scope& scope) {
        int rows = 0;
        const auto read = m_vault.store().read([&](db::Connection& connection) -> Result<void> {
            for (const auto& entity : domain::entities()) {
                LIANLU_TRY(const auto count, connection.integer("SELECT count(*) FROM \"" + entity.name + "\" t JOIN scope s ON s.num = t.scope WHERE s.name = ?1",
                                                                scope.toString()));
                rows += static_cast<int>(count);
            }
            return {};
        });
        m_vault.close();
        return read ? rows : -1;
    }
    std::size_t cursors() {
        std::size_t count = 0;
        (void)m_vault.store().read([&](db::Connection& connection) -> Result<void> {
            LIANLU_TRY(const auto held, store::Replica::cursors(connection));
            count = held.size();
            return {};
        });
        m_vault.close();
        return count;
    }
    int call(const Uuid& id, const QString& killAt = {}) {
        return run(killAt, {QStringLiteral("call"), QString::fromStdString(m_brand.customers.front().toString()),
                            QString::fromStdString(id.toString()), QStringLiteral("about coats")});
    }
    std::string stepOnServer() const {
        const auto* row = m_server.world().find({"lead", m_brand.leads.front()});
        const auto found = row->fields.find("next_step");
        return found == row->fields.end() ? std::string() : std::get<std::string>(found->second);
    }
    std::size_t callsOnServer() const {
        std::size_t count = 0;
        for (const auto& [key, row] : m_server.world().rows()) count += key.entity == "interaction" ? 1 : 0;
        return count;
    }
    Uuid newId() { return m_ids.next(); }
    int pending() {
        store::OutboxCounts counts;
        (void)m_vault.store().read([&](db::Connection& connection) -> Result<void> {
            LIANLU_TRY(counts, store::Outbox::counts(connection));
            return {};
        });
        m_vault.close();
        return counts.pending;
    }
    bool digestsAgree() {
        bool agree = true;
        (void)m_vault.store().read([&](db::Connection& connection) -> Result<void> {
            LIANLU_TRY(const auto cursors, store::Replica::cursors(connection));
            agree = cursors.size() == 5;
            for (const auto& cursor : cursors) {
                LIANLU_TRY(const auto digest, store::Replica::digest(connection, cursor.scope));
                m_server.look([&](const test::FakeWorld& world) {
                    const auto& held = world.scopes().at(cursor.scope);
                    agree = agree && digest == held.digest && cursor.seq == held.seq;
                });
            }
            return {};
        });
        m_vault.close();
        return agree;
    }

    QString said;

private:
    SystemClock m_clock;
    IdGenerator m_ids{m_clock};
    mutable test::FakeServer m_server;
    test::FakeBrand m_brand;
    test::LoopbackServer m_front;
    test::TempVault m_vault;
    std::string m_key;
};

}  // namespace

class TestCrash : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
#ifndef LIANLU_KILL_POINTS
        QSKIP("built without kill points");
#endif
    }

    void CR01_beforeEditCommit() {
        Pair pair;
        QVERIFY2(pair.enrol() == 0, qPrintable(pair.said));
        QCOMPARE(pair.edit(QStringLiteral("never said"), QStringLiteral("before-edit-commit")), -1);
        QCOMPARE(pair.pending(), 0);
        QVERIFY2(pair.edit(QStringLiteral("said again")) == 0, qPrintable(pair.said));
        QVERIFY2(pair.sync() == 0, qPrintable(pair.said));
        QCOMPARE(pair.stepOnServer(), std::string("said again"));
        QVERIFY(pair.digestsAgree());
    }

    void CR02_afterEditCommit() {
        Pair pair;
        QVERIFY2(pair.enrol() == 0, qPrintable(pair.said));
        QCOMPARE(pair.edit(QStringLiteral("kept"), QStringLiteral("after-edit-commit")), -1);
        QCOMPARE(pair.pending(), 1);
        QVERIFY2(pair.sync() == 0, qPrintable(pair.said));
        QCOMPARE(pair.stepOnServer(), std::string("kept"));
        QVERIFY(pair.digestsAgree());
    }

    void CR03_afterPushSent() {
        Pair pair;
        QVERIFY2(pair.enrol() == 0, qPrintable(pair.said));
        QCOMPARE(pair.call(pair.newId()), 0);
        QCOMPARE(pair.sync(QStringLiteral("after-push-sent")), -1);
        QCOMPARE(pair.pending(), 1);
        QVERIFY2(pair.sync() == 0, qPrintable(pair.said));
        QCOMPARE(pair.pending(), 0);
        QCOMPARE(pair.callsOnServer(), std::size_t{1});
        QVERIFY(pair.digestsAgree());
    }

    void CR04_afterPushAnswer() {
        Pair pair;
        QVERIFY2(pair.enrol() == 0, qPrintable(pair.said));
        QCOMPARE(pair.call(pair.newId()), 0);
        QCOMPARE(pair.edit(QStringLiteral("beside it")), 0);
        QCOMPARE(pair.sync(QStringLiteral("after-push-answer")), -1);
        // The server has both, the device does not know it yet.
        QCOMPARE(pair.callsOnServer(), std::size_t{1});
        QCOMPARE(pair.pending(), 2);
        QVERIFY2(pair.sync() == 0, qPrintable(pair.said));
        QCOMPARE(pair.pending(), 0);
        QCOMPARE(pair.callsOnServer(), std::size_t{1});
        QCOMPARE(pair.server().opsApplied(), std::size_t{2});
        QVERIFY(pair.digestsAgree());
    }

    void CR05_midPullPage() {
        Pair pair;
        QVERIFY2(pair.enrol() == 0, qPrintable(pair.said));
        const auto book = domain::Scope::book(pair.brand().guide);
        pair.server().change([&](test::FakeWorld& world) {
            for (const auto& lead : pair.brand().leads) world.write({"lead", lead}, book, {{"next_step", std::string("from the server")}});
        });
        QCOMPARE(pair.sync(QStringLiteral("mid-pull-page")), -1);
        QVERIFY(!pair.digestsAgree());
        QVERIFY2(pair.sync() == 0, qPrintable(pair.said));
        QVERIFY(pair.digestsAgree());
    }

    void CR06_midBootstrapChunk() {
        Pair pair;
        pair.server().setRowsPerChunk(5);
        QCOMPARE(pair.enrol(QStringLiteral("mid-bootstrap-chunk:4")), -1);
        // Half a store is never taken for a store.
        QVERIFY(!std::filesystem::exists(pair.vault().file()));
        QCOMPARE(pair.enrol(QStringLiteral("mid-bootstrap-chunk:6")), -1);
        QVERIFY(!std::filesystem::exists(pair.vault().file()));
        QVERIFY2(pair.enrol() == 0, qPrintable(pair.said));
        QVERIFY(pair.digestsAgree());
        QVERIFY2(pair.sync() == 0, qPrintable(pair.said));
    }

    void CR08_midPurgeOfARevokedScope_data() {
        QTest::addColumn<QString>("at");
        QTest::newRow("marked, not begun") << QStringLiteral("before-scope-purge");
        QTest::newRow("in the midst of it") << QStringLiteral("mid-scope-purge");
    }
    void CR08_midPurgeOfARevokedScope() {
        QFETCH(QString, at);
        Pair pair;
        QVERIFY2(pair.enrol() == 0, qPrintable(pair.said));
        QVERIFY(pair.rowsOf(pair.pool()) > 0);
        pair.takeAway(pair.pool());
        pair.server().expireAccess();
        QCOMPARE(pair.sync(at), -1);
        // The server is not asked: whoever opens the store next sees nothing of it.
        QCOMPARE(pair.rowsOf(pair.pool()), 0);
        QCOMPARE(pair.cursors(), std::size_t{4});
        QVERIFY(pair.rowsOf(domain::Scope::book(pair.brand().guide)) > 0);
        QVERIFY2(pair.sync() == 0, qPrintable(pair.said));
        QCOMPARE(pair.cursors(), std::size_t{4});
    }
};

LIANLU_TEST(TestCrash)

}  // namespace test_crash

#include "test_crash.moc"
