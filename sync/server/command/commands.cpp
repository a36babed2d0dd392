// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/command/commands.h"

#include <array>
#include <cstdlib>
#include <ostream>

#include <fmt/format.h>

#include "sync/protocol/messages.h"
#include "sync/server/db/migrations.h"
#include "sync/server/ingest/ingest.h"
#include "sync/server/seed/seed.h"

namespace lianlu::server {

namespace {

int seedCommand(const CommandContext& context) { return runSeed(context.conninfo, context.args, context.out, context.err); }
int ingestCommand(const CommandContext& context) { return runIngest(context.conninfo, context.args, context.out, context.err); }

constexpr std::array kCommands{
    Command{"init", "prepare a database: tables, keys, brand and first admin", runInit},
    Command{"migrate", "bring the tables of a database up to this version", runMigrate},
    Command{"serve", "answer devices and send messages until told to stop", runServe},
    Command{"user", "add one staff member with an account, or import many", runUser},
    Command{"device", "list the devices that signed in, and revoke one", runDevice},
    Command{"keys", "list the keys that sign, put new ones in their place, end one that leaked", runKeys},
    Command{"oneid", "find rows of customers that are one person, and decide about them", runOneId},
    Command{"tags", "decide which tags there are, who sees and who sets them", runTags},
    Command{"seed", "fill an empty database with a demo brand", seedCommand},
    Command{"ingest", "read orders, members and events from files by a mapping; show what waits", ingestCommand},
    Command{"source", "give a till, a mall or another system a key to send records with", runSource},
    Command{"consent", "the words that people agree to", runConsent},
    Command{"privacy", "export or erase all that is held of one person", runPrivacy},
    Command{"audit", "verify or list who did what to whose data", runAudit},
    Command{"dispatch", "messages that wait for an operator after a restore", runDispatch},
    Command{"restored", "tell a database that it was put back to an earlier state", runRestored},
    Command{"doctor", "check database, keys, clock, mail and disk", runDoctor},
    Command{"support-bundle", "collect versions, sizes, states and the log for whoever helps; no rows", runSupportBundle},
};

void printUsage(std::ostream& out) {
    out << "usage: lianlu-server [--db CONNINFO] COMMAND [OPTIONS]\n\n"
           "The server of Lianlu: keeps a brand's customers, leads, offers and orders, and syncs them to workbenches.\n\nCommands:\n";
    for (const auto& command : kCommands) out << fmt::format("  {:<14} {}\n", command.name, command.summary);
    out << "\n"
           "  --db CONNINFO  the PostgreSQL database as libpq takes it, such as 'host=db dbname=lianlu' or a postgresql:// address;\n"
           "                 else the environment variable LIANLU_DB\n"
           "  --version      print the version and end\n"
           "  --help         this text; lianlu-server COMMAND --help for a command's own\n\n"
           "Exit codes: 0 done, 1 failed, 2 misused.\n";
}

}  // namespace

int CommandContext::misused(const Error& error, std::string_view usage) const {
    err << "lianlu-server: " << error.context << (error.subject.empty() ? "" : ": " + error.subject) << "\n" << usage;
    return 2;
}

int CommandContext::failed(const Error& error) const {
    err << "lianlu-server: " << error.describe() << "\n";
    return 1;
}

std::span<const Command> commands() { return kCommands; }

Result<pg::Connection> openCurrent(const std::string& conninfo) {
    if (conninfo.empty()) return fail(Code::invalid, "no database: give --db or set LIANLU_DB");
    LIANLU_TRY(auto connection, pg::Connection::open(conninfo));
    LIANLU_TRY(const auto schema, schemaStanding(connection));
    if (schema.tooNew) return fail(Code::tooNew, "the database was made by a newer lianlu-server");
    if (schema.missing) return fail(Code::refused, "the database needs `lianlu-server migrate` first");
    return connection;
}

int runCommandLine(std::span<const std::string_view> args, std::ostream& out, std::ostream& err) {
    const char* fromEnv = std::getenv("LIANLU_DB");
    std::string conninfo = fromEnv ? fromEnv : "";
    while (!args.empty() && args.front().starts_with("-")) {
        const auto option = args.front();
        args = args.subspan(1);
        if (option == "--help" || option == "-h") {
            printUsage(out);
            return 0;
        }
        if (option == "--version") {
            out << "lianlu-server " LIANLU_VERSION " (protocol " << protocol::kProtoVersion << ", schema " << schemaVersion() << ")\n";
            return 0;
        }
        if (option.starts_with("--db=")) {
            conninfo = option.substr(5);
        } else if (option == "--db" && !args.empty()) {
            conninfo = args.front();
            args = args.subspan(1);
        } else {
            err << "lianlu-server: unknown option " << option << "\n";
            return 2;
        }
    }
    if (args.empty()) {
        printUsage(err);
        return 2;
    }
    for (const auto& command : kCommands)
        if (command.name == args.front()) return command.run({conninfo, args.subspan(1), out, err});
    err << "lianlu-server: no such command: " << args.front() << "\n";
    printUsage(err);
    return 2;
}

}  // namespace lianlu::server
