// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "models/base/result.h"
#include "models/exchange/read/read_spec.h"
#include "models/exchange/read/record_reader.h"

namespace lianlu::exchange {

//! \brief Files past this are refused: no list of persons is so large.
inline constexpr std::uintmax_t kMostFileBytes = 512ull << 20u;

//! \brief What was found out about a file, or told.
struct TableFacts {
    bool isWorkbook = false;
    bool isCards = false;             //!< contacts (vCard)
    std::string encoding;             //!< of a text
    char delimiter = ',';             //!< of a text
    std::vector<std::string> sheets;  //!< of a workbook, in their order
    std::string sheet;                //!< the one that is read
};

struct TableFile {
    std::unique_ptr<RecordReader> reader;
    TableFacts facts;
};

//! \brief Opens a table at its header, by the file's ending: .xlsx and .xlsm as a workbook, .vcf and .vcard as contacts, all else as a text, unless its first
//! bytes are those of a workbook. With ReadSpec::hasNoHeads the names of the columns are empty and the first row comes as a record; contacts have heads always.
//! notFound (`file`, `folder` where it is one, `sheet`), invalid (no header, `cards` where there is none, unknown encoding), tooLarge (kMostFileBytes; `columns`), unsupported (an old .xls, an encrypted workbook), damaged. Blocks.
[[nodiscard]] Result<TableFile> openTable(const std::filesystem::path& file, const ReadSpec& spec);

}  // namespace lianlu::exchange
