// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QDialog>
#include <QList>
#include <QString>

#include "ui/common/column_sets.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QToolButton;

namespace lianlu::ui {

class InlineError;
class SearchField;

//! \brief A column of a list as it stands: by its number in the model, and whether it is seen.
struct TableColumn {
    int column = 0;
    QString title;
    bool shown = true;
    bool fixed = false;  //!< what a row is known by: it can be moved, not hidden
};

//! \brief Which columns a list shows, and in which order. Space ticks, Alt+Up and Alt+Down move, and a row can be dragged; the list itself does not change
//! before it is accepted. Named sets are kept at once, whatever becomes of the rest: the set of a name is a way to tick, not a state of the list.
class ColumnDialog : public QDialog {
    Q_OBJECT
public:
    //! \brief `columns` as they stand from the left, `original` what a reset leads back to; `list`: whose named sets, empty: it can have none.
    ColumnDialog(const QList<TableColumn>& columns, QList<TableColumn> original, const QString& list = {}, QWidget* parent = nullptr);
    [[nodiscard]] QList<TableColumn> columns() const;

    //! \brief Those of `list` as a set has them: what it does not name is hidden and stands last, but for what is fixed.
    [[nodiscard]] static QList<TableColumn> arranged(const QList<TableColumn>& list, const TableLook& look);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QWidget* buildSets();
    [[nodiscard]] QWidget* buildNaming();
    void fill(const QList<TableColumn>& columns);
    void narrow();
    void move(int by);
    void updateMovers();
    [[nodiscard]] int neighbour(int row, int by) const;
    [[nodiscard]] TableLook look() const;

    void listSets();
    //! \brief The set that the ticks make, if there is one.
    void recognise();
    void useSet(int at);
    void askName(bool renames);
    void keepName();
    void endNaming();
    void removeSet();
    void putBack();
    void say(const QString& words);
    [[nodiscard]] QString chosenSet() const;

    QList<TableColumn> m_original;
    ColumnSets m_sets;
    SearchField* m_search;
    QListWidget* m_list;
    QLabel* m_none;
    QPushButton* m_up;
    QPushButton* m_down;
    QPushButton* m_show = nullptr;
    QComboBox* m_set = nullptr;
    QToolButton* m_rename = nullptr;
    QToolButton* m_delete = nullptr;
    QWidget* m_naming = nullptr;
    QLineEdit* m_name = nullptr;
    QPushButton* m_keep = nullptr;
    QWidget* m_gone = nullptr;
    QLabel* m_goneWords = nullptr;
    InlineError* m_problem;
    std::optional<std::pair<ColumnSet, int>> m_removed;
    bool m_renames = false;
    bool m_filling = false;
};

}  // namespace lianlu::ui
