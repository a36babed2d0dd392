// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "models/base/result.h"
#include "models/base/csv_reader.h"
#include "models/exchange/read/record_reader.h"
#include "models/exchange/read/read_spec.h"
#include "models/exchange/read/text_encoding.h"

namespace lianlu::exchange {

//! \brief The delimiter out of , ; tab | with which the head of a file has most of the wanted columns, of equals the
//! one that makes most fields.
[[nodiscard]] char guessDelimiter(const std::string& head, const ReadSpec& spec);

//! \brief A line that could not be read as it stands, at its separators: the cell at fault keeps its quotes, so that whoever mends it sees them; those
//! behind it are read as they would be.
[[nodiscard]] std::vector<std::string> cellsOf(std::string_view line, char delimiter);

//! \brief A CSV file by its header: records with another number of fields are bad (fewer ones unless ReadSpec::takesShortRows), empty ones are left out.
class CsvRecords final : public RecordReader {
public:
    //! \brief Code::notFound, Code::invalid for a file without a header line, Code::tooLarge `columns` for one with too many of them.
    [[nodiscard]] static Result<std::unique_ptr<RecordReader>> open(const std::filesystem::path& file,
                                                                    const ReadSpec& spec, std::string& encoding);
    [[nodiscard]] State next(std::vector<std::string>& cells) override;
    [[nodiscard]] std::int64_t line() const noexcept override { return m_csv.line(); }
    [[nodiscard]] char delimiter() const noexcept { return m_delimiter; }

private:
    CsvRecords(std::unique_ptr<DecodedFile> file, char delimiter, bool takesShortRows)
        : m_file(std::move(file)), m_delimiter(delimiter), m_takesShortRows(takesShortRows), m_csv(m_file->stream(), delimiter) {}
    [[nodiscard]] std::string plainReason(const std::vector<std::string>& cells) const;
    [[nodiscard]] State badRecord(std::vector<std::string>& cells);

    std::unique_ptr<DecodedFile> m_file;
    char m_delimiter;
    bool m_takesShortRows;
    CsvReader m_csv;
};

}  // namespace lianlu::exchange
