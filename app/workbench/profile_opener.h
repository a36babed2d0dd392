// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/store/care/backup.h"
#include "models/store/custody/lease.h"
#include "models/store/custody/profile.h"
#include "models/store/local_store.h"
#include "models/store/replica.h"

namespace lianlu::app {

//! \brief Why a store does not open although its key fits, and the newest backup beside it.
struct Damage {
    Error error;
    std::optional<store::Backup> backup;
};

//! \brief An unlocked profile. Without `store` it is damaged, or its first download was never finished: `interrupted` says what is known of it.
struct OpenedProfile {
    store::ProfilePaths paths;
    SecretBuffer key;
    std::unique_ptr<store::LocalStore> store;
    store::DeviceState device;
    store::LeaseState lease;
    std::optional<store::DeviceState> interrupted;
    std::optional<Damage> damage;
    std::optional<Result<void>> keyChange;  //!< how a change of the key ended, if it was opened after one
    std::filesystem::path keptAside;  //!< after a restore or a repair: the file that was damaged
};

//! \brief Folders to try, newest use first; of a given `profile` with those enrolled anew beside it. Empty: none has been enrolled.
[[nodiscard]] std::vector<store::ProfilePaths> enrolledProfiles(const std::filesystem::path& profile);
//! \brief The folder for an enrolment: never one that holds another.
[[nodiscard]] store::ProfilePaths freshProfile(const std::filesystem::path& profile);

//! \brief Opens the first of `profiles` that `passphrase` fits (store::unlockFirst). Blocks for key derivation and disk.
[[nodiscard]] Result<OpenedProfile> openByPassphrase(const std::vector<store::ProfilePaths>& profiles, const SecretBuffer& passphrase,
                                                     store::Keychain* keychain, const Clock& clock);
[[nodiscard]] Result<OpenedProfile> openByRecoveryCode(const std::vector<store::ProfilePaths>& profiles, const SecretBuffer& code,
                                                       const Clock& clock);
//! \brief With the key in hand, as after a finished download.
[[nodiscard]] Result<OpenedProfile> openByKey(const store::ProfilePaths& paths, SecretBuffer key, const Clock& clock);

//! \brief Puts the backup of `damaged` in the store's place (store::restoreStore), or makes it anew of what can be read
//! (store::repairStore), and opens it. Block for the disk.
[[nodiscard]] Result<OpenedProfile> openRestored(const OpenedProfile& damaged, const Clock& clock);
[[nodiscard]] Result<OpenedProfile> openRepaired(const OpenedProfile& damaged, const Clock& clock);

}  // namespace lianlu::app
