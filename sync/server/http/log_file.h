// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <memory>
#include <ostream>
#include <string_view>

#include "models/base/result.h"
#include "models/support/file_lock.h"
#include "models/support/rotating_log.h"

namespace lianlu::server {

//! \brief A server's log in a file of its own, kept open and rotated at its limit. Where it cannot be written the lines go to `otherwise`, which is told
//! so once, and every line tries anew. Thread: write() one at a time (Log sees to that), reopen() any.
class LogFile {
public:
    //! \brief inUse: another process writes there; readOnly, diskFull, io. The folder is made where it is missing.
    [[nodiscard]] static Result<std::unique_ptr<LogFile>> open(const std::filesystem::path& file, support::LogLimits limits, std::ostream& otherwise);
    //! \brief `line` with its end.
    void write(std::string_view line);
    //! \brief The next line opens the file by its name anew.
    void reopen() noexcept { m_reopen = true; }

private:
    LogFile(std::filesystem::path file, support::LogLimits limits, support::FileLock lock, std::ostream& otherwise);
    [[nodiscard]] bool openAnew();

    std::filesystem::path m_file;
    support::LogLimits m_limits;
    support::RotatingLog m_log;
    support::FileLock m_lock;
    std::ostream& m_otherwise;
    std::ofstream m_out;
    std::uintmax_t m_bytes = 0;
    std::atomic<bool> m_reopen = false;
    bool m_failing = false;
};

}  // namespace lianlu::server
