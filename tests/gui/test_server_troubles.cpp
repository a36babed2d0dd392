// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <fstream>

#include <QTemporaryDir>

#include "models/db/connection.h"
#include "models/store/outbox.h"
#include "sync/client/company_ca.h"
#include "tests/gui/desk_window.h"
#include "tests/support/loopback_server.h"
#include "tests/support/test_main.h"

namespace test_server_troubles {

using namespace lianlu;
using test::DeskWindow;

namespace {

std::string health(const sync::HttpRequest&) {
    return test::rawAnswer({200, {{"lianlu-proto", "1"}, {"content-type", "application/json"}}, R"({"name":"lianlu","proto":1})"});
}

//! What a guest network answers to whatever is asked.
std::string portal(const sync::HttpRequest&) {
    return test::rawAnswer({200, {{"content-type", "text/html"}}, "<html><title>Guest network</title><form>Room number</form></html>"});
}

}  // namespace

//! A server that is not there, or is another one, over real sockets and TLS: the window says which, and keeps what there is.
class TestServerTroubles : public QObject {
    Q_OBJECT

private:
    enum Trouble { Away, WrongHost, Portal };

    QTemporaryDir m_folder;
    test::TestAuthority m_authority;
    QString m_caFile;

    static void rows() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("trouble");
        QTest::addColumn<QString>("says");
        const auto both = [](const char* name, Trouble trouble, const char* english, const char* chinese) {
            QTest::addRow("%s en", name) << "en" << int(trouble) << QString::fromUtf8(english);
            QTest::addRow("%s zh_CN", name) << "zh_CN" << int(trouble) << QString::fromUtf8(chinese);
        };
        both("unreachable", Away, "The server cannot be reached.", "连不上服务器。");
        both("wrong host", WrongHost, "The server's certificate is not to be trusted", "服务器的证书不可信");
        both("captive portal", Portal, "Something answered at this address, but it is not a Lianlu server.", "这个地址有应答，但不是链路的服务器。");
    }

    //! A server in that trouble, and the address that leads to it.
    std::unique_ptr<test::LoopbackServer> inTrouble(int trouble, std::string& url) {
        const auto certificate = m_authority.issue({trouble == WrongHost ? "another.example" : "localhost"});
        auto server = std::make_unique<test::LoopbackServer>(trouble == Portal ? portal : health, &certificate);
        url = server->url();
        if (trouble == Away) server.reset();
        return server;
    }

    void pointAt(const test::DeskProfile& profile, const std::string& url) {
        const SystemClock clock;
        const auto done = test::storeOf(profile, clock)->writeNow([&](store::WriteTxn& txn) -> Result<void> {
            LIANLU_CHECK(sync::keepCaFile(txn, m_caFile.toStdString()));
            LIANLU_TRY(auto device, store::Replica::device(txn.connection()));
            device->serverUrl = url;
            return store::Replica::saveDevice(txn, *device);
        });
        if (!done) throw std::runtime_error(done.error().describe());
    }

private Q_SLOTS:
    void initTestCase() {
        m_caFile = m_folder.filePath(QStringLiteral("ca.pem"));
        std::ofstream(m_caFile.toStdString()) << m_authority.certificate();
    }

    void firstRunNW08NW11_data() { rows(); }
    void firstRunNW08NW11() {
        QFETCH(QString, language);
        QFETCH(int, trouble);
        QFETCH(QString, says);
        // Nothing is kept here yet that could go out later: it is the address that is to be looked at.
        if (trouble == Away) says = language == QLatin1String("en") ? QStringLiteral("No server answers at this address.") : QStringLiteral("这个地址没有服务器应答。");
        std::string url;
        const auto server = inTrouble(trouble, url);
        QTemporaryDir root;
        app::Options options;
        options.profile = std::filesystem::path(root.path().toStdU16String()) / "first";
        options.scheme = ui::Scheme::light;
        options.keychain = false;
        options.strength = store::KdfStrength::forTests;
        DeskWindow window(options, language);
        QVERIFY(window.find("onboardPage"));
        window.click("onboardCaLink");
        window.type("onboardCa", m_caFile);
        window.type("onboardAddress", QString::fromStdString(url));
        window.click("onboardNext");
        QTRY_VERIFY2(DeskWindow::error(window.find("onboardPage")).startsWith(says), qPrintable(DeskWindow::error(window.find("onboardPage"))));
        QVERIFY(!DeskWindow::visible("onboardLogin"));
        QCOMPARE(window.find<QLineEdit>("onboardAddress")->text(), QString::fromStdString(url));
        QVERIFY(test::ownFiles({options.profile}).empty());

        // The right address, in the same field, and it goes on.
        const auto certificate = m_authority.issue({});
        const test::LoopbackServer right(health, &certificate);
        window.type("onboardAddress", QString::fromStdString(right.url()));
        window.click("onboardNext");
        QVERIFY(window.find("onboardLogin"));
        QVERIFY(DeskWindow::error(window.find("onboardPage")).isEmpty());
    }

    void deskNW08NW11_data() { rows(); }
    void deskNW08NW11() {
        QFETCH(QString, language);
        QFETCH(int, trouble);
        QFETCH(QString, says);
        std::string url;
        const auto server = inTrouble(trouble, url);
        const test::DeskProfile profile;
        pointAt(profile, url);
        const auto options = profile.options(true);
        const QString step = QStringLiteral("Saturday, bring the grey one");
        {
            DeskWindow window(options, language);
            window.openLead();
            window.type("leadNextStep", step);
            window.click("leadSave");
            QTRY_COMPARE(DeskWindow::savedRole(), QString("success"));
            const auto* strip = window.find("statusSync");
            QVERIFY(strip);
            QTRY_VERIFY(strip->property("pending").toInt() == 1 && !strip->property("online").toBool());
            window.click("statusSync");
            auto* why = window.find<QLabel>("queueExplanation");
            QVERIFY(why);
            QTRY_VERIFY2(why->text().startsWith(says), qPrintable(why->text()));
        }
        // Whatever it was that answered, the rows and the edit are as they were.
        const SystemClock clock;
        const auto held = test::storeOf(profile, clock);
        std::int64_t persons = 0, leads = 0, written = 0;
        store::OutboxCounts counts;
        const auto read = held->read([&](db::Connection& connection) -> Result<void> {
            LIANLU_TRY(persons, connection.integer("SELECT count(*) FROM customer"));
            LIANLU_TRY(leads, connection.integer("SELECT count(*) FROM lead"));
            LIANLU_TRY(written, connection.integer("SELECT count(*) FROM lead WHERE next_step = ?", step.toStdString()));
            LIANLU_TRY(counts, store::Outbox::counts(connection));
            return {};
        });
        QVERIFY(read);
        QCOMPARE(persons, std::int64_t{40});
        QCOMPARE(leads, std::int64_t{10});
        QCOMPARE(written, std::int64_t{1});
        QCOMPARE(counts.pending, 1);
        QCOMPARE(counts.failed, 0);
    }
};

LIANLU_WIDGETS_TEST(TestServerTroubles)

}  // namespace test_server_troubles

#include "test_server_troubles.moc"
