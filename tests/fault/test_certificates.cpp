// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>

#include "sync/client/curl_transport.h"
#include "sync/client/engine.h"
#include "tests/support/loopback_server.h"
#include "tests/support/test_main.h"

namespace test_certificates {

using namespace lianlu;
using namespace lianlu::test;

namespace {

std::string health(const sync::HttpRequest&) {
    return rawAnswer({200, {{"lianlu-proto", "1"}, {"content-type", "application/json"}}, R"({"name":"lianlu","proto":1})"});
}

}  // namespace

//! Real TLS handshakes of libcurl with certificates made for this test.
class TestCertificates : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    TestAuthority m_authority;
    std::string m_caFile;

    Code ask(const CertificateWish& wish, bool trustAuthority = true) {
        const auto certificate = m_authority.issue(wish);
        LoopbackServer server(health, &certificate);
        const auto done = sync::probe({server.url(), trustAuthority ? m_caFile : std::string()});
        return done ? Code::internal : done.error().code;
    }

private Q_SLOTS:
    void initTestCase() {
        m_caFile = m_folder.filePath(QStringLiteral("ca.pem")).toStdString();
        std::ofstream(m_caFile) << m_authority.certificate();
    }

    void NW11_trustedOneIsTaken() {
        const auto certificate = m_authority.issue({});
        LoopbackServer server(health, &certificate);
        const auto done = sync::probe({server.url(), m_caFile});
        QVERIFY2(done.has_value(), done ? "" : done.error().describe().c_str());
    }
    void authorityInAFolderOfAnyName() {
        QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("公司证书 é")));
        const auto file = m_folder.filePath(QStringLiteral("公司证书 é/根.pem"));
        QVERIFY(QFile::copy(QString::fromStdString(m_caFile), file));
        const auto certificate = m_authority.issue({});
        LoopbackServer server(health, &certificate);
        const auto done = sync::probe({server.url(), file.toStdString()});
        QVERIFY2(done.has_value(), done ? "" : done.error().describe().c_str());
    }
    void authorityThatIsNone() {
        const auto file = m_folder.filePath(QStringLiteral("none.pem")).toStdString();
        const auto certificate = m_authority.issue({});
        LoopbackServer server(health, &certificate);
        const auto missing = sync::probe({server.url(), file});
        QVERIFY(!missing);
        QCOMPARE(missing.error().subject, std::string("ca_file"));
        std::ofstream(file) << "not a certificate";
        const auto wrong = sync::probe({server.url(), file});
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().code, Code::invalid);
    }
    void NW11_expired() { QCOMPARE(ask({"localhost", true, false}), Code::tlsUntrusted); }
    void NW11_wrongHost() { QCOMPARE(ask({"another.example", false, false}), Code::tlsUntrusted); }
    void NW11_selfSigned() { QCOMPARE(ask({"localhost", false, true}), Code::tlsUntrusted); }
    void NW11_unknownAuthority() { QCOMPARE(ask({}, false), Code::tlsUntrusted); }

    void plainHttpOnlyOnThisMachine() {
        QVERIFY(!sync::normalServerUrl("http://shop.example"));
        QVERIFY(!sync::normalServerUrl("ftp://shop.example"));
        for (const char* nothing : {"", "/", "://", ":///", "https://", "https:///", "http://"}) QVERIFY2(!sync::normalServerUrl(nothing), nothing);
        QVERIFY(!sync::normalServerUrl("https://user@shop.example/path"));
        QCOMPARE(sync::normalServerUrl("http://127.0.0.1:8080/").value(), std::string("http://127.0.0.1:8080"));
        QCOMPARE(sync::normalServerUrl(" Shop.Example ").value(), std::string("https://shop.example"));
    }

    void nobodyThere() {
        std::string url;
        {
            LoopbackServer gone(health);
            url = gone.url("127.0.0.1");
        }
        const auto done = sync::probe({url, {}});
        QVERIFY(!done);
        QCOMPARE(done.error().code, Code::unreachable);
    }
};

LIANLU_TEST(TestCertificates)

}  // namespace test_certificates

#include "test_certificates.moc"
