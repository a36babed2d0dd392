// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "models/base/result.h"

namespace lianlu::server {

//! \brief The body of a 200, at most 256 KiB, within ten seconds. https, or http of this machine; no redirect is followed. unreachable, tlsUntrusted, tooLarge.
[[nodiscard]] Result<std::string> httpsGet(const std::string& url, const std::string& caFile);
//! \brief https, or http of this machine: host and path are plain, no user, no fragment.
[[nodiscard]] bool isSafeUrl(std::string_view url);

}  // namespace lianlu::server
