// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lianlu::server {

//! \brief Tells the allocator to keep what was given back: answers and batches of some hundred kilobytes are made and dropped all the time, and
//! a heap that returns their pages at once asks for them anew for each. At most 8 MiB a thread. Once, before threads are made.
void keepPages() noexcept;

}  // namespace lianlu::server
