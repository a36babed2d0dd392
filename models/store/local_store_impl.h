// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <span>

#include "models/db/migrations.h"
#include "models/db/process_lock.h"
#include "models/store/care/backup_gate.h"
#include "models/store/local_store.h"
#include "models/store/reader_pool.h"
#include "models/store/writer.h"

namespace lianlu::store {

class LocalStore::Impl {
public:
    Impl(std::filesystem::path path, SecretBuffer secret, const Clock& time, db::ProcessLock held, std::unique_ptr<db::Connection> writing)
        : file(std::move(path)), key(std::move(secret)), clock(time), lock(std::move(held)), readers(file, key),
          writer(std::move(writing), time) {}

    std::filesystem::path file;
    SecretBuffer key;
    const Clock& clock;
    db::ProcessLock lock;
    ReaderPool readers;
    BackupGate backups;
    Writer writer;  // last: drains while the rest still stands
};

//! \brief Opens `file` for writing and checks that it is a store of ours, not newer than `steps`; brings it up to them, with a
//! backup beside it (`<file>.v<old>.backup`, the newest two are kept) before the first step.
[[nodiscard]] Result<std::unique_ptr<db::Connection>> openStoreFile(const std::filesystem::path& file, const SecretBuffer& key,
                                                                    std::span<const db::Migration> steps);
//! \brief Makes `file` with the newest schema.
[[nodiscard]] Result<std::unique_ptr<db::Connection>> makeStoreFile(const std::filesystem::path& file, const SecretBuffer& key,
                                                                    db::OpenOptions::Durability durability);
//! \brief `file` with `suffix` behind its name.
[[nodiscard]] std::filesystem::path besideFile(const std::filesystem::path& file, const char* suffix);
//! \brief Puts `whole` in the place of `file`; no connection may be open on either.
[[nodiscard]] Result<void> putInPlace(const std::filesystem::path& whole, const std::filesystem::path& file);
//! \brief Removes `file` with its journals.
void removeStoreFile(const std::filesystem::path& file) noexcept;

}  // namespace lianlu::store
