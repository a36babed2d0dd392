// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "models/base/result.h"
#include "models/domain/entities/offer.h"
#include "models/domain/entities/organisation.h"
#include "models/domain/entities/person.h"

namespace lianlu::domain {

//! \brief All that decides whether an offer may go out now. The server fills it at dispatch, a device for its preview.
struct OfferFacts {
    Channel channel = Channel::unknown;
    std::span<const Consent> consents;      //!< of the person
    std::span<const Identity> identities;   //!< of the person
    std::span<const Time> sent;             //!< messages of the last windows, all channels
    const CouponTemplate* couponTemplate = nullptr;  //!< null: an offer without coupon, or one already issued
    const Brand* brand = nullptr;           //!< quiet hours and cap; null: none
    std::string zone;                       //!< IANA, of the store
    Time now{};
};

struct OfferVerdict {
    Refusal refusal = Refusal::none;
    std::optional<Time> notBefore;       //!< quiet hours: wait until then; no refusal
    const Identity* address = nullptr;   //!< where it goes; of OfferFacts::identities
};

//! \brief The first reason against it, in the order consent, address, template, cap; quiet hours only postpone.
//! Code::invalid "time_zone" where the store's zone is unknown.
[[nodiscard]] Result<OfferVerdict> judgeOffer(const OfferFacts& facts);

//! \brief Every reason that holds now, quiet hours among them: the warnings of a preview.
[[nodiscard]] Result<std::vector<Refusal>> objections(const OfferFacts& facts);

//! \brief Whether messages of the channel go by the guide's own hand: the server hands them out and waits for word.
[[nodiscard]] constexpr bool isByHand(Channel channel) noexcept { return channel == Channel::wecom; }
//! \brief Whether devices may push offers over it: a dispatcher or a hand serves it.
[[nodiscard]] constexpr bool isServed(Channel channel) noexcept { return channel == Channel::email || isByHand(channel); }
//! \brief For so long a message waits for its guide's word; then it ends as not confirmed.
inline constexpr std::chrono::hours kHandWait{72};
//! \brief Whether it lies with the guide to send and nothing was said of it.
[[nodiscard]] bool waitsForHand(const Offer& offer) noexcept;
//! \brief Whether it went out, or may have: such a one counts for the cap. One that waits for its guide counts, lest a second one be prepared beside it.
[[nodiscard]] bool countsForCap(const Offer& offer) noexcept;

//! \brief The kind of identity that carries a channel's address; unknown where the channel needs none.
[[nodiscard]] IdentityKind addressKind(Channel channel) noexcept;

//! \brief `mallUrl` with `path` below it and `name=value` in its query; nothing where that would leave the brand's own host.
//! Only http and https; a path with a scheme, a host, `..` or control characters is refused.
[[nodiscard]] std::optional<std::string> mallAddress(std::string_view mallUrl, std::string_view path, std::string_view name,
                                                     std::string_view value);

}  // namespace lianlu::domain
