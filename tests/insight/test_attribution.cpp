// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <bit>
#include <cmath>
#include <map>
#include <numeric>
#include <random>
#include <set>

#include "models/insight/attribution/attribute.h"
#include "models/insight/attribution/markov.h"
#include "tests/support/test_main.h"

namespace test_attribution {

using namespace lianlu;
using namespace lianlu::insight::attribution;

namespace {

struct Line {
    std::vector<std::uint32_t> touches;
    double conversions, value, nulls;
};

PathTable tableOf(const std::vector<Line>& lines) {
    PathTable table;
    // So that a channel's number is the one in the lines.
    std::uint32_t most = 0;
    for (const auto& line : lines)
        for (const auto channel : line.touches) most = std::max(most, channel);
    std::string all = "c0";
    for (std::uint32_t channel = 1; channel <= most; ++channel) all += " > c" + std::to_string(channel);
    if (!table.add(all, 0, 0, 0)) qFatal("add");
    for (const auto& line : lines) {
        std::string path;
        for (const auto channel : line.touches) path += (path.empty() ? "c" : " > c") + std::to_string(channel);
        if (!table.add(path, line.conversions, line.value, line.nulls)) qFatal("add");
    }
    return table;
}

std::vector<Line> drawnLines(std::uint64_t seed, std::size_t count, std::uint32_t channels, std::size_t longest) {
    std::mt19937_64 engine(seed);
    std::vector<Line> lines;
    for (std::size_t i = 0; i < count; ++i) {
        Line line{{}, static_cast<double>(engine() % 3), 0, static_cast<double>(engine() % 4)};
        const auto length = 1 + engine() % longest;
        for (std::size_t k = 0; k < length; ++k) line.touches.push_back(static_cast<std::uint32_t>(engine() % channels));
        if (line.conversions > 0) line.value = static_cast<double>(engine() % 500);
        lines.push_back(std::move(line));
    }
    return lines;
}

using State = std::vector<std::uint32_t>;

//! The chain as a reader of the definition would write it down: maps, and steps until nothing is on its way any more. Nothing of it is the
//! library's. Conversions and value that reach the end without channel `gone`.
std::pair<double, double> reachedWithout(const std::vector<Line>& lines, std::size_t order, std::int64_t gone) {
    std::map<State, std::map<State, double>> went;
    std::map<State, double> start, converted, value, left;
    double all = 0;
    for (const auto& line : lines) {
        const double times = line.conversions + line.nulls;
        if (times == 0) continue;
        all += times;
        const auto width = std::min(order, line.touches.size());
        State before;
        for (std::size_t from = 0; from + width <= line.touches.size(); ++from) {
            const State state(line.touches.begin() + static_cast<std::ptrdiff_t>(from), line.touches.begin() + static_cast<std::ptrdiff_t>(from + width));
            if (from == 0) start[state] += times;
            else went[before][state] += times, left[before] += times;
            before = state;
        }
        left[before] += times;
        converted[before] += line.conversions;
        value[before] += line.conversions > 0 ? line.value : 0;
    }
    const auto without = [gone](const State& state) { return std::find(state.begin(), state.end(), gone) == state.end(); };
    double conversions = 0, worth = 0;
    auto there = start;
    for (int step = 0; step < 20'000 && !there.empty(); ++step) {
        std::map<State, double> next;
        for (const auto& [state, times] : there) {
            if (!without(state) || times < 1e-16 * all) continue;
            conversions += times * converted[state] / left[state];
            worth += times * value[state] / left[state];
            for (const auto& [to, often] : went[state]) next[to] += times * often / left[state];
        }
        there = std::move(next);
    }
    return {conversions, worth};
}

double sumOf(const std::vector<double>& column) { return std::accumulate(column.begin(), column.end(), 0.0); }
bool near(double is, double wanted, double by = 1e-9) { return std::abs(is - wanted) <= by * std::max(1.0, std::abs(wanted)); }

std::vector<double> conversionsOf(const PathTable& table, Settings settings) {
    auto result = attribute(table.paths(), settings);
    return result ? result->conversions : std::vector<double>{};
}

}  // namespace

class TestAttribution : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void touchesByHand() {
        PathTable table;
        QVERIFY(table.add("a > b > a > c", 8, 40, 1));
        QVERIFY(table.add("  b ", 1, 2, 0));
        QVERIFY(table.add("c>  >a", 2, 0, 5));
        QCOMPARE(table.channels(), (std::vector<std::string>{"a", "b", "c"}));
        QCOMPARE(conversionsOf(table, {Model::first}), (std::vector<double>{8, 1, 2}));
        QCOMPARE(conversionsOf(table, {Model::last}), (std::vector<double>{2, 1, 8}));
        QCOMPARE(conversionsOf(table, {Model::linear}), (std::vector<double>{5, 3, 3}));
        // 40/20/40 with two between; 100; 50/50.
        const auto position = conversionsOf(table, {Model::position});
        QVERIFY(near(position[0], 8 * 0.5 + 1) && near(position[1], 8 * 0.1 + 1) && near(position[2], 8 * 0.4 + 1));
        // a twice in the first path counts once.
        const auto shapley = conversionsOf(table, {Model::shapley});
        QVERIFY(near(shapley[0], 8.0 / 3 + 1) && near(shapley[1], 8.0 / 3 + 1) && near(shapley[2], 8.0 / 3 + 1));
        const auto result = attribute(table.paths(), {Model::last});
        QCOMPARE(result->value, (std::vector<double>{0, 2, 40}));
        QCOMPARE(result->totalConversions, 11.0);
        QCOMPARE(result->conversionChance, 11.0 / 17);
        QVERIFY(result->removalEffect.empty());
    }

