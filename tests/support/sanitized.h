// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lianlu::test {

//! \brief This build has a heap of a sanitizer: it keeps what was freed, wipes nothing and takes several times the memory, so that tests of how
//! much there is and of what is left in it say nothing.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr bool kSanitized = true;
#else
inline constexpr bool kSanitized = false;
#endif

}  // namespace lianlu::test
