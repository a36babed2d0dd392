// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>

#include "models/item/paged_table.h"

namespace lianlu::item {

class TimelinePhotos;

//! \brief A person's timeline, newest first: touches, interactions, offers, orders and redemptions in one list.
class TimelineModel : public PagedTable<store::TimelineRow> {
    Q_OBJECT
public:
    using Kind = store::TimelineRow::Kind;
    enum Column { What, Words, Amount, When, ColumnCount };

    using PagedTable::PagedTable;

    void setCustomer(domain::CustomerId customer);
    [[nodiscard]] domain::CustomerId customer() const noexcept { return m_customer; }
    //! \brief Empty: all kinds.
    void setKinds(std::set<Kind> kinds);
    [[nodiscard]] const std::set<Kind>& kinds() const noexcept { return m_kinds; }
    //! \brief As store::timelineChannel names it; empty: all.
    void setChannel(std::string channel);
    [[nodiscard]] bool isNarrowed() const noexcept { return !m_kinds.empty() || !m_channel.empty(); }
    //! \brief Where the photos of interactions are looked up, for what is said of a row; outlives this model.
    void setPhotos(const TimelinePhotos* photos);
    //! \brief All that the person's timeline has.
    [[nodiscard]] QFuture<Result<std::vector<std::string>>> channels();

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

    [[nodiscard]] static QString headline(const store::TimelineRow& row);
    [[nodiscard]] static QString iconOf(const store::TimelineRow& row);
    [[nodiscard]] static QString kindWord(Kind kind);

protected:
    [[nodiscard]] QFuture<Result<store::Page<store::TimelineRow>>> fetchPage(const std::string& after,
                                                                             int limit) override;
    [[nodiscard]] Uuid idOf(const store::TimelineRow& row) const override { return row.id; }
    [[nodiscard]] Concern concern(const store::RowKey& key) const override;

private:
    [[nodiscard]] static QString redemptionWords(const std::string& status);
    [[nodiscard]] QString second(const store::TimelineRow& row) const;

    domain::CustomerId m_customer;
    std::set<Kind> m_kinds;
    std::string m_channel;
    const TimelinePhotos* m_photos = nullptr;
};

}  // namespace lianlu::item
