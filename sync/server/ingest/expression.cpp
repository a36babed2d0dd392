// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/ingest/expression.h"

#include <algorithm>
#include <cstdlib>

#include <nlohmann/json.hpp>

#include "models/domain/registry.h"

namespace lianlu::server {

namespace {

using domain::Value;

Value toValue(const Cell& cell) {
    if (const auto* number = std::get_if<std::int64_t>(&cell)) return *number;
    if (const auto* text = std::get_if<std::string>(&cell)) return *text;
    return {};
}

std::optional<std::int64_t> numberIn(const Value& value) {
    const auto* number = std::get_if<std::int64_t>(&value);
    return number ? std::optional(*number) : std::nullopt;
}

// Keeps sums and products of a hostile file from overflowing.
constexpr std::int64_t kLimit = 1'000'000'000'000'000;
bool isSane(std::int64_t number) { return number >= -kLimit && number <= kLimit; }

}  // namespace

Uuid ingestId(const std::string& space, std::string_view entity, std::string_view key) {
    return Uuid::fromName(space + "/" + std::string(entity), key);
}

std::string toText(const Value& value) {
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    if (const auto* number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
    if (const auto* flag = std::get_if<bool>(&value)) return *flag ? "true" : "false";
    return {};
}

Result<Expression> Expression::compile(const nlohmann::json& json, const Table& table, const std::string& space) {
    if (json.is_string()) return compileText(json.get<std::string>(), table);
    if (json.is_object()) return compileObject(json, table, space);
    Expression made;
    if (json.is_boolean())
        made.m_constant = json.get<bool>();
    else if (json.is_number_integer())
        made.m_constant = json.get<std::int64_t>();
    else if (json.is_number())
        made.m_constant = json.get<double>();
    else
        return fail(Code::invalid, "no such expression", json.dump());
    return made;
}

Result<Expression> Expression::compileText(const std::string& text, const Table& table) {
    Expression made;
    made.m_kind = Kind::text;
    std::size_t from = 0;
    while (from < text.size()) {
        const auto open = text.find('{', from);
        if (open == text.npos) break;
        const auto close = text.find('}', open);
        if (close == text.npos) return fail(Code::invalid, "brace is never closed", text);
        const auto name = text.substr(open + 1, close - open - 1);
        const auto column = table.column(name);
        if (!column) return fail(Code::invalid, "no such column in " + table.name(), name);
        if (open > from) made.m_pieces.push_back({text.substr(from, open - from), 0, false});
        made.m_pieces.push_back({{}, *column, true});
        from = close + 1;
    }
    if (from < text.size()) made.m_pieces.push_back({text.substr(from), 0, false});
    if (made.m_pieces.size() == 1 && made.m_pieces[0].isColumn) {
        made.m_kind = Kind::column;
        made.m_column = made.m_pieces[0].column;
    }
    return made;
}

Result<std::vector<Expression>> Expression::compileList(const nlohmann::json& json, const Table& table,
                                                        const std::string& space) {
    if (!json.is_array() || json.empty()) return fail(Code::invalid, "a list is needed", json.dump());
    std::vector<Expression> list;
    for (const auto& part : json) {
        LIANLU_TRY(auto compiled, compile(part, table, space));
        list.push_back(std::move(compiled));
    }
    return list;
}

Result<Expression> Expression::compileObject(const nlohmann::json& json, const Table& table, const std::string& space) {
    Expression made;
    const auto one = [&](const nlohmann::json& part) -> Result<void> {
        LIANLU_TRY(auto compiled, compile(part, table, space));
        made.m_parts.push_back(std::move(compiled));
        return {};
    };
    if (json.contains("id") && json.contains("key") && json["id"].is_string()) {
        made.m_kind = Kind::id;
        if (!domain::findEntity(json["id"].get<std::string>()))
            return fail(Code::invalid, "no such entity", json["id"].get<std::string>());
        made.m_space = space + "\n" + json["id"].get<std::string>();
        LIANLU_CHECK(one(json["key"]));
    } else if (json.contains("choose") && json.contains("cases") && json["cases"].is_object()) {
        made.m_kind = Kind::choose;
        LIANLU_CHECK(one(json["choose"]));
        for (const auto& [name, value] : json["cases"].items()) {
            made.m_cases[name] = made.m_parts.size();
            LIANLU_CHECK(one(value));
        }
        if (json.contains("else")) {
            made.m_column = made.m_parts.size();
            LIANLU_CHECK(one(json["else"]));
        }
    } else if (json.contains("scale")) {
        made.m_kind = Kind::scale;
        LIANLU_CHECK(one(json["scale"]));
        for (const auto& [name, member] : {std::pair{"times", &made.m_times},
                                           {"plus", &made.m_plus},
                                           {"least", &made.m_least},
                                           {"most", &made.m_most}})
            if (json.contains(name) && json[name].is_number_integer()) *member = json[name].get<std::int64_t>();
    } else if (json.contains("first") || json.contains("sum") || json.contains("ratio")) {
        made.m_kind = json.contains("first") ? Kind::first : json.contains("sum") ? Kind::sum : Kind::ratio;
        LIANLU_TRY(made.m_parts, compileList(json.begin().value(), table, space));
        if (made.m_kind == Kind::ratio && made.m_parts.size() != 2)
            return fail(Code::invalid, "a ratio has two parts", json.dump());
    } else {
        return fail(Code::invalid, "no such expression", json.dump());
    }
    return made;
}

Value Expression::evaluate(const Table& table, std::size_t row) const {
    switch (m_kind) {
        case Kind::constant:
            return m_constant;
        case Kind::column:
            return toValue(table.at(row, m_column));
        case Kind::text: {
            std::string text;
            for (const auto& piece : m_pieces)
                text += piece.isColumn ? server::toText(table.at(row, piece.column)) : piece.literal;
            return text.empty() ? Value{} : Value{std::move(text)};
        }
        case Kind::id: {
            const auto key = server::toText(m_parts[0].evaluate(table, row));
            if (key.empty()) return {};
            const auto cut = m_space.rfind('\n');
            return ingestId(m_space.substr(0, cut), m_space.substr(cut + 1), key).toString();
        }
        case Kind::choose: {
            const auto found = m_cases.find(server::toText(m_parts[0].evaluate(table, row)));
            if (found != m_cases.end()) return m_parts[found->second].evaluate(table, row);
            return m_column > 0 ? m_parts[m_column].evaluate(table, row) : Value{};
        }
        case Kind::first:
            for (const auto& part : m_parts)
                if (auto value = part.evaluate(table, row); !domain::isNull(value)) return value;
            return {};
        case Kind::scale:
            return scaled(table, row);
        case Kind::ratio:
            return ratio(table, row);
        case Kind::sum:
            return sum(table, row);
    }
    return {};
}

Value Expression::scaled(const Table& table, std::size_t row) const {
    const auto number = numberIn(m_parts[0].evaluate(table, row));
    if (!number || !isSane(*number) || !isSane(m_times) || !isSane(m_plus)) return {};
    if (m_times != 0 && std::abs(*number) > kLimit / std::abs(m_times)) return {};
    return std::clamp(*number * m_times + m_plus, m_least, m_most);
}

Value Expression::ratio(const Table& table, std::size_t row) const {
    const auto over = numberIn(m_parts[0].evaluate(table, row));
    const auto under = numberIn(m_parts[1].evaluate(table, row));
    if (!over || !under || *under <= 0 || !isSane(*over) || !isSane(*under)) return {};
    return (*over + (*over >= 0 ? *under / 2 : -*under / 2)) / *under;
}

Value Expression::sum(const Table& table, std::size_t row) const {
    std::int64_t sum = 0;
    for (const auto& part : m_parts)
        if (const auto number = numberIn(part.evaluate(table, row)); number && isSane(*number)) sum += *number;
    return sum;
}

}  // namespace lianlu::server
