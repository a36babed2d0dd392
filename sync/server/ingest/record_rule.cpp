// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/ingest/record_rule.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "sync/server/ingest/expression.h"

namespace lianlu::server {

namespace {

using nlohmann::json;

RecordJson jsonOf(const domain::Value& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value)) return RecordJson::ofNumber(*number);
    if (const auto* flag = std::get_if<bool>(&value)) return RecordJson::ofBoolean(*flag);
    if (const auto* text = std::get_if<std::string>(&value)) return RecordJson::ofText(*text);
    if (const auto* real = std::get_if<double>(&value)) {
        auto made = RecordJson::ofNumber(0);
        made.text = fmt::format("{}", *real);
        return made;
    }
    return {};
}

//! What fields get out of a row.
class RulePlan {
public:
    static Result<RulePlan> compile(const json& fields, const Table& table, const std::string& space) {
        if (!fields.is_object()) return fail(Code::invalid, "fields are needed", table.name());
        RulePlan plan;
        for (const auto& [name, expression] : fields.items()) {
            LIANLU_TRY(auto compiled, Expression::compile(expression, table, space));
            plan.m_fields.emplace_back(name, std::move(compiled));
        }
        return plan;
    }
    [[nodiscard]] RecordJson object(const Table& table, std::size_t row) const {
        auto made = RecordJson::object();
        for (const auto& [name, expression] : m_fields)
            if (const auto value = expression.evaluate(table, row); !domain::isNull(value)) made.set(name, jsonOf(value));
        return made;
    }

private:
    std::vector<std::pair<std::string, Expression>> m_fields;
};

//! The rows of another table that belong to a row, as a list of objects.
class ListPlan {
public:
    static Result<ListPlan> compile(const std::string& name, const json& spec, const Table& own, const Tables& tables, const std::string& space) {
        if (!spec.is_object() || !spec.contains("match") || !spec["match"].is_object() || !spec.contains("fields"))
            return fail(Code::invalid, "a list needs from, match and fields", name);
        ListPlan plan;
        plan.m_name = name;
        LIANLU_TRY(plan.m_table, runStep(name, spec, tables, space));
        std::vector<std::size_t> theirs;
        for (const auto& [their, mine] : spec["match"].items()) {
            const auto theirColumn = plan.m_table.column(their);
            const auto ownColumn = mine.is_string() ? own.column(mine.get<std::string>()) : std::nullopt;
            if (!theirColumn || !ownColumn) return fail(Code::invalid, "no such column", their);
            theirs.push_back(*theirColumn);
            plan.m_own.push_back(*ownColumn);
        }
        for (std::size_t row = 0; row < plan.m_table.size(); ++row) plan.m_rows[plan.m_table.key(row, theirs)].push_back(row);
        LIANLU_TRY(plan.m_fields, RulePlan::compile(spec["fields"], plan.m_table, space));
        return plan;
    }
    void addTo(RecordJson& record, const Table& own, std::size_t row) const {
        auto list = RecordJson::list();
        if (const auto found = m_rows.find(own.key(row, m_own)); found != m_rows.end())
            for (const auto item : found->second) list.items.push_back(m_fields.object(m_table, item));
        record.set(m_name, std::move(list));
    }

private:
    std::string m_name;
    Table m_table;
    std::vector<std::size_t> m_own;
    std::unordered_map<std::string, std::vector<std::size_t>> m_rows;
    RulePlan m_fields;
};

}  // namespace

Result<std::vector<NumberedRecord>> makeRecords(const json& rule, const Tables& tables, const std::string& space, RecordReport& report) {
    const auto name = rule.is_object() ? rule.value("kind", std::string()) : std::string();
    const auto kind = recordKindFromName(name);
    if (!kind) return fail(Code::invalid, "no such kind of record", name);
    if (!rule.contains("source_id") || !rule.contains("fields")) return fail(Code::invalid, "source_id and fields are needed", name);
    LIANLU_TRY(const Table table, runStep(name, rule, tables, space));
    LIANLU_TRY(const auto sourceId, Expression::compile(rule["source_id"], table, space));
    LIANLU_TRY(const auto version, Expression::compile(rule.value("version", json("")), table, space));
    LIANLU_TRY(const auto fields, RulePlan::compile(rule["fields"], table, space));
    std::vector<ListPlan> lists;
    const auto wanted = rule.value("lists", json::object());
    for (const auto& [list, spec] : wanted.items()) {
        LIANLU_TRY(auto plan, ListPlan::compile(list, spec, table, tables, space));
        lists.push_back(std::move(plan));
    }
    const auto rowNumber = table.column("_row");
    std::vector<NumberedRecord> records;
    for (std::size_t row = 0; row < table.size(); ++row) {
        const auto id = toText(sourceId.evaluate(table, row));
        if (id.empty()) continue;
        auto made = fields.object(table, row);
        made.set("source_id", RecordJson::ofText(id));
        if (const auto value = version.evaluate(table, row); !domain::isNull(value)) made.set("version", jsonOf(value));
        for (const auto& list : lists) list.addTo(made, table, row);
        const auto number = rowNumber ? toNumber(table.at(row, *rowNumber)) : static_cast<std::int64_t>(row) + 1;
        auto record = checkRecord(*kind, std::move(made));
        if (record) records.push_back({number, std::move(*record)});
        else report.addBad({number, id, record.error().subject, record.error().context});
    }
    return records;
}

}  // namespace lianlu::server
