// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/domain/ids.h"

namespace lianlu::db {
class Connection;
}

//! What the figures of data quality are counted from: every person this device holds, once. Any thread, with a reader's connection.
namespace lianlu::store {

struct QualityRow {
    domain::CustomerId id;
    domain::StoreId store;
    std::string source;  //!< of the phone number, else the address, else the lead; empty: nobody said
    std::string name;
    std::string birthday;
    std::vector<std::string> phones, emails;  //!< those not retired
    bool consentSaid = false;
    std::optional<Time> touchedAt;  //!< the newest touch, talk or event of the timeline
    std::optional<Time> editedAt;   //!< the newest of consent, staff's tag, verified address, joining, and edits made here
    bool conflict = false;
    std::vector<domain::CustomerId> keptApart;  //!< a decision says that they are others
};

[[nodiscard]] Result<std::vector<QualityRow>> qualityRows(db::Connection& c);

}  // namespace lianlu::store
