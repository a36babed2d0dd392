// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <unordered_map>

#include "models/base/secret_buffer.h"
#include "models/domain/record.h"
#include "models/domain/registry.h"
#include "models/domain/rules/coupon.h"
#include "sync/protocol/codec.h"
#include "sync/server/seed/generator.h"
#include "tests/support/test_main.h"

namespace test_seed_generator {

using namespace lianlu;
using namespace lianlu::server;
using domain::SalesChannel;

namespace {

SeedSpec small(std::uint64_t seed, int customers) {
    SeedSpec spec;
    spec.stores = 4;
    spec.customers = customers;
    spec.seed = seed;
    spec.asOf = std::chrono::year(2026) / 7 / 1;
    return spec;
}

//! Reads the rows again by the codec and counts for itself: the generator's own figures are not believed.
class Counter final : public RowSink {
public:
    void take(std::string_view entity, const Uuid& id, const domain::Scope& scope, std::string_view body) override {
        ++m_rows;
        const auto fields = protocol::parseBody(body);
        const auto* info = domain::findEntity(entity);
        if (!fields || !info) return bad(entity, "unreadable");
        if (const auto good = domain::checkFields(*info, *fields, true); !good)
            return bad(entity, good.error().subject);
        if (protocol::bodyText(*fields) != body) return bad(entity, "not canonical");
        if (!m_ids.insert(id).second) return bad(entity, "id twice");
        if (entity == "customer") take(as<domain::Customer>(*fields, id), scope);
        if (entity == "order") take(as<domain::Order>(*fields, id), scope);
        if (entity == "order_line") take(as<domain::OrderLine>(*fields, id));
        if (entity == "identity") take(as<domain::Identity>(*fields, id), scope);
        if (entity == "touch_event") take(as<domain::TouchEvent>(*fields, id), scope);
        if (entity == "coupon") coupons.push_back(as<domain::Coupon>(*fields, id));
        if (entity == "task") ++tasks;
        if (entity == "lead") leads.push_back(as<domain::Lead>(*fields, id));
        if (entity == "consent") {
            const auto consent = as<domain::Consent>(*fields, id);
            if (consent.channel == domain::Channel::email) mailConsent[consent.customerId] = consent.granted;
        }
    }
    void truth(domain::CustomerId, std::string_view mobile, Noise noise) override {
        ++noises[noise];
        if (!words::isMobile(mobile)) bad("identity", "true mobile");
    }

    std::map<domain::CustomerId, domain::Customer> customers;
    std::map<domain::CustomerId, domain::Scope> scopes;
    std::map<domain::CustomerId, std::int64_t> revenue;
    std::map<domain::CustomerId, std::pair<bool, bool>> online;  //!< met online, met in a store
    std::map<domain::OrderId, std::int64_t> linesOf, totals;
    std::map<SalesChannel, int> channels;
    std::map<int, int> days;
    std::vector<std::int64_t> baskets;
    std::vector<domain::Coupon> coupons;
    std::vector<domain::Lead> leads;
    std::map<domain::CustomerId, bool> mailConsent;
    std::map<Noise, int> noises;
    std::vector<std::string> mailboxes;
    std::map<domain::CustomerId, int> mobiles, emails;
    QStringList errors;
    int tasks = 0;

private:
    template <class E>
    static E as(const domain::Fields& fields, const Uuid& id) {
        E entity;
        entity.id = {id};
        if (!domain::applyFields(entity, fields)) return E{};
        return entity;
    }
    void bad(std::string_view entity, std::string_view what) {
        if (errors.size() < 10) errors << QString::fromStdString(std::string(entity) + ": " + std::string(what));
    }
    void take(const domain::Customer& customer, const domain::Scope& scope) {
        customers[customer.id] = customer;
        scopes[customer.id] = scope;
        if (scope != domain::Scope::ofPerson(customer.guideId, customer.homeStoreId)) bad("customer", "scope");
    }
    void take(const domain::Order& order, const domain::Scope& scope) {
        revenue[order.customerId] += order.totalMinor;
        totals[order.id] = order.totalMinor;
        baskets.push_back(order.totalMinor);
        ++channels[order.channel];
        ++days[static_cast<int>((*order.placedAt + std::chrono::hours(8)).time_since_epoch().count() / 86'400'000)];
        (order.channel == SalesChannel::store ? online[order.customerId].second : online[order.customerId].first) =
            true;
        if (scope != domain::Scope::store(order.storeId)) bad("order", "scope");
    }
    void take(const domain::OrderLine& line) { linesOf[line.orderId] += line.amountMinor; }
    void take(const domain::TouchEvent& touch, const domain::Scope& scope) {
        (touch.channel == "store" ? online[touch.customerId].second : online[touch.customerId].first) = true;
        if (scope != scopes[touch.customerId]) bad("touch_event", "scope");
    }
    void take(const domain::Identity& identity, const domain::Scope& scope) {
        if (scope != scopes[identity.customerId]) bad("identity", "scope");
        if (identity.kind == domain::IdentityKind::email) {
            ++emails[identity.customerId];
            mailboxes.push_back(identity.value);
            const auto host = identity.value.substr(identity.value.find('@') + 1);
            if (host != "example.com" && host != "example.net" && host != "example.org") bad("identity", "host");
        }
        if (identity.kind != domain::IdentityKind::mobile) return;
        ++mobiles[identity.customerId];
        if (!identity.value.starts_with("+86") || !words::isMobile(std::string_view(identity.value).substr(3)))
            bad("identity", "mobile");
    }

