// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/read/cell_fault.h"

#include <algorithm>
#include <array>

namespace lianlu::exchange {

namespace {

constexpr std::string_view kLostCharacter = "\xEF\xBF\xBD";

bool onlyDigits(std::string_view text) { return !text.empty() && text.find_first_not_of("0123456789") == text.npos; }

bool isSpreadsheetError(std::string_view text) {
    constexpr std::array<std::string_view, 8> kErrors{"#N/A",   "#REF!",  "#VALUE!", "#DIV/0!",
                                                      "#NAME?", "#NULL!", "#NUM!",   "#SPILL!"};
    return std::find(kErrors.begin(), kErrors.end(), text) != kErrors.end();
}

//! 6.23457E+18: what a spreadsheet makes of an order number, or 1.2345678901234568e+29, a JSON number past what a
//! double holds. 4.0128e+10 lost nothing: statistics programs write whole numbers so where it is shorter.
bool isCutNumber(std::string_view text) {
    const auto e = text.find_first_of("eE");
    if (e == text.npos || text.size() < e + 4 || text[e + 1] != '+' || !onlyDigits(text.substr(e + 2))) return false;
    const auto mantissa = text.substr(0, e);
    const std::size_t decimals = text[e] == 'E' ? 3 : 13;
    return mantissa.size() >= 2 + decimals && onlyDigits(mantissa.substr(0, 1)) && mantissa[1] == '.' &&
           onlyDigits(mantissa.substr(2));
}

}  // namespace

CellFault cellFault(std::string_view text) noexcept {
    if (text.find(kLostCharacter) != text.npos) return CellFault::lostCharacter;
    if (text == "#FORMULA!") return CellFault::formula;
    if (isSpreadsheetError(text)) return CellFault::spreadsheetError;
    return isCutNumber(text) ? CellFault::cutNumber : CellFault::none;
}

}  // namespace lianlu::exchange
