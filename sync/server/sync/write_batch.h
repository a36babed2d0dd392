// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/domain/entities/tag_definition.h"
#include "models/domain/record.h"
#include "models/domain/registry.h"
#include "models/domain/scope.h"
#include "sync/protocol/messages.h"
#include "sync/server/audit/audit.h"
#include "sync/server/db/pg.h"
#include "sync/server/sync/stored_row.h"

namespace lianlu::server {

struct RowName {
    std::string entity;
    Uuid id;
    friend auto operator<=>(const RowName&, const RowName&) = default;
};

//! \brief The one way the server changes synced rows: keeps ver, field versions, change_log, scope heads (seq, chain) and digests
//! right. Use inside one transaction:
//! \code
//!   LIANLU_TRY(auto txn, pg::Transaction::begin(connection));
//!   WriteBatch batch(connection, clock.now());
//!   LIANLU_CHECK(batch.upsert("offer", offerId.uuid, scope, {{"status", Value{std::string("dispatched")}}}));
//!   LIANLU_CHECK(batch.commit(txn));
//! \endcode
//! Rows are read with a lock at first touch; writes wait until commit, which sends rows, log, heads (last, in sorted order) and
//! COMMIT in one round trip. pg::isRetryable(error) → do the whole transaction again (pg::retrying).
class WriteBatch {
public:
    WriteBatch(pg::Connection& connection, Time now) : m_connection(connection), m_now(now) {}

    //! \brief Locks and reads rows in id order, in one statement. Names that do not exist are remembered as missing.
    [[nodiscard]] Result<void> prefetch(std::string_view entity, std::span<const Uuid> ids);
    //! \brief Rows of many entities, and the people they hang on, in one round trip: people before what hangs on them, ids in order, so every
    //! writer locks in the same order. By name of the entity.
    [[nodiscard]] Result<void> prefetch(const std::map<std::string, std::vector<Uuid>>& rows);
    //! \brief For a row that cannot be there, such as what hangs on a row this batch has just made: it is not looked for. Where it is there
    //! after all the batch loses a race against it (pg::isRetryable).
    void presumeNew(std::string_view entity, const Uuid& id) { m_slots.try_emplace(RowName{std::string(entity), id}); }
    //! \brief Locks customers against a move, so that what hangs on them can be written. upsert does it by itself, one by one.
    [[nodiscard]] Result<void> lockPeople(std::span<const Uuid> customers);
    //! \brief The row as this batch sees it, or null: never there. A deleted one is given with deleted = true. The pointer lives until the
    //! next call on this batch.
    [[nodiscard]] Result<const StoredRow*> find(std::string_view entity, const Uuid& id);
    template <class E>
    [[nodiscard]] Result<std::optional<E>> get(decltype(E::id) id) {
        LIANLU_TRY(const StoredRow* row, find(E::kEntity, id.uuid));
        if (!row || row->deleted) return std::optional<E>{};
        E entity;
        entity.id = id;
        if (!domain::applyFields(entity, row->fields)) return fail(Code::damaged, "stored row does not fit", std::string(E::kEntity));
        return std::optional<E>{std::move(entity)};
    }

