// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/queue_page.h"

#include <QAction>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QSettings>
#include <QSplitter>
#include <QVBoxLayout>

#include "models/item/queue_words.h"
#include "models/item/when_ready.h"
#include "ui/common/buttons.h"
#include "ui/common/data_table.h"
#include "ui/common/one_at_a_time.h"
#include "ui/common/row_delegate.h"
#include "ui/common/shortcut_context.h"
#include "ui/common/tokens.h"
#include "ui/common/wrap_row.h"
#include "ui/shell/command_state.h"
#include "ui/shell/services.h"
#include "ui/sync/discard_dialog.h"
#include "ui/sync/export_edits.h"
#include "ui/sync/queue_detail.h"

namespace lianlu::ui {

using store::QueueGroup;

namespace {

constexpr auto kSplitterKey = "sync/queueSplitter";
//! As a person looks at them: what waits by itself, what waits for somebody, what is done.
constexpr std::array kOrder{QueueGroup::waiting, QueueGroup::refused, QueueGroup::conflicted, QueueGroup::quarantined, QueueGroup::sent};

QString chipName(QueueGroup group) {
    auto name = QString::fromLatin1(store::nameOf(group).data());
    name[0] = name[0].toUpper();
    return QStringLiteral("queue") + name;
}

}  // namespace

QueuePage::QueuePage(Services& services, QWidget* parent)
    : QWidget(parent),
      m_services(services),
      m_model(new item::QueueModel(services.async(), &services.sync(), this)),
      m_export(new QPushButton(tr("Export…"))),
      m_table(new DataTable),
      m_detail(new QueueDetail(services)),
      m_splitter(new QSplitter(Qt::Horizontal)) {
    setObjectName(QStringLiteral("queuePage"));
    m_splitter->setObjectName(QStringLiteral("queueSplitter"));
    m_splitter->addWidget(buildMaster());
    m_splitter->addWidget(m_detail);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 3);
    if (!m_splitter->restoreState(services.settings().value(QString::fromLatin1(kSplitterKey)).toByteArray())) m_splitter->setSizes({480, 660});
    auto* layout = new QVBoxLayout(this);
    // Below the header a pane without a frame would be a white block that begins anywhere.
    m_detail->setProperty("boxed", true);
    layout->setContentsMargins(0, space::m, space::l, space::l);
    layout->addWidget(m_splitter);

    new OneAtATime(m_splitter, m_table, m_detail);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_services.settings().setValue(QString::fromLatin1(kSplitterKey), m_splitter->saveState()); });
    connect(m_export, &QPushButton::clicked, this, &QueuePage::exportChosen);
    connect(m_table, &DataTable::currentRowChanged, this, &QueuePage::choose);
    connect(m_table, &DataTable::rowActivated, m_detail, &QueueDetail::openRecord);
    connect(m_model, &item::ListModel::stateChanged, this, &QueuePage::showState);
    connect(m_model, &item::QueueModel::countsChanged, this, &QueuePage::showCounts);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &QueuePage::choose);
    connect(m_detail, &DetailPane::previousRequested, this, [this] { m_table->step(-1); });
    connect(m_detail, &DetailPane::nextRequested, this, [this] { m_table->step(1); });
    connect(m_detail, &DetailPane::closeRequested, this, [this] {
        m_table->clearSelection();
        m_table->setCurrentIndex({});
        m_detail->clear();
    });
    connect(m_detail, &QueueDetail::retryRequested, this, &QueuePage::retry);
    connect(m_detail, &QueueDetail::discardRequested, this, &QueuePage::discard);
    connect(m_detail, &QueueDetail::reviewRequested, this, &QueuePage::reviewRequested);
    buildCommands();
    showCounts();
}

QWidget* QueuePage::buildMaster() {
    m_table->setObjectName(QStringLiteral("queueList"));
    m_table->setAccessibleName(tr("Queue of changes"));
    // Several can be exported at once.
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->rows()->setSecondLineRole(item::SubtitleRole);
    m_table->rows()->setBadgeRole(item::ToneRole);
    m_table->setDefaultWidths({0, 176});  // "Waits for the connection", whole
    m_table->setModel(m_model);
    m_export->setObjectName(QStringLiteral("queueExport"));
    m_export->setToolTip(tr("The chosen changes, or all of this list, as a file"));
    auto* bar = new WrapRow;
    bar->setSpacing(space::xs);
    buildChips(bar);
    auto* master = new QWidget;
    master->setMinimumWidth(400);
    auto* layout = new QVBoxLayout(master);
    layout->setContentsMargins(space::l, 0, 0, 0);
    layout->setSpacing(space::m);
    layout->addWidget(bar);
    layout->addWidget(m_table, 1);
    return master;
}

void QueuePage::buildChips(WrapRow* chips) {
    for (const auto group : kOrder) {
        auto* chip = new ChipButton(item::queueGroupWord(group));
        chip->setObjectName(chipName(group));
        connect(chip, &QPushButton::clicked, this, [this, group] { setGroup(group); });
        m_chips[static_cast<std::size_t>(group)] = chip;
        chips->addWidget(chip);
    }
    chips->addStretch();
    chips->addWidget(m_export);
}

