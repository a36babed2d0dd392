// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/handover/handover_step.h"

#include <algorithm>
#include <string>

#include "models/base/kill_point.h"
#include "models/domain/entities.h"
#include "sync/server/auth/caller.h"
#include "sync/server/handover/handover_back.h"
#include "sync/server/handover/handover_lease.h"
#include "sync/server/handover/handover_plan.h"
#include "sync/server/handover/handover_rows.h"
#include "sync/server/sync/write_batch.h"

namespace lianlu::server {

namespace {

constexpr auto kKept = std::chrono::hours(24 * 90);

struct Running {
    HandoverPlan plan;
    std::vector<domain::StoreId> stores;  //!< where the new guide works
    domain::StoreId home;                 //!< of the new guide
    bool targetLeft = false;
};

//! Holds the row until the transaction ends: nobody else takes it meanwhile, and what is counted is counted once.
Result<std::optional<Running>> lockRunning(pg::Connection& connection, const Uuid& id, const Uuid& owner, Time now) {
    LIANLU_TRY(const pg::Rows rows,
               connection.query("SELECT from_staff, to_staff, whole, array_to_string(home_stores, ',') FROM handover "
                                "WHERE id = $1 AND owner = $2 AND state = 'running' FOR UPDATE", pg::Params().uuid(id).uuid(owner)));
    if (rows.empty()) return std::optional<Running>{};
    Running running;
    running.plan.from = {rows.uuid(0, 0)};
    running.plan.to = {rows.uuid(0, 1)};
    if (!rows.isNull(0, 3)) {
        auto& stores = running.plan.homeStores.emplace();
        for (auto left = rows.text(0, 3); !left.empty(); left.remove_prefix(std::min(left.size(), std::size_t{37})))
            if (const auto store = Uuid::parse(left.substr(0, 36))) stores.push_back(*store);
    }
    if (!rows.boolean(0, 2)) {
        LIANLU_TRY(const pg::Rows named, connection.query("SELECT customer_id FROM handover_customer WHERE handover_id = $1", pg::Params().uuid(id)));
        for (int i = 0; i < named.size(); ++i) running.plan.only.push_back(named.uuid(i, 0));
        // All of them were erased since: not the whole book because of that.
        if (running.plan.only.empty()) running.plan.only.push_back(id);
    }
    if (running.plan.to.isNull()) return std::optional(std::move(running));
    const auto target = standingOf(connection, running.plan.to, now);
    if (!target && target.error().code != Code::unauthenticated) return fail(target.error());
    running.targetLeft = !target || (target->standing.role != domain::Role::guide && target->standing.role != domain::Role::manager);
    if (!target) return std::optional(std::move(running));
    running.stores = target->standing.stores;
    running.home = target->standing.homeStore;
    return std::optional(std::move(running));
}

//! Writes one step of a handover into a batch.
class Mover {
public:
    Mover(pg::Connection& connection, const Running& running, const Uuid& id, Time now)
        : m_connection(connection), m_running(running), m_plan(running.plan), m_id(id), m_batch(connection, now) {}

    [[nodiscard]] Result<bool> moveCustomers() {
        LIANLU_TRY(const auto found, customersToMove(m_connection, m_plan, kRootsATransaction));
        if (found.empty()) return false;
        LIANLU_CHECK(m_batch.prefetch(domain::Customer::kEntity, found));
        for (const auto& id : found) {
            LIANLU_TRY(const auto customer, m_batch.get<domain::Customer>({id}));
            // Somebody else was quicker; the next step does not find this one any more.
            if (!customer || customer->guideId != m_plan.from) continue;
            LIANLU_CHECK(give(domain::Customer::kEntity, id, id));
            m_moved.push_back(id);
        }
        LIANLU_TRY(const auto leads, leadsOf(m_connection, m_plan, m_moved));
        LIANLU_TRY(const auto offers, offersOf(m_connection, m_plan, m_moved));
        LIANLU_TRY(const auto tasks, tasksOf(m_connection, m_plan, m_moved));
        LIANLU_CHECK(moveLeads(leads));
        LIANLU_CHECK(moveOffers(offers));
        LIANLU_CHECK(moveTasks(tasks));
        return true;
    }

