// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/ingest/records/record_fields.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>

#include "models/base/text.h"
#include "sync/server/ingest/source_reader.h"

namespace lianlu::server {

namespace {

// What a shop takes in a year, many times over: sums of such amounts never overflow.
constexpr std::int64_t kMostMinor = 10'000'000'000'000;
constexpr std::int64_t kEarliestMs = -2'208'988'800'000;  // as the registry has it: 1900 …
constexpr std::int64_t kLatestMs = 7'258'118'400'000;     // … to 2200

std::optional<int> digitsAt(std::string_view text, std::size_t from, std::size_t count) {
    if (from + count > text.size()) return std::nullopt;
    int value = 0;
    for (std::size_t i = from; i < from + count; ++i) {
        if (text[i] < '0' || text[i] > '9') return std::nullopt;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

bool isEmpty(const RecordJson& json) {
    return json.type == RecordJson::Type::null || (json.type == RecordJson::Type::text && text::trim(json.text).empty());
}

}  // namespace

std::optional<Time> parseIsoTime(std::string_view text) {
    using namespace std::chrono;
    const auto year = digitsAt(text, 0, 4);
    const auto month = digitsAt(text, 5, 2);
    const auto day = digitsAt(text, 8, 2);
    const auto hour = digitsAt(text, 11, 2);
    const auto minute = digitsAt(text, 14, 2);
    if (!year || !month || !day || !hour || !minute || text[4] != '-' || text[7] != '-' || (text[10] != 'T' && text[10] != ' ') || text[13] != ':')
        return std::nullopt;
    const year_month_day date{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)), std::chrono::day(static_cast<unsigned>(*day))};
    if (!date.ok() || *hour > 23 || *minute > 59) return std::nullopt;
    auto at = sys_days(date) + hours(*hour) + minutes(*minute) + milliseconds(0);
    auto rest = text.substr(16);
    if (rest.starts_with(':')) {
        const auto second = digitsAt(rest, 1, 2);
        if (!second || *second > 60) return std::nullopt;
        at += seconds(*second);
        rest.remove_prefix(3);
        if (rest.starts_with('.') || rest.starts_with(',')) {
            rest.remove_prefix(1);
            int unit = 100;
            const auto before = rest.size();
            for (; !rest.empty() && rest[0] >= '0' && rest[0] <= '9'; rest.remove_prefix(1), unit /= 10) at += milliseconds(unit * (rest[0] - '0'));
            if (rest.size() == before) return std::nullopt;
        }
    }
    if (rest == "Z" || rest == "z") return at;
    if (rest.size() < 5 || (rest[0] != '+' && rest[0] != '-')) return std::nullopt;
    const bool colon = rest[3] == ':';
    const auto offsetHour = digitsAt(rest, 1, 2);
    const auto offsetMinute = digitsAt(rest, colon ? 4 : 3, 2);
    if (!offsetHour || !offsetMinute || *offsetHour > 15 || *offsetMinute > 59 || rest.size() != (colon ? 6u : 5u)) return std::nullopt;
    const auto offset = hours(*offsetHour) + minutes(*offsetMinute);
    return rest[0] == '+' ? at - offset : at + offset;
}

bool RecordFields::has(std::string_view name) const noexcept {
    const auto* held = m_object.member(name);
    return held && !isEmpty(*held);
}

void RecordFields::wrong(std::string_view name, std::string_view why) {
    if (!m_error) m_error = Error{Code::invalid, std::string(why), m_path + std::string(name)};
}

void RecordFields::adopt(const RecordFields& item) {
    if (!m_error) m_error = item.m_error;
}

const RecordJson* RecordFields::take(std::string_view name) {
    m_known.push_back(name);
    const auto* held = m_object.member(name);
    return held && !isEmpty(*held) ? held : nullptr;
}

std::string RecordFields::text(std::string_view name) {
    const auto* held = take(name);
    if (!held) return {};
    if (held->type != RecordJson::Type::text && held->type != RecordJson::Type::number) {
        wrong(name, "text expected");
        return {};
    }
    return std::string(text::trim(held->text));
}

std::string RecordFields::needText(std::string_view name) {
    auto held = text(name);
    if (held.empty()) wrong(name, "is needed");
    return held;
}

std::int64_t RecordFields::integer(std::string_view name, std::int64_t fallback) {
    const auto digits = text(name);
    if (digits.empty()) return fallback;
    const auto number = text::toInteger(digits);
    if (!number) wrong(name, "whole number expected");
    return number.value_or(0);
}

double RecordFields::real(std::string_view name) {
    const auto digits = text(name);
    if (digits.empty()) return 0;
    double value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc{} || end != digits.data() + digits.size() || !std::isfinite(value)) {
        wrong(name, "number expected");
        return 0;
    }
    return value;
}

