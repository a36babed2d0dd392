// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "models/base/result.h"
#include "models/domain/entities/conflict.h"
#include "models/domain/value.h"

//! A conflict as a decision that is shared: what is still open, who wrote what, what a device may say. Pure; device and server share it.
namespace lianlu::domain {

enum class Choice : std::uint8_t { mine, theirs };

//! \brief One a losing op, so that a replay makes no second one.
[[nodiscard]] ConflictId conflictId(OpId op);

//! \brief "city=mine": an entry of Conflict::decisions.
[[nodiscard]] std::string decisionText(std::string_view field, Choice choice);
//! \brief What was decided about a field; of two decisions made apart, mine: whoever took it set the value, too.
[[nodiscard]] std::optional<Choice> decisionOf(const Conflict& conflict, std::string_view field);
//! \brief The fields nobody has decided yet, in their order.
[[nodiscard]] std::vector<std::string> openNames(const Conflict& conflict);
[[nodiscard]] inline bool isOpen(const Conflict& conflict) { return !openNames(conflict).empty(); }
//! \brief Whether the value that lost can still be used: never where the row was deleted, for nothing brings it back.
[[nodiscard]] inline bool mayUseMine(const Conflict& conflict) noexcept { return conflict.kind != ConflictKind::editOfDeleted; }

struct EditedBy {
    StaffId staff;  //!< none: the server, or a source
    std::optional<Time> at;
};
//! \brief Who wrote the value that stayed.
[[nodiscard]] EditedBy theirsOf(const Conflict& conflict, std::string_view field);
//! \brief An entry of Conflict::theirs_by.
[[nodiscard]] std::string authorText(std::string_view field, const EditedBy& author);

//! \brief What a device may write of a conflict: decisions about its fields, signed, and nothing else. forbidden or invalid with the field at
//! fault.
[[nodiscard]] Result<void> checkConflictChange(const Fields& before, const Fields& changed);

}  // namespace lianlu::domain
