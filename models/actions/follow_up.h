// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "models/actions/context.h"
#include "models/base/result.h"
#include "models/domain/entities.h"
#include "models/store/write_txn.h"

//! The task that a promised next step becomes; for this folder only.
namespace lianlu::actions {

//! \brief `text` fit for the store's scope, where no person may be named: the name and long numbers give way to stars.
[[nodiscard]] std::string withoutPerson(std::string_view text, std::string_view name);

//! \brief Why, in the brand's language: "Agreed at the last call".
[[nodiscard]] std::string followUpReason(domain::InteractionKind kind, std::string_view locale);

//! \brief The guide's open task of that kind for the lead (or, without a lead, the person), due as the interaction says.
[[nodiscard]] Result<void> createFollowUp(const Context& context, store::WriteTxn& txn, const domain::Interaction& interaction,
                                          std::string_view personName);

}  // namespace lianlu::actions
