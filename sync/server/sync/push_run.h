// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "sync/protocol/messages.h"
#include "sync/server/auth/caller.h"
#include "sync/server/sync/conflict_rows.h"
#include "sync/server/sync/quarantine.h"
#include "sync/server/sync/reach.h"
#include "sync/server/sync/write_batch.h"

namespace lianlu::server {

//! \brief One try of one push, inside one transaction.
class PushRun {
public:
    PushRun(const Caller& caller, const protocol::PushRequest& request, std::span<AfterApply* const> hooks, pg::Connection& connection, Time now)
        : m_caller(caller), m_request(request), m_hooks(hooks), m_connection(connection), m_batch(connection, now), m_reach(caller, m_batch) {}

    //! \brief Takes all ops and commits. `expected`: the op_seq that should have come, with sequenceGap.
    [[nodiscard]] Result<protocol::PushResponse> run(std::int64_t& expected);
    //! \brief The ops of somebody who may hold nothing any more: all that is on rows they once held waits in quarantine, nothing else is done.
    [[nodiscard]] Result<protocol::PushResponse> surrender(std::int64_t& expected);
    //! \brief Ops that waited in quarantine, as one group, by the caller (whose standing names their author), within the caller's transaction.
    //! They stand when no result is rejected or blocked: then commit batch(); else nothing is to be written.
    [[nodiscard]] Result<std::vector<protocol::OpResult>> letIn();
    [[nodiscard]] WriteBatch& batch() noexcept { return m_batch; }

private:
    struct Known {
        bool own = false;
        std::string result;
    };
    //! Of an op's text without its op_seq (a restored device sends it again under another number), and without its base besides: where an edit
    //! before it was answered in the life that the restored store has lost, it comes on another version.
    struct Hashes {
        std::string body, said;
    };
    [[nodiscard]] static Hashes hashesOf(protocol::Op op);
    //! Begins, locks the device's number (`next`) and reads which ops are known, in one round trip.
    [[nodiscard]] Result<pg::Transaction> open(std::int64_t& next);
    //! When the database's history last may have lost something; for ops that are sent again without anybody knowing what became of them.
    [[nodiscard]] Result<void> readHistory();
    [[nodiscard]] bool effectsWait(const protocol::Op& op) const noexcept;
    //! The version the person saw, where versions of the op's history are versions of this one.
    [[nodiscard]] std::int64_t baseOf(const protocol::Op& op, const StoredRow& row) const noexcept;
    [[nodiscard]] Result<void> takeKnown(const pg::Rows& rows);
    [[nodiscard]] Result<void> checkSequence(std::int64_t next, std::int64_t& expected);
    [[nodiscard]] Result<void> prefetch();
    [[nodiscard]] static protocol::OpResult refused(const protocol::Op& op, const Error& error,
                                                    protocol::OpStatus status = protocol::OpStatus::rejected);
    using RunGroup = Result<void> (PushRun::*)(std::span<const protocol::Op> group, std::vector<protocol::OpResult>& results);
    [[nodiscard]] Result<protocol::PushResponse> takeAll(std::int64_t& expected, RunGroup runOne);
    [[nodiscard]] Result<void> runGroup(std::span<const protocol::Op> group, std::vector<protocol::OpResult>& results);
    [[nodiscard]] Result<void> surrenderGroup(std::span<const protocol::Op> group, std::vector<protocol::OpResult>& results);
    //! The group waits as a whole; `place` is that of the op that could not be done.
    [[nodiscard]] Result<void> quarantine(std::span<const protocol::Op> group, const Reach::Place& place, const char* reason,
                                          std::vector<protocol::OpResult>& results);
    [[nodiscard]] Result<protocol::OpResult> apply(const protocol::Op& op);
    [[nodiscard]] Result<void> mayWrite(const domain::Intent& intent, const Uuid& id);
    [[nodiscard]] Result<void> mayDecide(const domain::Intent& intent, const domain::PersonMatchId& id);
    //! An edit of a person who has been joined with another since.
    [[nodiscard]] Result<protocol::OpResult> updateJoined(const protocol::Op& op, const domain::EntityInfo& entity, const Uuid& living);
    [[nodiscard]] Result<protocol::OpResult> create(const protocol::Op& op, const domain::EntityInfo& entity, const StoredRow* row);
    //! What somebody saw or took out whole, which stands in the audit from now on, wherever they stand by now.
    [[nodiscard]] Result<protocol::OpResult> createDisclosure(const protocol::Op& op, const domain::EntityInfo& entity, const domain::Fields& fields);
    //! The same of a device whose owner may hold nothing any more.
    [[nodiscard]] Result<protocol::OpResult> surrenderDisclosure(const protocol::Op& op);
    //! A word of a closed list about whom it is about; empty: whom they hold.
    [[nodiscard]] Result<std::string> markOf(const domain::CustomerId& subject);
    [[nodiscard]] Result<void> noteDisclosure(const protocol::Op& op, const domain::Fields& fields, std::string mark);
    [[nodiscard]] Result<protocol::OpResult> update(const protocol::Op& op, const domain::EntityInfo& entity, const StoredRow& row);
    [[nodiscard]] Result<protocol::OpResult> take(const protocol::Op& op, const domain::EntityInfo& entity, const StoredRow& row);
    //! A person whom a file brought in goes again, with all that came along; refused where anybody has worked on them (models/domain/rules/taken_back.h).
    [[nodiscard]] Result<protocol::OpResult> takePerson(const protocol::Op& op, const StoredRow& row);
    [[nodiscard]] Result<void> readHanging();
    [[nodiscard]] Result<std::vector<RowName>> allThatHangsOn(const domain::CustomerId& person);
    [[nodiscard]] Result<void> callHooks(const protocol::Op& op, const protocol::OpResult& result, bool created);
    [[nodiscard]] Result<void> checkNotErased(const domain::CustomerId& person);
    //! Whether a guest of another store may be served by who pushes.
    [[nodiscard]] Result<bool> isVisiting(const domain::CustomerId& person);
    [[nodiscard]] Result<domain::Scope> scopeOfNew(const domain::EntityInfo& entity, const domain::Fields& fields);
    [[nodiscard]] Result<protocol::OpResult> duplicate(const Known& known);
    [[nodiscard]] Result<void> fillRow(const protocol::Op& op, protocol::OpResult& result);
    [[nodiscard]] Result<void> noteVersions();
    void noteConflict(domain::ConflictKind kind, const protocol::Op& op, const Uuid& id, const StoredRow& row, const std::vector<std::string>& fields);
    void store(const std::vector<protocol::OpResult>& results, std::int64_t next);
    [[nodiscard]] domain::StaffId author() const noexcept;

    const Caller& m_caller;
    const protocol::PushRequest& m_request;
    std::span<AfterApply* const> m_hooks;
    pg::Connection& m_connection;
    WriteBatch m_batch;
    Reach m_reach;
    std::optional<QuarantineRoom> m_room;
    bool m_lettingIn = false;
    std::map<Uuid, Known> m_known;
    std::map<Uuid, Hashes> m_hashes;
    std::map<Uuid, std::int64_t> m_versions;  //!< of an op's row after this push
    std::vector<MetConflict> m_conflicts;
    std::map<Uuid, bool> m_visits;
    std::set<Uuid> m_hooked;  //!< ops whose row a hook changed besides
    std::set<Uuid> m_takenBack;  //!< persons who went, with what hung on them
    std::optional<std::map<Uuid, std::vector<RowName>>> m_hanging;  //!< what the database has of persons whom this push takes back
    std::set<Uuid> m_unkept;  //!< ops that may come again: what they build on is not back yet
    std::int64_t m_historySince = 0;
};

}  // namespace lianlu::server
