// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/custody/aside.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <string>
#include <system_error>

#include <fmt/format.h>

#include "models/base/utf8_path.h"
#include "models/db/process_lock.h"
#include "models/store/custody/wipe.h"
#include "models/store/local_store_impl.h"

namespace lianlu::store {

namespace {

namespace fs = std::filesystem;

constexpr const char* kKeptAside = "kept-aside";

//! Of the day it was put there, so that a person tells them apart. Not there yet.
Result<fs::path> freeFolder(const fs::path& place, Time now) {
    const std::chrono::year_month_day day{std::chrono::floor<std::chrono::days>(now)};
    const auto name = fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
    std::error_code error;
    fs::create_directories(place / kKeptAside, error);
    if (error) return fail(Code::io, "make the folder for what is kept aside");
    for (int number = 1;; ++number) {
        const auto folder = place / kKeptAside / (number == 1 ? name : name + "-" + std::to_string(number));
        const bool taken = fs::exists(folder, error);
        if (error) return fail(Code::io, "look at what is kept aside");
        if (!taken) return folder;
    }
}

bool isOwnFile(const fs::path& file) {
    const auto name = file.filename().u8string();
    return (name.starts_with(u8"store.db") && !name.starts_with(u8"store.db-lock")) || name.starts_with(u8"keyslots");
}

//! The keyslots last: as long as they stand, the profile is where it was.
std::vector<fs::path> ownFiles(const ProfilePaths& paths) {
    std::vector<fs::path> files;
    std::error_code error;
    for (fs::directory_iterator at(paths.folder, error), end; !error && at != end; at.increment(error))
        if (isOwnFile(at->path())) files.push_back(at->path());
    std::sort(files.begin(), files.end(), [](const fs::path& a, const fs::path& b) { return a.filename() > b.filename(); });
    return files;
}

//! All or none: what was moved before one that cannot be goes back.
Result<void> moveFiles(const ProfilePaths& paths, const fs::path& folder) {
    std::error_code error;
    fs::create_directory(folder, error);
    if (error) return fail(Code::io, "make the folder for what is kept aside");
    std::vector<fs::path> moved;
    for (const auto& file : ownFiles(paths)) {
        fs::rename(file, folder / file.filename(), error);
        if (!error) {
            moved.push_back(file);
            continue;
        }
        std::error_code ignored;
        for (const auto& back : moved) fs::rename(folder / back.filename(), back, ignored);
        fs::remove(folder, ignored);
        return fail(Code::io, "move a file of the store aside", utf8FromPath(file.filename()));
    }
    return {};
}

//! Nobody has the store open, and no file of a lock holds its folder.
Result<void> release(const ProfilePaths& paths) {
    const auto lockFile = besideFile(paths.store(), "-lock");
    {
        LIANLU_TRY(const auto lock, db::ProcessLock::take(lockFile));
    }
    std::error_code error;
    fs::remove(lockFile, error);  // nobody's, and on some systems a file that is open holds its folder
    return {};
}

//! 2026-11-28, 2026-11-28-2 …
std::chrono::sys_days dayOf(const fs::path& folder) {
    const auto name = utf8FromPath(folder.filename());
    int year = 0;
    unsigned month = 0, day = 0;
    const auto number = [&name](std::size_t at, std::size_t length, auto& value) {
        return name.size() >= at + length && std::from_chars(name.data() + at, name.data() + at + length, value).ec == std::errc();
    };
    if (!number(0, 4, year) || !number(5, 2, month) || !number(8, 2, day)) return {};
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
    return date.ok() ? std::chrono::sys_days(date) : std::chrono::sys_days();
}

std::uint64_t bytesIn(const fs::path& folder) {
    std::uint64_t bytes = 0;
    std::error_code error;
    for (fs::recursive_directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        std::error_code ignored;
        if (const auto size = at->is_regular_file(ignored) ? at->file_size(ignored) : 0; !ignored) bytes += size;
    }
    return bytes;
}

}  // namespace

Result<fs::path> setAside(const ProfilePaths& paths, const fs::path& place, Time now) {
    LIANLU_CHECK(release(paths));
    std::error_code error;
    LIANLU_TRY(const auto folder, freeFolder(place, now));
    // A given profile's folder holds more than the store.
    if (paths.folder == place) {
        LIANLU_CHECK(moveFiles(paths, folder));
        return folder;
    }
    fs::rename(paths.folder, folder, error);
    if (error) return fail(Code::io, "move the store's folder aside");
    return folder;
}

std::vector<ProfilePaths> profilesAside(const fs::path& place) { return findProfiles(place / kKeptAside); }

std::vector<KeptAside> keptAside(const fs::path& place) {
    std::vector<KeptAside> kept;
    for (auto& paths : profilesAside(place)) {
        const auto since = dayOf(paths.folder);
        const auto bytes = bytesIn(paths.folder);
        kept.push_back({std::move(paths), since, bytes});
    }
    return kept;
}

Result<void> putBack(const ProfilePaths& aside, const ProfilePaths& to) {
    LIANLU_CHECK(release(aside));
    std::error_code error;
    fs::create_directories(to.folder.parent_path(), error);
    if (error) return fail(Code::io, "make the folder to put the store back to");
    fs::rename(aside.folder, to.folder, error);
    if (error) return fail(Code::io, "move the store's folder back");
    return {};
}

Result<void> removeForGood(const ProfilePaths& paths) {
    LIANLU_CHECK(beginWipe(paths));
    return finishWipe(paths);
}

}  // namespace lianlu::store
