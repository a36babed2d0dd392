// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/second_step_dialog.h"

#include <utility>

#include <QHBoxLayout>
#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "models/item/when_ready.h"
#include "ui/common/buttons.h"
#include "ui/common/form_row.h"
#include "ui/common/inline_error.h"
#include "ui/common/labels.h"
#include "ui/common/qr_code.h"
#include "ui/shell/recovery_codes.h"

namespace lianlu::ui {

SecondStepDialog::SecondStepDialog(SecondStepSetup& setup, SignInWords words, QWidget* parent)
    : QDialog(parent), m_setup(setup), m_words(std::move(words)), m_title(makeLabel({}, TypeStep::title)), m_why(makeMuted({})), m_stack(new QStackedWidget),
      m_codes(new RecoveryCodes), m_error(new InlineError), m_cancel(new GhostButton(tr("Cancel"))), m_next(new PrimaryButton(tr("Next"))) {
    setObjectName(QStringLiteral("secondStepDialog"));
    setWindowTitle(tr("Second step"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(460);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    layout->setSpacing(space::l);
    m_title->setObjectName(QStringLiteral("secondStepTitle"));
    m_why->setWordWrap(true);
    layout->addWidget(m_title);
    layout->addWidget(m_why);
    m_stack->addWidget(makePassword());
    m_stack->addWidget(makeApp());
    m_stack->addWidget(m_codes);
    layout->addWidget(m_stack);
    m_error->setProperty("place", QStringLiteral("secondStep"));
    layout->addWidget(m_error);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(space::s);
    foot->addStretch();
    m_cancel->setObjectName(QStringLiteral("secondStepCancel"));
    m_next->setObjectName(QStringLiteral("secondStepNext"));
    m_next->setDefault(true);
    foot->addWidget(m_cancel);
    foot->addWidget(m_next);
    layout->addLayout(foot);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_next, &QPushButton::clicked, this, &SecondStepDialog::next);
    showPage(Password);
    if (m_words.password) begin();
}

QWidget* SecondStepDialog::makePassword() {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins({});
    m_password = new SecretEntry;
    m_password->setObjectName(QStringLiteral("secondStepPassword"));
    column->addWidget(new FormRow(tr("Password of your account"), m_password, tr("The one you sign in with, not this computer's passphrase.")));
    column->addStretch();
    return page;
}

QWidget* SecondStepDialog::makeApp() {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->setSpacing(space::m);
    m_qr = new QrCode;
    m_qr->setObjectName(QStringLiteral("secondStepQr"));
    column->addWidget(m_qr, 0, Qt::AlignHCenter);
    m_secret = makeLabel({});
    m_secret->setObjectName(QStringLiteral("secondStepSecret"));
    m_secret->setAlignment(Qt::AlignCenter);
    m_secret->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    column->addWidget(m_secret);
    m_code = new QLineEdit;
    m_code->setObjectName(QStringLiteral("secondStepCode"));
    m_code->setMaxLength(7);
    m_code->setInputMethodHints(Qt::ImhDigitsOnly);
    column->addWidget(new FormRow(tr("Code of the app"), m_code, tr("Six digits. They change every half minute.")));
    return page;
}

void SecondStepDialog::showPage(Page page) {
    m_page = page;
    m_stack->setCurrentIndex(page);
    m_error->clear();
    switch (page) {
        case Password:
            m_title->setText(tr("Sign in with a second step"));
            m_why->setText(tr("Besides the password you type a code of an app on your phone. Who learns your password alone cannot sign in."));
            m_next->setText(tr("Next"));
            m_password->setFocus();
            return;
        case App:
            m_title->setText(tr("Scan this with an authenticator app"));
            m_why->setText(tr("Any app for one-time codes will do. If it cannot scan, type the letters below into it. Then type the code it shows."));
            m_next->setText(tr("Confirm"));
            m_code->setFocus();
            return;
        case Codes:
            m_title->setText(tr("Keep these recovery codes"));
            m_why->setText(tr("Each signs you in once when the phone is not at hand. They are shown only now: keep them on paper, away from this computer."));
            m_cancel->hide();
            m_next->setText(tr("I have kept them"));
            m_next->setFocus();
            return;
    }
}

void SecondStepDialog::next() {
    if (m_busy) return;
    m_error->clear();
    if (m_page == Codes) return accept();
    if (m_page == App) return confirm();
    m_words.password = m_password->secret();
    if (m_words.password->empty()) return m_error->showText(tr("Please enter your password."));
    begin();
}

void SecondStepDialog::begin() {
    m_busy = true;
    item::whenReady(this, m_setup.beginSecondStep(m_words), [this](const Result<SecondStepSecret>& begun) {
        m_busy = false;
        if (!begun) {
            m_error->showError(begun.error());
            m_password->selectAll();
            m_password->setFocus();
            return;
        }
        m_password->clear();
        m_qr->setText(begun->uri);
        QString grouped;
        for (int i = 0; i < begun->secret.size(); ++i) {
            if (i > 0 && i % 4 == 0) grouped += QLatin1Char(' ');
            grouped += begun->secret[i];
        }
        m_secret->setText(grouped);
        m_secret->setAccessibleName(grouped);
        showPage(App);
    });
}

void SecondStepDialog::confirm() {
    m_words.code = m_code->text().simplified().remove(QLatin1Char(' '));
    if (m_words.code.isEmpty()) return m_error->showText(tr("Please enter the code of the app."));
    m_busy = true;
    item::whenReady(this, m_setup.confirmSecondStep(m_words), [this](const Result<QStringList>& codes) {
        m_busy = false;
        if (!codes) {
            m_error->showError(codes.error());
            m_code->selectAll();
            m_code->setFocus();
            return;
        }
        m_qr->clear();
        m_secret->clear();
        m_codes->setCodes(*codes);
        showPage(Codes);
    });
}

void SecondStepDialog::reject() {
    if (m_page == Codes) accept();
    else QDialog::reject();
}

}  // namespace lianlu::ui
