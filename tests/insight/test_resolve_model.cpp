// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/resolve/cluster.h"
#include "models/insight/resolve/deterministic.h"
#include "models/insight/resolve/model.h"
#include "tests/support/test_main.h"

#include <random>

#include <QTest>

namespace test_resolve_model {

using namespace lianlu::oneid;

namespace {

constexpr unsigned kSeed = 1969;

//! A pattern drawn level by level: exact or disagree.
Pattern drawn(std::mt19937& random, std::span<const double> agree) {
    Pattern pattern;
    std::uniform_real_distribution<double> chance;
    for (std::size_t i = 0; i < agree.size(); ++i) pattern.set(i, chance(random) < agree[i] ? Level::exact : Level::disagree);
    return pattern;
}

PersonRecord person(std::string name, std::string birthday, std::vector<TypedIdentity> identities) {
    return {std::move(identities), std::move(name), std::move(birthday)};
}

}  // namespace

class TestResolveModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    //! 2,000 matches among ten million pairs, with known chances: EM finds them again from what blocking leaves of them.
    void emFindsTheChancesItWasMadeFrom() {
        const double m[]{0.95, 0.85, 0.75, 0.9, 0.8}, u[]{0.01, 0.05, 0.002, 0.02, 0.1};
        constexpr double kPairs = 1e7, kMatches = 2'000;
        std::mt19937 random(kSeed);
        Evidence evidence;
        evidence.allPairs = kPairs;
        for (int i = 0; i < 400'000; ++i) evidence.random.add(drawn(random, u));
        // Candidates: the matches, and pairs of two that agree in one of the first four columns at least (blocked on them).
        for (int i = 0; i < static_cast<int>(kMatches); ++i) evidence.candidates.add(drawn(random, m));
        for (int i = 0; i < 400'000; ++i)
            if (const auto pattern = drawn(random, u); pattern.level(0) == Level::exact || pattern.level(2) == Level::exact)
                evidence.candidates.add(pattern, kPairs / 400'000);
        evidence.random.compact();
        evidence.candidates.compact();
        const auto model = learn({{"a"}, {"b"}, {"c"}, {"d"}, {"e"}}, evidence);
        constexpr auto kExact = static_cast<std::size_t>(Level::exact);
        for (std::size_t i = 0; i < std::size(m); ++i) {
            QVERIFY2(std::abs(model.columns[i].m[kExact] - m[i]) < 0.04, QByteArray::number(model.columns[i].m[kExact]));
            QVERIFY2(std::abs(model.columns[i].u[kExact] - u[i]) < 0.003, QByteArray::number(model.columns[i].u[kExact]));
        }
        QVERIFY2(std::abs(model.lambda * kPairs / kMatches - 1) < 0.1, QByteArray::number(model.lambda * kPairs));
    }

    void weightsAreMonotone() {
        std::mt19937 random(kSeed);
        Evidence evidence;
        evidence.allPairs = 1e6;
        // In the candidates weak agreement is rarer than none, in the random pairs more frequent than exact: sampling makes such things.
        for (const auto& [level, matched, others] : {std::tuple(Level::disagree, 5, 9000), {Level::weak, 0, 3}, {Level::fair, 1, 500}, {Level::strong, 40, 20}, {Level::exact, 900, 30}}) {
            Pattern pattern;
            pattern.set(0, level);
            pattern.set(1, Level::exact);
            evidence.candidates.add(pattern, matched);
            pattern.set(1, Level::disagree);
            evidence.random.add(pattern, others);
            evidence.candidates.add(pattern, others);
        }
        const auto model = learn({{"a"}, {"b"}}, evidence);
        for (auto level = static_cast<std::size_t>(Level::disagree); level < static_cast<std::size_t>(Level::exact); ++level)
            QVERIFY(model.columns[0].weight[level] <= model.columns[0].weight[level + 1]);
    }

    //! A suburb says what its postcode says: two neighbours agree in both, and that must not count twice.
    void dependentColumnsCountOnce() {
        std::mt19937 random(kSeed);
        const double other[]{0.003, 0.003, 0.01, 0.01, 0.01, 0.01}, m[]{0.9, 0.9, 0.9, 0.9, 0.9, 0.9};
        Evidence evidence;
        evidence.allPairs = 1e6;
        evidence.sharing.resize(std::size(m));
        for (int i = 0; i < 100'000; ++i) evidence.random.add(drawn(random, other));
        for (int i = 0; i < 3'000; ++i) {
            auto neighbours = drawn(random, other);
            neighbours.set(0, Level::exact);
            neighbours.set(1, Level::exact);
            evidence.candidates.add(neighbours);
            evidence.sharing[0].add(neighbours);
            evidence.sharing[1].add(neighbours);
        }
        for (int i = 0; i < 500; ++i) evidence.candidates.add(drawn(random, m));
        const auto model = learn({{"suburb"}, {"postcode"}, {"a"}, {"b"}, {"c"}, {"d"}}, evidence);
        QVERIFY((model.columns[0].parent == 1) != (model.columns[1].parent == 0));
        for (std::size_t i = 2; i < std::size(m); ++i) QCOMPARE(model.columns[i].parent, -1);
        QVERIFY2(std::abs(model.lambda * 1e6 / 500 - 1) < 0.1, QByteArray::number(model.lambda * 1e6));
        Pattern neighbours;
        for (std::size_t i = 0; i < std::size(m); ++i) neighbours.set(i, i < 2 ? Level::exact : Level::disagree);
        QVERIFY(Model::probability(model.logOdds(neighbours)) < 0.01);
    }

    //! A–B and B–C are strong, A and C contradict each other: no chain.
    void chainsDoNotJoin() {
        const auto odds = [](std::uint32_t a, std::uint32_t b) { return a + b == 2 && a != b ? -25.0 : 12.0; };
        QCOMPARE(cluster(3, {{0, 1, 12}, {1, 2, 12}}, odds), (std::vector<std::uint32_t>{0, 0, 2}));
        // A third that knows both sides does: one doubtful pair of three.
        const auto doubtful = [](std::uint32_t a, std::uint32_t b) { return a + b == 2 && a != b ? -4.0 : 12.0; };
        QCOMPARE(cluster(3, {{0, 1, 12}, {1, 2, 12}}, doubtful), (std::vector<std::uint32_t>{0, 0, 0}));
        // Two groups of three, linked by one pair only.
        const auto groups = [](std::uint32_t a, std::uint32_t b) { return a / 3 == b / 3 ? 15.0 : -8.0; };
        QCOMPARE(cluster(6, {{0, 1, 15}, {1, 2, 15}, {3, 4, 15}, {4, 5, 15}, {2, 3, 9}}, groups), (std::vector<std::uint32_t>{0, 0, 0, 3, 3, 3}));
    }

    void typedIdentitiesLink() {
        using enum IdentityType;
        const auto done = resolveDeterministic(std::vector{
            person("张伟", "1990-05-06", {{phone, "+86 138-1234-5678"}, {unionId, "uA"}}),
            person("章伟", "", {{phone, "１３８１２３４５６７８"}}),
            person("", "", {{unionId, "uA"}, {card, "VIP-001"}}),
            person("李娜", "1985-01-02", {{card, "vip001"}}),
            person("王芳", "1979-09-09", {{email, "Wang@Example.com"}}),
            person("王芳", "1979-09-09", {{email, "wang@example.com"}, {phone, "11111111111"}}),
            person("赵六", "1960-01-01", {{phone, "11111111111"}}),
        });
        QCOMPARE(done.personOf, (std::vector<std::uint32_t>{0, 0, 0, 3, 4, 4, 6}));
    }

    //! A household's phone does not join man and wife; each of their later records finds its own.
    void householdPhonesDoNotJoin() {
        using enum IdentityType;
        const auto done = resolveDeterministic(std::vector{
            person("张伟", "1990-05-06", {{phone, "13812345678"}}),
            person("李娜", "1991-07-08", {{phone, "13812345678"}}),
            person("李娜", "", {{phone, "13812345678"}}),
            person("张玮", "1990-05-06", {{phone, "13812345678"}}),
        });
        QCOMPARE(done.personOf, (std::vector<std::uint32_t>{0, 1, 1, 0}));
        QCOMPARE(done.links[0].refused, Refused::contradicts);
    }

    void screenNamesContradictNobody() {
        using enum IdentityType;
        const auto done = resolveDeterministic(std::vector{
            person("王芳", "", {{phone, "13812345678"}}),
            person("tb_9", "", {{phone, "13812345678"}, {account, "tmall:tb_9"}}),
        });
        QCOMPARE(done.personOf, (std::vector<std::uint32_t>{0, 0}));
    }

    void switchboardsLinkNobody() {
        using enum IdentityType;
        std::vector<PersonRecord> records;
        for (const char* name : {"张伟", "李娜", "王芳", "赵强", "张伟"}) records.push_back(person(name, "", {{phone, "010-62345678"}}));
        const auto done = resolveDeterministic(records);
        QCOMPARE(done.personOf, (std::vector<std::uint32_t>{0, 1, 2, 3, 4}));
        QVERIFY(std::all_of(done.links.begin(), done.links.end(), [](const auto& link) { return link.refused == Refused::shared; }));
    }

    void mistypedNumbersAndTwoUnionIdsDoNotJoin() {
        using enum IdentityType;
        const auto done = resolveDeterministic(std::vector{
            person("张伟", "1990-05-06", {{card, "100"}}),
            person("李娜", "1971-11-23", {{card, "100"}}),  // a typing error of another card
            person("王芳", "", {{unionId, "u1"}, {phone, "13812345678"}}),
            person("王芳", "", {{unionId, "u2"}, {phone, "13812345678"}}),
        });
        QCOMPARE(done.personOf, (std::vector<std::uint32_t>{0, 1, 2, 3}));
        QCOMPARE(done.links[0].refused, Refused::contradicts);
        QCOMPARE(done.links[1].refused, Refused::conflict);
    }
};

LIANLU_TEST(TestResolveModel)

}  // namespace test_resolve_model

#include "test_resolve_model.moc"
