// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/result.h"

namespace lianlu {

std::string_view codeName(Code code) noexcept {
    switch (code) {
        case Code::invalid: return "invalid";
        case Code::notFound: return "not-found";
        case Code::exists: return "exists";
        case Code::forbidden: return "forbidden";
        case Code::unauthenticated: return "unauthenticated";
        case Code::wrongCredentials: return "wrong-credentials";
        case Code::wrongPassphrase: return "wrong-passphrase";
        case Code::keychainUnavailable: return "keychain-unavailable";
        case Code::damaged: return "damaged";
        case Code::notOurs: return "not-ours";
        case Code::tooNew: return "too-new";
        case Code::inUse: return "in-use";
        case Code::diskFull: return "disk-full";
        case Code::readOnly: return "read-only";
        case Code::io: return "io";
        case Code::unreachable: return "unreachable";
        case Code::timedOut: return "timed-out";
        case Code::tlsUntrusted: return "tls-untrusted";
        case Code::notLianlu: return "not-lianlu";
        case Code::rateLimited: return "rate-limited";
        case Code::tooLarge: return "too-large";
        case Code::protocolTooOld: return "protocol-too-old";
        case Code::cursorDiverged: return "cursor-diverged";
        case Code::cursorExpired: return "cursor-expired";
        case Code::sequenceGap: return "sequence-gap";
        case Code::conflict: return "conflict";
        case Code::refused: return "refused";
        case Code::cancelled: return "cancelled";
        case Code::unsupported: return "unsupported";
        case Code::server: return "server";
        case Code::internal: return "internal";
    }
    return "internal";
}

Error Error::causedBy(Error below) && {
    cause = std::make_shared<const Error>(std::move(below));
    return std::move(*this);
}

std::string Error::describe() const {
    std::string text{codeName(code)};
    text += ": ";
    text += context;
    if (!subject.empty()) text += " (" + subject + ")";
    if (cause) text += " <- " + cause->describe();
    return text;
}

}  // namespace lianlu
