// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// Writes what is known of characters as a header of numbers: how each ideograph of the basic plane is read and in which tone, which is the simplified
// form of it, and the plain letter of Latin ones. Asking ICU for all of them takes longer than a program may take to start. The facts are CLDR's
// transforms Han-Latin/Names, Traditional-Simplified and Latin-ASCII (after Unihan's kMandarin and kSimplifiedVariant), which ICU carries under the
// Unicode License v3. Run by the build. usage: make_readings OUTPUT
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <unicode/translit.h>
#include <unicode/unistr.h>

namespace {

constexpr char32_t kFirst = 0x3400, kLast = 0x9FFF;
constexpr char32_t kFirstLatin = 0xC0, kLastLatin = 0x24F;
constexpr char32_t kAtOnce = 256;
constexpr int kNumbersALine = 40;

//! Variants of characters in names that CLDR's transform leaves as they are.
constexpr std::pair<char32_t, char32_t> kMoreVariants[]{
    {U'嶽', U'岳'}, {U'峯', U'峰'}, {U'淩', U'凌'}, {U'甯', U'宁'}, {U'囯', U'国'}, {U'敎', U'教'}, {U'旣', U'既'}, {U'卽', U'即'}, {U'儁', U'俊'}, {U'勣', U'绩'},
    {U'棊', U'棋'}, {U'榘', U'矩'}, {U'埰', U'采'}, {U'寀', U'采'}, {U'彔', U'录'}, {U'粧', U'妆'}, {U'滙', U'汇'},
    {U'黃', U'黄'}, {U'吳', U'吴'}, {U'呂', U'吕'}, {U'冊', U'册'}, {U'強', U'强'}, {U'戶', U'户'}, {U'羣', U'群'}, {U'裏', U'里'}, {U'衆', U'众'}, {U'啓', U'启'},
    {U'産', U'产'}, {U'綫', U'线'}, {U'瑠', U'琉'}, {U'眞', U'真'}, {U'鎭', U'镇'}, {U'愼', U'慎'}, {U'寶', U'宝'}, {U'寳', U'宝'}, {U'珎', U'珍'}, {U'濶', U'阔'},
};

bool isSyllable(const std::string& text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

//! What `transform` makes of each from `first` to `last`. Some hundred at a time, a line each: one by one, or all at once, takes far longer.
std::vector<icu::UnicodeString> each(const char* transform, char32_t first, char32_t last) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Transliterator> made(icu::Transliterator::createInstance(transform, UTRANS_FORWARD, status));
    if (U_FAILURE(status) || !made) throw std::runtime_error(u_errorName(status));
    std::vector<icu::UnicodeString> all;
    for (char32_t begin = first; begin <= last; begin += kAtOnce) {
        const char32_t end = std::min(last + 1, begin + kAtOnce);
        icu::UnicodeString some;
        for (char32_t c = begin; c < end; ++c) some.append(static_cast<UChar32>(c)).append(static_cast<UChar>('\n'));
        made->transliterate(some);
        std::int32_t at = 0;
        for (char32_t c = begin; c < end; ++c) {
            auto line = some.indexOf(static_cast<UChar>('\n'), at);
            if (line < 0) line = some.length();
            all.emplace_back(some, at, line - at);
            at = line + 1;
        }
    }
    return all;
}

std::string ascii(const icu::UnicodeString& text) {
    std::string plain;
    text.toUTF8String(plain);
    std::erase(plain, ' ');
    return plain;
}

//! 1 … 4 by the mark over it, 5 without one; of a text that is taken apart.
int toneOf(const icu::UnicodeString& reading) {
    constexpr UChar kMarks[]{0x0304, 0x0301, 0x030C, 0x0300};
    for (int tone = 0; tone < 4; ++tone)
        if (reading.indexOf(kMarks[tone]) >= 0) return tone + 1;
    return 5;
}

//! FNV-1a over all that is written: whoever keeps what was made of these tables sees that they are others.
class Mark {
public:
    void add(std::string_view text) {
        for (const char letter : text) m_mark = (m_mark ^ static_cast<unsigned char>(letter)) * 1'099'511'628'211u;
        m_mark = (m_mark ^ 0xFFu) * 1'099'511'628'211u;
    }
    [[nodiscard]] std::uint64_t value() const { return m_mark; }

private:
    std::uint64_t m_mark = 14'695'981'039'346'656'037u;
};

template <class List>
void writeNumbers(std::ofstream& out, const char* type, const char* name, const List& numbers) {
    out << "inline constexpr " << type << " " << name << "[]{\n";
    for (std::size_t i = 0; i < numbers.size(); ++i) out << numbers[i] << (i % kNumbersALine == kNumbersALine - 1 ? ",\n" : ",");
    out << "};\n";
}

void writeTexts(std::ofstream& out, const char* name, const std::vector<std::string>& texts) {
    out << "inline constexpr std::string_view " << name << "[]{\n";
    for (const auto& text : texts) out << '"' << text << "\",\n";
    out << "};\n";
}

void write(const char* file) {
    Mark mark;
    std::vector<std::string> syllables{""};
    std::unordered_map<std::string, std::size_t> known;
    std::vector<std::size_t> of;
    std::vector<int> tones;
    const auto readings = each("Han-Latin/Names; Latin-ASCII; Lower", kFirst, kLast), toned = each("Han-Latin/Names; NFD", kFirst, kLast);
    for (std::size_t i = 0; i < readings.size(); ++i) {
        auto reading = ascii(readings[i]);
        if (!isSyllable(reading)) reading.clear();
        tones.push_back(reading.empty() ? 0 : toneOf(toned[i]));
        mark.add(reading + static_cast<char>('0' + tones.back()));
        if (reading.empty()) {
            of.push_back(0);
            continue;
        }
        const auto [found, fresh] = known.try_emplace(reading, syllables.size());
        if (fresh) syllables.push_back(std::move(reading));
        of.push_back(found->second);
    }

    std::vector<std::uint32_t> simplified;  // 0: it is its own
    for (const auto& text : each("Traditional-Simplified", kFirst, kLast)) {
        const auto c = static_cast<char32_t>(text.char32At(0));
        const auto itself = kFirst + static_cast<char32_t>(simplified.size());
        simplified.push_back(text.countChar32() == 1 && c != itself && c >= kFirst && c <= kLast ? static_cast<std::uint32_t>(c) : 0);
    }
    for (const auto& [variant, plain] : kMoreVariants)
        if (simplified[variant - kFirst] == 0) simplified[variant - kFirst] = static_cast<std::uint32_t>(plain);
    // To the end of the chain, so that both ends of it are one.
    for (auto& c : simplified)
        for (int steps = 0; steps < 3 && c != 0 && simplified[c - kFirst] != 0; ++steps) c = simplified[c - kFirst];
    for (const auto c : simplified) mark.add(std::to_string(c));

    std::vector<std::string> letters;
    for (const auto& text : each("Latin-ASCII; Lower", kFirstLatin, kLastLatin)) {
        auto letter = ascii(text);
        letters.push_back(isSyllable(letter) ? std::move(letter) : std::string());
        mark.add(letters.back());
    }

    std::ofstream out(file, std::ios::binary);
    out << "// Made by make_readings.\n#pragma once\n\n#include <cstdint>\n#include <string_view>\n\nnamespace lianlu::han {\n\n";
    writeTexts(out, "kSyllables", syllables);
    writeNumbers(out, "std::uint16_t", "kReadingOf", of);
    writeNumbers(out, "std::uint8_t", "kToneOf", tones);
    writeNumbers(out, "std::uint16_t", "kSimplifiedOf", simplified);
    writeTexts(out, "kLetterOf", letters);
    out << "inline constexpr std::uint64_t kTablesMark = " << mark.value() << "u;\n\n}  // namespace lianlu::han\n";
    if (!out.flush()) throw std::runtime_error("write");
}

}  // namespace

int main(int argc, char** argv) {
    try {
        if (argc != 2) throw std::runtime_error("usage: make_readings OUTPUT");
        write(argv[1]);
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "make_readings: %s\n", error.what());
        return 1;
    }
}
