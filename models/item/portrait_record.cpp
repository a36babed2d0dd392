// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/item/portrait_record.h"

#include <algorithm>

#include "models/item/paged_table.h"

namespace lianlu::item {

insight::Calendar calendarOf(const Format& format) {
    return [format](Time time) {
        const auto local = format.local(time);
        const auto day = local.date();
        return insight::Moment{day.year() * 12 + day.month() - 1, day.dayOfWeek() - 1, local.time().hour()};
    };
}

PortraitRecord::PortraitRecord(AsyncStore& async, QObject* parent) : QObject(parent), m_async(async) {
    connect(&m_async, &AsyncStore::changed, this, [this](const store::ChangeSet& changes) { take(changes); });
}

void PortraitRecord::show(domain::CustomerId customer) {
    if (customer == m_customer) return;
    m_customer = customer;
    m_loading.drop();
    m_content.reset();
    m_error.reset();
    m_stale = true;
    Q_EMIT updated();
    if (m_watched) reload();
}

void PortraitRecord::setWatched(bool watched) {
    m_watched = watched;
    if (watched && m_stale) reload();
}

void PortraitRecord::reload() {
    if (m_customer.isNull()) return;
    m_stale = false;
    const auto question = m_async.read([customer = m_customer, now = m_async.now(), calendar = calendarOf(m_async.format())](db::Connection& connection) {
        return actions::portraitOf(connection, customer, now, calendar);
    });
    m_loading.ask(this, question, [this](Result<actions::CustomerPortrait> portrait) {
        m_content.reset();
        m_error.reset();
        if (portrait) m_content = std::move(*portrait);
        else m_error = portrait.error();
        Q_EMIT updated();
    });
}

void PortraitRecord::take(const store::ChangeSet& changes) {
    const bool concerns = changes.everything || std::any_of(changes.rows.begin(), changes.rows.end(), [](const store::RowKey& key) {
        return hangsOnPerson(key.entity) || key.entity == domain::Order::kEntity || key.entity == domain::OrderLine::kEntity;
    });
    if (!concerns || m_customer.isNull()) return;
    m_stale = true;
    if (m_watched) reload();
}

}  // namespace lianlu::item
