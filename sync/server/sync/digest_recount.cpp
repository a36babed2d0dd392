// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/sync/digest_recount.h"

#include <optional>

#include "models/domain/registry.h"
#include "models/domain/scope.h"
#include "sync/server/audit/audit.h"

namespace lianlu::server {

namespace {

constexpr int kScopesAhead = 50;

struct Counted {
    std::string scope;
    std::int64_t seq = 0;
    std::string kept;
    std::uint64_t sum = 0;
};

//! Nothing: cancelled, or the scope is gone.
Result<std::optional<Counted>> count(pg::Connection& connection, const std::string& scope, const std::function<bool()>& cancelled) {
    // The name goes into DECLARE, which takes no parameters; that of a parsed scope is [a-z0-9:-] only.
    const auto known = domain::Scope::parse(scope);
    if (!known) return std::optional<Counted>{};
    Counted counted{scope, 0, {}, 0};
    LIANLU_TRY(auto txn, pg::Transaction::begin(connection, pg::Isolation::repeatableReadOnly));
    LIANLU_TRY(const pg::Rows head, connection.query("SELECT seq, digest::text FROM scope_head WHERE scope = $1", pg::Params().text(scope)));
    if (head.empty()) return std::optional<Counted>{};
    counted.seq = head.integer(0, 0);
    counted.kept = head.text(0, 1);
    for (const auto& entity : domain::entities()) {
        LIANLU_CHECK(connection.script("DECLARE recount NO SCROLL CURSOR FOR SELECT id, ver FROM " + pg::quoted(entity.name) + " WHERE scope = '" +
                                       known->toString() + "' AND NOT deleted"));
        for (;;) {
            if (cancelled && cancelled()) return std::optional<Counted>{};
            LIANLU_TRY(const pg::Rows rows, connection.fetch("FETCH 10000 FROM recount"));
            if (rows.empty()) break;
            for (int i = 0; i < rows.size(); ++i) counted.sum += domain::digestShare(rows.uuid(i, 0), rows.integer(i, 1));
        }
        LIANLU_CHECK(connection.script("CLOSE recount"));
    }
    LIANLU_CHECK(txn.commit());
    return std::optional(std::move(counted));
}

//! True: they differ.
Result<bool> note(pg::Connection& connection, const Counted& counted, Time now) {
    const auto sum = std::to_string(counted.sum);
    const bool differs = sum != counted.kept;
    return pg::retrying([&]() -> Result<bool> {
        LIANLU_TRY(auto txn, pg::Transaction::begin(connection));
        LIANLU_TRY(const pg::Rows before, connection.query("SELECT kept <> counted FROM digest_check WHERE scope = $1 FOR UPDATE", pg::Params().text(counted.scope)));
        const bool told = !before.empty() && before.boolean(0, 0);
        LIANLU_CHECK(connection.query("INSERT INTO digest_check (scope, checked_at, seq, kept, counted) VALUES ($1, $2, $3, $4::text::numeric, $5::text::numeric) "
                                      "ON CONFLICT (scope) DO UPDATE SET checked_at = excluded.checked_at, seq = excluded.seq, kept = excluded.kept, "
                                      "counted = excluded.counted",
                                      std::move(pg::Params().text(counted.scope).integer(toUnixMs(now)).integer(counted.seq).text(counted.kept).text(sum))));
        if (differs && !told) {
            const AuditNote found{"server", "server", "digest-mismatch", counted.scope, "seq:" + std::to_string(counted.seq)};
            LIANLU_CHECK(Audit::append(connection, {&found, 1}, now));
        }
        LIANLU_CHECK(txn.commit());
        return differs;
    });
}

}  // namespace

Result<Recount> recountDigests(pg::Connection& connection, Time now, Time uncountedSince, std::chrono::milliseconds budget, const std::function<bool()>& cancelled) {
    const auto until = std::chrono::steady_clock::now() + budget;
    Recount done;
    for (;;) {
        LIANLU_TRY(const pg::Rows due, connection.query("SELECT h.scope FROM scope_head h LEFT JOIN digest_check c ON c.scope = h.scope "
                                                        "WHERE c.checked_at IS NULL OR c.checked_at < $1 ORDER BY c.checked_at NULLS FIRST, h.scope LIMIT $2",
                                                        std::move(pg::Params().integer(toUnixMs(uncountedSince)).integer(kScopesAhead))));
        const auto before = done.scopes;
        for (int i = 0; i < due.size(); ++i) {
            done.more = true;
            if (std::chrono::steady_clock::now() >= until || (cancelled && cancelled())) return done;
            const std::string scope(due.text(i, 0));
            LIANLU_TRY(const auto counted, count(connection, scope, cancelled));
            if (!counted) {
                if (cancelled && cancelled()) return done;
                continue;
            }
            LIANLU_TRY(const bool differs, note(connection, *counted, now));
            ++done.scopes;
            if (differs) done.mismatched.push_back(scope.substr(0, scope.find(':')));
        }
        if (due.size() < kScopesAhead || done.scopes == before) break;
    }
    done.more = false;
    return done;
}

Result<DigestStanding> digestStanding(pg::Connection& connection) {
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT count(*)::bigint, count(c.scope)::bigint, count(*) FILTER (WHERE c.kept <> c.counted)::bigint, "
                                                     "coalesce(min(coalesce(c.checked_at, 0)), 0)::bigint "
                                                     "FROM scope_head h LEFT JOIN digest_check c ON c.scope = h.scope"));
    return DigestStanding{rows.integer(0, 0), rows.integer(0, 1), rows.integer(0, 2), rows.integer(0, 3)};
}

}  // namespace lianlu::server
