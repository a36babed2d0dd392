// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/review_page.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QSettings>
#include <QSplitter>
#include <QVBoxLayout>

#include "models/actions/queue.h"
#include "models/item/when_ready.h"
#include "ui/common/buttons.h"
#include "ui/common/data_table.h"
#include "ui/common/labels.h"
#include "ui/common/one_at_a_time.h"
#include "ui/common/row_delegate.h"
#include "ui/common/shortcut_context.h"
#include "ui/common/tokens.h"
#include "ui/shell/command_state.h"
#include "ui/shell/services.h"
#include "ui/sync/conflict_detail.h"

namespace lianlu::ui {

using domain::Choice;
using store::ConflictList;

namespace {
constexpr auto kReviewSplitterKey = "sync/reviewSplitter";
}

ReviewPage::ReviewPage(Services& services, QWidget* parent)
    : QWidget(parent),
      m_services(services),
      m_model(new item::ConflictListModel(services.async(), this)),
      m_openOnes(new ChipButton(tr("To decide"))),
      m_decided(new ChipButton(tr("Decided"))),
      m_count(makeMuted({})),
      m_table(new DataTable),
      m_detail(new ConflictDetail(services)),
      m_splitter(new QSplitter(Qt::Horizontal)) {
    setObjectName(QStringLiteral("reviewPage"));
    m_splitter->setObjectName(QStringLiteral("reviewSplitter"));
    m_splitter->addWidget(buildMaster());
    m_splitter->addWidget(m_detail);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 3);
    if (!m_splitter->restoreState(services.settings().value(QString::fromLatin1(kReviewSplitterKey)).toByteArray())) m_splitter->setSizes({420, 720});
    auto* layout = new QVBoxLayout(this);
    // Below the header a pane without a frame would be a white block that begins anywhere.
    m_detail->setProperty("boxed", true);
    layout->setContentsMargins(0, space::m, space::l, space::l);
    layout->addWidget(m_splitter);

    new OneAtATime(m_splitter, m_table, m_detail);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_services.settings().setValue(QString::fromLatin1(kReviewSplitterKey), m_splitter->saveState()); });
    connect(m_openOnes, &QPushButton::clicked, this, [this] { setList(ConflictList::open); });
    connect(m_decided, &QPushButton::clicked, this, [this] { setList(ConflictList::decided); });
    connect(m_table, &DataTable::currentRowChanged, this, &ReviewPage::choose);
    connect(m_table, &DataTable::rowActivated, m_detail, &ConflictDetail::focusChoice);
    connect(m_model, &item::ListModel::stateChanged, this, &ReviewPage::showState);
    connect(m_model, &item::ListModel::totalChanged, this, &ReviewPage::showTotal);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &ReviewPage::choose);
    connect(m_detail, &DetailPane::previousRequested, this, [this] { m_table->step(-1); });
    connect(m_detail, &DetailPane::nextRequested, this, [this] { m_table->step(1); });
    connect(m_detail, &DetailPane::closeRequested, this, [this] {
        m_table->clearSelection();
        m_table->setCurrentIndex({});
        m_detail->clear();
    });
    connect(m_detail, &ConflictDetail::decided, this, &ReviewPage::decide);
    connect(m_detail, &ConflictDetail::undoRequested, this, &ReviewPage::undoDecision);
    buildCommands();
}

QWidget* ReviewPage::buildMaster() {
    m_openOnes->setObjectName(QStringLiteral("conflictsOpen"));
    m_decided->setObjectName(QStringLiteral("conflictsDecided"));
    m_count->setObjectName(QStringLiteral("conflictsCount"));
    m_table->setObjectName(QStringLiteral("conflictsTable"));
    m_table->setAccessibleName(tr("Conflicts"));
    m_table->rows()->setSecondLineRole(item::SubtitleRole);
    m_table->rows()->setPendingRole(item::PendingRole);
    m_table->setDefaultWidths({0, 150});
    m_table->setModel(m_model);
    auto* master = new QWidget;
    master->setMinimumWidth(340);
    auto* layout = new QVBoxLayout(master);
    layout->setContentsMargins(space::l, 0, 0, 0);
    layout->setSpacing(space::m);
    auto* chips = new QHBoxLayout;
    chips->setSpacing(space::s);
    chips->addWidget(m_openOnes);
    chips->addWidget(m_decided);
    chips->addStretch(1);
    layout->addLayout(chips);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_count);
    return master;
}

