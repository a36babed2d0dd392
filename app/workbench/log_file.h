// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>

namespace lianlu::app {

//! \brief Takes Qt's messages and writes them, with time and level, to `lianlu.log` in `folder`, on a thread of its own; four files of at most
//! 1 MB in all. What is logged holds no personal data by the rule of Error; so nothing is filtered here.
//! The messages go to stderr as well. One at a time in a program.
class LogFile {
public:
    explicit LogFile(std::filesystem::path folder);
    ~LogFile();  //!< writes what waits, and gives Qt its own handler back

    LogFile(const LogFile&) = delete;
    LogFile& operator=(const LogFile&) = delete;

    class Writer;

private:
    std::shared_ptr<Writer> m_writer;
};

}  // namespace lianlu::app
