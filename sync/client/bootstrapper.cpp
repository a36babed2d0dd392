// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/bootstrapper.h"

#include <algorithm>
#include <limits>
#include <mutex>
#include <optional>
#include <thread>

#include "models/base/kill_point.h"
#include "models/store/lost_history.h"
#include "models/store/write_txn.h"
#include "sync/client/bounded_queue.h"
#include "sync/client/chunk_decoder.h"

namespace lianlu::sync {

namespace {

// A commit costs a sync of the disk; an interruption costs the rows since the last one.
constexpr std::int64_t kRowsPerCommit = 50'000;
constexpr std::size_t kFramesAhead = 2;
constexpr std::size_t kBatchesAhead = 8;
constexpr std::int64_t kMaxScopeInMemory = std::int64_t{256} << 20u;
constexpr int kTriesWithFreshCuts = 3;

struct Frame {
    std::size_t part = 0, chunk = 0;
    std::string bytes;
};
struct Piece {
    std::size_t part = 0, chunk = 0;
    RowBatch batch;
    bool endsChunk = false;
};

//! The cut that was being loaded is gone on the server.
bool isGone(Code code) noexcept { return code == Code::cursorExpired || code == Code::notFound; }

constexpr const char* kTooMuch = "mass-removal";

//! What the device held and the cut lacks. `before` are the roots that were held.
Result<void> checkLoss(store::WriteTxn& txn, const std::vector<store::RowKey>& before, store::HeldRemoval& loss, std::int64_t allowed) {
    LIANLU_TRY(auto after, store::MassRemoval::rootsOf(txn.connection(), loss.scope));
    std::sort(after.begin(), after.end());
    loss.some.clear();
    loss.removed = 0;
    for (const auto& row : before) {
        if (std::binary_search(after.begin(), after.end(), row)) continue;
        ++loss.removed;
        if (loss.some.size() < store::MassRemoval::kMostNamed) loss.some.push_back(row);
    }
    loss.roots = static_cast<std::int64_t>(before.size());
    if (loss.removed <= allowed || !store::MassRemoval::isMass(loss.removed, loss.roots)) return store::MassRemoval::forget(txn, loss.scope);
    return fail(Code::refused, kTooMuch, loss.scope.toString());
}

//! Whoever begins anew does not read of an erasure in the log.
Result<void> forgetErased(store::WriteTxn& txn, const protocol::Manifest& cut) {
    std::vector<store::RowKey> rows;
    for (const auto& row : cut.erased) rows.push_back({row.entity, row.id});
    return store::Replica::forget(txn, rows);
}

Result<void> replace(store::WriteTxn& txn, const protocol::Manifest& cut, const std::vector<std::string>& frames, const std::set<domain::Scope>& lost,
                     store::HeldRemoval& loss, std::int64_t allowed) {
    LIANLU_TRY(const auto before, store::MassRemoval::rootsOf(txn.connection(), cut.scope));
    const auto source = [&](const std::function<Result<void>(const store::ServerRow&)>& sink) -> Result<void> {
        ChunkDecoder decoder;
        for (std::size_t i = 0; i < frames.size(); ++i) {
            LIANLU_CHECK(decoder.decode(frames[i], cut.chunks[i].rows, [&](RowBatch&& batch) { return batch.each(sink); }));
            killPoint("mid-bootstrap-chunk");
        }
        return {};
    };
    LIANLU_CHECK(store::Replica::replaceScope(txn, cut.scope, source, {cut.scope, cut.epoch, cut.seq, cut.chain}, lost));
    LIANLU_CHECK(forgetErased(txn, cut));
    if (!lost.empty()) LIANLU_CHECK(store::LostHistory::rebase(txn, cut.scope));
    LIANLU_TRY(const auto mine, store::Replica::digest(txn.connection(), cut.scope));
    if (std::to_string(mine) != cut.digest) return fail(Code::server, "the rows of a bootstrap do not sum up to its digest");
    return checkLoss(txn, before, loss, allowed);
}

}  // namespace

struct Bootstrapper::Pipeline {
    BoundedQueue<Frame> frames{kFramesAhead};
    BoundedQueue<Piece> pieces{kBatchesAhead};
    std::mutex mutex;
    std::optional<Error> failure;