void QueuePage::buildCommands() {
    const auto command = [this](const QString& text, const QString& name, const QKeySequence& key, auto run) {
        auto* action = new QAction(text, this);
        action->setObjectName(name);
        action->setShortcut(key);
        action->setShortcutContext(commandContext(key));
        connect(action, &QAction::triggered, this, run);
        addAction(action);
        m_commands << action;
    };
    command(tr("Send the change again"), QStringLiteral("actionQueueRetry"), QKeySequence(Qt::Key_R), [this] { m_detail->retry(); });
    command(tr("Discard the change"), QStringLiteral("actionQueueDiscard"), QKeySequence(Qt::Key_Delete), [this] { m_detail->discard(); });
    command(tr("Open the record"), QStringLiteral("actionQueueOpen"), QKeySequence(Qt::Key_O), [this] { m_detail->openRecord(); });
    command(tr("Export changes"), QStringLiteral("actionQueueExport"), QKeySequence(Qt::CTRL | Qt::Key_S), [this] { exportChosen(); });
    command(tr("Next change"), QStringLiteral("actionQueueNext"), QKeySequence(Qt::ALT | Qt::Key_Down), [this] { m_table->step(1); });
    command(tr("Previous change"), QStringLiteral("actionQueuePrevious"), QKeySequence(Qt::ALT | Qt::Key_Up), [this] { m_table->step(-1); });
    for (auto* action : m_commands) setNeedsRow(action, m_table);
}

void QueuePage::activate() {
    // What waits for somebody comes first.
    if (!m_started) {
        const auto& counts = m_model->counts();
        setGroup(counts[QueueGroup::refused] > 0 ? QueueGroup::refused : counts[QueueGroup::conflicted] > 0 ? QueueGroup::conflicted : QueueGroup::waiting);
    }
    m_table->setFocus();
}

void QueuePage::setGroup(QueueGroup group) {
    m_started = true;
    for (const auto one : kOrder) m_chips[static_cast<std::size_t>(one)]->setChecked(one == group);
    m_table->showLoading();
    m_table->setCurrentIndex({});
    m_detail->clear();
    m_model->setGroup(group);
    showCounts();
}

void QueuePage::showCounts() {
    const auto& counts = m_model->counts();
    for (const auto group : kOrder) {
        auto* chip = m_chips[static_cast<std::size_t>(group)];
        const int count = counts[group];
        chip->setText(count > 0 ? item::queueGroupWord(group) + QLatin1Char(' ') + m_services.async().format().number(count) : item::queueGroupWord(group));
        // Seldom there, and then it matters.
        if (group == QueueGroup::quarantined) chip->setVisible(count > 0 || m_model->group() == group);
    }
    Q_EMIT contextChanged();
}

QString QueuePage::context() const {
    const auto& counts = m_model->counts();
    const int open = counts[QueueGroup::refused] + counts[QueueGroup::conflicted] + counts[QueueGroup::quarantined];
    if (open > 0) return tr("%n change(s) wait for you", nullptr, open);
    return m_model->isOnline() ? tr("%n change(s) on the way", nullptr, counts[QueueGroup::waiting]) : tr("%n change(s) wait for the connection", nullptr, counts[QueueGroup::waiting]);
}

void QueuePage::showState() {
    if (m_model->state() == item::ListModel::State::failed && m_model->error()) {
        if (m_model->rowCount() == 0) m_table->showError(*m_model->error());
        else m_services.toastError(*m_model->error());
        return;
    }
    if (m_model->state() != item::ListModel::State::ready) return;
    switch (m_model->group()) {
        case QueueGroup::waiting: m_table->showEmpty(QStringLiteral("check"), tr("Nothing is waiting"), tr("Every change has reached the server.")); break;
        case QueueGroup::refused: m_table->showEmpty(QStringLiteral("check"), tr("Nothing was refused"), tr("What the server does not take stands here, with its reason.")); break;
        case QueueGroup::conflicted:
            m_table->showEmpty(QStringLiteral("check"), tr("No conflicts of yours"), tr("Changes that met somebody else's stand here until you decide."));
            break;
        case QueueGroup::quarantined: m_table->showEmpty(QStringLiteral("check"), tr("Nothing is quarantined"), tr("Changes to what you no longer look after stand here.")); break;
        case QueueGroup::sent: m_table->showEmpty(QStringLiteral("send"), tr("Nothing was sent yet"), tr("What the server has taken in the last two weeks stands here.")); break;
    }
    const bool none = m_model->rowCount() == 0;
    m_export->setEnabled(!none);
    m_detail->setNothing(none ? tr("Nothing to show") : tr("No change chosen"), none ? QString() : tr("Choose a change in the list to see what the server has of it."));
    if (!m_table->currentIndex().isValid()) {
        if (none) m_detail->clear();
        else if (!m_table->goBack() && !m_detail->isFolded()) m_table->selectRow(0);
    }
    choose();
}

void QueuePage::choose() {
    const auto index = m_table->currentIndex();
    const auto* line = m_model->row(index);
    if (!line) return m_detail->clear();
    m_detail->show(*line);
    m_detail->setStepping(index.row() > 0, index.row() + 1 < m_model->rowCount());
}

void QueuePage::retry(const domain::TxnId& txn) {
    item::whenReady(this, m_model->retry(txn), [this](const Result<actions::Done>& done) {
        if (!done) return m_services.toastError(done.error());
        m_services.toast(tr("It goes out with the next sync"));
        Q_EMIT syncRequested();
    });
}

void QueuePage::discard(const store::QueueLine& line) {
    auto* dialog = new DiscardDialog(m_services, *m_model, line, this);
    connect(dialog, &DiscardDialog::discarded, this, [this, sent = line.group == QueueGroup::sent] { m_services.toast(sent ? tr("Taken back") : tr("Change discarded")); });
    dialog->open();
}

std::vector<store::QueueLine> QueuePage::chosen() const {
    std::vector<store::QueueLine> lines;
    const auto selected = m_table->selectionModel()->selectedRows();
    if (selected.size() < 2) return {m_model->rows().begin(), m_model->rows().end()};
    for (const auto& index : selected) lines.push_back(*m_model->row(index));
    return lines;
}

void QueuePage::exportChosen() { exportEdits(m_services, chosen(), this); }

}  // namespace lianlu::ui
