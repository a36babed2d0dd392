// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QByteArray>
#include <QtTest>

#include "models/base/secret_buffer.h"
#include "sync/server/dispatch/mime.h"
#include "sync/server/dispatch/smtp_sender.h"
#include "tests/support/test_main.h"

namespace test_dispatch_mime {

using namespace lianlu;
using namespace lianlu::server;

namespace {

//! Reads encoded words back; folding joins them.
QString decoded(const std::string& header) {
    QByteArray bytes;
    for (const auto& word : QByteArray::fromStdString(header).split(' ')) {
        auto trimmed = word.trimmed();
        if (!trimmed.startsWith("=?UTF-8?B?")) return QString::fromStdString(header);
        bytes += QByteArray::fromBase64(trimmed.mid(10, trimmed.size() - 12));
    }
    return QString::fromUtf8(bytes);
}

Mail sample() {
    Mail mail;
    mail.fromName = "Brand";
    mail.fromAddress = "news@brand.example";
    mail.toName = "Wang";
    mail.toAddress = "wang@mail.example";
    mail.subject = "Hello";
    mail.text = "Hi\n.\n..two\n";
    mail.html = "<p>Hi</p>\n";
    mail.messageId = "1@brand.example";
    mail.date = fromUnixMs(0);
    return mail;
}

}  // namespace

class TestDispatchMime : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }

    void dates() {
        QCOMPARE(mailDate(fromUnixMs(0)), std::string("Thu, 01 Jan 1970 00:00:00 +0000"));
        QCOMPARE(mailDate(fromUnixMs(1'773'200'000'999)), std::string("Wed, 11 Mar 2026 03:33:20 +0000"));
    }

    void headersStayReadableOrAreEncoded() {
        QCOMPARE(headerText("Plain subject", 9), std::string("Plain subject"));
        for (const char* text : {"春季上新", "王小明，您关注的冲锋衣到店了，为您留了一张五十元优惠券，欢迎周末来试，凭券立减，数量有限，先到先得",
                                 "emoji 😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀 end", "=?UTF-8?B?fake?="}) {
            const auto encoded = headerText(text, 9);
            QCOMPARE(decoded(encoded), QString::fromUtf8(text));
            std::size_t used = 9;
            for (const auto& line : QByteArray::fromStdString(encoded).split('\n')) {
                QVERIFY2(used + static_cast<std::size_t>(line.trimmed().size()) <= 76, line.constData());
                QVERIFY(line.trimmed().size() <= 75);
                // No code point is cut: each word decodes to valid UTF-8 alone.
                const auto word = QByteArray::fromBase64(line.trimmed().mid(10).chopped(2));
                QCOMPARE(QString::fromUtf8(word).toUtf8(), word);
                used = 1;
            }
        }
        QVERIFY(headerText("a\r\nBcc: b@c.example", 9).find('\n') == std::string::npos);
        QVERIFY(!headerText("\x80\x80\x80\x80", 75).empty());  // not text, but it must end
        const auto longAscii = headerText(std::string(300, 'x'), 9);
        QCOMPARE(decoded(longAscii), QString(300, QLatin1Char('x')));
    }

    void quotedPrintableByTheBook() {
        QCOMPARE(quotedPrintable("a=b"), std::string("a=3Db"));
        QCOMPARE(quotedPrintable("end \nnext\t"), std::string("end=20\r\nnext=09"));
        QCOMPARE(quotedPrintable("é"), std::string("=C3=A9"));
        QCOMPARE(quotedPrintable("x\r\ny"), std::string("x\r\ny"));
        const auto wide = quotedPrintable(std::string(200, 'x') + std::string(50, '\xC3'));
        for (const auto& line : QByteArray::fromStdString(wide).split('\n')) QVERIFY(line.trimmed().size() <= 76);
    }

    void wholeMessage() {
        const auto mail = writeMail(sample());
        QVERIFY(mail.starts_with("Date: Thu, 01 Jan 1970 00:00:00 +0000\r\nFrom: \"Brand\"\r\n <news@brand.example>\r\n"));
        QVERIFY(mail.find("\r\nMessage-ID: <1@brand.example>\r\n") != std::string::npos);
        QVERIFY(mail.find("List-Unsubscribe") == std::string::npos);
        std::size_t at = 0;
        while ((at = mail.find('\n', at)) != std::string::npos) QVERIFY(mail[at++ - 1] == '\r');
    }

    void namesAreQuoted() {
        auto mail = sample();
        mail.toName = "O\"Brien, <x@evil.example>\\\r\nBcc: y@evil.example";
        const auto written = writeMail(mail);
        QVERIFY(written.find("\r\nBcc:") == std::string::npos);
        QVERIFY(written.find("To: \"O\\\"Brien, <x@evil.example>\\\\  Bcc: y@evil.example\"\r\n <wang@mail.example>\r\n") != std::string::npos);
        mail.messageId = "1@x\r\nBcc: z@evil.example";
        QVERIFY(writeMail(mail).find("\r\nBcc:") == std::string::npos);
    }

    void plainAddresses() {
        QVERIFY(isPlainAddress("a.b+c@mail.example"));
        for (const char* bad : {"", "@", "a@", "@b", "a b@c.d", "a@b>\r\nRCPT TO:<x@y", "a@b,c@d", "\"a\"@b", "王@b.example", "a@b\n"})
            QVERIFY2(!isPlainAddress(bad), bad);
    }

    void settingsAreChecked() {
        SmtpSettings settings;
        const auto good = [&](const char* url) {
            settings.url = url;
            return settings.check().has_value();
        };
        QVERIFY(good("smtp://127.0.0.1:2525"));
        QVERIFY(good("smtps://mail.example"));
        for (const char* url : {"", "http://mail.example", "smtp://", "smtp://user:pw@mail.example", "smtp://a b", "mail.example:25"}) QVERIFY2(!good(url), url);
        settings.password = "secret";
        QVERIFY(!good("smtp://mail.example"));  // it would travel in the clear
        QVERIFY(good("smtp://localhost:25"));
        QVERIFY(good("smtps://mail.example"));
        settings.tls = SmtpTls::required;
        QVERIFY(good("smtp://mail.example"));
    }
};

LIANLU_TEST(TestDispatchMime)

}  // namespace test_dispatch_mime

#include "test_dispatch_mime.moc"
