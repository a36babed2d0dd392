// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "ui/shell/secret_entry.h"

namespace lianlu::ui {

class FormRow;
class GhostButton;
class InlineError;
class PrimaryButton;
class SettingsHost;

//! \brief What proves who changes it, and the new passphrase twice. The proof is the present passphrase or, where that was forgotten or the
//! keychain is lost, the recovery code. Opened with open(), never with exec().
class PassphraseDialog : public QDialog {
    Q_OBJECT
public:
    //! \brief `code`: the recovery code that just opened the store; then nothing is asked for but the new passphrase.
    explicit PassphraseDialog(SettingsHost& host, QWidget* parent = nullptr, Secret code = nullptr);

private:
    void setByCode(bool byCode);
    void save();

    SettingsHost& m_host;
    Secret m_given;
    bool m_byCode = false;
    SecretEntry* m_old;
    SecretEntry* m_code;
    SecretEntry* m_new;
    SecretEntry* m_again;
    FormRow* m_oldRow;
    FormRow* m_codeRow;
    FormRow* m_newRow;
    FormRow* m_againRow;
    InlineError* m_error;
    GhostButton* m_way;
    PrimaryButton* m_save;
};

}  // namespace lianlu::ui
