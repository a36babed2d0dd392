// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/rules/merge_choice.h"

#include <algorithm>

#include "models/domain/record.h"
#include "models/domain/rules/person_match.h"

namespace lianlu::domain {

namespace {

int nameRank(const Customer& customer) noexcept { return isChineseName(customer.name) ? 2 : customer.name.empty() ? 0 : 1; }

Time since(const Customer& customer) noexcept { return customer.joinedAt.value_or(customer.firstPurchaseAt.value_or(Time::max())); }

//! The code point that begins at `at`, which moves behind it. What is no UTF-8 counts as one byte of its own.
char32_t nextOf(std::string_view text, std::size_t& at) noexcept {
    const auto byte = static_cast<unsigned char>(text[at++]);
    const int more = byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc0 ? 1 : 0;
    char32_t code = more == 3 ? byte & 0x07u : more == 2 ? byte & 0x0fu : more == 1 ? byte & 0x1fu : byte;
    for (int i = 0; i < more && at < text.size(); ++i) code = code << 6u | (static_cast<unsigned char>(text[at++]) & 0x3fu);
    return code;
}

//! Ideographs: the block itself, its extension A and compatibility forms, and the planes of extensions.
bool isHan(char32_t c) noexcept {
    return (c >= 0x4e00 && c <= 0x9fff) || (c >= 0x3400 && c <= 0x4dbf) || (c >= 0xf900 && c <= 0xfaff) || (c >= 0x20000 && c <= 0x323af) || c == 0x3007;
}

}  // namespace

bool isMergeChosen(std::string_view field) noexcept { return std::find(kMergeChosen.begin(), kMergeChosen.end(), field) != kMergeChosen.end(); }

bool isChineseName(std::string_view name) noexcept {
    for (std::size_t at = 0; at < name.size();)
        if (isHan(nextOf(name, at))) return true;
    return false;
}

StaySuggestion suggestStaying(const MergeSide& a, const MergeSide& b) {
    const auto& one = a.customer;
    const auto& other = b.customer;
    const auto first = [&](bool isFirst, StayReason reason) { return StaySuggestion{isFirst ? one.id : other.id, reason}; };
    if (const int x = nameRank(one), y = nameRank(other); x != y) return first(x > y, std::max(x, y) == 2 ? StayReason::chineseName : StayReason::named);
    if (a.phoneVerified != b.phoneVerified) return first(a.phoneVerified, StayReason::verifiedPhone);
    if (one.orderCount != other.orderCount) return first(one.orderCount > other.orderCount, StayReason::moreOrders);
    if (one.kind != other.kind) return first(one.kind > other.kind, StayReason::higherKind);
    if (since(one) != since(other)) return first(since(one) < since(other), StayReason::older);
    return {chooseStaying(one, other), StayReason::alike};
}

std::vector<std::string_view> mergeDifferences(const Customer& a, const Customer& b) {
    const auto one = toFields(a), other = toFields(b);
    std::vector<std::string_view> differ;
    for (const auto field : kMergeChosen) {
        const auto& x = one.find(field)->second;
        const auto& y = other.find(field)->second;
        if (!isNull(x) && !isNull(y) && x != y) differ.push_back(field);
    }
    return differ;
}

bool isBetterFromOther(std::string_view field, const Customer& stays, const Customer& goes) noexcept {
    return field == "name" && isChineseName(goes.name) && !isChineseName(stays.name);
}

}  // namespace lianlu::domain
