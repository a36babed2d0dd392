// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/handover/handover_service.h"

#include <algorithm>

#include "sync/protocol/codec.h"
#include "sync/server/audit/audit.h"
#include "sync/server/handover/handover_back.h"
#include "sync/server/handover/handover_rows.h"

namespace lianlu::server {

namespace {

using domain::Role;

struct Colleague {
    domain::Workplace place;
    Role role = Role::unknown;
    bool left = false;
};

//! Nobody's place for an id that is no staff member's: what a manager is told of it is what they are told of a stranger.
Result<Colleague> colleague(pg::Connection& connection, const domain::StaffId& id) {
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT store_id, role, coalesce(body::json ->> 'status', '') FROM staff WHERE id = $1 AND NOT deleted",
                                                     pg::Params().uuid(id.uuid)));
    if (rows.empty()) return Colleague{{id, {}}, Role::unknown, true};
    return Colleague{{id, {rows.uuid(0, 0)}}, domain::enumFromName<Role>(rows.text(0, 1)), rows.text(0, 2) == domain::nameOf(domain::StaffStatus::left)};
}

Result<void> checkForm(const protocol::HandoverRequest& wish) {
    if (wish.id.isNull() && !wish.preview) return fail(Code::invalid, "a handover without an id", "id");
    if (wish.undoes) {
        if (wish.toId || wish.toPool || !wish.customerIds.empty()) return fail(Code::invalid, "taken back as it was, whole", "undoes");
        return {};
    }
    if (wish.toId.has_value() == wish.toPool) return fail(Code::invalid, "to a colleague or to the pool", "to_id");
    if (wish.toId && wish.toId->isNull()) return fail(Code::invalid, "to whom", "to_id");
    if (wish.customerIds.size() > protocol::kMaxHandoverCustomers) return fail(Code::tooLarge, "more than 1000 customers", "customer_ids");
    for (const auto& id : wish.customerIds)
        if (id.isNull()) return fail(Code::invalid, "a customer without an id", "customer_ids");
    return {};
}

// h is the handover and b the newest taking back of it that stands.
const std::string kColumns =
    "h.id, h.state, h.problem, h.total, h.moved, h.leads, h.tasks, h.offers, h.staying, h.asked_at, coalesce(h.done_at, 0), h.from_staff, h.to_staff, h.asked_by, "
    "b.id, h.state IN ('done', 'failed') AND h.recorded = h.moved AND h.moved + h.leads + h.tasks + h.offers > 0";
const std::string kOf = " FROM handover h LEFT JOIN handover_back b ON b.handover_id = h.id AND b.state <> 'failed' ";
const std::string kBackColumns =
    "b.id, b.state, b.problem, b.total, b.moved, b.leads, b.tasks, b.offers, b.staying, b.asked_at, coalesce(b.done_at, 0), h.from_staff, h.to_staff, b.asked_by, h.id";
const std::string kBackOf = " FROM handover_back b JOIN handover h ON h.id = b.handover_id ";
//! $2: everywhere; $3: of guides at home in these stores.
const std::string kInReach = "($2 OR EXISTS (SELECT 1 FROM staff s WHERE s.id = h.from_staff AND s.store_id = ANY($3)))";

protocol::Handover figuresOf(const pg::Rows& rows, int row) {
    protocol::Handover answer;
    answer.id = rows.uuid(row, 0);
    answer.state = rows.text(row, 1);
    answer.problem = rows.text(row, 2);
    answer.total = rows.integer(row, 3);
    answer.moved = rows.integer(row, 4);
    answer.leads = rows.integer(row, 5);
    answer.tasks = rows.integer(row, 6);
    answer.offers = rows.integer(row, 7);
    answer.staying = rows.integer(row, 8);
    answer.askedAt = rows.integer(row, 9);
    answer.doneAt = rows.integer(row, 10);
    answer.fromId = domain::StaffId{rows.uuid(row, 11)};
    if (!rows.isNull(row, 12)) answer.toId = domain::StaffId{rows.uuid(row, 12)};
    answer.askedBy = domain::StaffId{rows.uuid(row, 13)};
    return answer;
}

std::int64_t backUntil(std::int64_t doneAt) { return doneAt + std::chrono::duration_cast<std::chrono::milliseconds>(kHandoverBackTime).count(); }

protocol::Handover answerOf(const pg::Rows& rows, int row, Time now) {
    auto answer = figuresOf(rows, row);
    if (!rows.isNull(row, 14)) answer.undoneBy = rows.uuid(row, 14);
    const auto until = backUntil(answer.doneAt);
    if (!answer.undoneBy && rows.boolean(row, 15) && until > toUnixMs(now)) answer.undoUntil = until;
    return answer;
}

