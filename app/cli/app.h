// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iosfwd>

#include "app/cli/sentences.h"
#include "models/base/clock.h"
#include "models/base/uuid.h"

namespace lianlu::cli {

//! \brief What every command is handed.
struct App {
    std::ostream& out;
    std::ostream& err;
    const Clock& clock;
    IdGenerator& ids;
    Language language = Language::english;
    bool json = false;
    bool showPhones = false;
};

//! \brief Runs the program; `words` without its name. Exit code 0 done, 1 failed, 2 misused.
[[nodiscard]] int run(std::ostream& out, std::ostream& err, const std::vector<std::string>& words);

}  // namespace lianlu::cli
