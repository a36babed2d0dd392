// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include <QDialog>

#include "models/item/lead_chance_record.h"
#include "models/store/queries.h"

class QLabel;
class QPushButton;
class QTreeWidget;

namespace lianlu::ui {

//! \brief A lead's chance to be won: why, how it is defined, and the closed leads it rests on, each of which can be opened. Shown with open();
//! deletes itself when closed.
class LeadChanceDialog : public QDialog {
    Q_OBJECT
public:
    //! \brief `record` outlives this dialog and holds the lead it is about; another lead closes it.
    LeadChanceDialog(item::LeadChanceRecord& record, item::AsyncStore& async, const QString& name, QWidget* parent);

Q_SIGNALS:
    //! \brief Somebody wants to see a closed lead.
    void leadChosen(lianlu::domain::LeadId lead);

private:
    void fill();
    void showRows();
    void choose();

    item::LeadChanceRecord& m_record;
    item::AsyncStore& m_async;
    domain::LeadId m_lead;
    std::vector<actions::ClosedLead> m_behind;  //!< at most as many as are shown
    std::map<domain::LeadId, store::LeadRow> m_known;
    item::Latest m_naming;
    QLabel* m_figure;
    QLabel* m_reasons;
    QLabel* m_definition;
    QLabel* m_count;
    QTreeWidget* m_rows;
    QPushButton* m_open;
};

}  // namespace lianlu::ui
