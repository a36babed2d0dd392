// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_push.h"

#include <algorithm>

#include "models/domain/registry.h"
#include "models/domain/rules/conflict.h"
#include "sync/protocol/codec.h"

namespace lianlu::test {

namespace {

domain::Fields newFields(const protocol::Op& op) {
    domain::Fields fields;
    for (const auto& [name, change] : op.fields) fields.emplace(name, change.newValue);
    return fields;
}

const domain::Value& valueIn(const domain::Fields& fields, std::string_view name) {
    static const domain::Value kNone;
    const auto found = fields.find(name);
    return found == fields.end() ? kNone : found->second;
}

domain::Fields present(const domain::Conflict& conflict) {
    auto fields = domain::toFields(conflict);
    std::erase_if(fields, [](const auto& field) { return domain::isNull(field.second); });
    return fields;
}

domain::Value larger(const domain::Value& a, const domain::Value& b) {
    if (domain::isNull(a)) return b;
    if (domain::isNull(b)) return a;
    return std::max(a, b);
}

domain::Value united(const domain::Value& a, const domain::Value& b) {
    using List = std::vector<std::string>;
    const auto* mine = std::get_if<List>(&a);
    const auto* theirs = std::get_if<List>(&b);
    if (!mine || !theirs) return mine ? a : b;
    List all = *mine;
    for (const auto& entry : *theirs)
        if (std::find(all.begin(), all.end(), entry) == all.end()) all.push_back(entry);
    return all;
}

}  // namespace

std::vector<protocol::OpResult> FakePush::group(const std::vector<protocol::Op>& ops) {
    Staged staged;
    m_met.clear();
    std::vector<protocol::OpResult> results;
    bool good = true;
    for (const auto& op : ops) {
        results.push_back(one(op, staged));
        good = good && results.back().status != protocol::OpStatus::rejected;
    }
    if (!good) {
        for (auto& result : results)
            if (result.status != protocol::OpStatus::rejected) {
                result = protocol::OpResult{};
                result.status = protocol::OpStatus::blocked;
                result.code = "refused";
            }
        for (std::size_t i = 0; i < ops.size(); ++i) results[i].opId = ops[i].opId;
        return results;
    }
    for (std::size_t i = 0; i < ops.size(); ++i) {
        const auto& op = ops[i];
        const FakeKey key{op.entity, op.id};
        const auto found = staged.find(key);
        if (found == staged.end()) continue;
        const auto* before = m_world.find(key);
        if (found->second.deleted) m_world.remove(key);
        else {
            domain::Fields changed;
            for (const auto& [name, value] : found->second.fields)
                if (!before || before->deleted || valueIn(before->fields, name) != value) changed.emplace(name, value);
            if (before && !before->deleted)
                for (const auto& [name, value] : before->fields)
                    if (!found->second.fields.contains(name)) changed.emplace(name, domain::Value{});
            if (!changed.empty()) m_world.write(key, found->second.scope, changed);
            m_world.noteTimes(key, found->second.fieldTime);
        }
        staged.erase(found);
    }
    for (auto& conflict : m_met) m_world.write({"conflict", domain::conflictId(conflict.opId).uuid}, m_scopes.at(conflict.opId), present(conflict));
    m_met.clear();
    for (std::size_t i = 0; i < ops.size(); ++i) {
        const auto* row = m_world.find({ops[i].entity, ops[i].id});
        results[i].ver = row ? row->ver : 0;
        if (row && !row->deleted && results[i].status != protocol::OpStatus::applied) results[i].row = row->fields;
    }
    return results;
}

protocol::OpResult FakePush::one(const protocol::Op& op, Staged& staged) {
    protocol::OpResult result;
    auto done = check(op);
    if (done) {
        auto applied = op.type == protocol::OpType::create ? create(op, staged) : change(op, staged);
        if (applied) {
            applied->opId = op.opId;
            return std::move(*applied);
        }
        done = fail(std::move(applied).error());
    }
    result.opId = op.opId;
    result.status = protocol::OpStatus::rejected;
    result.code = codeName(done.error().code);
    result.reason = done.error().context;
    result.field = done.error().subject;
    if (const auto* row = m_world.find({op.entity, op.id}); row && !row->deleted) {
        result.row = row->fields;
        result.ver = row->ver;
    }
    return result;
}

//! As the server's row of it, without who wrote what stayed.
void FakePush::met(domain::ConflictKind kind, const protocol::Op& op, const FakeRow& row, const std::vector<std::string>& names) {
    if (op.entity == domain::Tag::kEntity) return;
    domain::Conflict conflict;
    conflict.kind = kind;
    conflict.entity = op.entity;
    conflict.rowId = {op.id};
    conflict.opId = op.opId;
    conflict.names = names;
    conflict.mineAt = conflict.at = fromUnixMs(op.occurredAt);
    if (op.entity == domain::Customer::kEntity) conflict.customerId = {op.id};
    else if (const auto* id = std::get_if<std::string>(&valueIn(row.fields, "customer_id"))) conflict.customerId = domain::CustomerId::parse(*id).value_or(domain::CustomerId{});
    if (op.entity == domain::Task::kEntity) conflict.customerId = {};
    domain::Fields base, mine, theirs;
    for (const auto& name : names) {
        base.emplace(name, op.fields.at(name).oldValue);
        mine.emplace(name, op.fields.at(name).newValue);
        theirs.emplace(name, valueIn(row.fields, name));
    }
    conflict.base = protocol::bodyText(base);
    conflict.mine = protocol::bodyText(mine);
    conflict.theirs = protocol::bodyText(theirs);
    m_scopes.emplace(op.opId, row.scope);
    m_met.push_back(std::move(conflict));
}

Result<void> FakePush::check(const protocol::Op& op) const {
    const auto* info = domain::findEntity(op.entity);
    if (!info) return fail(Code::unsupported, "unknown entity");
    if (info->writable == domain::Writable::serverOnly) return fail(Code::forbidden, "only the server writes this");
    if (info->writable == domain::Writable::appendOnly && op.type == protocol::OpType::update)
        return fail(Code::refused, "append-only");
    const auto fields = newFields(op);
    LIANLU_CHECK(domain::checkFields(*info, fields, op.type == protocol::OpType::create));
    for (const auto& [name, value] : fields)
        if (info->field(name)->rule.merge == domain::Merge::derived) return fail(Code::forbidden, "derived by the server", name);
    return {};
}

Result<protocol::OpResult> FakePush::create(const protocol::Op& op, Staged& staged) {
    const FakeKey key{op.entity, op.id};
    if (m_world.find(key) || staged.contains(key)) return fail(Code::exists, "there is such a row");
    FakeRow row;
    for (auto& [name, value] : newFields(op))
        if (!domain::isNull(value)) row.fields.emplace(name, value);
    auto home = m_world.homeOf(key, row.fields);
    if (!home) {
        // The person may be made by the same transaction.
        const auto person = row.fields.find("customer_id");
        const auto* text = person == row.fields.end() ? nullptr : std::get_if<std::string>(&person->second);
        const auto id = text ? Uuid::parse(*text) : std::nullopt;
        const auto found = id ? staged.find({"customer", *id}) : staged.end();
        if (found == staged.end()) return fail(std::move(home).error());
        row.scope = found->second.scope;
    } else {
        row.scope = *home;
    }
    if (!m_allowed.contains(row.scope)) return fail(Code::forbidden, "out of your scopes");
    staged.emplace(key, std::move(row));
    protocol::OpResult result;
    result.status = protocol::OpStatus::applied;
    return result;
}

Result<protocol::OpResult> FakePush::change(const protocol::Op& op, Staged& staged) {
    const FakeKey key{op.entity, op.id};
    const auto* known = m_world.find(key);
    if (const auto mine = staged.find(key); mine != staged.end()) known = &mine->second;
    if (!known) return fail(Code::notFound, "no such row");
    if (!m_allowed.contains(known->scope)) return fail(Code::forbidden, "out of your scopes");
    protocol::OpResult result;
    if (known->deleted) {
        result.status = protocol::OpStatus::conflict;
        for (const auto& [name, value] : op.fields) result.conflictFields.push_back(name);
        met(domain::ConflictKind::editOfDeleted, op, *known, result.conflictFields);
        return result;
    }
    FakeRow row = *known;
    if (op.type == protocol::OpType::remove || op.type == protocol::OpType::voidOp) {
        row.deleted = true;
        staged.insert_or_assign(key, std::move(row));
        return result;
    }
    const auto& info = *domain::findEntity(op.entity);
    bool merged = false;
    for (const auto& [name, change] : op.fields) {
        const auto touched = row.fieldVer.find(name);
        const bool untouched = touched == row.fieldVer.end() || touched->second <= op.baseVer;
        const domain::Value theirs = valueIn(row.fields, name);
        if (theirs == change.newValue) continue;
        domain::Value value = change.newValue;
        if (!untouched) {
            merged = true;
            switch (info.field(name)->rule.merge) {
                case domain::Merge::latest: {
                    const auto at = row.fieldTime.find(name);
                    const auto held = at == row.fieldTime.end() ? std::int64_t{0} : at->second;
                    if (op.occurredAt < held || (op.occurredAt == held && !(theirs < value))) continue;
                    break;
                }
                case domain::Merge::max: value = larger(theirs, value); break;
                case domain::Merge::unite: value = united(theirs, value); break;
                default: result.conflictFields.push_back(name); continue;
            }
        }
        if (domain::isNull(value)) row.fields.erase(name);
        else row.fields.insert_or_assign(name, value);
        const auto at = row.fieldTime.find(name);
        row.fieldTime[name] = untouched && at != row.fieldTime.end() ? std::max(op.occurredAt, at->second + 1) : op.occurredAt;
    }
    if (!result.conflictFields.empty()) met(domain::ConflictKind::edit, op, *known, result.conflictFields);
    merged = merged || row.ver > op.baseVer;
    result.status = !result.conflictFields.empty() ? protocol::OpStatus::conflict
                    : merged                       ? protocol::OpStatus::merged
                                                   : protocol::OpStatus::applied;
    staged.insert_or_assign(key, std::move(row));
    return result;
}

}  // namespace lianlu::test
