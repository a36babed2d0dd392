// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/auth/sign_in_guard.h"

namespace lianlu::server {

namespace {

std::string pairOf(const SignInTry& attempt) { return attempt.remote + " " + attempt.login; }
std::string deviceOf(const SignInTry& attempt) { return attempt.knownDevice + " " + attempt.login; }

}  // namespace

int SignInGuard::take(const SignInTry& attempt, Time now) {
    // Not by its address either: who shares that with a guesser is no guesser.
    if (!attempt.knownDevice.empty()) return m_perDevice.take(deviceOf(attempt), now);
    if (const int wait = m_ceiling.take(attempt.remote, now)) return wait;
    if (const int wait = m_perAddress.take(attempt.remote, now)) return wait;
    if (const int wait = m_perPair.take(pairOf(attempt), now)) {
        m_perAddress.giveBack(attempt.remote);
        return wait;
    }
    if (const int wait = m_perLogin.take(attempt.login, now)) {
        m_perPair.giveBack(pairOf(attempt));
        m_perAddress.giveBack(attempt.remote);
        return wait;
    }
    return 0;
}

void SignInGuard::giveBack(const SignInTry& attempt) {
    if (!attempt.knownDevice.empty()) return m_perDevice.giveBack(deviceOf(attempt));
    m_perAddress.giveBack(attempt.remote);
    m_perPair.giveBack(pairOf(attempt));
    m_perLogin.giveBack(attempt.login);
}

int SignInGuard::takeCode(const SignInTry& attempt, Time now) {
    return attempt.knownDevice.empty() ? m_codesPerLogin.take(attempt.login, now) : m_codesPerDevice.take(deviceOf(attempt), now);
}

void SignInGuard::giveBackCode(const SignInTry& attempt) {
    if (attempt.knownDevice.empty()) m_codesPerLogin.giveBack(attempt.login);
    else m_codesPerDevice.giveBack(deviceOf(attempt));
}

}  // namespace lianlu::server
