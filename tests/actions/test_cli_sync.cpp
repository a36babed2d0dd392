// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/actions/cli_runner.h"
#include "tests/support/fake_brand.h"
#include "tests/support/loopback_server.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QTemporaryDir>

#include <optional>

namespace test_cli_sync {

using namespace lianlu;
using namespace lianlu::actions::test;
using namespace lianlu::test;

namespace {

QString str(const char* text) { return QString::fromUtf8(text); }
QString str(const std::string& text) { return QString::fromStdString(text); }

}  // namespace

//! The program, its store and its engine are real, the road is HTTP over loopback; the server is the one in memory.
class TestCliSync : public QObject {
    Q_OBJECT

    [[nodiscard]] QStringList signInWords() const {
        return {QStringLiteral("sign-in"), QStringLiteral("--server"), str(m_http->url("127.0.0.1")), QStringLiteral("--login"), str(m_brand.login.name)};
    }
    [[nodiscard]] QString leadText(int at, const char* field) {
        const auto* row = m_server->world().find({"lead", m_brand.leads[static_cast<std::size_t>(at)]});
        const auto found = row ? row->fields.find(field) : domain::Fields::const_iterator{};
        if (!row || found == row->fields.end()) return {};
        const auto* text = std::get_if<std::string>(&found->second);
        return text ? str(*text) : QStringLiteral("?");
    }
    void serve() {
        m_http.emplace([this](const sync::HttpRequest& request) -> std::string {
            if (m_dropAnswer) {
                (void)m_server->handle(request);
                return {};
            }
            if (m_portal) return "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 12\r\nConnection: close\r\n\r\n<html>Hi!<\n>";
            return rawAnswer(m_server->handle(request));
        });
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<FakeServer>(m_clock);
        m_brand = openBrand(*m_server);
        m_dropAnswer = m_portal = false;
        serve();
        m_run.emplace(m_folder->path());
        m_run->set("LIANLU_PASSWORD", str(m_brand.login.password));
        m_run->set("LIANLU_PASSPHRASE", QStringLiteral("tea in the afternoon"));
    }
    void cleanup() {
        m_http.reset();
        m_server.reset();
    }

    void signInEditOfflinePushAndShow() {
        auto& run = *m_run;
        const auto signedIn = run(signInWords() + QStringList{QStringLiteral("--json")});
        QVERIFY_RUN(signedIn, 0);
        const auto code = signedIn.json()[QStringLiteral("recovery_code")].toString();
        QCOMPARE(code.size(), 39);
        QVERIFY(signedIn.json()[QStringLiteral("profile")].toString().startsWith(m_folder->path()));
        QCOMPARE(run("customers list --json --book").json()[QStringLiteral("total")].toInt(), 12);

        // The server is gone; the work goes on.
        m_http.reset();
        const auto lead = str(m_brand.leads[0].toString());
        QVERIFY_RUN(run("leads edit", {lead, QStringLiteral("--intent"), str("长大衣"), QStringLiteral("--stage"), QStringLiteral("qualified")}), 0);
        QVERIFY_RUN(run("interactions add", {str(m_brand.customers[0].toString()), QStringLiteral("--kind"), QStringLiteral("call"), QStringLiteral("--note"), str("下周来试"),
                                             QStringLiteral("--lead"), lead}), 0);
        const auto offline = run("sync");
        QVERIFY_RUN(offline, 1);
        QVERIFY2(offline.err.contains(QLatin1String("kept here")), offline.said());
        const auto waiting = run("queue list --json").rows().size();
        QVERIFY(waiting >= 2);

        // It returns, on another port as it may: a new session of the same device.
        serve();
        QVERIFY_RUN(run(signInWords()), 0);
        const auto synced = run("sync --json");
        QVERIFY_RUN(synced, 0);
        QCOMPARE(synced.json()[QStringLiteral("pending")].toInt(), 0);
        QCOMPARE(leadText(0, "intent"), str("长大衣"));
        QCOMPARE(leadText(0, "stage"), QStringLiteral("qualified"));
        QCOMPARE(run("queue list --json").rows().size(), 0);
        QVERIFY(run("customers show", {str(m_brand.customers[0].toString())}).out.contains(str("下周来试")));

        run.unset("LIANLU_PASSPHRASE");
        run.set("LIANLU_RECOVERY_CODE", code);
        QVERIFY_RUN(run("leads show --recovery", {lead}), 0);
    }

