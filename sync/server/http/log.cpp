// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/http/log.h"

#include <algorithm>

#include <fmt/format.h>

#include "models/support/private_spans.h"

namespace lianlu::server {

namespace {

constexpr std::size_t kMostValue = 2 * 1024;

std::string shown(std::string_view value) {
    auto end = std::min(value.size(), kMostValue);
    if (end < value.size())
        while (end > 0 && (static_cast<unsigned char>(value[end]) & 0xc0u) == 0x80u) --end;
    return jsonQuoted(support::masked(value.substr(0, end)));
}

}  // namespace

std::string jsonQuoted(std::string_view text) {
    std::string out;
    out.reserve(text.size() + 2);
    out += '"';
    const bool plain = std::none_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\'; });
    if (plain) return out.append(text).append(1, '"');
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
        } else {
            out += c;
        }
    }
    return out + '"';
}

void Log::write(std::string_view level, std::string_view message, std::initializer_list<Field> fields) {
    std::string line = fmt::format(R"({{"t":{},"level":"{}","msg":{})", toUnixMs(m_clock.now()), level, shown(message));
    for (const auto& [name, value] : fields) {
        line += ',' + jsonQuoted(name) + ':';
        if (const auto* number = std::get_if<std::int64_t>(&value)) line += std::to_string(*number);
        else if (const auto* real = std::get_if<double>(&value)) line += fmt::format("{:.3f}", *real);
        else if (const auto* flag = std::get_if<bool>(&value)) line += *flag ? "true" : "false";
        else line += shown(std::get<std::string_view>(value));
    }
    line += "}\n";
    const std::lock_guard lock(m_mutex);
    m_sink(line);
}

}  // namespace lianlu::server
