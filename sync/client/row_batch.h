// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "models/base/result.h"
#include "models/base/uuid.h"
#include "models/store/bulk_loader.h"
#include "models/store/replica.h"

namespace lianlu::sync {

//! \brief Rows of a bootstrap between the parser's thread and the inserter's: cells in one array, texts in one buffer, no
//! allocation a row. Filled once, read once.
class RowBatch {
public:
    enum class Kind : std::uint8_t { text, integer, real, boolean, list };

    void begin(std::size_t entity);
    void text(std::size_t field, std::string_view value) { addText(field, Kind::text, value); }
    void list(std::size_t field, std::string_view json) { addText(field, Kind::list, json); }
    void integer(std::size_t field, std::int64_t value);
    void real(std::size_t field, double value);
    void boolean(std::size_t field, bool value);
    void end(const Uuid& id, std::int64_t ver, std::string_view extraJson);
    //! \brief A row of an entity this program does not know.
    void foreign(store::ServerRow row);

    [[nodiscard]] std::size_t size() const noexcept { return m_rows.size(); }
    [[nodiscard]] bool empty() const noexcept { return m_rows.empty(); }

    [[nodiscard]] Result<void> feed(store::BulkLoader& loader) const;
    [[nodiscard]] Result<void> each(const std::function<Result<void>(const store::ServerRow&)>& sink) const;

private:
    struct Cell {
        std::uint16_t field = 0;
        Kind kind = Kind::text;
        std::uint32_t length = 0;
        union {
            std::size_t offset;
            std::int64_t integer;
            double real;
        };
    };
    struct Row {
        Uuid id;
        std::int64_t ver = 0;
        std::size_t firstCell = 0, cells = 0;
        std::size_t extraOffset = 0, extraLength = 0;
        std::uint16_t entity = 0;
        bool isForeign = false;  //!< extraOffset is its index in m_foreign
    };

    void addText(std::size_t field, Kind kind, std::string_view value);
    [[nodiscard]] std::string_view textOf(const Cell& cell) const noexcept {
        return std::string_view(m_texts).substr(cell.offset, cell.length);
    }
    [[nodiscard]] Result<void> feedCell(store::BulkLoader& loader, const Cell& cell) const;
    [[nodiscard]] Result<store::ServerRow> serverRow(const Row& row) const;

    std::vector<Row> m_rows;
    std::vector<Cell> m_cells;
    std::vector<store::ServerRow> m_foreign;
    std::string m_texts;
};

}  // namespace lianlu::sync
