// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <set>
#include <string>

#include <nlohmann/json.hpp>

//! Design, "Merge", told a second time and apart from the server: what a field is after an op.
namespace lianlu::test::history {

//! \brief A row as it stands in the database before a push.
struct RowBefore {
    bool there = false, deleted = false, erased = false;
    std::int64_t ver = 0;
    nlohmann::json body = nlohmann::json::object();
    std::map<std::string, std::int64_t> fieldVer;
};

//! \brief What an update must do to a living row.
struct Expected {
    std::map<std::string, nlohmann::json> fields;  //!< what each field of the op is afterwards; null: empty
    std::set<std::string> conflicts;
    std::map<std::string, std::int64_t> times;  //!< of fields where the latest edit counts and this one did
};

//! \param op one op of a push as it went over the wire.
//! \param now the server's clock, Unix ms: no edit is of later.
[[nodiscard]] Expected expectedOf(const RowBefore& row, const nlohmann::json& op, std::int64_t now);

}  // namespace lianlu::test::history
