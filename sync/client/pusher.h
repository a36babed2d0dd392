// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "models/base/result.h"
#include "models/store/local_store.h"
#include "models/store/outbox.h"
#include "sync/client/api.h"
#include "sync/client/session.h"

namespace lianlu::sync {

//! \brief Empties the outbox. An op that the server refuses waits for a person and lets the next ones pass; an answer that got
//! lost is asked for again with the same ops. cursorDiverged: the server waits for a number that it had answered before, so it has lost
//! ops; a pull tells which. Thread: one at a time.
class Pusher {
public:
    Pusher(Api& api, Session& session, store::LocalStore& store) : m_api(api), m_session(session), m_store(store) {}

    //! \brief Pushes until nothing is left to send.
    [[nodiscard]] Result<void> run();
    //! \brief The same for a device that may hold nothing any more: what it had not sent goes into the server's quarantine.
    [[nodiscard]] Result<void> surrender();

private:
    using Ops = std::vector<store::OutboxOp>;

    [[nodiscard]] Result<Ops> take();
    //! \brief What waits for something that is not back yet after a loss: another try, or a person's.
    [[nodiscard]] Result<void> wakeWaiting();
    [[nodiscard]] Result<void> send(const Ops& ops);
    //! \brief The server will not take these as they are: halves them, and sets a single transaction aside.
    [[nodiscard]] Result<void> sendSmaller(const Ops& ops, const Error& why, const protocol::Problem& problem);
    //! \brief The server waits for another op_seq: the unanswered ops get numbers from there on.
    [[nodiscard]] Result<void> closeGap(const Ops& ops, const Error& why, const protocol::Problem& problem);
    [[nodiscard]] Result<void> settle(std::vector<store::OpOutcome> outcomes);

    Api& m_api;
    Session& m_session;
    store::LocalStore& m_store;
    [[nodiscard]] Result<void> sendAll();
    [[nodiscard]] Result<protocol::PushResponse> ask(const protocol::PushRequest& request, protocol::Problem& problem);

    bool m_surrendering = false;
    bool m_renumbered = false;  //!< since ops were settled last
};

//! \brief An op of the outbox as it goes over the wire.
[[nodiscard]] Result<protocol::Op> wireOp(const store::OutboxOp& op);
[[nodiscard]] store::OpOutcome outcomeOf(const protocol::OpResult& result);
[[nodiscard]] protocol::Resent resentOf(const store::OutboxOp& op) noexcept;

}  // namespace lianlu::sync
