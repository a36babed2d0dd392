// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "models/base/result.h"

namespace lianlu::server {

[[nodiscard]] std::string gzip(std::string_view plain);
//! \brief At most `limit` bytes come out: tooLarge past it, invalid where the stream is broken or cut short.
[[nodiscard]] Result<std::string> gunzip(std::string_view packed, std::size_t limit);

}  // namespace lianlu::server
