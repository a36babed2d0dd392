// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "models/base/result.h"
#include "sync/client/transport.h"
#include "sync/protocol/messages.h"

namespace lianlu::sync {

//! \brief Is this an answer of a Lianlu server that we can work with? An error answer becomes an Error with the code of its problem,
//! where a server can know it, or of its status; 5xx is Code::server, 503 rateLimited. `problem` (may be null) gets what the server said.
[[nodiscard]] Result<void> checkAnswer(const HttpAnswer& answer, std::string_view contentType, protocol::Problem* problem);

//! \brief The code with this name; Code::internal where there is none.
[[nodiscard]] Code codeFromName(std::string_view name) noexcept;

//! \brief Seconds of a Retry-After (the number form), at most an hour; 0 without.
[[nodiscard]] int retryAfter(const HttpAnswer& answer) noexcept;

}  // namespace lianlu::sync
