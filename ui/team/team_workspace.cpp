// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/team_workspace.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/common/buttons.h"
#include "ui/common/card.h"
#include "ui/common/data_table.h"
#include "ui/common/heading_order.h"
#include "ui/common/icons.h"
#include "ui/common/labels.h"
#include "ui/common/list_detail.h"
#include "ui/common/row_delegate.h"
#include "ui/common/section_header.h"
#include "ui/common/sentences.h"
#include "ui/common/tokens.h"
#include "ui/exchange/export_dialog.h"
#include "ui/shell/command_state.h"
#include "ui/shell/services.h"
#include "ui/shell/view_button.h"
#include "ui/team/handover_back_dialog.h"
#include "ui/team/handover_dialog.h"
#include "ui/team/handover_watch.h"
#include "ui/team/handovers_dialog.h"
#include "ui/team/team_charts.h"
#include "ui/team/team_detail.h"

namespace lianlu::ui {

namespace {
constexpr int kTeamMinute = 60'000;
const QString kChartsKey = QStringLiteral("team/charts");
const QStringList kWithoutRow{QStringLiteral("actionTeamReload"), QStringLiteral("actionTeamHandovers"), QStringLiteral("actionTeamCharts"), QStringLiteral("actionTeamBigScreen")};
using Column = item::TeamListModel::Column;
constexpr std::pair<Column, QLatin1String> kTeamOrders[] = {{Column::Name, QLatin1String("name")},         {Column::Customers, QLatin1String("customers")}, {Column::Leads, QLatin1String("leads")},
                                                            {Column::Tasks, QLatin1String("tasks")},       {Column::Contacts, QLatin1String("contacts")},   {Column::Offers, QLatin1String("offers")},
                                                            {Column::Won, QLatin1String("won")}};
}

TeamWorkspace::TeamWorkspace(Services& services, QWidget* parent)
    : Workspace(parent), m_services(services), m_model(new item::TeamListModel(services.async(), this)), m_watch(new HandoverWatch(services, this)), m_table(new DataTable), m_period(makeMuted({})),
      m_detail(new TeamDetail(services)), m_pages(new QStackedWidget), m_minute(new QTimer(this)) {
    setObjectName(QStringLiteral("teamWorkspace"));
    auto* split = new ListDetail(buildMaster(), m_table, m_detail, services.settings(), QStringLiteral("team/splitter"), {700, 476});
    split->setObjectName(QStringLiteral("teamSplitter"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_pages->addWidget(split);
    layout->addWidget(m_pages);

    connect(split, &ListDetail::closed, this, [this] {
        m_wanted.reset();
        m_detail->clear();
    });
    connect(m_table, &DataTable::currentRowChanged, this, &TeamWorkspace::showDetail);
    connect(m_table->ordering(), &HeadingOrder::chosen, this, [this] {
        applyOrder();
        m_views->lookAgain();
    });
    connect(m_table, &DataTable::emptyActionRequested, m_model, &item::TeamListModel::reload);
    connect(m_model, &item::ListModel::stateChanged, this, &TeamWorkspace::showState);
    connect(m_model, &item::TeamListModel::rowsUpdated, this, &TeamWorkspace::showState);
    connect(m_detail, &TeamDetail::handOverRequested, this, [this](domain::StaffId from) { handOver(from); });
    connect(m_watch, &HandoverWatch::changed, this, &TeamWorkspace::showRunning);
    connect(m_watch, &HandoverWatch::ended, this, &TeamWorkspace::sayEnd);
    m_minute->setObjectName(QStringLiteral("teamMinute"));
    m_minute->setInterval(kTeamMinute);
    connect(m_minute, &QTimer::timeout, this, [this] {
        if (m_model->isShown()) m_model->lookAgain();
    });
    buildCommands();
}

QWidget* TeamWorkspace::buildMaster() {
    m_table->setObjectName(QStringLiteral("teamTable"));
    m_table->setAccessibleName(tr("Team"));
    m_table->rows()->setAvatarRole(item::AvatarRole);
    m_table->rows()->setIconRole(item::IconRole);
    m_table->rows()->setSecondLineRole(item::SubtitleRole);
    m_table->rows()->setBarRole(item::PercentRole);
    m_table->setDefaultWidths({0, 106, 76, 84, 100, 78, 66});
    m_table->setModel(m_model);
    QList<TableOrder> orders;
    for (const auto& [column, name] : kTeamOrders) orders.append({column, QString(name), column == Column::Name ? Qt::AscendingOrder : Qt::DescendingOrder});
    m_table->setOrders(orders);
    m_views = new ViewButton(m_services, *this, listViews());
    m_period->setObjectName(QStringLiteral("teamPeriod"));
    m_period->setWordWrap(true);
    auto* master = new QWidget;
    master->setMinimumWidth(420);
    auto* layout = new QVBoxLayout(master);
    layout->setContentsMargins(space::l, space::l, 0, space::l);
    layout->setSpacing(space::m);
    auto* top = new QHBoxLayout;
    top->addWidget(new SectionHeader(tr("Team"), SectionHeader::Level::page), 1);
    auto* charts = new QPushButton(icon(QStringLiteral("kpi")), tr("Charts"));
    charts->setObjectName(QStringLiteral("teamShowCharts"));
    charts->setToolTip(tr("The figures of the team as charts (Ctrl+Shift+G)"));
    connect(charts, &QPushButton::clicked, this, [this] { showCharts(true); });
    top->addWidget(charts);
    top->addWidget(m_views);
    layout->addLayout(top);
    layout->addWidget(buildRunning());
    layout->addWidget(m_table, 1);
    auto* takeOut = makeIconButton(QStringLiteral("export"), tr("Export the team"));
    takeOut->setObjectName(QStringLiteral("teamExport"));
    connect(takeOut, &QToolButton::clicked, this, &TeamWorkspace::exportList);
    auto* earlier = new GhostButton(tr("Handovers…"));
    earlier->setObjectName(QStringLiteral("teamHandovers"));
    earlier->setToolTip(tr("What was handed over in the last 14 days, to take it back"));
    connect(earlier, &QPushButton::clicked, this, &TeamWorkspace::showHandovers);
    auto* below = new QHBoxLayout;
    below->addWidget(m_period, 1);
    below->addWidget(earlier);
    below->addWidget(takeOut);
    layout->addLayout(below);
    return master;
}

QWidget* TeamWorkspace::buildRunning() {
    m_running = new Card;
    m_running->setObjectName(QStringLiteral("teamRunning"));
    m_runningWords = new ElidedLabel({}, TypeStep::bodyStrong);
    m_runningWords->setObjectName(QStringLiteral("teamRunningWords"));
    auto* show = new QPushButton(tr("Show"));
    show->setObjectName(QStringLiteral("teamRunningShow"));
    connect(show, &QPushButton::clicked, this, [this] { handOver(m_watch->wish().from); });
    auto* row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(m_runningWords, 1);
    row->addWidget(show);
    static_cast<Card*>(m_running)->body()->addLayout(row);
    m_running->hide();
    return m_running;
}

void TeamWorkspace::buildCommands() {
    m_commands << makeCommand(tr("Give a task"), QStringLiteral("actionTeamTask"), QKeySequence(Qt::CTRL | Qt::Key_N), [this] { m_detail->giveTask(); })
               << makeCommand(tr("Assign from the pool"), QStringLiteral("actionTeamAssign"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A), [this] { m_detail->assign(); })
               << makeCommand(tr("Hand over a book"), QStringLiteral("actionTeamHandOver"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H), [this] { m_detail->handOver(); })
               << makeCommand(tr("Handovers of the last 14 days"), QStringLiteral("actionTeamHandovers"), {}, [this] { showHandovers(); })
               << makeCommand(tr("Charts of the team, or its list"), QStringLiteral("actionTeamCharts"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_G), [this] { showCharts(!m_charts || m_pages->currentWidget() != m_charts); })
               << makeCommand(tr("Charts of the team on a big screen"), QStringLiteral("actionTeamBigScreen"), QKeySequence(Qt::Key_F11), [this] { showBig(); })
               << makeCommand(tr("Count the team's figures again"), QStringLiteral("actionTeamReload"), QKeySequence(Qt::Key_F5), [this] { m_model->reload(); })
               << makeCommand(tr("Export the team"), QStringLiteral("actionTeamExport"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S), [this] { exportList(); })
               << makeCommand(tr("Next colleague"), QStringLiteral("actionTeamNext"), QKeySequence(Qt::ALT | Qt::Key_Down), [this] { m_table->step(1); })
               << makeCommand(tr("Previous colleague"), QStringLiteral("actionTeamPrevious"), QKeySequence(Qt::ALT | Qt::Key_Up), [this] { m_table->step(-1); });
    for (auto* action : m_commands)
        if (!kWithoutRow.contains(action->objectName())) setNeedsRow(action, m_table);
    // A click on a heading, for whoever has no mouse: the most first, or by name.
    for (const auto& order : m_table->ordering()->all())
        m_commands << makeCommand(m_table->ordering()->words(order.column), QStringLiteral("actionTeamOrder%1").arg(order.column), {}, [this, column = order.column] { m_table->ordering()->choose(column); });
}

QList<QAction*> TeamWorkspace::commands() { return m_commands + m_views->commands(); }

ListViews TeamWorkspace::listViews() {
    return {QStringLiteral("team"), m_table, {{QStringLiteral("usual"), tr("By name"), {{QStringLiteral("order"), QStringLiteral("name")}, {QStringLiteral("search"), QString()}}, {}}},
            [this] { return QVariantMap{{QStringLiteral("order"), m_table->ordering()->text()}}; },
            [this](const QVariantMap& filter, const QString&) {
                QStringList gone;
                if (!m_table->ordering()->setText(filter.value(QStringLiteral("order")).toString())) gone << tr("an order");
                applyOrder();
                return gone;
            }};
}

void TeamWorkspace::showCharts(bool charts) {
    m_services.settings().setValue(kChartsKey, charts);
    if (charts && !m_charts) {
        m_charts = new TeamCharts(m_services, *m_model);
        connect(m_charts, &TeamCharts::listWanted, this, [this] { showCharts(false); });
        m_pages->addWidget(m_charts);
    }
    if (charts) showChartsState();
    m_pages->setCurrentIndex(charts ? 1 : 0);
    if (charts) m_charts->findChild<QPushButton*>(QStringLiteral("teamChartsList"))->setFocus();
    else m_table->setFocus();
}

void TeamWorkspace::showChartsState() {
    if (m_model->state() == item::ListModel::State::ready) m_charts->present();
    else if (m_model->error()) m_charts->showError(*m_model->error());
}

void TeamWorkspace::showBig() {
    showCharts(true);
    m_charts->showBig();
}

void TeamWorkspace::applyOrder() {
    const auto* order = m_table->ordering();
    for (const auto& [column, name] : kTeamOrders)
        if (name == order->name()) m_model->sort(column, order->isBackwards() == (column == Column::Name) ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void TeamWorkspace::activate() {
    if (!std::exchange(m_started, true)) {
        m_table->showLoading();
        if (!m_views->openFirst()) m_views->lookAgain();
        m_watch->resume();
        m_minute->start();
        if (m_services.settings().value(kChartsKey).toBool()) showCharts(true);
    }
    m_model->setShown(true);
    if (m_pages->currentIndex() == 0) m_table->setFocus();
}

void TeamWorkspace::hideEvent(QHideEvent* event) {
    Workspace::hideEvent(event);
    // Behind the big screen it is hidden, and counted for it.
    if (!m_charts || !m_charts->isBig()) m_model->setShown(false);
}

void TeamWorkspace::handOver(domain::StaffId from, std::vector<domain::CustomerId> customers) {
    m_customers = std::move(customers);
    if (!from.isNull()) m_wanted = from;
    m_opens = true;
    if (m_model->state() == item::ListModel::State::ready) showState();
    else activate();
}

void TeamWorkspace::exportList() {
    actions::TeamList list{m_services.async().now(), {}};
    for (const auto& line : m_model->rows()) list.order.push_back(line.staff.id);
    (new ExportDialog(m_services, std::move(list), {}, window()))->open();
}

void TeamWorkspace::showState() {
    if (m_model->state() == item::ListModel::State::failed && m_model->error()) {
        if (m_charts) showChartsState();
        if (m_model->rowCount() == 0) m_table->showError(*m_model->error());
        else m_services.toastError(*m_model->error());
        return;
    }
    if (m_model->state() != item::ListModel::State::ready) return;
    m_table->showEmpty(QStringLiteral("team"), tr("Nobody is here yet"), tr("The staff of your store come with the next sync."));
    const auto& format = m_services.async().format();
    m_period->setText(tr("Contacts and offers: the last 30 days. Won: since %1.").arg(format.date(m_model->period().month)));
    const auto people = m_model->rowCount() - 1;
    Q_EMIT contextChanged(tr("%n colleagues", nullptr, people));
    if (const int row = m_wanted ? m_model->find(m_wanted->uuid) : -1; row >= 0 && m_table->currentIndex().row() != row) m_table->selectRow(row);
    if (!m_table->currentIndex().isValid() && !m_table->goBack() && m_model->rowCount() > 0 && !m_detail->isFolded()) m_table->selectRow(0);
    showDetail();
    showRunning();
    // The list in front needs no charts behind it.
    if (m_charts && (m_pages->currentIndex() == 1 || m_charts->isBig())) m_charts->present();
    if (!std::exchange(m_opens, false)) return;
    // One at a time: what an earlier one has not begun is asked for anew.
    closeHandovers();
    auto* dialog = new HandoverDialog(m_services, *m_watch, m_model->rows(), m_wanted.value_or(domain::StaffId{}), std::exchange(m_customers, {}), window());
    connect(dialog, &HandoverDialog::takeBackRequested, this, &TeamWorkspace::takeBack);
    dialog->show();
}

void TeamWorkspace::closeHandovers() {
    for (auto* earlier : window()->findChildren<HandoverDialog*>()) earlier->close();
    for (auto* earlier : window()->findChildren<HandoverBackDialog*>()) earlier->close();
}

void TeamWorkspace::takeBack(const item::HandoverNow& handover) {
    closeHandovers();
    (new HandoverBackDialog(m_services, *m_watch, m_model->rows(), handover, window()))->show();
}

void TeamWorkspace::showHandovers() {
    auto* dialog = new HandoversDialog(m_services, m_model->rows(), window());
    connect(dialog, &HandoversDialog::takeBackRequested, this, &TeamWorkspace::takeBack);
    dialog->open();
}

void TeamWorkspace::showDetail() {
    const int at = m_table->currentIndex().row();
    const auto* line = m_model->row(at);
    if (!line) return;
    m_wanted = line->staff.id;
    m_detail->present(*line, m_model->period(), m_model->averageContacts());
    m_detail->setStepping(at > 0, at + 1 < m_model->rowCount());
}

void TeamWorkspace::showRunning() {
    const auto& now = m_watch->now();
    m_running->setVisible(m_watch->runs());
    if (!now || !m_watch->runs()) return;
    const auto& format = m_services.async().format();
    const auto from = handoverName(m_model->rows(), m_watch->wish().from), to = handoverName(m_model->rows(), m_watch->wish().to);
    if (m_watch->takesBack()) {
        m_runningWords->setText(now->total == 0 ? tr("Taking the handover from %1 to %2 back").arg(from, to)
                                                : tr("Taking the handover from %1 to %2 back: %3 of %4").arg(from, to, format.number(now->moved), format.number(now->total)));
        return;
    }
    // Taken up again after a restart, how far it is is not known before the server answers.
    m_runningWords->setText(now->total == 0 ? tr("Handing over from %1 to %2").arg(from, to)
                                            : tr("Handing over from %1 to %2: %3 of %4").arg(from, to, format.number(now->moved), format.number(now->total)));
}

void TeamWorkspace::sayEnd() {
    // A dialog that shows it says it better.
    for (const auto* dialog : window()->findChildren<HandoverDialog*>())
        if (dialog->isVisible()) return;
    for (const auto* dialog : window()->findChildren<HandoverBackDialog*>())
        if (dialog->isVisible()) return;
    auto now = *m_watch->now();
    now.from = m_watch->wish().from;
    now.to = m_watch->wish().to;
    const bool back = m_watch->takesBack();
    m_watch->forget();
    if (now.state == item::HandoverNow::State::failed) return m_services.toastError(handoverFault(now));
    const auto moved = static_cast<int>(now.moved);
    if (back) return m_services.toast(tr("The handover is taken back: %n customers", nullptr, moved));
    if (moved == 0) return m_services.toast(tr("%n customers have been handed over", nullptr, moved));
    // Not at once: what would go back is seen first.
    m_services.toastTakeBack(tr("%n customers have been handed over", nullptr, moved), [here = QPointer(this), now] {
        if (here) here->takeBack(now);
    });
}

}  // namespace lianlu::ui
