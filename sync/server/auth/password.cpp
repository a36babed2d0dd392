// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/auth/password.h"

#include <sodium.h>

namespace lianlu::server {

namespace {
constexpr std::size_t kMaxPassword = 1024;
}

Result<std::string> hashPassword(std::string_view password) {
    if (password.size() > kMaxPassword) return fail(Code::tooLarge, "password too long", "password");
    char hash[crypto_pwhash_STRBYTES];
    if (crypto_pwhash_str_alg(hash, password.data(), password.size(), crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE,
                              crypto_pwhash_ALG_ARGON2ID13) != 0)
        return fail(Code::internal, "no memory for Argon2id");
    return std::string(hash);
}

bool verifyPassword(const std::string& hash, std::string_view password) {
    if (password.size() > kMaxPassword) return false;
    if (hash.empty()) {
        [[maybe_unused]] const auto spent = hashPassword(password);
        return false;
    }
    return crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

std::string randomPassword() {
    static constexpr std::string_view kLetters = "abcdefghjkmnpqrstuvwxyz23456789";
    std::string password;
    for (int i = 0; i < 20; ++i) {
        if (i && i % 5 == 0) password += '-';
        password += kLetters[randombytes_uniform(static_cast<std::uint32_t>(kLetters.size()))];
    }
    return password;
}

}  // namespace lianlu::server
