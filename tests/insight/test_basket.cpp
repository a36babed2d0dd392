// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <random>
#include <set>

#include "models/insight/basket/rules.h"
#include "tests/insight/cli_desk.h"
#include "tests/support/test_main.h"

namespace test_basket {

using namespace lianlu;
using namespace lianlu::insight;
using namespace lianlu::insight::test;

namespace {

constexpr unsigned kSeed = 1993;

using Items = std::set<std::uint32_t>;

Baskets folded(const std::vector<Items>& baskets) {
    std::vector<std::uint32_t> basketOf, itemOf;
    for (std::uint32_t i = 0; i < baskets.size(); ++i)
        for (const auto item : baskets[i]) basketOf.push_back(i), itemOf.push_back(item);
    return foldBaskets(basketOf, itemOf).value();
}

std::uint32_t holding(const std::vector<Items>& baskets, const Items& wanted) {
    return static_cast<std::uint32_t>(std::count_if(baskets.begin(), baskets.end(), [&](const Items& basket) {
        return std::includes(basket.begin(), basket.end(), wanted.begin(), wanted.end());
    }));
}

//! Each rule as its left side, right item and count.
using Told = std::set<std::tuple<std::vector<std::uint32_t>, std::uint32_t, std::uint32_t>>;

Told toldBy(const Rules& rules) {
    Told told;
    for (const auto& rule : rules.rules) {
        const auto lhs = rules.lhs(rule);
        told.emplace(std::vector(lhs.begin(), lhs.end()), rule.rhs, rule.both);
    }
    return told;
}

//! All subsets of all items, one by one.
Told byHand(const std::vector<Items>& baskets, std::uint32_t items, const RuleSettings& settings) {
    Told told;
    const auto n = static_cast<double>(baskets.size());
    for (std::uint32_t mask = 1; mask < 1U << items; ++mask) {
        Items set;
        for (std::uint32_t i = 0; i < items; ++i)
            if (mask >> i & 1U) set.insert(i);
        if (set.size() < settings.minLength || (settings.maxLength > 0 && set.size() > settings.maxLength)) continue;
        const auto both = holding(baskets, set);
        if (both == 0 || both / n < settings.support) continue;
        for (const auto rhs : set) {
            auto lhs = set;
            lhs.erase(rhs);
            const auto left = lhs.empty() ? static_cast<std::uint32_t>(baskets.size()) : holding(baskets, lhs);
            if (static_cast<double>(both) / left >= settings.confidence) told.emplace(std::vector(lhs.begin(), lhs.end()), rhs, both);
        }
    }
    return told;
}

}  // namespace

class TestBasket : public QObject {
    Q_OBJECT

private Q_SLOTS:
    //! Five baskets, worked out by hand: bread 0, butter 1, milk 2.
    void figuresOfAFewBaskets() {
        const auto baskets = folded({{0, 1}, {0, 1, 2}, {0, 2}, {2}, {0, 1, 2}});
        QCOMPARE(baskets.holders, (std::vector<std::uint32_t>{4, 3, 4}));
        RuleSettings settings;
        settings.support = 0.6;
        settings.confidence = 0.75;
        const auto rules = mineRules(baskets, settings).value();
        QCOMPARE(toldBy(rules), (Told{{{0}, 1, 3}, {{1}, 0, 3}, {{0}, 2, 3}, {{2}, 0, 3}}));
        // bread–butter: 3·5/(4·3); bread–milk 3·5/(4·4). Of two of one lift and support the surer one first.
        QCOMPARE(rules.lhs(rules.rules[0])[0], 1U);
        QCOMPARE(rules.lift(rules.rules[0]), 1.25);
        QCOMPARE(Rules::confidence(rules.rules[0]), 1.0);
        QCOMPARE(rules.support(rules.rules[0]), 0.6);
        QCOMPARE(rules.lift(rules.rules[3]), 15.0 / 16);
        QCOMPARE(rules.lhs(rules.rules[2])[0], 0U);
    }

