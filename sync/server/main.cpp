// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <iostream>
#include <string_view>
#include <vector>

#include <curl/curl.h>

#include "models/base/secret_buffer.h"
#include "sync/server/command/commands.h"
#include "sync/server/command/memory.h"

int main(int argc, char** argv) {
    lianlu::server::keepPages();
    if (!lianlu::startCrypto()) {
        std::cerr << "lianlu-server: no source of randomness\n";
        return 1;
    }
    curl_global_init(CURL_GLOBAL_DEFAULT);
    const std::vector<std::string_view> args(argv + 1, argv + argc);
    const int code = lianlu::server::runCommandLine(args, std::cout, std::cerr);
    curl_global_cleanup();
    return code;
}
