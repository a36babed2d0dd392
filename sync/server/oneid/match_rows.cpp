// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/oneid/match_rows.h"

#include <cmath>
#include <map>

#include "models/domain/rules/consent.h"
#include "models/domain/rules/person_match.h"
#include "sync/server/dispatch/rows.h"

namespace lianlu::server {

namespace {

using domain::MatchStatus;
using domain::PersonMatch;

//! A model learned anew moves every score a little; devices need not hear of it.
constexpr double kSameScore = 0.005;

//! Who has withdrawn `profiling`, also since the run has read everybody.
Result<std::vector<Uuid>> whoWithdrew(pg::Connection& connection, std::span<const Uuid> people) {
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT id, body FROM consent WHERE customer_id = ANY($1) AND NOT deleted AND body LIKE '%\"profiling\"%'",
                                                     pg::Params().uuids(people)));
    std::map<Uuid, std::vector<domain::Consent>> ledgers;
    for (int i = 0; i < rows.size(); ++i) {
        LIANLU_TRY(auto entry, entityOf<domain::Consent>(rows.uuid(i, 0), rows.text(i, 1)));
        ledgers[entry.customerId.uuid].push_back(std::move(entry));
    }
    std::vector<Uuid> withdrew;
    for (const auto& [person, ledger] : ledgers)
        if (!domain::mayProfile(ledger)) withdrew.push_back(person);
    return withdrew;
}

double rounded(double score) { return std::round(score * 1e6) / 1e6; }

}  // namespace

bool isOnlyFound(const PersonMatch& match) noexcept {
    return match.status == MatchStatus::open && match.method == domain::MatchMethod::probabilistic && match.decidedBy.isNull() && !match.decidedAt &&
           match.problem.empty();
}

template <class Work>
Result<void> MatchRows::inTransaction(Work work) {
    return pg::retrying([&]() -> Result<void> {
        LIANLU_TRY(auto txn, pg::Transaction::begin(m_connection));
        WriteBatch batch(m_connection, m_now);
        auto counts = m_counts;
        LIANLU_CHECK(work(batch, counts));
        if (!m_dry) LIANLU_CHECK(batch.commit(txn));
        m_counts = counts;
        return {};
    });
}

Result<MatchRows::People> MatchRows::lock(WriteBatch& batch, std::span<const FoundMatch> found) {
    std::vector<Uuid> ids, matches;
    for (const auto& one : found) {
        ids.push_back(one.a.uuid);
        ids.push_back(one.b.uuid);
        matches.push_back(domain::matchId(one.a, one.b).uuid);
    }
    // Persons before what hangs on them, as everywhere.
    LIANLU_CHECK(batch.lockPeople(ids));
    LIANLU_CHECK(batch.prefetch(PersonMatch::kEntity, matches));
    LIANLU_TRY(const pg::Rows rows, m_connection.query("SELECT id, body FROM customer WHERE id = ANY($1) AND NOT deleted", pg::Params().uuids(ids)));
    People people;
    for (int i = 0; i < rows.size(); ++i) {
        LIANLU_TRY(auto person, entityOf<domain::Customer>(rows.uuid(i, 0), rows.text(i, 1)));
        people.emplace(rows.uuid(i, 0), std::move(person));
    }
    LIANLU_TRY(const auto withdrew, whoWithdrew(m_connection, ids));
    for (const auto& person : withdrew) people.erase(person);
    return people;
}

Result<void> MatchRows::write(std::span<const FoundMatch> found) {
    if (found.empty()) return {};
    return inTransaction([&](WriteBatch& batch, MatchCounts& counts) -> Result<void> {
        LIANLU_TRY(const auto people, lock(batch, found));
        for (const auto& one : found) LIANLU_CHECK(writeOne(batch, one, people, counts));
        return {};
    });
}

