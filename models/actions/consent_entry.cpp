// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/consent_entry.h"

#include <vector>

#include "models/actions/person_place.h"
#include "models/actions/run.h"
#include "models/domain/rules/consent.h"
#include "models/store/queries.h"

namespace lianlu::actions {

Result<domain::ConsentId> addConsentEntry(const Context& context, store::WriteTxn& txn, domain::Consent entry) {
    LIANLU_TRY(const auto person, placeOf(context, txn, entry.customerId));
    if (!entry.at) {
        LIANLU_TRY(const auto ledger, store::Queries::consentLedger(txn.connection(), entry.customerId));
        entry.at = domain::nextConsentTime(ledger, entry.channel, entry.purpose, txn.now());
    }
    entry.id = context.ids.next<domain::ConsentId>();
    LIANLU_CHECK(insert(txn, entry, person.scope));
    return entry.id;
}

Result<void> counterConsent(const Context& context, store::WriteTxn& txn, domain::ConsentId id) {
    LIANLU_TRY(const auto mistake, txn.get<domain::Consent>(id));
    LIANLU_TRY(auto ledger, store::Queries::consentLedger(txn.connection(), mistake.customerId));
    const auto now = domain::consentState(ledger, mistake.channel, mistake.purpose);
    std::erase_if(ledger, [id](const domain::Consent& entry) { return entry.id == id; });
    const auto without = domain::consentState(ledger, mistake.channel, mistake.purpose);
    // Somebody has said otherwise since: that stands, and the mistake no longer does.
    if (now.entry != id) return fail(Code::refused, "changed-since", "consent");
    if (without.permission == now.permission) return {};
    const bool grantedBefore = without.permission == domain::Permission::granted;
    domain::Consent entry;
    entry.customerId = mistake.customerId;
    entry.channel = mistake.channel;
    entry.purpose = mistake.purpose;
    entry.granted = grantedBefore;
    entry.source = domain::nameOf(domain::ConsentAct::takenBack);
    if (grantedBefore) entry.wordingVersion = without.wordingVersion;
    LIANLU_CHECK(addConsentEntry(context, txn, std::move(entry)));
    return {};
}

}  // namespace lianlu::actions
