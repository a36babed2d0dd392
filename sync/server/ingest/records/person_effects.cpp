// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "models/domain/record.h"
#include "models/domain/rules/tier.h"
#include "sync/server/dispatch/rows.h"
#include "sync/server/ingest/records/record_applier.h"

namespace lianlu::server {

namespace {

//! What a person's orders add up to.
struct Purchases {
    bool any = false;  //!< also one that was cancelled or given back
    std::int64_t count = 0;
    std::int64_t spentMinor = 0;
    std::int64_t firstMs = 0, lastMs = 0;

    void add(std::int64_t placedMs, std::int64_t totalMinor, std::int64_t refundedMinor, domain::OrderStatus status) {
        any = true;
        if (status == domain::OrderStatus::cancelled || status == domain::OrderStatus::refunded) return;
        firstMs = count == 0 ? placedMs : std::min(firstMs, placedMs);
        lastMs = count == 0 ? placedMs : std::max(lastMs, placedMs);
        ++count;
        spentMinor += totalMinor - std::min(totalMinor, refundedMinor);
    }
};

domain::Fields fieldsOf(const Purchases& purchases) {
    domain::Fields fields{{"order_count", purchases.count}, {"spent_minor", purchases.spentMinor}, {"first_purchase_at", {}}, {"last_purchase_at", {}}};
    if (purchases.count > 0) {
        fields["first_purchase_at"] = purchases.firstMs;
        fields["last_purchase_at"] = purchases.lastMs;
    }
    return fields;
}

Result<std::set<Uuid>> peopleWithState(pg::Connection& connection, const std::vector<Uuid>& people) {
    std::set<Uuid> held;
    if (people.empty()) return held;
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT customer_id FROM member_state WHERE customer_id = ANY($1) AND NOT deleted", pg::Params().uuids(people)));
    for (int i = 0; i < rows.size(); ++i) held.insert(rows.uuid(i, 0));
    return held;
}

}  // namespace

Result<void> RecordApplier::derivePeople() {
    std::vector<Uuid> people;
    std::vector<Uuid> stored;  // who may have rows that are not of this batch
    for (const auto& id : m_touchedPeople) {
        LIANLU_TRY(const bool alive, isPerson(id));
        if (!alive) continue;
        people.push_back(id);
        if (!m_newPeople.contains(id)) stored.push_back(id);
    }
    std::sort(people.begin(), people.end());
    std::map<Uuid, Purchases> sums;
    for (auto& [id, touched] : m_orders) {
        const auto& order = touched.order;
        if (!order || order->customerId.isNull()) continue;
        std::int64_t refunded = 0;
        for (const auto& [refund, what] : touched.refunds) refunded = std::min(order->totalMinor, refunded + what.amountMinor);
        sums[order->customerId.uuid].add(toUnixMs(order->placedAt.value_or(Time{})), order->totalMinor, refunded, order->status);
    }
    if (!stored.empty()) {
        LIANLU_TRY(const pg::Rows rows, m_batch.connection().query(
                                            "SELECT o.customer_id, o.id, o.placed_at, COALESCE(o.total_minor, 0), COALESCE(o.body::json ->> 'status', ''), "
                                            "(SELECT least(COALESCE(sum(r.amount_minor), 0), 9e15)::bigint FROM order_refund r WHERE r.order_id = o.id) "
                                            "FROM \"order\" o WHERE o.customer_id = ANY($1) AND NOT o.deleted",
                                            pg::Params().uuids(stored)));
        for (int i = 0; i < rows.size(); ++i)
            if (!m_orders.contains(rows.uuid(i, 1)))
                sums[rows.uuid(i, 0)].add(rows.integer(i, 2), rows.integer(i, 3), rows.integer(i, 5), domain::enumFromName<domain::OrderStatus>(rows.text(i, 4)));
    }
    std::vector<Uuid> members;
    LIANLU_TRY(const auto withState, peopleWithState(m_batch.connection(), stored));
    for (const auto& id : people) {
        const auto& purchases = sums[id];
        LIANLU_TRY(const auto customer, m_batch.get<domain::Customer>({id}));
        if (purchases.any || customer->orderCount > 0) LIANLU_CHECK(m_batch.upsert("customer", id, {}, fieldsOf(purchases)));
        if (purchases.any && customer->kind == domain::CustomerKind::prospect)
            LIANLU_CHECK(layOver("customer", id, {{"kind", std::string(domain::nameOf(domain::CustomerKind::customer))}}, false));
        // Also of one who is no member any more: what stands on a screen is the sum of the ledger all the same.
        if (customer->kind == domain::CustomerKind::member || withState.contains(id)) members.push_back(id);
    }
    return m_directory.tiers.empty() ? Result<void>{} : deriveStates(members);
}

Result<void> RecordApplier::deriveStates(const std::vector<Uuid>& people) {
    std::vector<Uuid> stored;
    for (const auto& id : people)
        if (!m_newPeople.contains(id)) stored.push_back(id);
    std::map<Uuid, std::vector<domain::PointsEntry>> ledgers;
    std::map<Uuid, domain::MemberState> states;
    if (!stored.empty()) {
        LIANLU_TRY(const pg::Rows rows, m_batch.connection().query("SELECT customer_id, id, body FROM points_entry WHERE customer_id = ANY($1) AND NOT deleted",
                                                                   pg::Params().uuids(stored)));
        for (int i = 0; i < rows.size(); ++i) {
            if (m_points.contains(rows.uuid(i, 1))) continue;
            LIANLU_TRY(auto entry, entityOf<domain::PointsEntry>(rows.uuid(i, 1), rows.text(i, 2)));
            ledgers[rows.uuid(i, 0)].push_back(std::move(entry));
        }
        LIANLU_TRY(const pg::Rows held, m_batch.connection().query("SELECT customer_id, id FROM member_state WHERE customer_id = ANY($1) AND NOT deleted ORDER BY id",
                                                                   pg::Params().uuids(stored)));
        std::vector<Uuid> ids;
        for (int i = 0; i < held.size(); ++i) {
            states[held.uuid(i, 0)].id = {held.uuid(i, 1)};
            ids.push_back(held.uuid(i, 1));
        }
        LIANLU_CHECK(m_batch.prefetch("member_state", ids));
    }
    for (const auto& [id, entry] : m_points)
        if (entry) ledgers[entry->customerId.uuid].push_back(*entry);
    std::vector<Uuid> fresh;
    for (const auto& id : people)
        if (auto& state = states[id]; state.id.isNull()) {
            state.id = {Uuid::fromName("member_state", id.toString())};
            if (m_newPeople.contains(id)) m_batch.presumeNew("member_state", state.id.uuid);
            fresh.push_back(state.id.uuid);
        }
    LIANLU_CHECK(m_batch.prefetch("member_state", fresh));
    for (const auto& id : people) {
        const auto& ledger = ledgers[id];
        auto state = domain::memberStateOf({id}, m_directory.tiers, ledger, m_batch.now());
        state.id = states[id].id;
        LIANLU_TRY(const auto held, m_batch.get<domain::MemberState>(state.id));
        if (held) {
            state.asOf = held->asOf;
            if (domain::toFields(state) == domain::toFields(*held)) continue;  // a new date alone is no news
        }
        state.asOf = m_batch.now();
        LIANLU_CHECK(m_batch.revive("member_state", state.id.uuid));  // of one who was no member for a while
        LIANLU_CHECK(m_batch.create(state, {}));
    }
    return {};
}

}  // namespace lianlu::server
