// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/custody/profile_root.h"

#include <cstdlib>
#include <string>

#include <sodium.h>

namespace lianlu::store {

namespace {

namespace fs = std::filesystem;

fs::path fromEnvironment(const char* name) {
#ifdef _WIN32
    const std::wstring wide(name, name + std::char_traits<char>::length(name));
    const wchar_t* value = _wgetenv(wide.c_str());
#else
    const char* value = std::getenv(name);
#endif
    return value ? fs::path(value) : fs::path();
}

}  // namespace

fs::path defaultProfileRoot() {
#if defined(_WIN32)
    const auto base = fromEnvironment("LOCALAPPDATA");
    return base.empty() ? base : base / "Lianlu" / "profiles";
#elif defined(__APPLE__)
    const auto home = fromEnvironment("HOME");
    return home.empty() ? home : home / "Library" / "Application Support" / "Lianlu" / "profiles";
#else
    // The specification asks to pass over a relative one.
    if (const auto data = fromEnvironment("XDG_DATA_HOME"); data.is_absolute()) return data / "lianlu" / "profiles";
    const auto home = fromEnvironment("HOME");
    return home.empty() ? home : home / ".local" / "share" / "lianlu" / "profiles";
#endif
}

fs::path workbenchLogFolder(const fs::path& givenProfile) {
    if (!givenProfile.empty()) return givenProfile / "logs";
    const auto root = defaultProfileRoot();
    if (root.empty()) return root;
    // Where Qt puts a program's own data: by the names of organisation and program.
#if defined(_WIN32) || defined(__APPLE__)
    return root.parent_path() / "lianlu" / "logs";
#else
    return root.parent_path().parent_path() / "Lianlu" / "lianlu" / "logs";
#endif
}

fs::path newProfileFolder(const fs::path& root) {
    std::string hex(17, '\0');
    unsigned char random[8];
    randombytes_buf(random, sizeof random);
    sodium_bin2hex(hex.data(), hex.size(), random, sizeof random);
    hex.pop_back();
    return root / hex;
}

}  // namespace lianlu::store
