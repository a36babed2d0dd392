// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <vector>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/store/custody/profile.h"

//! Stores that nobody on this computer opens any more: they leave the list of profiles, and stay whole and encrypted where they can be found.
//! Thread: any; block for the disk.
namespace lianlu::store {

//! \brief Moves the files of a profile below `place` (the folder of all profiles, or the one that holds this profile and those enrolled anew in it) into
//! `kept-aside/<day>` there, and gives that folder. inUse while anybody has the store open; io, and then
//! the profile is where it was.
[[nodiscard]] Result<std::filesystem::path> setAside(const ProfilePaths& paths, const std::filesystem::path& place, Time now);
//! \brief Those that were set aside and have their keyslots, the newest use first: should a passphrase or a recovery code turn up, it opens them.
[[nodiscard]] std::vector<ProfilePaths> profilesAside(const std::filesystem::path& place);
//! \brief One of them as a person is told of it.
struct KeptAside {
    ProfilePaths paths;
    std::chrono::sys_days since{};  //!< as its folder says; 1970-01-01: it does not
    std::uint64_t bytes = 0;        //!< of all its files
};
[[nodiscard]] std::vector<KeptAside> keptAside(const std::filesystem::path& place);
//! \brief Moves one that was set aside to `to`, a fresh folder: it is a profile like the others again. inUse while anybody has it open; io, and then it is
//! where it was.
[[nodiscard]] Result<void> putBack(const ProfilePaths& aside, const ProfilePaths& to);
//! \brief Destroys the keyslots and removes the files (see wipe.h): nothing opens it any more, whatever turns up.
[[nodiscard]] Result<void> removeForGood(const ProfilePaths& paths);

}  // namespace lianlu::store
