// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "ui/common/card.h"
#include "ui/settings/settings_host.h"

class QLabel;
class QPushButton;
class QTableWidget;

namespace lianlu::ui {

class InlineError;

//! \brief A manager's view of the computers of the own stores' people: who has which, when it was last seen, and an end to it. Asks the server.
class DevicesCard : public Card {
    Q_OBJECT
public:
    explicit DevicesCard(SettingsHost& host, QWidget* parent = nullptr);
    void refresh();

private:
    void fill(const std::vector<TeamDevice>& devices);
    void choose();
    void end(bool wipe);
    void resetSecondStep();

    SettingsHost& m_host;
    std::vector<TeamDevice> m_devices;
    QTableWidget* m_table;
    QLabel* m_state;
    InlineError* m_error;
    QPushButton* m_revoke;
    QPushButton* m_wipe;
    QPushButton* m_reset;
};

}  // namespace lianlu::ui
