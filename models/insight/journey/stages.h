// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <functional>
#include <optional>
#include <vector>

#include "models/insight/journey/journal.h"

//! The five stages of a journey: how many are in each, how long it took them, who goes on, who is lost, and where the chain is broken.
namespace lianlu::insight {

enum class JourneyStage : std::uint8_t { contact, user, customer, loyal, advocate };
constexpr std::size_t kJourneyStages = 5;

//! \brief After how many days in a stage somebody should have gone on, or been served.
struct StageRules {
    std::array<std::int32_t, kJourneyStages> limit{7, 30, 90, 180, 365};
};

struct StageFigures {
    std::int64_t entered = 0;     //!< were in it at some time
    std::int64_t here = 0;        //!< are in it now
    std::int64_t movedOn = 0;     //!< reached the next one
    std::int64_t droppedOff = 0;  //!< are here, and nothing was heard of them for longer than the limit
    std::int64_t broken = 0;      //!< are here for longer than the limit, and nobody of ours did anything within the limit: a broken link
    std::optional<double> medianDays, meanDays;  //!< from entering to reaching the next, of those who did
    std::optional<double> medianWait;            //!< days so far of those who are here
};

//! \brief Days on which a customer came into each stage; nothing for those not reached. contact: the first event; user: followed, joined, registered; customer:
//! first purchase; loyal: a purchase on a second day; advocate: spread the word after a purchase. Who reaches a stage has passed those below it, at the latest on
//! the same day.
[[nodiscard]] std::array<std::optional<std::int32_t>, kJourneyStages> entriesOf(std::span<const Event> events, std::int32_t asOf);

[[nodiscard]] std::array<StageFigures, kJourneyStages> journeyStages(const Journal& journal, std::int32_t asOf, const StageRules& rules,
                                                                     const std::function<bool()>& cancelled = {});

//! \brief The customers of a stage whose link is broken, by their number: the rows behind the figure.
[[nodiscard]] std::vector<std::uint32_t> brokenLinks(const Journal& journal, JourneyStage stage, std::int32_t asOf, const StageRules& rules);

}  // namespace lianlu::insight
