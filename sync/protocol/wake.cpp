// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/protocol/wake.h"

#include <algorithm>
#include <string>

#include <nlohmann/json.hpp>

#include "models/base/text.h"

namespace lianlu::protocol {

namespace {

constexpr std::string_view kName = "wake";
constexpr std::size_t kLongest = 4'096;  // an event of ours has about a hundred
constexpr std::int64_t kShortestRetry = 1'000, kLongestRetry = 300'000;

}  // namespace

std::string wakeEvent(std::string_view scope, std::int64_t head) {
    return "event: wake\ndata: {\"scope\":\"" + std::string(scope) + "\",\"head\":" + std::to_string(head) + "}\n\n";
}

std::string wakeGreeting() { return "retry: " + std::to_string(kWakeRetry.count()) + "\n\n"; }

Result<void> WakeReader::feed(std::string_view bytes, std::vector<Wake>& wakes) {
    for (const char c : bytes) {
        const bool second = c == '\n' && m_afterReturn;
        m_afterReturn = c == '\r';
        if (second) continue;
        if (c == '\n' || c == '\r') {
            line(m_line, wakes);
            m_line.clear();
            if (m_data.size() > kLongest) return fail(Code::invalid, "an event longer than any of ours");
            continue;
        }
        if (m_line.size() >= kLongest) return fail(Code::invalid, "a line longer than any of ours");
        m_line.push_back(c);
    }
    return {};
}

void WakeReader::line(std::string_view whole, std::vector<Wake>& wakes) {
    if (whole.empty()) return dispatch(wakes);
    const auto colon = whole.find(':');
    if (colon == 0) return;  // a comment
    const auto name = whole.substr(0, colon);
    auto value = colon == whole.npos ? std::string_view{} : whole.substr(colon + 1);
    if (value.starts_with(' ')) value.remove_prefix(1);
    if (name == "event") m_event = value;
    if (name == "data") m_data.append(m_data.empty() ? "" : "\n").append(value);
    if (name == "retry")
        if (const auto asked = text::toInteger(value); asked && *asked >= 0)
            m_retry = std::chrono::milliseconds(std::clamp<std::int64_t>(*asked, kShortestRetry, kLongestRetry));
}

void WakeReader::dispatch(std::vector<Wake>& wakes) {
    const bool ours = m_event == kName;
    m_event.clear();
    const auto json = ours ? nlohmann::json::parse(m_data, nullptr, false) : nlohmann::json{};
    m_data.clear();
    if (!json.is_object()) return;
    const auto scope = json.find("scope"), head = json.find("head");
    if (scope == json.end() || head == json.end() || !scope->is_string() || !head->is_number_integer()) return;
    const auto parsed = domain::Scope::parse(scope->get_ref<const std::string&>());
    if (parsed) wakes.push_back({*parsed, head->get<std::int64_t>()});
}

}  // namespace lianlu::protocol
