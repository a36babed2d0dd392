// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "models/base/result.h"
#include "models/domain/enums.h"

//! How a lead moves: new → contacted → qualified → negotiating, back and forth, to an end that is won or lost.
namespace lianlu::domain {

//! \brief Somebody still works on it: neither won nor lost. An unknown stage of a newer peer counts as open.
[[nodiscard]] bool isOpen(LeadStage stage) noexcept;

//! \brief May a person move a lead so by hand? Code::refused, `context` names the rule:
//! `won-by-conversion` (only a conversion wins), `lead-won` (a won lead stays won). Code::invalid with subject `lost_reason`
//! when it is to be lost without a reason, with subject `stage` for an unknown one. A lost lead may be opened again.
[[nodiscard]] Result<void> checkStageMove(LeadStage from, LeadStage to, std::string_view lostReason);

//! \brief May this lead be converted? Code::refused: `lead-won`, `lead-lost`.
[[nodiscard]] Result<void> checkConversion(LeadStage stage);

//! \brief Did the guide and the person meet or speak? A note is none, nor is a call nobody answered.
[[nodiscard]] bool isContact(InteractionKind kind, Outcome outcome) noexcept;

//! \brief The stage after an interaction: a new lead that was reached becomes contacted, all else stays as it is.
[[nodiscard]] LeadStage stageAfter(LeadStage stage, InteractionKind kind, Outcome outcome) noexcept;

}  // namespace lianlu::domain
