// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/lead_chance.h"
#include "tests/actions/shop_floor.h"
#include "tests/support/test_main.h"

#include <algorithm>
#include <random>

namespace test_lead_chance {

using namespace lianlu;
using namespace lianlu::actions;
using namespace lianlu::actions::test;

constexpr std::int64_t kDayMs = 24 * kHour;

//! What closed leads say of an open one.
class TestLeadChance : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }

    void init() {
        m_floor = std::make_unique<ShopFloor>();
        const auto opened = m_floor->open();
        QVERIFY2(opened, opened ? "" : opened.error().describe().c_str());
    }

    void tooFewSayNothing() {
        close(19, 60);
        const auto model = learned();
        QCOMPARE(model.won, std::int64_t{19});
        QCOMPARE(model.lost, std::int64_t{60});
        QVERIFY(!model.model);
        QVERIFY(!chance(model).score);
    }

    void aReferralWithGoodsIsRiperThanAnAd() {
        close(120, 160);
        const auto model = learned();
        QVERIFY(model.model && model.quality.auc);
        QVERIFY2(*model.quality.auc > 0.7, qPrintable(QString::number(*model.quality.auc)));
        open(domain::LeadSource::referral, true);
        const auto ripe = chance(model);
        open(domain::LeadSource::ad, false);
        const auto raw = chance(model);
        QVERIFY(ripe.score && raw.score);
        QVERIFY2(*ripe.score > 60 && *raw.score < 40, qPrintable(QStringLiteral("%1 %2").arg(*ripe.score).arg(*raw.score)));
        QVERIFY(!ripe.reasons.empty() && ripe.reasons.size() <= 3);
        QVERIFY(ripe.reasons[0].points > 0 && raw.reasons[0].points < 0);
        QVERIFY(std::abs(ripe.reasons[0].points) >= std::abs(ripe.reasons.back().points));
        QVERIFY(ripe.alike >= 20 && ripe.low > 0.3 && ripe.low < ripe.high && ripe.high <= 1);
        // The same store, the same figures.
        QCOMPARE(*chance(learned()).score, *raw.score);
    }

    void theRowsBehindAreThoseOfTheRange() {
        close(120, 160);
        const auto model = learned();
        QCOMPARE(model.closed.size(), std::size_t{280});
        QVERIFY(std::is_sorted(model.closed.begin(), model.closed.end(), [](const auto& a, const auto& b) { return a.score < b.score; }));
        open(domain::LeadSource::referral, true);
        const auto ripe = chance(model);
        const auto behind = leadsBehind(ripe, model);
        QCOMPARE(behind.size(), static_cast<std::size_t>(ripe.alike));
        const auto won = static_cast<double>(std::count_if(behind.begin(), behind.end(), [](const auto& lead) { return lead.facts.won; })) / static_cast<double>(behind.size());
        const auto bin = std::find_if(model.quality.bins.begin(), model.quality.bins.end(), [&](const auto& b) { return b.low == ripe.low && b.high == ripe.high; });
        QVERIFY(bin != model.quality.bins.end());
        QCOMPARE(won, bin->observed);
        for (const auto& lead : behind) QVERIFY(lead.facts.source == "referral" || lead.facts.product);
        // Without a chance: all that there are; a closed one has nothing to explain.
        QCOMPARE(leadsBehind({}, model).size(), model.closed.size());
        LeadChance over;
        over.open = false;
        QVERIFY(leadsBehind(over, model).empty());
    }

    void oneOddLeadTeachesNothing() {
        close(120, 160);
        // The only lost one with a budget.
        auto odd = *m_floor->vault.get<domain::Lead>(domain::LeadId{uuid("closed200")});
        odd.budgetMinor = 500'000;
        apply({m_floor->vault.row(odd, 40)});
        const auto model = learned();
        QVERIFY(std::find(model.columns.begin(), model.columns.end(), static_cast<std::size_t>(LeadReason::Column::budget)) == model.columns.end());
        QVERIFY(std::find(model.columns.begin(), model.columns.end(), static_cast<std::size_t>(LeadReason::Column::product)) != model.columns.end());
    }

    void aClosedLeadAndWhoDoesNotWantItHaveNone() {
        close(120, 160);
        const auto model = learned();
        auto lead = m_floor->leadNow();
        lead.stage = domain::LeadStage::lost;
        lead.openedAt = ago(5);
        apply({m_floor->vault.row(lead, 30)});
        QVERIFY(!chance(model).open && !chance(model).score);
        open(domain::LeadSource::ad, false);
        domain::Consent no;
        no.id = {uuid("no profiling")};
        no.customerId = m_floor->li;
        no.channel = domain::Channel::email;
        no.purpose = domain::Purpose::profiling;
        no.source = "guide_record";
        no.at = ago(1);
        apply({m_floor->vault.row(no, 31)});
        QVERIFY(!chance(model).mayProfile && !chance(model).score);
    }

    void aWishToEndIsHeard() {
        close(120, 160);
        const auto done = m_floor->vault.store->read([](db::Connection& c) -> Result<void> {
            const auto model = learnLeads(c, [] { return true; });
            return !model && model.error().code == Code::cancelled ? Result<void>{} : fail(Code::internal, "went on");
        });
        QVERIFY(done);
    }

