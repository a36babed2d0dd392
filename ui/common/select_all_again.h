// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAbstractButton;
class QTableView;

namespace lianlu::ui {

//! \brief Ctrl+A chooses the rows that are loaded; pressed once more it presses the button that takes all there are. The button's tooltip says so.
class SelectAllAgain : public QObject {
    Q_OBJECT
public:
    //! \brief Lives as long as the table.
    SelectAllAgain(QTableView* table, QAbstractButton* whole);
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QTableView* m_table;
    QAbstractButton* m_whole;
};

}  // namespace lianlu::ui
