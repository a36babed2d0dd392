// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include <nlohmann/json_fwd.hpp>

namespace lianlu::server {

//! \brief The export as one page without scripts or links, a table a section, for whoever opens it without a program.
[[nodiscard]] std::string personPage(const nlohmann::json& document);

}  // namespace lianlu::server
