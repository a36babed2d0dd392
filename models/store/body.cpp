// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/body.h"

#include <nlohmann/json.hpp>

namespace lianlu::store {

namespace {

using nlohmann::json;

json toJson(const domain::Value& value) {
    return std::visit(
        [](const auto& held) -> json {
            if constexpr (std::is_same_v<std::decay_t<decltype(held)>, std::monostate>)
                return nullptr;
            else
                return held;
        },
        value);
}

std::string write(const domain::Fields& fields, bool keepEmpty) {
    json object = json::object();
    for (const auto& [name, value] : fields)
        if (keepEmpty || !domain::isNull(value)) object.emplace(name, toJson(value));
    return object.dump(-1, ' ', false, json::error_handler_t::replace);
}

bool read(const json& from, domain::Value& to) {
    switch (from.type()) {
        case json::value_t::null:
            to = std::monostate{};
            return true;
        case json::value_t::boolean:
            to = from.get<bool>();
            return true;
        case json::value_t::number_integer:
            to = from.get<std::int64_t>();
            return true;
        case json::value_t::number_unsigned:
            to = static_cast<std::int64_t>(from.get<std::uint64_t>());
            return true;
        case json::value_t::number_float:
            to = from.get<double>();
            return true;
        case json::value_t::string:
            to = from.get<std::string>();
            return true;
        case json::value_t::array: {
            std::vector<std::string> list;
            for (const auto& entry : from) {
                if (!entry.is_string()) return false;
                list.push_back(entry.get<std::string>());
            }
            to = std::move(list);
            return true;
        }
        default:
            return false;
    }
}

}  // namespace

std::string bodyText(const domain::Fields& fields) { return write(fields, false); }
std::string fieldsText(const domain::Fields& fields) { return write(fields, true); }

std::string listText(const std::vector<std::string>& list) {
    return json(list).dump(-1, ' ', false, json::error_handler_t::replace);
}

Result<domain::Fields> parseFields(std::string_view text) {
    const json object = json::parse(text, nullptr, false);
    if (!object.is_object()) return fail(Code::damaged, "stored body is no JSON object");
    domain::Fields fields;
    for (const auto& [name, value] : object.items())
        if (!read(value, fields[name])) return fail(Code::damaged, "stored body holds a nested value", name);
    return fields;
}

Result<std::vector<std::string>> parseList(std::string_view text) {
    const json array = json::parse(text, nullptr, false);
    domain::Value value;
    if (!array.is_array() || !read(array, value)) return fail(Code::damaged, "stored list is no JSON array of texts");
    return std::get<std::vector<std::string>>(std::move(value));
}

}  // namespace lianlu::store
