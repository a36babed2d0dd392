// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/base/secret_buffer.h"

namespace lianlu::db {
class Connection;
}

//! Encrypted backups of a store: `<store>.backup-1` and `<store>.backup-2` beside it, each with a copy of the keyslots
//! (`….keyslots`), so that passphrase and recovery code open it anywhere.
namespace lianlu::store {

struct Backup {
    std::filesystem::path file;
    std::optional<Time> takenAt;  //!< nothing: it does not open with the key
    std::uintmax_t bytes = 0;
};

struct BackupOptions {
    std::function<bool()> cancelled{};                                         //!< asked after each piece of a megabyte
    std::function<void(std::int64_t pagesDone, std::int64_t pagesTotal)> progress{};  //!< on the thread that takes it
};

//! \brief The two backups beside `store` that are there, newest first, those that do not open last. Thread: any; blocks for the disk.
[[nodiscard]] std::vector<Backup> backupsOf(const std::filesystem::path& store, const SecretBuffer& key);
//! \brief Where the next rotating one goes: an empty place, else over one that does not open, else over the older.
[[nodiscard]] std::filesystem::path nextBackupPlace(const std::filesystem::path& store, const SecretBuffer& key);

//! \brief Every page authenticates, the content fits together, it is a store of ours and not newer than this program. damaged (also
//! for another key), notOurs, tooNew, notFound, cancelled.
[[nodiscard]] Result<void> checkBackup(const std::filesystem::path& file, const SecretBuffer& key, const std::function<bool()>& cancelled = {});

//! \brief Copies the store at `from` as it is at this moment into `to`: pages to `<to>.part`, checked, then brought to the disk and put
//! over `to`; the keyslots of `keyslots`, where there are such, beside it. Writers of `from` go on meanwhile. After an error `to` is as it
//! was and nothing else stays. diskFull (asked for before anything is written), damaged, cancelled, readOnly, io. Thread: any.
[[nodiscard]] Result<Backup> copyStore(const std::filesystem::path& from, const SecretBuffer& key, const std::filesystem::path& to,
                                       const std::filesystem::path& keyslots, Time now, const BackupOptions& options = {});

//! \brief All pages of `from`, a reader, into a new file `to`; the copy is marked as one (see device_place.h).
[[nodiscard]] Result<void> copyPages(db::Connection& from, const SecretBuffer& key, const std::filesystem::path& to, Time now,
                                     const BackupOptions& options);

//! \brief The file of the keyslots that belong to a backup.
[[nodiscard]] std::filesystem::path keySlotsOf(const std::filesystem::path& backup);
//! \brief Puts the keyslots of a backup at `keyslots`, its folder made where it is missing: a machine that had none of its own.
[[nodiscard]] Result<void> bringKeySlots(const std::filesystem::path& backup, const std::filesystem::path& keyslots);
//! \brief After a new passphrase: writes the present keyslots over those of the backups, so that the old one opens none of them; where
//! that fails they go, for the profile's own open the backups too.
void renewBackupKeySlots(const std::filesystem::path& store, const std::filesystem::path& keyslots);

}  // namespace lianlu::store
