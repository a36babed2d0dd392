// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/terminal.h"

#include <array>
#include <csignal>
#include <cstdio>
#include <cstdlib>

#ifdef _WIN32
#include <io.h>
#include <windows.h>
#else
#include <termios.h>
#include <unistd.h>
#endif

#include <sodium.h>

namespace lianlu::cli {

namespace {

constexpr std::size_t kLongestLine = 1024;

std::atomic<bool>& interruptFlag() {
    static std::atomic<bool> flag{false};
    return flag;
}
static_assert(std::atomic<bool>::is_always_lock_free);

extern "C" void onInterrupt(int) { interruptFlag().store(true); }

#ifdef _WIN32

class SilentInput {
public:
    SilentInput() : m_input(GetStdHandle(STD_INPUT_HANDLE)) {
        GetConsoleMode(m_input, &m_before);
        SetConsoleMode(m_input, m_before & ~static_cast<DWORD>(ENABLE_ECHO_INPUT));
    }
    ~SilentInput() { SetConsoleMode(m_input, m_before); }
    SilentInput(const SilentInput&) = delete;
    SilentInput& operator=(const SilentInput&) = delete;

private:
    HANDLE m_input;
    DWORD m_before = 0;
};

#else

class SilentInput {
public:
    SilentInput() {
        if (tcgetattr(STDIN_FILENO, &m_before) != 0) return;
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        m_changed = tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent) == 0;
    }
    ~SilentInput() {
        if (m_changed) tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    SilentInput(const SilentInput&) = delete;
    SilentInput& operator=(const SilentInput&) = delete;

private:
    termios m_before{};
    bool m_changed = false;
};

#endif

}  // namespace

bool standardInputIsTerminal() {
#ifdef _WIN32
    return _isatty(_fileno(stdin)) != 0;
#else
    return isatty(STDIN_FILENO) != 0;
#endif
}

bool standardErrorIsTerminal() {
#ifdef _WIN32
    return _isatty(_fileno(stderr)) != 0;
#else
    return isatty(STDERR_FILENO) != 0;
#endif
}

std::optional<SecretBuffer> askSecret(std::string_view prompt) {
    if (!standardInputIsTerminal()) return std::nullopt;
    std::fwrite(prompt.data(), 1, prompt.size(), stderr);
    std::fflush(stderr);
    std::array<char, kLongestLine> line{};
    const char* read = nullptr;
    {
        const SilentInput silent;
        read = std::fgets(line.data(), static_cast<int>(line.size()), stdin);
    }
    std::fputc('\n', stderr);
    std::optional<SecretBuffer> secret;
    if (read) {
        std::string_view typed(line.data());
        while (typed.ends_with('\n') || typed.ends_with('\r')) typed.remove_suffix(1);
        secret = SecretBuffer::fromText(typed);
    }
    sodium_memzero(line.data(), line.size());
    return secret;
}

std::string environment(const char* name) {
#ifdef _WIN32
    const std::wstring wideName(name, name + std::char_traits<char>::length(name));
    const wchar_t* wide = _wgetenv(wideName.c_str());
    if (!wide) return {};
    const int size = WideCharToMultiByte(CP_UTF8, 0, wide, -1, nullptr, 0, nullptr, nullptr);
    std::string value(static_cast<std::size_t>(size > 0 ? size - 1 : 0), '\0');
    WideCharToMultiByte(CP_UTF8, 0, wide, -1, value.data(), size, nullptr, nullptr);
    return value;
#else
    const char* value = std::getenv(name);
    return value ? value : "";
#endif
}

std::string machineName() {
#ifdef _WIN32
    const auto name = environment("COMPUTERNAME");
#else
    std::array<char, 256> buffer{};
    const std::string name = gethostname(buffer.data(), buffer.size() - 1) == 0 ? buffer.data() : "";
#endif
    return name.empty() ? "lianlu-cli" : name;
}

std::string platformName() {
#if defined(_WIN32)
    return "windows";
#elif defined(__APPLE__)
    return "macos";
#else
    return "linux";
#endif
}

void catchInterrupt() {
    (void)interruptFlag();
    std::signal(SIGINT, onInterrupt);
#ifdef SIGTERM
    std::signal(SIGTERM, onInterrupt);
#endif
}

const std::atomic<bool>& interrupted() { return interruptFlag(); }

}  // namespace lianlu::cli
