// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/care/backup.h"

#include <algorithm>
#include <system_error>

#include "models/base/kill_point.h"
#include "models/base/text.h"
#include "models/db/connection.h"
#include "models/db/page_copy.h"
#include "models/db/transaction.h"
#include "models/store/care/device_place.h"
#include "models/store/care/room.h"
#include "models/store/custody/durable_file.h"
#include "models/store/custody/keyslots.h"
#include "models/store/device_values.h"
#include "models/store/local_store_impl.h"
#include "models/store/schema.h"

namespace lianlu::store {

namespace fs = std::filesystem;

namespace {

constexpr int kPagesAStep = 128;  // a megabyte: a few milliseconds between two looks at `cancelled`
constexpr std::uintmax_t kRoomLeft = 64u << 20u;
constexpr std::string_view kTakenAt = "backup_taken_at";
constexpr const char* kPlaces[] = {".backup-1", ".backup-2"};

db::OpenOptions lookingAt() {
    db::OpenOptions options;
    options.mode = db::OpenOptions::Mode::reader;
    options.durability = db::OpenOptions::Durability::asIs;
    options.cacheMib = 8;
    return options;
}

Result<void> expectSilence(db::Connection& connection, std::string_view pragma) {
    LIANLU_TRY(const auto statement, connection.prepare(pragma));
    LIANLU_TRY(const bool complaint, statement->step());
    if (!complaint || statement->text(0) == "ok") return {};
    return fail(Code::damaged, std::string(pragma));
}

Result<std::optional<Time>> takenAtOf(const fs::path& file, const SecretBuffer& key) {
    LIANLU_TRY(const auto connection, db::Connection::open(file, key, lookingAt()));
    LIANLU_TRY(const auto value, devicevalues::load(*connection, kTakenAt));
    const auto ms = value ? text::toInteger(*value) : std::nullopt;
    return ms ? std::optional(fromUnixMs(*ms)) : std::nullopt;
}

Result<void> copyKeySlots(const fs::path& keyslots, const fs::path& to) {
    const KeySlotStore slots(keyslots);
    if (!slots.exists()) return {};
    LIANLU_TRY(const auto file, slots.read());
    return writeDurably(to, encodeKeySlots(file));
}

//! One file without journals, whatever the mode of the store was.
Result<void> finishCopy(const fs::path& file, const SecretBuffer& key, Time now) {
    db::OpenOptions options;
    options.durability = db::OpenOptions::Durability::asIs;
    LIANLU_TRY(const auto connection, db::Connection::open(file, key, options));
    LIANLU_CHECK(connection->execute("PRAGMA journal_mode=DELETE"));
    LIANLU_TRY(auto transaction, db::Transaction::begin(*connection));
    LIANLU_CHECK(markAsCopy(*connection));
    LIANLU_CHECK(devicevalues::save(*connection, kTakenAt, std::to_string(toUnixMs(now))));
    return transaction.commit();
}

Result<void> copyAndCheck(const fs::path& from, const SecretBuffer& key, const fs::path& part, Time now, const BackupOptions& options) {
    {
        LIANLU_TRY(const auto reader, db::Connection::open(from, key, lookingAt()));
        LIANLU_CHECK(copyPages(*reader, key, part, now, options));
    }
    return checkBackup(part, key, options.cancelled);
}

}  // namespace

Result<void> checkRoom(const fs::path& from, const fs::path& to) {
    std::error_code error;
    auto needed = fs::file_size(from, error);
    if (error) return fail(Code::notFound, "size of the store");
    if (const auto wal = fs::file_size(besideFile(from, "-wal"), error); !error) needed += wal;
    const auto room = fs::space(to.parent_path().empty() ? fs::path(".") : to.parent_path(), error);
    if (!error && room.available < needed + kRoomLeft) return fail(Code::diskFull, "no room for a backup");
    return {};
}

fs::path keySlotsOf(const fs::path& backup) { return besideFile(backup, ".keyslots"); }

std::vector<Backup> backupsOf(const fs::path& store, const SecretBuffer& key) {
    std::vector<Backup> found;
    for (const auto* place : kPlaces) {
        std::error_code error;
        Backup backup{besideFile(store, place), std::nullopt, 0};
        backup.bytes = fs::file_size(backup.file, error);
        if (error) continue;
        if (auto time = takenAtOf(backup.file, key)) backup.takenAt = *time;
        found.push_back(std::move(backup));
    }
    std::stable_sort(found.begin(), found.end(), [](const Backup& a, const Backup& b) { return a.takenAt > b.takenAt; });
    return found;
}

fs::path nextBackupPlace(const fs::path& store, const SecretBuffer& key) {
    std::error_code error;
    for (const auto* place : kPlaces)
        if (!fs::exists(besideFile(store, place), error)) return besideFile(store, place);
    return backupsOf(store, key).back().file;
}

Result<void> checkBackup(const fs::path& file, const SecretBuffer& key, const std::function<bool()>& cancelled) {
    LIANLU_TRY(const auto connection, db::Connection::open(file, key, lookingAt()));
    connection->interruptWhen(cancelled);
    LIANLU_TRY(const auto id, connection->integer("PRAGMA application_id"));
    if (id != kApplicationId) return fail(Code::notOurs, "an encrypted file of another program");
    LIANLU_TRY(const int version, db::schemaVersion(*connection));
    if (version > migrations().back().number) return fail(Code::tooNew, "backup of a newer program");
    LIANLU_CHECK(expectSilence(*connection, "PRAGMA cipher_integrity_check"));
    return expectSilence(*connection, "PRAGMA quick_check(1)");
}

Result<void> copyPages(db::Connection& from, const SecretBuffer& key, const fs::path& to, Time now, const BackupOptions& options) {
    // One view for all pages: what is written meanwhile neither waits nor comes in.
    LIANLU_TRY(auto view, db::Transaction::beginReading(from));
    LIANLU_TRY([[maybe_unused]] const auto held, from.integer("SELECT count(*) FROM sqlite_schema"));
    {
        db::OpenOptions making;
        making.mode = db::OpenOptions::Mode::create;
        making.durability = db::OpenOptions::Durability::bulk;
        making.cacheMib = 1;
        LIANLU_TRY(const auto written, db::Connection::open(to, key, making));
        LIANLU_TRY(auto copy, db::PageCopy::start(from, *written));
        for (bool more = true; more;) {
            if (options.cancelled && options.cancelled()) return fail(Code::cancelled, "backup stopped");
            LIANLU_TRY(more, copy.step(kPagesAStep));
            killPoint("mid-backup");
            // Piece by piece: with all of it at the end, a commit of the store would wait behind it for half a second.
            if (more) LIANLU_CHECK(flushFile(to));
            if (options.progress) options.progress(copy.done(), copy.total());
        }
    }
    LIANLU_CHECK(view.commit());
    return finishCopy(to, key, now);
}

Result<Backup> copyStore(const fs::path& from, const SecretBuffer& key, const fs::path& to, const fs::path& keyslots, Time now,
                         const BackupOptions& options) {
    const auto part = besideFile(to, ".part");
    removeStoreFile(part);  // of one that was cut off
    LIANLU_CHECK(checkRoom(from, to));
    auto done = copyAndCheck(from, key, part, now, options);
    // A change of the key takes the backups before away, so new keyslots fit the one that is there as well.
    if (done) done = copyKeySlots(keyslots, keySlotsOf(to));
    if (done) {
        killPoint("before-backup-rename");
        done = moveDurably(part, to);
        killPoint("after-backup-rename");
    }
    if (!done) {
        removeStoreFile(part);
        return fail(std::move(done).error());
    }
    std::error_code error;
    return Backup{to, now, fs::file_size(to, error)};
}

Result<void> bringKeySlots(const fs::path& backup, const fs::path& keyslots) {
    LIANLU_CHECK(makePrivateFolder(keyslots.parent_path()));
    LIANLU_TRY(auto file, KeySlotStore(keySlotsOf(backup)).read());
    return KeySlotStore(keyslots).write(file);
}

void renewBackupKeySlots(const fs::path& store, const fs::path& keyslots) {
    for (const auto* place : kPlaces) {
        std::error_code error;
        const auto file = keySlotsOf(besideFile(store, place));
        if (fs::exists(file, error) && !copyKeySlots(keyslots, file)) fs::remove(file, error);
    }
}

}  // namespace lianlu::store
