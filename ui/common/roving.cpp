// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/roving.h"

#include <algorithm>

#include <QKeyEvent>
#include <QWidget>

namespace lianlu::ui {

Roving::Roving(QWidget* grid, std::vector<std::vector<QWidget*>> rows) : QObject(grid), m_rows(std::move(rows)) {
    std::erase_if(m_rows, [](const auto& row) { return row.empty(); });
    for (const auto& row : m_rows)
        for (auto* control : row) control->installEventFilter(this);
    if (!m_rows.empty()) setStop(m_rows.front().front());
}

void Roving::setStop(QWidget* control) {
    for (const auto& row : m_rows)
        for (auto* one : row) one->setFocusPolicy(one == control ? Qt::StrongFocus : Qt::ClickFocus);
}

Roving::Place Roving::placeOf(const QObject* control) const {
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        const auto found = std::find(m_rows[row].begin(), m_rows[row].end(), control);
        if (found != m_rows[row].end()) return {row, static_cast<std::size_t>(found - m_rows[row].begin())};
    }
    return {0, 0};
}

//! The control that a key leads to; nothing: it leads nowhere. Controls that are hidden or disabled are passed.
QWidget* Roving::next(Place from, int key, bool whole, bool mirrored) const {
    const auto takes = [](const QWidget* control) { return control->isEnabled() && !control->isHidden(); };
    std::vector<QWidget*> way;
    const auto& row = m_rows[from.first];
    const bool forward = key == (mirrored ? Qt::Key_Left : Qt::Key_Right);
    if (key == Qt::Key_Home || key == Qt::Key_End) {
        if (whole)
            for (const auto& one : m_rows) way.insert(way.end(), one.begin(), one.end());
        else way = row;
        if (key == Qt::Key_End) std::reverse(way.begin(), way.end());
    } else if (key == Qt::Key_Down || key == Qt::Key_Up) {
        for (const auto& one : m_rows) way.push_back(one[std::min(from.second, one.size() - 1)]);
        if (key == Qt::Key_Down) way.erase(way.begin(), way.begin() + static_cast<std::ptrdiff_t>(from.first) + 1);
        else way.resize(from.first), std::reverse(way.begin(), way.end());
    } else {
        way = row;
        if (forward) way.erase(way.begin(), way.begin() + static_cast<std::ptrdiff_t>(from.second) + 1);
        else way.resize(from.second), std::reverse(way.begin(), way.end());
    }
    const auto found = std::find_if(way.begin(), way.end(), takes);
    return found == way.end() ? nullptr : *found;
}

bool Roving::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn) setStop(static_cast<QWidget*>(watched));
    if (event->type() != QEvent::KeyPress) return QObject::eventFilter(watched, event);
    const auto* press = static_cast<QKeyEvent*>(event);
    const bool ofTheGrid = press->key() == Qt::Key_Left || press->key() == Qt::Key_Right || press->key() == Qt::Key_Up || press->key() == Qt::Key_Down || press->key() == Qt::Key_Home || press->key() == Qt::Key_End;
    const auto held = press->modifiers() & ~Qt::KeypadModifier;
    const bool whole = held == Qt::ControlModifier && (press->key() == Qt::Key_Home || press->key() == Qt::Key_End);
    if (!ofTheGrid || (held != Qt::NoModifier && !whole)) return QObject::eventFilter(watched, event);
    auto* control = static_cast<QWidget*>(watched);
    if (auto* to = next(placeOf(watched), press->key(), whole, control->isRightToLeft())) to->setFocus(Qt::TabFocusReason);
    // At an edge the key leads nowhere, rather than out of the grid.
    return true;
}

}  // namespace lianlu::ui
