// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <unordered_set>
#include <vector>

#include "models/item/brand_directory.h"
#include "models/item/list_model.h"

namespace lianlu::item {

//! \brief Customers of the brand, page by page from the server. Nothing of them is kept: a reload asks anew, another filter begins with nothing, and what
//! happens on this device changes none of them. A page that did not come stops the list where it is until goOn(): scrolling alone does not ask a server
//! that just said no.
class BrandListModel : public ListModel {
    Q_OBJECT
public:
    enum Column { Name, Tier, Store, Guide, Spent, Orders, LastPurchase, Joined, ColumnCount };

    BrandListModel(AsyncStore& async, BrandDirectory& directory, QObject* parent = nullptr);

    [[nodiscard]] const actions::BrandFilter& filter() const noexcept { return m_filter; }
    void setFilter(actions::BrandFilter filter);
    void reload() override;
    //! \brief Asks for the page again that did not come.
    void goOn();
    //! \brief A page did not come: what is here is the beginning of the list.
    [[nodiscard]] bool isStopped() const noexcept { return state() == State::failed && !m_rows.empty(); }
    [[nodiscard]] bool hasMore() const noexcept { return !m_next.empty(); }
    [[nodiscard]] const actions::BrandCustomer* row(int index) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override { return !parent.isValid() && hasMore() && !m_fetching && !isStopped(); }
    void fetchMore(const QModelIndex& parent) override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString text(const actions::BrandCustomer& row, int column) const;
    void clear();
    void ask(const std::string& after);
    void lay(actions::BrandPage page, bool first);

    BrandDirectory& m_directory;
    actions::BrandFilter m_filter;
    std::vector<actions::BrandCustomer> m_rows;
    std::unordered_set<Uuid> m_met;  //!< somebody who buys while one scrolls stands in the list once
    std::string m_next;
    bool m_fetching = false;
    Latest m_asking;
};

//! \brief A number as the server masks it, as people of the mainland read it: without their country's code.
[[nodiscard]] QString maskedByServer(const std::string& phone);

}  // namespace lianlu::item
