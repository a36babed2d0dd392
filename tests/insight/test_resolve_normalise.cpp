// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/resolve/hanzi.h"
#include "models/insight/resolve/normalise.h"
#include "tests/support/test_main.h"

#include <QTest>

namespace test_resolve_normalise {

using namespace lianlu::oneid;

namespace {

QByteArray bytes(const std::string& text) { return QByteArray::fromStdString(text); }

}  // namespace

class TestResolveNormalise : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void phones_data() {
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<QByteArray>("normal");
        QTest::newRow("plain") << QByteArray("13812345678") << QByteArray("+8613812345678");
        QTest::newRow("full width") << QByteArray("１３８－１２３４－５６７８") << QByteArray("+8613812345678");
        QTest::newRow("full-width digits") << QByteArray("１３８１２３４５６７８") << QByteArray("+8613812345678");
        QTest::newRow("+86") << QByteArray("+86 138-1234-5678") << QByteArray("+8613812345678");
        QTest::newRow("0086") << QByteArray("0086 138 1234 5678") << QByteArray("+8613812345678");
        QTest::newRow("86") << QByteArray("86(138)12345678") << QByteArray("+8613812345678");
        QTest::newRow("0 before") << QByteArray("013812345678") << QByteArray("+8613812345678");
        QTest::newRow("landline") << QByteArray("010-6234 5678") << QByteArray("+861062345678");
        QTest::newRow("landline of a province") << QByteArray("0571-8765432") << QByteArray("+865718765432");
        QTest::newRow("400") << QByteArray("400-820-8820") << QByteArray("+864008208820");
        QTest::newRow("abroad") << QByteArray("+1 310 246 1501") << QByteArray("+13102461501");
        QTest::newRow("abroad with 00") << QByteArray("0044 20 7946 0958") << QByteArray("+442079460958");
        QTest::newRow("one digit") << QByteArray("11111111111") << QByteArray();
        QTest::newRow("short") << QByteArray("12345") << QByteArray();
        QTest::newRow("letters") << QByteArray("1381234567x") << QByteArray();
        QTest::newRow("nothing") << QByteArray("") << QByteArray();
    }
    void phones() {
        QFETCH(QByteArray, typed);
        QFETCH(QByteArray, normal);
        QCOMPARE(bytes(phoneE164(typed.toStdString()).value_or("")), normal);
    }

    void dates_data() {
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<QByteArray>("digits");
        QTest::newRow("solid") << QByteArray("19900506") << QByteArray("19900506");
        QTest::newRow("iso") << QByteArray("1990-05-06") << QByteArray("19900506");
        QTest::newRow("iso with a clock") << QByteArray("1990-05-06T07:08:09Z") << QByteArray("19900506");
        QTest::newRow("slashes, year first") << QByteArray("1990/5/6") << QByteArray("19900506");
        QTest::newRow("Chinese") << QByteArray("1990年5月6日") << QByteArray("19900506");
        QTest::newRow("day first") << QByteArray("6.5.1990") << QByteArray("19900506");
        QTest::newRow("told by its size") << QByteArray("5/26/1990") << QByteArray("19900526");
        QTest::newRow("two digits of the year") << QByteArray("06/05/90") << QByteArray("19900506");
        QTest::newRow("in words") << QByteArray("May 6, 1990") << QByteArray("19900506");
        QTest::newRow("in words, day first") << QByteArray("6 May 1990") << QByteArray("19900506");
        QTest::newRow("month") << QByteArray("1990-05") << QByteArray("19900500");
        QTest::newRow("year") << QByteArray("1990") << QByteArray("19900000");
        QTest::newRow("mistyped") << QByteArray("19909506") << QByteArray("19909506");
        QTest::newRow("none") << QByteArray("soon") << QByteArray();
        QTest::newRow("a phone") << QByteArray("13812345678") << QByteArray();
    }
    void dates() {
        QFETCH(QByteArray, typed);
        QFETCH(QByteArray, digits);
        QCOMPARE(bytes(dateDigits(typed.toStdString()).value_or("")), digits);
    }
    void theColumnTellsTheOrderOfDates() {
        QCOMPARE(bytes(dateDigits("06/05/1990", DateOrder::monthFirst).value_or("")), QByteArray("19900605"));
        const std::string_view american[]{"01/02/1990", "05/26/1990", "12/31/2001"}, european[]{"01/02/1990", "26/05/1990"};
        QCOMPARE(guessDateOrder(american), DateOrder::monthFirst);
        QCOMPARE(guessDateOrder(european), DateOrder::dayFirst);
    }