private:
    [[nodiscard]] Time ago(double days) { return m_floor->vault.clock.now() - std::chrono::milliseconds(static_cast<std::int64_t>(days * static_cast<double>(kDayMs))); }
    void apply(std::vector<store::ServerRow> rows) {
        const auto done = m_floor->vault.apply(m_floor->vault.book, std::move(rows));
        QVERIFY2(done, done ? "" : done.error().describe().c_str());
    }

    //! Won ones come by referral and name goods more often than lost ones do.
    void close(int won, int lost) {
        std::mt19937 random(20'261'127);
        std::vector<store::ServerRow> rows;
        for (int n = 0; n < won + lost; ++n) {
            const bool isWon = n < won;
            const domain::CustomerId who{uuid("person" + std::to_string(n))};
            rows.push_back(m_floor->vault.row(m_floor->person(who, "p", domain::CustomerKind::prospect), 20));
            domain::Lead lead;
            lead.id = {uuid("closed" + std::to_string(n))};
            lead.customerId = who;
            lead.stage = isWon ? domain::LeadStage::won : domain::LeadStage::lost;
            lead.source = random() % 100 < (isWon ? 70U : 25U) ? domain::LeadSource::referral : domain::LeadSource::ad;
            if (random() % 100 < (isWon ? 75U : 30U)) lead.productId = m_floor->coat;
            lead.openedAt = ago(60);
            rows.push_back(m_floor->vault.row(lead, 20));
        }
        apply(std::move(rows));
    }
    void open(domain::LeadSource source, bool product) {
        auto lead = m_floor->leadNow();
        lead.stage = domain::LeadStage::qualified;
        lead.source = source;
        lead.productId = product ? m_floor->coat : domain::ProductId{};
        lead.openedAt = ago(5);
        auto row = m_floor->vault.row(lead, ++m_ver);
        if (!product) row.fields["product_id"] = domain::Value{};
        apply({row});
    }
    LeadModel learned() {
        LeadModel model;
        const auto done = m_floor->vault.store->read([&](db::Connection& c) -> Result<void> {
            LIANLU_TRY(model, learnLeads(c));
            return {};
        });
        if (!done) qFatal("%s", done.error().describe().c_str());
        return model;
    }
    LeadChance chance(const LeadModel& model) {
        LeadChance found;
        const auto done = m_floor->vault.store->read([&](db::Connection& c) -> Result<void> {
            LIANLU_TRY(found, chanceOf(c, m_floor->lead, model));
            return {};
        });
        if (!done) qFatal("%s", done.error().describe().c_str());
        return found;
    }

    std::unique_ptr<ShopFloor> m_floor;
    std::int64_t m_ver = 100;
};

LIANLU_TEST(TestLeadChance)

}  // namespace test_lead_chance

#include "test_lead_chance.moc"
