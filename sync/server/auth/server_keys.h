// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "models/base/result.h"
#include "models/base/secret_buffer.h"
#include "sync/protocol/messages.h"
#include "sync/server/db/pg.h"

namespace lianlu::server {

//! \brief Makes what is missing: the keys of access tokens, of coupons, and of what is said to devices. Within the caller's transaction, if there is one.
[[nodiscard]] Result<void> ensureServerKeys(pg::Connection& connection);
//! \brief The same in a transaction of its own, one at a time: for a brand of an earlier version.
[[nodiscard]] Result<void> ensureServerKeysOnce(pg::Connection& connection);
//! \brief The newest key of a purpose ("token", "coupon", "device") that is not retired. notFound before `init`.
[[nodiscard]] Result<SecretBuffer> secretKey(pg::Connection& connection, std::string_view purpose);
//! \brief Public keys of coupons, retired ones too: a coupon outlives its key.
[[nodiscard]] Result<std::vector<protocol::PublicKey>> couponPublicKeys(pg::Connection& connection);

}  // namespace lianlu::server
