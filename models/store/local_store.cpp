// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/local_store.h"

#include <system_error>

#include "models/db/transaction.h"
#include "models/store/care/device_place.h"
#include "models/store/custody/key_change.h"
#include "models/store/local_store_impl.h"
#include "models/store/purge.h"
#include "models/store/schema.h"
#include "models/store/write_txn.h"

namespace lianlu::store {

namespace {

Result<db::ProcessLock> lockFor(const std::filesystem::path& file) {
    std::error_code error;
    if (!std::filesystem::is_directory(file.parent_path(), error))
        return fail(Code::notFound, "no folder for the store");
    return db::ProcessLock::take(besideFile(file, "-lock"));
}

//! The rows of a table are as many as the entries of each of its indexes.
Result<void> checkIndexes(db::Connection& connection) {
    LIANLU_TRY(const auto indexes,
               connection.prepare("SELECT name, tbl_name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL"));
    for (;;) {
        LIANLU_TRY(const bool more, indexes->step());
        if (!more) return {};
        const auto table = "\"" + indexes->string(1) + "\"";
        LIANLU_TRY(const auto rows, connection.integer("SELECT count(*) FROM " + table + " NOT INDEXED"));
        LIANLU_TRY(const auto entries,
                   connection.integer("SELECT count(*) FROM " + table + " INDEXED BY \"" + indexes->string(0) + "\""));
        if (rows != entries) return fail(Code::damaged, "index does not fit its table", indexes->string(0));
    }
}

Result<void> expectNoRow(db::Connection& connection, std::string_view pragma) {
    LIANLU_TRY(const auto statement, connection.prepare(pragma));
    LIANLU_TRY(const bool complaint, statement->step());
    if (!complaint || statement->text(0) == "ok") return {};
    return fail(Code::damaged, std::string(pragma));
}

//! A purge that was cut off ends before anything can be read.
Result<void> finishPurge(db::Connection& connection, Time now) {
    LIANLU_TRY(const bool marked, Purge::isMarked(connection));
    if (!marked) return {};
    LIANLU_TRY(auto transaction, db::Transaction::begin(connection));
    WriteTxn txn(connection, now);
    LIANLU_CHECK(Purge::finish(txn));
    return transaction.commit();
}

}  // namespace

LocalStore::LocalStore(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
LocalStore::~LocalStore() = default;

Result<std::unique_ptr<LocalStore>> LocalStore::open(const std::filesystem::path& file, const SecretBuffer& key,
                                                     const Clock& clock) {
    std::error_code error;
    if (!std::filesystem::exists(file, error)) return fail(Code::notFound, "no store file");
    LIANLU_TRY(auto lock, lockFor(file));
    removeBrokenKeyChange(file);
    // A journal with something in it: the last one here did not close.
    const bool crashed = std::filesystem::exists(besideFile(file, "-wal"), error) &&
                         std::filesystem::file_size(besideFile(file, "-wal"), error) > 0;
    LIANLU_TRY(auto connection, openStoreFile(file, key, migrations()));
    if (crashed) LIANLU_CHECK(expectNoRow(*connection, "PRAGMA quick_check(1)"));
    LIANLU_TRY([[maybe_unused]] const bool renewed, settleDevice(*connection, clock.now()));
    LIANLU_CHECK(finishPurge(*connection, clock.now()));
    return std::unique_ptr<LocalStore>(
        new LocalStore(std::make_unique<Impl>(file, key.clone(), clock, std::move(lock), std::move(connection))));
}

Result<std::unique_ptr<LocalStore>> LocalStore::create(const std::filesystem::path& file, const SecretBuffer& key,
                                                       const Clock& clock) {
    std::error_code error;
    if (std::filesystem::exists(file, error)) return fail(Code::exists, "store exists");
    LIANLU_TRY(auto lock, lockFor(file));
    // Made beside and put in place when whole: a start that was cut off leaves no half store.
    const auto fresh = besideFile(file, ".new");
    removeStoreFile(fresh);
    { LIANLU_TRY(const auto made, makeStoreFile(fresh, key, db::OpenOptions::Durability::full)); }
    LIANLU_CHECK(putInPlace(fresh, file));
    LIANLU_TRY(auto connection, openStoreFile(file, key, migrations()));
    return std::unique_ptr<LocalStore>(
        new LocalStore(std::make_unique<Impl>(file, key.clone(), clock, std::move(lock), std::move(connection))));
}

std::future<Result<ChangeSet>> LocalStore::write(WriteJob job) { return m_impl->writer.write(std::move(job)); }

Result<ChangeSet> LocalStore::writeNow(WriteJob job) {
    if (m_impl->writer.isOwnThread())
        return fail(Code::internal, "writeNow on the writer's thread would wait for itself");
    return write(std::move(job)).get();
}

Result<void> LocalStore::read(const ReadJob& job) const {
    LIANLU_TRY(const auto loan, m_impl->readers.lend());
    LIANLU_TRY(auto transaction, db::Transaction::beginReading(loan.connection()));
    LIANLU_CHECK(job(loan.connection()));
    return transaction.commit();
}

std::shared_ptr<void> LocalStore::subscribe(Listener listener) {
    return m_impl->writer.listeners().add(std::move(listener));
}

Result<Backup> LocalStore::backUp(const BackupOptions& options) {
    return backUpTo(nextBackupPlace(m_impl->file, m_impl->key), options);
}

Result<Backup> LocalStore::backUpTo(const std::filesystem::path& to, const BackupOptions& options) {
    const BackupGate::Turn turn(m_impl->backups);
    auto both = options;
    both.cancelled = [&turn, &options] { return turn.mustEnd() || (options.cancelled && options.cancelled()); };
    const auto keyslots = m_impl->file.parent_path() / "keyslots";
    return copyStore(m_impl->file, m_impl->key, to, keyslots, m_impl->clock.now(), both);
}

std::vector<Backup> LocalStore::backups() const { return backupsOf(m_impl->file, m_impl->key); }

Result<void> LocalStore::verify() const {
    return read([](db::Connection& connection) -> Result<void> {
        LIANLU_CHECK(expectNoRow(connection, "PRAGMA cipher_integrity_check"));
        LIANLU_CHECK(expectNoRow(connection, "PRAGMA quick_check"));
        return checkIndexes(connection);
    });
}

const std::filesystem::path& LocalStore::file() const noexcept { return m_impl->file; }

}  // namespace lianlu::store
