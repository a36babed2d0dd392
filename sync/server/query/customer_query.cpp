// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/query/customer_query.h"

#include <limits>
#include <unordered_map>

#include "models/base/text.h"
#include "models/domain/entities.h"
#include "sync/server/dispatch/rows.h"

namespace lianlu::server {

namespace {

using protocol::CustomerQuery;

constexpr std::size_t kMostNames = 200;
constexpr std::size_t kLongestTag = 80, kLongestValue = 500, kLongestCode = 40;
constexpr std::string_view kTimedOut = "57014";
constexpr std::string_view kLastPurchase = "COALESCE((c.body::json ->> 'last_purchase_at')::bigint, 0)";

//! Where a page ended: "<key>/<id>".
struct Position {
    std::int64_t key = std::numeric_limits<std::int64_t>::max();
    Uuid id;
};

bool isNewest(const CustomerQuery& query) { return query.sort == "newest"; }

Result<Position> positionOf(const CustomerQuery& query) {
    Position position;
    position.id.bytes.fill(0xff);
    if (query.after.empty()) return position;
    const auto cut = query.after.find('/');
    const auto key = text::toInteger(std::string_view(query.after).substr(0, cut));
    const auto id = cut == query.after.npos ? std::nullopt : Uuid::parse(std::string_view(query.after).substr(cut + 1));
    if (!key || !id) return fail(Code::invalid, "not the end of a page", "after");
    return Position{*key, *id};
}

Result<void> check(const CustomerQuery& query) {
    if (query.limit < 1 || query.limit > protocol::kMaxQueryPage) return fail(Code::invalid, "1 to 200", "limit");
    if (!query.sort.empty() && query.sort != "last_purchase" && query.sort != "newest") return fail(Code::invalid, "last_purchase or newest", "sort");
    if (query.storeIds.size() > kMostNames) return fail(Code::tooLarge, "more than 200", "store_ids");
    if (query.kinds.size() > kMostNames) return fail(Code::tooLarge, "more than 200", "kinds");
    if (query.tierCodes.size() > kMostNames) return fail(Code::tooLarge, "more than 200", "tier_codes");
    if (query.tag.size() > kLongestTag) return fail(Code::tooLarge, "more than 80 bytes", "tag");
    if (query.tagValue.size() > kLongestValue) return fail(Code::tooLarge, "more than 500 bytes", "tag_value");
    if (query.tag.empty() && !query.tagValue.empty()) return fail(Code::invalid, "a value of no tag", "tag");
    if (query.memberCode.size() > kLongestCode) return fail(Code::tooLarge, "more than 40 bytes", "member_code");
    for (const auto& kind : query.kinds)
        if (domain::enumFromName<domain::CustomerKind>(kind) == domain::CustomerKind::unknown) return fail(Code::invalid, "no such kind", "kinds");
    return {};
}

constexpr std::string_view kFrom = " FROM customer c LEFT JOIN LATERAL (SELECT body FROM member_state WHERE customer_id = c.id AND NOT deleted LIMIT 1) m ON true";

//! Only what is asked for: a condition that may be anything keeps the database from planning for the others.
std::string conditions(const CustomerQuery& query, const std::optional<std::vector<Uuid>>& stores, Time now, pg::Params& params) {
    const auto place = [&params] { return "$" + std::to_string(params.size()); };
    const std::string key(kLastPurchase);
    std::string sql = " WHERE NOT c.deleted";
    if (stores) {
        params.uuids(*stores);
        sql += " AND c.home_store_id = ANY(" + place() + ")";
    }
    if (!query.memberCode.empty()) {
        params.text(query.memberCode);
        sql += " AND c.body::json ->> 'member_code' = " + place();
    }
    if (!query.kinds.empty()) {
        params.texts(query.kinds);
        sql += " AND c.body::json ->> 'kind' = ANY(" + place() + ")";
    }
    if (!query.tierCodes.empty()) {
        params.texts(query.tierCodes);
        sql += " AND m.body::json ->> 'tier_code' = ANY(" + place() + ")";
    }
    if (!query.tag.empty()) {
        params.text(query.tag);
        sql += " AND EXISTS (SELECT 1 FROM tag t WHERE t.customer_id = c.id AND NOT t.deleted AND t.name = " + place();
        params.integer(toUnixMs(now));
        sql += " AND (t.expires_at IS NULL OR t.expires_at > " + place() + ")";
        if (!query.tagValue.empty()) {
            params.text(query.tagValue);
            sql += " AND t.body::json ->> 'value' = " + place();
        }
        sql += ")";
    }
    const auto bound = [&](std::int64_t value, const std::string& what, const char* compare) {
        if (value == 0) return;
        params.integer(value);
        sql += " AND " + what + " " + compare + " " + place();
    };
    bound(query.boughtFrom, key, ">=");
    bound(query.boughtUntil, key, "<");
    if (query.boughtUntil != 0) sql += " AND " + key + " > 0";  // who never bought did not buy before that day
    const std::string spent = "COALESCE((c.body::json ->> 'spent_minor')::bigint, 0)";
    bound(query.spentFromMinor, spent, ">=");
    bound(query.spentUntilMinor, spent, "<");
    return sql;
}

std::string statementFor(const CustomerQuery& query, const Position& position, const std::optional<std::vector<Uuid>>& stores, Time now, pg::Params& params) {
    const auto place = [&params] { return "$" + std::to_string(params.size()); };
    const std::string key(kLastPurchase);
    std::string sql = "SELECT c.id, c.body, COALESCE(s.body::json ->> 'name', ''), COALESCE(g.body::json ->> 'name', ''), COALESCE(m.body::json ->> 'tier_code', ''), " +
                      (isNewest(query) ? std::string("0::bigint") : key) + std::string(kFrom) +
                      " LEFT JOIN store s ON s.id = c.home_store_id LEFT JOIN staff g ON g.id = c.guide_id AND NOT g.deleted" + conditions(query, stores, now, params);
    if (isNewest(query)) {
        params.uuid(position.id);
        sql += " AND c.id < " + place() + " ORDER BY c.id DESC";
    } else {
        params.integer(position.key);
        sql += " AND (" + key + ", c.id) < (" + place();
        params.uuid(position.id);
        sql += ", " + place() + ") ORDER BY " + key + " DESC, c.id DESC";
    }
    params.integer(query.limit + 1);
    return sql + " LIMIT " + place();
}

//! How many there are in all; −1 where two seconds were not enough. In a transaction of its own, for one that timed out is at its end.
Result<std::int64_t> totalOf(pg::Connection& connection, const CustomerQuery& query, const std::optional<std::vector<Uuid>>& stores, Time now) {
    pg::Params params;
    const auto sql = "SELECT count(*)" + std::string(kFrom) + conditions(query, stores, now, params);
    LIANLU_TRY(auto txn, pg::Transaction::begin(connection, pg::Isolation::repeatableReadOnly));
    LIANLU_CHECK(connection.script("SET LOCAL statement_timeout = '2s'; SET LOCAL plan_cache_mode = force_custom_plan"));
    const auto rows = connection.query(sql, params);
    if (!rows && rows.error().subject == kTimedOut) return -1;
    if (!rows) return fail(rows.error());
    LIANLU_CHECK(txn.commit());
    return rows->integer(0, 0);
}

//! The number of each that is shown: the oldest in use.
Result<void> addPhones(pg::Connection& connection, protocol::CustomerPage& page) {
    std::vector<Uuid> ids;
    for (const auto& one : page.customers) ids.push_back(one.customerId.uuid);
    if (ids.empty()) return {};
    LIANLU_TRY(const pg::Rows rows,
               connection.query("SELECT DISTINCT ON (customer_id) customer_id, value FROM identity WHERE customer_id = ANY($1) AND kind = 'mobile' AND NOT deleted "
                                "AND COALESCE(body::json ->> 'status', '') <> 'retired' ORDER BY customer_id, id",
                                pg::Params().uuids(ids)));
    std::unordered_map<Uuid, std::string> phones;
    for (int i = 0; i < rows.size(); ++i) phones.emplace(rows.uuid(i, 0), text::maskPhone(rows.text(i, 1)));
    for (auto& one : page.customers)
        if (const auto phone = phones.find(one.customerId.uuid); phone != phones.end()) one.phone = phone->second;
    return {};
}

Result<protocol::QueriedCustomer> customerAt(const pg::Rows& rows, int row) {
    LIANLU_TRY(const auto customer, entityOf<domain::Customer>(rows.uuid(row, 0), rows.text(row, 1)));
    protocol::QueriedCustomer shown;
    shown.customerId = customer.id;
    shown.name = text::maskName(customer.name);
    shown.kind = domain::nameOf(customer.kind);
    shown.tierCode = rows.text(row, 4);
    shown.storeId = customer.homeStoreId;
    shown.storeName = rows.text(row, 2);
    shown.guideName = rows.text(row, 3);
    shown.orderCount = customer.orderCount;
    shown.spentMinor = customer.spentMinor;
    if (customer.joinedAt) shown.joinedAt = toUnixMs(*customer.joinedAt);
    if (customer.lastPurchaseAt) shown.lastPurchaseAt = toUnixMs(*customer.lastPurchaseAt);
    return shown;
}

}  // namespace

Result<protocol::CustomerPage> queryCustomers(pg::Connection& connection, const CustomerQuery& query, const std::optional<std::vector<Uuid>>& stores, Time now) {
    LIANLU_CHECK(check(query));
    LIANLU_TRY(const auto position, positionOf(query));
    pg::Params params;
    const auto sql = statementFor(query, position, stores, now, params);
    LIANLU_TRY(auto txn, pg::Transaction::begin(connection, pg::Isolation::repeatableReadOnly));
    LIANLU_CHECK(connection.script("SET LOCAL statement_timeout = '5s'; SET LOCAL plan_cache_mode = force_custom_plan"));
    const auto rows = connection.query(sql, params);
    if (!rows) return rows.error().subject == kTimedOut ? fail(Code::refused, "too-wide") : fail(rows.error());
    protocol::CustomerPage page;
    for (int i = 0; i < rows->size() && i < query.limit; ++i) {
        LIANLU_TRY(auto one, customerAt(*rows, i));
        page.customers.push_back(std::move(one));
        if (i + 1 == query.limit && rows->size() > query.limit) page.next = std::to_string(rows->integer(i, 5)) + '/' + rows->uuid(i, 0).toString();
    }
    LIANLU_CHECK(addPhones(connection, page));
    LIANLU_CHECK(txn.commit());
    if (query.count && query.after.empty()) {
        LIANLU_TRY(page.total, totalOf(connection, query, stores, now));
    }
    return page;
}

}  // namespace lianlu::server
