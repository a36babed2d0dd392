// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QDialog>
#include <QFuture>

#include "models/base/result.h"
#include "ui/shell/company_sign_in.h"
#include "ui/shell/second_step.h"

class QLineEdit;

namespace lianlu::ui {

class FormRow;
class InlineError;
class PrimaryButton;

//! \brief Signing in again over the desk, which stays usable behind it. Opened with open().
class SignInDialog : public QDialog {
    Q_OBJECT
public:
    using SignIn = std::function<QFuture<Result<void>>(const SignInWords& words)>;
    //! \brief `setup`: for a role that must have a second step and has none yet.
    SignInDialog(const QString& server, SignIn signIn, SecondStepSetup& setup, CompanySignIn& company, QWidget* parent = nullptr);
    //! \brief Fills in the user name that is known, unless something was typed meanwhile.
    void setLogin(const QString& login);

Q_SIGNALS:
    //! \brief This computer was disabled, and the person goes on to set it up anew.
    void setUpAnewRequested();

private:
    void submit();
    void signInWith(const SignInWords& words);
    void showDisabled(const Error& error);
    void setUpSecondStep(const SignInWords& words);

    SignIn m_signIn;
    SecondStepSetup& m_setup;
    QLineEdit* m_login;
    SecretEntry* m_password;
    QLineEdit* m_code;
    FormRow* m_codeRow;
    InlineError* m_error;
    PrimaryButton* m_button;
    PrimaryButton* m_anew;
};

}  // namespace lianlu::ui
