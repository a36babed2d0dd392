// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <unordered_map>

#include "models/base/text.h"
#include "models/domain/rules/consent.h"
#include "models/store/entity_reader.h"
#include "models/store/keyset.h"
#include "models/store/person_search.h"
#include "models/store/queries.h"

namespace lianlu::store {

namespace {

const std::string kCustomers = "customer AS t";
const std::string kSome = kCustomers + " INDEXED BY customer_keys";

//! Some persons are looked up one by one and put in order; all of them stand in an index.
KeysetList listBy(const CustomerFilter& filter, bool some) {
    const auto table = some ? kSome : kCustomers;
    switch (filter.order) {
        case CustomerOrder::name:
            return {table, "name_key(name)", filter.backwards, true};
        case CustomerOrder::spent:
            return {table, "coalesce(spent_minor, 0)", !filter.backwards, false};
        case CustomerOrder::lastPurchase:
            break;
    }
    return {table, "coalesce(last_purchase_at, 0)", !filter.backwards, false};
}

//! So many persons are asked for their tags one by one, whoever else has them.
constexpr std::size_t kAskedEach = 2'000;

struct Conditions {
    Where where;
    bool some = false;  //!< of a few persons, by id
};

Result<Conditions> conditions(db::Connection& c, const CustomerFilter& filter, bool inOrder) {
    Conditions all;
    auto& where = all.where;
    if (!filter.book || !filter.pool)
        where.add(filter.book ? "guide_id IS NOT NULL" : filter.pool ? "guide_id IS NULL" : "0");
    if (filter.guide) where.add("(guide_id IS NULL OR guide_id = unhex(" + where.text(filter.guide->toString()) + ", '-'))");
    if (filter.exceptGuide) where.add("(guide_id IS NULL OR guide_id <> unhex(" + where.text(filter.exceptGuide->toString()) + ", '-'))");
    if (const auto& by = filter.contactedBy)
        where.add("id IN (SELECT customer_id FROM interaction WHERE " + (by->staff.isNull() ? std::string() : "staff_id = unhex(" + where.text(by->staff.toString()) + ", '-') AND ") + "at >= " +
                  std::to_string(toUnixMs(by->from)) + (by->until ? " AND at < " + std::to_string(toUnixMs(*by->until)) : std::string()) + ")");
    if (!filter.kinds.empty()) {
        std::vector<std::string_view> names;
        for (const auto kind : filter.kinds) names.push_back(domain::nameOf(kind));
        where.add("kind IN " + nameList(names));
    }
    if (filter.contactable) addContactable(where, *filter.contactable, domain::Purpose::marketing, "t.id");
    LIANLU_CHECK(addPersons(where, filter.search, filter.among, "id"));
    if (filter.among && filter.among->size() <= kAskedEach) {
        askTags(where, filter.tags, filter.asOf, "t.id");
        all.some = true;
        return all;
    }
    LIANLU_TRY(const auto way, addTags(c, where, filter.tags, filter.asOf, "t.id", !inOrder));
    all.some = filter.among.has_value() || way == TagWay::few;
    return all;
}

//! Of `customer AS t`; each order's index has them.
constexpr std::string_view kOwn = ", kind, name, city, guide_id, spent_minor, order_count, last_purchase_at";
constexpr int kFirstOwn = 3;  //!< after id, key, number
constexpr std::string_view kById = "t.id IN (SELECT unhex(value) FROM json_each(?1))";

CustomerRow ownAt(const db::Statement& s) {
    CustomerRow row;
    row.id = s.id<domain::CustomerId>(0);
    row.kind = domain::enumFromName<domain::CustomerKind>(s.text(kFirstOwn));
    row.name = s.string(kFirstOwn + 1);
    row.city = s.string(kFirstOwn + 2);
    row.inPool = s.isNull(kFirstOwn + 3);
    row.guideId = s.id<domain::StaffId>(kFirstOwn + 3);
    row.spentMinor = s.integer(kFirstOwn + 4);
    row.orderCount = s.integer(kFirstOwn + 5);
    row.lastPurchaseAt = s.time(kFirstOwn + 6);
    return row;
}

constexpr std::string_view kBeside = "SELECT p.key, l.phone, l.email, l.tier_code, l.points, l.points_to_next, "
                                     "EXISTS (SELECT 1 FROM base_row b WHERE b.entity = 'customer' AND b.id = unhex(p.value)) "
                                     "FROM json_each(?1) p LEFT JOIN customer_line l ON l.customer_id = unhex(p.value)";

//! A few guides have many customers.
Result<void> addGuides(db::Connection& c, std::vector<CustomerRow>& rows) {
    std::unordered_map<Uuid, std::string> names;
    for (const auto& row : rows)
        if (!row.inPool) names.try_emplace(row.guideId.uuid);
    LIANLU_TRY(const auto s, c.prepare("SELECT name FROM staff WHERE id = ?"));
    for (auto& [id, name] : names) {
        s->bindUuid(1, id);
        LIANLU_TRY(const bool found, s->step());
        if (found) name = s->string(0);
        s->reset();
    }
    for (auto& row : rows)
        if (!row.inPool) row.guideName = names.at(row.guideId.uuid);
    return {};
}

//! What stands beside the persons' own rows: guide, numbers, addresses, membership, edits on the way.
Result<void> addBeside(db::Connection& c, std::vector<CustomerRow>& rows) {
    std::vector<Uuid> ids;
    ids.reserve(rows.size());
    for (const auto& row : rows) ids.push_back(row.id.uuid);
    LIANLU_CHECK(addGuides(c, rows));
    LIANLU_TRY(const auto s, c.prepare(kBeside));
    const auto list = idArray(ids);
    s->bind(1, list);
    for (;;) {
        LIANLU_TRY(const bool more, s->step());
        if (!more) return {};
        auto& row = rows[static_cast<std::size_t>(s->integer(0))];
        row.phone = s->string(1);
        row.email = s->string(2);
        row.tierCode = s->string(3);
        row.points = s->integer(4);
        row.pointsToNext = s->integer(5);
        row.pending = s->integer(6) != 0;
    }
}

//! In the order of `ids`; `list`: the same rows, for `which`.
Result<std::vector<CustomerRow>> rowsOf(db::Connection& c, const std::vector<Uuid>& ids, std::string_view which, const std::string& list) {
    std::unordered_map<Uuid, CustomerRow> found;
    LIANLU_TRY(const auto statement, c.prepare("SELECT id, 0, pk" + std::string(kOwn) + " FROM " + kCustomers + " WHERE " + std::string(which)));
    statement->bind(1, list);
    for (;;) {
        LIANLU_TRY(const bool more, statement->step());
        if (!more) break;
        auto row = ownAt(*statement);
        found.emplace(row.id.uuid, std::move(row));
    }
    std::vector<CustomerRow> rows;
    rows.reserve(ids.size());
    for (const auto& id : ids)
        if (const auto row = found.find(id); row != found.end()) rows.push_back(std::move(row->second));
    LIANLU_CHECK(addBeside(c, rows));
    return rows;
}

}  // namespace

KeysetList customerOrder(const CustomerFilter& filter) { return listBy(filter, false); }

void addContactable(Where& where, domain::Channel channel, domain::Purpose purpose, std::string_view idColumn) {
    // domain::contactable as a condition: of the newest entries all must be grants by an act that permits.
    const auto permitting = domain::permittingSources();
    const auto sources = nameList(std::vector<std::string_view>(permitting.begin(), permitting.end()));
    const auto about = [&](const std::string& entry) {
        return " FROM consent AS " + entry + " WHERE " + entry + ".customer_id = " + std::string(idColumn) + " AND " + entry + ".channel = '" +
               std::string(domain::nameOf(channel)) + "' AND " + entry + ".purpose = '" + std::string(domain::nameOf(purpose)) + "'";
    };
    where.add("coalesce((SELECT min(coalesce(k.granted, 0) AND coalesce(k.source, '') IN " + sources + ")" + about("k") +
              " AND k.at = (SELECT max(n.at)" + about("n") + ")), 0)");
}

Result<void> addPersons(Where& where, const std::string& search, const std::optional<std::vector<Uuid>>& among, std::string_view idColumn) {
    if (!search.empty() && !among) return fail(Code::internal, "a search is answered by models/search");
    if (among) where.add(std::string(idColumn) + " IN (SELECT unhex(value) FROM json_each(" + where.text(idArray(*among)) + "))");
    return {};
}

Result<void> addWanted(Where& where, std::string_view words, std::string_view search, const std::optional<std::vector<Uuid>>& meant) {
    const auto wanted = text::trim(search);
    if (wanted.empty()) return {};
    if (!meant) return fail(Code::internal, "a search is answered by models/search");
    const auto part = where.text("%" + likePart(wanted) + "%");
    where.add("(" + std::string(words) + " LIKE " + part + " ESCAPE '\\' OR t.customer_id IN (SELECT unhex(value) FROM json_each(" + where.text(idArray(*meant)) + ")))");
    return {};
}

Result<Page<CustomerRow>> Queries::customers(db::Connection& c, const CustomerFilter& filter, const std::string& after,
                                             int limit) {
    LIANLU_TRY(const auto narrowed, conditions(c, filter, true));
    auto list = listBy(filter, narrowed.some);
    list.more = kOwn;
    std::vector<CustomerRow> rows;
    LIANLU_TRY(auto ids, keysetPage(c, list, narrowed.where, after, limit, [&rows](const db::Statement& s) { rows.push_back(ownAt(s)); }));
    LIANLU_CHECK(addBeside(c, rows));
    return Page<CustomerRow>{std::move(rows), std::move(ids.next)};
}

Result<std::int64_t> Queries::countCustomers(db::Connection& c, const CustomerFilter& filter) {
    LIANLU_TRY(const auto narrowed, conditions(c, filter, false));
    return countRows(c, narrowed.some ? kSome : kCustomers, narrowed.where);
}

Result<std::vector<CustomerRow>> Queries::customersById(db::Connection& c, const std::vector<domain::CustomerId>& ids) {
    std::vector<Uuid> plain;
    for (const auto& id : ids) plain.push_back(id.uuid);
    return rowsOf(c, plain, kById, idArray(plain));
}

Result<std::vector<domain::CustomerId>> Queries::customersWith(db::Connection& c, domain::IdentityKind kind, const std::string& value) {
    // In two halves: an OR over the status would have the index only for the kind, and read everybody.
    LIANLU_TRY(const auto statement, c.prepare("SELECT customer_id FROM identity WHERE kind = ?1 AND status = 'active' AND value = ?2 "
                                               "UNION SELECT customer_id FROM identity WHERE kind = ?1 AND status IS NULL AND value = ?2"));
    statement->bind(1, domain::nameOf(kind)).bind(2, value);
    std::vector<domain::CustomerId> found;
    for (;;) {
        LIANLU_TRY(const bool more, statement->step());
        if (!more) return found;
        found.push_back(statement->id<domain::CustomerId>(0));
    }
}

Result<std::vector<domain::Consent>> Queries::consentLedger(db::Connection& c, domain::CustomerId id) {
    return readEntities<domain::Consent>(c, "WHERE customer_id = ? ORDER BY at DESC, id DESC", id);
}

Result<std::vector<domain::ConsentWording>> Queries::consentWordings(db::Connection& c) {
    return readEntities<domain::ConsentWording>(c, "ORDER BY from_at DESC, code DESC");
}

Result<CustomerDetail> Queries::customer(db::Connection& c, domain::CustomerId id) {
    CustomerDetail detail;
    LIANLU_TRY(detail.customer, readEntity<domain::Customer>(c, "WHERE id = ?", id));
    LIANLU_TRY(auto rows, rowsOf(c, {id.uuid}, kById, idArray({id.uuid})));
    if (!rows.empty()) detail.row = std::move(rows.front());
    LIANLU_TRY(detail.identities, readEntities<domain::Identity>(c, "WHERE customer_id = ? ORDER BY kind, value", id));
    LIANLU_TRY(const auto ledger, consentLedger(c, id));
    for (const auto& state : domain::consentStates(ledger))
        for (const auto& entry : ledger)
            if (entry.id == state.entry) detail.consents.push_back(entry);
    LIANLU_TRY(detail.tags, readEntities<domain::Tag>(c, "WHERE customer_id = ? ORDER BY name_key(name), id", id));
    LIANLU_TRY(detail.leads,
               readEntities<domain::Lead>(c, "WHERE customer_id = ? ORDER BY opened_at DESC, id DESC", id));
    LIANLU_TRY(detail.coupons,
               readEntities<domain::Coupon>(c, "WHERE customer_id = ? ORDER BY issued_at DESC, id DESC", id));
    LIANLU_TRY(auto states, readEntities<domain::MemberState>(c, "WHERE customer_id = ? LIMIT 1", id));
    if (!states.empty()) detail.memberState = std::move(states.front());
    LIANLU_TRY(detail.pendingPoints,
               c.integer("SELECT coalesce(sum(p.points), 0) FROM points_entry p WHERE p.customer_id = ? AND EXISTS "
                         "(SELECT 1 FROM base_row b WHERE b.entity = 'points_entry' AND b.id = p.id)",
                         id));
    return detail;
}

}  // namespace lianlu::store
