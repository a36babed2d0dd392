// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "models/base/result.h"
#include "models/base/uuid.h"

namespace lianlu::db {
class Connection;
}

//! Persons packed for search, 1,024 a blob, beside the rows they are made of. Only moves bytes: what stands in them models/search/person_packing.h
//! knows. Maintained by triggers (migration 0013): of whom a row says more since is `stale`, and their rows count instead of the blob; when a row no
//! longer says something, its segment is gone in the same transaction.
namespace lianlu::store {

inline constexpr std::int64_t kSegmentPersons = 1024;

//! \brief Segments of this form with `first` ≤ num ≤ `last`, ascending; the bytes are there until `take` returns.
[[nodiscard]] Result<void> eachPersonSegment(db::Connection& c, std::string_view form, std::int64_t first, std::int64_t last,
                                             const std::function<Result<void>(std::int64_t num, std::span<const std::uint8_t> persons)>& take);
//! \brief Its persons are stale no more. In the transaction that read their rows.
[[nodiscard]] Result<void> writePersonSegment(db::Connection& c, std::int64_t num, std::span<const std::uint8_t> persons, std::string_view form);

//! \brief What is packed and what is not, at one moment.
struct PersonSegments {
    std::int64_t last = -1;           //!< the greatest number there can be; −1: nobody
    std::int64_t packed = 0;          //!< segments of the form
    std::vector<std::int64_t> stale;  //!< numbers of customers (pk), ascending
};
[[nodiscard]] Result<PersonSegments> personSegments(db::Connection& c, std::string_view form);
//! \brief Segments that are missing, of another form or hold stale persons, at most so many.
[[nodiscard]] Result<std::vector<std::int64_t>> stalePersonSegments(db::Connection& c, std::string_view form, std::int64_t atMost);

struct PersonRow {
    std::int64_t number = 0;  //!< customer.pk
    Uuid id;
    std::int64_t recent = 0;  //!< last purchase, ms since 1970; 0: none
    std::string_view name;
};
//! \brief Persons with `first` ≤ number ≤ `last`, ascending, and after each its addresses (mobile numbers and e-mail).
[[nodiscard]] Result<void> personRows(db::Connection& c, std::int64_t first, std::int64_t last, const std::function<void(const PersonRow&)>& person,
                                      const std::function<void(bool email, std::string_view value)>& address);

}  // namespace lianlu::store
