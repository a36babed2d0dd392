// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/quiet_errors.h"

#include <cerrno>
#include <cstdio>
#include <mutex>

#ifdef _WIN32
#include <fcntl.h>
#include <io.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

namespace lianlu {

namespace {

#ifdef _WIN32
constexpr int kErrors = 2;
int copyOf(int file) { return _dup(file); }
void put(int from, int to) { static_cast<void>(_dup2(from, to)); }
void shut(int file) { static_cast<void>(_close(file)); }
int nowhere() { return _open("NUL", _O_WRONLY); }
#else
constexpr int kErrors = STDERR_FILENO;
int copyOf(int file) { return ::fcntl(file, F_DUPFD_CLOEXEC, 3); }
void put(int from, int to) { static_cast<void>(::dup2(from, to)); }
void shut(int file) { static_cast<void>(::close(file)); }
int nowhere() { return ::open("/dev/null", O_WRONLY | O_CLOEXEC); }
#endif

struct Quiet {
    std::mutex mutex;
    int askers = 0;
    int kept = -1;  //!< where errors went before; −1: they could not be turned away
};

Quiet& quiet() {
    static Quiet one;
    return one;
}

}  // namespace

QuietErrors::QuietErrors() {
    auto& state = quiet();
    const std::scoped_lock lock(state.mutex);
    if (state.askers++ > 0) return;
    std::fflush(stderr);
    const int away = nowhere();
    if (away < 0) return;
    state.kept = copyOf(kErrors);
    if (state.kept >= 0) put(away, kErrors);
    shut(away);
}

QuietErrors::~QuietErrors() {
    auto& state = quiet();
    const std::scoped_lock lock(state.mutex);
    if (--state.askers > 0 || state.kept < 0) return;
    const int whyItFailed = errno;  // of the call that was kept quiet
    std::fflush(stderr);
    put(state.kept, kErrors);
    shut(state.kept);
    state.kept = -1;
    errno = whyItFailed;
}

}  // namespace lianlu
