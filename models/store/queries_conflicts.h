// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "models/domain/enums.h"
#include "models/domain/rules/conflict.h"
#include "models/store/queries.h"

//! Edits that met those of others, to be decided by a person. Any thread, with a reader's connection.
namespace lianlu::store {

//! open: a field of it waits; the newest first. decided: all of its fields; the one decided last first.
enum class ConflictList : std::uint8_t { open, decided };

//! \brief A conflict with what a person needs to decide it.
struct ConflictRow {
    domain::Conflict conflict;
    domain::Fields base, mine, theirs;   //!< of the fields at issue
    std::optional<domain::Fields> now;   //!< the row as this device has it, with its own edits; nothing: gone, or not held here
    std::string personName;              //!< empty: about nobody, without a name, or not held here
    std::string title;                   //!< of a task
    std::map<Uuid, std::string> names;   //!< of whomever and whatever it names
    bool pending = false;                //!< has a decision the server has not acknowledged

    [[nodiscard]] std::string nameOf(const Uuid& id) const {
        const auto found = names.find(id);
        return found == names.end() ? std::string() : found->second;
    }
};

//! \brief The id of the row a conflict is about, also where that person was joined with another since.
[[nodiscard]] Uuid rowOf(const domain::Conflict& conflict) noexcept;

//! \brief Those that this role may decide. `after`: Page::next of the answer before.
[[nodiscard]] Result<Page<ConflictRow>> conflicts(db::Connection& c, ConflictList list, domain::Role role, const std::string& after, int limit);
[[nodiscard]] Result<std::int64_t> countConflicts(db::Connection& c, ConflictList list, domain::Role role);
[[nodiscard]] Result<std::vector<ConflictRow>> conflictsById(db::Connection& c, const std::vector<domain::ConflictId>& ids);
//! \brief The conflict an op of this device has met, as far as it is known here.
[[nodiscard]] Result<std::optional<domain::Conflict>> conflictOf(db::Connection& c, const domain::OpId& op);

//! \brief "…": true of a row of table conflict, alias t, with a field that nobody has decided.
extern const std::string_view kConflictIsOpen;
//! \brief True of a row of table outbox, alias o, whose conflict has been decided, here or elsewhere.
extern const std::string kOpIsDecided;

}  // namespace lianlu::store