    //! \brief Makes the row (in `scope`; what hangs on a person goes where the person lives, whatever `scope` says) or lays `wanted` over it; monostate empties a field. Values are checked against the
    //! registry. A change of nothing writes nothing. The scope of a row that exists is not changed by this: see moveRoot.
    //! `times`: when fields were edited, where that was not now.
    [[nodiscard]] Result<void> upsert(std::string_view entity, const Uuid& id, const domain::Scope& scope, domain::Fields wanted,
                                      const EditTimes& times = {});
    template <class E>
    [[nodiscard]] Result<void> create(const E& entity, const domain::Scope& scope) {
        return upsert(E::kEntity, entity.id.uuid, scope, domain::toFields(entity));
    }
    //! \brief A tombstone becomes the row it was; for what was taken away by a decision that is taken back. conflict where nothing was kept of
    //! it (see erase). Nothing when the row lives or is not there.
    [[nodiscard]] Result<void> revive(std::string_view entity, const Uuid& id);
    //! \brief Tombstone. Nothing when the row is not there.
    [[nodiscard]] Result<void> remove(std::string_view entity, const Uuid& id);
    //! \brief Tombstone that keeps nothing but the id; devices drop their edits of the row with it.
    [[nodiscard]] Result<void> erase(std::string_view entity, const Uuid& id);
    //! \brief Tells `scope`, which the row has left or lies dead in, that it was erased: no row changes there, but devices that held it drop
    //! what they keep of it. The row must have been touched by this batch. Not undone by rollbackTo.
    void tellErased(std::string_view entity, const Uuid& id, const domain::Scope& scope);
    //! \brief A customer with all that hangs on the person goes to another scope: leave in the old one, enter in the new one. Called by
    //! upsert itself when a customer's guide_id or home_store_id changes.
    [[nodiscard]] Result<void> moveRoot(const Uuid& customer, const domain::Scope& to);

    //! \brief Who this person is now: the one it was joined with, and the one that was joined with, and so on (ADR 0006); the id itself for
    //! everybody else, also for who is unknown or deleted. upsert follows by itself: a row for a person who was joined is written for the one that stays, and
    //! noted, so that it goes back when the two are parted.
    [[nodiscard]] Result<Uuid> livingPerson(const Uuid& customer);
    //! \brief The scope of a person's rows. notFound for an unknown or deleted customer; of one who was joined, that of the one that stays.
    [[nodiscard]] Result<domain::Scope> scopeOfPerson(const domain::CustomerId& customer);

    //! \brief What HQ has decided about tags of this name; null: nothing. Until the transaction ends nobody changes any such decision, so
    //! a tag cannot be placed by one that no longer holds. The pointer lives as long as the batch.
    [[nodiscard]] Result<const domain::TagDefinition*> tagDefinition(std::string_view name);
    //! \brief Where this row would live: beside its person, or apart (see domain::scopeOfTag).
    [[nodiscard]] Result<domain::Scope> placeOfChild(std::string_view entity, const domain::Fields& fields);
    //! \brief Puts a tag where its definition wants it now.
    [[nodiscard]] Result<void> placeTagAnew(const Uuid& tag);

    //! \brief A statement of the caller's own tables, to run in the same transaction before the heads are locked. Undone with rollbackTo.
    void also(std::string sql, pg::Params params);

    //! \brief Many new rows of one of the caller's own tables, copied in the same transaction before all else is written. Not undone by
    //! rollbackTo: for what stands when it is called.
    using CopyRows = std::function<Result<void>(pg::Connection&)>;
    void alsoCopy(CopyRows rows) { m_copies.push_back(std::move(rows)); }

    //! \brief An entry of the audit, chained in the same transaction before the heads are locked. Undone with rollbackTo.
    void note(AuditNote note);

    //! \brief For groups that stand or fall: everything after mark() is forgotten by rollbackTo().
    [[nodiscard]] std::size_t mark() const noexcept { return m_journal.size(); }
    void rollbackTo(std::size_t mark);

    //! \brief Writes all and commits `txn`.
    [[nodiscard]] Result<void> commit(pg::Transaction& txn);
    //! \brief Writes all without COMMIT, for a caller with more to do; nothing slow after it, the heads are locked.
    [[nodiscard]] Result<void> flush();

