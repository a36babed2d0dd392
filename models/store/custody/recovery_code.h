// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "models/base/result.h"
#include "models/base/secret_buffer.h"

//! A recovery code: 160 random bits in Crockford's base32 (https://www.crockford.com/base32.html), 8 groups of 4.
namespace lianlu::store {

inline constexpr std::size_t kRecoveryBytes = 20;

//! \brief "7K3M-…", of exactly 20 bytes.
[[nodiscard]] std::string recoveryCodeText(const SecretBuffer& bytes);
//! \brief What a person typed: blanks and dashes passed over, either case, O read as 0, I and L as 1, full-width forms as
//! half-width. Code::invalid, subject `recovery_code`: `context` says "length" or "character".
[[nodiscard]] Result<SecretBuffer> parseRecoveryCode(std::string_view typed);

}  // namespace lianlu::store
