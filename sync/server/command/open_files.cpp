// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/command/open_files.h"

#ifndef _WIN32
#include <sys/resource.h>
#endif

namespace lianlu::server {

void allowManyOpenFiles() noexcept {
#ifndef _WIN32
    constexpr rlim_t kEnough = 65'536;
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY || limit.rlim_cur >= kEnough) return;
    limit.rlim_cur = limit.rlim_max == RLIM_INFINITY || limit.rlim_max > kEnough ? kEnough : limit.rlim_max;
    static_cast<void>(::setrlimit(RLIMIT_NOFILE, &limit));
#endif
}

}  // namespace lianlu::server
