// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// Rows a second of a device's first download and of its next pull, from the real server into the encrypted store, beside PouchDB pulling
// as many documents of the same content from express-pouchdb. Nobody signs in there, so signing in, which is slow on purpose, is timed apart. By hand: bench_sync --rows 20000 --rounds 3 --peer pouchdb
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include "models/base/secret_buffer.h"
#include "sync/client/curl_transport.h"
#include "tests/bench/bench_peer.h"
#include "tests/bench/bench_server_world.h"
#include "tests/support/device.h"

namespace {

using namespace lianlu;

[[noreturn]] void end(const std::string& why) {
    std::fprintf(stderr, "bench_sync: %s\n", why.c_str());
    std::exit(1);
}

template <class T>
T take(Result<T> result) {
    if (!result) end(result.error().describe());
    if constexpr (!std::is_void_v<T>) return std::move(*result);
}

template <class Work>
double secondsOf(const Work& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() / 2];
}

struct Rates {
    double first = 0, again = 0, signIn = 0;
};

Rates ours(test::ServerWorld& world, int rows) {
    if (!world.start()) end("the server does not start");
    const auto guides = take(bench::hireGuides(world, 1, rows));
    const SystemClock clock;
    test::Device device(take(sync::CurlTransport::create({world.server().url(), {}})), clock);
    Rates rates;
    store::DeviceState state;
    rates.signIn = secondsOf([&] { take(device.signIn({guides[0].login, test::ServerWorld::kPassword}, state)); });
    rates.first = rows / secondsOf([&] { take(device.bootstrap(state)); });
    take(bench::addInteractions(world, guides[0], rows));
    rates.again = rows / secondsOf([&] { take(device.sync()); });
    if (const auto held = device.ids("interaction").size(); held != static_cast<std::size_t>(rows) * 2) end("the device holds " + std::to_string(held) + " rows");
    return rates;
}

Rates theirs(const QString& place, int rows) {
    const QTemporaryDir folder;
    QByteArray said;
    if (!bench::runPeer(QStringLiteral("node"), {QStringLiteral("peer.js"), folder.path(), QString::number(rows)}, place, 900, said)) end("the peer failed: " + said.toStdString());
    const auto json = QJsonDocument::fromJson(said).object();
    return {json.value(QStringLiteral("first")).toDouble(), json.value(QStringLiteral("again")).toDouble()};
}

}  // namespace

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    int rows = 20'000, rounds = 3;
    std::string peer;
    for (int i = 1; i + 1 < argc; i += 2) {
        const std::string option = argv[i], value = argv[i + 1];
        if (option == "--rows") rows = std::clamp(std::atoi(value.c_str()), 1, 1'000'000);
        else if (option == "--rounds") rounds = std::clamp(std::atoi(value.c_str()), 1, 100);
        else if (option == "--peer") peer = value;
    }
    if (!startCrypto()) return 1;
    test::ServerWorld world;
    if (const auto why = world.prepare(); !why.empty()) {
        std::printf("bench_sync: skipped, %s\n", why.c_str());
        return 0;
    }
    const auto place = QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("pouchdb"));
    QByteArray why;
    const bool withPeer = peer == "pouchdb" && bench::preparePeer(QStringLiteral(LIANLU_POUCHDB), place, QStringLiteral("pouchdb"), why);
    if (peer == "pouchdb" && !withPeer) std::printf("bench_sync: no peer: %s\n", why.constData());

    std::printf("bench_sync: %d rows, then %d more; rows a second into the encrypted store, and documents a second of PouchDB\n", rows, rows);
    std::printf("%6s %14s %14s %14s %14s %9s %9s\n", "round", "first", "next pull", "PouchDB first", "PouchDB next", "first", "next");
    std::vector<double> all[4], signIns;
    const auto line = [&](const char* name, double a, double b, double c, double d) {
        std::printf("%6s %14.0f %14.0f %14.0f %14.0f %8.1fx %8.1fx\n", name, a, b, c, d, c > 0 ? a / c : 0, d > 0 ? b / d : 0);
        std::fflush(stdout);
    };
    for (int round = 1; round <= rounds; ++round) {
        const auto mine = ours(world, rows);
        const auto other = withPeer ? theirs(place, rows) : Rates{};
        const double figures[]{mine.first, mine.again, other.first, other.again};
        for (std::size_t i = 0; i < 4; ++i) all[i].push_back(figures[i]);
        signIns.push_back(mine.signIn);
        line(std::to_string(round).c_str(), figures[0], figures[1], figures[2], figures[3]);
    }
    line("median", median(all[0]), median(all[1]), median(all[2]), median(all[3]));
    std::printf("signing in before the first download: %.0f ms\n", median(signIns) * 1000);
    std::printf("goal: a pull at least 10 times PouchDB's\n");
    return 0;
}
