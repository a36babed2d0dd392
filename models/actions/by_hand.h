// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "models/actions/context.h"
#include "models/actions/import_list.h"

//! Messages that the server hands back to the guide, who sends them by hand (WeCom) and says so. All of it works offline.
namespace lianlu::actions {

struct HandMessage {
    std::string name;                  //!< to whom
    std::string text;                  //!< whole: coupon code and tracked link stand in it
    std::optional<Time> quietUntil{};  //!< quiet hours now: it is better sent after them
    std::optional<Time> waitsUntil{};  //!< when it ends unless something is said
};
//! \brief The message as it is to be sent, out of the rows held here. Blocks. Code::refused: `offer-not-by-hand`, `offer-not-handed` (the server has
//! not given it out yet, or it has ended), `coupon-not-here` (its code comes with the next sync), and the name of a domain::Refusal where the person
//! may no longer be written to.
[[nodiscard]] Result<HandMessage> handMessage(const Context& context, domain::OfferId offer);

//! \brief Says that it was sent, or was not (which ends it and gives the quota back), or takes that back (unknown). What is so already stays as it
//! is, without an edit. Only for its guide or the store's manager. Code::refused: as above, `offer-answered` where the customer has clicked or
//! bought, `others-offer`.
[[nodiscard]] Doing sayHand(const Context& context, domain::OfferId offer, domain::HandSend said);

enum class HandFate : std::uint8_t {
    said,
    already,
    notHanded,  //!< not out yet, or ended, or not by hand
    answered,   //!< the customer has clicked or bought
    failed,
};
inline constexpr std::size_t kHandFates = 5;
struct HandsSaid {
    Uuid id;  //!< for undoImport()
    std::array<std::int64_t, kHandFates> of{};
    bool cancelled = false;
    std::optional<Error> stopped{};
    [[nodiscard]] std::int64_t operator[](HandFate fate) const noexcept { return of[static_cast<std::size_t>(fate)]; }
};
//! \brief The same of each of them, at most kMostOfferedAtOnce (push_many.h); those it cannot be said of stay and are counted. Blocks.
[[nodiscard]] Result<HandsSaid> sayHands(const Context& context, const std::vector<domain::OfferId>& offers, domain::HandSend said, ImportProgress& progress);

}  // namespace lianlu::actions
