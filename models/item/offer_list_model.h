// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/item/paged_table.h"
#include "models/store/queries_offers.h"

namespace lianlu::item {

using store::OfferRow;

//! \brief One step on an offer's way and when it was reached.
struct OfferStep {
    enum class Is : std::uint8_t {
        ahead,
        reached,     //!< at that time; what ended the way may have none
        unreported,  //!< it is past, or may be, and nobody said when: no mail server tells when a mail was delivered
    };
    domain::OfferStatus status = domain::OfferStatus::unknown;
    Is is = Is::ahead;
    std::optional<Time> at{};
};

//! \brief What the person at the desk pushed, or one of their team, at first the newest first, and how far each has come.
class OfferListModel : public PagedTable<OfferRow> {
    Q_OBJECT
public:
    enum Column { Person, Subject, Status, Created, Reached, ColumnCount };

    using PagedTable::PagedTable;

    [[nodiscard]] store::OfferFilter filter() const;
    //! \brief While setWhose() says nobody: of everybody whose offers this device holds, instead of the person at the desk. Before the first reading.
    void setOfTheStore(bool ofTheStore) { m_ofTheStore = ofTheStore; }
    //! \brief Empty: all. `byHand`: only what waits for its guide to send it.
    void setStatuses(std::vector<domain::OfferStatus> statuses, bool byHand = false);
    void setSearch(const QString& search);
    void setOrder(store::OfferOrder order, bool backwards);
    //! \brief Nobody: of the person at the desk, or as setOfTheStore() says.
    void setWhose(domain::StaffId staff, std::optional<Time> pushedFrom = {}, std::optional<Time> clickedFrom = {});

    //! \brief queued → … → bought; one that did not go out ends with refused. A step is reached only where its time is known.
    [[nodiscard]] static std::vector<OfferStep> way(const OfferRow& row);
    //! \brief When its present status was reached, where the wire tells.
    [[nodiscard]] static std::optional<Time> reachedAt(const domain::Offer& offer);
    [[nodiscard]] static bool canCancel(const domain::Offer& offer);
    //! \brief It lies with its guide: to send by hand, and to say so.
    [[nodiscard]] static bool waitsForHand(const domain::Offer& offer);
    //! \brief Something can be said of it: it waits, or nothing was said in time.
    [[nodiscard]] static bool canSaySent(const domain::Offer& offer);

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void rowsUpdated();

protected:
    [[nodiscard]] QFuture<Result<store::Page<OfferRow>>> fetchPage(const std::string& after, int limit) override;
    [[nodiscard]] QFuture<Result<std::int64_t>> fetchTotal() override;
    [[nodiscard]] Uuid idOf(const OfferRow& row) const override { return row.offer.id.uuid; }
    [[nodiscard]] Concern concern(const store::RowKey& key) const override;
    void rowsChanged() override { Q_EMIT rowsUpdated(); }

private:
    bool m_ofTheStore = false;
    store::OfferFilter m_filter;
};

//! \brief A step's name; one that goes by hand is not delivered by a machine.
[[nodiscard]] QString stepWord(const OfferStep& step, const domain::Offer& offer);
[[nodiscard]] BadgeTone offerTone(const domain::Offer& offer);
//! \brief "Taken back" for a cancelled one, else the status.
[[nodiscard]] QString offerWord(const domain::Offer& offer);
//! \brief Why it was refused or waits for an operator; empty where neither.
[[nodiscard]] QString offerReason(const domain::Offer& offer);

}  // namespace lianlu::item
