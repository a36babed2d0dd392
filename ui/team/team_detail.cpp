// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/team_detail.h"

#include <algorithm>

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

#include "models/domain/rules/team.h"
#include "ui/common/avatar.h"
#include "ui/common/badge.h"
#include "ui/common/chart_card.h"
#include "ui/common/chart_plot.h"
#include "ui/common/icons.h"
#include "ui/common/inline_error.h"
#include "ui/common/labels.h"
#include "ui/common/wrap_row.h"
#include "ui/shell/owned_rows.h"
#include "ui/shell/services.h"
#include "ui/tasks/task_dialog.h"
#include "ui/team/audience.h"
#include "ui/common/figure_tile.h"

namespace lianlu::ui {

namespace {

using What = OwnedRows::What;
const QString kLeftOutKey = QStringLiteral("charts/teamDays/leftOut");
constexpr What kTeamTiles[] = {What::customers, What::openLeads, What::tasks, What::contacted, What::offers, What::wonLeads};

}  // namespace

TeamDetail::TeamDetail(Services& services, QWidget* parent)
    : DetailPane(parent), m_services(services), m_avatar(new Avatar({}, 44)), m_name(new ElidedLabel({}, TypeStep::title)), m_facts(new ElidedLabel), m_left(new Badge), m_notice(new InlineError),
      m_days(new ChartCard(QStringLiteral("teamDays"))), m_what(makeMuted({}, TypeStep::caption)), m_give(new QPushButton(tr("Give a task"))),
      m_assign(new QPushButton(tr("From the pool…"))), m_handOver(new QPushButton(tr("Hand over…"))) {
    setObjectName(QStringLiteral("teamDetail"));
    setAccessibleName(tr("Colleague"));
    setTitle(tr("Colleague"));
    setPlaceholder(QStringLiteral("team"), tr("Nobody chosen"), tr("Choose a colleague to see figures and what to do."));
    footer()->setContentsMargins(0, 0, 0, 0);
    m_notice->setProperty("place", QStringLiteral("team"));
    m_days->setNothing(tr("No contact was logged in the last 30 days"));
    m_what->setObjectName(QStringLiteral("teamWhat"));
    m_what->setWordWrap(true);
    body()->setSpacing(space::m);
    body()->addWidget(buildHeader());
    body()->addWidget(m_notice);
    body()->addWidget(buildFigures());
    body()->addWidget(m_days);
    body()->addWidget(m_what);
    body()->addStretch(1);
    connect(m_give, &QPushButton::clicked, this, &TeamDetail::giveTask);
    connect(m_assign, &QPushButton::clicked, this, &TeamDetail::assign);
    connect(m_handOver, &QPushButton::clicked, this, &TeamDetail::handOver);
    m_days->plot()->setOpens(tr("Click: who was contacted on that day"));
    connect(m_days, &ChartCard::chosen, this, &TeamDetail::openDay);
    m_days->setAct(tr("Make an audience…"));
    connect(m_days, &ChartCard::acted, this, &TeamDetail::makeAudienceOfDay);
    m_days->setLeftOut(services.settings().value(kLeftOutKey).toStringList());
    connect(m_days, &ChartCard::leftOutChanged, this, [this](const QStringList& keys) { m_services.settings().setValue(kLeftOutKey, keys); });
    connect(m_days, &ChartCard::saved, this, [this](const QString& file) { m_services.toastFile(tr("The chart is saved"), file); });
    connect(m_days, &ChartCard::notSaved, this, [this](const Error& error) { m_services.toastError(error); });
    showPlaceholder();
}

QWidget* TeamDetail::buildHeader() {
    m_name->setObjectName(QStringLiteral("teamName"));
    m_facts->setObjectName(QStringLiteral("teamFacts"));
    setRole(m_facts, QStringLiteral("muted"));
    m_left->setObjectName(QStringLiteral("teamLeft"));
    m_left->setBadge(tr("Has left"), Tone::warning);
    m_give->setObjectName(QStringLiteral("teamGiveTask"));
    m_give->setIcon(icon(QStringLiteral("tasks")));
    m_assign->setObjectName(QStringLiteral("teamAssign"));
    m_assign->setIcon(icon(QStringLiteral("user")));
    m_assign->setToolTip(tr("Choose customers in the pool and assign them (Ctrl+Shift+A)"));
    m_handOver->setObjectName(QStringLiteral("teamHandOver"));
    m_handOver->setIcon(icon(QStringLiteral("team")));
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_name);
    names->addWidget(m_facts);
    auto* top = new QHBoxLayout;
    top->setSpacing(space::m);
    top->addWidget(m_avatar, 0, Qt::AlignVCenter);
    top->addLayout(names, 1);
    top->addWidget(m_left, 0, Qt::AlignVCenter);
    auto* buttons = new WrapRow;
    for (auto* button : {m_give, m_assign, m_handOver}) buttons->addWidget(button);
    auto* header = new QWidget;
    auto* layout = new QVBoxLayout(header);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::m);
    layout->addLayout(top);
    layout->addWidget(buttons);
    return header;
}