    void theCompanyCertificateIsKept() {
        m_http.reset();
        const TestAuthority authority;
        const auto certificate = authority.issue({});
        const LoopbackServer https([this](const sync::HttpRequest& request) { return rawAnswer(m_server->handle(request)); }, &certificate);
        const auto file = m_folder->filePath(QStringLiteral("ca.pem"));
        QFile pem(file);
        QVERIFY(pem.open(QIODevice::WriteOnly));
        pem.write(authority.certificate().c_str());
        pem.close();
        auto& run = *m_run;
        const QStringList words{QStringLiteral("sign-in"), QStringLiteral("--server"), str(https.url()), QStringLiteral("--login"), str(m_brand.login.name)};
        QVERIFY_RUN(run(words), 1);
        // Named by a path that holds only from where it was typed.
        QVERIFY_RUN(run(words + QStringList{QStringLiteral("--ca"), QDir().relativeFilePath(file)}), 0);
        run.in(m_folder->path());
        QVERIFY_RUN(run("sync"), 0);
        QVERIFY_RUN(run(words), 0);
    }

    void whatOthersDidComesIn() {
        auto& run = *m_run;
        QVERIFY_RUN(run(signInWords()), 0);
        m_server->change([&](FakeWorld& world) { world.write({"lead", m_brand.leads[1]}, domain::Scope::book(m_brand.guide), {{"maturity", std::int64_t{99}}}); });
        QVERIFY_RUN(run("sync"), 0);
        const auto first = run("leads list --json --limit 1").rows()[0].toObject();
        QCOMPARE(first[QStringLiteral("maturity")].toInt(), 99);
        QCOMPARE(first[QStringLiteral("id")].toString(), str(m_brand.leads[1].toString()));
    }

    void aLargeRemovalIsAskedFirst() {
        auto& run = *m_run;
        m_brand = openBrand(*m_server, 60);
        QVERIFY_RUN(run(signInWords()), 0);
        QVERIFY_RUN(run("sync held"), 0);
        QVERIFY_RUN(run("sync held --accept"), 1);
        m_server->change([&](FakeWorld& world) {
            for (int i = 0; i < 30; ++i) world.remove({"customer", m_brand.customers[static_cast<std::size_t>(i)]});
        });
        const auto synced = run("sync --json");
        QVERIFY_RUN(synced, 0);
        QCOMPARE(synced.json()[QStringLiteral("held")].toInt(), 1);
        QVERIFY2(synced.err.contains(QLatin1String("sync held")), synced.said());
        QCOMPARE(run("customers list --json --book").json()[QStringLiteral("total")].toInt(), 60);
        const auto held = run("sync held --json").rows();
        QCOMPARE(held.size(), 1);
        QCOMPARE(held[0].toObject()[QStringLiteral("removed")].toInt(), 30);
        QCOMPARE(held[0].toObject()[QStringLiteral("roots")].toInt(), 60);
        QVERIFY(held[0].toObject()[QStringLiteral("names")].toArray()[0].toString().startsWith(QLatin1String("person")));
        QVERIFY_RUN(run("sync held --accept --refuse"), 2);
        QVERIFY_RUN(run("sync held --accept --scope pool:none"), 1);
        QVERIFY_RUN(run("sync held --refuse"), 0);
        QVERIFY_RUN(run("sync"), 0);
        // Fetched anew, and the server still says so.
        QCOMPARE(run("customers list --json --book").json()[QStringLiteral("total")].toInt(), 60);
        QVERIFY_RUN(run("sync held --accept"), 0);
        QVERIFY_RUN(run("sync"), 0);
        QCOMPARE(run("customers list --json --book").json()[QStringLiteral("total")].toInt(), 30);
        QCOMPARE(run("sync held --json").rows().size(), 0);
        // A word that names no other command is the first one's own.
        QVERIFY_RUN(run("sync --ca nowhere.pem"), 1);
        QVERIFY_RUN(run("sync nonsense"), 2);
    }

