// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QWidget>

#include "models/actions/assign.h"

class QLabel;
class QPushButton;

namespace lianlu::ui {

class Services;

//! \brief A row that is chosen in a list of customers or leads.
struct AssignRow {
    domain::CustomerId customer;
    domain::LeadId lead{};     //!< null: the row is the customer's own
    domain::StaffId holder{};  //!< whose it is; nobody: the pool's
};

//! \brief Under a list: what can be done with the chosen rows together. Out of the pool a guide claims and a manager assigns; what is in one
//! colleague's book a manager hands over. Hidden where there is nothing to do.
class AssignBar : public QWidget {
    Q_OBJECT
public:
    //! \brief `name`: of this bar; its parts are named `name` + "Words", "Do" and "HandOver".
    AssignBar(Services& services, const QString& name, QWidget* parent = nullptr);
    void setRows(std::vector<AssignRow> rows);
    //! \brief To whom a manager is about to assign; nobody: not decided.
    void setTarget(domain::StaffId to, const QString& name);
    //! \brief As if the button were pressed; nothing where it cannot be.
    void go();

private:
    [[nodiscard]] actions::Assign chosen() const;
    void claim();
    void handOver();

    Services& m_services;
    std::vector<AssignRow> m_rows;
    domain::StaffId m_to;
    QString m_toName;
    bool m_leads;  //!< may assign to others
    QLabel* m_words;
    QPushButton* m_do;
    QPushButton* m_handOver;
};

}  // namespace lianlu::ui
