// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/insight/segment_file.h"

#include <nlohmann/json.hpp>

#include "app/cli/csv_table.h"

namespace lianlu::cli {

namespace {

using Json = nlohmann::json;

tl::unexpected<Fault> badFile(std::string subject) { return tl::unexpected<Fault>(Error{Code::invalid, "segments-file", std::move(subject)}); }

std::optional<insight::ScoreRange> rangeOf(const Json& segment, const char* measure) {
    const auto found = segment.find(measure);
    if (found == segment.end()) return insight::ScoreRange{};
    if (!found->is_array() || found->size() != 2 || !(*found)[0].is_number_unsigned() || !(*found)[1].is_number_unsigned()) return std::nullopt;
    const auto low = (*found)[0].get<std::uint64_t>(), high = (*found)[1].get<std::uint64_t>();
    if (low > 5 || high > 5) return std::nullopt;
    return insight::ScoreRange{static_cast<std::uint8_t>(low), static_cast<std::uint8_t>(high)};
}

}  // namespace

Outcome<insight::Segments> segmentsOf(const Arguments& arguments) {
    if (!arguments.has("segments")) return insight::usualSegments();
    const auto file = arguments.text("segments");
    LIANLU_TRY(auto in, openCsv(file));
    const auto json = Json::parse(*in, nullptr, false);
    const auto list = json.is_object() ? json.find("segments") : json.end();
    if (!json.is_object() || list == json.end() || !list->is_array()) return badFile(file);
    insight::Segments segments;
    if (const auto others = json.find("others"); others != json.end() && others->is_string()) segments.others = others->get<std::string>();
    for (const auto& one : *list) {
        const auto name = one.is_object() ? one.find("name") : one.end();
        if (!one.is_object() || name == one.end() || !name->is_string()) return badFile(file);
        for (const auto& [member, value] : one.items())
            if (member != "name" && member != "r" && member != "f" && member != "m" && member != "x") return badFile(file + ": " + name->get<std::string>() + ": " + member);
        const auto r = rangeOf(one, "r"), f = rangeOf(one, "f"), m = rangeOf(one, "m"), x = rangeOf(one, "x");
        if (!r || !f || !m || !x) return badFile(file + ": " + name->get<std::string>());
        segments.rules.push_back({name->get<std::string>(), *r, *f, *m, *x});
    }
    if (const auto checked = insight::check(segments); !checked) return badFile(file + ": " + checked.error().subject);
    return segments;
}

}  // namespace lianlu::cli
