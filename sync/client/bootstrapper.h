// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <random>
#include <set>
#include <vector>

#include "models/base/result.h"
#include "models/domain/scope.h"
#include "models/store/bulk_loader.h"
#include "models/store/local_store.h"
#include "models/store/mass_removal.h"
#include "sync/client/api.h"
#include "sync/client/backoff.h"
#include "sync/client/engine.h"
#include "sync/client/load_plan.h"
#include "sync/client/session.h"

namespace lianlu::sync {

//! \brief Fetches whole scopes. Thread: one at a time, not the store's writer.
class Bootstrapper {
public:
    Bootstrapper(Api& api, Session& session, store::LocalStore& store) : m_api(api), m_session(session), m_store(store) {}

    void onProgress(Engine::ProgressListener listener) { m_progress = std::move(listener); }
    //! \brief How often a request that met a passing fault is tried again, pausing by `pause`, which returns false to give up.
    void retry(int attempts, std::function<bool(std::chrono::milliseconds)> pause) {
        m_attempts = attempts;
        m_pause = std::move(pause);
    }

    //! \brief All scopes into an empty store, by the fast road: download, parsing and insertion side by side. What is in stays in
    //! over interruptions, chunk by chunk.
    [[nodiscard]] Result<void> first(const std::vector<domain::Scope>& scopes);
    //! \brief One scope anew in a filled store, in one transaction. A cut that lacks a large part of what is held is not taken over but held for a
    //! person to decide (store::MassRemoval); `allowed`: so many roots may be missing.
    [[nodiscard]] Result<void> again(const domain::Scope& scope, std::int64_t allowed = -1);
    //! \brief The same where the server has lost a part of `lost` (with `scope` among them), and never held: `before` runs first, in the same
    //! transaction.
    [[nodiscard]] Result<void> again(const domain::Scope& scope, const std::set<domain::Scope>& lost, const store::LocalStore::WriteJob& before);

private:
    struct Pipeline;

    [[nodiscard]] Result<protocol::Manifest> manifest(const domain::Scope& scope);
    [[nodiscard]] Result<std::string> chunk(const protocol::Manifest& manifest, const protocol::ChunkInfo& info);
    template <class Call>
    [[nodiscard]] auto patiently(const Call& call) -> decltype(call());
    [[nodiscard]] Result<void> firstTry(const std::vector<domain::Scope>& scopes, bool& stale);
    [[nodiscard]] Result<LoadPlan> planFrom(store::BulkLoader& loader, const std::vector<domain::Scope>& scopes);
    [[nodiscard]] Result<void> load(store::BulkLoader& loader, LoadPlan& plan);
    void download(const LoadPlan& plan, Pipeline& pipeline);
    static void parse(const LoadPlan& plan, Pipeline& pipeline);
    [[nodiscard]] Result<void> insert(store::BulkLoader& loader, LoadPlan& plan, Pipeline& pipeline);
    [[nodiscard]] Result<void> finish(store::BulkLoader& loader, const LoadPlan& plan, bool& stale);
    [[nodiscard]] Result<void> replaceBy(const domain::Scope& scope, std::int64_t allowed, const std::set<domain::Scope>& lost,
                                         const store::LocalStore::WriteJob& before);
    //! Notes that the cut would take away too much: in a transaction of its own, for the cut's was given up.
    [[nodiscard]] Result<void> hold(const store::HeldRemoval& removal);
    void report(std::int64_t done, std::int64_t total, const std::string& scope) const;

    Api& m_api;
    Session& m_session;
    store::LocalStore& m_store;
    Engine::ProgressListener m_progress;
    int m_attempts = 1;
    std::function<bool(std::chrono::milliseconds)> m_pause;
    Backoff m_backoff{std::random_device{}()};
};

}  // namespace lianlu::sync
