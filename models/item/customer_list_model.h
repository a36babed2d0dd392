// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/item/paged_table.h"

namespace lianlu::item {

//! \brief The guide's book and the store's pool, masked as a list must be.
class CustomerListModel : public PagedTable<store::CustomerRow> {
    Q_OBJECT
public:
    enum Column { Name, Phone, Tier, Points, Gap, Spent, LastPurchase, Guide, ColumnCount };

    using PagedTable::PagedTable;

    [[nodiscard]] const store::CustomerFilter& filter() const noexcept { return m_filter; }
    //! \brief Reloads when the filter is another one.
    void setFilter(store::CustomerFilter filter);

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    //! \brief Name, spent and last purchase have an order in the store; other columns leave it as it is.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    [[nodiscard]] static bool canSort(int column) noexcept {
        return column == Name || column == Spent || column == LastPurchase;
    }

protected:
    [[nodiscard]] QFuture<Result<store::Page<store::CustomerRow>>> fetchPage(const std::string& after,
                                                                             int limit) override;
    [[nodiscard]] QFuture<Result<std::vector<store::CustomerRow>>> fetchRows(const std::vector<Uuid>& ids) override;
    [[nodiscard]] QFuture<Result<std::int64_t>> fetchTotal() override;
    [[nodiscard]] Uuid idOf(const store::CustomerRow& row) const override { return row.id.uuid; }
    [[nodiscard]] Concern concern(const store::RowKey& key) const override;

private:
    [[nodiscard]] QString text(const store::CustomerRow& row, int column) const;

    store::CustomerFilter m_filter;
};

//! \brief How a tier's badge is tinted.
[[nodiscard]] BadgeTone tierTone(const std::string& code);

}  // namespace lianlu::item
