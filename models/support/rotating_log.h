// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <span>
#include <string>
#include <vector>

#include "models/base/result.h"

namespace lianlu::support {

struct LogLimits {
    std::uintmax_t bytes = 256 * 1024;  //!< of one file
    int files = 4;                      //!< with the present one
};

//! \brief `lianlu.log`, before it `lianlu.1.log` and so on, the oldest last: never more files than the limits say, none of more bytes. Several processes
//! may write to one: each takes its turn with a lock beside the file (`lianlu.log-lock`), looks anew how long it is, and a line is never torn.
//! Thread: one at a time.
class RotatingLog {
public:
    explicit RotatingLog(std::filesystem::path file, LogLimits limits = {}) : m_file(std::move(file)), m_limits(limits) {}

    //! \brief Writes the lines, each without its end, in their order; the folder is made where it is missing. Returns how many were written: fewer
    //! than given where `problem` says why. inUse: another process holds the lock for seconds; readOnly, diskFull, io.
    [[nodiscard]] std::size_t append(std::span<const std::string> lines, Result<void>& problem);
    //! \brief Moves every file one place on: there is no present one afterwards. For who writes to it by themselves.
    [[nodiscard]] Result<void> rotate() const;
    //! \brief The files that there are, the oldest first.
    [[nodiscard]] std::vector<std::filesystem::path> files() const;

private:
    [[nodiscard]] std::filesystem::path place(int number) const;
    [[nodiscard]] std::size_t write(std::span<const std::string> lines, Result<void>& problem) const;

    std::filesystem::path m_file;
    LogLimits m_limits;
};

}  // namespace lianlu::support
