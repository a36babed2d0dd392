// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <fstream>
#include <string>

#include "app/cli/fault.h"

namespace lianlu::cli {

//! \brief A file name as a person typed it, in UTF-8.
[[nodiscard]] std::filesystem::path pathOf(const std::string& file);

//! \brief A file that is to be made, where nothing stands: also no link that leads nowhere. exists `file-exists`, notFound `out-no-folder`, invalid
//! `out-folder` or `out-name`, each with the name as it was typed.
[[nodiscard]] Outcome<std::filesystem::path> freshFile(const std::string& file);

//! \brief A file that is written beside its place and put there when it is whole; what was begun and not finished leaves nothing behind.
//! A pipe or a device is written as it is.
class OutputFile {
public:
    explicit OutputFile(const std::string& file);
    ~OutputFile();
    OutputFile(const OutputFile&) = delete;
    OutputFile& operator=(const OutputFile&) = delete;

    [[nodiscard]] Outcome<void> open();
    [[nodiscard]] std::ostream& stream() noexcept { return m_out; }
    //! \brief Everything is on the disk under the other name: after it, only `publish` is left.
    [[nodiscard]] Outcome<void> finish();
    [[nodiscard]] Outcome<void> publish();
    //! \brief The same where nothing stands: exists `file-exists` also for what came there since freshFile() looked.
    [[nodiscard]] Outcome<void> publishFresh();

private:
    std::string m_name;
    std::filesystem::path m_place, m_written;
    std::ofstream m_out;
    bool m_beside = false;
};

}  // namespace lianlu::cli
