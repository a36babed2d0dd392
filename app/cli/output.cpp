// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output.h"

#include <algorithm>
#include <limits>
#include <ostream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/cli/heading_table.h"
#include "app/cli/local_time.h"
#include "models/base/text.h"

namespace lianlu::cli {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kIdShown = 13;
constexpr std::size_t kNoLimit = std::numeric_limits<std::size_t>::max();

Json jsonOf(const domain::Value& value) {
    return std::visit(
        [](const auto& held) -> Json {
            if constexpr (std::is_same_v<std::decay_t<decltype(held)>, std::monostate>) return nullptr;
            else return held;
        },
        value);
}

Json jsonOf(const Item& item) {
    Json object = Json::object();
    for (const auto& [name, cell] : item.members) {
        if (const auto* value = std::get_if<domain::Value>(&cell)) object[name] = jsonOf(*value);
        else if (const auto* inner = std::get_if<Item>(&cell)) object[name] = jsonOf(*inner);
        else if (const auto* numbers = std::get_if<std::vector<double>>(&cell)) object[name] = *numbers;
        else {
            Json list = Json::array();
            for (const auto& one : std::get<std::vector<Item>>(cell)) list.push_back(jsonOf(one));
            object[name] = std::move(list);
        }
    }
    return object;
}

void write(std::ostream& out, const Json& json) {
    out << json.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

bool isTime(std::string_view name) { return name == "at" || name.ends_with("_at") || name.ends_with("_until"); }

std::string moneyText(std::int64_t minor) {
    const auto magnitude = minor < 0 ? 0 - static_cast<std::uint64_t>(minor) : static_cast<std::uint64_t>(minor);
    return fmt::format("{}{}.{:02}", minor < 0 ? "-" : "", magnitude / 100, magnitude % 100);
}

std::string textOf(std::string_view name, const domain::Value& value) {
    if (const auto* flag = std::get_if<bool>(&value)) return *flag ? "yes" : "no";
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
        if (isTime(name)) return localTimeText(fromUnixMs(*number));
        return name.ends_with("_minor") ? moneyText(*number) : std::to_string(*number);
    }
    if (const auto* number = std::get_if<double>(&value)) return fmt::format("{:g}", *number);
    if (const auto* list = std::get_if<std::vector<std::string>>(&value)) return fmt::format("{}", fmt::join(*list, ", "));
    const auto* words = std::get_if<std::string>(&value);
    return words ? *words : std::string{};
}

bool isNumber(const Item& row, std::string_view name) {
    const auto* cell = row.find(name);
    const auto* value = cell ? std::get_if<domain::Value>(cell) : nullptr;
    return value && std::holds_alternative<std::int64_t>(*value) && !isTime(name);
}

std::string cellText(const Item& row, const Column& column) {
    const auto* cell = row.find(column.name);
    const auto* value = cell ? std::get_if<domain::Value>(cell) : nullptr;
    if (!value) return {};
    auto words = textOf(column.name, *value);
    if ((column.name == "id" || column.name.ends_with("_id")) && words.size() == 36) words.resize(kIdShown);
    return fitted(words, column.atMost);
}

void writeTable(App& app, const std::vector<Column>& columns, const std::vector<Item>& rows, std::string_view indent) {
    std::vector<std::vector<std::string>> lines;
    std::vector<std::string> headings;
    for (const auto& column : columns) headings.emplace_back(headingIn(column.name, column.heading, app.language));
    std::vector<std::size_t> widths;
    for (const auto& heading : headings) widths.push_back(displayWidth(heading));
    for (const auto& row : rows) {
        auto& line = lines.emplace_back();
        for (std::size_t i = 0; i < columns.size(); ++i) {
            line.push_back(cellText(row, columns[i]));
            widths[i] = std::max(widths[i], displayWidth(line.back()));
        }
    }
    const auto writeLine = [&](const std::vector<std::string>& line, const Item* row) {
        std::string text(indent);
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const std::string fill(widths[i] - displayWidth(line[i]), ' ');
            const bool right = row ? isNumber(*row, columns[i].name) : !rows.empty() && isNumber(rows.front(), columns[i].name);
            if (i > 0) text += "  ";
            text += right ? fill + line[i] : line[i] + fill;
        }
        text.erase(text.find_last_not_of(' ') + 1);
        app.out << text << '\n';
    };
    writeLine(headings, nullptr);
    for (std::size_t i = 0; i < lines.size(); ++i) writeLine(lines[i], &rows[i]);
}

//! snake_case as a person reads it.
std::string headingOf(std::string_view name, Language language) {
    if (const auto word = headingIn(name, {}, language); !word.empty()) return std::string(word);
    if (name.ends_with("_minor")) name.remove_suffix(6);
    else if (name.ends_with("_at") && name.size() > 3) name.remove_suffix(3);
    std::string heading(name);
    std::replace(heading.begin(), heading.end(), '_', ' ');
    return heading;
}