    void againstAllSubsets() {
        std::mt19937 random(kSeed);
        for (int round = 0; round < 60; ++round) {
            const auto items = static_cast<std::uint32_t>(2 + random() % 7);
            std::vector<Items> baskets(1 + random() % 40);
            for (auto& basket : baskets) {
                for (std::uint32_t item = 0; item < items; ++item)
                    if (random() % 100 < 25 + 8 * item) basket.insert(item);
                if (basket.empty()) basket.insert(0);
            }
            for (std::uint32_t item = 0; item < items; ++item) baskets[0].insert(item);  // so that each is known
            RuleSettings settings;
            settings.support = static_cast<double>(random() % 50) / 100;
            settings.confidence = static_cast<double>(random() % 100) / 100;
            settings.minLength = 1 + random() % 3;
            settings.maxLength = random() % 2 * 4;
            const auto rules = mineRules(folded(baskets), settings).value();
            QVERIFY2(toldBy(rules) == byHand(baskets, items, settings), QByteArray::number(round));
            QCOMPARE(rules.rules.size(), toldBy(rules).size());
            for (std::size_t i = 1; i < rules.rules.size(); ++i) QVERIFY(rules.lift(rules.rules[i - 1]) >= rules.lift(rules.rules[i]));
        }
    }

    //! 0.07 · 100 is a little more than 7 in a machine's numbers, and 7 of 100 are enough all the same.
    void boundsAreExact() {
        for (std::uint32_t n = 1; n <= 300; ++n)
            for (const auto hundredths : {1U, 7U, 29U, 57U, 58U}) {
                if (hundredths * n % 100 != 0) continue;
                const auto enough = hundredths * n / 100;
                std::vector<Items> baskets(n, Items{2});
                for (std::uint32_t i = 0; i < enough; ++i) baskets[i] = {0, 1};
                RuleSettings settings;
                settings.support = hundredths / 100.0;
                settings.confidence = 1;
                QCOMPARE(mineRules(folded(baskets), settings).value().rules.size(), std::size_t{2});
                baskets[0] = {2};
                QVERIFY(mineRules(folded(baskets), settings).value().rules.empty());
            }
    }

    void edges() {
        QVERIFY(mineRules(folded({}), {}).value().rules.empty());
        QVERIFY(mineRules(folded({{0}}), {}).value().rules.empty());
        RuleSettings settings;
        settings.minLength = 1;
        const auto one = mineRules(folded({{0}}), settings).value();
        QCOMPARE(one.rules.size(), std::size_t{1});
        QCOMPARE(one.lift(one.rules[0]), 1.0);
        settings.support = -0.1;
        QCOMPARE(mineRules(folded({{0}}), settings).error().context, "rules-bounds");
        settings.support = std::numeric_limits<double>::quiet_NaN();
        QCOMPARE(mineRules(folded({{0}}), settings).error().code, Code::invalid);
        QCOMPARE(foldBaskets(std::vector<std::uint32_t>{0}, std::vector<std::uint32_t>{7}).error().context, "baskets-codes");
        QCOMPARE(foldBaskets(std::vector<std::uint32_t>{0}, {}).error().context, "baskets-columns");
        // An item twice in a basket.
        QCOMPARE(foldBaskets(std::vector<std::uint32_t>{0, 0, 1}, std::vector<std::uint32_t>{1, 1, 0}).value().holders, (std::vector<std::uint32_t>{1, 1}));
    }

    //! Thirty things that are always bought together have 2³⁰ sets: told, not waited for.
    void tooManyEnd() {
        Items all;
        for (std::uint32_t i = 0; i < 30; ++i) all.insert(i);
        RuleSettings settings;
        settings.mostSets = 100'000;
        const auto sets = mineRules(folded({all, all}), settings);
        QCOMPARE(sets.error().context, "rules-too-many-sets");
        QCOMPARE(sets.error().subject, "support");
        settings.maxLength = 3;
        settings.mostRules = 1'000;
        QCOMPARE(mineRules(folded({all, all}), settings).error().context, "rules-too-many");
        settings.maxLength = 0;
        settings.mostSets = 2'000'000'000;
        int asked = 0;
        settings.cancelled = [&] { return ++asked > 1; };
        QCOMPARE(mineRules(folded({all, all}), settings).error().code, Code::cancelled);
    }

