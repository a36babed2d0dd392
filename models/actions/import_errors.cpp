// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <sstream>

#include "models/actions/file_beside.h"
#include "models/actions/import_list.h"
#include "models/base/csv_cell.h"
#include "models/base/text.h"
#include "models/base/text_controls.h"
#include "models/base/utf8_path.h"
#include "models/domain/rules/local_days.h"
#include "models/exchange/read/csv_records.h"

namespace lianlu::actions {

namespace {

std::string wordIn(const ExportWords& words, std::string_view group, std::string_view name) {
    const auto key = std::string(group) + '/' + std::string(name);
    const auto found = words.find(key);
    return found == words.end() ? std::string(name) : found->second;
}

std::string reasonOf(const ExportWords& words, const ImportProblem& problem) {
    const auto why = wordIn(words, "fault", nameOf(problem.fault));
    // Chinese has a colon of its own.
    const bool wide = !why.empty() && static_cast<unsigned char>(why.front()) >= 0x80;
    return problem.field.empty() ? why : wordIn(words, "field", problem.field) + (wide ? "：" : ": ") + why;
}

constexpr std::string_view kLost = "\xEF\xBF\xBD";
//! A cell of a workbook holds no more.
constexpr std::size_t kMostCell = 32'000;

//! Bytes that are no text, and controls that nobody would see, come out as the mark of a lost character: whoever mends the row sees where, and a row
//! that was not mended is not taken the next time either.
std::string cleanCell(std::string_view whole) {
    const auto cell = text::left(whole, kMostCell);
    if (text::isCleanUtf8(cell) && !text::holdsControls(cell)) return std::string(unguardedCell(cell));
    std::string clean;
    for (std::size_t at = 0; at < cell.size();) {
        if (const auto control = text::controlAt(cell, at); control > 0) {
            clean += kLost;
            at += control;
            continue;
        }
        std::size_t length = 1;
        while (length < 4 && at + length <= cell.size() && !text::isCleanUtf8(cell.substr(at, length))) ++length;
        if (at + length <= cell.size() && text::isCleanUtf8(cell.substr(at, length))) {
            clean += cell.substr(at, length);
            at += length;
        } else {
            clean += kLost;
            ++at;
        }
    }
    return clean;
}

//! As the name says it, for that is how it will be opened; another name has the form of the file that was read.
exchange::Form formFor(const std::filesystem::path& out, const exchange::TableFacts& read) {
    const auto ending = text::lowerAscii(utf8FromPath(out.extension()));
    if (ending == ".csv") return exchange::Form::csv;
    return ending == ".xlsx" || read.isWorkbook ? exchange::Form::xlsx : exchange::Form::csv;
}

}  // namespace

Result<std::int64_t> writeImportErrors(const Context& context, const ImportPlan& plan, const std::vector<BadImportRow>& bad, const std::filesystem::path& out,
                                       const ExportWords& words) {
    LIANLU_TRY(const auto place, filePlace(context, out));
    std::error_code error;
    if (std::filesystem::equivalent(place, plan.file, error)) return fail(Code::exists, "the imported file itself stands there", "file");
    LIANLU_TRY(const auto table, exchange::openTable(plan.file, importSpec(plan.kind, plan.read)));
    LIANLU_TRY(auto clock, domain::LocalDays::in("UTC"));
    auto header = table.reader->header();
    // A file without heads gets those of its fields, so that what was mended comes in by itself.
    if (plan.read.hasNoHeads)
        for (const auto& [field, column] : plan.mapping)
            if (column < header.size() && header[column].empty()) header[column] = wordIn(words, "field", field);
    // A file that was mended, and not well enough, has a reason already.
    const auto reason = wordIn(words, "import", "reason");
    const bool hadReason = !header.empty() && header.back() == reason;
    if (hadReason) header.pop_back();
    exchange::Table form{wordIn(words, "list", nameOf(plan.kind)), {}, std::move(clock)};
    for (const auto& head : header) form.columns.push_back({head, 16});
    form.columns.push_back({reason, 40});
    FileBeside file(place);
    LIANLU_TRY(const auto writer, exchange::beginTable(formFor(place, table.facts), file.written(), std::move(form)));
    std::int64_t count = 0;
    std::vector<std::string> cells;
    // What stands past the heads comes behind the reason: it is part of what is wrong, and not lost.
    const auto put = [&](const std::vector<std::string>& held, const std::string& why) -> Result<void> {
        std::vector<exchange::Cell> line(header.size());
        for (std::size_t i = 0; i < held.size() && i < header.size(); ++i) line[i] = cleanCell(held[i]);
        line.emplace_back(why);
        for (auto i = header.size() + (hadReason ? 1 : 0); i < held.size(); ++i) line.emplace_back(cleanCell(held[i]));
        ++count;
        return writer->add(line);
    };
    for (auto row = bad.begin(); row != bad.end();) {
        if (table.reader->next(cells) == exchange::RecordReader::State::end) return fail(Code::conflict, "the file was changed since", "file");
        if (table.reader->line() < row->line) continue;
        if (table.reader->line() > row->line) return fail(Code::conflict, "the file was changed since", "file");
        LIANLU_CHECK(put(cells, reasonOf(words, row->problem)));
        // What a quote that is never closed took in were rows of their own: each can be mended and imported.
        std::istringstream behind(table.reader->linesBehind());
        for (std::string text; std::getline(behind, text);) {
            if (text.ends_with('\r')) text.pop_back();
            if (!text.empty()) LIANLU_CHECK(put(exchange::cellsOf(text, table.facts.delimiter), reasonOf(words, {ImportFault::takenIn, {}})));
        }
        ++row;
    }
    LIANLU_CHECK(writer->finish());
    LIANLU_CHECK(file.publish());
    return count;
}

}  // namespace lianlu::actions
