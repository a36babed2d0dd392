// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/queries_actions.h"

#include "models/db/connection.h"
#include "models/domain/rules/mention.h"

namespace lianlu::store {

namespace {

constexpr std::int64_t kWishWindowMs = 31LL * 86'400'000;

constexpr std::string_view kOpenTasks = R"sql(
SELECT id, lead_id, coalesce(nullif(title, ''), reason), due_at FROM task
 WHERE customer_id = ?1 AND status = 'open' AND due_at IS NOT NULL AND coalesce(kind, '') NOT IN ('birthday', 'coupon_expiring', 'tier_gap', 'cold_lead')
   AND NOT (coalesce(kind, '') = 'pickup' AND EXISTS (SELECT 1 FROM "order" o WHERE o.customer_id = ?1 AND o.fulfilment = 'pickup' AND o.status IN ('open', 'packed')))
 ORDER BY due_at, id LIMIT 20
)sql";

// A touch names goods by the path of its link or in the words of its campaign, as its source wrote them.
constexpr std::string_view kWishes = R"sql(
WITH touched AS MATERIALIZED (
  SELECT at, coalesce(campaign, '') AS words, coalesce(url, '') AS url FROM touch_event
   WHERE customer_id = ?1 AND at >= ?2 AND coalesce(scanner, 0) = 0 AND kind IN ('visit', 'favourite', 'cart', 'link_click', 'scan') ORDER BY at DESC LIMIT 50),
held AS MATERIALIZED (
  SELECT s.product_id AS id, p.name, p.mall_path, sum(s.quantity) AS pieces FROM stock s JOIN product p ON p.id = s.product_id
   WHERE s.store_id = ?3 AND s.quantity > 0 AND coalesce(p.status, '') != 'retired' GROUP BY s.product_id),
looked AS (
  SELECT h.id, t.at FROM touched t JOIN held h ON (length(h.name) > 1 AND instr(t.words, h.name)) OR (length(h.mall_path) > 1 AND instr(t.url, h.mall_path))
  UNION ALL SELECT product_id, clicked_at FROM offer WHERE customer_id = ?1 AND clicked_at >= ?2 AND product_id IS NOT NULL
  UNION ALL SELECT product_id, coalesce(last_contact_at, opened_at) FROM lead
   WHERE customer_id = ?1 AND product_id IS NOT NULL AND coalesce(stage, '') NOT IN ('won', 'lost') AND coalesce(last_contact_at, opened_at) >= ?2),
wished AS (SELECT id, max(at) AS at FROM looked GROUP BY id)
SELECT w.id, h.name, w.at, h.pieces,
       EXISTS (SELECT 1 FROM "order" o JOIN order_line l ON l.order_id = o.id
                WHERE o.customer_id = ?1 AND l.product_id = w.id AND o.placed_at >= w.at AND coalesce(o.status, '') NOT IN ('refunded', 'cancelled'))
       OR EXISTS (SELECT 1 FROM timeline_item t WHERE t.customer_id = ?1 AND t.kind = 'order' AND t.at >= w.at AND length(h.name) > 1 AND instr(t.title, h.name))
  FROM wished w JOIN held h ON h.id = w.id ORDER BY w.at DESC, w.id LIMIT 20
)sql";

constexpr std::string_view kContacts = R"sql(
SELECT x.at, s.name FROM (
  SELECT at, staff_id FROM interaction
   WHERE customer_id = ?1 AND at <= ?2 AND coalesce(kind, '') != 'note' AND coalesce(outcome, '') != 'no_answer'
  UNION ALL SELECT created_at, staff_id FROM offer
   WHERE customer_id = ?1 AND created_at <= ?2 AND coalesce(cancelled, 0) = 0 AND coalesce(status, '') != 'refused'
) AS x LEFT JOIN staff s ON s.id = x.staff_id ORDER BY x.at DESC LIMIT 1
)sql";

