// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// Time of one backup of a store of so many megabytes, and how long a small edit waits for its commit with and without one running.
// usage: bench_backup [MEGABYTES]
#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <thread>
#include <vector>

#include <QByteArray>

#include "models/store/care/restore.h"
#include "models/store/care/store_check.h"
#include "tests/store/store_fixture.h"

using namespace lianlu;
using namespace lianlu::store;

namespace {

using Steady = std::chrono::steady_clock;

double msSince(Steady::time_point begin) { return std::chrono::duration<double, std::milli>(Steady::now() - begin).count(); }

bool fill(test::Vault& vault, std::uintmax_t bytes) {
    for (int from = 0; std::filesystem::file_size(vault.file()) < bytes; from += 4'000) {
        std::vector<ServerRow> rows;
        for (int n = from; n < from + 4'000; ++n) {
            auto person = vault.customer("person " + std::to_string(n));
            person.remark = std::string(1'200, 'r');
            rows.push_back(test::Vault::row(person, n + 1));
        }
        if (!vault.apply(vault.book, rows)) return false;
    }
    return true;
}

//! Small edits one after the other until `end`; milliseconds that each waited.
std::vector<double> edits(test::Vault& vault, const std::atomic<bool>& end) {
    std::vector<double> waits;
    for (int n = 0; !end || waits.empty(); ++n) {
        const auto begin = Steady::now();
        if (!vault.rename(vault.customer("person 1").id, "renamed " + std::to_string(n))) return {};
        waits.push_back(msSince(begin));
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return waits;
}

void tell(const char* what, std::vector<double> waits) {
    if (waits.empty()) return;
    std::sort(waits.begin(), waits.end());
    std::printf("%-28s %5zu edits, median %.1f ms, 99 %% %.1f ms, longest %.1f ms\n", what, waits.size(), waits[waits.size() / 2],
                waits[waits.size() * 99 / 100], waits.back());
}

}  // namespace

int main(int argc, char** argv) {
    if (!startCrypto()) return 2;
    const auto megabytes = argc > 1 ? QByteArray(argv[1]).toUInt() : 200u;
    test::Vault vault;
    if (!vault.create() || !fill(vault, std::uintmax_t{megabytes} << 20u)) return 1;
    std::printf("store of %.0f MB\n", static_cast<double>(std::filesystem::file_size(vault.file())) / 1e6);

    std::atomic<bool> end{false};
    std::vector<double> alone, beside;
    std::thread writer([&] { alone = edits(vault, end); });
    std::this_thread::sleep_for(std::chrono::seconds(megabytes >= 100 ? 3 : 1));
    end = true;
    writer.join();
    tell("without a backup:", alone);

    for (int round = 1; round <= 3; ++round) {
        end = false;
        writer = std::thread([&] { beside = edits(vault, end); });
        const auto begin = Steady::now();
        double copied = 0;
        BackupOptions options;
        options.progress = [&](std::int64_t done, std::int64_t total) {
            if (done == total) copied = msSince(begin);
        };
        const auto taken = vault.store->backUp(options);
        const auto whole = msSince(begin);
        end = true;
        writer.join();
        if (!taken) return std::fprintf(stderr, "%s\n", taken.error().describe().c_str()), 1;
        std::printf("backup %d: pages %.2f s, checked and in place %.2f s\n", round, copied / 1e3, whole / 1e3);
        tell("beside it:", beside);
    }
    auto begin = Steady::now();
    const auto report = checkStore(*vault.store);
    std::printf("verify: %.2f s, sound: %d\n", msSince(begin) / 1e3, report && report->sound());
    vault.store.reset();
    begin = Steady::now();
    const auto restored = restoreStore(vault.file(), vault.key, backupsOf(vault.file(), vault.key).front().file, vault.clock.now());
    std::printf("restore: %.2f s\n", msSince(begin) / 1e3);
    return report && report->sound() && restored ? 0 : 1;
}
