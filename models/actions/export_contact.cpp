// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/export_contact.h"

#include "models/actions/disclose.h"
#include "models/actions/file_beside.h"
#include "models/exchange/contact_card.h"
#include "models/store/custody/durable_file.h"
#include "models/store/queries.h"

namespace lianlu::actions {

Result<void> exportContact(const Context& context, domain::CustomerId customer, const std::filesystem::path& file) {
    LIANLU_TRY(const auto place, filePlace(context, file));
    exchange::ContactCard card;
    LIANLU_CHECK(context.store.read([&](db::Connection& c) -> Result<void> {
        LIANLU_TRY(const auto detail, store::Queries::customer(c, customer));
        card = {customer.toString() + "@lianlu", detail.customer.name, {}, {}, detail.customer.birthday, detail.customer.city, {}};
        for (const auto& identity : detail.identities) {
            if (identity.status == domain::IdentityStatus::retired) continue;
            if (identity.kind == domain::IdentityKind::mobile) card.numbers.push_back(identity.value);
            if (identity.kind == domain::IdentityKind::email) card.emails.push_back(identity.value);
        }
        return {};
    }));
    LIANLU_TRY(const auto noted, disclose(context, {domain::DisclosureAct::exported, domain::Disclosed::contacts, {customer}, 1}).get());
    static_cast<void>(noted);
    const auto text = exchange::contactCardText(card);
    return store::writeDurably(place, {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
}

}  // namespace lianlu::actions
