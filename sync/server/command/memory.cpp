// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/command/memory.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace lianlu::server {

void keepPages() noexcept {
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, 4 << 20);
    mallopt(M_TRIM_THRESHOLD, 8 << 20);
#endif
}

}  // namespace lianlu::server
