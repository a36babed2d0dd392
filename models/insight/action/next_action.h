// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

#include "models/insight/action/action_facts.h"

//! What to do next for one customer, and why. Pure: the same facts give the same list. Who acts decides; nothing goes out by itself.
//!
//! Rules, in the order of a tie. u is the urgency, 0 … 100; d counts days from today to the day named, negative when it is over.
//!
//! | kind          | when                                                                        | u                                | over when                    | rests |
//! |---------------|-----------------------------------------------------------------------------|----------------------------------|------------------------------|-------|
//! | agreedStep    | an open task, or a lead's next step without contact since, d ≤ 1            | 90, +1 a day overdue, at most 99 | done or moved                | 1     |
//! | pickup        | an order waits in the own store to be fetched                               | 87, +1 a day waiting, at most 89 | handed over                  | 1     |
//! | coupon        | an issued one ends, 0 ≤ d ≤ 14                                              | 86 − 3 d                         | redeemed or ended            | 3     |
//! | birthday      | 0 ≤ d ≤ 7; no contact in those days before it, on the day none that day     | 84 − 4 d                         | contacted, or the day passed | 2     |
//! | openLead      | an open lead without contact for 7 days or more                             | 60, +1 a day beyond, at most 75  | contacted, won or lost       | 3     |
//! | leadStage     | an open lead about which nothing is agreed, and that is not cold yet: negotiating at once, new from 2, contacted from 14, qualified from 30 days after it was opened | 62 new, 60 negotiating, 52 qualified, 48 contacted; +1 a day beyond, at most +8 | a step is agreed, won or lost | 3 |
//! | firstPurchase | one buying day, 3 to 30 days ago, and no contact since                      | 72 − days since, from 3          | contacted                    | 7     |
//! | welcome       | followed, joined or registered 0 to 30 days ago, no purchase, no contact since | 70 − days since                  | contacted, or bought         | 3     |
//! | wish          | looked at within 30 days, not bought since, on stock; *                     | 58, +8 where 3 pieces or fewer   | bought or sold out           | 7     |
//! | tierGap       | the gap is at most a quarter of what the next tier takes; *                 | 56 − 40 × that share             | tier reached                 | 30    |
//! | winBack       | bought once at least; P(alive) < ½ and over 30 days since, or, where nothing was learned, sleeping or churned; * | 25 + 40 × P(alive); 38 sleeping, 28 churned | bought | 30 |
//! | reconnect     | bought, and 90 days or more without a purchase and without a contact, no open lead, no winBack, and a channel that permits it | 36, +1 for every 30 days beyond, at most 42 | contacted, or bought | 30 |
//! | askConsent    | no marketing consent over any channel, and one that was never asked; *      | 20                               | asked                        | 30    |
//!
//! * Not within 3 days after the last contact: who was just talked to is left in peace. wish and winBack not for who withdrew profiling.
//! A birthday on 29 February is kept on the 28th where the year has no other.
//!
//! Ways. What was agreed, an order to be fetched, a lead, a first purchase and a welcome are service: a channel serves with consent for service, or for marketing where service
//! was not refused. All else is marketing and asks for consent to it. Of the channels with consent and an address: the preferred one, then
//! call, WeCom, SMS, e-mail, app for service and e-mail, WeCom, SMS, app, call for the rest. While the frequency cap is reached no message serves
//! marketing. Where none is left the way is the store (`Channel::store`): to be said when the person is there, and the evidence says why. Never
//! a channel without consent.
//!
//! Order: greater u, then the order of the table, then the earlier day, then the smaller row id. Of several rows of one kind only the first stays that nobody has put off.
namespace lianlu::insight {

enum class ActionKind : std::uint8_t { agreedStep, pickup, coupon, birthday, openLead, leadStage, firstPurchase, welcome, wish, tierGap, winBack, reconnect, askConsent };
constexpr std::size_t kActionKinds = 13;
//! \brief After so many days without a purchase and a contact `reconnect` holds.
inline constexpr std::int32_t kReconnectDays = 90;
[[nodiscard]] std::string_view nameOf(ActionKind kind) noexcept;  //!< agreed_step …; stable
[[nodiscard]] std::optional<ActionKind> actionKindOf(std::string_view name) noexcept;

//! \brief What makes an action go from the list by itself.
enum class Ending : std::uint8_t { done, redeemedOrEnded, contactedOrPassed, contactedOrClosed, contacted, boughtOrSoldOut, tierReached, bought, asked, handedOver, agreedOrClosed, contactedOrBought };
[[nodiscard]] Ending endingOf(ActionKind kind) noexcept;
[[nodiscard]] std::string_view nameOf(Ending ending) noexcept;
//! \brief For how many days "not now" holds.
[[nodiscard]] std::int32_t restDays(ActionKind kind) noexcept;

//! \brief A reason. Which of its members speak, its kind says: day and number of days from today (negative: over), or a figure, or a name.
enum class FactKind : std::uint8_t {
    agreed,         //!< name: what; day, number: d
    couponEnds,     //!< name: the coupon; day, number: d
    birthday,       //!< day, number: d
    leadOpen,       //!< name: intent; day: opened, number: days open
    lastContact,    //!< day, number: days since; name: by whom, may be empty
    noContact,      //!< never
    firstPurchase,  //!< day, number: days since
    lastPurchase,   //!< day, number: days since
    buyingDays,     //!< number
    looked,         //!< name: the product; day, number: days since
    onStock,        //!< number: pieces
    tierGap,        //!< name: code of the next tier; number: points to go
    tierPoints,     //!< number: points that count
    alive,          //!< share
    expectedValue,  //!< number: minor units, of the year ahead
    noConsent,      //!< for marketing, or for service, over any channel with an address
    noAddress,      //!< consent, and no address that works
    capReached,     //!< day: from when on messages may go out again
    neverAsked,     //!< for consent
    joined,         //!< day, number: days since
    leadStage,      //!< name: of the stage; day: opened, number: days open
    noStep,         //!< nothing is agreed
    nobody,         //!< is responsible
    orderWaits,     //!< to be packed; name: its number; day: placed, number: days since
    orderPacked,    //!< ready to be fetched; likewise
    journeyStage    //!< name: of the stage; day: since then, number: days in it
};
[[nodiscard]] std::string_view nameOf(FactKind kind) noexcept;

struct Evidence {
    FactKind kind = FactKind::noContact;
    std::optional<std::int32_t> day{};
    std::optional<std::int64_t> number{};
    std::optional<double> share{};
    std::string name{};
    Uuid row{};  //!< behind it, where there is one
};

struct Action {
    ActionKind kind = ActionKind::agreedStep;
    std::vector<Evidence> evidence;             //!< the strongest first, never empty
    domain::Channel channel = domain::Channel::store;   //!< store: when the person is there
    bool offer = false;               //!< a personal offer may go out over this channel now: it is written to, with consent for marketing and below the cap
    domain::Channel askFor = domain::Channel::unknown;  //!< of askConsent: the channel to ask for
    int urgency = 0;
    std::optional<std::int32_t> day;  //!< by when
    Uuid subject;                     //!< task, coupon, lead, order or product it is about; none for the others
    Uuid lead, product;               //!< to begin a talk or an offer with
};

//! \brief Why there is nothing to do.
enum class Idle : std::uint8_t { no, notHere, noFacts, nothingDue };
[[nodiscard]] std::string_view nameOf(Idle idle) noexcept;

//! \brief "Not now": an action that somebody wants to hear of later.
struct PutOff {
    ActionKind kind = ActionKind::agreedStep;
    Uuid subject;            //!< as of the action; none: of any
    std::int32_t until = 0;  //!< the first day on which it is told again
};

struct NextActions {
    std::vector<Action> actions;
    Idle idle = Idle::no;
    std::vector<PutOff> resting;  //!< what would be in the list, and rests
};

//! \brief Every action that the rules give, the most urgent first, one of a kind; what rests makes room for the next of its kind.
[[nodiscard]] NextActions nextActions(const ActionFacts& facts, std::span<const PutOff> putOff = {});

//! \brief The day on or after `today` on which a birthday YYYY-MM-DD is kept; nothing for what is no date.
[[nodiscard]] std::optional<std::int32_t> nextBirthday(std::string_view birthday, std::int32_t today);

}  // namespace lianlu::insight
