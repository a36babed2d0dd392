// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QDialog>
#include <QFuture>

#include "models/base/result.h"
#include "ui/shell/secret_entry.h"

class QLineEdit;

namespace lianlu::ui {

class InlineError;
class PrimaryButton;

//! \brief Signing in again over the desk, which stays usable behind it. Opened with open().
class SignInDialog : public QDialog {
    Q_OBJECT
public:
    using SignIn = std::function<QFuture<Result<void>>(const QString& login, const Secret& password)>;
    SignInDialog(const QString& server, SignIn signIn, QWidget* parent = nullptr);

private:
    void submit();

    SignIn m_signIn;
    QLineEdit* m_login;
    SecretEntry* m_password;
    InlineError* m_error;
    PrimaryButton* m_button;
};

}  // namespace lianlu::ui
