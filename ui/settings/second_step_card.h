// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/card.h"
#include "ui/settings/account_host.h"

class QLabel;
class QPushButton;

namespace lianlu::ui {

class InlineError;

//! \brief Whether this account signs in with a second step, and the ways to change that. Asks the server.
class SecondStepCard : public Card {
    Q_OBJECT
public:
    explicit SecondStepCard(AccountHost& host, QWidget* parent = nullptr);
    void refresh();

private:
    void show(const SecondStepNow& now);
    void openSetup();
    void openProof(bool off);

    AccountHost& m_host;
    QLabel* m_state;
    InlineError* m_error;
    QPushButton* m_on;
    QPushButton* m_codes;
    QPushButton* m_off;
};

}  // namespace lianlu::ui
