// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <algorithm>
#include <atomic>
#include <chrono>
#include <csignal>
#include <fstream>
#include <iostream>
#include <thread>

#include <fmt/format.h>

#include "models/base/text.h"
#include "sync/protocol/messages.h"
#include "sync/server/auth/auth_service.h"
#include "sync/server/auth/server_keys.h"
#include "sync/server/command/arguments.h"
#include "sync/server/command/commands.h"
#include "sync/server/command/housekeeper.h"
#include "sync/server/dispatch/dispatch_service.h"
#include "sync/server/http/http_server.h"
#include "sync/server/sync/bootstrap.h"
#include "sync/server/sync/pull.h"
#include "sync/server/sync/push.h"

namespace lianlu::server {

namespace {

constexpr std::string_view kUsage =
    "usage: lianlu-server serve [--listen HOST:PORT] [--tls-cert FILE --tls-key FILE] [--public-url URL]\n"
    "                           [--smtp URL] [--cache DIR] [--threads N] [--port-file FILE] [--no-dispatcher]\n"
    "  --listen HOST:PORT  address to listen on (LIANLU_LISTEN; default 127.0.0.1:8480); port 0 takes a free one.\n"
    "                      Without a certificate only loopback is served.\n"
    "  --tls-cert, --tls-key  PEM files (LIANLU_TLS_CERT, LIANLU_TLS_KEY)\n"
    "  --public-url URL    how people reach this server, for links in messages (LIANLU_PUBLIC_URL)\n"
    "  --smtp URL          smtp://host:port or smtps://host:port (LIANLU_SMTP; LIANLU_SMTP_USER, LIANLU_SMTP_PASSWORD)\n"
    "  --cache DIR         folder for snapshots of scopes (LIANLU_CACHE; default: a folder in the temporary one)\n"
    "  --threads N         requests worked on at once, a database connection each (default 4)\n"
    "  --port-file FILE    write the port there once listening\n"
    "  --no-dispatcher     send no messages from this process\n"
    "The first line on stdout is a JSON object with the address. SIGTERM or Ctrl+C finishes running requests and ends.\n";

std::atomic<bool> stopAsked{false};
static_assert(std::atomic<bool>::is_always_lock_free);
void askToStop(int) { stopAsked = true; }

struct ServeOptions {
    ListenOptions listen;
    std::string publicUrl, portFile;
    SmtpSettings smtp;
    std::filesystem::path cache;
    int threads = 4;
    bool dispatcher = true;
};

Result<ServeOptions> readOptions(const Arguments& args) {
    ServeOptions options;
    const auto address = args.valueOrEnv("listen", "LIANLU_LISTEN", "127.0.0.1:8480");
    const auto colon = address.rfind(':');
    const auto port = colon == std::string::npos ? std::nullopt : text::toInteger(std::string_view(address).substr(colon + 1));
    if (!port || *port < 0 || *port > 65535) return fail(Code::invalid, "--listen takes HOST:PORT", address);
    options.listen.host = address.substr(0, colon);
    if (options.listen.host.size() > 2 && options.listen.host.front() == '[') options.listen.host = options.listen.host.substr(1, options.listen.host.size() - 2);
    options.listen.port = static_cast<std::uint16_t>(*port);
    options.listen.certFile = args.valueOrEnv("tls-cert", "LIANLU_TLS_CERT");
    options.listen.keyFile = args.valueOrEnv("tls-key", "LIANLU_TLS_KEY");
    options.publicUrl = args.valueOrEnv("public-url", "LIANLU_PUBLIC_URL");
    options.portFile = args.value("port-file");
    options.smtp.url = args.valueOrEnv("smtp", "LIANLU_SMTP");
    options.smtp.user = args.valueOrEnv("", "LIANLU_SMTP_USER");
    options.smtp.password = args.valueOrEnv("", "LIANLU_SMTP_PASSWORD");
    options.smtp.caFile = args.valueOrEnv("", "LIANLU_SMTP_CA");
    options.smtp.tls = args.valueOrEnv("", "LIANLU_SMTP_TLS") == "required" ? SmtpTls::required : SmtpTls::whenOffered;
    const auto patience = text::toInteger(args.valueOrEnv("", "LIANLU_SMTP_TIMEOUT", std::to_string(options.smtp.timeoutSeconds)));
    if (!patience) return fail(Code::invalid, "seconds expected", "LIANLU_SMTP_TIMEOUT");
    options.smtp.timeoutSeconds = static_cast<int>(std::clamp<long long>(*patience, 0, 601));
    const auto cache = args.valueOrEnv("cache", "LIANLU_CACHE");
    options.cache = cache.empty() ? std::filesystem::temp_directory_path() / "lianlu-bootstrap"
                                  : std::filesystem::path(reinterpret_cast<const char8_t*>(cache.c_str()));
    const auto threads = text::toInteger(args.value("threads", "4"));
    if (!threads || *threads < 1 || *threads > 256) return fail(Code::invalid, "--threads takes a number from 1 to 256");
    options.threads = static_cast<int>(*threads);
    options.dispatcher = !args.has("no-dispatcher");
    if (!options.smtp.url.empty()) LIANLU_CHECK(options.smtp.check());
    return options;
}

void addSystemRoutes(Router& router, Metrics& metrics) {
    router.add({"GET", "/healthz",
                [](const Request&, pg::Connection& connection) {
                    if (auto alive = connection.query("SELECT 1"); !alive) return problem(alive.error());
                    return Response::json(fmt::format(R"({{"name":"lianlu","version":"{}","proto":{},"proto_min":{}}})", LIANLU_VERSION,
                                                      protocol::kProtoVersion, protocol::kMinProtoVersion));
                },
                Lane::normal, false, 0});
    router.add({"GET", "/metrics",
                [&metrics](const Request&, pg::Connection&) { return Response{200, "text/plain; version=0.0.4; charset=utf-8", metrics.text(), {}}; },
                Lane::normal, false, 0});
}

Result<void> announce(const HttpServer& server, const ServeOptions& options, std::ostream& out) {
    out << fmt::format(R"({{"event":"listening","url":"{}","port":{}}})", server.url(), server.port()) << std::endl;
    if (options.portFile.empty()) return {};
    // Renamed into place: a reader never sees half a number.
    const std::filesystem::path target(reinterpret_cast<const char8_t*>(options.portFile.c_str()));
    auto part = target;
    part += ".part";
    std::ofstream file(part, std::ios::trunc);
    file << server.port() << "\n";
    file.close();
    std::error_code error;
    std::filesystem::rename(part, target, error);
    if (!file || error) return fail(Code::io, "cannot write the port file", "port-file");
    return {};
}

Result<void> serve(const CommandContext& context, const ServeOptions& options) {
    LIANLU_TRY(auto connection, openCurrent(context.conninfo));
    LIANLU_TRY(auto tokenKey, secretKey(connection, "token"));
    std::error_code error;
    std::filesystem::create_directories(options.cache, error);
    if (error) return fail(Code::io, "cannot make the cache folder", "cache");

    const SystemClock clock;
    IdGenerator ids(clock);
    Log log(context.err, clock);
    Metrics metrics;
    const AccessTokens tokens(std::move(tokenKey));
    Router router;
    AuthService auth(tokens, clock);
    DispatchService dispatch({context.conninfo, options.publicUrl, options.smtp}, clock, ids, log, metrics);
    PushService push(tokens, clock, dispatch.hooks(), metrics);
    PullService pull(tokens, clock);
    BootstrapService bootstrap(tokens, clock, options.cache, {}, log);
    addSystemRoutes(router, metrics);
    auth.addRoutes(router);
    push.addRoutes(router);
    pull.addRoutes(router);
    bootstrap.addRoutes(router);
    dispatch.addRoutes(router);

    Service::Pools pools;
    pools.threads = options.threads;
    Service service(std::move(router), context.conninfo, pools, log, metrics);
    HttpServer server(options.listen, service, log);
    LIANLU_CHECK(server.start());
    if (options.dispatcher) LIANLU_CHECK(dispatch.start());
    Housekeeper housekeeper(context.conninfo, clock, log, metrics);
    housekeeper.start();
    LIANLU_CHECK(announce(server, options, context.out));
    log.info("started", {{"port", std::int64_t{server.port()}}, {"tls", !options.listen.certFile.empty()}, {"dispatcher", options.dispatcher}});

    while (!stopAsked) std::this_thread::sleep_for(std::chrono::milliseconds(50));
    log.info("stopping");
    server.stop(std::chrono::seconds(20));
    dispatch.stop();
    housekeeper.stop();
    service.stop();
    log.info("stopped");
    return {};
}

}  // namespace

int runServe(const CommandContext& context) {
    constexpr std::array<std::string_view, 8> kOptions{"listen", "tls-cert", "tls-key", "public-url", "smtp", "cache", "threads", "port-file"};
    constexpr std::array<std::string_view, 2> kFlags{"help", "no-dispatcher"};
    const auto args = Arguments::parse(context.args, kOptions, kFlags);
    if (!args) return context.misused(args.error(), kUsage);
    if (args->has("help")) {
        context.out << kUsage;
        return 0;
    }
    if (!args->words().empty()) return context.misused({Code::invalid, "unexpected word", args->words().front()}, kUsage);
    if (context.conninfo.empty()) return context.misused({Code::invalid, "no database: give --db or set LIANLU_DB"}, kUsage);
    const auto options = readOptions(*args);
    if (!options) return context.misused(options.error(), kUsage);
    std::signal(SIGTERM, askToStop);
    std::signal(SIGINT, askToStop);
#ifdef SIGPIPE
    std::signal(SIGPIPE, SIG_IGN);
#endif
    const auto served = serve(context, *options);
    return served ? 0 : context.failed(served.error());
}

}  // namespace lianlu::server
