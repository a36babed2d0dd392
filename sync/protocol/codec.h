// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

#include "models/base/result.h"
#include "sync/protocol/messages.h"

namespace lianlu::protocol {

//! \brief JSON of a message. Every message of messages.h has one; unknown members of incoming JSON are passed over.
template <class Message>
[[nodiscard]] std::string encode(const Message& message);

//! \brief Strict: wrong types, missing required members, invalid UTF-8, more than 32 levels or NaN give Code::invalid with the
//! JSON path as subject. Never throws.
template <class Message>
[[nodiscard]] Result<Message> decode(std::string_view json);

[[nodiscard]] nlohmann::json toJson(const domain::Value& value);
[[nodiscard]] nlohmann::json toJson(const domain::Fields& fields);
[[nodiscard]] Result<domain::Value> valueFromJson(const nlohmann::json& json);
[[nodiscard]] Result<domain::Fields> fieldsFromJson(const nlohmann::json& json);
//! \brief The canonical text of a row's body: members sorted by name, no blanks, empty fields left out. Server and device
//! store a body as this text.
[[nodiscard]] std::string bodyText(const domain::Fields& fields);
[[nodiscard]] Result<domain::Fields> parseBody(std::string_view body);

[[nodiscard]] std::string_view nameOf(OpType type) noexcept;
[[nodiscard]] std::string_view nameOf(OpStatus status) noexcept;
[[nodiscard]] std::string_view nameOf(ChangeKind kind) noexcept;

}  // namespace lianlu::protocol
