// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/actions/cli_runner.h"

#include "models/base/secret_buffer.h"

#ifndef Q_MOC_RUN
#include "tests/server/server_world.h"
#include "tests/support/test_main.h"
#endif

namespace test_cli_real {

using namespace lianlu;
using namespace lianlu::actions::test;

namespace {

QString str(const char* text) { return QString::fromUtf8(text); }
QString str(const std::string& text) { return QString::fromStdString(text); }

}  // namespace

//! Everything real: lianlu-cli, lianlu-server, PostgreSQL.
class TestCliReal : public QObject {
    Q_OBJECT

    [[nodiscard]] Run signIn(const CliRunner& run, const QString& login = QStringLiteral("anna")) {
        return run({QStringLiteral("sign-in"), QStringLiteral("--server"), str(m_world.server().url()), QStringLiteral("--login"), login});
    }
    [[nodiscard]] std::string leadField(const std::string& field) {
        return m_world.one("SELECT body::json->>'" + field + "' FROM lead WHERE id = '" + m_world.annas.lead.toString() + "'");
    }

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(startCrypto());
        if (const auto why = m_world.prepare(); !why.empty()) QSKIP(why.c_str());
        QVERIFY2(m_world.start(), "the server does not start");
    }

    void signInWorkOfflinePushAndShow() {
        QTemporaryDir home;
        CliRunner run(home.path());
        run.set("LIANLU_PASSWORD", str(test::ServerWorld::kPassword));
        run.set("LIANLU_PASSPHRASE", QStringLiteral("tea in the afternoon"));
        QVERIFY_RUN(signIn(run), 0);
        QVERIFY_RUN(run("store verify"), 0);
        const auto lead = str(m_world.annas.lead.toString());
        QVERIFY_RUN(run("leads show", {lead}), 0);
        QVERIFY_RUN(run("customers show", {str(m_world.carls.customer.toString())}), 1);  // IN-09: another store's

        m_world.server().stop();
        QVERIFY_RUN(run("leads edit", {lead, QStringLiteral("--intent"), str("长大衣"), QStringLiteral("--maturity"), QStringLiteral("88")}), 0);
        QVERIFY_RUN(run("interactions add", {str(m_world.annas.customer.toString()), QStringLiteral("--kind"), QStringLiteral("call"), QStringLiteral("--note"), str("下周来试"),
                                             QStringLiteral("--lead"), lead, QStringLiteral("--next-step"), str("回电"), QStringLiteral("--next-step-at"),
                                             QStringLiteral("2099-01-01")}), 0);
        QVERIFY_RUN(run("leads add", {QStringLiteral("--name"), str("周舟"), QStringLiteral("--email"), QStringLiteral("zhou@example.com"), QStringLiteral("--consent")}), 0);
        QVERIFY_RUN(run("leads convert", {lead}), 0);
        QVERIFY_RUN(run("sync"), 1);

        QVERIFY(m_world.startServer());
        QVERIFY_RUN(signIn(run), 0);
        const auto synced = run("sync --json");
        QVERIFY_RUN(synced, 0);
        const auto queue = run("queue list");
        QVERIFY2(synced.json()[QStringLiteral("pending")].toInt() == 0 && synced.json()[QStringLiteral("failed")].toInt() == 0, queue.said());
        QCOMPARE(str(leadField("intent")), str("长大衣"));
        QCOMPARE(str(leadField("stage")), QStringLiteral("won"));
        const auto customer = m_world.annas.customer.toString();
        // A member already: a conversion never takes that away.
        QCOMPARE(m_world.one("SELECT body::json->>'kind' FROM customer WHERE id = '" + customer + "'"), std::string("member"));
        QCOMPARE(m_world.one("SELECT count(*) FROM interaction WHERE customer_id = '" + customer + "' AND body::json->>'note' = '下周来试'"), std::string("1"));
        QCOMPARE(m_world.one("SELECT count(*) FROM task WHERE body::json->>'title' = '回电'"), std::string("1"));
        QCOMPARE(m_world.one("SELECT count(*) FROM identity WHERE body::json->>'value' = 'zhou@example.com'"), std::string("1"));
        QCOMPARE(m_world.one("SELECT count(*) FROM consent WHERE body::json->>'source' = 'given to the guide'"), std::string("1"));
    }

