// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <string>
#include <string_view>

#include "models/base/result.h"
#include "models/base/secret_buffer.h"

//! The terminal and the environment: the command line's one platform file.
namespace lianlu::cli {

[[nodiscard]] bool standardInputIsTerminal();
[[nodiscard]] bool standardErrorIsTerminal();
//! \brief A line typed without echo; asks on standard error. notFound: no terminal, or the end of the input; cancelled: Ctrl+C. The
//! terminal's echo is restored in any case.
[[nodiscard]] Result<SecretBuffer> askSecret(std::string_view prompt);
//! \brief An environment variable in UTF-8; empty where there is none.
[[nodiscard]] std::string environment(const char* name);
//! \brief Name of this machine, for the list of devices.
[[nodiscard]] std::string machineName();
[[nodiscard]] std::string platformName();
//! \brief Ctrl+C and SIGTERM ask to end instead of ending: the flag is set, and who waits at a prompt is woken.
void catchInterrupt();
[[nodiscard]] const std::atomic<bool>& interrupted();

}  // namespace lianlu::cli
