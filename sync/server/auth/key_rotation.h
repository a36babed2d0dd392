// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "sync/server/audit/audit.h"
#include "sync/server/db/pg.h"

//! How a key of the server gives way to another. Nothing here has to be done at a fixed time; a key that somebody else may have is revoked.
namespace lianlu::server {

struct KeyEntry {
    std::string id, purpose;
    std::int64_t from = 0;     //!< Unix ms
    std::int64_t retired = 0;  //!< 0: it signs, or will
    bool revoked = false;
};
//! \brief By purpose, oldest first. Never a secret.
[[nodiscard]] Result<std::vector<KeyEntry>> listKeys(pg::Connection& connection);

//! \brief A minute for the copies of a server, and the devices that are about, to learn of a key before it signs.
inline constexpr std::chrono::seconds kKeyLead{60};

//! \brief A new key for "token", "coupon" or "device", which signs after kKeyLead; the id of it. What the old one signed holds for its life: tokens
//! for fifteen minutes, coupons until they expire, a device until its next sign-in by password. Audited. invalid: purpose; inUse: a new one is due
//! within the minute already.
[[nodiscard]] Result<std::string> rotateKey(pg::Connection& connection, std::string_view purpose, AuditNote by);

struct KeyEnd {
    std::string purpose, successor;  //!< empty: it did not sign any more
    std::int64_t couponsSigned = 0;  //!< open coupons of it, signed anew by the key that signs now
    std::int64_t devices = 0;        //!< that believe it alone until somebody signs in there by password, which has to be before their lease runs out
};
//! \brief From now on nothing that this key signed is believed by the server, nor by devices that have heard; its secret half is destroyed. One that signs
//! is followed by a new one at once. Once more changes nothing. Audited. notFound: no such key.
[[nodiscard]] Result<KeyEnd> revokeKey(pg::Connection& connection, std::string_view keyId, AuditNote by, Time now);

}  // namespace lianlu::server
