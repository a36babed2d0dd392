// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/queue_popover.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QProgressBar>
#include <QVBoxLayout>

#include "models/item/queue_model.h"
#include "models/item/sync_state.h"
#include "models/item/when_ready.h"
#include "ui/common/buttons.h"
#include "ui/common/data_table.h"
#include "ui/common/inline_error.h"
#include "ui/common/labels.h"
#include "ui/common/row_delegate.h"
#include "ui/shell/sync_words.h"

namespace lianlu::ui {

namespace {
constexpr int kWidth = 720;
constexpr int kHeight = 420;
constexpr int kAboveStrip = 44;
}  // namespace

QueuePopover::QueuePopover(item::AsyncStore& async, item::SyncState& sync, QWidget* over)
    : QFrame(over), m_async(async), m_state(sync), m_model(new item::QueueModel(async, &sync, this)), m_icon(new QLabel),
      m_title(makeLabel({}, TypeStep::title)), m_explanation(makeMuted({})), m_progress(new QProgressBar), m_table(new DataTable),
      m_error(new InlineError), m_retry(new QPushButton(tr("Send again"))), m_discard(new DangerButton(tr("Discard"))),
      m_signIn(new PrimaryButton(tr("Sign in"))), m_syncNow(new QPushButton(tr("Sync now"))) {
    setObjectName(QStringLiteral("popover"));
    setAccessibleName(tr("Queue of changes"));
    buildList();
    hide();
    over->installEventFilter(this);
    connect(m_retry, &QPushButton::clicked, this, [this] { act(true); });
    connect(m_discard, &QPushButton::clicked, this, [this] { act(false); });
    connect(m_signIn, &QPushButton::clicked, this, [this] {
        close();
        Q_EMIT signInRequested();
    });
    connect(m_syncNow, &QPushButton::clicked, this, &QueuePopover::syncRequested);
    connect(&m_state, &item::SyncState::changed, this, &QueuePopover::refresh);
    connect(&m_state, &item::SyncState::progressChanged, this, &QueuePopover::refresh);
    connect(m_table, &DataTable::currentRowChanged, this, &QueuePopover::updateButtons);
    connect(m_model, &QAbstractItemModel::modelReset, this, &QueuePopover::updateButtons);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &QueuePopover::updateButtons);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &QueuePopover::updateButtons);
}

void QueuePopover::buildList() {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::l, space::l, space::l, space::l);
    layout->setSpacing(space::m);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::s);
    head->addWidget(m_icon);
    m_title->setObjectName(QStringLiteral("queueTitle"));
    head->addWidget(m_title, 1);
    m_syncNow->setObjectName(QStringLiteral("queueSyncNow"));
    m_signIn->setObjectName(QStringLiteral("queueSignIn"));
    head->addWidget(m_signIn);
    head->addWidget(m_syncNow);
    auto* closeButton = makeIconButton(QStringLiteral("close"), tr("Close"));
    closeButton->setObjectName(QStringLiteral("queueClose"));
    connect(closeButton, &QToolButton::clicked, this, &QueuePopover::close);
    head->addWidget(closeButton);
    layout->addLayout(head);
    m_explanation->setObjectName(QStringLiteral("queueExplanation"));
    m_explanation->setWordWrap(true);
    layout->addWidget(m_explanation);
    m_progress->setObjectName(QStringLiteral("queueProgress"));
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Rows loaded"));
    layout->addWidget(m_progress);
    m_table->setObjectName(QStringLiteral("queueList"));
    m_table->setAccessibleName(tr("Queue of changes"));
    m_table->setDefaultWidths({140, 170, 110, 110, 0});
    m_table->rows()->setBadgeRole(item::ToneRole);
    m_table->verticalHeader()->setDefaultSectionSize(38);
    m_table->setModel(m_model);
    m_table->showEmpty(QStringLiteral("check"), tr("Nothing is waiting"), tr("Every change has reached the server."));
    layout->addWidget(m_table, 1);
    m_error->setProperty("place", QStringLiteral("queue"));
    layout->addWidget(m_error);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(space::s);
    foot->addStretch();
    m_discard->setObjectName(QStringLiteral("queueDiscard"));
    m_retry->setObjectName(QStringLiteral("queueRetry"));
    foot->addWidget(m_discard);
    foot->addWidget(m_retry);
    layout->addLayout(foot);
}

void QueuePopover::toggle() {
    if (isVisible()) return close();
    m_error->clear();
    m_model->reload();
    refresh();
    updateButtons();
    place();
    show();
    raise();
    m_table->setFocus();
    qApp->installEventFilter(this);
}

void QueuePopover::close() {
    qApp->removeEventFilter(this);
    hide();
}

void QueuePopover::place() {
    const int width = qMin(kWidth, parentWidget()->width() - 2 * space::s);
    const int height = qMin(kHeight, parentWidget()->height() - kAboveStrip - space::xl);
    setGeometry(space::s, parentWidget()->height() - height - kAboveStrip, width, height);
}

void QueuePopover::refresh() {
    const SyncWords words = syncWords(m_state, m_async.format(), m_async.now());
    m_icon->setPixmap(icon(words.iconName, words.tint).pixmap(QSize(22, 22), devicePixelRatioF()));
    m_title->setText(words.line);
    m_explanation->setText(words.explanation);
    m_explanation->setVisible(!words.explanation.isEmpty());
    const auto& progress = m_state.progress();
    m_progress->setVisible(progress.rowsTotal > 0 && m_state.state() == item::SyncState::State::syncing);
    m_progress->setRange(0, 1000);
    if (progress.rowsTotal > 0) m_progress->setValue(static_cast<int>(progress.rowsDone * 1000 / progress.rowsTotal));
    m_signIn->setVisible(m_state.state() == item::SyncState::State::signInNeeded);
    m_syncNow->setVisible(!m_signIn->isVisibleTo(this));
    m_syncNow->setEnabled(m_state.state() != item::SyncState::State::syncing);
}

void QueuePopover::updateButtons() {
    const auto* op = m_model->row(m_table->currentIndex());
    const bool waits = op && item::QueueModel::waitsForPerson(*op);
    m_retry->setEnabled(waits);
    m_discard->setEnabled(waits);
}

void QueuePopover::act(bool again) {
    const auto* op = m_model->row(m_table->currentIndex());
    if (!op) return;
    m_error->clear();
    const auto answer = again ? m_model->retry(op->opId) : m_model->discard(op->opId);
    item::whenReady(this, answer, [this, again](const Result<store::ChangeSet>& done) {
        if (!done) m_error->showError(done.error());
        else if (again) Q_EMIT syncRequested();
        else Q_EMIT discarded();
    });
}

bool QueuePopover::eventFilter(QObject* watched, QEvent* event) {
    if (isVisible() && watched == parentWidget() && event->type() == QEvent::Resize) place();
    if (isVisible() && event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        close();
        return true;
    }
    if (isVisible() && event->type() == QEvent::MouseButtonPress) {
        auto* widget = qobject_cast<QWidget*>(watched);
        const bool own = !widget || widget == this || isAncestorOf(widget) || widget->objectName() == QLatin1String("statusSync");
        if (!own && widget->window() == window()) close();
    }
    return QFrame::eventFilter(watched, event);
}

}  // namespace lianlu::ui
