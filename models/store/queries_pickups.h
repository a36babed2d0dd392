// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/domain/ids.h"

namespace lianlu::db {
class Connection;
}

//! Orders that wait to be fetched. Any thread, with a reader's connection.
namespace lianlu::store {

struct Pickup {
    struct Line {
        std::string product;  //!< name; empty: not in the catalogue here
        std::int64_t quantity = 0;
    };
    domain::OrderId id;
    std::string number;
    std::string code;
    std::string shop;  //!< name; empty: not known here
    Time placedAt{};
    std::int64_t totalMinor = 0;
    std::vector<Line> lines;
};
//! \brief Those of a person that are to be fetched and were not handed over yet, the newest first.
[[nodiscard]] Result<std::vector<Pickup>> pickupsOf(db::Connection& c, domain::CustomerId customer);

}  // namespace lianlu::store
