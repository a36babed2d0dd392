// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/ingest/table_step.h"

#include <algorithm>
#include <functional>
#include <memory>

#include <nlohmann/json.hpp>

#include "sync/server/ingest/expression.h"

namespace lianlu::server {

namespace {

using nlohmann::json;

Result<const Table*> findTable(const Tables& tables, const json& name) {
    const auto found = name.is_string() ? tables.find(name.get<std::string>()) : tables.end();
    if (found == tables.end()) return fail(Code::invalid, "no such table", name.dump());
    return &found->second;
}

Result<std::size_t> findColumn(const Table& table, const json& name) {
    const auto column = name.is_string() ? table.column(name.get<std::string>()) : std::nullopt;
    if (!column) return fail(Code::invalid, "no such column in " + table.name(), name.dump());
    return *column;
}

Result<std::vector<std::size_t>> findColumns(const Table& table, const json& names) {
    if (!names.is_array()) return fail(Code::invalid, "a list of columns is needed", names.dump());
    std::vector<std::size_t> columns;
    for (const auto& name : names) {
        LIANLU_TRY(const auto column, findColumn(table, name));
        columns.push_back(column);
    }
    return columns;
}

std::vector<Cell> copyRow(const Table& table, std::size_t row) {
    const auto cells = table.row(row);
    return {cells.begin(), cells.end()};
}

Result<Table> unite(const std::string& name, const json& from, const Tables& tables) {
    if (from.is_string()) {
        LIANLU_TRY(const Table* only, findTable(tables, from));
        Table copy(name, only->columns());
        for (std::size_t row = 0; row < only->size(); ++row) copy.add(copyRow(*only, row));
        return copy;
    }
    if (!from.is_array() || from.empty()) return fail(Code::invalid, "`from` names no table", name);
    std::vector<const Table*> parts;
    std::vector<std::string> columns;
    for (const auto& part : from) {
        LIANLU_TRY(const Table* table, findTable(tables, part));
        parts.push_back(table);
        for (const auto& column : table->columns())
            if (std::find(columns.begin(), columns.end(), column) == columns.end()) columns.push_back(column);
    }
    Table united(name, columns);
    for (const auto* part : parts)
        for (std::size_t row = 0; row < part->size(); ++row) {
            std::vector<Cell> cells(columns.size());
            for (std::size_t i = 0; i < columns.size(); ++i)
                if (const auto at = part->column(columns[i])) cells[i] = part->at(row, *at);
            united.add(std::move(cells));
        }
    return united;
}

//! The same rows with more columns; `fill` appends their cells.
Table widen(const Table& table, const std::vector<std::string>& more,
            const std::function<void(std::size_t, std::vector<Cell>&)>& fill) {
    auto columns = table.columns();
    columns.insert(columns.end(), more.begin(), more.end());
    Table wide(table.name(), std::move(columns));
    for (std::size_t row = 0; row < table.size(); ++row) {
        auto cells = copyRow(table, row);
        fill(row, cells);
        wide.add(std::move(cells));
    }
    return wide;
}

Result<Table> number(const Table& table, const json& spec) {
    if (!spec.is_object() || !spec.contains("column") || !spec["column"].is_string() || !spec.contains("within"))
        return fail(Code::invalid, "`number` needs column and within", table.name());
    LIANLU_TRY(const auto within, findColumns(table, spec["within"]));
    std::unordered_map<std::string, std::int64_t> counts;
    return widen(table, {spec["column"].get<std::string>()}, [&](std::size_t row, std::vector<Cell>& cells) {
        cells.emplace_back(++counts[table.key(row, within)]);
    });
}

Result<Table> unpivot(const Table& table, const json& spec) {
    if (!spec.is_object() || !spec.contains("columns") || !spec.value("name", json()).is_string() ||
        !spec.value("value", json()).is_string())
        return fail(Code::invalid, "`unpivot` needs columns, name and value", table.name());
    LIANLU_TRY(const auto turned, findColumns(table, spec["columns"]));
    auto columns = table.columns();
    columns.push_back(spec["name"].get<std::string>());
    columns.push_back(spec["value"].get<std::string>());
    Table tall(table.name(), std::move(columns));
    for (std::size_t row = 0; row < table.size(); ++row)
        for (const auto column : turned) {
            if (isEmpty(table.at(row, column))) continue;
            auto cells = copyRow(table, row);
            cells.emplace_back(table.columns()[column]);
            cells.push_back(table.at(row, column));
            tall.add(std::move(cells));
        }
    return tall;
}

struct Link {
    const Table* there = nullptr;
    std::vector<std::size_t> own;
    std::unique_ptr<TableIndex> index;

