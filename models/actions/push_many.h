// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "models/actions/actions.h"
#include "models/actions/import_list.h"
#include "models/domain/rules/frequency.h"

//! One offer to many persons, each with a message of their own: who gets it is counted first, pushed person by person, taken back as a whole. All of it
//! blocks and is not for the screen's thread.
namespace lianlu::actions {

inline constexpr std::size_t kMostOfferedAtOnce = 500;
//! \brief How long offers to many wait before they go out: more than one offer's hold, for who sends many looks longer at what was done.
inline constexpr std::chrono::seconds kHoldOfMany{60};
//! \brief For so long nobody gets the same offer again.
inline constexpr std::chrono::hours kSameOffer{24 * 30};

struct OfferTo {
    domain::CustomerId customer;
    domain::LeadId lead{};
};

struct PushMany {
    std::vector<OfferTo> to;  //!< at most kMostOfferedAtOnce
    PushOffer offer;          //!< its customer and lead do not count
};

enum class OfferFate : std::uint8_t {
    goesOut,
    noConsent,      //!< never agreed to marketing over the channel
    withdrawn,      //!< said no to it
    noAddress,
    addressMarked,  //!< it bounced
    frequencyCap,   //!< what waits to go out counts as if it had
    already,        //!< has the same offer, or a coupon of this template that still holds
    twice,          //!< chosen more than once: two leads of one person
    notAllowed,     //!< not this person's to write to
    gone,           //!< no longer on this device
};
inline constexpr std::size_t kOfferFates = 10;

struct OfferCounts {
    std::array<std::int64_t, kOfferFates> of{};
    [[nodiscard]] std::int64_t operator[](OfferFate fate) const noexcept { return of[static_cast<std::size_t>(fate)]; }
    void add(OfferFate fate) noexcept { ++of[static_cast<std::size_t>(fate)]; }
    [[nodiscard]] std::int64_t persons() const noexcept;
};

struct OfferPerson {
    OfferTo to;
    std::string name;
    OfferFate fate = OfferFate::gone;
    std::int64_t left = 0;  //!< how many more messages the cap leaves after this one; of no meaning without a cap
};

struct OfferAudience {
    std::vector<OfferPerson> persons;  //!< in the order in which they were chosen
    OfferCounts counts;
    domain::FrequencyCap cap;          //!< zero: none
    std::optional<Time> quietUntil;    //!< quiet hours now: the server waits until then
    std::string language{};            //!< which all who get it speak, else the brand's; BCP 47, may be empty
};
//! \brief Who would get it now, and why others do not. Errors of the words as checkOffer() by previewOffer(); refused `template_closed`; tooLarge.
[[nodiscard]] Result<OfferAudience> planPushMany(const Context& context, const PushMany& input);

struct OffersPushed {
    Uuid id;  //!< for undoImport()
    OfferCounts counts;
    bool cancelled = false;          //!< those before stay
    std::optional<Error> stopped{};  //!< what the store did not take; those before stay
};
//! \brief Queues one offer for each who can get it, each in a transaction of its own (the server may refuse one without the others), with a hold of
//! kHoldOfMany; works offline. undoImport() takes all back that has not gone out. The server decides again for each.
[[nodiscard]] Result<OffersPushed> pushMany(const Context& context, const PushMany& input, ImportProgress& progress);

enum class TakeBackFate : std::uint8_t {
    takenBack,
    already,  //!< has been
    out,      //!< has gone out
    refused,  //!< the server would not send it
    failed,
};
inline constexpr std::size_t kTakeBackFates = 5;
struct OffersTakenBack {
    Uuid id;  //!< for undoImport()
    std::array<std::int64_t, kTakeBackFates> of{};
    bool cancelled = false;
    std::optional<Error> stopped{};
    [[nodiscard]] std::int64_t operator[](TakeBackFate fate) const noexcept { return of[static_cast<std::size_t>(fate)]; }
};
//! \brief cancelOffer() for each of them, at most kMostOfferedAtOnce; those that cannot be taken back stay and are counted.
[[nodiscard]] Result<OffersTakenBack> cancelOffers(const Context& context, const std::vector<domain::OfferId>& offers, ImportProgress& progress);

}  // namespace lianlu::actions
