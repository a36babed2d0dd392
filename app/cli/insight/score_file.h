// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/cli/insight/rows.h"
#include "models/insight/score/design.h"

namespace lianlu::cli {

//! \brief A column of cells, end to end in one piece of memory.
class Cells {
public:
    void add(std::string_view cell) {
        m_text += cell;
        m_ends.push_back(m_text.size());
    }
    [[nodiscard]] std::size_t rows() const noexcept { return m_ends.size(); }
    [[nodiscard]] std::string_view at(std::size_t row) const noexcept {
        const auto start = row == 0 ? 0 : m_ends[row - 1];
        return std::string_view(m_text).substr(start, m_ends[row] - start);
    }
    [[nodiscard]] std::vector<std::string_view> views() const {
        std::vector<std::string_view> all(rows());
        for (std::size_t row = 0; row < all.size(); ++row) all[row] = at(row);
        return all;
    }

private:
    std::string m_text;
    std::vector<std::size_t> m_ends;
};

struct ScoreFile {
    Rows rows;
    std::vector<Cells> cells;           //!< by column of the file
    std::vector<std::int64_t> numbers;  //!< of the rows, from 1

    [[nodiscard]] const Cells* column(std::string_view name) const noexcept;
};

//! \brief All columns of the file that `--option` names. Where the target is needed, a row without it is left out.
[[nodiscard]] Outcome<ScoreFile> readScoreFile(const Arguments& arguments, std::string_view option, const std::string& target, bool needed);

struct ScoreColumns {
    std::vector<std::string> taken, categories;
    std::vector<insight::LeftOut> leftOut;
};

//! \brief What is learned from: columns of both files, without the target, --ignore and --id. Faults: an option that names no column.
[[nodiscard]] Outcome<ScoreColumns> columnsOf(const Arguments& arguments, const ScoreFile& train, const ScoreFile& test, const std::string& target);

}  // namespace lianlu::cli
