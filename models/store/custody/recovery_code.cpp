// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/custody/recovery_code.h"

#include "models/base/text.h"

namespace lianlu::store {

namespace {

constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t kDigits = kRecoveryBytes * 8 / 5;
constexpr std::size_t kGroup = 4;

int digitOf(char c) noexcept {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    if (c == 'O') c = '0';
    if (c == 'I' || c == 'L') c = '1';
    const auto at = kAlphabet.find(c);
    return at == kAlphabet.npos ? -1 : static_cast<int>(at);
}

bool isSeparator(char c) noexcept { return c == ' ' || c == '-' || c == '\t' || c == '\n' || c == '\r'; }

}  // namespace

std::string recoveryCodeText(const SecretBuffer& bytes) {
    std::string code;
    code.reserve(kDigits + kDigits / kGroup);
    unsigned held = 0;
    unsigned bits = 0;
    std::size_t digits = 0;
    for (const auto byte : bytes.bytes()) {
        held = (held << 8u | byte) & 0xfffu;
        bits += 8;
        while (bits >= 5) {
            bits -= 5;
            if (digits > 0 && digits % kGroup == 0) code += '-';
            code += kAlphabet[held >> bits & 31u];
            ++digits;
        }
    }
    return code;
}

Result<SecretBuffer> parseRecoveryCode(std::string_view typed) {
    if (typed.size() > 400) return fail(Code::invalid, "length", "recovery_code");
    const auto plain = SecretBuffer::fromText(text::halfWidth(typed));
    SecretBuffer bytes(kRecoveryBytes);
    unsigned held = 0;
    unsigned bits = 0;
    std::size_t digits = 0;
    std::size_t at = 0;
    for (const char c : plain.text()) {
        if (isSeparator(c)) continue;
        const int digit = digitOf(c);
        if (digit < 0) return fail(Code::invalid, "character", "recovery_code");
        if (++digits > kDigits) return fail(Code::invalid, "length", "recovery_code");
        held = (held << 5u | static_cast<unsigned>(digit)) & 0xfffu;
        bits += 5;
        if (bits >= 8) {
            bits -= 8;
            bytes.bytes()[at++] = static_cast<std::uint8_t>(held >> bits & 0xffu);
        }
    }
    if (digits != kDigits) return fail(Code::invalid, "length", "recovery_code");
    return bytes;
}

}  // namespace lianlu::store
