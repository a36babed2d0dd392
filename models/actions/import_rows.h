// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <tl/expected.hpp>

#include "models/actions/import_fields.h"
#include "models/base/clock.h"
#include "models/domain/enums.h"
#include "models/domain/value.h"
#include "models/exchange/read/record_reader.h"
#include "models/exchange/read/time_format.h"

namespace lianlu::actions {

//! \brief Why a row of a file is not taken.
enum class ImportFault : std::uint8_t {
    none, unreadable, noName, noAddress, badPhone, badEmail, badDate, ambiguousDate, badNumber, badGender, tooLong, lostCharacter, formula, spreadsheetError, cutNumber,
    twoPersons, severalPersons, notAllowed, strayQuote, openQuote, cellCount, nulByte, lostEncoding, cellTooLong, cutCard, badCard, cutWorkbook, controlCharacter, takenIn, badBirthday,
};
inline constexpr std::string_view kImportFaults[]{
    "none", "unreadable", "no-name", "no-address", "bad-phone", "bad-email", "bad-date", "ambiguous-date", "bad-number", "bad-gender", "too-long", "lost-character", "formula",
    "spreadsheet-error", "cut-number", "two-persons", "several-persons", "not-allowed", "stray-quote", "open-quote", "cell-count", "nul-byte", "lost-encoding", "cell-too-long", "cut-card", "bad-card", "cut-workbook",
    "control-character", "taken-in", "bad-birthday",
};
[[nodiscard]] constexpr std::string_view nameOf(ImportFault fault) noexcept { return kImportFaults[static_cast<std::size_t>(fault)]; }

//! \brief Of a record that could not be read at all.
[[nodiscard]] ImportFault faultOf(exchange::RecordFault fault) noexcept;

struct ImportProblem {
    ImportFault fault = ImportFault::none;
    std::string field;  //!< the ImportField at fault; may be empty
};

//! \brief A row of a file, checked and normalised; what its cells do not say is left out.
struct ImportRow {
    std::string name, phone, email, card;
    domain::Fields person;  //!< of Customer, without the name
    domain::Fields lead;    //!< of Lead that a person edits
    domain::LeadSource source = domain::LeadSource::unknown;
    std::string sourceDetail;  //!< a source by a word that is none of ours
};

//! \brief From cells to a row. Thread: one at a time.
class ImportRows {
public:
    //! \brief `zone`: IANA, of times without an offset. `now`: nobody is born after it.
    ImportRows(ImportKind kind, ImportMapping mapping, std::string zone, Time now);
    //! \brief A name may be left out where the person is known already, so it is not asked for here.
    [[nodiscard]] tl::expected<ImportRow, ImportProblem> parse(const std::vector<std::string>& cells, bool typedDates) const;

private:
    [[nodiscard]] tl::expected<void, ImportProblem> take(ImportRow& row, const std::string& field, std::string_view text, bool typedDates) const;
    [[nodiscard]] tl::expected<exchange::WrittenTime, ImportProblem> timeOf(const std::string& field, std::string_view text, bool typedDates) const;

    ImportKind m_kind;
    ImportMapping m_mapping;
    std::string m_zone;
    Time m_now;
    exchange::TimeFormats m_formats;
};

}  // namespace lianlu::actions
