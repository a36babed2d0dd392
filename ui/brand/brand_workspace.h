// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/item/brand_list_model.h"
#include "ui/shell/workspace.h"

class QComboBox;
class QLabel;
class QToolButton;

namespace lianlu::ui {

class BrandDetail;
class BrandFilters;
class DataTable;
class SearchField;
class Services;
class ViewButton;
struct ListViews;

//! \brief Customers of head office and regional heads, whose devices hold none: asked of the server, masked, page by page. Takes the place of the guide's
//! list in the rail.
class BrandWorkspace : public Workspace {
    Q_OBJECT
public:
    BrandWorkspace(Services& services, item::BrandDirectory& directory, QWidget* parent = nullptr);

    [[nodiscard]] QString id() const override { return QStringLiteral("customers"); }
    [[nodiscard]] QString title() const override { return tr("Customers"); }
    [[nodiscard]] QString iconName() const override { return QStringLiteral("customers"); }
    void activate() override;
    //! \brief By the whole member code.
    void search(const QString& text) override;
    [[nodiscard]] QList<QAction*> commands() override;

protected:
    //! \brief What was shown whole is masked when nobody looks at it any more.
    void hideEvent(QHideEvent* event) override;

private:
    [[nodiscard]] QWidget* buildMaster();
    [[nodiscard]] QWidget* buildRest();
    [[nodiscard]] ListViews listViews();
    void buildCommands();
    void applyFilter();
    void exportList();
    void start();
    void showState();
    void showNobody();
    void showTotal();
    void showRest();
    void showDetail();
    void followServer();

    Services& m_services;
    item::BrandDirectory& m_directory;
    item::BrandListModel* m_model;
    SearchField* m_search;
    BrandFilters* m_filters;
    QComboBox* m_order;
    DataTable* m_table;
    QLabel* m_count;
    QToolButton* m_export = nullptr;
    QWidget* m_rest;
    QLabel* m_restWords;
    BrandDetail* m_detail;
    ViewButton* m_views = nullptr;
    QList<QAction*> m_commands, m_others;
    bool m_started = false;
    bool m_wasAway = false;  //!< the list was asked for while the server was away
};

}  // namespace lianlu::ui
