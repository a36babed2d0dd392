// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string>

#include "models/store/custody/keyslots.h"
#include "models/store/custody/profile.h"

//! Slots that wrap a key, as enrolment, a new passphrase and a new key make them. Custody's own header.
namespace lianlu::store {

//! \brief The name of a slot's secret in the keychain.
[[nodiscard]] std::string keychainName(const std::array<std::uint8_t, 16>& id);
//! \brief A fresh secret goes into `keychain` (may be null) where that gives it back; else the passphrase stands alone, made harder to guess.
[[nodiscard]] Result<KeySlot> passphraseSlot(const std::array<std::uint8_t, 16>& profileId, const SecretBuffer& key, const SecretBuffer& passphrase,
                                             Keychain* keychain, KdfStrength strength);
//! \brief `code`: the 20 bytes of a recovery code.
[[nodiscard]] Result<KeySlot> recoverySlot(const std::array<std::uint8_t, 16>& profileId, const SecretBuffer& key, const SecretBuffer& code);
//! \brief `fresh` in the place of the first slot of its type, or before all others.
void putSlot(KeySlotFile& file, const KeySlot& fresh);

}  // namespace lianlu::store
