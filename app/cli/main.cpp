// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <iostream>
#include <string>
#include <vector>

#ifdef _WIN32
#include <windows.h>
#endif

#include "app/cli/app.h"
#include "app/cli/terminal.h"
#include "models/base/process_guard.h"
#include "models/base/secret_buffer.h"
#ifdef LIANLU_KEYCHAIN
#include "app/keychain/keychain_thread.h"
#endif

#ifdef _WIN32
int wmain(int argc, wchar_t** argv) {
    SetConsoleOutputCP(CP_UTF8);
    SetConsoleCP(CP_UTF8);
    std::vector<std::string> words;
    for (int i = 1; i < argc; ++i) {
        const int size = WideCharToMultiByte(CP_UTF8, 0, argv[i], -1, nullptr, 0, nullptr, nullptr);
        std::string word(static_cast<std::size_t>(size > 0 ? size - 1 : 0), '\0');
        WideCharToMultiByte(CP_UTF8, 0, argv[i], -1, word.data(), size, nullptr, nullptr);
        words.push_back(std::move(word));
    }
#else
int main(int argc, char** argv) {
    const std::vector<std::string> words(argv + (argc > 0 ? 1 : 0), argv + argc);
#endif
    lianlu::forbidMemoryDumps();
    if (!lianlu::startCrypto()) {
        std::cerr << "lianlu-cli: the system gives no random numbers\n";
        return 1;
    }
    lianlu::cli::catchInterrupt();
#ifdef LIANLU_KEYCHAIN
    lianlu::app::KeychainThread keychain;
    return lianlu::cli::run(std::cout, std::cerr, words, &keychain);
#else
    return lianlu::cli::run(std::cout, std::cerr, words);
#endif
}
