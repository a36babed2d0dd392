// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <ostream>

#include "app/cli/command.h"
#include "app/cli/desk.h"
#include "app/cli/output.h"
#include "models/store/custody/key_change.h"
#include "models/store/custody/recovery_code.h"

namespace lianlu::cli {

namespace {

std::string_view nameOf(store::Protection protection) noexcept {
    switch (protection) {
        case store::Protection::withKeychain: return "with-keychain";
        case store::Protection::passphraseAlone: return "passphrase-alone";
        case store::Protection::keychainLost: return "keychain-lost";
    }
    return {};
}

Item itemOf(const store::ProfilePaths& paths, store::Protection protection) {
    Item item;
    item.add("profile", utf8FromPath(paths.folder)).add("protection", std::string(nameOf(protection)));
    return item;
}

Outcome<void> show(App& app, const Arguments& arguments) {
    LIANLU_TRY(const auto profiles, chosenProfiles(arguments));
    if (profiles.empty()) return tl::unexpected<Fault>(Error{Code::notFound, "no-profile", {}});
    LIANLU_TRY(const auto protection, store::protectionOf(profiles.front(), app.keychain));
    printDone(app, say("key-" + std::string(nameOf(protection)), app.language), itemOf(profiles.front(), protection));
    return {};
}

//! What the keychain holds is found out anew each time, so it is told with each change.
Outcome<Item> toldOf(App& app, const store::ProfilePaths& paths) {
    LIANLU_TRY(const auto protection, store::protectionOf(paths, app.keychain));
    return itemOf(paths, protection);
}

Outcome<void> changePassphrase(App& app, const Arguments& arguments) {
    LIANLU_TRY(const auto profiles, chosenProfiles(arguments));
    LIANLU_TRY(const auto opened, unlock(app, arguments, profiles));
    LIANLU_TRY(const auto fresh, newPassphrase(app, "LIANLU_NEW_PASSPHRASE"));
    auto others = profiles;
    std::erase_if(others, [&](const auto& paths) { return paths.folder == opened.paths.folder; });
    LIANLU_CHECK(store::checkNotAnothers(others, fresh, app.keychain));
    LIANLU_CHECK(store::changePassphrase(opened.paths, opened.key, fresh, app.keychain));
    LIANLU_TRY(const auto item, toldOf(app, opened.paths));
    printDone(app, say("key-passphrase-changed", app.language), item);
    return {};
}

void tell(App& app, const SecretBuffer& code, std::string_view sentence, Item item) {
    const auto text = store::recoveryCodeText(code);
    if (!app.json) app.out << say("recovery-code", app.language, text) << std::endl;
    else item.add("recovery_code", text);
    printDone(app, say(sentence, app.language), item);
}

Outcome<void> renewCode(App& app, const Arguments& arguments) {
    LIANLU_TRY(const auto profiles, chosenProfiles(arguments));
    LIANLU_TRY(const auto opened, unlock(app, arguments, profiles));
    const auto code = store::newRecoveryCode();
    LIANLU_CHECK(store::setRecoveryCode(opened.paths, opened.key, code));
    LIANLU_TRY(auto item, toldOf(app, opened.paths));
    tell(app, code, "key-recovery-renewed", std::move(item));
    return {};
}

Outcome<void> renewKey(App& app, const Arguments& arguments) {
    LIANLU_TRY(const auto profiles, chosenProfiles(arguments));
    // The new key is wrapped by the passphrase, which a person who comes with the recovery code does not know.
    const bool byCode = arguments.has("recovery");
    SecretBuffer passphrase;
    if (!byCode) {
        LIANLU_TRY(passphrase, secretFrom(app, "LIANLU_PASSPHRASE", "ask-passphrase"));
    }
    LIANLU_TRY(const auto opened, byCode ? unlock(app, arguments, profiles) : unlockWith(app, passphrase, profiles));
    if (byCode) {
        LIANLU_TRY(passphrase, newPassphrase(app, "LIANLU_NEW_PASSPHRASE"));
    }
    const auto code = store::newRecoveryCode();
    LIANLU_TRY([[maybe_unused]] const auto key, store::changeKey(opened.paths, opened.key, passphrase, code, app.keychain, app.clock.now()));
    LIANLU_TRY(auto item, toldOf(app, opened.paths));
    tell(app, code, "key-renewed", std::move(item));
    return {};
}

}  // namespace

std::vector<Command> keyCommands() {
    return {
        {"key show", "", "What opens the store on this machine",
         "Passphrase with a secret of the system's keychain, or passphrase alone; and whether the keychain still gives its secret.", {}, show},
        {"key passphrase", "", "Sets a new passphrase",
         "Opens with the present one, or with the recovery code (--recovery) where it was forgotten or the keychain is lost. The keychain is asked anew.",
         {}, changePassphrase},
        {"key recovery", "", "Makes a new recovery code and shows it once", "The code before opens nothing from then on, backups beside the store included.", {},
         renewCode},
        {"key renew", "", "Gives the store a new key",
         "Everything is written into a new file under a new key, verified and put in the place of the old one; a new recovery code is shown. Backups under\n"
         "the old key go. Nobody may have the store open. With --recovery a new passphrase is asked for as well.",
         {}, renewKey},
    };
}

}  // namespace lianlu::cli
