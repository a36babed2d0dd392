// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sign_in_dialog.h"

#include <utility>

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include "models/item/when_ready.h"
#include "ui/common/buttons.h"
#include "ui/common/form_row.h"
#include "ui/common/inline_error.h"
#include "ui/common/labels.h"
#include "ui/shell/company_box.h"
#include "ui/shell/second_step_dialog.h"

namespace lianlu::ui {

SignInDialog::SignInDialog(const QString& server, SignIn signIn, SecondStepSetup& setup, CompanySignIn& company, QWidget* parent)
    : QDialog(parent), m_signIn(std::move(signIn)), m_setup(setup), m_login(new QLineEdit), m_password(new SecretEntry), m_code(new QLineEdit),
      m_error(new InlineError),
      m_button(new PrimaryButton(tr("Sign in"))), m_anew(new PrimaryButton(tr("Set up anew"))) {
    setObjectName(QStringLiteral("signInDialog"));
    setWindowTitle(tr("Sign in again"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(420);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    layout->setSpacing(space::l);
    layout->addWidget(makeLabel(tr("Sign in again"), TypeStep::title));
    layout->addWidget(makeMuted(server));
    m_login->setObjectName(QStringLiteral("signInLogin"));
    m_password->setObjectName(QStringLiteral("signInPassword"));
    layout->addWidget(new FormRow(tr("User name"), m_login));
    layout->addWidget(new FormRow(tr("Password"), m_password));
    m_code->setObjectName(QStringLiteral("signInCode"));
    m_code->setMaxLength(20);
    m_codeRow = new FormRow(tr("Code of the second step"), m_code, tr("Six digits of your authenticator app, or a recovery code."));
    m_codeRow->hide();
    layout->addWidget(m_codeRow);
    auto* box = new CompanyBox(company);
    layout->addWidget(box);
    connect(box, &CompanyBox::signedIn, this, &QDialog::accept);
    box->refresh();
    layout->addWidget(m_error);
    auto* foot = new QHBoxLayout;
    foot->addStretch();
    auto* cancel = new GhostButton(tr("Cancel"));
    cancel->setObjectName(QStringLiteral("signInCancel"));
    m_button->setObjectName(QStringLiteral("signInButton"));
    m_button->setDefault(true);
    foot->addWidget(cancel);
    foot->addWidget(m_button);
    m_anew->setObjectName(QStringLiteral("signInAnew"));
    m_anew->setToolTip(tr("Opens the first steps again, with the same server. Nothing typed here is kept."));
    m_anew->hide();
    foot->addWidget(m_anew);
    layout->addLayout(foot);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_anew, &QPushButton::clicked, this, [this] {
        reject();
        Q_EMIT setUpAnewRequested();
    });
    connect(m_button, &QPushButton::clicked, this, &SignInDialog::submit);
}

void SignInDialog::setLogin(const QString& login) {
    if (login.isEmpty() || !m_login->text().isEmpty()) return;
    m_login->setText(login);
    if (m_password->text().isEmpty()) m_password->setFocus();
}

//! No password helps here: what does takes the place of trying again.
void SignInDialog::showDisabled(const Error& error) {
    m_error->showError(error);
    m_password->clear();
    m_button->hide();
    m_anew->show();
    m_anew->setDefault(true);
    m_anew->setFocus();
}

void SignInDialog::submit() {
    const SignInWords words{m_login->text().trimmed(), m_password->secret(), m_code->text().trimmed()};
    if (words.login.isEmpty() || words.password->empty()) return m_error->showText(tr("Please enter user name and password."));
    signInWith(words);
}

void SignInDialog::signInWith(const SignInWords& words) {
    m_error->clear();
    m_button->setEnabled(false);
    item::whenReady(this, m_signIn(words), [this, words](const Result<void>& done) {
        m_button->setEnabled(true);
        if (done) return accept();
        if (asksForSecondStep(done.error())) return setUpSecondStep(words);
        if (done.error().context == "revoked") return showDisabled(done.error());
        QLineEdit* field = m_password;
        if (asksForCode(done.error())) {
            m_codeRow->show();
            field = m_code;
        }
        // Asked for at first, it is no error.
        if (done.error().subject != "code_needed") m_error->showError(done.error());
        field->selectAll();
        field->setFocus();
    });
}

void SignInDialog::setUpSecondStep(const SignInWords& words) {
    auto* dialog = new SecondStepDialog(m_setup, words, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, words] { signInWith({words.login, words.password, dialog->code()}); });
    connect(dialog, &QDialog::rejected, this, [this] { m_error->showText(tr("Your role signs in with a second step. It has to be set up first.")); });
    dialog->open();
}

}  // namespace lianlu::ui
