// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <tuple>

#include "models/actions/actions.h"
#include "models/actions/consent_entry.h"
#include "models/actions/phone_number.h"
#include "models/actions/run.h"
#include "models/base/text.h"
#include "models/domain/rules/consent.h"
#include "models/store/queries.h"

namespace lianlu::actions {

namespace {

constexpr std::int64_t kFreshMaturity = 20;
constexpr const char* kConsentWording = "desk-1";

//! Trimmed and normalised; the addresses are empty where none was given.
struct Prospect {
    std::string name, phone, email, intent;
    domain::LeadSource source;
    bool marketingConsent;
};

Result<Prospect> checked(const Context& context, const CreateLead& input) {
    Prospect prospect{std::string(text::trim(input.name)), {}, {}, std::string(text::trim(input.intent)), input.source, input.marketingConsent};
    if (prospect.name.empty()) return fail(Code::invalid, "a name is needed", "name");
    if (input.source == domain::LeadSource::unknown) return fail(Code::invalid, "where from", "source");
    if (!text::trim(input.phone).empty()) {
        LIANLU_TRY(const auto phone, mobileNumberAt(context, input.phone));
        if (!phone) return fail(Code::invalid, "not a mobile number", "phone");
        prospect.phone = *phone;
    }
    if (!text::trim(input.email).empty()) {
        const auto email = text::normalEmail(input.email);
        if (!email) return fail(Code::invalid, "not an e-mail address", "email");
        prospect.email = *email;
    }
    if (prospect.phone.empty() && prospect.email.empty()) return fail(Code::invalid, "a way to reach the person is needed", "phone");
    return prospect;
}

//! Somebody this device knows has that address: work on that person, do not make a second one.
Result<void> checkNew(store::WriteTxn& txn, const Prospect& prospect) {
    const std::tuple<domain::IdentityKind, const std::string&, const char*> addresses[]{
        {domain::IdentityKind::mobile, prospect.phone, "phone"}, {domain::IdentityKind::email, prospect.email, "email"}};
    for (const auto& [kind, address, member] : addresses) {
        if (address.empty()) continue;
        LIANLU_TRY(const auto holders, store::Queries::customersWith(txn.connection(), kind, address));
        if (!holders.empty()) return fail(Code::exists, "somebody has that address already", member);
    }
    return {};
}

Result<void> addAddress(const Context& context, store::WriteTxn& txn, const domain::Scope& scope, domain::CustomerId customer,
                        domain::IdentityKind kind, const std::string& value) {
    domain::Identity identity;
    identity.id = context.ids.next<domain::IdentityId>();
    identity.customerId = customer;
    identity.kind = kind;
    identity.value = value;
    identity.status = domain::IdentityStatus::active;
    identity.source = "guide";
    return insert(txn, identity, scope);
}

//! The words in force in the brand's language; a brand that has written none has the desk's.
Result<std::string> wordingOf(store::WriteTxn& txn, domain::Channel channel) {
    LIANLU_TRY(const auto all, store::Queries::consentWordings(txn.connection()));
    const auto current = domain::currentWordings(all, channel, domain::Purpose::marketing, txn.now());
    const auto brand = store::Queries::brand(txn.connection());
    const auto* wording = domain::wordingFor(current, brand ? brand->locale : std::string{});
    return wording ? wording->code : std::string(kConsentWording);
}

Result<void> addConsent(const Context& context, store::WriteTxn& txn, domain::CustomerId customer, domain::Channel channel) {
    domain::Consent consent;
    consent.customerId = customer;
    consent.channel = channel;
    consent.purpose = domain::Purpose::marketing;
    consent.granted = true;
    consent.source = "given to the guide";
    LIANLU_TRY(consent.wordingVersion, wordingOf(txn, channel));
    LIANLU_CHECK(addConsentEntry(context, txn, std::move(consent)));
    return {};
}

Result<void> addAddresses(const Context& context, store::WriteTxn& txn, const domain::Scope& scope, domain::CustomerId customer,
                          const Prospect& prospect) {
    if (!prospect.phone.empty()) {
        LIANLU_CHECK(addAddress(context, txn, scope, customer, domain::IdentityKind::mobile, prospect.phone));
        if (prospect.marketingConsent) {
            LIANLU_CHECK(addConsent(context, txn, customer, domain::Channel::sms));
            LIANLU_CHECK(addConsent(context, txn, customer, domain::Channel::call));
        }
    }
    if (!prospect.email.empty()) {
        LIANLU_CHECK(addAddress(context, txn, scope, customer, domain::IdentityKind::email, prospect.email));
        if (prospect.marketingConsent) LIANLU_CHECK(addConsent(context, txn, customer, domain::Channel::email));
    }
    return {};
}

}  // namespace

Doing createLead(const Context& context, CreateLead input) {
    auto prospect = checked(context, input);
    if (!prospect) return ready(std::move(prospect).error());
    return start(context, [context, prospect = std::move(*prospect)](store::WriteTxn& txn) -> Result<Uuid> {
        LIANLU_CHECK(checkNew(txn, prospect));
        domain::Customer customer;
        customer.id = context.ids.next<domain::CustomerId>();
        customer.kind = domain::CustomerKind::prospect;
        customer.name = prospect.name;
        customer.homeStoreId = context.shop;
        // A guide's lead is the guide's; a manager's waits in the pool until it is assigned.
        if (context.role == domain::Role::guide) customer.guideId = context.staff;
        const auto scope = domain::Scope::ofPerson(customer.guideId, customer.homeStoreId);
        LIANLU_CHECK(insert(txn, customer, scope));
        LIANLU_CHECK(addAddresses(context, txn, scope, customer.id, prospect));

        domain::Lead lead;
        lead.id = context.ids.next<domain::LeadId>();
        lead.customerId = customer.id;
        lead.source = prospect.source;
        lead.stage = domain::LeadStage::fresh;
        lead.maturity = kFreshMaturity;
        lead.ownerId = customer.guideId;
        lead.intent = prospect.intent;
        lead.openedAt = txn.now();
        LIANLU_CHECK(insert(txn, lead, scope));
        return lead.id.uuid;
    });
}

}  // namespace lianlu::actions
