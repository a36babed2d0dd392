// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "models/base/result.h"

namespace lianlu::server {

//! \brief A JSON value as it was written: numbers keep their digits, so that 199.50 is never rounded on the way.
struct RecordJson {
    struct Member;
    enum class Type : std::uint8_t { null, boolean, number, text, list, object };
    Type type = Type::null;
    std::string text;  //!< of a text; the digits of a number; "true" or "false"
    std::vector<RecordJson> items;
    std::vector<Member> members;  //!< sorted by name, each once

    [[nodiscard]] const RecordJson* member(std::string_view name) const noexcept;
    //! \brief For makers of records: sets a member, or replaces it.
    void set(std::string name, RecordJson value);

    [[nodiscard]] static RecordJson ofText(std::string text);
    [[nodiscard]] static RecordJson ofNumber(std::int64_t number);
    [[nodiscard]] static RecordJson ofBoolean(bool flag);
    [[nodiscard]] static RecordJson list();
    [[nodiscard]] static RecordJson object();
};
struct RecordJson::Member {
    std::string name;
    RecordJson value{};
};

//! \brief One line: strict UTF-8 without NUL, an object, at most 8 levels deep. invalid, in words without a value of the line.
[[nodiscard]] Result<RecordJson> parseRecord(std::string_view line);
//! \brief One text for one content: members by name, no blanks.
[[nodiscard]] std::string canonicalText(const RecordJson& json);
//! \brief 16 bytes of BLAKE2b over the canonical text without `version`.
[[nodiscard]] std::string contentHash(const RecordJson& json);

}  // namespace lianlu::server
