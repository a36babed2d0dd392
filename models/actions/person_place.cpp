// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/person_place.h"

#include "models/domain/entities/person.h"
#include "models/store/visits.h"

namespace lianlu::actions {

Result<PersonPlace> placeOf(const Context& context, store::WriteTxn& txn, domain::CustomerId person) {
    const auto held = txn.get<domain::Customer>(person);
    if (held) {
        LIANLU_TRY(const auto scope, txn.scopeOf(domain::Customer::kEntity, person.uuid));
        return PersonPlace{scope, held->name, held->homeStoreId, false};
    }
    if (held.error().code != Code::notFound) return fail(held.error());
    LIANLU_TRY(const auto pass, store::Visits::find(txn.connection(), person, txn.now()));
    if (!pass) return fail(held.error());
    return PersonPlace{domain::Scope::user(context.staff), {}, {}, true};
}

}  // namespace lianlu::actions
