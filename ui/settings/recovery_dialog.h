// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "ui/shell/secret_entry.h"

class QStackedWidget;

namespace lianlu::ui {

class InlineError;
class PrimaryButton;
class RecoveryStep;
class SettingsHost;

//! \brief A new recovery code, alone or with a new key: the passphrase first, then the code, of which two groups are typed back before anything
//! holds. Opened with open().
class RecoveryDialog : public QDialog {
    Q_OBJECT
public:
    enum class Wish { newCode, newKey };
    RecoveryDialog(SettingsHost& host, Wish wish, QWidget* parent = nullptr);

private:
    void next();
    void showCode();
    void finish();

    SettingsHost& m_host;
    Wish m_wish;
    QStackedWidget* m_stack;
    SecretEntry* m_passphrase;
    RecoveryStep* m_step;
    Secret m_proof, m_code;
    InlineError* m_error;
    PrimaryButton* m_next;
};

}  // namespace lianlu::ui
