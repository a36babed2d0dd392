// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "models/base/result.h"
#include "models/exchange/read/zip_archive.h"

namespace lianlu::exchange {

//! \brief The texts of a workbook that cells share, in one block of memory.
class SharedStrings {
public:
    //! \brief Code::tooLarge past 256 MiB of text.
    [[nodiscard]] Result<void> read(ZipArchive& archive, const std::string& entry);
    //! \brief Nothing for a number that none has.
    [[nodiscard]] std::optional<std::string_view> at(std::size_t number) const noexcept;

private:
    std::string m_text;
    std::vector<std::size_t> m_ends;
};

//! \brief What a sheet needs of its workbook: where it stands, the texts, which styles are dates, and since when days
//! are counted.
struct XlsxWorkbook {
    //! \brief `sheet`: name, or number from 1; empty: the first. Code::notFound names the sheets there are.
    [[nodiscard]] static Result<XlsxWorkbook> read(ZipArchive& archive, const std::string& sheet,
                                                   const std::string& file);

    std::vector<std::string> sheets;  //!< names of all, in their order
    std::string sheet;                //!< name of the one
    std::string sheetEntry;
    SharedStrings strings;
    std::vector<bool> isDateStyle;  //!< by cellXfs
    bool since1904 = false;
};

}  // namespace lianlu::exchange
