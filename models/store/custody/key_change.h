// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

#include "models/base/clock.h"
#include "models/store/custody/keyslots.h"
#include "models/store/custody/profile.h"

//! A new key for a store that stands: all pages go into a new file under the new key, which is verified and takes the place of the old one.
//!
//! Killed at any point one file stands and opens. Just before the new file takes its place the keyslots hold the slots of both keys, the n-th
//! passphrase slot and the n-th recovery slot of one key; after it those of the new one alone. Where that broke off, the next unlocking looks
//! which key the store has and keeps its slots. Whoever is shown the new recovery code keeps the old one until changeKey() came back.
namespace lianlu::store {

//! \brief Gives the store a new random key, wrapped by `passphrase` (the present one, or a new one) and by the 20 bytes of `code`; returns it. Backups
//! under the old key go, and one under the new key is taken. inUse while anybody has the store open, diskFull (asked for before anything
//! is written), damaged, readOnly, io: then the old key and the old secrets hold as before. Thread: any; blocks for the disk.
[[nodiscard]] Result<SecretBuffer> changeKey(const ProfilePaths& paths, const SecretBuffer& key, const SecretBuffer& passphrase,
                                             const SecretBuffer& code, Keychain* keychain, Time now, KdfStrength strength = KdfStrength::production);

//! \brief What a killed changeKey() left beside the store. Under the store's lock.
void removeBrokenKeyChange(const std::filesystem::path& store) noexcept;

//! \brief No change of the key broke off in here.
[[nodiscard]] bool isSettled(const KeySlotFile& file) noexcept;
//! \brief Of a broken change, keeps the `nth` slot of each type (from 0); else nothing. Where the disk refuses, the next unlocking does it.
void settleKeyChange(const KeySlotStore& place, const KeySlotFile& file, std::size_t nth);
//! \brief Whether the store's file authenticates under `key`.
[[nodiscard]] bool opensStore(const ProfilePaths& paths, const SecretBuffer& key);

}  // namespace lianlu::store