    [[nodiscard]] std::optional<std::size_t> find(const Table& table, std::size_t row) const {
        return index->find(table.key(row, own));
    }
};

Result<Link> linkTo(const Table& table, const json& spec, const Tables& tables) {
    if (!spec.is_object() || !spec.contains("table") || !spec.contains("on") || !spec["on"].is_object())
        return fail(Code::invalid, "table and on are needed", table.name());
    Link link;
    LIANLU_TRY(link.there, findTable(tables, spec["table"]));
    std::vector<std::size_t> theirs;
    for (const auto& [their, own] : spec["on"].items()) {
        LIANLU_TRY(const auto theirColumn, findColumn(*link.there, json(their)));
        LIANLU_TRY(const auto ownColumn, findColumn(table, own));
        theirs.push_back(theirColumn);
        link.own.push_back(ownColumn);
    }
    link.index = std::make_unique<TableIndex>(*link.there, theirs);
    return link;
}

Result<Table> join(Table table, const json& spec, const Tables& tables) {
    if (!spec.is_object()) return fail(Code::invalid, "`join` names tables by alias", table.name());
    for (const auto& [alias, one] : spec.items()) {
        LIANLU_TRY(const auto link, linkTo(table, one, tables));
        LIANLU_TRY(const auto taken, findColumns(*link.there, one.value("take", json())));
        std::vector<std::string> names;
        for (const auto column : taken) names.push_back(alias + "." + link.there->columns()[column]);
        table = widen(table, names, [&](std::size_t row, std::vector<Cell>& cells) {
            if (const auto found = link.find(table, row))
                for (const auto column : taken) cells.push_back(link.there->at(*found, column));
        });
    }
    return table;
}

using Keep = std::function<bool(std::size_t)>;

Result<Keep> condition(const Table& table, const json& spec, const Tables& tables) {
    if (!spec.is_object() || spec.size() != 1) return fail(Code::invalid, "no such condition", spec.dump());
    const auto& word = spec.begin().key();
    const auto& what = spec.begin().value();
    if (word == "in" || word == "not_in") {
        LIANLU_TRY(auto link, linkTo(table, what, tables));
        auto shared = std::make_shared<Link>(std::move(link));
        return Keep([shared, &table, wanted = word == "in"](std::size_t row) {
            return shared->find(table, row).has_value() == wanted;
        });
    }
    if (word == "not_empty") {
        LIANLU_TRY(const auto column, findColumn(table, what));
        return Keep([&table, column](std::size_t row) { return !isEmpty(table.at(row, column)); });
    }
    if (word == "equals" && what.is_object() && what.size() == 1) {
        LIANLU_TRY(const auto column, findColumn(table, json(what.begin().key())));
        const auto& value = what.begin().value();
        return Keep([&table, column, text = value.is_string() ? value.get<std::string>() : value.dump()](
                        std::size_t row) { return toText(table.at(row, column)) == text; });
    }
    return fail(Code::invalid, "no such condition", word);
}

Result<Table> where(const Table& table, const json& spec, const Tables& tables) {
    std::vector<Keep> conditions;
    for (const auto& one : spec.is_array() ? spec : json::array({spec})) {
        LIANLU_TRY(auto keep, condition(table, one, tables));
        conditions.push_back(std::move(keep));
    }
    Table kept(table.name(), table.columns());
    for (std::size_t row = 0; row < table.size(); ++row)
        if (std::all_of(conditions.begin(), conditions.end(), [row](const Keep& keep) { return keep(row); }))
            kept.add(copyRow(table, row));
    return kept;
}

Result<Table> set(const Table& table, const json& spec, const std::string& space) {
    if (!spec.is_object()) return fail(Code::invalid, "`set` names columns", table.name());
    std::vector<std::string> names;
    std::vector<Expression> expressions;
    for (const auto& [name, expression] : spec.items()) {
        LIANLU_TRY(auto compiled, Expression::compile(expression, table, space));
        names.push_back(name);
        expressions.push_back(std::move(compiled));
    }
    return widen(table, names, [&](std::size_t row, std::vector<Cell>& cells) {
        for (const auto& expression : expressions) {
            const auto value = expression.evaluate(table, row);
            if (const auto* whole = std::get_if<std::int64_t>(&value))
                cells.emplace_back(*whole);
            else if (domain::isNull(value))
                cells.emplace_back();
            else
                cells.emplace_back(toText(value));
        }
    });
}

struct Aggregate {
    enum class Kind : std::uint8_t { first, last, min, max, sum, count, top } kind = Kind::count;
    std::size_t column = 0;
    std::size_t by = 0;

