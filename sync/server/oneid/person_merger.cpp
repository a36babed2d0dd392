// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/oneid/person_merger.h"

#include <array>

#include "models/domain/rules/person_match.h"
#include "sync/server/dispatch/rows.h"
#include "sync/server/ingest/records/directory.h"
#include "sync/server/ingest/records/record_applier.h"
#include "sync/server/oneid/join.h"
#include "sync/server/oneid/part.h"
#include "sync/server/sync/write_batch.h"

namespace lianlu::server {

namespace {

using domain::MatchStatus;
using domain::PersonMatch;

//! Points, sums and tier of both, of what stands in the tables now. The batch before must be flushed.
Result<void> deriveAnew(WriteBatch& batch, std::span<const Uuid> people) {
    LIANLU_TRY(const auto directory, Directory::read(batch.connection()));
    References references(batch.connection());
    RecordApplier applier(directory, references, batch);
    for (const auto& person : people) applier.touch(person);
    return applier.finish();
}

AuditNote noteOf(const PersonMatch& match, std::string action) {
    AuditNote note;
    note.who = match.decidedBy.isNull() ? "one-id" : match.decidedBy.toString();
    note.role = match.decidedBy.isNull() ? "service" : "staff";
    note.action = std::move(action);
    note.subject = match.customerId.toString();
    note.reason = domain::nameOf(match.method);
    return note;
}

Result<Settled> settleOnce(pg::Connection& connection, const domain::PersonMatchId& id, Time now) {
    LIANLU_TRY(auto txn, pg::Transaction::begin(connection));
    // The pair never changes, so it may be read before its persons are locked; the rest is read again after.
    LIANLU_TRY(const auto seen, readRow<PersonMatch>(connection, id));
    if (!seen) return Settled::nothing;
    WriteBatch batch(connection, now);
    const std::array<Uuid, 2> people{seen->firstId.uuid, seen->secondId.uuid};
    LIANLU_CHECK(batch.prefetch("customer", people));
    LIANLU_TRY(const auto match, batch.get<PersonMatch>(id));
    if (!match || !domain::matchWaits(*match)) return Settled::nothing;

    auto after = *match;
    const bool wanted = match->status == MatchStatus::joined;
    LIANLU_TRY(const auto problem, wanted ? joinPersons(batch, after) : partPersons(batch, after));
    after.problem = problem;
    if (!problem.empty()) {
        after.status = wanted ? MatchStatus::open : MatchStatus::joined;
        LIANLU_CHECK(writeChanges(batch, *match, after));
        LIANLU_CHECK(batch.commit(txn));
        return Settled::refused;
    }
    LIANLU_CHECK(writeChanges(batch, *match, after));
    batch.note(noteOf(after, wanted ? "person-join" : "person-part"));
    LIANLU_CHECK(batch.flush());
    WriteBatch derived(connection, now);
    LIANLU_CHECK(deriveAnew(derived, people));
    LIANLU_CHECK(derived.commit(txn));
    return wanted ? Settled::joined : Settled::parted;
}

}  // namespace

Result<Settled> settleMatch(pg::Connection& connection, const domain::PersonMatchId& match, Time now) {
    return pg::retrying([&] { return settleOnce(connection, match, now); });
}

Result<std::vector<domain::PersonMatchId>> waitingMatches(pg::Connection& connection, int limit) {
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT id FROM person_match WHERE (status = 'joined') <> (joined_at IS NOT NULL) AND NOT deleted ORDER BY (body::json ->> 'decided_at')::bigint, id LIMIT $1",
                                                     pg::Params().integer(limit)));
    std::vector<domain::PersonMatchId> ids;
    for (int i = 0; i < rows.size(); ++i) ids.push_back({rows.uuid(i, 0)});
    return ids;
}

}  // namespace lianlu::server
