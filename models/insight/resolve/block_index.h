// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "models/insight/resolve/keys.h"

namespace lianlu::oneid {

//! \brief For each pass the records by key: 8 bytes an entry, and a directory of 4 bytes for every four entries. Thread: one writer, or any
//! number of readers.
class BlockIndex {
public:
    BlockIndex() = default;
    BlockIndex(std::vector<Pass> passes, std::uint32_t largestBlock);

    //! \brief Takes in the records `first` … `last` - 1, which it must not have yet.
    void add(const Records& records, std::uint32_t first, std::uint32_t last, unsigned threads);

    struct Candidate {
        std::uint32_t record;
        float weight;  //!< sum over the shared keys of ln(records / records with the key)
    };
    struct Scratch {
        std::vector<std::uint32_t> keys;
        std::vector<Candidate> found;
    };
    //! \brief Records below `below` that share a key with this one, by number, each once; where there are more than `most`, those of the
    //! greatest weight. A key of more records than the largest block is passed over. What is returned lives in the scratch.
    [[nodiscard]] const std::vector<Candidate>& candidates(const Records& records, std::uint32_t record, std::uint32_t below, std::size_t most,
                                                           Scratch& scratch) const;

    [[nodiscard]] const std::vector<Pass>& passes() const noexcept { return m_passes; }
    [[nodiscard]] std::uint32_t size() const noexcept { return m_size; }
    [[nodiscard]] std::size_t bytes() const noexcept;

private:
    struct Table {
        std::vector<std::uint64_t> entries;  //!< key in the upper half, record in the lower; sorted
        std::vector<std::uint32_t> starts;   //!< by the key's first bits
        unsigned shift = 32;

        void makeDirectory();
    };
    std::vector<Pass> m_passes;
    std::vector<Table> m_tables;
    std::uint32_t m_largestBlock = 0;
    std::uint32_t m_size = 0;
};

}  // namespace lianlu::oneid
