// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/text.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <cstring>

namespace lianlu::text {

namespace {

constexpr std::string_view kBlanks = " \t\r\n\f\v";
constexpr std::string_view kWideBlank = "\xE3\x80\x80";

bool isContinuation(char c) noexcept { return (static_cast<unsigned char>(c) & 0xC0u) == 0x80u; }

//! Bytes of the code point that starts at `at`, 0 where it is not valid.
std::size_t sequenceLength(std::string_view text, std::size_t at) noexcept {
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0x80) return 1;
    const std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || at + size > text.size()) return 0;
    for (std::size_t i = 1; i < size; ++i)
        if (!isContinuation(text[at + i])) return 0;
    const auto second = static_cast<unsigned char>(text[at + 1]);
    if (lead == 0xE0 && second < 0xA0) return 0;
    if (lead == 0xED && second > 0x9F) return 0;
    if (lead == 0xF0 && second < 0x90) return 0;
    if (lead == 0xF4 && second > 0x8F) return 0;
    return size;
}

bool isDigit(char c) noexcept { return c >= '0' && c <= '9'; }

}  // namespace

bool isCleanUtf8(std::string_view text) noexcept {
    for (std::size_t at = 0; at < text.size();) {
        // Most text is ASCII: eight letters at a time. Subtracting one borrows from the high bit of a zero byte only.
        if (std::uint64_t eight = 0; text.size() - at >= sizeof eight) {
            std::memcpy(&eight, text.data() + at, sizeof eight);
            if (((eight | (eight - 0x0101010101010101u)) & 0x8080808080808080u) == 0) {
                at += sizeof eight;
                continue;
            }
        }
        const std::size_t size = text[at] == '\0' ? 0 : sequenceLength(text, at);
        if (size == 0) return false;
        at += size;
    }
    return true;
}

std::size_t length(std::string_view text) noexcept {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return !isContinuation(c); }));
}

std::string_view left(std::string_view text, std::size_t count) noexcept {
    std::size_t at = 0;
    while (at < text.size() && count > 0) {
        ++at;
        while (at < text.size() && isContinuation(text[at])) ++at;
        --count;
    }
    return text.substr(0, at);
}

std::string_view trim(std::string_view text) noexcept {
    for (;;) {
        if (!text.empty() && kBlanks.find(text.front()) != kBlanks.npos) text.remove_prefix(1);
        else if (text.starts_with(kWideBlank)) text.remove_prefix(kWideBlank.size());
        else if (!text.empty() && kBlanks.find(text.back()) != kBlanks.npos) text.remove_suffix(1);
        else if (text.ends_with(kWideBlank)) text.remove_suffix(kWideBlank.size());
        else return text;
    }
}

std::string lowerAscii(std::string_view text) {
    std::string lower(text);
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return lower;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (;;) {
        const auto at = text.find(separator);
        parts.push_back(text.substr(0, at));
        if (at == text.npos) return parts;
        text.remove_prefix(at + 1);
    }
}

std::string halfWidth(std::string_view text) {
    std::string half;
    half.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto rest = text.substr(at);
        if (rest.starts_with(kWideBlank)) {
            half += ' ';
            at += 3;
        } else if (rest.size() >= 3 && rest[0] == '\xEF' && (rest[1] == '\xBC' || rest[1] == '\xBD')) {
            const unsigned code = 0xF000u | ((static_cast<unsigned char>(rest[1]) & 0x3Fu) << 6u) |
                                  (static_cast<unsigned char>(rest[2]) & 0x3Fu);
            if (code >= 0xFF01 && code <= 0xFF5E) half += static_cast<char>(code - 0xFEE0);
            else half += rest.substr(0, 3);
            at += 3;
        } else {
            half += text[at++];
        }
    }
    return half;
}

std::string maskPhone(std::string_view phone) {
    const auto digits = static_cast<std::size_t>(std::count_if(phone.begin(), phone.end(), isDigit));
    std::string masked(phone);
    std::size_t seen = 0;
    for (char& c : masked) {
        if (!isDigit(c)) continue;
        ++seen;
        const std::size_t fromEnd = digits - seen;
        if (digits < 7 || (fromEnd >= 4 && fromEnd < 8)) c = '*';
    }
    return masked;
}

std::string maskEmail(std::string_view email) {
    const auto at = email.find('@');
    if (at == email.npos) return "***";
    return std::string(left(email.substr(0, at), 1)) + "***" + std::string(email.substr(at));
}

std::string maskName(std::string_view name) {
    const auto first = left(name, 1);
    const std::size_t rest = length(name.substr(first.size()));
    return std::string(first) + std::string(std::clamp<std::size_t>(rest, 1, 3), '*');
}

std::optional<std::string> normalPhone(std::string_view phone) {
    std::string digits;
    bool plus = false;
    for (const char c : halfWidth(trim(phone))) {
        if (isDigit(c)) digits += c;
        else if (c == '+' && digits.empty()) plus = true;
        else if (std::string_view(" -().+").find(c) == std::string_view::npos) return std::nullopt;
    }
    std::string_view number = digits;
    // Behind a + stands the country: +1 415 555 2671 has eleven digits, too.
    if (plus && !number.starts_with("86")) return std::nullopt;
    if (number.starts_with("0086")) number.remove_prefix(4);
    else if (number.size() == 13 && number.starts_with("86")) number.remove_prefix(2);
    if (number.size() != 11 || number[0] != '1' || number[1] < '3') return std::nullopt;
    return "+86" + std::string(number);
}

std::optional<std::string> normalEmail(std::string_view email) {
    const auto normal = lowerAscii(trim(email));
    const auto at = normal.find('@');
    if (at == normal.npos || at == 0 || at > 64 || normal.size() > 254 || normal.find('@', at + 1) != normal.npos)
        return std::nullopt;
    const auto host = std::string_view(normal).substr(at + 1);
    if (host.find('.') == host.npos || host.front() == '.' || host.back() == '.' || host.find("..") != host.npos)
        return std::nullopt;
    // Anything that could end a header line or an address list stays out.
    const auto bad = [](char c) { return static_cast<unsigned char>(c) <= ' ' || std::string_view("<>,;:\"()[]\\").find(c) != std::string_view::npos; };
    if (std::any_of(normal.begin(), normal.end(), bad)) return std::nullopt;
    return normal;
}

std::optional<long long> toInteger(std::string_view text) noexcept {
    long long value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || text.empty()) return std::nullopt;
    return value;
}

}  // namespace lianlu::text
