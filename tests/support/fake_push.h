// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <set>
#include <vector>

#include "models/domain/entities/conflict.h"
#include "sync/protocol/messages.h"
#include "tests/support/fake_world.h"

namespace lianlu::test {

//! \brief Lays ops into a world by the rules of domain: whole transactions, merge by field, each once.
class FakePush {
public:
    FakePush(FakeWorld& world, std::set<domain::Scope> allowed) : m_world(world), m_allowed(std::move(allowed)) {}

    //! \brief One result an op; `ops` belong to one transaction.
    [[nodiscard]] std::vector<protocol::OpResult> group(const std::vector<protocol::Op>& ops);

private:
    using Staged = std::map<FakeKey, FakeRow>;

    [[nodiscard]] protocol::OpResult one(const protocol::Op& op, Staged& staged);
    [[nodiscard]] Result<protocol::OpResult> create(const protocol::Op& op, Staged& staged);
    [[nodiscard]] Result<protocol::OpResult> change(const protocol::Op& op, Staged& staged);
    [[nodiscard]] Result<void> check(const protocol::Op& op) const;

    void met(domain::ConflictKind kind, const protocol::Op& op, const FakeRow& row, const std::vector<std::string>& names);

    FakeWorld& m_world;
    std::set<domain::Scope> m_allowed;
    std::vector<domain::Conflict> m_met;  //!< conflicts of the transaction in work
    std::map<domain::OpId, domain::Scope> m_scopes;
};

}  // namespace lianlu::test
