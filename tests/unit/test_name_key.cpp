// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// In which order names stand, and which characters are one.
#include <algorithm>
#include <random>

#include "models/base/han.h"
#include "models/base/name_key.h"
#include "models/base/text.h"
#include "tests/support/test_main.h"

namespace test_name_key {

using namespace lianlu;

class TestNameKey : public QObject {
    Q_OBJECT

private Q_SLOTS:
    //! As a reader looks for them, whatever order they come in.
    void namesStandByPinyinWithLatinOnesAmongTheLetters() {
        std::vector<std::string> names{"昂立", "安娜", "艾伦", "Anne", "", "Anna", "安", "138****0000", "An Li"};
        std::sort(names.begin(), names.end(), [](const auto& a, const auto& b) { return text::nameKey(a) < text::nameKey(b); });
        const std::vector<std::string> right{"", "138****0000", "艾伦", "An Li", "安", "安娜", "昂立", "Anna", "Anne"};
        QCOMPARE(names, right);
    }

    void before_data() {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        const auto row = [](const char* first, const char* second) { QTest::addRow("%s %s", first, second) << QString::fromUtf8(first) << QString::fromUtf8(second); };
        row("李", "王");
        row("陈", "李");
        row("李明", "李强");
        row("黎强", "李明");        // all of a surname together
        row("黎", "李");            // the second tone before the third
        row("李", "历");            // the third before the fourth
        row("曾", "张");            // as a surname: zeng
        row("单", "沈");            // shan
        row("解", "徐");            // xie
        row("仇", "任");            // qiu
        row("查", "张");            // zha
        row("查", "赵");
        row("盖", "郭");            // ge
        row("陈晨", "陳晨 b");
        row("陈", "陳");            // the same, told apart by themselves
        row("陳", "程");            // and before whoever is cheng
        row("anna", "Anne");
        row("Émile", "Emily");
        row("Øystein", "Pan");
        row("Ａｎｎａ", "Anne");    // full-width
        row("吕", "吕布");
        row("Zoe", "𠮷野");         // no reading: behind all
        row("Zoe", "さくら");
        row("7 days", "A");
    }
    void before() {
        QFETCH(QString, first);
        QFETCH(QString, second);
        QVERIFY2(text::nameKey(first.toStdString()) < text::nameKey(second.toStdString()), text::nameKey(first.toStdString()).c_str());
    }

    //! A key tells which name it is of, or two names would be one place in a list; and what is clean stays so.
    void namesThatDifferHaveKeysThatDiffer() {
        std::mt19937 random(5);
        constexpr char32_t kSome[]{U'陈', U'陳', U'a', U'A', U'é', U'e', U'Ａ', U' ', U'\t', U'李', U'𠮷', U'发', U'發', U'髮', U'!', U'z'};
        std::vector<std::pair<std::string, std::string>> all;
        for (int i = 0; i < 20'000; ++i) {
            std::u32string name;
            for (auto left = random() % 4; left > 0; --left) name += kSome[random() % std::size(kSome)];
            const auto text = QString::fromUcs4(name.data(), static_cast<qsizetype>(name.size())).toStdString();
            all.emplace_back(text::nameKey(text), text);
            QVERIFY(text::isCleanUtf8(all.back().first));
        }
        std::sort(all.begin(), all.end());
        for (std::size_t i = 1; i < all.size(); ++i) QVERIFY2(all[i].first != all[i - 1].first || all[i].second == all[i - 1].second, all[i].first.c_str());
    }

    void traditionalAndSimplifiedAreOne() {
        for (const auto& [traditional, simple] : {std::pair{U'陳', U'陈'}, {U'劉', U'刘'}, {U'張', U'张'}, {U'葉', U'叶'}, {U'鍾', U'钟'}, {U'嶽', U'岳'}, {U'發', U'发'}, {U'髮', U'发'}, {U'黃', U'黄'}})
            QCOMPARE(han::simplified(traditional), simple);
        // Nobody is led on, and what is simple stays.
        for (char32_t c = 0x3400; c <= 0x9FFF; ++c) {
            const auto once = han::simplified(c);
            QVERIFY(han::simplified(once) == once);
            QVERIFY(once == c || (once >= 0x3400 && once <= 0x9FFF));
        }
        QCOMPARE(han::simplified(U'A'), U'A');
    }
};

LIANLU_TEST(TestNameKey)

}  // namespace test_name_key

#include "test_name_key.moc"
