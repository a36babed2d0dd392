// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "models/base/uuid.h"

namespace lianlu::store {

struct RowKey {
    std::string entity;
    Uuid id;
    friend auto operator<=>(const RowKey&, const RowKey&) = default;
};

//! \brief What one committed transaction changed; screens refetch just those rows.
struct ChangeSet {
    std::vector<RowKey> rows;
    bool everything = false;  //!< after a bootstrap or a purge: refetch all
    bool outbox = false;      //!< the queue of ops changed

    [[nodiscard]] bool empty() const noexcept { return rows.empty() && !everything && !outbox; }
};

}  // namespace lianlu::store