Result<void> MatchRows::writeOne(WriteBatch& batch, const FoundMatch& found, const People& people, MatchCounts& counts) const {
    const auto a = people.find(found.a.uuid), b = people.find(found.b.uuid);
    if (a == people.end() || b == people.end()) {
        ++counts.gone;
        return {};
    }
    const auto id = domain::matchId(found.a, found.b);
    LIANLU_TRY(const StoredRow* row, batch.find(PersonMatch::kEntity, id.uuid));
    if (row && row->isErased()) {
        ++counts.gone;
        return {};
    }
    const auto stays = domain::chooseStaying(a->second, b->second);
    auto match = domain::newMatch(stays, stays == found.a ? found.b : found.a, domain::MatchMethod::probabilistic, rounded(found.score), m_now);
    match.evidence = found.evidence;
    if (found.join) {
        match.status = MatchStatus::joined;
        match.decidedAt = m_now;
    }
    if (row) {
        PersonMatch held;
        held.id = id;
        if (!domain::applyFields(held, row->fields)) return fail(Code::damaged, "stored row does not fit", std::string(PersonMatch::kEntity));
        if (!row->deleted) return refresh(batch, found, held, counts);
        // Taken away by a run before, when it was not alike enough; a decision that went with a join is not ours to bring back.
        if (!isOnlyFound(held)) {
            ++counts.decided;
            return {};
        }
        LIANLU_CHECK(batch.revive(PersonMatch::kEntity, id.uuid));
    }
    ++(found.join ? counts.joined : counts.opened);
    return batch.upsert(PersonMatch::kEntity, id.uuid, {}, domain::toFields(match));
}

Result<void> MatchRows::refresh(WriteBatch& batch, const FoundMatch& found, const PersonMatch& held, MatchCounts& counts) const {
    if (held.status != MatchStatus::open) {
        // What a run before wants joined, and is not yet, is no person's word.
        ++(held.status == MatchStatus::joined && held.decidedBy.isNull() ? counts.unchanged : counts.decided);
        return {};
    }
    auto now = held;
    const bool join = found.join && isOnlyFound(held);
    if (join) {
        now.status = MatchStatus::joined;
        now.decidedAt = m_now;
    }
    if (join || std::abs(held.score - found.score) >= kSameScore || held.evidence != found.evidence) {
        now.score = rounded(found.score);
        now.evidence = found.evidence;
    }
    const auto changed = domain::changedFields(held, now);
    ++(join ? counts.joined : changed.empty() ? counts.unchanged : counts.refreshed);
    if (changed.empty()) return {};
    return batch.upsert(PersonMatch::kEntity, held.id.uuid, {}, changed);
}

Result<void> MatchRows::reopenDue() {
    Uuid after;
    for (;;) {
        LIANLU_TRY(const pg::Rows rows, m_connection.query("SELECT id FROM person_match WHERE status = 'later' AND NOT deleted AND ($1::uuid IS NULL OR id > $1) "
                                                           "AND (body::json ->> 'later_until')::bigint <= $2 ORDER BY id LIMIT $3",
                                                           pg::Params().uuid(after).integer(toUnixMs(m_now)).integer(static_cast<std::int64_t>(kAtOnce))));
        if (rows.empty()) return {};
        std::vector<Uuid> ids;
        for (int i = 0; i < rows.size(); ++i) ids.push_back(rows.uuid(i, 0));
        after = ids.back();
        const auto reopen = [&](WriteBatch& batch, MatchCounts& counts) -> Result<void> {
            LIANLU_CHECK(batch.prefetch(PersonMatch::kEntity, ids));
            for (const auto& id : ids) {
                LIANLU_TRY(const auto match, batch.get<PersonMatch>({id}));
                if (!match || match->status != MatchStatus::later || !match->laterUntil || *match->laterUntil > m_now) continue;
                auto now = *match;
                now.status = MatchStatus::open;
                now.laterUntil.reset();
                LIANLU_CHECK(writeChanges(batch, *match, now));
                ++counts.reopened;
            }
            return {};
        };
        LIANLU_CHECK(inTransaction(reopen));
    }
}

Result<void> MatchRows::remove(std::span<const Uuid> matches) {
    if (matches.empty()) return {};
    return inTransaction([&](WriteBatch& batch, MatchCounts& counts) -> Result<void> {
        LIANLU_CHECK(batch.prefetch(PersonMatch::kEntity, matches));
        for (const auto& id : matches) {
            LIANLU_TRY(const auto match, batch.get<PersonMatch>({id}));
            // Somebody may have decided since it was looked at.
            if (!match || !isOnlyFound(*match)) continue;
            LIANLU_CHECK(batch.remove(PersonMatch::kEntity, id));
            ++counts.removed;
        }
        return {};
    });
}

}  // namespace lianlu::server
