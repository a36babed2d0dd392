// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <future>
#include <memory>
#include <vector>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/base/secret_buffer.h"
#include "models/store/care/backup.h"
#include "models/store/change_set.h"

namespace lianlu::db {
class Connection;
}

namespace lianlu::store {

class WriteTxn;

//! \brief One person's encrypted store on this machine: a writer thread with a queue, and readers beside it.
//!
//! Opening checks: another process (Code::inUse), plain SQLite or other format (notOurs), damage (damaged), a newer
//! schema (tooNew), read-only and full disks; quick_check after a run that did not close. Nothing is ever recreated over an
//! existing file. A copy (a restored backup, a store from another machine) becomes a device of its own (care/device_place.h). Beside the
//! file: `<file>-lock`, SQLite's journals, two backups (care/backup.h), and up to two `<file>.v<n>.backup` from before migrations.
//! Thread: every member from any thread.
class LocalStore {
public:
    using WriteJob = std::function<Result<void>(WriteTxn&)>;
    using ReadJob = std::function<Result<void>(db::Connection&)>;
    using Listener = std::function<void(const ChangeSet&)>;

    //! \brief Opens an existing store, migrating it (backup first) when it is older. `key`: 32 random bytes, not copied to disk.
    [[nodiscard]] static Result<std::unique_ptr<LocalStore>> open(const std::filesystem::path& file, const SecretBuffer& key,
                                                                  const Clock& clock);
    //! \brief Makes a new one; Code::exists when the file is there.
    [[nodiscard]] static Result<std::unique_ptr<LocalStore>> create(const std::filesystem::path& file, const SecretBuffer& key,
                                                                    const Clock& clock);
    ~LocalStore();  //!< drains the queue, then closes

    //! \brief Queues `job` for the writer. Jobs that wait together share one commit; a job that fails is rolled back alone
    //! (savepoint). The future is ready after the commit is on disk, and carries the commit's error if that failed.
    [[nodiscard]] std::future<Result<ChangeSet>> write(WriteJob job);
    //! \brief write() and wait. Not for the screen's thread.
    [[nodiscard]] Result<ChangeSet> writeNow(WriteJob job);
    //! \brief Runs `job` on a reader of the pool, on the calling thread, in one read transaction. Not for the screen's thread.
    [[nodiscard]] Result<void> read(const ReadJob& job) const;

    //! \brief Called on the writer's thread after each commit that changed something, before the writers' futures are ready: no
    //! listener may wait for a writer. Returns a handle; dropping it unsubscribes.
    [[nodiscard]] std::shared_ptr<void> subscribe(Listener listener);

    //! \brief Takes one backup now, over the older of the two. Errors as copyStore(). Blocks; work goes on meanwhile.
    [[nodiscard]] Result<Backup> backUp(const BackupOptions& options = {});
    //! \brief The same into a file of the caller's.
    [[nodiscard]] Result<Backup> backUpTo(const std::filesystem::path& to, const BackupOptions& options = {});
    [[nodiscard]] std::vector<Backup> backups() const;  //!< newest first

    //! \brief cipher_integrity_check, quick_check and the row counts of tables against their indexes.
    [[nodiscard]] Result<void> verify() const;
    [[nodiscard]] const std::filesystem::path& file() const noexcept;

    LocalStore(const LocalStore&) = delete;
    LocalStore& operator=(const LocalStore&) = delete;

    class Impl;

private:
    friend class BulkLoader;
    explicit LocalStore(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

}  // namespace lianlu::store