constexpr std::string_view kWaitingOrders = R"sql(
SELECT id, coalesce(number, ''), placed_at, status FROM "order"
 WHERE customer_id = ?1 AND fulfilment = 'pickup' AND status IN ('open', 'packed') AND placed_at IS NOT NULL AND (store_id IS NULL OR store_id = ?2) ORDER BY placed_at, id LIMIT 20
)sql";

constexpr std::string_view kEventsOfOne = R"sql(
SELECT 0, id, at, kind, weight, 0, coalesce(campaign, url, source) FROM touch_event WHERE customer_id = ?1 AND at IS NOT NULL AND coalesce(scanner, 0) = 0
UNION ALL SELECT 1, id, at, kind, 0, 0, note FROM interaction WHERE customer_id = ?1 AND at IS NOT NULL
UNION ALL SELECT CASE kind WHEN 'order' THEN 2 ELSE 3 END, id, at, kind, 0, amount_minor, title FROM timeline_item
 WHERE customer_id = ?1 AND at IS NOT NULL AND kind IN ('order', 'refund')
ORDER BY 3, 2
)sql";

constexpr std::string_view kAllPurchases = R"sql(
SELECT c.pk, t.at, t.kind = 'refund', t.amount_minor FROM customer c CROSS JOIN timeline_item t ON t.customer_id = c.id
 WHERE t.at IS NOT NULL AND t.kind IN ('order', 'refund') ORDER BY c.pk
)sql";

constexpr std::string_view kLeadFacts = R"sql(
SELECT l.id, l.closed_at, coalesce(l.source, ''), l.product_id IS NOT NULL, coalesce(l.budget_minor, 0) > 0,
       (SELECT count(*) FROM touch_event t WHERE t.customer_id = l.customer_id AND t.at < l.opened_at AND t.at >= l.opened_at - 2592000000 AND coalesce(t.scanner, 0) = 0),
       EXISTS (SELECT 1 FROM timeline_item o WHERE o.customer_id = l.customer_id AND o.kind = 'order' AND o.at < l.opened_at), l.stage = 'won'
  FROM lead l WHERE l.opened_at IS NOT NULL AND )sql";

LeadRowFacts leadFactsAt(const db::Statement& s) {
    const auto closedAt = s.isNull(1) ? std::nullopt : std::optional(fromUnixMs(s.integer(1)));
    return {s.id<domain::LeadId>(0), closedAt, s.string(2), s.integer(3) != 0, s.integer(4) != 0, s.integer(5), s.integer(6) != 0, s.integer(7) != 0};
}

template <class Take, class... T>
Result<void> eachRow(db::Connection& c, std::string_view sql, Take take, const T&... parameters) {
    LIANLU_TRY(const auto s, c.prepare(sql));
    s->bindAll(parameters...);
    for (;;) {
        LIANLU_TRY(const bool more, s->step());
        if (!more) return {};
        take(*s);
    }
}

}  // namespace

