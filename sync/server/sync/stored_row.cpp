// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/sync/stored_row.h"

#include <charconv>

#include "sync/protocol/codec.h"

namespace lianlu::server {

std::int64_t StoredRow::versionOf(std::string_view field) const noexcept {
    const auto found = fieldVer.find(field);
    return found == fieldVer.end() ? 1 : found->second;
}

std::optional<std::int64_t> StoredRow::timeOf(std::string_view field) const {
    const auto found = fieldVer.find(std::string(field) + '@');
    return found == fieldVer.end() ? std::nullopt : std::optional(found->second);
}

std::string fieldVersionsText(const std::map<std::string, std::int64_t, std::less<>>& versions) {
    // Names are ours ([a-z_@]), so nothing needs escaping.
    std::string text = "{";
    for (const auto& [name, version] : versions) {
        if (text.size() > 1) text += ',';
        text += '"' + name + "\":" + std::to_string(version);
    }
    return text + '}';
}

std::map<std::string, std::int64_t, std::less<>> parseFieldVersions(std::string_view text) {
    std::map<std::string, std::int64_t, std::less<>> versions;
    for (auto quote = text.find('"'); quote != text.npos; quote = text.find('"')) {
        const auto end = text.find('"', quote + 1);
        if (end == text.npos || end + 1 >= text.size()) break;
        std::int64_t version = 1;
        std::from_chars(text.data() + end + 2, text.data() + text.size(), version);
        versions.emplace(text.substr(quote + 1, end - quote - 1), version);
        text.remove_prefix(end + 1);
    }
    return versions;
}

Result<StoredRow> readStoredRow(const pg::Rows& rows, int row, int firstColumn) {
    StoredRow stored;
    const auto scope = domain::Scope::parse(rows.text(row, firstColumn));
    if (!scope) return fail(Code::damaged, "stored row has no scope");
    stored.scope = *scope;
    stored.ver = rows.integer(row, firstColumn + 1);
    stored.deleted = rows.boolean(row, firstColumn + 2);
    LIANLU_TRY(stored.fields, protocol::parseBody(rows.text(row, firstColumn + 3)));
    stored.fieldVer = parseFieldVersions(rows.text(row, firstColumn + 4));
    return stored;
}

std::span<const std::string> personEntities() {
    static const std::vector<std::string> names = [] {
        std::vector<std::string> list;
        for (const auto& entity : domain::entities())
            if (entity.home == domain::Home::person && entity.name != "customer") list.push_back(entity.name);
        return list;
    }();
    return names;
}

bool hangsOnPerson(const domain::EntityInfo& entity) noexcept {
    return entity.home == domain::Home::person && entity.name != "customer";
}

Uuid idIn(const domain::Fields& fields, std::string_view name) noexcept {
    const auto found = fields.find(name);
    if (found == fields.end()) return {};
    const auto* text = std::get_if<std::string>(&found->second);
    return text ? Uuid::parse(*text).value_or(Uuid{}) : Uuid{};
}

}  // namespace lianlu::server
