// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/item/today_model.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include <QTimer>

#include "models/actions/actions.h"
#include "models/actions/next_actions.h"
#include "models/item/next_action_record.h"
#include "models/item/paged_table.h"

namespace lianlu::item {

namespace {

constexpr int kTodayDaysAhead = 7;
//! What is overdue does not push out of sight what is due today.
constexpr int kOverdueShown = 5, kTodayShown = 50, kNextShown = 20, kMore = 40;
constexpr int kDueShown = 5, kDueMore = 20;
constexpr int kMostNews = 12;
constexpr int kGatherMs = 250;

//! Where a section begins and ends.
struct Span {
    std::optional<Time> from;
    Time before{};
    bool dateless = false;
};
using Spans = std::array<Span, 3>;

Spans spansAt(const Format& format, Time now) {
    const auto day = [&](int days) { return format.startOfDay(format.day(now).addDays(days)); };
    return {Span{{}, now, false}, Span{now, day(1), false}, Span{day(1), day(kTodayDaysAhead + 1), true}};
}

store::TaskFilter tasksIn(const Span& span, domain::StaffId whose) {
    store::TaskFilter filter;
    filter.from = span.from;
    filter.before = span.before;
    filter.dateless = span.dateless;
    filter.assignee = whose;
    return filter;
}

bool isEarlier(const TaskLine& a, const TaskLine& b) { return a.task.dueAt.value_or(Time::max()) < b.task.dueAt.value_or(Time::max()); }

Result<std::vector<TaskLine>> linesIn(db::Connection& c, const Span& span, domain::StaffId whose, int most) {
    LIANLU_TRY(auto page, store::taskPage(c, tasksIn(span, whose), {}, most));
    LIANLU_TRY(auto steps, store::leadSteps(c, {whose, span.from, span.before}, most));
    auto& lines = page.rows;
    std::move(steps.begin(), steps.end(), std::back_inserter(lines));
    std::stable_sort(lines.begin(), lines.end(), isEarlier);
    if (lines.size() > static_cast<std::size_t>(most)) lines.resize(static_cast<std::size_t>(most));
    return std::move(lines);
}

Result<std::int64_t> countIn(db::Connection& c, const Span& span, domain::StaffId whose) {
    LIANLU_TRY(const auto tasks, store::countTasks(c, tasksIn(span, whose)));
    LIANLU_TRY(const auto steps, store::countLeadSteps(c, {whose, span.from, span.before}));
    return tasks + steps;
}

}  // namespace

TodayModel::TodayModel(AsyncStore& async, QObject* parent) : QObject(parent), m_async(async), m_soon(new QTimer(this)), m_most{kOverdueShown, kTodayShown, kNextShown} {
    m_mostDue.fill(kDueShown);
    m_soon->setSingleShot(true);
    m_soon->setInterval(kGatherMs);
    connect(m_soon, &QTimer::timeout, this, &TodayModel::readFound);
    connect(&m_async, &AsyncStore::changed, this, [this](const store::ChangeSet& changes) { take(changes); });
    connect(&m_async, &AsyncStore::formatChanged, this, [this] {
        // Other days, in another zone.
        m_workStale = m_foundStale = true;
        if (m_inFront) reload();
        else readWork();
    });
}

template <class Answer, class Job, class Take>
void TodayModel::ask(Round& round, Job job, Take take, void (TodayModel::*again)()) {
    if (round.asking) {
        round.again = true;
        return;
    }
    round.asking = true;
    whenReady(this, m_async.read(std::move(job)), [this, &round, take = std::move(take), again](Result<Answer> answer) {
        round.asking = false;
        if (answer) {
            round.error.reset();
            take(std::move(*answer));
        } else {
            round.error = answer.error();
            Q_EMIT rowsUpdated();
        }
        if (std::exchange(round.again, false)) (this->*again)();
    });
}

void TodayModel::count() { readWork(); }

//! What is not in front shows no rows: none are read.
std::array<int, 3> TodayModel::limits() const { return m_inFront ? m_most : std::array{0, 0, 0}; }

void TodayModel::readWork() {
    const auto& context = m_async.context();
    const bool rows = m_inFront;
    const auto now = m_async.now();
    m_day = m_async.format().day(now);
    const auto clicksSince = m_async.format().startOfDay(m_day.addDays(1 - kNewsDays));
    const auto job = [whose = context.staff, role = context.role, spans = spansAt(m_async.format(), now), most = limits(), clicksSince](db::Connection& c) -> Result<Work> {
        Work work;
        LIANLU_TRY(work.figures.overdue, countIn(c, spans[0], whose));
        LIANLU_TRY(work.figures.today, countIn(c, spans[1], whose));
        LIANLU_TRY(work.figures.next, countIn(c, spans[2], whose));
        store::LeadFilter leads;
        leads.stages = {domain::LeadStage::fresh};
        leads.pool = false;
        if (role == domain::Role::guide) leads.owner = whose;
        LIANLU_TRY(work.figures.newLeads, store::Queries::countLeads(c, leads));
        work.figures.clicksSince = clicksSince;
        LIANLU_TRY(work.figures.clicks, store::countClicks(c, whose, clicksSince));
        for (std::size_t i = 0; i < most.size(); ++i) {
            if (most[i] == 0) continue;
            LIANLU_TRY(work.tasks[i], linesIn(c, spans[i], whose, most[i]));
        }
        return work;
    };
    m_workStale = !rows;
    ask<Work>(m_work, job, [this, rows](Work work) {
        m_figures = work.figures;
        Q_EMIT figuresUpdated();
        if (!rows) return;
        m_tasks = std::move(work.tasks);
        m_tasksLoaded = true;
        Q_EMIT rowsUpdated();
    }, &TodayModel::readWork);
}

void TodayModel::readFound() {
    const auto& context = m_async.context();
    actions::DueWish wish;
    if (context.role == domain::Role::guide) wish.book = context.staff;
    wish.shop = context.shop;
    wish.now = m_async.now();
    wish.most = m_mostDue;
    const auto since = wish.now - std::chrono::hours(24 * kNewsDays);
    m_foundStale = false;
    ask<Found>(m_found, [wish, since, staff = context.staff](db::Connection& c) -> Result<Found> {
        Found found;
        LIANLU_TRY(found.due, actions::dueToday(c, wish));
        LIANLU_TRY(found.news, store::customerNews(c, wish.book, staff, since, kMostNews));
        return found;
    }, [this](Found found) {
        m_due = std::move(found.due);
        m_news = std::move(found.news);
        m_dueLoaded = true;
        Q_EMIT rowsUpdated();
        Q_EMIT newsUpdated();
    }, &TodayModel::readFound);
}

void TodayModel::setInFront(bool inFront) {
    if (inFront == std::exchange(m_inFront, inFront) || !inFront) return;
    if (m_workStale) readWork();
    else lookAgain();
    if (m_foundStale) readFound();
}

void TodayModel::reload() {
    readWork();
    readFound();
}

void TodayModel::lookAgain() {
    const bool newDay = m_async.format().day(m_async.now()) != m_day;
    readWork();
    if (!newDay) return;
    m_foundStale = true;
    if (m_inFront) readFound();
}

void TodayModel::showMore(Section section) {
    auto& most = m_most[static_cast<std::size_t>(section)];
    most = section == Section::overdue ? kMostOverdue : most + kMore;
    readWork();
}

void TodayModel::showMore(actions::DueKind kind) {
    m_mostDue[static_cast<std::size_t>(kind)] += kDueMore;
    readFound();
}

void TodayModel::take(const store::ChangeSet& changes) {
    const auto concerns = [&](const auto& which) { return changes.everything || std::any_of(changes.rows.begin(), changes.rows.end(), which); };
    const auto isWork = [](const store::RowKey& key) {
        return key.entity == domain::Task::kEntity || key.entity == domain::Lead::kEntity || key.entity == domain::Offer::kEntity || key.entity == domain::Customer::kEntity;
    };
    const auto isFound = [&](const store::RowKey& key) {
        return isWork(key) || hangsOnPerson(key.entity) || key.entity == domain::Order::kEntity || key.entity == domain::Brand::kEntity || key.entity == domain::CouponTemplate::kEntity;
    };
    if (concerns(isWork)) readWork();
    if (!concerns(isFound)) return;
    m_foundStale = true;
    if (m_inFront) m_soon->start();
}

void TodayModel::putOff(const actions::DueRow& row) {
    const insight::PutOff what{row.action.kind, row.action.subject, m_due.today + insight::restDays(row.action.kind)};
    const auto done = m_async.write([customer = row.customer, what](store::WriteTxn& txn) { return actions::putOff(txn, customer, what); });
    whenReady(this, done, [this, customer = row.customer, what](Result<store::ChangeSet> written) {
        if (!written) return Q_EMIT failed(written.error());
        Q_EMIT restsUntil(dateOf(what.until), customer, what);
        readFound();
    });
}

void TodayModel::takeBackPutOff(domain::CustomerId customer, const insight::PutOff& what) {
    const auto done = m_async.write([customer, what](store::WriteTxn& txn) { return actions::takeBackPutOff(txn, customer, what); });
    whenReady(this, done, [this](Result<store::ChangeSet> written) {
        if (!written) return Q_EMIT failed(written.error());
        readFound();
    });
}

QFuture<Result<actions::Done>> TodayModel::finishStep(domain::LeadId lead) {
    return m_async.act([lead](const actions::Context& context) {
        return actions::editLead(context, {lead, {{"next_step", domain::Value{}}, {"next_step_at", domain::Value{}}}});
    });
}

}  // namespace lianlu::item
