// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "models/actions/team_figures.h"
#include "models/item/list_model.h"

class QTimer;

namespace lianlu::item {

using store::TeamLine;

//! \brief A colleague's name; for the pool and for somebody this device does not hold, a word.
[[nodiscard]] QString teamName(const TeamLine& line);
//! \brief What the role is called, and whether somebody has left; empty for the pool.
[[nodiscard]] QString teamRole(const TeamLine& line);

//! \brief The staff with their figures, and the pool, which is always last. Counted off the screen's thread when the list comes to the front and,
//! while it stands there, soon after something changed.
class TeamListModel : public ListModel {
    Q_OBJECT
public:
    enum Column { Name, Customers, Leads, Tasks, Contacts, Offers, Won, ColumnCount };

    explicit TeamListModel(AsyncStore& async, QObject* parent = nullptr);

    void reload() override;
    //! \brief It came to the front: counts again what was changed meanwhile. Away from it nothing is counted.
    void setShown(bool shown);
    [[nodiscard]] bool isShown() const noexcept { return m_shown; }
    //! \brief Time went on: what was due is overdue.
    void lookAgain() { reload(); }
    [[nodiscard]] const TeamLine* row(int index) const;
    [[nodiscard]] int find(const Uuid& staff) const;  //!< −1: has no line
    [[nodiscard]] const std::vector<TeamLine>& rows() const noexcept { return m_rows; }
    //! \brief Contacts by day, as the period's days, shared out over those who can hold a book; empty where there is nobody.
    [[nodiscard]] std::vector<double> averageContacts() const;
    [[nodiscard]] const store::TeamPeriod& period() const noexcept { return m_period; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

Q_SIGNALS:
    //! \brief Figures came anew.
    void rowsUpdated();

private:
    void take(const store::ChangeSet& changes);
    void lay(std::vector<TeamLine> lines);
    void order(std::vector<TeamLine>& lines) const;
    [[nodiscard]] QString figure(const TeamLine& line, int column) const;

    std::vector<TeamLine> m_rows;
    store::TeamPeriod m_period;
    std::int64_t m_mostContacts = 0;
    int m_sorted = Name;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    bool m_shown = false, m_stale = true, m_counting = false;
    QTimer* m_soon;
    Latest m_question;
};

}  // namespace lianlu::item
