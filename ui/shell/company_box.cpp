// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/company_box.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "models/item/when_ready.h"
#include "ui/common/buttons.h"
#include "ui/common/form_row.h"
#include "ui/common/inline_error.h"
#include "ui/common/labels.h"

namespace lianlu::ui {

CompanyBox::CompanyBox(CompanySignIn& way, QWidget* parent)
    : QWidget(parent), m_way(way), m_start(new QPushButton(tr("Sign in with your company account"))), m_words(makeMuted({})), m_code(new QLineEdit),
      m_link(new QPushButton(tr("Link them"))), m_cancel(new GhostButton(tr("Cancel"))), m_error(new InlineError) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::m);
    m_start->setObjectName(QStringLiteral("companyStart"));
    layout->addWidget(m_start);
    m_words->setObjectName(QStringLiteral("companyWords"));
    m_words->setWordWrap(true);
    layout->addWidget(m_words);
    m_code->setObjectName(QStringLiteral("companyCode"));
    m_code->setMaxLength(20);
    m_codeRow = new FormRow(tr("Code of the second step"), m_code, tr("Six digits of your authenticator app, or a recovery code."));
    layout->addWidget(m_codeRow);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    m_link->setObjectName(QStringLiteral("companyLink"));
    m_cancel->setObjectName(QStringLiteral("companyCancel"));
    buttons->addWidget(m_link);
    buttons->addWidget(m_cancel);
    buttons->addStretch();
    layout->addLayout(buttons);
    m_error->setProperty("place", QStringLiteral("company"));
    layout->addWidget(m_error);
    for (QPushButton* button : {m_start, m_link}) button->setAutoDefault(false);
    m_cancel->setAutoDefault(false);
    connect(m_start, &QPushButton::clicked, this, &CompanyBox::start);
    connect(m_link, &QPushButton::clicked, this, &CompanyBox::link);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        const bool asked = m_link->isVisible();
        m_way.cancelCompanySignIn();
        show(State::ready);
        m_start->setFocus();
        m_error->showText(asked ? tr("The two accounts were not linked. Nothing has changed; you can sign in as before.")
                                : tr("The sign-in was cancelled. The page in the browser can be closed; what is typed there has no effect any more."),
                          Tone::info);
    });
    show(State::ready);
    hide();
}

void CompanyBox::refresh() {
    item::whenReady(this, m_way.offersCompanySignIn(), [this](const Result<bool>& offers) { setVisible(offers && *offers); });
}

void CompanyBox::show(State state) {
    m_start->setVisible(state == State::ready);
    m_words->setVisible(state != State::ready);
    m_codeRow->setVisible(false);
    m_link->setVisible(state == State::asking);
    m_cancel->setVisible(state != State::ready);
    if (state == State::waiting) m_words->setText(tr("Go on in the browser that was opened; this window goes on by itself."));
    if (state == State::asking)
        m_words->setText(tr("Your company account has the e-mail address of an account here. Are both you? Once linked, either signs you in."));
}

void CompanyBox::start() {
    m_error->clear();
    show(State::waiting);
    item::whenReady(this, m_way.companySignIn(), [this](const Result<QString>& name) { settle(name); });
}

void CompanyBox::link() {
    m_error->clear();
    m_link->setEnabled(false);
    item::whenReady(this, m_way.linkCompany(m_code->text().trimmed()), [this](const Result<QString>& name) {
        m_link->setEnabled(true);
        settle(name);
    });
}

void CompanyBox::settle(const Result<QString>& name) {
    if (name) {
        show(State::ready);
        m_code->clear();
        Q_EMIT signedIn(*name);
        return;
    }
    const auto& error = name.error();
    if (error.subject == "company_link") return show(State::asking);
    if (error.code == Code::wrongCredentials && (error.subject == "code_needed" || error.subject == "code")) {
        show(State::asking);
        m_codeRow->show();
        m_code->selectAll();
        m_code->setFocus();
        if (error.subject == "code") m_error->showError(error);
        return;
    }
    show(State::ready);
    if (error.code != Code::cancelled) m_error->showError(error);
}

}  // namespace lianlu::ui
