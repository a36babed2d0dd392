// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "sync/server/ingest/expression.h"
#include "sync/server/ingest/records/record_applier.h"

namespace lianlu::server {

namespace {

//! Ids the batch will look at, by entity; asked for together.
struct Wanted {
    std::map<std::string_view, std::vector<Uuid>> ids;
    void add(std::string_view entity, const Uuid& id) {
        if (!id.isNull()) ids[entity].push_back(id);
    }
};

void addMade(Wanted& wanted, const KnownRecord& known) {
    for (const auto& made : known.made) {
        const auto cut = made.find('/');
        const auto* info = domain::findEntity(made.substr(0, cut));
        if (info)
            if (const auto id = Uuid::parse(std::string_view(made).substr(cut + 1))) wanted.add(info->name, *id);
    }
}

}  // namespace

Result<void> RecordApplier::prepare(std::span<const std::pair<const std::string*, const IngestRecord*>> records,
                                    std::span<const KnownRecord* const> known) {
    Wanted wanted;
    std::vector<Uuid> people = m_references.people();
    for (std::size_t i = 0; i < records.size(); ++i) {
        const auto& source = *records[i].first;
        const auto& record = *records[i].second;
        const auto& id = record.sourceId;
        if (known[i]) addMade(wanted, *known[i]);
        if (const auto* member = std::get_if<MemberRecord>(&record.body)) {
            if (known[i]) people.push_back(known[i]->row);
            people.push_back(ingestId(source, "members", id));
            if (!member->identities.empty()) {
                const auto strongest = std::min_element(member->identities.begin(), member->identities.end())->first;
                people.push_back(m_directory.saltedId("person", needs::identity(strongest)));
            }
        } else if (const auto* order = std::get_if<OrderRecord>(&record.body)) {
            wanted.add("order", known[i] ? known[i]->row : ingestId(source, "order", id));
            if (known[i])
                for (const auto& line : order->lines) wanted.add("order_line", ingestId(source, "order_line", id + "/" + std::to_string(line.line.lineNo)));
        } else if (std::holds_alternative<ConsentRecord>(record.body)) {
            wanted.add("consent", ingestId(source, "consent", id));
        } else if (std::holds_alternative<TouchRecord>(record.body)) {
            wanted.add("touch_event", ingestId(source, "touch_event", id));
        } else if (std::holds_alternative<RedemptionRecord>(record.body)) {
            wanted.add("redemption", ingestId(source, "redemption", id));
        } else if (const auto* product = std::get_if<ProductRecord>(&record.body)) {
            const auto& found = m_references.find(needs::product(product->product.sku));
            wanted.add("product", found.empty() ? ingestId("sku", "product", product->product.sku) : found.front().id);
        } else if (const auto* refund = std::get_if<RefundRecord>(&record.body)) {
            for (const auto& row : m_references.find(refund->order.empty() ? needs::number(refund->orderNumber) : needs::order(source, refund->order)))
                wanted.add("order", row.id);
        }
    }
    // People first: a move locks the person, then all that hangs on it.
    LIANLU_CHECK(m_batch.prefetch("customer", people));
    LIANLU_CHECK(loadWrote(people));
    // The people of orders that were there before: their sums are derived anew.
    LIANLU_CHECK(m_batch.prefetch("order", wanted.ids["order"]));
    for (const auto& entity : domain::entities())
        if (const auto found = wanted.ids.find(entity.name); found != wanted.ids.end() && entity.name != "order")
            LIANLU_CHECK(m_batch.prefetch(entity.name, found->second));
    return {};
}

Result<Applied> RecordApplier::apply(const std::string& source, const IngestRecord& record, const KnownRecord* known) {
    const auto mark = m_batch.mark();
    const auto begunBefore = m_begunAfresh;
    auto applied = [&]() -> Result<Applied> {
        if (const auto* body = std::get_if<MemberRecord>(&record.body)) return applyMember(source, record, *body, known);
        if (const auto* body = std::get_if<IdentityRecord>(&record.body)) return applyIdentity(source, record, *body);
        if (const auto* body = std::get_if<ConsentRecord>(&record.body)) return applyConsent(source, record, *body, known);
        if (const auto* body = std::get_if<OrderRecord>(&record.body)) return applyOrder(source, record, *body, known);
        if (const auto* body = std::get_if<RefundRecord>(&record.body)) return applyRefund(source, record, *body, known);
        if (const auto* body = std::get_if<ProductRecord>(&record.body)) return applyProduct(*body, known);
        if (const auto* body = std::get_if<StockRecord>(&record.body)) return applyStock(*body);
        if (const auto* body = std::get_if<CouponTemplateRecord>(&record.body)) return applyTemplate(*body);
        if (const auto* body = std::get_if<CouponRecord>(&record.body)) return applyCoupon(source, *body);
        if (const auto* body = std::get_if<RedemptionRecord>(&record.body)) return applyRedemption(source, record, *body);
        return applyTouch(source, record, std::get<TouchRecord>(record.body), known);
    }();
    if (!applied || !applied->waitsFor.empty()) {
        m_batch.rollbackTo(mark);
        m_begunAfresh = begunBefore;
    }
    return applied;
}

Result<domain::CustomerId> RecordApplier::resolvePerson(const std::string& source, const PersonRef& ref, const NewPerson& newPerson,
                                                        const domain::StoreId& store, std::string& missing) {
    const auto key = !ref.member.empty() ? needs::member(source, ref.member) : needs::identity(*ref.identity);
    const auto& found = m_references.find(key);
    if (found.size() > 1) return fail(Code::invalid, "several people have this identity", std::string(domain::nameOf(ref.identity->kind)));
    if (found.size() == 1) {
        // Named as the record names them: for who was joined since the row is written for the one that stays, and noted (WriteBatch).
        LIANLU_TRY(const Uuid living, m_batch.livingPerson(found.front().id));
        LIANLU_TRY(const bool alive, isPerson(living));
        if (!alive) return fail(Code::refused, "this person was deleted here", "member");
        return domain::CustomerId{found.front().id};
    }
    if (!newPerson.wanted || !ref.identity || !ref.member.empty()) {
        missing = key;
        return domain::CustomerId{};
    }
    const auto home = store.isNull() ? m_directory.onlineStore : store;
    if (home.isNull()) return fail(Code::invalid, "is needed: the brand has no online store", "store");
    bool afresh = false;
    LIANLU_TRY(const auto id, notErased(m_directory.saltedId("person", key), afresh));
    LIANLU_TRY(const StoredRow* held, m_batch.find("customer", id));
    if (held) {
        missing = key;
        return domain::CustomerId{};
    }
    MemberRecord person;
    person.profile.kind = domain::CustomerKind::prospect;
    person.profile.name = !newPerson.name.empty() ? newPerson.name : std::string(visitorName());
    LIANLU_CHECK(createPerson(id, person, home, {}));
    if (afresh) ++m_begunAfresh;
    LIANLU_CHECK(makeIdentity(id, source, *ref.identity, std::nullopt, domain::IdentityStatus::active));
    m_prospects.emplace_back(source, id);
    m_references.addMembership(id, {source, id.toString(), true});
    return domain::CustomerId{id};
}

Result<domain::StoreId> RecordApplier::resolveStore(std::string_view code) const {
    const auto* store = m_directory.store(code);
    if (!store) return fail(Code::invalid, "no such store", "store");
    return store->id;
}

Result<domain::StaffId> RecordApplier::resolveStaff(const std::string& code, domain::StoreId* store) const {
    if (code.empty()) return domain::StaffId{};
    const auto& found = m_references.find(needs::staff(code));
    if (found.empty()) return fail(Code::invalid, "no such staff", "guide");
    if (found.size() > 1) return fail(Code::invalid, "several staff have this code", "guide");
    if (store) *store = domain::StoreId{found.front().of};
    return domain::StaffId{found.front().id};
}

Uuid RecordApplier::resolveOne(const std::string& key, std::string& missing) const {
    const auto& found = m_references.find(key);
    if (!found.empty()) return found.front().id;
    missing = key;
    return {};
}

Result<void> RecordApplier::loadWrote(std::span<const Uuid> rows) {
    std::vector<Uuid> unknown;
    for (const auto& id : rows)
        if (m_wroteLoaded.insert(id).second) unknown.push_back(id);
    if (unknown.empty()) return {};
    LIANLU_TRY(const pg::Rows found, m_batch.connection().query("SELECT row_id, field_ver FROM ingest_wrote WHERE row_id = ANY($1)", pg::Params().uuids(unknown)));
    for (int i = 0; i < found.size(); ++i) m_wrote[found.uuid(i, 0)] = parseFieldVersions(found.text(i, 1));
    return {};
}

Result<void> RecordApplier::layOver(std::string_view entity, const Uuid& id, const domain::Fields& fields, bool onlyEmpty) {
    LIANLU_TRY(const StoredRow* stored, m_batch.find(entity, id));
    if (!stored || stored->deleted) return {};
    LIANLU_CHECK(loadWrote({&id, 1}));
    auto& wrote = m_wrote[id];
    const auto* info = domain::findEntity(entity);
    domain::Fields changed;
    for (const auto& [name, value] : fields) {
        const auto held = stored->fields.find(name);
        const bool isEmpty = held == stored->fields.end();
        if (domain::isNull(value) ? isEmpty : (!isEmpty && held->second == value)) continue;
        if (onlyEmpty && !isEmpty) continue;
        const auto ours = wrote.find(name);
        const bool edited = stored->versionOf(name) > (ours == wrote.end() ? 1 : ours->second);
        if (edited && info->field(name)->rule.merge != domain::Merge::derived) continue;
        changed.emplace(name, value);
    }
    if (changed.empty()) return {};
    LIANLU_CHECK(m_batch.upsert(entity, id, {}, changed));
    LIANLU_TRY(stored, m_batch.find(entity, id));
    for (const auto& [name, value] : changed)
        if (const auto ver = stored->versionOf(name); ver > 1) wrote.insert_or_assign(name, ver);
    if (wrote.empty()) return {};
    m_batch.also("INSERT INTO ingest_wrote (row_id, field_ver) VALUES ($1, $2) ON CONFLICT (row_id) DO UPDATE SET field_ver = excluded.field_ver",
                 std::move(pg::Params().uuid(id).text(fieldVersionsText(wrote))));
    return {};
}

}  // namespace lianlu::server
