// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cstdlib>
#include <ostream>
#include <system_error>

#include <curl/curl.h>
#include <libpq-fe.h>
#include <fmt/format.h>

#include "models/base/clock.h"
#include "models/base/utf8_path.h"
#include "models/support/bundle.h"
#include "models/support/fact_sheet.h"
#include "models/support/rotating_log.h"
#include "sync/protocol/messages.h"
#include "sync/server/command/arguments.h"
#include "sync/server/command/commands.h"
#include "sync/server/db/migrations.h"

namespace lianlu::server {

namespace {

using support::FactSheet;

constexpr std::string_view kSupportUsage =
    "usage: lianlu-server support-bundle --out FILE [--log-file FILE] [--preview]\n"
    "Writes a ZIP of plain texts for whoever helps: versions, settings without secrets, sizes and counts of tables, states of queues, the last runs of\n"
    "housekeeping, and the log (LIANLU_LOG_FILE), all redacted. No row of anybody is in it, and nothing is sent. FILE must not be there.\n"
    "  --preview  print every text as it would be written, and write nothing without --out\n";

constexpr std::size_t kMostLog = 1u << 20u;
constexpr int kMostLogs = 4;

//! Settings by their variables: the value of what is a number or a choice, of all else only whether it is set.
constexpr std::array kTold{"LIANLU_THREADS", "LIANLU_CONNECTIONS_PER_ADDRESS", "LIANLU_REQUEST_LIMIT", "LIANLU_WAKE_LISTENERS", "LIANLU_OFFLINE_DAYS", "LIANLU_SECOND_STEP",
                           "LIANLU_SMTP_TLS", "LIANLU_SMTP_TIMEOUT", "LIANLU_LOG_SIZE", "LIANLU_LOG_FILES"};
constexpr std::array kOnlyWhether{"LIANLU_DB", "LIANLU_LISTEN", "LIANLU_TLS_CERT", "LIANLU_TLS_KEY", "LIANLU_PUBLIC_URL", "LIANLU_SMTP", "LIANLU_SMTP_USER", "LIANLU_SMTP_PASSWORD",
                                  "LIANLU_SMTP_CA", "LIANLU_CACHE", "LIANLU_TRUSTED_PROXY", "LIANLU_OIDC_ISSUER", "LIANLU_OIDC_CLIENT_ID", "LIANLU_OIDC_CA", "LIANLU_METRICS_TOKEN", "LIANLU_LOG_FILE"};

std::string variable(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

struct Question {
    const char* file;
    const char* heading;
    const char* sql;  //!< name, value as text: of this program's own words, counts and times
};

//! Counts, sizes and states. Estimates for tables: counting millions of rows is no matter for a look.
constexpr std::array kQuestions{
    Question{"database.txt", "PostgreSQL", "SELECT name, setting || coalesce(' ' || unit, '') FROM pg_settings WHERE name IN ('server_version', 'server_encoding', 'max_connections', 'shared_buffers',"
                                           " 'work_mem', 'effective_cache_size', 'fsync', 'full_page_writes', 'synchronous_commit', 'wal_level', 'max_wal_size', 'default_transaction_isolation',"
                                           " 'statement_timeout', 'idle_in_transaction_session_timeout', 'lock_timeout', 'autovacuum', 'data_checksums', 'jit', 'TimeZone') ORDER BY 1"},
    Question{"database.txt", "Size", "SELECT 'database', (pg_database_size(current_database()) / 1024 / 1024) || ' MiB'"},
    Question{"database.txt", "Tables: size, rows as the planner estimates them",
             "SELECT c.relname::text, (pg_total_relation_size(c.oid) / 1024) || ' KiB, ' || greatest(c.reltuples, 0)::bigint || ' rows' FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
             " WHERE c.relkind = 'r' AND n.nspname = 'public' ORDER BY pg_total_relation_size(c.oid) DESC, 1 LIMIT 200"},
    Question{"database.txt", "Connections by state", "SELECT coalesce(state, 'other'), count(*)::text FROM pg_stat_activity WHERE datname = current_database() GROUP BY 1 ORDER BY 1"},
    Question{"queues.txt", "Messages by state", "SELECT coalesce(status, 'none'), count(*)::text FROM dispatch WHERE NOT deleted GROUP BY 1 ORDER BY 1"},
    Question{"queues.txt", "Invitations by mail", "SELECT mail, count(*)::text FROM invitation GROUP BY 1 ORDER BY 1"},
    Question{"queues.txt", "Handovers by state", "SELECT state, count(*)::text FROM handover GROUP BY 1 ORDER BY 1"},
    Question{"queues.txt", "Quarantine by reason", "SELECT reason, count(*) || ', the oldest ' || greatest(0, (extract(epoch FROM now()) * 1000 - min(at)) / 86400000)::bigint || ' d old' FROM quarantine GROUP BY 1 ORDER BY 1"},
    Question{"queues.txt", "Records that wait", "SELECT 'ingest', count(*)::text FROM ingest_waiting"},
    Question{"queues.txt", "Scopes that devices hold", "SELECT CASE WHEN dropped_at IS NULL THEN 'held' ELSE 'dropped' END, count(*)::text FROM held_scope GROUP BY 1 ORDER BY 1"},
    Question{"housekeeping.txt", "Digests",
             "SELECT 'counted', count(*)::text FROM digest_check UNION ALL SELECT 'do not fit', count(*)::text FROM digest_check WHERE kept <> counted"
             " UNION ALL SELECT 'last at', coalesce(to_char(to_timestamp(max(checked_at) / 1000.0) AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI'), 'never') FROM digest_check"},
    Question{"housekeeping.txt", "Persons who are one",
             "SELECT 'last night that ended', coalesce(done_night::text, 'never') FROM one_id_run UNION ALL SELECT 'last night that was tried', coalesce(night::text, 'never') FROM one_id_run"},
    Question{"housekeeping.txt", "Log of changes", "SELECT 'scopes', count(*)::text FROM scope_head UNION ALL SELECT 'scopes compacted', count(*)::text FROM scope_head WHERE floor > 0"},
};

class ServerBundle {
public:
    explicit ServerBundle(const std::filesystem::path& log) : m_redactor(settings()), m_log(log) {}

    Result<support::Bundle> all(const std::string& conninfo) {
        LIANLU_CHECK(put("about.txt", about()));
        auto connection = pg::Connection::open(conninfo);
        if (connection) LIANLU_CHECK(database(*connection));
        else LIANLU_CHECK(put("database.txt", FactSheet().heading("Database").add("does not answer", connection.error())));
        if (!m_log.empty()) LIANLU_CHECK(logs());
        m_bundle.taken = m_redactor.taken();
        std::string taken = "What was taken out of all texts, by kind\n\n";
        for (std::size_t kind = 0; kind < support::kTakenKinds; ++kind)
            taken += fmt::format("{:<34} {}\n", support::nameOf(static_cast<support::Taken>(kind)), m_bundle.taken.of[kind]);
        m_bundle.files.push_back({"taken-out.txt", "about", std::move(taken)});
        return std::move(m_bundle);
    }

private:
    static support::Redactor::Settings settings() {
        support::Redactor::Settings machine;
        for (const char* name : {"HOME", "USERPROFILE"})
            if (auto home = variable(name); !home.empty()) machine.homes.push_back(std::move(home));
        for (const char* name : {"USER", "USERNAME", "LOGNAME"})
            if (auto user = variable(name); !user.empty()) machine.users.push_back(std::move(user));
        return machine;
    }

    Result<void> put(const char* name, const FactSheet& sheet) {
        LIANLU_TRY(auto text, sheet.text(m_redactor));
        m_bundle.files.push_back({name, name, std::move(text)});
        return {};
    }

    static FactSheet about() {
        FactSheet sheet;
        sheet.heading("Program").add("made at", SystemClock().now()).add("program", "lianlu-server " LIANLU_VERSION).add("protocol", protocol::kProtoVersion).add("schema", schemaVersion());
        sheet.add("libpq", std::to_string(PQlibVersion() / 10'000) + "." + std::to_string(PQlibVersion() % 10'000)).add("network", curl_version());
        sheet.heading("Settings of the environment");
        for (const char* name : kTold) sheet.add(name, variable(name).empty() ? "(as it comes)" : variable(name));
        for (const char* name : kOnlyWhether) sheet.add(name, variable(name).empty() ? "(not set)" : "(set)");
        return sheet;
    }

    Result<void> database(pg::Connection& connection) {
        FactSheet sheet;
        const char* file = kQuestions.front().file;
        if (const auto schema = schemaStanding(connection)) {
            sheet.heading("Schema").add("of the database", schema->version).add("of the program", schemaVersion());
            sheet.add("something is missing", schema->missing).add("a newer program was here", schema->ahead).add("too new for this one", schema->tooNew);
        }
        for (const auto& question : kQuestions) {
            if (std::string_view(file) != question.file) {
                LIANLU_CHECK(put(file, sheet));
                sheet = {};
                file = question.file;
            }
            sheet.heading(question.heading);
            const auto rows = connection.query(question.sql);
            if (!rows) {
                sheet.add("could not be read", rows.error());
                continue;
            }
            if (rows->empty()) sheet.add("none", 0);
            for (int row = 0; row < rows->size(); ++row) sheet.addPlain(std::string(rows->text(row, 0)), std::string(rows->text(row, 1)));
        }
        return put(file, sheet);
    }

    Result<void> logs() {
        auto files = support::RotatingLog(m_log, {1, 100}).files();
        if (files.size() > kMostLogs) files.erase(files.begin(), files.end() - kMostLogs);
        for (const auto& file : files) {
            auto text = support::redactedLog(m_redactor, file, kMostLog);
            // By number, for the file's name is the operator's.
            const auto name = fmt::format("logs/server.{}.log", files.end() - std::find(files.begin(), files.end(), file) - 1);
            m_bundle.files.push_back({name, "logs", text ? std::move(*text) : "(could not be read)\n"});
        }
        return {};
    }

    support::Redactor m_redactor;
    std::filesystem::path m_log;
    support::Bundle m_bundle;
};

}  // namespace

int runSupportBundle(const CommandContext& context) {
    constexpr std::array<std::string_view, 2> kOptions{"out", "log-file"};
    constexpr std::array<std::string_view, 2> kFlags{"help", "preview"};
    const auto args = Arguments::parse(context.args, kOptions, kFlags);
    if (!args) return context.misused(args.error(), kSupportUsage);
    if (args->has("help")) {
        context.out << kSupportUsage;
        return 0;
    }
    if (!args->words().empty()) return context.misused({Code::invalid, "unexpected word", args->words().front()}, kSupportUsage);
    if (!args->has("out") && !args->has("preview")) return context.misused({Code::invalid, "--out FILE is missing"}, kSupportUsage);
    if (context.conninfo.empty()) return context.misused({Code::invalid, "no database: give --db or set LIANLU_DB"}, kSupportUsage);
    const auto out = pathFromUtf8(args->value("out"));
    std::error_code error;
    if (!out.empty() && std::filesystem::exists(out, error)) return context.failed({Code::exists, "support bundle", args->value("out")});
    const auto bundle = ServerBundle(pathFromUtf8(args->valueOrEnv("log-file", "LIANLU_LOG_FILE"))).all(context.conninfo);
    if (!bundle) return context.failed(bundle.error());
    if (args->has("preview"))
        for (const auto& file : bundle->files) context.out << "==== " << file.name << "\n" << file.text << "\n";
    if (out.empty()) return 0;
    if (const auto written = support::writeBundle(*bundle, {}, out); !written) return context.failed(written.error());
    context.out << "written: " << utf8FromPath(out) << "; nothing was sent\n";
    return 0;
}

}  // namespace lianlu::server
