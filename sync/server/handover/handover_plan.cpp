// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/handover/handover_plan.h"

#include <string>

namespace lianlu::server {

namespace {

// $1 the leaver, $2 the customers named or NULL, $3 home stores or NULL.
const std::string kBook = "c.guide_id = $1 AND NOT c.deleted AND ($2::uuid[] IS NULL OR c.id = ANY($2))";
const std::string kAtHome = "($3::uuid[] IS NULL OR c.home_store_id = ANY($3))";
const std::string kMoves = kBook + " AND " + kAtHome;
const std::string kOpenLead = "NOT l.deleted AND l.body::json ->> 'owner_id' = $1::uuid::text AND coalesce(l.body::json ->> 'stage', '') NOT IN ('won', 'lost')";
// Not while it goes out: the message in the customer's hand is signed by who wrote it.
const std::string kOpenOffer = "NOT o.deleted AND o.staff_id = $1 AND (coalesce(o.status, 'queued') IN ('queued', 'accepted') "
                               "OR EXISTS (SELECT 1 FROM dispatch w WHERE w.offer_id = o.id AND NOT w.deleted AND w.status = 'waiting')) "
                               "AND NOT coalesce((o.body::json ->> 'cancelled')::boolean, false) "
                               "AND NOT EXISTS (SELECT 1 FROM dispatch d WHERE d.offer_id = o.id AND NOT d.deleted AND d.status NOT IN ('queued', 'waiting'))";
const std::string kOpenTask = "NOT t.deleted AND t.assignee_id = $1 AND t.body::json ->> 'status' = 'open'";
const std::string kInPools = "l.scope IN (SELECT 'pool:' || s.store_id FROM staff s WHERE s.id = $1 UNION "
                             "SELECT 'pool:' || a.store_id FROM staff_assignment a WHERE a.staff_id = $1 AND NOT a.deleted)";

pg::Params paramsOf(const HandoverPlan& plan) {
    pg::Params params;
    params.uuid(plan.from.uuid);
    if (plan.only.empty()) params.null();
    else params.uuids(plan.only);
    if (plan.homeStores) params.uuids(*plan.homeStores);
    else params.null();
    return params;
}

Result<std::int64_t> count(pg::Connection& connection, const std::string& sql, const pg::Params& params) {
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT count(*) FROM " + sql, params));
    return rows.integer(0, 0);
}

Result<std::vector<Uuid>> ids(pg::Connection& connection, const std::string& sql, const pg::Params& params) {
    LIANLU_TRY(const pg::Rows rows, connection.query(sql, params));
    std::vector<Uuid> all;
    for (int i = 0; i < rows.size(); ++i) all.push_back(rows.uuid(i, 0));
    return all;
}

}  // namespace

Result<HandoverCounts> countHandover(pg::Connection& connection, const HandoverPlan& plan) {
    const auto params = paramsOf(plan);
    HandoverCounts counts;
    LIANLU_TRY(counts.customers, count(connection, "customer c WHERE " + kMoves, params));
    if (plan.homeStores) {
        LIANLU_TRY(counts.staying, count(connection, "customer c WHERE " + kBook + " AND NOT " + kAtHome, params));
    }
    LIANLU_TRY(counts.leads, count(connection, "lead l JOIN customer c ON c.id = l.customer_id WHERE " + kMoves + " AND " + kOpenLead, params));
    LIANLU_TRY(counts.offers, count(connection, "offer o JOIN customer c ON c.id = o.customer_id WHERE " + kMoves + " AND " + kOpenOffer, params));
    if (!plan.whole()) {
        LIANLU_TRY(counts.tasks, count(connection, "task t JOIN customer c ON c.id = (t.body::json ->> 'customer_id')::uuid WHERE " + kMoves + " AND " + kOpenTask, params));
        return counts;
    }
    const auto leaver = pg::Params().uuid(plan.from.uuid);
    LIANLU_TRY(counts.tasks, count(connection, "task t WHERE " + kOpenTask, leaver));
    LIANLU_TRY(const auto inPools, count(connection, "lead l WHERE " + kOpenLead + " AND " + kInPools, leaver));
    counts.leads += inPools;
    return counts;
}

Result<std::vector<Uuid>> customersToMove(pg::Connection& connection, const HandoverPlan& plan, std::int64_t limit) {
    return ids(connection, "SELECT c.id FROM customer c WHERE " + kMoves + " ORDER BY c.id LIMIT $4", paramsOf(plan).integer(limit));
}

Result<std::vector<Uuid>> leadsOf(pg::Connection& connection, const HandoverPlan& plan, const std::vector<Uuid>& customers) {
    return ids(connection, "SELECT l.id FROM lead l WHERE l.customer_id = ANY($2) AND " + kOpenLead + " ORDER BY l.id",
               pg::Params().uuid(plan.from.uuid).uuids(customers));
}

Result<std::vector<Uuid>> offersOf(pg::Connection& connection, const HandoverPlan& plan, const std::vector<Uuid>& customers) {
    return ids(connection, "SELECT o.id FROM offer o WHERE o.customer_id = ANY($2) AND " + kOpenOffer + " ORDER BY o.id",
               pg::Params().uuid(plan.from.uuid).uuids(customers));
}

Result<std::vector<Uuid>> tasksOf(pg::Connection& connection, const HandoverPlan& plan, const std::vector<Uuid>& customers) {
    return ids(connection, "SELECT t.id FROM task t WHERE (t.body::json ->> 'customer_id')::uuid = ANY($2) AND " + kOpenTask + " ORDER BY t.id",
               pg::Params().uuid(plan.from.uuid).uuids(customers));
}

Result<std::vector<Uuid>> leadsLeft(pg::Connection& connection, const HandoverPlan& plan, std::int64_t limit) {
    return ids(connection, "SELECT l.id FROM lead l WHERE " + kOpenLead + " AND " + kInPools + " ORDER BY l.id LIMIT $2",
               pg::Params().uuid(plan.from.uuid).integer(limit));
}

Result<std::vector<Uuid>> tasksLeft(pg::Connection& connection, const HandoverPlan& plan, std::int64_t limit) {
    return ids(connection, "SELECT t.id FROM task t WHERE " + kOpenTask + " ORDER BY t.id LIMIT $2", pg::Params().uuid(plan.from.uuid).integer(limit));
}

}  // namespace lianlu::server
