// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <ostream>

#include "models/base/text.h"
#include "sync/server/auth/server_keys.h"
#include "sync/server/command/arguments.h"
#include "sync/server/command/commands.h"
#include "sync/server/invitation/staff_maker.h"
#include "sync/server/db/migrations.h"
#include "sync/server/sync/write_batch.h"

namespace lianlu::server {

namespace {

constexpr std::string_view kInitUsage =
    "usage: lianlu-server init [--brand NAME --admin LOGIN] [--admin-name NAME] [--password TEXT]\n"
    "                          [--currency CNY] [--time-zone Asia/Shanghai] [--mall-url URL]\n"
    "Makes tables and keys; with --brand also the brand, its head office and the first admin (role hq).\n"
    "The password comes from --password or LIANLU_ADMIN_PASSWORD; without either one is made and printed once.\n"
    "A database that has a brand already is left as it is.\n";

Result<std::vector<std::string>> prepare(pg::Connection& connection) {
    LIANLU_TRY(auto applied, migrate(connection));
    LIANLU_CHECK(ensureServerKeys(connection));
    return applied;
}

Result<NewAccount> makeBrand(pg::Connection& connection, const Arguments& args) {
    SystemClock clock;
    IdGenerator ids(clock);
    LIANLU_TRY(auto txn, pg::Transaction::begin(connection));
    WriteBatch batch(connection, clock.now());
    domain::Brand brand;
    brand.id = ids.next<domain::BrandId>();
    brand.name = args.value("brand");
    brand.currency = args.value("currency", "CNY");
    brand.timeZone = args.value("time-zone", "Asia/Shanghai");
    brand.locale = "zh-CN";
    brand.mallUrl = args.value("mall-url");
    LIANLU_CHECK(batch.create(brand, domain::Scope::brand()));
    domain::Store office;
    office.id = ids.next<domain::StoreId>();
    office.code = "HQ";
    office.name = brand.name;
    office.timeZone = brand.timeZone;
    LIANLU_CHECK(batch.create(office, domain::Scope::brand()));
    StaffWish wish;
    wish.login = args.value("admin");
    wish.name = args.value("admin-name", wish.login);
    wish.role = domain::Role::hq;
    wish.store = office.id;
    wish.code = "HQ-1";
    wish.password = args.valueOrEnv("password", "LIANLU_ADMIN_PASSWORD");
    LIANLU_TRY(NewAccount account, makeStaff(batch, ids, wish));
    LIANLU_CHECK(batch.commit(txn));
    return account;
}

}  // namespace

int runInit(const CommandContext& context) {
    constexpr std::array<std::string_view, 7> kOptions{"brand", "admin", "admin-name", "password", "currency", "time-zone", "mall-url"};
    constexpr std::array<std::string_view, 1> kFlags{"help"};
    const auto args = Arguments::parse(context.args, kOptions, kFlags);
    if (!args) return context.misused(args.error(), kInitUsage);
    if (args->has("help")) {
        context.out << kInitUsage;
        return 0;
    }
    if (args->has("brand") != args->has("admin")) return context.misused({Code::invalid, "--brand and --admin belong together"}, kInitUsage);
    if (context.conninfo.empty()) return context.misused({Code::invalid, "no database: give --db or set LIANLU_DB"}, kInitUsage);
    auto connection = pg::Connection::open(context.conninfo);
    if (!connection) return context.failed(connection.error());
    const auto applied = prepare(*connection);
    if (!applied) return context.failed(applied.error());
    for (const auto& name : *applied) context.out << "applied " << name << "\n";
    if (!args->has("brand")) {
        context.out << "tables and keys are ready; add a brand with --brand and --admin, or load one with seed or ingest\n";
        return 0;
    }
    const auto brands = connection->query("SELECT 1 FROM brand WHERE NOT deleted");
    if (!brands) return context.failed(brands.error());
    if (!brands->empty()) {
        context.out << "there is a brand already; nothing was changed\n";
        return 0;
    }
    const auto account = makeBrand(*connection, *args);
    if (!account) return context.failed(account.error());
    context.out << "brand and admin made; sign in as " << account->login << "\n";
    if (account->passwordWasMade) context.out << "password (shown once): " << account->password << "\n";
    return 0;
}

int runMigrate(const CommandContext& context) {
    constexpr std::string_view kMigrateUsage = "usage: lianlu-server migrate\nBrings tables and keys up to this version; safe to repeat.\n";
    constexpr std::array<std::string_view, 1> kFlags{"help"};
    const auto args = Arguments::parse(context.args, {}, kFlags);
    if (!args) return context.misused(args.error(), kMigrateUsage);
    if (args->has("help")) {
        context.out << kMigrateUsage;
        return 0;
    }
    if (context.conninfo.empty()) return context.misused({Code::invalid, "no database: give --db or set LIANLU_DB"}, kMigrateUsage);
    auto connection = pg::Connection::open(context.conninfo);
    if (!connection) return context.failed(connection.error());
    const auto applied = prepare(*connection);
    if (!applied) return context.failed(applied.error());
    for (const auto& name : *applied) context.out << "applied " << name << "\n";
    if (applied->empty()) context.out << "nothing to do, schema is at " << schemaVersion() << "\n";
    return 0;
}

}  // namespace lianlu::server