    void aManagerDecidesWhatWaits() {
        QTemporaryDir home, office;
        CliRunner anna(home.path()), mia(office.path());
        for (auto* run : {&anna, &mia}) {
            run->set("LIANLU_PASSWORD", str(test::ServerWorld::kPassword));
            run->set("LIANLU_PASSPHRASE", QStringLiteral("tea in the afternoon"));
        }
        QVERIFY_RUN(signIn(anna), 0);
        QVERIFY_RUN(signIn(mia, QStringLiteral("mia")), 0);
        const auto lead = str(m_world.annas2.lead.toString());
        QVERIFY_RUN(anna("leads edit", {lead, QStringLiteral("--intent"), str("短大衣")}), 0);
        QVERIFY_RUN(anna("leads edit", {lead, QStringLiteral("--maturity"), QStringLiteral("55")}), 0);
        // Handed over while she was away.
        auto office2 = m_world.signedIn("mia");
        QCOMPARE(office2.push({office2.op("update", "customer", m_world.annas2.customer.uuid, 1, test::news({{"guide_id", m_world.ben.toString()}}))}).status, 200);
        const auto synced = anna("sync --json");
        QVERIFY_RUN(synced, 0);
        QCOMPARE(synced.json()[QStringLiteral("quarantined")].toInt(), 2);
        for (const auto& row : anna("queue list --json").rows()) QCOMPARE(row.toObject()[QStringLiteral("state")].toString(), QStringLiteral("quarantined"));
        QVERIFY_RUN(anna("leads show", {lead}), 1);
        QVERIFY_RUN(anna("quarantine list"), 1);  // a guide's it is not

        const auto waiting = mia("quarantine list --json").rows();
        QCOMPARE(waiting.size(), 2);
        const auto first = waiting[0].toObject();
        QCOMPARE(first[QStringLiteral("staff_name")].toString(), QStringLiteral("anna"));
        QCOMPARE(first[QStringLiteral("fields")].toObject()[QStringLiteral("intent")].toObject()[QStringLiteral("new")].toString(), str("短大衣"));
        QVERIFY_RUN(mia("quarantine apply", {first[QStringLiteral("op_id")].toString()}), 0);
        QVERIFY_RUN(mia("quarantine discard", {waiting[1].toObject()[QStringLiteral("op_id")].toString()}), 0);
        QCOMPARE(mia("quarantine list --json").rows().size(), 0);
        QVERIFY_RUN(mia("quarantine apply", {first[QStringLiteral("op_id")].toString()}), 1);
        QCOMPARE(m_world.one("SELECT body::json->>'intent' FROM lead WHERE id = '" + m_world.annas2.lead.toString() + "'"), std::string("短大衣"));
        QCOMPARE(m_world.one("SELECT body::json->>'maturity' FROM lead WHERE id = '" + m_world.annas2.lead.toString() + "'"), std::string("10"));
        QVERIFY_RUN(mia("sync"), 0);
        QVERIFY_RUN(mia("leads show", {lead}), 0);
        // What she has seen she may take off her list.
        for (const auto& row : anna("queue list --json").rows()) QVERIFY_RUN(anna("queue discard", {row.toObject()[QStringLiteral("op_id")].toString()}), 0);
        QCOMPARE(anna("queue list --json").rows().size(), 0);
    }

