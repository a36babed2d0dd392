// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/rules/mention.h"

namespace lianlu::domain {

namespace {

constexpr std::string_view kBegin = "@[";
constexpr std::string_view kBetween = "](";
constexpr std::size_t kIdText = 36;

}  // namespace

std::string mentionText(StaffId staff, std::string_view name) {
    std::string text(kBegin);
    for (const char c : name)
        if (c != '[' && c != ']' && c != '\n' && c != '\r') text += c;
    text += kBetween;
    return text + staff.toString() + ")";
}

std::vector<Mention> mentionsIn(std::string_view text) {
    std::vector<Mention> found;
    for (auto at = text.find(kBegin); at != text.npos; at = text.find(kBegin, at)) {
        const auto name = at + kBegin.size();
        const auto end = text.find_first_of("[]\n", name);
        const auto id = end == text.npos ? text.npos : end + kBetween.size();
        at = name;
        if (end == text.npos || end == name || text.substr(end, kBetween.size()) != kBetween) continue;
        if (id + kIdText >= text.size() || text[id + kIdText] != ')') continue;
        const auto staff = StaffId::parse(text.substr(id, kIdText));
        if (!staff || staff->isNull()) continue;
        const auto begin = name - kBegin.size();
        found.push_back({*staff, std::string(text.substr(name, end - name)), begin, id + kIdText + 1 - begin});
        at = begin + found.back().length;
    }
    return found;
}

std::string withMentionNames(std::string_view text, const std::function<std::string(StaffId)>& nameOf) {
    std::string shown;
    std::size_t from = 0;
    for (const auto& mention : mentionsIn(text)) {
        shown += text.substr(from, mention.at - from);
        const auto now = nameOf ? nameOf(mention.staff) : std::string();
        shown += "@" + (now.empty() ? mention.name : now);
        from = mention.at + mention.length;
    }
    shown += text.substr(from);
    return shown;
}

}  // namespace lianlu::domain
