// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "models/store/keyset.h"
#include "models/store/queries.h"

//! Pairs of persons that may be one: the lists of them, and both persons of one side by side. Any thread, with a reader's connection.
namespace lianlu::store {

//! review: open, or set aside until a time that has come, both persons held here, the likeliest first. decided: joined, kept apart or set
//! aside, by whomever, and those that the server has still to part; the newest first.
enum class MatchList : std::uint8_t { review, decided };

struct MatchRow {
    domain::PersonMatch match;
    //! Empty: without a name, or not held here.
    std::string firstName, secondName, staysName;
    std::string firstStore, secondStore, staysStore;
    bool firstHere = false, secondHere = false, staysHere = false;
    std::string decidedByName;  //!< empty: the server decided, or somebody this device does not know
    bool pending = false;       //!< has edits the server has not acknowledged
};

//! \brief One of the two, with what helps to tell whether they are one.
struct MatchPerson {
    CustomerDetail detail;
    std::string storeName;
    std::int64_t interactions = 0;
    std::optional<Time> lastInteractionAt;
};

struct MatchPair {
    MatchRow row;  //!< a null id: nobody has said anything about these two
    std::optional<MatchPerson> first, second, stays;  //!< first and second by id; nothing: not held here. stays: only where neither is
};

[[nodiscard]] Result<Page<MatchRow>> matches(db::Connection& c, MatchList list, Time now, const std::string& after, int limit);
[[nodiscard]] Result<std::int64_t> countMatches(db::Connection& c, MatchList list, Time now);
[[nodiscard]] Result<std::vector<MatchRow>> matchesById(db::Connection& c, const std::vector<domain::PersonMatchId>& ids);
//! \brief notFound where there is no such row.
[[nodiscard]] Result<MatchPair> matchPair(db::Connection& c, domain::PersonMatchId id);
//! \brief The same of two persons whether or not there is a row about them.
[[nodiscard]] Result<MatchPair> matchPair(db::Connection& c, domain::CustomerId one, domain::CustomerId other);
//! \brief What this person was joined from and still is, the newest first.
[[nodiscard]] Result<std::vector<domain::PersonMatch>> joinsOf(db::Connection& c, domain::CustomerId person);

//! \brief What the two lists are made of, for whoever asks after the way the engine takes.
[[nodiscard]] KeysetList matchKeyset(MatchList list);
[[nodiscard]] Where matchConditions(MatchList list, Time now);

}  // namespace lianlu::store
