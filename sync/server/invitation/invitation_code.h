// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace lianlu::server {

//! \brief 28 characters of a-z and 2-9 without look-alikes, in groups of four: 138 bits.
[[nodiscard]] std::string newInvitationCode();
//! \brief BLAKE2b-256 of what was typed: dashes, blanks and case do not matter. Empty: it has not the form of a code.
[[nodiscard]] std::string invitationHash(std::string_view typed);

}  // namespace lianlu::server
