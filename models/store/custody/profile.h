// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/base/secret_buffer.h"

namespace lianlu::store {

//! \brief A secret of the operating system's keychain that is mixed into the passphrase's slot. Implemented in app over QtKeychain;
//! absent where there is none. Calls may block up to their own time-out: not for the screen's thread.
class Keychain {
public:
    virtual ~Keychain() = default;
    [[nodiscard]] virtual Result<SecretBuffer> load(const std::string& name) = 0;
    [[nodiscard]] virtual Result<void> save(const std::string& name, const SecretBuffer& secret) = 0;
    [[nodiscard]] virtual Result<void> remove(const std::string& name) = 0;
};

//! \brief The files of one person on this machine, in one folder: `store.db` (+ -wal, -shm), `keyslots` and `keyslots-2` (two generations),
//! `lock`. The keyslot file's format is described in keyslots.h and is final.
struct ProfilePaths {
    std::filesystem::path folder;
    [[nodiscard]] std::filesystem::path store() const { return folder / "store.db"; }
    [[nodiscard]] std::filesystem::path keyslots() const { return folder / "keyslots"; }
};

struct NewKey {
    SecretBuffer key;             //!< 32 bytes
    std::string recoveryCode;     //!< 160 bits, Crockford base32 in 8 groups of 4; shown once, wiped by the caller
    bool keychainUsed = false;
};

enum class KdfStrength { production, forTests };  //!< forTests: the smallest Argon2id cost, so that a test takes no seconds

//! \brief Makes a random key and the keyslot file with both slots. `keychain` may be null; it is used only if a secret stored in it
//! reads back. Code::exists when there is a keyslot file.
[[nodiscard]] Result<NewKey> enrolKey(const ProfilePaths& paths, const SecretBuffer& passphrase, Keychain* keychain,
                                      KdfStrength strength = KdfStrength::production);
//! \brief The key, by passphrase (slot a). wrongPassphrase, keychainUnavailable (slot needs it and it does not answer), damaged.
[[nodiscard]] Result<SecretBuffer> unlockWithPassphrase(const ProfilePaths& paths, const SecretBuffer& passphrase, Keychain* keychain);
//! \brief The key, by recovery code (slot b), blanks and dashes ignored.
[[nodiscard]] Result<SecretBuffer> unlockWithRecoveryCode(const ProfilePaths& paths, const SecretBuffer& code);
//! \brief Rewraps slot a.
[[nodiscard]] Result<void> changePassphrase(const ProfilePaths& paths, const SecretBuffer& key, const SecretBuffer& passphrase, Keychain* keychain,
                                            KdfStrength strength = KdfStrength::production);

//! \brief At least 8 code points, not all the same, not among the few that everybody takes; `context` says which rule.
[[nodiscard]] Result<void> checkPassphrase(const SecretBuffer& passphrase);

//! \brief Folders below `root` that hold a keyslot file, newest use first.
[[nodiscard]] std::vector<ProfilePaths> findProfiles(const std::filesystem::path& root);

}  // namespace lianlu::store
