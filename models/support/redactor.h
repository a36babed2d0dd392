// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "models/base/result.h"
#include "models/support/private_spans.h"

namespace lianlu::support {

//! \brief How many were taken out, by kind.
struct TakenCounts {
    std::array<int, kTakenKinds> of{};
    [[nodiscard]] int operator[](Taken kind) const noexcept { return of[static_cast<std::size_t>(kind)]; }
    TakenCounts& operator+=(const TakenCounts& other) noexcept;
};

//! \brief The one gate that every text of a support bundle goes through, text to text. What is not known to be harmless does not pass. An id gets
//! the same short number wherever it stands in the bundle, so that lines can still be followed. Thread: one at a time.
class Redactor {
public:
    //! \brief Which of the words given are names, numbers or logins of somebody in the store. Asked in portions of at most kMostAsked.
    using Persons = std::function<Result<std::vector<std::string>>(const std::vector<std::string>& words)>;
    static constexpr std::size_t kMostAsked = 200'000;  //!< an answer may take a look through a large table

    struct Settings {
        std::vector<std::string> homes{}, users{};
        std::vector<std::string> openHosts{};  //!< names of servers that may be told
        Persons persons{};                     //!< empty: the store is closed
    };
    explicit Redactor(Settings settings);

    //! \brief A value that this program made itself. Errors: those of `persons`.
    [[nodiscard]] Result<std::string> value(std::string_view text);
    //! \brief Lines of a log. Time, level and category stay where a line has them in the form that this program writes; of all else only the
    //! words that programs say in logs (see log_words.h), and short numbers.
    [[nodiscard]] Result<std::string> log(std::string_view lines);

    [[nodiscard]] const TakenCounts& taken() const noexcept { return m_taken; }

private:
    [[nodiscard]] Result<void> learn(std::string_view text);
    [[nodiscard]] std::string redacted(std::string_view text, bool ownWordsOnly);
    [[nodiscard]] std::string line(std::string_view text);
    [[nodiscard]] std::string mark(Taken kind, std::string_view what);
    [[nodiscard]] std::string words(std::string_view text, bool ownWordsOnly);

    Settings m_settings;
    SpanRules m_rules;
    TakenCounts m_taken;
    std::map<std::string, int, std::less<>> m_ids, m_hosts;
    std::set<std::string, std::less<>> m_asked, m_persons;
    std::size_t m_longestPerson = 0;  //!< bytes
};

}  // namespace lianlu::support