    //! From one computer to the server and to another, and back from all of them; but for whom somebody has spoken to meanwhile.
    void anImportGoesBackForEverybody() {
        QTemporaryDir home, office;
        CliRunner anna(home.path()), mia(office.path());
        for (auto* run : {&anna, &mia}) {
            run->set("LIANLU_PASSWORD", str(test::ServerWorld::kPassword));
            run->set("LIANLU_PASSPHRASE", QStringLiteral("tea in the afternoon"));
        }
        QVERIFY_RUN(signIn(anna), 0);
        QVERIFY_RUN(signIn(mia, QStringLiteral("mia")), 0);
        const auto file = home.filePath(QStringLiteral("list.csv"));
        QFile list(file);
        QVERIFY(list.open(QIODevice::WriteOnly));
        list.write("姓名,手机\n去一,13977700001\n去二,13977700002\n留下,13977700003\n");
        list.close();
        const auto done = anna("import leads --json", {file});
        QVERIFY_RUN(done, 0);
        QCOMPARE(done.json()[QStringLiteral("created")].toInt(), 3);
        QVERIFY_RUN(anna("sync"), 0);
        QVERIFY_RUN(mia("sync"), 0);
        const auto stays = mia("customers list --json --search 留下").rows();
        QCOMPARE(stays.size(), 1);
        // The manager has spoken to one of them, which this computer has not heard of yet.
        QVERIFY_RUN(mia("interactions add", {stays[0].toObject()[QStringLiteral("id")].toString(), QStringLiteral("--kind"), QStringLiteral("call"), QStringLiteral("--note"), str("谈过")}), 0);
        QVERIFY_RUN(mia("sync"), 0);
        const auto back = anna("import undo --json", {done.json()[QStringLiteral("import_id")].toString()});
        QVERIFY_RUN(back, 0);
        QCOMPARE(back.json()[QStringLiteral("taken_back")].toInt(), 3);
        QCOMPARE(back.json()[QStringLiteral("leaving")].toInt(), 3);
        QCOMPARE(anna("customers list --json --search 去一").rows().size(), 0);
        (void)anna("sync");
        const auto living = [this](const char* value) {
            return m_world.one(std::string("SELECT count(*) FROM identity i JOIN customer c ON c.id = i.customer_id WHERE NOT i.deleted AND NOT c.deleted AND i.body::json->>'value' = '") + value + "'");
        };
        QCOMPARE(living("+8613977700001"), std::string("0"));
        QCOMPARE(living("+8613977700002"), std::string("0"));
        QCOMPARE(living("+8613977700003"), std::string("1"));
        (void)mia("sync");
        QCOMPARE(mia("customers list --json --search 去二").rows().size(), 0);
        QCOMPARE(mia("customers list --json --search 留下").rows().size(), 1);
        // Who stays is here again, and the queue says that the server refused it.
        QVERIFY_RUN(anna("sync"), 0);
        QCOMPARE(anna("customers list --json --search 留下").rows().size(), 1);
        const auto queue = anna("queue list --json").rows();
        QVERIFY(!queue.isEmpty());
        QVERIFY2(QJsonDocument(queue).toJson().contains("in-use"), QJsonDocument(queue).toJson().constData());
        // The same file brings the two in again.
        const auto again = anna("import leads --json", {file});
        QVERIFY_RUN(again, 0);
        QCOMPARE(again.json()[QStringLiteral("created")].toInt(), 2);
    }

    void aWrongPasswordIsTold() {
        QTemporaryDir home;
        CliRunner run(home.path());
        run.set("LIANLU_PASSWORD", QStringLiteral("not this one"));
        run.set("LIANLU_PASSPHRASE", QStringLiteral("tea in the afternoon"));
        const auto done = signIn(run);
        QVERIFY_RUN(done, 1);
        QVERIFY2(done.err.contains(QLatin1String("do not fit")), done.said());
    }

private:
    test::ServerWorld m_world;
};

LIANLU_TEST(TestCliReal)

}  // namespace test_cli_real

#include "test_cli_real.moc"
