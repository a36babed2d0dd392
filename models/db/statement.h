// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/base/uuid.h"

struct sqlite3;
struct sqlite3_stmt;

namespace lianlu::db {

//! \brief One prepared statement. A failed bind is remembered and comes out of the next step(). Text and blobs that come out of a
//! column live until the next step or reset. Parameters count from 1, columns from 0. Thread: that of its connection.
class Statement {
public:
    Statement(sqlite3* connection, sqlite3_stmt* handle) noexcept : m_connection(connection), m_handle(handle) {}
    ~Statement();
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    //! \brief Binds a copy of `value`: number, flag, text, Uuid or typed id (blob; null id → NULL), time, optional, nullptr.
    template <class T>
    Statement& bind(int index, const T& value) {
        if constexpr (std::same_as<T, std::nullptr_t>) bindNull(index);
        else if constexpr (std::same_as<T, Uuid>) bindUuid(index, value);
        else if constexpr (requires { value.uuid; }) bindUuid(index, value.uuid);
        else if constexpr (std::same_as<T, Time>) bindInteger(index, toUnixMs(value));
        else if constexpr (requires { value.has_value(); *value; }) value ? bind(index, *value) : bindNull(index);
        else if constexpr (std::integral<T>) bindInteger(index, static_cast<std::int64_t>(value));
        else if constexpr (std::floating_point<T>) bindReal(index, static_cast<double>(value));
        else bindText(index, std::string_view(value));
        return *this;
    }
    //! \brief Binds all, from parameter 1 on.
    template <class... T>
    Statement& bindAll(const T&... values) {
        int index = 0;
        (bind(++index, values), ...);
        return *this;
    }
    Statement& bindNull(int index);
    Statement& bindInteger(int index, std::int64_t value);
    Statement& bindReal(int index, double value);
    Statement& bindText(int index, std::string_view value);
    //! \brief Without a copy: `value` must live until the step after which it is reset or bound anew.
    Statement& bindTextRef(int index, std::string_view value);
    Statement& bindUuid(int index, const Uuid& value);  //!< the null id becomes NULL
    Statement& bindBlob(int index, std::span<const std::uint8_t> value);
    //! \brief The value of `column` of another statement's row, whatever its type.
    Statement& bindColumn(int index, const Statement& from, int column);

    //! \brief True: there is a row. False: done.
    [[nodiscard]] Result<bool> step();
    //! \brief Steps to the end and resets.
    [[nodiscard]] Result<void> run();
    void reset() noexcept;
    void clearBindings() noexcept;

    [[nodiscard]] bool isNull(int column) const noexcept;
    [[nodiscard]] std::int64_t integer(int column) const noexcept;
    [[nodiscard]] double real(int column) const noexcept;
    [[nodiscard]] std::string_view text(int column) const noexcept;
    [[nodiscard]] std::string string(int column) const { return std::string(text(column)); }
    [[nodiscard]] std::span<const std::uint8_t> blob(int column) const noexcept;
    [[nodiscard]] Uuid uuid(int column) const noexcept;  //!< null id for NULL or a blob of another size
    [[nodiscard]] std::optional<Time> time(int column) const noexcept;
    template <class TypedId>
    [[nodiscard]] TypedId id(int column) const noexcept {
        return TypedId{uuid(column)};
    }
    [[nodiscard]] int columnCount() const noexcept;

private:
    void note(int resultCode) noexcept;

    sqlite3* m_connection;
    sqlite3_stmt* m_handle;
    int m_bindError = 0;
};

}  // namespace lianlu::db
