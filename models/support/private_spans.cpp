// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/support/private_spans.h"

#include <algorithm>
#include <array>

#include "models/support/log_words.h"

namespace lianlu::support {

namespace {

constexpr std::size_t kLongestPlain = 20;   // of a run of letters and digits
constexpr std::size_t kLeastDigits = 7;     // of a number that could be somebody's
constexpr std::size_t kMostBetween = 3;     // signs between two digits of one number
constexpr std::array<std::size_t, 5> kUuidParts{8, 4, 4, 4, 12};

bool endsAddress(char c) {
    return c == ' ' || c == '\t' || c == '"' || c == '\'' || c == '<' || c == '>' || c == '\n' || c == '\r' || c == '`';
}
bool endsMail(char c) { return endsAddress(c) || std::string_view("()[]{},;:=|/\\").find(c) != std::string_view::npos; }
bool isTokenSign(char c) { return isDigit(c) || isAlpha(c) || std::string_view("+/_=-%").find(c) != std::string_view::npos; }
bool isBetweenDigits(char c) { return std::string_view(" \t-.()/,_:;|*~#").find(c) != std::string_view::npos; }

class Finder {
public:
    Finder(std::string_view text, const std::vector<Unit>& units, const SpanRules& rules) : m_text(text), m_units(units), m_rules(rules), m_claimed(units.size(), false) {}

    std::vector<Span> all() {
        if (m_rules.everything) links();
        mails();
        ids();
        if (m_rules.everything) {
            networks();
            folders();
        }
        tokens();
        numbers();
        if (!m_rules.everything) std::erase_if(m_spans, [](const Span& span) { return span.kind == Taken::id; });
        std::sort(m_spans.begin(), m_spans.end(), [](const Span& a, const Span& b) { return a.first < b.first; });
        return std::move(m_spans);
    }

private:
    [[nodiscard]] std::size_t size() const { return m_units.size(); }
    [[nodiscard]] char at(std::size_t i) const { return i < size() ? m_units[i].c : '\0'; }
    [[nodiscard]] bool free(std::size_t first, std::size_t end) const {
        return std::none_of(m_claimed.begin() + static_cast<std::ptrdiff_t>(first), m_claimed.begin() + static_cast<std::ptrdiff_t>(end), [](bool claimed) { return claimed; });
    }
    void claim(std::size_t first, std::size_t end, Taken kind) {
        if (first >= end || !free(first, end)) return;
        std::fill(m_claimed.begin() + static_cast<std::ptrdiff_t>(first), m_claimed.begin() + static_cast<std::ptrdiff_t>(end), true);
        m_spans.push_back({first, end, kind});
    }
    //! Looked at, and nobody's.
    void keep(std::size_t first, std::size_t end) {
        if (free(first, end)) std::fill(m_claimed.begin() + static_cast<std::ptrdiff_t>(first), m_claimed.begin() + static_cast<std::ptrdiff_t>(end), true);
    }
    [[nodiscard]] bool startsWith(std::size_t i, std::string_view words) const {
        for (const char c : words)
            if (lowerOf(at(i++)) != lowerOf(c)) return false;
        return true;
    }

    //! scheme://whoever@host:port/all/else: the name of the host, and what stands before and behind it.
    void links() {
        for (std::size_t i = 1; i + 3 < size(); ++i) {
            if (!startsWith(i, "://") || !isAlpha(at(i - 1))) continue;
            std::size_t end = i + 3;
            while (end < size() && !endsAddress(at(end))) ++end;
            std::size_t host = i + 3, hostEnd = host;
            while (hostEnd < end && std::string_view("/?#\\").find(at(hostEnd)) == std::string_view::npos) ++hostEnd;
            for (std::size_t j = host; j < hostEnd; ++j)
                if (at(j) == '@') {
                    claim(i + 3, j + 1, Taken::link);
                    host = j + 1;
                }
            claim(host, hostEnd, Taken::host);
            claim(hostEnd, end, Taken::link);
        }
    }

    void mails() {
        for (std::size_t i = 0; i < size(); ++i) {
            const bool coded = startsWith(i, "%40");
            if ((at(i) != '@' && !coded) || m_claimed[i]) continue;
            std::size_t first = i, end = i + (coded ? 3 : 1);
            while (first > 0 && !endsMail(at(first - 1)) && !m_claimed[first - 1]) --first;
            const std::size_t host = end;
            while (end < size() && !endsMail(at(end)) && !m_claimed[end]) ++end;
            if (first < i && end > host) claim(first, end, Taken::email);
        }
    }