    [[nodiscard]] Result<bool> moveWhatIsLeft() {
        if (!m_plan.whole()) return false;
        LIANLU_TRY(const auto leads, leadsLeft(m_connection, m_plan, kRootsATransaction));
        if (!leads.empty()) {
            LIANLU_CHECK(moveLeads(leads));
            return true;
        }
        LIANLU_TRY(const auto tasks, tasksLeft(m_connection, m_plan, kRootsATransaction));
        LIANLU_CHECK(moveTasks(tasks));
        return !tasks.empty();
    }

    void count() {
        noteMoved(m_batch, m_id, m_rows);
        m_batch.also("UPDATE handover SET moved = moved + $2, total = greatest(total, moved + $2), leads = leads + $3, tasks = tasks + $4, offers = offers + $5, "
                     "tries = 0, lease_until = " + leaseUntil() + ", recorded = recorded + $2 WHERE id = $1",
                     std::move(pg::Params().uuid(m_id).integer(moved()).integer(m_leads).integer(m_tasks).integer(m_offers)));
    }

    void end(std::string_view state, std::string_view problem) {
        m_batch.also("UPDATE handover SET state = $2, problem = $3, total = CASE WHEN $2 = 'done' THEN moved ELSE total END, done_at = $4, owner = NULL, "
                     "lease_until = NULL WHERE id = $1",
                     std::move(pg::Params().uuid(m_id).text(state).text(problem).integer(toUnixMs(m_batch.now()))));
        m_batch.note({"server", "service", "handover-" + std::string(state), m_id.toString(), std::string(problem)});
    }

    [[nodiscard]] WriteBatch& batch() noexcept { return m_batch; }
    [[nodiscard]] std::int64_t moved() const noexcept { return static_cast<std::int64_t>(m_moved.size()); }

private:
    [[nodiscard]] domain::Value newHolder() const { return m_plan.to.isNull() ? domain::Value{} : domain::Value{m_plan.to.toString()}; }

    [[nodiscard]] Result<std::int64_t> holderVersion(std::string_view kind, const Uuid& id) {
        LIANLU_TRY(const StoredRow* row, m_batch.find(kind, id));
        return row ? row->versionOf(holderField(kind)) : 0;
    }

    //! The row is the new guide's, and it is noted that it was made so.
    [[nodiscard]] Result<void> give(std::string_view kind, const Uuid& id, const Uuid& person) {
        LIANLU_TRY(const auto before, holderVersion(kind, id));
        LIANLU_CHECK(m_batch.upsert(kind, id, {}, {{std::string(holderField(kind)), newHolder()}}));
        LIANLU_TRY(const auto ver, holderVersion(kind, id));
        m_rows.push_back({std::string(kind), id, person, before, ver});
        return {};
    }

    [[nodiscard]] Result<void> moveLeads(const std::vector<Uuid>& ids) {
        LIANLU_CHECK(m_batch.prefetch(domain::Lead::kEntity, ids));
        for (const auto& id : ids) {
            LIANLU_TRY(const auto lead, m_batch.get<domain::Lead>({id}));
            if (!lead || lead->ownerId != m_plan.from) continue;
            LIANLU_CHECK(give(domain::Lead::kEntity, id, lead->customerId.uuid));
            ++m_leads;
        }
        return {};
    }

    [[nodiscard]] Result<void> moveOffers(const std::vector<Uuid>& ids) {
        // An offer is always somebody's: towards a pool it stays with who made it, and the manager may cancel it.
        if (m_plan.to.isNull()) return {};
        LIANLU_CHECK(m_batch.prefetch(domain::Offer::kEntity, ids));
        for (const auto& id : ids) {
            LIANLU_TRY(const auto offer, m_batch.get<domain::Offer>({id}));
            if (!offer || offer->staffId != m_plan.from) continue;
            LIANLU_CHECK(give(domain::Offer::kEntity, id, offer->customerId.uuid));
            ++m_offers;
        }
        return {};
    }

