// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/queries_portrait.h"

#include "models/domain/rules/tag.h"
#include "models/store/entity_reader.h"

namespace lianlu::store {

namespace {

// An order of another store is known by its line in the timeline only; one that is held is not counted by both.
constexpr std::string_view kOrders = R"sql(
SELECT placed_at, channel, total_minor FROM "order"
 WHERE customer_id = ?1 AND placed_at IS NOT NULL AND coalesce(status, '') NOT IN ('refunded', 'cancelled')
UNION ALL
SELECT t.at, t.channel, t.amount_minor FROM timeline_item t
 WHERE t.customer_id = ?1 AND t.kind = 'order'
   AND (t.ref_id IS NULL OR NOT EXISTS (SELECT 1 FROM "order" o WHERE o.id = unhex(replace(t.ref_id, '-', ''))))
)sql";

constexpr std::string_view kLines = R"sql(
SELECT p.category, l.quantity, l.amount_minor
  FROM "order" o JOIN order_line l ON l.order_id = o.id JOIN product p ON p.id = l.product_id
 WHERE o.customer_id = ?1 AND coalesce(o.status, '') NOT IN ('refunded', 'cancelled') AND p.category IS NOT NULL
)sql";

constexpr std::string_view kTitles = R"sql(
SELECT p.category, 1, 0 FROM timeline_item t JOIN product p ON p.category IS NOT NULL AND p.name IS NOT NULL AND instr(t.title, p.name) > 0
 WHERE t.customer_id = ?1 AND t.kind = 'order' AND t.title IS NOT NULL
)sql";

constexpr std::string_view kMoments = R"sql(
SELECT at FROM touch_event WHERE customer_id = ?1 AND at IS NOT NULL AND coalesce(scanner, 0) = 0 AND coalesce(kind, '') NOT IN ('campaign')
UNION ALL SELECT at FROM interaction WHERE customer_id = ?1 AND at IS NOT NULL AND kind IN ('chat', 'visit', 'fitting')
)sql";

constexpr std::string_view kCoupons = R"sql(
SELECT count(*), coalesce(sum(status = 'redeemed'), 0),
       coalesce(sum(status = 'expired' OR (status = 'issued' AND expires_at <= ?2)), 0)
  FROM coupon WHERE customer_id = ?1
)sql";

constexpr std::string_view kOffers = R"sql(
SELECT count(*), coalesce(sum(opened_at IS NOT NULL OR clicked_at IS NOT NULL OR bought_at IS NOT NULL), 0),
       coalesce(sum(clicked_at IS NOT NULL OR bought_at IS NOT NULL), 0), coalesce(sum(bought_at IS NOT NULL), 0)
  FROM offer WHERE customer_id = ?1 AND (dispatched_at IS NOT NULL OR clicked_at IS NOT NULL OR bought_at IS NOT NULL)
)sql";

template <class Take, class... T>
Result<void> each(db::Connection& c, std::string_view sql, Take take, const T&... parameters) {
    LIANLU_TRY(const auto s, c.prepare(sql));
    s->bindAll(parameters...);
    for (;;) {
        LIANLU_TRY(const bool more, s->step());
        if (!more) return {};
        take(*s);
    }
}

}  // namespace

Result<PortraitRows> portraitRows(db::Connection& c, domain::CustomerId customer, Time now) {
    PortraitRows rows;
    LIANLU_CHECK(each(c, kOrders, [&](const db::Statement& s) {
        rows.orders.push_back({fromUnixMs(s.integer(0)), s.string(1), s.integer(2)});
    }, customer));
    const auto goods = [&](const db::Statement& s) { rows.goods.push_back({s.string(0), s.integer(1), s.integer(2)}); };
    LIANLU_CHECK(each(c, kLines, goods, customer));
    if (rows.goods.empty() && !rows.orders.empty()) {
        LIANLU_CHECK(each(c, kTitles, goods, customer));
        rows.goodsByTitle = true;
    }
    LIANLU_CHECK(each(c, kMoments, [&](const db::Statement& s) { rows.moments.push_back(fromUnixMs(s.integer(0))); }, customer));
    LIANLU_CHECK(each(c, kCoupons, [&](const db::Statement& s) {
        rows.couponsIssued = s.integer(0);
        rows.couponsRedeemed = s.integer(1);
        rows.couponsExpired = s.integer(2);
    }, customer, now));
    LIANLU_CHECK(each(c, kOffers, [&](const db::Statement& s) {
        rows.offersSent = s.integer(0);
        rows.offersOpened = s.integer(1);
        rows.offersClicked = s.integer(2);
        rows.offersBought = s.integer(3);
    }, customer));
    LIANLU_TRY(auto tags, readEntities<domain::Tag>(c, "WHERE customer_id = ? ORDER BY name_key(name), id", customer));
    rows.tags = domain::liveTags(std::move(tags), now);
    return rows;
}

}  // namespace lianlu::store