protocol::Handover backAnswerOf(const pg::Rows& rows, int row) {
    auto answer = figuresOf(rows, row);
    answer.undoes = rows.uuid(row, 14);
    return answer;
}

std::vector<Uuid> storesOf(const Caller& caller) {
    std::vector<Uuid> stores;
    if (caller.standing.role == Role::manager)
        for (const auto& store : caller.standing.stores) stores.push_back(store.uuid);
    return stores;
}

pg::Params reachOf(const Caller& caller, const Uuid& id) {
    pg::Params params;
    params.uuid(id).boolean(caller.standing.role == Role::hq).uuids(storesOf(caller));
    return params;
}

//! Until the transaction ends nobody begins another handover of this guide's, or takes one back: they would take turns with the same rows.
Result<void> holdBook(pg::Connection& connection, const Uuid& guide) {
    LIANLU_CHECK(connection.query("SELECT pg_advisory_xact_lock(hashtextextended($1::text, 1751215716))", pg::Params().text(guide.toString())));
    return {};
}

template <class Ask>
Response answered(const Ask& ask) {
    const auto stands = ask();
    return stands ? Response::json(protocol::encode(*stands)) : problem(stands.error());
}

}  // namespace

void HandoverService::addRoutes(Router& router) {
    router.add({"POST", "/v1/handover", [this](const Request& r, pg::Connection& c) { return answered([&] { return ask(r, c); }); }, Lane::normal, true, 64 * 1024});
    router.add({"GET", "/v1/handover", [this](const Request& r, pg::Connection& c) { return answered([&] { return list(r, c); }); }, Lane::normal, true, 0});
    router.add({"GET", "/v1/handover/{id}", [this](const Request& r, pg::Connection& c) { return answered([&] { return read(r, c); }); }, Lane::normal, true, 0});
}

Result<HandoverPlan> HandoverService::planOf(const Caller& caller, const protocol::HandoverRequest& wish, pg::Connection& connection) {
    const auto& standing = caller.standing;
    LIANLU_TRY(const auto from, colleague(connection, wish.fromId));
    Colleague to;
    if (wish.toId) {
        LIANLU_TRY(to, colleague(connection, *wish.toId));
    }
    LIANLU_CHECK(domain::mayHandOver(standing, from.place, to.place));
    if (from.place.homeStore.isNull()) return fail(Code::notFound, "no such colleague", "from_id");
    if (wish.toId && (to.left || (to.role != Role::guide && to.role != Role::manager))) return fail(Code::refused, "target-not-a-guide", "to_id");
    HandoverPlan plan;
    plan.from = wish.fromId;
    plan.to = to.place.staff;
    for (const auto& id : wish.customerIds) plan.only.push_back(id.uuid);
    std::sort(plan.only.begin(), plan.only.end());
    plan.only.erase(std::unique(plan.only.begin(), plan.only.end()), plan.only.end());
    // A pool belongs to the store: a manager fills the own ones and nobody else's.
    if (wish.toPool && standing.role == Role::manager) {
        auto& stores = plan.homeStores.emplace();
        for (const auto& store : standing.stores) stores.push_back(store.uuid);
    }
    return plan;
}

Result<protocol::Handover> HandoverService::ask(const Request& request, pg::Connection& connection) {
    LIANLU_TRY(const Caller caller, authenticate(request, connection, m_tokens, m_clock.now()));
    if (const int wait = m_perStaff.take(caller.standing.staff.toString(), m_clock.now())) return slowDown(wait, "too many handovers");
    LIANLU_TRY(const auto wish, protocol::decode<protocol::HandoverRequest>(request.body));
    LIANLU_CHECK(checkForm(wish));
    if (wish.undoes) return askBack(caller, wish, connection);
    LIANLU_TRY(const auto plan, planOf(caller, wish, connection));
    LIANLU_TRY(const auto counts, countHandover(connection, plan));
    if (!wish.preview) return keep(caller, wish, plan, counts, connection);
    protocol::Handover answer;
    answer.id = wish.id;
    answer.state = "preview";
    answer.total = counts.customers;
    answer.leads = counts.leads;
    answer.tasks = counts.tasks;
    answer.offers = plan.to.isNull() ? 0 : counts.offers;
    answer.staying = counts.staying;
    return answer;
}

