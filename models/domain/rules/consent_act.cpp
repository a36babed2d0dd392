// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/rules/consent_act.h"

#include <algorithm>
#include <array>
#include <vector>

namespace lianlu::domain {

namespace {

constexpr std::array<ActInfo, 11> kActs{{
    {ConsentAct::unknown, "unknown", false, false},
    {ConsentAct::consentForm, "consent_form", true, true},
    {ConsentAct::verbal, "verbal", true, true},
    {ConsentAct::membership, "membership", true, false},
    {ConsentAct::checkout, "checkout", true, false},
    {ConsentAct::followed, "followed", true, false},
    {ConsentAct::favourited, "favourited", true, false},
    {ConsentAct::cart, "cart", true, false},
    {ConsentAct::unsubscribed, "unsubscribed", false, false},
    {ConsentAct::askedToStop, "asked_to_stop", false, true},
    {ConsentAct::takenBack, "taken_back", true, true},
}};

struct Alias {
    std::string_view source;
    ConsentAct act;
};

//! Ledgers are never rewritten, so the names of earlier versions stay understood.
constexpr std::array<Alias, 12> kAliases{{
    {"given to the guide", ConsentAct::verbal},
    {"form", ConsentAct::consentForm},
    {"sign-up", ConsentAct::consentForm},
    {"store", ConsentAct::consentForm},
    {"join", ConsentAct::membership},
    {"小程序入会", ConsentAct::membership},
    {"loyalty programme membership", ConsentAct::membership},
    {"follow", ConsentAct::followed},
    {"favourite", ConsentAct::favourited},
    {"cart_with_permission", ConsentAct::cart},
    {"unsubscribe", ConsentAct::unsubscribed},
    {"unsubscribe link", ConsentAct::unsubscribed},
}};

}  // namespace

std::span<const ActInfo> consentActs() noexcept { return std::span(kActs).subspan(1); }

const ActInfo& infoOf(ConsentAct act) noexcept {
    const auto index = static_cast<std::size_t>(act);
    return kActs[index < kActs.size() ? index : 0];
}

ConsentAct consentActOf(std::string_view source) noexcept {
    for (const auto& info : consentActs())
        if (info.name == source) return info.act;
    for (const auto& alias : kAliases)
        if (alias.source == source) return alias.act;
    return ConsentAct::unknown;
}

std::span<const std::string_view> permittingSources() {
    static const std::vector<std::string_view> all = [] {
        std::vector<std::string_view> names;
        for (const auto& info : consentActs())
            if (info.permits) names.push_back(info.name);
        for (const auto& alias : kAliases)
            if (infoOf(alias.act).permits) names.push_back(alias.source);
        return names;
    }();
    return all;
}

}  // namespace lianlu::domain