    void take(const Table& table, std::size_t row, bool isFirst, Cell& cell, std::int64_t& best) const {
        const auto& value = table.at(row, column);
        switch (kind) {
            case Kind::count:
                cell = (isFirst ? 0 : toNumber(cell)) + 1;
                break;
            case Kind::sum:
                cell = (isFirst ? 0 : toNumber(cell)) + toNumber(value);
                break;
            case Kind::first:
                if (isFirst || isEmpty(cell)) cell = value;
                break;
            case Kind::last:
                if (!isEmpty(value)) cell = value;
                break;
            case Kind::min:
                if (!isEmpty(value) && (isEmpty(cell) || value < cell)) cell = value;
                break;
            case Kind::max:
                if (!isEmpty(value) && (isEmpty(cell) || cell < value)) cell = value;
                break;
            case Kind::top:
                if (const auto weight = toNumber(table.at(row, by)); isFirst || weight > best) {
                    best = weight;
                    cell = value;
                }
                break;
        }
    }
};

Result<Aggregate> aggregateOf(const Table& table, const json& spec) {
    if (!spec.is_object() || spec.empty()) return fail(Code::invalid, "no such aggregate", spec.dump());
    Aggregate made;
    if (spec.contains("count")) return made;
    using Kind = Aggregate::Kind;
    for (const auto& [word, kind] : {std::pair{"first", Kind::first},
                                     {"last", Kind::last},
                                     {"min", Kind::min},
                                     {"max", Kind::max},
                                     {"sum", Kind::sum},
                                     {"top", Kind::top}}) {
        if (!spec.contains(word)) continue;
        made.kind = kind;
        LIANLU_TRY(made.column, findColumn(table, spec[word]));
        if (kind != Kind::top) return made;
        LIANLU_TRY(made.by, findColumn(table, spec.value("by", json())));
        return made;
    }
    return fail(Code::invalid, "no such aggregate", spec.dump());
}

Result<Table> group(const Table& table, const json& by, const json& spec) {
    LIANLU_TRY(const auto keys, findColumns(table, by));
    std::vector<std::string> names;
    for (const auto column : keys) names.push_back(table.columns()[column]);
    std::vector<Aggregate> aggregates;
    for (const auto& [name, one] : spec.items()) {
        LIANLU_TRY(const auto made, aggregateOf(table, one));
        names.push_back(name);
        aggregates.push_back(made);
    }
    struct Group {
        std::vector<Cell> cells;
        std::vector<std::int64_t> best;
    };
    std::vector<Group> groups;
    std::unordered_map<std::string, std::size_t> places;
    for (std::size_t row = 0; row < table.size(); ++row) {
        const auto [place, isFirst] = places.try_emplace(table.key(row, keys), groups.size());
        if (isFirst) {
            Group fresh;
            for (const auto column : keys) fresh.cells.push_back(table.at(row, column));
            fresh.cells.resize(names.size());
            fresh.best.resize(aggregates.size());
            groups.push_back(std::move(fresh));
        }
        auto& mine = groups[place->second];
        for (std::size_t i = 0; i < aggregates.size(); ++i)
            aggregates[i].take(table, row, isFirst, mine.cells[keys.size() + i], mine.best[i]);
    }
    Table grouped(table.name(), std::move(names));
    for (auto& one : groups) grouped.add(std::move(one.cells));
    return grouped;
}

}  // namespace

Result<Table> runStep(const std::string& name, const nlohmann::json& step, const Tables& tables,
                      const std::string& space) {
    LIANLU_TRY(auto table, unite(name, step.value("from", json()), tables));
    if (step.contains("number")) {
        LIANLU_TRY(table, number(table, step["number"]));
    }
    if (step.contains("unpivot")) {
        LIANLU_TRY(table, unpivot(table, step["unpivot"]));
    }
    if (step.contains("join")) {
        LIANLU_TRY(table, join(std::move(table), step["join"], tables));
    }
    if (step.contains("where")) {
        LIANLU_TRY(table, where(table, step["where"], tables));
    }
    if (step.contains("set")) {
        LIANLU_TRY(table, set(table, step["set"], space));
    }
    if (step.contains("group")) {
        LIANLU_TRY(table, group(table, step["group"], step.value("columns", json::object())));
    }
    return table;
}

}  // namespace lianlu::server
