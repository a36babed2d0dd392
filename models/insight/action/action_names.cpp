// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "models/insight/action/next_action.h"

namespace lianlu::insight {

namespace {

struct ActionRow {
    std::string_view name;
    Ending ending;
    std::int32_t rest;
};

// In the order of ActionKind.
constexpr std::array<ActionRow, kActionKinds> kActionTable{{{"agreed_step", Ending::done, 1},
                                                       {"pickup", Ending::handedOver, 1},
                                                       {"coupon", Ending::redeemedOrEnded, 3},
                                                       {"birthday", Ending::contactedOrPassed, 2},
                                                       {"open_lead", Ending::contactedOrClosed, 3},
                                                       {"lead_stage", Ending::agreedOrClosed, 3},
                                                       {"first_purchase", Ending::contacted, 7},
                                                       {"welcome", Ending::contacted, 3},
                                                       {"wish", Ending::boughtOrSoldOut, 7},
                                                       {"tier_gap", Ending::tierReached, 30},
                                                       {"win_back", Ending::bought, 30},
                                                       {"reconnect", Ending::contactedOrBought, 30},
                                                       {"ask_consent", Ending::asked, 30}}};

constexpr std::array<std::string_view, 12> kEndingNames{"done", "redeemed_or_ended", "contacted_or_passed", "contacted_or_closed", "contacted", "bought_or_sold_out", "tier_reached", "bought", "asked",
                                                        "handed_over", "agreed_or_closed", "contacted_or_bought"};

constexpr std::array<std::string_view, 26> kFactNames{"agreed", "coupon_ends", "birthday", "lead_open", "last_contact", "no_contact", "first_purchase", "last_purchase", "buying_days", "looked",
                                                      "on_stock", "tier_gap", "tier_points", "alive", "expected_value", "no_consent", "no_address", "cap_reached", "never_asked", "joined",
                                                      "lead_stage", "no_step", "nobody", "order_waits", "order_packed", "journey_stage"};

constexpr std::array<std::string_view, 4> kIdleNames{"no", "not_here", "no_facts", "nothing_due"};

const ActionRow& actionRow(ActionKind kind) { return kActionTable[static_cast<std::size_t>(kind)]; }

}  // namespace

std::string_view nameOf(ActionKind kind) noexcept { return actionRow(kind).name; }
Ending endingOf(ActionKind kind) noexcept { return actionRow(kind).ending; }
std::int32_t restDays(ActionKind kind) noexcept { return actionRow(kind).rest; }
std::string_view nameOf(Ending ending) noexcept { return kEndingNames[static_cast<std::size_t>(ending)]; }
std::string_view nameOf(FactKind kind) noexcept { return kFactNames[static_cast<std::size_t>(kind)]; }
std::string_view nameOf(Idle idle) noexcept { return kIdleNames[static_cast<std::size_t>(idle)]; }

std::optional<ActionKind> actionKindOf(std::string_view name) noexcept {
    for (std::size_t i = 0; i < kActionTable.size(); ++i)
        if (kActionTable[i].name == name) return static_cast<ActionKind>(i);
    return std::nullopt;
}

}  // namespace lianlu::insight
