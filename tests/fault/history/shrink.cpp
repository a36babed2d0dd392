// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "tests/fault/history/run.h"

namespace lianlu::test::history {

namespace {

class Shrinker {
public:
    Shrinker(Base& base, std::uint64_t seed, std::string broken, int tries) : m_base(base), m_seed(seed), m_broken(std::move(broken)), m_tries(tries) {}

    //! Delta debugging: halves, quarters, … single steps; again from the start after a pass that helped.
    History steps(History history) {
        for (auto piece = std::max<std::size_t>(history.size() / 2, 1); m_tries > 0;) {
            bool helped = false;
            for (std::size_t at = 0; at < history.size() && m_tries > 0;) {
                auto shorter = history;
                const auto first = shorter.begin() + static_cast<std::ptrdiff_t>(at);
                shorter.erase(first, first + static_cast<std::ptrdiff_t>(std::min(piece, history.size() - at)));
                if (!still(shorter)) {
                    at += piece;
                    continue;
                }
                history = std::move(shorter);
                helped = true;
            }
            if (piece > 1) piece = (piece + 1) / 2;
            else if (!helped) break;
        }
        return history;
    }
    History faults(History history) {
        for (std::size_t i = 0; i < history.size(); ++i)
            for (std::size_t fault = 0; fault < history[i].faults.size() && m_tries > 0;) {
                auto fewer = history;
                fewer[i].faults.erase(fewer[i].faults.begin() + static_cast<std::ptrdiff_t>(fault));
                if (still(fewer)) history = std::move(fewer);
                else ++fault;
            }
        return history;
    }

private:
    bool still(const History& history) {
        --m_tries;
        return run(m_base, m_seed, history).broken == m_broken;
    }
    Base& m_base;
    std::uint64_t m_seed;
    std::string m_broken;
    int m_tries;
};

}  // namespace

History shrunk(Base& base, std::uint64_t seed, History history, const std::string& broken, int tries) {
    // What follows the step that broke has not been played.
    const auto outcome = run(base, seed, history);
    if (outcome.at > 0)
        std::erase_if(history, [&](const Step& step) { return step.number > outcome.at; });
    Shrinker shrinker(base, seed, broken, tries);
    return shrinker.faults(shrinker.steps(std::move(history)));
}

}  // namespace lianlu::test::history