QWidget* TeamDetail::buildFigures() {
    struct Tile {
        const char* name;
        const char* icon;
        Tone tone;
    };
    constexpr Tile kLooks[] = {{"teamCustomers", "customers", Tone::accent}, {"teamLeads", "leads", Tone::violet},     {"teamTasks", "tasks", Tone::info},
                               {"teamContacts", "phone", Tone::info},        {"teamOffers", "offers", Tone::accent}, {"teamWon", "check", Tone::success}};
    auto* box = new QWidget;
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(space::s);
    for (int i = 0; i < 6; ++i) {
        m_tiles[i] = new FigureTile(QString::fromLatin1(kLooks[i].icon), {}, kLooks[i].tone);
        m_tiles[i]->setObjectName(QString::fromLatin1(kLooks[i].name));
        connect(m_tiles[i], &QAbstractButton::clicked, this, [this, i] { openRows(i); });
        grid->addWidget(m_tiles[i], i / 2, i % 2);
    }
    return box;
}

void TeamDetail::present(const store::TeamLine& line, const store::TeamPeriod& period, std::vector<double> average) {
    m_line = line;
    m_average = std::move(average);
    m_period = period;
    m_shown = true;
    const bool left = line.staff.status == domain::StaffStatus::left;
    setTitle(line.pool ? tr("Pool") : tr("Colleague"));
    m_name->setText(item::teamName(line));
    m_avatar->setName(item::teamName(line));
    m_avatar->setVisible(!line.pool);
    QStringList facts;
    if (line.pool) facts << tr("What is nobody's: guides claim it, managers assign it");
    else if (!left) facts << item::teamRole(line);
    if (!line.storeName.empty()) facts << item::toQString(line.storeName);
    if (!line.staff.code.empty()) facts << item::toQString(line.staff.code);
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    m_left->setVisible(left);
    const auto waiting = line.customers + line.openLeads + line.openTasks;
    if (left && waiting > 0) m_notice->showText(tr("This colleague has left, and customers, leads or tasks still wait for somebody. Hand the book over."), Tone::warning);
    else m_notice->clear();

    const QString tasks = line.overdueSteps > 0   ? tr("open tasks; %n overdue with next steps", nullptr, static_cast<int>(line.overdue()))
                          : line.overdueTasks > 0 ? tr("open tasks, %n overdue", nullptr, static_cast<int>(line.overdueTasks)) : tr("open tasks");
    const QString captions[] = {line.pool ? tr("customers of nobody") : tr("customers in the book"), line.pool ? tr("open leads of nobody") : tr("open leads"), tasks,
                                tr("customers contacted, 30 days"), tr("offers pushed, 30 days"), tr("leads won this month")};
    const QString definitions[] = {line.pool ? tr("Customers without a guide, as this computer holds them.") : tr("Customers whose exclusive guide this colleague is, as this computer holds them."),
                                   tr("Leads that are neither won nor lost."), tr("Tasks that are not done. Overdue is what should have been done by now, next steps of open leads among it."),
                                   tr("Customers with a logged interaction of this colleague in the last 30 days, each once."), tr("Offers pushed in the last 30 days, without those taken back."),
                                   tr("Leads closed as won since the first of this month.")};
    const std::int64_t figures[] = {line.customers, line.openLeads, line.openTasks, line.contacted, line.offers, line.wonLeads};
    for (int i = 0; i < 6; ++i) {
        m_tiles[i]->setFigure(static_cast<int>(figures[i]));
        m_tiles[i]->setCaption(captions[i]);
        m_tiles[i]->setDefinition(definitions[i]);
        m_tiles[i]->setVisible(!line.pool || i < 3);
    }
    showContacts();
    m_give->setVisible(!line.pool);
    m_give->setEnabled(canGive());
    m_assign->setVisible(!left);
    m_assign->setEnabled(line.pool || canGive());
    m_handOver->setVisible(!line.pool && !line.staff.name.empty());
    showBody();
}

