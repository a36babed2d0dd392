// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/item/conflict_list_model.h"

#include <algorithm>

#include "models/actions/queue.h"
#include "models/item/conflict_lines.h"

namespace lianlu::item {

void ConflictListModel::setList(store::ConflictList list) {
    m_list = list;
    reload();
}

QFuture<Result<actions::Done>> ConflictListModel::decide(domain::ConflictId conflict, domain::Choice choice, std::vector<std::string> fields) {
    return async().act([conflict, choice, fields = std::move(fields)](const actions::Context& context) { return actions::decideConflict(context, {conflict, choice, fields}); });
}

int ConflictListModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant ConflictListModel::data(const QModelIndex& index, int role) const {
    const auto* held = row(index);
    if (!held) return {};
    const bool what = index.column() == What;
    const auto& conflict = held->conflict;
    const auto when = m_list == store::ConflictList::decided && conflict.decidedAt ? conflict.decidedAt : conflict.at;
    switch (role) {
        case Qt::DisplayRole:
            if (what) return conflictTitle(*held);
            return m_list == store::ConflictList::open ? personWord(conflict.mineBy, *held, async().context().staff) : decisionWords(conflict);
        case Qt::ToolTipRole: return what ? conflictTitle(*held) : QVariant();
        case SubtitleRole: {
            if (what) return conflictFields(conflict);
            return when ? QVariant(format().near(*when, now())) : QVariant();
        }
        case Qt::AccessibleDescriptionRole: return what ? conflictFields(conflict) : QVariant();
        case IdRole: return toQString(conflict.id.toString());
        case PendingRole: return what && held->pending;
        default: return {};
    }
}

QVariant ConflictListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    if (section == What) return tr("Conflict");
    return m_list == store::ConflictList::open ? tr("Edited by") : tr("Decision");
}

QFuture<Result<store::Page<store::ConflictRow>>> ConflictListModel::fetchPage(const std::string& after, int limit) {
    return async().read([list = m_list, role = async().context().role, after, limit](db::Connection& connection) { return store::conflicts(connection, list, role, after, limit); });
}

QFuture<Result<std::int64_t>> ConflictListModel::fetchTotal() {
    return async().read([list = m_list, role = async().context().role](db::Connection& connection) { return store::countConflicts(connection, list, role); });
}

ConflictListModel::Concern ConflictListModel::concern(const store::RowKey& key) const {
    if (key.entity == domain::Conflict::kEntity) return Concern::list;
    // The row at issue has another value now.
    const auto about = [&](const store::ConflictRow& row) { return store::rowOf(row.conflict) == key.id || row.conflict.customerId.uuid == key.id; };
    return std::any_of(rows().begin(), rows().end(), about) ? Concern::list : Concern::none;
}

}  // namespace lianlu::item
