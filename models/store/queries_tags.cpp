// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/queries_tags.h"

#include <algorithm>
#include <map>

#include "models/base/name_key.h"
#include "models/domain/rules/tag.h"
#include "models/store/entity_reader.h"
#include "models/store/person_search.h"
#include "models/store/queries.h"
#include "models/store/keyset.h"
#include "models/store/tag_names.h"

namespace lianlu::store {

namespace {

//! So many are gathered and put in order by their rows (some microseconds each).
constexpr std::int64_t kFew = 2'000;
//! So many are gathered, and the list is gone down until the page is full, asking the set; more are so dense in the list that asking the index is quicker.
constexpr std::int64_t kSome = 8'000;
//! More values of one name than these are free text.
constexpr std::size_t kMostValues = 30;

std::string isWanted(Where& where, const WantedTag& tag, Time asOf) {
    std::string sql = "g.name = " + where.text(tag.name);
    if (!tag.value.empty()) sql += " AND coalesce(g.value, '') = " + where.text(tag.value);
    return sql + " AND (g.expires_at IS NULL OR g.expires_at > " + std::to_string(toUnixMs(asOf)) + ")";
}

//! At most kSome + 1, ended ones too.
Result<std::int64_t> howMany(db::Connection& c, const WantedTag& tag) {
    const bool any = tag.value.empty();
    LIANLU_TRY(const auto s, c.prepare(any ? "SELECT count(*) FROM (SELECT 1 FROM tag INDEXED BY tag_by_name WHERE name = ?1 LIMIT ?2)"
                                           : "SELECT count(*) FROM (SELECT 1 FROM tag INDEXED BY tag_by_name WHERE name = ?1 AND coalesce(value, '') = ?3 LIMIT ?2)"));
    s->bind(1, tag.name).bindInteger(2, kSome + 1);
    if (!any) s->bind(3, tag.value);
    LIANLU_TRY(const bool found, s->step());
    return found ? s->integer(0) : 0;
}

//! The first text of a statement's answer; nothing: no row.
Result<std::optional<std::string>> nextText(db::Connection& c, std::string_view sql, const auto&... parameters) {
    LIANLU_TRY(const auto s, c.prepare(sql));
    s->bindAll(parameters...);
    LIANLU_TRY(const bool found, s->step());
    return found ? std::optional(s->string(0)) : std::nullopt;
}

//! Of those of a name that somebody has at `asOf`; nothing: nobody has the tag any more.
Result<std::optional<std::vector<std::string>>> valuesInUse(db::Connection& c, const std::string& name, Time asOf) {
    constexpr std::string_view kNext = "SELECT coalesce(value, '') FROM tag INDEXED BY tag_by_name WHERE name = ?1 AND coalesce(value, '') > ?2 ORDER BY coalesce(value, '') LIMIT 1";
    constexpr std::string_view kLive = "SELECT 1 FROM tag INDEXED BY tag_by_name WHERE name = ?1 AND coalesce(value, '') = ?2 AND (expires_at IS NULL OR expires_at > ?3) LIMIT 1";
    std::vector<std::string> values;
    bool used = false;
    // An empty one may be there, and is no value.
    for (std::optional<std::string> value = std::string();;) {
        LIANLU_TRY(const auto live, nextText(c, kLive, name, *value, toUnixMs(asOf)));
        if (live) used = true;
        if (live && !value->empty()) values.push_back(*value);
        LIANLU_TRY(value, nextText(c, kNext, name, std::string(*value)));
        if (!value) break;
        if (values.size() > kMostValues && used) return std::vector<std::string>{};
    }
    if (!used) return std::nullopt;
    return values;
}

template <class E>
std::optional<E> firstOf(std::vector<E> rows) {
    if (rows.empty()) return std::nullopt;
    return std::move(rows.front());
}

}  // namespace

Result<std::vector<domain::TagDefinition>> Queries::tagDefinitions(db::Connection& c) {
    return readEntities<domain::TagDefinition>(c, "ORDER BY group_name IS NULL, name_key(group_name), name_key(code), id");
}

Result<std::optional<domain::TagDefinition>> Queries::tagDefinition(db::Connection& c, const std::string& name) {
    LIANLU_TRY(auto rows, readEntities<domain::TagDefinition>(c, "WHERE code = ? ORDER BY id LIMIT 1", name));
    return firstOf(std::move(rows));
}

Result<std::optional<domain::Tag>> Queries::ownTag(db::Connection& c, domain::CustomerId customer, const std::string& name) {
    LIANLU_TRY(auto rows, readEntities<domain::Tag>(c, "WHERE customer_id = ? AND name = ? AND (source = 'own' OR source IS NULL) ORDER BY id LIMIT 1",
                                                    customer, name));
    return firstOf(std::move(rows));
}

void askTags(Where& where, const std::vector<WantedTag>& tags, Time asOf, std::string_view idColumn) {
    for (const auto& tag : tags)
        where.add("EXISTS (SELECT 1 FROM tag AS g INDEXED BY tag_by_customer WHERE g.customer_id = " + std::string(idColumn) + " AND " + isWanted(where, tag, asOf) + ")");
}

Result<TagWay> addTags(db::Connection& connection, Where& where, const std::vector<WantedTag>& tags, Time asOf, std::string_view idColumn, bool gather) {
    if (tags.empty()) return TagWay::none;
    const WantedTag* rarest = nullptr;
    auto least = kSome + 1;
    for (const auto& tag : tags) {
        LIANLU_TRY(const auto count, howMany(connection, tag));
        if (rarest && count >= least) continue;
        rarest = &tag;
        least = count;
    }
    const bool gathered = gather || least <= kSome, few = gather || least <= kFew;
    for (const auto& tag : tags) {
        if (gathered && &tag == rarest)
            where.add((few ? "" : "+") + std::string(idColumn) + " IN (SELECT g.customer_id FROM tag AS g INDEXED BY tag_by_name WHERE " + isWanted(where, tag, asOf) + ")");
        else
            askTags(where, {tag}, asOf, idColumn);
    }
    return few ? TagWay::few : TagWay::many;
}

Result<std::vector<TagChoice>> tagChoices(db::Connection& c, domain::Role role, Time asOf) {
    std::map<std::string, std::vector<std::string>> used;
    std::string name;
    for (;;) {
        LIANLU_TRY(const auto next, nextText(c, "SELECT name FROM tag INDEXED BY tag_by_name WHERE name > ?1 ORDER BY name LIMIT 1", name));
        if (!next) break;
        name = *next;
        LIANLU_TRY(auto values, valuesInUse(c, name, asOf));
        if (values) used.emplace(name, std::move(*values));
    }
    LIANLU_TRY(const auto definitions, Queries::tagDefinitions(c));
    std::vector<TagChoice> choices;
    for (const auto& one : definitions) {
        const auto held = used.find(one.code);
        if (held == used.end()) continue;
        if (domain::maySeeTag(role, &one)) choices.push_back({one.code, one.label, std::move(held->second)});
        used.erase(held);
    }
    const auto defined = std::ssize(choices);
    for (auto& [code, values] : used) choices.push_back({code, {}, std::move(values)});
    std::sort(choices.begin() + defined, choices.end(), [](const TagChoice& a, const TagChoice& b) { return text::nameKey(a.code) < text::nameKey(b.code); });
    return choices;
}

Result<bool> knowsTag(db::Connection& c, domain::Role role, const std::string& name) {
    LIANLU_TRY(const auto definition, Queries::tagDefinition(c, name));
    if (definition) return domain::maySeeTag(role, &*definition);
    LIANLU_TRY(const auto held, c.integer("SELECT EXISTS (SELECT 1 FROM tag WHERE name = ?)", name));
    return held != 0;
}

Result<std::vector<std::string>> ownTagNames(db::Connection& c, const std::vector<Uuid>& customers) {
    LIANLU_TRY(const auto statement, c.prepare("SELECT DISTINCT name FROM tag WHERE customer_id IN (SELECT unhex(value) FROM json_each(?)) AND (source = 'own' OR source IS NULL) ORDER BY name_key(name)"));
    statement->bindAll(idArray(customers));
    std::vector<std::string> names;
    for (;;) {
        LIANLU_TRY(const bool more, statement->step());
        if (!more) return names;
        names.push_back(statement->string(0));
    }
}

}  // namespace lianlu::store
