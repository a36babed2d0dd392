// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/base/uuid.h"
#include "models/insight/resolve/resolver.h"
#include "sync/server/db/pg.h"
#include "sync/server/oneid/match_columns.h"
#include "sync/server/oneid/match_guards.h"
#include "sync/server/oneid/match_rows.h"
#include "sync/server/oneid/person_reader.h"

namespace lianlu::server {

struct MatchSettings {
    double autoFrom = 0.999;   //!< probability from which the server joins by itself, where nothing contradicts; 1: never
    double reviewFrom = 0.80;  //!< from which a person is asked; not above autoFrom
    bool whole = false;        //!< everybody is compared, also who has not changed
    bool dry = false;          //!< nothing is kept
    unsigned threads = 0;      //!< 0: as many as the machine has
    std::function<bool()> cancelled{};                               //!< asked now and then, from any thread
    std::function<void(std::string_view, double)> progress{};        //!< "read", "compare", "write" and 0 … 1; from one thread at a time
};

struct MatchReport {
    bool whole = false;         //!< everybody was compared, not only who changed
    std::int64_t persons = 0;   //!< that take part
    std::int64_t changed = 0;   //!< of them since the last run
    std::int64_t leftOut = 0;   //!< withdrew `profiling`
    std::uint64_t compared = 0; //!< pairs
    std::int64_t pairs = 0;     //!< from reviewFrom on
    std::array<std::int64_t, kGuards> guarded{};  //!< sure enough, but left to a person, by Guard
    MatchCounts rows;
    double readSeconds = 0, compareSeconds = 0, writeSeconds = 0;
    std::size_t bytes = 0;      //!< held for comparing
};

//! \brief One run of probabilistic One ID over the database: reads all living persons, compares everybody with everybody (the first time, or
//! when the settings are others than last time) or those who changed since with everybody, and writes what it found as rows of
//! person_match: joined where it is sure and nothing contradicts, which the server then does; open where a person must say. Reads in one
//! snapshot, holds no transaction while it compares, writes a few hundred rows at a time; one that is cut off has written true rows and is done
//! again by the next. The caller sees to it that only one runs at a time (RunClaim).
//! Memory: as Resolver says, and 16 bytes a person, 12 more for each that changed.
//! Thread: one, with its connection; compares on `threads`. Errors: cancelled; invalid for settings; the database's.
class MatchFinder {
public:
    MatchFinder(pg::Connection& connection, const Clock& clock, MatchSettings settings);
    [[nodiscard]] Result<MatchReport> run();

private:
    [[nodiscard]] Result<void> read();
    [[nodiscard]] Result<void> take(const ReadPerson& person);
    void addRecords();
    [[nodiscard]] Result<void> compare();
    [[nodiscard]] Result<void> guard();
    [[nodiscard]] Result<void> write(MatchRows& rows);
    [[nodiscard]] Result<void> removeStale(MatchRows& rows);
    [[nodiscard]] Result<void> remember();
    [[nodiscard]] bool isStale(const Uuid& match, const Uuid& first, const Uuid& second) const;
    //! The number of a person who takes part; m_ids.size(): none.
    [[nodiscard]] std::size_t numberOf(const Uuid& person) const;
    [[nodiscard]] Result<void> goOn(std::string_view step, double done) const;
    [[nodiscard]] std::string settingsText() const;

    pg::Connection& m_connection;
    const Clock& m_clock;
    MatchSettings m_settings;
    MatchReport m_report;
    std::unique_ptr<MatchColumns> m_columns;
    std::unique_ptr<oneid::Resolver> m_resolver;
    std::vector<Uuid> m_ids;                //!< ascending; the place is the number of the record
    std::vector<std::uint32_t> m_changed;   //!< numbers, ascending
    std::vector<std::int64_t> m_marks;      //!< of m_changed
    std::vector<bool> m_isChanged;
    std::vector<Uuid> m_leftOut;
    std::vector<MatchCells> m_waiting;      //!< read, not yet with the resolver
    std::vector<oneid::Match> m_matches;
    std::vector<bool> m_joins;              //!< of m_matches
    std::unordered_set<Uuid> m_found;       //!< ids of their rows
};

}  // namespace lianlu::server
