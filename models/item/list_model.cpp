// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/item/list_model.h"

namespace lianlu::item {

ListModel::ListModel(AsyncStore& async, QObject* parent) : QAbstractTableModel(parent), m_async(async) {
    connect(&m_async, &AsyncStore::formatChanged, this, [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {Qt::DisplayRole});
    });
}

void ListModel::setState(State state, std::optional<Error> error) {
    m_state = state;
    m_error = std::move(error);
    Q_EMIT stateChanged();
}

void ListModel::setTotal(std::int64_t total) {
    if (m_total == total) return;
    m_total = total;
    Q_EMIT totalChanged();
}

}  // namespace lianlu::item
