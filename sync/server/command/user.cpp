// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <fstream>
#include <iterator>
#include <ostream>

#include "models/base/text.h"
#include "sync/server/auth/second_step_service.h"
#include "sync/server/command/arguments.h"
#include "sync/server/command/commands.h"
#include "sync/server/command/csv_table.h"
#include "sync/server/command/operator_name.h"
#include "sync/server/invitation/staff_maker.h"

namespace lianlu::server {

namespace {

constexpr std::string_view kUserUsage =
    "usage: lianlu-server user add --login LOGIN --name NAME --role ROLE --store CODE\n"
    "                              [--code CODE] [--email ADDRESS] [--phone NUMBER] [--password TEXT]\n"
    "       lianlu-server user import FILE.csv\n"
    "       lianlu-server user reset-second-step --login LOGIN\n"
    "ROLE is guide, manager, regional, hq or service; CODE is that of a store. Without --password (or LIANLU_USER_PASSWORD)\n"
    "one is made and printed once. The CSV has a header with login,name,role,store and, if wanted, code,email,phone,password;\n"
    "all rows go in or none, and the made passwords are printed as login,password.\n"
    "reset-second-step is for somebody who lost the authenticator app and the recovery codes; it is noted in the audit.\n";

Result<NewAccount> addOne(pg::Connection& connection, StaffWish wish, std::string_view storeCode) {
    SystemClock clock;
    IdGenerator ids(clock);
    LIANLU_TRY(wish.store, storeByCode(connection, storeCode));
    LIANLU_TRY(auto txn, pg::Transaction::begin(connection));
    WriteBatch batch(connection, clock.now());
    LIANLU_TRY(NewAccount made, makeStaff(batch, ids, wish));
    LIANLU_CHECK(batch.commit(txn));
    return made;
}

Result<std::vector<NewAccount>> importAll(pg::Connection& connection, const CsvTable& table) {
    for (const std::string_view needed : {"login", "name", "role", "store"})
        if (!table.hasColumn(needed)) return fail(Code::invalid, "column missing", std::string(needed));
    SystemClock clock;
    IdGenerator ids(clock);
    LIANLU_TRY(auto txn, pg::Transaction::begin(connection));
    WriteBatch batch(connection, clock.now());
    std::vector<NewAccount> made;
    for (std::size_t row = 0; row < table.size(); ++row) {
        StaffWish wish;
        wish.login = table.at(row, "login");
        wish.name = table.at(row, "name");
        wish.code = table.at(row, "code");
        wish.email = table.at(row, "email");
        wish.phone = table.at(row, "phone");
        wish.password = table.at(row, "password");
        wish.role = domain::enumFromName<domain::Role>(table.at(row, "role"));
        auto one = [&]() -> Result<NewAccount> {
            LIANLU_TRY(wish.store, storeByCode(connection, table.at(row, "store")));
            return makeStaff(batch, ids, wish);
        }();
        if (!one) return fail(Error{one.error().code, "line " + std::to_string(row + 2) + ": " + one.error().context, one.error().subject});
        made.push_back(std::move(*one));
    }
    LIANLU_CHECK(batch.commit(txn));
    return made;
}

int runImport(const CommandContext& context, pg::Connection& connection, const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return context.failed({Code::notFound, "cannot read the file", path});
    const auto table = CsvTable::parse(std::string(std::istreambuf_iterator<char>(file), {}));
    if (!table) return context.failed(table.error());
    const auto made = importAll(connection, *table);
    if (!made) return context.failed(made.error());
    for (const auto& account : *made)
        if (account.passwordWasMade) context.out << account.login << "," << account.password << "\n";
    context.err << made->size() << " staff members imported\n";
    return 0;
}

int runReset(const CommandContext& context, pg::Connection& connection, std::string_view login) {
    const auto rows = connection.query("SELECT id FROM account WHERE lower(login) = $1 AND NOT deleted", pg::Params().text(text::lowerAscii(text::trim(login))));
    if (!rows) return context.failed(rows.error());
    if (rows->empty()) return context.failed({Code::notFound, "no such account", std::string(login)});
    const AuditNote by{operatorName(), "operator", "second-step-reset", {}, {}};
    const auto was = pg::retrying([&] { return resetSecondStep(connection, domain::AccountId{rows->uuid(0, 0)}, by, SystemClock().now()); });
    if (!was) return context.failed(was.error());
    context.out << (*was ? "the second step was taken off\n" : "there was no second step\n");
    return 0;
}

}  // namespace

int runUser(const CommandContext& context) {
    constexpr std::array<std::string_view, 8> kOptions{"login", "name", "role", "store", "code", "email", "phone", "password"};
    constexpr std::array<std::string_view, 1> kFlags{"help"};
    const auto args = Arguments::parse(context.args, kOptions, kFlags);
    if (!args) return context.misused(args.error(), kUserUsage);
    if (args->has("help")) {
        context.out << kUserUsage;
        return 0;
    }
    const auto& words = args->words();
    const bool add = words.size() == 1 && words[0] == "add" && args->has("login") && args->has("role") && args->has("store");
    const bool import = words.size() == 2 && words[0] == "import";
    const bool reset = words.size() == 1 && words[0] == "reset-second-step" && args->has("login");
    if (!add && !import && !reset) return context.misused({Code::invalid, "`user add` with --login, --role and --store, `user import FILE.csv`, or `user reset-second-step` with --login"}, kUserUsage);
    auto connection = openCurrent(context.conninfo);
    if (!connection) return context.failed(connection.error());
    if (import) return runImport(context, *connection, words[1]);
    if (reset) return runReset(context, *connection, args->value("login"));
    StaffWish wish;
    wish.login = args->value("login");
    wish.name = args->value("name");
    wish.code = args->value("code");
    wish.email = args->value("email");
    wish.phone = args->value("phone");
    wish.password = args->valueOrEnv("password", "LIANLU_USER_PASSWORD");
    wish.role = domain::enumFromName<domain::Role>(args->value("role"));
    const auto made = addOne(*connection, wish, args->value("store"));
    if (!made) return context.failed(made.error());
    context.out << "added " << made->login << "\n";
    if (made->passwordWasMade) context.out << "password (shown once): " << made->password << "\n";
    return 0;
}

}  // namespace lianlu::server
