// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <string>

#include "models/base/clock.h"
#include "sync/server/auth/totp.h"

namespace lianlu::test {

//! The bytes behind base32, as an app would read them.
inline std::string base32Bytes(const std::string& text) {
    std::string bytes;
    unsigned held = 0;
    int bits = 0;
    for (const char c : text) {
        held = held << 5u | static_cast<unsigned>(c >= 'A' ? c - 'A' : c - '2' + 26);
        if ((bits += 5) < 8) continue;
        bits -= 8;
        bytes += static_cast<char>(held >> static_cast<unsigned>(bits) & 0xFFu);
    }
    return bytes;
}

//! An authenticator app: gives each code once.
class Authenticator {
public:
    explicit Authenticator(const std::string& secret) : m_secret(base32Bytes(secret)) {}
    std::string code() {
        m_step = std::max(server::totpStep(SystemClock().now()), m_step + 1);
        return server::hotp(m_secret, m_step);
    }
    std::string lastCode() const { return server::hotp(m_secret, m_step); }
    std::string codeOf(std::int64_t step) const { return server::hotp(m_secret, step); }

private:
    std::string m_secret;
    std::int64_t m_step = 0;
};

}  // namespace lianlu::test
