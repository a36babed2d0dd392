// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/custody/profile.h"

#include <algorithm>
#include <system_error>

#include <sodium.h>

#include "models/store/care/backup.h"
#include "models/store/custody/durable_file.h"
#include "models/store/custody/keyslots.h"
#include "models/store/custody/profile_root.h"
#include "models/store/custody/recovery_code.h"

namespace lianlu::store {

namespace {

namespace fs = std::filesystem;

struct Cost {
    std::uint32_t passes;
    std::uint32_t memoryKib;
};

constexpr Cost kWithKeychain{3, 64 * 1024};
constexpr Cost kAlone{3, 256 * 1024};
constexpr Cost kForTests{1, 8};
constexpr const char* kAgain = "again";

std::string keychainName(const std::array<std::uint8_t, 16>& id) {
    std::string hex(33, '\0');
    sodium_bin2hex(hex.data(), hex.size(), id.data(), id.size());
    hex.pop_back();
    return "lianlu-" + hex;
}

//! A fresh secret that the keychain gave back as it was stored, or nothing: then the passphrase must stand alone.
SecretBuffer storedSecret(Keychain* keychain, const std::string& name) {
    if (!keychain) return {};
    auto secret = SecretBuffer::random(32);
    if (!keychain->save(name, secret)) return {};
    const auto back = keychain->load(name);
    if (back && back->equals(secret)) return secret;
    (void)keychain->remove(name);
    return {};
}

Result<KeySlot> passphraseSlot(const std::array<std::uint8_t, 16>& profileId, const SecretBuffer& key,
                               const SecretBuffer& passphrase, Keychain* keychain, KdfStrength strength) {
    KeySlot slot;
    slot.type = KeySlot::kPassphrase;
    slot.stretching = KeySlot::kArgon2id;
    randombytes_buf(slot.keychainId.data(), slot.keychainId.size());
    const auto secret = storedSecret(keychain, keychainName(slot.keychainId));
    if (secret.empty()) slot.keychainId = {};
    else slot.flags = KeySlot::kKeychainMixed;
    const Cost cost = strength == KdfStrength::forTests ? kForTests : secret.empty() ? kAlone : kWithKeychain;
    slot.passes = cost.passes;
    slot.memoryKib = cost.memoryKib;
    if (auto wrapped = wrapKey(slot, profileId, key, passphrase, secret.empty() ? nullptr : &secret); !wrapped) {
        if (slot.usesKeychain()) (void)keychain->remove(keychainName(slot.keychainId));
        return fail(std::move(wrapped).error());
    }
    return slot;
}

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
    const auto code = SecretBuffer::random(kRecoveryBytes);
    KeySlot byCode;
    byCode.type = KeySlot::kRecovery;
    byCode.stretching = KeySlot::kNoStretching;
    LIANLU_CHECK(wrapKey(byCode, file.profileId, made.key, code, nullptr));
    file.entries = {bySecret, byCode};
    LIANLU_CHECK(slots.write(file));
    made.recoveryCode = recoveryCodeText(code);
    return made;
}

Result<SecretBuffer> unlockWithPassphrase(const ProfilePaths& paths, const SecretBuffer& passphrase, Keychain* keychain) {
    const KeySlotStore slots(paths.keyslots());
    LIANLU_TRY(const auto file, slots.read());
    const auto* slot = file.find(KeySlot::kPassphrase);
    if (!slot) return fail(Code::damaged, "no passphrase slot");
    SecretBuffer mixed;
    if (slot->usesKeychain()) {
        if (!keychain) return fail(Code::keychainUnavailable, "no keychain here and the slot needs it");
        auto loaded = keychain->load(keychainName(slot->keychainId));
        if (!loaded)
            return fail(Error{Code::keychainUnavailable, "the keychain does not give its secret"}.causedBy(std::move(loaded).error()));
        mixed = std::move(*loaded);
    }
    LIANLU_TRY(auto key, unwrapKey(*slot, file.profileId, passphrase, slot->usesKeychain() ? &mixed : nullptr));
    slots.mend();
    return key;
}

Result<SecretBuffer> unlockWithRecoveryCode(const ProfilePaths& paths, const SecretBuffer& code) {
    LIANLU_TRY(const auto bytes, parseRecoveryCode(code.text()));
    const KeySlotStore slots(paths.keyslots());
    LIANLU_TRY(const auto file, slots.read());
    const auto* slot = file.find(KeySlot::kRecovery);
    if (!slot) return fail(Code::damaged, "no recovery slot");
    LIANLU_TRY(auto key, unwrapKey(*slot, file.profileId, bytes, nullptr));
    slots.mend();
    return key;
}

Result<void> changePassphrase(const ProfilePaths& paths, const SecretBuffer& key, const SecretBuffer& passphrase,
                              Keychain* keychain, KdfStrength strength) {
    LIANLU_CHECK(checkPassphrase(passphrase));
    const KeySlotStore slots(paths.keyslots());
    LIANLU_TRY(auto file, slots.read());
    const auto old = std::find_if(file.entries.begin(), file.entries.end(),
                                  [](const KeySlot& slot) { return slot.type == KeySlot::kPassphrase; });
    LIANLU_TRY(auto fresh, passphraseSlot(file.profileId, key, passphrase, keychain, strength));
    const bool hadKeychain = old != file.entries.end() && old->usesKeychain();
    const auto oldName = hadKeychain ? keychainName(old->keychainId) : std::string{};
    if (old != file.entries.end()) *old = fresh;
    else file.entries.insert(file.entries.begin(), fresh);
    LIANLU_CHECK(slots.write(file));
    renewBackupKeySlots(paths.store(), paths.keyslots());
    // Only now: until both generations stood, the old secret was the way back.
    if (hadKeychain && keychain) (void)keychain->remove(oldName);
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
