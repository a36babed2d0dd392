// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/custody/slot_making.h"

#include <algorithm>

#include <sodium.h>

namespace lianlu::store {

namespace {

struct Cost {
    std::uint32_t passes;
    std::uint32_t memoryKib;
};

constexpr Cost kWithKeychain{3, 64 * 1024};
constexpr Cost kAlone{3, 256 * 1024};
constexpr Cost kForTests{1, 8};

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

}  // namespace

std::string keychainName(const std::array<std::uint8_t, 16>& id) {
    std::string hex(33, '\0');
    sodium_bin2hex(hex.data(), hex.size(), id.data(), id.size());
    hex.pop_back();
    return "lianlu-" + hex;
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

Result<KeySlot> recoverySlot(const std::array<std::uint8_t, 16>& profileId, const SecretBuffer& key, const SecretBuffer& code) {
    KeySlot slot;
    slot.type = KeySlot::kRecovery;
    slot.stretching = KeySlot::kNoStretching;
    LIANLU_CHECK(wrapKey(slot, profileId, key, code, nullptr));
    return slot;
}

void putSlot(KeySlotFile& file, const KeySlot& fresh) {
    const auto old = std::find_if(file.entries.begin(), file.entries.end(), [&](const KeySlot& slot) { return slot.type == fresh.type; });
    if (old != file.entries.end()) *old = fresh;
    else file.entries.insert(file.entries.begin(), fresh);
}

}  // namespace lianlu::store