    [[nodiscard]] Time now() const noexcept { return m_now; }
    [[nodiscard]] pg::Connection& connection() noexcept { return m_connection; }
    //! \brief Rows of an entity that this batch will write, as it sees them; what was committed before is not among them. The pointers live
    //! until the next call on this batch.
    [[nodiscard]] std::vector<const StoredRow*> changedRows(std::string_view entity) const;
    //! \brief Whether this batch gives the row another version.
    [[nodiscard]] bool changes(std::string_view entity, const Uuid& id) const;
    //! \brief Scopes whose head this batch moves.
    [[nodiscard]] std::vector<domain::Scope> touchedScopes() const;

private:
    struct Slot {
        std::optional<StoredRow> before;  //!< as read
        std::optional<StoredRow> now;
        bool changed = false;
    };
    //! Where a person lives and is at home.
    struct Place {
        domain::Scope scope;
        domain::StoreId home;
    };
    struct Undo {
        bool isStatement = false;
        bool isNote = false;
        RowName row{};
        Slot before{};
        bool firstChange = false;
    };
    //! Who was joined into whom: the person who stays and the event.
    struct Join {
        Uuid stays, merge;
    };
    [[nodiscard]] Result<bool> isAlive(const Uuid& customer);
    [[nodiscard]] Result<std::optional<Join>> joinOf(const Uuid& customer);
    void takePeople(const pg::Rows& rows);
    [[nodiscard]] Result<void> takeRows(const std::string& entity, std::span<const Uuid> asked, const pg::Rows& rows);
    //! Writes the row for the one that stays, where `fields` names a person who was joined.
    [[nodiscard]] Result<void> followJoin(const domain::EntityInfo& entity, const Uuid& id, domain::Fields& fields);
    //! Whether that changed anything of the row, which has its new version already.
    [[nodiscard]] bool layOver(const domain::EntityInfo& info, StoredRow& row, domain::Fields wanted, const EditTimes& times) const;
    [[nodiscard]] Result<void> bury(std::string_view entity, const Uuid& id, bool erased);
    [[nodiscard]] Result<Place> placeOfPerson(const domain::CustomerId& customer);
    [[nodiscard]] Result<Slot*> slot(std::string_view entity, const Uuid& id);
    void remember(const RowName& name, const Slot& slot);
    [[nodiscard]] Result<void> write(bool withCommit);

    pg::Connection& m_connection;
    Time m_now;
    struct NameHash {
        // Hardly ever do rows of two entities share an id: the entity is compared, not hashed.
        std::size_t operator()(const RowName& name) const noexcept { return std::hash<Uuid>{}(name.id); }
    };
    std::unordered_map<RowName, Slot, NameHash> m_slots;
    std::map<Uuid, std::optional<Place>> m_people;  //!< customers locked against a move, and where they live
    std::map<Uuid, std::optional<Join>> m_joins;
    std::map<std::string, std::optional<domain::TagDefinition>, std::less<>> m_tagDefinitions;
    std::vector<RowName> m_order;  //!< in which rows were first changed: the order of the log
    std::vector<std::pair<domain::Scope, RowName>> m_told;
    std::vector<std::pair<std::string, pg::Params>> m_also;
    std::vector<CopyRows> m_copies;
    std::vector<AuditNote> m_notes;
    std::vector<Undo> m_journal;
};

//! \brief Held shared by who places tags and alone by who decides about them: pg_advisory_xact_lock.
inline constexpr std::int64_t kTagLock = 0x6c69616e6c7574;  // "lianlut"

//! \brief An op the push handler has just laid into the batch.
struct AppliedOp {
    const protocol::Op& op;
    protocol::OpStatus status;  //!< applied or merged
    domain::StaffId staff;
    domain::DeviceId device;
    domain::Scope scope;
    bool created = false;
    bool effectsWait = false;  //!< may have been applied before, in a lost history: what it sends out waits for an operator
};

//! \brief What the server does besides when an op goes in, in the same transaction: issue a coupon, write a dispatch row. Handed to
//! the push handler in a list. An error of code refused, invalid or forbidden rejects the op (and its txn group); any other fails the push.
//! Must change nothing but through `batch` (upsert, also), so that a group that falls takes it along. Thread: any, one call at a time each.
class AfterApply {
public:
    virtual ~AfterApply() = default;
    [[nodiscard]] virtual Result<void> onApplied(const AppliedOp& applied, pg::Connection& connection, WriteBatch& batch) = 0;
    //! \brief Once a push, when all its ops are laid in: what follows of those that stand. An error fails the push.
    [[nodiscard]] virtual Result<void> beforeCommit(pg::Connection& connection, WriteBatch& batch) {
        (void)connection, (void)batch;
        return {};
    }
};

}  // namespace lianlu::server
