// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/profile_opener.h"

#include <utility>

#include "models/store/care/restore.h"
#include "models/store/custody/profile_root.h"
#include "models/store/custody/wipe.h"
#include "sync/client/enrolment.h"

namespace lianlu::app {

namespace {

namespace fs = std::filesystem;

Damage damageOf(const OpenedProfile& profile, const Error& error) {
    Damage damage{error, std::nullopt};
    if (auto backups = store::backupsOf(profile.paths.store(), profile.key); !backups.empty() && backups.front().takenAt)
        damage.backup = std::move(backups.front());
    return damage;
}

Result<OpenedProfile> openReplaced(const OpenedProfile& damaged, const Result<store::Replaced>& done, const Clock& clock) {
    if (!done) return fail(done.error());
    LIANLU_TRY(auto opened, openByKey(damaged.paths, damaged.key.clone(), clock));
    opened.keptAside = done->keptAside;
    return opened;
}

}  // namespace

std::vector<store::ProfilePaths> enrolledProfiles(const fs::path& profile) {
    const auto place = profile.empty() ? store::defaultProfileRoot() : profile;
    if (!place.empty()) store::finishWipesAt(place);
    return profile.empty() ? store::findProfiles(store::defaultProfileRoot()) : store::profilesAt(profile);
}

store::ProfilePaths freshProfile(const fs::path& profile) {
    if (profile.empty()) return {store::newProfileFolder(store::defaultProfileRoot())};
    return store::freshProfileAt(profile);
}

Result<OpenedProfile> openByKey(const store::ProfilePaths& paths, SecretBuffer key, const Clock& clock) {
    OpenedProfile opened;
    opened.paths = paths;
    opened.key = std::move(key);
    std::error_code failed;
    if (!fs::exists(paths.store(), failed)) {
        if (failed) return fail(Code::io, "look at the store's file");
        opened.interrupted = sync::interruptedEnrolment(paths.store(), opened.key);
        return opened;
    }
    auto held = store::LocalStore::open(paths.store(), opened.key, clock);
    if (!held && held.error().code == Code::damaged) {
        opened.damage = damageOf(opened, held.error());
        return opened;
    }
    LIANLU_TRY(opened.store, std::move(held));
    std::optional<store::DeviceState> device;
    LIANLU_CHECK(opened.store->read([&](db::Connection& connection) -> Result<void> {
        LIANLU_TRY(device, store::Replica::device(connection));
        LIANLU_TRY(opened.lease, store::Lease::state(connection, clock.now()));
        return {};
    }));
    if (!device) return fail(Code::damaged, "the store does not say whose it is");
    opened.device = std::move(*device);
    return opened;
}

Result<OpenedProfile> openByPassphrase(const std::vector<store::ProfilePaths>& profiles, const SecretBuffer& passphrase,
                                       store::Keychain* keychain, const Clock& clock) {
    LIANLU_TRY(auto found, store::unlockFirst(profiles, [&](const auto& paths) { return store::unlockWithPassphrase(paths, passphrase, keychain); }));
    return openByKey(found.paths, std::move(found.key), clock);
}

Result<OpenedProfile> openByRecoveryCode(const std::vector<store::ProfilePaths>& profiles, const SecretBuffer& code, const Clock& clock) {
    LIANLU_TRY(auto found, store::unlockFirst(profiles, [&](const auto& paths) { return store::unlockWithRecoveryCode(paths, code); }));
    return openByKey(found.paths, std::move(found.key), clock);
}

Result<OpenedProfile> openRestored(const OpenedProfile& damaged, const Clock& clock) {
    if (!damaged.damage || !damaged.damage->backup) return fail(Code::notFound, "no backup");
    return openReplaced(damaged, store::restoreStore(damaged.paths.store(), damaged.key, damaged.damage->backup->file, clock.now()), clock);
}

Result<OpenedProfile> openRepaired(const OpenedProfile& damaged, const Clock& clock) {
    return openReplaced(damaged, store::repairStore(damaged.paths.store(), damaged.key, clock.now()), clock);
}

}  // namespace lianlu::app
