// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/care/backup_keeper.h"

#include <system_error>

#include "models/store/care/backup.h"
#include "models/store/care/backup_wish.h"
#include "models/store/care/free_space.h"
#include "models/store/local_store.h"

namespace lianlu::store {

namespace {

constexpr std::int64_t kDayMs = 86'400'000;

Result<BackupWish> wishOf(const LocalStore& store) {
    BackupWish wish;
    LIANLU_CHECK(store.read([&wish](db::Connection& connection) -> Result<void> {
        LIANLU_TRY(wish, backupWish(connection));
        return {};
    }));
    return wish;
}

}  // namespace

void removeOutdatedBackups(const LocalStore& store) {
    const auto wish = wishOf(store);
    if (!wish) return;
    for (const auto& backup : store.backups()) {
        if (!backup.takenAt || toUnixMs(*backup.takenAt) >= wish->outdatedAt) continue;
        std::error_code error;
        std::filesystem::remove(backup.file, error);
        std::filesystem::remove(keySlotsOf(backup.file), error);
    }
}

BackupKeeper::BackupKeeper(LocalStore& store, const Clock& clock, Listener listener, BackupKeeperOptions options)
    : m_store(store), m_clock(clock), m_listener(std::move(listener)), m_options(options), m_thread([this] { loop(); }) {}

BackupKeeper::~BackupKeeper() {
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

BackupState BackupKeeper::state() const {
    const std::lock_guard lock(m_mutex);
    return m_state;
}

void BackupKeeper::publish(const BackupState& state) {
    {
        const std::lock_guard lock(m_mutex);
        m_state = state;
    }
    if (m_listener) m_listener(state);
}

Result<bool> BackupKeeper::isDue() const {
    LIANLU_TRY(const auto wish, wishOf(m_store));
    if (!wish.filled) return false;
    const auto backups = m_store.backups();
    if (backups.empty() || !backups.front().takenAt) return true;
    const auto newest = toUnixMs(*backups.front().takenAt);
    const auto now = toUnixMs(m_clock.now());
    // One from the future is of a clock that was wrong.
    return now - newest >= kDayMs || newest - now > kDayMs || wish.wishedAt > newest || wish.outdatedAt > newest;
}

Result<void> BackupKeeper::takeOne() {
    BackupState state = this->state();
    state.running = true;
    state.percent = 0;
    publish(state);
    BackupOptions options;
    options.cancelled = [this] { return m_stopping.load(); };
    options.progress = [&](std::int64_t done, std::int64_t total) {
        const int percent = total > 0 ? static_cast<int>(100 * done / total) : 0;
        if (percent == state.percent) return;
        state.percent = percent;
        publish(state);
    };
    const auto taken = m_store.backUp(options);
    state.running = false;
    state.error.reset();
    if (!taken && taken.error().code != Code::cancelled) state.error = taken.error();
    if (taken) state.lastAt = taken->takenAt;
    publish(state);
    if (!taken) return fail(taken.error());
    removeOutdatedBackups(m_store);
    return {};
}

void BackupKeeper::giveBack() {
    GiveBackOptions options;
    options.pause = [this] {
        std::unique_lock lock(m_mutex);
        return m_wake.wait_for(lock, m_options.spaceStep, [this] { return m_stopping.load(); });
    };
    // What is not given back now is at the next look.
    static_cast<void>(giveBackSpace(m_store, options));
}

void BackupKeeper::loop() {
    auto pause = m_options.firstLook;
    for (;;) {
        {
            std::unique_lock lock(m_mutex);
            if (m_wake.wait_for(lock, pause, [this] { return m_stopping.load(); })) return;
        }
        const auto due = isDue();
        pause = m_options.look;
        if (const auto wish = wishOf(m_store); wish && !wish->filled && wish->outdatedAt > 0) removeOutdatedBackups(m_store);
        giveBack();
        if (!due || !*due || m_stopping) continue;
        // A bootstrap that needs the file ends a backup; that one is no error, and its turn comes at the next look.
        if (const auto done = takeOne(); !done && done.error().code != Code::cancelled) pause = m_options.afterError;
    }
}

}  // namespace lianlu::store
