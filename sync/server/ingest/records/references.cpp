// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/ingest/records/references.h"

#include <algorithm>

namespace lianlu::server {

namespace needs {

namespace {
std::string joined(std::string_view word, std::string_view first, std::string_view second = {}) {
    std::string key(word);
    key += ':';
    key += first;
    if (!second.empty()) {
        key += '/';
        key += second;
    }
    return key;
}
}  // namespace

std::string member(std::string_view source, std::string_view id) { return joined("member", source, id); }
std::string identity(const IdentityKey& key) { return joined("identity", domain::nameOf(key.kind), key.value); }
std::string order(std::string_view source, std::string_view id) { return joined("order", source, id); }
std::string number(std::string_view number) { return joined("number", number); }
std::string product(std::string_view sku) { return joined("product", sku); }
std::string coupon(std::string_view code) { return joined("coupon", code); }
std::string couponTemplate(std::string_view code) { return joined("template", code); }
std::string staff(std::string_view code) { return joined("staff", code); }

}  // namespace needs

void References::want(std::string key) {
    if (!m_rows.contains(key)) m_wanted.insert(std::move(key));
}

void References::wantOf(std::string_view source, const IngestRecord& record) {
    const auto person = [&](const PersonRef& ref) {
        if (!ref.member.empty()) want(needs::member(source, ref.member));
        else if (ref.identity) want(needs::identity(*ref.identity));
    };
    const auto staff = [&](const std::string& code) {
        if (!code.empty()) want(needs::staff(code));
    };
    const auto product = [&](const std::string& sku) {
        if (!sku.empty()) want(needs::product(sku));
    };
    if (const auto* member = std::get_if<MemberRecord>(&record.body)) {
        m_asksWho = true;
        for (const auto& [key, verified] : member->identities) want(needs::identity(key));
        staff(member->guide);
    } else if (const auto* identity = std::get_if<IdentityRecord>(&record.body)) {
        m_asksWho = true;
        person(identity->person);
        want(needs::identity(identity->key));
    } else if (const auto* consent = std::get_if<ConsentRecord>(&record.body)) {
        person(consent->person);
    } else if (const auto* order = std::get_if<OrderRecord>(&record.body)) {
        person(order->person);
        staff(order->guide);
        if (!order->coupon.empty()) want(needs::coupon(order->coupon));
        for (const auto& line : order->lines) product(line.sku);
    } else if (const auto* refund = std::get_if<RefundRecord>(&record.body)) {
        want(refund->order.empty() ? needs::number(refund->orderNumber) : needs::order(source, refund->order));
    } else if (const auto* made = std::get_if<ProductRecord>(&record.body)) {
        product(made->product.sku);
    } else if (const auto* stock = std::get_if<StockRecord>(&record.body)) {
        product(stock->sku);
    } else if (const auto* coupons = std::get_if<CouponTemplateRecord>(&record.body)) {
        want(needs::couponTemplate(coupons->made.code));
        product(coupons->sku);
    } else if (const auto* coupon = std::get_if<CouponRecord>(&record.body)) {
        person(coupon->person);
        want(needs::couponTemplate(coupon->templateCode));
        want(needs::coupon(coupon->coupon.code));
    } else if (const auto* redemption = std::get_if<RedemptionRecord>(&record.body)) {
        want(needs::coupon(redemption->coupon));
        staff(redemption->guide);
        if (!redemption->order.empty()) want(needs::order(source, redemption->order));
    } else if (const auto* touch = std::get_if<TouchRecord>(&record.body)) {
        person(touch->person);
    }
}

std::vector<std::string> References::wantedUnder(const std::string& prefix) const {
    std::vector<std::string> rest;
    for (auto at = m_wanted.lower_bound(prefix); at != m_wanted.end() && at->starts_with(prefix); ++at) rest.push_back(at->substr(prefix.size()));
    return rest;
}

Result<void> References::load() {
    if (!m_wanted.empty()) {
        LIANLU_CHECK(loadRecords("members", "member:"));
        LIANLU_CHECK(loadRecords("orders", "order:"));
        LIANLU_CHECK(loadIdentities());
        LIANLU_CHECK(loadNumbers());
        LIANLU_CHECK(loadCodes("product:", "SELECT sku, id, NULL::uuid FROM product WHERE sku = ANY($1) AND NOT deleted ORDER BY id"));
        LIANLU_CHECK(loadCodes("coupon:", "SELECT code, id, customer_id FROM coupon WHERE code = ANY($1) AND NOT deleted ORDER BY id"));
        LIANLU_CHECK(loadCodes("template:", "SELECT code, id, NULL::uuid FROM coupon_template WHERE code = ANY($1) AND NOT deleted ORDER BY id"));
        LIANLU_CHECK(loadCodes("staff:", "SELECT code, id, store_id FROM staff WHERE code = ANY($1) AND NOT deleted ORDER BY id"));
        for (const auto& key : m_wanted) m_rows.try_emplace(key);
        m_wanted.clear();
    }
    // An event or an order names somebody and asks no more; they are kept for a record that does.
    if (!m_asksWho || m_newPeople.empty()) return {};
    LIANLU_CHECK(followJoins(m_newPeople));
    LIANLU_CHECK(loadHoldings());
    return loadMemberships();
}

Result<void> References::loadRecords(std::string_view kind, const std::string& prefix) {
    std::vector<std::string> sources, ids;
    for (const auto& rest : wantedUnder(prefix)) {
        const auto cut = rest.find('/');  // names of sources hold none
        sources.push_back(rest.substr(0, cut));
        ids.push_back(rest.substr(cut + 1));
    }
    if (ids.empty()) return {};
    const bool alike = std::all_of(sources.begin(), sources.end(), [&](const auto& source) { return source == sources.front(); });
    LIANLU_TRY(const pg::Rows rows,
               alike ? m_connection.query("SELECT source, source_id, row_id FROM ingest_record WHERE source = $1 AND kind = $2 AND source_id = ANY($3)",
                                          std::move(pg::Params().text(sources.front()).text(kind).texts(ids)))
                     : m_connection.query("SELECT r.source, r.source_id, r.row_id FROM unnest($1::text[], $2::text[]) AS u(source, id) "
                                          "JOIN ingest_record r ON r.source = u.source AND r.kind = $3 AND r.source_id = u.id",
                                          std::move(pg::Params().texts(sources).texts(ids).text(kind))));
    for (int i = 0; i < rows.size(); ++i) add(prefix + std::string(rows.text(i, 0)) + "/" + std::string(rows.text(i, 1)), {rows.uuid(i, 2), {}, {}});
    return {};
}

Result<void> References::loadIdentities() {
    std::map<std::string, std::vector<std::string>> wanted;  // values by kind
    for (const auto& rest : wantedUnder("identity:")) {
        const auto cut = rest.find('/');
        wanted[rest.substr(0, cut)].push_back(rest.substr(cut + 1));
    }
    // Kind by kind: an array against the index costs less than a join with a list of pairs.
    pg::Pipeline pipeline(m_connection);
    for (const auto& [kind, values] : wanted)
        pipeline.add("SELECT i.kind, i.value, i.customer_id, i.id FROM identity i WHERE i.kind = $1 AND i.value = ANY($2) AND NOT i.deleted "
                     "AND COALESCE(i.body::json ->> 'status', '') <> 'retired' ORDER BY i.customer_id",
                     std::move(pg::Params().text(kind).texts(values)));
    if (pipeline.empty()) return {};
    LIANLU_TRY(const auto answers, pipeline.run());
    for (const auto& rows : answers) {
        LIANLU_TRY(const auto came, cameFrom(rows, 3));
        for (int i = 0; i < rows.size(); ++i) {
            const auto origin = came.find(rows.uuid(i, 3));
            add("identity:" + std::string(rows.text(i, 0)) + "/" + std::string(rows.text(i, 1)), {origin == came.end() ? rows.uuid(i, 2) : origin->second, {}, {}});
            m_newPeople.insert(rows.uuid(i, 2));
        }
    }
    return {};
}

Result<std::unordered_map<Uuid, Uuid>> References::cameFrom(const pg::Rows& rows, int column) {
    std::unordered_map<Uuid, Uuid> came;
    if (rows.empty()) return came;
    LIANLU_TRY(const bool any, anyJoins());
    if (!any) return came;
    std::vector<Uuid> ids;
    for (int i = 0; i < rows.size(); ++i) ids.push_back(rows.uuid(i, column));
    // The first of several joins tells whose it was.
    LIANLU_TRY(const pg::Rows found, m_connection.query("SELECT DISTINCT ON (r.row_id) r.row_id, m.gone_id FROM person_merge_row r "
                                                        "JOIN person_merge m ON m.id = r.merge_id WHERE r.row_id = ANY($1) AND m.undone_at IS NULL "
                                                        "AND NOT r.buried ORDER BY r.row_id, m.at",
                                                        pg::Params().uuids(ids)));
    for (int i = 0; i < found.size(); ++i) came.emplace(found.uuid(i, 0), found.uuid(i, 1));
    return came;
}

Result<bool> References::anyJoins() {
    if (!m_anyJoins) {
        LIANLU_TRY(const pg::Rows any, m_connection.query("SELECT EXISTS (SELECT 1 FROM person_merge)"));
        m_anyJoins = any.boolean(0, 0);
    }
    return *m_anyJoins;
}

Result<void> References::followJoins(std::set<Uuid>& people) {
    LIANLU_TRY(const bool any, anyJoins());
    while (any) {
        const std::vector<Uuid> ask(people.begin(), people.end());
        LIANLU_TRY(const pg::Rows rows, m_connection.query("SELECT gone_id, stays_id FROM person_merge WHERE gone_id = ANY($1) AND undone_at IS NULL",
                                                           pg::Params().uuids(ask)));
        if (rows.empty()) break;
        for (int i = 0; i < rows.size(); ++i) {
            people.erase(rows.uuid(i, 0));
            people.insert(rows.uuid(i, 1));
        }
    }
    return {};
}

Result<std::vector<Uuid>> References::relativesOf(const Uuid& person) {
    std::vector<Uuid> all{person};
    LIANLU_TRY(const bool any, anyJoins());
    for (std::size_t seen = 0; any && seen < all.size();) {
        const std::vector<Uuid> ask(all.begin() + static_cast<std::ptrdiff_t>(seen), all.end());
        seen = all.size();
        LIANLU_TRY(const pg::Rows rows, m_connection.query("SELECT stays_id, gone_id FROM person_merge WHERE stays_id = ANY($1) OR gone_id = ANY($1) ORDER BY at, id",
                                                           pg::Params().uuids(ask)));
        for (int i = 0; i < rows.size(); ++i)
            for (const int column : {0, 1})
                if (const auto id = rows.uuid(i, column); std::find(all.begin(), all.end(), id) == all.end()) all.push_back(id);
    }
    return all;
}

Result<void> References::loadNumbers() {
    const auto numbers = wantedUnder("number:");
    if (numbers.empty()) return {};
    LIANLU_TRY(const pg::Rows rows, m_connection.query("SELECT number, source, row_id FROM ingest_record WHERE number = ANY($1) AND kind = 'orders' ORDER BY source",
                                                       pg::Params().texts(numbers)));
    for (int i = 0; i < rows.size(); ++i) add("number:" + std::string(rows.text(i, 0)), {rows.uuid(i, 2), {}, std::string(rows.text(i, 1))});
    return {};
}

Result<void> References::loadCodes(const std::string& prefix, const std::string& sql) {
    const auto codes = wantedUnder(prefix);
    if (codes.empty()) return {};
    LIANLU_TRY(const pg::Rows rows, m_connection.query(sql, pg::Params().texts(codes)));
    for (int i = 0; i < rows.size(); ++i) add(prefix + std::string(rows.text(i, 0)), {rows.uuid(i, 1), rows.uuid(i, 2), {}});
    return {};
}

Result<void> References::loadHoldings() {
    const std::vector<Uuid> people(m_newPeople.begin(), m_newPeople.end());
    LIANLU_TRY(const pg::Rows rows, m_connection.query("SELECT customer_id, kind, value FROM identity WHERE customer_id = ANY($1) AND NOT deleted",
                                                       pg::Params().uuids(people)));
    for (int i = 0; i < rows.size(); ++i)
        addHolding(rows.uuid(i, 0), {domain::enumFromName<domain::IdentityKind>(rows.text(i, 1)), std::string(rows.text(i, 2))});
    return {};
}

const std::vector<IdentityKey>& References::identitiesOf(const Uuid& customer) const {
    static const std::vector<IdentityKey> kNone;
    const auto found = m_holdings.find(customer);
    return found == m_holdings.end() ? kNone : found->second;
}

void References::addHolding(const Uuid& customer, IdentityKey key) {
    auto& held = m_holdings[customer];
    if (std::find(held.begin(), held.end(), key) == held.end()) held.push_back(std::move(key));
}

Result<void> References::loadMemberships() {
    const std::vector<Uuid> people(m_newPeople.begin(), m_newPeople.end());
    LIANLU_TRY(const bool joins, anyJoins());
    // Records keep the id they were taken in as; a join leads from it to the one that stays.
    const std::string behind = "WITH RECURSIVE behind(id, person) AS (SELECT p, p FROM unnest($1::uuid[]) p "
                               "UNION SELECT m.gone_id, b.person FROM behind b JOIN person_merge m ON m.stays_id = b.id AND m.undone_at IS NULL) "
                               "SELECT b.person, r.source, r.source_id, r.kind = 'prospects' FROM behind b JOIN ingest_record r ON r.row_id = b.id "
                               "WHERE r.kind IN ('members', 'prospects') ORDER BY r.source, r.source_id";
    const std::string plain = "SELECT row_id, source, source_id, kind = 'prospects' FROM ingest_record WHERE row_id = ANY($1) "
                              "AND kind IN ('members', 'prospects') ORDER BY source, source_id";
    LIANLU_TRY(const pg::Rows rows, m_connection.query(joins ? behind : plain, pg::Params().uuids(people)));
    for (int i = 0; i < rows.size(); ++i) addMembership(rows.uuid(i, 0), {std::string(rows.text(i, 1)), std::string(rows.text(i, 2)), rows.boolean(i, 3)});
    m_newPeople.clear();
    return {};
}

const std::vector<References::Row>& References::find(const std::string& key) const {
    static const std::vector<Row> kNone;
    const auto found = m_rows.find(key);
    return found == m_rows.end() ? kNone : found->second;
}

void References::add(const std::string& key, Row row) {
    auto& rows = m_rows[key];
    for (const auto& held : rows)
        if (held.id == row.id) return;
    rows.push_back(std::move(row));
}

void References::drop(const std::string& key, const Uuid& row) {
    if (const auto found = m_rows.find(key); found != m_rows.end()) std::erase_if(found->second, [&](const Row& held) { return held.id == row; });
}

const std::vector<References::Membership>& References::membershipsOf(const Uuid& customer) const {
    static const std::vector<Membership> kNone;
    const auto found = m_memberships.find(customer);
    return found == m_memberships.end() ? kNone : found->second;
}

void References::addMembership(const Uuid& customer, Membership membership) {
    auto& held = m_memberships[customer];
    for (const auto& one : held)
        if (one.source == membership.source && one.sourceId == membership.sourceId && one.isProspect == membership.isProspect) return;
    held.push_back(std::move(membership));
}

std::vector<Uuid> References::people() const {
    std::set<Uuid> all;
    for (const auto& [key, rows] : m_rows)
        if (key.starts_with("member:") || key.starts_with("identity:"))
            for (const auto& row : rows) all.insert(row.id);
    return {all.begin(), all.end()};
}

}  // namespace lianlu::server
