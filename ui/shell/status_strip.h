// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QTimer;
class QToolButton;

namespace lianlu::item {
class AsyncStore;
class SyncState;
}  // namespace lianlu::item

namespace lianlu::ui {

//! \brief The lower edge: sync at the left (state, pending, last time), context and lock at the right.
class StatusStrip : public QFrame {
    Q_OBJECT
public:
    StatusStrip(item::AsyncStore& async, item::SyncState& sync, QWidget* parent = nullptr);
    void setContext(const QString& text);
    [[nodiscard]] QToolButton* syncButton() const noexcept { return m_sync; }
    [[nodiscard]] QToolButton* helpButton() const noexcept { return m_help; }

Q_SIGNALS:
    void syncClicked();
    void lockClicked();
    void helpClicked();

private:
    void refresh();

    item::AsyncStore& m_async;
    item::SyncState& m_state;
    QToolButton* m_sync;
    QLabel* m_context;
    QToolButton* m_help;
    QToolButton* m_lock;
    QTimer* m_minute;
};

}  // namespace lianlu::ui
