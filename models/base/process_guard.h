// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

//! What a program that holds keys asks of its system about its own memory. The one place of it.
namespace lianlu {

//! \brief From now on a crash leaves no core dump or crash report with memory in it, and no other program of the same login attaches. First thing
//! in main(). False: the system refused; that is no reason to stop.
bool forbidMemoryDumps() noexcept;

//! \brief After a lock: overwrites what earlier calls left on this thread's stack and gives free memory back to the system.
void scrubLeftovers() noexcept;

}  // namespace lianlu
