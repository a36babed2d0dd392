// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/journey/aipl.h"

#include <algorithm>
#include <limits>

namespace lianlu::insight {

namespace {

constexpr std::int64_t kNotYet = std::numeric_limits<std::int32_t>::min();
constexpr std::size_t kAskEvery = 4096;

//! What of a customer's past decides the stage: the last day of each.
struct Past {
    std::int64_t seen = kNotYet, interested = kNotYet, bought = kNotYet, boughtBefore = kNotYet, spread = kNotYet;

    void take(const Event& event) {
        switch (event.act) {
            case Act::left: seen = interested = kNotYet; return;
            case Act::bought:
                if (event.day != bought) boughtBefore = bought;
                bought = event.day;
                return;
            case Act::spread: spread = event.day; break;
            case Act::interested:
            case Act::joined: interested = event.day; return;
            case Act::seen:
            case Act::served: break;
        }
        seen = event.day;
    }

    [[nodiscard]] Aipl stageAt(std::int64_t day, const AiplRules& rules) const {
        const auto within = [day](std::int64_t when, std::int32_t days) { return when != kNotYet && day - when < days; };
        const bool buyer = within(bought, rules.purchase);
        if (within(boughtBefore, rules.loyalty) && within(bought, rules.loyalty)) return Aipl::loyalty;
        if (within(bought, rules.loyalty) && within(spread, rules.loyalty)) return Aipl::loyalty;
        if (buyer) return Aipl::purchase;
        // Who bought long ago met the brand long ago: that day counts for interest and awareness as any other.
        if (within(std::max(interested, bought), rules.interest)) return Aipl::interest;
        return within(std::max({seen, interested, bought}), rules.awareness) ? Aipl::awareness : Aipl::none;
    }
};

std::size_t at(Aipl stage) { return static_cast<std::size_t>(stage); }

}  // namespace

Aipl aiplOf(std::span<const Event> events, std::int32_t day, const AiplRules& rules) {
    Past past;
    for (const auto& event : events) {
        if (event.day > day) break;
        past.take(event);
    }
    return past.stageAt(day, rules);
}

AiplFlows aiplFlows(const Journal& journal, std::int32_t asOf, std::int32_t days, const AiplRules& rules, const std::function<bool()>& cancelled) {
    AiplFlows flows;
    const auto entries = static_cast<std::size_t>(days) + 1;
    flows.daily.resize(entries);
    flows.rose.resize(entries);
    flows.fell.resize(entries);
    for (std::size_t customer = 0; customer < journal.customers(); ++customer) {
        if (customer % kAskEvery == 0 && cancelled && cancelled()) break;
        const auto events = journal[customer];
        auto event = events.begin();
        Past past;
        Aipl first = Aipl::none, last = Aipl::none;
        for (std::size_t i = 0; i < entries; ++i) {
            const auto day = std::int64_t{asOf} - days + static_cast<std::int64_t>(i);
            for (; event != events.end() && event->day <= day; ++event) past.take(*event);
            const auto stage = past.stageAt(day, rules);
            ++flows.daily[i][at(stage)];
            if (i == 0) first = stage;
            else {
                flows.rose[i] += stage > last;
                flows.fell[i] += stage < last;
            }
            last = stage;
        }
        ++flows.moved[at(first)][at(last)];
        ++flows.now[at(last)];
    }
    return flows;
}

}  // namespace lianlu::insight
