// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <cerrno>
#include <fstream>

#include "models/base/csv_cell.h"
#include "models/exchange/writers.h"

namespace lianlu::exchange {

namespace {

class CsvWriter final : public TableWriter {
public:
    explicit CsvWriter(domain::LocalDays clock) : m_clock(std::move(clock)) {}

    Result<void> begin(const std::filesystem::path& file, const std::vector<Column>& columns) {
        errno = 0;
        m_out.open(file, std::ios::binary | std::ios::trunc);
        if (!m_out) return fail(Code::readOnly, "create the table's file");
        m_line = "\xEF\xBB\xBF";  // spreadsheets take it for Latin otherwise
        std::vector<Cell> headings;
        for (const auto& column : columns) headings.emplace_back(column.heading);
        return add(headings);
    }

    Result<void> add(std::span<const Cell> row) override {
        bool first = true;
        for (const auto& cell : row) {
            if (!std::exchange(first, false)) m_line += ',';
            m_line += text(cell);
        }
        m_line += "\r\n";
        errno = 0;
        m_out.write(m_line.data(), static_cast<std::streamsize>(m_line.size()));
        m_line.clear();
        if (!m_out) return fail(notWritten("write a row"));
        return {};
    }

    Result<void> finish() override {
        errno = 0;
        m_out.close();
        if (!m_out) return fail(notWritten("close the table's file"));
        return {};
    }

private:
    std::string text(const Cell& cell) {
        if (const auto* text = std::get_if<std::string>(&cell)) return csvCell(*text);
        if (const auto* number = std::get_if<std::int64_t>(&cell)) return std::to_string(*number);
        if (const auto* amount = std::get_if<Money>(&cell)) return amountText(*amount);
        if (const auto* moment = std::get_if<Time>(&cell)) return momentText(m_clock, *moment);
        return {};
    }

    domain::LocalDays m_clock;
    std::ofstream m_out;
    std::string m_line;
};

}  // namespace

Result<std::unique_ptr<TableWriter>> beginCsv(const std::filesystem::path& file, Table table) {
    auto writer = std::make_unique<CsvWriter>(std::move(table.clock));
    LIANLU_CHECK(writer->begin(file, table.columns));
    return writer;
}

}  // namespace lianlu::exchange
