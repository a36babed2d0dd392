// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "ui/settings/account_host.h"
#include "ui/settings/settings_host.h"

namespace lianlu::ui {

//! \brief Asks once more before somebody's lost second step is taken off. Opened with open().
class SecondStepResetDialog : public QDialog {
    Q_OBJECT
public:
    SecondStepResetDialog(AccountHost& host, const TeamDevice& whose, QWidget* parent = nullptr);
};

}  // namespace lianlu::ui
