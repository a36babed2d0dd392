// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// Rows a second of open ingest (members, orders with lines, touch events, from the text of a post to the committed rows with all that
// follows of them) beside COPY of the same rows into the same tables. Each round has both, on a fresh database each; medians.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <unistd.h>

#include "models/base/secret_buffer.h"
#include "models/domain/registry.h"
#include "sync/server/command/memory.h"
#include "sync/server/db/migrations.h"
#include "tests/server/ingest_world.h"

namespace {

using namespace lianlu;
using namespace lianlu::test;
using server::RecordKind;
namespace pg = server::pg;


struct Post {
    RecordKind kind;
    std::string body;
};

//! Members, three orders each of two lines, four events each; in posts as a source would send them.
std::vector<Post> makePosts(int members) {
    constexpr int kStores = 20;
    std::string people, orders, events;
    for (int i = 0; i < members; ++i) {
        people += fmt::format(R"({{"source_id":"M{0}","version":1,"name":"会员 {0}","store":"N{1}","mobile":"{2}{0:05}","gender":"female","city":"上海","joined_at":"2025-{3:02}-11T10:00:00+08:00"}})"
                              "\n", i, i % kStores, i % 2 ? "138000" : "139000", i % 12 + 1);
        for (int n = 0; n < 3; ++n)
            orders += fmt::format(R"({{"source_id":"O{0}-{1}","version":1,"member":"M{0}","store":"N{2}","placed_at":"2026-0{3}-0{4}T12:{5:02}:00+08:00","total":"{6}.50","lines":[{{"product":"SKU1","name":"大衣","quantity":1,"amount":"{6}.50"}},{{"product":"SKU2","quantity":2,"amount":0}}]}})"
                                  "\n", i, n, (i + n) % kStores, n + 1, i % 9 + 1, i % 60, 100 + i % 900);
        for (int n = 0; n < 4; ++n)
            events += fmt::format(R"({{"source_id":"T{0}-{1}","mobile":"{2}{0:05}","kind":"visit","channel":"mini_program","at":{3},"url":"/p/{1}"}})"
                                  "\n", i, n, i % 2 ? "138000" : "139000", 1'767'000'000'000 + i * 1000 + n);
    }
    return {{RecordKind::members, std::move(people)}, {RecordKind::orders, std::move(orders)}, {RecordKind::touchEvents, std::move(events)}};
}

template <class Work>
double secondsOf(const Work& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

[[noreturn]] void end(const std::string& why) {
    std::fprintf(stderr, "bench_ingest: %s\n", why.c_str());
    std::exit(1);
}

template <class T>
T take(Result<T> result) {
    if (!result) end(result.error().describe());
    if constexpr (!std::is_void_v<T>) return std::move(*result);
}

pg::Connection freshDatabase(PrivatePostgres& postgres, bool withBrand) {
    auto connection = take(pg::Connection::open(postgres.newDatabase()));
    static_cast<void>(take(server::migrate(connection)));
    if (!withBrand) return connection;
    take(addBrandThings(connection));
    const SystemClock clock;
    auto txn = take(pg::Transaction::begin(connection));
    server::WriteBatch batch(connection, clock.now());
    for (int i = 0; i < 20; ++i) {
        domain::Store store;
        store.code = store.name = "N" + std::to_string(i);
        store.id = {Uuid::fromName("bench store", store.code)};
        store.kind = domain::StoreKind::physical;
        store.timeZone = "Asia/Shanghai";
        take(batch.create(store, domain::Scope::brand()));
    }
    take(batch.commit(txn));
    return connection;
}

struct Row {
    Uuid id;
    std::string scope, body, fv;
    std::int64_t ver = 0;
};
using Table = std::pair<std::string, std::vector<Row>>;

std::vector<Table> rowsOf(pg::Connection& connection) {
    std::vector<Table> tables;
    for (const char* name : {"customer", "identity", "order", "order_line", "timeline_item", "points_entry", "member_state", "touch_event"}) {
        const auto found = take(connection.query("SELECT id, scope, ver, body, fv FROM " + pg::quoted(name) + " WHERE NOT deleted"));
        auto& rows = tables.emplace_back(name, std::vector<Row>{}).second;
        for (int i = 0; i < found.size(); ++i)
            rows.push_back({found.uuid(i, 0), std::string(found.text(i, 1)), std::string(found.text(i, 3)), std::string(found.text(i, 4)), found.integer(i, 2)});
    }
    return tables;
}

void copyIn(pg::Connection& connection, const std::vector<Table>& tables) {
    constexpr std::array<std::string_view, 6> kColumns{"id", "scope", "ver", "deleted", "body", "fv"};
    auto txn = take(pg::Transaction::begin(connection));
    for (const auto& [name, rows] : tables) {
        auto copy = take(pg::CopyIn::begin(connection, name, kColumns));
        for (const auto& row : rows) {
            copy.beginRow(static_cast<int>(kColumns.size()));
            copy.uuid(row.id);
            copy.text(row.scope);
            copy.integer(row.ver);
            copy.boolean(false);
            copy.text(row.body);
            copy.text(row.fv);
        }
        static_cast<void>(take(copy.finish()));
    }
    take(txn.commit());
}

//! Seconds of processor that this program and the connection's session have used: what a busy machine says of the work all the same.
std::pair<double, double> processor(pg::Connection& connection) {
    const auto of = [](const std::string& process) {
        std::ifstream file("/proc/" + process + "/stat");
        const std::string text(std::istreambuf_iterator<char>(file), {});
        std::istringstream fields(text.substr(std::min(text.size(), text.rfind(')') + 1)));
        std::string skipped;
        for (int i = 0; i < 11; ++i) fields >> skipped;
        double user = 0, system = 0;
        fields >> user >> system;
        return (user + system) / static_cast<double>(sysconf(_SC_CLK_TCK));
    };
    return {of("self"), of(std::to_string(take(connection.query("SELECT pg_backend_pid()")).integer(0, 0)))};
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

}  // namespace

int main(int argc, char** argv) {
    const int rounds = argc > 1 ? std::max(1, std::atoi(argv[1])) : 3;
    const int members = argc > 2 ? std::clamp(std::atoi(argv[2]), 1, 99'999) : 3000;
    server::keepPages();  // as the program does
    if (!startCrypto()) return 1;
    std::string why;
    const auto postgres = PrivatePostgres::start(why);
    if (!postgres) {
        std::printf("bench_ingest: skipped, %s\n", why.c_str());
        return 0;
    }
    const SystemClock clock;
    const auto posts = makePosts(members);
    std::printf("bench_ingest: %d members, %d orders of 2 lines, %d touch events, %d rounds\n", members, members * 3, members * 4, rounds);
    std::printf("%6s %9s %15s %15s %8s\n", "round", "rows", "ingest rows/s", "COPY rows/s", "share");
    std::vector<double> real, bare;
    for (int round = 1; round <= rounds; ++round) {
        auto brand = freshDatabase(*postgres, true);
        auto empty = freshDatabase(*postgres, false);
        const auto [ownBefore, sessionBefore] = processor(brand);
        const auto ingest = secondsOf([&] {
            for (const auto& post : posts) {
                const auto start = std::chrono::steady_clock::now();
                const auto report = take(server::writeNdjson(brand, clock, "pos", post.kind, post.body));
                if (report.bad + report.waiting > 0) end(words(report));
                if (std::getenv("BENCH_PARTS"))
                    std::printf("  %s: %.2f s\n", std::string(server::nameOf(post.kind)).c_str(), std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
            }
        });
        if (std::getenv("BENCH_PARTS")) {
            const auto [own, session] = processor(brand);
            std::printf("  processor: %.2f s here, %.2f s in the database\n", own - ownBefore, session - sessionBefore);
        }
        const auto tables = rowsOf(brand);
        double rows = 0;
        for (const auto& [name, list] : tables) rows += static_cast<double>(list.size());
        real.push_back(rows / ingest);
        bare.push_back(rows / secondsOf([&] { copyIn(empty, tables); }));
        std::printf("%6d %9.0f %15.0f %15.0f %7.0f%%\n", round, rows, real.back(), bare.back(), 100 * real.back() / bare.back());
        std::fflush(stdout);
    }
    std::printf("%6s %9s %15.0f %15.0f %7.0f%%   (goal at least 25 %%)\n", "median", "", median(real), median(bare), 100 * median(real) / median(bare));
    return 0;
}
