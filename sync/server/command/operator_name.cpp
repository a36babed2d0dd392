// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/command/operator_name.h"

#include <cstdlib>

#ifndef _WIN32
#include <pwd.h>
#include <unistd.h>
#endif

namespace lianlu::server {

std::string operatorName() {
#ifdef _WIN32
    const char* name = std::getenv("USERNAME");
    return std::string("operator:") + (name ? name : "unknown");
#else
    // By the user id: an environment variable says what one likes.
    char buffer[4096];
    passwd entry{};
    passwd* found = nullptr;
    if (getpwuid_r(getuid(), &entry, buffer, sizeof buffer, &found) == 0 && found) return std::string("operator:") + found->pw_name;
    return "operator:" + std::to_string(getuid());
#endif
}

}  // namespace lianlu::server
