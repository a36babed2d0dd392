// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/lease_page.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "models/item/sync_state.h"
#include "ui/common/buttons.h"
#include "ui/common/labels.h"
#include "ui/common/sentences.h"
#include "ui/help/help_topics.h"

namespace lianlu::ui {

LeasePage::LeasePage(const item::SyncState& sync, const QString& until, QWidget* parent)
    : GateFrame(parent), m_sync(sync), m_work(makeLabel({})), m_state(makeMuted({})), m_try(new PrimaryButton(tr("Connect now"))) {
    setObjectName(QStringLiteral("leasePage"));
    setHelpTopic(this, QStringLiteral("privacy"));
    body()->addWidget(makeLabel(tr("Connect once to go on"), TypeStep::headline));
    auto* why = makeLabel(tr("This computer was allowed to work without the server until %1. Customers stay closed until it has reached the server once.").arg(until));
    why->setObjectName(QStringLiteral("leaseWhy"));
    why->setWordWrap(true);
    body()->addWidget(why);
    m_work->setObjectName(QStringLiteral("leaseWork"));
    m_work->setWordWrap(true);
    body()->addWidget(m_work);
    m_state->setObjectName(QStringLiteral("leaseState"));
    m_state->setWordWrap(true);
    body()->addWidget(m_state);
    m_try->setObjectName(QStringLiteral("leaseConnect"));
    body()->addWidget(m_try);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(space::s);
    auto* signIn = new GhostButton(tr("Sign in again"));
    signIn->setObjectName(QStringLiteral("leaseSignIn"));
    auto* lock = new GhostButton(tr("Lock"));
    lock->setObjectName(QStringLiteral("leaseLock"));
    foot->addWidget(signIn);
    foot->addStretch();
    foot->addWidget(lock);
    body()->addLayout(foot);
    connect(m_try, &QPushButton::clicked, this, &LeasePage::syncRequested);
    connect(signIn, &QPushButton::clicked, this, &LeasePage::signInRequested);
    connect(lock, &QPushButton::clicked, this, &LeasePage::lockRequested);
    connect(&m_sync, &item::SyncState::changed, this, &LeasePage::tell);
    tell();
}

void LeasePage::tell() {
    const auto& now = m_sync.now();
    m_work->setText(now.pending > 0 ? tr("%n edit(s) of yours are kept here and go out with that contact.", nullptr, now.pending) : tr("All your work is kept."));
    const bool busy = m_sync.state() == item::SyncState::State::syncing;
    m_try->setEnabled(!busy);
    m_try->setText(busy ? tr("Connecting…") : tr("Connect now"));
    m_state->setText(now.error && !busy ? sentenceFor(*now.error) : QString());
}

}  // namespace lianlu::ui
