// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/handover/handover_service.h"

#include <algorithm>

#include "sync/protocol/codec.h"
#include "sync/server/audit/audit.h"

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
    if (wish.toId.has_value() == wish.toPool) return fail(Code::invalid, "to a colleague or to the pool", "to_id");
    if (wish.toId && wish.toId->isNull()) return fail(Code::invalid, "to whom", "to_id");
    if (wish.customerIds.size() > protocol::kMaxHandoverCustomers) return fail(Code::tooLarge, "more than 1000 customers", "customer_ids");
    for (const auto& id : wish.customerIds)
        if (id.isNull()) return fail(Code::invalid, "a customer without an id", "customer_ids");
    return {};
}

constexpr auto kColumns = "id, state, problem, total, moved, leads, tasks, offers, staying, asked_at, coalesce(done_at, 0)";

protocol::Handover answerOf(const pg::Rows& rows) {
    protocol::Handover answer;
    answer.id = rows.uuid(0, 0);
    answer.state = rows.text(0, 1);
    answer.problem = rows.text(0, 2);
    answer.total = rows.integer(0, 3);
    answer.moved = rows.integer(0, 4);
    answer.leads = rows.integer(0, 5);
    answer.tasks = rows.integer(0, 6);
    answer.offers = rows.integer(0, 7);
    answer.staying = rows.integer(0, 8);
    answer.askedAt = rows.integer(0, 9);
    answer.doneAt = rows.integer(0, 10);
    return answer;
}

template <class Ask>
Response answered(const Ask& ask) {
    const auto stands = ask();
    return stands ? Response::json(protocol::encode(*stands)) : problem(stands.error());
}

}  // namespace

void HandoverService::addRoutes(Router& router) {
    router.add({"POST", "/v1/handover", [this](const Request& r, pg::Connection& c) { return answered([&] { return ask(r, c); }); }, Lane::normal, true, 64 * 1024});
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
    pg::Params params;
    params.uuid(wish.id).uuid(plan.from.uuid).uuid(plan.to.uuid).boolean(plan.whole());
    if (plan.homeStores) params.uuids(*plan.homeStores);
    else params.null();
    params.uuid(who.uuid).integer(toUnixMs(now)).integer(counts.customers).integer(counts.staying);
    LIANLU_TRY(const pg::Rows made,
               connection.query("INSERT INTO handover (id, from_staff, to_staff, whole, home_stores, asked_by, asked_at, total, staying) "
                                "VALUES ($1, $2, $3, $4, $5::uuid[], $6, $7, $8, $9) ON CONFLICT DO NOTHING", params));
    if (made.affected() == 1) {
        // Only those of the book: what else is named says nothing to anybody.
        LIANLU_CHECK(connection.query("INSERT INTO handover_customer (handover_id, customer_id) SELECT $1, id FROM customer WHERE id = ANY($2) AND guide_id = $3 AND NOT deleted",
                                      pg::Params().uuid(wish.id).uuids(plan.only).uuid(plan.from.uuid)));
        const AuditNote note{who.toString(), std::string(domain::nameOf(caller.standing.role)), "handover", wish.id.toString(), plan.to.isNull() ? "pool" : "colleague"};
        LIANLU_CHECK(Audit::append(connection, {&note, 1}, now));
    }
    LIANLU_TRY(const pg::Rows stands, connection.query("SELECT " + std::string(kColumns) + " FROM handover WHERE id = $1 AND asked_by = $2 AND from_staff = $3 "
                                                       "AND to_staff IS NOT DISTINCT FROM $4::uuid AND whole = $5",
                                                       pg::Params().uuid(wish.id).uuid(who.uuid).uuid(plan.from.uuid).uuid(plan.to.uuid).boolean(plan.whole())));
    LIANLU_CHECK(txn.commit());
    if (stands.empty()) return fail(Code::conflict, "handover-runs", "from_id");
    return answerOf(stands);
}

Result<protocol::Handover> HandoverService::read(const Request& request, pg::Connection& connection) {
    LIANLU_TRY(const Caller caller, authenticate(request, connection, m_tokens, m_clock.now()));
    const auto id = Uuid::parse(request.param("id"));
    if (!id) return fail(Code::notFound, "no such handover");
    std::vector<Uuid> stores;
    if (caller.standing.role == Role::manager)
        for (const auto& store : caller.standing.stores) stores.push_back(store.uuid);
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT " + std::string(kColumns) + " FROM handover h WHERE id = $1 AND ($2 OR EXISTS "
                                                     "(SELECT 1 FROM staff s WHERE s.id = h.from_staff AND s.store_id = ANY($3)))",
                                                     pg::Params().uuid(*id).boolean(caller.standing.role == Role::hq).uuids(stores)));
    if (rows.empty()) return fail(Code::notFound, "no such handover");
    return answerOf(rows);
}

}  // namespace lianlu::server
