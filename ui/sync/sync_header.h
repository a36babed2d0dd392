// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "models/item/async_store.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace lianlu::item {
class SyncState;
}

namespace lianlu::ui {

class PrimaryButton;

//! \brief How the sync stands and why, with what can be done about it.
class SyncHeader : public QWidget {
    Q_OBJECT
public:
    SyncHeader(item::AsyncStore& async, item::SyncState& sync, QWidget* parent = nullptr);

Q_SIGNALS:
    void syncRequested();
    void signInRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    item::AsyncStore& m_async;
    item::SyncState& m_state;
    QLabel* m_icon;
    QLabel* m_title;
    QLabel* m_explanation;
    QProgressBar* m_progress;
    PrimaryButton* m_signIn;
    QPushButton* m_syncNow;
};

}  // namespace lianlu::ui
