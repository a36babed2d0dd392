// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "app/cli/insight/rows.h"
#include "models/insight/score/design.h"

namespace lianlu::cli {

//! \brief A column of cells, end to end in blocks that stay where they are: what is read takes its own size and a byte or two a cell.
class Cells {
public:
    void add(std::string_view cell);
    [[nodiscard]] std::size_t rows() const noexcept { return m_rows; }
    //! \brief All cells, which stand as long as the column is not cleared.
    [[nodiscard]] std::vector<std::string_view> views() const;
    void clear();

private:
    struct Block {
        std::unique_ptr<char[]> bytes;
        std::size_t used = 0, size = 0;
    };
    std::vector<Block> m_blocks;
    std::size_t m_rows = 0;
};

struct ScoreFile {
    Rows rows;
    std::vector<Cells> cells{};           //!< by column of the file; of those that are not wanted, nothing
    std::vector<std::int64_t> numbers{};  //!< of the rows, from 1

    [[nodiscard]] bool has(std::string_view name) const noexcept;
    [[nodiscard]] Cells* column(std::string_view name) noexcept;
};

//! \brief The heading of the file that `--option` names. Faults: the target is `needed` and not there.
[[nodiscard]] Outcome<ScoreFile> openScoreFile(const Arguments& arguments, std::string_view option, const std::string& target, bool needed);
//! \brief Its rows, of the wanted columns and the target. Where the target is needed, a row without it is left out.
[[nodiscard]] Outcome<void> readScoreFile(ScoreFile& file, const std::vector<std::string>& wanted, const std::string& target, bool needed);

struct ScoreColumns {
    std::vector<std::string> taken, categories;
    std::string id;  //!< of the test file, empty: none
    std::vector<insight::LeftOut> leftOut;
};

//! \brief What is learned from: columns of both files, without the target, --ignore and --id. Faults: an option that names no column.
[[nodiscard]] Outcome<ScoreColumns> columnsOf(const Arguments& arguments, const ScoreFile& train, const ScoreFile& test, const std::string& target);

}  // namespace lianlu::cli
