// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/duplicates/duplicates_workspace.h"

#include <algorithm>
#include <utility>

#include <QHBoxLayout>
#include <QLabel>
#include <QSettings>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include "models/actions/actions.h"
#include "models/actions/merge_two.h"
#include "models/domain/rules/person_match.h"
#include "models/item/when_ready.h"
#include "ui/common/buttons.h"
#include "ui/common/data_table.h"
#include "ui/common/labels.h"
#include "ui/common/one_at_a_time.h"
#include "ui/common/row_delegate.h"
#include "ui/common/section_header.h"
#include "ui/common/shortcut_context.h"
#include "ui/common/tokens.h"
#include "ui/duplicates/match_detail.h"
#include "ui/exchange/export_dialog.h"
#include "ui/shell/command_state.h"
#include "ui/shell/services.h"

namespace lianlu::ui {

using domain::MatchStatus;
using store::MatchList;

namespace {

constexpr auto kSplitterKey = "duplicates/splitter";
constexpr auto kListKey = "duplicates/list";

QString doneWords(MatchStatus status, bool wasJoined) {
    switch (status) {
        case MatchStatus::joined: return DuplicatesWorkspace::tr("Merged; the server does it with the next sync");
        case MatchStatus::apart: return wasJoined ? DuplicatesWorkspace::tr("Taken apart; the server does it with the next sync") : DuplicatesWorkspace::tr("Kept apart");
        case MatchStatus::later: return DuplicatesWorkspace::tr("Set aside");
        default: return DuplicatesWorkspace::tr("To review again");
    }
}

}  // namespace

DuplicatesWorkspace::DuplicatesWorkspace(Services& services, QWidget* parent)
    : Workspace(parent),
      m_services(services),
      m_model(new item::MatchListModel(services.async(), this)),
      m_review(new ChipButton(tr("To review"))),
      m_decided(new ChipButton(tr("Decided"))),
      m_count(makeMuted({})),
      m_table(new DataTable),
      m_detail(new MatchDetail(services)),
      m_splitter(new QSplitter(Qt::Horizontal)) {
    setObjectName(QStringLiteral("duplicatesWorkspace"));
    m_splitter->setObjectName(QStringLiteral("duplicatesSplitter"));
    m_splitter->addWidget(buildMaster());
    m_splitter->addWidget(m_detail);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 3);
    if (!m_splitter->restoreState(services.settings().value(QString::fromLatin1(kSplitterKey)).toByteArray())) m_splitter->setSizes({400, 740});
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);

    new OneAtATime(m_splitter, m_table, m_detail);
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { m_services.settings().setValue(QString::fromLatin1(kSplitterKey), m_splitter->saveState()); });
    connect(m_review, &QPushButton::clicked, this, [this] { setList(MatchList::review); });
    connect(m_decided, &QPushButton::clicked, this, [this] { setList(MatchList::decided); });
    connect(m_table, &DataTable::currentRowChanged, this, &DuplicatesWorkspace::choose);
    connect(m_table, &DataTable::rowActivated, m_detail, &MatchDetail::focusChoice);
    connect(m_table, &DataTable::emptyActionRequested, m_model, [this] { m_model->reload(); });
    connect(m_model, &item::ListModel::stateChanged, this, &DuplicatesWorkspace::showState);
    connect(m_model, &item::ListModel::totalChanged, this, &DuplicatesWorkspace::showTotal);
    connect(m_detail, &DetailPane::previousRequested, this, [this] { m_table->step(-1); });
    connect(m_detail, &DetailPane::nextRequested, this, [this] { m_table->step(1); });
    connect(m_detail, &DetailPane::closeRequested, this, [this] {
        m_visiting = false;
        m_table->clearSelection();
        m_table->setCurrentIndex({});
        m_detail->record().clear();
    });
    connect(m_detail, &MatchDetail::decided, this, &DuplicatesWorkspace::decide);
    connect(m_detail, &MatchDetail::merged, this, &DuplicatesWorkspace::merge);
    connect(&services.async(), &item::AsyncStore::changed, this, [this](const store::ChangeSet& changes) {
        const auto about = [](const store::RowKey& key) { return key.entity == domain::PersonMatch::kEntity; };
        if (changes.everything || std::any_of(changes.rows.begin(), changes.rows.end(), about)) count();
        showProposedAgain(changes);
    });
    buildCommands();
    count();
}

