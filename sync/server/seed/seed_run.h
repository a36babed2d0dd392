// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "models/base/result.h"
#include "sync/server/seed/demo_brand.h"
#include "sync/server/seed/figures.h"

namespace lianlu::server {

struct SeedReport {
    Figures figures;
    bool alreadyThere = false;  //!< from the same seed; nothing was written
    bool mended = false;        //!< an earlier load had been cut off; it was cleared away first
    std::int64_t openMatches = 0;  //!< pairs that wait for somebody to say whether they are one person
    bool searched = false;         //!< for those; larger brands are left to the night
    double loadSeconds = 0;
    double indexSeconds = 0;
    double allSeconds = 0;
};

//! \brief Loads a demo brand into a migrated database, and looks for people who may be one as every night does, but joins nobody. Code::refused when it has customers of another origin.
[[nodiscard]] Result<SeedReport> seedDatabase(const std::string& conninfo, const SeedSpec& spec,
                                              std::string_view password);

}  // namespace lianlu::server
