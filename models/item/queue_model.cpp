// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/item/queue_model.h"

#include <utility>

#include "models/actions/queue.h"
#include "models/domain/entities/conflict.h"
#include "models/item/queue_words.h"
#include "models/item/sync_state.h"

namespace lianlu::item {

using store::QueueGroup;

QueueModel::QueueModel(AsyncStore& async, SyncState* state, QObject* parent) : PagedTable(async, parent), m_state(state) {
    connect(&this->async(), &AsyncStore::changed, this, [this](const store::ChangeSet& changes) {
        const auto about = [](const store::RowKey& key) { return key.entity == domain::Conflict::kEntity; };
        if (changes.outbox || changes.everything || std::any_of(changes.rows.begin(), changes.rows.end(), about)) count();
    });
    if (m_state) {
        m_online = m_state->state() != SyncState::State::offline;
        connect(m_state, &SyncState::changed, this, [this] {
            const bool online = m_state->state() != SyncState::State::offline;
            if (std::exchange(m_online, online) == online) return;
            if (rowCount() > 0) Q_EMIT dataChanged(this->index(0, State), this->index(rowCount() - 1, State));
            Q_EMIT countsChanged();
        });
    }
    count();
}

bool QueueModel::isOnline() const noexcept { return m_online; }

void QueueModel::count() {
    const auto question = async().read([](db::Connection& connection) { return store::queueCounts(connection); });
    m_counting.ask(this, question, [this](Result<store::QueueCounts> counts) {
        if (!counts) return;
        m_counts = *counts;
        if (m_state) m_state->setCounts(m_counts[QueueGroup::waiting], m_counts[QueueGroup::refused], m_counts[QueueGroup::conflicted]);
        Q_EMIT countsChanged();
    });
}

void QueueModel::setGroup(QueueGroup group) {
    m_group = group;
    reload();
}

QFuture<Result<actions::Done>> QueueModel::retry(const domain::TxnId& txn) {
    return async().act([txn](const actions::Context& context) { return actions::retryEdit(context, txn); });
}

QFuture<Result<actions::Done>> QueueModel::discard(const domain::TxnId& txn) {
    return async().act([txn](const actions::Context& context) { return actions::discardEdit(context, txn); });
}

bool QueueModel::waitsForPerson(const store::QueueLine& line) noexcept {
    return line.group == QueueGroup::refused || line.group == QueueGroup::conflicted || line.group == QueueGroup::quarantined;
}

int QueueModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant QueueModel::data(const QModelIndex& index, int role) const {
    const auto* line = row(index);
    if (!line) return {};
    const bool what = index.column() == What;
    const auto when = [&] { return format().near(fromUnixMs(line->ops.front().occurredAt), now()); };
    switch (role) {
        case Qt::DisplayRole: return what ? whatWasDone(*line) : queueStateWord(*line, m_online);
        case Qt::ToolTipRole: return what ? whatWasDone(*line) : QVariant();
        case SubtitleRole: return what ? when() : QVariant();
        case Qt::AccessibleDescriptionRole: return what ? when() : QVariant();
        case ToneRole: return what ? QVariant() : QVariant(static_cast<int>(queueTone(line->group)));
        case IdRole: return toQString(line->txn.toString());
        case PendingRole: return what && line->group == QueueGroup::waiting;
        default: return {};
    }
}

QVariant QueueModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    return section == What ? tr("What") : tr("State");
}

QFuture<Result<store::Page<store::QueueLine>>> QueueModel::fetchPage(const std::string& after, int limit) {
    return async().read([group = m_group, after, limit](db::Connection& connection) { return store::queueLines(connection, group, after, limit); });
}

QueueModel::Concern QueueModel::concern(const store::RowKey& key) const { return key.entity == domain::Conflict::kEntity ? Concern::list : Concern::none; }

}  // namespace lianlu::item