    //! Baskets that share half of all goods: the work is bounded, not only what comes of it.
    void tooLongEnds() {
        std::mt19937_64 random(kSeed);
        std::vector<Items> baskets(400);
        for (auto& basket : baskets)
            while (basket.size() < 20) basket.insert(static_cast<std::uint32_t>(random() % 40));
        RuleSettings settings;
        settings.support = 0.05;
        settings.confidence = 1;
        settings.mostSteps = 100;  // a table may always have a hundred passes: more than its pairs need
        settings.maxLength = 2;
        QVERIFY(mineRules(folded(baskets), settings));
        settings.maxLength = 0;
        settings.support = 0.0025;
        const auto sets = mineRules(folded(baskets), settings);
        QCOMPARE(sets.error().context, "rules-too-long");
        QCOMPARE(sets.error().subject, "support");
    }

    //! Nothing is counted where one long set says that there are too many.
    void oneLongSetTells() {
        Items all;
        for (std::uint32_t i = 0; i < 600; ++i) all.insert(i);
        RuleSettings settings;
        int asked = 0;
        settings.cancelled = [&] { return ++asked > 0; };
        QCOMPARE(mineRules(folded(std::vector<Items>(1'000, all)), settings).error().context, "rules-too-many-sets");
        QCOMPARE(asked, 0);
        settings.maxLength = 1;
        settings.minLength = 1;
        settings.cancelled = {};
        QCOMPARE(mineRules(folded(std::vector<Items>(1'000, all)), settings).value().rules.size(), std::size_t{600});
    }

    void theFile() {
        const CliDesk desk;
        desk.write("in.csv", "\xEF\xBB\xBF" "basket_id,item\n1,milk\n1,\"tea, green\"\n1,milk\n2,milk\n2,\"tea, green\"\n2,7\" pan\n3,7\" pan\n,milk\n4,\n");
        const auto done = desk(QStringLiteral("basket --baskets in.csv --support 0.3 --confidence 1 --out out.csv --rejected bad.csv"));
        QVERIFY_RUN(done, 0);
        QCOMPARE(done.json()[QStringLiteral("baskets")].toInt(), 3);
        QCOMPARE(done.json()[QStringLiteral("lines")][QStringLiteral("rejected")].toInt(), 2);
        QCOMPARE(desk.bytes("bad.csv"), QByteArray("file,line,column,reason,sentence\nin.csv,9,basket_id,blank,nothing in it.\nin.csv,10,item,blank,nothing in it.\n"));
        const auto rows = desk.table("out.csv");
        QCOMPARE(rows.size(), std::size_t{4});
        QCOMPARE(rows[0], (Row{{"lhs", "milk"}, {"rhs", "tea, green"}, {"support", "0.6666666666666666"}, {"confidence", "1"}, {"lift", "1.5"}, {"count", "2"}}));
        QCOMPARE(rows[1].at("rhs"), "milk");
        QCOMPARE(rows[3].at("lhs"), "\"7\"\" pan\", \"tea, green\"");
    }

    //! What each household bought in a year against a count of pairs.
    void completejourney() {
        const auto data = CliDesk::dataSet("completejourney/transactions_sample.csv");
        if (data.isEmpty()) QSKIP("completejourney is not there: set LIANLU_TEST_DATA");
        const CliDesk desk;
        const auto done = desk(QStringLiteral("basket --support 0.005 --confidence 0.05 --max-length 2 --map basket_id=household_id,item=product_id --out out.csv --baskets"), {data});
        QVERIFY_RUN(done, 0);
        QCOMPARE(done.json()[QStringLiteral("baskets")].toInt(), 2'377);
        std::ifstream in(data.toStdString(), std::ios::binary);
        CsvReader reader(in, ',');
        std::vector<std::string> fields;
        std::map<std::string, std::set<std::uint32_t>> baskets;
        std::map<std::string, std::uint32_t> codes;
        std::vector<std::string> names;
        static_cast<void>(reader.next(fields));
        while (reader.next(fields) == CsvReader::State::row) {
            const auto [code, isNew] = codes.try_emplace(fields[3], static_cast<std::uint32_t>(codes.size()));
            if (isNew) names.push_back(fields[3]);
            baskets[fields[0]].insert(code->second);
        }
        std::map<std::string, int> single;
        for (const auto& [id, items] : baskets)
            for (const auto item : items) ++single[names[item]];
        const auto often = [&](std::uint32_t item) { return single[names[item]] >= 0.005 * 2'377; };
        std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
        for (auto& [id, items] : baskets) {
            std::erase_if(items, [&](auto item) { return !often(item); });
            for (const auto a : items)
                for (const auto b : items)
                    if (a != b) pairs.emplace_back(a, b);
        }
        std::sort(pairs.begin(), pairs.end());
        const auto n = static_cast<double>(baskets.size());
        std::map<std::pair<std::string, std::string>, int> wanted;
        for (auto first = pairs.begin(); first != pairs.end();) {
            const auto end = std::upper_bound(first, pairs.end(), *first);
            const auto both = static_cast<int>(end - first);
            const auto& a = names[first->first];
            if (both / n >= 0.005 && static_cast<double>(both) / single[a] >= 0.05) wanted[{a, names[first->second]}] = both;
            first = end;
        }
        std::map<std::pair<std::string, std::string>, int> found;
        for (const auto& row : desk.table("out.csv")) {
            found[{row.at("lhs"), row.at("rhs")}] = std::stoi(row.at("count"));
            const auto both = std::stod(row.at("count")), a = static_cast<double>(single[row.at("lhs")]), b = static_cast<double>(single[row.at("rhs")]);
            QCOMPARE(std::stod(row.at("support")), both / n);
            QCOMPARE(std::stod(row.at("confidence")), both / a);
            QVERIFY(std::abs(std::stod(row.at("lift")) - both * n / a / b) < 1e-9);
        }
        QVERIFY(wanted.size() > 1'000);
        QCOMPARE(found, wanted);
    }

    void faultsAreClear_data() {
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("said");
        QTest::newRow("no support") << "--confidence 1" << 2 << "--support";
        QTest::newRow("support") << "--support 2 --confidence 1" << 2 << "--support is a number from 0…1";
        QTest::newRow("length") << "--support 0 --confidence 0 --min-length 0" << 2 << "--min-length";
        QTest::newRow("column") << "--support 0 --confidence 0 --map item=sku" << 2 << "sku";
        QTest::newRow("zh") << "--support 2 --confidence 1 --lang zh_CN" << 2 << "范围";
    }
    void faultsAreClear() {
        QFETCH(QString, words);
        QFETCH(int, code);
        QFETCH(QString, said);
        const CliDesk desk;
        desk.write("in.csv", "basket_id,item\n1,a\n");
        const auto done = desk(QStringLiteral("basket --baskets in.csv --out out.csv ") + words);
        QVERIFY_RUN(done, code);
        QVERIFY2(done.err.contains(said), done.said());
        QVERIFY(desk.bytes("out.csv").isEmpty());
    }
    void tooManyIsASentence() {
        const CliDesk desk;
        QByteArray lines("basket_id,item\n");
        for (int i = 0; i < 40; ++i) lines += "1," + QByteArray::number(i) + "\n";
        desk.write("in.csv", lines);
        const auto done = desk(QStringLiteral("basket --baskets in.csv --support 1 --confidence 1 --out out.csv"));
        QVERIFY_RUN(done, 2);
        QVERIFY2(done.err.contains(QStringLiteral("Raise --support")), done.said());
    }
};

LIANLU_TEST(TestBasket)

}  // namespace test_basket

#include "test_basket.moc"
