// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <variant>

#include <QString>

#include "models/base/result.h"
#include "models/domain/ids.h"
#include "sync/client/invitation.h"

namespace lianlu::app {

//! \brief What a lianlu:// link asks for: lianlu://customer/<id>, lianlu://lead/<id>, lianlu://offer/<id>, or an invitation. Links come from mails and
//! web pages: they name a row and say nothing else, open and change nothing, and what is not held on this computer is not shown.
using ProgramLink = std::variant<sync::JoinLink, domain::CustomerId, domain::LeadId, domain::OfferId>;

//! \brief invalid with subject `link`: none of these forms.
[[nodiscard]] Result<ProgramLink> parseProgramLink(std::string_view link);

[[nodiscard]] QString linkTo(domain::CustomerId customer);
[[nodiscard]] QString linkTo(domain::LeadId lead);
[[nodiscard]] QString linkTo(domain::OfferId offer);

}  // namespace lianlu::app