Result<protocol::Handover> HandoverService::keep(const Caller& caller, const protocol::HandoverRequest& wish, const HandoverPlan& plan,
                                                 const HandoverCounts& counts, pg::Connection& connection) {
    const auto who = caller.standing.staff;
    const auto now = m_clock.now();
    LIANLU_TRY(auto txn, pg::Transaction::begin(connection));
    LIANLU_CHECK(holdBook(connection, plan.from.uuid));
    pg::Params params;
    params.uuid(wish.id).uuid(plan.from.uuid).uuid(plan.to.uuid).boolean(plan.whole());
    if (plan.homeStores) params.uuids(*plan.homeStores);
    else params.null();
    params.uuid(who.uuid).integer(toUnixMs(now)).integer(counts.customers).integer(counts.staying);
    LIANLU_TRY(const pg::Rows made,
               connection.query("INSERT INTO handover (id, from_staff, to_staff, whole, home_stores, asked_by, asked_at, total, staying) "
                                "SELECT $1, $2::uuid, $3::uuid, $4::boolean, $5::uuid[], $6::uuid, $7::bigint, $8::bigint, $9::bigint WHERE NOT EXISTS (SELECT 1 FROM handover_back b JOIN handover o ON o.id = b.handover_id "
                                "WHERE o.from_staff = $2 AND b.state IN ('waiting', 'running')) ON CONFLICT DO NOTHING", params));
    if (made.affected() == 1) {
        // Only those of the book: what else is named says nothing to anybody.
        LIANLU_CHECK(connection.query("INSERT INTO handover_customer (handover_id, customer_id) SELECT $1, id FROM customer WHERE id = ANY($2) AND guide_id = $3 AND NOT deleted",
                                      pg::Params().uuid(wish.id).uuids(plan.only).uuid(plan.from.uuid)));
        const AuditNote note{who.toString(), std::string(domain::nameOf(caller.standing.role)), "handover", wish.id.toString(), plan.to.isNull() ? "pool" : "colleague"};
        LIANLU_CHECK(Audit::append(connection, {&note, 1}, now));
    }
    LIANLU_TRY(const pg::Rows stands, connection.query("SELECT " + kColumns + kOf + "WHERE h.id = $1 AND h.asked_by = $2 AND h.from_staff = $3 AND h.to_staff IS NOT DISTINCT FROM $4::uuid AND h.whole = $5",
                                                       pg::Params().uuid(wish.id).uuid(who.uuid).uuid(plan.from.uuid).uuid(plan.to.uuid).boolean(plan.whole())));
    LIANLU_CHECK(txn.commit());
    if (stands.empty()) return fail(Code::conflict, "handover-runs", "from_id");
    return answerOf(stands, 0, now);
}

