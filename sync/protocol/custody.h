// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "models/base/result.h"
#include "models/base/secret_buffer.h"
#include "models/domain/ids.h"

//! What the server says about a device itself: how long it may work without being seen, and that it must be wiped. Both are signed with the
//! server's device key (Ed25519), which a device keeps from its enrolment on: TLS alone, or a token, orders nothing.
namespace lianlu::protocol {

//! \brief POST /v1/device/lease, with an access token.
struct LeaseRequest {
    std::string nonce;  //!< of the asking one: 16 to 64 characters of base64url; the answer is to this question and no other
};

struct Lease {
    domain::DeviceId deviceId;
    std::int64_t issuedAt = 0;  //!< server's time
    std::int64_t until = 0;     //!< the same; the device works until then without the server
    std::string nonce;
    std::string key;            //!< base64url of the device key's public half: believed at enrolment only
    std::string signature;      //!< base64url over leaseText()
};

//! \brief POST /v1/device/order, with the refresh token: a device that may hold nothing any more has no other.
struct DeviceOrderRequest {
    domain::DeviceId deviceId;
    std::string refreshToken;
    std::string nonce;
};

struct WipeOrder {
    domain::DeviceId deviceId;
    std::int64_t issuedAt = 0;
    std::string nonce;
    std::string signature;  //!< base64url over wipeText()
};

struct DeviceOrder {
    std::optional<WipeOrder> wipe;  //!< nothing: no order
};

//! \brief POST /v1/device/wiped, with the refresh token: it is done.
struct DeviceWiped {
    domain::DeviceId deviceId;
    std::string refreshToken;
};

//! \brief A device as a manager sees it.
struct ManagedDevice {
    domain::DeviceId deviceId;
    std::string name;
    std::string platform;
    domain::StaffId staffId;
    std::string staffName;
    std::int64_t enrolledAt = 0, lastSeenAt = 0;  //!< Unix ms
    std::int64_t revokedAt = 0;                   //!< 0: it may sync
    std::int64_t wipeOrderedAt = 0, wipedAt = 0;
};

//! \brief GET /v1/devices: of whom the asking one may act on, newest seen first, at most 500.
struct DeviceList {
    std::vector<ManagedDevice> devices;
};

//! \brief POST /v1/devices/revoke.
struct RevokeWish {
    domain::DeviceId deviceId;
    bool wipe = false;  //!< order its store wiped, too
};

//! \brief What is signed. The first line says what it is for, so that no signature serves for anything else.
[[nodiscard]] std::string leaseText(const Lease& lease);
[[nodiscard]] std::string wipeText(const WipeOrder& order);

//! \brief Of the asking one: 16 to 64 characters of base64url.
[[nodiscard]] bool isNonce(std::string_view text) noexcept;
[[nodiscard]] std::string newNonce();
//! \brief Ed25519; `secret`: 64 bytes. base64url.
[[nodiscard]] std::string signedWith(const SecretBuffer& secret, std::string_view text);
//! \brief False for anything that is no signature of `text` by that key (base64url both).
[[nodiscard]] bool isSignedBy(std::string_view key, std::string_view text, std::string_view signature);

}  // namespace lianlu::protocol
