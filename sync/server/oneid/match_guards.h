// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "models/base/result.h"
#include "models/base/uuid.h"
#include "sync/server/db/pg.h"

namespace lianlu::server {

//! \brief Why a pair that is sure enough is not joined without a person.
enum class Guard : std::uint8_t {
    none,
    identities,  //!< each has a union id (or a card), and no one in common
    oneSource,   //!< both are members of one source, which tells its members apart
    apart,       //!< a person has said of two rows that are now in them that they are two
    chain,       //!< one with a third that does not fit, or with too many
};
inline constexpr std::size_t kGuards = 5;
[[nodiscard]] std::string_view nameOf(Guard guard) noexcept;

//! \brief What may contradict that a person is another one, rows joined with it before included.
struct PersonFacts {
    std::vector<std::string> unionIds, cards, sources;  //!< sorted
    std::vector<Uuid> rows;                             //!< the person's and those joined with it
    std::vector<Uuid> apartFrom;                        //!< sorted
};
using FactsById = std::unordered_map<Uuid, PersonFacts>;

//! \brief Facts of these persons; some thousands at once. Thread: the connection's.
[[nodiscard]] Result<FactsById> readFacts(pg::Connection& connection, std::span<const Uuid> persons);
//! \brief none, identities, oneSource or apart.
[[nodiscard]] Guard contradiction(const PersonFacts& a, const PersonFacts& b);

//! \brief A pair that a score says is one person.
struct GuardedPair {
    std::uint32_t a = 0, b = 0;  //!< numbers of persons
    Guard guard = Guard::none;
};

//! \brief Looks at pairs that would be joined, all of a run together, and sets the guard of each that must not be without a person. A group
//! of persons who would become one holds at most four rows, and any two of it are at least `reviewFrom` alike and do not contradict.
class MatchGuards {
public:
    static constexpr std::size_t kMostRows = 4;

    //! \param persons ids by number; \param score of any two numbers, asked for pairs that are joined through others only
    MatchGuards(pg::Connection& connection, std::span<const Uuid> persons, std::function<double(std::uint32_t, std::uint32_t)> score, double reviewFrom)
        : m_connection(connection), m_persons(persons), m_score(std::move(score)), m_reviewFrom(reviewFrom) {}

    [[nodiscard]] Result<void> look(std::vector<GuardedPair>& pairs);

private:
    [[nodiscard]] Result<void> lookAtPairs(std::vector<GuardedPair>& pairs);
    [[nodiscard]] Result<void> lookAtGroups(std::vector<GuardedPair>& pairs);
    [[nodiscard]] bool isWhole(const std::vector<std::uint32_t>& group, const FactsById& facts) const;

    pg::Connection& m_connection;
    std::span<const Uuid> m_persons;
    std::function<double(std::uint32_t, std::uint32_t)> m_score;
    double m_reviewFrom;
    std::unordered_map<std::uint32_t, std::size_t> m_joinedBefore;  //!< rows in a person besides its own, where there are any
};

}  // namespace lianlu::server
