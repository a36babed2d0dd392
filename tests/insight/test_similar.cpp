// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/basket/similar.h"

#include <random>
#include <set>

#include "tests/insight/cli_desk.h"
#include "tests/support/test_main.h"

namespace test_similar {

using namespace lianlu;
using namespace lianlu::insight;
using namespace lianlu::insight::test;

namespace {

constexpr unsigned kSeed = 2001;

std::vector<Neighbour> similarOf(const Baskets& baskets, Likeness metric, std::size_t top = 100) {
    LikenessSettings settings;
    settings.metric = metric;
    settings.top = top;
    return similarItems(baskets, settings).value();
}

}  // namespace

class TestSimilar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    //! Item 0 in baskets 0 1 2, item 1 in 0 1, item 2 in 2 3; four baskets.
    void figuresOfAFewBaskets() {
        const auto baskets = foldBaskets(std::vector<std::uint32_t>{0, 0, 1, 1, 2, 2, 3}, std::vector<std::uint32_t>{0, 1, 1, 0, 0, 2, 2}).value();
        const auto cosine = similarOf(baskets, Likeness::cosine), jaccard = similarOf(baskets, Likeness::jaccard), lift = similarOf(baskets, Likeness::lift);
        QCOMPARE(cosine.size(), std::size_t{4});  // 1 and 2 never meet
        QCOMPARE(cosine[0].similar, 1U);
        QVERIFY(std::abs(cosine[0].score - 2 / std::sqrt(6.0)) < 1e-15);
        QCOMPARE(cosine[0].baskets, 2U);
        QVERIFY(std::abs(cosine[1].score - 1 / std::sqrt(6.0)) < 1e-15);
        QCOMPARE(jaccard[0].score, 2.0 / 3);
        QCOMPARE(jaccard[1].score, 1.0 / 4);
        QCOMPARE(lift[0].score, 2.0 * 4 / 6);
        QCOMPARE(lift[1].score, 1.0 * 4 / 6);
        QCOMPARE(similarOf(baskets, Likeness::cosine, 1).size(), std::size_t{3});
        LikenessSettings settings;
        settings.minBaskets = 2;
        QCOMPARE(similarItems(baskets, settings).value().size(), std::size_t{2});
    }

    void againstEveryPair() {
        std::mt19937 random(kSeed);
        constexpr std::uint32_t kItems = 25, kBaskets = 200;
        std::vector<std::uint32_t> basketOf, itemOf;
        std::array<std::set<std::uint32_t>, kItems> holds;
        for (std::uint32_t basket = 0; basket < kBaskets; ++basket)
            for (std::uint32_t item = 0; item < kItems; ++item)
                if (random() % kItems < item + 1) basketOf.push_back(basket), itemOf.push_back(item), holds[item].insert(basket);
        const auto baskets = foldBaskets(basketOf, itemOf).value();
        for (const auto metric : {Likeness::cosine, Likeness::jaccard, Likeness::lift}) {
            const auto all = similarOf(baskets, metric);
            std::size_t wanted = 0;
            for (std::size_t i = 0; i < all.size(); ++i) {
                const auto& one = all[i];
                std::vector<std::uint32_t> shared;
                std::set_intersection(holds[one.item].begin(), holds[one.item].end(), holds[one.similar].begin(), holds[one.similar].end(), std::back_inserter(shared));
                const auto both = static_cast<double>(shared.size()), a = static_cast<double>(holds[one.item].size()), b = static_cast<double>(holds[one.similar].size());
                const auto score = metric == Likeness::cosine ? both / std::sqrt(a * b) : metric == Likeness::jaccard ? both / (a + b - both) : both * kBaskets / a / b;
                QVERIFY(std::abs(one.score - score) < 1e-12 * score);
                QCOMPARE(one.baskets, static_cast<std::uint32_t>(both));
                if (i > 0 && all[i - 1].item == one.item) QVERIFY(all[i - 1].score > one.score || (all[i - 1].score == one.score && all[i - 1].similar < one.similar));
            }
            for (std::uint32_t a = 0; a < kItems; ++a)
                for (std::uint32_t b = 0; b < kItems; ++b)
                    wanted += a != b && std::any_of(holds[a].begin(), holds[a].end(), [&](auto basket) { return holds[b].contains(basket); });
            QCOMPARE(all.size(), wanted);
        }
    }

    //! 1/√(1·3) and 3/√(9·3) are the same chance: a tie, and names settle it.
    void tiesAreTies() {
        std::vector<std::uint32_t> basketOf, itemOf;
        const auto put = [&](std::uint32_t item, std::uint32_t from, std::uint32_t to) {
            for (auto basket = from; basket < to; ++basket) basketOf.push_back(basket), itemOf.push_back(item);
        };
        put(0, 0, 3);
        put(2, 2, 3);
        put(1, 0, 9);
        const auto all = similarOf(foldBaskets(basketOf, itemOf).value(), Likeness::cosine);
        QCOMPARE(all[0].similar, 1U);
        QCOMPARE(all[1].similar, 2U);
        QCOMPARE(all[0].score, all[1].score);
    }

    void whatToOffer() {
        const auto baskets = foldBaskets(std::vector<std::uint32_t>{0, 0, 1, 1, 2, 2, 3, 3, 3}, std::vector<std::uint32_t>{0, 1, 0, 1, 1, 2, 0, 2, 3}).value();
        const Recommender recommender(similarOf(baskets, Likeness::jaccard), 4);
        const auto offers = recommender.offer(std::vector<std::uint32_t>{0, 0, 77}, 10);
        QCOMPARE(offers.size(), std::size_t{3});
        QCOMPARE(offers[0].item, 1U);
        QCOMPARE(offers[0].score, 0.5);
        QCOMPARE(offers[0].because, 0U);
        const auto both = recommender.offer(std::vector<std::uint32_t>{1, 0}, 1);
        QCOMPARE(both.size(), std::size_t{1});
        QCOMPARE(both[0].item, 2U);
        QCOMPARE(both[0].score, 0.5);  // 1/4 for each of the two
        QVERIFY(recommender.offer({}, 10).empty());
    }

    void theFile() {
        const CliDesk desk;
        desk.write("in.csv", "bon;ware\n1;b\n1;a\n2;a\n2;c\n3;d\n1;\n");
        const auto done = desk(QStringLiteral("similar --baskets in.csv --metric jaccard --top 1 --map basket_id=bon,item=ware --out out.csv"));
        QVERIFY_RUN(done, 0);
        QCOMPARE(desk.bytes("out.csv"), QByteArray("item,similar,score,baskets\na,b,0.5,1\nb,a,0.5,1\nc,a,0.5,1\n"));
        QVERIFY2(done.err.contains(QStringLiteral("in.csv:7")), done.said());
        QVERIFY_RUN(desk(QStringLiteral("similar --baskets in.csv --metric cosin --out out.csv --map basket_id=bon,item=ware")), 2);
        desk.write("in.csv", "basket_id,item\n");
        QVERIFY_RUN(desk(QStringLiteral("similar --baskets in.csv --out out.csv")), 0);
        QCOMPARE(desk.bytes("out.csv"), QByteArray("item,similar,score,baskets\n"));
    }
};

LIANLU_TEST(TestSimilar)

}  // namespace test_similar

#include "test_similar.moc"
