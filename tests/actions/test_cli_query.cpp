// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "models/base/secret_buffer.h"
#include "tests/actions/cli_runner.h"
#include "tests/server/server_world.h"
#include "tests/support/test_main.h"

namespace test_cli_query {

using namespace lianlu;
using namespace lianlu::actions::test;

namespace {

QString str(const std::string& text) { return QString::fromStdString(text); }

}  // namespace

//! What head office asks of the server on the command line, with everything real: lianlu-cli, lianlu-server, PostgreSQL.
class TestCliQuery : public QObject {
    Q_OBJECT

    struct Person {
        QTemporaryDir home;
        CliRunner run{home.path()};
    };
    std::unique_ptr<Person> signedIn(const QString& login) {
        auto person = std::make_unique<Person>();
        person->run.set("LIANLU_PASSWORD", str(test::ServerWorld::kPassword));
        person->run.set("LIANLU_PASSPHRASE", QStringLiteral("tea in the afternoon"));
        const auto done = person->run({QStringLiteral("sign-in"), QStringLiteral("--server"), str(m_world.server().url()), QStringLiteral("--login"), login,
                                       QStringLiteral("--device-name"), QStringLiteral("desk of ") + login});
        if (done.code != 0) qFatal("%s", done.said().constData());
        if (const auto synced = person->run("sync"); synced.code != 0) qFatal("%s", synced.said().constData());
        return person;
    }

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(startCrypto());
        if (const auto why = m_world.prepare(); !why.empty()) QSKIP(why.c_str());
        QVERIFY2(m_world.start(), "the server does not start");
    }

    void headOfficeListsAndReveals() {
        const auto hugo = signedIn(QStringLiteral("hugo"));
        const auto first = hugo->run("customers query --sort newest --limit 3 --json");
        QVERIFY_RUN(first, 0);
        QCOMPARE(first.rows().size(), 3);
        const auto rest = hugo->run("customers query --sort newest --json", {QStringLiteral("--after"), first.json()[QStringLiteral("next")].toString()});
        QVERIFY_RUN(rest, 0);
        QCOMPARE(rest.rows().size(), 2);
        QVERIFY(!first.out.contains(QStringLiteral("wang")) && !rest.out.contains(QStringLiteral("wang")));
        const auto second = hugo->run("customers query --store S2 --kind member --json");  // a store by its code
        QVERIFY_RUN(second, 0);
        QCOMPARE(second.rows().size(), 1);
        QCOMPARE(second.rows()[0].toObject()[QStringLiteral("id")].toString(), str(m_world.carls.customer.toString()));
        const auto counted = hugo->run("customers query --limit 2 --count --json");
        QVERIFY_RUN(counted, 0);
        QCOMPARE(counted.json()[QStringLiteral("total")].toInt(), 5);
        QVERIFY(!first.json().contains(QStringLiteral("total")));
        for (const char* nobody : {"customers query --tag none-has-it --json", "customers query --member-code M --json"}) {
            const auto none = hugo->run(nobody);
            QVERIFY_RUN(none, 0);
            QCOMPARE(none.rows().size(), 0);
        }
        const auto table = hugo->run("customers query");
        QVERIFY_RUN(table, 0);
        QVERIFY2(table.out.contains(QStringLiteral("w***")) && table.out.contains(QStringLiteral("S1")), qPrintable(table.out));
        const auto shown = hugo->run("customers reveal --field email --reason complaint --json", {str(m_world.annas.customer.toString())});
        QVERIFY_RUN(shown, 0);
        QCOMPARE(shown.json()[QStringLiteral("email")].toString(), QStringLiteral("wang@example.com"));
        const auto audit = hugo->run("audit list --json");
        QVERIFY_RUN(audit, 0);
        QCOMPARE(audit.rows()[0].toObject()[QStringLiteral("action")].toString(), QStringLiteral("reveal-email"));
        QCOMPARE(audit.rows()[0].toObject()[QStringLiteral("who_name")].toString(), QStringLiteral("hugo"));
    }

    //! What a guide took out on the own device is read by the guide's manager once it came in.
    void whatAGuideTookOutStandsInTheAudit() {
        const auto anna = signedIn(QStringLiteral("anna"));
        const auto taken = anna->run("customers show --show-phones --json", {str(m_world.annas.customer.toString())});
        QVERIFY_RUN(taken, 0);
        QVERIFY(taken.out.contains(QLatin1String("wang@example.com")));
        QVERIFY_RUN(anna->run("customers list --show-phones"), 0);
        QVERIFY_RUN(anna->run("sync"), 0);
        QCOMPARE(anna->run("queue list --json").rows().size(), 0);
        const auto mia = signedIn(QStringLiteral("mia"));
        const auto read = mia->run("audit list --json --limit 2");
        QVERIFY_RUN(read, 0);
        QCOMPARE(read.rows().size(), 2);
        const auto list = read.rows()[0].toObject(), one = read.rows()[1].toObject();
        QCOMPARE(list[QStringLiteral("action")].toString(), QStringLiteral("export-customers"));
        QVERIFY(list[QStringLiteral("records")].toInt() > 1);
        QCOMPARE(one[QStringLiteral("action")].toString(), QStringLiteral("export-contacts"));
        QCOMPARE(one[QStringLiteral("who_name")].toString(), QStringLiteral("anna"));
        QCOMPARE(one[QStringLiteral("subject_name")].toString(), QStringLiteral("w***"));
        QVERIFY(one[QStringLiteral("happened_at")].toDouble() > 0 && one[QStringLiteral("happened_at")].toDouble() <= one[QStringLiteral("at")].toDouble());
        QVERIFY(!read.out.contains(QLatin1String("wang")));
        QVERIFY_RUN(mia->run("audit list"), 0);
    }

    void wrongWordsAreToldAsSuch() {
        const auto hugo = signedIn(QStringLiteral("hugo"));
        for (const char* bad : {"customers query --limit 201", "customers query --sort name", "customers query --kind king", "customers query --store nowhere", "customers reveal x --field name --reason fraud",
                                "audit list --limit 0"}) {
            const auto said = hugo->run(bad);
            QVERIFY2(said.code == 2 || (said.code == 1 && QByteArray(bad).contains("nowhere")), bad + QByteArray(": ") + said.said());
        }
        const auto reason = hugo->run("customers reveal --field name --reason because", {str(m_world.annas.customer.toString())});
        QVERIFY_RUN(reason, 2);
    }

    void aGuideMayNot() {
        const auto anna = signedIn(QStringLiteral("anna"));
        for (const char* words : {"customers query --json", "audit list --json"}) {
            const auto refused = anna->run(words);
            QVERIFY_RUN(refused, 1);
            QCOMPARE(refused.error()[QStringLiteral("code")].toString(), QStringLiteral("forbidden"));
        }
    }

private:
    test::ServerWorld m_world;
};

LIANLU_TEST(TestCliQuery)

}  // namespace test_cli_query

#include "test_cli_query.moc"
