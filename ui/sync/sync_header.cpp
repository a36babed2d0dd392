// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/sync_header.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>
#include <QTimer>

#include "models/item/sync_state.h"
#include "ui/common/buttons.h"
#include "ui/common/icons.h"
#include "ui/common/labels.h"
#include "ui/shell/sync_words.h"

namespace lianlu::ui {

SyncHeader::SyncHeader(item::AsyncStore& async, item::SyncState& sync, QWidget* parent)
    : QWidget(parent), m_async(async), m_state(sync), m_icon(new QLabel), m_title(makeLabel({}, TypeStep::title)), m_explanation(makeMuted({})),
      m_progress(new QProgressBar), m_signIn(new PrimaryButton(tr("Sign in"))), m_syncNow(new QPushButton(tr("Sync now"))) {
    m_title->setObjectName(QStringLiteral("queueTitle"));
    m_explanation->setObjectName(QStringLiteral("queueExplanation"));
    m_explanation->setWordWrap(true);
    m_progress->setObjectName(QStringLiteral("queueProgress"));
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Rows loaded"));
    m_signIn->setObjectName(QStringLiteral("queueSignIn"));
    m_syncNow->setObjectName(QStringLiteral("queueSyncNow"));
    m_syncNow->setIcon(icon(QStringLiteral("refresh")));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::s);
    grid->setVerticalSpacing(space::xs);
    grid->addWidget(m_icon, 0, 0);
    grid->addWidget(m_title, 0, 1);
    grid->addWidget(m_signIn, 0, 2);
    grid->addWidget(m_syncNow, 0, 3);
    grid->addWidget(m_explanation, 1, 1, 1, 3);
    grid->addWidget(m_progress, 2, 1, 1, 3);
    grid->setColumnStretch(1, 1);
    connect(m_signIn, &QPushButton::clicked, this, &SyncHeader::signInRequested);
    connect(m_syncNow, &QPushButton::clicked, this, &SyncHeader::syncRequested);
    connect(&m_state, &item::SyncState::changed, this, &SyncHeader::refresh);
    connect(&m_state, &item::SyncState::progressChanged, this, &SyncHeader::refresh);
    connect(&m_async, &item::AsyncStore::formatChanged, this, &SyncHeader::refresh);
    auto* clock = new QTimer(this);
    connect(clock, &QTimer::timeout, this, &SyncHeader::refresh);
    clock->start(kAgeMs);
    refresh();
}

void SyncHeader::refresh() {
    const SyncWords words = syncWords(m_state, m_async.format(), m_async.now());
    m_icon->setPixmap(icon(words.iconName, words.tint).pixmap(QSize(22, 22), devicePixelRatioF()));
    m_title->setText(words.line);
    m_explanation->setText(words.explanation);
    m_explanation->setVisible(!words.explanation.isEmpty());
    const auto& progress = m_state.progress();
    m_progress->setVisible(progress.rowsTotal > 0 && m_state.state() == item::SyncState::State::syncing);
    m_progress->setRange(0, 1000);
    if (progress.rowsTotal > 0) m_progress->setValue(static_cast<int>(progress.rowsDone * 1000 / progress.rowsTotal));
    const bool signIn = m_state.state() == item::SyncState::State::signInNeeded;
    m_signIn->setText(isDisabled(m_state) ? tr("Set up anew") : tr("Sign in"));
    m_signIn->setVisible(signIn);
    m_syncNow->setVisible(!signIn);
    m_syncNow->setEnabled(m_state.state() != item::SyncState::State::syncing);
}

void SyncHeader::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) refresh();
}

}  // namespace lianlu::ui
