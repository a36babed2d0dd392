// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/terminal.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <span>

#ifdef _WIN32
#include <io.h>
#include <windows.h>
#else
#include <fcntl.h>
#include <poll.h>
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

#ifdef _WIN32

extern "C" void onInterrupt(int) { interruptFlag().store(true); }

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

//! Of the line at most what fits, with a NUL at its end. Ctrl+C ends the read itself.
bool readLine(std::span<char> line) { return std::fgets(line.data(), static_cast<int>(line.size()), stdin) != nullptr; }

#else

//! What a signal writes to, and a prompt listens to: a read would miss one that comes just before, or goes to another thread.
int wakePipe[2] = {-1, -1};

extern "C" void onInterrupt(int) {
    const int before = errno;
    interruptFlag().store(true);
    if (wakePipe[1] >= 0) (void)!::write(wakePipe[1], "", 1);
    errno = before;
}

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

//! The same without stdio, whose buffer would keep a copy: a terminal gives a line at a time.
bool readLine(std::span<char> line) {
    pollfd wanted[] = {{STDIN_FILENO, POLLIN, 0}, {wakePipe[0], POLLIN, 0}};
    while (!interruptFlag()) {
        if (::poll(wanted, 2, -1) < 0) {
            if (errno == EINTR) continue;
            return false;
        }
        if (wanted[1].revents != 0) return false;
        const auto size = ::read(STDIN_FILENO, line.data(), line.size() - 1);
        if (size < 0 && errno == EINTR) continue;
        return size > 0;
    }
    return false;
}

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

Result<SecretBuffer> askSecret(std::string_view prompt) {
    if (!standardInputIsTerminal()) return fail(Code::notFound, "no terminal to ask on");
    std::fwrite(prompt.data(), 1, prompt.size(), stderr);
    std::fflush(stderr);
    std::array<char, kLongestLine> line{};
    bool read = false;
    {
        const SilentInput silent;
        read = readLine(line);
    }
    std::fputc('\n', stderr);
    std::string_view typed(line.data());
    while (typed.ends_with('\n') || typed.ends_with('\r')) typed.remove_suffix(1);
    auto secret = SecretBuffer::fromText(typed);
    sodium_memzero(line.data(), line.size());
    if (interrupted()) return fail(Code::cancelled, "interrupted at the prompt");
    if (!read) return fail(Code::notFound, "the input ended");
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
#ifdef _WIN32
    std::signal(SIGINT, onInterrupt);
    std::signal(SIGTERM, onInterrupt);
#else
    if (::pipe(wakePipe) == 0)
        for (const int end : wakePipe) {
            ::fcntl(end, F_SETFD, FD_CLOEXEC);
            ::fcntl(end, F_SETFL, O_NONBLOCK);
        }
    // Without SA_RESTART: whatever waits for a person must hear of it.
    struct sigaction action {};
    action.sa_handler = onInterrupt;
    sigemptyset(&action.sa_mask);
    ::sigaction(SIGINT, &action, nullptr);
    ::sigaction(SIGTERM, &action, nullptr);
#endif
}

const std::atomic<bool>& interrupted() { return interruptFlag(); }

}  // namespace lianlu::cli