//! For the rail, also before this place was ever opened and while it shows what was decided.
void DuplicatesWorkspace::count() {
    const auto question = m_services.async().read([now = m_services.async().now()](db::Connection& connection) { return store::countMatches(connection, MatchList::review, now); });
    m_counting.ask(this, question, [this](Result<std::int64_t> open) {
        if (open) Q_EMIT countChanged(static_cast<int>(*open));
    });
}

QWidget* DuplicatesWorkspace::buildMaster() {
    m_review->setObjectName(QStringLiteral("duplicatesReview"));
    m_decided->setObjectName(QStringLiteral("duplicatesDecided"));
    m_count->setObjectName(QStringLiteral("duplicatesCount"));
    m_table->setObjectName(QStringLiteral("duplicatesTable"));
    m_table->setAccessibleName(tr("Pairs of customers"));
    m_table->rows()->setSecondLineRole(item::SubtitleRole);
    m_table->rows()->setBadgeRole(item::ToneRole);
    m_table->rows()->setBarRole(item::PercentRole);
    m_table->rows()->setPendingRole(item::PendingRole);
    m_table->setDefaultWidths({0, 120, 170});
    m_table->setModel(m_model);
    auto* master = new QWidget;
    master->setMinimumWidth(340);
    auto* layout = new QVBoxLayout(master);
    layout->setContentsMargins(space::l, space::l, 0, space::l);
    layout->setSpacing(space::m);
    auto* chips = new QHBoxLayout;
    chips->setSpacing(space::s);
    chips->addWidget(m_review);
    chips->addWidget(m_decided);
    chips->addStretch(1);
    layout->addWidget(new SectionHeader(tr("Duplicates"), SectionHeader::Level::page));
    layout->addLayout(chips);
    layout->addWidget(m_table, 1);
    auto* takeOut = makeIconButton(QStringLiteral("export"), tr("Export pairs of customers"));
    takeOut->setObjectName(QStringLiteral("duplicatesExport"));
    connect(takeOut, &QToolButton::clicked, this, &DuplicatesWorkspace::exportList);
    auto* below = new QHBoxLayout;
    below->addWidget(m_count, 1);
    below->addWidget(takeOut);
    layout->addLayout(below);
    return master;
}

void DuplicatesWorkspace::buildCommands() {
    const auto command = [this](const QString& text, const QString& name, const QKeySequence& key, auto run) {
        auto* action = new QAction(text, this);
        action->setObjectName(name);
        action->setShortcut(key);
        action->setShortcutContext(commandContext(key));
        connect(action, &QAction::triggered, this, run);
        addAction(action);
        m_commands << action;
    };
    command(tr("Merge the two"), QStringLiteral("actionDuplicatesMerge"), QKeySequence(Qt::Key_M), [this] { m_detail->merge(); });
    command(tr("Keep the two apart, or take them apart"), QStringLiteral("actionDuplicatesApart"), QKeySequence(Qt::Key_A), [this] { m_detail->apart(); });
    command(tr("Decide later"), QStringLiteral("actionDuplicatesLater"), QKeySequence(Qt::Key_L), [this] { m_detail->openLater(); });
    command(tr("Keep the other profile"), QStringLiteral("actionDuplicatesSwap"), QKeySequence(Qt::Key_S), [this] { m_detail->swapLead(); });
    command(tr("Review the pair again"), QStringLiteral("actionDuplicatesReopen"), QKeySequence(Qt::Key_R), [this] { m_detail->reopen(); });
    command(tr("Export pairs of customers"), QStringLiteral("actionDuplicatesExport"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S), [this] { exportList(); });
    command(tr("Next pair"), QStringLiteral("actionDuplicatesNext"), QKeySequence(Qt::ALT | Qt::Key_Down), [this] { m_table->step(1); });
    command(tr("Previous pair"), QStringLiteral("actionDuplicatesPrevious"), QKeySequence(Qt::ALT | Qt::Key_Up), [this] { m_table->step(-1); });
    for (auto* action : m_commands) setNeedsRow(action, m_table);
}

