// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/status_strip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QTimer>
#include <QToolButton>

#include "models/item/async_store.h"
#include "models/item/sync_state.h"
#include "ui/common/buttons.h"
#include "ui/common/icons.h"
#include "ui/common/labels.h"
#include "ui/shell/sync_words.h"

namespace lianlu::ui {

StatusStrip::StatusStrip(item::AsyncStore& async, item::SyncState& sync, QWidget* parent)
    : QFrame(parent), m_async(async), m_state(sync), m_sync(new QToolButton), m_context(new ElidedLabel({}, TypeStep::caption)),
      m_help(makeIconButton(QStringLiteral("help"), tr("User guide"))), m_lock(new QToolButton), m_minute(new QTimer(this)) {
    setObjectName(QStringLiteral("statusStrip"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::s, space::xs, space::s, space::xs);
    layout->setSpacing(space::s);
    m_sync->setObjectName(QStringLiteral("statusSync"));
    m_sync->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_sync->setIconSize(QSize(18, 18));
    m_sync->setCursor(Qt::PointingHandCursor);
    m_sync->setToolTip(tr("Show the queue of changes"));
    layout->addWidget(m_sync);
    m_context->setObjectName(QStringLiteral("statusContext"));
    m_context->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setRole(m_context, QStringLiteral("muted"));
    layout->addWidget(m_context, 1);
    m_help->setIcon(icon(QStringLiteral("help"), Tint::muted));
    m_help->setObjectName(QStringLiteral("statusHelp"));
    m_help->setToolTip(tr("User guide (%1)").arg(QKeySequence(QKeySequence::HelpContents).toString(QKeySequence::NativeText)));
    layout->addWidget(m_help);
    m_lock->setObjectName(QStringLiteral("statusLock"));
    m_lock->setIcon(icon(QStringLiteral("lock"), Tint::muted));
    m_lock->setIconSize(QSize(18, 18));
    m_lock->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_lock->setText(tr("Lock"));
    m_lock->setAccessibleName(tr("Lock"));
    m_lock->setToolTip(tr("Lock (%1)").arg(QKeySequence(QStringLiteral("Ctrl+L")).toString(QKeySequence::NativeText)));
    m_lock->setCursor(Qt::PointingHandCursor);
    layout->addWidget(m_lock);

    connect(m_sync, &QToolButton::clicked, this, &StatusStrip::syncClicked);
    connect(m_help, &QToolButton::clicked, this, &StatusStrip::helpClicked);
    connect(m_lock, &QToolButton::clicked, this, &StatusStrip::lockClicked);
    connect(&m_state, &item::SyncState::changed, this, &StatusStrip::refresh);
    connect(&m_state, &item::SyncState::progressChanged, this, &StatusStrip::refresh);
    connect(&m_async, &item::AsyncStore::formatChanged, this, &StatusStrip::refresh);
    connect(m_minute, &QTimer::timeout, this, &StatusStrip::refresh);
    m_minute->start(kAgeMs);
    refresh();
}

void StatusStrip::setContext(const QString& text) { m_context->setText(text); }

void StatusStrip::refresh() {
    const SyncWords words = syncWords(m_state, m_async.format(), m_async.now());
    m_sync->setIcon(icon(words.iconName, words.tint));
    m_sync->setText(words.line);
    m_sync->setAccessibleName(tr("Sync: %1").arg(words.line));
    // The same as figures, for those who drive the window: the words change with the language.
    m_sync->setProperty("online", m_state.isOnline());
    m_sync->setProperty("pending", m_state.now().pending);
}

}  // namespace lianlu::ui
