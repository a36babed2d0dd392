// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <future>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include "models/base/result.h"
#include "models/domain/scope.h"
#include "models/store/change_set.h"
#include "models/store/local_store.h"
#include "models/store/replica.h"
#include "sync/client/api.h"
#include "sync/client/session.h"

namespace lianlu::sync {

//! \brief What a pull left to do.
struct PullOutcome {
    std::vector<domain::Scope> bootstrap;  //!< cursor expired
    std::map<domain::Scope, std::int64_t> diverged;  //!< the server lost a part of these; up to where both histories are one
    std::int64_t nextOpSeq = 0;            //!< the op_seq that the server waits for; 0: it does not say
    std::vector<domain::Scope> mismatched; //!< digests differ at the head
    bool accessChanged = false;            //!< a scope is forbidden now: ask for the session
    bool erased = false;                   //!< an erased person went: say so at once
    std::int64_t changes = 0;
};

//! \brief Pulls page after page until the heads; while one is applied the next is fetched. A page and its cursors go into one transaction, so a crash leaves the store
//! at the end of a page. What a server may not say (a sequence going back, rows of a scope that was not asked for) is not
//! applied: Code::server. What would take away a large part of a scope is held for a person to decide, and its scope rests meanwhile.
//! Thread: one at a time.
class Puller {
public:
    Puller(Api& api, Session& session, store::LocalStore& store) : m_api(api), m_session(session), m_store(store) {}

    [[nodiscard]] Result<PullOutcome> run(const domain::DeviceId& device, std::vector<store::ScopeCursor> cursors);

private:
    using Cursors = std::map<domain::Scope, store::ScopeCursor>;
    //! What this run takes away of a scope, as far as it is known.
    struct Removal {
        std::set<store::RowKey> rows;
        std::int64_t roots = -1;   //!< held when the run began; -1: not counted
        std::int64_t allowed = -1; //!< so many a person has accepted
    };

    //! The page after one that is being applied.
    struct Ahead {
        Cursors cursors;
        std::future<Result<protocol::PullResponse>> answer;
    };

    [[nodiscard]] Result<protocol::PullResponse> ask(const domain::DeviceId& device, const Cursors& cursors);
    [[nodiscard]] Result<protocol::PullResponse> askAhead(const domain::DeviceId& device, const Cursors& cursors);
    //! Fetches what follows `page` on a thread of its own, where nothing that is applied meanwhile can change what has to be asked.
    [[nodiscard]] std::optional<Ahead> beginAhead(const domain::DeviceId& device, const protocol::PullResponse& page, const Cursors& cursors);
    //! What was fetched ahead where it is the answer to these cursors, else a fresh one.
    [[nodiscard]] Result<protocol::PullResponse> next(const domain::DeviceId& device, const Cursors& cursors, std::optional<Ahead> ahead);
    [[nodiscard]] Result<void> readHeld(Cursors& cursors);
    //! Counts what the page takes away; whether any scope has something of it.
    [[nodiscard]] Result<bool> count(const protocol::PullResponse& page);
    //! Looks through all pages that follow, applying none: what is taken away piece by piece is seen as a whole.
    [[nodiscard]] Result<void> lookAhead(const domain::DeviceId& device, const protocol::PullResponse& page, Cursors cursors);
    //! Holds what is too much, and takes its scopes out of the page and out of the run.
    [[nodiscard]] Result<void> hold(protocol::PullResponse& page, Cursors& cursors);

    [[nodiscard]] Result<void> page(protocol::PullResponse& page, Cursors& cursors, PullOutcome& outcome);
    //! \brief Asks once more, with checkpoints, where the histories part.
    [[nodiscard]] Result<void> findParting(const domain::DeviceId& device, const Cursors& asked, PullOutcome& outcome);

    Api& m_api;
    Session& m_session;
    store::LocalStore& m_store;
    std::map<domain::Scope, Removal> m_removals;
    bool m_lookedAhead = false;
};

}  // namespace lianlu::sync
