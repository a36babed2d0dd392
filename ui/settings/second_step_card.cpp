// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/second_step_card.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "models/item/when_ready.h"
#include "ui/common/inline_error.h"
#include "ui/common/labels.h"
#include "ui/common/section_header.h"
#include "ui/common/sentences.h"
#include "ui/settings/second_step_proof_dialog.h"
#include "ui/shell/second_step_dialog.h"

namespace lianlu::ui {

SecondStepCard::SecondStepCard(AccountHost& host, QWidget* parent)
    : Card(parent), m_host(host), m_state(makeMuted({})), m_error(new InlineError), m_on(new QPushButton(tr("Set up…"))),
      m_codes(new QPushButton(tr("New recovery codes…"))), m_off(new QPushButton(tr("Turn off…"))) {
    setObjectName(QStringLiteral("secondStepCard"));
    body()->setSpacing(space::m);
    body()->addWidget(new SectionHeader(tr("Second step of sign-in")));
    m_state->setObjectName(QStringLiteral("secondStepState"));
    m_state->setWordWrap(true);
    body()->addWidget(m_state);
    m_error->setProperty("place", QStringLiteral("secondStepCard"));
    body()->addWidget(m_error);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    m_on->setObjectName(QStringLiteral("secondStepOn"));
    m_codes->setObjectName(QStringLiteral("secondStepCodes"));
    m_off->setObjectName(QStringLiteral("secondStepOff"));
    for (QPushButton* button : {m_on, m_codes, m_off}) {
        buttons->addWidget(button);
        button->hide();
    }
    buttons->addStretch();
    body()->addLayout(buttons);
    connect(m_on, &QPushButton::clicked, this, &SecondStepCard::openSetup);
    connect(m_codes, &QPushButton::clicked, this, [this] { openProof(false); });
    connect(m_off, &QPushButton::clicked, this, [this] { openProof(true); });
}

void SecondStepCard::refresh() {
    m_error->clear();
    m_state->setText(tr("Asking the server…"));
    item::whenReady(this, m_host.secondStep(), [this](const Result<SecondStepNow>& now) {
        if (now) return show(*now);
        m_state->clear();
        if (serverIsAway(now.error())) m_error->showText(tr("The server cannot be reached now. The second step is changed online only."), Tone::warning);
        else m_error->showError(now.error());
    });
}

void SecondStepCard::show(const SecondStepNow& now) {
    m_on->setVisible(!now.on);
    m_codes->setVisible(now.on);
    m_off->setVisible(now.on && !now.required);
    if (!now.on) return m_state->setText(tr("Off. With it you sign in with your password and a code of an app on your phone: who learns your password alone cannot sign in."));
    const QString left = tr("%n recovery code(s) left.", nullptr, now.codesLeft);
    m_state->setText(now.required ? tr("On, as your role asks for it. %1").arg(left) : tr("On: you sign in with your password and a code of your phone's app. %1").arg(left));
}

void SecondStepCard::openSetup() {
    auto* dialog = new SecondStepDialog(m_host, {}, this);
    connect(dialog, &QDialog::accepted, this, &SecondStepCard::refresh);
    dialog->open();
}

void SecondStepCard::openProof(bool off) {
    auto* dialog = new SecondStepProofDialog(m_host, off ? SecondStepProofDialog::Wish::off : SecondStepProofDialog::Wish::newCodes, this);
    connect(dialog, &QDialog::finished, this, &SecondStepCard::refresh);
    dialog->open();
}

}  // namespace lianlu::ui
