// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/item/paged_table.h"

namespace lianlu::item {

//! \brief Products that fit a search, for pickers.
class ProductListModel : public PagedTable<domain::Product> {
    Q_OBJECT
public:
    enum Column { Name, Price, Category, Sku, ColumnCount };

    using PagedTable::PagedTable;

    void setSearch(const QString& search);

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] QFuture<Result<store::Page<domain::Product>>> fetchPage(const std::string& after, int limit) override;
    [[nodiscard]] Uuid idOf(const domain::Product& row) const override { return row.id.uuid; }
    [[nodiscard]] Concern concern(const store::RowKey& key) const override;

private:
    std::string m_search;
};

//! \brief Coupon templates that can be given out now.
class CouponTemplateModel : public PagedTable<domain::CouponTemplate> {
    Q_OBJECT
public:
    enum Column { Name, Worth, Validity, ColumnCount };

    using PagedTable::PagedTable;

    //! \brief "¥50 off from ¥300", "20 % off", "Gift".
    [[nodiscard]] static QString worth(const domain::CouponTemplate& coupon, const Format& format);

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] QFuture<Result<store::Page<domain::CouponTemplate>>> fetchPage(const std::string& after,
                                                                                 int limit) override;
    [[nodiscard]] Uuid idOf(const domain::CouponTemplate& row) const override { return row.id.uuid; }
    [[nodiscard]] Concern concern(const store::RowKey& key) const override;
};

}  // namespace lianlu::item
