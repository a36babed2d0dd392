// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/item/paged_table.h"

namespace lianlu::item {

//! \brief Leads in the filter's order, at first the ripest first.
class LeadListModel : public PagedTable<store::LeadRow> {
    Q_OBJECT
public:
    enum Column { Name, Maturity, Stage, NextStep, Due, Source, LastContact, Opened, Budget, ColumnCount };

    using PagedTable::PagedTable;

    [[nodiscard]] const store::LeadFilter& filter() const noexcept { return m_filter; }
    void setFilter(store::LeadFilter filter);

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] QFuture<Result<store::Page<store::LeadRow>>> fetchPage(const std::string& after, int limit) override;
    [[nodiscard]] QFuture<Result<std::int64_t>> fetchTotal() override;
    [[nodiscard]] Uuid idOf(const store::LeadRow& row) const override { return row.id.uuid; }
    [[nodiscard]] Concern concern(const store::RowKey& key) const override;

private:
    [[nodiscard]] QString text(const store::LeadRow& row, int column) const;
    [[nodiscard]] bool overdue(const store::LeadRow& row) const;

    store::LeadFilter m_filter;
};

[[nodiscard]] BadgeTone stageTone(domain::LeadStage stage);

}  // namespace lianlu::item
