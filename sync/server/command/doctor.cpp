// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <filesystem>
#include <memory>
#include <ostream>

#include <curl/curl.h>
#include <fmt/format.h>

#include "sync/server/auth/server_keys.h"
#include "sync/server/command/arguments.h"
#include "sync/server/command/commands.h"
#include "sync/server/db/migrations.h"
#include "sync/server/http/log.h"
#include "sync/server/sync/private_folder.h"

namespace lianlu::server {

namespace {

constexpr std::string_view kUsage =
    "usage: lianlu-server doctor [--smtp URL] [--cache DIR] [--json]\n"
    "Checks database, schema, keys, clock, mail server and disk. Exit code 1 if something is broken; warnings do not count.\n";
constexpr std::int64_t kSkewMs = 2000;
constexpr std::uintmax_t kEnoughDisk = std::uintmax_t{1} << 30u;

enum class Verdict : std::uint8_t { good, warning, broken };

struct Finding {
    std::string_view what;
    Verdict verdict = Verdict::good;
    std::string words;
};

class Doctor {
public:
    explicit Doctor(const std::string& conninfo) {
        auto opened = pg::Connection::open(conninfo);
        if (opened) m_connection = std::make_unique<pg::Connection>(std::move(*opened));
        add("database", opened ? Verdict::good : Verdict::broken, opened ? "answers" : "does not answer");
    }

    void database() {
        if (!m_connection) return;
        const auto version = databaseVersion(*m_connection);
        if (!version) return add("schema", Verdict::broken, "cannot be read");
        const bool current = *version == schemaVersion();
        add("schema", current ? Verdict::good : Verdict::broken,
            fmt::format("{} of {}{}", *version, schemaVersion(), current ? "" : *version < schemaVersion() ? ": run lianlu-server migrate" : ": made by a newer program"));
        if (!current) return;
        for (const std::string_view purpose : {"token", "coupon"}) {
            const auto key = secretKey(*m_connection, purpose);
            add(purpose == "token" ? "token key" : "coupon key", key ? Verdict::good : Verdict::broken, key ? "there" : "missing: run lianlu-server migrate");
        }
        const auto role = m_connection->query("SELECT rolsuper FROM pg_roles WHERE rolname = current_user");
        if (role && !role->empty())
            add("database role", role->boolean(0, 0) ? Verdict::warning : Verdict::good, role->boolean(0, 0) ? "is a superuser; an owner of the database is enough" : "is no superuser");
        const auto size = m_connection->query("SELECT pg_database_size(current_database())::bigint");
        if (size) add("database size", Verdict::good, fmt::format("{} MiB", size->integer(0, 0) >> 20));
    }

    void clock() {
        if (!m_connection) return;
        const auto answer = m_connection->query("SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint");
        if (!answer) return add("clock", Verdict::broken, "cannot be read");
        const auto skew = answer->integer(0, 0) - toUnixMs(SystemClock().now());
        add("clock", std::abs(skew) > kSkewMs ? Verdict::warning : Verdict::good, fmt::format("{} ms from the database's", skew));
    }

    void mail(const std::string& url) {
        if (url.empty()) return add("mail", Verdict::warning, "no server given (LIANLU_SMTP): offers wait");
        const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> curl(curl_easy_init(), curl_easy_cleanup);
        curl_easy_setopt(curl.get(), CURLOPT_URL, url.c_str());
        curl_easy_setopt(curl.get(), CURLOPT_PROTOCOLS_STR, "smtp,smtps");
        curl_easy_setopt(curl.get(), CURLOPT_CONNECT_ONLY, 1L);
        curl_easy_setopt(curl.get(), CURLOPT_CONNECTTIMEOUT, 5L);
        curl_easy_setopt(curl.get(), CURLOPT_TIMEOUT, 10L);
        curl_easy_setopt(curl.get(), CURLOPT_NOSIGNAL, 1L);
        const auto code = curl_easy_perform(curl.get());
        add("mail", code == CURLE_OK ? Verdict::good : Verdict::broken, code == CURLE_OK ? "answers" : curl_easy_strerror(code));
    }

    void disk(const std::filesystem::path& folder) {
        std::error_code error;
        auto there = folder.empty() ? std::filesystem::temp_directory_path(error) : folder;
        while (!there.empty() && !std::filesystem::exists(there, error) && there != there.parent_path()) there = there.parent_path();
        const auto space = std::filesystem::space(there, error);
        if (error) return add("disk", Verdict::broken, "cannot be read");
        add("disk", space.available < kEnoughDisk ? Verdict::warning : Verdict::good, fmt::format("{} MiB free for snapshots", space.available >> 20u));
    }

    [[nodiscard]] int print(std::ostream& out, bool json) const {
        bool broken = false;
        std::string list;
        for (const auto& finding : m_findings) {
            constexpr std::array<std::string_view, 3> kWords{"ok", "warning", "broken"};
            const auto verdict = kWords[static_cast<std::size_t>(finding.verdict)];
            broken = broken || finding.verdict == Verdict::broken;
            if (json)
                list += fmt::format(R"({}{{"check":{},"verdict":"{}","words":{}}})", list.empty() ? "" : ",", jsonQuoted(finding.what), verdict, jsonQuoted(finding.words));
            else
                out << fmt::format("{:<8} {:<14} {}\n", verdict, finding.what, finding.words);
        }
        if (json) out << "{\"ok\":" << (broken ? "false" : "true") << ",\"checks\":[" << list << "]}\n";
        return broken ? 1 : 0;
    }

private:
    void add(std::string_view what, Verdict verdict, std::string words) { m_findings.push_back({what, verdict, std::move(words)}); }
    std::unique_ptr<pg::Connection> m_connection;
    std::vector<Finding> m_findings;
};

}  // namespace

int runDoctor(const CommandContext& context) {
    constexpr std::array<std::string_view, 2> kOptions{"smtp", "cache"};
    constexpr std::array<std::string_view, 2> kFlags{"help", "json"};
    const auto args = Arguments::parse(context.args, kOptions, kFlags);
    if (!args) return context.misused(args.error(), kUsage);
    if (args->has("help")) {
        context.out << kUsage;
        return 0;
    }
    if (context.conninfo.empty()) return context.misused({Code::invalid, "no database: give --db or set LIANLU_DB"}, kUsage);
    Doctor doctor(context.conninfo);
    doctor.database();
    doctor.clock();
    doctor.mail(args->valueOrEnv("smtp", "LIANLU_SMTP"));
    const auto cache = args->valueOrEnv("cache", "LIANLU_CACHE");
    doctor.disk(cache.empty() ? defaultSnapshotFolder() : std::filesystem::path(reinterpret_cast<const char8_t*>(cache.c_str())));
    return doctor.print(context.out, args->has("json"));
}

}  // namespace lianlu::server
