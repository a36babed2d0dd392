// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/custody/wipe.h"

#include <array>
#include <fstream>
#include <system_error>
#include <vector>

#include "models/base/kill_point.h"
#include "models/base/utf8_path.h"
#include "models/db/process_lock.h"
#include "models/store/custody/durable_file.h"
#include "models/store/local_store_impl.h"

namespace lianlu::store {

namespace {

namespace fs = std::filesystem;

constexpr const char* kMark = "wipe";

fs::path markOf(const ProfilePaths& paths) { return paths.folder / kMark; }

std::vector<fs::path> filesOf(const ProfilePaths& paths, const std::function<bool(const std::u8string&)>& wanted) {
    std::vector<fs::path> files;
    std::error_code error;
    for (fs::directory_iterator at(paths.folder, error), end; !error && at != end; at.increment(error))
        if (wanted(at->path().filename().u8string())) files.push_back(at->path());
    return files;
}

bool isKeySlots(const std::u8string& name) {
    return name.starts_with(u8"keyslots") || (name.starts_with(u8"store.db") && name.find(u8".keyslots") != name.npos);
}

//! The lock is no file of the store's: somebody may hold it.
bool isStoreFile(const std::u8string& name) { return name.starts_with(u8"store.db") && !name.starts_with(u8"store.db-lock"); }

//! Written over before it goes: a disk that keeps what it was told to forget keeps noise.
Result<void> destroy(const fs::path& file) {
    std::error_code error;
    const auto size = fs::file_size(file, error);
    if (!error && size > 0 && size < (1u << 20u)) {
        std::fstream over(file, std::ios::in | std::ios::out | std::ios::binary);
        const auto noise = SecretBuffer::random(static_cast<std::size_t>(size));
        over.write(noise.text().data(), static_cast<std::streamsize>(size));
        over.close();
        (void)flushFile(file);
    }
    fs::remove(file, error);
    if (error) return fail(Code::io, "destroy the keyslots", utf8FromPath(file.filename()));
    return {};
}

Result<void> destroyKeySlots(const ProfilePaths& paths) {
    for (const auto& file : filesOf(paths, isKeySlots)) {
        LIANLU_CHECK(destroy(file));
        killPoint("mid-wipe");
    }
    return {};
}

}  // namespace

Result<void> beginWipe(const ProfilePaths& paths) {
    constexpr std::array<std::uint8_t, 5> kSaid{'w', 'i', 'p', 'e', '\n'};
    LIANLU_CHECK(writeDurably(markOf(paths), kSaid));
    killPoint("wipe-marked");
    return destroyKeySlots(paths);
}

bool isWiping(const ProfilePaths& paths) {
    std::error_code ignored;
    return fs::exists(markOf(paths), ignored);
}

Result<void> finishWipe(const ProfilePaths& paths) {
    if (!isWiping(paths)) return {};
    LIANLU_CHECK(destroyKeySlots(paths));
    std::error_code error;
    {
        LIANLU_TRY(const auto lock, db::ProcessLock::take(besideFile(paths.store(), "-lock")));
        for (const auto& file : filesOf(paths, isStoreFile)) {
            fs::remove_all(file, error);
            if (error) return fail(Code::io, "remove a file of the store", utf8FromPath(file.filename()));
            killPoint("mid-wipe");
        }
    }
    for (const auto& file : filesOf(paths, [](const std::u8string& name) { return name.starts_with(u8"store.db-lock"); })) fs::remove(file, error);
    fs::remove(markOf(paths), error);
    if (error) return fail(Code::io, "remove the mark of the wipe");
    fs::remove(paths.folder, error);  // where nothing else is in it
    return {};
}

void finishWipesAt(const fs::path& folder) {
    std::error_code error;
    std::vector<ProfilePaths> marked{{folder}};
    for (const auto& below : {folder, folder / "again", folder / "kept-aside"})
        for (fs::directory_iterator at(below, error), end; !error && at != end; at.increment(error)) {
            std::error_code ignored;
            if (at->is_directory(ignored)) marked.push_back({at->path()});
        }
    for (const auto& paths : marked) (void)finishWipe(paths);
}

}  // namespace lianlu::store
