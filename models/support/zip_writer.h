// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace lianlu::support {

//! \brief A ZIP archive in memory (APPNOTE 6.3.10, method 8, UTF-8 names), up to 4 GiB.
class ZipWriter {
public:
    //! \brief `name` with forward slashes.
    void add(std::string_view name, std::string_view content);
    [[nodiscard]] std::string finish() &&;

private:
    std::string m_files;
    std::string m_directory;
    std::uint16_t m_count = 0;
};

}  // namespace lianlu::support
