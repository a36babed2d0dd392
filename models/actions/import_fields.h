// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "models/exchange/read/read_spec.h"

namespace lianlu::actions {

enum class ImportKind : std::uint8_t { leads, customers };
[[nodiscard]] std::string_view nameOf(ImportKind kind) noexcept;

//! \brief What a column of a file may hold.
struct ImportField {
    std::string_view name;                //!< a contract, as the columns of exports are
    bool ofLeads;                         //!< else a person's, so of both kinds
    std::span<const std::string_view> heads;  //!< how it may be headed, in small letters and without blanks
};
//! \brief In the order in which they are offered.
[[nodiscard]] std::vector<ImportField> importFields(ImportKind kind);

//! \brief Field to column, from 0. One column serves one field.
using ImportMapping = std::map<std::string, std::size_t, std::less<>>;
//! \brief By the heads, Chinese and English; also those of our own exports.
[[nodiscard]] ImportMapping guessMapping(ImportKind kind, const std::vector<std::string>& header);
//! \brief Whether what should be heads is a person already: a number, an e-mail address or a day stands there.
[[nodiscard]] bool firstRowIsPerson(const std::vector<std::string>& cells);
//! \brief What the first row says by itself, where there are no heads.
[[nodiscard]] ImportMapping guessByRow(const std::vector<std::string>& cells);
//! \brief How a file of persons is read: `read` with the names of columns that help to judge it.
[[nodiscard]] exchange::ReadSpec importSpec(ImportKind kind, const exchange::ReadSpec& read);
//! \brief Names of columns that are looked for, for whoever judges how a file is written.
[[nodiscard]] std::vector<std::string> wantedHeads(ImportKind kind);
//! \brief The same for files with the same heads in the same order: what a mapping is remembered by. Hexadecimal.
[[nodiscard]] std::string headSignature(ImportKind kind, const std::vector<std::string>& header);

}  // namespace lianlu::actions