void DuplicatesWorkspace::exportList() {
    (new ExportDialog(m_services, actions::PairList{m_model->list(), m_services.async().now()}, {}, window()))->open();
}

void DuplicatesWorkspace::start() {
    m_started = true;
    const auto kept = m_services.settings().value(QString::fromLatin1(kListKey)).toString();
    setList(kept == QLatin1String("decided") ? MatchList::decided : MatchList::review);
}

void DuplicatesWorkspace::activate() {
    // What was set aside may have come due since.
    if (m_started) m_model->reload();
    else start();
    showTotal();
    m_table->setFocus();
}

void DuplicatesWorkspace::open(domain::CustomerId one, domain::CustomerId other) {
    if (!m_started) start();
    m_visiting = true;
    m_table->clearSelection();
    m_table->setCurrentIndex({});
    m_detail->record().show(one, other);
    m_detail->comeToFront();
    updateStepping();
}

void DuplicatesWorkspace::setList(MatchList list) {
    const bool review = list == MatchList::review;
    m_review->setChecked(review);
    m_decided->setChecked(!review);
    m_services.settings().setValue(QString::fromLatin1(kListKey), review ? QStringLiteral("review") : QStringLiteral("decided"));
    m_table->setColumnHidden(item::MatchListModel::Likeness, !review);
    m_table->setColumnHidden(item::MatchListModel::Decision, review);
    m_visiting = false;
    m_table->showLoading();
    m_table->setCurrentIndex({});
    m_detail->record().clear();
    m_model->setList(list);
}

void DuplicatesWorkspace::showState() {
    if (m_model->state() == item::ListModel::State::failed && m_model->error()) {
        if (m_model->rowCount() == 0) m_table->showError(*m_model->error());
        else m_services.toastError(*m_model->error());
        return;
    }
    if (m_model->state() != item::ListModel::State::ready) return;
    const auto role = m_services.async().context().role;
    if (role == domain::Role::hq || role == domain::Role::regional)
        m_table->showEmpty(QStringLiteral("merge"), tr("No customers on this device"), tr("Your role keeps no customers on the device. Guides and store managers review their own."));
    else if (m_model->list() == MatchList::review)
        m_table->showEmpty(QStringLiteral("check"), tr("Nothing to review"), tr("The server compares customers as they come in. Pairs that may be one person appear here."));
    else
        m_table->showEmpty(QStringLiteral("merge"), tr("Nothing decided yet"), tr("Pairs that were merged, kept apart or set aside stand here, and each can be decided anew."));
    const bool none = m_model->rowCount() == 0;
    m_detail->setNothing(none ? tr("No pair to show") : tr("No pair chosen"), none ? QString() : tr("Choose a pair in the list to see both side by side."));
    // A pair that was opened from elsewhere stays in front.
    if (!m_visiting && !m_table->currentIndex().isValid()) {
        if (none) m_detail->record().clear();
        else if (!m_table->goBack() && !m_detail->isFolded()) m_table->selectRow(qMax(0, m_model->find(m_detail->record().asked().uuid)));
    }
    chooseComeBack();
    updateStepping();
    showTotal();
}

void DuplicatesWorkspace::showTotal() {
    const auto total = m_model->total();
    if (total < 0) return;
    const bool review = m_model->list() == MatchList::review;
    m_count->setText(review ? tr("%Ln pairs to review", nullptr, static_cast<int>(total)) : tr("%Ln pairs decided", nullptr, static_cast<int>(total)));
    Q_EMIT contextChanged(m_count->text());
    if (review) Q_EMIT countChanged(static_cast<int>(total));
}

