// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// X-RFM figures and scores of all customers: out of the encrypted store's packed events, out of its kept figures, out of columns in memory; beside DuckDB over the
// same rows in memory. By hand: bench_rfm --customers 1000000 --events 10000000 --peer duckdb
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <random>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include "models/actions/figures.h"
#include "models/insight/value/scores.h"
#include "tests/bench/bench_peer.h"
#include "tests/store/store_fixture.h"

using namespace lianlu;
using namespace lianlu::store;

namespace {

using Steady = std::chrono::steady_clock;
using insight::Good;

constexpr std::int32_t kAsOf = 20'600;
constexpr int kBins = 5;

[[noreturn]] void end(const std::string& why) {
    std::printf("bench_rfm: %s\n", why.c_str());
    std::exit(1);
}
template <class T>
T take(Result<T> result) {
    if (!result) end(result.error().describe());
    if constexpr (!std::is_void_v<T>) return std::move(*result);
}

double secondsSince(Steady::time_point begin) { return std::chrono::duration<double>(Steady::now() - begin).count(); }
double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

//! Peak of the process's memory since the last call, in MiB; 0 where the system does not tell.
double peakMib(bool reset) {
    if (reset) std::ofstream("/proc/self/clear_refs") << "5";
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmHWM:")) return std::atof(line.c_str() + 6) / 1024;
    return 0;
}

//! Four events in ten are purchases; some customers do much more than others.
EventColumns makeEvents(std::size_t customers, std::size_t events) {
    std::mt19937_64 random(42);
    std::vector<std::uint8_t> purchases(customers), touches(customers);
    for (std::size_t i = 0; i < events; ++i) {
        const double u = static_cast<double>(random() >> 11U) * 0x1p-53;
        const auto customer = std::min(customers - 1, static_cast<std::size_t>(u * u * static_cast<double>(customers)));
        auto& count = i % 10 < 4 ? purchases[customer] : touches[customer];
        if (count < 255) ++count;
    }
    EventColumns columns;
    for (std::size_t i = 0; i < customers; ++i) {
        columns.customers.push_back(static_cast<std::int64_t>(i) + 1);
        for (int n = purchases[i]; n > 0; --n) {
            columns.purchaseOf.push_back(static_cast<std::uint32_t>(i));
            columns.purchaseDay.push_back(kAsOf - static_cast<std::int32_t>(random() % 730));
            columns.purchaseMinor.push_back(static_cast<std::int64_t>(1'000 + random() % 100'000));
        }
        for (int n = touches[i]; n > 0; --n) {
            columns.touchOf.push_back(static_cast<std::uint32_t>(i));
            columns.touchDay.push_back(kAsOf - static_cast<std::int32_t>(random() % 730));
            columns.touchWeight.push_back(static_cast<float>(1 + random() % 4));
        }
    }
    return columns;
}

//! Customers as rows, their events as segments; the events of the first thousand as rows too.
void fill(test::Vault& vault, const EventColumns& all) {
    take(vault.create());
    take(vault.store->writeNow([&](WriteTxn& txn) -> Result<void> {
        LIANLU_TRY(const auto insert, txn.connection().prepare("INSERT INTO customer (pk, id, scope, ver, kind, name) VALUES (?, ?, 1, 1, 'customer', 'n')"));
        for (const auto number : all.customers) {
            Uuid id;
            for (std::size_t i = 0; i < 8; ++i) id.bytes[15 - i] = static_cast<std::uint8_t>(number >> (8 * i));
            id.bytes[0] = 1;
            insert->bindInteger(1, number).bindUuid(2, id);
            LIANLU_CHECK(insert->run());
            insert->reset();
        }
        return {};
    }));
    std::size_t purchase = 0, touch = 0, customer = 0;
    take(vault.store->writeNow([&](WriteTxn& txn) -> Result<void> {
        for (std::int64_t num = 0; customer < all.customers.size(); ++num) {
            EventColumns part;
            for (; customer < all.customers.size() && all.customers[customer] / kSegmentCustomers == num; ++customer) {
                const auto place = static_cast<std::uint32_t>(part.customers.size());
                part.customers.push_back(all.customers[customer]);
                for (; purchase < all.purchaseOf.size() && all.purchaseOf[purchase] == customer; ++purchase) {
                    part.purchaseOf.push_back(place);
                    part.purchaseDay.push_back(all.purchaseDay[purchase]);
                    part.purchaseMinor.push_back(all.purchaseMinor[purchase]);
                }
                for (; touch < all.touchOf.size() && all.touchOf[touch] == customer; ++touch) {
                    part.touchOf.push_back(place);
                    part.touchDay.push_back(all.touchDay[touch]);
                    part.touchWeight.push_back(all.touchWeight[touch]);
                }
            }
            const std::vector<double> amounts(part.purchaseMinor.begin(), part.purchaseMinor.end());
            const auto rfm = take(insight::rfm(part.customers.size(), {part.purchaseOf, part.purchaseDay, amounts}, {part.touchOf, part.touchDay, part.touchWeight}, kAsOf));
            const FigureColumns figures{part.customers, rfm.recency, rfm.frequency, {rfm.monetary.begin(), rfm.monetary.end()}, rfm.x};
            const auto packed = packEvents(num, part), kept = packFigures(num, figures);
            LIANLU_CHECK(writeSegment(txn.connection(), {num, kAsOf, kept, packed}, "1 UTC"));
        }
        return txn.connection().run("DELETE FROM event_stale");
    }));
}

//! Scores of those who bought; the checksum of the peer's.
double scored(const insight::Rfm& rfm, std::size_t& customers) {
    std::vector<double> columns[4];
    for (auto& column : columns) column.reserve(rfm.recency.size());
    for (std::size_t i = 0; i < rfm.recency.size(); ++i) {
        if (rfm.recency[i] == insight::Rfm::kNever) continue;
        columns[0].push_back(rfm.recency[i]);
        columns[1].push_back(rfm.frequency[i]);
        columns[2].push_back(rfm.monetary[i]);
        columns[3].push_back(rfm.x[i]);
    }
    customers = columns[0].size();
    double sum = 0, weight = 1;
    for (std::size_t measure = 0; measure < 4; ++measure, weight *= 10) {
        const auto cuts = insight::quantileCuts(columns[measure], kBins);
        std::int64_t total = 0;
        for (const auto score : insight::scoresByCuts(columns[measure], cuts, insight::Edge::below, measure == 0 ? Good::low : Good::high)) total += score;
        sum += weight * static_cast<double>(total);
    }
    return sum;
}

void writeCsv(const QString& file, const char* heading, const std::vector<std::uint32_t>& of, const std::vector<std::int32_t>& day, const auto& value) {
    std::FILE* out = std::fopen(QFile::encodeName(file).constData(), "wb");
    if (!out) end("cannot write for the peer");
    std::fprintf(out, "%s\n", heading);
    for (std::size_t i = 0; i < of.size(); ++i) std::fprintf(out, "%u,%d,%lld\n", of[i], day[i], static_cast<long long>(value[i]));
    std::fclose(out);
}

}  // namespace

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    std::size_t customers = 1'000'000, events = 10'000'000;
    int rounds = 5;
    std::string peer;
    for (int i = 1; i + 1 < argc; i += 2) {
        const std::string option = argv[i], value = argv[i + 1];
        if (option == "--customers") customers = static_cast<std::size_t>(std::clamp(std::atoll(value.c_str()), 10LL, 5'000'000LL));
        else if (option == "--events") events = static_cast<std::size_t>(std::clamp(std::atoll(value.c_str()), 10LL, 100'000'000LL));
        else if (option == "--rounds") rounds = std::clamp(std::atoi(value.c_str()), 1, 100);
        else if (option == "--peer") peer = value;
    }
    if (!startCrypto()) return 1;
    const auto all = makeEvents(customers, events);
    test::Vault vault;
    fill(vault, all);

    std::vector<double> fromEvents, fromFigures, inMemory;
    std::size_t buyers = 0;
    double checksums[3]{}, before = 0, peak = 0;
    const std::vector<double> amounts(all.purchaseMinor.begin(), all.purchaseMinor.end());
    for (int round = 0; round < rounds; ++round) {
        for (const auto from : {actions::From::events, actions::From::figures}) {
            before = peakMib(true);
            const auto begin = Steady::now();
            const auto figures = take(vault.read<actions::StoreFigures>([&](db::Connection& c) { return actions::storeFigures(c, kAsOf, from); }));
            checksums[from == actions::From::events ? 0 : 1] = scored(figures.rfm, buyers);
            (from == actions::From::events ? fromEvents : fromFigures).push_back(secondsSince(begin));
            if (from == actions::From::events) peak = std::max(peak, peakMib(false) - before);
        }
        const auto begin = Steady::now();
        const auto rfm = take(insight::rfm(customers, {all.purchaseOf, all.purchaseDay, amounts}, {all.touchOf, all.touchDay, all.touchWeight}, kAsOf));
        checksums[2] = scored(rfm, buyers);
        inMemory.push_back(secondsSince(begin));
    }
    const double needed = (static_cast<double>(all.purchaseOf.size()) * 16 + static_cast<double>(all.touchOf.size()) * 12 + static_cast<double>(customers) * 24) / (1 << 20);

    // One new event: from the row's commit to that customer's figures.
    std::vector<double> fresh;
    const domain::CustomerId one = take(vault.read<domain::CustomerId>([](db::Connection& c) { return customerAt(c, 77); }));
    for (int n = 0; n < 50; ++n) {
        domain::TimelineItem item;
        item.id.uuid = test::uuid("fresh " + std::to_string(n));
        item.customerId = one;
        item.kind = domain::TimelineKind::order;
        item.at = fromUnixMs(std::int64_t{kAsOf} * 86'400'000);
        item.amountMinor = 100;
        take(vault.apply(vault.book, {test::Vault::row(item, n + 1)}));
        const auto begin = Steady::now();
        const auto figures = take(vault.read<actions::CustomerFigures>([&](db::Connection& c) { return actions::customerFigures(c, one, kAsOf); }));
        fresh.push_back(secondsSince(begin) * 1000);
        if (figures.frequency != n + 1) end("the new event is not in the figures");
    }
    std::sort(fresh.begin(), fresh.end());

    QJsonObject theirs;
    if (peer == "duckdb") {
        const auto place = QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("duckdb"));
        const auto purchases = vault.folder.filePath(QStringLiteral("purchases.csv")), touches = vault.folder.filePath(QStringLiteral("touches.csv"));
        writeCsv(purchases, "customer,day,amount", all.purchaseOf, all.purchaseDay, all.purchaseMinor);
        writeCsv(touches, "customer,day,weight", all.touchOf, all.touchDay, all.touchWeight);
        QByteArray said;
        if (!bench::preparePeer(QStringLiteral(LIANLU_DUCKDB), place, QStringLiteral("@duckdb/node-api"), said) ||
            !bench::runPeer(QStringLiteral("node"), {QStringLiteral("peer.js"), purchases, touches, QString::number(rounds), QString::number(kAsOf)}, place, 900, said))
            std::printf("bench_rfm: no peer: %s\n", said.constData());
        else theirs = QJsonDocument::fromJson(said).object();
    }
    const double duck = theirs.value(QStringLiteral("seconds")).toDouble();

    std::printf("bench_rfm: %zu customers, %zu events, %zu buyers; figures and scores of all, medians of %d rounds\n", customers, all.purchaseOf.size() + all.touchOf.size(), buyers, rounds);
    const auto line = [&](const char* name, double seconds, double checksum) {
        std::printf("%-36s %8.3f s %8s   checksum %.0f\n", name, seconds, duck > 0 ? QByteArray::number(seconds / duck, 'f', 2).append(" x").constData() : "", checksum);
    };
    line("encrypted store, packed events", median(fromEvents), checksums[0]);
    line("encrypted store, kept figures", median(fromFigures), checksums[1]);
    line("columns in memory", median(inMemory), checksums[2]);
    if (duck > 0) line("DuckDB, tables in memory", duck, theirs.value(QStringLiteral("checksum")).toDouble());
    std::printf("memory of the first beyond what stood before: %.0f MiB; its columns would take %.0f MiB\n", peak, needed);
    std::printf("figures of a customer after one new event: median %.2f ms, slowest %.2f ms\n", fresh[fresh.size() / 2], fresh.back());
    std::printf("goals: store <= 1.0 x DuckDB, in memory <= 0.35 x, one customer <= 5 ms, memory <= 1.5 x the columns\n");
    return 0;
}
