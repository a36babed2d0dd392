// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lianlu::server {

//! \brief Tells the C library to keep some of what is freed: answers of half a megabyte come and go a hundred times a second, and memory that goes back
//! to the system each time comes again page by page, cleared. With glibc; elsewhere nothing is said. Once, before threads begin.
void keepFreedMemory() noexcept;

}  // namespace lianlu::server
