// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include "models/item/async_store.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace lianlu::item {
class QueueModel;
class SyncState;
}  // namespace lianlu::item

namespace lianlu::ui {

class DataTable;
class InlineError;

//! \brief Above the sync button: how the sync stands and why, and the queue with waiting, refused and conflicting edits; a refused
//! one can be sent again or dropped.
class QueuePopover : public QFrame {
    Q_OBJECT
public:
    QueuePopover(item::AsyncStore& async, item::SyncState& sync, QWidget* over);
    void toggle();

Q_SIGNALS:
    void syncRequested();
    void signInRequested();
    void discarded();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildList();
    void refresh();
    void updateButtons();
    void place();
    void act(bool again);
    void close();

    item::AsyncStore& m_async;
    item::SyncState& m_state;
    item::QueueModel* m_model;
    QLabel* m_icon;
    QLabel* m_title;
    QLabel* m_explanation;
    QProgressBar* m_progress;
    DataTable* m_table;
    InlineError* m_error;
    QPushButton* m_retry;
    QPushButton* m_discard;
    QPushButton* m_signIn;
    QPushButton* m_syncNow;
};

}  // namespace lianlu::ui
