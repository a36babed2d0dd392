// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// Rows a second of the first bootstrap, beside what the same stream costs a bare loop. Alternating rounds, medians.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <vector>

#include "sync/client/enrolment.h"
#include "tests/bench/bench_bootstrap_data.h"
#include "tests/bench/bench_bootstrap_raw.h"
#include "tests/support/temp_vault.h"

namespace {

using namespace lianlu;

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

template <class Work>
double secondsOf(const Work& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

void loadReal(const test::MadeChunks& book, const store::DeviceState& device, test::TempVault& vault, const Clock& clock) {
    sync::EnrolOptions options;
    options.transport = bench::serveBook(book, device);
    const auto done = sync::enrol(vault.file(), vault.key(), device, clock, {}, nullptr, options);
    if (!done) throw std::runtime_error(done.error().describe());
}

}  // namespace

int main(int argc, char** argv) {
    const int rounds = argc > 1 ? std::max(1, std::atoi(argv[1])) : 5;
    const int customers = argc > 2 ? std::atoi(argv[2]) : 10'000;
    if (!startCrypto()) return 1;
    try {
        const SystemClock clock;
        IdGenerator ids(clock);
        store::DeviceState device;
        device.deviceId = ids.next<domain::DeviceId>();
        device.accountId = ids.next<domain::AccountId>();
        device.staffId = ids.next<domain::StaffId>();
        device.serverUrl = "https://bench.invalid";
        device.refreshToken = "refresh";
        device.role = "guide";
        const auto scope = domain::Scope::book(device.staffId);
        device.scopes = {scope.toString()};
        const auto book = bench::makeBook(scope, customers, customers * 10);
        std::size_t packed = 0;
        for (const auto& frame : book.frames) packed += frame.size();
        const auto rows = static_cast<double>(book.manifest.rows);
        std::printf("bench_bootstrap: %.0f rows (%d customers, %d events), %zu chunks, %.1f MiB zstd, %d rounds\n", rows, customers, customers * 10,
                    book.frames.size(), static_cast<double>(packed) / 1048576.0, rounds);
        std::printf("%6s %14s %14s %8s\n", "round", "real rows/s", "raw rows/s", "share");
        std::vector<double> real, raw;
        for (int round = 0; round < rounds; ++round) {
            const auto once = [&] {
                test::TempVault vault(clock);
                real.push_back(rows / secondsOf([&] { loadReal(book, device, vault, clock); }));
            };
            const auto bare = [&] {
                test::TempVault vault(clock);
                raw.push_back(rows / secondsOf([&] { bench::loadRaw(book, vault.file(), vault.key()); }));
            };
            // Whoever comes first in a round finds the colder disk.
            if (round % 2 == 0) once(), bare();
            else bare(), once();
            std::printf("%6d %14.0f %14.0f %7.0f%%\n", round + 1, real.back(), raw.back(), 100 * real.back() / raw.back());
            std::fflush(stdout);
        }
        std::printf("%6s %14.0f %14.0f %7.0f%%   (at least 50 %%, goal 70 %%)\n", "median", median(real), median(raw), 100 * median(real) / median(raw));
    } catch (const std::exception& error) {
        std::fprintf(stderr, "bench_bootstrap: %s\n", error.what());
        return 1;
    }
    return 0;
}