    [[nodiscard]] Result<void> moveTasks(const std::vector<Uuid>& ids) {
        LIANLU_CHECK(m_batch.prefetch(domain::Task::kEntity, ids));
        for (const auto& id : ids) {
            LIANLU_TRY(const auto task, m_batch.get<domain::Task>({id}));
            if (!task || task->assigneeId != m_plan.from || task->status != domain::TaskStatus::open) continue;
            LIANLU_CHECK(moveTask(*task));
            ++m_tasks;
        }
        return {};
    }

    //! A task lives in a store and cannot leave it: where the new guide works in another one, a new task there takes its place.
    [[nodiscard]] Result<void> moveTask(const domain::Task& task) {
        const auto& stores = m_running.stores;
        const bool seen = m_plan.to.isNull() || std::find(stores.begin(), stores.end(), task.storeId) != stores.end();
        if (seen) return give(domain::Task::kEntity, task.id.uuid, task.customerId.uuid);
        auto copy = task;
        copy.id = {Uuid::fromName("handover task", m_id.toString() + task.id.toString())};
        copy.storeId = m_running.home;
        copy.assigneeId = m_plan.to;
        LIANLU_CHECK(m_batch.create(copy, domain::Scope::store(copy.storeId)));
        LIANLU_TRY(const auto ver, holderVersion(domain::Task::kEntity, copy.id.uuid));
        m_rows.push_back({std::string(domain::Task::kEntity), task.id.uuid, task.customerId.uuid, ver, ver, copy.id.uuid});
        return m_batch.upsert(domain::Task::kEntity, task.id.uuid, {}, {{"status", std::string(domain::nameOf(domain::TaskStatus::dropped))}});
    }

    pg::Connection& m_connection;
    const Running& m_running;
    const HandoverPlan& m_plan;
    Uuid m_id;
    WriteBatch m_batch;
    std::vector<Uuid> m_moved;
    std::vector<MovedRow> m_rows;
    std::int64_t m_leads = 0, m_tasks = 0, m_offers = 0;
};

Result<HandoverStep> tryStep(pg::Connection& connection, const Uuid& id, const Uuid& owner, Time now) {
    LIANLU_TRY(auto txn, pg::Transaction::begin(connection));
    LIANLU_TRY(const auto running, lockRunning(connection, id, owner, now));
    if (!running) return HandoverStep{};
    Mover mover(connection, *running, id, now);
    HandoverStep step;
    if (running->targetLeft) {
        mover.end("failed", "target-left");
    } else {
        LIANLU_TRY(step.more, mover.moveCustomers());
        if (!step.more) {
            LIANLU_TRY(step.more, mover.moveWhatIsLeft());
        }
        if (step.more) mover.count();
        else mover.end("done", {});
    }
    step.customers = mover.moved();
    killPoint("mid-handover");
    LIANLU_CHECK(mover.batch().commit(txn));
    return step;
}

}  // namespace

Result<HandoverStep> stepHandover(pg::Connection& connection, const Uuid& id, const Uuid& owner, Time now) {
    return pg::retrying([&] { return tryStep(connection, id, owner, now); });
}

Result<std::int64_t> sweepHandovers(pg::Connection& connection, Time now) {
    // Past the time in which it can be taken back, which row went is nobody's business any more.
    LIANLU_CHECK(connection.query("DELETE FROM handover_row r USING handover h WHERE h.id = r.handover_id AND h.done_at < $1 "
                                  "AND NOT EXISTS (SELECT 1 FROM handover_back b WHERE b.handover_id = h.id AND (b.state IN ('waiting', 'running') OR b.done_at >= $1))",
                                  pg::Params().integer(toUnixMs(now - kHandoverBackTime - std::chrono::hours(24)))));
    LIANLU_TRY(const pg::Rows rows, connection.query("DELETE FROM handover WHERE state IN ('done', 'failed') AND done_at < $1", pg::Params().integer(toUnixMs(now - kKept))));
    return rows.affected();
}

}  // namespace lianlu::server
