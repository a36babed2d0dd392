// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/custody/profile.h"

#include <algorithm>
#include <system_error>

#include <sodium.h>

#include "models/store/care/backup.h"
#include "models/store/custody/durable_file.h"
#include "models/store/custody/key_change.h"
#include "models/store/custody/keyslots.h"
#include "models/store/custody/profile_root.h"
#include "models/store/custody/recovery_code.h"
#include "models/store/custody/slot_making.h"

namespace lianlu::store {

namespace {

namespace fs = std::filesystem;

constexpr const char* kAgain = "again";

fs::file_time_type lastUse(const ProfilePaths& paths) {
    std::error_code error;
    auto newest = fs::file_time_type::min();
    for (const auto& file : {paths.store(), paths.keyslots(), fs::path(paths.store()) += "-wal"}) {
        const auto time = fs::last_write_time(file, error);
        if (!error) newest = std::max(newest, time);
    }
    return newest;
}

std::vector<ProfilePaths> newestFirst(const std::vector<ProfilePaths>& profiles) {
    std::vector<std::pair<fs::file_time_type, ProfilePaths>> dated;
    for (const auto& paths : profiles) dated.emplace_back(lastUse(paths), paths);
    std::sort(dated.begin(), dated.end(), [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first > b.first : a.second.folder < b.second.folder;
    });
    std::vector<ProfilePaths> sorted;
    for (auto& [time, paths] : dated) sorted.push_back(std::move(paths));
    return sorted;
}

Result<SecretBuffer> secretOf(const KeySlot& slot, Keychain* keychain) {
    if (!keychain) return fail(Code::keychainUnavailable, "no keychain here and the slot needs it");
    auto loaded = keychain->load(keychainName(slot.keychainId));
    if (!loaded) return fail(Error{Code::keychainUnavailable, "the keychain does not give its secret"}.causedBy(std::move(loaded).error()));
    return loaded;
}

//! The key, by a slot of `type`. There is one, but where a change of the key broke off: then the store says which of the two it has.
template <class Unwrap>
Result<SecretBuffer> keyFrom(const ProfilePaths& paths, std::uint16_t type, const Unwrap& unwrap) {
    const KeySlotStore slots(paths.keyslots());
    LIANLU_TRY(const auto file, slots.read());
    std::vector<SecretBuffer> keys;
    std::optional<Error> failure;
    std::size_t tried = 0;
    for (const auto& slot : file.entries) {
        if (slot.type != type) continue;
        auto key = unwrap(file, slot);
        if (key && (isSettled(file) || opensStore(paths, *key))) {
            settleKeyChange(slots, file, tried);
            slots.mend();
            return key;
        }
        if (key) keys.push_back(std::move(*key));
        else if (!failure || failure->code == Code::wrongPassphrase) failure = std::move(key).error();
        ++tried;
    }
    if (tried == 0) return fail(Code::damaged, "no slot of this type");
    if (failure) return fail(std::move(*failure));
    // It fits both slots, and the store opens with neither: that is damage, which is for the next one to say.
    return std::move(keys.front());
}

}  // namespace

Result<NewKey> enrolKey(const ProfilePaths& paths, const SecretBuffer& passphrase, Keychain* keychain, KdfStrength strength) {
    const KeySlotStore slots(paths.keyslots());
    if (slots.exists()) return fail(Code::exists, "there is a keyslot file", "keyslots");
    LIANLU_CHECK(checkPassphrase(passphrase));
    LIANLU_CHECK(makePrivateFolder(paths.folder));

    KeySlotFile file;
    randombytes_buf(file.profileId.data(), file.profileId.size());
    NewKey made;
    made.key = SecretBuffer::random(kStoreKeyBytes);
    LIANLU_TRY(const auto bySecret, passphraseSlot(file.profileId, made.key, passphrase, keychain, strength));
    made.keychainUsed = bySecret.usesKeychain();
    const auto code = newRecoveryCode();
    LIANLU_TRY(const auto byCode, recoverySlot(file.profileId, made.key, code));
    file.entries = {bySecret, byCode};
    LIANLU_CHECK(slots.write(file));
    made.recoveryCode = recoveryCodeText(code);
    return made;
}

Result<SecretBuffer> unlockWithPassphrase(const ProfilePaths& paths, const SecretBuffer& passphrase, Keychain* keychain) {
    return keyFrom(paths, KeySlot::kPassphrase, [&](const KeySlotFile& file, const KeySlot& slot) -> Result<SecretBuffer> {
        SecretBuffer mixed;
        if (slot.usesKeychain()) {
            LIANLU_TRY(mixed, secretOf(slot, keychain));
        }
        return unwrapKey(slot, file.profileId, passphrase, slot.usesKeychain() ? &mixed : nullptr);
    });
}

Result<SecretBuffer> unlockWithRecoveryCode(const ProfilePaths& paths, const SecretBuffer& code) {
    LIANLU_TRY(const auto bytes, parseRecoveryCode(code.text()));
    return keyFrom(paths, KeySlot::kRecovery,
                   [&](const KeySlotFile& file, const KeySlot& slot) { return unwrapKey(slot, file.profileId, bytes, nullptr); });
}

SecretBuffer newRecoveryCode() { return SecretBuffer::random(kRecoveryBytes); }

Result<void> setRecoveryCode(const ProfilePaths& paths, const SecretBuffer& key, const SecretBuffer& code) {
    const KeySlotStore slots(paths.keyslots());
    LIANLU_TRY(auto file, slots.read());
    LIANLU_TRY(const auto fresh, recoverySlot(file.profileId, key, code));
    putSlot(file, fresh);
    LIANLU_CHECK(slots.write(file));
    renewBackupKeySlots(paths.store(), paths.keyslots());
    return {};
}

Result<void> changePassphrase(const ProfilePaths& paths, const SecretBuffer& key, const SecretBuffer& passphrase,
                              Keychain* keychain, KdfStrength strength) {
    LIANLU_CHECK(checkPassphrase(passphrase));
    const KeySlotStore slots(paths.keyslots());
    LIANLU_TRY(auto file, slots.read());
    LIANLU_TRY(const auto fresh, passphraseSlot(file.profileId, key, passphrase, keychain, strength));
    const auto* old = file.find(KeySlot::kPassphrase);
    const auto oldName = old && old->usesKeychain() ? keychainName(old->keychainId) : std::string{};
    putSlot(file, fresh);
    LIANLU_CHECK(slots.write(file));
    renewBackupKeySlots(paths.store(), paths.keyslots());
    // Only now: until both generations stood, the old secret was the way back.
    if (!oldName.empty() && keychain) (void)keychain->remove(oldName);
    return {};
}

Result<Protection> protectionOf(const ProfilePaths& paths, Keychain* keychain) {
    LIANLU_TRY(const auto file, KeySlotStore(paths.keyslots()).read());
    const auto* slot = file.find(KeySlot::kPassphrase);
    if (!slot) return fail(Code::damaged, "no passphrase slot");
    if (!slot->usesKeychain()) return Protection::passphraseAlone;
    return secretOf(*slot, keychain) ? Protection::withKeychain : Protection::keychainLost;
}

Result<void> checkNotAnothers(const std::vector<ProfilePaths>& others, const SecretBuffer& passphrase, Keychain* keychain) {
    for (const auto& paths : others)
        if (unlockWithPassphrase(paths, passphrase, keychain)) return fail(Code::invalid, "another-persons", "passphrase");
    return {};
}

std::vector<ProfilePaths> findProfiles(const fs::path& root) {
    std::vector<ProfilePaths> found;
    std::error_code error;
    for (fs::directory_iterator at(root, error), end; !error && at != end; at.increment(error)) {
        std::error_code ignored;
        if (!at->is_directory(ignored)) continue;
        ProfilePaths paths{at->path()};
        if (KeySlotStore(paths.keyslots()).exists()) found.push_back(std::move(paths));
    }
    return newestFirst(found);
}

std::vector<ProfilePaths> profilesAt(const fs::path& folder) {
    auto found = findProfiles(folder / kAgain);
    std::error_code ignored;
    const ProfilePaths paths{folder};
    if (KeySlotStore(paths.keyslots()).exists() || fs::exists(paths.store(), ignored)) found.push_back(paths);
    return newestFirst(found);
}

ProfilePaths freshProfileAt(const fs::path& folder) {
    if (profilesAt(folder).empty()) return {folder};
    return {newProfileFolder(folder / kAgain)};
}

Result<void> moveKeySlots(const ProfilePaths& from, const ProfilePaths& to) {
    std::error_code failed;
    if (fs::exists(to.store(), failed)) return fail(Code::exists, "a store stands there", "store.db");
    std::vector<const char*> names;
    for (const char* name : {"keyslots-2", "keyslots"}) {
        if (!fs::exists(from.folder / name, failed)) continue;
        if (fs::exists(to.folder / name, failed)) return fail(Code::exists, "keyslots stand there", name);
        names.push_back(name);
    }
    for (const char* name : names) {
        fs::rename(from.folder / name, to.folder / name, failed);
        if (failed) return fail(Code::io, "move the keyslots to their place", name);
    }
    fs::remove_all(from.folder, failed);
    return {};
}

Result<UnlockedProfile> unlockFirst(const std::vector<ProfilePaths>& profiles,
                                    const std::function<Result<SecretBuffer>(const ProfilePaths&)>& unlock) {
    Error worst{Code::notFound, "no profile on this computer"};
    bool first = true;
    for (const auto& paths : profiles) {
        auto key = unlock(paths);
        if (key) return UnlockedProfile{paths, std::move(*key)};
        if (first || worst.code == Code::wrongPassphrase) worst = std::move(key).error();
        first = false;
    }
    return fail(std::move(worst));
}

}  // namespace lianlu::store
