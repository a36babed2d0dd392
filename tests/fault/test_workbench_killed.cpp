// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <stdexcept>

#include "models/db/connection.h"
#include "models/store/custody/profile.h"
#include "models/store/local_store.h"
#include "models/store/outbox.h"
#include "models/store/replica.h"
#include "sync/client/enrolment.h"
#include "tests/support/fake_brand.h"
#include "tests/support/loopback_server.h"
#include "tests/support/test_main.h"

namespace test_workbench_killed {

using namespace lianlu;

namespace {

constexpr const char* kPassphrase = "morning light over the lake";
constexpr int kKilled = -1;

//! What is in a store that nobody has open.
struct Held {
    int pending = 0;
    std::int64_t drafts = 0;
    std::int64_t calls = 0;
    bool asServer = false;  //!< every scope's digest is the server's
};

//! A server in this process; the real workbench in another one, over a profile that was enrolled before it started.
class Counter {
public:
    Counter() : m_brand(test::openBrand(m_server)), m_front([this](const sync::HttpRequest& request) {
        return test::rawAnswer(m_server.handle(request));
    }) {
        if (!startCrypto()) throw std::runtime_error("no entropy");
        auto made = check(store::enrolKey(m_paths, SecretBuffer::fromText(kPassphrase), nullptr, store::KdfStrength::forTests));
        m_key = std::move(made.key);
        const sync::SignIn request{{m_front.url("127.0.0.1"), {}}, m_brand.login.name, SecretBuffer::fromText(m_brand.login.password), "till-3", "test"};
        const auto device = check(sync::signIn(request, m_clock));
        if (const auto done = sync::enrol(m_paths.store(), m_key, device, m_clock); !done) throw std::runtime_error(done.error().describe());
    }

    //! Exit code; kKilled where the workbench died. At the end it waits until all is synced: who is to die on the way there does.
    int run(const QStringList& steps, const QString& killAt = {}) {
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.remove(QStringLiteral("LIANLU_KILL_AT"));
        if (!killAt.isEmpty()) environment.insert(QStringLiteral("LIANLU_KILL_AT"), killAt);
        environment.insert(QStringLiteral("LIANLU_PASSPHRASE"), QString::fromLatin1(kPassphrase));
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QStringLiteral(LIANLU_FAULT_WORKBENCH),
                      QStringList{m_folder.path(), QStringLiteral("zh_CN")} + steps + QStringList{QStringLiteral("synced")});
        const bool ended = process.waitForFinished(110'000);
        said = process.readAll();
        if (!ended) return -2;
        return process.exitStatus() == QProcess::CrashExit || process.exitCode() == 137 ? kKilled : process.exitCode();
    }

    //! Only between runs.
    Held held() {
        Held held;
        const auto store = check(store::LocalStore::open(m_paths.store(), m_key, m_clock));
        const auto done = store->read([&](db::Connection& connection) -> Result<void> {
            LIANLU_TRY(const auto counts, store::Outbox::counts(connection));
            held.pending = counts.pending + counts.failed + counts.conflicted;
            LIANLU_TRY(held.drafts, connection.integer("SELECT count(*) FROM draft"));
            LIANLU_TRY(held.calls, connection.integer("SELECT count(*) FROM interaction"));
            LIANLU_TRY(const auto cursors, store::Replica::cursors(connection));
            held.asServer = cursors.size() == 5;
            for (const auto& cursor : cursors) {
                LIANLU_TRY(const auto digest, store::Replica::digest(connection, cursor.scope));
                const auto& there = m_server.world().scope(cursor.scope);
                held.asServer = held.asServer && digest == there.digest && cursor.seq == there.seq;
            }
            return {};
        });
        if (!done) throw std::runtime_error(done.error().describe());
        return held;
    }

    //! Only between runs.
    std::string stepOnServer() {
        std::string step;
        m_server.look([&](const test::FakeWorld& world) {
            const auto& fields = world.find({"lead", m_brand.leads[5]})->fields;
            const auto found = fields.find("next_step");
            if (found != fields.end()) step = std::get<std::string>(found->second);
        });
        return step;
    }
    std::size_t callsOnServer(const std::string& note) {
        std::size_t count = 0;
        m_server.look([&](const test::FakeWorld& world) {
            for (const auto& [key, row] : world.rows())
                if (key.entity == "interaction" && row.fields.at("note") == domain::Value{note}) ++count;
        });
        return count;
    }
    std::size_t opsOnServer() { return m_server.opsApplied(); }

