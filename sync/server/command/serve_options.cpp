// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/command/serve_options.h"

#include <algorithm>
#include <array>
#include <chrono>

#include "models/base/text.h"
#include "models/base/utf8_path.h"
#include "sync/server/http/peer.h"
#include "sync/server/sync/private_folder.h"

namespace lianlu::server {

const std::string_view kServeUsage =
    "usage: lianlu-server serve [--listen HOST:PORT] [--tls-cert FILE --tls-key FILE] [--public-url URL]\n"
    "                           [--smtp URL] [--cache DIR] [--threads N] [--port-file FILE] [--no-dispatcher] [--no-one-id]\n"
    "                           [--trusted-proxy ADDRESS] [--connections-per-address N] [--request-limit SECONDS] [--wake-listeners N]\n"
    "                           [--offline-days N] [--second-step ROLES] [--oidc-issuer URL --oidc-client-id ID]\n"
    "                           [--log-file FILE [--log-size KIB] [--log-files N]]\n"
    "  --listen HOST:PORT  address to listen on (LIANLU_LISTEN; default 127.0.0.1:8480); port 0 takes a free one.\n"
    "                      Without a certificate only loopback is served.\n"
    "  --tls-cert, --tls-key  PEM files (LIANLU_TLS_CERT, LIANLU_TLS_KEY)\n"
    "  --public-url URL    how people reach this server, for links in messages (LIANLU_PUBLIC_URL); https unless it is this machine\n"
    "  --smtp URL          smtp://host:port or smtps://host:port (LIANLU_SMTP; LIANLU_SMTP_USER, LIANLU_SMTP_PASSWORD)\n"
    "  --cache DIR         folder for snapshots of scopes (LIANLU_CACHE; default: in the user's state folder). It holds\n"
    "                      people's data: it is made with mode 0700, and one that others may read is refused\n"
    "  --threads N         requests worked on at once, a database connection each (LIANLU_THREADS; default 4)\n"
    "  --port-file FILE    write the port there once listening\n"
    "  --no-dispatcher     send no messages from this process\n"
    "  --no-one-id         look for no persons who are one from this process (else one of all copies does, once a night)\n"
    "  --trusted-proxy ADDRESS  the reverse proxy in front (LIANLU_TRUSTED_PROXY): the last address of its X-Forwarded-For is whom a\n"
    "                      request comes from. Without it nobody's X-Forwarded-For is believed\n"
    "  --connections-per-address N  open at once (LIANLU_CONNECTIONS_PER_ADDRESS; default 500); not for this machine and the proxy\n"
    "  --request-limit SECONDS  for a whole request to arrive (LIANLU_REQUEST_LIMIT; default 600)\n"
    "  --wake-listeners N  devices that are told of news at once (LIANLU_WAKE_LISTENERS; default 2000; 0: none). Those past it ask now and then\n"
    "  --offline-days N    how long a device works without reaching this server (LIANLU_OFFLINE_DAYS; default 14; 1 to 90)\n"
    "  --second-step ROLES  who signs in with a code of an authenticator app besides the password (LIANLU_SECOND_STEP): guide, manager,\n"
    "                      regional, hq, with commas between them. Everybody else may\n"
    "  --oidc-issuer URL, --oidc-client-id ID  the company's own sign-in beside passwords: OpenID Connect, a public client with PKCE that\n"
    "                      comes back to http://127.0.0.1 on any port (LIANLU_OIDC_ISSUER, LIANLU_OIDC_CLIENT_ID; LIANLU_OIDC_CA)\n"
    "  --log-file FILE     write the log there and not to stderr (LIANLU_LOG_FILE). At --log-size KiB (LIANLU_LOG_SIZE; default 10240) it\n"
    "                      becomes FILE.1 (server.log: server.1.log), and so on; --log-files of them stay, the present one among them\n"
    "                      (LIANLU_LOG_FILES; default 5). SIGHUP opens it anew, for a program that moves it. One process a file\n"
    "/metrics is for this machine; with LIANLU_METRICS_TOKEN set, also for who sends it as a bearer token.\n"
    "The first line on stdout is a JSON object with the address. SIGTERM or Ctrl+C finishes running requests and ends.\n";

namespace {

Result<std::int64_t> numberOf(const Arguments& args, std::string_view option, const char* variable, std::int64_t fallback, std::int64_t least, std::int64_t most) {
    const auto value = text::toInteger(args.valueOrEnv(option, variable, std::to_string(fallback)));
    if (!value || *value < least || *value > most)
        return fail(Code::invalid, "--" + std::string(option) + " takes a number from " + std::to_string(least) + " to " + std::to_string(most));
    return *value;
}

Result<std::set<domain::Role>> rolesOf(const std::string& words) {
    std::set<domain::Role> roles;
    for (const auto word : text::split(words, ',')) {
        if (text::trim(word).empty()) continue;
        const auto role = domain::enumFromName<domain::Role>(text::trim(word));
        if (role == domain::Role::unknown || role == domain::Role::service) return fail(Code::invalid, "--second-step takes guide, manager, regional, hq", std::string(word));
        roles.insert(role);
    }
    return roles;
}

Result<void> readAddress(const Arguments& args, ListenOptions& listen) {
    const auto address = args.valueOrEnv("listen", "LIANLU_LISTEN", "127.0.0.1:8480");
    const auto colon = address.rfind(':');
    const auto port = colon == std::string::npos ? std::nullopt : text::toInteger(std::string_view(address).substr(colon + 1));
    if (!port || *port < 0 || *port > 65535) return fail(Code::invalid, "--listen takes HOST:PORT", address);
    listen.host = address.substr(0, colon);
    if (listen.host.size() > 2 && listen.host.front() == '[') listen.host = listen.host.substr(1, listen.host.size() - 2);
    listen.port = static_cast<std::uint16_t>(*port);
    return {};
}

Result<void> readSmtp(const Arguments& args, SmtpSettings& smtp) {
    smtp.url = args.valueOrEnv("smtp", "LIANLU_SMTP");
    smtp.user = args.valueOrEnv("", "LIANLU_SMTP_USER");
    smtp.password = args.valueOrEnv("", "LIANLU_SMTP_PASSWORD");
    smtp.caFile = args.valueOrEnv("", "LIANLU_SMTP_CA");
    smtp.tls = args.valueOrEnv("", "LIANLU_SMTP_TLS") == "required" ? SmtpTls::required : SmtpTls::whenOffered;
    const auto patience = text::toInteger(args.valueOrEnv("", "LIANLU_SMTP_TIMEOUT", std::to_string(smtp.timeoutSeconds)));
    if (!patience) return fail(Code::invalid, "seconds expected", "LIANLU_SMTP_TIMEOUT");
    smtp.timeoutSeconds = static_cast<int>(std::clamp<long long>(*patience, 0, 601));
    return smtp.url.empty() ? Result<void>{} : smtp.check();
}

//! A link in a mail that goes over plain HTTP shows who reads it, and its code, to everybody on the way.
Result<void> checkPublicUrl(std::string_view url) {
    if (url.empty() || url.starts_with("https://")) return {};
    constexpr std::string_view kPlain = "http://";
    if (!url.starts_with(kPlain)) return fail(Code::invalid, "--public-url takes an https address");
    auto host = url.substr(kPlain.size());
    host = host.substr(0, host.find_first_of("/?#"));
    host = host.starts_with('[') ? host.substr(1, host.find(']') - 1) : host.substr(0, host.find(':'));
    // localhost:x@crm.example names crm.example.
    if (isLoopback(host) && url.find('@') == url.npos) return {};
    return fail(Code::invalid, "--public-url takes an https address: plain http is for this machine only");
}

}  // namespace

Result<Arguments> parseServeArguments(std::span<const std::string_view> words) {
    constexpr std::array<std::string_view, 19> kOptions{"listen",  "tls-cert",  "tls-key",       "public-url",              "smtp",         "cache",
                                                        "threads", "port-file", "trusted-proxy", "connections-per-address", "request-limit",
                                                        "wake-listeners", "offline-days", "second-step", "oidc-issuer", "oidc-client-id", "log-file", "log-size", "log-files"};
    constexpr std::array<std::string_view, 3> kFlags{"help", "no-dispatcher", "no-one-id"};
    return Arguments::parse(words, kOptions, kFlags);
}

Result<ServeOptions> readServeOptions(const Arguments& args) {
    ServeOptions options;
    LIANLU_CHECK(readAddress(args, options.listen));
    options.listen.certFile = args.valueOrEnv("tls-cert", "LIANLU_TLS_CERT");
    options.listen.keyFile = args.valueOrEnv("tls-key", "LIANLU_TLS_KEY");
    options.listen.trustedProxy = args.valueOrEnv("trusted-proxy", "LIANLU_TRUSTED_PROXY");
    LIANLU_TRY(const auto connections, numberOf(args, "connections-per-address", "LIANLU_CONNECTIONS_PER_ADDRESS", 500, 1, 100'000));
    options.listen.maxPerAddress = static_cast<std::size_t>(connections);
    LIANLU_TRY(const auto seconds, numberOf(args, "request-limit", "LIANLU_REQUEST_LIMIT", 600, 1, 86'400));
    options.listen.wholeRequest = std::chrono::seconds(seconds);
    LIANLU_TRY(const auto listeners, numberOf(args, "wake-listeners", "LIANLU_WAKE_LISTENERS", 2'000, 0, 50'000));
    options.wake.listeners = static_cast<std::size_t>(listeners);
    LIANLU_TRY(const auto days, numberOf(args, "offline-days", "LIANLU_OFFLINE_DAYS", 14, 1, 90));
    options.offline = std::chrono::hours(24 * days);
    LIANLU_TRY(options.secondStepFor, rolesOf(args.valueOrEnv("second-step", "LIANLU_SECOND_STEP")));
    options.oidc.issuer = args.valueOrEnv("oidc-issuer", "LIANLU_OIDC_ISSUER");
    options.oidc.clientId = args.valueOrEnv("oidc-client-id", "LIANLU_OIDC_CLIENT_ID");
    options.oidc.caFile = args.valueOrEnv("", "LIANLU_OIDC_CA");
    LIANLU_CHECK(options.oidc.check());
    options.publicUrl = args.valueOrEnv("public-url", "LIANLU_PUBLIC_URL");
    LIANLU_CHECK(checkPublicUrl(options.publicUrl));
    options.portFile = args.value("port-file");
    options.metricsToken = args.valueOrEnv("", "LIANLU_METRICS_TOKEN");
    LIANLU_CHECK(readSmtp(args, options.smtp));
    const auto cache = args.valueOrEnv("cache", "LIANLU_CACHE");
    options.cache = cache.empty() ? defaultSnapshotFolder() : std::filesystem::path(reinterpret_cast<const char8_t*>(cache.c_str()));
    options.logFile = pathFromUtf8(args.valueOrEnv("log-file", "LIANLU_LOG_FILE"));
    LIANLU_TRY(const auto kib, numberOf(args, "log-size", "LIANLU_LOG_SIZE", 10'240, 16, 1'048'576));
    options.logLimits.bytes = static_cast<std::uintmax_t>(kib) * 1024;
    LIANLU_TRY(const auto files, numberOf(args, "log-files", "LIANLU_LOG_FILES", 5, 1, 100));
    options.logLimits.files = static_cast<int>(files);
    LIANLU_TRY(const auto threads, numberOf(args, "threads", "LIANLU_THREADS", 4, 1, 256));
    options.threads = static_cast<int>(threads);
    options.dispatcher = !args.has("no-dispatcher");
    options.oneId = !args.has("no-one-id");
    return options;
}

}  // namespace lianlu::server
