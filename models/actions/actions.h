// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "models/actions/context.h"
#include "models/domain/entities.h"
#include "models/domain/rules/consent_act.h"
#include "models/domain/rules/frequency.h"
#include "models/domain/value.h"

//! What a person can do, for the workbench and the command line alike. Errors: Code::invalid with the input's member as subject,
//! Code::refused with the rule's name as context, Code::notFound. logInteraction, setTag and recordConsent also serve a guest of another store
//! (store::Visits) whose pass holds; what they wrote leaves this device with the next sync.
namespace lianlu::actions {

//! \brief A picture made ready to be kept (models/picture).
struct NewPhoto {
    std::string jpeg;
    std::int64_t width = 0, height = 0;  //!< pixels
    std::optional<Time> takenAt{};
};

struct LogInteraction {
    domain::CustomerId customer;
    domain::LeadId lead;  //!< none: not about a lead
    domain::InteractionKind kind = domain::InteractionKind::unknown;
    domain::Outcome outcome = domain::Outcome::unknown;
    std::string note;
    std::optional<Time> at;  //!< none: now; not more than 5 minutes ahead
    std::int64_t durationSeconds = 0;
    std::string nextStep;
    std::optional<Time> nextStepAt;
    std::vector<NewPhoto> photos{};  //!< kept with it, in the same transaction; at most kMostPhotosAtOnce
};
inline constexpr std::size_t kMostPhotosAtOnce = 10;
//! \brief Also moves the lead on: last contact, next step, a new one becomes contacted; a next step with a date becomes a task.
//! Code::refused `guest-next-step`: neither is a guest's, nor `guest-photo`. exists: the person has one of the pictures already.
[[nodiscard]] Doing logInteraction(const Context& context, LogInteraction input);

struct EditLead {
    domain::LeadId lead;
    domain::Fields changed;  //!< of stage, maturity, intent, product_id, budget_minor, next_step, next_step_at, lost_reason
};
//! \brief Stage moves by the rules of domain/rules/lead_stage.h: lost asks for a reason, won only by convertLead.
[[nodiscard]] Doing editLead(const Context& context, EditLead input);

struct CreateLead {
    std::string name;
    std::string phone;
    std::string email;
    domain::LeadSource source = domain::LeadSource::store;
    std::string intent;
    bool marketingConsent = false;  //!< the person agreed, here and now
};
//! \brief A prospect with identities, consents and a lead, in the guide's book; a manager's waits in the pool. Asks for a phone
//! number or an e-mail address; Code::exists where somebody held here has it already. Done::id is the lead's.
[[nodiscard]] Doing createLead(const Context& context, CreateLead input);

struct ConvertLead {
    domain::LeadId lead;
    bool asMember = false;
};
//! \brief The prospect becomes customer or member, the lead is won, in one transaction. Done::id is the customer's.
[[nodiscard]] Doing convertLead(const Context& context, ConvertLead input);

struct EditCustomer {
    domain::CustomerId customer;
    domain::Fields changed;
};
[[nodiscard]] Doing editCustomer(const Context& context, EditCustomer input);

struct RecordConsent {
    domain::CustomerId customer;
    domain::Channel channel = domain::Channel::unknown;
    domain::Purpose purpose = domain::Purpose::marketing;
    bool granted = false;
    domain::ConsentAct act = domain::ConsentAct::unknown;  //!< one that the staff records
    std::string wording;  //!< code of the words agreed to; with a grant one of those in force, where the brand has any
    std::optional<Time> at;  //!< none: now; not ahead of it, and then it counts only against older entries
};
//! \brief Adds an entry to the person's ledger. undo() takes it back by another entry once it was sent. Done::id is the entry's.
[[nodiscard]] Doing recordConsent(const Context& context, RecordConsent input);
struct SetAddress {
    domain::CustomerId customer;
    domain::IdentityKind kind = domain::IdentityKind::mobile;  //!< or email
    std::string value;
};
//! \brief Adds the person's phone number or e-mail address, or mends the first one there is. Code::exists where somebody else held here
//! has it. Done::id is the identity's.
[[nodiscard]] Doing setAddress(const Context& context, SetAddress input);

struct SetTag {
    domain::CustomerId customer;
    std::string name;
    std::string value;                //!< may be empty
    std::optional<Time> expiresAt{};  //!< none: as the definition says
};
//! \brief Sets a tag of the staff's own, or gives the one of this name another value. Code::refused: the rules of domain/rules/tag.h.
//! Done::id is the tag's.
[[nodiscard]] Doing setTag(const Context& context, SetTag input);
[[nodiscard]] Doing removeTag(const Context& context, domain::TagId tag);

struct DecideMatch {
    domain::PersonMatchId match;
    domain::MatchStatus status = domain::MatchStatus::unknown;
    domain::CustomerId keep{};              //!< with joined: whose profile leads; none: as domain::chooseStaying
    std::optional<Time> laterUntil{};       //!< with later: when it is asked again
};
//! \brief Says whether two rows are one person: joined, apart (also of two that are joined), later, or open again. The server does it; until
//! then domain::matchWaits. What is so already stays as it is. Done::id is the match's.
[[nodiscard]] Doing decideMatch(const Context& context, DecideMatch input);

struct ProposeMatch {
    domain::CustomerId one, other;
    domain::MatchStatus status = domain::MatchStatus::joined;
    domain::CustomerId keep{};
    std::optional<Time> laterUntil{};
};
//! \brief The same of a pair that nobody has found yet: a person says so. Where there is a row about the two, it is decided. Both must be
//! held here. Done::id is the match's.
[[nodiscard]] Doing proposeMatch(const Context& context, ProposeMatch input);

struct PushOffer {
    domain::CustomerId customer;
    domain::LeadId lead;
    domain::ProductId product;
    domain::CouponTemplateId couponTemplate;  //!< none: without coupon
    domain::Channel channel = domain::Channel::email;
    std::string subject;  //!< of a mail; what goes by hand has none
    std::string message;  //!< variables {name} {product} {coupon} {link} {guide} {store}
};
struct OfferPreview {
    std::string subject;
    std::string body;
    std::string from;
    std::string to;                     //!< masked
    std::vector<std::string> warnings;  //!< names of domain::Refusal that the server would give now
    bool couponIssuedByServer = false;
    bool byHand = false;                //!< the server hands it back, and the person at the desk sends it
    std::string language;               //!< the customer's, else the brand's; BCP 47, may be empty
    std::optional<domain::Channel> better;  //!< one that is served and that nothing stands against, where something does against this one
    domain::FrequencyCap cap;               //!< zero: none
    std::int64_t left = 0;                  //!< how many more messages the cap leaves after this one; of no meaning without a cap
};
//! \brief The message as this person would get it; coupon and link stand as placeholders, for the server issues them.
[[nodiscard]] Result<OfferPreview> previewOffer(const Context& context, const PushOffer& input);
//! \brief Queues the offer with a 10 s hold (Offer::send_after_at), in which undo leaves no trace. Code::refused with the name of a
//! domain::Refusal as context where this device knows that it cannot go out: no_consent, no_address, address_marked,
//! template_closed, frequency_cap (what waits to go out counts as if it had); quiet hours are a warning only. The server decides again. Code::unsupported: channel.
[[nodiscard]] Doing pushOffer(const Context& context, PushOffer input);
//! \brief Cancels an offer that has not been dispatched, or waits to be sent by hand.
[[nodiscard]] Doing cancelOffer(const Context& context, domain::OfferId offer);

[[nodiscard]] Doing completeTask(const Context& context, domain::TaskId task);
//! \brief Takes back a whole transaction of this device: ops not yet sent vanish; after that inverse ops for edits, void for
//! append-only rows, cancellation for an offer. Code::refused: `changed-since` (subject: the field), `offer-dispatched`,
//! `cannot-be-undone`.
[[nodiscard]] Doing undo(const Context& context, domain::TxnId txn);

}  // namespace lianlu::actions
