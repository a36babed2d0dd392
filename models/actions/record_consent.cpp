// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "models/actions/actions.h"
#include "models/actions/consent_entry.h"
#include "models/actions/person_place.h"
#include "models/actions/run.h"
#include "models/base/text.h"
#include "models/domain/rules/consent.h"
#include "models/store/queries.h"

namespace lianlu::actions {

namespace {

constexpr auto kSkew = std::chrono::minutes(5);

Result<void> check(const RecordConsent& input, Time now) {
    if (input.customer.isNull()) return fail(Code::invalid, "whose consent", "customer");
    if (input.channel == domain::Channel::unknown) return fail(Code::invalid, "which channel", "channel");
    if (input.purpose == domain::Purpose::unknown) return fail(Code::invalid, "for what", "purpose");
    const auto& act = domain::infoOf(input.act);
    if (!act.byStaff || input.act == domain::ConsentAct::takenBack) return fail(Code::invalid, "not an act that the staff records", "act");
    if (input.granted && !act.permits) return fail(Code::invalid, "not an act of permission", "act");
    if (input.at && *input.at > now + kSkew) return fail(Code::invalid, "ahead of now", "at");
    return {};
}

//! What somebody agreed to must be told from the record: words that are in force, where the brand has written any.
Result<void> checkWording(store::WriteTxn& txn, const RecordConsent& input) {
    if (!input.granted) return {};
    LIANLU_TRY(const auto all, store::Queries::consentWordings(txn.connection()));
    const auto current = domain::currentWordings(all, input.channel, input.purpose, input.at.value_or(txn.now()));
    if (current.empty()) return {};
    const bool known = std::any_of(current.begin(), current.end(), [&](const auto& wording) { return wording.code == input.wording; });
    if (!known) return fail(Code::invalid, "not the words in force", "wording");
    return {};
}

}  // namespace

Doing recordConsent(const Context& context, RecordConsent input) {
    input.wording = std::string(text::trim(input.wording));
    if (auto good = check(input, context.clock.now()); !good) return ready(std::move(good).error());
    return start(context, [context, input = std::move(input)](store::WriteTxn& txn) -> Result<Uuid> {
        LIANLU_CHECK(placeOf(context, txn, input.customer));
        LIANLU_CHECK(checkWording(txn, input));
        domain::Consent entry;
        entry.customerId = input.customer;
        entry.channel = input.channel;
        entry.purpose = input.purpose;
        entry.granted = input.granted;
        entry.source = domain::nameOf(input.act);
        entry.wordingVersion = input.wording;
        // A withdrawal is never dated behind a grant: it holds from now on, whenever it is said to have been spoken.
        if (input.granted) entry.at = input.at;
        LIANLU_TRY(const auto id, addConsentEntry(context, txn, std::move(entry)));
        return id.uuid;
    });
}

}  // namespace lianlu::actions
