// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/keyset.h"

#include <algorithm>

#include "models/base/text.h"
#include "models/db/connection.h"

namespace lianlu::store {

namespace {

constexpr int kLargestPage = 10'000;
constexpr std::size_t kUuidText = 36;

//! Rows of one stretch of the index.
Result<void> collect(db::Connection& connection, const KeysetList& list, const Where& where, Stretch stretch,
                     const ListPlace& place, int limit, IdPage& page, std::string& lastKey, const std::function<void(const db::Statement&)>& onRow) {
    if (limit <= static_cast<int>(page.ids.size())) return {};
    LIANLU_TRY(const auto statement, connection.prepare(keysetSql(list, where, stretch)));
    int index = 0;
    for (const auto& text : where.texts) statement->bind(++index, text);
    if (list.textKey)
        statement->bind(index + 1, place.key);
    else
        statement->bind(index + 1, static_cast<std::int64_t>(text::toInteger(place.key).value_or(0)));
    statement->bindBlob(index + 2, place.id.bytes);
    statement->bind(index + 3, limit - static_cast<int>(page.ids.size()));
    for (;;) {
        LIANLU_TRY(const bool more, statement->step());
        if (!more) return {};
        page.ids.push_back(statement->uuid(0));
        page.numbers.push_back(statement->integer(2));
        lastKey = statement->string(1);
        if (onRow) onRow(*statement);
    }
}

}  // namespace

std::string toText(const ListPlace& place) { return place.id.toString() + "|" + place.key; }

Result<ListPlace> parseListPlace(const std::string& text, bool textKey) {
    const auto id = text.size() > kUuidText && text[kUuidText] == '|'
                        ? Uuid::parse(std::string_view(text).substr(0, kUuidText))
                        : std::nullopt;
    if (!id) return fail(Code::invalid, "not a place in a list");
    ListPlace place{*id, text.substr(kUuidText + 1)};
    if (!textKey && !text::toInteger(place.key)) return fail(Code::invalid, "not a place in a list");
    return place;
}

std::string keysetSql(const KeysetList& list, const Where& where, Stretch stretch) {
    const auto mark = [first = where.texts.size()](std::size_t n) { return "?" + std::to_string(first + n); };
    const std::string order = list.descending ? " DESC" : " ASC", beyond = list.descending ? " < " : " > ";
    std::string condition;
    if (stretch == Stretch::sameKey) condition += list.key + " = " + mark(1) + " AND id" + beyond + mark(2) + " AND ";
    if (stretch == Stretch::pastKey) condition += list.key + beyond + mark(1) + " AND ";
    condition += where.sql;
    const auto from = "SELECT id, " + list.key + ", pk" + list.more + " FROM " + list.table + " WHERE ";
    // Within one key the engine would sort by it all the same, and sort the lot.
    const bool within = stretch == Stretch::sameKey;
    if (list.parts.size() < 2)
        return from + (list.parts.empty() ? std::string() : list.parts.front() + " AND ") + condition + " ORDER BY " + (within ? std::string() : list.key + order + ", ") + "id" + order + " LIMIT " + mark(3);
    std::string sql;
    for (const auto& part : list.parts) sql += (sql.empty() ? "" : " UNION ALL ") + from + part + " AND " + condition;
    return sql + " ORDER BY " + (within ? std::string() : "2" + order + ", ") + "1" + order + " LIMIT " + mark(3);
}

Result<IdPage> keysetPage(db::Connection& connection, const KeysetList& list, const Where& where,
                          const std::string& after, int limit, const std::function<void(const db::Statement&)>& onRow) {
    IdPage page;
    std::string lastKey;
    limit = std::clamp(limit, 1, kLargestPage);
    if (after.empty()) {
        LIANLU_CHECK(collect(connection, list, where, Stretch::all, {}, limit, page, lastKey, onRow));
    } else {
        LIANLU_TRY(const auto place, parseListPlace(after, list.textKey));
        // Rows of the same key first, then the others: two stretches of the index, where one condition with OR would
        // walk through all rows of that key anew at each page.
        LIANLU_CHECK(collect(connection, list, where, Stretch::sameKey, place, limit, page, lastKey, onRow));
        LIANLU_CHECK(collect(connection, list, where, Stretch::pastKey, place, limit, page, lastKey, onRow));
    }
    if (static_cast<int>(page.ids.size()) == limit) page.next = toText({page.ids.back(), lastKey});
    return page;
}

Result<std::int64_t> countRows(db::Connection& connection, const std::string& table, const Where& where) {
    LIANLU_TRY(const auto statement, connection.prepare("SELECT count(*) FROM " + table + " WHERE " + where.sql));
    for (std::size_t i = 0; i < where.texts.size(); ++i) statement->bind(static_cast<int>(i) + 1, where.texts[i]);
    LIANLU_TRY(const bool found, statement->step());
    return found ? statement->integer(0) : 0;
}

std::string numberArray(const std::vector<std::int64_t>& numbers) {
    std::string text = "[";
    for (const auto number : numbers) (text.size() > 1 ? text += ',' : text) += std::to_string(number);
    return text + "]";
}

std::string idArray(const std::vector<Uuid>& ids) {
    std::string text = "[";
    for (const auto& id : ids) {
        if (text.size() > 1) text += ',';
        text += '"';
        for (const char c : id.toString())
            if (c != '-') text += c;
        text += '"';
    }
    return text + "]";
}

std::string likePart(std::string_view text) {
    std::string part;
    for (const char c : text) {
        if (c == '%' || c == '_' || c == '\\') part += '\\';
        part += c;
    }
    return part;
}

std::string phoneDigits(std::string_view text) {
    std::string digits;
    for (const char c : text) {
        if (c >= '0' && c <= '9')
            digits += c;
        else if (c != ' ' && c != '-' && c != '+' && c != '(' && c != ')')
            return {};
    }
    return digits;
}

std::string nameList(const std::vector<std::string_view>& names) {
    std::string list = "(";
    for (const auto name : names) list += (list.size() > 1 ? ", '" : "'") + std::string(name) + "'";
    return list + ")";
}

}  // namespace lianlu::store
