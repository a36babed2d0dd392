// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/profile_opener.h"

#include <utility>

#include "models/store/custody/profile_root.h"
#include "sync/client/enrolment.h"

namespace lianlu::app {

namespace {

namespace fs = std::filesystem;

}  // namespace

std::vector<store::ProfilePaths> enrolledProfiles(const fs::path& profile) {
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
    LIANLU_TRY(opened.store, store::LocalStore::open(paths.store(), opened.key, clock));
    std::optional<store::DeviceState> device;
    LIANLU_CHECK(opened.store->read([&device](db::Connection& connection) -> Result<void> {
        LIANLU_TRY(device, store::Replica::device(connection));
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

}  // namespace lianlu::app
