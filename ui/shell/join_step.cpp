// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/join_step.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include "ui/common/form_row.h"
#include "ui/common/labels.h"

namespace lianlu::ui {

JoinStep::JoinStep(QWidget* parent)
    : OnboardStep(parent), m_code(new QLineEdit), m_offer(makeLabel({})), m_account(new QWidget), m_name(new QLineEdit), m_first(new SecretEntry),
      m_second(new SecretEntry) {
    m_code->setObjectName(QStringLiteral("joinCode"));
    m_code->setMaxLength(60);
    m_code->setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase | Qt::ImhPreferLatin);
    m_codeRow = new FormRow(tr("Code of the invitation"), m_code, tr("Seven groups of four, from the mail. Dashes, blanks and case do not matter."));
    body()->addWidget(m_codeRow);
    m_offer->setObjectName(QStringLiteral("joinOffer"));
    m_offer->setWordWrap(true);
    body()->addWidget(m_offer);
    auto* column = new QVBoxLayout(m_account);
    column->setContentsMargins({});
    column->setSpacing(space::l);
    m_name->setObjectName(QStringLiteral("joinName"));
    m_name->setMaxLength(80);
    m_nameRow = new FormRow(tr("Your name"), m_name, tr("As your colleagues and customers read it."));
    column->addWidget(m_nameRow);
    m_first->setObjectName(QStringLiteral("joinPassword"));
    m_firstRow = new FormRow(tr("Password for the account"), m_first, tr("At least 10 characters."));
    column->addWidget(m_firstRow);
    m_second->setObjectName(QStringLiteral("joinPasswordAgain"));
    m_secondRow = new FormRow(tr("Once more"), m_second);
    column->addWidget(m_secondRow);
    body()->addWidget(m_account);
    body()->addStretch();
    connect(m_code, &QLineEdit::returnPressed, this, &OnboardStep::submitted);
    connect(m_name, &QLineEdit::returnPressed, m_first, qOverload<>(&QWidget::setFocus));
    connect(m_first, &QLineEdit::returnPressed, m_second, qOverload<>(&QWidget::setFocus));
    connect(m_second, &QLineEdit::returnPressed, this, &OnboardStep::submitted);
    reset();
}

void JoinStep::enter() { (m_hasOffer ? (m_name->text().isEmpty() ? m_name : static_cast<QLineEdit*>(m_first)) : m_code)->setFocus(); }

void JoinStep::setCode(const QString& code) { m_code->setText(code); }

QString JoinStep::code() const { return m_code->text().trimmed(); }

void JoinStep::setOffer(const InvitedTo& offer) {
    m_hasOffer = true;
    m_codeRow->hide();
    m_offer->setText(tr("%1, %2 invites you as: %3. Your user name will be %4.").arg(offer.brand, offer.store, offer.role, offer.login));
    m_offer->show();
    m_account->show();
    if (m_name->text().isEmpty()) m_name->setText(offer.name);
    enter();
}

QString JoinStep::name() const { return m_name->text().trimmed(); }

Secret JoinStep::password() const { return m_first->secret(); }

bool JoinStep::complete() {
    m_nameRow->setError(name().isEmpty() ? tr("Please enter your name.") : QString());
    m_firstRow->setError(m_first->text().size() < 10 ? tr("At least 10 characters.") : QString());
    m_secondRow->setError(!m_firstRow->hasError() && m_first->text() != m_second->text() ? tr("The two are not the same.") : QString());
    if (m_nameRow->hasError()) m_name->setFocus();
    else if (m_firstRow->hasError()) m_first->setFocus();
    else if (m_secondRow->hasError()) m_second->setFocus();
    return !m_nameRow->hasError() && !m_firstRow->hasError() && !m_secondRow->hasError();
}

void JoinStep::showPasswordProblem(const QString& problem) {
    m_firstRow->setError(problem);
    m_first->setFocus();
}

void JoinStep::reset() {
    m_hasOffer = false;
    m_codeRow->show();
    m_offer->hide();
    m_account->hide();
    m_first->clear();
    m_second->clear();
}

}  // namespace lianlu::ui
