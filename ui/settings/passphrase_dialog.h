// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "ui/shell/secret_entry.h"

namespace lianlu::ui {

class FormRow;
class InlineError;
class PrimaryButton;
class SettingsHost;

//! \brief Old passphrase, new one twice. Opened with open(), never with exec().
class PassphraseDialog : public QDialog {
    Q_OBJECT
public:
    explicit PassphraseDialog(SettingsHost& host, QWidget* parent = nullptr);

private:
    void save();

    SettingsHost& m_host;
    SecretEntry* m_old;
    SecretEntry* m_new;
    SecretEntry* m_again;
    FormRow* m_newRow;
    FormRow* m_againRow;
    InlineError* m_error;
    PrimaryButton* m_save;
};

}  // namespace lianlu::ui
