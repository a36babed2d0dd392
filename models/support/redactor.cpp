// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/support/redactor.h"

#include <algorithm>
#include <utility>

#include "models/support/log_prefix.h"
#include "models/support/log_words.h"
#include "models/support/person_words.h"

namespace lianlu::support {

namespace {

constexpr std::size_t kMostDigits = 5;  // of a number in a log: a port, milliseconds; six are a code or a day of birth

bool isLocal(std::string_view host) { return host == "localhost" || host.starts_with("127.") || host.starts_with("[::1]"); }

std::string lowered(std::string_view text) {
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(), lowerOf);
    return lower;
}

//! What this class itself put there, in this bundle or in the log: "[number]", "[id 3]".
std::size_t markEnd(std::string_view text, std::size_t at) {
    for (std::size_t kind = 0; kind < kTakenKinds; ++kind) {
        const auto name = nameOf(static_cast<Taken>(kind));
        if (text.substr(at + 1, name.size()) != name) continue;
        std::size_t end = at + 1 + name.size();
        if (end < text.size() && text[end] == ' ') {
            const auto digits = ++end;
            while (end < text.size() && isDigit(text[end]) && end < digits + kMostDigits) ++end;
        }
        if (end < text.size() && text[end] == ']') return end + 1;
    }
    return at;
}

}  // namespace

TakenCounts& TakenCounts::operator+=(const TakenCounts& other) noexcept {
    for (std::size_t kind = 0; kind < kTakenKinds; ++kind) of[kind] += other.of[kind];
    return *this;
}

Redactor::Redactor(Settings settings) : m_settings(std::move(settings)) {
    m_rules.homes = m_settings.homes;
    m_rules.users = m_settings.users;
}

Result<void> Redactor::learn(std::string_view text) {
    if (!m_settings.persons) return {};
    std::vector<std::string> ask;
    const auto answer = [&]() -> Result<void> {
        if (ask.empty()) return {};
        LIANLU_TRY(auto found, m_settings.persons(ask));
        for (auto& person : found) {
            m_longestPerson = std::max(m_longestPerson, person.size());
            m_persons.insert(std::move(person));
        }
        ask.clear();
        return {};
    };
    for (const auto& [from, to] : personWords(text)) {
        auto word = std::string(text.substr(from, to - from));
        if (!m_asked.insert(word).second) continue;
        ask.push_back(std::move(word));
        if (ask.size() == kMostAsked) LIANLU_CHECK(answer());
    }
    return answer();
}

Result<std::string> Redactor::value(std::string_view text) {
    LIANLU_CHECK(learn(text));
    return redacted(text, false);
}

Result<std::string> Redactor::log(std::string_view lines) {
    LIANLU_CHECK(learn(lines));
    std::string out;
    out.reserve(lines.size());
    for (std::size_t at = 0; at < lines.size();) {
        const auto end = std::min(lines.find('\n', at), lines.size());
        auto text = lines.substr(at, end - at);
        if (text.ends_with('\r')) text.remove_suffix(1);
        out += line(text);
        out += '\n';
        at = end + 1;
    }
    return out;
}

std::string Redactor::line(std::string_view text) {
    const auto prefix = logPrefix(text);
    return std::string(text.substr(0, prefix)) + redacted(text.substr(prefix), true);
}

std::string Redactor::mark(Taken kind, std::string_view what) {
    const auto numbered = [&](std::map<std::string, int, std::less<>>& known) {
        const auto number = known.try_emplace(lowered(what), static_cast<int>(known.size()) + 1).first->second;
        return "[" + std::string(nameOf(kind)) + " " + std::to_string(number) + "]";
    };
    if (kind == Taken::host) {
        if (what.empty() || isLocal(what)) return std::string(what);
        const auto name = what.substr(0, what.find(':'));
        for (const auto& open : m_settings.openHosts)
            if (lowered(name) == lowered(open)) return std::string(what);
    }
    ++m_taken.of[static_cast<std::size_t>(kind)];
    if (kind == Taken::id) return numbered(m_ids);
    if (kind == Taken::host) return numbered(m_hosts);
    return "[" + std::string(nameOf(kind)) + "]";
}

std::string Redactor::redacted(std::string_view text, bool ownWordsOnly) {
    const auto units = unitsOf(text);
    std::string out;
    std::size_t at = 0;
    for (const auto& span : privateSpans(text, units, m_rules)) {
        const std::size_t from = units[span.first].from, to = units[span.end - 1].to;
        out += words(text.substr(at, from - at), ownWordsOnly);
        out += mark(span.kind, text.substr(from, to - from));
        at = to;
    }
    return out += words(text.substr(at), ownWordsOnly);
}

std::string Redactor::words(std::string_view text, bool ownWordsOnly) {
    std::vector<PersonWord> persons;
    if (!m_persons.empty())
        for (const auto& word : personWords(text))
            if (m_persons.contains(text.substr(word.from, word.to - word.from))) persons.push_back(word);
    const auto units = unitsOf(text);
    std::string out;
    std::size_t person = 0;
    for (std::size_t i = 0; i < units.size();) {
        const std::size_t from = units[i].from;
        while (person < persons.size() && persons[person].from < from) ++person;
        if (person < persons.size() && persons[person].from == from) {
            out += mark(Taken::person, {});
            const auto to = persons[person].to;
            while (i < units.size() && units[i].to <= to) ++i;
            continue;
        }
        const char c = units[i].c;
        if (c == '[') {
            if (const auto end = markEnd(text, from); end > from) {
                out += text.substr(from, end - from);
                while (i < units.size() && units[i].to <= end) ++i;
                continue;
            }
        }
        const bool wordSign = isAlpha(c) || isDigit(c) || c == Unit::kLetter || units[i].digit;
        std::size_t end = i + 1;
        if (wordSign)
            while (end < units.size() && (isAlpha(units[end].c) || isDigit(units[end].c) || units[end].c == Unit::kLetter || units[end].digit) &&
                   !(person < persons.size() && persons[person].from == units[end].from))
                ++end;
        const auto piece = text.substr(from, units[end - 1].to - from);
        if (!wordSign || !ownWordsOnly) {
            // Signs as they look, not as they are written: nothing unseen, and no end of a line, passes.
            if (wordSign || static_cast<unsigned char>(piece.front()) >= 0x80) out += piece;
            else out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
        } else if (std::all_of(piece.begin(), piece.end(), isDigit)) {
            out += piece.size() <= kMostDigits ? std::string(piece) : mark(Taken::number, {});
        } else if (isOwnRun(piece)) {
            out += piece;
        } else {
            out += mark(Taken::word, {});
        }
        i = end;
    }
    return out;
}

}  // namespace lianlu::support