    void decayHalvesInAHalfLife() {
        PathTable undated;
        QVERIFY(undated.add("a > b > c", 1, 0, 0));
        const double b = std::exp2(-1.0 / 7), a = std::exp2(-2.0 / 7), all = a + b + 1;
        auto shares = conversionsOf(undated, {Model::decay});
        QVERIFY(near(shares[0], a / all) && near(shares[1], b / all) && near(shares[2], 1 / all));

        PathTable dated;
        QVERIFY(dated.add("a > b", 3, 0, 0, "14 > 7"));
        QVERIFY(dated.add("b", 1, 0, 0, ""));
        shares = conversionsOf(dated, {Model::decay});
        QVERIFY(near(shares[0], 1) && near(shares[1], 3));
        shares = conversionsOf(dated, {Model::decay, 3.5});
        QVERIFY(near(shares[0], 3.0 / 5) && near(shares[1], 3 * 4.0 / 5 + 1));
        // However long ago: shares are shares.
        PathTable old;
        QVERIFY(old.add("a > b", 2, 0, 0, "1000000 > 1000000"));
        shares = conversionsOf(old, {Model::decay, 0.001});
        QVERIFY(near(shares[0], 1) && near(shares[1], 1));
    }

    void badPathsLeaveNothing() {
        PathTable table;
        QCOMPARE(table.add("", 1, 1, 1).error().context, std::string("no touch"));
        QCOMPARE(table.add(" >  > ", 1, 1, 1).error().context, std::string("no touch"));
        QCOMPARE(table.add("x > y", 1, 1, 1, "3").error().context, std::string("days"));
        QCOMPARE(table.add("x > y", 1, 1, 1, "3 > -1").error().context, std::string("days"));
        QCOMPARE(table.add("x > y", 1, 1, 1, "3 > soon").error().context, std::string("days"));
        QVERIFY(!table.add("x", -1, 0, 0));
        QVERIFY(!table.add("x", std::nan(""), 0, 0));
        QVERIFY(table.channels().empty());
        QVERIFY(table.add("a >  > b", 1, 1, 1, "3 >  9 > 1"));
        QCOMPARE(table.paths().days.size(), std::size_t{2});
        QCOMPARE(table.paths().days[1], 1.0);
        const auto result = attribute(table.paths(), {Model::linear});
        QCOMPARE(result->conversions, (std::vector<double>{.5, .5}));
    }

