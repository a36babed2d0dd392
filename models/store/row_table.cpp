// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/row_table.h"

#include <vector>

#include "models/db/connection.h"
#include "models/store/body.h"

namespace lianlu::store {

namespace {

using domain::FieldType;
using domain::Value;

std::string inQuotes(std::string_view name) { return "\"" + std::string(name) + "\""; }

//! Binds where the value fits the column; false: it does not.
bool bindField(db::Statement& statement, int index, FieldType type, const Value& value) {
    if (const auto* text = std::get_if<std::string>(&value)) {
        if (type == FieldType::text || type == FieldType::date) {
            statement.bindTextRef(index, *text);
            return true;
        }
        const auto id = type == FieldType::id ? Uuid::parse(*text) : std::nullopt;
        if (!id || id->isNull() || id->toString() != *text) return false;
        statement.bindUuid(index, *id);
        return true;
    }
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
        if (type == FieldType::real)
            statement.bindReal(index, static_cast<double>(*number));
        else if (type == FieldType::integer || type == FieldType::time)
            statement.bindInteger(index, *number);
        else
            return false;
        return true;
    }
    if (const auto* flag = std::get_if<bool>(&value)) {
        if (type != FieldType::boolean) return false;
        statement.bindInteger(index, *flag ? 1 : 0);
        return true;
    }
    if (const auto* number = std::get_if<double>(&value)) {
        if (type != FieldType::real) return false;
        statement.bindReal(index, *number);
        return true;
    }
    if (const auto* list = std::get_if<std::vector<std::string>>(&value); list && type == FieldType::textList) {
        statement.bindText(index, listText(*list));
        return true;
    }
    return false;
}

Result<Value> columnValue(const db::Statement& statement, int column, FieldType type) {
    switch (type) {
        case FieldType::text:
        case FieldType::date:
            return Value{statement.string(column)};
        case FieldType::integer:
        case FieldType::time:
            return Value{statement.integer(column)};
        case FieldType::real:
            return Value{statement.real(column)};
        case FieldType::boolean:
            return Value{statement.integer(column) != 0};
        case FieldType::id:
            return Value{statement.uuid(column).toString()};
        case FieldType::textList: {
            LIANLU_TRY(auto list, parseList(statement.text(column)));
            return Value{std::move(list)};
        }
    }
    return Value{};
}

}  // namespace

RowTable::RowTable(const domain::EntityInfo* info) : m_info(info) {
    if (!info) {
        m_table = "other_row";
        m_meta = "SELECT scope, ver FROM other_row WHERE id = ?1 AND entity = ?2";
        m_read = "SELECT scope, ver, body FROM other_row WHERE id = ?1 AND entity = ?2";
        m_upsert = "INSERT OR REPLACE INTO other_row (id, scope, ver, body, entity) VALUES (?1, ?2, ?3, ?4, ?5)";
        m_remove = "DELETE FROM other_row WHERE id = ?1 AND entity = ?2";
        return;
    }
    m_table = inQuotes(info->name);
    std::string names = "id, scope, ver, extra", marks = "?1, ?2, ?3, ?4", sets = "scope = ?2, ver = ?3, extra = ?4";
    int index = kFirstFieldParameter;
    for (const auto& field : info->fields) {
        const std::string name = inQuotes(field.name), mark = "?" + std::to_string(index++);
        m_columns += name + ", ";
        names += ", " + name;
        marks += ", " + mark;
        sets += ", " + name + " = " + mark;
    }
    m_columns += "extra";
    m_meta = "SELECT scope, ver FROM " + m_table + " WHERE id = ?1";
    m_read = "SELECT scope, ver, " + m_columns + " FROM " + m_table + " WHERE id = ?1";
    m_insert = "INSERT INTO " + m_table + " (" + names + ") VALUES (" + marks + ")";
    m_upsert = m_insert + " ON CONFLICT (id) DO UPDATE SET " + sets;
    m_remove = "DELETE FROM " + m_table + " WHERE id = ?1";
}

const RowTable& RowTable::at(std::size_t index) {
    static const std::vector<RowTable> all = [] {
        std::vector<RowTable> list;
        for (const auto& info : domain::entities()) list.emplace_back(&info);
        return list;
    }();
    return all.at(index);
}

const RowTable& RowTable::of(std::string_view entity) {
    static const RowTable other(nullptr);
    const auto* info = domain::findEntity(entity);
    return info ? at(static_cast<std::size_t>(info - domain::entities().data())) : other;
}

Result<std::optional<RowMeta>> RowTable::meta(db::Connection& c, std::string_view entity, const Uuid& id) const {
    LIANLU_TRY(const auto statement, c.prepare(m_meta));
    statement->bind(1, id);
    if (!m_info) statement->bind(2, entity);
    LIANLU_TRY(const bool found, statement->step());
    if (!found) return std::optional<RowMeta>{};
    return std::optional(RowMeta{statement->integer(0), statement->integer(1)});
}

Result<domain::Fields> RowTable::fieldsAt(const db::Statement& statement, int firstColumn) const {
    domain::Fields fields;
    int column = firstColumn;
    for (const auto& field : m_info->fields) {
        const int at = column++;
        if (statement.isNull(at)) continue;
        LIANLU_TRY(auto value, columnValue(statement, at, field.type));
        fields.emplace(field.name, std::move(value));
    }
    if (statement.isNull(column)) return fields;
    LIANLU_TRY(auto extra, parseFields(statement.text(column)));
    fields.merge(std::move(extra));
    return fields;
}

Result<std::optional<StoredRow>> RowTable::read(db::Connection& c, std::string_view entity, const Uuid& id) const {
    LIANLU_TRY(const auto statement, c.prepare(m_read));
    statement->bind(1, id);
    if (!m_info) statement->bind(2, entity);
    LIANLU_TRY(const bool found, statement->step());
    if (!found) return std::optional<StoredRow>{};
    StoredRow row{{statement->integer(0), statement->integer(1)}, {}};
    LIANLU_TRY(row.fields, m_info ? fieldsAt(*statement, 2) : parseFields(statement->text(2)));
    return std::optional(std::move(row));
}

Result<void> RowTable::write(db::Connection& c, std::string_view entity, const Uuid& id, RowMeta meta,
                             const domain::Fields& fields) const {
    LIANLU_TRY(const auto statement, c.prepare(m_upsert));
    statement->bindAll(id, meta.scope, meta.ver);
    if (!m_info) {
        statement->bind(4, bodyText(fields)).bind(5, entity);
        return statement->run();
    }
    domain::Fields extra;
    for (const auto& [name, value] : fields) {
        if (domain::isNull(value)) continue;
        const auto* field = m_info->field(name);
        const auto index = field ? kFirstFieldParameter + static_cast<int>(field - m_info->fields.data()) : 0;
        if (!field || !bindField(*statement, index, field->type, value)) extra.emplace(name, value);
    }
    if (!extra.empty()) statement->bind(4, bodyText(extra));
    return statement->run();
}

Result<void> RowTable::remove(db::Connection& c, std::string_view entity, const Uuid& id) const {
    return m_info ? c.run(m_remove, id) : c.run(m_remove, id, entity);
}

}  // namespace lianlu::store
