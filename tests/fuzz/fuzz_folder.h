// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include "models/base/clock.h"
#include "models/base/utf8_path.h"
#include "models/base/uuid.h"

namespace lianlu::fuzz {

//! \brief A folder for what readers open by name, as long as the process.
class Folder {
public:
    Folder() {
        const SystemClock clock;
        IdGenerator ids(clock);
        m_path = std::filesystem::temp_directory_path() / ("lianlu-fuzz-" + ids.next().toString());
        std::filesystem::create_directories(m_path);
    }
    ~Folder() {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const noexcept { return m_path; }
    void write(const std::string& name, std::string_view bytes) const {
        std::ofstream out(m_path / pathFromUtf8(name), std::ios::binary | std::ios::trunc);
        out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    }

private:
    std::filesystem::path m_path;
};

}  // namespace lianlu::fuzz