    //! The example that texts on Markov attribution explain it by.
    void removalByHand() {
        PathTable table;
        QVERIFY(table.add("c1 > c2 > c3", 1, 10, 0));
        QVERIFY(table.add("c1", 0, 0, 1));
        QVERIFY(table.add("c2 > c3", 0, 0, 1));
        const auto result = attribute(table.paths(), {Model::markov});
        QVERIFY(result);
        QVERIFY(near(result->removalEffect[0], 0.5) && near(result->removalEffect[1], 1) && near(result->removalEffect[2], 1));
        QVERIFY(near(result->conversions[0], 0.2) && near(result->conversions[1], 0.4) && near(result->conversions[2], 0.4));
        QVERIFY(near(result->value[0], 2) && near(result->value[2], 4));
        QVERIFY(near(removalEffects(table.paths(), 1)->conversionChance, 1.0 / 3));
    }

    void cyclesAndNamesOfTheChainsOwn() {
        PathTable table;
        std::string cycle = "a";
        for (int i = 0; i < 5'000; ++i) cycle += " > b > a";
        QVERIFY(table.add(cycle, 1, 3, 1));
        QVERIFY(table.add("(start) > null > (conversion) > (null)", 1, 1, 0));
        QVERIFY(table.add("null", 0, 0, 3));
        for (int order = 1; order <= kMostOrder; ++order) {
            const auto result = attribute(table.paths(), {Model::markov, 7, order});
            QVERIFY(result);
            QCOMPARE(result->conversions.size(), std::size_t{6});
            QVERIFY(near(sumOf(result->conversions), 2) && near(sumOf(result->value), 4));
            QVERIFY2(near(result->removalEffect[0], 0.5, 1e-6) && near(result->removalEffect[4], 0.5, 1e-6), qPrintable(QString::number(result->removalEffect[0], 'g', 12)));
        }
    }

    void markovAgreesWithTheDefinition_data() {
        QTest::addColumn<int>("order");
        QTest::addColumn<int>("channels");
        QTest::addColumn<int>("lines");
        QTest::newRow("1") << 1 << 6 << 60;
        QTest::newRow("2") << 2 << 5 << 80;
        QTest::newRow("3") << 3 << 4 << 80;
        // More states than are solved directly.
        QTest::newRow("2, swept") << 2 << 26 << 500;
        QTest::newRow("3, swept") << 3 << 12 << 300;
    }
    void markovAgreesWithTheDefinition() {
        QFETCH(int, order);
        QFETCH(int, channels);
        QFETCH(int, lines);
        const auto drawn = drawnLines(static_cast<std::uint64_t>(7 + order), static_cast<std::size_t>(lines), static_cast<std::uint32_t>(channels), 9);
        const auto table = tableOf(drawn);
        const auto effects = removalEffects(table.paths(), order);
        QVERIFY(effects);
        const auto [conversions, value] = reachedWithout(drawn, static_cast<std::size_t>(order), -1);
        double all = 0, converted = 0;
        for (const auto& line : drawn) all += line.conversions + line.nulls, converted += line.conversions;
        QVERIFY(near(conversions, converted));
        QVERIFY(near(effects->conversionChance, converted / all));
        for (int channel = 0; channel < channels; channel += channels > 10 ? 5 : 1) {
            const auto [left, leftValue] = reachedWithout(drawn, static_cast<std::size_t>(order), channel);
            const auto i = static_cast<std::size_t>(channel);
            QVERIFY2(near(effects->conversions[i], 1 - left / conversions), qPrintable(QString::number(effects->conversions[i], 'g', 15)));
            QVERIFY(near(effects->value[i], 1 - leftValue / value));
        }
    }

    //! Two thousand touches in one row: what settles channel by channel for journeys of people does not for this.
    void aVeryLongPath() {
        constexpr std::size_t kTouches = 2'100, kMiddle = 1'000;
        PathTable table;
        std::string path;
        for (std::size_t i = 0; i < kTouches; ++i) path += (i ? " > c" : "c") + std::to_string(i);
        QVERIFY(table.add(path, 1, 6, 0));
        QVERIFY(table.add("c" + std::to_string(kMiddle), 1, 2, 0));
        const auto effects = removalEffects(table.paths(), 1);
        QVERIFY(effects);
        QVERIFY(near(effects->conversionChance, 1));
        // From the middle one half converts and the other goes on to the end, where a conversion is worth 6.
        for (std::size_t i = 0; i < kTouches; ++i) {
            QVERIFY2(near(effects->conversions[i], i == kMiddle ? 1 : 0.5), qPrintable(QString::number(i)));
            QVERIFY2(near(effects->value[i], i == kMiddle ? 1 : i < kMiddle ? 0.5 : 0.75), qPrintable(QString::number(i)));
        }
    }

    //! More channels than a journey has, and states by the thousand: against the definition, to nine digits and further.
    void manyChannelsAgreeWithTheDefinition_data() {
        QTest::addColumn<int>("order");
        QTest::newRow("2") << 2;
        QTest::newRow("3") << 3;
    }
    void manyChannelsAgreeWithTheDefinition() {
        QFETCH(int, order);
        const auto lines = drawnLines(static_cast<std::uint64_t>(90 + order), 280, 45, 8);
        const auto table = tableOf(lines);
        const auto effects = removalEffects(table.paths(), order);
        QVERIFY(effects);
        const auto [conversions, value] = reachedWithout(lines, static_cast<std::size_t>(order), -1);
        for (const int channel : {0, 7, 8, 15, 44}) {
            const auto [left, leftValue] = reachedWithout(lines, static_cast<std::size_t>(order), channel);
            const auto i = static_cast<std::size_t>(channel);
            QVERIFY2(std::abs(effects->conversions[i] - (1 - left / conversions)) < 1e-11, qPrintable(QString::number(effects->conversions[i] - (1 - left / conversions))));
            QVERIFY(std::abs(effects->value[i] - (1 - leftValue / value)) < 1e-11);
        }
        // Whatever the threads do: the same digits.
        QCOMPARE(removalEffects(table.paths(), order)->conversions, effects->conversions);
    }

    //! v(S) summed over all coalitions, as Shapley defines it.
    void shapleyAgreesWithTheDefinition() {
        constexpr std::uint32_t kChannels = 5;
        const auto lines = drawnLines(3, 60, kChannels, 6);
        const auto table = tableOf(lines);
        const auto worth = [&](unsigned coalition) {
            double sum = 0;
            for (const auto& line : lines)
                if (std::all_of(line.touches.begin(), line.touches.end(), [&](std::uint32_t c) { return coalition >> c & 1; })) sum += line.conversions;
            return sum;
        };
        const double factorial[]{1, 1, 2, 6, 24, 120};
        const auto found = conversionsOf(table, {Model::shapley});
        for (std::uint32_t channel = 0; channel < kChannels; ++channel) {
            double value = 0;
            for (unsigned coalition = 0; coalition < 1u << kChannels; ++coalition) {
                if (coalition >> channel & 1) continue;
                const auto size = static_cast<std::size_t>(std::popcount(coalition));
                value += factorial[size] * factorial[kChannels - size - 1] / factorial[kChannels] * (worth(coalition | 1u << channel) - worth(coalition));
            }
            QVERIFY(near(found[channel], value));
        }
        // A path that is longer than what is looked through touch by touch.
        PathTable lengthy;
        std::string path;
        for (int i = 0; i < 100; ++i) path += (i ? " > k" : "k") + std::to_string(i % 8);
        QVERIFY(lengthy.add(path, 8, 0, 0));
        const auto alike = conversionsOf(lengthy, {Model::shapley});
        QCOMPARE(alike, std::vector<double>(8, 1.0));
    }

    void sumsAreTheTotals() {
        for (const std::uint64_t seed : {1, 2, 3}) {
            const auto table = tableOf(drawnLines(seed, 300, 9, 12));
            for (std::size_t model = 0; model < kModels; ++model)
                for (int order = 1; order <= (static_cast<Model>(model) == Model::markov ? kMostOrder : 1); ++order) {
                    const auto result = attribute(table.paths(), {static_cast<Model>(model), 7, order});
                    QVERIFY(result);
                    QVERIFY2(near(sumOf(result->conversions), result->totalConversions) && near(sumOf(result->value), result->totalValue),
                             nameOf(static_cast<Model>(model)).data());
                    for (const auto conversions : result->conversions) QVERIFY(std::isfinite(conversions) && conversions >= 0);
                    QVERIFY(result->conversions == attribute(table.paths(), {static_cast<Model>(model), 7, order})->conversions);
                }
        }
    }

    void nothingConverts() {
        PathTable table;
        QVERIFY(table.add("a > b", 0, 0, 5));
        QVERIFY(table.add("b", 0, 0, 0));
        for (std::size_t model = 0; model < kModels; ++model) {
            const auto result = attribute(table.paths(), {static_cast<Model>(model)});
            QVERIFY(result);
            QCOMPARE(result->conversions, (std::vector<double>{0, 0}));
            QCOMPARE(result->conversionChance, 0.0);
            QVERIFY(result->removalEffect.empty());
        }
        // A value without a conversion goes to somebody all the same, so that the sums hold.
        QVERIFY(table.add("a > b", 0, 6, 1));
        QCOMPARE(attribute(table.paths(), {Model::markov})->value, (std::vector<double>{3, 3}));
        QVERIFY(table.add("a", 1, 0, 1));
        const auto result = attribute(table.paths(), {Model::markov});
        QCOMPARE(result->conversions, (std::vector<double>{1, 0}));
        QCOMPARE(result->value, (std::vector<double>{6, 0}));
    }

    void noPathsAtAll() {
        const PathTable table;
        for (std::size_t model = 0; model < kModels; ++model) {
            const auto result = attribute(table.paths(), {static_cast<Model>(model)});
            QVERIFY(result && result->conversions.empty() && result->conversionChance == 0);
        }
    }

    void wrongColumnsAreRefused() {
        const std::array<std::uint32_t, 2> touches{0, 1};
        const std::array<std::uint64_t, 1> ends{2}, wrong{3}, none{0};
        const std::array<double, 1> one{1}, negative{-1};
        const auto refused = [](const Paths& paths) { return attribute(paths, {}).error().code == Code::invalid; };
        QVERIFY(attribute({touches, ends, one, {}, {}, {}, 2}, {}));
        QVERIFY(refused({touches, ends, one, {}, {}, {}, 1}));
        QVERIFY(refused({touches, wrong, one, {}, {}, {}, 2}));
        QVERIFY(refused({touches, none, one, {}, {}, {}, 2}));
        QVERIFY(refused({touches, ends, negative, {}, {}, {}, 2}));
        QVERIFY(refused({touches, ends, {}, {}, {}, {}, 2}));
        QVERIFY(refused({touches, ends, one, {}, {}, one, 2}));
        QVERIFY(!attribute({touches, ends, one, {}, {}, {}, 2}, {Model::decay, 0}));
        QVERIFY(!attribute({touches, ends, one, {}, {}, {}, 2}, {Model::markov, 7, 4}));
        QVERIFY(!removalEffects({touches, ends, one, {}, {}, {}, 2}, 0));
    }

    void itCanBeStopped() {
        const auto table = tableOf(drawnLines(5, 900, 12, 9));
        for (const auto model : {Model::linear, Model::markov})
            QCOMPARE(attribute(table.paths(), {model, 7, 1, [] { return true; }}).error().code, Code::cancelled);
        int asked = 0;
        const auto stopped = attribute(table.paths(), {Model::markov, 7, 3, [&asked] { return ++asked > 3; }});
        // The caller's thread asks between its own shares of the work: where others were quicker it is asked less often, and all is done.
        if (asked > 3) QVERIFY(!stopped && stopped.error().code == Code::cancelled);
        else QVERIFY(stopped);
    }

    void modelsHaveNames() {
        for (std::size_t model = 0; model < kModels; ++model) QVERIFY(modelOf(nameOf(static_cast<Model>(model))) == static_cast<Model>(model));
        QVERIFY(!modelOf("magic"));
    }
};

LIANLU_TEST(TestAttribution)

}  // namespace test_attribution

#include "test_attribution.moc"
