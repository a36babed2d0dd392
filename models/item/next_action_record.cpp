// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/item/next_action_record.h"

#include <algorithm>

#include "models/item/paged_table.h"

namespace lianlu::item {

QDate dateOf(std::int32_t day) { return QDate(1970, 1, 1).addDays(day); }

NextActionRecord::NextActionRecord(AsyncStore& async, ValueBook& values, QObject* parent) : QObject(parent), m_async(async), m_values(values) {
    connect(&m_async, &AsyncStore::changed, this, [this](const store::ChangeSet& changes) { take(changes); });
    connect(&m_values, &ValueBook::learned, this, &NextActionRecord::reload);
}

void NextActionRecord::show(domain::CustomerId customer) {
    if (customer == m_customer) return;
    m_customer = customer;
    m_loading.drop();
    m_content.reset();
    m_error.reset();
    Q_EMIT updated();
    reload();
}

void NextActionRecord::reload() {
    if (m_customer.isNull()) return;
    const auto question = m_async.readInOrder([customer = m_customer, shop = m_async.context().shop, now = m_async.now(), value = m_values.model()](db::Connection& connection) {
        return actions::nextFor(connection, customer, shop, now, value.get());
    });
    m_loading.ask(this, question, [this](Result<actions::NextForCustomer> found) {
        m_content.reset();
        m_error.reset();
        if (found) m_content = std::move(*found);
        else m_error = found.error();
        Q_EMIT updated();
    });
}

void NextActionRecord::putOff(const insight::Action& action) {
    if (!m_content) return;
    const actions::PutOff what{action.kind, action.subject, m_content->today + insight::restDays(action.kind)};
    const auto done = m_async.write([customer = m_customer, what](store::WriteTxn& txn) { return actions::putOff(txn, customer, what); });
    whenReady(this, done, [this, customer = m_customer, what](Result<store::ChangeSet> written) {
        if (!written) return Q_EMIT failed(written.error());
        Q_EMIT putOffUntil(dateOf(what.until), customer, what);
        reload();
    });
}

void NextActionRecord::takeBackPutOff(domain::CustomerId customer, const insight::PutOff& what) {
    const auto done = m_async.write([customer, what](store::WriteTxn& txn) { return actions::takeBackPutOff(txn, customer, what); });
    whenReady(this, done, [this](Result<store::ChangeSet> written) {
        if (!written) return Q_EMIT failed(written.error());
        reload();
    });
}

void NextActionRecord::takeBackPutOffs() {
    const auto done = m_async.write([customer = m_customer](store::WriteTxn& txn) { return actions::takeBackPutOffs(txn, customer); });
    whenReady(this, done, [this](Result<store::ChangeSet> written) {
        if (!written) return Q_EMIT failed(written.error());
        reload();
    });
}

void NextActionRecord::take(const store::ChangeSet& changes) {
    const bool concerns = changes.everything || std::any_of(changes.rows.begin(), changes.rows.end(), [this](const store::RowKey& key) {
        if (key.entity == domain::Customer::kEntity) return key.id == m_customer.uuid;
        return hangsOnPerson(key.entity) || key.entity == domain::Task::kEntity || key.entity == domain::Stock::kEntity || key.entity == domain::Order::kEntity ||
               key.entity == domain::OrderLine::kEntity || key.entity == domain::Brand::kEntity;
    });
    if (concerns) reload();
}

}  // namespace lianlu::item
