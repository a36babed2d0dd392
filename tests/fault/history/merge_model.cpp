// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fault/history/merge_model.h"

#include <algorithm>
#include <optional>

#include "models/domain/registry.h"

namespace lianlu::test::history {

using nlohmann::json;

namespace {

//! Both said something since: what stands, or nothing where a person must decide.
std::optional<json> decided(domain::Merge rule, const json& mine, const json& theirs) {
    if (rule == domain::Merge::latest) return mine;
    if (rule == domain::Merge::max) {
        if (mine.is_null() || theirs.is_null()) return theirs.is_null() ? mine : theirs;
        return std::max(mine, theirs);
    }
    if (rule != domain::Merge::unite) return std::nullopt;
    if (!mine.is_array() || !theirs.is_array()) return theirs.is_array() ? theirs : mine;
    auto all = theirs;
    for (const auto& entry : mine)
        if (std::find(all.begin(), all.end(), entry) == all.end()) all.push_back(entry);
    return all;
}

}  // namespace

Expected expectedOf(const RowBefore& row, const json& op) {
    Expected expected;
    const auto* entity = domain::findEntity(op.at("entity").get<std::string>());
    const auto base = op.value("base_ver", std::int64_t{0});
    const auto fields = op.value("fields", json::object());
    for (const auto& [name, change] : fields.items()) {
        const auto mine = change.value("new", json());
        const auto theirs = row.body.value(name, json());
        const auto ver = row.fieldVer.find(name);
        const bool untouched = (ver == row.fieldVer.end() ? 1 : ver->second) <= base || theirs == change.value("old", json());
        auto after = theirs;
        if (mine == theirs) after = theirs;
        else if (untouched) after = mine;
        else if (const auto both = decided(entity->field(name)->rule.merge, mine, theirs)) after = *both;
        else expected.conflicts.insert(name);
        expected.fields[name] = after;
    }
    return expected;
}

}  // namespace lianlu::test::history
