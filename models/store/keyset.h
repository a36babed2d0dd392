// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <limits>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "models/base/result.h"
#include "models/base/uuid.h"

namespace lianlu::db {
class Connection;
class Statement;
}

namespace lianlu::store {

//! \brief Conditions of a list, with the texts bound to their ?1, ?2, …
struct Where {
    std::string sql = "1";
    std::vector<std::string> texts;

    void add(std::string_view condition) { sql += " AND " + std::string(condition); }
    //! \brief Keeps `text` and returns its mark, such as "?3".
    [[nodiscard]] std::string text(std::string value) {
        texts.push_back(std::move(value));
        return "?" + std::to_string(texts.size());
    }
};

//! \brief What stands for a date that is missing, so that such rows are the last: of a list that begins with the earliest, and with the latest.
inline constexpr std::int64_t kNoDate = std::numeric_limits<std::int64_t>::max();
inline constexpr std::int64_t kNoDateLast = std::numeric_limits<std::int64_t>::min() + 1;

//! \brief A list in an order that an index on (key, id) serves; without one the rows that fit are sorted for every page.
struct KeysetList {
    std::string table;   //!< quoted, with alias "t"
    std::string key;     //!< column or expression as in the index
    bool descending = true;
    bool textKey = false;
    std::string more{};  //!< ", column" for each that onRow wants besides
    std::vector<std::string> parts{};  //!< each row fits one of these: each is read along an index that begins with it, and they are merged. Empty: one
};

//! \brief Where a row stands in such a list; the key as text.
struct ListPlace {
    Uuid id;
    std::string key;
};
[[nodiscard]] std::string toText(const ListPlace& place);
//! \brief Code::invalid for a text that is none of toText; with `textKey` false also for a key that is no integer.
[[nodiscard]] Result<ListPlace> parseListPlace(const std::string& text, bool textKey);

struct IdPage {
    std::vector<Uuid> ids;
    std::vector<std::int64_t> numbers;  //!< the rows' pk: found without looking an id up
    std::string next;  //!< empty: no more
};

//! \brief The ids after the place `after` (empty: the beginning). Steps along the index, however far down the list is.
//! Code::invalid for a place that is none of ours.
//! `onRow` sees each row in its order: id, key, pk, and what the list names besides.
[[nodiscard]] Result<IdPage> keysetPage(db::Connection& connection, const KeysetList& list, const Where& where, const std::string& after, int limit,
                                        const std::function<void(const db::Statement&)>& onRow = {});
//! \brief The statement behind it: from the beginning, among the rows of the place's key, or past that key. Its parameters after
//! those of `where`: key, id, rows.
enum class Stretch : std::uint8_t { all, sameKey, pastKey };
[[nodiscard]] std::string keysetSql(const KeysetList& list, const Where& where, Stretch stretch);
[[nodiscard]] Result<std::int64_t> countRows(db::Connection& connection, const std::string& table, const Where& where);

//! \brief A JSON array of them, for "IN (SELECT value FROM json_each(?))".
[[nodiscard]] std::string numberArray(const std::vector<std::int64_t>& numbers);
//! \brief A JSON array of the ids as hex, for "IN (SELECT unhex(value) FROM json_each(?))".
[[nodiscard]] std::string idArray(const std::vector<Uuid>& ids);
//! \brief The text as part of a LIKE pattern with ESCAPE '\\'.
[[nodiscard]] std::string likePart(std::string_view text);
//! \brief The digits of a text that is nothing but digits and what people put between them; else empty.
[[nodiscard]] std::string phoneDigits(std::string_view text);
//! \brief "('a', 'b')" of names of ours.
[[nodiscard]] std::string nameList(const std::vector<std::string_view>& names);

}  // namespace lianlu::store
