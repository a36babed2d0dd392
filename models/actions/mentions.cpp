// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/mentions.h"

#include <algorithm>

#include "models/actions/run.h"
#include "models/base/text.h"
#include "models/domain/entities.h"
#include "models/domain/rules/access.h"
#include "models/search/person_text.h"
#include "models/store/mentions.h"
#include "models/store/queries_staff.h"
#include "models/store/row_table.h"
#include "models/store/scopes.h"

namespace lianlu::actions {

namespace {

//! The reading has a mark on each letter where a find may begin; here any letter may.
std::string typedFor(const std::string& name) {
    std::string marked, reading;
    search::appendReadings(marked, name, {});
    for (const char c : marked) reading += static_cast<char>(static_cast<unsigned char>(c) & 0x7fU);
    return text::lowerAscii(name) + ' ' + std::string(text::trim(reading));
}

//! Whether somebody's device holds what lives in this scope; of books only a manager of the same store sees others'.
bool seesScope(const domain::Staff& staff, const domain::Scope& scope, domain::StoreId homeStore) {
    domain::Standing standing;
    standing.staff = staff.id;
    standing.role = staff.role;
    standing.homeStore = staff.storeId;
    standing.stores = {staff.storeId};
    if (scope.kind == domain::Scope::Kind::book && staff.storeId == homeStore) standing.team = {{scope.owner}};
    return domain::mayRead(standing, scope);
}

}  // namespace

Result<std::vector<MentionChoice>> mentionChoices(db::Connection& c, const Context& context, domain::CustomerId customer) {
    LIANLU_TRY(const auto everybody, store::knownStaff(c));
    LIANLU_TRY(const auto stored, store::RowTable::of(domain::Customer::kEntity).read(c, domain::Customer::kEntity, customer.uuid));
    std::optional<domain::Scope> scope;
    domain::Customer person;
    if (stored) {
        LIANLU_TRY(scope, store::scopeAt(c, stored->meta.scope));
        if (!domain::applyFields(person, stored->fields)) return fail(Code::damaged, "row does not fit its entity", std::string(domain::Customer::kEntity));
    }
    std::vector<MentionChoice> choices;
    for (const auto& staff : everybody) {
        if (staff.id == context.staff || staff.storeId != context.shop || staff.status == domain::StaffStatus::left || staff.name.empty()) continue;
        choices.push_back({staff.id, staff.name, typedFor(staff.name), scope && seesScope(staff, *scope, person.homeStoreId)});
    }
    return choices;
}

Doing setMentionsSeen(const Context& context, std::vector<domain::InteractionId> notes, bool seen) {
    if (notes.empty()) return ready(Error{Code::invalid, "which note", "notes"});
    return start(context, [context, notes = std::move(notes), seen](store::WriteTxn& txn) -> Result<Uuid> {
        for (const auto& note : notes) LIANLU_CHECK(sayOfMention(context, txn, note, seen));
        return notes.front().uuid;
    });
}

Result<void> sayOfMention(const Context& context, store::WriteTxn& txn, domain::InteractionId note, bool seen) {
    if (note.isNull()) return fail(Code::invalid, "which note", "notes");
    LIANLU_TRY(const auto before, store::Mentions::lastSaid(txn.connection(), context.staff, note));
    domain::MentionSeen entry;
    entry.id = context.ids.next<domain::MentionSeenId>();
    entry.staffId = context.staff;
    entry.noteId = note;
    entry.seen = seen;
    // After what another device said whose clock is ahead: what is said now is what counts.
    entry.at = before ? std::max(context.clock.now(), *before + std::chrono::milliseconds(1)) : context.clock.now();
    return insert(txn, entry, domain::Scope::user(context.staff));
}

}  // namespace lianlu::actions
