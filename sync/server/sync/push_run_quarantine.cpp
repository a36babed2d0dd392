// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/sync/push_run.h"

//! The part of a push that is about work out of its author's reach (ADR 0008).
namespace lianlu::server {

using protocol::Op;
using protocol::OpResult;
using protocol::OpStatus;
using protocol::OpType;

Result<void> PushRun::quarantine(std::span<const Op> group, const Reach::Place& place, const char* reason, std::vector<OpResult>& results) {
    if (!m_room) {
        LIANLU_TRY(m_room, quarantineRoom(m_connection, m_request.deviceId));
    }
    const bool fits = m_room->take(group);
    for (const auto& op : group) {
        LIANLU_TRY(const auto own, m_reach.everHeld(op));
        if (own && own->erased) {
            results.push_back(refused(op, {Code::notFound, protocol::kErased}));
            continue;
        }
        results.push_back(fits ? refused(op, {Code::forbidden, reason}, OpStatus::quarantined) : refused(op, {Code::tooLarge, protocol::kQuarantineFull}));
        if (!fits) continue;
        // What nobody could decide about by itself goes where the rest of its transaction is.
        const auto& at = own && own->scope.kind != domain::Scope::Kind::user ? *own : place;
        addToQuarantine(m_batch, op, at, m_caller.standing.staff, m_request.deviceId, reason);
        if (op.type == OpType::create) m_reach.noteWaiting(op.id, at);
    }
    return {};
}

Result<void> PushRun::surrenderGroup(std::span<const Op> group, std::vector<OpResult>& results) {
    if (group.size() == 1 && group.front().entity == domain::Disclosure::kEntity) {
        LIANLU_TRY(auto result, surrenderDisclosure(group.front()));
        results.push_back(std::move(result));
        return {};
    }
    for (const auto& op : group) {
        LIANLU_TRY(const auto place, m_reach.everHeld(op));
        if (!place || place->scope.kind == domain::Scope::Kind::user) continue;
        if (!place->erased) return quarantine(group, *place, protocol::kDeviceRevoked, results);
        for (const auto& one : group) results.push_back(refused(one, {Code::notFound, protocol::kErased}));
        return {};
    }
    for (const auto& op : group) results.push_back(refused(op, {Code::notFound, "no such row"}));
    return {};
}

Result<std::vector<OpResult>> PushRun::letIn() {
    m_lettingIn = true;
    LIANLU_CHECK(prefetch());
    std::vector<OpResult> results;
    LIANLU_CHECK(runGroup(m_request.ops, results));
    for (std::size_t i = 0; i < results.size(); ++i) LIANLU_CHECK(fillRow(m_request.ops[i], results[i]));
    LIANLU_CHECK(writeConflicts(m_conflicts, author(), m_batch));
    return results;
}

domain::StaffId PushRun::author() const noexcept { return m_caller.standing.author ? m_caller.standing.author->staff : m_caller.standing.staff; }

}  // namespace lianlu::server
