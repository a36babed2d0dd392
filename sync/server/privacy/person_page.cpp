// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/privacy/person_page.h"

#include <set>
#include <string_view>

#include <date/date.h>
#include <nlohmann/json.hpp>

#include "models/base/clock.h"
#include "models/domain/rules/mention.h"

namespace lianlu::server {

namespace {

using nlohmann::json;

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) switch (c) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            case '"': out += "&quot;"; break;
            default: out += c;
        }
    return out;
}

bool isTime(std::string_view name) { return name == "at" || name.ends_with("_at"); }

std::string shown(std::string_view name, const json& value) {
    if (value.is_string()) return escaped(domain::withMentionNames(value.get_ref<const std::string&>()));
    if (value.is_number_integer() && isTime(name))
        return date::format("%F %T UTC", std::chrono::floor<std::chrono::seconds>(fromUnixMs(value.get<std::int64_t>())));
    if (value.is_null()) return {};
    return escaped(value.dump(-1, ' ', false, json::error_handler_t::replace));
}

std::string table(const json& rows) {
    std::set<std::string> columns;
    for (const auto& row : rows)
        for (const auto& [name, value] : row.items()) columns.insert(name);
    std::string html = "<table><thead><tr>";
    for (const auto& name : columns) html += "<th scope=\"col\">" + escaped(name) + "</th>";
    html += "</tr></thead><tbody>\n";
    for (const auto& row : rows) {
        html += "<tr>";
        for (const auto& name : columns) html += "<td>" + (row.contains(name) ? shown(name, row.at(name)) : std::string{}) + "</td>";
        html += "</tr>\n";
    }
    return html + "</tbody></table>\n";
}

}  // namespace

std::string personPage(const json& document) {
    std::string html =
        "<!doctype html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>个人信息副本 · Personal data</title>\n"
        "<style>body{font:14px/1.5 sans-serif;margin:24px;color:#1c1c1e}table{border-collapse:collapse;margin:0 0 24px}"
        "th,td{border:1px solid #d0d0d5;padding:4px 8px;text-align:left;vertical-align:top;max-width:40em;overflow-wrap:anywhere}"
        "th{background:#f3f3f6}h2{margin:24px 0 8px}</style></head><body>\n"
        "<h1>个人信息副本 · Personal data</h1>\n<p>id " + escaped(document.at("customer_id").get<std::string>()) + " · " +
        shown("made_at", document.at("made_at")) + "</p>\n";
    for (const auto& [name, rows] : document.at("sections").items())
        if (!rows.empty()) html += "<h2>" + escaped(name) + " (" + std::to_string(rows.size()) + ")</h2>\n" + table(rows);
    return html + "</body></html>\n";
}

}  // namespace lianlu::server
