// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/today_workspace.h"

#include <algorithm>

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

#include "models/actions/actions.h"
#include "models/item/action_words.h"
#include "models/item/row_of.h"
#include "models/item/words.h"
#include "ui/common/buttons.h"
#include "ui/common/card.h"
#include "ui/common/empty_state.h"
#include "ui/common/figure_tile.h"
#include "ui/common/icons.h"
#include "ui/common/labels.h"
#include "ui/common/page_scroll.h"
#include "ui/common/section_header.h"
#include "ui/common/sentences.h"
#include "ui/common/turns.h"
#include "ui/customers/interaction_dialog.h"
#include "ui/offers/offer_dialog.h"
#include "ui/shell/owned_rows.h"
#include "ui/shell/services.h"
#include "ui/today/due_card.h"
#include "ui/today/hand_box.h"
#include "ui/today/mentions_box.h"
#include "ui/today/news_row.h"
#include "ui/today/task_card.h"

namespace lianlu::ui {
namespace {

using Section = item::TaskListModel::Section;
using actions::DueKind;
constexpr int kMostNews = 10;
constexpr int kNearTheEnd = 80;  //!< px
constexpr int kSideWidth = 320, kRoomForNews = 940, kLeastList = 170;  //!< px

void clear(QLayout* layout) {
    while (auto* entry = layout->takeAt(0)) {
        if (auto* widget = entry->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete entry;
    }
}

//! Shown at once: a layout does it a turn later, and what is not shown takes no focus.
void place(QVBoxLayout* list, QWidget* widget, Qt::Alignment alignment = {}) {
    list->addWidget(widget, 0, alignment);
    widget->show();
}

const QString kPage = QStringLiteral("todayTasks");

//! Within `parent` from the start: what gets its place later is styled twice.
std::unique_ptr<QWidget> makePage(QWidget* parent) {
    auto page = std::make_unique<QWidget>(parent);
    page->setProperty("transparent", true);
    auto* list = new QVBoxLayout(page.get());
    list->setContentsMargins(0, 0, space::s, space::l);
    list->setSpacing(space::s);
    return page;
}

QString sectionName(Section section) { return QStringLiteral("todaySection%1").arg(static_cast<int>(section)); }

}  // namespace

TodayWorkspace::TodayWorkspace(Services& services, QWidget* parent)
    : Workspace(parent),
      m_services(services),
      m_model(new item::TodayModel(services.async(), this)),
      m_offers(new item::OfferListModel(services.async(), this)),
      m_header(new SectionHeader(tr("Today"), SectionHeader::Level::page)),
      m_scroll(new PageScroll(new QWidget)),
      m_minute(new QTimer(this)),
      m_soon(new QTimer(this)),
      m_turns(new Turns(this)) {
    setObjectName(QStringLiteral("todayWorkspace"));
    m_mentions = new MentionsBox(services);
    m_hand = new HandBox(services);
    m_scroll->setObjectName(QStringLiteral("todayScroll"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Always there: a card folds where it has less room, so a bar that comes and goes would fold and unfold it for ever.
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    auto* left = new QWidget;
    left->setProperty("transparent", true);
    m_page = makePage(left).release();
    m_page->setObjectName(kPage);
    m_stack = new QVBoxLayout(left);
    m_stack->setContentsMargins(0, 0, 0, 0);
    m_stack->setSpacing(space::m);
    m_stack->addWidget(m_hand);
    m_stack->addWidget(m_mentions);
    m_stack->addWidget(m_page, 1);
    m_scroll->setWidget(left);
    m_empty = new EmptyState;
    m_empty->setObjectName(QStringLiteral("todayEmpty"));
    connect(m_empty, &EmptyState::actionRequested, this, [this] {
        if (m_model->error())
            m_model->reload();
        else
            m_services.openWorkspace(QStringLiteral("leads"));
    });

    auto* columns = new QHBoxLayout;
    columns->setSpacing(space::l);
    auto* list = new QVBoxLayout;
    list->setSpacing(0);
    list->addWidget(m_scroll, 1);
    list->addWidget(m_empty, 1);
    columns->addLayout(list, 1);
    columns->addWidget(buildNews());
    m_scroll->setVisible(false);
    for (QWidget* part : {static_cast<QWidget*>(m_scroll), static_cast<QWidget*>(m_empty)}) part->setMinimumHeight(kLeastList);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::l, space::xl, 0);
    layout->setSpacing(space::l);
    layout->addWidget(m_header);
    layout->addWidget(buildFigures());
    layout->addLayout(columns, 1);

    m_soon->setSingleShot(true);
    m_soon->setInterval(0);
    connect(m_soon, &QTimer::timeout, this, &TodayWorkspace::rebuild);
    connect(m_model, &item::TodayModel::figuresUpdated, this, &TodayWorkspace::showFigures);
    connect(m_model, &item::TodayModel::rowsUpdated, this, &TodayWorkspace::showRows);
    connect(m_model, &item::TodayModel::newsUpdated, this, &TodayWorkspace::showNews);
    connect(m_model, &item::TodayModel::failed, this, [this](const Error& error) { m_services.toastError(error); });
    connect(m_model, &item::TodayModel::restsUntil, this, [this](const QDate& day, domain::CustomerId customer, const insight::PutOff& what) {
        // Taken back wherever the toast still stands: the store outlives this place, and so does the model's write.
        m_services.toastTakeBack(tr("Put off until %1").arg(QLocale().toString(day, QLocale::ShortFormat)), [model = QPointer(m_model), customer, what] {
            if (model) model->takeBackPutOff(customer, what);
        });
    });
    const auto showScroll = [this] { m_scroll->setVisible(!m_cards.empty() || !m_mentions->isEmpty() || !m_hand->isEmpty()); };
    connect(m_mentions, &MentionsBox::countChanged, this, [this, showScroll] {
        showScroll();
        tellCount();
    });
    connect(m_hand, &HandBox::countChanged, this, showScroll);
    connect(m_offers, &item::OfferListModel::rowsUpdated, this, &TodayWorkspace::showNews);
    connect(m_scroll->verticalScrollBar(), &QScrollBar::valueChanged, this, &TodayWorkspace::showMoreAtTheEnd);
    connect(&m_services.async(), &item::AsyncStore::formatChanged, this, [this] {
        greet();
        if (m_started) showNews();
    });
    // What was due today becomes overdue while nobody touches anything.
    m_minute->setInterval(60'000);
    connect(m_minute, &QTimer::timeout, this, [this] {
        if (isVisible()) greet();
        m_model->lookAgain();
    });
    m_minute->start();
    auto* refresh = new QAction(tr("Read today's tasks again"), this);
    refresh->setObjectName(QStringLiteral("actionTodayReload"));
    refresh->setShortcut(QKeySequence(Qt::Key_F5));
    refresh->setShortcutContext(Qt::WindowShortcut);
    connect(refresh, &QAction::triggered, m_model, &item::TodayModel::reload);
    addAction(refresh);
    m_commands << refresh;
    m_empty->set(QStringLiteral("clock"), tr("Loading…"), {});
    m_model->count();
}

QWidget* TodayWorkspace::buildFigures() {
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::m);
    m_overdue = new FigureTile(QStringLiteral("warning"), tr("overdue, with next steps"), Tone::danger);
    m_due = new FigureTile(QStringLiteral("today"), tr("due today"), Tone::accent);
    m_leads = new FigureTile(QStringLiteral("leads"), m_services.async().context().role == domain::Role::guide ? tr("new leads") : tr("new leads of the team"), Tone::violet);
    m_clicks = new FigureTile(QStringLiteral("click"), tr("offers clicked, 7 days"), Tone::success);
    m_overdue->setDefinition(tr("Open tasks and next steps of leads whose time has passed."));
    m_due->setDefinition(tr("Open tasks and next steps of leads that fall due today."));
    m_leads->setDefinition(tr("Leads nobody has spoken to yet: their stage is “new”."));
    m_clicks->setDefinition(tr("Own offers whose link the customer opened in the last 7 days."));
    m_overdue->setObjectName(QStringLiteral("todayOverdue"));
    m_due->setObjectName(QStringLiteral("todayDue"));
    m_leads->setObjectName(QStringLiteral("todayNewLeads"));
    m_clicks->setObjectName(QStringLiteral("todayClicks"));
    for (auto* tile : {m_overdue, m_due, m_leads, m_clicks}) row->addWidget(tile);
    const auto scrollTo = [this](Section section) {
        if (auto* header = m_page->findChild<QWidget*>(sectionName(section)))
            m_scroll->ensureWidgetVisible(header, 0, m_scroll->viewport()->height() - header->height());
    };
    connect(m_overdue, &QAbstractButton::clicked, this, [scrollTo] { scrollTo(Section::overdue); });
    connect(m_due, &QAbstractButton::clicked, this, [scrollTo] { scrollTo(Section::today); });
    connect(m_leads, &QAbstractButton::clicked, this, [this] {
        // A manager's figure counts everybody's.
        const auto& context = m_services.async().context();
        const bool own = context.role == domain::Role::guide;
        m_services.openRows({OwnedRows::What::newLeads, own ? context.staff : domain::StaffId{}, own ? m_services.staffName() : QString()});
    });
    connect(m_clicks, &QAbstractButton::clicked, this, [this] {
        OwnedRows rows{OwnedRows::What::clicked, m_services.async().context().staff, m_services.staffName()};
        rows.from = m_model->figures().clicksSince;
        m_services.openRows(rows);
    });
    return box;
}

QWidget* TodayWorkspace::buildNews() {
    auto* card = new Card;
    card->setObjectName(QStringLiteral("todayNews"));
    card->setProperty("card", true);
    card->body()->setContentsMargins(space::l, space::l, space::s, space::m);
    card->body()->addWidget(makeLabel(tr("What customers did"), TypeStep::title));
    m_news = new QVBoxLayout;
    m_news->setSpacing(space::xs);
    card->body()->addLayout(m_news);
    card->body()->addStretch(1);
    m_newsBox = new QWidget;
    m_newsBox->setProperty("transparent", true);
    auto* layout = new QVBoxLayout(m_newsBox);
    layout->setContentsMargins(0, 0, 0, space::l);
    layout->addWidget(card);
    m_side = new PageScroll(m_newsBox);
    m_side->setObjectName(QStringLiteral("todaySide"));
    m_side->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_side->setFixedWidth(kSideWidth);
    return m_side;
}

void TodayWorkspace::resizeEvent(QResizeEvent* event) {
    Workspace::resizeEvent(event);
    placeNews();
}

//! Beside the list, or in a narrow window at its end.
void TodayWorkspace::placeNews() {
    const bool below = width() < kRoomForNews;
    if (below == m_newsBelow) return;
    m_newsBelow = below;
    auto* list = m_scroll->widget()->layout();
    if (below) list->addWidget(m_side->takeWidget());
    else {
        list->removeWidget(m_newsBox);
        m_side->hold(m_newsBox);
    }
    m_newsBox->show();
    m_side->setVisible(!below);
}

void TodayWorkspace::activate() {
    greet();
    m_model->setInFront(true);
    if (std::exchange(m_started, true)) return;
    m_offers->reload();
    m_mentions->start();
    m_hand->start();
}

void TodayWorkspace::showEvent(QShowEvent* event) {
    Workspace::showEvent(event);
    if (m_started) m_model->setInFront(true);
}

void TodayWorkspace::hideEvent(QHideEvent* event) {
    Workspace::hideEvent(event);
    m_model->setInFront(false);
}

void TodayWorkspace::changeEvent(QEvent* event) {
    Workspace::changeEvent(event);
    // Icons of the cards are drawn in the scheme's colours.
    if (event->type() == QEvent::PaletteChange && m_started) m_soon->start();
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

void TodayWorkspace::showFigures() {
    const auto& figures = m_model->figures();
    m_overdue->setFigure(static_cast<int>(figures.overdue));
    m_due->setFigure(static_cast<int>(figures.today));
    m_leads->setFigure(static_cast<int>(figures.newLeads));
    m_clicks->setFigure(static_cast<int>(figures.clicks));
    tellCount();
    Q_EMIT contextChanged(tr("%n tasks for the next 7 days", nullptr, static_cast<int>(figures.overdue + figures.today + figures.next)));
}

//! What asks for this person today: tasks, and notes that name them.
void TodayWorkspace::tellCount() {
    const auto& figures = m_model->figures();
    Q_EMIT countChanged(static_cast<int>(figures.overdue + figures.today) + m_mentions->count());
}

void TodayWorkspace::showRows() {
    if (m_started) m_soon->start();
}

void TodayWorkspace::showEmpty() {
    if (m_model->error()) {
        const auto sentence = sentencesFor(*m_model->error());
        m_empty->set(QStringLiteral("error"), sentence.what, sentence.todo, tr("Try again"));
    } else if (!m_model->isLoaded())
        m_empty->set(QStringLiteral("clock"), tr("Loading…"), {});
    else
        m_empty->set(QStringLiteral("check"), tr("All done"), tr("Nothing is due in the next 7 days. A good moment for a lead."), tr("Open leads"));
}

void TodayWorkspace::rebuild() {
    m_coming = {};
    m_coming.page = makePage(m_scroll->widget());
    m_coming.list = static_cast<QVBoxLayout*>(m_coming.page->layout());
    addTasks(Section::overdue);
    addTasks(Section::today);
    for (std::size_t i = 0; i < actions::kDueKinds; ++i) addDue(static_cast<DueKind>(i));
    addTasks(Section::next);
    m_turns->begin(std::exchange(m_coming.steps, {}), [this] {
        m_coming.list->addStretch(1);
        swap();
    });
}

//! Styled and measured here and not at once when the page is shown.
void TodayWorkspace::put(QWidget* widget, Qt::Alignment alignment) {
    m_coming.list->addWidget(widget, 0, alignment);
    widget->ensurePolished();
    for (auto* part : widget->findChildren<QWidget*>()) part->ensurePolished();
    (void)widget->sizeHint();
}

void TodayWorkspace::swap() {
    // Whoever works down the list by keyboard stays where they were.
    auto* focused = m_page->focusWidget();
    QStringList keys;
    QString button;
    if (focused && focused->hasFocus() && m_page->isAncestorOf(focused)) {
        const auto drawn = std::find_if(m_cards.begin(), m_cards.end(), [&](const Drawn& one) { return one.card->isAncestorOf(focused); });
        if (drawn != m_cards.end()) {
            // Its own, then those below it, then those above.
            for (auto one = drawn; one != m_cards.end(); ++one) keys << one->key;
            for (auto one = drawn; one != m_cards.begin();) keys << (--one)->key;
            button = focused->objectName();
        }
    }
    const int place = m_scroll->verticalScrollBar()->value();
    auto* before = std::exchange(m_page, m_coming.page.release());
    m_cards = std::move(m_coming.cards);
    m_coming = {};
    const bool any = !m_cards.empty();
    m_scroll->setUpdatesEnabled(false);
    m_page->resize(before->size());
    m_page->setVisible(any);
    delete m_stack->replaceWidget(before, m_page);
    // By name there is one page alone: the other one goes in a turn of its own.
    before->setObjectName({});
    m_page->setObjectName(kPage);
    before->hide();
    before->deleteLater();
    m_scroll->setVisible(any || !m_mentions->isEmpty() || !m_hand->isEmpty());
    m_empty->setVisible(!any);
    // All in one turn: no card is seen before it has its place.
    layout()->activate();
    m_scroll->widget()->layout()->activate();
    m_scroll->verticalScrollBar()->setValue(place);
    m_scroll->setUpdatesEnabled(true);
    if (!any) showEmpty();
    else if (!keys.isEmpty()) focusAgain(keys, button);
    orderTabs();
    Q_EMIT laid();
}

//! Down the page as it is read, whatever was made when: figures, what waits for this person, tasks, news.
void TodayWorkspace::orderTabs() {
    QWidget* last = m_clicks;
    for (QWidget* part : {static_cast<QWidget*>(m_hand), static_cast<QWidget*>(m_mentions), m_page, m_newsBox})
        for (auto* widget : part->findChildren<QWidget*>()) {
            if (!(widget->focusPolicy() & Qt::TabFocus)) continue;
            setTabOrder(last, widget);
            last = widget;
        }
}

//! The same button of the same row; where the row is gone, the next one that is still there: others may have come in above meanwhile.
void TodayWorkspace::focusAgain(const QStringList& keys, const QString& button) {
    for (const auto& key : keys) {
        const auto there = std::find_if(m_cards.begin(), m_cards.end(), [&](const Drawn& one) { return one.key == key; });
        if (there == m_cards.end()) continue;
        auto* held = key == keys.front() ? there->card->findChild<QPushButton*>(button) : nullptr;
        return (held ? held : there->end)->setFocus();
    }
    m_cards.front().end->setFocus();
}

void TodayWorkspace::addTasks(Section section) {
    const auto total = static_cast<int>(m_model->figures().of(section));
    const auto& lines = m_model->tasks(section);
    if (lines.empty()) return;
    addHeader(item::TaskListModel::title(section), sectionName(section), QLocale().toString(qMax(total, static_cast<int>(lines.size()))));
    for (const auto& line : lines)
        m_coming.steps.emplace_back([this, line, section] {
            auto* card = makeCard(line, section);
            m_coming.cards.push_back({card, card->doneButton(), item::toQString((line.task.id.isNull() ? line.task.leadId.uuid : line.task.id.uuid).toString())});
            put(card);
        });
    const auto rest = total - static_cast<int>(lines.size());
    if (rest <= 0) return;
    const auto name = QStringLiteral("todayMore%1").arg(static_cast<int>(section));
    const auto room = item::TodayModel::kMostOverdue - static_cast<int>(lines.size());
    if (section != Section::overdue || room > 0) return addMore(section == Section::overdue ? qMin(rest, room) : rest, name, [this, section] { m_model->showMore(section); });
    m_coming.steps.emplace_back([this, name, rest] {
        auto* more = new GhostButton(tr("%n more in Tasks", nullptr, rest));
        more->setObjectName(name);
        connect(more, &QPushButton::clicked, this, [this] {
            OwnedRows rows;
            rows.what = OwnedRows::What::tasks;
            rows.staff = m_services.async().context().staff;
            rows.name = m_services.staffName();
            m_services.openRows(rows);
        });
        put(more, Qt::AlignLeft);
    });
}

void TodayWorkspace::addDue(DueKind kind) {
    const auto& section = m_model->due(kind);
    if (section.rows.empty()) return;
    const auto total = QLocale().toString(static_cast<qlonglong>(section.total));
    addHeader(dueTitle(kind), QStringLiteral("todayDue%1").arg(static_cast<int>(kind)), section.orMore ? QString(total + QLatin1Char('+')) : total);
    for (const auto& row : section.rows)
        m_coming.steps.emplace_back([this, row, kind] {
            auto* card = makeCard(row);
            m_coming.cards.push_back({card, card->notNowButton(), QString::number(static_cast<int>(kind)) + item::toQString(row.customer.toString() + row.action.subject.toString())});
            put(card);
        });
    addMore(static_cast<int>(section.total) - static_cast<int>(section.rows.size()), QStringLiteral("todayDueMore%1").arg(static_cast<int>(kind)), [this, kind] { m_model->showMore(kind); });
}

void TodayWorkspace::addHeader(const QString& title, const QString& name, const QString& hint) {
    m_coming.steps.emplace_back([this, title, name, hint] {
        auto* header = new SectionHeader(title);
        header->setObjectName(name);
        header->setHint(hint);
        put(header);
    });
}

void TodayWorkspace::addMore(int rest, const QString& name, std::function<void()> more) {
    if (rest <= 0) return;
    m_coming.steps.emplace_back([this, rest, name, more = std::move(more)] {
        auto* button = new GhostButton(tr("Show %n more", nullptr, rest));
        button->setObjectName(name);
        // Queued: the button goes with the answer.
        connect(button, &QPushButton::clicked, this, [more] { more(); }, Qt::QueuedConnection);
        put(button, Qt::AlignLeft);
    });
}

//! Who scrolls to the end wants what comes after it.
void TodayWorkspace::showMoreAtTheEnd() {
    const auto* bar = m_scroll->verticalScrollBar();
    if (bar->maximum() == 0 || bar->value() < bar->maximum() - kNearTheEnd) return;
    const auto shown = static_cast<std::int64_t>(m_model->tasks(Section::next).size());
    if (shown < m_model->figures().next) m_model->showMore(Section::next);
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

DueCard* TodayWorkspace::makeCard(const actions::DueRow& row) {
    auto* card = new DueCard(row, m_services.async().format());
    connect(card, &DueCard::goRequested, this, [this, row] { goOn(row); });
    connect(card, &DueCard::openRequested, this, [this, row] { open(row); });
    connect(card, &DueCard::notNowRequested, this, [this, row] { m_model->putOff(row); }, Qt::QueuedConnection);
    return card;
}

void TodayWorkspace::open(const actions::DueRow& row) {
    if (row.action.lead.isNull()) m_services.openCustomer(row.customer);
    else m_services.openLead({row.action.lead});
}

//! Opens the dialog that the row asks for, with what is known filled in.
void TodayWorkspace::goOn(const actions::DueRow& row) {
    const auto name = item::toQString(row.name);
    const auto way = item::actionWay(row.action);
    if (way == item::ActionWay::offer) {
        auto* dialog = new OfferDialog(m_services, row.customer, {row.action.lead}, name, window());
        dialog->setChannel(row.action.channel);
        dialog->setOccasion([action = row.action](const item::WordsIn& in) { return item::offerWordsFor(action, in); });
        return dialog->open();
    }
    const auto kind = way == item::ActionWay::call    ? domain::InteractionKind::call
                      : way == item::ActionWay::write ? domain::InteractionKind::chat
                                                      : domain::InteractionKind::visit;
    auto* dialog = new InteractionDialog(m_services, row.customer, {row.action.lead}, name, kind, window());
    dialog->setTopic(item::actionTitle(row.action));
    dialog->open();
}

void TodayWorkspace::told(const QFuture<Result<actions::Done>>& asked, const QString& words) {
    item::whenReady(this, asked, [this, words](Result<actions::Done> done) {
        if (!done) return m_services.toastError(done.error());
        m_services.toastUndo(words, done->txn);
    });
}

void TodayWorkspace::complete(const domain::Task& task) {
    const auto words = tr("Done: %1").arg(item::taskTitle(task));
    if (task.id.isNull()) return told(m_model->finishStep(task.leadId), words);
    told(m_services.async().act([id = task.id](const actions::Context& context) { return actions::completeTask(context, id); }), words);
}

void TodayWorkspace::showNews() {
    clear(m_news);
    const auto now = m_services.async().now();
    const auto& format = m_services.async().format();
    const auto today = format.day(now);
    std::vector<NewsLine> lines;
    for (const auto& row : m_offers->rows())
        if (auto line = newsOf(row); line && format.day(line->at).daysTo(today) < item::TodayModel::kNewsDays) lines.push_back(std::move(*line));
    for (const auto& one : m_model->news()) {
        auto line = newsOf(one, format);
        // What somebody bought by an offer is the same purchase.
        const bool known = line.bought && std::any_of(lines.begin(), lines.end(), [&](const NewsLine& other) {
            return other.bought && other.customer == line.customer && format.day(other.at) == format.day(line.at);
        });
        if (!known) lines.push_back(std::move(line));
    }
    std::stable_sort(lines.begin(), lines.end(), [](const NewsLine& a, const NewsLine& b) { return a.at > b.at; });
    if (lines.size() > kMostNews) lines.resize(kMostNews);
    for (const auto& line : lines) {
        auto* row = new NewsRow(line, format.near(line.at, now));
        connect(row, &QAbstractButton::clicked, this, [this, id = line.customer] { m_services.openCustomer(id); });
        place(m_news, row);
    }
    orderTabs();
    if (!lines.empty()) return;
    auto* none = makeMuted(tr("When a customer opens a message, clicks its link, buys or comes to the store, it stands here for 7 days."));
    none->setWordWrap(true);
    place(m_news, none);
}

}  // namespace lianlu::ui
