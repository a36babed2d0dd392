// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "models/base/result.h"
#include "models/insight/resolve/block_index.h"
#include "models/insight/resolve/model.h"
#include "models/insight/resolve/records.h"

namespace lianlu::oneid {

struct Settings {
    double threshold = 0.9;           //!< probability from which a pair is a match, 0 < threshold < 1
    std::uint64_t seed = 20'260'531;  //!< of the random pairs and samples; the same seed gives the same result on any number of threads
    unsigned threads = 0;             //!< 0: as many as the machine has
    std::uint32_t randomPairs = 400'000;
    std::function<bool()> cancelled{};              //!< asked now and then, from any of the threads
    std::function<void(double)> progress{};         //!< 0 … 1 of the comparing, from one of the threads at a time
};

struct Match {
    std::uint32_t a, b;   //!< a < b
    double probability;   //!< that both are one person
    Pattern pattern;
    bool joined = false;  //!< by itself below the threshold: one person through others of the cluster
};

struct Statistics {
    std::uint32_t records = 0;
    double possiblePairs = 0;
    std::uint64_t comparedPairs = 0;
    std::uint32_t clusters = 0;  //!< of two records and more
    std::vector<std::string> passes{};

    //! \brief Part of the possible pairs that was not compared.
    [[nodiscard]] double reduction() const noexcept { return possiblePairs > 0 ? 1 - static_cast<double>(comparedPairs) / possiblePairs : 0; }
};

struct Resolution {
    std::vector<Match> matches;            //!< by a, b
    std::vector<std::uint32_t> clusterOf;  //!< for each record the lowest number of its cluster
    Statistics statistics;
};

//! \brief Who is who among records: probabilistic One ID.
//!
//! Once over: add to records(), resolve(). With a stock: add it, index(); add the new ones, learn(), match(); then index() takes the new
//! ones into the stock. A record of six columns takes about 24 bytes and its new values, the index 8 bytes a key and pass (12 passes with
//! millions of records).
//! Thread: one at a time; works on Settings::threads inside. Errors: Code::cancelled; Code::invalid where there is nothing to compare.
class Resolver {
public:
    //! \brief At most kMostColumns, none ignored.
    Resolver(std::vector<Column> columns, Settings settings);

    [[nodiscard]] Records& records() noexcept { return m_records; }
    [[nodiscard]] const Records& records() const noexcept { return m_records; }
    [[nodiscard]] const Model& model() const noexcept { return m_model; }
    [[nodiscard]] const Statistics& statistics() const noexcept { return m_statistics; }
    [[nodiscard]] std::size_t bytes() const noexcept { return m_records.bytes() + m_index.bytes(); }

    //! \brief Takes the records that were added since into the index; the first call chooses the passes.
    [[nodiscard]] Result<void> index();
    //! \brief Learns the model: from the records that are not indexed yet against the index or, where there are none, from the indexed ones
    //! among themselves; of many, from a sample.
    [[nodiscard]] Result<void> learn();
    //! \brief The matches of the records that are not indexed yet (a: stored, b: new), by b, a; several for one new record where the stock
    //! has duplicates. Learns first where that was not done. Not clustered: whoever merges decides with what else they know.
    [[nodiscard]] Result<std::vector<Match>> match();
    //! \brief The matches of some indexed records with all indexed ones, each pair once, by a, b: of a stock in which only few have changed,
    //! or, where all are named, of everybody. Learns first where that was not done. Not clustered, as with match().
    //! \param records ascending, each once
    [[nodiscard]] Result<std::vector<Match>> matchAmong(std::span<const std::uint32_t> records);
    //! \brief All records among themselves: matches, clusters, and all pairs of each cluster. A pair that is below the threshold by itself
    //! but joined through others gets the least probability of the best chain between the two, which is at least the threshold.
    [[nodiscard]] Result<Resolution> resolve();

private:
    struct Found {
        std::vector<Match> matches;
        std::uint64_t compared = 0;
    };
    [[nodiscard]] Result<Found> compareFrom(std::uint32_t first, std::uint32_t last);
    template <class Asker>
    [[nodiscard]] Result<Found> compareEach(std::size_t count, Asker asker);
    [[nodiscard]] PatternCounts randomPatterns() const;
    [[nodiscard]] PatternCounts sharingPatterns(std::size_t column) const;
    [[nodiscard]] bool cancelled() const { return m_settings.cancelled && m_settings.cancelled(); }
    [[nodiscard]] std::vector<Match> pairsOf(const std::vector<Match>& matches, const std::vector<std::uint32_t>& clusterOf) const;

    Settings m_settings;
    Records m_records;
    BlockIndex m_index;
    BlockLimits m_limits;
    Model m_model;
    Statistics m_statistics;
};

}  // namespace lianlu::oneid
