// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <future>
#include <utility>

#include "app/cli/progress_line.h"
#include "models/actions/import_list.h"

namespace lianlu::cli {

//! \brief Runs long work beside, shows how far it is, and hands Ctrl+C on to it.
template <class Work>
auto watched(App& app, actions::ImportProgress& progress, Work work) {
    constexpr auto kBetweenLooks = std::chrono::milliseconds(50);
    auto running = std::async(std::launch::async, std::move(work));
    ProgressLine line(app);
    while (running.wait_for(kBetweenLooks) == std::future_status::timeout) {
        if (interrupted()) progress.cancelled = true;
        line.show(progress.done, progress.total);
    }
    return running.get();
}

}  // namespace lianlu::cli
