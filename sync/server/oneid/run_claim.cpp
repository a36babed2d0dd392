// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/oneid/run_claim.h"

#include <sodium.h>

#include <optional>
#include <utility>

namespace lianlu::server {

namespace {

constexpr auto kRenew = std::chrono::seconds(20);
constexpr auto kLease = std::chrono::seconds(120);
// The database's clock for all copies.
const std::string kUntil = "clock_timestamp() + interval '120 seconds'";

}  // namespace

RunClaim::RunClaim(std::string conninfo, Uuid owner, std::string night) : m_conninfo(std::move(conninfo)), m_owner(owner), m_night(std::move(night)) {
    m_thread = std::thread([this] { keep(); });
}

RunClaim::~RunClaim() {
    {
        const std::scoped_lock lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_all();
    m_thread.join();
    if (!m_given) static_cast<void>(give(false));  // else the lease runs out
}

Result<std::unique_ptr<RunClaim>> RunClaim::take(const std::string& conninfo, const std::string& night) {
    LIANLU_TRY(auto connection, pg::Connection::open(conninfo));
    Uuid owner;
    randombytes_buf(owner.bytes.data(), owner.bytes.size());
    // One statement: who waits for another's claim to be written looks at it again.
    LIANLU_TRY(const pg::Rows rows,
               connection.query("UPDATE one_id_run SET owner = $1, lease_until = " + kUntil + ", "
                                "tries = CASE WHEN $2 = '' THEN tries WHEN night = NULLIF($2, '')::date THEN tries + 1 ELSE 1 END, "
                                "night = coalesce(NULLIF($2, '')::date, night) "
                                "WHERE (lease_until IS NULL OR lease_until < clock_timestamp()) AND ($2 = '' OR (done_night IS DISTINCT FROM NULLIF($2, '')::date "
                                "AND (night IS DISTINCT FROM NULLIF($2, '')::date OR tries < $3)))",
                                pg::Params().uuid(owner).text(night).integer(kMostTries)));
    if (rows.affected() != 1) return std::unique_ptr<RunClaim>{};
    return std::unique_ptr<RunClaim>(new RunClaim(conninfo, owner, night));
}

void RunClaim::keep() {
    std::optional<pg::Connection> connection;
    auto sure = std::chrono::steady_clock::now();
    std::unique_lock lock(m_mutex);
    while (!m_wake.wait_for(lock, kRenew, [this] { return m_ending; })) {
        lock.unlock();
        const auto asked = std::chrono::steady_clock::now();
        const auto renewed = [&]() -> Result<bool> {
            if (!connection || !connection->good()) {
                LIANLU_TRY(auto fresh, pg::Connection::open(m_conninfo));
                connection.emplace(std::move(fresh));
            }
            LIANLU_TRY(const pg::Rows rows, connection->query("UPDATE one_id_run SET lease_until = " + kUntil + " WHERE owner = $1", pg::Params().uuid(m_owner)));
            return rows.affected() == 1;
        }();
        if (renewed && *renewed) sure = asked;
        // A database that is away for a moment does not end the run; the end of the lease does.
        if ((renewed && !*renewed) || std::chrono::steady_clock::now() - sure > kLease) m_lost = true;
        lock.lock();
    }
}

Result<void> RunClaim::give(bool done) {
    LIANLU_TRY(auto connection, pg::Connection::open(m_conninfo));
    LIANLU_TRY(const pg::Rows rows, connection.query("UPDATE one_id_run SET owner = NULL, lease_until = NULL, "
                                                     "done_night = CASE WHEN $2 THEN coalesce(NULLIF($3, '')::date, done_night) ELSE done_night END WHERE owner = $1",
                                                     pg::Params().uuid(m_owner).boolean(done).text(m_night)));
    m_given = true;
    if (rows.affected() != 1) return fail(Code::conflict, "somebody else took the run over");
    return {};
}

Result<void> RunClaim::done() { return give(true); }

}  // namespace lianlu::server
