// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/undo_history.h"

#include <algorithm>
#include <utility>

namespace lianlu::ui {

UndoHistory::Moment UndoHistory::add(const QString& words, std::function<void()> back) {
    const auto moment = nextMoment();
    m_entries.append({moment, words, std::move(back), QDeadlineTimer(m_age)});
    if (m_entries.size() > kMost) m_entries.removeFirst();
    Q_EMIT changed();
    return moment;
}

void UndoHistory::restore(const QList<Earlier>& earlier) {
    QList<Entry> before;
    const auto from = qMax<qsizetype>(0, earlier.size() + m_entries.size() - kMost);
    for (auto at = from; at < earlier.size(); ++at) before.append({static_cast<Moment>(at - from + 1), earlier[at].words, earlier[at].back, QDeadlineTimer(earlier[at].left)});
    m_entries = before + m_entries;
    Q_EMIT changed();
}

std::optional<UndoHistory::Entry> UndoHistory::take(Moment moment) {
    forgetOld();
    const auto at = std::find_if(m_entries.begin(), m_entries.end(), [moment](const Entry& entry) { return entry.moment == moment; });
    if (at == m_entries.end()) return std::nullopt;
    auto entry = *at;
    m_entries.erase(at);
    Q_EMIT changed();
    return entry;
}

std::optional<UndoHistory::Entry> UndoHistory::takeNewest() { return take(newestMoment()); }

QString UndoHistory::newestWords() {
    forgetOld();
    return m_entries.isEmpty() ? QString() : m_entries.constLast().words;
}

UndoHistory::Moment UndoHistory::newestMoment() {
    forgetOld();
    return m_entries.isEmpty() ? 0 : m_entries.constLast().moment;
}

void UndoHistory::forgetOld() {
    m_entries.removeIf([](const Entry& entry) { return entry.until.hasExpired(); });
}

}  // namespace lianlu::ui
