// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/item/score_record.h"

#include <algorithm>

#include "models/item/paged_table.h"

namespace lianlu::item {

ScoreRecord::ScoreRecord(AsyncStore& async, ValueBook& values, QObject* parent) : QObject(parent), m_async(async), m_values(values) {
    const auto again = [this] {
        m_stale = true;
        if (m_watched) reload();
    };
    connect(&m_async, &AsyncStore::changed, this, [again](const store::ChangeSet& changes) {
        if (changes.everything || std::any_of(changes.rows.begin(), changes.rows.end(), [](const store::RowKey& key) { return hangsOnPerson(key.entity); })) again();
    });
    connect(&m_values, &ValueBook::learned, this, again);
}

void ScoreRecord::show(domain::CustomerId customer) {
    if (customer == m_customer) return;
    m_customer = customer;
    m_loading.drop();
    m_content.reset();
    m_error.reset();
    m_stale = true;
    Q_EMIT updated();
    if (m_watched) reload();
}

void ScoreRecord::setWatched(bool watched) {
    m_watched = watched;
    if (watched && m_stale) reload();
}

void ScoreRecord::reload() {
    if (m_customer.isNull()) return;
    m_stale = false;
    const auto question = m_async.read([customer = m_customer, now = m_async.now(), value = m_values.model()](db::Connection& connection) {
        return actions::scoreSheet(connection, customer, now, value.get());
    });
    m_loading.ask(this, question, [this](Result<actions::ScoreSheet> sheet) {
        m_content.reset();
        m_error.reset();
        if (sheet) m_content = std::move(*sheet);
        else m_error = sheet.error();
        Q_EMIT updated();
    });
}

}  // namespace lianlu::item