void TeamDetail::showContacts() {
    const auto& format = m_services.async().format();
    ChartData days;
    days.pointWord = tr("Day");
    ChartSeries own{tr("Contacts"), ChartSeries::Look::columns, {}}, before{tr("The 30 days before"), ChartSeries::Look::compared, {}, QStringLiteral("before")};
    ChartSeries others{tr("Average of the team"), ChartSeries::Look::average, m_average, QStringLiteral("average")};
    for (std::size_t i = 0; i < m_line.contacts.size() && i < m_period.days.size(); ++i) {
        days.points << format.date(m_period.days[i]);
        // A label a week is as many as there is room for.
        const bool labelled = (m_period.days.size() - 1 - i) % m_period.week == 0;
        days.labels << (labelled ? QLocale().toString(format.day(m_period.days[i]), tr("d MMM")) : QString());
        own.values.push_back(m_line.contacts[i]);
    }
    const bool any = m_line.contactsIn(m_period.days.size()) > 0;
    days.series.push_back(std::move(own));
    for (const int earlier : m_line.contactsBefore) before.values.push_back(earlier);
    const bool anyBefore = std::any_of(m_line.contactsBefore.begin(), m_line.contactsBefore.end(), [](int contacts) { return contacts > 0; });
    if (any && anyBefore && before.values.size() == days.series.front().values.size()) days.series.push_back(std::move(before));
    // Where nobody logged anything, an average says nothing.
    if (any && others.values.size() == days.series.front().values.size()) days.series.push_back(std::move(others));
    m_days->setTitle(any ? tr("Contacts by day: %n in the last 7 days", nullptr, static_cast<int>(m_line.contactsIn(m_period.week))) : tr("Contacts by day"));
    m_days->setData(std::move(days));
    m_days->setVisible(!m_line.pool);
    auto what = tr("Counted is what this computer holds, by its last sync.");
    if (!m_line.pool) what += QLatin1Char('\n') + tr("A contact is a logged interaction.");
    m_what->setText(what);
}

void TeamDetail::clear() {
    m_shown = false;
    showPlaceholder();
}

bool TeamDetail::canGive() const { return m_shown && !m_line.pool && !m_line.staff.name.empty() && domain::canHoldBook(m_line.staff); }

void TeamDetail::openRows(int what) {
    if (!m_shown) return;
    OwnedRows rows{kTeamTiles[what], m_line.staff.id, item::teamName(m_line)};
    if (rows.what == What::wonLeads) rows.from = m_period.month;
    else if ((rows.what == What::contacted || rows.what == What::offers) && !m_period.days.empty()) rows.from = m_period.days.front();
    m_services.openRows(rows);
}

std::optional<OwnedRows> TeamDetail::rowsOfDay(int day) const {
    const auto at = static_cast<std::size_t>(day);
    if (!m_shown || at >= m_period.days.size()) return {};
    OwnedRows rows{What::contacted, m_line.staff.id, item::teamName(m_line)};
    rows.from = m_period.days[at];
    if (at + 1 < m_period.days.size()) rows.until = m_period.days[at + 1];
    return rows;
}

void TeamDetail::openDay(int day) {
    if (const auto rows = rowsOfDay(day)) m_services.openRows(*rows);
}

void TeamDetail::makeAudienceOfDay(int day) {
    if (const auto rows = rowsOfDay(day)) makeAudience(m_services, *rows, tr("Contacted by %1 on %2").arg(rows->name, m_services.async().format().date(*rows->from)), this);
}

void TeamDetail::giveTask() {
    if (!canGive()) return;
    auto* dialog = new TaskDialog(m_services, window());
    dialog->giveTo(m_line.staff.id, item::teamName(m_line));
    dialog->open();
}

void TeamDetail::assign() {
    if (!m_shown || !(m_line.pool || canGive())) return;
    OwnedRows rows;
    if (!m_line.pool) {
        rows.assignTo = m_line.staff.id;
        rows.assignName = item::teamName(m_line);
    }
    m_services.openRows(rows);
}

void TeamDetail::handOver() {
    if (m_shown && !m_line.pool && !m_line.staff.name.empty()) Q_EMIT handOverRequested(m_line.staff.id);
}

}  // namespace lianlu::ui
