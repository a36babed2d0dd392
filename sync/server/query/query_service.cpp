// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/query/query_service.h"

#include <algorithm>
#include <array>

#include "models/domain/entities.h"
#include "models/domain/rules/tag.h"
#include "sync/protocol/codec.h"
#include "sync/server/audit/audit.h"
#include "sync/server/dispatch/rows.h"
#include "sync/server/query/customer_query.h"

namespace lianlu::server {

namespace {

constexpr std::array<std::string_view, 4> kReasons{"customer-asked", "complaint", "delivery", "fraud"};
constexpr std::size_t kSmallQuery = 32 * 1024;

template <class Ask>
Response answeredQuery(const Ask& ask) {
    const auto found = ask();
    return found ? Response::json(protocol::encode(*found)) : problem(found.error());
}

//! Home stores whose customers this caller may list; nullopt: all.
Result<std::optional<std::vector<Uuid>>> storesWithin(pg::Connection& connection, const domain::Standing& standing, const std::vector<domain::StoreId>& asked) {
    std::vector<Uuid> wanted;
    for (const auto& store : asked) wanted.push_back(store.uuid);
    if (standing.role == domain::Role::hq) return wanted.empty() ? std::nullopt : std::optional(std::move(wanted));
    std::vector<Uuid> regions;
    for (const auto& region : standing.regions) regions.push_back(region.uuid);
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT id FROM store WHERE region_id = ANY($1) AND NOT deleted", pg::Params().uuids(regions)));
    std::vector<Uuid> own;
    for (int i = 0; i < rows.size(); ++i) own.push_back(rows.uuid(i, 0));
    for (const auto& store : wanted)
        if (std::find(own.begin(), own.end(), store) == own.end()) return fail(Code::forbidden, "not a store of the own regions", "store_ids");
    return std::optional(wanted.empty() ? std::move(own) : std::move(wanted));
}

//! A tag that this role does not see may not be found out by asking who has it.
Result<void> checkTag(pg::Connection& connection, domain::Role role, const std::string& tag) {
    if (tag.empty()) return {};
    LIANLU_TRY(const auto definition, readRow<domain::TagDefinition>(connection, domain::tagDefinitionId(tag)));
    if (!domain::maySeeTag(role, definition ? &*definition : nullptr)) return fail(Code::forbidden, "not this role's to see", "tag");
    return {};
}

Result<std::string> valueOf(pg::Connection& connection, const domain::CustomerId& person, std::string_view field) {
    LIANLU_TRY(const auto customer, readRow<domain::Customer>(connection, person));
    if (!customer) return fail(Code::notFound, "no such customer", "customer_id");
    if (field == "name") return customer->name;
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT value FROM identity WHERE customer_id = $1 AND kind = $2 AND NOT deleted "
                                                     "AND COALESCE(body::json ->> 'status', '') <> 'retired' ORDER BY id LIMIT 1",
                                                     std::move(pg::Params().uuid(person.uuid).text(field == "phone" ? "mobile" : "email"))));
    return rows.empty() ? std::string{} : std::string(rows.text(0, 0));
}

}  // namespace

void QueryService::addRoutes(Router& router) {
    router.add({"POST", "/v1/query/customers", [this](const Request& r, pg::Connection& c) { return answeredQuery([&] { return customers(r, c); }); }, Lane::bulk, true, kSmallQuery});
    router.add({"POST", "/v1/query/reveal", [this](const Request& r, pg::Connection& c) { return answeredQuery([&] { return reveal(r, c); }); }, Lane::normal, true, 4 * 1024});
}

Result<Caller> QueryService::known(const Request& request, pg::Connection& connection, RateLimit& limit) {
    LIANLU_TRY(Caller caller, authenticate(request, connection, m_tokens, m_clock.now()));
    if (const int wait = limit.take(caller.standing.staff.toString(), m_clock.now())) return slowDown(wait, "too many questions");
    return caller;
}

Result<protocol::CustomerPage> QueryService::customers(const Request& request, pg::Connection& connection) {
    LIANLU_TRY(const Caller caller, known(request, connection, m_pages));
    LIANLU_TRY(const auto query, protocol::decode<protocol::CustomerQuery>(request.body));
    LIANLU_TRY(const auto stores, storesWithin(connection, caller.standing, query.storeIds));
    LIANLU_CHECK(checkTag(connection, caller.standing.role, query.tag));
    LIANLU_TRY(auto page, queryCustomers(connection, query, stores, m_clock.now()));
    // A list that is gone through is one look, not one for each of its pages.
    if (query.after.empty()) LIANLU_CHECK(noteLook(connection, caller, query));
    return page;
}

Result<void> QueryService::noteLook(pg::Connection& connection, const Caller& caller, const protocol::CustomerQuery& query) {
    LIANLU_TRY(auto txn, pg::Transaction::begin(connection));
    const auto subject = query.storeIds.size() == 1 ? query.storeIds.front().toString() : std::string();
    const AuditNote note{caller.standing.staff.toString(), std::string(domain::nameOf(caller.standing.role)), "query-customers", subject, query.memberCode.empty() ? "" : "member-code"};
    LIANLU_CHECK(Audit::append(connection, {&note, 1}, m_clock.now()));
    return txn.commit();
}

Result<protocol::Revealed> QueryService::reveal(const Request& request, pg::Connection& connection) {
    LIANLU_TRY(const Caller caller, known(request, connection, m_reveals));
    LIANLU_TRY(const auto wish, protocol::decode<protocol::RevealWish>(request.body));
    if (wish.field != "name" && wish.field != "phone" && wish.field != "email") return fail(Code::invalid, "name, phone or email", "field");
    if (std::find(kReasons.begin(), kReasons.end(), wish.reason) == kReasons.end()) return fail(Code::invalid, "a reason of the list", "reason");
    LIANLU_TRY(auto txn, pg::Transaction::begin(connection));
    LIANLU_TRY(auto value, valueOf(connection, wish.customerId, wish.field));
    const AuditNote note{caller.standing.staff.toString(), std::string(domain::nameOf(caller.standing.role)), "reveal-" + wish.field, wish.customerId.toString(), wish.reason};
    LIANLU_CHECK(Audit::append(connection, {&note, 1}, m_clock.now()));
    // Shown only once it stands in the audit.
    LIANLU_CHECK(txn.commit());
    return protocol::Revealed{std::move(value)};
}

}  // namespace lianlu::server
