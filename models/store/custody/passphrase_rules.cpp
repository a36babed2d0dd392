// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <string_view>

#include "models/base/text.h"
#include "models/store/custody/profile.h"

namespace lianlu::store {

namespace {

constexpr std::size_t kLeastLength = 8;
constexpr std::size_t kMostBytes = 1024;
//! What guessing programs try first, in lower case.
constexpr std::array<std::string_view, 24> kCommon{
    "12345678",  "123456789", "1234567890", "87654321",  "password",  "password1", "passw0rd",  "qwertyui",
    "qwerty123", "qwertyuiop", "1q2w3e4r",  "1qaz2wsx",  "abc12345",  "abcd1234",  "a1234567",  "11223344",
    "88888888",  "66668888",  "woaini1314", "woaini520", "5201314520", "iloveyou", "letmein1",  "asdfghjkl"};

bool isRun(std::string_view text) {
    for (std::size_t i = 2; i < text.size(); ++i)
        if (text[i] - text[i - 1] != text[1] - text[0]) return false;
    const int step = text[1] - text[0];
    return step >= -1 && step <= 1;
}

}  // namespace

Result<void> checkPassphrase(const SecretBuffer& passphrase) {
    const auto text = passphrase.text();
    const auto refuse = [](const char* rule) { return fail(Code::invalid, rule, "passphrase"); };
    if (text.size() > kMostBytes) return refuse("too-long");
    if (!text::isCleanUtf8(text)) return refuse("not-text");
    if (text::length(text) < kLeastLength) return refuse("too-short");
    const auto first = text::left(text, 1);
    bool allSame = true;
    for (std::size_t at = 0; at < text.size() && allSame; at += first.size()) allSame = text.substr(at, first.size()) == first;
    if (allSame || isRun(text)) return refuse("too-simple");
    const auto lower = SecretBuffer::fromText(text::lowerAscii(text));
    if (std::find(kCommon.begin(), kCommon.end(), lower.text()) != kCommon.end()) return refuse("too-common");
    return {};
}

}  // namespace lianlu::store
