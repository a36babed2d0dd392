// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "models/domain/entities/person.h"

//! What a person chooses when two become one: whose profile stays, and whose value where both have one and they differ. Pure; device and server.
namespace lianlu::domain {

//! \brief Fields whose value is chosen. Guide and store follow the profile that stays, points and tier are reckoned anew, consents are never chosen:
//! the stricter answer holds.
inline constexpr auto kMergeChosen = std::to_array<std::string_view>({"name", "gender", "birthday", "city", "language", "preferred_channel"});
[[nodiscard]] bool isMergeChosen(std::string_view field) noexcept;

//! \brief Whether a name has a Chinese character in it, so that it is more than how the name sounds.
[[nodiscard]] bool isChineseName(std::string_view name) noexcept;

//! \brief One of the two, with what its own row does not say.
struct MergeSide {
    const Customer& customer;
    bool phoneVerified = false;
};

enum class StayReason : std::uint8_t { alike, chineseName, named, verifiedPhone, moreOrders, higherKind, older };

struct StaySuggestion {
    CustomerId id;
    StayReason reason = StayReason::alike;
};

//! \brief Whose profile a person had better keep, and by what: a name in Chinese characters before a romanised one before none, a verified phone, more
//! orders, the member before the customer before the prospect, the one that joined (else first bought) earlier; where all is alike as chooseStaying.
[[nodiscard]] StaySuggestion suggestStaying(const MergeSide& a, const MergeSide& b);

//! \brief Fields of kMergeChosen that both have and that differ, in that order.
[[nodiscard]] std::vector<std::string_view> mergeDifferences(const Customer& a, const Customer& b);

//! \brief Whether the value of the one that goes is the better one by itself: its name is in Chinese characters and that of the one that stays is not.
[[nodiscard]] bool isBetterFromOther(std::string_view field, const Customer& stays, const Customer& goes) noexcept;

}  // namespace lianlu::domain
