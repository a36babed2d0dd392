// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "models/base/result.h"
#include "models/store/custody/profile.h"

//! The end of a store by its brand's order. Keys first: without the keyslots nothing of it can be read, whatever is still there. What began goes on
//! at every start until it is done. Thread: any; block for the disk.
namespace lianlu::store {

//! \brief Brings a mark to the disk and destroys the keyslots, those of the backups too. The store may still be open. io, readOnly: then the mark may
//! not stand, and the order has to come again.
[[nodiscard]] Result<void> beginWipe(const ProfilePaths& paths);
[[nodiscard]] bool isWiping(const ProfilePaths& paths);
//! \brief Removes all files of the store, the mark last. inUse while anybody has it open.
[[nodiscard]] Result<void> finishWipe(const ProfilePaths& paths);
//! \brief Goes on with what began in `folder` itself, in the folders below it and in those enrolled anew there.
void finishWipesAt(const std::filesystem::path& folder);

}  // namespace lianlu::store
