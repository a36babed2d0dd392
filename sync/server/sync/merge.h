// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/domain/registry.h"
#include "sync/protocol/messages.h"
#include "sync/server/sync/stored_row.h"

namespace lianlu::server {

//! \brief What an update does to a row, field by field.
struct Merged {
    domain::Fields changed;               //!< to lay over the row
    EditTimes times;                      //!< when each of them was edited
    std::vector<std::string> conflicts;   //!< fields whose server value stays and wait for a person
    bool byPolicy = false;                //!< a field both had changed was decided by its rule
};

//! \brief When the op's edit happened, as far as it counts: nothing has happened later than it came.
[[nodiscard]] Time editTime(const protocol::Op& op, Time now);

//! \brief Design section 4, "Merge". A field nobody changed since base_ver (or that, where a person decides, still has the value the person
//! saw) takes the new value; else its rule decides, so that edits that did not know of each other give the same in whatever order they come.
//! base_ver 0: versions say nothing, only the values seen do. invalid: unknown or derived field, or a value that does not fit; subject is
//! the field.
[[nodiscard]] Result<Merged> merge(const domain::EntityInfo& entity, const StoredRow& row, const protocol::Op& op, Time now);

//! \brief The fields of a create op. Derived fields that say nothing (null, 0, false) are passed over, others are refused.
[[nodiscard]] Result<domain::Fields> fieldsOfCreate(const domain::EntityInfo& entity, const protocol::Op& op);

}  // namespace lianlu::server
