// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <string_view>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/domain/record.h"
#include "models/domain/scope.h"
#include "models/store/change_set.h"

namespace lianlu::db {
class Connection;
}

namespace lianlu::store {

//! \brief A person's edits inside one write job: each call changes the row and appends its op to the outbox, under one txn_id.
//! The op's base version and old values are read from the row; an update that changes nothing makes no op.
//! Thread: the writer's, inside the job only.
class WriteTxn {
public:
    explicit WriteTxn(db::Connection& connection, Time now);
    ~WriteTxn();

    template <class E>
    [[nodiscard]] Result<void> create(const E& entity, const domain::Scope& scope) {
        return createRow(E::kEntity, entity.id.uuid, scope, domain::toFields(entity));
    }
    template <class TypedId>
    [[nodiscard]] Result<void> update(std::string_view entity, TypedId id, const domain::Fields& changed) {
        return updateRow(entity, id.uuid, changed);
    }
    //! \brief Fields that only the server may write go no further than this device's row (an offer is `queued` until it answers).
    [[nodiscard]] Result<void> createRow(std::string_view entity, const Uuid& id, const domain::Scope& scope, const domain::Fields& fields);
    //! \brief Code::forbidden for a field that only the server writes and for append-only entities.
    [[nodiscard]] Result<void> updateRow(std::string_view entity, const Uuid& id, const domain::Fields& changed);
    [[nodiscard]] Result<void> removeRow(std::string_view entity, const Uuid& id);
    //! \brief The same, and an op stands for it in any case: also of a row the server has never heard of, so that it can be undone.
    [[nodiscard]] Result<void> buryRow(std::string_view entity, const Uuid& id);
    //! \brief Takes back an op. One never sent is deleted and its effect undone (a create takes the later edits of its row with it).
    //! One already sent gets its inverse as a new op: an update sets back the fields that still stand as it left them, a create
    //! becomes `delete`, or `void` where rows are append-only. Code::refused for a deletion or a void that went out and for a disclosure,
    //! Code::notFound where the op or its row is gone.
    [[nodiscard]] Result<void> takeBack(const domain::OpId& op);

    //! \brief One more step of the job, under a txn_id of its own: what the server refuses of it, it refuses alone. Where it fails the whole job must.
    [[nodiscard]] Result<void> step(const std::function<Result<void>(WriteTxn&)>& what);

    //! \brief The typed row as this transaction sees it; notFound where there is none.
    template <class E>
    [[nodiscard]] Result<E> get(decltype(E::id) id) {
        LIANLU_TRY(domain::Fields fields, fieldsOf(E::kEntity, id.uuid));
        E entity;
        entity.id = id;
        if (!domain::applyFields(entity, fields)) return fail(Code::damaged, "row does not fit its entity", std::string(E::kEntity));
        return entity;
    }
    [[nodiscard]] Result<domain::Fields> fieldsOf(std::string_view entity, const Uuid& id);
    [[nodiscard]] Result<domain::Scope> scopeOf(std::string_view entity, const Uuid& id);

    [[nodiscard]] const domain::TxnId& txnId() const noexcept { return m_txnId; }
    [[nodiscard]] db::Connection& connection() noexcept { return m_connection; }
    [[nodiscard]] Time now() const noexcept { return m_now; }
    //! \brief For sync: rows written past the outbox that screens must refetch.
    [[nodiscard]] ChangeSet& changes() noexcept { return m_changes; }
    //! \brief Ops were made or taken back in this transaction.
    [[nodiscard]] bool edited() const noexcept { return m_edited; }
    //! \brief For Outbox: the queue of ops changed otherwise (sent, settled).
    void noteOutbox() noexcept { m_changes.outbox = true; }

private:
    friend class Outbox;
    [[nodiscard]] Result<void> mergeOrAppend(std::string_view entity, const Uuid& id, const domain::Fields& old, const domain::Fields& changed,
                                             const domain::Fields& persons);
    [[nodiscard]] Result<void> takeBackUnsent(std::int64_t position, std::string_view type, std::string_view entity, const Uuid& id);
    [[nodiscard]] Result<void> inverse(std::string_view type, std::string_view entity, const Uuid& id, const domain::Fields& old,
                                       const domain::Fields& changed);
    void noteEdit(std::string_view entity, const Uuid& id);

    db::Connection& m_connection;
    Time m_now;
    domain::TxnId m_txnId;
    ChangeSet m_changes;
    bool m_edited = false;
};

}  // namespace lianlu::store
