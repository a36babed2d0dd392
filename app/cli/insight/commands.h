// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

//! Commands that work on a person's own files: no profile, no store, no passphrase.
namespace lianlu::cli {

[[nodiscard]] Command resolveCommand();
[[nodiscard]] Command rfmCommand();
[[nodiscard]] Command lifetimeCommand();
[[nodiscard]] Command attributionCommand();
[[nodiscard]] Command stagesCommand();
[[nodiscard]] Command retentionCommand();
[[nodiscard]] Command basketCommand();
[[nodiscard]] Command similarCommand();
[[nodiscard]] Command scoreCommand();
[[nodiscard]] Command experimentCommand();
[[nodiscard]] Command emCommand();

}  // namespace lianlu::cli
