// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace lianlu::domain {

//! \brief What happens when two writers changed one field since the version both had seen (see design, "Merge").
enum class Merge : std::uint8_t {
    derived,  //!< only the server writes it; a client's op that names it is refused
    server,   //!< the server's value stays, the client's goes to the conflict row
    latest,   //!< the later edit wins by occurred_at, of two at one moment the larger value: in whatever order they arrive
    max,      //!< the larger wins (times, counters)
    unite,    //!< lists are sets: what either added is in, what either took away is out
    manual,   //!< the server's value stays and a person decides
};

enum class FieldType : std::uint8_t { text, integer, real, boolean, time, id, date, textList };

//! \brief The rule of one field, as its entity states it.
struct FieldRule {
    Merge merge = Merge::manual;
    std::uint32_t maxLength = 200;  //!< code points of a text, entries of a list
    bool required = false;          //!< may be neither missing at creation nor empty
    bool date = false;              //!< a text of the form YYYY-MM-DD

    [[nodiscard]] constexpr FieldRule upTo(std::uint32_t length) const noexcept {
        auto rule = *this;
        rule.maxLength = length;
        return rule;
    }
    [[nodiscard]] constexpr FieldRule must() const noexcept {
        auto rule = *this;
        rule.required = true;
        return rule;
    }
    [[nodiscard]] constexpr FieldRule asDate() const noexcept {
        auto rule = *this;
        rule.date = true;
        return rule;
    }
};

inline constexpr FieldRule kDerived{Merge::derived};
inline constexpr FieldRule kServer{Merge::server};
inline constexpr FieldRule kLatest{Merge::latest};
inline constexpr FieldRule kMax{Merge::max};
inline constexpr FieldRule kUnite{Merge::unite};
inline constexpr FieldRule kManual{Merge::manual};

//! \brief Where the rows of an entity live.
enum class Home : std::uint8_t {
    brand,   //!< scope `brand`
    store,   //!< scope `store:<id>`, the row's store_id (a child: its parent's)
    person,  //!< scope `book:<staff>` or `pool:<store>`: that of the customer it hangs on
    user,    //!< scope `user:<staff>`
};

//! \brief Who may make ops of an entity. The server is never bound by it.
enum class Writable : std::uint8_t {
    serverOnly,  //!< no op at all
    appendOnly,  //!< create and void, never update
    editable,    //!< create, update, delete
};

}  // namespace lianlu::domain
