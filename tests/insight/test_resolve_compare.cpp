// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/resolve/compare.h"
#include "models/insight/resolve/normalise.h"
#include "models/insight/resolve/records.h"
#include "models/insight/resolve/similarity.h"
#include "tests/support/test_main.h"

#include <QTest>

namespace test_resolve_compare {

using namespace lianlu::oneid;

class TestResolveCompare : public QObject {
    Q_OBJECT

private Q_SLOTS:
    //! Figures of Winkler's papers.
    void jaroWinklerOfThePapers() {
        QVERIFY(qAbs(jaroWinkler(std::string_view("martha"), std::string_view("marhta")) - 0.9611) < 1e-4);
        QVERIFY(qAbs(jaroWinkler(std::string_view("dwayne"), std::string_view("duane")) - 0.84) < 1e-4);
        QVERIFY(qAbs(jaroWinkler(std::string_view("dixon"), std::string_view("dicksonx")) - 0.8133) < 1e-4);
        QCOMPARE(jaroWinkler(std::string_view("abc"), std::string_view("xyz")), 0.0);
        QCOMPARE(jaroWinkler(std::string_view(""), std::string_view("")), 0.0);
    }
    void editsCountExchangesOnce() {
        QCOMPARE(edits(std::string_view("kitten"), std::string_view("sitting"), 9), std::size_t{3});
        QCOMPARE(edits(std::string_view("ab"), std::string_view("ba"), 9), std::size_t{1});
        QCOMPARE(edits(std::string_view("abcdef"), std::string_view("uvwxyz"), 2), std::size_t{3});
        QCOMPARE(edits(std::string_view(""), std::string_view("abc"), 9), std::size_t{3});
    }
    void soundCodes() {
        QCOMPARE(soundCode("robert"), soundCode("rupert"));
        QVERIFY(soundCode("robert") != soundCode("rubin"));
        QCOMPARE(soundCode("ashcraft"), std::string("a2613"));
    }

    void levels_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("a");
        QTest::addColumn<QByteArray>("b");
        QTest::addColumn<int>("level");
        const auto row = [](const char* name, Kind kind, const char* a, const char* b, Level level) {
            QTest::newRow(name) << static_cast<int>(kind) << QByteArray(a) << QByteArray(b) << static_cast<int>(level);
        };
        row("missing", Kind::name, "", "ann", Level::missing);
        row("equal but for case", Kind::name, "Ann", "ANN", Level::exact);
        row("typing error", Kind::name, "harrington", "harringtno", Level::strong);
        row("initial", Kind::name, "j", "james", Level::weak);
        row("other name", Kind::name, "james", "oliver", Level::disagree);
        row("words exchanged", Kind::name, "Bel Air Hotel", "Hotel Bel-Air", Level::strong);
        row("same reading", Kind::name, "张伟", "章炜", Level::strong);
        row("confusable", Kind::name, "陈末", "陈未", Level::strong);
        row("traditional", Kind::name, "劉國華", "刘国华", Level::strong);
        row("one of three characters", Kind::name, "欧阳娜", "欧阳强", Level::fair);
        row("characters exchanged", Kind::name, "伟张", "张伟", Level::fair);
        row("only the surname", Kind::name, "张伟", "张芳", Level::disagree);
        row("long, one beginning", Kind::name, "上海市浦东新区春来茶馆", "上海市浦东新区大海渔家", Level::disagree);
        row("long, one character", Kind::name, "上海市浦东新区春来茶馆", "上海市浦东新区春莱茶馆", Level::strong);
        row("in pinyin", Kind::name, "张伟", "Wei Zhang", Level::strong);
        row("other in pinyin", Kind::name, "张伟", "Li Na", Level::disagree);
        row("day and month", Kind::date, "1990-05-06", "1990-06-05", Level::strong);
        row("one digit", Kind::date, "1990-05-06", "1990-05-16", Level::strong);
        row("two parts", Kind::date, "1990-05-06", "1971-05-06", Level::fair);
        row("year", Kind::date, "1990-05-06", "1990-11-23", Level::weak);
        row("other date", Kind::date, "1990-05-06", "1971-11-23", Level::disagree);
        row("spelled otherwise", Kind::phone, "+86 138-1234-5678", "１３８１２３４５６７８", Level::exact);
        row("one digit off", Kind::phone, "13812345678", "13812345679", Level::fair);
        row("area code left out", Kind::phone, "0571-87654321", "87654321", Level::strong);
        row("other phone", Kind::phone, "13812345678", "15987654321", Level::disagree);
        row("other host", Kind::email, "li.si@qq.com", "li.si@163.com", Level::strong);
        row("other address", Kind::email, "li.si@qq.com", "wang@qq.com", Level::disagree);
        row("digit of an id", Kind::id, "6988048", "6988040", Level::strong);
        row("other id", Kind::id, "6988048", "2635962", Level::disagree);
        row("one per cent", Kind::number, "1000", "1005", Level::strong);
        row("a tenth", Kind::number, "1000", "1095", Level::fair);
        row("other number", Kind::number, "6", "69", Level::disagree);
        row("street words", Kind::address, "12 Main St", "12 main street", Level::exact);
        row("place without its kind", Kind::place, "杭州市", "杭州", Level::exact);
        row("place with an error", Kind::place, "canterbury", "cantebury", Level::strong);
    }
    void levels() {
        QFETCH(int, kind);
        QFETCH(QByteArray, a);
        QFETCH(QByteArray, b);
        QFETCH(int, level);
        Records records({{"c", static_cast<Kind>(kind)}});
        for (const auto& value : {a, b}) {
            const std::string_view cell(value.constData(), static_cast<std::size_t>(value.size()));
            records.add(std::span(&cell, 1));
        }
        QCOMPARE(static_cast<int>(records.compare(0, 1).level(0)), level);
        QCOMPARE(static_cast<int>(records.compare(1, 0).level(0)), level);
    }
    void exchangedColumnsAreSeen() {
        Records records({{"given", Kind::name}, {"surname", Kind::name}, {"phone", Kind::phone}, {"phone2", Kind::phone}});
        const auto add = [&](std::array<std::string_view, 4> cells) { records.add(cells); };
        add({"peter", "waller", "13812345678", ""});
        add({"waller", "peter", "15987654321", "13812345678"});
        const auto pattern = records.compare(0, 1);
        QCOMPARE(pattern.level(0), Level::moved);
        QCOMPARE(pattern.level(1), Level::moved);
        QCOMPARE(pattern.level(2), Level::moved);
        QCOMPARE(pattern.level(3), Level::missing);
    }
};

LIANLU_TEST(TestResolveCompare)

}  // namespace test_resolve_compare

#include "test_resolve_compare.moc"
