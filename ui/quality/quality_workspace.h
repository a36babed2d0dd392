// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/item/quality_models.h"
#include "ui/shell/workspace.h"

class QComboBox;
class QLabel;
class QPushButton;
class QSplitter;
class QStackedLayout;

namespace lianlu::ui {

class ChipButton;
class DataTable;
class EmptyState;
class PrimaryButton;
class QualityCards;
class SectionHeader;
class Services;

//! \brief How good the data about customers are, of all this device holds: figures, each with the customers behind it and a way to mend them,
//! and the same by store and by source. Counted when it is opened, and again when somebody comes back to it after edits.
class QualityWorkspace : public Workspace {
    Q_OBJECT
public:
    explicit QualityWorkspace(Services& services, QWidget* parent = nullptr);

    [[nodiscard]] QString id() const override { return QStringLiteral("quality"); }
    [[nodiscard]] QString title() const override { return tr("Data quality"); }
    [[nodiscard]] QString iconName() const override { return QStringLiteral("shield"); }
    void activate() override;
    [[nodiscard]] QList<QAction*> commands() override { return m_commands; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QWidget* buildBoard();
    [[nodiscard]] QWidget* buildRows();
    void buildCommands();
    void exportList();
    void showBoard();
    void fillChoices();
    void showSlice();
    void showRows();
    void showState();
    void updateButtons();
    void narrow(const QModelIndex& slice);
    void fix();
    void edit(domain::CustomerId id);
    [[nodiscard]] const item::QualityLine* current() const;

    Services& m_services;
    item::QualityRecord* m_record;
    item::QualityListModel* m_rows;
    item::QualitySliceModel* m_slices;
    QStackedLayout* m_stack = nullptr;
    QSplitter* m_splitter = nullptr;
    EmptyState* m_empty;
    SectionHeader* m_header;
    QualityCards* m_cards;
    QComboBox* m_store;
    QComboBox* m_source;
    ChipButton* m_byStore;
    ChipButton* m_bySource;
    DataTable* m_sliceTable;
    QLabel* m_what;
    QLabel* m_count;
    DataTable* m_table;
    PrimaryButton* m_fix;
    QPushButton* m_open;
    QPushButton* m_other;
    insight::QualityIssue m_issue = insight::QualityIssue::noPhone;
    bool m_chosen = false;
    QList<QAction*> m_commands;
};

}  // namespace lianlu::ui
