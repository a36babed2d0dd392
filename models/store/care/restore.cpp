// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/care/restore.h"

#include <system_error>

#include <date/date.h>

#include "models/base/kill_point.h"
#include "models/base/utf8_path.h"
#include "models/db/transaction.h"
#include "models/store/care/backup.h"
#include "models/store/care/device_place.h"
#include "models/store/care/rescue.h"
#include "models/store/custody/durable_file.h"
#include "models/store/device_values.h"
#include "models/store/local_store_impl.h"
#include "models/store/schema.h"

namespace lianlu::store {

namespace fs = std::filesystem;

namespace {

//! `store.db.kept-20260531-063000`, and `…-2` for a second one in that second.
fs::path nameAside(const fs::path& store, Time now) {
    const auto stamp = ".kept-" + date::format("%Y%m%d-%H%M%S", std::chrono::floor<std::chrono::seconds>(now));
    auto name = besideFile(store, stamp.c_str());
    std::error_code error;
    for (int n = 2; fs::exists(name, error); ++n) name = besideFile(store, (stamp + "-" + std::to_string(n)).c_str());
    return name;
}

//! A second name for the same file where the disk can do that, so that there is no moment without a store.
Result<void> keepAlso(const fs::path& file, const fs::path& name) {
    std::error_code error;
    if (!fs::exists(file, error)) return {};
    fs::create_hard_link(file, name, error);
    if (error) {
        error.clear();
        fs::copy_file(file, name, error);
    }
    if (!error) return {};
    return fail(error == std::errc::no_space_on_device ? Code::diskFull : Code::io, "keep the store aside", utf8FromPath(name.filename()));
}

Result<fs::path> keepAside(const fs::path& store, Time now) {
    std::error_code error;
    if (!fs::exists(store, error)) return fs::path();
    const auto name = nameAside(store, now);
    LIANLU_CHECK(keepAlso(store, name));
    LIANLU_CHECK(keepAlso(besideFile(store, "-wal"), besideFile(name, "-wal")));
    return name;
}

Rescued told(const FoundWork& work) {
    Rescued rescued;
    rescued.ops = static_cast<std::int64_t>(work.ops.size());
    for (const auto& op : work.ops) {
        if (op.state == 2) ++rescued.acknowledged;
        else if (op.state > 2) ++rescued.failed;
        else ++rescued.unsent;
    }
    rescued.drafts = static_cast<std::int64_t>(work.drafts.size());
    rescued.whole = work.opsWhole && work.textsWhole;
    rescued.proven = work.authenticated;
    rescued.pages = work.pages;
    rescued.unreadablePages = work.unreadablePages;
    return rescued;
}

//! The finished file takes the store's place; its log goes into it first, and so does nothing of the old one's.
Result<void> place(const fs::path& part, const fs::path& store) {
    std::error_code error;
    for (const auto* journal : {"-wal", "-shm", "-journal"}) {
        fs::remove(besideFile(store, journal), error);
        fs::remove(besideFile(part, journal), error);
    }
    killPoint("before-store-placed");
    LIANLU_CHECK(moveDurably(part, store));
    killPoint("after-store-placed");
    return {};
}

Result<void> closeWhole(std::unique_ptr<db::Connection> connection) {
    connection->dropStatements();
    return connection->execute("PRAGMA journal_mode=DELETE");
}

void removePart(const fs::path& part) {
    removeStoreFile(part);
    std::error_code error;
    for (int version = 1; version <= migrations().back().number; ++version)
        fs::remove(besideFile(part, (".v" + std::to_string(version) + ".backup").c_str()), error);
}

//! The device of a backup, where the store itself cannot tell any more.
Result<void> deviceOfBackup(db::Connection& target, const fs::path& store, const SecretBuffer& key) {
    for (const auto& backup : backupsOf(store, key)) {
        if (!backup.takenAt) continue;
        db::OpenOptions options;
        options.mode = db::OpenOptions::Mode::reader;
        options.durability = db::OpenOptions::Durability::asIs;
        LIANLU_TRY(const auto from, db::Connection::open(backup.file, key, options));
        LIANLU_CHECK(target.run("DELETE FROM device_state"));
        LIANLU_CHECK(copyTable(*from, target, "device_state"));
        return markAsCopy(target);
    }
    return fail(Code::damaged, "store-without-owner", utf8FromPath(store.filename()));
}

Result<Replaced> makeRestored(const fs::path& store, const SecretBuffer& key, const fs::path& backup, const fs::path& part, Time now) {
    Replaced done;
    LIANLU_CHECK(checkBackup(backup, key));
    {
        db::OpenOptions options;
        options.mode = db::OpenOptions::Mode::reader;
        options.durability = db::OpenOptions::Durability::asIs;
        LIANLU_TRY(const auto from, db::Connection::open(backup, key, options));
        LIANLU_TRY(const auto taken, devicevalues::integer(*from, "backup_taken_at", 0));
        if (taken != 0) done.backupTakenAt = fromUnixMs(taken);
        LIANLU_CHECK(copyPages(*from, key, part, now, {}));
    }
    LIANLU_TRY(auto connection, openStoreFile(part, key, migrations()));
    std::error_code error;
    if (fs::exists(store, error)) {
        // A file that is nothing any more is no reason to keep the backup out.
        if (const auto work = findWork(store, key, *connection)) {
            LIANLU_TRY(auto transaction, db::Transaction::begin(*connection));
            LIANLU_CHECK(takeOps(*connection, *work));
            LIANLU_CHECK(takeTexts(*connection, *work, false));
            LIANLU_CHECK(transaction.commit());
            done.rescued = told(*work);
        } else {
            done.rescued.whole = false;
        }
    }
    done.newDevice = true;
    LIANLU_CHECK(closeWhole(std::move(connection)));
    return done;
}

Result<Replaced> makeRepaired(const fs::path& store, const SecretBuffer& key, const fs::path& part) {
    Replaced done;
    LIANLU_TRY(auto connection, makeStoreFile(part, key, db::OpenOptions::Durability::full));
    LIANLU_TRY(const auto work, findWork(store, key, *connection));
    LIANLU_TRY(auto transaction, db::Transaction::begin(*connection));
    LIANLU_CHECK(takeTexts(*connection, work, true));
    const bool known = work.device.contains("device_id") && work.device.contains("account_id") && work.device.contains("server_url");
    if (!known) LIANLU_CHECK(deviceOfBackup(*connection, store, key));
    done.newDevice = !known;
    LIANLU_CHECK(takeOps(*connection, work));
    LIANLU_CHECK(transaction.commit());
    done.rescued = told(work);
    LIANLU_CHECK(closeWhole(std::move(connection)));
    return done;
}

//! Under the store's lock: `make` the new file, keep the old one, put the new one in its place.
template <class Make>
Result<Replaced> replace(const fs::path& store, Time now, const Make& make) {
    LIANLU_TRY(const auto lock, db::ProcessLock::take(besideFile(store, "-lock")));
    const auto part = besideFile(store, ".mending");
    removePart(part);
    auto done = make(part);
    if (done) {
        auto kept = keepAside(store, now);
        if (kept) done->keptAside = *kept;
        const auto placed = kept ? place(part, store) : Result<void>(fail(kept.error()));
        if (!placed) done = fail(placed.error());
    }
    removePart(part);
    return done;
}

}  // namespace

Result<Replaced> restoreStore(const fs::path& store, const SecretBuffer& key, const fs::path& backup, Time now) {
    return replace(store, now, [&](const fs::path& part) { return makeRestored(store, key, backup, part, now); });
}

Result<Replaced> repairStore(const fs::path& store, const SecretBuffer& key, Time now) {
    std::error_code error;
    if (!fs::exists(store, error)) return fail(Code::notFound, "no store file", utf8FromPath(store.filename()));
    return replace(store, now, [&](const fs::path& part) { return makeRepaired(store, key, part); });
}

}  // namespace lianlu::store
