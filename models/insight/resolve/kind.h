// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lianlu::oneid {

//! \brief What a column holds, and so how two of its values are compared (compare.h) and which keys they give (keys.h).
enum class Kind : std::uint8_t { name, text, date, number, id, phone, email, address, place, ignored };

inline constexpr std::size_t kKinds = 9;  //!< those that are compared

//! \brief "name", "text" …; what --compare and the JSON answer say.
[[nodiscard]] std::string_view nameOf(Kind kind) noexcept;
[[nodiscard]] std::optional<Kind> kindOf(std::string_view name) noexcept;

//! \brief In a date of three groups that do not begin with the year. 01/02/1990 alone does not tell; the other dates of its column do.
enum class DateOrder : std::uint8_t { dayFirst, monthFirst };

struct Column {
    std::string name;
    Kind kind = Kind::text;
    DateOrder dateOrder = DateOrder::dayFirst;
    bool tellsAnswer = false;  //!< it numbers the records or says which are one: no feature, whatever its kind would be
};

//! \brief Guesses the kind of a column from the words of its heading (English, 简体, 繁體) and, where they say nothing, from its values.
//! Columns that tell the truth or only number the rows (rec_id, cluster, label, class, 序号 …; and, whatever the heading, values such as
//! rec-12-org and rec-12-dup-0), that are empty, or that hold one value throughout are ignored. `values` are cells as read; some thousands are enough.
[[nodiscard]] Column guessColumn(std::string_view heading, std::span<const std::string_view> values);
//! \brief The order that more of the values ask for.
[[nodiscard]] DateOrder guessDateOrder(std::span<const std::string_view> values);

}  // namespace lianlu::oneid
