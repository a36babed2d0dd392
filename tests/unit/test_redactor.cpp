// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <set>

#include <QTest>

#include "models/support/bundle.h"
#include "models/support/log_line.h"
#include "models/support/redactor.h"
#include "tests/support/test_main.h"

namespace test_redactor {

using namespace lianlu;
using support::Redactor;
using support::Taken;

namespace {

Redactor::Settings machine() {
    Redactor::Settings settings;
    settings.homes = {"/home/wanglin", "C:\\Users\\Wang Lin"};
    settings.users = {"wanglin"};
    settings.openHosts = {"crm.shop.example"};
    return settings;
}

std::string valueOf(std::string_view text) {
    Redactor redactor(machine());
    return redactor.value(text).value();
}

std::string logOf(std::string_view text) {
    Redactor redactor(machine());
    auto line = redactor.log(text).value();
    line.pop_back();
    return line;
}

}  // namespace

class TestRedactor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    //! What is private goes, in every spelling; what is not stays.
    void values_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("left");
        const auto row = [](const char* name, const char* text, const char* left) { QTest::newRow(name) << QByteArray(text) << QByteArray(left); };
        row("nothing", "Qt 6.4.2, 3 of 40 rows", "Qt 6.4.2, 3 of 40 rows");
        row("phone", "call 13812345678 now", "call [number] now");
        row("phone with blanks", "138 1234 5678", "[number]");
        row("phone with dashes", "138-1234-5678", "[number]");
        row("phone with +86", "(+86 138 1234 5678)", "([number])");
        row("phone with 0086", "0086-13812345678", "[number]");
        row("phone in brackets", "(0571) 8765 4321", "([number]");
        row("full width", "电话１３８１２３４５６７８。", "电话[number]。");
        row("full width with dashes", "１３８－１２３４－５６７８", "[number]");
        row("other dashes", "138–1234‐5678", "[number]");
        row("other blanks", "138\xc2\xa0""1234\xe3\x80\x80""5678", "[number]");
        row("hidden signs", "138\xe2\x80\x8b""1234\xe2\x81\xa0""5678", "[number]");
        row("Chinese numerals", "一三八一二三四五六七八", "[number]");
        row("dots", "138.1234.5678", "[number]");
        row("within letters", "tel13812345678x", "tel[number]x");
        row("in JSON", R"({"phone":"13812345678","n":4})", R"({"phone":"[number]","n":4})");
        row("card", "6222 0212 3456 7890 123", "[number]");
        row("identity number", "11010519491231002X", "[number]");
        row("birthday", "1985-03-12", "[number]");
        row("version", "10.0.19045", "10.0.19045");
        row("phone with colons", "138:7766:5544, 138|7766|5544, 138*7766*5544", "[number]");
        row("time", "18:17:41.123 and 2026-11-26T18:17:41.123Z and 2026-11-26 18:17:41", "18:17:41.123 and 2026-11-26T18:17:41.123Z and 2026-11-26 18:17:41");
        row("no time", "13:87:76.655", "[number]");
        row("own port", "127.0.0.1:8480, 10.20.30.40:5432", "127.0.0.1:8480, [network]");
        row("day of work", "2026-11-26 18:17", "2026-11-26 18:17");
        row("mail", "to ming.wang+vip@mail.example.com!", "to [e-mail]");
        row("mail in brackets", "王小明 <ming@x.cn>", "王小明 <[e-mail]>");
        row("mail in full width", "ｍｉｎｇ＠ｘ．ｃｎ", "[e-mail]");
        row("mail of another script", "小明@例子.公司", "[e-mail]");
        row("mail in JSON", R"({"mail":"ming@x.cn"})", R"({"mail":"[e-mail]"})");
        row("mail coded", "ming%40x.cn", "[e-mail]");
        row("link", "https://crm.shop.example/v1/customers?phone=13812345678", "https://crm.shop.example[link]");
        row("link with port", "https://crm.shop.example:8443/v1", "https://crm.shop.example:8443[link]");
        row("other host", "https://proxy.other.example/x#y", "https://[host 1][link]");
        row("own machine", "http://127.0.0.1:8480/v1/pull", "http://127.0.0.1:8480[link]");
        row("link with a name in it", "https://anna:secret@crm.shop.example/x", "https://[link]crm.shop.example[link]");
        row("network", "from 192.168.10.23:5432", "from [network]");
        row("network, new", "from fe80::1ff:fe23:4567:890a", "from [network]");
        row("network, machine", "a4:bb:6d:12:34:56", "[network]");
        row("loopback", "127.0.0.1 ::1 18:17:41", "127.0.0.1 ::1 18:17:41");
        row("token", "Bearer 7e9fA0Zq_1-kT8vNw3XyPq2R", "Bearer [token]");
        row("hash", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "[token]");
        row("base64", "5p6X5pmT6Zuo5p6X5pmT6Zuo", "[token]");
        row("base64 of letters", "QWxhZGRpbkFsYWRkaW5BbGFk", "[token]");
        row("percent", "%E6%9E%97%E6%99%93%E9%9B%A8", "[token]");
        row("route", "/v1/sync/bootstrap/manifest of /v1/customers/x", "/v1/sync/bootstrap/manifest of /v1/customers/x");
        row("base64 with a slash", "5p6X5pmT6Z/o5p6X5pmT+Zuo", "[token]");
        row("own long name", "QNetworkAccessManager::setSettings", "QNetworkAccessManager::setSettings");
        row("path", "/home/wanglin/.local/share/lianlu/logs", "[folder]/.local/share/lianlu/logs");
        row("path of another", "/home/lili/a.txt", "/home/[folder]/a.txt");
        row("path on a Mac", "/Users/li.li/Library/x", "/Users/[folder]/Library/x");
        row("path on Windows", "C:\\Users\\Wang Lin\\AppData\\x", "[folder]\\AppData\\x");
        row("other case", "c:\\users\\WANG LIN\\AppData", "[folder]\\AppData");
        row("path of another on Windows", "D:\\Users\\小明\\x.log", "D:\\Users\\[folder]\\x.log");
        row("path with blanks on Windows", "D:\\Users\\Li Li\\x.log", "D:\\Users\\[folder]\\x.log");
        row("user", "login WangLin, not wanglins", "login [folder], not wanglins");
        row("id", "7d444840-9dc0-11d1-b245-5ffdce74fad2", "[id 1]");
    }
    void values() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, left);
        QCOMPARE(QByteArray::fromStdString(valueOf(text.toStdString())), left);
    }

    //! Of a log only what is known to be nobody's passes, whatever the store says.
    void logs_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("left");
        const auto row = [](const char* name, const char* text, const char* left) { QTest::newRow(name) << QByteArray(text) << QByteArray(left); };
        row("own line", "2026-11-26T18:17:41.123Z warning default unlock: wrong-passphrase: no slot opens",
            "2026-11-26T18:17:41.123Z warning default unlock: wrong-passphrase: no slot opens");
        row("line of Qt", "2026-11-26T18:17:41.123Z warning qt.network QNetworkReply: connection closed (timeout 30000)",
            "2026-11-26T18:17:41.123Z warning qt.network QNetworkReply: connection closed (timeout 30000)");
        row("name", "2026-11-26T18:17:41.123Z debug default customer 王小明 saved", "2026-11-26T18:17:41.123Z debug default customer [word] saved");
        row("name without blanks", "2026-11-26T18:17:41.123Z debug default 客户王小明的电话", "2026-11-26T18:17:41.123Z debug default [word]");
        row("Latin name", "2026-11-26T18:17:41.123Z debug default customer Ada Lovelace saved", "2026-11-26T18:17:41.123Z debug default customer [word] [word] saved");
        row("name as one word", "2026-11-26T18:17:41.123Z debug default AdaLovelace", "2026-11-26T18:17:41.123Z debug default [word]");
        row("name in capitals", "2026-11-26T18:17:41.123Z debug default QIANG WANG", "2026-11-26T18:17:41.123Z debug default [word] [word]");
        row("name escaped", R"(2026-11-26T18:17:41.123Z debug default "\u738b\u5c0f")", R"(2026-11-26T18:17:41.123Z debug default "\[word]\[word]")");
        row("code of six", "2026-11-26T18:17:41.123Z debug default code 123456", "2026-11-26T18:17:41.123Z debug default code [number]");
        row("category that is none", "2026-11-26T18:17:41.123Z debug wangxiaoming it", "2026-11-26T18:17:41.123Z debug [word] it");
        row("level that is none", "2026-11-26T18:17:41.123Z ada default it", "2026-11-26T18:17:41.123Z [word] default it");
        row("no shape", "Ada wrote 13812345678", "[word] wrote [number]");
        row("the server's", R"({"t":1764179861000,"level":"warn","msg":"request failed","who":"anna"})",
            R"({"t":1764179861000,"level":"warn","[word]":"request failed","who":"[word]"})");
        row("what was masked before", "2026-11-26T18:17:41.123Z debug default call [number] [e-mail] [id 3]", "2026-11-26T18:17:41.123Z debug default call [number] [e-mail] [id 3]");
        row("mark that hides something", "2026-11-26T18:17:41.123Z debug default [person 13812345678] [word Ada]",
            "2026-11-26T18:17:41.123Z debug default [person [number]] [word [word]]");
        row("bytes that are no text", "2026-11-26T18:17:41.123Z debug default \xff\xfe\x80 x\x1b[31m", "2026-11-26T18:17:41.123Z debug default [word] [word] [[word]");
    }
    void logs() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, left);
        QCOMPARE(QByteArray::fromStdString(logOf(text.toStdString())), left);
    }

    void anIdKeepsItsNumber() {
        Redactor redactor(machine());
        const std::string one = "7d444840-9dc0-11d1-b245-5ffdce74fad2", other = "0e5f0ea5-57ab-5cb1-ae9d-0d0b0d0b0d0b";
        QCOMPARE(redactor.log(one + " before " + other + "\n").value(), std::string("[id 1] before [id 2]\n"));
        QCOMPARE(redactor.log("7D444840-9DC0-11D1-B245-5FFDCE74FAD2 again\n").value(), std::string("[id 1] again\n"));
        QCOMPARE(redactor.value(other).value(), std::string("[id 2]"));
        QCOMPARE(redactor.taken()[Taken::id], 4);
    }

    //! A name of the program's own words passes while the store is closed; where it is open it is known.
    void namesOfTheStore() {
        std::set<std::string> store{"Daily Work", "Work", "林晓", "shop-7"};
        std::size_t asked = 0;
        auto settings = machine();
        settings.persons = [&](const std::vector<std::string>& words) -> Result<std::vector<std::string>> {
            asked += words.size();
            std::vector<std::string> found;
            for (const auto& word : words)
                if (store.contains(word)) found.push_back(word);
            return found;
        };
        Redactor redactor(settings);
        QCOMPARE(redactor.log("customer Work saved by 导购林晓的\nand work went on\n").value(), std::string("customer [person] saved by [word][person][word]\nand work [word] on\n"));
        QCOMPARE(redactor.value("shop-7 and 林晓.").value(), std::string("[person] and [person]."));
        QCOMPARE(redactor.value("Daily Work").value(), std::string("[person]"));
        QCOMPARE(redactor.taken()[Taken::person], 5);
        const auto before = asked;
        QCOMPARE(redactor.value("shop-7").value(), std::string("[person]"));
        QCOMPARE(asked, before);
    }

    void aStoreThatDoesNotAnswerIsNoPermission() {
        auto settings = machine();
        settings.persons = [](const auto&) -> Result<std::vector<std::string>> { return fail(Code::damaged, "quick_check"); };
        Redactor redactor(settings);
        const auto text = redactor.log("anything\n");
        QVERIFY(!text);
        QVERIFY(text.error().code == Code::damaged);
    }

    //! A message on its way into the log: one line, bounded, without what is plainly somebody's.
    void linesOfALog() {
        using support::logLine;
        QCOMPARE(logLine("unlock: wrong-passphrase"), std::string("unlock: wrong-passphrase"));
        QCOMPARE(logLine("one\n2026-11-26T18:17:41.123Z error default two\r\x1b[2J\xe2\x80\xa8three"),
                 std::string("one\\n2026-11-26T18:17:41.123Z error default two\\r\\x1b[2J\\nthree"));
        QCOMPARE(logLine("王小明 138 1234 5678 ming@x.cn"), std::string("王小明 [number] [e-mail]"));
        QCOMPARE(logLine("token abcdefghij0123456789xyz of 7d444840-9dc0-11d1-b245-5ffdce74fad2"), std::string("token [token] of 7d444840-9dc0-11d1-b245-5ffdce74fad2"));
        std::string wide;
        for (int i = 0; i < 9'000; ++i) wide += "明";
        const auto cut = logLine(wide);
        QVERIFY(cut.size() <= support::kMostLineBytes && cut.size() > support::kMostLineBytes - 8);
        QVERIFY(cut.ends_with("明…"));
        // The cut comes behind the rules: no half of a number stands at the end.
        const auto half = logLine(std::string(support::kMostLineBytes - 10, 'x') + " 13812345678");
        QVERIFY(!QByteArray::fromStdString(half).contains("138"));
    }
};

LIANLU_TEST(TestRedactor)

}  // namespace test_redactor

#include "test_redactor.moc"
