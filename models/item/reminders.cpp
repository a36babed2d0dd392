// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/item/reminders.h"

#include <algorithm>

#include <QTimer>

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
        const bool concerns = changes.everything || std::any_of(changes.rows.begin(), changes.rows.end(), [](const store::RowKey& key) { return key.entity == domain::Task::kEntity; });
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
    m_reading.ask(this, m_async.read([filter](db::Connection& connection) { return store::taskPage(connection, filter, {}, kMostAhead); }),
                  [this](Result<store::Page<store::TaskLine>> page) {
                      if (!page) return;  // what was read before goes on ringing
                      m_next = std::move(page->rows);
                      look();
                  });
}

void Reminders::look() {
    const auto now = m_async.now();
    QStringList titles;
    for (const auto& line : m_next)
        if (line.task.dueAt && *line.task.dueAt >= m_since && *line.task.dueAt <= now && m_told.emplace(line.task.id.uuid, *line.task.dueAt).second)
            titles << taskTitle(line.task);
    if (!titles.isEmpty()) Q_EMIT due(titles);
}

}  // namespace lianlu::item
