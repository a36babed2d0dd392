// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iosfwd>

#include "app/cli/sentences.h"
#include "models/base/clock.h"
#include "models/base/uuid.h"

namespace lianlu::store {
class Keychain;
}

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
    store::Keychain* keychain = nullptr;  //!< none: built without Qt
};

//! \brief Runs the program; `words` without its name. `keychain`, the system's, may be null and outlives the call. Exit code 0 done,
//! 1 failed, 2 misused.
[[nodiscard]] int run(std::ostream& out, std::ostream& err, const std::vector<std::string>& words, store::Keychain* keychain = nullptr);

}  // namespace lianlu::cli
