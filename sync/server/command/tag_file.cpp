// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/command/tag_file.h"

#include <algorithm>
#include <array>
#include <utility>

#include <nlohmann/json.hpp>

#include "models/base/text.h"
#include "models/domain/registry.h"
#include "models/domain/record.h"
#include "models/domain/rules/tag.h"
#include "sync/server/command/csv_table.h"

namespace lianlu::server {

namespace {

using domain::TagDefinition;

constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kOtherNames{
    {{"group_name", "group"}, {"allowed_values", "values"}, {"source_kinds", "sources"}}};
constexpr std::array<std::string_view, 9> kColumns{"code",   "label",       "group", "values", "sources", "seen_by",
                                                   "set_by", "expiry_days", "status"};

std::string fieldOf(std::string_view column) {
    for (const auto& [field, other] : kOtherNames)
        if (column == other) return std::string(field);
    return std::string(column);
}

tl::unexpected<Error> inLine(Error error, std::size_t line) {
    error.context = "row " + std::to_string(line) + ": " + error.context;
    return fail(std::move(error));
}

}  // namespace

std::string tagFileName(std::string_view field) {
    for (const auto& [name, other] : kOtherNames)
        if (field == name) return std::string(other);
    return std::string(field);
}

Result<void> TagWish::say(std::string_view column, std::string_view said) {
    const auto* info = domain::findEntity(TagDefinition::kEntity);
    const auto* field = info->field(fieldOf(column));
    if (!field) return fail(Code::invalid, "no such column", std::string(column));
    const auto plain = text::trim(said);
    domain::Value value;
    if (field->type == domain::FieldType::integer && !plain.empty()) {
        const auto number = text::toInteger(plain);
        if (!number) return fail(Code::invalid, "a whole number is needed", std::string(column));
        value = static_cast<std::int64_t>(*number);
    } else if (field->type == domain::FieldType::textList) {
        std::vector<std::string> list;
        for (const auto entry : text::split(plain, '|'))
            if (!text::trim(entry).empty()) list.emplace_back(text::trim(entry));
        if (!list.empty()) value = std::move(list);
    } else if (!plain.empty()) {
        value = std::string(plain);
    }
    if (auto good = domain::checkValue(*field, value); !good)
        return fail(Error{good.error().code, good.error().context, std::string(column)});
    m_fields.insert_or_assign(field->name, std::move(value));
    return {};
}

Result<TagDefinition> TagWish::over(const std::vector<TagDefinition>& known) const {
    const auto code = m_fields.find("code");
    if (code == m_fields.end()) return fail(Code::invalid, "a code is needed", "code");
    const auto& name = std::get<std::string>(code->second);
    const auto found = std::find_if(known.begin(), known.end(), [&](const TagDefinition& one) { return one.code == name; });
    TagDefinition definition = found != known.end() ? *found : TagDefinition{};
    if (!domain::applyFields(definition, m_fields)) return fail(Code::invalid, "a value of a wrong type", name);
    if (definition.seenBy == domain::TagAudience::unknown) definition.seenBy = domain::TagAudience::guide;
    if (definition.status == domain::TagDefinitionStatus::unknown) definition.status = domain::TagDefinitionStatus::active;
    // Who may no longer see may no longer set, unless it was said otherwise.
    const auto setBy = m_fields.find("set_by");
    if (setBy == m_fields.end() || domain::isNull(setBy->second)) definition.setBy = std::max(definition.setBy, definition.seenBy);
    definition.id = domain::tagDefinitionId(definition.code);
    LIANLU_CHECK(domain::checkTagDefinition(definition));
    return definition;
}

Result<std::vector<TagWish>> tagWishesOfCsv(const std::string& text) {
    LIANLU_TRY(const auto table, CsvTable::parse(text));
    if (!table.hasColumn("code")) return fail(Code::invalid, "column missing", "code");
    std::vector<TagWish> wishes;
    for (std::size_t row = 0; row < table.size(); ++row) {
        TagWish wish;
        for (const auto column : kColumns)
            if (table.hasColumn(column))
                if (auto said = wish.say(column, table.at(row, column)); !said) return inLine(std::move(said).error(), row + 2);
        wishes.push_back(std::move(wish));
    }
    return wishes;
}

Result<std::vector<TagWish>> tagWishesOfJson(const std::string& text) {
    const auto rows = nlohmann::json::parse(text, nullptr, false);
    if (!rows.is_array()) return fail(Code::invalid, "a JSON array of objects is needed");
    std::vector<TagWish> wishes;
    for (const auto& row : rows) {
        TagWish wish;
        if (!row.is_object()) return inLine({Code::invalid, "an object is needed"}, wishes.size() + 1);
        for (const auto& [name, value] : row.items()) {
            std::string said;
            if (value.is_string()) said = value.get<std::string>();
            else if (value.is_number_integer()) said = std::to_string(value.get<std::int64_t>());
            else if (value.is_array())
                for (const auto& entry : value) said += entry.is_string() ? "|" + entry.get<std::string>() : "";
            else if (!value.is_null()) return inLine({Code::invalid, "text, number or list expected", name}, wishes.size() + 1);
            if (auto done = wish.say(name, said); !done) return inLine(std::move(done).error(), wishes.size() + 1);
        }
        wishes.push_back(std::move(wish));
    }
    return wishes;
}

}  // namespace lianlu::server