    void stop(Error error) {
        {
            const std::lock_guard lock(mutex);
            if (!failure) failure = std::move(error);
        }
        frames.abandon();
        pieces.abandon();
    }
};

template <class Call>
auto Bootstrapper::patiently(const Call& call) -> decltype(call()) {
    for (int tried = 1;; ++tried) {
        auto answer = call();
        if (answer) {
            m_backoff.reset();
            return answer;
        }
        if (tried >= m_attempts || !isPassing(answer.error().code)) return answer;
        if (m_pause && !m_pause(m_backoff.next(answer.error()))) return answer;
    }
}

Result<protocol::Manifest> Bootstrapper::manifest(const domain::Scope& scope) {
    return patiently([&] {
        return m_session.with([&](const std::string& token) { return m_api.manifest(token, scope); });
    });
}

Result<std::string> Bootstrapper::chunk(const protocol::Manifest& manifest, const protocol::ChunkInfo& info) {
    return patiently([&] {
        return m_session.with([&](const std::string& token) { return m_api.chunk(token, manifest, info); });
    });
}

Result<void> Bootstrapper::first(const std::vector<domain::Scope>& scopes) {
    for (int tried = 1;; ++tried) {
        bool stale = false;
        auto done = firstTry(scopes, stale);
        if (done || !stale || tried >= kTriesWithFreshCuts) return done;
    }
}

Result<void> Bootstrapper::firstTry(const std::vector<domain::Scope>& scopes, bool& stale) {
    LIANLU_TRY(const auto loader, store::BulkLoader::start(m_store));
    auto planned = planFrom(*loader, scopes);
    if (!planned) {
        stale = planned.error().code == Code::cursorExpired;
        return fail(std::move(planned).error());
    }
    LoadPlan plan = std::move(*planned);
    auto loaded = load(*loader, plan);
    if (!loaded) {
        stale = isGone(loaded.error().code);
        if (stale) LIANLU_CHECK(loader->discard());
        return loaded;
    }
    return finish(*loader, plan, stale);
}

Result<LoadPlan> Bootstrapper::planFrom(store::BulkLoader& loader, const std::vector<domain::Scope>& scopes) {
    LoadPlan plan;
    if (!loader.mark().empty()) {
        auto known = LoadPlan::fromMark(loader.mark());
        if (known && known->covers(scopes)) return std::move(*known);
        // Scopes changed since, or another program wrote it: a cut must not be mixed with another.
        LIANLU_CHECK(loader.discard());
        return fail(Code::cursorExpired, "an older bootstrap does not fit");
    }
    for (const auto& scope : scopes) {
        LIANLU_TRY(auto cut, manifest(scope));
        plan.parts.push_back({std::move(cut), 0});
    }
    return plan;
}

Result<void> Bootstrapper::load(store::BulkLoader& loader, LoadPlan& plan) {
    Pipeline pipeline;
    const LoadPlan fixed = plan;
    std::thread downloader([&] { download(fixed, pipeline); });
    std::thread parser([&] { parse(fixed, pipeline); });
    auto inserted = insert(loader, plan, pipeline);
    if (!inserted) pipeline.stop(inserted.error());
    downloader.join();
    parser.join();
    if (pipeline.failure) return fail(std::move(*pipeline.failure));
    return inserted;
}

void Bootstrapper::download(const LoadPlan& plan, Pipeline& pipeline) {
    for (std::size_t part = 0; part < plan.parts.size(); ++part) {
        const auto& [cut, chunksIn] = plan.parts[part];
        for (std::size_t i = chunksIn; i < cut.chunks.size(); ++i) {
            auto bytes = chunk(cut, cut.chunks[i]);
            if (!bytes) return pipeline.stop(std::move(bytes).error());
            if (!pipeline.frames.push({part, i, std::move(*bytes)})) return;
        }
    }
    pipeline.frames.close();
}

void Bootstrapper::parse(const LoadPlan& plan, Pipeline& pipeline) {
    ChunkDecoder decoder;
    while (auto frame = pipeline.frames.pop()) {
        const auto& info = plan.parts[frame->part].manifest.chunks[frame->chunk];
        auto done = decoder.decode(frame->bytes, info.rows, [&](RowBatch&& batch) -> Result<void> {
            if (pipeline.pieces.push({frame->part, frame->chunk, std::move(batch), false})) return {};
            return fail(Code::cancelled, "the bootstrap stopped");
        });
        if (!done) return pipeline.stop(std::move(done).error());
        if (!pipeline.pieces.push({frame->part, frame->chunk, {}, true})) return;
    }
    pipeline.pieces.close();
}

Result<void> Bootstrapper::insert(store::BulkLoader& loader, LoadPlan& plan, Pipeline& pipeline) {
    const std::int64_t total = plan.rows();
    std::int64_t done = plan.rowsIn();
    std::int64_t uncommitted = 0;
    std::size_t current = plan.parts.size();
    LoadPlan reached = plan;
    while (auto piece = pipeline.pieces.pop()) {
        const auto& scope = plan.parts[piece->part].manifest.scope;
        if (piece->part != current) LIANLU_CHECK(loader.setScope(scope));
        current = piece->part;
        if (!piece->endsChunk) {
            LIANLU_CHECK(piece->batch.feed(loader));
            killPoint("mid-bootstrap-chunk");
            done += static_cast<std::int64_t>(piece->batch.size());
            uncommitted += static_cast<std::int64_t>(piece->batch.size());
            report(done, total, scope.toString());
            continue;
        }
        reached.parts[piece->part].chunksIn = piece->chunk + 1;
        if (uncommitted < kRowsPerCommit) continue;
        LIANLU_CHECK(loader.commit(reached.toMark()));
        uncommitted = 0;
    }
    {
        const std::lock_guard lock(pipeline.mutex);
        if (pipeline.failure) return fail(*pipeline.failure);
    }
    LIANLU_CHECK(loader.commit(reached.toMark()));
    plan = std::move(reached);
    return {};
}

Result<void> Bootstrapper::finish(store::BulkLoader& loader, const LoadPlan& plan, bool& stale) {
    std::vector<store::ScopeCursor> cursors;
    for (const auto& [cut, chunksIn] : plan.parts) {
        if (chunksIn != cut.chunks.size()) return fail(Code::internal, "a bootstrap that lacks chunks");
        // Differs when a person moved between two cuts, or when somebody lost rows: fresh cuts tell which.
        if (std::to_string(loader.digest(cut.scope)) != cut.digest) {
            stale = true;
            LIANLU_CHECK(loader.discard());
            return fail(Code::server, "the rows of a bootstrap do not sum up to its digest");
        }
        cursors.push_back({cut.scope, cut.epoch, cut.seq, cut.chain});
    }
    // Before the new file is the store: it takes the queue over as it stands.
    auto forgotten = m_store.writeNow([&plan](store::WriteTxn& txn) -> Result<void> {
        for (const auto& part : plan.parts) LIANLU_CHECK(forgetErased(txn, part.manifest));
        return {};
    });
    if (!forgotten) return fail(std::move(forgotten).error());
    LIANLU_CHECK(loader.finish(cursors));
    report(plan.rows(), plan.rows(), {});
    return {};
}

Result<void> Bootstrapper::again(const domain::Scope& scope, std::int64_t allowed) { return replaceBy(scope, allowed, {}, {}); }

Result<void> Bootstrapper::again(const domain::Scope& scope, const std::set<domain::Scope>& lost, const store::LocalStore::WriteJob& before) {
    // Not held: what the server lost is known to be a loss, and a cut taken over later would forget what goes back to it.
    return replaceBy(scope, std::numeric_limits<std::int64_t>::max(), lost, before);
}

Result<void> Bootstrapper::replaceBy(const domain::Scope& scope, std::int64_t allowed, const std::set<domain::Scope>& lost,
                                     const store::LocalStore::WriteJob& before) {
    LIANLU_TRY(const auto cut, manifest(scope));
    std::int64_t bytes = 0;
    for (const auto& info : cut.chunks) bytes += info.bytes;
    if (bytes > kMaxScopeInMemory) return fail(Code::tooLarge, "a scope larger than this device may hold");
    std::vector<std::string> frames;
    std::int64_t fetched = 0;
    for (const auto& info : cut.chunks) {
        LIANLU_TRY(frames.emplace_back(), chunk(cut, info));
        report(fetched += info.rows, cut.rows, scope.toString());
    }
    store::HeldRemoval loss;
    loss.scope = scope;
    loss.byCut = true;
    auto done = m_store.writeNow([&](store::WriteTxn& txn) -> Result<void> {
        if (before) LIANLU_CHECK(before(txn));
        return replace(txn, cut, frames, lost, loss, allowed);
    });
    if (!done && done.error().context == kTooMuch) return hold(loss);
    if (!done) return fail(std::move(done).error());
    report(cut.rows, cut.rows, {});
    return {};
}

Result<void> Bootstrapper::hold(const store::HeldRemoval& removal) {
    auto done = m_store.writeNow([&](store::WriteTxn& txn) { return store::MassRemoval::hold(txn, removal); });
    if (!done) return fail(std::move(done).error());
    report(0, 0, {});
    return {};
}

void Bootstrapper::report(std::int64_t done, std::int64_t total, const std::string& scope) const {
    if (m_progress) m_progress({done, total, scope});
}

}  // namespace lianlu::sync
