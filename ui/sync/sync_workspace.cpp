// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/sync_workspace.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/common/buttons.h"
#include "ui/common/tokens.h"
#include "ui/shell/services.h"
#include "ui/sync/queue_page.h"
#include "ui/sync/review_page.h"
#include "ui/sync/sync_header.h"

namespace lianlu::ui {

SyncWorkspace::SyncWorkspace(Services& services, QWidget* parent)
    : Workspace(parent),
      m_services(services),
      m_header(new SyncHeader(services.async(), services.sync())),
      m_queueTab(new ChipButton(tr("Queue"))),
      m_reviewTab(new ChipButton(tr("Conflicts"))),
      m_stack(new QStackedWidget),
      m_queue(new QueuePage(services)),
      m_review(new ReviewPage(services)) {
    setObjectName(QStringLiteral("syncWorkspace"));
    m_queueTab->setObjectName(QStringLiteral("syncQueueTab"));
    m_reviewTab->setObjectName(QStringLiteral("syncConflictsTab"));
    m_stack->addWidget(m_queue);
    m_stack->addWidget(m_review);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(space::l, space::l, space::l, 0);
    top->setSpacing(space::m);
    top->addWidget(m_header);
    auto* tabs = new QHBoxLayout;
    tabs->setSpacing(space::s);
    tabs->addWidget(m_queueTab);
    tabs->addWidget(m_reviewTab);
    tabs->addStretch(1);
    top->addLayout(tabs);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_stack, 1);

    connect(m_header, &SyncHeader::syncRequested, this, &SyncWorkspace::syncRequested);
    connect(m_header, &SyncHeader::signInRequested, this, &SyncWorkspace::signInRequested);
    connect(m_queue, &QueuePage::syncRequested, this, &SyncWorkspace::syncRequested);
    connect(m_queue, &QueuePage::reviewRequested, this, &SyncWorkspace::openConflict);
    connect(m_queue, &QueuePage::contextChanged, this, &SyncWorkspace::updateCounts);
    connect(m_review, &ReviewPage::contextChanged, this, &SyncWorkspace::updateCounts);
    connect(m_queueTab, &QPushButton::clicked, this, &SyncWorkspace::showQueue);
    connect(m_reviewTab, &QPushButton::clicked, this, &SyncWorkspace::showReview);
    connect(&services.async(), &item::AsyncStore::changed, this, [this](const store::ChangeSet& changes) {
        const auto about = [](const store::RowKey& key) { return key.entity == domain::Conflict::kEntity; };
        if (changes.everything || std::any_of(changes.rows.begin(), changes.rows.end(), about)) count();
    });
    m_queueTab->setChecked(true);
    count();
}

void SyncWorkspace::count() {
    const auto question = m_services.async().read([role = m_services.async().context().role](db::Connection& connection) {
        return store::countConflicts(connection, store::ConflictList::open, role);
    });
    m_counting.ask(this, question, [this](Result<std::int64_t> open) {
        if (!open) return;
        m_open = static_cast<int>(*open);
        updateCounts();
    });
}

void SyncWorkspace::updateCounts() {
    const auto& counts = m_queue->model().counts();
    const int refused = counts[store::QueueGroup::refused] + counts[store::QueueGroup::quarantined];
    m_reviewTab->setText(m_open > 0 ? tr("Conflicts") + QLatin1Char(' ') + m_services.async().format().number(m_open) : tr("Conflicts"));
    Q_EMIT countChanged(m_open + refused);
    Q_EMIT contextChanged(m_stack->currentWidget() == m_queue ? m_queue->context() : m_review->context());
}

void SyncWorkspace::activate() {
    m_started = true;
    if (m_stack->currentWidget() == m_queue) m_queue->activate();
    else m_review->activate();
    updateCounts();
}

QList<QAction*> SyncWorkspace::commands() { return m_stack->currentWidget() == m_queue ? m_queue->commands() : m_review->commands(); }

void SyncWorkspace::showQueue() {
    m_queueTab->setChecked(true);
    m_reviewTab->setChecked(false);
    m_stack->setCurrentWidget(m_queue);
    activate();
}

void SyncWorkspace::showReview() {
    m_queueTab->setChecked(false);
    m_reviewTab->setChecked(true);
    m_stack->setCurrentWidget(m_review);
    activate();
}

void SyncWorkspace::openConflict(domain::ConflictId conflict) {
    showReview();
    m_review->open(conflict);
}

}  // namespace lianlu::ui
