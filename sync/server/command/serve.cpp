// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <chrono>
#include <csignal>
#include <fstream>
#include <iostream>
#include <thread>

#include <fmt/format.h>
#include <sodium.h>

#include "sync/protocol/messages.h"
#include "sync/server/audit/consent_audit.h"
#include "sync/server/audit/audit_service.h"
#include "sync/server/auth/auth_service.h"
#include "sync/server/auth/second_step_service.h"
#include "sync/server/auth/server_keys.h"
#include "sync/server/command/commands.h"
#include "sync/server/command/heap_settings.h"
#include "sync/server/command/housekeeper.h"
#include "sync/server/command/key_watch.h"
#include "sync/server/command/open_files.h"
#include "sync/server/command/serve_options.h"
#include "sync/server/command/stop_signal.h"
#include "sync/server/custody/device_service.h"
#include "sync/server/custody/lease_service.h"
#include "sync/server/dispatch/dispatch_service.h"
#include "sync/server/dispatch/held.h"
#include "sync/server/handover/handover_service.h"
#include "sync/server/handover/handover_worker.h"
#include "sync/server/http/http_server.h"
#include "sync/server/http/log_file.h"
#include "sync/server/http/peer.h"
#include "sync/server/ingest/ingest_service.h"
#include "sync/server/invitation/invitation_service.h"
#include "sync/server/oidc/company_sign_in.h"
#include "sync/server/oneid/merge_choices.h"
#include "sync/server/oneid/merge_worker.h"
#include "sync/server/oneid/nightly_matcher.h"
#include "sync/server/photo/photo_service.h"
#include "sync/server/privacy/privacy_service.h"
#include "sync/server/query/query_service.h"
#include "sync/server/sync/bootstrap.h"
#include "sync/server/sync/private_folder.h"
#include "sync/server/sync/pull.h"
#include "sync/server/sync/push.h"
#include "sync/server/sync/quarantine_service.h"
#include "sync/server/sync/surrender.h"
#include "sync/server/sync/wake_service.h"
#include "sync/server/visit/visit_service.h"

