// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "models/insight/resolve/compare.h"

//! The words of PersonMatch::evidence: "field=level", never a value. A device makes sentences of them.
namespace lianlu::server {

//! \brief exact · close (a typing error, the same sound) · fair · other (they differ) · missing.
[[nodiscard]] std::string_view levelWord(oneid::Level level) noexcept;
[[nodiscard]] std::string evidenceWord(std::string_view field, oneid::Level level);
//! \brief Of two names, or two birthdays in any usual order of their parts, as they came.
[[nodiscard]] oneid::Level levelOfNames(std::string_view a, std::string_view b);
[[nodiscard]] oneid::Level levelOfBirthdays(std::string_view a, std::string_view b);

}  // namespace lianlu::server
