// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "models/insight/value/segments.h"

namespace lianlu::cli {

//! \brief The segments of `--segments FILE`, else the usual ones. The file: {"segments": [{"name": …, "r": [low, high], "f": …, "m": …, "x": …}, …],
//! "others": …}; a range that is not there is 1 to 5. Faults: not found, no JSON of that form, a segment that does not hold (with its name).
[[nodiscard]] Outcome<insight::Segments> segmentsOf(const Arguments& arguments);

}  // namespace lianlu::cli
