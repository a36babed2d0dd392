// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>
#include <vector>

#include <QRect>
#include <QTest>
#include <QWidget>

namespace lianlu::test {

//! \brief Waits, ten seconds at most, until everything in a window has kept its place for some turns of the event loop: also what is not seen yet,
//! for pages are made behind those that are. A slow machine takes as many turns as it needs: what comes in late is laid out a turn later still.
inline void settle(const QWidget& root) {
    constexpr int kQuietTurns = 6, kTurnMs = 10, kMostTurns = 1'000;
    using Places = std::vector<std::pair<const QWidget*, QRect>>;
    const auto places = [&root] {
        Places all;
        for (const auto* widget : root.findChildren<const QWidget*>())
            all.emplace_back(widget, widget->geometry());
        return all;
    };
    Places before;
    for (int turn = 0, quiet = 0; turn < kMostTurns && quiet < kQuietTurns; ++turn) {
        QTest::qWait(kTurnMs);
        auto now = places();
        quiet = now == before ? quiet + 1 : 0;
        before = std::move(now);
    }
}

}  // namespace lianlu::test
