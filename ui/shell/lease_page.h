// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/gate_frame.h"

class QLabel;

namespace lianlu::item {
class SyncState;
}

namespace lianlu::ui {

class PrimaryButton;

//! \brief In place of the desk while this computer has been away from its server for longer than it may: no customer is shown, all work is kept, and
//! one contact with the server opens the desk again.
class LeasePage : public GateFrame {
    Q_OBJECT
public:
    //! \brief `sync` outlives the page.
    LeasePage(const item::SyncState& sync, const QString& until, QWidget* parent = nullptr);

Q_SIGNALS:
    void syncRequested();
    void signInRequested();
    void lockRequested();

private:
    void tell();

    const item::SyncState& m_sync;
    QLabel* m_work;
    QLabel* m_state;
    PrimaryButton* m_try;
};

}  // namespace lianlu::ui