bool RecordFields::boolean(std::string_view name, bool fallback) {
    const auto* held = take(name);
    if (!held) return fallback;
    const auto word = text::lowerAscii(text::trim(held->text));
    const bool plain = held->type != RecordJson::Type::list && held->type != RecordJson::Type::object;
    if (plain && (word == "true" || word == "1" || word == "yes")) return true;
    if (!plain || (word != "false" && word != "0" && word != "no")) wrong(name, "true or false expected");
    return false;
}

bool RecordFields::hasMoney(std::string_view name) const { return has(name) || has(std::string(name) + "_minor"); }

std::int64_t RecordFields::money(std::string_view name) {
    const auto minor = std::string(name) + "_minor";
    const auto* inMinor = m_object.member(minor);
    std::optional<std::int64_t> amount;
    if (inMinor && !isEmpty(*inMinor)) {
        m_known.push_back(m_object.members[static_cast<std::size_t>(
            std::find_if(m_object.members.begin(), m_object.members.end(), [&](const auto& m) { return m.name == minor; }) - m_object.members.begin())].name);
        if (has(name)) wrong(name, "is said twice, in major and in minor units");
        amount = text::toInteger(text::trim(inMinor->text));
        if (!amount) wrong(minor, "whole number expected");
    } else {
        if (inMinor)
            for (const auto& [held, value] : m_object.members)
                if (held == minor) m_known.push_back(held);
        const auto digits = text(name);
        if (digits.empty()) return 0;
        // Four digits, so that a third one which says something is noticed and not rounded away.
        const auto fine = decimalToMinor(digits, 4);
        if (!fine) wrong(name, "amount expected");
        else if (*fine % 100 != 0) wrong(name, "more than two decimals");
        else amount = *fine / 100;
    }
    if (amount && (*amount > kMostMinor || *amount < -kMostMinor)) wrong(name, "amount too large");
    return amount.value_or(0);
}

std::optional<Time> RecordFields::time(std::string_view name) {
    const auto written = text(name);
    if (written.empty()) return std::nullopt;
    std::optional<Time> at;
    if (const auto ms = text::toInteger(written)) {
        if (*ms >= kEarliestMs && *ms <= kLatestMs) at = fromUnixMs(*ms);
    } else {
        at = parseIsoTime(written);
    }
    if (!at || toUnixMs(*at) < kEarliestMs || toUnixMs(*at) > kLatestMs) {
        wrong(name, "time expected: ISO 8601 with an offset, or Unix milliseconds");
        return std::nullopt;
    }
    return at;
}

std::optional<Time> RecordFields::needTime(std::string_view name) {
    if (!has(name)) wrong(name, "is needed");
    return time(name);
}

std::vector<RecordFields> RecordFields::objects(std::string_view name) {
    std::vector<RecordFields> items;
    const auto* list = take(name);
    if (!list) return items;
    if (list->type != RecordJson::Type::list) {
        wrong(name, "list expected");
        return items;
    }
    for (std::size_t i = 0; i < list->items.size(); ++i) {
        if (list->items[i].type != RecordJson::Type::object) {
            wrong(name, "list of objects expected");
            return {};
        }
        items.emplace_back(list->items[i], m_path + std::string(name) + "[" + std::to_string(i) + "].");
    }
    return items;
}

Result<void> RecordFields::end() {
    if (m_error) return fail(*m_error);
    for (const auto& [name, value] : m_object.members)
        if (std::find(m_known.begin(), m_known.end(), name) == m_known.end()) {
            // Names are the brand's own words and may be values put in the wrong place: only what looks like a name is told.
            const bool plain = name.size() <= 40 && name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == name.npos;
            return fail(Code::invalid, "no such field", m_path + (plain ? name : std::string("?")));
        }
    return {};
}

Result<void> checkAgainstRegistry(std::string_view entity, const domain::Fields& fields) {
    const auto* info = domain::findEntity(entity);
    for (const auto& [name, value] : fields)
        if (!domain::isNull(value))
            if (auto fits = domain::checkValue(*info->field(name), value); !fits) return fits;
    return {};
}

}  // namespace lianlu::server
