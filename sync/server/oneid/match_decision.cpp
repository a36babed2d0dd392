// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/oneid/match_decision.h"

#include <array>
#include <utility>

#include "models/domain/rules/person_match.h"
#include "sync/server/dispatch/rows.h"
#include "sync/server/sync/write_batch.h"

namespace lianlu::server {

namespace {

using domain::MatchStatus;
using domain::PersonMatch;

Result<PersonMatch> rowFor(WriteBatch& batch, const MatchWish& wish) {
    std::array<domain::Customer, 2> two;
    for (std::size_t i = 0; i < 2; ++i) {
        LIANLU_TRY(auto person, batch.get<domain::Customer>(i == 0 ? wish.a : wish.b));
        LIANLU_TRY(const StoredRow* row, batch.find(domain::Customer::kEntity, (i == 0 ? wish.a : wish.b).uuid));
        if (row && row->isErased()) return fail(Code::notFound, "one of the two was erased, and nobody is joined with them any more", (i == 0 ? wish.a : wish.b).toString());
        if (!person) return fail(Code::notFound, "no such person, or one that was joined with another", (i == 0 ? wish.a : wish.b).toString());
        two[i] = std::move(*person);
    }
    const auto stays = domain::chooseStaying(two[0], two[1]);
    return domain::newMatch(stays, stays == wish.a ? wish.b : wish.a, domain::MatchMethod::person, 1, batch.now());
}

Result<PersonMatch> decideOnce(pg::Connection& connection, const MatchWish& wish, const std::string& who, Time now) {
    const auto id = domain::matchId(wish.a, wish.b);
    LIANLU_TRY(auto txn, pg::Transaction::begin(connection));
    WriteBatch batch(connection, now);
    const std::array people{wish.a.uuid, wish.b.uuid};
    LIANLU_CHECK(batch.prefetch(domain::Customer::kEntity, people));
    LIANLU_TRY(const StoredRow* row, batch.find(PersonMatch::kEntity, id.uuid));
    if (row && row->isErased()) return fail(Code::notFound, "one of the two was erased");
    const bool isThere = row != nullptr, wasTaken = row && row->deleted;
    if (wasTaken) LIANLU_CHECK(batch.revive(PersonMatch::kEntity, id.uuid));
    LIANLU_TRY(const auto held, batch.get<PersonMatch>(id));
    PersonMatch match;
    if (held && !wasTaken) {
        match = *held;
    } else {
        LIANLU_TRY(match, rowFor(batch, wish));
    }
    match.status = wish.status;
    match.laterUntil = wish.laterUntil;
    if (wish.status == MatchStatus::joined) match.keepId = wish.keep;
    match.decidedBy = {};  // an operator is nobody of the staff; the audit knows who it was
    match.decidedAt = now;
    match.problem.clear();
    LIANLU_CHECK(batch.upsert(PersonMatch::kEntity, id.uuid, {}, isThere ? domain::changedFields(*held, match) : domain::toFields(match)));
    batch.note({who, "operator", "person-match-" + std::string(domain::nameOf(wish.status)), id.toString(), {}});
    LIANLU_CHECK(batch.commit(txn));
    return match;
}

}  // namespace

Result<PersonMatch> decideMatch(pg::Connection& connection, const MatchWish& wish, const std::string& who, Time now) {
    if (wish.a == wish.b) return fail(Code::invalid, "one person is no pair", wish.a.toString());
    if (!wish.keep.isNull() && wish.keep != wish.a && wish.keep != wish.b) return fail(Code::invalid, "none of the two", "keep");
    return pg::retrying([&] { return decideOnce(connection, wish, who, now); });
}

Result<std::vector<ListedMatch>> listMatches(pg::Connection& connection, MatchStatus status, bool acrossOnly, std::int64_t limit) {
    LIANLU_TRY(const pg::Rows rows,
               connection.query("SELECT m.id, m.body, a.home_store_id IS DISTINCT FROM b.home_store_id FROM person_match m "
                                "LEFT JOIN customer a ON a.id = m.first_id LEFT JOIN customer b ON b.id = m.second_id "
                                "WHERE NOT m.deleted AND ($1 = '' OR m.status = $1) AND (NOT $2 OR a.home_store_id IS DISTINCT FROM b.home_store_id) "
                                "ORDER BY (m.body::json ->> 'score')::double precision DESC NULLS LAST, m.id LIMIT $3",
                                pg::Params().text(status == MatchStatus::unknown ? std::string_view{} : domain::nameOf(status)).boolean(acrossOnly).integer(limit)));
    std::vector<ListedMatch> all;
    for (int i = 0; i < rows.size(); ++i) {
        LIANLU_TRY(auto match, entityOf<PersonMatch>(rows.uuid(i, 0), rows.text(i, 1)));
        all.push_back({std::move(match), rows.boolean(i, 2)});
    }
    return all;
}

}  // namespace lianlu::server
