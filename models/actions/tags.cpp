// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/actions.h"
#include "models/actions/person_place.h"
#include "models/actions/run.h"
#include "models/actions/steps.h"
#include "models/base/text.h"
#include "models/domain/rules/tag.h"
#include "models/store/queries.h"

namespace lianlu::actions {

namespace {

//! The own store's role may be unknown (an older profile): then the server alone decides.
Result<void> may(const Context& context, const domain::TagDefinition* definition, const domain::Intent& intent, Time now) {
    if (context.role == domain::Role::unknown) return {};
    return domain::mayChangeTag(context.role, definition, intent, now);
}

}  // namespace

Result<Uuid> setTagIn(const Context& context, store::WriteTxn& txn, const SetTag& input) {
    LIANLU_TRY(const auto person, placeOf(context, txn, input.customer));
    LIANLU_TRY(const auto defined, store::Queries::tagDefinition(txn.connection(), input.name));
    const auto* definition = defined ? &*defined : nullptr;
    const auto scope = person.guest ? person.scope : domain::scopeOfTag(person.scope, person.homeStore, definition);
    LIANLU_TRY(const auto held, store::Queries::ownTag(txn.connection(), input.customer, input.name));

    auto tag = held.value_or(domain::Tag{});
    tag.value = input.value;
    tag.source = domain::TagSource::own;
    tag.sourceName = {};
    tag.confidence = 1;
    tag.setAt = txn.now();
    tag.expiresAt = input.expiresAt ? input.expiresAt : domain::tagExpiry(definition, txn.now());
    tag.setBy = context.staff;
    if (held) {
        const auto changed = domain::changedFields(*held, tag);
        LIANLU_CHECK(may(context, definition, {tag.kEntity, domain::Verb::update, scope, domain::toFields(*held), changed}, txn.now()));
        LIANLU_CHECK(txn.update(tag.kEntity, tag.id, changed));
        return tag.id.uuid;
    }
    tag.id = context.ids.next<domain::TagId>();
    tag.customerId = input.customer;
    tag.name = input.name;
    const domain::Fields none;
    LIANLU_CHECK(may(context, definition, {tag.kEntity, domain::Verb::create, scope, none, domain::toFields(tag)}, txn.now()));
    LIANLU_CHECK(insert(txn, tag, scope));
    return tag.id.uuid;
}

Result<void> removeTagIn(const Context& context, store::WriteTxn& txn, domain::TagId id) {
    LIANLU_TRY(const auto tag, txn.get<domain::Tag>(id));
    LIANLU_TRY(const auto scope, txn.scopeOf(tag.kEntity, id.uuid));
    LIANLU_TRY(const auto defined, store::Queries::tagDefinition(txn.connection(), tag.name));
    const domain::Fields none;
    LIANLU_CHECK(may(context, defined ? &*defined : nullptr, {tag.kEntity, domain::Verb::remove, scope, domain::toFields(tag), none}, txn.now()));
    return txn.buryRow(tag.kEntity, id.uuid);
}

Doing setTag(const Context& context, SetTag input) {
    input.name = std::string(text::trim(input.name));
    input.value = std::string(text::trim(input.value));
    if (input.customer.isNull()) return ready(Error{Code::invalid, "whose tag", "customer"});
    if (input.name.empty()) return ready(Error{Code::invalid, "which tag", "name"});
    if (input.expiresAt && *input.expiresAt <= context.clock.now()) return ready(Error{Code::invalid, "over before it begins", "expiresAt"});
    return start(context, [context, input = std::move(input)](store::WriteTxn& txn) { return setTagIn(context, txn, input); });
}

Doing removeTag(const Context& context, domain::TagId id) {
    if (id.isNull()) return ready(Error{Code::invalid, "which tag", "tag"});
    return start(context, [context, id](store::WriteTxn& txn) -> Result<Uuid> {
        LIANLU_CHECK(removeTagIn(context, txn, id));
        return id.uuid;
    });
}

}  // namespace lianlu::actions
