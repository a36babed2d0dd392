// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <ostream>

#include <fmt/format.h>

#include "app/cli/app.h"
#include "app/cli/terminal.h"

namespace lianlu::cli {

//! \brief Progress on standard error: one line that is written over on a terminal, a line each tenth elsewhere.
class ProgressLine {
public:
    explicit ProgressLine(App& app) : m_app(app), m_terminal(standardErrorIsTerminal()) {}
    ~ProgressLine() {
        if (m_open) m_app.err << '\n';
    }
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    void show(std::int64_t done, std::int64_t total) {
        if (total <= 0) return;
        const auto percent = done * 100 / total;
        if (percent / (m_terminal ? 1 : 10) == m_shown) return;
        m_shown = percent / (m_terminal ? 1 : 10);
        m_app.err << (m_terminal ? "\r" : "") << fmt::format("{:3} %  {} / {}", percent, done, total);
        m_app.err << (m_terminal ? "" : "\n") << std::flush;
        m_open = m_terminal;
    }

private:
    App& m_app;
    bool m_terminal;
    bool m_open = false;
    std::int64_t m_shown = -1;
};

}  // namespace lianlu::cli
