// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fault/history/merge_model.h"

#include <algorithm>
#include <optional>

#include "models/domain/registry.h"

namespace lianlu::test::history {

using nlohmann::json;

namespace {

std::set<std::string> entriesOf(const json& list) { return list.is_array() ? list.get<std::set<std::string>>() : std::set<std::string>{}; }

//! What was taken away is out, what was added is in, sorted.
json united(const json& base, const json& mine, const json& theirs) {
    const auto before = entriesOf(base), wanted = entriesOf(mine);
    auto all = entriesOf(theirs);
    for (const auto& entry : before)
        if (!wanted.contains(entry)) all.erase(entry);
    for (const auto& entry : wanted)
        if (!before.contains(entry)) all.insert(entry);
    return all.empty() ? json() : json(all);
}

//! Both said something since: what stands, or nothing where a person must decide. Where the latest edit counts, `later` says whether it is mine.
std::optional<json> decided(domain::Merge rule, const json& base, const json& mine, const json& theirs, bool later) {
    if (rule == domain::Merge::latest) return later ? mine : theirs;
    if (rule == domain::Merge::max) {
        if (mine.is_null() || theirs.is_null()) return theirs.is_null() ? mine : theirs;
        return std::max(mine, theirs);
    }
    if (rule == domain::Merge::unite) return united(base, mine, theirs);
    return std::nullopt;
}

}  // namespace

Expected expectedOf(const RowBefore& row, const json& op, std::int64_t now) {
    Expected expected;
    const auto* entity = domain::findEntity(op.at("entity").get<std::string>());
    const auto base = op.value("base_ver", std::int64_t{0});
    const auto at = std::clamp<std::int64_t>(op.value("occurred_at", std::int64_t{0}), 0, now);
    const auto fields = op.value("fields", json::object());
    for (const auto& [name, change] : fields.items()) {
        const auto rule = entity->field(name)->rule.merge;
        const auto was = change.value("old", json()), mine = change.value("new", json());
        const auto theirs = row.body.value(name, json());
        const auto ver = row.fieldVer.find(name), time = row.fieldVer.find(name + '@');
        const bool timed = time != row.fieldVer.end();
        const bool byRule = rule == domain::Merge::latest || rule == domain::Merge::max || rule == domain::Merge::unite;
        const bool untouched = (ver == row.fieldVer.end() ? 1 : ver->second) <= base || (theirs == was && (!byRule || base == 0));
        const bool later = !timed || at > time->second || (at == time->second && theirs < mine);
        auto after = theirs;
        if (mine != theirs && untouched) {
            after = mine;
            if (rule == domain::Merge::latest) expected.times[name] = timed ? std::max(at, time->second + 1) : std::max<std::int64_t>(at, 1);
        } else if (mine != theirs) {
            const auto both = decided(rule, was, mine, theirs, later);
            if (both) after = *both;
            else expected.conflicts.insert(name);
            if (rule == domain::Merge::latest && later) expected.times[name] = at;
        }
        expected.fields[name] = after;
    }
    return expected;
}

}  // namespace lianlu::test::history
