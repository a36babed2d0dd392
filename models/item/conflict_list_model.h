// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/item/paged_table.h"
#include "models/store/queries_conflicts.h"

namespace lianlu::item {

//! \brief Edits that met those of others: the open ones, the newest first, or those that were decided.
class ConflictListModel : public PagedTable<store::ConflictRow> {
    Q_OBJECT
public:
    enum Column { What, Who, ColumnCount };

    using PagedTable::PagedTable;

    void setList(store::ConflictList list);
    [[nodiscard]] store::ConflictList list() const noexcept { return m_list; }
    //! \brief A decision about these fields (none: all that are open); see actions/queue.h.
    [[nodiscard]] QFuture<Result<actions::Done>> decide(domain::ConflictId conflict, domain::Choice choice, std::vector<std::string> fields);

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] QFuture<Result<store::Page<store::ConflictRow>>> fetchPage(const std::string& after, int limit) override;
    [[nodiscard]] QFuture<Result<std::int64_t>> fetchTotal() override;
    [[nodiscard]] Uuid idOf(const store::ConflictRow& row) const override { return row.conflict.id.uuid; }
    [[nodiscard]] Concern concern(const store::RowKey& key) const override;

private:
    store::ConflictList m_list = store::ConflictList::open;
};

}  // namespace lianlu::item
