// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "models/base/result.h"

namespace lianlu::db {
class Connection;
}

namespace lianlu::store {

class WriteTxn;

//! \brief What somebody is typing and has not left yet, kept at the keystroke. A draft never becomes an op by itself.
//! The key is the caller's, such as "interaction:<customer id>"; keys up to 200 bytes, texts up to 64 KiB (Code::tooLarge).
class Drafts {
public:
    [[nodiscard]] static Result<void> save(WriteTxn& txn, std::string_view key, std::string_view text);
    [[nodiscard]] static Result<std::optional<std::string>> load(db::Connection& connection, std::string_view key);
    [[nodiscard]] static Result<void> remove(WriteTxn& txn, std::string_view key);
};

//! \brief Settings of this person on this machine, key and value. The same limits.
class Settings {
public:
    [[nodiscard]] static Result<void> save(WriteTxn& txn, std::string_view key, std::string_view value);
    [[nodiscard]] static Result<std::optional<std::string>> load(db::Connection& connection, std::string_view key);
    [[nodiscard]] static Result<void> remove(WriteTxn& txn, std::string_view key);
};

//! \brief The setting of what can still be taken back. Its words may say about whom, so it goes whenever somebody is erased.
inline constexpr std::string_view kUndoSetting = "undo";

}  // namespace lianlu::store
