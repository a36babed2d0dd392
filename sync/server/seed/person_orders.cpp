// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "models/domain/rules/tier.h"
#include "sync/server/seed/person_maker.h"

namespace lianlu::server {

namespace {

using domain::Fulfilment;
using domain::OrderStatus;
using domain::SalesChannel;

constexpr std::int64_t kDayMs = 86'400'000;
constexpr std::int64_t kPointsPerYuan = 5;

std::string_view shownName(SalesChannel channel) {
    switch (channel) {
        case SalesChannel::store:
            return "门店购买";
        case SalesChannel::miniProgram:
            return "小程序购买";
        case SalesChannel::tmall:
            return "天猫购买";
        case SalesChannel::douyin:
            return "抖音购买";
        case SalesChannel::jd:
            return "京东购买";
        default:
            return "商城购买";
    }
}

char letterOf(SalesChannel channel) {
    constexpr std::string_view kLetters = "USWTDJM";
    return kLetters[static_cast<std::size_t>(channel)];
}

int yearMonth(std::chrono::sys_days day) {
    const std::chrono::year_month_day date(day);
    return static_cast<int>(date.year()) * 100 + static_cast<int>(static_cast<unsigned>(date.month()));
}

}  // namespace

void PersonMaker::orders() {
    for (std::size_t i = 0; i < m_life.purchases.size(); ++i) order(m_life.purchases[i], i);
}

void PersonMaker::order(Purchase& purchase, std::size_t index) {
    auto& life = m_life;
    const bool inStore = purchase.channel == SalesChannel::store;
    domain::Order order;
    order.id = {m_rng.id(purchase.atMs)};
    purchase.id = order.id;
    order.storeId = inStore || purchase.channel == SalesChannel::miniProgram ? m_plan.store.id
                                                                             : m_demo.onlineStore(purchase.channel).id;
    order.customerId = life.customer.id;
    if (inStore) order.staffId = staffFor(life).staff.id;
    order.channel = purchase.channel;
    const auto day = m_demo.season().first() + std::chrono::days(purchase.day);
    order.number =
        fmt::format("{}{:06}{:07}{:02}", letterOf(purchase.channel), yearMonth(day), life.number, index % 100);
    const auto age = m_asOfMs - purchase.atMs;
    const bool pickup = purchase.channel == SalesChannel::miniProgram && m_rng.chance(0.25);
    order.fulfilment = inStore  ? (m_rng.chance(0.04) ? Fulfilment::shipFromOnline : Fulfilment::carry)
                       : pickup ? Fulfilment::pickup
                                : Fulfilment::delivery;
    order.status = OrderStatus::done;
    if (!inStore && age < 3 * kDayMs)
        order.status = pickup ? OrderStatus::packed : age < kDayMs ? OrderStatus::open : OrderStatus::shipped;
    if (pickup) order.pickupCode = fmt::format("{:06}", m_rng.below(1'000'000));
    order.placedAt = fromUnixMs(purchase.atMs);
    order.totalMinor = purchase.totalMinor;
    const auto scope = domain::Scope::store(order.storeId);
    std::string firstName;
    std::size_t pieces = 0;
    lines(purchase, scope, firstName, order.discountMinor, pieces);
    m_out.put(order, scope);

    domain::TimelineItem item;
    item.id = {m_rng.id(purchase.atMs)};
    item.customerId = life.customer.id;
    item.kind = domain::TimelineKind::order;
    item.refEntity = "order";
    item.refId = order.id.toString();
    item.at = order.placedAt;
    item.storeId = order.storeId;
    item.channel = order.channel;
    item.title = pieces > 1 ? fmt::format("{} · {} 等 {} 件", shownName(order.channel), firstName, pieces)
                            : fmt::format("{} · {}", shownName(order.channel), firstName);
    item.amountMinor = order.totalMinor;
    m_out.put(item, life.scope);

    auto& figures = m_out.figures();
    figures.basketsMinor.push_back(static_cast<std::int32_t>(order.totalMinor));
    ++figures.ordersByChannel[static_cast<std::size_t>(order.channel)];
    ++figures.ordersByMonth[yearMonth(day)];
}

void PersonMaker::lines(const Purchase& purchase, const domain::Scope& scope, std::string& firstName,
                        std::int64_t& discount, std::size_t& pieces) {
    constexpr std::array<double, 4> kCounts{48, 32, 14, 6};
    const auto count = purchase.totalMinor < 12'000 ? std::size_t{1} : m_rng.weighted(kCounts) + 1;
    auto left = purchase.totalMinor;
    for (std::size_t i = 0; i < count; ++i) {
        const auto rest = static_cast<std::int64_t>(count - i);
        // Shares vary around the even one; the last takes what is left.
        const auto amount = rest == 1 ? left : left / rest * m_rng.between(70, 130) / 1000 * 10;
        left -= amount;
        const auto& products = m_demo.products();
        // An article that costs a little more than was paid: the difference is the discount.
        const auto dearer =
            static_cast<std::size_t>(std::lower_bound(m_prices.begin(), m_prices.end(), amount) - m_prices.begin());
        const auto at = dearer >= products.size() ? products.size() - 1 - m_rng.below(12)
                                                  : std::min(products.size() - 1, dearer + m_rng.below(10));
        const auto& product = products[at];
        domain::OrderLine line;
        line.id = {m_rng.id(purchase.atMs)};
        line.orderId = purchase.id;
        line.productId = product.id;
        line.lineNo = static_cast<std::int64_t>(i) + 1;
        line.quantity = (amount + product.priceMinor - 1) / product.priceMinor;
        line.amountMinor = amount;
        line.discountMinor = line.quantity * product.priceMinor - amount;
        m_out.put(line, scope);
        discount += line.discountMinor;
        pieces += static_cast<std::size_t>(line.quantity);
        if (i == 0) firstName = product.name;
    }
}

void PersonMaker::membership() {
    auto& life = m_life;
    if (life.customer.kind != domain::CustomerKind::member) return;
    const auto window = toUnixMs(domain::windowStart(fromUnixMs(m_asOfMs), 12));
    const auto enter = [&](domain::PointsKind kind, std::int64_t points, std::int64_t atMs, domain::OrderId order,
                           std::string_view reason) {
        domain::PointsEntry entry;
        entry.id = {m_rng.id(atMs)};
        entry.customerId = life.customer.id;
        entry.kind = kind;
        entry.points = points;
        entry.orderId = order;
        entry.reason = reason;
        entry.at = fromUnixMs(atMs);
        life.points += points;
        if (kind == domain::PointsKind::earn && atMs > window) life.tierPoints += points;
        m_out.put(entry, life.scope);
    };
    for (const auto& purchase : life.purchases)
        enter(domain::PointsKind::earn, purchase.totalMinor / 100 * kPointsPerYuan, purchase.atMs + 1000, purchase.id,
              "购物积分");
    const auto last = life.purchases.back().atMs;
    if (life.points >= 1'500 && m_rng.chance(0.25))
        enter(domain::PointsKind::spend, -(life.points * m_rng.between(20, 60) / 100 / 100 * 100),
              last + m_rng.between(2000, std::max<std::int64_t>(3000, m_asOfMs - last)), {}, "积分兑换礼品");

    const auto standing = domain::standingFor(m_demo.tiers(), life.tierPoints);
    domain::MemberState state;
    state.id = {Uuid::fromName("member_state", life.customer.id.toString())};
    state.customerId = life.customer.id;
    state.tierCode = standing.tierCode;
    state.pointsBalance = life.points;
    state.tierPoints = standing.tierPoints;
    state.nextTierCode = standing.nextTierCode;
    state.pointsToNext = standing.pointsToNext;
    state.asOf = fromUnixMs(m_asOfMs);
    m_out.put(state, life.scope);

    if (standing.pointsToNext > 0 && standing.pointsToNext <= 400 && standing.tierPoints >= 1'000) {
        const auto next = std::find_if(m_demo.tiers().begin(), m_demo.tiers().end(), [&](const domain::TierRule& rule) {
            return rule.code == standing.nextTierCode;
        });
        remind(
            domain::TaskKind::tierGap, {}, fmt::format("告诉会员离{}只差一步", next->name),
            fmt::format("近 12 个月 {} 积分，升{}还差 {} 积分", standing.tierPoints, next->name, standing.pointsToNext),
            m_asOfMs + m_rng.between(34, 80) * 1'800'000, standing.pointsToNext <= 150 ? 1 : 2);
    }
}

}  // namespace lianlu::server