void ReviewPage::buildCommands() {
    const auto command = [this](const QString& text, const QString& name, const QKeySequence& key, auto run) {
        auto* action = new QAction(text, this);
        action->setObjectName(name);
        action->setShortcut(key);
        action->setShortcutContext(commandContext(key));
        connect(action, &QAction::triggered, this, run);
        addAction(action);
        m_commands << action;
    };
    command(tr("Use the edit that lost"), QStringLiteral("actionConflictMine"), QKeySequence(Qt::Key_M), [this] { m_detail->useMine(); });
    command(tr("Keep what the server has"), QStringLiteral("actionConflictTheirs"), QKeySequence(Qt::Key_T), [this] { m_detail->keepTheirs(); });
    command(tr("Undo the decision"), QStringLiteral("actionConflictUndo"), QKeySequence(Qt::Key_U), [this] { m_detail->undoDecision(); });
    command(tr("Open the record"), QStringLiteral("actionConflictOpen"), QKeySequence(Qt::Key_O), [this] { m_detail->openRecord(); });
    command(tr("Next conflict"), QStringLiteral("actionConflictNext"), QKeySequence(Qt::ALT | Qt::Key_Down), [this] { m_table->step(1); });
    command(tr("Previous conflict"), QStringLiteral("actionConflictPrevious"), QKeySequence(Qt::ALT | Qt::Key_Up), [this] { m_table->step(-1); });
    for (auto* action : m_commands) setNeedsRow(action, m_table);
}

void ReviewPage::activate() {
    if (!m_started) setList(ConflictList::open);
    m_table->setFocus();
}

void ReviewPage::open(domain::ConflictId conflict) {
    m_wanted = conflict;
    setList(ConflictList::open);
    m_table->setFocus();
}

void ReviewPage::setList(ConflictList list) {
    m_started = true;
    const bool open = list == ConflictList::open;
    m_openOnes->setChecked(open);
    m_decided->setChecked(!open);
    m_table->showLoading();
    m_table->setCurrentIndex({});
    m_detail->clear();
    m_model->setList(list);
}

void ReviewPage::showState() {
    if (m_model->state() == item::ListModel::State::failed && m_model->error()) {
        if (m_model->rowCount() == 0) m_table->showError(*m_model->error());
        else m_services.toastError(*m_model->error());
        return;
    }
    if (m_model->state() != item::ListModel::State::ready) return;
    const bool open = m_model->list() == ConflictList::open;
    if (open) m_table->showEmpty(QStringLiteral("check"), tr("Nothing to decide"), tr("Where two people change the same thing without knowing of each other, both values stand here."));
    else m_table->showEmpty(QStringLiteral("merge"), tr("Nothing decided yet"), tr("Conflicts that you or a colleague decided stand here for three months."));
    const bool none = m_model->rowCount() == 0;
    m_detail->setNothing(none ? tr("No conflict to show") : tr("No conflict chosen"), none ? QString() : tr("Choose a conflict in the list to see both values side by side."));
    if (const int at = m_model->find(m_wanted.uuid); at >= 0) {
        m_wanted = {};
        m_table->selectRow(at);
    } else if (!m_table->currentIndex().isValid() && !m_table->goBack() && !none && !m_detail->isFolded()) {
        m_table->selectRow(0);
    }
    choose();
    showTotal();
}

void ReviewPage::choose() {
    const auto index = m_table->currentIndex();
    const auto* row = m_model->row(index);
    if (!row) return m_detail->clear();
    m_detail->show(*row);
    m_detail->setStepping(index.row() > 0, index.row() + 1 < m_model->rowCount());
}

QString ReviewPage::context() const { return m_count->text(); }

void ReviewPage::showTotal() {
    const auto total = static_cast<int>(m_model->total());
    if (total < 0) return;
    const bool open = m_model->list() == ConflictList::open;
    m_count->setText(open ? tr("%n conflict(s) to decide", nullptr, total) : tr("%n conflict(s) decided", nullptr, total));
    Q_EMIT openChanged(open ? total : -1);
    Q_EMIT contextChanged();
}

void ReviewPage::decide(Choice choice, const std::vector<std::string>& fields) {
    const auto conflict = m_detail->shown();
    if (conflict.isNull()) return;
    item::whenReady(this, m_model->decide(conflict, choice, fields), [this, choice](Result<actions::Done> done) {
        if (!done) return m_services.toastError(done.error());
        m_services.toastUndo(choice == Choice::mine ? tr("The edit is used") : tr("Theirs is kept"), done->txn);
        m_table->setFocus();
    });
}

void ReviewPage::undoDecision(domain::ConflictId conflict) {
    const auto done = m_services.async().act([conflict](const actions::Context& context) { return actions::undoDecision(context, conflict); });
    item::whenReady(this, done, [this](const Result<actions::Done>& undone) {
        if (!undone) return m_services.toastError(undone.error());
        m_services.toast(tr("The decision is undone"));
    });
}

}  // namespace lianlu::ui
