// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "ui/common/card.h"
#include "ui/common/chart_data.h"
#include "ui/common/chart_file.h"

class QLabel;
class QStackedWidget;
class QStandardItemModel;
class QTableView;
class QToolButton;

namespace lianlu::ui {

class ChartPlot;

//! \brief A chart with its title, what is counted, and a menu: as a table, copied, saved as a picture, PDF or XLSX. Without a single value it says
//! so instead of drawing an empty frame. Its parts are named after it: "<name>Plot", "<name>Table", "<name>Menu".
class ChartCard : public Card {
    Q_OBJECT
public:
    explicit ChartCard(const QString& name, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    //! \brief What is counted and where from; may be empty.
    void setNote(const QString& note);
    //! \brief Said where there is nothing to draw.
    void setNothing(const QString& words);
    void setData(ChartData data);
    [[nodiscard]] ChartPlot* plot() const noexcept { return m_plot; }
    [[nodiscard]] bool isTable() const;
    void showTable(bool table);
    //! \brief Asks where to, and writes.
    void save(ChartForm form);

Q_SIGNALS:
    //! \brief A point was chosen, in the chart or in the table: its rows are wanted.
    void chosen(int point);
    void tableShown(bool table);
    void saved(const QString& file);
    void notSaved(const lianlu::Error& error);

private:
    void buildMenu();
    void fillTable();
    void copy() const;
    void showPage();
    [[nodiscard]] QTableView* buildTable();

    QLabel *m_title, *m_note, *m_nothing;
    QToolButton* m_menuButton;
    QAction* m_asTable = nullptr;
    QStackedWidget* m_pages;
    ChartPlot* m_plot;
    QTableView* m_table;
    QStandardItemModel* m_rows;
};

}  // namespace lianlu::ui