    void ids() {
        for (std::size_t i = 0; i < size(); ++i) {
            if (!isHex(at(i)) || (i > 0 && (isHex(at(i - 1)) || isAlpha(at(i - 1))))) continue;
            std::size_t end = i;
            bool fits = true;
            for (std::size_t part = 0; part < kUuidParts.size() && fits; ++part) {
                if (part > 0) fits = at(end++) == '-';
                for (std::size_t j = 0; j < kUuidParts[part] && fits; ++j) fits = isHex(at(end++));
            }
            if (fits && (end >= size() || (!isHex(at(end)) && !isAlpha(at(end))))) claim(i, end, Taken::id);
        }
    }

    void networks() {
        for (std::size_t i = 0; i < size(); ++i) {
            const char before = i > 0 ? at(i - 1) : ' ';
            if (isHex(before) || isAlpha(before) || before == '.' || before == ':') continue;
            std::size_t end = i, groups = 0, colons = 0, dots = 0;
            bool doubled = false;
            while (end < size() && (isHex(at(end)) || at(end) == ':' || at(end) == '.')) {
                if (at(end) == ':') {
                    ++colons;
                    doubled = doubled || at(end + 1) == ':';
                } else if (at(end) == '.') {
                    ++dots;
                } else if (end == i || !isHex(at(end - 1))) {
                    ++groups;
                }
                ++end;
            }
            while (end > i && (at(end - 1) == '.' || at(end - 1) == ':') && !(doubled && at(end - 1) == ':')) dots -= at(--end) == '.' ? 1 : 0;
            const bool four = dots == 3 && colons <= 1 && groups >= 4 && groups <= 5 && isQuad(i, end);
            const bool six = (doubled && groups > 0 && colons >= 2) || colons >= 4;
            const bool own = (four && startsWith(i, "127.")) || (end - i == 3 && startsWith(i, "::1"));
            if (own) keep(i, end);
            else if (four || six) claim(i, end, Taken::network);
            if (end > i) i = end - 1;
        }
    }
    [[nodiscard]] bool isQuad(std::size_t first, std::size_t end) const {
        std::size_t digits = 0;
        for (std::size_t i = first; i < end && at(i) != ':'; ++i) {
            if (at(i) == '.') digits = 0;
            else if (!isDigit(at(i)) || ++digits > 3) return false;
        }
        return true;
    }

    void folders() {
        for (const auto& home : m_rules.homes)
            if (home.size() > 1) everywhere(home, Taken::folder, false);
        // Where systems keep people's folders, whoever's: the name is the next part of the path.
        for (std::size_t i = 0; i < size(); ++i)
            for (const std::string_view root : {"/home/", "/Users/", "\\Users\\", "\\\\Users\\\\", "\\Documents and Settings\\", "/var/home/"}) {
                if (!startsWith(i, root)) continue;
                const std::size_t name = i + root.size();
                std::size_t end = name;
                while (end < size() && !endsAddress(at(end)) && at(end) != '/' && at(end) != '\\' && at(end) != ':') ++end;
                // A blank is part of a name on Windows where the path goes on behind it.
                if (root.front() == '\\' && at(end) == ' ') {
                    std::size_t on = end;
                    while (on < size() && on < end + 40 && at(on) != '\\' && at(on) != '"' && at(on) != '\n') ++on;
                    if (at(on) == '\\') end = on;
                }
                claim(name, end, Taken::folder);
            }
        for (const auto& user : m_rules.users)
            if (user.size() > 2) everywhere(user, Taken::folder, true);
    }
    //! `words` wherever they stand, whatever their case; `whole`: not within a longer word.
    void everywhere(std::string_view words, Taken kind, bool whole) {
        const auto wanted = unitsOf(words);
        const auto joins = [this](std::size_t i) { return isAlpha(at(i)) || isDigit(at(i)) || at(i) == Unit::kLetter; };
        for (std::size_t i = 0; i + wanted.size() <= size(); ++i) {
            bool same = true;
            for (std::size_t j = 0; j < wanted.size() && same; ++j) {
                const auto& mine = m_units[i + j];
                same = mine.c == Unit::kLetter ? m_text.substr(mine.from, mine.to - mine.from) == words.substr(wanted[j].from, wanted[j].to - wanted[j].from)
                                               : lowerOf(mine.c) == lowerOf(wanted[j].c);
            }
            if (!same || (whole && ((i > 0 && joins(i - 1)) || joins(i + wanted.size())))) continue;
            claim(i, i + wanted.size(), kind);
        }
    }

    void tokens() {
        for (std::size_t i = 0; i < size();) {
            std::size_t end = i;
            while (end < size() && isTokenSign(at(end)) && !m_claimed[end]) ++end;
            if (end - i > kLongestPlain && !isPlain(i, end)) claim(i, end, Taken::token);
            i = std::max(end, i + 1);
        }
    }
    //! Words of the program's own that stand in one: names of functions, of files, paths.
    [[nodiscard]] bool isPlain(std::size_t first, std::size_t end) const {
        std::string run;
        for (std::size_t i = first; i < end; ++i) run += at(i);
        return isOwnRun(run) || isPath(run);
    }
    //! Short parts in small letters with slashes between, which base64 of that length never is.
    static bool isPath(std::string_view run) {
        std::size_t part = 0, slashes = 0;
        for (const char c : run) {
            if (c == '/') ++slashes;
            part = c == '/' ? 0 : part + 1;
            const bool small = (c >= 'a' && c <= 'z') || isDigit(c) || c == '-' || c == '_' || c == '/';
            if (!small || part > kLongestPlain) return false;
        }
        return slashes > 0;
    }

