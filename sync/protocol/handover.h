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

//! \brief POST /v1/handover. Either `toId` or `toPool` or `undoes`. With `preview` nothing is kept and nothing moves.
struct HandoverRequest {
    Uuid id;  //!< made by who asks: asked again under the same id it is the same handover
    domain::StaffId fromId;
    std::optional<domain::StaffId> toId;
    bool toPool = false;
    std::optional<Uuid> undoes;  //!< takes this handover of `fromId`'s book back; a server that cannot refuses a wish without whereto
    std::vector<domain::CustomerId> customerIds;  //!< empty: the whole book
    bool preview = false;
};

//! \brief A row that a taken back handover leaves where it is, and why.
struct HandoverStay {
    std::string kind;  //!< customer, lead, task, offer
    Uuid id;
    std::optional<domain::CustomerId> customerId;  //!< whom it is about; none: nobody
    std::string reason;  //!< moved-on: somebody else's decision since; closed: won, lost, done or sent since; gone: erased, merged or removed
};

inline constexpr std::int64_t kMaxStays = 200;

//! rief How far it is. Answer of POST /v1/handover and of GET /v1/handover/{id}.
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
    std::optional<Uuid> undoes;    //!< this is the taking back of that one; `staying` are customers who do not go back
    std::int64_t stayingWork = 0;  //!< with `undoes`: leads, tasks and offers that do not go back
    std::vector<HandoverStay> stays;  //!< with `undoes`: the first kMaxStays of them; what stays because its customer stays is not named
    // Who and whom, in a list and where it is followed; not in a preview.
    std::optional<domain::StaffId> fromId;
    std::optional<domain::StaffId> toId;  //!< none: to the pools
    std::optional<domain::StaffId> askedBy;
    std::int64_t undoUntil = 0;    //!< can be taken back until then, Unix milliseconds; 0: not (any more)
    std::optional<Uuid> undoneBy;  //!< is taken back, or is being
};

//! rief Answer of GET /v1/handover: those that were asked for in the last kListedDays, newest first.
struct HandoverList {
    std::vector<Handover> handovers;
};
inline constexpr int kListedDays = 14;
inline constexpr std::int64_t kMaxHandovers = 100;

}  // namespace lianlu::protocol
