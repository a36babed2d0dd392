// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "ui/exchange/import_draft.h"

class QComboBox;
class QLabel;
class QTableView;
class QTimer;

namespace lianlu::item {
class ImportRowsModel;
}

namespace lianlu::ui {

class ChipButton;
class Services;

//! \brief What would become of every row, before any is written. Looks anew whenever something before it changed.
class ImportCheckPage : public ImportPage {
    Q_OBJECT
public:
    ImportCheckPage(Services& services, ImportDraft& draft, QWidget* parent = nullptr);
    ~ImportCheckPage() override;
    void enter() override;
    [[nodiscard]] bool isComplete() const override;
    void stop() override;

private:
    void look();
    void show(const Result<actions::ImportPreview>& preview);
    void showRows();
    void showProgress();

    Services& m_services;
    ImportDraft& m_draft;
    std::shared_ptr<actions::ImportProgress> m_progress;  //!< none: nothing is looked at
    QComboBox* m_existing;
    QLabel* m_counts;
    ChipButton* m_onlyBad;
    item::ImportRowsModel* m_model;
    QTableView* m_table;
    QTimer* m_clock;
    item::Latest m_latest;
};

}  // namespace lianlu::ui
