// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace lianlu::sync {

//! \brief Of what carries requests, and what it is built on: "libcurl/7.88.1 OpenSSL/3.0.19 …".
[[nodiscard]] std::string transportVersion();

}  // namespace lianlu::sync
