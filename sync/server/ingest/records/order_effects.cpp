// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "models/base/text.h"
#include "models/domain/record.h"
#include "sync/server/ingest/records/record_applier.h"

namespace lianlu::server {

namespace {

//! points · part / whole without overflow, rounded down.
std::int64_t shareOf(std::int64_t points, std::int64_t part, std::int64_t whole) {
    if (whole <= 0) return points;
    return static_cast<std::int64_t>(static_cast<long double>(points) * static_cast<long double>(part) / static_cast<long double>(whole));
}

}  // namespace

Result<Uuid> RecordApplier::aliveId(std::string_view entity, const Uuid& first) {
    auto id = first;
    // A row that was taken back never rises again: what comes anew is a new row.
    for (int again = 1; again < 50; ++again) {
        LIANLU_TRY(const StoredRow* held, m_batch.find(entity, id));
        if (!held || !held->deleted) break;
        id = Uuid::fromName("again", first.toString() + "/" + std::to_string(again));
    }
    return id;
}

Uuid RecordApplier::firstId(std::string_view entity, const Uuid& ref, const domain::CustomerId& person) {
    return Uuid::fromName(entity == domain::TimelineItem::kEntity ? "timeline" : "points", ref.toString() + "/" + person.toString());
}

Result<Uuid> RecordApplier::effectId(std::string_view entity, const Uuid& ref, const domain::CustomerId& person) {
    LIANLU_TRY(const Uuid own, aliveId(entity, firstId(entity, ref, person)));
    LIANLU_TRY(const StoredRow* held, m_batch.find(entity, own));
    if (held || m_newPeople.contains(person.uuid)) return own;
    LIANLU_TRY(const auto relatives, m_references.relativesOf(person.uuid));
    for (const auto& relative : relatives) {
        LIANLU_TRY(const Uuid id, aliveId(entity, firstId(entity, ref, {relative})));
        LIANLU_TRY(held, m_batch.find(entity, id));
        if (held && idIn(held->fields, "customer_id") == person.uuid) return id;
    }
    return own;
}

std::vector<Uuid> RecordApplier::thingsOf(const Uuid& order, const TouchedOrder& touched) {
    std::vector<Uuid> things{order};
    for (const auto& [refund, what] : touched.refunds) things.push_back(refund);
    return things;
}

Result<void> RecordApplier::loadRefunds() {
    std::vector<Uuid> known;
    for (const auto& [id, touched] : m_orders)
        if (!touched.isNew) known.push_back(id);
    if (known.empty()) return {};
    LIANLU_TRY(const pg::Rows rows, m_batch.connection().query("SELECT order_id, id, amount_minor, at, reason FROM order_refund WHERE order_id = ANY($1)",
                                                               pg::Params().uuids(known)));
    for (int i = 0; i < rows.size(); ++i)
        m_orders[rows.uuid(i, 0)].refunds.try_emplace(rows.uuid(i, 1), Refund{rows.integer(i, 2), rows.integer(i, 3), std::string(rows.text(i, 4))});
    LIANLU_TRY(const pg::Rows said, m_batch.connection().query("SELECT order_id, status FROM order_said WHERE order_id = ANY($1)", pg::Params().uuids(known)));
    for (int i = 0; i < said.size(); ++i)
        if (auto& touched = m_orders[said.uuid(i, 0)]; !touched.said) {
            LIANLU_TRY(const auto order, m_batch.get<domain::Order>({said.uuid(i, 0)}));
            if (order && order->status == domain::OrderStatus::refunded) touched.said = domain::enumFromName<domain::OrderStatus>(said.text(i, 1));
        }
    return {};
}

Result<void> RecordApplier::prefetchEffects() {
    std::vector<Uuid> people, timeline, points;
    for (auto& [id, touched] : m_orders) {
        LIANLU_TRY(touched.order, m_batch.get<domain::Order>({id}));
        const auto& order = touched.order;
        if (!order) continue;
        for (const auto& person : {order->customerId, touched.before}) {
            if (person.isNull()) continue;
            people.push_back(person.uuid);
            if (touched.isNew) {  // nothing hangs on it yet
                for (const auto& thing : thingsOf(id, touched)) {
                    m_batch.presumeNew("timeline_item", firstId("timeline_item", thing, person));
                    m_batch.presumeNew("points_entry", firstId("points_entry", thing, person));
                }
                continue;
            }
            for (const auto& thing : thingsOf(id, touched)) {
                timeline.push_back(firstId("timeline_item", thing, person));
                points.push_back(firstId("points_entry", thing, person));
            }
        }
    }
    for (const auto& [id, use] : m_coupons)
        for (const auto& redemption : use.ours) timeline.push_back(Uuid::fromName("timeline", redemption.toString()));
    people.insert(people.end(), m_touchedPeople.begin(), m_touchedPeople.end());
    LIANLU_CHECK(m_batch.prefetch("customer", people));
    LIANLU_CHECK(loadWrote(people));
    LIANLU_CHECK(m_batch.prefetch("timeline_item", timeline));
    if (!m_directory.tiers.empty()) LIANLU_CHECK(m_batch.prefetch("points_entry", points));
    return {};
}

Result<void> RecordApplier::finish() {
    LIANLU_CHECK(loadRefunds());
    LIANLU_CHECK(loadCouponUse());
    LIANLU_CHECK(prefetchEffects());
    for (auto& [id, touched] : m_orders) LIANLU_CHECK(deriveOrder(id, touched));
    for (const auto& [id, use] : m_coupons) LIANLU_CHECK(deriveCoupon(id));
    return derivePeople();
}

Result<void> RecordApplier::deriveOrder(const Uuid& id, TouchedOrder& touched) {
    auto& order = touched.order;
    if (!order) return {};
    std::int64_t refunded = 0;
    for (const auto& [refund, what] : touched.refunds) refunded = std::min(order->totalMinor, refunded + what.amountMinor);
    const auto said = touched.said.value_or(order->status);
    const bool whole = !touched.refunds.empty() && refunded >= order->totalMinor;
    const auto status = whole ? domain::OrderStatus::refunded : said;
    if (status != order->status)
        LIANLU_CHECK(m_batch.upsert("order", id, domain::Scope::store(order->storeId), {{"status", std::string(domain::nameOf(status))}}));
    if (!touched.refunds.empty())
        m_batch.also("INSERT INTO order_said (order_id, status) VALUES ($1, $2) ON CONFLICT (order_id) DO UPDATE SET status = excluded.status",
                     std::move(pg::Params().uuid(id).text(domain::nameOf(said))));
    order->status = status;
    if (!touched.before.isNull() && touched.before != order->customerId) LIANLU_CHECK(removeOrderTraces(id, touched, touched.before));
    if (order->customerId.isNull()) return {};
    m_touchedPeople.insert(order->customerId.uuid);
    LIANLU_CHECK(tellOrder(*order, touched));
    return derivePoints(*order, touched);
}

Result<void> RecordApplier::tellOrder(const domain::Order& order, const TouchedOrder& touched) {
    LIANLU_TRY(const bool alive, isPerson(order.customerId.uuid));
    if (!alive) return {};
    domain::TimelineItem item;
    item.customerId = order.customerId;
    item.refEntity = "order";
    item.refId = order.id.toString();
    item.storeId = order.storeId;
    item.channel = order.channel;
    if (!touched.title.empty()) {
        LIANLU_TRY(item.id.uuid, effectId("timeline_item", order.id.uuid, order.customerId));
        item.kind = domain::TimelineKind::order;
        item.at = order.placedAt;
        item.title = touched.title;
        item.amountMinor = order.totalMinor;
        LIANLU_CHECK(m_batch.create(item, {}));
    }
    for (const auto& [id, refund] : touched.refunds) {
        LIANLU_TRY(item.id.uuid, effectId("timeline_item", id, order.customerId));
        item.kind = domain::TimelineKind::refund;
        item.at = fromUnixMs(refund.atMs);
        item.title = std::string(m_directory.chinese ? "退款" : "Refund");
        if (!refund.reason.empty()) item.title += " · " + std::string(text::left(refund.reason, 250));
        item.amountMinor = std::min(refund.amountMinor, order.totalMinor);
        LIANLU_CHECK(m_batch.create(item, {}));
    }
    return {};
}

Result<void> RecordApplier::putPoints(const Uuid& id, const std::optional<domain::PointsEntry>& entry) {
    m_points[id] = entry;
    if (entry) return m_batch.create(*entry, {});
    return m_batch.remove("points_entry", id);
}

Result<void> RecordApplier::derivePoints(const domain::Order& order, const TouchedOrder& touched) {
    if (m_directory.tiers.empty()) return {};
    domain::PointsEntry entry;
    entry.customerId = order.customerId;
    entry.orderId = order.id;
    LIANLU_TRY(entry.id.uuid, effectId("points_entry", order.id.uuid, order.customerId));
    std::int64_t earned = order.totalMinor / 100;  // a point a whole unit of money, where the source does not say better
    if (touched.points) {
        earned = *touched.points;
    } else if (touched.title.empty()) {  // only a refund came: what was earned stands in the ledger
        LIANLU_TRY(const auto held, m_batch.get<domain::PointsEntry>(entry.id));
        earned = held ? held->points : 0;
    }
    const bool givenBack = order.status == domain::OrderStatus::refunded && touched.refunds.empty();
    if (order.status == domain::OrderStatus::cancelled || givenBack) earned = 0;
    entry.kind = domain::PointsKind::earn;
    entry.points = earned;
    entry.reason = m_directory.chinese ? "消费" : "Purchase";
    entry.at = order.placedAt;
    LIANLU_CHECK(putPoints(entry.id.uuid, earned > 0 ? std::optional(entry) : std::nullopt));

    // In the order of their times each takes what is left to take up to it, so that parts add up to the whole.
    std::vector<std::pair<std::int64_t, Uuid>> inOrder;
    for (const auto& [id, refund] : touched.refunds) inOrder.emplace_back(refund.atMs, id);
    std::sort(inOrder.begin(), inOrder.end());
    std::int64_t refunded = 0;
    std::int64_t taken = 0;
    entry.kind = domain::PointsKind::refund;
    entry.reason = m_directory.chinese ? "退款" : "Refund";
    for (const auto& [at, id] : inOrder) {
        refunded = std::min(order.totalMinor, refunded + touched.refunds.at(id).amountMinor);
        const auto upTo = shareOf(earned, refunded, order.totalMinor);
        LIANLU_TRY(entry.id.uuid, effectId("points_entry", id, order.customerId));
        entry.points = taken - upTo;
        entry.at = fromUnixMs(at);
        taken = upTo;
        LIANLU_CHECK(putPoints(entry.id.uuid, entry.points != 0 ? std::optional(entry) : std::nullopt));
    }
    return {};
}

Result<void> RecordApplier::removeOrderTraces(const Uuid& order, const TouchedOrder& touched, const domain::CustomerId& person) {
    m_touchedPeople.insert(person.uuid);
    for (const auto& thing : thingsOf(order, touched)) {
        LIANLU_TRY(const Uuid item, effectId("timeline_item", thing, person));
        LIANLU_CHECK(m_batch.remove("timeline_item", item));
        LIANLU_TRY(const Uuid entry, effectId("points_entry", thing, person));
        LIANLU_CHECK(putPoints(entry, std::nullopt));
    }
    return {};
}

}  // namespace lianlu::server
