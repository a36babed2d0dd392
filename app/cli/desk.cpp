// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/desk.h"

#include "app/cli/terminal.h"
#include "models/store/custody/lease.h"
#include "models/store/custody/profile_root.h"
#include "models/store/custody/wipe.h"
#include "models/store/write_txn.h"

namespace lianlu::cli {

namespace {

namespace fs = std::filesystem;

std::string namedProfile(const Arguments& arguments) {
    return arguments.text("profile", environment("LIANLU_PROFILE"));
}

Outcome<std::vector<store::ProfilePaths>> knownProfiles() {
    const auto root = store::defaultProfileRoot();
    if (root.empty()) return misuse("no-profile-root", {});
    store::finishWipesAt(root);
    return store::findProfiles(root);
}

tl::unexpected<Fault> several(const std::vector<store::ProfilePaths>& profiles) {
    std::string folders;
    for (const auto& profile : profiles) folders += (folders.empty() ? "" : "  ") + utf8FromPath(profile.folder);
    return misuse("many-profiles", folders);
}

}  // namespace

Outcome<std::vector<store::ProfilePaths>> chosenProfiles(const Arguments& arguments) {
    if (const auto named = namedProfile(arguments); !named.empty()) {
        store::finishWipesAt(pathFromUtf8(named));
        return store::profilesAt(pathFromUtf8(named));
    }
    LIANLU_TRY(auto profiles, knownProfiles());
    if (profiles.size() > 1) return several(profiles);
    return profiles;
}

Outcome<store::ProfilePaths> profileForSignIn(const Arguments& arguments) {
    LIANLU_TRY(const auto profiles, chosenProfiles(arguments));
    if (!profiles.empty()) return profiles.front();
    if (const auto named = namedProfile(arguments); !named.empty()) return store::ProfilePaths{pathFromUtf8(named)};
    return store::ProfilePaths{store::newProfileFolder(store::defaultProfileRoot())};
}

Outcome<SecretBuffer> secretFrom(App& app, const char* variable, std::string_view promptKey) {
    if (auto value = environment(variable); !value.empty()) return SecretBuffer::fromText(value);
    auto typed = askSecret(say(promptKey, app.language));
    if (typed) return std::move(*typed);
    if (typed.error().code == Code::cancelled) return tl::unexpected<Fault>(std::move(typed).error());
    return misuse("no-secret", variable);
}

Outcome<SecretBuffer> newPassphrase(App& app, const char* variable) {
    const bool given = !environment(variable).empty();
    LIANLU_TRY(auto passphrase, secretFrom(app, variable, "ask-new-passphrase"));
    LIANLU_CHECK(store::checkPassphrase(passphrase));
    if (given) return passphrase;
    const auto again = askSecret(say("ask-again", app.language));
    if (!again && again.error().code == Code::cancelled) return tl::unexpected<Fault>(again.error());
    if (!again || !again->equals(passphrase)) return misuse("secrets-differ", {});
    return passphrase;
}

Outcome<store::UnlockedProfile> unlock(App& app, const Arguments& arguments, const std::vector<store::ProfilePaths>& profiles) {
    if (profiles.empty()) return tl::unexpected<Fault>(Error{Code::notFound, "no-profile", {}});
    if (arguments.has("recovery")) {
        LIANLU_TRY(const auto code, secretFrom(app, "LIANLU_RECOVERY_CODE", "ask-recovery"));
        LIANLU_TRY(auto opened, store::unlockFirst(profiles, [&](const auto& paths) { return store::unlockWithRecoveryCode(paths, code); }));
        return opened;
    }
    LIANLU_TRY(const auto passphrase, secretFrom(app, "LIANLU_PASSPHRASE", "ask-passphrase"));
    return unlockWith(app, passphrase, profiles);
}

Outcome<store::UnlockedProfile> unlockWith(App& app, const SecretBuffer& passphrase, const std::vector<store::ProfilePaths>& profiles) {
    if (profiles.empty()) return tl::unexpected<Fault>(Error{Code::notFound, "no-profile", {}});
    auto opened = store::unlockFirst(profiles, [&](const auto& paths) { return store::unlockWithPassphrase(paths, passphrase, app.keychain); });
    if (opened) return std::move(*opened);
    if (opened.error().code == Code::keychainUnavailable && !app.keychain) opened.error().context = "built-without-keychain";
    return tl::unexpected<Fault>(std::move(opened).error());
}

Outcome<Desk> Desk::open(App& app, const Arguments& arguments, Away away) {
    LIANLU_TRY(const auto profiles, chosenProfiles(arguments));
    LIANLU_TRY(const auto opened, unlock(app, arguments, profiles));
    LIANLU_TRY(auto held, store::LocalStore::open(opened.paths.store(), opened.key, app.clock));
    std::optional<store::DeviceState> device;
    store::LeaseState lease;
    if (const auto noted = held->writeNow([&](store::WriteTxn& txn) { return store::Lease::note(txn, app.clock.now()); }); !noted)
        return tl::unexpected<Fault>(noted.error());
    LIANLU_CHECK(held->read([&](db::Connection& connection) -> Result<void> {
        LIANLU_TRY(device, store::Replica::device(connection));
        LIANLU_TRY(lease, store::Lease::state(connection, app.clock.now()));
        return {};
    }));
    if (lease.ended() && away == Away::refused) return tl::unexpected<Fault>(Error{Code::refused, "lease-ended", {}});
    if (!device) return tl::unexpected<Fault>(Error{Code::notFound, "no-profile", {}});
    return Desk(app, opened.paths, std::move(held), std::move(*device));
}

actions::Context Desk::context() const {
    return {*m_store, m_app->clock, m_app->ids, m_device.staffId, m_device.storeId, domain::enumFromName<domain::Role>(m_device.role)};
}

}  // namespace lianlu::cli
