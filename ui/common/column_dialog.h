// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QList>
#include <QString>

class QListWidget;
class QPushButton;

namespace lianlu::ui {

//! \brief A column of a list as it stands: by its number in the model, and whether it is seen.
struct TableColumn {
    int column = 0;
    QString title;
    bool shown = true;
    bool fixed = false;  //!< what a row is known by: it can be moved, not hidden
};

//! \brief Which columns a list shows, and in which order. Space ticks, Alt+Up and Alt+Down move; nothing changes before it is accepted.
class ColumnDialog : public QDialog {
    Q_OBJECT
public:
    //! \brief `columns` as they stand from the left, `original` what a reset leads back to.
    ColumnDialog(const QList<TableColumn>& columns, QList<TableColumn> original, QWidget* parent = nullptr);
    [[nodiscard]] QList<TableColumn> columns() const;

private:
    void fill(const QList<TableColumn>& columns);
    void move(int by);
    void updateMovers();

    QList<TableColumn> m_original;
    QListWidget* m_list;
    QPushButton* m_up;
    QPushButton* m_down;
};

}  // namespace lianlu::ui
