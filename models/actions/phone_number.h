// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "models/actions/context.h"

//! Numbers as people type them and as files hold them.
namespace lianlu::actions {

//! \brief A number at which a person is reached, as E.164: a mainland mobile in any usual spelling; one that names its country (+852 9123 4567,
//! 00852…, +886 0912…), of as many digits as that country's have; and in a store outside of the mainland, told by its IANA zone, one as it is written
//! there: 0912345678 in Taiwan, eight digits in Hong Kong, Macao and Singapore. Nothing for landlines of the mainland and for what is no number. Pure.
[[nodiscard]] std::optional<std::string> mobileNumber(std::string_view typed, std::string_view zone = {});
//! \brief The same where the acting person's store is. Blocks where the zone has to be looked up; not for the screen's thread.
[[nodiscard]] Result<std::optional<std::string>> mobileNumberAt(const Context& context, std::string_view typed);

}  // namespace lianlu::actions
