// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/support/fact_sheet.h"

#include <algorithm>
#include <chrono>

#include <date/date.h>
#include <fmt/format.h>

#include "models/support/redactor.h"

namespace lianlu::support {

FactSheet& FactSheet::heading(std::string text) {
    m_facts.push_back({true, std::move(text), {}});
    return *this;
}

FactSheet& FactSheet::put(std::string name, Value value) {
    m_facts.push_back({false, std::move(name), std::move(value)});
    return *this;
}

FactSheet& FactSheet::add(std::string name, const Error& error) {
    return put(std::move(name), std::string(codeName(error.code)) + (error.context.empty() ? "" : ": " + error.context));
}

Result<std::string> FactSheet::text(Redactor& redactor) const {
    std::string out;
    for (const auto& fact : m_facts) {
        if (fact.isHeading) {
            out += (out.empty() ? "" : "\n") + fact.name + "\n" + std::string(fact.name.size(), '-') + "\n";
            continue;
        }
        std::string value;
        if (const auto* count = std::get_if<std::int64_t>(&fact.value)) value = std::to_string(*count);
        else if (const auto* time = std::get_if<Time>(&fact.value)) value = date::format("%FT%TZ", std::chrono::floor<std::chrono::seconds>(*time));
        else if (const auto* flag = std::get_if<bool>(&fact.value)) value = *flag ? "yes" : "no";
        else if (const auto* plain = std::get_if<Plain>(&fact.value)) value = plain->words;
        else {
            LIANLU_TRY(value, redactor.value(std::get<std::string>(fact.value)));
        }
        LIANLU_TRY(const auto name, redactor.value(fact.name));
        out += fmt::format("{:<34} {}\n", name, value);
    }
    return out;
}

std::string ageOf(Time then, Time now) {
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(now - then).count();
    if (minutes < -5) return "in the future";
    if (minutes < 120) return fmt::format("{} min", std::max<long long>(minutes, 0));
    return minutes < 48 * 60 ? fmt::format("{} h", minutes / 60) : fmt::format("{} d", minutes / (24 * 60));
}

std::string kibOf(std::uintmax_t bytes) { return fmt::format("{} KiB", (bytes + 1023) / 1024); }

}  // namespace lianlu::support
