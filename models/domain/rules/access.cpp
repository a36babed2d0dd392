// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/rules/access.h"

#include <algorithm>
#include <array>
#include <string>

#include "models/domain/record.h"
#include "models/domain/registry.h"
#include "models/domain/rules/conflict.h"
#include "models/domain/rules/consent_act.h"
#include "models/domain/rules/disclosure.h"
#include "models/domain/rules/person_match.h"
#include "models/domain/rules/photo.h"
#include "models/domain/rules/policy.h"
#include "models/domain/rules/shared_view.h"

namespace lianlu::domain {

namespace {

constexpr std::size_t kMaxScopes = 200;

template <class T>
bool contains(const std::vector<T>& list, const T& value) {
    return std::find(list.begin(), list.end(), value) != list.end();
}

//! The id a field will hold after the change.
template <class TypedId>
TypedId idAfter(const Intent& intent, std::string_view name) {
    const auto in = [name](const Fields& fields) -> const Value* {
        const auto found = fields.find(name);
        return found == fields.end() ? nullptr : &found->second;
    };
    const auto* value = in(intent.changed);
    if (!value) value = in(intent.before);
    const auto* text = value ? std::get_if<std::string>(value) : nullptr;
    return text ? TypedId::parse(*text).value_or(TypedId{}) : TypedId{};
}

template <class TypedId>
TypedId idBefore(const Intent& intent, std::string_view name) {
    const Fields none;
    return idAfter<TypedId>({intent.entity, intent.verb, intent.scope, intent.before, none}, name);
}

std::string_view textAfter(const Intent& intent, std::string_view name) {
    auto found = intent.changed.find(name);
    if (found == intent.changed.end()) {
        found = intent.before.find(name);
        if (found == intent.before.end()) return {};
    }
    const auto* text = std::get_if<std::string>(&found->second);
    return text ? std::string_view(*text) : std::string_view{};
}

std::int64_t integerAfter(const Intent& intent, std::string_view name) {
    const auto found = intent.changed.find(name);
    const auto* number = found == intent.changed.end() ? nullptr : std::get_if<std::int64_t>(&found->second);
    return number ? *number : 0;
}

//! Whether the field holds something else afterwards; to send a value that is there already is no change.
bool changes(const Intent& intent, std::string_view name) {
    const auto after = intent.changed.find(name);
    if (after == intent.changed.end()) return false;
    const auto before = intent.before.find(name);
    return before == intent.before.end() ? !isNull(after->second) : before->second != after->second;
}

tl::unexpected<Error> denied(std::string why, std::string_view field = {}) {
    return fail(Code::forbidden, std::move(why), std::string(field));
}

//! The one who acts, or the one whose change is let in.
bool isOwn(const Standing& standing, const StaffId& staff) {
    return staff == standing.staff || (standing.author && staff == standing.author->staff);
}

bool isOwnStore(const Standing& standing, const StoreId& store) {
    return contains(standing.stores, store) || (standing.author && contains(standing.author->stores, store));
}

//! Whoever signs a row signs with the own name.
Result<void> signedBySelf(const Standing& standing, const Intent& intent, std::string_view field) {
    if (!intent.changed.contains(field)) return {};
    const auto signer = idAfter<StaffId>(intent, field);
    if (!signer.isNull() && !isOwn(standing, signer)) return denied("in somebody else's name", field);
    return {};
}

Result<void> mayPlace(const Standing& standing, const Intent& intent) {
    const auto guide = idAfter<StaffId>(intent, "guide_id");
    const auto store = idAfter<StoreId>(intent, "home_store_id");
    if (!mayRead(standing, Scope::ofPerson(guide, store))) return denied("not a place of this person's", "guide_id");
    if (intent.verb == Verb::create || standing.role == Role::manager) return {};
    // A guide may claim out of the pool, and that is all: the exclusive guide changes by handover only.
    if (idBefore<StoreId>(intent, "home_store_id") != store) return denied("moved to another store by a guide", "home_store_id");
    const auto guideBefore = idBefore<StaffId>(intent, "guide_id");
    if (guide != guideBefore && !(guideBefore.isNull() && guide == standing.staff)) return denied("handed over by a guide", "guide_id");
    return {};
}

Result<void> mayWriteLead(const Standing& standing, const Intent& intent) {
    if (!intent.changed.contains("owner_id") || standing.role == Role::manager) {
        const auto owner = idAfter<StaffId>(intent, "owner_id");
        if (intent.changed.contains("owner_id") && !owner.isNull() && !isOwn(standing, owner) && !contains(standing.team, owner))
            return denied("owner outside of the team", "owner_id");
        return {};
    }
    const auto owner = idAfter<StaffId>(intent, "owner_id");
    const auto ownerBefore = idBefore<StaffId>(intent, "owner_id");
    if (owner == ownerBefore || owner.isNull() || (owner == standing.staff && (ownerBefore.isNull() || intent.verb == Verb::create))) return {};
    return denied("a guide may only claim", "owner_id");
}

Result<void> mayWriteTask(const Standing& standing, const Intent& intent) {
    if (intent.verb == Verb::remove && standing.role != Role::manager) return denied("tasks are removed by the manager");
    if (standing.role == Role::manager) return {};
    const auto assignee = intent.verb == Verb::create ? idAfter<StaffId>(intent, "assignee_id") : idBefore<StaffId>(intent, "assignee_id");
    if (!assignee.isNull() && assignee != standing.staff) return denied("somebody else's task", "assignee_id");
    if (const auto after = idAfter<StaffId>(intent, "assignee_id"); !after.isNull() && after != standing.staff)
        return denied("a guide assigns to nobody else", "assignee_id");
    return {};
}

Result<void> mayWritePoints(const Standing& standing, const Intent& intent) {
    const auto kind = textAfter(intent, "kind");
    if (kind == nameOf(PointsKind::spend)) {
        // Whether the member has so many is for the server to say.
        if (integerAfter(intent, "points") >= 0) return denied("spending takes points away", "points");
        return {};
    }
    if (kind == nameOf(PointsKind::adjust) && standing.role == Role::manager) return {};
    return denied("points are given by the server", "kind");
}

//! What a member of the staff can have seen: a follower or an unsubscribed mail is the server's to tell.
Result<void> mayWriteConsent(const Intent& intent) {
    if (infoOf(consentActOf(textAfter(intent, "source"))).byStaff) return {};
    return denied("not an act that the staff records", "source");
}

//! What an offer promises, to whom and by whom: the coupon and the links were made for it.
constexpr std::array<std::string_view, 8> kOfferFrozen{"customer_id", "lead_id",            "staff_id", "store_id",
                                                       "product_id",  "coupon_template_id", "channel",  "created_at"};

Result<void> mayWriteOffer(const Standing& standing, const Intent& intent) {
    if (intent.verb != Verb::update) return {};
    for (const auto field : kOfferFrozen)
        if (changes(intent, field)) return denied("fixed once the offer is made", field);
    if (isOwn(standing, idBefore<StaffId>(intent, "staff_id"))) return {};
    if (standing.role != Role::manager) return denied("somebody else's offer");
    // Whether it was sent by hand the manager may say as well: the guide may be away.
    for (const auto& [field, value] : intent.changed)
        if (changes(intent, field) && field != "hand" && (field != "cancelled" || value != Value{true})) return denied("a manager may only cancel it", field);
    return {};
}

Result<void> mayWriteDisclosure(const Intent& intent) {
    Disclosure entry;
    if (!applyFields(entry, intent.changed)) return fail(Code::invalid, "not a disclosure", std::string(intent.entity));
    return checkDisclosure(entry);
}

Result<void> mayWritePhoto(const Intent& intent) {
    if (intent.verb == Verb::remove) return {};
    if (intent.verb == Verb::update) return checkPhotoChange(intent.before, intent.changed);
    Photo photo;
    if (!applyFields(photo, intent.changed)) return fail(Code::invalid, "not a photo", std::string(intent.entity));
    return checkPhoto(photo);
}

//! Whoever lets in another's changes has not read for them.
Result<void> mayWriteMentionSeen(const Standing& standing, const Intent& intent) {
    if (idAfter<StaffId>(intent, "staff_id") != standing.staff) return denied("somebody else's reading", "staff_id");
    if (idAfter<InteractionId>(intent, "note_id").isNull()) return fail(Code::invalid, "which note", "note_id");
    return {};
}

Result<void> mayWriteSharedView(const Standing& standing, const Intent& intent) {
    if (!mayShareViews(standing.role)) return denied("the store's views are the manager's to set");
    if (intent.verb == Verb::remove) return {};
    if (intent.verb == Verb::update) return checkSharedViewChange(intent.before, intent.changed);
    SharedView view;
    if (!applyFields(view, intent.changed)) return fail(Code::invalid, "not a view", std::string(intent.entity));
    return checkSharedView(view);
}

Result<void> mayWriteConflict(const Standing& standing, const Intent& intent) {
    if (intent.verb != Verb::update) return denied("noted by the server");
    // Every device holds what is the brand's; to decide about it is head office's.
    const auto* about = findEntity(textAfter(intent, "entity"));
    if (about && about->home == Home::brand && standing.role != Role::hq) return denied("head office's to decide");
    return checkConflictChange(intent.before, intent.changed);
}

//! Entities whose rows a device may take away for good. The rest is closed, voided or erased by other ways.
constexpr std::array<std::string_view, 6> kRemovable{"identity", "tag", "lead", "task", "photo", "shared_view"};
//! Ledgers: a wrong entry is set right by another entry, and what was seen was seen.
constexpr std::array<std::string_view, 4> kLedgers{"consent", "points_entry", "disclosure", "mention_seen"};

Result<void> mayVerb(const Standing& standing, const Intent& intent, const EntityInfo& entity) {
    if (entity.writable == Writable::serverOnly) return denied("written by the server only");
    if (entity.home == Home::brand && (standing.role != Role::hq || intent.verb != Verb::update)) return denied("head office's to change");
    if (entity.writable == Writable::appendOnly && (intent.verb == Verb::update || intent.verb == Verb::remove))
        return denied("entries are only added");
    if (intent.verb == Verb::remove && std::find(kRemovable.begin(), kRemovable.end(), intent.entity) == kRemovable.end())
        return denied("not removed by devices");
    if (intent.entity == "lead" && intent.verb == Verb::remove && standing.role != Role::manager) return denied("leads are removed by the manager");
    if (intent.verb == Verb::voidEntry) {
        if (entity.writable != Writable::appendOnly || std::find(kLedgers.begin(), kLedgers.end(), intent.entity) != kLedgers.end())
            return denied("cannot be taken back");
        if (!isOwn(standing, idBefore<StaffId>(intent, "staff_id"))) return denied("somebody else's entry", "staff_id");
    }
    return {};
}

//! All rules but that of the scope.
Result<void> mayWriteThere(const Standing& standing, const Intent& intent) {
    const auto* entity = findEntity(intent.entity);
    if (!entity) return fail(Code::invalid, "no such entity", std::string(intent.entity));
    LIANLU_CHECK(mayVerb(standing, intent, *entity));
    LIANLU_CHECK(signedBySelf(standing, intent, "staff_id"));
    LIANLU_CHECK(signedBySelf(standing, intent, "set_by"));
    LIANLU_CHECK(signedBySelf(standing, intent, "created_by"));
    LIANLU_CHECK(signedBySelf(standing, intent, "decided_by"));
    if (intent.changed.contains("store_id") && entity->field("store_id")) {
        const auto store = idAfter<StoreId>(intent, "store_id");
        if (!store.isNull() && !isOwnStore(standing, store)) return denied("another store", "store_id");
    }
    // What hangs on a person stays with that person.
    if (intent.verb == Verb::update && intent.changed.contains("customer_id") &&
        idBefore<CustomerId>(intent, "customer_id") != idAfter<CustomerId>(intent, "customer_id"))
        return denied("moved to another person", "customer_id");
    if (intent.entity == "customer") return mayPlace(standing, intent);
    if (intent.entity == "lead") return mayWriteLead(standing, intent);
    if (intent.entity == "task") return mayWriteTask(standing, intent);
    if (intent.entity == "offer") return mayWriteOffer(standing, intent);
    if (intent.entity == "points_entry") return mayWritePoints(standing, intent);
    if (intent.entity == "consent") return mayWriteConsent(intent);
    if (intent.entity == "conflict") return mayWriteConflict(standing, intent);
    if (intent.entity == "disclosure") return mayWriteDisclosure(intent);
    if (intent.entity == "mention_seen") return mayWriteMentionSeen(standing, intent);
    if (intent.entity == "photo") return mayWritePhoto(intent);
    if (intent.entity == "shared_view") return mayWriteSharedView(standing, intent);
    return {};
}

//! What is only ever added, and so cannot spoil what the person's own guide has.
constexpr std::array<std::string_view, 3> kOnVisits{"interaction", "consent", "tag"};

std::vector<Scope> wantedScopes(const Standing& standing) {
    if (standing.staff.isNull() || standing.role == Role::unknown || standing.role == Role::service) return {};
    std::vector<Scope> scopes{Scope::brand(), Scope::user(standing.staff)};
    if (standing.role == Role::regional)
        for (const auto& region : standing.regions) scopes.push_back(Scope::region(region));
    if (standing.role == Role::guide || standing.role == Role::manager) {
        scopes.push_back(Scope::book(standing.staff));
        for (const auto& store : standing.stores) {
            scopes.push_back(Scope::store(store));
            scopes.push_back(Scope::pool(store));
        }
    }
    if (standing.role == Role::manager) {
        for (const auto& store : standing.stores) scopes.push_back(Scope::desk(store));
        for (const auto& member : standing.team)
            if (member != standing.staff) scopes.push_back(Scope::book(member));
    }
    return scopes;
}

}  // namespace

std::vector<Scope> readableScopes(const Standing& standing) {
    auto scopes = wantedScopes(standing);
    if (scopes.size() > kMaxScopes) scopes.resize(kMaxScopes);
    return scopes;
}

Result<void> mayAskPrivacy(const Standing& standing, const Scope& person) {
    if (standing.staff.isNull() || !may(standing.role, Act::erasePerson)) return denied("not this role's to do");
    if (standing.role != Role::manager) return {};
    if (!mayRead(standing, person)) return fail(Code::notFound, "no such customer");
    return {};
}

Result<void> mayDecideQuarantine(const Standing& standing, const Scope& scope) {
    if (!may(standing.role, Act::applyQuarantined)) return denied("not this role's to do");
    if (!mayRead(standing, scope)) return fail(Code::notFound, "no such op");
    return {};
}

std::size_t scopesLeftOut(const Standing& standing) {
    const auto wanted = wantedScopes(standing).size();
    return wanted > kMaxScopes ? wanted - kMaxScopes : 0;
}

bool mayRead(const Standing& standing, const Scope& scope) { return contains(readableScopes(standing), scope); }

Result<void> mayWrite(const Standing& standing, const Intent& intent) {
    if (!findEntity(intent.entity)) return fail(Code::invalid, "no such entity", std::string(intent.entity));
    if (!mayRead(standing, intent.scope)) return denied("out of this person's scopes");
    return mayWriteThere(standing, intent);
}

Result<void> mayWriteVisiting(const Standing& standing, const Intent& intent) {
    LIANLU_CHECK(mayLookUp(standing));
    if (intent.verb != Verb::create || std::find(kOnVisits.begin(), kOnVisits.end(), intent.entity) == kOnVisits.end())
        return denied("out of this person's scopes");
    // Leads are their owner's; a guest's are not seen, so none can be meant.
    if (!idAfter<LeadId>(intent, "lead_id").isNull()) return denied("not on a visit", "lead_id");
    return mayWriteThere(standing, intent);
}

Result<void> mayLookUp(const Standing& standing) {
    if (standing.staff.isNull() || !may(standing.role, Act::lookUp)) return denied("not this role's to do");
    return {};
}

Result<void> mayHandOver(const Standing& standing, const Workplace& from, const Workplace& to) {
    if (standing.staff.isNull() || !may(standing.role, Act::handOver)) return denied("not this role's to do");
    if (from.staff.isNull()) return fail(Code::invalid, "whose customers", "from_id");
    if (from.staff == to.staff) return fail(Code::invalid, "from one to the same", "to_id");
    if (standing.role == Role::hq) return {};
    if (!contains(standing.stores, from.homeStore)) return denied("not of the own stores", "from_id");
    if (!to.staff.isNull() && !contains(standing.stores, to.homeStore)) return denied("not of the own stores", "to_id");
    return {};
}

}  // namespace lianlu::domain
