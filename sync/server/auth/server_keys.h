// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "models/base/result.h"
#include "models/base/secret_buffer.h"
#include "models/domain/rules/coupon.h"
#include "sync/protocol/messages.h"
#include "sync/server/auth/access_token.h"
#include "sync/server/db/pg.h"

namespace lianlu::server {

struct DeviceKey {
    Time from{};          //!< when it began to sign
    SecretBuffer secret;  //!< Ed25519, 64 bytes; empty: revoked, nothing is signed with it any more
};

//! \brief A fresh Ed25519 pair for any purpose; the coupon's way of naming a key serves for all. Its id is one that can be typed as a command's word.
[[nodiscard]] domain::CouponKey newServerKey();
//! \brief Makes what is missing: the keys of access tokens, of coupons, and of what is said to devices. Within the caller's transaction, if there is one.
[[nodiscard]] Result<void> ensureServerKeys(pg::Connection& connection);
//! \brief The same in a transaction of its own, one at a time: for a brand of an earlier version.
[[nodiscard]] Result<void> ensureServerKeysOnce(pg::Connection& connection);
//! \brief The key of a purpose ("token", "coupon", "device") that signs now: made already, and neither retired nor revoked. notFound before `init`.
[[nodiscard]] Result<SecretBuffer> secretKey(pg::Connection& connection, std::string_view purpose);
//! \brief Keys of access tokens: the one that signs, and all whose tokens may still be about, those to come included.
[[nodiscard]] Result<TokenKeys> tokenKeys(pg::Connection& connection);
//! \brief Keys of what is said to devices, oldest first; a device believes the one of the time of its last sign-in by password.
[[nodiscard]] Result<std::vector<DeviceKey>> deviceKeys(pg::Connection& connection);
//! \brief Public keys of coupons, retired ones too, for a coupon outlives its key, but none that was revoked.
[[nodiscard]] Result<std::vector<protocol::PublicKey>> couponPublicKeys(pg::Connection& connection);

}  // namespace lianlu::server