Result<protocol::Handover> HandoverService::askBack(const Caller& caller, const protocol::HandoverRequest& wish, pg::Connection& connection) {
    const auto now = m_clock.now();
    LIANLU_TRY(auto txn, pg::Transaction::begin(connection));
    LIANLU_CHECK(holdBook(connection, wish.fromId.uuid));
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT " + kColumns + ", h.recorded = h.moved, h.home_stores IS NOT NULL AND h.home_stores <@ $4::uuid[]" + kOf + "WHERE h.id = $1 AND " + kInReach + " AND h.from_staff = $5",
                                                     reachOf(caller, *wish.undoes).uuids(storesOf(caller)).uuid(wish.fromId.uuid)));
    if (rows.empty()) return fail(Code::notFound, "no such handover", "undoes");
    const auto over = answerOf(rows, 0, now);
    LIANLU_TRY(const auto from, colleague(connection, *over.fromId));
    Colleague to;
    if (over.toId) {
        LIANLU_TRY(to, colleague(connection, *over.toId));
    }
    LIANLU_CHECK(domain::mayHandOver(caller.standing, from.place, to.place));
    // Whoever put them into pools of other stores reaches there; a manager does not.
    if (!over.toId && caller.standing.role == Role::manager && !rows.boolean(0, 17)) return fail(Code::forbidden, "not of the own stores", "undoes");
    if (from.place.homeStore.isNull()) return fail(Code::notFound, "no such colleague", "from_id");
    if (over.undoneBy && *over.undoneBy != wish.id) return fail(Code::refused, "handover-taken-back", "undone_by");
    if (!over.undoneBy) {
        if (over.state != "done" && over.state != "failed") return fail(Code::conflict, "handover-runs", "undoes");
        if (!rows.boolean(0, 16)) return fail(Code::refused, "handover-not-noted", "recorded");
        if (over.undoUntil == 0) return fail(Code::refused, "handover-too-old", "undo_until");
        LIANLU_TRY(const pg::Rows busy, connection.query("SELECT 1 FROM handover WHERE from_staff = $1 AND state IN ('waiting', 'running') UNION ALL "
                                                         "SELECT 1 FROM handover_back b JOIN handover h ON h.id = b.handover_id WHERE h.from_staff = $1 AND b.state IN ('waiting', 'running')",
                                                         pg::Params().uuid(over.fromId->uuid)));
        if (!busy.empty()) return fail(Code::conflict, "handover-runs", "from_id");
    }
    if (wish.preview || !over.undoneBy) {
        LIANLU_TRY(const auto counts, countBack(connection, over.id));
        if (wish.preview) {
            protocol::Handover answer;
            answer.id = wish.id;
            answer.state = "preview";
            answer.undoes = over.id;
            answer.total = counts.customers;
            answer.leads = counts.leads;
            answer.tasks = counts.tasks;
            answer.offers = counts.offers;
            answer.staying = counts.staying;
            answer.stayingWork = counts.stayingWork;
            LIANLU_TRY(answer.stays, staysOf(connection, over.id, protocol::kMaxStays));
            answer.fromId = over.fromId;
            answer.toId = over.toId;
            return answer;
        }
        LIANLU_TRY(const pg::Rows made, connection.query("INSERT INTO handover_back (id, handover_id, asked_by, asked_at, total) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
                                                         pg::Params().uuid(wish.id).uuid(over.id).uuid(caller.standing.staff.uuid).integer(toUnixMs(now)).integer(counts.customers)));
        if (made.affected() == 1) {
            const AuditNote note{caller.standing.staff.toString(), std::string(domain::nameOf(caller.standing.role)), "handover-back", over.id.toString(), {}};
            LIANLU_CHECK(Audit::append(connection, {&note, 1}, now));
        }
    }
    LIANLU_TRY(const pg::Rows stands, connection.query("SELECT " + kBackColumns + kBackOf + "WHERE b.id = $1 AND h.id = $2 AND b.asked_by = $3",
                                                       pg::Params().uuid(wish.id).uuid(over.id).uuid(caller.standing.staff.uuid)));
    LIANLU_CHECK(txn.commit());
    if (stands.empty()) return fail(Code::refused, "handover-taken-back", "undone_by");
    return backAnswerOf(stands, 0);
}

Result<protocol::HandoverList> HandoverService::list(const Request& request, pg::Connection& connection) {
    LIANLU_TRY(const Caller caller, authenticate(request, connection, m_tokens, m_clock.now()));
    const auto now = m_clock.now();
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT " + kColumns + kOf + "WHERE coalesce(h.done_at, $1) >= $1 AND " + kInReach + " ORDER BY h.asked_at DESC, h.id LIMIT $4",
                                                     pg::Params().integer(toUnixMs(now - std::chrono::hours(24 * protocol::kListedDays))).boolean(caller.standing.role == Role::hq)
                                                         .uuids(storesOf(caller)).integer(protocol::kMaxHandovers)));
    protocol::HandoverList answer;
    for (int i = 0; i < rows.size(); ++i) answer.handovers.push_back(answerOf(rows, i, now));
    return answer;
}

Result<protocol::Handover> HandoverService::read(const Request& request, pg::Connection& connection) {
    LIANLU_TRY(const Caller caller, authenticate(request, connection, m_tokens, m_clock.now()));
    const auto id = Uuid::parse(request.param("id"));
    if (!id) return fail(Code::notFound, "no such handover");
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT " + kColumns + kOf + "WHERE h.id = $1 AND " + kInReach, reachOf(caller, *id)));
    if (!rows.empty()) return answerOf(rows, 0, m_clock.now());
    LIANLU_TRY(const pg::Rows backs, connection.query("SELECT " + kBackColumns + kBackOf + "WHERE b.id = $1 AND " + kInReach, reachOf(caller, *id)));
    if (backs.empty()) return fail(Code::notFound, "no such handover");
    auto back = backAnswerOf(backs, 0);
    // Named once it has ended: while it works they are counted only.
    if (back.state == "done" || back.state == "failed") {
        LIANLU_TRY(back.stays, staysOf(connection, *back.undoes, protocol::kMaxStays));
        LIANLU_TRY(back.stayingWork, workStaying(connection, *back.undoes));
    }
    return back;
}

}  // namespace lianlu::server
