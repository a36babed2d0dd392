// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/resolve/normalise.h"

#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/format.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "models/base/text.h"
#include "models/insight/resolve/hanzi.h"

namespace lianlu::oneid {

namespace {

constexpr std::string_view kNothing[]{"n/a", "#n/a", "null", "(null)", "none", "nil", "unknown", "undefined", "\\n", "?", "??", "-", "--", "---", ".", "*", "/",
                                      "无", "無", "未知", "不详", "不詳", "暂无", "暫無", "空", "未填写", "未填寫", "未提供", "保密", "缺失"};

//! Short forms of streets and directions, so that both spellings are one.
constexpr std::pair<std::string_view, std::string_view> kStreetWords[]{
    {"st", "street"}, {"str", "street"}, {"rd", "road"}, {"ave", "avenue"}, {"av", "avenue"}, {"blvd", "boulevard"}, {"dr", "drive"},
    {"ln", "lane"}, {"pl", "place"}, {"ct", "court"}, {"cres", "crescent"}, {"cct", "circuit"}, {"cl", "close"}, {"tce", "terrace"},
    {"pde", "parade"}, {"hwy", "highway"}, {"pkwy", "parkway"}, {"sq", "square"}, {"apt", "apartment"}, {"ste", "suite"}, {"bldg", "building"},
    {"n", "north"}, {"s", "south"}, {"e", "east"}, {"w", "west"}, {"bet", "between"}, {"btwn", "between"}, {"mt", "mount"}, {"ft", "fort"}};

constexpr std::string_view kPlaceEnds[]{"特别行政区", "特別行政區", "维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "自治區", "自治州", "地区",
                                        "省", "市", "区", "區", "县", "縣"};

constexpr std::string_view kMonths[]{"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};

bool isDigit(char c) noexcept { return c >= '0' && c <= '9'; }
bool allDigits(std::string_view text) noexcept { return !text.empty() && std::all_of(text.begin(), text.end(), isDigit); }
bool isAscii(std::string_view text) noexcept {
    return std::none_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}
bool oneDigit(std::string_view digits) noexcept { return digits.find_first_not_of(digits[0]) == digits.npos; }

//! Punctuation to blanks, but an apostrophe (o'brien) joins; blanks to one.
template <class IsWord>
std::string words(const std::u32string& points, IsWord isWord) {
    std::string folded;
    bool gap = false;
    for (const char32_t c : points) {
        if (c == U'\'' || c == U'’' || c == U'`') continue;
        if (!isWord(c)) {
            gap = true;
            continue;
        }
        if (gap && !folded.empty()) folded += ' ';
        gap = false;
        appendUtf8(folded, c);
    }
    return folded;
}

std::string foldAscii(std::string_view raw) {
    std::string folded;
    folded.reserve(raw.size());
    bool gap = false;
    for (char c : raw) {
        if (c == '\'' || c == '`') continue;
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        if (!isDigit(c) && (c < 'a' || c > 'z')) {
            gap = true;
            continue;
        }
        if (gap && !folded.empty()) folded += ' ';
        gap = false;
        folded += c;
    }
    return folded;
}

//! ICU's own, never freed; asked for once, for its way of making them at first use is none that a race detector sees through.
struct Normalizers {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* fold = icu::Normalizer2::getNFKCCasefoldInstance(status);
    const icu::Normalizer2* apart = icu::Normalizer2::getNFDInstance(status);
};

//! NFKC with case folding; of Latin letters the accents go (NFD, without the marks).
std::string foldUnicode(std::string_view raw) {
    static const Normalizers normalizers;
    auto status = normalizers.status;
    if (U_FAILURE(status)) return foldAscii(raw);
    auto text = normalizers.fold->normalize(icu::UnicodeString::fromUTF8(icu::StringPiece(raw.data(), static_cast<int32_t>(raw.size()))), status);
    text = normalizers.apart->normalize(text, status);
    std::u32string points;
    for (int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
        const UChar32 c = text.char32At(at);
        if (u_charType(c) == U_NON_SPACING_MARK) continue;
        points += static_cast<char32_t>(c);
    }
    return words(points, [](char32_t c) { return u_isalnum(static_cast<UChar32>(c)) != 0; });
}

template <std::size_t N>
std::string replaceWords(std::string_view folded, const std::pair<std::string_view, std::string_view> (&table)[N]) {
    std::string replaced;
    for (const auto word : text::split(folded, ' ')) {
        const auto found = std::find_if(std::begin(table), std::end(table), [word](const auto& row) { return row.first == word; });
        if (!replaced.empty()) replaced += ' ';
        replaced += found == std::end(table) ? word : found->second;
    }
    return replaced;
}

std::string placeText(std::string_view raw) {
    std::string folded = replaceWords(foldText(raw), kStreetWords);
    for (const auto end : kPlaceEnds)
        // Something of two characters has to stay: 吴县 is not 吴.
        if (folded.ends_with(end) && folded.size() >= end.size() + 6) {
            folded.resize(folded.size() - end.size());
            break;
        }
    return folded;
}

//! Blanks in a Chinese name say nothing: 张 伟.
std::string nameText(std::string_view raw) {
    auto folded = foldText(raw);
    if (!isAscii(folded) && folded.find(' ') != folded.npos) {
        const auto points = codePoints(folded);
        if (std::all_of(points.begin(), points.end(), [](char32_t c) { return c == U' ' || isHan(c); })) std::erase(folded, ' ');
    }
    return folded;
}

std::string idText(std::string_view raw) {
    std::string id;
    for (const char c : text::lowerAscii(text::halfWidth(raw)))
        if (isDigit(c) || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80) id += c;
    const bool zeros = id.find_first_not_of('0') == id.npos;
    return zeros && id.size() > 1 ? std::string{} : id;
}

//! A number of another country, or half of one: its digits are still worth comparing.
std::string phoneText(std::string_view raw) {
    if (auto whole = phoneE164(raw)) return *whole;
    std::string digits;
    for (const char c : text::halfWidth(raw))
        if (isDigit(c)) digits += c;
    return digits.size() < 5 || oneDigit(digits) ? std::string{} : digits;
}

struct DateParts {
    int year = 0, month = 0, day = 0;
};

std::optional<std::string> dated(const DateParts& parts) {
    if (parts.year < 1000 || parts.year > 2999 || parts.month > 12 || parts.day > 31) return std::nullopt;
    return fmt::format("{:04}{:02}{:02}", parts.year, parts.month, parts.day);
}

int toInt(std::string_view digits) {
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

//! Two digits of a year: nobody of this century's thirties has been born yet.
int fullYear(std::string_view digits) {
    const int year = toInt(digits);
    return digits.size() > 2 ? year : year + (year <= 30 ? 2000 : 1900);
}

std::optional<std::string> solidDate(std::string_view digits, DateOrder order) {
    if (digits.size() == 4) return dated({toInt(digits), 0, 0});
    if (digits.size() == 6) return dated({toInt(digits.substr(0, 4)), toInt(digits.substr(4)), 0});
    if (digits.size() != 8 && digits.size() != 14) return std::nullopt;
    const DateParts yearFirst{toInt(digits.substr(0, 4)), toInt(digits.substr(4, 2)), toInt(digits.substr(6, 2))};
    if (auto good = dated(yearFirst); good && yearFirst.year >= 1800 && yearFirst.year < 2100) return good;
    const int a = toInt(digits.substr(0, 2)), b = toInt(digits.substr(2, 2)), year = toInt(digits.substr(4, 4));
    const bool monthFirst = b > 12 || (a <= 12 && order == DateOrder::monthFirst);
    const DateParts yearLast = monthFirst ? DateParts{year, a, b} : DateParts{year, b, a};
    if (auto good = dated(yearLast); good && year >= 1800 && year < 2100) return good;
    return std::string(digits.substr(0, 8));  // a typing error of a date
}

}  // namespace

bool isMissing(std::string_view raw) {
    raw = text::trim(raw);
    if (raw.empty()) return true;
    if (raw.size() > 15) return false;
    const auto lower = text::lowerAscii(raw);
    return std::find(std::begin(kNothing), std::end(kNothing), lower) != std::end(kNothing);
}

std::optional<std::string> phoneE164(std::string_view raw) {
    const auto half = text::halfWidth(text::trim(raw));
    std::string digits;
    bool plus = false;
    for (std::size_t i = 0; i < half.size(); ++i) {
        if (isDigit(half[i])) digits += half[i];
        else if (half[i] == '+' && digits.empty()) plus = true;
        else if (std::string_view(" -().+/\t").find(half[i]) == std::string_view::npos) return std::nullopt;
    }
    if (digits.size() < 7 || digits.size() > 17 || oneDigit(digits)) return std::nullopt;
    std::string_view number = digits;
    bool china = false;
    if (number.starts_with("0086")) number.remove_prefix(4), china = true;
    else if (plus && number.starts_with("86")) number.remove_prefix(2), china = true;
    else if (!plus && number.starts_with("86") && number.size() >= 12) number.remove_prefix(2), china = true;
    else if (plus || number.starts_with("00")) {
        if (!plus) number.remove_prefix(2);
        if (number.size() < 8 || number.size() > 15 || number[0] == '0') return std::nullopt;
        return "+" + std::string(number);
    }
    if (number.size() == 12 && number.starts_with("01") && number[2] >= '3') number.remove_prefix(1);  // 0 before a mobile, from old exchanges
    if (number.size() == 11 && number[0] == '1' && number[1] >= '3') return "+86" + std::string(number);
    if (number.size() == 10 && (number.starts_with("400") || number.starts_with("800"))) return "+86" + std::string(number);
    if (china && number.size() >= 9 && number.size() <= 11 && number[0] >= '1') return "+86" + std::string(number);
    if (number[0] == '0' && number.size() >= 10 && number.size() <= 12 && number[1] != '0') return "+86" + std::string(number.substr(1));
    return std::nullopt;
}

std::string foldText(std::string_view raw) { return isAscii(raw) ? foldAscii(raw) : foldUnicode(raw); }

std::optional<std::string> dateDigits(std::string_view raw, DateOrder order) {
    const auto lower = text::lowerAscii(text::halfWidth(text::trim(raw)));
    std::vector<std::string> groups;
    int namedMonth = 0;
    for (std::size_t i = 0; i < lower.size();) {
        std::size_t end = i;
        if (isDigit(lower[i])) {
            while (end < lower.size() && isDigit(lower[end])) ++end;
            if (groups.size() < 3) groups.push_back(lower.substr(i, end - i));
        } else if (lower[i] >= 'a' && lower[i] <= 'z') {
            while (end < lower.size() && lower[end] >= 'a' && lower[end] <= 'z') ++end;
            const auto word = std::string_view(lower).substr(i, end - i);
            for (std::size_t m = 0; m < std::size(kMonths) && word.size() >= 3; ++m)
                if (word.starts_with(kMonths[m])) namedMonth = static_cast<int>(m) + 1;
            if (namedMonth == 0 && word != "t" && word != "z" && word != "st" && word != "nd" && word != "rd" && word != "th") return std::nullopt;
        } else {
            end = i + 1;
        }
        i = end;
    }
    if (groups.empty()) return std::nullopt;
    if (namedMonth > 0) {
        if (groups.size() < 2) return groups[0].size() == 4 ? dated({toInt(groups[0]), namedMonth, 0}) : std::nullopt;
        const bool yearFirst = groups[0].size() == 4;
        return dated({fullYear(groups[yearFirst ? 0 : 1]), namedMonth, toInt(groups[yearFirst ? 1 : 0])});
    }
    if (groups.size() == 1) return allDigits(lower) ? solidDate(groups[0], order) : std::nullopt;
    for (const auto& group : groups)
        if (group.size() > 4 || group.size() == 3) return std::nullopt;
    if (groups.size() == 2) {
        const bool yearFirst = groups[0].size() == 4;
        if (!yearFirst && groups[1].size() != 4) return std::nullopt;
        return dated({toInt(groups[yearFirst ? 0 : 1]), toInt(groups[yearFirst ? 1 : 0]), 0});
    }
    if (groups[0].size() == 4) return dated({toInt(groups[0]), toInt(groups[1]), toInt(groups[2])});
    const int a = toInt(groups[0]), b = toInt(groups[1]);
    const bool monthFirst = b > 12 || (a <= 12 && order == DateOrder::monthFirst);
    return dated({fullYear(groups[2]), monthFirst ? a : b, monthFirst ? b : a});
}

std::optional<std::string> plainNumber(std::string_view raw) {
    std::string digits;
    for (const char c : text::halfWidth(text::trim(raw)))
        if (c != ',' && c != ' ' && c != '$') digits += c;
    std::string_view rest = digits;
    if (rest.starts_with("¥")) rest.remove_prefix(2);
    if (rest.starts_with('+')) rest.remove_prefix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), value, std::chars_format::fixed);
    if (error != std::errc{} || rest.empty() || end != rest.data() + rest.size()) return std::nullopt;
    return fmt::format("{}", value);
}

std::string normalise(std::string_view raw, Kind kind, DateOrder order) {
    raw = text::trim(raw);
    if (isMissing(raw)) return {};
    switch (kind) {
        case Kind::name: return nameText(raw);
        case Kind::text: return foldText(raw);
        case Kind::address: return replaceWords(foldText(raw), kStreetWords);
        case Kind::place: return placeText(raw);
        case Kind::date: return dateDigits(raw, order).value_or(foldText(raw));
        case Kind::number: return plainNumber(raw).value_or(foldText(raw));
        case Kind::id: return idText(raw);
        case Kind::phone: return phoneText(raw);
        case Kind::email: return text::lowerAscii(text::halfWidth(raw));
        case Kind::ignored: break;
    }
    return {};
}

}  // namespace lianlu::oneid