    void numbers() {
        for (std::size_t i = 0; i < size();) {
            if (!m_units[i].digit || m_claimed[i]) {
                ++i;
                continue;
            }
            std::size_t end = i + 1, digits = 1, last = i;
            for (std::size_t j = i + 1; j < size() && !m_claimed[j] && j - last <= kMostBetween + 1; ++j) {
                if (m_units[j].digit) {
                    ++digits;
                    last = j;
                    end = j + 1;
                } else if (!isBetweenDigits(at(j))) {
                    break;
                }
            }
            std::size_t first = i;
            if (first > 0 && at(first - 1) == '+' && !m_claimed[first - 1]) --first;
            if (digits >= 17 && lowerOf(at(end)) == 'x') ++end;  // an identity number's last sign
            if (digits >= kLeastDigits && !isDay(i, end) && !isVersion(i, end)) claim(first, end, Taken::number);
            i = end;
        }
    }
    //! 2026-11-26, with or without the time, or the time alone: a birthday is not of these years.
    [[nodiscard]] bool isDay(std::size_t first, std::size_t end) const {
        constexpr std::string_view kDay = "9999-99-99", kTime = "99:99:99.999";
        std::string shape;
        for (std::size_t i = first; i < end; ++i) shape += isDigit(at(i)) ? '9' : at(i);
        const auto isTime = [&](std::size_t i, std::string_view part) {
            return kTime.starts_with(part) && at(i) <= '2' && (part.size() < 5 || at(i + 3) <= '5') && (part.size() < 8 || at(i + 6) <= '5');
        };
        if (!shape.starts_with(kDay)) return shape.size() >= 8 && isTime(first, shape);
        const auto rest = std::string_view(shape).substr(kDay.size());
        const bool day = startsWith(first, "20") && at(first + 2) >= '2' && at(first + 5) <= '1' && at(first + 8) <= '3';
        return day && (rest.empty() || (rest.front() == ' ' && isTime(first + kDay.size() + 1, rest.substr(1))));
    }

    //! 10.0.19045: three parts, short ones first.
    [[nodiscard]] bool isVersion(std::size_t first, std::size_t end) const {
        std::array<std::size_t, 3> parts{};
        std::size_t part = 0;
        for (std::size_t i = first; i < end; ++i) {
            if (isDigit(at(i))) ++parts[part];
            else if (at(i) != '.' || ++part == parts.size()) return false;
        }
        return part == 2 && parts[0] <= 2 && parts[1] >= 1 && parts[1] <= 2 && parts[2] >= 1 && parts[2] <= 5;
    }

    std::string_view m_text;
    const std::vector<Unit>& m_units;
    const SpanRules& m_rules;
    std::vector<bool> m_claimed;
    std::vector<Span> m_spans;
};

//! Nothing that the three rules of masked() could take: a look without memory.
bool isHarmless(std::string_view text) {
    std::size_t digits = 0, run = 0, gap = 0;
    for (const char c : text) {
        if (static_cast<unsigned char>(c) >= 0x80 || c == '@' || c == '%') return false;
        run = isTokenSign(c) ? run + 1 : 0;
        if (isDigit(c)) {
            ++digits;
            gap = 0;
        } else if (++gap > kMostBetween || !isBetweenDigits(c)) {
            digits = 0;
        }
        if (digits >= kLeastDigits || run > kLongestPlain) return false;
    }
    return true;
}

}  // namespace

std::string_view nameOf(Taken kind) noexcept {
    constexpr std::array<std::string_view, kTakenKinds> kNames{"number", "e-mail", "network", "host", "link", "folder", "token", "id", "person", "word"};
    return kNames[static_cast<std::size_t>(kind)];
}

std::vector<Span> privateSpans(std::string_view text, const std::vector<Unit>& units, const SpanRules& rules) { return Finder(text, units, rules).all(); }

std::string masked(std::string_view text) {
    if (isHarmless(text)) return std::string(text);
    static const SpanRules kCheap{false};
    const auto units = unitsOf(text);
    std::string out;
    std::size_t at = 0;
    for (const auto& span : privateSpans(text, units, kCheap)) {
        out += text.substr(at, units[span.first].from - at);
        out += '[';
        out += nameOf(span.kind);
        out += ']';
        at = units[span.end - 1].to;
    }
    return out += text.substr(at);
}

}  // namespace lianlu::support
