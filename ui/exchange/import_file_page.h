// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "models/store/imports.h"
#include "ui/exchange/import_draft.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace lianlu::item {
class FileRowsModel;
}

namespace lianlu::ui {

class EmptyState;
class FormRow;
class Services;

//! \brief Which file, and how it is written: found out by itself, and changeable. Shows its first rows, so that a wrong encoding is seen here.
class ImportFilePage : public ImportPage {
    Q_OBJECT
public:
    ImportFilePage(Services& services, ImportDraft& draft, QWidget* parent = nullptr);
    void enter() override;
    [[nodiscard]] bool isComplete() const override { return m_draft.file.has_value(); }
    void choose(const QString& path);

Q_SIGNALS:
    void earlierChosen();  //!< the import that the draft names is to be taken back

private:
    void askWhich();
    void readAgain();
    void show(const Result<actions::ImportFile>& file);
    void askEarlier();
    void showHistory();

    Services& m_services;
    ImportDraft& m_draft;
    QPushButton* m_choose;
    QLabel* m_name;
    QComboBox *m_encoding, *m_delimiter, *m_sheet;
    FormRow *m_encodingRow, *m_delimiterRow, *m_sheetRow;
    QCheckBox* m_noHeads;
    bool m_unasked = false;  //!< nobody has said yet whether the first row is a person
    item::FileRowsModel* m_model;
    QTableView* m_table;
    EmptyState* m_empty;
    QLabel* m_earlier;
    QPushButton* m_takeBack;
    QPushButton* m_history;
    std::vector<store::ImportRun> m_runs;  //!< of the last days, the newest first
    item::Latest m_latest;
};

}  // namespace lianlu::ui
