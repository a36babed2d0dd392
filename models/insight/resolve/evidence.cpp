// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/resolve/evidence.h"

#include <algorithm>
#include <cmath>

#include "models/insight/resolve/hanzi.h"

namespace lianlu::oneid {

namespace {

std::string_view wordOf(Level level) {
    switch (level) {
        case Level::exact: return "equal";
        case Level::strong: return "alike";
        case Level::fair: return "similar";
        case Level::weak: return "a little similar";
        case Level::disagree: return "differs";
        case Level::moved: return "equal to another column";
        case Level::missing: break;
    }
    return "missing";
}

//! Different characters that are read the same.
bool sameReading(const Records& records, const Match& match, std::size_t column) {
    const auto kind = records.columns()[column].kind;
    if ((kind != Kind::name && kind != Kind::place) || match.pattern.level(column) != Level::strong) return false;
    const auto a = records.text(match.a, column), b = records.text(match.b, column);
    return static_cast<unsigned char>(a[0]) >= 0xE3 && loosePinyin(a) == loosePinyin(b);
}

}  // namespace

std::string evidenceOf(const Records& records, const Model& model, const Match& match) {
    std::vector<std::pair<float, std::size_t>> order;
    for (std::size_t i = 0; i < records.columns().size(); ++i)
        if (const auto level = match.pattern.level(i); level != Level::missing)
            order.emplace_back(-std::abs(model.weight(i, match.pattern)), i);
    std::sort(order.begin(), order.end());
    std::string evidence = match.joined ? "joined through others" : "";
    for (const auto& [weight, column] : order) {
        if (!evidence.empty()) evidence += "; ";
        evidence += records.columns()[column].name + " " + std::string(wordOf(match.pattern.level(column)));
        if (sameReading(records, match, column)) evidence += " (pinyin)";
    }
    return evidence;
}

}  // namespace lianlu::oneid
