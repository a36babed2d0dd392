// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/item/customer_list_model.h"

#include "models/item/words.h"
#include "models/search/lists.h"

namespace lianlu::item {

void CustomerListModel::setFilter(store::CustomerFilter filter) {
    m_filter = std::move(filter);
    reload();
}

int CustomerListModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString CustomerListModel::text(const store::CustomerRow& row, int column) const {
    const bool isMember = row.kind == domain::CustomerKind::member;
    switch (column) {
        case Name:
            return toQString(row.name);
        case Phone:
            return maskedPhone(row.phone);
        case Tier:
            return isMember ? tierWord(row.tierCode) : word(row.kind);
        case Points:
            return isMember ? format().number(row.points) : QString();
        case Gap:
            return row.pointsToNext > 0 ? format().number(row.pointsToNext) : QString();
        case Spent:
            return row.orderCount > 0 ? format().amount(row.spentMinor) : QString();
        case LastPurchase:
            return row.lastPurchaseAt ? format().ago(*row.lastPurchaseAt, now()) : QString();
        case Guide:
            return row.inPool ? tr("Pool") : toQString(row.guideName);
        default:
            return {};
    }
}

QVariant CustomerListModel::data(const QModelIndex& index, int role) const {
    const auto* customer = row(index);
    if (!customer) return {};
    switch (role) {
        case Qt::DisplayRole:
            return text(*customer, index.column());
        case Qt::TextAlignmentRole:
            if (index.column() == Points || index.column() == Gap || index.column() == Spent)
                return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
            return {};
        case Qt::ToolTipRole:
            if (index.column() == LastPurchase && customer->lastPurchaseAt)
                return format().dateTime(*customer->lastPurchaseAt);
            return {};
        case SubtitleRole:
            return index.column() == Name ? maskedPhone(customer->phone) : QString();
        case AvatarRole:
            return index.column() == Name ? toQString(customer->name) : QString();
        case IdRole:
            return toQString(customer->id.toString());
        case ToneRole:
            if (index.column() == Tier) return static_cast<int>(tierTone(customer->tierCode));
            return {};
        case PendingRole:
            return index.column() == Name && customer->pending;
        default:
            return {};
    }
}

QVariant CustomerListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            (section == Points || section == Gap || section == Spent ? Qt::AlignRight : Qt::AlignLeft) |
            Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case Name:
            return tr("Name");
        case Phone:
            return tr("Mobile");
        case Tier:
            return tr("Tier");
        case Points:
            return tr("Points");
        case Gap:
            return tr("To next tier");
        case Spent:
            return tr("Spent");
        case LastPurchase:
            return tr("Last purchase");
        case Guide:
            return tr("Guide");
        default:
            return {};
    }
}

void CustomerListModel::sort(int column, Qt::SortOrder direction) {
    if (!canSort(column)) return;
    const auto order = column == Name ? store::CustomerOrder::name : column == Spent ? store::CustomerOrder::spent : store::CustomerOrder::lastPurchase;
    // Names begin with A, everything else with the most and the latest.
    const bool backwards = (direction == Qt::DescendingOrder) == (column == Name);
    if (order == m_filter.order && backwards == m_filter.backwards) return;
    m_filter.order = order;
    m_filter.backwards = backwards;
    reload();
}

QFuture<Result<store::Page<store::CustomerRow>>> CustomerListModel::fetchPage(const std::string& after, int limit) {
    // What has ended since the list was read goes when it is read again, not between two pages.
    if (after.empty()) m_filter.asOf = now();
    return async().ask([&index = async().persons(), filter = m_filter, after, limit](const actions::Context& context) {
        return search::customers(context.store, index, filter, after, limit);
    });
}

QFuture<Result<std::vector<store::CustomerRow>>> CustomerListModel::fetchRows(const std::vector<Uuid>& ids) {
    std::vector<domain::CustomerId> wanted;
    for (const auto& id : ids)
        if (find(id) >= 0) wanted.push_back({id});
    return async().read(
        [wanted](db::Connection& connection) { return store::Queries::customersById(connection, wanted); });
}

QFuture<Result<std::int64_t>> CustomerListModel::fetchTotal() {
    return async().ask([&index = async().persons(), filter = m_filter](const actions::Context& context) {
        return search::countCustomers(context.store, index, filter);
    });
}

CustomerListModel::Concern CustomerListModel::concern(const store::RowKey& key) const {
    // In one book or in the pool alone a person comes and goes.
    const bool everybody = m_filter.book && m_filter.pool && !m_filter.guide;
    if (key.entity == domain::Customer::kEntity) return everybody ? Concern::row : Concern::list;
    const bool shown = key.entity == domain::Identity::kEntity || key.entity == domain::MemberState::kEntity;
    if (key.entity == domain::Consent::kEntity && m_filter.contactable) return Concern::list;
    if (key.entity == domain::Tag::kEntity && !m_filter.tags.empty()) return Concern::list;
    return shown ? Concern::list : Concern::none;
}

BadgeTone tierTone(const std::string& code) {
    if (code == "gold") return BadgeTone::warning;
    if (code == "silver") return BadgeTone::info;
    if (code == "black" || code == "diamond" || code == "platinum") return BadgeTone::violet;
    return BadgeTone::neutral;
}

}  // namespace lianlu::item
