// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "ui/settings/account_host.h"

class QLabel;
class QLineEdit;
class QStackedWidget;

namespace lianlu::ui {

class GhostButton;
class InlineError;
class PrimaryButton;
class RecoveryCodes;

//! \brief Password and a code, to turn the second step off or to get new recovery codes, which are shown then. Opened with open().
class SecondStepProofDialog : public QDialog {
    Q_OBJECT
public:
    enum class Wish : std::uint8_t { off, newCodes };
    SecondStepProofDialog(AccountHost& host, Wish wish, QWidget* parent = nullptr);

private:
    void go();
    void failed(const Error& error);
    void showCodes(const QStringList& codes);

    AccountHost& m_host;
    Wish m_wish;
    QLabel* m_why;
    QStackedWidget* m_stack;
    SecretEntry* m_password;
    QLineEdit* m_code;
    RecoveryCodes* m_codes;
    InlineError* m_error;
    GhostButton* m_cancel;
    PrimaryButton* m_go;
    bool m_done = false;
};

}  // namespace lianlu::ui
