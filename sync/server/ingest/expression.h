// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "models/base/result.h"
#include "models/base/uuid.h"
#include "models/domain/value.h"
#include "sync/server/ingest/table.h"

namespace lianlu::server {

//! \brief What a field or column gets, computed from a row. In a mapping:
//!   5, true                                          a constant
//!   "text {column} more"                             a text; "{column}" alone keeps the column's type; empty gives
//!   nothing
//!   {"id": "store", "key": E}                        the id of another entity's row that has this key
//!   {"choose": E, "cases": {"a": E}, "else": E}      by the text of E
//!   {"first": [E, …]}                                the first that is not empty
//!   {"scale": E, "times": n, "plus": n, "least": n, "most": n}
//!   {"ratio": [E, E]}                                rounded; nothing where the divisor is not positive
//!   {"sum": [E, …]}
class Expression {
public:
    //! \brief Code::invalid with the word at fault as subject. `space` is the mapping's, for ids.
    [[nodiscard]] static Result<Expression> compile(const nlohmann::json& json, const Table& table,
                                                    const std::string& space);
    [[nodiscard]] domain::Value evaluate(const Table& table, std::size_t row) const;

private:
    enum class Kind : std::uint8_t { constant, column, text, id, choose, first, scale, ratio, sum };
    struct Piece {
        std::string literal;
        std::size_t column = 0;
        bool isColumn = false;
    };
    [[nodiscard]] static Result<Expression> compileText(const std::string& text, const Table& table);
    [[nodiscard]] static Result<Expression> compileObject(const nlohmann::json& json, const Table& table,
                                                          const std::string& space);
    [[nodiscard]] static Result<std::vector<Expression>> compileList(const nlohmann::json& json, const Table& table,
                                                                     const std::string& space);
    [[nodiscard]] domain::Value scaled(const Table& table, std::size_t row) const;
    [[nodiscard]] domain::Value ratio(const Table& table, std::size_t row) const;
    [[nodiscard]] domain::Value sum(const Table& table, std::size_t row) const;

    Kind m_kind = Kind::constant;
    domain::Value m_constant;
    std::size_t m_column = 0;
    std::vector<Piece> m_pieces;
    std::vector<Expression> m_parts;
    std::string m_space;                                      //!< of ids: the mapping's and the entity
    std::map<std::string, std::size_t, std::less<>> m_cases;  //!< index of m_parts
    std::int64_t m_times = 1, m_plus = 0, m_least = INT64_MIN, m_most = INT64_MAX;
};

//! \brief Id of a row that a mapping makes: the same at every run.
[[nodiscard]] Uuid ingestId(const std::string& space, std::string_view entity, std::string_view key);
[[nodiscard]] std::string toText(const domain::Value& value);

}  // namespace lianlu::server
