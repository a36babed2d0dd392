// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace lianlu::store {

//! \brief Where the profiles of this login of the operating system live, for the workbench and the command line alike:
//! `$XDG_DATA_HOME/lianlu/profiles` (else `~/.local/share/…`), `~/Library/Application Support/Lianlu/profiles`,
//! `%LOCALAPPDATA%\Lianlu\profiles`. Empty where the system names none. The folder need not exist.
[[nodiscard]] std::filesystem::path defaultProfileRoot();
//! \brief Where the workbench writes its log: in the profile that was given to it, else in its own folder of this login. Empty where the system
//! names none.
[[nodiscard]] std::filesystem::path workbenchLogFolder(const std::filesystem::path& givenProfile);
//! \brief A folder for a new profile below `root`: a random name, for a person's name has no place in a plain path.
[[nodiscard]] std::filesystem::path newProfileFolder(const std::filesystem::path& root);

}  // namespace lianlu::store