    QByteArray said;

private:
    template <class T>
    static T check(Result<T> result) {
        if (!result) throw std::runtime_error(result.error().describe());
        return std::move(*result);
    }

    SystemClock m_clock;
    test::FakeServer m_server{m_clock};
    test::FakeBrand m_brand;
    test::LoopbackServer m_front;
    QTemporaryDir m_folder;
    store::ProfilePaths m_paths{std::filesystem::path(m_folder.path().toStdU16String())};
    SecretBuffer m_key;
};

const QString kPerson = QStringLiteral("person5");
const QString kStep = QStringLiteral("约周六到店试穿 26.5 cm");
const QString kNote = QStringLiteral("电话已通, likes the beige coat");

}  // namespace

//! Kill -9 of the workbench around an edit and around its way to the server: nothing is lost, nothing is there twice.
class TestWorkbenchKilled : public QObject {
    Q_OBJECT

private:
    //! A next step is written by hand, and the workbench dies. `pending`: ops that the store holds then.
    void editAndDie(const QString& killAt, int pending) {
        Counter counter;
        QVERIFY2(counter.run({QStringLiteral("edit"), kPerson, kStep}, killAt) == kKilled, counter.said);
        const auto dead = counter.held();
        QCOMPARE(dead.pending, pending);
        // The words are in the edit or in the draft, never in both and never in neither.
        QCOMPARE(dead.drafts, std::int64_t{pending == 0 ? 1 : 0});
        QStringList again{QStringLiteral("shows"), kPerson, kStep};
        if (pending == 0) again << QStringLiteral("save");
        QVERIFY2(counter.run(again) == 0, counter.said);
        const auto healed = counter.held();
        QCOMPARE(healed.pending, 0);
        QCOMPARE(healed.drafts, std::int64_t{0});
        QVERIFY(healed.asServer);
        QCOMPARE(QString::fromStdString(counter.stepOnServer()), kStep);
        QCOMPARE(counter.opsOnServer(), std::size_t{1});
    }

    //! The same with a call, which adds rows: a second one would stand beside the first.
    void callAndDie(const QString& killAt, bool kept) {
        Counter counter;
        QVERIFY2(counter.run({QStringLiteral("call"), kPerson, kNote}, killAt) == kKilled, counter.said);
        const auto dead = counter.held();
        QCOMPARE(dead.pending > 0, kept);
        QCOMPARE(dead.calls, std::int64_t{kept ? 1 : 0});
        QCOMPARE(dead.drafts, std::int64_t{kept ? 0 : 1});
        QVERIFY2(counter.run({kept ? QStringLiteral("logged") : QStringLiteral("again"), kPerson, kNote}) == 0, counter.said);
        const auto healed = counter.held();
        QCOMPARE(healed.pending, 0);
        QCOMPARE(healed.drafts, std::int64_t{0});
        QCOMPARE(healed.calls, std::int64_t{1});
        QVERIFY(healed.asServer);
        QCOMPARE(counter.callsOnServer(kNote.toStdString()), std::size_t{1});
        if (kept) QCOMPARE(counter.opsOnServer(), static_cast<std::size_t>(dead.pending));
    }

private Q_SLOTS:
    void initTestCase() {
#ifndef LIANLU_KILL_POINTS
        QSKIP("built without kill points");
#endif
    }

    void CR01_wordsOfAnEditThatWasNotCommitted() { editAndDie(QStringLiteral("before-edit-commit"), 0); }
    void CR01_wordsOfACallThatWasNotCommitted() { callAndDie(QStringLiteral("before-edit-commit"), false); }
    void CR02_editAfterItsCommit() { editAndDie(QStringLiteral("after-edit-commit"), 1); }
    void CR02_callAfterItsCommit() { callAndDie(QStringLiteral("after-edit-commit"), true); }
    void CR03_editAfterThePushWasSent() { editAndDie(QStringLiteral("after-push-sent"), 1); }
    void CR03_callAfterThePushWasSent() { callAndDie(QStringLiteral("after-push-sent"), true); }
    void CR04_editAfterTheAnswerCame() { editAndDie(QStringLiteral("after-push-answer"), 1); }
    void CR04_callAfterTheAnswerCame() { callAndDie(QStringLiteral("after-push-answer"), true); }
};

LIANLU_TEST(TestWorkbenchKilled)

}  // namespace test_workbench_killed

#include "test_workbench_killed.moc"