    void aConflictIsShownDecidedAndUndone() {
        auto& run = *m_run;
        QVERIFY_RUN(run(signInWords()), 0);
        const auto lead = str(m_brand.leads[0].toString());
        QVERIFY_RUN(run("leads edit", {lead, QStringLiteral("--intent"), str("长大衣")}), 0);
        const auto waiting = run("queue list --json").rows()[0].toObject()[QStringLiteral("op_id")].toString();
        const auto file = m_folder->filePath(QStringLiteral("edits.ndjson"));
        const auto exported = run("queue export --json", {file});
        QVERIFY_RUN(exported, 0);
        QCOMPARE(exported.json()[QStringLiteral("ops")].toInt(), 1);
        QVERIFY_RUN(run("queue export", {file}), 1);  // nothing is written over
        const auto shown = run("queue show --json", {waiting}).json();
        QCOMPARE(shown[QStringLiteral("fields")].toArray()[0].toObject()[QStringLiteral("mine")].toString(), str("长大衣"));
        // A colleague was first.
        m_server->change([&](FakeWorld& world) { world.write({"lead", m_brand.leads[0]}, domain::Scope::book(m_brand.guide), {{"intent", std::string("帽子")}}); });
        QVERIFY_RUN(run("sync"), 0);
        QCOMPARE(run("queue list --json").json()[QStringLiteral("conflicted")].toInt(), 1);
        const auto rows = run("conflicts list --json").rows();
        QCOMPARE(rows.size(), 1);
        const auto id = rows[0].toObject()[QStringLiteral("id")].toString();
        const auto field = run("conflicts show --json", {id}).json()[QStringLiteral("fields")].toArray()[0].toObject();
        QCOMPARE(field[QStringLiteral("mine")].toString() + field[QStringLiteral("theirs")].toString(), str("长大衣帽子"));

        QVERIFY_RUN(run("conflicts use-mine", {id, QStringLiteral("--field"), QStringLiteral("stage")}), 1);
        QVERIFY_RUN(run("conflicts use-mine", {id}), 0);
        QCOMPARE(run("queue list --json").json()[QStringLiteral("conflicted")].toInt(), 0);
        QVERIFY_RUN(run("sync"), 0);
        QCOMPARE(leadText(0, "intent"), str("长大衣"));
        QCOMPARE(run("conflicts list --json --decided").rows().size(), 1);
        QVERIFY_RUN(run("conflicts undo", {id}), 0);
        QVERIFY_RUN(run("sync"), 0);
        QCOMPARE(leadText(0, "intent"), str("帽子"));
        QVERIFY_RUN(run("conflicts keep-theirs", {id.left(13)}), 0);
        QVERIFY_RUN(run("conflicts list"), 0);
        QCOMPARE(run("conflicts list --json").rows().size(), 0);
    }

    void NW03_anAnswerLostIsNotSentTwice() {
        auto& run = *m_run;
        QVERIFY_RUN(run(signInWords()), 0);
        QVERIFY_RUN(run("leads edit", {str(m_brand.leads[0].toString()), QStringLiteral("--maturity"), QStringLiteral("77")}), 0);
        m_dropAnswer = true;
        QVERIFY_RUN(run("sync"), 1);
        m_dropAnswer = false;
        const auto applied = m_server->opsApplied();
        QVERIFY_RUN(run("sync"), 0);
        QVERIFY(m_server->opsApplied() <= applied + 1);
        QCOMPARE(m_server->opsApplied(), std::size_t{1});
        QCOMPARE(run("queue list --json").rows().size(), 0);
    }

    void wrongPasswordMakesNoProfile() {
        auto& run = *m_run;
        run.set("LIANLU_PASSWORD", QStringLiteral("wrong"));
        const auto done = run(signInWords() + QStringList{QStringLiteral("--json")});
        QVERIFY_RUN(done, 1);
        QVERIFY2(done.error()[QStringLiteral("code")].toString() == QLatin1String("wrong-credentials"), done.said());
        QVERIFY_RUN(run("leads list"), 1);
        run.set("LIANLU_PASSWORD", str(m_brand.login.password));
        run.set("LIANLU_PASSPHRASE", QStringLiteral("12345678"));
        const auto weak = run(signInWords());
        QVERIFY_RUN(weak, 1);
        QVERIFY2(weak.err.contains(QLatin1String("too simple")), weak.said());
    }

    void NW08_aPortalIsToldFromAServer() {
        m_portal = true;
        const auto done = (*m_run)(signInWords());
        QVERIFY_RUN(done, 1);
        QVERIFY2(done.err.contains(QLatin1String("Something else than a Lianlu server")), done.said());
    }

    void secretsAreNoArgumentsAndAreAskedFor() {
        auto& run = *m_run;
        QVERIFY_RUN(run(signInWords() + QStringList{QStringLiteral("--password"), QStringLiteral("x")}), 2);
        run.unset("LIANLU_PASSWORD");
        const auto done = run(signInWords());
        QVERIFY_RUN(done, 2);
        QVERIFY(done.err.contains(QLatin1String("LIANLU_PASSWORD")));
        QVERIFY_RUN(run("sign-in --login x"), 2);
    }

private:
    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeServer> m_server;
    std::optional<LoopbackServer> m_http;
    std::optional<CliRunner> m_run;
    FakeBrand m_brand;
    std::atomic<bool> m_dropAnswer{false}, m_portal{false};
};

LIANLU_TEST(TestCliSync)

}  // namespace test_cli_sync

#include "test_cli_sync.moc"
