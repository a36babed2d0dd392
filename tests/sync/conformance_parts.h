// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "sync/client/api.h"
#include "sync/protocol/codec.h"
#include "tests/sync/conformance.h"

//! What the parts of the suite share; theirs alone.
#define OK(...)                                                                                         \
    do {                                                                                                \
        const auto done_ = (__VA_ARGS__);                                                               \
        if (!done_) QFAIL(done_.error().describe().c_str());                                            \
    } while (false)

namespace lianlu::test {

//! \brief A signed-in road without engine and store, for what an engine would never send.
struct RawDevice {
    RawDevice(Backend& backend, const Login& login) : road(backend.connect()), api(*road), ids(backend.clock()), now(backend.clock()) {
        id = ids.next<domain::DeviceId>();
        auto got = api.signIn({login.name, login.password, id, "raw", "test"});
        if (!got) throw std::runtime_error(got.error().describe());
        session = std::move(*got);
    }
    protocol::Op editOf(const Uuid& row, const std::string& entity, const std::string& field, const std::string& value, std::int64_t base) {
        protocol::Op op;
        op.opId = ids.next<domain::OpId>();
        op.opSeq = nextSeq++;
        op.txnId = ids.next<domain::TxnId>();
        op.entity = entity;
        op.id = row;
        op.baseVer = base;
        op.fields[field] = {domain::Value{}, value};
        op.occurredAt = toUnixMs(now.now());
        return op;
    }
    Result<protocol::PushResponse> push(std::vector<protocol::Op> ops) {
        problem = {};
        return api.push(session.accessToken, {id, std::move(ops)}, problem);
    }

    std::shared_ptr<sync::Transport> road;
    sync::Api api;
    IdGenerator ids;
    const Clock& now;
    domain::DeviceId id;
    protocol::Session session;
    protocol::Problem problem;
    std::int64_t nextSeq = 1;
};

[[nodiscard]] inline domain::Fields one(const std::string& name, domain::Value value) { return {{name, std::move(value)}}; }

}  // namespace lianlu::test