std::vector<Column> columnsOf(const std::vector<Item>& rows, std::vector<std::string>& headings, Language language) {
    std::vector<Column> columns;
    headings.reserve(rows.front().members.size());
    for (const auto& [name, cell] : rows.front().members) {
        const bool said = std::any_of(rows.begin(), rows.end(), [&, member = std::string_view(name)](const Item& row) {
            const auto* found = row.find(member);
            const auto* value = found ? std::get_if<domain::Value>(found) : nullptr;
            return value && !domain::isNull(*value) && !textOf(member, *value).empty();
        });
        if (!said) continue;
        headings.push_back(headingOf(name, language));
        columns.push_back({name, headings.back(), 48});
    }
    // Nothing lines up behind the last one: a reason is told to its end.
    if (!columns.empty()) columns.back().atMost = kNoLimit;
    return columns;
}

}  // namespace

Item& Item::add(std::string name, domain::Value value) {
    members.emplace_back(std::move(name), std::move(value));
    return *this;
}
Item& Item::add(std::string name, std::string_view text) { return add(std::move(name), domain::Value{std::string(text)}); }
Item& Item::add(std::string name, const std::optional<Time>& time) {
    return add(std::move(name), time ? domain::Value{toUnixMs(*time)} : domain::Value{});
}
Item& Item::add(std::string name, Item item) {
    members.emplace_back(std::move(name), std::move(item));
    return *this;
}
Item& Item::add(std::string name, std::vector<Item> items) {
    members.emplace_back(std::move(name), std::move(items));
    return *this;
}
Item& Item::add(std::string name, std::vector<double> numbers) {
    members.emplace_back(std::move(name), std::move(numbers));
    return *this;
}
const Cell* Item::find(std::string_view name) const {
    const auto found = std::find_if(members.begin(), members.end(), [name](const auto& member) { return member.first == name; });
    return found == members.end() ? nullptr : &found->second;
}

std::string jsonText(const Item& item) { return jsonOf(item).dump(2, ' ', false, Json::error_handler_t::replace); }

void printList(App& app, const std::vector<Column>& columns, const std::vector<Item>& rows, const Item& rest) {
    if (app.json) {
        Item all;
        all.add("rows", rows);
        for (const auto& member : rest.members) all.members.push_back(member);
        write(app.out, jsonOf(all));
        return;
    }
    if (rows.empty()) {
        app.out << say("nothing-found", app.language) << '\n';
        return;
    }
    writeTable(app, columns, rows, "");
    const auto* next = rest.find("next");
    const auto* token = next ? std::get_if<domain::Value>(next) : nullptr;
    if (token && !domain::isNull(*token) && !textOf("next", *token).empty())
        app.out << say("more-rows", app.language, textOf("next", *token)) << '\n';
}

void printItem(App& app, const Item& item) {
    if (app.json) {
        write(app.out, jsonOf(item));
        return;
    }
    std::size_t width = 0;
    for (const auto& [name, cell] : item.members)
        if (std::holds_alternative<domain::Value>(cell)) width = std::max(width, displayWidth(headingOf(name, app.language)));
    for (const auto& [name, cell] : item.members) {
        if (const auto* value = std::get_if<domain::Value>(&cell)) {
            const auto words = fitted(textOf(name, *value), kNoLimit);
            if (words.empty()) continue;
            const auto heading = headingOf(name, app.language);
            app.out << heading << std::string(width - displayWidth(heading), ' ') << "  " << words << '\n';
        } else if (const auto* list = std::get_if<std::vector<Item>>(&cell); list && !list->empty()) {
            app.out << '\n' << headingOf(name, app.language) << '\n';
            std::vector<std::string> headings;
            writeTable(app, columnsOf(*list, headings, app.language), *list, "  ");
        }
    }
}

void printDone(App& app, std::string_view sentence, const Item& item) {
    if (app.json) write(app.out, jsonOf(item));
    else app.out << sentence << '\n';
}

void printFault(App& app, const Fault& fault) {
    const auto sentence = sentenceOf(fault, app.language);
    if (!app.json) {
        if (fault.report) printItem(app, *fault.report);
        app.err << "lianlu-cli: " << fitted(sentence, kNoLimit) << '\n';
        return;
    }
    const auto& error = fault.error;
    Json inner = Json::object();
    inner["code"] = std::string(codeName(error.code));
    inner["misused"] = fault.misused;
    inner["context"] = error.context;
    inner["subject"] = error.subject;
    if (!fault.hint.empty()) inner["hint"] = fault.hint;
    if (error.retryAfterSeconds > 0) inner["retry_after_seconds"] = error.retryAfterSeconds;
    inner["message"] = sentence;
    Json all{{"error", inner}};
    if (fault.report) all["report"] = jsonOf(*fault.report);
    write(app.out, all);
}

std::string shownPhone(const App& app, std::string_view phone) {
    return app.showPhones ? std::string(phone) : text::maskPhone(phone);
}

std::string shownEmail(const App& app, std::string_view email) {
    return app.showPhones || email.empty() ? std::string(email) : text::maskEmail(email);
}

}  // namespace lianlu::cli
