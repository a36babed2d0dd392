// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/profile_opener.h"

#include <functional>
#include <utility>

#include "models/store/custody/profile_root.h"
#include "sync/client/enrolment.h"

namespace lianlu::app {

namespace {

namespace fs = std::filesystem;

Result<OpenedProfile> openFirst(const std::vector<store::ProfilePaths>& profiles, const Clock& clock,
                                const std::function<Result<SecretBuffer>(const store::ProfilePaths&)>& unlock) {
    Error worst{Code::notFound, "no profile on this computer"};
    bool first = true;
    for (const auto& paths : profiles) {
        auto key = unlock(paths);
        if (key) return openByKey(paths, std::move(*key), clock);
        if (first || worst.code == Code::wrongPassphrase) worst = std::move(key).error();
        first = false;
    }
    return fail(std::move(worst));
}

}  // namespace

std::vector<store::ProfilePaths> enrolledProfiles(const fs::path& profile) {
    if (profile.empty()) return store::findProfiles(store::defaultProfileRoot());
    std::error_code ignored;
    const store::ProfilePaths paths{profile};
    const bool there = fs::exists(paths.keyslots(), ignored) || fs::exists(paths.folder / "keyslots-2", ignored);
    // A store without its keyslots is shown too, so that the screen can say what is wrong instead of enrolling over it.
    if (there || fs::exists(paths.store(), ignored)) return {paths};
    return {};
}

store::ProfilePaths freshProfile(const fs::path& profile) {
    return {profile.empty() ? store::newProfileFolder(store::defaultProfileRoot()) : profile};
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
    return openFirst(profiles, clock, [&](const store::ProfilePaths& paths) { return store::unlockWithPassphrase(paths, passphrase, keychain); });
}

Result<OpenedProfile> openByRecoveryCode(const std::vector<store::ProfilePaths>& profiles, const SecretBuffer& code, const Clock& clock) {
    return openFirst(profiles, clock, [&](const store::ProfilePaths& paths) { return store::unlockWithRecoveryCode(paths, code); });
}

}  // namespace lianlu::app