    std::set<Uuid> m_ids;
    int m_rows = 0;
};

class Nothing final : public RowSink {
public:
    void take(std::string_view, const Uuid&, const domain::Scope&, std::string_view) override {}
};

Figures generate(const SeedSpec& spec, RowSink& sink) {
    const DemoBrand demo(spec);
    Figures figures;
    writeOrganisation(demo, sink, figures);
    for (std::size_t i = 0; i < demo.stores().size(); ++i) writeStore(demo, i, sink, figures);
    return figures;
}

bool within(double value, double from, double to) {
    if (value >= from && value <= to) return true;
    qWarning("%f is not in %f … %f", value, from, to);
    return false;
}

double percent(std::int64_t part, std::int64_t whole) {
    return 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

class TestSeedGenerator : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void diceAreTheSameEverywhere();
    void logAndExpAgreeWithTheLibrary();
    void repeatsFollowTheModel();
    void everyRowIsWhole();
    void bestFifthBringsTwoThirds();
    void channels();
    void whereBuyersDecide();
    void baskets();
    void months();
    void peaksAndTrough();
    void identityNoise();
    void someLookAlike();
    void ordersAreTheSumOfTheirLines();
    void couponCodesCheck();
    void someLeadCanBeWrittenTo();
    void ownFiguresAgree();
    void sameSeedSameRows();

private:
    Counter m_counter;
    Figures m_figures;
};

void TestSeedGenerator::initTestCase() {
    QVERIFY(startCrypto());
    m_figures = generate(small(7, 12'000), m_counter);
}

void TestSeedGenerator::diceAreTheSameEverywhere() {
    Rng rng(7, 1);
    const auto first = rng.next();
    const auto second = rng.next();
    Rng again(7, 1);
    QCOMPARE(again.next(), first);
    QCOMPARE(again.next(), second);
    QVERIFY(Rng(7, 2).next() != first);
    QVERIFY(Rng(8, 1).next() != first);
}

void TestSeedGenerator::logAndExpAgreeWithTheLibrary() {
    for (const double x : {1e-300, 1e-9, 0.1, 0.5, 0.999, 1.0, 1.7, 12.0, 1e6, 1e200})
        QVERIFY(std::abs(exactLog(x) - std::log(x)) <= 1e-14 * std::max(1.0, std::abs(std::log(x))));
    for (const double x : {-600.0, -12.5, -1.0, -1e-9, 0.0, 0.3, 1.0, 20.0, 600.0})
        QVERIFY(std::abs(exactExp(x) - std::exp(x)) <= 1e-13 * std::exp(x));
}

//! The generator's purchases against equation 9 of the model's paper.
void TestSeedGenerator::repeatsFollowTheModel() {
    const PurchaseModel model;
    Rng rng(11, 0);
    double sum = 0;
    constexpr int kBuyers = 40'000;
    for (int i = 0; i < kBuyers; ++i) sum += static_cast<double>(purchaseTimes(model, 0, 52, rng).size() - 1);
    const double expected = meanRepeats(model, 52);
    QVERIFY(within(sum / kBuyers, expected * 0.96, expected * 1.04));
    // The data set of the paper: E[X(52)] = 1.4440.
    PurchaseModel cdnow;
    cdnow.r = 0.2426;
    cdnow.alpha = 4.4137;
    cdnow.a = 0.7930;
    cdnow.b = 2.4262;
    QVERIFY(within(meanRepeats(cdnow, 52), 1.442, 1.446));
}

void TestSeedGenerator::everyRowIsWhole() {
    QVERIFY2(m_counter.errors.isEmpty(), qPrintable(m_counter.errors.join(QStringLiteral("; "))));
}

void TestSeedGenerator::bestFifthBringsTwoThirds() {
    std::vector<std::int64_t> sorted;
    std::int64_t all = 0;
    for (const auto& [customer, sum] : m_counter.revenue) {
        sorted.push_back(sum);
        all += sum;
        QCOMPARE(m_counter.customers.at(customer).spentMinor, sum);
    }
    std::sort(sorted.rbegin(), sorted.rend());
    std::int64_t top = 0;
    for (std::size_t i = 0; i < sorted.size() / 5; ++i) top += sorted[i];
    QVERIFY(within(percent(top, all), 60, 68));
}

void TestSeedGenerator::channels() {
    const auto all = static_cast<std::int64_t>(m_counter.baskets.size());
    QVERIFY(within(percent(m_counter.channels[SalesChannel::tmall], all), 33, 35));
    QVERIFY(within(percent(m_counter.channels[SalesChannel::douyin], all), 17, 19));
    QVERIFY(within(percent(m_counter.channels[SalesChannel::jd], all), 11, 13));
    QVERIFY(within(percent(m_counter.channels[SalesChannel::miniProgram], all), 13, 15));
    QVERIFY(within(percent(m_counter.channels[SalesChannel::store], all), 21, 23));
}

void TestSeedGenerator::whereBuyersDecide() {
    std::int64_t buyers = 0;
    std::int64_t both = 0;
    std::int64_t onlineOnly = 0;
    std::int64_t storeOnly = 0;
    for (const auto& [id, customer] : m_counter.customers) {
        if (customer.kind == domain::CustomerKind::prospect) continue;
        ++buyers;
        const auto [online, store] = m_counter.online[id];
        both += online && store;
        onlineOnly += online && !store;
        storeOnly += !online && store;
    }
    QVERIFY(within(percent(both, buyers), 84, 86));
    QVERIFY(within(percent(onlineOnly, buyers), 7, 9));
    QVERIFY(within(percent(storeOnly, buyers), 6, 8));
    QVERIFY(within(percent(static_cast<std::int64_t>(m_counter.customers.size()) - buyers, 12'000), 2.4, 3.6));
}

void TestSeedGenerator::baskets() {
    auto sorted = m_counter.baskets;
    std::sort(sorted.begin(), sorted.end());
    QVERIFY(within(static_cast<double>(sorted[sorted.size() / 2]) / 100, 180, 260));
}

void TestSeedGenerator::months() {
    // Both years together, each month against the plan; within 12 % (a month has some 1,500 orders here).
    std::map<unsigned, double> orders;
    for (const auto& [day, count] : m_counter.days)
        orders[static_cast<unsigned>(
            std::chrono::year_month_day(std::chrono::sys_days(std::chrono::days(day))).month())] += count;
    double mean = 0;
    for (const auto& [month, count] : orders) mean += count / 12;
    for (const auto& [month, count] : orders)
        QVERIFY(within(count / mean, monthFactor(month) * 0.88, monthFactor(month) * 1.12));
}

void TestSeedGenerator::peaksAndTrough() {
    double mean = 0;
    for (const auto& [day, count] : m_counter.days) mean += count;
    mean /= 730;
    const auto on = [&](int year, unsigned month, unsigned day) {
        const std::chrono::sys_days date = std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day);
        return m_counter.days[static_cast<int>(date.time_since_epoch().count())] / mean;
    };
    for (const int year : {2024, 2025}) {
        QVERIFY(within(on(year, 11, 11), 6, 10));
        QVERIFY(within(on(year, 11, 1), 6, 10));
        QVERIFY(within(on(year, 11, 12), 0, 1.2));
        QVERIFY(within(on(year + 1, 6, 18), 4, 6));
        QVERIFY(within(on(year + 1, 6, 1), 4, 6));
    }
    double trough = 0;
    for (const unsigned day : {29u, 30u, 31u}) trough += on(2025, 1, day) / 3;
    QVERIFY(within(trough, 0.1, 0.6));
}

void TestSeedGenerator::identityNoise() {
    const auto all = static_cast<std::int64_t>(m_counter.customers.size());
    QVERIFY(within(percent(m_counter.noises[Noise::missing], all), 14, 16));
    QVERIFY(within(percent(m_counter.noises[Noise::typo], all), 4.2, 6));
    QVERIFY(within(percent(m_counter.noises[Noise::shared], all), 2, 3.6));
    QVERIFY(within(percent(static_cast<std::int64_t>(m_counter.emails.size()), all), 58, 63));
    std::int64_t two = 0;
    for (const auto& [customer, count] : m_counter.mobiles) two += count == 2;
    QVERIFY(within(percent(two, all), 7.5, 10.5));
}

//! Whoever looks like another changes nothing of what the brand sells.
void TestSeedGenerator::someLookAlike() {
    int latin = 0;
    for (const auto& [id, customer] : m_counter.customers) latin += customer.name.front() >= 'A' && customer.name.front() <= 'Z';
    // A third of one in 150, in each of the four stores.
    QVERIFY(within(latin, 4 * 6, 4 * 7));
    Counter tiny;
    (void)generate(small(7, 200), tiny);
    for (const auto& [id, customer] : tiny.customers) QVERIFY(customer.name.front() < 'A' || customer.name.front() > 'Z');
    std::set<std::string> mailboxes;
    for (const auto& address : m_counter.mailboxes) QVERIFY(mailboxes.insert(address).second);
    QVERIFY(mailboxes.size() > 5'000);
}

void TestSeedGenerator::ordersAreTheSumOfTheirLines() {
    QCOMPARE(m_counter.totals.size(), m_counter.linesOf.size());
    for (const auto& [order, total] : m_counter.totals) QCOMPARE(m_counter.linesOf[order], total);
}

void TestSeedGenerator::couponCodesCheck() {
    QVERIFY(m_counter.coupons.size() > 100);
    for (const auto& coupon : m_counter.coupons)
        QCOMPARE(QString::fromStdString(domain::normalCouponCode(coupon.code).value_or("")),
                 QString::fromStdString(coupon.code));
}

void TestSeedGenerator::someLeadCanBeWrittenTo() {
    QVERIFY(m_counter.tasks > 20);
    std::map<domain::Scope, int> ready;
    for (const auto& lead : m_counter.leads)
        if (m_counter.emails.contains(lead.customerId) && m_counter.mailConsent[lead.customerId])
            ++ready[m_counter.scopes[lead.customerId]];
    const DemoBrand demo(small(7, 12'000));
    for (const auto& store : demo.stores())
        for (const auto& guide : store.guides) QVERIFY(ready[domain::Scope::book(guide.staff.id)] > 0);
}

void TestSeedGenerator::ownFiguresAgree() {
    QCOMPARE(m_figures.rows.at("customer"), std::int64_t{12'000});
    QCOMPARE(m_figures.orders(), static_cast<std::int64_t>(m_counter.baskets.size()));
    std::int64_t all = 0;
    for (const auto& [customer, sum] : m_counter.revenue) all += sum;
    QCOMPARE(m_figures.revenue(), all);
    QVERIFY(within(m_figures.topFifthShare() * 100, 60, 68));
    QCOMPARE(m_figures.ordersByChannel[static_cast<std::size_t>(SalesChannel::store)],
             std::int64_t{m_counter.channels[SalesChannel::store]});
}

void TestSeedGenerator::sameSeedSameRows() {
    Nothing nothing;
    const auto one = generate(small(7, 1'000), nothing).digest;
    QCOMPARE(generate(small(7, 1'000), nothing).digest, one);
    QVERIFY(generate(small(8, 1'000), nothing).digest != one);
}

LIANLU_TEST(TestSeedGenerator)

}  // namespace test_seed_generator

#include "test_seed_generator.moc"
