// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "models/base/clock.h"
#include "ui/common/icons.h"

namespace lianlu::item {
class Format;
class SyncState;
}  // namespace lianlu::item

namespace lianlu::ui {

//! \brief How often "3 min ago" is looked at, wherever it stands: often enough that two places never differ for long.
inline constexpr int kAgeMs = 5'000;

//! \brief How the sync stands, in words: for the status strip one line, for the workspace a title and what it means.
struct SyncWords {
    QString iconName;
    Tint tint = Tint::muted;
    QString title;
    QString line;
    QString explanation;
};

//! \brief The server said that this computer, or its person, may hold nothing any more: no sign-in helps, it is set up anew.
[[nodiscard]] bool isDisabled(const item::SyncState& state);

[[nodiscard]] SyncWords syncWords(const item::SyncState& state, const item::Format& format, Time now);

}  // namespace lianlu::ui
