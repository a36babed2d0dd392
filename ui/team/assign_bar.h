// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include <QWidget>

#include "models/actions/assign.h"
#include "models/actions/change_many.h"
#include "models/item/async_store.h"
#include "ui/team/change_many_dialog.h"

class QLabel;
class QPushButton;
class QTableView;

namespace lianlu::ui {

class Services;

//! \brief A row that is chosen in a list of customers or leads.
struct AssignRow {
    domain::CustomerId customer;
    domain::LeadId lead{};     //!< null: the row is the customer's own
    domain::StaffId holder{};  //!< whose it is; nobody: the pool's
    friend bool operator==(const AssignRow&, const AssignRow&) = default;
};

//! \brief Under a list: what can be done with the chosen rows together. Out of the pool a guide claims and a manager assigns; what is in one
//! colleague's book a manager hands over; several are changed at once, or get the same offer. Hidden where there is nothing to do.
class AssignBar : public QWidget {
    Q_OBJECT
public:
    //! \brief `name`: of this bar; its parts are named `name` + "Words", "Do", "HandOver", "Change", "Offer" and "All".
    AssignBar(Services& services, const QString& name, QWidget* parent = nullptr);
    void setRows(std::vector<AssignRow> rows);
    //! \brief The list holds `total` rows by its filter, of which `shown` are loaded; `all` reads at most so many of them.
    using AllRows = std::function<QFuture<Result<std::vector<AssignRow>>>(int most)>;
    void setList(std::int64_t total, int shown, AllRows all);
    //! \brief Ctrl+A once more in the list takes all of it.
    void watch(QTableView* table);
    //! \brief To whom a manager is about to assign; nobody: not decided.
    void setTarget(domain::StaffId to, const QString& name);
    //! \brief As if the button were pressed; nothing where it cannot be.
    void go();
    //! \brief Asks what all that are chosen shall have; nothing where fewer than two are.
    void change();
    //! \brief Pushes an offer to all that are chosen; false: fewer than two are, or too many.
    bool offer();

private:
    void present(std::vector<AssignRow> rows);
    void takeAll();
    void openChange(std::optional<ChangeManyDialog::What> what);
    [[nodiscard]] actions::Assign chosen() const;
    void claim();
    void handOver();

    Services& m_services;
    std::vector<AssignRow> m_rows;
    std::vector<AssignRow> m_selected;  //!< in the list; m_rows are more once the whole list is taken
    std::int64_t m_total = 0;
    int m_shown = 0;
    AllRows m_all;
    item::Latest m_reading;
    domain::StaffId m_to;
    QString m_toName;
    bool m_leads;  //!< may assign to others
    QLabel* m_words;
    QPushButton* m_do;
    QPushButton* m_handOver;
    QPushButton* m_change;
    QPushButton* m_offer;
    QPushButton* m_whole;
};

}  // namespace lianlu::ui
