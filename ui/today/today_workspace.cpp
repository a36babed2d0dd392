// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/today_workspace.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include "models/actions/actions.h"
#include "models/item/words.h"
#include "ui/common/buttons.h"
#include "ui/common/card.h"
#include "ui/common/empty_state.h"
#include "ui/common/icons.h"
#include "ui/common/labels.h"
#include "ui/common/section_header.h"
#include "ui/common/sentences.h"
#include "ui/customers/interaction_dialog.h"
#include "ui/offers/offer_dialog.h"
#include "ui/shell/services.h"
#include "ui/today/figure_tile.h"
#include "ui/today/mentions_box.h"
#include "ui/today/news_row.h"
#include "ui/today/task_card.h"

namespace lianlu::ui {
namespace {

using Section = item::TaskListModel::Section;
constexpr int kMostNews = 8;
constexpr int kNewsDays = 7;

void clear(QLayout* layout) {
    while (auto* entry = layout->takeAt(0)) {
        if (entry->widget()) entry->widget()->deleteLater();
        delete entry;
    }
}

bool isAnswered(const domain::Offer& offer) { return offer.openedAt || offer.clickedAt || offer.boughtAt; }

}  // namespace

TodayWorkspace::TodayWorkspace(Services& services, QWidget* parent)
    : Workspace(parent),
      m_services(services),
      m_tasks(new item::TaskListModel(services.async(), this)),
      m_offers(new item::OfferListModel(services.async(), this)),
      m_header(new SectionHeader(tr("Today"), SectionHeader::Level::page)),
      m_minute(new QTimer(this)) {
    setObjectName(QStringLiteral("todayWorkspace"));
    m_mentions = new MentionsBox(services);
    m_page = new QWidget;
    m_page->setObjectName(QStringLiteral("todayTasks"));
    m_page->setProperty("transparent", true);
    m_list = new QVBoxLayout(m_page);
    m_list->setContentsMargins(0, 0, space::s, space::l);
    m_list->setSpacing(space::s);
    auto* scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("todayScroll"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* left = new QWidget;
    left->setProperty("transparent", true);
    auto* stack = new QVBoxLayout(left);
    stack->setContentsMargins(0, 0, 0, 0);
    stack->setSpacing(space::m);
    stack->addWidget(m_mentions);
    stack->addWidget(m_page, 1);
    scroll->setWidget(left);
    m_empty = new EmptyState;
    m_empty->setObjectName(QStringLiteral("todayEmpty"));
    connect(m_empty, &EmptyState::actionRequested, this, [this] {
        if (m_tasks->error())
            m_tasks->reload();
        else
            m_services.openWorkspace(QStringLiteral("leads"));
    });

    auto* columns = new QHBoxLayout;
    columns->setSpacing(space::l);
    auto* list = new QVBoxLayout;
    list->setSpacing(0);
    list->addWidget(scroll, 1);
    list->addWidget(m_empty, 1);
    columns->addLayout(list, 1);
    columns->addWidget(buildNews());
    scroll->setVisible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::l, space::xl, 0);
    layout->setSpacing(space::l);
    layout->addWidget(m_header);
    layout->addWidget(buildFigures());
    layout->addLayout(columns, 1);

    connect(m_tasks, &item::ListModel::stateChanged, this, &TodayWorkspace::showTasks);
    connect(m_mentions, &MentionsBox::countChanged, this, [this, scroll] { scroll->setVisible(m_tasks->rowCount() > 0 || !m_mentions->isEmpty()); });
    connect(m_tasks, &item::TaskListModel::rowsUpdated, this, &TodayWorkspace::showTasks);
    connect(m_offers, &item::OfferListModel::rowsUpdated, this, &TodayWorkspace::showNews);
    connect(&m_services.async(), &item::AsyncStore::formatChanged, this, [this] {
        greet();
        if (!m_started) return;
        m_tasks->reload();
        showNews();
    });
    connect(&m_services.async(), &item::AsyncStore::changed, this, [this](const store::ChangeSet& changes) {
        const auto isLead = [](const store::RowKey& key) { return key.entity == domain::Lead::kEntity; };
        if (m_started && (changes.everything || std::any_of(changes.rows.begin(), changes.rows.end(), isLead)))
            countLeads();
    });
    // What was due today becomes overdue while nobody touches anything.
    m_minute->setInterval(60'000);
    connect(m_minute, &QTimer::timeout, this, [this] {
        if (!isVisible()) return;
        greet();
        showTasks();
    });
    auto* refresh = new QAction(tr("Read today's tasks again"), this);
    refresh->setObjectName(QStringLiteral("actionTodayReload"));
    refresh->setShortcut(QKeySequence(Qt::Key_F5));
    refresh->setShortcutContext(Qt::WindowShortcut);
    connect(refresh, &QAction::triggered, m_tasks, [this] { m_tasks->reload(); });
    addAction(refresh);
    m_commands << refresh;
    m_empty->set(QStringLiteral("clock"), tr("Loading…"), {});
}

QWidget* TodayWorkspace::buildFigures() {
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::m);
    m_overdue = new FigureTile(QStringLiteral("warning"), tr("overdue"), Tone::danger);
    m_due = new FigureTile(QStringLiteral("today"), tr("due today"), Tone::accent);
    m_leads = new FigureTile(QStringLiteral("leads"), tr("new leads"), Tone::violet);
    m_clicks = new FigureTile(QStringLiteral("click"), tr("offers clicked, 7 days"), Tone::success);
    m_overdue->setObjectName(QStringLiteral("todayOverdue"));
    m_due->setObjectName(QStringLiteral("todayDue"));
    m_leads->setObjectName(QStringLiteral("todayNewLeads"));
    m_clicks->setObjectName(QStringLiteral("todayClicks"));
    for (auto* tile : {m_overdue, m_due, m_leads, m_clicks}) row->addWidget(tile);
    const auto scrollTo = [this](Section section) {
        auto* header = m_page->findChild<QWidget*>(QStringLiteral("todaySection%1").arg(static_cast<int>(section)));
        auto* scroll = findChild<QScrollArea*>(QStringLiteral("todayScroll"));
        if (header) scroll->ensureWidgetVisible(header, 0, scroll->viewport()->height() - header->height());
    };
    connect(m_overdue, &QAbstractButton::clicked, this, [scrollTo] { scrollTo(Section::overdue); });
    connect(m_due, &QAbstractButton::clicked, this, [scrollTo] { scrollTo(Section::today); });
    connect(m_leads, &QAbstractButton::clicked, this, [this] { m_services.openWorkspace(QStringLiteral("leads")); });
    connect(m_clicks, &QAbstractButton::clicked, this, [this] { m_services.openWorkspace(QStringLiteral("offers")); });
    return box;
}

QWidget* TodayWorkspace::buildNews() {
    auto* card = new Card;
    card->setObjectName(QStringLiteral("todayNews"));
    card->setProperty("card", true);
    card->setFixedWidth(320);
    card->body()->setContentsMargins(space::l, space::l, space::s, space::m);
    card->body()->addWidget(makeLabel(tr("What customers did"), TypeStep::title));
    m_news = new QVBoxLayout;
    m_news->setSpacing(space::xs);
    card->body()->addLayout(m_news);
    card->body()->addStretch(1);
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, space::l);
    layout->addWidget(card);
    return box;
}

