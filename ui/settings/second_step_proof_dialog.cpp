// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/second_step_proof_dialog.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "models/item/when_ready.h"
#include "ui/common/buttons.h"
#include "ui/common/form_row.h"
#include "ui/common/inline_error.h"
#include "ui/common/labels.h"
#include "ui/shell/recovery_codes.h"

namespace lianlu::ui {

SecondStepProofDialog::SecondStepProofDialog(AccountHost& host, Wish wish, QWidget* parent)
    : QDialog(parent), m_host(host), m_wish(wish), m_why(makeMuted({})), m_stack(new QStackedWidget), m_password(new SecretEntry), m_code(new QLineEdit),
      m_codes(new RecoveryCodes), m_error(new InlineError), m_cancel(new GhostButton(tr("Cancel"))),
      m_go(new PrimaryButton(wish == Wish::off ? tr("Turn off") : tr("Make new codes"))) {
    setObjectName(QStringLiteral("secondStepProofDialog"));
    setWindowTitle(wish == Wish::off ? tr("Turn the second step off") : tr("New recovery codes"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(420);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    layout->setSpacing(space::l);
    layout->addWidget(makeLabel(windowTitle(), TypeStep::title));
    m_why->setWordWrap(true);
    m_why->setText(wish == Wish::off ? tr("From then on your password alone signs you in.") : tr("The codes you have end once the new ones are shown."));
    layout->addWidget(m_why);
    auto* proof = new QWidget;
    auto* column = new QVBoxLayout(proof);
    column->setContentsMargins({});
    column->setSpacing(space::l);
    m_password->setObjectName(QStringLiteral("secondStepProofPassword"));
    m_code->setObjectName(QStringLiteral("secondStepProofCode"));
    m_code->setMaxLength(20);
    column->addWidget(new FormRow(tr("Password of your account"), m_password));
    column->addWidget(new FormRow(tr("Code of the second step"), m_code, tr("Six digits of your authenticator app, or a recovery code.")));
    m_stack->addWidget(proof);
    m_stack->addWidget(m_codes);
    layout->addWidget(m_stack);
    m_error->setProperty("place", QStringLiteral("secondStepProof"));
    layout->addWidget(m_error);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(space::s);
    foot->addStretch();
    m_cancel->setObjectName(QStringLiteral("secondStepProofCancel"));
    m_go->setObjectName(QStringLiteral("secondStepProofGo"));
    m_go->setDefault(true);
    foot->addWidget(m_cancel);
    foot->addWidget(m_go);
    layout->addLayout(foot);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_go, &QPushButton::clicked, this, &SecondStepProofDialog::go);
}

void SecondStepProofDialog::go() {
    if (m_done) return accept();
    m_error->clear();
    const SignInWords words{{}, m_password->secret(), m_code->text().trimmed()};
    if (words.password->empty() || words.code.isEmpty()) return m_error->showText(tr("Please enter password and code."));
    m_go->setEnabled(false);
    if (m_wish == Wish::off) {
        item::whenReady(this, m_host.endSecondStep(words), [this](const Result<void>& done) { done ? accept() : failed(done.error()); });
        return;
    }
    item::whenReady(this, m_host.newRecoveryCodes(words), [this](const Result<QStringList>& codes) { codes ? showCodes(*codes) : failed(codes.error()); });
}

void SecondStepProofDialog::failed(const Error& error) {
    m_go->setEnabled(true);
    m_error->showError(error);
    QLineEdit* field = error.subject == "code" || error.subject == "code_needed" ? m_code : m_password;
    field->selectAll();
    field->setFocus();
}

void SecondStepProofDialog::showCodes(const QStringList& codes) {
    m_done = true;
    m_password->clear();
    m_code->clear();
    m_codes->setCodes(codes);
    m_stack->setCurrentWidget(m_codes);
    m_why->setText(tr("Each signs you in once when the phone is not at hand. They are shown only now: keep them on paper, away from this computer."));
    m_cancel->hide();
    m_go->setText(tr("I have kept them"));
    m_go->setEnabled(true);
}

}  // namespace lianlu::ui
