// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "app/cli/app.h"
#include "models/domain/enums.h"
#include "models/domain/value.h"

//! One answer, two forms: aligned text for a person, JSON for a program. Names of members are those of the wire (snake_case) and
//! stable. Times are members ending in `_at` or `_until` (Unix milliseconds in JSON, local time in text), money those ending in `_minor`.
namespace lianlu::cli {

struct Item;
using Cell = std::variant<domain::Value, Item, std::vector<Item>, std::vector<double>>;

//! \brief An object with its members in order.
struct Item {
    std::vector<std::pair<std::string, Cell>> members;

    Item& add(std::string name, domain::Value value);
    Item& add(std::string name, std::string_view text);
    Item& add(std::string name, const std::string& text) { return add(std::move(name), std::string_view(text)); }
    Item& add(std::string name, const std::optional<Time>& time);
    Item& add(std::string name, Item item);
    Item& add(std::string name, std::vector<Item> items);
    Item& add(std::string name, std::vector<double> numbers);  //!< only in JSON
    template <class Tag>
    Item& add(std::string name, const Id<Tag>& id) {
        return add(std::move(name), id.isNull() ? domain::Value{} : domain::Value{id.toString()});
    }
    template <class E>
        requires std::is_enum_v<E>
    Item& add(std::string name, E value) {
        return add(std::move(name), domain::nameOf(value));
    }
    [[nodiscard]] const Cell* find(std::string_view name) const;
};

struct Column {
    std::string_view name;  //!< of the member
    std::string_view heading;
    std::size_t atMost = 40;  //!< width in columns of a terminal; longer ones are cut with …
};

//! \brief Indented, members in their order, numbers with as many digits as make them the same when read again.
[[nodiscard]] std::string jsonText(const Item& item);

//! \brief A list: a table, or {"rows":[…], …rest}. `rest` is only in JSON; `next` is told below the table too.
void printList(App& app, const std::vector<Column>& columns, const std::vector<Item>& rows, const Item& rest = {});
//! \brief One thing: lines "heading: value", then its lists as tables of all their members.
void printItem(App& app, const Item& item);
//! \brief What was done: a sentence in text, the item in JSON.
void printDone(App& app, std::string_view sentence, const Item& item);
void printFault(App& app, const Fault& fault);

//! \brief Phone numbers and addresses are masked unless --show-phones: terminals and logs are shared. Who prints what they give
//! calls noteShown (commands/disclosed.h) before.
[[nodiscard]] std::string shownPhone(const App& app, std::string_view phone);
[[nodiscard]] std::string shownEmail(const App& app, std::string_view email);

//! \brief Columns of a terminal that a text takes: 2 for East Asian wide characters (Unicode TR 11), 0 for combining ones.
[[nodiscard]] std::size_t displayWidth(std::string_view text);
//! \brief At most so many columns, with … where something is left out; control characters become blanks.
[[nodiscard]] std::string fitted(std::string_view text, std::size_t columns);

}  // namespace lianlu::cli
