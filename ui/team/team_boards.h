// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "models/item/format.h"
#include "models/item/team_list_model.h"
#include "ui/common/big_screen.h"
#include "ui/shell/owned_rows.h"

namespace lianlu::ui {

//! \brief A chart of the team, with what stands behind each of its points.
struct TeamBoard {
    QString id;    //!< of its widgets
    Board board;
    QString opens;                //!< what a click does
    std::vector<OwnedRows> rows;  //!< one a point
    std::vector<QString> audiences{};  //!< one a point: what an audience of its persons may be called

    [[nodiscard]] QString audienceOf(int point) const { return static_cast<std::size_t>(point) < audiences.size() ? audiences[static_cast<std::size_t>(point)] : QString(); }
};

//! \brief Contacts of everybody by day, and contacts, offers, won leads and books by colleague, beside the thirty days before and the average of the team. Whoever has
//! left stands there only where there is something of theirs. Pure.
[[nodiscard]] std::vector<TeamBoard> teamBoards(const std::vector<store::TeamLine>& lines, const store::TeamPeriod& period, const item::Format& format);

//! \brief "12 % more than in the 30 days before", "3 % less …", "as many as …"; empty where there was nothing before.
[[nodiscard]] QString changeSince(std::int64_t before, std::int64_t now);

}  // namespace lianlu::ui