    void values_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<QByteArray>("normal");
        const auto row = [](const char* name, Kind kind, const char* typed, const char* normal) {
            QTest::newRow(name) << static_cast<int>(kind) << QByteArray(typed) << QByteArray(normal);
        };
        row("blanks", Kind::text, "   ", "");
        row("nothing in words", Kind::address, " N/A ", "");
        row("nothing in Chinese", Kind::phone, "未知", "");
        row("na is a name", Kind::name, "Na", "na");
        row("case and apostrophe", Kind::name, " O'Brien-SMITH ", "obrien smith");
        row("accents", Kind::name, "José  Müller", "jose muller");
        row("full width", Kind::name, "ＺＨＡＮＧ　Ｗｅｉ", "zhang wei");
        row("blank in a Chinese name", Kind::name, "张 伟", "张伟");
        row("short street words", Kind::address, "12 N. Main St.", "12 north main street");
        row("province", Kind::place, "浙江省", "浙江");
        row("a place of two characters stays", Kind::place, "吴县", "吴县");
        row("id", Kind::id, "ab-12 ３４", "ab1234");
        row("id of zeros", Kind::id, "000000", "");
        row("number", Kind::number, "1,200.50", "1200.5");
        row("leading zero", Kind::number, "007", "7");
        row("e-mail", Kind::email, " Li@Example.COM", "li@example.com");
        row("phone of another country's habit", Kind::phone, "310/246-1501", "3102461501");
    }
    void values() {
        QFETCH(int, kind);
        QFETCH(QByteArray, typed);
        QFETCH(QByteArray, normal);
        QCOMPARE(bytes(normalise(typed.toStdString(), static_cast<Kind>(kind))), normal);
    }

    void readings() {
        QCOMPARE(bytes(pinyin("张伟")), QByteArray("zhangwei"));
        QCOMPARE(bytes(pinyin("Li 四")), QByteArray("Li si"));
        QCOMPARE(bytes(loosePinyin("张胜")), bytes(loosePinyin("臧森")));
        QVERIFY(pinyin("张") != pinyin("王"));
        QCOMPARE(confusableHead(U'未'), confusableHead(U'末'));
        QCOMPARE(confusableHead(U'國'), confusableHead(U'国'));
        QVERIFY(confusableHead(U'张') != confusableHead(U'王'));
    }

    void kindsAreGuessed_data() {
        QTest::addColumn<QByteArray>("heading");
        QTest::addColumn<QByteArrayList>("values");
        QTest::addColumn<QByteArray>("kind");
        QTest::newRow("heading") << QByteArray("given_name") << QByteArrayList{"ann", "bob"} << QByteArray("name");
        QTest::newRow("camel case") << QByteArray("DateOfBirth") << QByteArrayList{"19900506", "19800102"} << QByteArray("date");
        QTest::newRow("Chinese heading") << QByteArray("手机号") << QByteArrayList{"13812345678", "13912345678"} << QByteArray("phone");
        QTest::newRow("values: e-mail") << QByteArray("c1") << QByteArrayList{"a@b.com", "c@d.org"} << QByteArray("email");
        QTest::newRow("values: dates") << QByteArray("c2") << QByteArrayList{"1990-05-06", "1980-01-02"} << QByteArray("date");
        QTest::newRow("values: Chinese names") << QByteArray("c3") << QByteArrayList{"张伟", "欧阳娜娜", "王芳"} << QByteArray("name");
        QTest::newRow("values contradict the heading") << QByteArray("phone_owner") << QByteArrayList{"ann lee", "bob ray"} << QByteArray("name");
        QTest::newRow("record id") << QByteArray("rec_id") << QByteArrayList{"rec-1-org", "rec-1-dup-0"} << QByteArray("ignored");
        QTest::newRow("truth") << QByteArray("cluster_id") << QByteArrayList{"1", "1", "2"} << QByteArray("ignored");
        QTest::newRow("class") << QByteArray("class") << QByteArrayList{"0", "1"} << QByteArray("ignored");
        for (const char* heading : {"is_dup", "dup_of", "customer_cluster", "true_person", "goldLabel", "entity_key", "match", "is_match", "matched_with", "record_no", "label", "是否重复", "聚类编号", "標註"})
            QTest::newRow(heading) << QByteArray(heading) << QByteArrayList{"7", "7", "9"} << QByteArray("ignored");
        QTest::newRow("values of a generator") << QByteArray("c4") << QByteArrayList{"rec-1070-org", "rec-1070-dup-0", "rec-12-dup-1"} << QByteArray("ignored");
        QTest::newRow("who it is") << QByteArray("person") << QByteArrayList{"ann lee", "bob ray"} << QByteArray("name");
        QTest::newRow("a true name") << QByteArray("true_name") << QByteArrayList{"ann lee", "bob ray"} << QByteArray("name");
        QTest::newRow("an entity's name") << QByteArray("entity_name") << QByteArrayList{"ann lee", "bob ray"} << QByteArray("name");
        QTest::newRow("a record label") << QByteArray("record_label_name") << QByteArrayList{"blue note", "verve"} << QByteArray("name");
        QTest::newRow("a match's day") << QByteArray("match_date") << QByteArrayList{"1990-05-06", "1980-01-02"} << QByteArray("date");
        QTest::newRow("an original title") << QByteArray("title") << QByteArrayList{"the original sin", "no 1"} << QByteArray("text");
        QTest::newRow("empty") << QByteArray("name") << QByteArrayList{"", " "} << QByteArray("ignored");
        QTest::newRow("one value") << QByteArray("country") << QByteArrayList{"cn", "cn", "cn"} << QByteArray("ignored");
    }
    void kindsAreGuessed() {
        QFETCH(QByteArray, heading);
        QFETCH(QByteArrayList, values);
        QFETCH(QByteArray, kind);
        std::vector<std::string_view> views;
        for (const auto& value : values) views.emplace_back(value.constData(), static_cast<std::size_t>(value.size()));
        QCOMPARE(bytes(std::string(nameOf(guessColumn(heading.toStdString(), views).kind))), kind);
    }
};

LIANLU_TEST(TestResolveNormalise)

}  // namespace test_resolve_normalise

#include "test_resolve_normalise.moc"
