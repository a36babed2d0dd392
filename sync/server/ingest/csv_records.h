// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "models/base/result.h"
#include "models/base/csv_reader.h"
#include "sync/server/ingest/record_reader.h"
#include "sync/server/ingest/source_spec.h"
#include "sync/server/ingest/text_encoding.h"

namespace lianlu::server {

//! \brief The delimiter out of , ; tab | with which the head of a file has most of the wanted columns, of equals the
//! one that makes most fields.
[[nodiscard]] char guessDelimiter(const std::string& head, const SourceSpec& spec);

//! \brief A CSV file by its header: records with another number of fields are bad, empty ones are left out.
class CsvRecords final : public RecordReader {
public:
    //! \brief Code::notFound, Code::invalid for a file without a header line.
    [[nodiscard]] static Result<std::unique_ptr<RecordReader>> open(const std::filesystem::path& file,
                                                                    const SourceSpec& spec, std::string& encoding);
    [[nodiscard]] State next(std::vector<std::string>& cells) override;
    [[nodiscard]] std::int64_t line() const noexcept override { return m_csv.line(); }

private:
    CsvRecords(std::unique_ptr<DecodedFile> file, char delimiter)
        : m_file(std::move(file)), m_csv(m_file->stream(), delimiter) {}
    [[nodiscard]] std::string plainReason(const std::vector<std::string>& cells) const;

    std::unique_ptr<DecodedFile> m_file;
    CsvReader m_csv;
};

}  // namespace lianlu::server
