// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "models/domain/record.h"
#include "models/domain/rules/tag.h"
#include "sync/server/ingest/expression.h"
#include "sync/server/ingest/records/record_applier.h"

namespace lianlu::server {

namespace {

using domain::Fields;

std::string made(std::string_view entity, const Uuid& id) { return std::string(entity) + "/" + id.toString(); }

//! Fields that say something; the others are "not said".
Fields saidFields(const domain::Customer& profile) {
    Fields fields;
    for (auto& [name, value] : domain::toFields(profile))
        if (!domain::isNull(value)) fields.emplace(name, std::move(value));
    for (const std::string_view derived : {"kind", "order_count", "spent_minor", "first_purchase_at", "last_purchase_at"})
        if (const auto at = fields.find(derived); at != fields.end()) fields.erase(at);
    return fields;
}

domain::CustomerKind kindOf(const StoredRow& row) {
    const auto found = row.fields.find("kind");
    const auto* name = found == row.fields.end() ? nullptr : std::get_if<std::string>(&found->second);
    return name ? domain::enumFromName<domain::CustomerKind>(*name) : domain::CustomerKind::unknown;
}

//! What HQ has decided holds for sources too; a member is not turned away for a tag.
bool mayCome(const domain::TagDefinition* definition, const domain::Tag& tag) {
    if (!definition) return true;
    const auto& kinds = definition->sourceKinds;
    const bool fromHere = kinds.empty() || std::find(kinds.begin(), kinds.end(), domain::nameOf(tag.source)) != kinds.end();
    return fromHere && definition->status != domain::TagDefinitionStatus::retired && domain::checkTagValue(definition, tag.value).has_value();
}

}  // namespace

Result<bool> RecordApplier::isPerson(const Uuid& id) {
    LIANLU_TRY(const StoredRow* row, m_batch.find("customer", id));
    return row && !row->deleted;
}

Result<Applied> RecordApplier::applyMember(const std::string& source, const IngestRecord& record, const MemberRecord& member, const KnownRecord* known) {
    domain::StoreId store;
    domain::StoreId guidesStore;
    LIANLU_TRY(const auto guide, resolveStaff(member.guide, &guidesStore));
    if (!member.store.empty()) {
        LIANLU_TRY(store, resolveStore(member.store));
    }
    if (store.isNull()) store = guidesStore;
    WhoIs who;
    if (!known) {
        LIANLU_TRY(who, whoIs(source, record.sourceId, member));
    }
    // The record keeps the id it was taken in as; what it says goes to whoever stands for that one now.
    const auto taken = known ? known->row : who.person;
    LIANLU_TRY(const Uuid person, m_batch.livingPerson(taken));

    LIANLU_TRY(const StoredRow* held, m_batch.find("customer", person));
    if (held && held->deleted) return fail(Code::refused, "this person was deleted here", "source_id");
    if (held) {
        LIANLU_CHECK(updatePerson(person, source, member, store, guide));
    } else {
        if (member.profile.name.empty()) return fail(Code::invalid, "is needed for a new person", "name");
        const auto home = store.isNull() ? m_directory.onlineStore : store;
        if (home.isNull()) return fail(Code::invalid, "is needed: the brand has no online store", "store");
        LIANLU_CHECK(createPerson(person, member, home, guide));
        if (who.afresh) ++m_begunAfresh;
    }
    for (const auto& other : who.others) LIANLU_CHECK(noteMatch(person, other));
    Applied applied;
    applied.row = taken;
    LIANLU_TRY(applied.made, layIdentities(taken, source, member, known));
    LIANLU_TRY(auto tags, layTags(taken, source, member, known));
    applied.made.insert(applied.made.end(), tags.begin(), tags.end());
    const auto key = needs::member(source, record.sourceId);
    m_references.add(key, {taken, {}, {}});
    m_references.addMembership(person, {source, record.sourceId, false});
    m_provided.push_back(key);
    m_touchedPeople.insert(person);
    return applied;
}

Result<void> RecordApplier::createPerson(const Uuid& id, const MemberRecord& member, const domain::StoreId& store, const domain::StaffId& guide) {
    auto profile = member.profile;
    profile.id = {id};
    profile.homeStoreId = store;
    profile.guideId = guide;
    LIANLU_CHECK(m_batch.create(profile, domain::Scope::ofPerson(guide, store)));
    m_newPeople.insert(id);
    m_wroteLoaded.insert(id);
    return {};
}

Result<void> RecordApplier::updatePerson(const Uuid& id, const std::string& source, const MemberRecord& member, const domain::StoreId& store,
                                         const domain::StaffId& guide) {
    // The source that brought a person writes the profile; another one only adds what is missing.
    const auto& held = m_references.membershipsOf(id);
    const bool ours = std::all_of(held.begin(), held.end(), [&](const auto& m) { return m.isProspect || m.source == source; }) && !held.empty();
    auto fields = saidFields(member.profile);
    for (const auto& name : member.emptied)
        if (ours) fields.emplace(name, domain::Value{});
    if (!store.isNull()) fields.emplace("home_store_id", store.toString());
    if (!guide.isNull()) fields.emplace("guide_id", guide.toString());
    LIANLU_TRY(const StoredRow* row, m_batch.find("customer", id));
    const auto kind = kindOf(*row);
    LIANLU_CHECK(layOver("customer", id, fields, !ours));
    if (member.profile.kind <= kind) return {};
    return layOver("customer", id, {{"kind", std::string(domain::nameOf(member.profile.kind))}}, false);
}

Result<Uuid> RecordApplier::makeIdentity(const Uuid& person, const std::string& source, const IdentityKey& key, std::optional<Time> verified,
                                         domain::IdentityStatus status) {
    const auto name = needs::identity(key);
    domain::Identity identity;
    const auto id = m_directory.saltedId("identity", person.toString() + "/" + name);
    if (m_newPeople.contains(person)) m_batch.presumeNew("identity", id);
    LIANLU_TRY(identity.id.uuid, aliveId("identity", id));
    identity.customerId = {person};
    identity.kind = key.kind;
    identity.value = key.value;
    identity.status = status;
    identity.source = source;
    identity.verifiedAt = verified;
    LIANLU_CHECK(m_batch.create(identity, {}));
    m_references.add(name, {person, {}, {}});
    LIANLU_TRY(const Uuid living, m_batch.livingPerson(person));
    m_references.addHolding(living, key);
    m_provided.push_back(name);
    return identity.id.uuid;
}

Result<bool> RecordApplier::holds(const Uuid& named, const IdentityKey& key) {
    LIANLU_TRY(const Uuid person, m_batch.livingPerson(named));
    for (const auto& row : m_references.find(needs::identity(key))) {
        LIANLU_TRY(const Uuid living, m_batch.livingPerson(row.id));
        if (living == person) return true;
    }
    return false;
}

Result<std::vector<std::string>> RecordApplier::layIdentities(const Uuid& person, const std::string& source, const MemberRecord& member,
                                                              const KnownRecord* known) {
    std::vector<std::string> before, now;
    if (known)
        for (const auto& one : known->made)
            if (one.starts_with("identity/")) before.push_back(one);
    if (!member.saidIdentities) return before;
    for (const auto& [key, verified] : member.identities) {
        LIANLU_TRY(const bool there, holds(person, key));
        if (!there) {
            LIANLU_TRY(const Uuid id, makeIdentity(person, source, key, verified, domain::IdentityStatus::active));
            now.push_back(made("identity", id));
            continue;
        }
        // Ours from an earlier version stays ours.
        const auto id = made("identity", m_directory.saltedId("identity", person.toString() + "/" + needs::identity(key)));
        if (std::find(before.begin(), before.end(), id) != before.end()) now.push_back(id);
    }
    for (const auto& one : before) {
        if (std::find(now.begin(), now.end(), one) != now.end()) continue;
        const auto id = Uuid::parse(std::string_view(one).substr(one.find('/') + 1)).value_or(Uuid{});
        LIANLU_TRY(const auto gone, m_batch.get<domain::Identity>({id}));
        if (!gone) continue;
        const bool stillSaid = std::any_of(member.identities.begin(), member.identities.end(),
                                           [&](const auto& said) { return said.first == IdentityKey{gone->kind, gone->value}; });
        if (stillSaid) {
            now.push_back(one);
            continue;
        }
        LIANLU_CHECK(m_batch.remove("identity", id));
        m_references.drop(needs::identity({gone->kind, gone->value}), person);
    }
    return now;
}

Result<std::vector<std::string>> RecordApplier::layTags(const Uuid& person, const std::string& source, const MemberRecord& member,
                                                        const KnownRecord* known) {
    std::vector<std::string> before, now;
    if (known)
        for (const auto& one : known->made)
            if (one.starts_with("tag/")) before.push_back(one);
    if (!member.saidTags) return before;
    for (auto tag : member.tags) {
        LIANLU_TRY(const domain::TagDefinition* definition, m_batch.tagDefinition(tag.name));
        if (!mayCome(definition, tag)) {
            ++m_tagsLeftOut;
            continue;
        }
        if (const auto end = domain::tagExpiry(definition, tag.setAt.value_or(m_batch.now())); end && !tag.expiresAt) tag.expiresAt = end;
        tag.id = {ingestId(source, "tag", person.toString() + "/" + tag.name)};
        tag.customerId = {person};
        tag.sourceName = source;
        if (m_newPeople.contains(person)) m_batch.presumeNew("tag", tag.id.uuid);
        LIANLU_TRY(const StoredRow* held, m_batch.find("tag", tag.id.uuid));
        if (held && held->deleted) continue;  // taken off here: stays off
        if (!held) LIANLU_CHECK(m_batch.create(tag, {}));
        else LIANLU_CHECK(layOver("tag", tag.id.uuid, {{"value", tag.value.empty() ? domain::Value{} : domain::Value{tag.value}}}, false));
        now.push_back(made("tag", tag.id.uuid));
    }
    for (const auto& one : before)
        if (std::find(now.begin(), now.end(), one) == now.end())
            LIANLU_CHECK(m_batch.remove("tag", Uuid::parse(std::string_view(one).substr(one.find('/') + 1)).value_or(Uuid{})));
    return now;
}

Result<Applied> RecordApplier::applyIdentity(const std::string& source, const IngestRecord&, const IdentityRecord& identity) {
    Applied applied;
    LIANLU_TRY(const auto person, resolvePerson(source, identity.person, {}, {}, applied.waitsFor));
    if (!applied.waitsFor.empty()) return applied;
    LIANLU_TRY(const Uuid living, m_batch.livingPerson(person.uuid));
    LIANLU_TRY(const auto others, sameBy(living, identity.key));
    LIANLU_TRY(const bool there, holds(living, identity.key));
    if (!there && others.empty() && !m_references.find(needs::identity(identity.key)).empty())
        return fail(Code::refused, "belongs to somebody else: who is who is for a person to decide", "value");
    for (const auto& other : others) LIANLU_CHECK(noteMatch(living, other));
    applied.row = m_directory.saltedId("identity", person.toString() + "/" + needs::identity(identity.key));
    if (!there) {
        LIANLU_TRY(applied.row, makeIdentity(person.uuid, source, identity.key, identity.verifiedAt, identity.status));
        return applied;
    }
    Fields fields{{"status", std::string(domain::nameOf(identity.status))}};
    if (identity.verifiedAt) fields.emplace("verified_at", toUnixMs(*identity.verifiedAt));
    LIANLU_CHECK(layOver("identity", applied.row, fields, false));
    return applied;
}

Result<Applied> RecordApplier::applyConsent(const std::string& source, const IngestRecord& record, const ConsentRecord& consent, const KnownRecord* known) {
    if (known) return fail(Code::refused, "an entry of the ledger never changes: send a new one", "source_id");
    Applied applied;
    auto entry = consent.consent;
    LIANLU_TRY(entry.customerId, resolvePerson(source, consent.person, {}, {}, applied.waitsFor));
    if (!applied.waitsFor.empty()) return applied;
    entry.id = {ingestId(source, "consent", record.sourceId)};
    applied.row = entry.id.uuid;
    LIANLU_TRY(const StoredRow* held, m_batch.find("consent", entry.id.uuid));
    if (!held) LIANLU_CHECK(m_batch.create(entry, {}));
    return applied;
}

Result<Applied> RecordApplier::applyTouch(const std::string& source, const IngestRecord& record, const TouchRecord& touch, const KnownRecord* known) {
    Applied applied;
    auto event = touch.event;
    if (!touch.store.empty()) {
        LIANLU_TRY(event.storeId, resolveStore(touch.store));
    }
    LIANLU_TRY(event.customerId, resolvePerson(source, touch.person, touch.newPerson, event.storeId, applied.waitsFor));
    if (!applied.waitsFor.empty()) return applied;
    event.id = {known ? known->row : ingestId(source, "touch_event", record.sourceId)};
    event.source = source;
    applied.row = event.id.uuid;
    LIANLU_TRY(const auto held, m_batch.get<domain::TouchEvent>(event.id));
    LIANLU_TRY(const Uuid living, m_batch.livingPerson(event.customerId.uuid));
    if (held && held->customerId.uuid != living) return fail(Code::refused, "an event stays with its person", "member");
    LIANLU_CHECK(m_batch.create(event, {}));
    return applied;
}

}  // namespace lianlu::server
