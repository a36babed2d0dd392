// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workbench/options.h"
#include "models/actions/support_bundle.h"
#include "models/item/sync_state.h"

class QSettings;

namespace lianlu::app {

//! \brief What the window's side of the program knows for a support bundle: versions, platform, locale, screens, settings that hold nothing of
//! anybody, the log's files, and what to take out of paths. Thread: the screen's.
[[nodiscard]] actions::SupportSources supportSources(const Options& options, const QSettings& settings, Time now);
//! \brief How the sync stands, as the status bar shows it.
[[nodiscard]] actions::SupportSources::Facts syncFacts(const item::SyncState::Snapshot& state, Time now);

}  // namespace lianlu::app
