// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/sync/private_folder.h"

#include <cstdlib>
#include <string>

#include "sync/server/auth/access_token.h"

#ifndef _WIN32
#include <cerrno>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace lianlu::server {

namespace fs = std::filesystem;

namespace {

fs::path fromEnvironment(const char* name) {
    const char* value = std::getenv(name);
    // A relative one would follow the working directory: the specification asks to pass it over.
    const fs::path path = value ? value : "";
    return path.is_absolute() ? path : fs::path();
}

#ifdef _WIN32

// What a folder of the profile lets others do is for the profile's own rules.
bool makeOwn(const fs::path& folder) {
    std::error_code error;
    fs::create_directory(folder, error);
    return !error;
}
Result<void> checkOwn(const fs::path&) { return {}; }

#else

//! Private from its first moment, so that nothing can be put in between.
bool makeOwn(const fs::path& folder) { return ::mkdir(folder.c_str(), S_IRWXU) == 0 || errno == EEXIST; }

Result<void> checkOwn(const fs::path& folder) {
    struct stat held{};
    if (::lstat(folder.c_str(), &held) != 0) return fail(Code::io, "cannot read the snapshot folder", "cache");
    if (!S_ISDIR(held.st_mode)) return fail(Code::forbidden, "the snapshot folder is no folder (or a link to one)", "cache");
    if (held.st_uid != ::geteuid()) return fail(Code::forbidden, "the snapshot folder belongs to another user", "cache");
    if ((held.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        return fail(Code::forbidden, "the snapshot folder is open to others: it holds people's data, give it mode 0700", "cache");
    return {};
}

#endif

}  // namespace

fs::path defaultSnapshotFolder() {
#ifdef _WIN32
    const auto base = fromEnvironment("LOCALAPPDATA");
    return base.empty() ? base : base / "Lianlu" / "server" / "snapshots";
#else
    if (const auto base = fromEnvironment("STATE_DIRECTORY"); !base.empty()) return base / "snapshots";
    if (const auto base = fromEnvironment("XDG_STATE_HOME"); !base.empty()) return base / "lianlu-server" / "snapshots";
    const auto home = fromEnvironment("HOME");
    return home.empty() ? home : home / ".local" / "state" / "lianlu-server" / "snapshots";
#endif
}

Result<void> openPrivateFolder(const fs::path& folder) {
    std::error_code error;
    const auto whole = fs::absolute(folder, error);
    if (!error) fs::create_directories(whole.parent_path(), error);
    if (error || !makeOwn(whole)) return fail(Code::io, "cannot make the snapshot folder", "cache");
    return checkOwn(whole);
}

Result<fs::path> freshPrivateFolder() {
    std::error_code error;
    const auto base = fs::temp_directory_path(error);
    if (error) return fail(Code::io, "no temporary folder", "cache");
    std::string name = "lianlu-snapshots-";
    for (const char byte : randomBytes(16)) name += "0123456789abcdef"[static_cast<unsigned char>(byte) % 16];
    LIANLU_CHECK(openPrivateFolder(base / name));
    return base / name;
}

bool makePrivate(const fs::path& path) {
    std::error_code error;
    fs::permissions(path, fs::perms::group_all | fs::perms::others_all, fs::perm_options::remove, error);
    return !error;
}

}  // namespace lianlu::server
