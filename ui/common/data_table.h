// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QTableView>

#include "models/base/result.h"
#include "ui/common/table_place.h"

class QMenu;

namespace lianlu::ui {

struct TableColumn;
struct TableLook;
struct TableOrder;
class EmptyState;
class HeadingOrder;
class RowDelegate;

//! \brief The list of every workspace: whole rows, hover, comfortable height. Which columns, in which order and how wide is the reader's choice: by
//! the header's menu (also with the menu key) or the dialog behind it. It comes back next time by objectName (QSettings, "tables/<objectName>").
//! Set the object name before the model.
class DataTable : public QTableView {
    Q_OBJECT
public:
    explicit DataTable(QWidget* parent = nullptr);
    ~DataTable() override;

    void setModel(QAbstractItemModel* model) override;
    [[nodiscard]] RowDelegate* rows() const noexcept { return m_delegate; }
    //! \brief Widths where nothing is remembered; 0: takes what is left (one column), and never less than a name needs: then the list scrolls sideways.
    void setDefaultWidths(const QList<int>& widths);
    //! \brief Columns that nobody sees before they are chosen: the first look of the list. Before the model.
    void setHiddenAtFirst(const QList<int>& columns) { m_hidden = columns; }
    //! \brief By which headings the list can be ordered; the first is the usual one. After the model, once.
    HeadingOrder* setOrders(const QList<TableOrder>& orders);
    //! \brief Null: it cannot be ordered.
    [[nodiscard]] HeadingOrder* ordering() const noexcept { return m_ordering; }

    //! \brief What stands in the table's place while it has no rows: one placeholder, never a blank.
    void showLoading();
    void showEmpty(const QString& iconName, const QString& what, const QString& why, const QString& action = {});
    void showError(const Error& error);
    //! \brief Rows only; an empty model shows the last showEmpty().
    void showRows();

    //! \brief The id-keeping selection of one row; false: no such row.
    bool selectRow(int row);
    //! \brief Where somebody is: the current row, or the one that goBack() still looks for; none: nowhere.
    [[nodiscard]] std::optional<TablePlace> place() const;
    //! \brief Where to go on; before the first rows are there.
    void setPlace(const TablePlace& place) { m_left = place; }
    //! \brief Chooses the row of setPlace(), as far down as it may be: true as soon as it is on its way. False: there is none, or it has gone.
    bool goBack();
    //! \brief No row is chosen any more, and the table has the keyboard.
    void letGo();
    //! \brief More than one row may be chosen: with Shift and Ctrl, Ctrl+A for all that are loaded.
    void setMultiple(bool multiple);
    //! \brief The chosen rows, from the top.
    [[nodiscard]] QList<int> chosenRows() const;
    //! \brief Next or previous row of the list as it is filtered. Past what is loaded the next page is asked for, and the step is made when it is there.
    void step(int by);

    //! \brief Opens the dialog of the columns; does nothing where there is nothing to choose.
    void chooseColumns();
    //! \brief At least two columns have a title.
    [[nodiscard]] bool hasColumns() const;
    //! \brief The first look again: the columns, the order and the widths that the list began with.
    void resetColumns();

    [[nodiscard]] TableLook look() const;
    //! \brief Columns that `look` does not name are hidden, but for the first; the answer is how many it names that there are no longer.
    int showLook(const TableLook& look);
    //! \brief While lent to a saved view, columns are not kept as the reader's usual ones; taken back, the usual ones stand again.
    void setLent(bool lent);

Q_SIGNALS:
    void emptyActionRequested();
    void rowActivated(const QModelIndex& index);  //!< Return or double click
    void currentRowChanged(const QModelIndex& index);
    void chosenRowsChanged();
    void columnsChanged();  //!< shown, hidden, moved or of another width, by whomever

protected:
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;

private:
    void leave(int first, int last);
    void settle();
    //! The row that was left, among those from here on, or by the next page.
    bool seek(int from);
    void remember() const;
    void restore();
    void placeOverlay();
    void updateOverlay();
    void showHeaderMenu(const QPoint& at);
    //! \brief As they stand from the left; those without a title are the list's own.
    [[nodiscard]] QList<TableColumn> columns() const;
    void showColumns(const QList<TableColumn>& columns);
    [[nodiscard]] QList<TableColumn> firstLook() const;
    void addOrders(QMenu& menu);
    void addSets(QMenu& menu);
    void takeStep();
    void setHover(int row);
    void keepFill();

    RowDelegate* m_delegate;
    EmptyState* m_overlay;
    QList<int> m_widths;
    QList<int> m_hidden;
    HeadingOrder* m_ordering = nullptr;
    int m_awaited = -1;  //!< the row to step to once it is loaded
    std::optional<TablePlace> m_left;
    bool m_seeking = false;  //!< the next page is on its way for it
    bool m_forced = false;
    bool m_restored = false;
    bool m_lent = false;
    bool m_fitting = false;
    int m_hover = -1;
    int m_after = -1;  //!< the row that comes in the place of the current one, while that is being removed
};

}  // namespace lianlu::ui
