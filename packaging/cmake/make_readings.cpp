// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// Writes how each ideograph of the basic plane is read, without tone, as a header of numbers: asking ICU for all of them takes longer than a
// program may take to start. Run by the build. usage: make_readings OUTPUT
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include <unicode/translit.h>
#include <unicode/unistr.h>

namespace {

constexpr char32_t kFirst = 0x3400;
constexpr char32_t kLast = 0x9FFF;
constexpr char32_t kAtOnce = 256;
constexpr int kNumbersALine = 40;

bool isSyllable(const std::string& text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace

int main(int argc, char** argv) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Transliterator> latin(
        icu::Transliterator::createInstance("Han-Latin/Names; Latin-ASCII; Lower", UTRANS_FORWARD, status));
    if (argc != 2 || U_FAILURE(status) || !latin) {
        std::fprintf(stderr, "make_readings: %s\n", argc != 2 ? "usage: make_readings OUTPUT" : u_errorName(status));
        return 1;
    }
    std::vector<std::string> syllables{""};
    std::unordered_map<std::string, std::size_t> known;
    std::vector<std::size_t> of;
    // Some hundred at a time, a line each: one by one, or all at once, takes far longer.
    for (char32_t first = kFirst; first <= kLast; first += kAtOnce) {
        const char32_t end = std::min(kLast + 1, first + kAtOnce);
        icu::UnicodeString some;
        for (char32_t c = first; c < end; ++c) some.append(static_cast<UChar32>(c)).append(static_cast<UChar>('\n'));
        latin->transliterate(some);
        std::string ascii;
        some.toUTF8String(ascii);
        std::size_t at = 0;
        for (char32_t c = first; c < end; ++c) {
            const auto line = std::min(ascii.find('\n', at), ascii.size());
            auto reading = ascii.substr(std::min(at, ascii.size()), line - std::min(at, ascii.size()));
            at = line + 1;
            std::erase(reading, ' ');
            if (!isSyllable(reading)) {
                of.push_back(0);
                continue;
            }
            const auto [found, fresh] = known.try_emplace(reading, syllables.size());
            if (fresh) syllables.push_back(std::move(reading));
            of.push_back(found->second);
        }
    }
    std::ofstream out(argv[1], std::ios::binary);
    out << "// Made by make_readings.\n#pragma once\n\n#include <cstdint>\n#include <string_view>\n\nnamespace lianlu::oneid {\n\n"
           "inline constexpr std::string_view kSyllables[]{\n";
    for (const auto& syllable : syllables) out << '"' << syllable << "\",\n";
    out << "};\ninline constexpr std::uint16_t kReadingOf[]{\n";
    for (std::size_t i = 0; i < of.size(); ++i) out << of[i] << (i % kNumbersALine == kNumbersALine - 1 ? ",\n" : ",");
    out << "};\n\n}  // namespace lianlu::oneid\n";
    return out.flush() ? 0 : 1;
}
