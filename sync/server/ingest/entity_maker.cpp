// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/ingest/entity_maker.h"

#include <array>

#include <nlohmann/json.hpp>

#include "models/domain/record.h"
#include "models/domain/rules/tier.h"
#include "sync/server/ingest/expression.h"
#include "sync/server/sync/stored_row.h"

namespace lianlu::server {

namespace {

using domain::Fields;
using domain::Home;
using domain::Scope;

struct FieldPlan {
    const domain::FieldInfo* info = nullptr;
    Expression expression;
};

//! Texts of tables fit fields of every type that is written as text; numbers become text where a text is wanted.
domain::Value fitted(const domain::FieldInfo& field, domain::Value value) {
    const bool wantsText = field.type == domain::FieldType::text || field.type == domain::FieldType::date ||
                           field.type == domain::FieldType::id;
    if (wantsText && std::holds_alternative<std::int64_t>(value)) return toText(value);
    if (field.type == domain::FieldType::boolean)
        if (const auto* word = std::get_if<std::string>(&value); word && (*word == "true" || *word == "false"))
            return *word == "true";
    if (field.type == domain::FieldType::real)
        if (const auto* whole = std::get_if<std::int64_t>(&value)) return static_cast<double>(*whole);
    return value;
}

}  // namespace

Result<void> EntityMaker::run(const nlohmann::json& rule) {
    const auto name = rule.value("entity", std::string());
    const auto* info = domain::findEntity(name);
    if (!info) return fail(Code::invalid, "no such entity", name);
    if (!rule.contains("key") || !rule.contains("fields") || !rule["fields"].is_object())
        return fail(Code::invalid, "key and fields are needed", name);
    LIANLU_TRY(const Table table, runStep(name, rule, m_tables, m_space));
    LIANLU_TRY(const auto key, Expression::compile(rule["key"], table, m_space));
    std::vector<FieldPlan> plans;
    for (const auto& [fieldName, expression] : rule["fields"].items()) {
        const auto* field = info->field(fieldName);
        if (!field) return fail(Code::invalid, "no such field", name + "." + fieldName);
        LIANLU_TRY(auto compiled, Expression::compile(expression, table, m_space));
        plans.push_back({field, std::move(compiled)});
    }
    auto& report = m_reports[info->name];
    for (std::size_t row = 0; row < table.size(); ++row) {
        Fields fields;
        for (const auto& plan : plans)
            if (auto value = fitted(*plan.info, plan.expression.evaluate(table, row)); !domain::isNull(value))
                fields.emplace(plan.info->name, std::move(value));
        take(*info, report, toText(key.evaluate(table, row)), std::move(fields));
    }
    return {};
}

void EntityMaker::take(const domain::EntityInfo& info, EntityReport& report, std::string_view key, Fields fields) {
    const auto bad = [&report](const std::string& reason) {
        ++report.bad;
        ++report.reasons[reason];
    };
    if (key.empty()) return bad("empty key");
    if (const auto checked = domain::checkFields(info, fields, true); !checked)
        return bad(checked.error().subject + ": " + checked.error().context);
    const auto scope = scopeOf(info, fields);
    if (!scope) return bad(scope.error().subject + ": " + scope.error().context);
    MadeRow row{info.name, ingestId(m_space, info.name, key), *scope, std::move(fields)};
    if (!m_ids.emplace(row.id, 0).second) return bad("key comes twice");
    remember(info, row);
    ++report.made;
    for (const auto& [name, value] : row.fields)
        if (const auto* money = std::get_if<std::int64_t>(&value); money && name.ends_with("_minor"))
            report.sums[name] += *money;
    m_rows.push_back(std::move(row));
}

Result<Scope> EntityMaker::scopeOf(const domain::EntityInfo& info, const Fields& fields) const {
    if (info.home == Home::brand) return Scope::brand();
    if (info.name == "customer") return Scope::ofPerson({idIn(fields, "guide_id")}, {idIn(fields, "home_store_id")});
    if (info.home == Home::store)
        if (const auto store = idIn(fields, "store_id"); !store.isNull()) return Scope::store({store});
    constexpr std::array<std::string_view, 1> kOfPerson{"customer_id"};
    constexpr std::array<std::string_view, 3> kOfStore{"order_id", "staff_id", "account_id"};
    const std::span<const std::string_view> parents = info.home == Home::person
                                                          ? std::span<const std::string_view>(kOfPerson)
                                                          : std::span<const std::string_view>(kOfStore);
    for (const auto& parent : parents)
        if (const auto found = m_scopes.find(idIn(fields, parent)); found != m_scopes.end()) return found->second;
    return fail(Code::notFound, "names a row that was not made", std::string(parents.front()));
}

void EntityMaker::remember(const domain::EntityInfo& info, const MadeRow& row) {
    if (info.name == "customer" || info.name == "order" || info.name == "staff" || info.name == "account")
        m_scopes.emplace(row.id, row.scope);
}

Result<void> EntityMaker::deriveMemberStates(std::int64_t asOfMs) {
    std::vector<domain::TierRule> rules;
    std::map<Uuid, std::vector<domain::PointsEntry>> ledgers;
    std::vector<Uuid> members;
    for (const auto& row : m_rows) {
        if (row.entity == domain::TierRule::kEntity) {
            if (!domain::applyFields(rules.emplace_back(), row.fields))
                return fail(Code::internal, "tier rule", "tier_rule");
        } else if (row.entity == domain::PointsEntry::kEntity) {
            domain::PointsEntry entry;
            if (!domain::applyFields(entry, row.fields)) return fail(Code::internal, "points entry", "points_entry");
            ledgers[entry.customerId.uuid].push_back(std::move(entry));
        } else if (row.entity == domain::Customer::kEntity) {
            const auto kind = row.fields.find("kind");
            if (kind != row.fields.end() && kind->second == domain::Value{std::string("member")})
                members.push_back(row.id);
        }
    }
    const auto* info = domain::findEntity(domain::MemberState::kEntity);
    auto& report = m_reports[info->name];
    for (const auto& id : members) {
        const auto& ledger = ledgers[id];
        const auto state = domain::memberStateOf({id}, rules, ledger, fromUnixMs(asOfMs));
        Fields fields;
        for (auto& [name, value] : domain::toFields(state))
            if (!domain::isNull(value)) fields.emplace(name, std::move(value));
        take(*info, report, id.toString(), std::move(fields));
    }
    return {};
}

}  // namespace lianlu::server