void TodayWorkspace::activate() {
    greet();
    if (std::exchange(m_started, true)) return;
    m_tasks->reload();
    m_offers->reload();
    countLeads();
    m_mentions->start();
    m_minute->start();
}

void TodayWorkspace::changeEvent(QEvent* event) {
    Workspace::changeEvent(event);
    // Icons of the cards are drawn in the scheme's colours.
    if (event->type() == QEvent::PaletteChange && m_started) QTimer::singleShot(0, this, &TodayWorkspace::showTasks);
}

void TodayWorkspace::greet() {
    const auto& format = m_services.async().format();
    const auto now = m_services.async().now();
    const int hour = format.local(now).time().hour();
    const auto name = m_services.staffName();
    QString words = hour < 11 ? tr("Good morning, %1") : hour < 18 ? tr("Good afternoon, %1") : tr("Good evening, %1");
    m_header->setTitle(words.arg(name));
    m_header->setHint(QLocale().toString(format.day(now), QLocale::LongFormat));
}

void TodayWorkspace::showTasks() {
    auto* scroll = findChild<QScrollArea*>(QStringLiteral("todayScroll"));
    const bool any = m_tasks->rowCount() > 0;
    scroll->setVisible(any || !m_mentions->isEmpty());
    m_page->setVisible(any);
    m_empty->setVisible(!any);
    m_overdue->setFigure(m_tasks->count(Section::overdue));
    m_due->setFigure(m_tasks->count(Section::today));
    Q_EMIT countChanged(m_overdue->figure() + m_due->figure());
    Q_EMIT contextChanged(tr("%n tasks for the next 7 days", nullptr, m_tasks->rowCount()));
    if (!any) {
        if (m_tasks->state() == item::ListModel::State::loading)
            m_empty->set(QStringLiteral("clock"), tr("Loading…"), {});
        else if (m_tasks->error()) {
            const auto sentence = sentencesFor(*m_tasks->error());
            m_empty->set(QStringLiteral("error"), sentence.what, sentence.todo, tr("Try again"));
        } else
            m_empty->set(QStringLiteral("check"), tr("All done"),
                         tr("Nothing is due in the next 7 days. A good moment for a lead."), tr("Open leads"));
        return;
    }
    // Whoever works down the list by keyboard stays where they were.
    auto* focused = m_page->focusWidget();
    const auto focusedCard =
        focused && m_page->isAncestorOf(focused) && focused->hasFocus()
            ? m_page->findChildren<TaskCard*>().indexOf(qobject_cast<TaskCard*>(focused->parentWidget()))
            : -1;
    m_page->setUpdatesEnabled(false);
    // Deleted at once: a card still on its way out would be found beside its successor.
    qDeleteAll(m_page->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    clear(m_list);
    for (const auto section : {Section::overdue, Section::today, Section::next}) addSection(section);
    m_list->addStretch(1);
    m_page->setUpdatesEnabled(true);
    if (focusedCard >= 0) {
        const auto cards = m_page->findChildren<TaskCard*>();
        if (!cards.isEmpty()) cards[qMin(focusedCard, cards.size() - 1)]->doneButton()->setFocus();
    }
}

void TodayWorkspace::addSection(Section section) {
    const int count = m_tasks->count(section);
    if (count == 0) return;
    auto* header = new SectionHeader(item::TaskListModel::title(section));
    header->setObjectName(QStringLiteral("todaySection%1").arg(static_cast<int>(section)));
    header->setHint(QLocale().toString(count));
    m_list->addWidget(header);
    auto& most = m_shownPerSection[static_cast<int>(section)];
    int shown = 0;
    for (const auto& task : m_tasks->rows()) {
        if (m_tasks->sectionOf(task) != section) continue;
        if (shown++ >= most) break;
        m_list->addWidget(makeCard(task, section));
    }
    if (count <= most) return;
    auto* more = new GhostButton(tr("Show %n more", nullptr, count - most));
    more->setObjectName(QStringLiteral("todayMore%1").arg(static_cast<int>(section)));
    connect(more, &QPushButton::clicked, this, [this, section] {
        m_shownPerSection[static_cast<int>(section)] += 40;
        QTimer::singleShot(0, this, &TodayWorkspace::showTasks);
    });
    m_list->addWidget(more, 0, Qt::AlignLeft);
}

TaskCard* TodayWorkspace::makeCard(const store::TaskLine& line, Section section) {
    const auto due = line.task.dueAt ? m_services.async().format().near(*line.task.dueAt, m_services.async().now()) : QString();
    auto* card = new TaskCard(line, section, due);
    const auto& task = line.task;
    const auto name = item::toQString(line.customerName);
    connect(card, &TaskCard::callRequested, this, [this, task, name] {
        auto* dialog = new InteractionDialog(m_services, task.customerId, task.leadId, name,
                                             domain::InteractionKind::call, window());
        dialog->open();
    });
    connect(card, &TaskCard::offerRequested, this, [this, task, name] {
        auto* dialog = new OfferDialog(m_services, task.customerId, task.leadId, name, window());
        dialog->open();
    });
    connect(card, &TaskCard::openRequested, this, [this, task] {
        if (!task.leadId.isNull())
            m_services.openLead(task.leadId);
        else
            m_services.openCustomer(task.customerId);
    });
    // Queued: the card goes with the answer, and the click is still on its way through it.
    connect(
        card, &TaskCard::doneRequested, this, [this, task] { complete(task); }, Qt::QueuedConnection);
    return card;
}

void TodayWorkspace::complete(const domain::Task& task) {
    const auto title = item::taskTitle(task);
    const auto asked = m_services.async().act(
        [id = task.id](const actions::Context& context) { return actions::completeTask(context, id); });
    item::whenReady(this, asked, [this, title](Result<actions::Done> done) {
        if (!done) return m_services.toastError(done.error());
        m_services.toastUndo(tr("Done: %1").arg(title), done->txn);
    });
}

void TodayWorkspace::showNews() {
    clear(m_news);
    std::vector<const item::OfferRow*> answered;
    const auto now = m_services.async().now();
    const auto& format = m_services.async().format();
    int clicks = 0;
    for (const auto& row : m_offers->rows()) {
        if (!isAnswered(row.offer)) continue;
        answered.push_back(&row);
        if (row.offer.clickedAt && format.day(*row.offer.clickedAt).daysTo(format.day(now)) < kNewsDays) ++clicks;
    }
    m_clicks->setFigure(clicks);
    std::sort(answered.begin(), answered.end(), [](const auto* a, const auto* b) {
        return item::OfferListModel::reachedAt(a->offer) > item::OfferListModel::reachedAt(b->offer);
    });
    if (answered.size() > kMostNews) answered.resize(kMostNews);
    for (const auto* row : answered) {
        auto* line = new NewsRow(*row, format.near(*item::OfferListModel::reachedAt(row->offer), now));
        connect(line, &QAbstractButton::clicked, this,
                [this, id = row->offer.customerId] { m_services.openCustomer(id); });
        m_news->addWidget(line);
    }
    if (answered.empty()) {
        auto* none = makeMuted(tr("When somebody opens a message, clicks its link or buys, it stands here."));
        none->setWordWrap(true);
        m_news->addWidget(none);
    }
}

void TodayWorkspace::countLeads() {
    store::LeadFilter filter;
    filter.stages = {domain::LeadStage::fresh};
    filter.pool = false;
    m_counting.ask(this, m_services.async().read([filter](db::Connection& connection) {
        return store::Queries::countLeads(connection, filter);
    }),
                   [this](Result<std::int64_t> count) {
                       if (count) m_leads->setFigure(static_cast<int>(*count));
                   });
}

}  // namespace lianlu::ui
