// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <set>

#include "sync/protocol/messages.h"
#include "sync/server/auth/caller.h"
#include "sync/server/sync/write_batch.h"

namespace lianlu::server {

//! \brief Where an op belongs, and whether that has left its author's reach: then its work waits in quarantine instead of being refused.
//! Only what the author once held counts (a device of theirs had the scope, or the row went out of one): to a stranger the id of a row tells
//! nothing. Inside the transaction of `batch`.
class Reach {
public:
    struct Place {
        domain::Scope scope;
        Uuid person;           //!< on whom the row hangs, or who it is; null: nobody
        bool follows = false;  //!< the row is where the person is
        bool erased = false;   //!< the person was erased: nothing may be kept
    };

    Reach(const Caller& caller, WriteBatch& batch) : m_caller(caller), m_batch(batch) {}

    //! \brief Where the op's row is or would be; nothing where no such place can be told.
    [[nodiscard]] Result<std::optional<Place>> placeOf(const protocol::Op& op);
    //! \brief The same, only for what the author once held and holds no longer. `refusal`: why the op was refused.
    [[nodiscard]] Result<std::optional<Place>> lost(const protocol::Op& op, const Error& refusal);
    //! \brief The same for somebody who may hold nothing any more: what the author holds or once held.
    [[nodiscard]] Result<std::optional<Place>> everHeld(const protocol::Op& op);
    //! \brief Whether a device of the author's holds this scope, or has held it.
    [[nodiscard]] Result<bool> onceHeld(const domain::Scope& scope);
    //! \brief The row will be made where `place` is, if ever: what hangs on it has the same fate.
    void noteWaiting(const Uuid& row, const Place& place) { m_waiting.insert_or_assign(row, place); }

private:
    [[nodiscard]] Result<std::optional<Place>> ofNew(const domain::EntityInfo& entity, const domain::Fields& fields);
    [[nodiscard]] Result<std::optional<Place>> ofPerson(const Uuid& person);
    [[nodiscard]] Result<std::optional<Place>> ofWaiting(const Uuid& row);
    [[nodiscard]] Result<bool> left(const protocol::Op& op, const Place& place);

    const Caller& m_caller;
    WriteBatch& m_batch;
    std::map<Uuid, std::optional<Place>> m_waiting;  //!< rows that wait to be made
    std::optional<std::set<domain::Scope>> m_held;
};

}  // namespace lianlu::server
