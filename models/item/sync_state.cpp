// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/item/sync_state.h"

#include <utility>

namespace lianlu::item {

SyncState::SyncState(QObject* parent) : QObject(parent) {}

void SyncState::set(Snapshot snapshot) {
    m_now = std::move(snapshot);
    Q_EMIT changed();
}

void SyncState::setProgress(Progress progress) {
    m_progress = std::move(progress);
    Q_EMIT progressChanged();
}

void SyncState::setCounts(int pending, int failed, int conflicted) {
    if (m_now.pending == pending && m_now.failed == failed && m_now.conflicted == conflicted) return;
    m_now.pending = pending;
    m_now.failed = failed;
    m_now.conflicted = conflicted;
    Q_EMIT changed();
}

}  // namespace lianlu::item
