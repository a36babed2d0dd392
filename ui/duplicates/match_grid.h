// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include <QWidget>

#include "models/item/match_record.h"

class QButtonGroup;
class QGridLayout;
class QRadioButton;

namespace lianlu::item {
struct MatchLine;
}

namespace lianlu::ui {

class Services;

//! \brief Two persons side by side, a row a field: what is equal is quiet, what differs is marked by sign and weight, what is not known is "—".
//! On each head the choice whose profile leads; on each field that both have and that differs the choice whose value stays, which follows the profile
//! that leads until somebody says otherwise.
class MatchGrid : public QWidget {
    Q_OBJECT
public:
    explicit MatchGrid(Services& services, QWidget* parent = nullptr);

    //! \brief The chosen lead stays while the two are the same. `mayChoose`: the pair waits for a decision. The record outlives the grid.
    void fill(const item::MatchRecord& record, bool mayChoose);
    //! \brief A null id where there is nothing to choose.
    [[nodiscard]] domain::CustomerId lead() const noexcept { return m_lead; }
    //! \brief Fields whose value comes from the one that does not lead.
    [[nodiscard]] std::vector<std::string> fromOther() const;
    //! \brief The other one leads.
    void swapLead();
    void focusLead();

private:
    void rebuild();
    void addReveal(QGridLayout* grid);
    void reveal(bool whole);
    void addHead(QGridLayout* grid, int column, const char* side, const store::MatchPerson& person, bool suggested);
    void addRows(QGridLayout* grid);
    void addChoice(QGridLayout* grid, int row, const item::MatchLine& line);
    void setLead(domain::CustomerId lead);
    //! Whose value of this field stays.
    [[nodiscard]] domain::CustomerId giverOf(const std::string& field) const;

    Services& m_services;
    const item::MatchRecord* m_record = nullptr;
    QWidget* m_page = nullptr;
    QButtonGroup* m_choice = nullptr;
    std::map<std::string, QButtonGroup*> m_sides;  //!< the left one's button is the first
    domain::CustomerId m_left, m_right, m_lead;
    std::map<std::string, domain::CustomerId> m_picked;  //!< by hand
    bool m_revealed = false;
};

}  // namespace lianlu::ui
