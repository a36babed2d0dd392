// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "ui/shell/second_step.h"

class QLabel;
class QLineEdit;
class QStackedWidget;

namespace lianlu::ui {

class GhostButton;
class InlineError;
class PrimaryButton;
class QrCode;
class RecoveryCodes;

//! \brief Sets the second step up: password (where it is not given), secret as QR code and text with a code to confirm it, recovery codes. Accepted once
//! it counts, however it is closed then. Opened with open().
class SecondStepDialog : public QDialog {
    Q_OBJECT
public:
    //! \brief `words`: login and password of a sign-in under way; without a password it is asked for.
    SecondStepDialog(SecondStepSetup& setup, SignInWords words, QWidget* parent = nullptr);
    //! \brief The code that confirmed it.
    [[nodiscard]] QString code() const { return m_words.code; }
    void reject() override;

private:
    enum Page { Password, App, Codes };
    [[nodiscard]] QWidget* makePassword();
    [[nodiscard]] QWidget* makeApp();
    void showPage(Page page);
    void next();
    void begin();
    void confirm();

    SecondStepSetup& m_setup;
    SignInWords m_words;
    Page m_page = Password;
    bool m_busy = false;
    QLabel* m_title;
    QLabel* m_why;
    QStackedWidget* m_stack;
    SecretEntry* m_password = nullptr;
    QrCode* m_qr = nullptr;
    QLabel* m_secret = nullptr;
    QLineEdit* m_code = nullptr;
    RecoveryCodes* m_codes;
    InlineError* m_error;
    GhostButton* m_cancel;
    PrimaryButton* m_next;
};

}  // namespace lianlu::ui
