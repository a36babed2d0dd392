// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// Pushes of 100 ops and pulls of 1,000 rows by 1 … 16 devices at once over HTTP, beside pgbench with the statements of such a push and
// beside bare binary reads of the same rows by as many connections; then how often devices may ask that have all. Server, database, devices and peers share the machine.
#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <thread>
#include <vector>

#include <QCoreApplication>

#include "models/base/secret_buffer.h"
#include "sync/client/curl_transport.h"
#include "tests/bench/bench_server_pgbench.h"
#include "tests/bench/bench_server_world.h"

namespace {

using namespace lianlu;
using Steady = std::chrono::steady_clock;
namespace pg = server::pg;

constexpr int kOps = 100;
constexpr int kRows = 1000;
constexpr int kTurns = 6;

[[noreturn]] void end(const std::string& why) {
    std::fprintf(stderr, "bench_server: %s\n", why.c_str());
    std::exit(1);
}

template <class T>
T take(Result<T> result) {
    if (!result) end(result.error().describe());
    return std::move(*result);
}

//! A device that is signed in, with a connection that is kept.
struct Device {
    std::unique_ptr<sync::CurlTransport> road;
    Uuid id;
    std::string token;
    std::int64_t nextSeq = 1;

    [[nodiscard]] std::string post(const std::string& path, std::string body) {
        sync::HttpRequest request;
        request.method = "POST";
        request.path = path;
        request.headers = {{"Authorization", "Bearer " + token}, {"Content-Type", "application/json"}, {"Lianlu-Proto", "1"}};
        request.body = std::move(body);
        auto answer = take(road->send(request));
        if (answer.status != 200) end(path + " answered " + std::to_string(answer.status) + " " + answer.body);
        return std::move(answer.body);
    }
};

Device enrol(test::ServerWorld& world, const bench::Guide& guide) {
    const auto signedIn = world.signedIn(guide.login);
    Device device;
    device.road = take(sync::CurlTransport::create({world.server().url(), {}}));
    device.id = signedIn.id;
    device.token = signedIn.http.token;
    return device;
}

//! `work(client)` again and again by `clients` threads for so many seconds; how often in a second.
template <class Work>
double rate(int clients, double seconds, const Work& work) {
    std::atomic<long> done{0};
    std::vector<std::thread> threads;
    const auto start = Steady::now();
    const auto until = start + std::chrono::duration_cast<Steady::duration>(std::chrono::duration<double>(seconds));
    for (int i = 0; i < clients; ++i)
        threads.emplace_back([&, i] {
            while (Steady::now() < until && work(static_cast<std::size_t>(i))) ++done;
        });
    for (auto& thread : threads) thread.join();
    return static_cast<double>(done) / std::chrono::duration<double>(Steady::now() - start).count();
}

//! Texts are made before the clock runs: a device has them in its outbox.
double pushes(std::vector<Device>& devices, const std::vector<bench::Guide>& guides, int clients, int seconds) {
    const SystemClock clock;
    IdGenerator ids(clock);
    std::vector<std::vector<std::string>> texts(static_cast<std::size_t>(clients));
    for (std::size_t c = 0; c < texts.size(); ++c)
        for (int n = 0; n < seconds * 400 / clients + 50; ++n) {
            texts[c].push_back(bench::pushText(guides[c], devices[c].id, devices[c].nextSeq, kOps, ids, clock.now()));
            devices[c].nextSeq += kOps;
        }
    std::vector<std::size_t> at(texts.size(), 0);
    const double result = rate(clients, seconds, [&](std::size_t c) {
        if (at[c] == texts[c].size()) return false;
        const auto answer = devices[c].post("/v1/sync/push", texts[c][at[c]++]);
        if (answer.find("\"rejected\"") != answer.npos) end("an op was rejected: " + answer.substr(0, 400));
        return true;
    });
    for (std::size_t c = 0; c < texts.size(); ++c) devices[c].nextSeq -= static_cast<std::int64_t>(texts[c].size() - at[c]) * kOps;
    return result;
}

struct Place {
    std::string epoch, chain;
    std::int64_t seq = 0;
};

//! Where a cursor stands that has so many changes before it.
Place placeOf(test::ServerWorld& world, const bench::Guide& guide, std::int64_t behind = kRows) {
    const auto rows = take(world.db().query("SELECT h.epoch, l.chain, l.seq FROM scope_head h JOIN change_log l ON l.scope = h.scope AND l.seq = h.seq - $2 WHERE h.scope = $1",
                                            std::move(pg::Params().text(guide.book().toString()).integer(behind))));
    if (rows.empty()) end("the book is too short");
    return {std::string(rows.text(0, 0)), std::string(rows.text(0, 1)), rows.integer(0, 2)};
}

std::string pullText(const Device& device, const bench::Guide& guide, const Place& place) {
    return nlohmann::json{{"device_id", device.id.toString()},
                          {"cursors", {{{"scope", guide.book().toString()}, {"epoch", place.epoch}, {"seq", place.seq}, {"chain", place.chain}}}},
                          {"max_changes", kRows}}
        .dump();
}

double pulls(std::vector<Device>& devices, const std::vector<bench::Guide>& guides, const std::vector<Place>& places, int clients, double seconds) {
    std::vector<std::string> texts;
    for (std::size_t c = 0; c < static_cast<std::size_t>(clients); ++c) texts.push_back(pullText(devices[c], guides[c], places[c]));
    return rate(clients, seconds, [&](std::size_t c) {
        if (devices[c].post("/v1/sync/pull", texts[c]).size() < 100'000) end("a pull brought too little");
        return true;
    });
}

//! Devices that have all and ask whether there is more.
double polls(test::ServerWorld& world, std::vector<Device>& devices, const std::vector<bench::Guide>& guides, int clients, int seconds) {
    std::vector<std::string> texts;
    for (std::size_t c = 0; c < static_cast<std::size_t>(clients); ++c) texts.push_back(pullText(devices[c], guides[c], placeOf(world, guides[c], 0)));
    return rate(clients, seconds, [&](std::size_t c) {
        if (devices[c].post("/v1/sync/pull", texts[c]).size() > 10'000) end("a poll brought something");
        return true;
    });
}

//! The same rows by the same statements, in binary, and nothing done with them.
double bareReads(std::vector<pg::Connection>& connections, const std::vector<bench::Guide>& guides, const std::vector<Place>& places, int clients, double seconds) {
    return rate(clients, seconds, [&](std::size_t c) {
        auto& connection = connections[c];
        const auto scope = guides[c].book().toString();
        auto txn = take(pg::Transaction::begin(connection, pg::Isolation::repeatableReadOnly));
        static_cast<void>(take(connection.query("SELECT scope, epoch, seq, chain, floor, digest::text FROM scope_head WHERE scope = $1", pg::Params().text(scope))));
        const auto log = take(connection.query("SELECT seq, kind, entity, id, ver, other, chain FROM change_log WHERE scope = $1 AND seq > $2 ORDER BY seq LIMIT $3",
                                               std::move(pg::Params().text(scope).integer(places[c].seq).integer(kRows))));
        std::vector<Uuid> ids;
        for (int i = 0; i < log.size(); ++i) ids.push_back(log.uuid(i, 3));
        const auto rows = take(connection.query("SELECT id, ver, body FROM interaction WHERE id = ANY($1) AND scope COLLATE \"C\" = $2 AND NOT deleted", std::move(pg::Params().uuids(ids).text(scope))));
        if (rows.size() != kRows) end("bare reads found " + std::to_string(rows.size()) + " rows");
        if (!txn.commit()) end("a read that does not end");
        return true;
    });
}

std::vector<int> numbers(const std::string& list) {
    std::vector<int> all;
    for (const auto& part : QString::fromStdString(list).split(QLatin1Char(',')))
        if (const int number = part.toInt(); number > 0 && number <= 64) all.push_back(number);
    return all;
}

}  // namespace

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    int seconds = 3;
    std::vector<int> steps{1, 2, 4, 8, 16};
    for (int i = 1; i + 1 < argc; i += 2) {
        if (std::string(argv[i]) == "--seconds") seconds = std::max(1, std::atoi(argv[i + 1]));
        else if (std::string(argv[i]) == "--clients") steps = numbers(argv[i + 1]);
    }
    if (steps.empty()) end("--clients takes numbers from 1 to 64, such as 1,4,16");
    test::ServerWorld world;
    if (const auto why = world.prepare(); !why.empty()) {
        std::printf("bench_server: skipped, %s\n", why.c_str());
        return 0;
    }
    if (!world.start()) end("the server does not start");
    const int most = *std::max_element(steps.begin(), steps.end());
    const auto guides = take(bench::hireGuides(world, most, kRows + 10));
    std::vector<Place> places;
    for (const auto& guide : guides) places.push_back(placeOf(world, guide));
    std::vector<Device> devices;
    for (const auto& guide : guides) devices.push_back(enrol(world, guide));

    std::printf("bench_server: pulls of %d rows beside bare binary reads, pushes of %d ops beside pgbench; %d s each, rows a second\n", kRows, kOps, seconds);
    std::printf("%8s %12s %12s %7s   %12s %12s %7s\n", "devices", "pull", "bare reads", "share", "push", "pgbench", "share");
    // Pulls first: the log they read is that of the start. Each step has both sides, one after the other.
    for (const int clients : steps) {
        // In turns: what else the machine does falls on both.
        double pull = 0, bare = 0;
        std::vector<pg::Connection> connections;
        for (int i = 0; i < clients; ++i) connections.push_back(take(pg::Connection::open(world.conninfo())));
        for (int turn = 0; turn < kTurns; ++turn) {
            pull += pulls(devices, guides, places, clients, seconds / kTurns) * kRows / kTurns;
            bare += bareReads(connections, guides, places, clients, seconds / kTurns) * kRows / kTurns;
        }
        const double push = pushes(devices, guides, clients, seconds) * kOps;
        std::string why;
        const double peer = bench::pgbenchPushes(world.conninfo(), guides, clients, kOps, seconds, why) * kOps;
        if (peer == 0) std::printf("  no pgbench: %s\n", why.c_str());
        std::printf("%8d %12.0f %12.0f %6.0f%%   %12.0f %12.0f %6.0f%%\n", clients, pull, bare, 100 * pull / bare, push, peer, peer > 0 ? 100 * push / peer : 0);
        std::fflush(stdout);
    }
    std::printf("%d devices that have all ask %.0f times a second\n", most, polls(world, devices, guides, most, seconds));
    std::printf("goal: pull at least 60 %% of bare reads, push at least 70 %% of pgbench\n");
    return 0;
}
