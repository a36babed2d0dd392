// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "models/actions/figures.h"
#include "models/actions/next_actions.h"

//! Every score of one customer with the rows it was counted from. Not for the screen's thread.
namespace lianlu::actions {

enum class Score : std::uint8_t { recency, frequency, monetary, engagement, segment, stage, state, alive, value };
inline constexpr std::size_t kScoreCount = 9;

//! \brief A row behind a score; `id` is that of the timeline.
struct ScoreRow {
    store::PersonEvent event;
    double points = 0;  //!< of a touch: what it counts for in engagement today
};

struct ScoreSheet {
    bool mayProfile = true;  //!< false: the person withdrew it, and there is nothing else in the sheet
    std::int32_t today = 0;
    std::optional<RfmStanding> standing;  //!< of who bought
    JourneyPlace journey;
    std::optional<CustomerValue> worth;  //!< of who bought, where something was learned
    bool learned = false;                //!< false: not yet, or too few came back to learn from
    std::int64_t learnedFrom = 0, repeaters = 0;
    std::vector<ScoreRow> rows;  //!< everything that counts for some score, the newest first
};
//! \brief `value`: what was learned; null: not yet. notFound for somebody who is not held here.
[[nodiscard]] Result<ScoreSheet> scoreSheet(db::Connection& c, domain::CustomerId customer, Time now, const ValueModel* value);

//! \brief The rows that one score was counted from, the newest first. Stage: those of the days on which a stage was reached.
[[nodiscard]] std::vector<ScoreRow> rowsBehind(const ScoreSheet& sheet, Score score, const std::function<std::int32_t(Time)>& dayOf);

}  // namespace lianlu::actions
