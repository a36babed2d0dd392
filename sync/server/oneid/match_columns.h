// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "models/insight/resolve/resolver.h"

namespace lianlu::server {

//! \brief What of a person may be compared, in this order everywhere. Not the member code: each row has its own, so it tells two rows of
//! one person apart as surely as two persons. Not the home store: that one person is known in two of them is what is looked for.
enum class MatchCell : std::uint8_t { name, birthday, gender, city, mobile, otherMobile, email, unionId, card, device };
inline constexpr std::size_t kMatchCells = 10;
using MatchCells = std::array<std::string, kMatchCells>;

//! \brief The cell of an identity of this kind (its name); kMatchCells: it is not compared.
[[nodiscard]] std::size_t cellOfKind(std::string_view kind) noexcept;

//! \brief Which cells are columns of a Resolver, and what its patterns say in the words of PersonMatch::evidence. Thread: any.
class MatchColumns {
public:
    //! \brief Kinds of identities that somebody has; the others would be empty columns.
    explicit MatchColumns(std::span<const std::string> kinds);

    [[nodiscard]] std::vector<oneid::Column> columns() const;
    [[nodiscard]] std::size_t size() const noexcept { return m_cells.size(); }
    //! \brief Appends one cell a column. The views live as long as `cells`.
    void appendTo(std::vector<std::string_view>& row, const MatchCells& cells) const;
    //! \brief "mobile=exact", "name=close" …: what weighs most first, of what both lack only what a person would ask for; never a value.
    [[nodiscard]] std::vector<std::string> evidence(const oneid::Model& model, oneid::Pattern pattern) const;

private:
    std::vector<MatchCell> m_cells;
};

}  // namespace lianlu::server
