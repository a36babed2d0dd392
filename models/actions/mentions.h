// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "models/actions/context.h"
#include "models/base/result.h"

namespace lianlu::db {
class Connection;
}
namespace lianlu::store {
class WriteTxn;
}

//! Colleagues that can be named in a note. For notes and what they look like, domain/rules/mention.h.
namespace lianlu::actions {

struct MentionChoice {
    domain::StaffId staff;
    std::string name;
    std::string typed;   //!< what it is found by, in small letters: the name, its reading and initials
    bool sees = false;   //!< this customer's story is within their reach now; a mention does not change that
};

//! \brief Who works in the own store now, but for whoever writes, by name. Any thread, with a reader's connection.
[[nodiscard]] Result<std::vector<MentionChoice>> mentionChoices(db::Connection& c, const Context& context, domain::CustomerId customer);

//! \brief Notes were read, or not yet after all; on all devices of whoever works here. Errors as in actions.h.
[[nodiscard]] Doing setMentionsSeen(const Context& context, std::vector<domain::InteractionId> notes, bool seen);
//! \brief The same of one note, inside a transaction.
[[nodiscard]] Result<void> sayOfMention(const Context& context, store::WriteTxn& txn, domain::InteractionId note, bool seen);

}  // namespace lianlu::actions
