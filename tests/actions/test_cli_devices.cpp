// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/actions/cli_runner.h"

#include <QDir>

#include "models/base/secret_buffer.h"

#ifndef Q_MOC_RUN
#include "tests/server/server_world.h"
#include "tests/support/test_main.h"
#endif

namespace test_cli_devices {

using namespace lianlu;
using namespace lianlu::actions::test;

namespace {

QString str(const char* text) { return QString::fromUtf8(text); }
QString str(const std::string& text) { return QString::fromStdString(text); }

}  // namespace

//! Lost computers, with everything real: lianlu-cli, lianlu-server, PostgreSQL.
class TestCliDevices : public QObject {
    Q_OBJECT

    struct Person {
        QTemporaryDir home;
        CliRunner run{home.path()};
        [[nodiscard]] QStringList files() const { return QDir(home.filePath(QStringLiteral(".local/share/lianlu/profiles"))).entryList(QDir::Dirs | QDir::NoDotAndDotDot); }
    };
    std::unique_ptr<Person> signedIn(const QString& login) {
        auto person = std::make_unique<Person>();
        person->run.set("LIANLU_PASSWORD", str(test::ServerWorld::kPassword));
        person->run.set("LIANLU_PASSPHRASE", QStringLiteral("tea in the afternoon"));
        const auto done = person->run({QStringLiteral("sign-in"), QStringLiteral("--server"), str(m_world.server().url()), QStringLiteral("--login"), login,
                                       QStringLiteral("--device-name"), QStringLiteral("desk of ") + login});
        if (done.code != 0) qFatal("%s", done.said().constData());
        return person;
    }
    static QString deviceOf(Person& manager, const QString& name) {
        for (const auto& row : manager.run("devices list --json").rows())
            if (row.toObject()[QStringLiteral("name")].toString() == name) return row.toObject()[QStringLiteral("device_id")].toString();
        return {};
    }
    //! The server's own program.
    QString operatorSays(const QStringList& words) {
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LIANLU_DB"), str(m_world.conninfo()));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(LIANLU_SERVER_PROGRAM), words);
        return process.waitForFinished(60'000) && process.exitCode() == 0 ? QString::fromUtf8(process.readAllStandardOutput())
                                                                          : QStringLiteral("failed: ") + QString::fromUtf8(process.readAllStandardError());
    }

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(startCrypto());
        if (const auto why = m_world.prepare(); !why.empty()) QSKIP(why.c_str());
    }
    void init() { QVERIFY2(m_world.start(), "the server does not start"); }
    void cleanup() { m_world.stop(); }

    void aManagerRevokesAndTheWorkWaits() {
        const auto anna = signedIn(QStringLiteral("anna")), mia = signedIn(QStringLiteral("mia"));
        const auto refused = anna->run("devices list --json");
        QVERIFY_RUN(refused, 1);
        QCOMPARE(refused.error()[QStringLiteral("code")].toString(), QStringLiteral("forbidden"));
        const auto device = deviceOf(*mia, QStringLiteral("desk of anna"));
        QCOMPARE(device.size(), 36);
        QVERIFY_RUN(anna->run("leads edit", {str(m_world.annas.lead.toString()), QStringLiteral("--maturity"), QStringLiteral("55")}), 0);
        QVERIFY_RUN(mia->run("devices revoke", {device}), 0);
        const auto gone = anna->run("sync --json");
        QVERIFY_RUN(gone, 1);
        QCOMPARE(mia->run("quarantine list --json").rows().size(), 1);
        // Revoked is not wiped: what waits for a person is still there to be looked at.
        QCOMPARE(anna->files().size(), 1);
    }

    void anOrderedWipeLeavesNothing() {
        const auto anna = signedIn(QStringLiteral("anna")), mia = signedIn(QStringLiteral("mia"));
        QVERIFY_RUN(anna->run("leads edit", {str(m_world.annas.lead.toString()), QStringLiteral("--maturity"), QStringLiteral("55")}), 0);
        QCOMPARE(anna->files().size(), 1);
        QVERIFY_RUN(mia->run("devices revoke", {deviceOf(*mia, QStringLiteral("desk of anna")), QStringLiteral("--wipe")}), 0);
        const auto gone = anna->run("sync");
        QVERIFY_RUN(gone, 1);
        QVERIFY2(gone.err.contains(QLatin1String("are gone from this machine")), gone.said());
        QVERIFY2(anna->files().isEmpty(), qPrintable(anna->files().join(u' ')));
        QCOMPARE(mia->run("quarantine list --json").rows().size(), 1);
        const auto rows = mia->run("devices list --json").rows();
        for (const auto& row : rows)
            if (row.toObject()[QStringLiteral("name")].toString() == QLatin1String("desk of anna"))
                QCOMPARE(row.toObject()[QStringLiteral("state")].toString(), QStringLiteral("wiped"));
        // The person starts anew, as another device.
        QVERIFY_RUN(anna->run({QStringLiteral("sign-in"), QStringLiteral("--server"), str(m_world.server().url()), QStringLiteral("--login"), QStringLiteral("anna")}), 0);
        QCOMPARE(mia->run("devices list --json").rows().size(), rows.size() + 1);
    }

    void anOperatorDoesTheSame() {
        const auto anna = signedIn(QStringLiteral("anna"));
        const auto listed = operatorSays({QStringLiteral("device"), QStringLiteral("list"), QStringLiteral("--login"), QStringLiteral("anna")});
        const auto device = listed.left(36);
        QVERIFY2(listed.contains(QLatin1String("desk of anna")), qPrintable(listed));
        const auto said = operatorSays({QStringLiteral("device"), QStringLiteral("wipe"), device});
        QVERIFY2(said.contains(device), qPrintable(said));
        QVERIFY(operatorSays({QStringLiteral("device"), QStringLiteral("list")}).contains(QLatin1String("(revoked, to be wiped)")));
        QVERIFY_RUN(anna->run("sync"), 1);
        QVERIFY(anna->files().isEmpty());
        QVERIFY(operatorSays({QStringLiteral("device"), QStringLiteral("list")}).contains(QLatin1String("(wiped)")));
        QVERIFY(operatorSays({QStringLiteral("device"), QStringLiteral("wipe"), QStringLiteral("nobody")}).startsWith(QLatin1String("failed")));
    }

private:
    test::ServerWorld m_world;
};

LIANLU_TEST(TestCliDevices)

}  // namespace test_cli_devices

#include "test_cli_devices.moc"
