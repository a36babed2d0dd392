// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>

#include "models/base/secret_buffer.h"
#include "sync/client/api.h"
#include "sync/client/curl_transport.h"
#include "sync/client/engine.h"
#include "tests/support/loopback_server.h"
#include "tests/support/test_main.h"

namespace test_company_network {

using namespace lianlu;

namespace {

std::string health(const sync::HttpRequest&) {
    sync::HttpAnswer answer;
    answer.status = 200;
    answer.headers = {{"content-type", "application/json"}, {"lianlu-proto", "1"}};
    answer.body = R"({"name":"lianlu"})";
    return test::rawAnswer(answer);
}

QString freePort() {
    QTcpServer server;
    server.listen(QHostAddress::LocalHost, 0);
    return QString::number(server.serverPort());
}

//! A company's proxy: tinyproxy, as Debian packages it.
class Proxy {
public:
    bool start(const QString& more = {}) {
        m_port = freePort();
        QFile file(m_folder.filePath(QStringLiteral("conf")));
        if (!file.open(QIODevice::WriteOnly)) return false;
        file.write(QStringLiteral("Port %1\nListen 127.0.0.1\nTimeout 30\nMaxClients 20\nLogLevel Connect\nLogFile \"%2\"\n%3\n").arg(m_port, m_folder.filePath(QStringLiteral("log")), more).toUtf8());
        file.close();
        m_process.start(QStringLiteral("tinyproxy"), {QStringLiteral("-d"), QStringLiteral("-c"), file.fileName()});
        return m_process.waitForStarted() && QTest::qWaitFor([this] {
                   QTcpSocket socket;
                   socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_port.toUShort());
                   return socket.waitForConnected(500);
               }, 10'000);
    }
    ~Proxy() {
        m_process.kill();
        m_process.waitForFinished();
    }
    std::string url(const std::string& user = {}) const { return "http://" + (user.empty() ? "" : user + "@") + "127.0.0.1:" + m_port.toStdString(); }
    QByteArray log() const {
        QFile file(m_folder.filePath(QStringLiteral("log")));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    QString m_port;
};

}  // namespace

//! A company's network: certificates of its own, and a proxy between here and everywhere.
class TestCompanyNetwork : public QObject {
    Q_OBJECT

    test::TestAuthority m_authority;
    QTemporaryDir m_folder;

    std::string file(const char* name, const std::string& content) {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        if (!file.open(QIODevice::WriteOnly)) return {};
        file.write(QByteArray::fromStdString(content));
        return file.fileName().toStdString();
    }
    static QByteArray connectLine(const std::string& url) { return "CONNECT " + QByteArray::fromStdString(url.substr(url.find("//") + 2)); }

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(startCrypto());
        for (const char* name : {"https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "no_proxy", "NO_PROXY"}) qunsetenv(name);
        if (QStandardPaths::findExecutable(QStringLiteral("tinyproxy")).isEmpty()) QSKIP("tinyproxy is not installed");
    }
    void cleanup() {
        qunsetenv("https_proxy");
        qunsetenv("no_proxy");
    }

    void theSystemsProxyIsTheWay() {
        const auto certificate = m_authority.issue({});
        const test::LoopbackServer server(health, &certificate);
        const auto ca = file("ca.pem", m_authority.certificate());
        Proxy proxy;
        QVERIFY(proxy.start());
        QVERIFY(sync::probe({server.url(), ca}));
        QVERIFY(!proxy.log().contains(connectLine(server.url())));
        QVERIFY(sync::probe({server.url(), ca, proxy.url()}));
        QVERIFY2(proxy.log().contains(connectLine(server.url())), proxy.log().constData());
        // What it carried was for the two ends alone.
        QVERIFY(!proxy.log().contains("healthz"));
    }

    void theEnvironmentsProxyIsTheWay() {
        const auto certificate = m_authority.issue({});
        const test::LoopbackServer server(health, &certificate);
        const auto ca = file("ca.pem", m_authority.certificate());
        Proxy proxy;
        QVERIFY(proxy.start());
        qputenv("https_proxy", QByteArray::fromStdString(proxy.url()));
        QVERIFY(sync::probe({server.url(), ca}));
        QVERIFY(proxy.log().contains(connectLine(server.url())));
        const auto before = proxy.log().count(connectLine(server.url()));
        qputenv("no_proxy", "localhost");
        QVERIFY(sync::probe({server.url(), ca}));
        QCOMPARE(proxy.log().count(connectLine(server.url())), before);
        // A server on this very machine without TLS is never asked for elsewhere.
        qunsetenv("no_proxy");
        const test::LoopbackServer plain(health);
        QVERIFY(sync::probe({plain.url(), {}}));
        QVERIFY(sync::probe({plain.url(), {}, proxy.url()}));
        QCOMPARE(proxy.log().count(connectLine(server.url())), before);
    }

    void aProxyThatAsksOrRefusesIsNamed() {
        const auto certificate = m_authority.issue({});
        const test::LoopbackServer server(health, &certificate);
        const auto ca = file("ca.pem", m_authority.certificate());
        Proxy strict;
        QVERIFY(strict.start(QStringLiteral("BasicAuth guide secret")));
        const auto asked = sync::probe({server.url(), ca, strict.url()});
        QVERIFY(!asked);
        QCOMPARE(asked.error().code, Code::unreachable);
        QCOMPARE(asked.error().subject, std::string("proxy_sign_in"));
        QVERIFY(sync::probe({server.url(), ca, strict.url("guide:secret")}));
        Proxy narrow;
        QVERIFY(narrow.start(QStringLiteral("ConnectPort 443")));
        const auto refused = sync::probe({server.url(), ca, narrow.url()});
        QVERIFY(!refused);
        QCOMPARE(refused.error().subject, std::string("proxy"));
        const auto nowhere = sync::probe({server.url(), ca, "http://proxy.invalid:3128"});
        QVERIFY(!nowhere);
        QCOMPARE(nowhere.error().subject, std::string("proxy"));
        for (const auto* one : {&asked.error(), &refused.error(), &nowhere.error()}) QVERIFY(one->describe().find("secret") == std::string::npos);
    }

    void aWrongCertificateFileIsNamed() {
        const auto certificate = m_authority.issue({});
        const test::LoopbackServer server(health, &certificate);
        const auto garbage = sync::probe({server.url(), file("garbage.pem", "this is no certificate\n")});
        QVERIFY(!garbage);
        QCOMPARE(garbage.error().code, Code::invalid);
        QCOMPARE(garbage.error().subject, std::string("ca_file"));
        const auto missing = sync::probe({server.url(), m_folder.filePath(QStringLiteral("gone.pem")).toStdString()});
        QVERIFY(!missing);
        QCOMPARE(missing.error().subject, std::string("ca_file"));
        const auto own = m_authority.issue({"localhost", false, true});
        const test::LoopbackServer elsewhere(health, &own);
        const auto other = sync::probe({elsewhere.url(), file("other.pem", m_authority.certificate())});
        QVERIFY(!other);
        QVERIFY2(other.error().code == Code::tlsUntrusted, other.error().describe().c_str());
        QVERIFY(sync::probe({server.url(), file("good.pem", m_authority.certificate())}));
    }
};

LIANLU_TEST(TestCompanyNetwork)

}  // namespace test_company_network

#include "test_company_network.moc"
