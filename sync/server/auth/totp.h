// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "models/base/clock.h"

//! Codes of an authenticator app: RFC 6238 with SHA-1, six digits and 30 seconds, which is what all apps can do.
namespace lianlu::server {

inline constexpr int kTotpDigits = 6;
inline constexpr std::int64_t kTotpSeconds = 30;
inline constexpr std::size_t kTotpSecretBytes = 20;  //!< as long as the hash (RFC 4226, section 4)

//! \brief RFC 4226: HMAC-SHA-1 of the counter, cut down to `digits` (6 to 8) decimal digits.
[[nodiscard]] std::string hotp(std::string_view secret, std::int64_t counter, int digits = kTotpDigits);
//! \brief Number of the half minute since 1970.
[[nodiscard]] std::int64_t totpStep(Time time);
//! \brief The step whose code that is: the present one, or one before or after it, later than `used` (the step of the last code taken, 0: none).
//! Blanks in between do not matter. Nothing: it does not fit, or was used. Compares in constant time.
[[nodiscard]] std::optional<std::int64_t> totpFits(std::string_view secret, std::string_view code, Time now, std::int64_t used);
//! \brief RFC 4648, without padding.
[[nodiscard]] std::string base32(std::string_view bytes);
//! \brief otpauth://totp/ISSUER:ACCOUNT?secret=…&issuer=…, for an app to scan.
[[nodiscard]] std::string otpauthUri(std::string_view issuer, std::string_view account, std::string_view secret);

}  // namespace lianlu::server
