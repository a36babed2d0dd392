// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "models/actions/context.h"
#include "models/exchange/table_writer.h"
#include "models/insight/quality.h"
#include "models/store/queries_matches.h"
#include "models/store/queries_offers.h"
#include "models/store/queries_tasks.h"

namespace lianlu::search {
class PersonIndex;
}

namespace lianlu::actions {

//! \brief The team with its figures, as teamFigures() counts them.
struct TeamList {
    Time now{};
    std::vector<domain::StaffId> order{};  //!< whose lines come first, in this order; the pool's is nobody. Empty: the store's own order
};
//! \brief Pairs of persons that may be one.
struct PairList {
    store::MatchList list = store::MatchList::review;
    Time now{};
};
//! \brief The customers behind a figure of data quality, as a board counted them; who is no longer held is left out.
struct QualityList {
    std::shared_ptr<const insight::QualityBoard> board{};
    insight::QualityIssue issue = insight::QualityIssue::noPhone;
    int store = -1, source = -1;  //!< index in the board's slices; negative: all
};

//! \brief A list as it stands: what it holds and in which order.
using ListFilter = std::variant<store::CustomerFilter, store::LeadFilter, store::OfferFilter, store::TaskFilter, TeamList, PairList, QualityList>;
//! \brief Its name for programs, by its place in the variant: of columns, files and commands.
[[nodiscard]] std::string_view nameOf(const ListFilter& list) noexcept;
//! \brief Whether its rows have phone numbers and e-mail addresses, masked or whole.
[[nodiscard]] bool hasAddresses(const ListFilter& list) noexcept;

//! \brief The words of headings and of values that are names, by "customers/last_purchase", "stage/won", "tier/gold". One without a word stands by
//! its own name: last_purchase, won, gold.
using ExportWords = std::map<std::string, std::string, std::less<>>;

struct ExportList {
    ListFilter list;
    exchange::Form form = exchange::Form::xlsx;
    std::filesystem::path file;
    bool whole = false;  //!< numbers and addresses as they are, where the role may (domain::mayTakeOutWhole); else masked
    ExportWords words{};
};

//! \brief Shared with whoever watches. Thread: any.
struct ExportProgress {
    std::atomic<std::int64_t> done{0};
    std::atomic<std::int64_t> total{0};
    std::atomic<bool> cancelled{false};
};

//! \brief The list with what was typed into its search box answered: countList and exportList want it so.
[[nodiscard]] Result<ListFilter> answered(search::PersonIndex& persons, ListFilter list);
//! \brief Of the list, in its order, only these rows: customers, leads or tasks by their own ids. What was typed in the search box has been answered by choosing.
[[nodiscard]] ListFilter onlyRows(ListFilter list, std::vector<Uuid> ids);
[[nodiscard]] Result<std::int64_t> countList(const Context& context, db::Connection& connection, const ListFilter& list);

//! \brief Writes every row of the list into a file, in its order, read in pages out of one moment of the store; returns how many. That it is taken
//! out, how many rows and whether masked, is written down for the audit before the first row is (see disclose), also where it is then cancelled.
//! The file is written beside its place and put there when it is whole and on the disk: else nothing is changed and nothing left behind.
//! Blocks; not for the screen's thread. forbidden (whole; `team` for who leads none), cancelled, notFound for a folder that is not there, exists for the store's own file,
//! diskFull, readOnly, io; else as disclose().
[[nodiscard]] Result<std::int64_t> exportList(const Context& context, const ExportList& input, ExportProgress& progress);

}  // namespace lianlu::actions
