// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/invitation/invitation_code.h"

#include <sodium.h>

namespace lianlu::server {

namespace {

constexpr std::string_view kInvitationLetters = "abcdefghjkmnpqrstuvwxyz23456789";
constexpr std::size_t kInvitationLength = 28;

}  // namespace

std::string newInvitationCode() {
    std::string code;
    for (std::size_t i = 0; i < kInvitationLength; ++i) {
        if (i && i % 4 == 0) code += '-';
        code += kInvitationLetters[randombytes_uniform(static_cast<std::uint32_t>(kInvitationLetters.size()))];
    }
    return code;
}

std::string invitationHash(std::string_view typed) {
    std::string plain = "lianlu invitation\n";
    const auto before = plain.size();
    for (const char c : typed) {
        if (c == '-' || c == ' ') continue;
        plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        if (plain.size() > before + kInvitationLength) return {};
    }
    if (plain.size() != before + kInvitationLength || plain.find_first_not_of(kInvitationLetters, before) != plain.npos) return {};
    std::string hash(32, '\0');
    crypto_generichash(reinterpret_cast<unsigned char*>(hash.data()), hash.size(), reinterpret_cast<const unsigned char*>(plain.data()), plain.size(), nullptr, 0);
    return hash;
}

}  // namespace lianlu::server
