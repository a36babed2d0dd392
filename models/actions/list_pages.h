// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/export_list.h"
#include "models/store/queries_team.h"

//! The rows of an exported list, page by page; for this folder only.
namespace lianlu::actions {

//! \brief A customer behind a figure, and among duplicates the other one.
struct QualityPersonRow {
    store::CustomerRow customer;
    insight::QualityIssue issue = insight::QualityIssue::noPhone;
    domain::CustomerId twin;
    std::string twinName;
};
//! \brief A line of the team with the period that its figures go over.
struct TeamRow {
    store::TeamLine line;
    store::TeamPeriod period;
};

//! \brief Reads out of one connection, in the list's order; `after` empty: from its beginning. Errors as the lists'; forbidden `team`.
struct ListPages {
    const Context& context;
    db::Connection& connection;
    int limit;

    [[nodiscard]] Result<store::Page<store::CustomerRow>> of(const store::CustomerFilter& filter, const std::string& after) const;
    [[nodiscard]] Result<store::Page<store::LeadRow>> of(const store::LeadFilter& filter, const std::string& after) const;
    [[nodiscard]] Result<store::Page<store::OfferRow>> of(const store::OfferFilter& filter, const std::string& after) const;
    [[nodiscard]] Result<store::Page<store::TaskLine>> of(const store::TaskFilter& filter, const std::string& after) const;
    [[nodiscard]] Result<store::Page<TeamRow>> of(const TeamList& list, const std::string& after) const;
    [[nodiscard]] Result<store::Page<store::MatchRow>> of(const PairList& list, const std::string& after) const;
    [[nodiscard]] Result<store::Page<QualityPersonRow>> of(const QualityList& list, const std::string& after) const;

    [[nodiscard]] Result<std::int64_t> count(const store::CustomerFilter& filter) const { return store::Queries::countCustomers(connection, filter); }
    [[nodiscard]] Result<std::int64_t> count(const store::LeadFilter& filter) const { return store::Queries::countLeads(connection, filter); }
    [[nodiscard]] Result<std::int64_t> count(const store::OfferFilter& filter) const { return store::countOffers(connection, filter); }
    [[nodiscard]] Result<std::int64_t> count(const store::TaskFilter& filter) const { return store::countTasks(connection, filter); }
    [[nodiscard]] Result<std::int64_t> count(const TeamList& list) const;
    [[nodiscard]] Result<std::int64_t> count(const PairList& list) const { return store::countMatches(connection, list.list, list.now); }
    [[nodiscard]] Result<std::int64_t> count(const QualityList& list) const;
};

}  // namespace lianlu::actions
