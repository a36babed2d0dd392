// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/phone_number.h"

#include <algorithm>

#include "models/actions/import_zone.h"
#include "models/base/text.h"
#include "models/insight/resolve/normalise.h"
#include "models/store/local_store.h"

namespace lianlu::actions {

namespace {

//! How long the numbers behind a country's code are. Only of places where a slip is likely and the length is fixed; others are taken by E.164's form.
struct NumberPlan {
    std::string_view code;
    std::size_t digits;
};
constexpr NumberPlan kPlans[]{{"+852", 8}, {"+853", 8}, {"+886", 9}, {"+65", 8}, {"+1", 10}};

//! A number as people there write it among themselves.
struct LocalPlan {
    std::string_view zone, code, prefix;
    std::size_t digits;  //!< without the prefix
    std::string_view firsts;
};
constexpr LocalPlan kLocal[]{{"Asia/Taipei", "+886", "0", 9, "9"}, {"Asia/Hong_Kong", "+852", "", 8, "456789"}, {"Asia/Macau", "+853", "", 8, "6"},
                             {"Asia/Macao", "+853", "", 8, "6"},   {"Asia/Singapore", "+65", "", 8, "89"}};

std::string digitsOf(std::string_view typed) {
    std::string digits;
    for (const char c : text::halfWidth(text::trim(typed))) {
        if (c >= '0' && c <= '9') digits += c;
        else if (std::string_view(" -()./").find(c) == std::string_view::npos) return {};
    }
    return digits;
}

std::optional<std::string> localNumber(std::string_view typed, std::string_view zone) {
    const auto plan = std::find_if(std::begin(kLocal), std::end(kLocal), [zone](const LocalPlan& one) { return one.zone == zone; });
    if (plan == std::end(kLocal)) return std::nullopt;
    const auto digits = digitsOf(typed);
    if (!digits.starts_with(plan->prefix)) return std::nullopt;
    const auto number = std::string_view(digits).substr(plan->prefix.size());
    if (number.size() != plan->digits || plan->firsts.find(number[0]) == std::string_view::npos) return std::nullopt;
    return std::string(plan->code) + std::string(number);
}

std::optional<std::string> foreignNumber(std::string_view typed) {
    auto number = oneid::phoneE164(typed);
    if (!number || number->starts_with("+86")) return std::nullopt;
    // The 0 that is dialled at home stands in many address books behind the country's code.
    if (number->starts_with("+8860")) number->erase(4, 1);
    for (const auto& plan : kPlans)
        if (number->starts_with(plan.code)) return number->size() == plan.code.size() + plan.digits ? number : std::nullopt;
    return number;
}

}  // namespace

std::optional<std::string> mobileNumber(std::string_view typed, std::string_view zone) {
    if (auto mainland = text::normalPhone(typed)) return mainland;
    if (auto local = localNumber(typed, zone)) return local;
    return foreignNumber(typed);
}

Result<std::optional<std::string>> mobileNumberAt(const Context& context, std::string_view typed) {
    if (auto number = mobileNumber(typed)) return number;
    std::string zone;
    LIANLU_CHECK(context.store.read([&](db::Connection& connection) -> Result<void> {
        LIANLU_TRY(zone, importZone(connection, context.shop));
        return {};
    }));
    return mobileNumber(typed, zone);
}

}  // namespace lianlu::actions
