// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/sync/merge.h"

#include <algorithm>

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

Value united(const Value& mine, const Value& theirs) {
    const auto* more = std::get_if<std::vector<std::string>>(&mine);
    const auto* base = std::get_if<std::vector<std::string>>(&theirs);
    if (!more || !base) return base ? theirs : mine;
    auto all = *base;
    for (const auto& entry : *more)
        if (std::find(all.begin(), all.end(), entry) == all.end()) all.push_back(entry);
    return all;
}

void decide(const domain::FieldInfo& field, const Value& mine, const Value& theirs, Merged& merged) {
    switch (field.rule.merge) {
        case Merge::latest: merged.changed.emplace(field.name, mine); break;
        case Merge::max:
            if (larger(mine, theirs)) merged.changed.emplace(field.name, mine);
            break;
        case Merge::unite: merged.changed.emplace(field.name, united(mine, theirs)); break;
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

Result<Merged> merge(const domain::EntityInfo& entity, const StoredRow& row, const protocol::Op& op) {
    Merged merged;
    for (const auto& [name, change] : op.fields) {
        LIANLU_TRY(const auto* field, writable(entity, name));
        if (field->rule.merge == Merge::derived) return fail(Code::forbidden, "field is written by the server", name);
        LIANLU_CHECK(domain::checkValue(*field, change.newValue));
        const auto& theirs = valueIn(row.fields, name);
        if (theirs == change.newValue) continue;
        const bool untouched = row.versionOf(name) <= op.baseVer || theirs == change.oldValue || isBroken("merge");
        if (untouched) merged.changed.emplace(name, change.newValue);
        else decide(*field, change.newValue, theirs, merged);
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
