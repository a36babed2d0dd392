// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "models/domain/ids.h"

//! Messages of a handover: a guide's customers go to another guide, or to the pools of their home stores.
namespace lianlu::protocol {

inline constexpr std::size_t kMaxHandoverCustomers = 1'000;  //!< named one by one; a whole book has no limit

//! \brief POST /v1/handover. Either `toId` or `toPool`. With `preview` nothing is kept and nothing moves.
struct HandoverRequest {
    Uuid id;  //!< made by who asks: asked again under the same id it is the same handover
    domain::StaffId fromId;
    std::optional<domain::StaffId> toId;
    bool toPool = false;
    std::vector<domain::CustomerId> customerIds;  //!< empty: the whole book
    bool preview = false;
};

//! \brief How far it is. Answer of POST /v1/handover and of GET /v1/handover/{id}.
struct Handover {
    Uuid id;
    std::string state;    //!< preview, waiting, running, done, failed
    std::string problem;  //!< with failed: target-left, or name of lianlu::Code
    std::int64_t total = 0;   //!< customers to move
    std::int64_t moved = 0;   //!< customers moved already
    std::int64_t leads = 0;   //!< open ones that change their owner with them; so far, but in a preview
    std::int64_t tasks = 0;   //!< the same of open tasks
    std::int64_t offers = 0;  //!< the same of offers that have not gone out
    std::int64_t staying = 0;  //!< customers who are not moved: at home in a store that is not the asking manager's
    std::int64_t askedAt = 0;
    std::int64_t doneAt = 0;
};

}  // namespace lianlu::protocol
