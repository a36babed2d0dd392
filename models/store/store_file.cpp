// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <system_error>
#include <vector>

#include "models/base/name_key.h"
#include "models/db/transaction.h"
#include "models/store/device_values.h"
#include "models/store/local_store_impl.h"
#include "models/store/schema.h"

namespace lianlu::store {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kBackupsKept = 2;
constexpr const char* kJournals[] = {"-wal", "-shm", "-journal"};
constexpr int kNamesInOrder = 19;  //!< the migration that makes the indexes over keys of names

Result<void> checkOurs(db::Connection& connection) {
    LIANLU_TRY(const auto id, connection.integer("PRAGMA application_id"));
    if (id != kApplicationId) return fail(Code::notOurs, "an encrypted file of another program");
    return {};
}

//! All that is in the file, as it was before the migration: the file is encrypted, so its copy is.
Result<void> backUp(db::Connection& connection, const fs::path& file, int version) {
    LIANLU_CHECK(connection.run("PRAGMA wal_checkpoint(TRUNCATE)"));
    const auto copy = besideFile(file, (".v" + std::to_string(version) + ".backup").c_str());
    const auto part = besideFile(copy, ".part");
    std::error_code error;
    fs::copy_file(file, part, fs::copy_options::overwrite_existing, error);
    if (!error) fs::rename(part, copy, error);
    if (!error) return {};
    fs::remove(part, error);
    return fail(error == std::errc::no_space_on_device ? Code::diskFull : Code::io, "back up before migration");
}

void dropOldBackups(const fs::path& file) {
    std::error_code error;
    const auto prefix = file.filename().u8string() + u8".v";
    std::vector<fs::path> backups;
    for (fs::directory_iterator at(file.parent_path(), error), end; !error && at != end; at.increment(error)) {
        const auto name = at->path().filename().u8string();
        if (name.starts_with(prefix) && name.ends_with(u8".backup")) backups.push_back(at->path());
    }
    const auto newestFirst = [](const fs::path& a, const fs::path& b) {
        std::error_code ignored;
        return fs::last_write_time(a, ignored) > fs::last_write_time(b, ignored);
    };
    std::sort(backups.begin(), backups.end(), newestFirst);
    for (std::size_t i = kBackupsKept; i < backups.size(); ++i) fs::remove(backups[i], error);
}

//! An index whose keys another table of readings gave would hide names: it is made anew. `fresh`: it has just been made.
Result<void> keepNamesInOrder(db::Connection& connection, bool fresh) {
    LIANLU_TRY(const auto version, db::schemaVersion(connection));
    if (version < kNamesInOrder) return {};
    LIANLU_TRY(const auto form, devicevalues::load(connection, kNameKeyForm));
    if (form == text::nameKeyForm()) return {};
    LIANLU_TRY(auto transaction, db::Transaction::begin(connection));
    if (!fresh) LIANLU_CHECK(connection.execute("REINDEX customer_by_name; REINDEX product_by_name"));
    LIANLU_CHECK(devicevalues::save(connection, kNameKeyForm, text::nameKeyForm()));
    return transaction.commit();
}

Result<void> bringUp(db::Connection& connection, const fs::path& file, std::span<const db::Migration> steps) {
    LIANLU_TRY(const auto before, db::schemaVersion(connection));
    bool migrated = false;
    LIANLU_CHECK(db::migrate(connection, steps, [&](int from) -> Result<void> {
        migrated = true;
        return backUp(connection, file, from);
    }));
    if (migrated) dropOldBackups(file);
    return keepNamesInOrder(connection, before < kNamesInOrder);
}

}  // namespace

fs::path besideFile(const fs::path& file, const char* suffix) {
    auto name = file;
    name += suffix;
    return name;
}

void removeStoreFile(const fs::path& file) noexcept {
    std::error_code ignored;
    fs::remove(file, ignored);
    for (const auto* journal : kJournals) fs::remove(besideFile(file, journal), ignored);
}

Result<void> putInPlace(const fs::path& whole, const fs::path& file) {
    std::error_code error;
    // A journal left behind would be played back into the new file.
    for (const auto* journal : kJournals) fs::remove(besideFile(file, journal), error);
    fs::rename(whole, file, error);
    if (error) return fail(Code::io, "put the store in place");
    return {};
}

Result<std::unique_ptr<db::Connection>> makeStoreFile(const fs::path& file, const SecretBuffer& key,
                                                      db::OpenOptions::Durability durability) {
    db::OpenOptions options;
    options.mode = db::OpenOptions::Mode::create;
    options.durability = durability;
    LIANLU_TRY(auto connection, db::Connection::open(file, key, options));
    LIANLU_CHECK(bringUp(*connection, file, migrations()));
    return connection;
}

Result<std::unique_ptr<db::Connection>> openStoreFile(const fs::path& file, const SecretBuffer& key,
                                                      std::span<const db::Migration> steps) {
    LIANLU_TRY(auto connection, db::Connection::open(file, key));
    LIANLU_CHECK(checkOurs(*connection));
    LIANLU_CHECK(bringUp(*connection, file, steps));
    return connection;
}

}  // namespace lianlu::store
