// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "models/store/imports.h"
#include "ui/customers/form_dialog.h"

class QStandardItemModel;
class QTableView;

namespace lianlu::ui {

class Services;

//! \brief The imports of this computer, the newest first: which file, when, how many, and how much of it can still be taken back. One of them is chosen.
class ImportHistory : public FormDialog {
    Q_OBJECT
public:
    ImportHistory(Services& services, std::vector<store::ImportRun> runs, QWidget* parent = nullptr);

Q_SIGNALS:
    void chosen(const Uuid& id);  //!< this one is to be taken back

protected:
    void submit() override;

private:
    void fill(Services& services);
    [[nodiscard]] const store::ImportRun* current() const;
    void showChosen();

    std::vector<store::ImportRun> m_runs;
    QStandardItemModel* m_model;
    QTableView* m_table;
};

}  // namespace lianlu::ui
