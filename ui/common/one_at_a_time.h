// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;
class QSplitter;

namespace lianlu::ui {

class DataTable;
class DetailPane;

//! \brief Where a list and its detail have no room beside each other, one of them is shown: a click on a row, Return or Alt+Right opens the detail, its
//! arrow, Esc or Alt+Left leads back to the list, where the row is still chosen, and so does whoever asks for the list's search field. With room for both they stand side by side again. The splitter is
//! its parent, and holds both. Thread: the screen's.
class OneAtATime : public QObject {
    Q_OBJECT
public:
    OneAtATime(QSplitter* both, DataTable* table, DetailPane* detail);
    [[nodiscard]] bool isNarrow() const noexcept { return m_narrow; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void look();
    void showDetail();
    void showList();
    void arrange();

    QSplitter* m_both;
    DataTable* m_table;
    DetailPane* m_detail;
    QAction* m_back;
    QAction* m_open;
    bool m_narrow = false;
    bool m_inDetail = false;
    bool m_closed = false;     //!< somebody had closed the detail while there was room for both
    bool m_arranging = false;  //!< what is shown and hidden is so by this
};

}  // namespace lianlu::ui
