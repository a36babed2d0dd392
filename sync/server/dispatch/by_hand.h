// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/domain/entities.h"
#include "sync/server/sync/write_batch.h"

//! A message that goes by the guide's own hand: handed out, and what is said of it afterwards (ADR 0036). All lay their changes into the batch.
namespace lianlu::server {

//! \brief The offer is dispatched, with the whole address of its link, and waits for its guide's word until domain::kHandWait is over,
//! or its coupon.
[[nodiscard]] Result<void> giveToGuide(WriteBatch& batch, const domain::Dispatch& dispatch, const domain::Offer& offer, const domain::IdentityId& address,
                                       const std::string& link, const std::optional<Time>& couponEnds);

//! \brief What Offer::hand says now takes effect: sent at `said` (not before it was handed out, not ahead of the server's clock), not sent, or
//! taken back. Said again it changes nothing. Late word counts: the message is out, or is not, whatever the rule has made of it meanwhile.
//! refused: `offer-not-by-hand`, `offer-not-handed`, `offer-answered` (the customer has clicked or bought, so it was sent).
[[nodiscard]] Result<void> settleHand(WriteBatch& batch, const domain::Offer& offer, Time said);

//! \brief The customer did what only somebody can who has the message: it was sent by then, whoever forgot to say so. Nothing for every other offer.
[[nodiscard]] Result<void> provedSent(WriteBatch& batch, const domain::OfferId& offer, Time at);

}  // namespace lianlu::server
