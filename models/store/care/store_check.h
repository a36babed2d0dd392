// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "models/base/result.h"

namespace lianlu::store {

class LocalStore;

//! \brief What a look at every part of a store found.
struct StoreReport {
    struct Scope {
        std::string name;
        std::uint64_t kept = 0, counted = 0;  //!< the digest as kept, and over the rows
        bool readable = true;
    };
    bool pages = true;    //!< every page authenticates (cipher_integrity_check)
    bool content = true;  //!< the trees fit together (quick_check)
    bool indexes = true;  //!< as many entries as rows
    std::int64_t ops = 0;
    std::int64_t unreadableOps = 0;
    bool outbox = true;   //!< could be read to its end
    std::vector<Scope> scopes;

    [[nodiscard]] bool sound() const noexcept;
};

//! \brief Looks at all of it, whatever is found on the way. Errors only where the store cannot be asked at all. Blocks: not for the
//! screen's thread.
[[nodiscard]] Result<StoreReport> checkStore(const LocalStore& store);

}  // namespace lianlu::store
