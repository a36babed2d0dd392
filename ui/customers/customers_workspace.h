// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/item/customer_list_model.h"
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
class CustomerDetail;
class CellEditor;
class DataTable;
class NarrowBar;
class SearchField;
class Services;
class TagBox;
class ViewButton;
struct ListViews;

//! \brief The guide's book and the store's pool: search, filter, list, and the chosen person beside it.
class CustomersWorkspace : public Workspace {
    Q_OBJECT
public:
    explicit CustomersWorkspace(Services& services, QWidget* parent = nullptr);

    [[nodiscard]] QString id() const override { return QStringLiteral("customers"); }
    [[nodiscard]] QString title() const override { return tr("Customers"); }
    [[nodiscard]] QString iconName() const override { return QStringLiteral("customers"); }
    void activate() override;
    void search(const QString& text) override;
    [[nodiscard]] QList<QAction*> commands() override;

    //! \brief Shows this person's detail, also when the list as it is filtered does not hold them.
    void open(domain::CustomerId id);
    //! \brief Brings a row of the story of whoever is shown into sight.
    void reveal(const Uuid& row);
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
    void narrowByHand();
    void applyFilter();
    void exportList();
    void importList();
    void showState();
    void showNobody();
    void showTotal();
    void choose(const QModelIndex& index);
    void updateStepping();
    void narrow();
    void showNarrowing();
    void start();
    void showChosen();
    [[nodiscard]] QFuture<Result<std::vector<AssignRow>>> allRows(int most);

    Services& m_services;
    item::CustomerListModel* m_model;
    SearchField* m_search;
    ChipButton* m_book;
    ChipButton* m_pool;
    BookChips* m_books;
    ChipButton* m_contactable;
    TagBox* m_tag;
    QComboBox* m_order;
    QLabel* m_count;
    NarrowBar* m_narrow;
    AssignBar* m_assign;
    DataTable* m_table;
    CellEditor* m_cells = nullptr;
    ViewButton* m_views = nullptr;
    QSplitter* m_splitter;
    CustomerDetail* m_detail;
    QList<QAction*> m_commands;
    std::optional<OwnedRows> m_rows;
    domain::CustomerId m_wanted;
    bool m_byHand = false;  //!< the list was narrowed by whoever looks at it, and has not come yet
    bool m_started = false;
    bool m_offersLookup = false;  //!< the empty list offers to ask the other stores
};

}  // namespace lianlu::ui
