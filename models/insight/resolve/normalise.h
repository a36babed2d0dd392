// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "models/insight/resolve/kind.h"

//! One spelling for each value. All functions take UTF-8, are pure and may be called from any thread.
namespace lianlu::oneid {

//! \brief Blank, or a word that stands for nothing: N/A, null, unknown, -, 无, 未知, 不详 …
[[nodiscard]] bool isMissing(std::string_view raw);

//! \brief A phone number as E.164: full-width digits, +86, 0086, 86, dashes, dots, slashes, brackets and blanks are understood. Mainland
//! mobiles and landlines with their area code (010-62345678 → +861062345678), 400 and 800 numbers, and any number that names its country.
//! Nothing for what cannot be one: letters, too few or too many digits, one digit over and over.
[[nodiscard]] std::optional<std::string> phoneE164(std::string_view raw);

//! \brief Text for comparing: NFKC, case folded, Latin without accents, punctuation to single blanks.
[[nodiscard]] std::string foldText(std::string_view raw);

//! \brief YYYYMMDD from the usual orders and signs (1990-05-06, 6.5.1990, 19900506, 1990年5月6日, May 6, 1990); 00 for a month or day that
//! is not told. A day that no calendar has is kept as typed, for it is a typing error of one that was; nothing for what is no date.
[[nodiscard]] std::optional<std::string> dateDigits(std::string_view raw, DateOrder order = DateOrder::dayFirst);

//! \brief A decimal number in its shortest form: 1,200.50 → 1200.5; nothing for what is none.
[[nodiscard]] std::optional<std::string> plainNumber(std::string_view raw);

//! \brief Any value by its kind; empty: missing. What does not fit its kind is kept as folded text, so that equal garbage is still equal.
[[nodiscard]] std::string normalise(std::string_view raw, Kind kind, DateOrder order = DateOrder::dayFirst);

}  // namespace lianlu::oneid
