// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "models/base/clock.h"
#include "models/domain/ids.h"

//! A handover as the screen speaks of it; the composition root carries it to the server. Values.
namespace lianlu::item {

inline constexpr std::size_t kMostHandedOver = 1'000;  //!< customers named one by one; a whole book has no limit

struct HandoverWish {
    Uuid id;                 //!< made by who asks: asked again under the same id it is the same handover
    domain::StaffId from;    //!< whose customers
    domain::StaffId to{};    //!< nobody: to the pools of the customers' home stores
    std::vector<domain::CustomerId> customers{};  //!< none: the whole book
    bool preview = false;    //!< nothing is kept and nothing moves
    Uuid undoes{};           //!< takes this handover from `from` to `to` back; null: hands over
};

//! \brief What a taken back handover leaves where it is.
struct HandoverStay {
    enum class Why : std::uint8_t { movedOn, closed, gone };

    std::string kind;  //!< name of the entity: customer, lead, task, offer
    Uuid id;
    domain::CustomerId customer{};  //!< nobody: about none
    Why why = Why::movedOn;
};

struct HandoverNow {
    enum class State : std::uint8_t { preview, waiting, running, done, failed };

    Uuid id;
    State state = State::preview;
    std::string problem{};    //!< with failed: target-left, or the name of a lianlu::Code
    std::int64_t total = 0;   //!< customers to move
    std::int64_t moved = 0;   //!< customers moved already
    std::int64_t leads = 0, tasks = 0, offers = 0;  //!< open ones that go along; so far, but in a preview
    std::int64_t staying = 0;  //!< customers who are not moved: at home in a store that is not the asking manager's; of one taken back those who stay
    Uuid undoes{};             //!< the taking back of that one; null: a handover
    std::int64_t stayingWork = 0;  //!< of one taken back: leads, tasks and offers that stay
    std::vector<HandoverStay> stays{};  //!< of one taken back: the first of them
    domain::StaffId from{}, to{};  //!< not in a preview; to nobody: the pools
    Time askedAt{}, doneAt{};
    std::optional<Time> undoUntil{};  //!< none: it cannot be taken back (any more)
    Uuid undoneBy{};           //!< is taken back, or is being, by that one; null: stands

    [[nodiscard]] bool ended() const noexcept { return state == State::done || state == State::failed; }
};

}  // namespace lianlu::item