Result<ActionRows> actionRows(db::Connection& c, domain::CustomerId customer, domain::StoreId shop, Time now, Time sentSince) {
    ActionRows rows;
    LIANLU_CHECK(eachRow(c, kOpenTasks, [&](const db::Statement& s) {
        rows.tasks.push_back({s.id<domain::TaskId>(0), s.id<domain::LeadId>(1), s.string(2), fromUnixMs(s.integer(3))});
    }, customer));
    LIANLU_CHECK(eachRow(c, kWishes, [&](const db::Statement& s) {
        rows.wishes.push_back({s.id<domain::ProductId>(0), s.string(1), fromUnixMs(s.integer(2)), s.integer(3), s.integer(4) != 0});
    }, customer, toUnixMs(now) - kWishWindowMs, shop));
    LIANLU_CHECK(eachRow(c, "SELECT DISTINCT t.id, t.name FROM coupon c JOIN coupon_template t ON t.id = c.template_id WHERE c.customer_id = ? AND c.status = 'issued'",
                         [&](const db::Statement& s) { rows.coupons.emplace_back(s.id<domain::CouponTemplateId>(0), s.string(1)); }, customer));
    LIANLU_TRY(auto contact, lastContact(c, customer, now));
    if (contact) {
        rows.contactAt = contact->at;
        rows.contactBy = std::move(contact->by);
    }
    LIANLU_CHECK(eachRow(c, "SELECT lead_id, due_at FROM task WHERE customer_id = ? AND status != 'open' AND lead_id IS NOT NULL AND due_at IS NOT NULL",
                         [&](const db::Statement& s) { rows.doneSteps.push_back({s.id<domain::LeadId>(0), fromUnixMs(s.integer(1))}); }, customer));
    LIANLU_CHECK(eachRow(c, kWaitingOrders, [&](const db::Statement& s) {
        rows.pickups.push_back({s.id<domain::OrderId>(0), s.string(1), fromUnixMs(s.integer(2)), s.text(3) == "packed"});
    }, customer, shop));
    LIANLU_CHECK(eachRow(c, "SELECT dispatched_at FROM offer WHERE customer_id = ? AND dispatched_at >= ?",
                         [&](const db::Statement& s) { rows.sent.push_back(fromUnixMs(s.integer(0))); }, customer, sentSince));
    return rows;
}

Result<std::optional<LastContact>> lastContact(db::Connection& c, domain::CustomerId customer, Time now) {
    std::optional<LastContact> contact;
    LIANLU_CHECK(eachRow(c, kContacts, [&](const db::Statement& s) { contact = LastContact{fromUnixMs(s.integer(0)), s.string(1)}; }, customer, now));
    return contact;
}

Result<std::vector<PersonEvent>> personEvents(db::Connection& c, domain::CustomerId customer) {
    std::vector<PersonEvent> events;
    LIANLU_CHECK(eachRow(c, kEventsOfOne, [&](const db::Statement& s) {
        const auto source = static_cast<PersonEvent::Source>(s.integer(0));
        const auto amount = source == PersonEvent::Source::refund ? -s.integer(5) : s.integer(5);
        events.push_back({source, s.uuid(1), fromUnixMs(s.integer(2)), s.string(3), s.real(4), amount, domain::withMentionNames(s.string(6))});
    }, customer));
    return events;
}

Result<std::vector<LeadRowFacts>> closedLeads(db::Connection& c) {
    std::vector<LeadRowFacts> leads;
    LIANLU_CHECK(eachRow(c, std::string(kLeadFacts) +
                             "l.stage IN ('won', 'lost') AND NOT EXISTS (SELECT 1 FROM consent n WHERE n.customer_id = l.customer_id AND n.purpose = 'profiling' AND n.granted = 0) ORDER BY l.id",
                         [&](const db::Statement& s) { leads.push_back(leadFactsAt(s)); }));
    return leads;
}

Result<LeadRowFacts> leadFacts(db::Connection& c, domain::LeadId lead) {
    std::optional<LeadRowFacts> facts;
    LIANLU_CHECK(eachRow(c, std::string(kLeadFacts) + "l.id = ?1", [&](const db::Statement& s) { facts = leadFactsAt(s); }, lead));
    if (!facts) return fail(Code::notFound, "no such lead", "lead");
    return *facts;
}

Result<void> eachPurchase(db::Connection& c, const std::function<bool(std::int64_t, Time, std::int64_t)>& take) {
    LIANLU_TRY(const auto s, c.prepare(kAllPurchases));
    for (;;) {
        LIANLU_TRY(const bool more, s->step());
        if (!more) return {};
        const auto amount = s->integer(3);
        if (!take(s->integer(0), fromUnixMs(s->integer(1)), s->integer(2) != 0 ? -amount : amount)) return fail(Code::cancelled, "purchases");
    }
}

}  // namespace lianlu::store
