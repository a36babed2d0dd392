// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "models/base/result.h"
#include "models/domain/enums.h"
#include "models/domain/ids.h"
#include "models/insight/score/logistic.h"
#include "models/insight/score/quality_of_chances.h"
#include "models/store/queries_actions.h"

namespace lianlu::db {
class Connection;
}

//! How likely an open lead is won, learned from the leads of this device that were closed. Not for the screen's thread.
namespace lianlu::actions {

inline constexpr std::int64_t kLeastOutcomes = 20;  //!< won, and lost: of fewer nothing is said
inline constexpr std::int64_t kLeastRows = 10;      //!< closed leads that have something, and that lack it: of fewer it teaches nothing

//! \brief A closed lead that was learned from.
struct ClosedLead {
    store::LeadRowFacts facts;
    double score = 0;  //!< 0 … 100, by a model that had not seen it; 0 where nothing was learned
};

//! \brief What a lead is judged by: its source, whether goods and a budget are named, touches within the 30 days before it was opened, and whether the
//! person had bought before. Leads of persons who withdrew profiling are neither learned from nor judged.
struct LeadModel {
    std::int64_t won = 0, lost = 0;
    std::optional<insight::LogisticModel> model;  //!< none: too few, or nothing tells them apart
    std::vector<std::string> sources;             //!< those that enough leads have; the rest are one
    std::vector<std::size_t> columns;             //!< that it looks at, of LeadReason::Column
    insight::ChanceQuality quality;               //!< of chances for leads that the model of the others had not seen (five parts)
    std::vector<ClosedLead> closed;               //!< all of them, the least likely first: the bins of `quality`, one after the other
};
//! \brief Reads every closed lead once. Too few are no error. Code::cancelled.
[[nodiscard]] Result<LeadModel> learnLeads(db::Connection& c, const std::function<bool()>& cancelled = {});

struct LeadReason {
    enum class Column : std::uint8_t { source, product, budget, touches, bought };
    Column column = Column::source;
    double points = 0;      //!< of the score, signed
    double value = 0;       //!< touches: how many; product, budget, bought: 0 or 1
    domain::LeadSource source = domain::LeadSource::unknown;
};
struct LeadChance {
    bool mayProfile = true;
    bool open = true;             //!< won and lost ones have no chance any more
    std::optional<double> score;  //!< 0 … 100; none: nothing was learned
    std::vector<LeadReason> reasons;  //!< at most three, the strongest first
    //! Of closed leads with about this chance: where in LeadModel::closed they stand, how many there are, which share was won, 95 % (Wilson).
    std::size_t alikeFrom = 0;
    std::int64_t alike = 0;
    double low = 0, high = 1;
};
//! \brief notFound where there is no such lead.
[[nodiscard]] Result<LeadChance> chanceOf(db::Connection& c, domain::LeadId lead, const LeadModel& model);
//! \brief The closed leads behind a chance, the newest first: those of about the same, or all of them where there is no chance.
[[nodiscard]] std::vector<ClosedLead> leadsBehind(const LeadChance& chance, const LeadModel& model);
//! \brief What a lead has of a column, as a reason's `value` says it.
[[nodiscard]] double reasonValue(const store::LeadRowFacts& facts, LeadReason::Column column);

}  // namespace lianlu::actions
