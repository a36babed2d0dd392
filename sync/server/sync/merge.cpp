// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/sync/merge.h"

#include <algorithm>
#include <optional>
#include <set>

#include "models/base/broken_rule.h"

namespace lianlu::server {

using domain::Merge;
using domain::Value;

namespace {

const Value kNothing{};

const Value& valueIn(const domain::Fields& fields, std::string_view name) {
    const auto found = fields.find(name);
    return found == fields.end() ? kNothing : found->second;
}

bool saysNothing(const Value& value) {
    if (domain::isNull(value)) return true;
    if (const auto* flag = std::get_if<bool>(&value)) return !*flag;
    if (const auto* number = std::get_if<std::int64_t>(&value)) return *number == 0;
    if (const auto* real = std::get_if<double>(&value)) return *real == 0;
    return false;
}

bool larger(const Value& mine, const Value& theirs) {
    if (domain::isNull(mine) || domain::isNull(theirs)) return domain::isNull(theirs);
    return mine.index() == theirs.index() && theirs < mine;
}

std::set<std::string> entriesOf(const Value& value) {
    const auto* list = std::get_if<std::vector<std::string>>(&value);
    return list ? std::set<std::string>(list->begin(), list->end()) : std::set<std::string>();
}

//! Three ways: what I took away is out, what I added is in, and sorted, so that nobody can tell who came first.
Value united(const protocol::FieldChange& change, const Value& theirs) {
    const auto base = entriesOf(change.oldValue), mine = entriesOf(change.newValue);
    auto all = entriesOf(theirs);
    for (const auto& entry : base)
        if (!mine.contains(entry)) all.erase(entry);
    for (const auto& entry : mine)
        if (!base.contains(entry)) all.insert(entry);
    if (all.empty()) return {};
    return std::vector<std::string>(all.begin(), all.end());
}

//! Of two edits neither of which knew of the other: the later one, of two at one moment the larger value. A field of which no time is
//! known was last written before times were kept.
bool isLater(const Value& mine, std::int64_t at, const Value& theirs, std::optional<std::int64_t> theirsAt) {
    if (!theirsAt || at > *theirsAt) return true;
    return at == *theirsAt && theirs < mine;
}

void decide(const domain::FieldInfo& field, const protocol::FieldChange& change, std::int64_t at, const StoredRow& row, Merged& merged) {
    const auto& mine = change.newValue;
    const auto& theirs = valueIn(row.fields, field.name);
    switch (field.rule.merge) {
        case Merge::latest:
            if (!isLater(mine, at, theirs, row.timeOf(field.name))) break;
            merged.changed.emplace(field.name, mine);
            merged.times.emplace(field.name, at);
            break;
        case Merge::max:
            if (larger(mine, theirs)) merged.changed.emplace(field.name, mine);
            break;
        case Merge::unite: merged.changed.emplace(field.name, united(change, theirs)); break;
        case Merge::derived:
        case Merge::server:
        case Merge::manual: merged.conflicts.push_back(field.name); return;
    }
    merged.byPolicy = true;
}

Result<const domain::FieldInfo*> writable(const domain::EntityInfo& entity, const std::string& name) {
    const auto* field = entity.field(name);
    if (!field) return fail(Code::invalid, "no such field", name);
    return field;
}

}  // namespace

Time editTime(const protocol::Op& op, Time now) { return fromUnixMs(std::clamp<std::int64_t>(op.occurredAt, 0, toUnixMs(now))); }

Result<Merged> merge(const domain::EntityInfo& entity, const StoredRow& row, const protocol::Op& op, Time now) {
    const auto at = toUnixMs(editTime(op, now));
    Merged merged;
    for (const auto& [name, change] : op.fields) {
        LIANLU_TRY(const auto* field, writable(entity, name));
        if (field->rule.merge == Merge::derived) return fail(Code::forbidden, "field is written by the server", name);
        const auto& theirs = valueIn(row.fields, name);
        if (theirs == change.newValue) continue;
        LIANLU_CHECK(domain::checkValue(*field, change.newValue));
        // Back where the person saw it is as good as untouched; but where rules compare edits, the one that set it back is one of them.
        const bool byRule = field->rule.merge == Merge::latest || field->rule.merge == Merge::max || field->rule.merge == Merge::unite;
        const bool untouched = row.versionOf(name) <= op.baseVer || (theirs == change.oldValue && (!byRule || op.baseVer == 0)) || isBroken("merge");
        if (!untouched) {
            decide(*field, change, at, row, merged);
            continue;
        }
        merged.changed.emplace(name, change.newValue);
        // Who writes on what is there comes after it, whatever the device's clock says.
        merged.times.emplace(name, std::max(at, row.timeOf(name).value_or(0) + 1));
    }
    return merged;
}

Result<domain::Fields> fieldsOfCreate(const domain::EntityInfo& entity, const protocol::Op& op) {
    domain::Fields fields;
    for (const auto& [name, change] : op.fields) {
        LIANLU_TRY(const auto* field, writable(entity, name));
        if (field->rule.merge == Merge::derived) {
            if (!saysNothing(change.newValue)) return fail(Code::forbidden, "field is written by the server", name);
            continue;
        }
        if (!domain::isNull(change.newValue)) fields.emplace(name, change.newValue);
    }
    LIANLU_CHECK(domain::checkFields(entity, fields, true));
    return fields;
}

}  // namespace lianlu::server
