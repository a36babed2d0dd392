// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "models/item/lead_list_model.h"
#include "ui/shell/owned_rows.h"
#include "ui/shell/workspace.h"

class QComboBox;
class QLabel;
class QSplitter;

namespace lianlu::ui {

class AssignBar;
struct AssignRow;
class BookChips;
class ChipButton;
class CellEditor;
class DataTable;
class LeadDetail;
class NarrowBar;
class SearchField;
class Services;
class TagBox;
class ViewButton;
struct ListViews;

//! \brief Leads, the ripest first: whom to work next, and the fields to do it with.
class LeadsWorkspace : public Workspace {
    Q_OBJECT
public:
    explicit LeadsWorkspace(Services& services, QWidget* parent = nullptr);

    [[nodiscard]] QString id() const override { return QStringLiteral("leads"); }
    [[nodiscard]] QString title() const override { return tr("Leads"); }
    [[nodiscard]] QString iconName() const override { return QStringLiteral("leads"); }
    void activate() override;
    void search(const QString& text) override;
    [[nodiscard]] QList<QAction*> commands() override;

    void open(domain::LeadId id);
    //! \brief Narrows the list to somebody's, or to the pool, until it is taken away.
    void showRows(const OwnedRows& rows);

private:
    [[nodiscard]] BookChips* makeBooks();
    [[nodiscard]] QWidget* buildMaster();
    [[nodiscard]] ListViews listViews();
    [[nodiscard]] QVariantMap viewState() const;
    //! What of it is no longer there, in words.
    QStringList showView(const QVariantMap& filter, const QString& colleague);
    void buildCommands();
    void editCell();
    void start();
    void narrowByHand();
    void applyFilter();
    void exportList();
    void importList();
    void showState();
    void showTotal();
    void choose(const QModelIndex& index);
    void updateStepping();
    void narrow(std::optional<domain::LeadStage> only = {}, bool pool = true);
    void showNarrowing();
    void showChosen();
    [[nodiscard]] QFuture<Result<std::vector<AssignRow>>> allRows(int most);
    void newLead();

    Services& m_services;
    item::LeadListModel* m_model;
    SearchField* m_search;
    std::vector<std::pair<domain::LeadStage, ChipButton*>> m_stages;
    ChipButton* m_mine;
    ChipButton* m_pool;
    BookChips* m_books;
    TagBox* m_tag;
    QComboBox* m_ripe;
    QLabel* m_count;
    NarrowBar* m_narrow;
    AssignBar* m_assign;
    DataTable* m_table;
    CellEditor* m_cells = nullptr;
    ViewButton* m_views = nullptr;
    QSplitter* m_splitter;
    LeadDetail* m_detail;
    QList<QAction*> m_commands;
    std::optional<OwnedRows> m_rows;
    domain::LeadId m_wanted;
    bool m_byHand = false;  //!< the list was narrowed by whoever looks at it, and has not come yet
    bool m_started = false;
};

}  // namespace lianlu::ui
