// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/command/stop_signal.h"

#include <atomic>
#include <csignal>

namespace lianlu::server {

namespace {

std::atomic<bool> asked{false};
static_assert(std::atomic<bool>::is_always_lock_free);
void askToStop(int) { asked = true; }

std::atomic<bool> reopenWanted{false};
[[maybe_unused]] void askToReopen(int) { reopenWanted = true; }

}  // namespace

void listenForStop() noexcept {
    std::signal(SIGINT, askToStop);
    std::signal(SIGTERM, askToStop);
}

bool stopAsked() noexcept { return asked; }

void listenForReopen() noexcept {
#ifdef SIGHUP
    std::signal(SIGHUP, askToReopen);
#endif
}

bool reopenAsked() noexcept { return reopenWanted.exchange(false); }

}  // namespace lianlu::server
