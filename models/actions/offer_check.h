// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "models/actions/actions.h"
#include "models/base/result.h"
#include "models/domain/entities.h"

namespace lianlu::db {
class Connection;
}

//! What an offer rests on, gathered from the rows this device holds; for this folder only.
namespace lianlu::actions {

struct OfferBasis {
    domain::Customer customer;
    std::vector<domain::Identity> identities;
    std::vector<domain::Consent> consents;  //!< the newest of each channel and purpose
    std::vector<Time> sent;                 //!< messages to the person that count for the cap, those that wait to go out among them
    std::optional<domain::Product> product;
    std::optional<domain::CouponTemplate> couponTemplate;
    std::optional<domain::Brand> brand;
    std::optional<domain::Store> shop;
    std::string guideName;
};

//! \brief Whether it may still go out by the server.
[[nodiscard]] bool waitsToGoOut(const domain::Offer& offer) noexcept;
//! \brief When the person was written to, for the cap: what went out or may have, at its time, and what waits to, now.
[[nodiscard]] std::vector<Time> touchesOf(const std::vector<domain::Offer>& offers, Time now);

//! \brief The input alone: customer, channel, words. Code::invalid with the member, Code::unsupported for a channel that no
//! dispatcher serves yet.
[[nodiscard]] Result<void> checkOffer(const PushOffer& input);
//! \brief notFound with the member as subject where a row is not held here.
[[nodiscard]] Result<OfferBasis> gatherOffer(db::Connection& connection, const Context& context, const PushOffer& input, Time now);
//! \brief Every reason against it that this device knows of now.
[[nodiscard]] Result<std::vector<domain::Refusal>> objectionsTo(const OfferBasis& basis, domain::Channel channel, Time now);

}  // namespace lianlu::actions
