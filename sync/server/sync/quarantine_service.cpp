// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/sync/quarantine_service.h"

#include <algorithm>

#include "models/base/text.h"
#include "sync/protocol/codec.h"
#include "sync/server/sync/held_scopes.h"
#include "sync/server/sync/push_run.h"
#include "sync/server/sync/quarantine.h"

namespace lianlu::server {

namespace {

constexpr std::int64_t kMostListed = 200;

//! Where the author has worked, as far as their devices remember.
Result<domain::Author> authorOf(pg::Connection& connection, const domain::StaffId& staff) {
    domain::Author author{staff, {}};
    LIANLU_TRY(const auto scopes, scopesOnceHeld(connection, staff));
    for (const auto& scope : scopes)
        if (scope.kind == domain::Scope::Kind::store) author.stores.push_back(domain::StoreId{scope.owner});
    return author;
}

bool stands(const std::vector<protocol::OpResult>& results) {
    return std::none_of(results.begin(), results.end(), [](const protocol::OpResult& result) {
        return result.status == protocol::OpStatus::rejected || result.status == protocol::OpStatus::blocked;
    });
}

void note(WriteBatch& batch, const Caller& caller, std::span<const protocol::QuarantinedOp> group, const char* action) {
    for (const auto& one : group)
        batch.note({caller.standing.staff.toString(), std::string(domain::nameOf(caller.standing.role)), action, one.op.id.toString(), one.reason});
}

Response answer(const Result<protocol::QuarantineAnswer>& done) {
    if (done) return Response::json(protocol::encode(*done));
    return problem(pg::isRetryable(done.error()) ? Error{Code::inUse, "busy"} : done.error());
}

}  // namespace

void QuarantineService::addRoutes(Router& router) {
    constexpr std::size_t kSmall = 4 * 1024;
    router.add({"GET", "/v1/quarantine",
                [this](const Request& r, pg::Connection& c) {
                    const auto found = list(r, c);
                    return found ? Response::json(protocol::encode(*found)) : problem(found.error());
                },
                Lane::normal, true, 0});
    router.add({"POST", "/v1/quarantine/apply", [this](const Request& r, pg::Connection& c) { return answer(apply(r, c)); }, Lane::normal, true, kSmall});
    router.add({"POST", "/v1/quarantine/discard", [this](const Request& r, pg::Connection& c) { return answer(discard(r, c)); }, Lane::normal, true, kSmall});
}

Result<Caller> QuarantineService::manager(const Request& request, pg::Connection& connection) {
    LIANLU_TRY(Caller caller, authenticate(request, connection, m_tokens, m_clock.now()));
    if (const int wait = m_perStaff.take(caller.standing.staff.toString(), m_clock.now())) return slowDown(wait, "too many decisions");
    // The role alone: which scopes, the statement says.
    if (const auto role = domain::mayDecideQuarantine(caller.standing, domain::Scope::brand()); !role) return fail(role.error());
    return caller;
}

Result<protocol::QuarantineList> QuarantineService::list(const Request& request, pg::Connection& connection) {
    LIANLU_TRY(const Caller caller, manager(request, connection));
    const auto wanted = request.queryValue("limit");
    const auto limit = wanted.empty() ? kMostListed : text::toInteger(wanted).value_or(0);
    if (limit < 1 || limit > kMostListed) return fail(Code::invalid, "from 1 to 200", "limit");
    domain::OpId after;
    if (const auto text = request.queryValue("after"); !text.empty()) {
        const auto parsed = domain::OpId::parse(text);
        if (!parsed) return fail(Code::invalid, "not an id", "after");
        after = *parsed;
    }
    return waitingOps(connection, caller.scopes, after, limit);
}

Result<protocol::QuarantineAnswer> QuarantineService::apply(const Request& request, pg::Connection& connection) {
    LIANLU_TRY(const Caller caller, manager(request, connection));
    LIANLU_TRY(const auto wish, protocol::decode<protocol::QuarantineWish>(request.body));
    return pg::retrying([&] { return applyGroup(caller, wish.opId, connection); });
}

Result<protocol::QuarantineAnswer> QuarantineService::applyGroup(const Caller& manager, const domain::OpId& op, pg::Connection& connection) {
    LIANLU_TRY(auto txn, pg::Transaction::begin(connection));
    LIANLU_TRY(const auto group, waitingGroup(connection, manager.scopes, op));
    auto caller = manager;
    LIANLU_TRY(caller.standing.author, authorOf(connection, group.front().staffId));
    protocol::PushRequest request{group.front().deviceId, {}};
    for (const auto& one : group) request.ops.push_back(one.op);
    PushRun run(caller, request, m_hooks, connection, m_clock.now());
    protocol::QuarantineAnswer done{"waiting", {}};
    LIANLU_TRY(done.results, run.letIn());
    if (!stands(done.results)) return done;
    closeGroup(run.batch(), group, "applied", caller.standing.staff);
    note(run.batch(), caller, group, "quarantine-apply");
    LIANLU_CHECK(run.batch().commit(txn));
    done.state = "applied";
    return done;
}

Result<protocol::QuarantineAnswer> QuarantineService::discard(const Request& request, pg::Connection& connection) {
    LIANLU_TRY(const Caller caller, manager(request, connection));
    LIANLU_TRY(const auto wish, protocol::decode<protocol::QuarantineWish>(request.body));
    return pg::retrying([&]() -> Result<protocol::QuarantineAnswer> {
        LIANLU_TRY(auto txn, pg::Transaction::begin(connection));
        LIANLU_TRY(const auto group, waitingGroup(connection, caller.scopes, wish.opId));
        WriteBatch batch(connection, m_clock.now());
        closeGroup(batch, group, "discarded", caller.standing.staff);
        note(batch, caller, group, "quarantine-discard");
        LIANLU_CHECK(batch.commit(txn));
        return protocol::QuarantineAnswer{"discarded", {}};
    });
}

}  // namespace lianlu::server
