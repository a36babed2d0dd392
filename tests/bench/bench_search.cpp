// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// The search box over an encrypted store: how long the index takes to be there, and an answer with the fifty rows that a screen shows, for what
// people type. Beside it, in the same run, the statement with LIKE that the index stands in for. usage: bench_search [--n PERSONS] [--rounds R] [--keep FOLDER]
#include <algorithm>
#include <cstdio>

#include <sys/resource.h>

#include <QCoreApplication>

#include "models/search/person_index.h"
#include "models/search/person_loader.h"
#include "models/search/person_packing.h"
#include "tests/bench/bench_people.h"

using namespace lianlu;
using namespace lianlu::store;
using bench::msSince;
using bench::Steady;
using bench::take;
using bench::Times;

namespace {

constexpr double kMostMs = 8, kMostLoadMs = 500;
constexpr std::size_t kRows = 50;

double peakMib() {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    return static_cast<double>(used.ru_maxrss) / 1024;
}

//! What all threads together have had of the processor.
double processMs() {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    const auto ms = [](const timeval& time) { return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3; };
    return ms(used.ru_utime) + ms(used.ru_stime);
}

//! One question as the screen asks it: who, and the rows to show.
std::size_t answer(test::Vault& vault, search::PersonIndex& index, const std::string& text) {
    const auto places = take(index.find(text, std::nullopt, kRows));
    std::vector<domain::CustomerId> ids;
    for (const auto& place : places) ids.push_back({place.id});
    return take(vault.read<std::vector<CustomerRow>>([&](db::Connection& c) { return Queries::customersById(c, ids); })).size();
}

//! Some of them are asked that way too; all would take minutes.
constexpr const char* kLikewise[]{"张伟", "1380", "無"};

//! What answers without an index: newest first, by LIKE.
Result<void> likewise(db::Connection& connection, const std::string& text) {
    LIANLU_TRY(const auto statement, connection.prepare("SELECT id FROM customer WHERE name LIKE ?1 OR id IN (SELECT customer_id FROM identity WHERE value LIKE ?1) "
                                                        "ORDER BY coalesce(last_purchase_at, 0) DESC, id DESC LIMIT 50"));
    statement->bind(1, "%" + text + "%");
    for (;;) {
        LIANLU_TRY(const bool more, statement->step());
        if (!more) return {};
    }
}

}  // namespace

int main(int argc, char** argv) {
    const QCoreApplication app(argc, argv);
    const auto persons = static_cast<std::size_t>(std::atoll(bench::argument(argc, argv, "--n", "1000000").c_str()));
    const int rounds = std::atoi(bench::argument(argc, argv, "--rounds", "60").c_str());
    bench::People people(persons, bench::argument(argc, argv, "--keep", {}));
    auto& vault = people.vault();

    const auto start = Steady::now();
    std::int64_t segments = 0;
    for (std::int64_t left = 1; left > 0;) {
        const auto packed = take(search::packPersons(*vault.store, 64));
        segments += packed.written;
        left = packed.left;
    }
    std::printf("%zu persons, %d rounds of each\n", persons, rounds);
    if (segments > 0) std::printf("packed in %.1f s\n", msSince(start) / 1000);

    Times loads, plain;
    std::unique_ptr<search::PersonIndex> index;
    for (int round = 0; round < 5; ++round) {
        index.reset();
        const auto from = Steady::now();
        const auto had = processMs();
        index = std::make_unique<search::PersonIndex>(*vault.store);
        take(index->load());
        loads.add(msSince(from), processMs() - had);
    }
    const auto most = peakMib();
    for (int round = 0; round < 3; ++round) {
        const auto from = Steady::now();
        const auto had = processMs();
        static_cast<void>(take(search::loadFromIndexes(*vault.store)));
        plain.add(msSince(from), processMs() - had);
    }
    std::printf("load, median of 5: %.0f ms (at most %.0f), slowest %.0f, of the processor %.0f; the process had %.0f MiB at most\nfrom the indexes, median of 3: %.0f ms, of the processor %.0f\n\n%-14s %9s %9s %9s %9s\n", loads.at(.5), kMostLoadMs,
                loads.at(1), loads.busyAt(.5), most, plain.at(.5), plain.busyAt(.5), "typed", "rows", "p50 ms", "p99 ms", "LIKE ms");

    const std::vector<std::string> typed{"王", "张伟", "欧阳雪", "wang", "zw", "ouyangx", "zhangweihua", "lv", "7", "1380", "5678", "13800138000", "9999999999", "user77", "张 56", "無"};
    Times all;
    for (const auto& text : typed) {
        Times times;
        std::size_t rows = 0;
        for (int round = 0; round < rounds; ++round) {
            const auto begin = Steady::now();
            rows = answer(vault, *index, text);
            times.ms.push_back(msSince(begin));
        }
        all.ms.insert(all.ms.end(), times.ms.begin(), times.ms.end());
        std::printf("%-14s %9zu %9.2f %9.2f", text.c_str(), rows, times.at(.5), times.at(.99));
        if (std::find(std::begin(kLikewise), std::end(kLikewise), text) != std::end(kLikewise)) {
            const auto begin = Steady::now();
            take(vault.store->read([&](db::Connection& c) { return likewise(c, text); }));
            std::printf(" %9.0f", msSince(begin));
        }
        std::printf("\n");
    }
    std::printf("\nall: p50 %.2f ms, p99 %.2f ms (at most %.0f)\n", all.at(.5), all.at(.99), kMostMs);
    return 0;
}
