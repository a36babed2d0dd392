// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/item/reminders.h"

#include <algorithm>

#include <QTimer>

#include "models/actions/due.h"
#include "models/item/task_list_model.h"

namespace lianlu::item {

namespace {

//! Read again at every change of a task, and every so often so that tomorrow's come in.
constexpr auto kAhead = std::chrono::hours(24);
constexpr auto kReadEvery = std::chrono::hours(1);
constexpr int kMostAhead = 500;

}  // namespace

Reminders::Reminders(AsyncStore& async, std::chrono::milliseconds look, QObject* parent) : QObject(parent), m_async(async), m_timer(new QTimer(this)) {
    m_timer->setInterval(look);
    connect(m_timer, &QTimer::timeout, this, &Reminders::look);
    auto* anew = new QTimer(this);
    anew->setInterval(kReadEvery);
    connect(anew, &QTimer::timeout, this, &Reminders::read);
    anew->start();
    connect(&async, &AsyncStore::changed, this, [this](const store::ChangeSet& changes) {
        const bool concerns = changes.everything || std::any_of(changes.rows.begin(), changes.rows.end(), [](const store::RowKey& key) {
            return key.entity == domain::Task::kEntity || key.entity == domain::Lead::kEntity;
        });
        if (concerns && m_timer->isActive()) read();
    });
}

void Reminders::start() {
    m_since = m_async.now();
    m_timer->start();
    read();
}

void Reminders::read() {
    store::TaskFilter filter;
    filter.assignee = m_async.context().staff;
    filter.from = m_since;
    filter.before = m_async.now() + kAhead;
    filter.dateless = false;
    const auto job = [filter](db::Connection& connection) -> Result<std::vector<Bell>> {
        LIANLU_TRY(const auto tasks, store::taskPage(connection, filter, {}, kMostAhead));
        LIANLU_TRY(const auto steps, actions::stepsToRemindOf(connection, *filter.assignee, *filter.from, *filter.before, kMostAhead));
        std::vector<Bell> bells;
        for (const auto& line : tasks.rows) bells.push_back({line.task.id.uuid, line.task.dueAt.value_or(Time::max()), taskTitle(line.task)});
        for (const auto& line : steps) bells.push_back({line.task.leadId.uuid, line.task.dueAt.value_or(Time::max()), taskTitle(line.task)});
        std::stable_sort(bells.begin(), bells.end(), [](const Bell& a, const Bell& b) { return a.due < b.due; });
        return bells;
    };
    m_reading.ask(this, m_async.read(job), [this](Result<std::vector<Bell>> bells) {
        if (!bells) return;  // what was read before goes on ringing
        m_next = std::move(*bells);
        look();
    });
}

void Reminders::look() {
    const auto now = m_async.now();
    QStringList titles;
    for (const auto& bell : m_next)
        if (bell.due >= m_since && bell.due <= now && m_told.emplace(bell.row, bell.due).second) titles << bell.title;
    if (!titles.isEmpty()) Q_EMIT due(titles);
}

}  // namespace lianlu::item
