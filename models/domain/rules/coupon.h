// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/base/secret_buffer.h"
#include "models/domain/entities/offer.h"

namespace lianlu::domain {

//! \brief A fresh code: 18 random symbols (90 bits, libsodium) and 2 that check them, in groups of four. The 32 symbols are
//! Crockford's: no I, L, O, U.
[[nodiscard]] std::string newCouponCode();
//! \brief The same form out of 18 bytes or more that the caller found; equal bytes, equal code.
[[nodiscard]] std::string couponCodeFrom(std::span<const std::uint8_t> bytes);

//! \brief The code as it was issued, from what a person types: any case, width, blanks and dashes; O for 0, I and L for 1.
//! Nothing where it cannot be one (length, symbols or check symbols are wrong).
[[nodiscard]] std::optional<std::string> normalCouponCode(std::string_view typed);

//! \brief The public half of a signing key, as devices hold it (Ed25519, RFC 8032).
struct CouponPublicKey {
    std::string keyId;
    std::string key;  //!< base64url without padding, 32 bytes
};

//! \brief A signing key. Only the server has one.
struct CouponKey {
    std::string keyId;    //!< derived from the public half
    SecretBuffer secret;  //!< 64 bytes, as libsodium keeps it
    std::string publicKey;

    [[nodiscard]] static CouponKey generate();
    //! \brief From the 64 bytes; Code::damaged where they are not a key.
    [[nodiscard]] static Result<CouponKey> fromSecret(SecretBuffer secret);
    [[nodiscard]] CouponPublicKey forDevices() const { return {keyId, publicKey}; }
};

//! \brief Sets key_id and signature: Ed25519 over code, customer, template and expiry.
void signCoupon(Coupon& coupon, const CouponKey& key);

enum class CouponCheck : std::uint8_t { valid, unknownKey, forged, expired, alreadyUsed };

//! \brief Whether a coupon is genuine and may be used now; needs no network. `status` is believed only where it says no.
[[nodiscard]] CouponCheck checkCoupon(const Coupon& coupon, std::span<const CouponPublicKey> keys, Time now);

//! \brief Whether coupons of this template may be issued now.
[[nodiscard]] bool isOpen(const CouponTemplate& couponTemplate, Time now);

//! \brief The end of the last day, in `zone` (IANA), on which a coupon issued now is good: valid_days after the day of issue,
//! and never later than valid_to_at. Nothing: it does not expire. Code::invalid "time_zone" for an unknown zone.
[[nodiscard]] Result<std::optional<Time>> couponExpiry(const CouponTemplate& couponTemplate, Time issuedAt,
                                                       std::string_view zone);

}  // namespace lianlu::domain
