// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/value/engagement.h"

#include <algorithm>
#include <array>
#include <utility>

#include "models/base/text.h"

namespace lianlu::insight {

namespace {

constexpr std::array<std::pair<std::string_view, float>, 14> kWeights{{{"ad_click", 1.F},
                                                                       {"message_opened", 1.F},
                                                                       {"visit", 1.F},
                                                                       {"scan", 1.F},
                                                                       {"link_click", 2.F},
                                                                       {"follow", 2.F},
                                                                       {"favourite", 2.F},
                                                                       {"live", 2.F},
                                                                       {"tag", 2.F},
                                                                       {"cart", 3.F},
                                                                       {"campaign", 3.F},
                                                                       {"coupon_redeemed", 4.F},
                                                                       {"store_visit", 4.F},
                                                                       {"unsubscribe", 0.F}}};

}  // namespace

float usualWeight(std::string_view kind) {
    const auto lower = text::lowerAscii(kind);
    const auto* found = std::find_if(kWeights.begin(), kWeights.end(), [&](const auto& entry) { return entry.first == lower; });
    return found == kWeights.end() ? 1.F : found->second;
}

}  // namespace lianlu::insight
