// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/actions.h"
#include "models/actions/phone_number.h"
#include "models/actions/run.h"
#include "models/base/text.h"
#include "models/store/queries.h"

namespace lianlu::actions {

namespace {

//! Another person with this address is a duplicate to be looked at, not to be made.
Result<void> checkFree(store::WriteTxn& txn, const SetAddress& input) {
    LIANLU_TRY(const auto holders, store::Queries::customersWith(txn.connection(), input.kind, input.value));
    for (const auto& holder : holders)
        if (holder != input.customer) return fail(Code::exists, "somebody has that address already", "value");
    return {};
}

Result<Uuid> setOn(const Context& context, store::WriteTxn& txn, const SetAddress& input) {
    LIANLU_TRY(const auto detail, store::Queries::customer(txn.connection(), input.customer));
    LIANLU_TRY(const auto scope, txn.scopeOf(domain::Customer::kEntity, input.customer.uuid));
    LIANLU_CHECK(checkFree(txn, input));
    for (const auto& held : detail.identities) {
        if (held.kind != input.kind || held.status == domain::IdentityStatus::retired) continue;
        if (held.value != input.value) LIANLU_CHECK(txn.update(held.kEntity, held.id, {{"value", input.value}}));
        return held.id.uuid;
    }
    domain::Identity identity;
    identity.id = context.ids.next<domain::IdentityId>();
    identity.customerId = input.customer;
    identity.kind = input.kind;
    identity.value = input.value;
    identity.status = domain::IdentityStatus::active;
    identity.source = "guide";
    LIANLU_CHECK(insert(txn, identity, scope));
    return identity.id.uuid;
}

}  // namespace

Doing setAddress(const Context& context, SetAddress input) {
    if (input.customer.isNull()) return ready(Error{Code::invalid, "whose address", "customer"});
    std::optional<std::string> value;
    if (input.kind == domain::IdentityKind::mobile) {
        auto number = mobileNumberAt(context, input.value);
        if (!number) return ready(std::move(number).error());
        value = std::move(*number);
    } else if (input.kind == domain::IdentityKind::email) value = text::normalEmail(input.value);
    else return ready(Error{Code::unsupported, "not an address that a person types", "kind"});
    if (!value) return ready(Error{Code::invalid, "not an address of this kind", "value"});
    input.value = std::move(*value);
    return start(context, [context, input = std::move(input)](store::WriteTxn& txn) { return setOn(context, txn, input); });
}

}  // namespace lianlu::actions
