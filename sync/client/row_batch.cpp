// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/row_batch.h"

#include "models/domain/registry.h"
#include "sync/protocol/codec.h"

#include <nlohmann/json.hpp>

namespace lianlu::sync {

void RowBatch::begin(std::size_t entity) {
    auto& row = m_rows.emplace_back();
    row.entity = static_cast<std::uint16_t>(entity);
    row.firstCell = m_cells.size();
}

void RowBatch::addText(std::size_t field, Kind kind, std::string_view value) {
    auto& cell = m_cells.emplace_back();
    cell.field = static_cast<std::uint16_t>(field);
    cell.kind = kind;
    cell.length = static_cast<std::uint32_t>(value.size());
    cell.offset = m_texts.size();
    m_texts.append(value);
}

void RowBatch::integer(std::size_t field, std::int64_t value) {
    auto& cell = m_cells.emplace_back();
    cell.field = static_cast<std::uint16_t>(field);
    cell.kind = Kind::integer;
    cell.integer = value;
}

void RowBatch::real(std::size_t field, double value) {
    auto& cell = m_cells.emplace_back();
    cell.field = static_cast<std::uint16_t>(field);
    cell.kind = Kind::real;
    cell.real = value;
}

void RowBatch::boolean(std::size_t field, bool value) {
    auto& cell = m_cells.emplace_back();
    cell.field = static_cast<std::uint16_t>(field);
    cell.kind = Kind::boolean;
    cell.integer = value ? 1 : 0;
}

void RowBatch::end(const Uuid& id, std::int64_t ver, std::string_view extraJson) {
    auto& row = m_rows.back();
    row.id = id;
    row.ver = ver;
    row.cells = m_cells.size() - row.firstCell;
    row.extraOffset = m_texts.size();
    row.extraLength = extraJson.size();
    m_texts.append(extraJson);
}

void RowBatch::foreign(store::ServerRow row) {
    auto& entry = m_rows.emplace_back();
    entry.isForeign = true;
    entry.extraOffset = m_foreign.size();
    m_foreign.push_back(std::move(row));
}

Result<void> RowBatch::feedCell(store::BulkLoader& loader, const Cell& cell) const {
    switch (cell.kind) {
        case Kind::text: return loader.text(cell.field, textOf(cell));
        case Kind::list: return loader.list(cell.field, textOf(cell));
        case Kind::integer: return loader.integer(cell.field, cell.integer);
        case Kind::real: return loader.real(cell.field, cell.real);
        case Kind::boolean: return loader.boolean(cell.field, cell.integer != 0);
    }
    return fail(Code::internal, "unknown kind of cell");
}

Result<void> RowBatch::feed(store::BulkLoader& loader) const {
    for (const auto& row : m_rows) {
        if (row.isForeign) {
            LIANLU_CHECK(loader.row(m_foreign[row.extraOffset]));
            continue;
        }
        LIANLU_CHECK(loader.begin(row.entity, row.id, row.ver));
        for (std::size_t i = row.firstCell; i < row.firstCell + row.cells; ++i) LIANLU_CHECK(feedCell(loader, m_cells[i]));
        if (row.extraLength > 0) LIANLU_CHECK(loader.extra(std::string_view(m_texts).substr(row.extraOffset, row.extraLength)));
        LIANLU_CHECK(loader.end());
    }
    return {};
}

Result<store::ServerRow> RowBatch::serverRow(const Row& row) const {
    if (row.isForeign) return m_foreign[row.extraOffset];
    const auto& info = domain::entities()[row.entity];
    store::ServerRow made{info.name, row.id, row.ver, false, {}};
    if (row.extraLength > 0) {
        LIANLU_TRY(made.fields, protocol::parseBody(std::string_view(m_texts).substr(row.extraOffset, row.extraLength)));
    }
    for (std::size_t i = row.firstCell; i < row.firstCell + row.cells; ++i) {
        const auto& cell = m_cells[i];
        domain::Value value;
        switch (cell.kind) {
            case Kind::text: value = std::string(textOf(cell)); break;
            case Kind::list: {
                LIANLU_TRY(value, protocol::valueFromJson(nlohmann::json::parse(textOf(cell), nullptr, false)));
                break;
            }
            case Kind::integer: value = cell.integer; break;
            case Kind::real: value = cell.real; break;
            case Kind::boolean: value = cell.integer != 0; break;
        }
        made.fields.insert_or_assign(info.fields[cell.field].name, std::move(value));
    }
    return made;
}

Result<void> RowBatch::each(const std::function<Result<void>(const store::ServerRow&)>& sink) const {
    for (const auto& row : m_rows) {
        LIANLU_TRY(const auto made, serverRow(row));
        LIANLU_CHECK(sink(made));
    }
    return {};
}

}  // namespace lianlu::sync
