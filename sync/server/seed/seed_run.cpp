// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/seed/seed_run.h"

#include <atomic>
#include <chrono>
#include <thread>

#include "models/domain/rules/coupon.h"
#include "sync/server/auth/password.h"
#include "sync/server/auth/server_keys.h"
#include "sync/server/db/pooler.h"
#include "sync/server/oneid/match_finder.h"
#include "sync/server/oneid/run_claim.h"
#include "sync/server/seed/bulk_indexes.h"
#include "sync/server/seed/bulk_loader.h"
#include "sync/server/seed/generator.h"
#include "sync/server/sync/write_batch.h"

namespace lianlu::server {

namespace {

// Below so many people the indexes cost less than dropping them.
constexpr int kDeferIndexesFrom = 20'000;
// A few seconds up to here; 200,000 take most of a minute, which is left to the night.
constexpr int kSearchedUpTo = 50'000;

using SteadyClock = std::chrono::steady_clock;
double secondsSince(SteadyClock::time_point start) {
    return std::chrono::duration<double>(SteadyClock::now() - start).count();
}

Result<pg::Connection> connect(const std::string& conninfo) {
    LIANLU_TRY(auto connection, pg::Connection::open(conninfo));
    // A crash of the machine may cost the last moments of a load that is repeated anyway. Not of those that come after it through a pooler.
    LIANLU_TRY(const bool pooled, pg::isPooled(connection));
    if (pooled) return connection;
    LIANLU_CHECK(connection.script(
        "SET synchronous_commit = off; SET maintenance_work_mem = '256MB'; SET client_min_messages = warning"));
    return connection;
}

//! Two workers take store after store; each makes the rows and copies them in on a connection of its own.
struct Worker {
    Worker(pg::Connection& connection) : loader(connection) {}
    BulkLoader loader;
    Figures figures;
    Result<void> state;

    void run(const DemoBrand& demo, std::atomic<std::size_t>& next, const CouponSigner& sign) {
        for (std::size_t i = next++; i < demo.stores().size() && !loader.failed(); i = next++)
            writeStore(demo, i, loader, figures, sign);
        state = loader.finish();
    }
};

Result<void> load(const DemoBrand& demo, pg::Connection& one, pg::Connection& other, const CouponSigner& sign,
                  SeedReport& report) {
    Worker here(one);
    Worker there(other);
    std::atomic<std::size_t> next = 0;
    writeOrganisation(demo, here.loader, here.figures);
    std::thread helper([&] { there.run(demo, next, sign); });
    here.run(demo, next, sign);
    helper.join();
    LIANLU_CHECK(std::move(here.state));
    LIANLU_CHECK(std::move(there.state));
    report.figures = std::move(here.figures);
    report.figures.merge(there.figures);
    auto digests = here.loader.digests();
    for (const auto& [scope, digest] : there.loader.digests()) digests[scope] += digest;
    return writeScopeHeads(one, digests);
}

Result<void> setPasswords(pg::Connection& connection, const DemoBrand& demo, std::string_view password) {
    // Argon2id costs a tenth of a second: one hash serves all accounts of a demo.
    LIANLU_TRY(const auto hash, hashPassword(password));
    std::vector<Uuid> ids;
    for (const auto& account : demo.accounts()) ids.push_back(account.id.uuid);
    LIANLU_TRY(
        [[maybe_unused]] const auto rows,
        connection.query(
            "INSERT INTO account_secret (account_id, password_hash) SELECT id, $2 FROM unnest($1::uuid[]) AS a(id)",
            pg::Params().uuids(ids).text(hash)));
    return {};
}

//! `init` may have made a brand row; the demo's takes its place.
Result<void> retireOtherBrands(pg::Connection& connection, const DemoBrand& demo) {
    LIANLU_TRY(const pg::Rows others, connection.query("SELECT id FROM brand WHERE id <> $1 AND NOT deleted",
                                                       pg::Params().uuid(demo.brand().id.uuid)));
    if (others.empty()) return {};
    LIANLU_TRY(auto txn, pg::Transaction::begin(connection));
    WriteBatch batch(connection, SystemClock().now());
    for (int i = 0; i < others.size(); ++i) LIANLU_CHECK(batch.remove("brand", others.uuid(i, 0)));
    return batch.commit(txn);
}

//! The demo's figures are of its day, whenever it is made.
class DayOfTheDemo final : public Clock {
public:
    explicit DayOfTheDemo(Time day) : m_day(day) {}
    [[nodiscard]] Time now() const override { return m_day; }

private:
    Time m_day;
};

//! As by night, so that there is something to review from the start; nobody is joined, for who tries the demo shall see both.
Result<void> lookForDuplicates(const std::string& conninfo, pg::Connection& connection, const DemoBrand& demo, SeedReport& report) {
    if (demo.spec().customers > kSearchedUpTo) return {};
    LIANLU_TRY(const auto claim, RunClaim::take(conninfo, {}));
    if (!claim) return {};
    const DayOfTheDemo clock(fromUnixMs(demo.asOfMs(8)));
    MatchSettings settings;
    settings.autoFrom = 1;
    LIANLU_TRY(const auto found, MatchFinder(connection, clock, settings).run());
    report.openMatches = found.rows.opened;
    report.searched = true;
    return claim->done();
}

}  // namespace

Result<SeedReport> seedDatabase(const std::string& conninfo, const SeedSpec& spec, std::string_view password) {
    const auto start = SteadyClock::now();
    SeedReport report;
    LIANLU_TRY(auto one, connect(conninfo));
    LIANLU_TRY(auto other, connect(conninfo));
    LIANLU_TRY(report.mended, mendBrokenLoad(one));
    LIANLU_TRY(const pg::Rows made, one.query("SELECT value FROM server_meta WHERE key = 'seed'"));
    if (!made.empty() && spec.isCalled(made.text(0, 0))) {
        report.alreadyThere = true;
        return report;
    }
    LIANLU_TRY(const pg::Rows customers, one.query("SELECT 1 FROM customer LIMIT 1"));
    if (!customers.empty()) return fail(Code::refused, "database has customers", "customer");

    LIANLU_CHECK(ensureServerKeys(one));
    LIANLU_TRY(auto secret, secretKey(one, "coupon"));
    LIANLU_TRY(const auto key, domain::CouponKey::fromSecret(std::move(secret)));
    const CouponSigner sign = [&key](domain::Coupon& coupon) {
        if (coupon.status == domain::CouponStatus::issued) domain::signCoupon(coupon, key);
    };
    const DemoBrand demo(spec);
    const bool deferIndexes = spec.customers >= kDeferIndexesFrom;
    LIANLU_CHECK(markLoading(one));
    if (deferIndexes) LIANLU_CHECK(dropIndexes(one));
    LIANLU_CHECK(load(demo, one, other, sign, report));
    report.loadSeconds = secondsSince(start);
    if (deferIndexes) LIANLU_CHECK(rebuildIndexes(one, other));
    report.indexSeconds = secondsSince(start) - report.loadSeconds;
    LIANLU_CHECK(setPasswords(one, demo, password));
    LIANLU_CHECK(retireOtherBrands(one, demo));
    LIANLU_TRY([[maybe_unused]] const auto name, one.query("INSERT INTO server_meta (key, value) VALUES ('seed', $1) "
                                                           "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                                                           pg::Params().text(spec.name())));
    LIANLU_CHECK(markLoaded(one));
    LIANLU_CHECK(one.script("ANALYZE"));
    LIANLU_CHECK(lookForDuplicates(conninfo, one, demo, report));
    report.allSeconds = secondsSince(start);
    return report;
}

}  // namespace lianlu::server