namespace lianlu::server {

namespace {

//! Numbers tell of a brand's trade, so they are not for everybody: for this machine, and for who holds the token.
bool mayReadMetrics(const Request& request, std::string_view token) {
    constexpr std::string_view kBearer = "Bearer ";
    const auto given = request.header("authorization");
    if (!token.empty() && given.size() == kBearer.size() + token.size() && given.starts_with(kBearer) &&
        sodium_memcmp(given.data() + kBearer.size(), token.data(), token.size()) == 0)
        return true;
    return isLoopback(request.remote) && !wasPassedOn(request);
}

void addSystemRoutes(Router& router, Metrics& metrics, const std::string& metricsToken) {
    router.add({"GET", "/healthz",
                [](const Request&, pg::Connection& connection) {
                    if (auto alive = connection.query("SELECT 1"); !alive) return problem(alive.error());
                    return Response::json(fmt::format(R"({{"name":"lianlu","version":"{}","proto":{},"proto_min":{}}})", LIANLU_VERSION,
                                                      protocol::kProtoVersion, protocol::kMinProtoVersion));
                },
                Lane::normal, false, 0});
    router.add({"GET", "/metrics",
                [&metrics, metricsToken](const Request& request, pg::Connection&) {
                    if (!mayReadMetrics(request, metricsToken)) return problem({Code::forbidden, "for the server's own machine, or with LIANLU_METRICS_TOKEN"});
                    return Response{200, "text/plain; version=0.0.4; charset=utf-8", metrics.text(), {}};
                },
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

//! The folder asked for; where neither option nor environment names one, a fresh one.
Result<std::filesystem::path> snapshotFolder(const std::filesystem::path& wanted) {
    if (wanted.empty()) return freshPrivateFolder();
    LIANLU_CHECK(openPrivateFolder(wanted));
    return wanted;
}

//! Until a signal asks to stop.
void wait(BootstrapService& bootstrap, LogFile* logFile) {
    auto nextSweep = std::chrono::steady_clock::now();
    while (!stopAsked()) {
        if (const auto now = std::chrono::steady_clock::now(); now >= nextSweep) {
            bootstrap.sweep();
            nextSweep = now + std::chrono::minutes(1);
        }
        if (logFile && reopenAsked()) logFile->reopen();
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
}

Result<void> serve(const CommandContext& context, const ServeOptions& options) {
    LIANLU_TRY(auto connection, openCurrent(context.conninfo));
    LIANLU_TRY(auto keysOfTokens, tokenKeys(connection));
    LIANLU_CHECK(ensureServerKeysOnce(connection));
    LIANLU_TRY(auto keysOfDevices, deviceKeys(connection));
    LIANLU_TRY(const auto cache, snapshotFolder(options.cache));

    const SystemClock clock;
    IdGenerator ids(clock);
    std::unique_ptr<LogFile> logFile;
    if (!options.logFile.empty()) {
        LIANLU_TRY(logFile, LogFile::open(options.logFile, options.logLimits, context.err));
        listenForReopen();
    }
    const auto toFile = [file = logFile.get()](std::string_view line) { file->write(line); };
    const auto toStderr = [&context](std::string_view line) { context.err << line << std::flush; };
    Log log(logFile ? Log::Sink(toFile) : Log::Sink(toStderr), clock);
    LIANLU_TRY(const bool historyChanged, noticeHistory(connection, clock.now()));
    if (historyChanged) log.warn("the database failed over or was restored: messages that were due wait for an operator");
    Metrics metrics;
    AccessTokens tokens(std::move(keysOfTokens));
    DeviceKeys believed(std::move(keysOfDevices));
    Router router;
    SignInGuard guard;
    CredentialCheck credentials(guard, options.secondStepFor);
    AuthService auth(tokens, guard, credentials, clock, log);
    SecondStepService secondStep(tokens, credentials, clock);
    InvitationService invitations(tokens, clock, ids);
    IdentityProvider company(options.oidc, clock);
    CompanySignInService companySignIn(company, auth, credentials, clock, log);
    DispatchService dispatch({context.conninfo, options.publicUrl, options.smtp}, clock, ids, log, metrics);
    ConsentAudit consentAudit;
    auto hooks = dispatch.hooks();
    hooks.push_back(&consentAudit);
    MergeChoices mergeChoices;
    hooks.push_back(&mergeChoices);
    QuarantineService quarantine(tokens, clock, hooks);
    SurrenderService surrender(clock, metrics);
    PushService push(tokens, clock, std::move(hooks), metrics);
    PrivacyService privacy(tokens, clock);
    HandoverService handover(tokens, clock);
    VisitService visits(tokens, clock, metrics);
    PhotoService photos(tokens, clock, metrics);
    QueryService queries(tokens, clock);
    AuditService audit(tokens, clock);
    LeaseService leases(tokens, believed, options.offline, clock);
    DeviceService devices(tokens, clock);
    PullService pull(tokens, clock);
    WakeService wake(tokens, context.conninfo, options.wake, clock, log, metrics);
    IngestService ingest(clock, log, metrics);
    BootstrapService bootstrap(tokens, clock, cache, {}, log);
    addSystemRoutes(router, metrics, options.metricsToken);
    auth.addRoutes(router);
    secondStep.addRoutes(router);
    invitations.addRoutes(router);
    companySignIn.addRoutes(router);
    push.addRoutes(router);
    quarantine.addRoutes(router);
    surrender.addRoutes(router);
    pull.addRoutes(router);
    wake.addRoutes(router);
    bootstrap.addRoutes(router);
    privacy.addRoutes(router);
    handover.addRoutes(router);
    visits.addRoutes(router);
    photos.addRoutes(router);
    queries.addRoutes(router);
    audit.addRoutes(router);
    leases.addRoutes(router);
    devices.addRoutes(router);
    dispatch.addRoutes(router);
    ingest.addRoutes(router);
    LIANLU_CHECK(router.checkPolicies());

    Service::Pools pools;
    pools.threads = options.threads;
    Service service(std::move(router), context.conninfo, pools, log, metrics);
    HttpServer server(options.listen, service, log);
    LIANLU_CHECK(server.start());
    wake.start();
    if (options.dispatcher) LIANLU_CHECK(dispatch.start());
    Housekeeper housekeeper(context.conninfo, clock, log, metrics);
    housekeeper.start();
    KeyWatch keyWatch(context.conninfo, tokens, believed, log);
    keyWatch.start();
    MergeWorker merges(context.conninfo, clock, log, metrics);
    merges.start();
    HandoverWorker handovers(context.conninfo, clock, log, metrics);
    handovers.start();
    // Beside the housekeeper: a run may take an hour, and what is due every few minutes does not wait for it.
    NightlyMatcher matcher(context.conninfo, clock, log, metrics);
    if (options.oneId) matcher.start();
    LIANLU_CHECK(announce(server, options, context.out));
    log.info("started", {{"port", std::int64_t{server.port()}}, {"tls", !options.listen.certFile.empty()}, {"dispatcher", options.dispatcher}});

    wait(bootstrap, logFile.get());
    log.info("stopping");
    server.stop(std::chrono::seconds(20));
    wake.stop();
    dispatch.stop();
    matcher.stop();
    housekeeper.stop();
    keyWatch.stop();
    merges.stop();
    handovers.stop();
    service.stop();
    bootstrap.clear();
    std::error_code ignored;
    if (options.cache.empty()) std::filesystem::remove_all(cache, ignored);
    log.info("stopped");
    return {};
}

}  // namespace

int runServe(const CommandContext& context) {
    const auto args = parseServeArguments(context.args);
    if (!args) return context.misused(args.error(), kServeUsage);
    if (args->has("help")) {
        context.out << kServeUsage;
        return 0;
    }
    if (!args->words().empty()) return context.misused({Code::invalid, "unexpected word", args->words().front()}, kServeUsage);
    if (context.conninfo.empty()) return context.misused({Code::invalid, "no database: give --db or set LIANLU_DB"}, kServeUsage);
    const auto options = readServeOptions(*args);
    if (!options) return context.misused(options.error(), kServeUsage);
    allowManyOpenFiles();
    keepFreedMemory();
    listenForStop();
#ifdef SIGPIPE
    std::signal(SIGPIPE, SIG_IGN);
#endif
    const auto served = serve(context, *options);
    return served ? 0 : context.failed(served.error());
}

}  // namespace lianlu::server
