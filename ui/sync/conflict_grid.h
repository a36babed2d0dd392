// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "models/item/conflict_lines.h"

class QGridLayout;

namespace lianlu::ui {

//! \brief A field at a time: what it was, what the edit wanted, what the server kept, by whom and when, and a click for each.
class ConflictGrid : public QWidget {
    Q_OBJECT
public:
    explicit ConflictGrid(QWidget* parent = nullptr);

    //! \brief `mine`: the edit was this person's own. `mayUse`: whether the value that lost can still be used.
    void fill(const std::vector<item::ConflictLine>& lines, bool mine, bool mayUse);
    void focusFirst();

Q_SIGNALS:
    void chosen(lianlu::domain::Choice choice, const QString& field);

private:
    void addLine(QGridLayout* grid, int row, const item::ConflictLine& line);
    void addSide(QGridLayout* grid, int row, int column, const item::ConflictLine& line, domain::Choice choice);

    QWidget* m_page = nullptr;
    bool m_mine = false;
    bool m_mayUse = false;
};

}  // namespace lianlu::ui
