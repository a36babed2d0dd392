// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lianlu::server {

//! \brief From now on SIGINT and SIGTERM do not end the process: stopAsked() says that one came. Thread: the main one, once.
void listenForStop() noexcept;
//! \brief Thread: any.
[[nodiscard]] bool stopAsked() noexcept;
//! \brief From now on SIGHUP, where the system has it, does not end the process: reopenAsked() says once that one came. Thread: the main one, once.
void listenForReopen() noexcept;
[[nodiscard]] bool reopenAsked() noexcept;

}  // namespace lianlu::server
