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
#include "sync/server/dispatch/held.h"
#include "sync/server/http/log.h"
#include "sync/server/sync/digest_recount.h"
#include "sync/server/sync/history.h"
#include "sync/server/sync/private_folder.h"

namespace lianlu::server {

namespace {

constexpr std::string_view kDoctorUsage =
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
        const auto schema = schemaStanding(*m_connection);
        if (!schema) return add("schema", Verdict::broken, "cannot be read");
        const bool works = !schema->missing && !schema->tooNew;
        add("schema", !works ? Verdict::broken : schema->ahead ? Verdict::warning : Verdict::good,
            fmt::format("{} of {}{}", schema->version, schemaVersion(),
                        schema->tooNew    ? ": made by a newer program"
                        : schema->missing ? ": run lianlu-server migrate"
                        : schema->ahead   ? ": a newer program has been here; this one still fits"
                                          : ""));
        if (!works) return;
        for (const std::string_view purpose : {"token", "coupon"}) {
            const auto key = secretKey(*m_connection, purpose);
            add(purpose == "token" ? "token key" : "coupon key", key ? Verdict::good : Verdict::broken, key ? "there" : "missing: run lianlu-server migrate");
        }
        const auto role = m_connection->query("SELECT rolsuper FROM pg_roles WHERE rolname = current_user");
        if (role && !role->empty())
            add("database role", role->boolean(0, 0) ? Verdict::warning : Verdict::good, role->boolean(0, 0) ? "is a superuser; an owner of the database is enough" : "is no superuser");
        history();
        digests();
        const auto size = m_connection->query("SELECT pg_database_size(current_database())::bigint");
        if (size) add("database size", Verdict::good, fmt::format("{} MiB", size->integer(0, 0) >> 20));
    }

    void history() {
        const auto known = historyIsKnown(*m_connection);
        if (!known) return add("history", Verdict::broken, "cannot be read");
        add("history", *known ? Verdict::good : Verdict::warning,
            *known ? "goes on" : "is another: the database failed over or was restored; after a restore run lianlu-server restored before serve");
        const auto held = countHeld(*m_connection);
        if (held) add("held messages", *held > 0 ? Verdict::warning : Verdict::good, *held > 0 ? fmt::format("{} wait: lianlu-server dispatch held", *held) : "none");
    }

    void digests() {
        const auto standing = digestStanding(*m_connection);
        if (!standing) return add("digests", Verdict::broken, "cannot be read");
        if (standing->mismatched > 0)
            return add("digests", Verdict::broken, fmt::format("{} of {} scopes do not sum up to theirs: lianlu-server audit list tells which", standing->mismatched, standing->scopes));
        const auto days = (toUnixMs(SystemClock().now()) - standing->oldestAt) / 86'400'000;
        const bool late = standing->counted == standing->scopes && days > 2;
        add("digests", late ? Verdict::warning : Verdict::good,
            fmt::format("{} of {} scopes counted{}", standing->counted, standing->scopes, late ? fmt::format(", the longest ago {} days ago", days) : ""));
    }

    void clock() {
        if (!m_connection) return;
        const auto answer = m_connection->query("SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint");
        if (!answer) return add("clock", Verdict::broken, "cannot be read");
        const auto skew = answer->integer(0, 0) - toUnixMs(SystemClock().now());
        add("clock", std::abs(skew) > kSkewMs ? Verdict::warning : Verdict::good, fmt::format("{} ms from the database's", skew));
    }

    void mail(const std::string& url) {
        if (url.empty()) return add("mail", Verdict::warning, "no server given (LIANLU_SMTP): offers by e-mail wait");
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
    if (!args) return context.misused(args.error(), kDoctorUsage);
    if (args->has("help")) {
        context.out << kDoctorUsage;
        return 0;
    }
    if (context.conninfo.empty()) return context.misused({Code::invalid, "no database: give --db or set LIANLU_DB"}, kDoctorUsage);
    Doctor doctor(context.conninfo);
    doctor.database();
    doctor.clock();
    doctor.mail(args->valueOrEnv("smtp", "LIANLU_SMTP"));
    const auto cache = args->valueOrEnv("cache", "LIANLU_CACHE");
    doctor.disk(cache.empty() ? defaultSnapshotFolder() : std::filesystem::path(reinterpret_cast<const char8_t*>(cache.c_str())));
    return doctor.print(context.out, args->has("json"));
}

}  // namespace lianlu::server
