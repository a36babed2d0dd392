// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "models/base/result.h"

namespace lianlu::server {

//! \brief Where snapshots lie unless the operator names a folder: below $STATE_DIRECTORY (systemd), $XDG_STATE_HOME or the home's
//! .local/state; on Windows below %LOCALAPPDATA%. Empty where the environment names none.
[[nodiscard]] std::filesystem::path defaultSnapshotFolder();

//! \brief Makes `folder` for this user alone, or takes one that is so already. forbidden: it is a link, another user's, or open to group or
//! others: what somebody else made beforehand is not ours to fill with people's data.
[[nodiscard]] Result<void> openPrivateFolder(const std::filesystem::path& folder);

//! \brief A new folder of ours alone with a name nobody can guess, in the system's temporary one.
[[nodiscard]] Result<std::filesystem::path> freshPrivateFolder();

//! \brief Takes a file or folder of ours away from group and others. False: it could not be done.
[[nodiscard]] bool makePrivate(const std::filesystem::path& path);

}  // namespace lianlu::server