void DuplicatesWorkspace::choose(const QModelIndex& index) {
    const auto* row = m_model->row(index);
    if (!row) return;
    m_visiting = false;
    m_detail->record().show(row->match.id);
    updateStepping();
}

void DuplicatesWorkspace::updateStepping() {
    const int row = m_table->currentIndex().row();
    m_detail->setStepping(row > 0, row + 1 < m_model->rowCount());
}

void DuplicatesWorkspace::decide(MatchStatus status, std::optional<Time> until) {
    if (!m_detail->record().isLoaded()) return;
    const auto match = m_detail->record().match();
    settle(m_services.async().act([match, status, until](const actions::Context& context) {
        if (match.id.isNull()) return actions::proposeMatch(context, {match.firstId, match.secondId, status, {}, until});
        return actions::decideMatch(context, {match.id, status, {}, until});
    }), status);
}

void DuplicatesWorkspace::merge(domain::CustomerId keep, const std::vector<std::string>& fromOther) {
    if (!m_detail->record().isLoaded()) return;
    const auto match = m_detail->record().match();
    settle(m_services.async().act([match, keep, fromOther](const actions::Context& context) {
        return actions::mergeTwo(context, {match.firstId, match.secondId, keep, fromOther});
    }), MatchStatus::joined);
}

void DuplicatesWorkspace::settle(const QFuture<Result<actions::Done>>& done, MatchStatus status) {
    const auto match = m_detail->record().match();
    const bool wasJoined = match.joinedAt || match.status == MatchStatus::joined;
    m_decidedLast = domain::matchId(match.firstId, match.secondId);
    m_hasLeft = m_model->find(m_decidedLast.uuid) < 0;
    m_proposed.reset();
    m_lookingBack.drop();
    const bool isNew = match.id.isNull();
    item::whenReady(this, done, [this, status, wasJoined, isNew, pair = std::pair(match.firstId, match.secondId)](Result<actions::Done> answer) {
        if (!answer) return m_services.toastError(answer.error());
        if (isNew) m_proposed = pair;
        m_services.toastUndo(doneWords(status, wasJoined), answer->txn);
    });
    // Among the decided ones it stays where it is, with what it waits for.
    if (m_visiting || m_model->list() == MatchList::review) stepOn();
}

void DuplicatesWorkspace::showProposedAgain(const store::ChangeSet& changes) {
    const store::RowKey key{std::string(domain::PersonMatch::kEntity), m_decidedLast.uuid};
    if (!m_proposed || std::find(changes.rows.begin(), changes.rows.end(), key) == changes.rows.end()) return;
    const auto question = m_services.async().read([pair = *m_proposed](db::Connection& connection) { return store::matchPair(connection, pair.first, pair.second); });
    m_lookingBack.ask(this, question, [this](const Result<store::MatchPair>& pair) {
        if (!pair || !pair->row.match.id.isNull() || !pair->first || !pair->second || !m_proposed) return;
        const auto both = *std::exchange(m_proposed, std::nullopt);
        open(both.first, both.second);
    });
}

void DuplicatesWorkspace::chooseComeBack() {
    if (m_decidedLast.isNull() || m_model->list() != MatchList::review) return;
    const int row = m_model->find(m_decidedLast.uuid);
    if (row < 0) {
        m_hasLeft = true;
        return;
    }
    // What comes back because the server could not do it waits its turn: nobody asked for it now.
    if (!m_hasLeft || !m_model->row(row)->match.problem.empty()) return;
    m_decidedLast = {};
    m_visiting = false;
    m_table->selectRow(row);
}

void DuplicatesWorkspace::stepOn() {
    const int row = m_table->currentIndex().row();
    const int next = m_visiting ? 0 : row + 1 < m_model->rowCount() ? row + 1 : row - 1;
    m_visiting = false;
    if (m_table->selectRow(next)) return m_table->setFocus();
    m_table->setCurrentIndex({});
    m_detail->record().clear();
}

}  // namespace lianlu::ui
