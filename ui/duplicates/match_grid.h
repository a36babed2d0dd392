// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "models/item/match_record.h"

class QButtonGroup;
class QGridLayout;
class QRadioButton;

namespace lianlu::ui {

class Services;

//! \brief Two persons side by side, a row a field: what is equal is quiet, what differs is marked by sign and weight, what is not known is "—".
//! On each head the choice whose profile leads.
class MatchGrid : public QWidget {
    Q_OBJECT
public:
    explicit MatchGrid(Services& services, QWidget* parent = nullptr);

    //! \brief The chosen lead stays while the two are the same. `mayChoose`: the pair waits for a decision. The record outlives the grid.
    void fill(const item::MatchRecord& record, bool mayChoose);
    //! \brief A null id where there is nothing to choose.
    [[nodiscard]] domain::CustomerId lead() const noexcept { return m_lead; }
    //! \brief The other one leads.
    void swapLead();
    void focusLead();

private:
    void rebuild();
    void addReveal(QGridLayout* grid);
    void reveal(bool whole);
    void addHead(QGridLayout* grid, int column, const char* side, const store::MatchPerson& person, bool suggested);
    void addRows(QGridLayout* grid);

    Services& m_services;
    const item::MatchRecord* m_record = nullptr;
    QWidget* m_page = nullptr;
    QButtonGroup* m_choice = nullptr;
    domain::CustomerId m_left, m_right, m_lead;
    bool m_revealed = false;
};

}  // namespace lianlu::ui
