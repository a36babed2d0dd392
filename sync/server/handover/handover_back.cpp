// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/handover/handover_back.h"

#include <optional>
#include <string>

#include "models/base/kill_point.h"
#include "models/domain/entities.h"
#include "sync/server/db/kept_plans.h"
#include "sync/server/handover/handover_lease.h"
#include "sync/server/handover/handover_rows.h"
#include "sync/server/sync/write_batch.h"

namespace lianlu::server {

namespace {

struct Returning {
    Uuid handover;
    domain::StaffId home;  //!< whose the rows were
};

//! Holds the row until the transaction ends, as a handover's step does.
Result<std::optional<Returning>> lockReturning(pg::Connection& connection, const Uuid& id, const Uuid& owner) {
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT b.handover_id, h.from_staff FROM handover_back b JOIN handover h ON h.id = b.handover_id "
                                                     "WHERE b.id = $1 AND b.owner = $2 AND b.state = 'running' FOR UPDATE OF b", pg::Params().uuid(id).uuid(owner)));
    if (rows.empty()) return std::optional<Returning>{};
    return std::optional(Returning{rows.uuid(0, 0), {rows.uuid(0, 1)}});
}

//! Writes one step into a batch.
class Returner {
public:
    Returner(pg::Connection& connection, const Returning& returning, const Uuid& id, Time now) : m_connection(connection), m_returning(returning), m_id(id), m_batch(connection, now) {}

    [[nodiscard]] Result<bool> step() {
        LIANLU_TRY(const auto customers, customersToReturn(m_connection, m_returning.handover, kRootsATransaction));
        LIANLU_CHECK(lockRows(m_batch, m_returning.handover, customers, kRootsATransaction));
        LIANLU_TRY(const auto judged, verdicts(m_connection, m_returning.handover, customers, kRootsATransaction));
        for (const auto& one : judged) LIANLU_CHECK(decide(one));
        count();
        return !judged.empty();
    }

    void end() {
        m_batch.also("UPDATE handover_back SET state = 'done', total = moved, done_at = $2, owner = NULL, lease_until = NULL WHERE id = $1",
                     std::move(pg::Params().uuid(m_id).integer(toUnixMs(m_batch.now()))));
        m_batch.note({"server", "service", "handover-back-done", m_returning.handover.toString(), {}});
    }

    [[nodiscard]] WriteBatch& batch() noexcept { return m_batch; }
    [[nodiscard]] std::int64_t customers() const noexcept { return m_customers; }

private:
    [[nodiscard]] Result<void> decide(const Verdict& one) {
        std::int64_t ver = 0;
        if (one.goesBack()) {
            LIANLU_TRY(ver, giveBack(one));
            ++(one.kind == domain::Customer::kEntity ? m_customers : one.kind == domain::Lead::kEntity ? m_leads : one.kind == domain::Offer::kEntity ? m_offers : m_tasks);
        } else if (one.kind == domain::Customer::kEntity) {
            ++m_staying;
        }
        m_kinds.push_back(one.kind);
        m_rows.push_back(one.row);
        m_outcomes.push_back(one.outcome);
        m_before.push_back(one.beforeVer);
        m_after.push_back(ver);
        return {};
    }

    //! \return The version that says since when it is the old one's again.
    [[nodiscard]] Result<std::int64_t> giveBack(const Verdict& one) {
        const auto field = holderField(one.kind);
        if (!one.copy.isNull()) {
            const auto status = [](domain::TaskStatus value) { return domain::Value{std::string(domain::nameOf(value))}; };
            LIANLU_CHECK(m_batch.upsert(one.kind, one.copy, {}, {{"status", status(domain::TaskStatus::dropped)}}));
            LIANLU_CHECK(m_batch.upsert(one.kind, one.row, {}, {{"status", status(domain::TaskStatus::open)}}));
        } else {
            LIANLU_CHECK(m_batch.upsert(one.kind, one.row, {}, {{std::string(field), m_returning.home.toString()}}));
        }
        LIANLU_TRY(const StoredRow* row, m_batch.find(one.kind, one.row));
        return row ? row->versionOf(field) : 0;
    }

    void count() {
        m_batch.also("UPDATE handover_row r SET outcome = u.outcome FROM unnest($2::text[], $3::uuid[], $4::text[]) AS u(kind, id, outcome) "
                     "WHERE r.handover_id = $1 AND r.kind = u.kind AND r.row_id = u.id",
                     std::move(pg::Params().uuid(m_returning.handover).texts(m_kinds).uuids(m_rows).texts(m_outcomes)));
        // An earlier handover that had brought the row to where it is again can be taken back in its turn: nobody has decided otherwise. Those rows are found by
        // their id first: joined at once, each is looked for along the whole index of what is open, which the database takes for next to nothing.
        m_batch.also("WITH u AS (SELECT * FROM unnest($2::text[], $3::uuid[], $4::text[], $5::bigint[], $6::bigint[]) AS u(kind, id, outcome, before, after)), "
                     "noted AS MATERIALIZED (SELECT handover_id, kind, row_id FROM handover_row WHERE row_id = ANY($3)) "
                     "UPDATE handover_row r SET ver = u.after FROM noted n JOIN u ON u.id = n.row_id AND u.kind = n.kind WHERE r.handover_id = n.handover_id AND r.kind = n.kind AND r.row_id = n.row_id "
                     "AND n.handover_id <> $1 AND r.outcome IS NULL AND r.copy_id IS NULL AND u.outcome = 'back' AND r.ver = u.before",
                     std::move(pg::Params().uuid(m_returning.handover).texts(m_kinds).uuids(m_rows).texts(m_outcomes).integers(m_before).integers(m_after)));
        m_batch.also("UPDATE handover_back SET moved = moved + $2, total = greatest(total, moved + $2), leads = leads + $3, tasks = tasks + $4, offers = offers + $5, "
                     "staying = staying + $6, tries = 0, lease_until = " + leaseUntil() + " WHERE id = $1",
                     std::move(pg::Params().uuid(m_id).integer(m_customers).integer(m_leads).integer(m_tasks).integer(m_offers).integer(m_staying)));
    }

    pg::Connection& m_connection;
    const Returning& m_returning;
    Uuid m_id;
    WriteBatch m_batch;
    std::vector<std::string> m_kinds, m_outcomes;
    std::vector<Uuid> m_rows;
    std::vector<std::int64_t> m_before, m_after;
    std::int64_t m_customers = 0, m_leads = 0, m_tasks = 0, m_offers = 0, m_staying = 0;
};

Result<HandoverStep> tryStepBack(pg::Connection& connection, const Uuid& id, const Uuid& owner, Time now) {
    // What was moved was noted a moment ago, and a plan for so few rows as the database knows of would read all of them at each step.
    pg::Pipeline opening(connection);
    auto txn = pg::Transaction::begin(connection, opening);
    planByKeys(opening);
    LIANLU_CHECK(opening.run());
    LIANLU_TRY(const auto returning, lockReturning(connection, id, owner));
    if (!returning) return HandoverStep{};
    Returner returner(connection, *returning, id, now);
    HandoverStep step;
    LIANLU_TRY(step.more, returner.step());
    if (!step.more) returner.end();
    step.customers = returner.customers();
    killPoint("mid-handover-back");
    LIANLU_CHECK(returner.batch().commit(txn));
    return step;
}

}  // namespace

Result<HandoverStep> stepHandoverBack(pg::Connection& connection, const Uuid& id, const Uuid& owner, Time now) {
    return pg::retrying([&] { return tryStepBack(connection, id, owner, now); });
}

}  // namespace lianlu::server
