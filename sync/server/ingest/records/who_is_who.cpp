// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "models/domain/record.h"
#include "models/domain/rules/person_match.h"
#include "models/insight/resolve/evidence_words.h"
#include "sync/server/ingest/expression.h"
#include "sync/server/ingest/records/record_applier.h"

namespace lianlu::server {

namespace {

using oneid::IdentityType;

IdentityType typeOf(domain::IdentityKind kind) noexcept {
    switch (kind) {
        case domain::IdentityKind::mobile: return IdentityType::phone;
        case domain::IdentityKind::email: return IdentityType::email;
        case domain::IdentityKind::wechatUnionid: return IdentityType::unionId;
        case domain::IdentityKind::card: return IdentityType::card;
        case domain::IdentityKind::device: return IdentityType::device;
        default: return IdentityType::account;
    }
}

//! How sure one equal identity makes, names and birthdays not speaking against it. Set by hand: it orders the queue and is shown; what
//! joins is decided by the guards of resolveDeterministic.
double scoreOf(IdentityType type) noexcept {
    switch (type) {
        case IdentityType::unionId: return 0.999;
        case IdentityType::account: return 0.995;
        case IdentityType::card: return 0.99;
        case IdentityType::email: return 0.98;
        case IdentityType::phone: return 0.97;
        case IdentityType::device: return 0.9;
    }
    return 0;
}

void addKey(oneid::PersonRecord& record, const IdentityKey& key) {
    const auto type = typeOf(key.kind);
    // An account's id is unique within its shop only.
    record.identities.push_back({type, type == IdentityType::account ? std::string(domain::nameOf(key.kind)) + ":" + key.value : key.value});
}

std::vector<std::string> evidenceOf(const oneid::PersonRecord& a, const oneid::PersonRecord& b, std::span<const IdentityKey> shared) {
    std::vector<std::string> words;
    for (const auto& key : shared) words.push_back(oneid::evidenceWord(domain::nameOf(key.kind), oneid::Level::exact));
    words.push_back(oneid::evidenceWord("name", oneid::levelBetween(oneid::Kind::name, a.name, b.name)));
    words.push_back(oneid::evidenceWord("birthday", oneid::levelBetween(oneid::Kind::date, a.birthday, b.birthday)));
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

}  // namespace

Result<oneid::PersonRecord> RecordApplier::recordOf(const Uuid& person) {
    oneid::PersonRecord record;
    LIANLU_TRY(const auto customer, m_batch.get<domain::Customer>({person}));
    if (!customer) return record;
    // Made out of an event: nobody has told the name yet.
    if (customer->kind != domain::CustomerKind::prospect || customer->name != visitorName()) record.name = customer->name;
    record.birthday = customer->birthday;
    for (const auto& key : m_references.identitiesOf(person)) addKey(record, key);
    return record;
}

Result<RecordApplier::Found> RecordApplier::holdersLike(const oneid::PersonRecord& record, std::span<const IdentityKey> keys, const Uuid& self) {
    Found found;
    std::vector<Uuid> people;
    std::vector<std::vector<IdentityKey>> shared;
    for (const auto& key : keys)
        for (const auto& row : m_references.find(needs::identity(key))) {
            LIANLU_TRY(const Uuid living, m_batch.livingPerson(row.id));
            LIANLU_TRY(const bool alive, isPerson(living));
            if (!alive || living == self) continue;
            auto at = std::find(people.begin(), people.end(), living);
            if (at == people.end()) {
                at = people.insert(people.end(), living);
                shared.emplace_back();
            }
            auto& keysOf = shared[static_cast<std::size_t>(at - people.begin())];
            if (std::find(keysOf.begin(), keysOf.end(), key) == keysOf.end()) keysOf.push_back(key);
        }
    found.anybody = !people.empty();
    if (people.empty()) return found;
    std::vector<oneid::PersonRecord> records{record};
    for (const auto& person : people) {
        LIANLU_TRY(auto one, recordOf(person));
        records.push_back(std::move(one));
    }
    const auto done = oneid::resolveDeterministic(records);
    for (std::uint32_t i = 1; i < records.size(); ++i) {
        const auto& person = people[i - 1];
        const auto surest = std::min_element(shared[i - 1].begin(), shared[i - 1].end(), [](const auto& a, const auto& b) { return typeOf(a.kind) < typeOf(b.kind); });
        WhoIs::Other other{person, domain::MatchStatus::joined, scoreOf(typeOf(surest->kind)), evidenceOf(records[0], records[i], shared[i - 1])};
        if (done.personOf[i] == done.personOf[0]) {
            found.same.push_back(std::move(other));
            continue;
        }
        // Alike in all but one card or union id: that is for a person to say.
        const bool conflict = std::any_of(done.links.begin(), done.links.end(), [&](const auto& link) {
            return link.a == 0 && link.b == i && link.refused == oneid::Refused::conflict;
        });
        if (!conflict) continue;
        other.status = domain::MatchStatus::open;
        found.doubtful.push_back(std::move(other));
    }
    std::stable_sort(found.same.begin(), found.same.end(), [](const auto& a, const auto& b) { return a.score > b.score; });
    return found;
}

bool RecordApplier::inOneSource(const Uuid& a, const Uuid& b) const {
    const auto& ours = m_references.membershipsOf(a);
    const auto& theirs = m_references.membershipsOf(b);
    return std::any_of(ours.begin(), ours.end(), [&](const auto& x) {
        return !x.isProspect && std::any_of(theirs.begin(), theirs.end(), [&](const auto& y) { return !y.isProspect && x.source == y.source; });
    });
}

Result<RecordApplier::WhoIs> RecordApplier::whoIs(const std::string& source, const std::string& sourceId, const MemberRecord& member) {
    oneid::PersonRecord record;
    record.name = member.profile.name;
    record.birthday = member.profile.birthday;
    std::vector<IdentityKey> keys;
    for (const auto& [key, verified] : member.identities) {
        keys.push_back(key);
        addKey(record, key);
    }
    LIANLU_TRY(auto found, holdersLike(record, keys, {}));
    WhoIs who;
    who.others = std::move(found.doubtful);
    for (auto& other : found.same) {
        // One source tells its members apart: two of them with one phone are two people, until a person says otherwise.
        const auto& held = m_references.membershipsOf(other.person);
        if (std::any_of(held.begin(), held.end(), [&](const auto& m) { return !m.isProspect && m.source == source; })) {
            other.status = domain::MatchStatus::open;
        } else if (who.person.isNull()) {
            who.person = other.person;
            continue;
        } else if (inOneSource(who.person, other.person)) {
            other.status = domain::MatchStatus::open;
        }
        who.others.push_back(std::move(other));
    }
    if (!who.person.isNull()) return who;
    LIANLU_TRY(who.person, found.anybody ? notErased(ingestId(source, "members", sourceId), who.afresh) : newPersonId(source, sourceId, member, who.afresh));
    return who;
}

Result<Uuid> RecordApplier::notErased(Uuid first, bool& afresh) {
    for (;;) {
        LIANLU_TRY(const StoredRow* held, m_batch.find("customer", first));
        if (!held || !held->isErased()) return first;
        afresh = true;
        first = Uuid::fromName("after erasure", first.toString());
    }
}

Result<Uuid> RecordApplier::newPersonId(const std::string& source, const std::string& sourceId, const MemberRecord& member, bool& afresh) {
    const auto own = ingestId(source, "members", sourceId);
    if (member.identities.empty()) return notErased(own, afresh);
    // Two sources that meet one person at the same moment make the same row.
    const auto strongest = std::min_element(member.identities.begin(), member.identities.end())->first;
    const auto shared = m_directory.saltedId("person", needs::identity(strongest));
    LIANLU_TRY(const auto free, notErased(own, afresh));
    LIANLU_TRY(const StoredRow* held, m_batch.find("customer", shared));
    afresh = afresh || (held && held->isErased());
    return held ? free : shared;
}

Result<std::vector<RecordApplier::WhoIs::Other>> RecordApplier::sameBy(const Uuid& person, const IdentityKey& key) {
    LIANLU_TRY(auto record, recordOf(person));
    addKey(record, key);
    LIANLU_TRY(auto found, holdersLike(record, {&key, 1}, person));
    auto all = std::move(found.doubtful);
    for (auto& other : found.same) {
        if (inOneSource(person, other.person)) other.status = domain::MatchStatus::open;
        all.push_back(std::move(other));
    }
    return all;
}

Result<void> RecordApplier::noteMatch(const Uuid& person, const WhoIs::Other& other) {
    LIANLU_TRY(const auto a, m_batch.get<domain::Customer>({person}));
    LIANLU_TRY(const auto b, m_batch.get<domain::Customer>({other.person}));
    if (!a || !b || a->id == b->id) return {};
    const auto id = domain::matchId(a->id, b->id);
    LIANLU_TRY(const StoredRow* held, m_batch.find(domain::PersonMatch::kEntity, id.uuid));
    if (held) {
        // What a person decided stands; an open question that is answered by a number closes.
        LIANLU_TRY(const auto match, m_batch.get<domain::PersonMatch>(id));
        if (!match || match->status != domain::MatchStatus::open || !match->decidedBy.isNull() || other.status != domain::MatchStatus::joined) return {};
        auto now = *match;
        now.status = other.status;
        now.method = domain::MatchMethod::deterministic;
        now.score = other.score;
        now.evidence = other.evidence;
        now.decidedAt = m_batch.now();
        return m_batch.upsert(domain::PersonMatch::kEntity, id.uuid, {}, domain::changedFields(*match, now));
    }
    const auto stays = domain::chooseStaying(*a, *b);
    auto match = domain::newMatch(stays, stays == a->id ? b->id : a->id, domain::MatchMethod::deterministic, other.score, m_batch.now());
    match.status = other.status;
    match.evidence = other.evidence;
    if (other.status == domain::MatchStatus::joined) match.decidedAt = m_batch.now();
    return m_batch.create(match, {});
}

}  // namespace lianlu::server
