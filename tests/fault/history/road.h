// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "sync/client/transport.h"

namespace lianlu::test::history {

//! \brief From one device to whichever copy of the server runs: it stays with the one it had, as a kept connection does, until that one is gone.
class Road final : public sync::Transport {
public:
    using Serve = std::function<Result<sync::HttpAnswer>(int copy, const sync::HttpRequest&)>;
    //! \brief `runs(copy)`: does that copy answer now?
    Road(Serve serve, std::function<bool(int)> runs, int firstCopy) : m_serve(std::move(serve)), m_runs(std::move(runs)), m_copy(firstCopy) {}

    [[nodiscard]] Result<sync::HttpAnswer> send(const sync::HttpRequest& request) override {
        if (!m_runs(m_copy)) m_copy = 1 - m_copy;
        if (!m_runs(m_copy)) return fail(Code::unreachable, "no copy of the server runs");
        auto answer = m_serve(m_copy, request);
        if (request.onSent) request.onSent();
        return answer;
    }

private:
    Serve m_serve;
    std::function<bool(int)> m_runs;
    int m_copy;
};

}  // namespace lianlu::test::history
