// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
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
//! \brief Fresh bytes for a recovery code; recoveryCodeText() writes them for a person. Nothing opens with them before setRecoveryCode() or changeKey().
[[nodiscard]] SecretBuffer newRecoveryCode();
//! \brief Rewraps slot b with the 20 bytes of `code`; the code before opens nothing from then on, backups beside the store included.
[[nodiscard]] Result<void> setRecoveryCode(const ProfilePaths& paths, const SecretBuffer& key, const SecretBuffer& code);
//! \brief Rewraps slot a. The keychain is asked anew, so that a lost or a late one is found out.
[[nodiscard]] Result<void> changePassphrase(const ProfilePaths& paths, const SecretBuffer& key, const SecretBuffer& passphrase, Keychain* keychain,
                                            KdfStrength strength = KdfStrength::production);

//! \brief What holds the passphrase's slot now. `keychainLost`: it needs a secret that the keychain does not give (locked, emptied, another
//! machine's): as things are only the recovery code opens the store.
enum class Protection { withKeychain, passphraseAlone, keychainLost };
[[nodiscard]] Result<Protection> protectionOf(const ProfilePaths& paths, Keychain* keychain);

//! \brief Two persons of one machine must not have the same passphrase: the first store that it fits would open for either. Code::invalid,
//! subject `passphrase`, context `another-persons`. Derives a key for each of `others`.
[[nodiscard]] Result<void> checkNotAnothers(const std::vector<ProfilePaths>& others, const SecretBuffer& passphrase, Keychain* keychain);

//! \brief At least 8 code points, not all the same, not among the few that everybody takes; `context` says which rule.
[[nodiscard]] Result<void> checkPassphrase(const SecretBuffer& passphrase);

//! \brief Folders below `root` that hold a keyslot file, newest use first.
[[nodiscard]] std::vector<ProfilePaths> findProfiles(const std::filesystem::path& root);
//! \brief The profile in `folder` and those that were enrolled anew beside it (`again/…`), newest use first. A store without its keyslots counts
//! too, so that it can be said what is wrong instead of enrolling over it.
[[nodiscard]] std::vector<ProfilePaths> profilesAt(const std::filesystem::path& folder);
//! \brief Where to enrol at `folder`: in itself while nobody did, else in a fresh folder below `again`, for what is there stays whole.
[[nodiscard]] ProfilePaths freshProfileAt(const std::filesystem::path& folder);
//! \brief Moves the keyslots of an enrolment that was made in a folder beside to their place; a move that broke off goes on. Code::exists,
//! and nothing is moved, where keyslots or a store of another one stand.
[[nodiscard]] Result<void> moveKeySlots(const ProfilePaths& from, const ProfilePaths& to);

struct UnlockedProfile {
    ProfilePaths paths;
    SecretBuffer key;
};
//! \brief The first of `profiles` that `unlock` opens: a shop's computer has several, and no plain file says whose they are.
//! Errors: the first profile's, unless another one says more than wrongPassphrase; notFound without any.
[[nodiscard]] Result<UnlockedProfile> unlockFirst(const std::vector<ProfilePaths>& profiles,
                                                  const std::function<Result<SecretBuffer>(const ProfilePaths&)>& unlock);

}  // namespace lianlu::store
