// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/heading_order.h"

#include <utility>

#include <QHeaderView>

namespace lianlu::ui {

HeadingOrder::HeadingOrder(QHeaderView* header, QList<TableOrder> orders) : QObject(header), m_header(header), m_orders(std::move(orders)) {
    m_header->setSectionsClickable(true);
    connect(m_header, &QHeaderView::sectionClicked, this, [this](int column) {
        choose(column);
        // The header has set its arrow by itself, also where nothing is ordered.
        refresh();
    });
    refresh();
}

bool HeadingOrder::setText(const QString& text) {
    const bool backwards = text.startsWith(QLatin1Char('-'));
    const auto wanted = text.mid(backwards ? 1 : 0);
    qsizetype at = 0;
    while (at < m_orders.size() && m_orders[at].name != wanted) ++at;
    const bool known = at < m_orders.size();
    m_at = known ? at : 0;
    m_backwards = known && backwards;
    refresh();
    return known;
}

void HeadingOrder::choose(int column) {
    for (qsizetype at = 0; at < m_orders.size(); ++at) {
        if (m_orders[at].column != column) continue;
        m_backwards = at == m_at && !m_backwards;
        m_at = at;
        refresh();
        Q_EMIT chosen();
        return;
    }
}

QString HeadingOrder::words(int column) const { return tr("Order by: %1").arg(m_header->model()->headerData(column, Qt::Horizontal).toString()); }

void HeadingOrder::setFirst(int column, Qt::SortOrder first) {
    for (auto& order : m_orders)
        if (order.column == column) order.first = first;
    refresh();
}

void HeadingOrder::refresh() {
    const auto& order = m_orders[m_at];
    const auto turned = order.first == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
    m_header->setSortIndicatorShown(true);
    m_header->setSortIndicator(order.column, m_backwards ? turned : order.first);
}

}  // namespace lianlu::ui
