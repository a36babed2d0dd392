// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "models/base/result.h"
#include "models/exchange/read/record_reader.h"
#include "sync/server/ingest/source_spec.h"
#include "models/exchange/read/text_encoding.h"

namespace lianlu::server {

using exchange::DecodedFile;
using exchange::RecordReader;

//! \brief One JSON object a line. A column is found by its names: that of a member, or a path into objects and lists
//! ("buyer.phone", "lines.0.sku"); the first that is there and not null. The header has the wanted columns by the names
//! of the mapping. Lines of more than 1 MiB, no objects, and lists or objects where a value is wanted are bad.
class NdjsonReader final : public RecordReader {
public:
    [[nodiscard]] static Result<std::unique_ptr<RecordReader>> open(const std::filesystem::path& file,
                                                                    const SourceSpec& spec, std::string& encoding);
    [[nodiscard]] State next(std::vector<std::string>& cells) override;
    [[nodiscard]] std::int64_t line() const noexcept override { return m_line; }

private:
    NdjsonReader(std::unique_ptr<DecodedFile> file, const SourceSpec& spec);
    [[nodiscard]] bool readLine(std::string& line, bool& isTooLong);
    [[nodiscard]] State read(const std::string& line, std::vector<std::string>& cells);

    std::unique_ptr<DecodedFile> m_file;
    std::vector<std::vector<std::string>> m_paths;
    std::int64_t m_line = 0;
};

}  // namespace lianlu::server
