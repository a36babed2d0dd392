// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <cerrno>
#include <cstdio>

#include <xlsxwriter.h>

#include "models/base/quiet_errors.h"
#include "models/base/text.h"
#include "models/base/utf8_path.h"
#include "models/exchange/writers.h"
#include "models/exchange/xlsx_check.h"

namespace lianlu::exchange {

namespace {

constexpr std::size_t kMostRows = LXW_ROW_MAX;   // of a sheet, its headings among them
constexpr std::size_t kMostCell = 32'767;        // characters that a cell can hold
constexpr double kFirstSureDay = 61;             // before it spreadsheets count a day that never was

class XlsxWriter final : public TableWriter {
public:
    XlsxWriter(const std::filesystem::path& file, Table table)
        : m_file(file), m_table(std::move(table)), m_folder(utf8FromPath(file.parent_path().empty() ? std::filesystem::path(".") : file.parent_path())) {}
    ~XlsxWriter() override {
        // The library frees a book only by closing it, and closing writes it: whoever gave up removes the file.
        const QuietErrors quiet;
        if (m_book) workbook_close(m_book);
    }
    XlsxWriter(const XlsxWriter&) = delete;
    XlsxWriter& operator=(const XlsxWriter&) = delete;

    Result<void> begin() {
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE;
        options.use_zip64 = LXW_FALSE;
        options.tmpdir = m_folder.data();
        const QuietErrors quiet;
        errno = 0;
        m_book = workbook_new_opt(utf8FromPath(m_file).c_str(), &options);
        if (!m_book) return fail(notWritten("begin a workbook"));
        m_bold = workbook_add_format(m_book);
        format_set_bold(m_bold);
        m_amount = workbook_add_format(m_book);
        format_set_num_format(m_amount, "#,##0.00");
        m_moment = workbook_add_format(m_book);
        format_set_num_format(m_moment, "yyyy-mm-dd hh:mm");
        return beginSheet();
    }

    Result<void> add(std::span<const Cell> row) override {
        if (m_rows.back() == kMostRows) LIANLU_CHECK(beginSheet());
        const auto line = static_cast<lxw_row_t>(m_rows.back()++);
        lxw_col_t column = 0;
        for (const auto& cell : row) {
            if (const auto wrong = put(line, column++, cell); wrong != LXW_NO_ERROR) return fail(Code::io, "write a cell");
        }
        // A row is written out when the next one begins; the library does not look whether that worked.
        if (m_sheet->optimize_tmpfile && std::ferror(m_sheet->optimize_tmpfile) != 0) return fail(notWritten("write a row"));
        return {};
    }

    Result<void> finish() override {
        errno = 0;
        if (closeQuietly() != LXW_NO_ERROR) return fail(notWritten("close the workbook"));
        auto whole = checkWorkbook(m_file, m_rows);
        if (!whole && (errno == ENOSPC || errno == EFBIG)) return fail(Code::diskFull, "write the workbook");
        return whole;
    }

private:
    lxw_error closeQuietly() {
        const QuietErrors quiet;
        return workbook_close(std::exchange(m_book, nullptr));
    }

    Result<void> beginSheet() {
        const QuietErrors quiet;
        // What a sheet must not be called is replaced, and the name kept within the 31 characters it may have.
        auto name = std::string(text::left(m_table.title, 24));
        for (char& c : name)
            if (std::string_view("[]:*?/\\'").find(c) != std::string_view::npos) c = ' ';
        if (!m_rows.empty()) name += ' ' + std::to_string(m_rows.size() + 1);
        errno = 0;
        m_sheet = workbook_add_worksheet(m_book, name.empty() ? nullptr : name.c_str());
        if (!m_sheet) return fail(notWritten("begin a sheet"));
        m_rows.push_back(1);
        lxw_col_t column = 0;
        for (const auto& one : m_table.columns) {
            worksheet_set_column(m_sheet, column, column, one.width, nullptr);
            if (worksheet_write_string(m_sheet, 0, column++, one.heading.c_str(), m_bold) != LXW_NO_ERROR) return fail(Code::io, "write a heading");
        }
        worksheet_freeze_panes(m_sheet, 1, 0);
        return {};
    }

    lxw_error put(lxw_row_t line, lxw_col_t column, const Cell& cell) {
        if (const auto* number = std::get_if<std::int64_t>(&cell)) return worksheet_write_number(m_sheet, line, column, static_cast<double>(*number), nullptr);
        if (const auto* amount = std::get_if<Money>(&cell)) return worksheet_write_number(m_sheet, line, column, static_cast<double>(amount->minor) / 100, m_amount);
        if (const auto* moment = std::get_if<Time>(&cell)) {
            const auto local = std::chrono::floor<std::chrono::seconds>(*moment).time_since_epoch() + m_table.clock.offset(*moment);
            const auto serial = static_cast<double>(local.count()) / 86'400 + 25'569;
            if (serial >= kFirstSureDay) return worksheet_write_number(m_sheet, line, column, serial, m_moment);
            return worksheet_write_string(m_sheet, line, column, momentText(m_table.clock, *moment).c_str(), nullptr);
        }
        const auto* words = std::get_if<std::string>(&cell);
        if (!words || words->empty()) return LXW_NO_ERROR;
        // A text is never run as a formula: it is of its own type, and stays as it is.
        if (words->size() <= kMostCell) return worksheet_write_string(m_sheet, line, column, words->c_str(), nullptr);
        return worksheet_write_string(m_sheet, line, column, std::string(text::left(*words, kMostCell / 2)).c_str(), nullptr);
    }

    std::filesystem::path m_file;
    Table m_table;
    std::string m_folder;
    lxw_workbook* m_book = nullptr;
    lxw_worksheet* m_sheet = nullptr;
    lxw_format *m_bold = nullptr, *m_amount = nullptr, *m_moment = nullptr;
    std::vector<std::size_t> m_rows;  //!< of each sheet
};

}  // namespace

Result<std::unique_ptr<TableWriter>> beginXlsx(const std::filesystem::path& file, Table table) {
    auto writer = std::make_unique<XlsxWriter>(file, std::move(table));
    LIANLU_CHECK(writer->begin());
    return writer;
}

}  // namespace lianlu::exchange
