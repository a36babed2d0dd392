// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "ui/common/card.h"
#include "ui/common/chart_data.h"
#include "ui/common/chart_file.h"

class QLabel;
class QMenu;
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
    //! \brief Something more that can be done with a point, by right click or the menu key: "Make an audience…". Choosing it emits `acted`.
    void setAct(const QString& words);
    //! \brief Keys of series that a person does not want to see beside the others; see ChartSeries::key.
    void setLeftOut(QStringList keys);
    [[nodiscard]] const QStringList& leftOut() const noexcept { return m_leftOut; }
    [[nodiscard]] ChartPlot* plot() const noexcept { return m_plot; }
    [[nodiscard]] bool isTable() const;
    void showTable(bool table);
    //! \brief Asks where to, and writes.
    void save(ChartForm form);

Q_SIGNALS:
    //! \brief A point was chosen, in the chart or in the table: its rows are wanted.
    void chosen(int point);
    void acted(int point);
    void leftOutChanged(const QStringList& keys);
    void tableShown(bool table);
    void saved(const QString& file);
    void notSaved(const lianlu::Error& error);

private:
    void buildMenu();
    void buildBeside();
    void openPointMenu(int point, const QPoint& at);
    void draw();
    void fillTable();
    void copy() const;
    void showPage();
    [[nodiscard]] QTableView* buildTable();

    QLabel *m_title, *m_note, *m_nothing;
    QToolButton* m_menuButton;
    QAction* m_asTable = nullptr;
    QMenu* m_beside = nullptr;
    ChartData m_data;  //!< with all of its series
    QStringList m_leftOut;
    QString m_act;
    QStackedWidget* m_pages;
    ChartPlot* m_plot;
    QTableView* m_table;
    QStandardItemModel* m_rows;
};

}  // namespace lianlu::ui
