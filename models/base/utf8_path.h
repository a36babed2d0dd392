// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace lianlu {

//! \brief A path from UTF-8, whatever narrow text means to the system: on Windows a plain std::string is in the ANSI code page.
[[nodiscard]] inline std::filesystem::path pathFromUtf8(std::string_view utf8) { return std::u8string(utf8.begin(), utf8.end()); }

[[nodiscard]] inline std::string utf8FromPath(const std::filesystem::path& path) {
    const auto text = path.u8string();
    return {text.begin(), text.end()};
}

}  // namespace lianlu
