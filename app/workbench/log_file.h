// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <vector>

namespace lianlu::app {

//! \brief Takes Qt's messages and writes them, with time and level, to `lianlu.log` in `folder`, on a thread of its own; four files of at most
//! 1 MB in all, which other workbenches of the same folder may write to as well (support::RotatingLog). What is logged holds no personal data by the
//! rule of Error; what looks like it all the same is masked, and no message makes two lines (support::logLine). At most kMostWaiting lines wait for the
//! disk; those beyond are counted, and the log tells how many. Where the folder takes nothing the program goes on: one sentence on stderr says so, and
//! what waits is written when it can be.
//! The messages go to stderr as well. One at a time in a program.
class LogFile {
public:
    static constexpr std::size_t kMostWaiting = 2'000;

    explicit LogFile(std::filesystem::path folder);
    ~LogFile();  //!< writes what waits, and gives Qt its own handler back

    LogFile(const LogFile&) = delete;
    LogFile& operator=(const LogFile&) = delete;

    class Writer;

private:
    std::shared_ptr<Writer> m_writer;
};

//! \brief The files of a log in `folder` that are there, the oldest first.
[[nodiscard]] std::vector<std::filesystem::path> logFilesIn(const std::filesystem::path& folder);

}  // namespace lianlu::app
