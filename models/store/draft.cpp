// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/draft.h"

#include "models/db/connection.h"
#include "models/store/write_txn.h"

namespace lianlu::store {

namespace {

constexpr std::size_t kLongestKey = 200;
constexpr std::size_t kLongestText = 64 * 1'024;

Result<void> put(WriteTxn& txn, const std::string& table, std::string_view key, std::string_view text) {
    if (key.empty() || key.size() > kLongestKey || text.size() > kLongestText)
        return fail(Code::tooLarge, "key or text of " + table);
    return txn.connection().run("INSERT OR REPLACE INTO " + table + " (name, value) VALUES (?, ?)", key, text);
}

Result<std::optional<std::string>> get(db::Connection& connection, const std::string& table, std::string_view key) {
    LIANLU_TRY(const auto statement, connection.prepare("SELECT value FROM " + table + " WHERE name = ?"));
    statement->bind(1, key);
    LIANLU_TRY(const bool found, statement->step());
    return found ? std::optional(statement->string(0)) : std::nullopt;
}

Result<void> erase(WriteTxn& txn, const std::string& table, std::string_view key) {
    return txn.connection().run("DELETE FROM " + table + " WHERE name = ?", key);
}

}  // namespace

Result<void> Drafts::save(WriteTxn& txn, std::string_view key, std::string_view text) {
    return put(txn, "draft", key, text);
}
Result<std::optional<std::string>> Drafts::load(db::Connection& c, std::string_view key) {
    return get(c, "draft", key);
}
Result<void> Drafts::remove(WriteTxn& txn, std::string_view key) { return erase(txn, "draft", key); }

Result<void> Settings::save(WriteTxn& txn, std::string_view key, std::string_view value) {
    return put(txn, "setting", key, value);
}
Result<std::optional<std::string>> Settings::load(db::Connection& c, std::string_view key) {
    return get(c, "setting", key);
}
Result<void> Settings::remove(WriteTxn& txn, std::string_view key) { return erase(txn, "setting", key); }

}  // namespace lianlu::store
