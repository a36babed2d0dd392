// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/custody/key_change.h"

#include <algorithm>
#include <map>
#include <string>
#include <system_error>

#include "models/base/kill_point.h"
#include "models/base/utf8_path.h"
#include "models/db/page_copy.h"
#include "models/db/transaction.h"
#include "models/store/care/backup.h"
#include "models/store/care/room.h"
#include "models/store/custody/durable_file.h"
#include "models/store/custody/slot_making.h"
#include "models/store/local_store_impl.h"

namespace lianlu::store {

namespace {

namespace fs = std::filesystem;

constexpr int kPagesAStep = 128;

fs::path partOf(const fs::path& store) { return besideFile(store, ".rekey"); }

db::OpenOptions lookingAt() {
    db::OpenOptions options;
    options.mode = db::OpenOptions::Mode::reader;
    options.durability = db::OpenOptions::Durability::asIs;
    options.cacheMib = 8;
    return options;
}

//! All that is committed goes into the one file: a log that stayed would be lost with the file's old key.
Result<void> gather(const fs::path& store, const SecretBuffer& key) {
    LIANLU_TRY(const auto connection, db::Connection::open(store, key));
    return connection->execute("PRAGMA journal_mode=DELETE");
}

Result<void> copyUnder(const SecretBuffer& fresh, const fs::path& store, const SecretBuffer& key, const fs::path& part) {
    LIANLU_TRY(const auto from, db::Connection::open(store, key, lookingAt()));
    LIANLU_TRY(auto view, db::Transaction::beginReading(*from));
    LIANLU_TRY([[maybe_unused]] const auto held, from->integer("SELECT count(*) FROM sqlite_schema"));
    db::OpenOptions making;
    making.mode = db::OpenOptions::Mode::create;
    making.durability = db::OpenOptions::Durability::bulk;
    making.cacheMib = 1;
    LIANLU_TRY(const auto to, db::Connection::open(part, fresh, making));
    LIANLU_TRY(auto copy, db::PageCopy::start(*from, *to));
    for (bool more = true; more;) {
        LIANLU_TRY(more, copy.step(kPagesAStep));
        killPoint("mid-key-change");
    }
    return view.commit();
}

Result<void> exportStore(const SecretBuffer& fresh, const fs::path& store, const SecretBuffer& key, const fs::path& part) {
    LIANLU_CHECK(gather(store, key));
    LIANLU_CHECK(checkRoom(store, part));
    LIANLU_CHECK(copyUnder(fresh, store, key, part));
    LIANLU_CHECK(checkBackup(part, fresh));
    LIANLU_CHECK(flushFile(part));
    killPoint("key-change-exported");
    return {};
}

void removeBackups(const fs::path& store, const SecretBuffer& key) {
    std::error_code error;
    for (const auto& backup : backupsOf(store, key)) {
        fs::remove(backup.file, error);
        fs::remove(keySlotsOf(backup.file), error);
    }
    const auto prefix = store.filename().u8string() + u8".v";
    std::vector<fs::path> migrated;
    for (fs::directory_iterator at(store.parent_path(), error), end; !error && at != end; at.increment(error)) {
        const auto name = at->path().filename().u8string();
        if (name.starts_with(prefix) && name.ends_with(u8".backup")) migrated.push_back(at->path());
    }
    for (const auto& file : migrated) fs::remove(file, error);
}

//! Slots of both keys, the file, slots of the new key.
Result<void> putInPlaceWith(const KeySlotStore& slots, const KeySlotFile& before, KeySlotFile after, const fs::path& part, const fs::path& store) {
    KeySlotFile both = before;
    for (const auto& slot : after.entries)
        if (slot.foreign.empty()) both.entries.push_back(slot);
    auto done = slots.write(both);
    if (done) {
        killPoint("before-key-change-placed");
        done = moveDurably(part, store);
    }
    if (!done) {
        auto back = before;
        (void)slots.write(back);
        return done;
    }
    killPoint("after-key-change-placed");
    // From here on the store has the new key, whatever is still in the way of tidying up.
    (void)slots.write(after);
    killPoint("key-change-settled");
    return {};
}

}  // namespace

bool opensStore(const ProfilePaths& paths, const SecretBuffer& key) { return db::Connection::open(paths.store(), key, lookingAt()).has_value(); }

bool isSettled(const KeySlotFile& file) noexcept {
    return std::count_if(file.entries.begin(), file.entries.end(), [](const KeySlot& slot) { return slot.type == KeySlot::kPassphrase; }) <= 1;
}

void settleKeyChange(const KeySlotStore& place, const KeySlotFile& file, std::size_t nth) {
    if (isSettled(file)) return;
    KeySlotFile kept = file;
    kept.entries.clear();
    std::map<std::uint16_t, std::size_t> seen;
    for (const auto& slot : file.entries)
        if (!slot.foreign.empty() || seen[slot.type]++ == nth) kept.entries.push_back(slot);
    (void)place.write(kept);
}

void removeBrokenKeyChange(const fs::path& store) noexcept { removeStoreFile(partOf(store)); }

Result<SecretBuffer> changeKey(const ProfilePaths& paths, const SecretBuffer& key, const SecretBuffer& passphrase, const SecretBuffer& code,
                               Keychain* keychain, Time now, KdfStrength strength) {
    const auto store = paths.store();
    LIANLU_TRY(const auto lock, db::ProcessLock::take(besideFile(store, "-lock")));
    const KeySlotStore slots(paths.keyslots());
    LIANLU_TRY(const auto before, slots.read());
    if (!isSettled(before)) return fail(Code::internal, "unlocked without settling a change of the key");
    const auto part = partOf(store);
    removeStoreFile(part);
    auto fresh = SecretBuffer::random(kStoreKeyBytes);
    auto after = before;
    LIANLU_TRY(const auto byCode, recoverySlot(after.profileId, fresh, code));
    LIANLU_TRY(const auto byPassphrase, passphraseSlot(after.profileId, fresh, passphrase, keychain, strength));
    putSlot(after, byCode);
    putSlot(after, byPassphrase);
    auto done = exportStore(fresh, store, key, part);
    if (done) done = putInPlaceWith(slots, before, after, part, store);
    const auto* unused = done ? before.find(KeySlot::kPassphrase) : &byPassphrase;
    if (keychain && unused && unused->usesKeychain()) (void)keychain->remove(keychainName(unused->keychainId));
    if (!done) {
        removeStoreFile(part);
        return fail(std::move(done).error());
    }
    removeBackups(store, fresh);
    (void)copyStore(store, fresh, nextBackupPlace(store, fresh), paths.keyslots(), now);
    return fresh;
}

}  // namespace lianlu::store
