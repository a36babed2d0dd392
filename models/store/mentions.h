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

namespace lianlu::store {

//! \brief A note in which somebody is named.
struct MentionLine {
    domain::InteractionId id;
    domain::CustomerId customer;
    std::string customerName;
    std::string byName;  //!< who wrote it
    Time at{};
    std::string note;    //!< with names
};

//! \brief Who is named in which note of this device, and which of these they have seen on any of their devices (see ADR 0037). Reads with any
//! connection.
class Mentions {
public:
    //! \brief Notes of others that name `staff`, from `since` on and not seen yet, newest first.
    [[nodiscard]] static Result<std::vector<MentionLine>> unseen(db::Connection& c, domain::StaffId staff, Time since, int limit);
    //! \brief When `staff` last said of this note that it was seen, or not after all; nothing: never.
    [[nodiscard]] static Result<std::optional<Time>> lastSaid(db::Connection& c, domain::StaffId staff, domain::InteractionId note);
    //! \brief A text with the names that colleagues have now.
    [[nodiscard]] static Result<std::string> named(db::Connection& c, const std::string& text);
};

}  // namespace lianlu::store
