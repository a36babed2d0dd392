// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/auth/caller.h"

#include <algorithm>

#include "models/base/text.h"
#include "models/domain/rules/policy.h"

namespace lianlu::server {

using domain::Role;

namespace {

void addOnce(std::vector<domain::StoreId>& stores, domain::StoreId store) {
    if (!store.isNull() && std::find(stores.begin(), stores.end(), store) == stores.end()) stores.push_back(store);
}

std::vector<Uuid> uuidsOf(const std::vector<domain::StoreId>& stores) {
    std::vector<Uuid> ids;
    for (const auto& store : stores) ids.push_back(store.uuid);
    return ids;
}

//! An assignment that holds at $2.
const std::string kHoldsNow = "NOT deleted AND COALESCE((body::json ->> 'from_at')::bigint, 0) <= $2 "
                              "AND COALESCE((body::json ->> 'to_at')::bigint, 9223372036854775807) > $2 ";
constexpr auto kLargestTeam = "2000";  // beyond it not even the number of those left out is exact

Result<void> addTeam(pg::Connection& connection, domain::Standing& standing, Time now) {
    LIANLU_TRY(const pg::Rows rows,
               // A regional head may be written down in a store, and is not of its team.
               connection.query("SELECT t.id FROM (SELECT id FROM staff WHERE store_id = ANY($1) AND NOT deleted "
                                "UNION SELECT staff_id FROM staff_assignment WHERE store_id = ANY($1) AND " + kHoldsNow + ") t "
                                "WHERE NOT EXISTS (SELECT 1 FROM staff s WHERE s.id = t.id AND s.role NOT IN ('guide', 'manager')) ORDER BY 1 LIMIT " + kLargestTeam,
                                pg::Params().uuids(uuidsOf(standing.stores)).integer(toUnixMs(now))));
    for (int i = 0; i < rows.size(); ++i) standing.team.push_back(domain::StaffId{rows.uuid(i, 0)});
    return {};
}

Result<void> addRegions(pg::Connection& connection, domain::Standing& standing) {
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT DISTINCT region_id FROM store WHERE id = ANY($1) AND region_id IS NOT NULL AND NOT deleted",
                                                     pg::Params().uuids(uuidsOf(standing.stores))));
    for (int i = 0; i < rows.size(); ++i) standing.regions.push_back(domain::RegionId{rows.uuid(i, 0)});
    return {};
}

}  // namespace

bool Caller::mayRead(const domain::Scope& scope) const { return std::find(scopes.begin(), scopes.end(), scope) != scopes.end(); }

namespace {

//! Self and assignments, as two statements from the answer `at` on.
std::size_t askStanding(pg::Pipeline& pipeline, const domain::StaffId& staff, Time now) {
    const auto at = pipeline.add("SELECT store_id, role, body::json ->> 'name', COALESCE(body::json ->> 'status', '') FROM staff WHERE id = $1 AND NOT deleted",
                                 std::move(pg::Params().uuid(staff.uuid)));
    pipeline.add("SELECT store_id, body::json ->> 'role' FROM staff_assignment WHERE staff_id = $1 AND " + kHoldsNow + "ORDER BY id",
                 std::move(pg::Params().uuid(staff.uuid).integer(toUnixMs(now))));
    return at;
}

Result<Caller> readStanding(pg::Connection& connection, const std::vector<pg::Rows>& answers, std::size_t at, const domain::StaffId& staff, Time now) {
    const auto& self = answers[at];
    const auto& assigned = answers[at + 1];
    if (self.empty() || self.text(0, 3) == domain::nameOf(domain::StaffStatus::left)) return fail(Code::unauthenticated, "no longer on the staff");
    Caller caller;
    auto& standing = caller.standing;
    standing.staff = staff;
    standing.homeStore = domain::StoreId{self.uuid(0, 0)};
    standing.role = domain::enumFromName<Role>(self.text(0, 1));
    caller.staffName = self.text(0, 2);
    addOnce(standing.stores, standing.homeStore);
    for (int i = 0; i < assigned.size(); ++i) {
        // A manager lending a hand as a guide elsewhere is no manager there.
        const auto role = domain::enumFromName<Role>(assigned.text(i, 1));
        if (standing.role == Role::manager && role == Role::guide) continue;
        addOnce(standing.stores, domain::StoreId{assigned.uuid(i, 0)});
    }
    if (standing.role == Role::manager) LIANLU_CHECK(addTeam(connection, standing, now));
    if (standing.role == Role::regional) LIANLU_CHECK(addRegions(connection, standing));
    caller.scopes = domain::readableScopes(standing);
    return caller;
}

}  // namespace

Result<Caller> standingOf(pg::Connection& connection, const domain::StaffId& staff, Time now) {
    pg::Pipeline pipeline(connection);
    const auto at = askStanding(pipeline, staff, now);
    LIANLU_TRY(const auto answers, pipeline.run());
    return readStanding(connection, answers, at, staff, now);
}

Result<Access> signedBearer(const Request& request, const AccessTokens& tokens, Time now) {
    const auto header = request.header("authorization");
    if (text::lowerAscii(header.substr(0, 7)) != "bearer ") return fail(Code::unauthenticated, "no access token");
    return tokens.check(text::trim(header.substr(7)), now);
}

Result<CallerQuestion> CallerQuestion::ask(pg::Pipeline& pipeline, const Request& request, const AccessTokens& tokens, Time now) {
    CallerQuestion question;
    LIANLU_TRY(question.m_access, signedBearer(request, tokens, now));
    question.m_now = now;
    question.m_session = pipeline.add("SELECT COALESCE(a.body::json ->> 'status', '') FROM token_family f JOIN account a ON a.id = f.account_id "
                                      "WHERE f.id = $1 AND f.revoked_at IS NULL AND NOT a.deleted", std::move(pg::Params().uuid(question.m_access.family)));
    question.m_standing = askStanding(pipeline, question.m_access.staff, now);
    return question;
}

Result<Caller> CallerQuestion::answer(pg::Connection& connection, const std::vector<pg::Rows>& answers, const Request& request) const {
    const auto& alive = answers[m_session];
    if (alive.empty()) return fail(Code::unauthenticated, "session has ended");
    if (alive.text(0, 0) == domain::nameOf(domain::AccountStatus::disabled)) return fail(Code::unauthenticated, "account is disabled");
    LIANLU_TRY(Caller caller, readStanding(connection, answers, m_standing, m_access.staff, m_now));
    caller.access = m_access;
    // By what the table says of this endpoint, before the handler looks at anything.
    if (!request.policy || !request.policy->roles.contains(caller.standing.role))
        return fail(Code::forbidden, "not this role's to do");
    return caller;
}

Result<Caller> authenticate(const Request& request, pg::Connection& connection, const AccessTokens& tokens, Time now) {
    // Every request asks this: in one round trip.
    pg::Pipeline pipeline(connection);
    LIANLU_TRY(const auto question, CallerQuestion::ask(pipeline, request, tokens, now));
    LIANLU_TRY(const auto answers, pipeline.run());
    return question.answer(connection, answers, request);
}

}  // namespace lianlu::server
