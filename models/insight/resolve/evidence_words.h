// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "models/insight/resolve/compare.h"

//! The words of PersonMatch::evidence: "field=level", never a value. A device makes sentences of them.
namespace lianlu::oneid {

//! \brief exact · close (a typing error, the same sound, the same in another column) · fair · other (they differ) · missing.
[[nodiscard]] std::string_view levelWord(Level level) noexcept;
[[nodiscard]] std::string evidenceWord(std::string_view field, Level level);
//! \brief Of two values as they came, normalised here; dates in any usual order of their parts. missing where one of them says nothing.
//! For names, dates, phones, e-mail addresses, ids and places; others are exact or disagree.
[[nodiscard]] Level levelBetween(Kind kind, std::string_view a, std::string_view b);

}  // namespace lianlu::oneid
