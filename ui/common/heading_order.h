// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QString>

class QHeaderView;

namespace lianlu::ui {

//! \brief A heading by which a list can be ordered.
struct TableOrder {
    int column = 0;
    QString name;                               //!< in saved views; nobody reads it
    Qt::SortOrder first = Qt::DescendingOrder;  //!< which way the first click goes
};

//! \brief By which heading a list is ordered, with the arrow that says so. A click on a heading orders by it, another turns it round; headings that are
//! not among the orders do nothing. The rows themselves are the list's to read anew. Thread: the screen's.
class HeadingOrder : public QObject {
    Q_OBJECT
public:
    //! \brief The first of `orders` is the usual one. Lives with the header.
    HeadingOrder(QHeaderView* header, QList<TableOrder> orders);

    [[nodiscard]] QString name() const { return m_orders[m_at].name; }
    [[nodiscard]] bool isBackwards() const noexcept { return m_backwards; }
    //! \brief The name, with "-" before it when it is turned round.
    [[nodiscard]] QString text() const { return (m_backwards ? QStringLiteral("-") : QString()) + name(); }
    //! \brief As text() says, without a signal. False: there is no such order, and the usual one stands.
    bool setText(const QString& text);
    //! \brief As a click on its heading.
    void choose(int column);
    [[nodiscard]] const QList<TableOrder>& all() const noexcept { return m_orders; }
    //! \brief "Order by: " and the heading.
    [[nodiscard]] QString words(int column) const;
    //! \brief What the column holds now begins at its other end.
    void setFirst(int column, Qt::SortOrder first);
    //! \brief The header's state was read from somewhere, its arrow with it.
    void refresh();

Q_SIGNALS:
    void chosen();  //!< by a person

private:
    QHeaderView* m_header;
    QList<TableOrder> m_orders;
    qsizetype m_at = 0;
    bool m_backwards = false;
};

}  // namespace lianlu::ui
