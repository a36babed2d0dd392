// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/item/brand_list_model.h"

#include <utility>

#include "models/item/customer_list_model.h"
#include "models/item/words.h"

namespace lianlu::item {

namespace {

constexpr int kRowsAPage = 100;

}  // namespace

BrandListModel::BrandListModel(AsyncStore& async, BrandDirectory& directory, QObject* parent) : ListModel(async, parent), m_directory(directory) {}

const actions::BrandCustomer* BrandListModel::row(int index) const { return index >= 0 && index < rowCount() ? &m_rows[static_cast<std::size_t>(index)] : nullptr; }

void BrandListModel::setFilter(actions::BrandFilter filter) {
    m_filter = std::move(filter);
    // Whom the filter before has found may not stand there as if they were found by this one.
    clear();
    reload();
}

void BrandListModel::clear() {
    beginResetModel();
    m_rows.clear();
    m_met.clear();
    m_next.clear();
    endResetModel();
}

void BrandListModel::reload() {
    setState(State::loading);
    setTotal(-1);
    ask({});
}

void BrandListModel::goOn() {
    if (!isStopped() || !hasMore()) return reload();
    setState(State::ready);
    ask(m_next);
}

void BrandListModel::fetchMore(const QModelIndex& parent) {
    if (canFetchMore(parent)) ask(m_next);
}

void BrandListModel::ask(const std::string& after) {
    m_fetching = true;
    const bool first = after.empty();
    m_asking.ask(this, m_directory.brandPage(m_filter, after, kRowsAPage), [this, first](Result<actions::BrandPage> page) {
        m_fetching = false;
        if (!page) return setState(State::failed, page.error());
        lay(std::move(*page), first);
    });
}

void BrandListModel::lay(actions::BrandPage page, bool first) {
    if (first) clear();
    m_next = std::move(page.next);
    std::erase_if(page.rows, [this](const actions::BrandCustomer& one) { return !m_met.insert(one.id.uuid).second; });
    if (!page.rows.empty()) {
        beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(page.rows.size()) - 1);
        for (auto& one : page.rows) m_rows.push_back(std::move(one));
        endInsertRows();
    }
    // What has all come in need not have been counted.
    if (first) setTotal(page.total);
    if (total() < 0 && !hasMore()) setTotal(rowCount());
    setState(State::ready);
}

QString BrandListModel::text(const actions::BrandCustomer& row, int column) const {
    switch (column) {
        case Name: return toQString(row.name);
        case Tier: return row.kind == domain::CustomerKind::member && !row.tierCode.empty() ? tierWord(row.tierCode) : word(row.kind);
        case Store: return toQString(row.storeName);
        case Guide: return row.guideName.empty() ? tr("Pool") : toQString(row.guideName);
        case Spent: return row.orderCount > 0 ? format().amount(row.spentMinor) : QString();
        case Orders: return row.orderCount > 0 ? format().number(row.orderCount) : QString();
        case LastPurchase: return row.lastPurchaseAt ? format().ago(*row.lastPurchaseAt, now()) : QString();
        case Joined: return row.joinedAt ? format().date(*row.joinedAt) : QString();
        default: return {};
    }
}

QVariant BrandListModel::data(const QModelIndex& index, int role) const {
    const auto* customer = row(index.row());
    if (!customer) return {};
    const bool first = index.column() == Name;
    switch (role) {
        case Qt::DisplayRole: return text(*customer, index.column());
        case Qt::TextAlignmentRole: return index.column() == Spent || index.column() == Orders ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
        case Qt::ToolTipRole: return index.column() == LastPurchase && customer->lastPurchaseAt ? format().dateTime(*customer->lastPurchaseAt) : QVariant();
        case SubtitleRole: return first ? maskedByServer(customer->phone) : QString();
        case AvatarRole: return first ? toQString(customer->name) : QString();
        case IdRole: return toQString(customer->id.toString());
        case ToneRole: return index.column() == Tier ? QVariant(static_cast<int>(tierTone(customer->tierCode))) : QVariant();
        default: return {};
    }
}

QVariant BrandListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return QVariant::fromValue((section == Spent || section == Orders ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case Name: return tr("Name");
        case Tier: return tr("Tier");
        case Store: return tr("Store");
        case Guide: return tr("Guide");
        case Spent: return tr("Spent");
        case Orders: return tr("Orders");
        case LastPurchase: return tr("Last purchase");
        case Joined: return tr("Member since");
        default: return {};
    }
}

QString maskedByServer(const std::string& phone) { return toQString(std::string_view(phone).substr(phone.starts_with("+86") ? 3 : 0)); }

}  // namespace lianlu::item
