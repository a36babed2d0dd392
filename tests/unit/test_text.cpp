// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/text.h"
#include "tests/support/test_main.h"

#include <QTest>

namespace test_text {

using namespace lianlu;

class TestText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void IN03_onlyCleanUtf8() {
        QVERIFY(text::isCleanUtf8("plain, 中文, 😀"));
        QVERIFY(!text::isCleanUtf8(std::string_view("a\0b", 3)));
        // Eight letters are looked at at once: what is wrong must be seen at every place of them and behind them.
        for (std::size_t length = 1; length <= 20; ++length) {
            const std::string plain(length, '\x7f');
            QVERIFY(text::isCleanUtf8(plain));
            for (std::size_t at = 0; at < length; ++at)
                for (const char wrong : {'\0', '\x80', '\xff', '\xc3'}) {
                    auto text = plain;
                    text[at] = wrong;
                    QVERIFY(!text::isCleanUtf8(text));
                }
        }
        for (const char* bad : {"\xff", "\xc0\xaf", "\xe0\x80\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xe4\xb8", "\x80", "\xf0\x8f\xbf\xbf"})
            QVERIFY2(!text::isCleanUtf8(bad), bad);
    }

    void codePointsAreNeverCut() {
        QCOMPARE(text::length("中a😀"), std::size_t{3});
        QCOMPARE(text::left("中a😀", 2), std::string_view("中a"));
        QCOMPARE(text::left("中", 9), std::string_view("中"));
        QCOMPARE(text::left("中", 0), std::string_view());
    }

    void trimming() {
        QCOMPARE(text::trim(" \t\xE3\x80\x80 a b \xE3\x80\x80\n"), std::string_view("a b"));
        QCOMPARE(text::trim("\xE3\x80\x80"), std::string_view());
        QCOMPARE(text::halfWidth("１３８ａ　Ｂ中"), std::string("138a B中"));
    }

    void phones_data() {
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<QByteArray>("normal");
        QTest::newRow("plain") << QByteArray("13812345678") << QByteArray("+8613812345678");
        QTest::newRow("spaced") << QByteArray(" 138-1234 5678 ") << QByteArray("+8613812345678");
        QTest::newRow("with +86") << QByteArray("+86 138 1234 5678") << QByteArray("+8613812345678");
        QTest::newRow("with 0086") << QByteArray("008613812345678") << QByteArray("+8613812345678");
        QTest::newRow("full width") << QByteArray("１３８１２３４５６７８") << QByteArray("+8613812345678");
        QTest::newRow("another country's, of eleven digits") << QByteArray("+1 (415) 555-2671") << QByteArray();
        QTest::newRow("too short") << QByteArray("1381234567") << QByteArray();
        QTest::newRow("not mobile") << QByteArray("12012345678") << QByteArray();
        QTest::newRow("letters") << QByteArray("1381234567a") << QByteArray();
        QTest::newRow("empty") << QByteArray() << QByteArray();
    }
    void phones() {
        QFETCH(QByteArray, typed);
        QFETCH(QByteArray, normal);
        QCOMPARE(QByteArray::fromStdString(text::normalPhone(typed.toStdString()).value_or("")), normal);
    }

    void emails() {
        QCOMPARE(text::normalEmail(" Li@Example.COM ").value_or(""), std::string("li@example.com"));
        for (const char* bad : {"", "li", "@example.com", "li@", "li@host", "li@.com", "li@a..b", "li@@a.b", "l i@a.b", "li@a.b\r\nBcc: x@y.z", "<li@a.b>", "a,b@c.d"})
            QVERIFY2(!text::normalEmail(bad), bad);
    }

    void masks() {
        QCOMPARE(text::maskPhone("13812345678"), std::string("138****5678"));
        QCOMPARE(text::maskPhone("+8613812345678"), std::string("+86138****5678"));
        QCOMPARE(text::maskPhone("12345"), std::string("*****"));
        QCOMPARE(text::maskEmail("li@example.com"), std::string("l***@example.com"));
        QCOMPARE(text::maskEmail("not an address"), std::string("***"));
        QCOMPARE(text::maskName("王小明"), std::string("王**"));
        QCOMPARE(text::maskName("王"), std::string("王*"));
    }

    void integers() {
        QCOMPARE(text::toInteger("-42").value_or(0), -42LL);
        for (const char* bad : {"", " 1", "1 ", "+1", "0x1", "1.0", "99999999999999999999"}) QVERIFY2(!text::toInteger(bad), bad);
    }
};

LIANLU_TEST(TestText)

}  // namespace test_text

#include "test_text.moc"
