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

namespace lianlu::ui {

SignInDialog::SignInDialog(const QString& server, SignIn signIn, QWidget* parent)
    : QDialog(parent), m_signIn(std::move(signIn)), m_login(new QLineEdit), m_password(new SecretEntry), m_error(new InlineError),
      m_button(new PrimaryButton(tr("Sign in"))) {
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
    layout->addWidget(m_error);
    auto* foot = new QHBoxLayout;
    foot->addStretch();
    auto* cancel = new GhostButton(tr("Cancel"));
    cancel->setObjectName(QStringLiteral("signInCancel"));
    m_button->setObjectName(QStringLiteral("signInButton"));
    m_button->setDefault(true);
    foot->addWidget(cancel);
    foot->addWidget(m_button);
    layout->addLayout(foot);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_button, &QPushButton::clicked, this, &SignInDialog::submit);
}

void SignInDialog::submit() {
    const Secret password = m_password->secret();
    if (m_login->text().trimmed().isEmpty() || password->empty()) return m_error->showText(tr("Please enter user name and password."));
    m_error->clear();
    m_button->setEnabled(false);
    item::whenReady(this, m_signIn(m_login->text().trimmed(), password), [this](const Result<void>& done) {
        m_button->setEnabled(true);
        if (done) return accept();
        m_error->showError(done.error());
        m_password->selectAll();
        m_password->setFocus();
    });
}

}  // namespace lianlu::ui
