// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// A team's figures over an encrypted store: how long until a manager sees them, the first time and again. Beside it a list that is narrowed to one
// colleague. usage: bench_team [--n PERSONS] [--rounds R]
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <random>

#include <QCoreApplication>

#include "models/actions/team_figures.h"
#include "tests/store/store_fixture.h"

using namespace lianlu;
using namespace lianlu::store;

namespace {

using Steady = std::chrono::steady_clock;

constexpr double kMostMs = 2'000;  // of 100,000 persons
constexpr std::size_t kStaff = 40;

[[noreturn]] void end(const std::string& why) {
    std::printf("bench_team: %s\n", why.c_str());
    std::exit(1);
}
template <class T>
T take(Result<T> result) {
    if (!result) end(result.error().describe());
    if constexpr (!std::is_void_v<T>) return std::move(*result);
}
double msSince(Steady::time_point begin) { return std::chrono::duration<double, std::milli>(Steady::now() - begin).count(); }

domain::StaffId member(std::size_t number) { return {test::uuid("staff " + std::to_string(number))}; }

//! Persons in forty books and the pool; a lead for one in four, four contacts with a note each, a task for one in ten, an offer for every other.
void fill(test::Vault& vault, std::size_t persons) {
    take(vault.create());
    std::vector<ServerRow> staff;
    for (std::size_t i = 0; i < kStaff; ++i) {
        domain::Staff one;
        one.id = member(i);
        one.storeId = vault.shop;
        one.code = "G" + std::to_string(i);
        one.name = "colleague " + std::to_string(i);
        one.role = domain::Role::guide;
        staff.push_back(test::Vault::row(one, 1));
    }
    take(vault.apply(domain::Scope::store(vault.shop), staff));
    std::mt19937_64 random(42);
    const auto now = toUnixMs(vault.clock.now());
    take(vault.store->writeNow([&](WriteTxn& txn) -> Result<void> {
        auto& c = txn.connection();
        LIANLU_CHECK(c.run("DROP TRIGGER customer_added"));
        LIANLU_TRY(const auto customer, c.prepare("INSERT INTO customer (id, scope, ver, kind, name, city, remark, guide_id, last_purchase_at) VALUES (?, 1, 1, 'member', ?, 'Shanghai', ?, ?, ?)"));
        LIANLU_TRY(const auto lead, c.prepare("INSERT INTO lead (id, scope, ver, customer_id, stage, owner_id, intent, closed_at) VALUES (?, 1, 1, ?, ?, ?, 'a coat for the winter', ?)"));
        LIANLU_TRY(const auto call, c.prepare("INSERT INTO interaction (id, scope, ver, customer_id, staff_id, kind, note, at) VALUES (?, 1, 1, ?, ?, 'call', ?, ?)"));
        LIANLU_TRY(const auto task, c.prepare("INSERT INTO task (id, scope, ver, assignee_id, title, status, due_at) VALUES (?, 1, 1, ?, 'call back', 'open', ?)"));
        LIANLU_TRY(const auto offer, c.prepare("INSERT INTO offer (id, scope, ver, customer_id, staff_id, message, created_at) VALUES (?, 1, 1, ?, ?, ?, ?)"));
        const std::string words(120, 'w');
        const auto id = [&] {
            Uuid uuid;
            for (auto& byte : uuid.bytes) byte = static_cast<std::uint8_t>(random());
            return uuid;
        };
        const auto ago = [&](std::uint64_t days) { return now - static_cast<std::int64_t>(random() % (days * 86'400'000)); };
        const auto run = [](const auto& statement) -> Result<void> {
            LIANLU_CHECK(statement->run());
            statement->reset();
            return {};
        };
        for (std::size_t i = 0; i < persons; ++i) {
            const auto person = id();
            const auto whose = random() % 20 == 0 ? domain::StaffId{} : member(random() % kStaff);
            customer->bindAll(person, std::string("person ") + std::to_string(i), words, whose, ago(700));
            LIANLU_CHECK(run(customer));
            if (random() % 4 == 0) {
                const bool won = random() % 3 == 0;
                lead->bindAll(id(), person, won ? "won" : "contacted", whose, won ? ago(200) : 0);
                LIANLU_CHECK(run(lead));
            }
            for (int n = 0; n < 4; ++n) {
                call->bindAll(id(), person, member(random() % kStaff), words, ago(365));
                LIANLU_CHECK(run(call));
            }
            if (random() % 10 == 0) {
                task->bindAll(id(), whose, ago(20) + 864'000'000);
                LIANLU_CHECK(run(task));
            }
            if (random() % 2 == 0) {
                offer->bindAll(id(), person, member(random() % kStaff), words, ago(365));
                LIANLU_CHECK(run(offer));
            }
        }
        return c.run("ANALYZE");
    }));
}

}  // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    std::size_t persons = 100'000;
    int rounds = 9;
    for (int i = 1; i + 1 < argc; i += 2) {
        if (std::string_view(argv[i]) == "--n") persons = std::stoul(argv[i + 1]);
        if (std::string_view(argv[i]) == "--rounds") rounds = std::max(1, std::stoi(argv[i + 1]));
    }
    if (!startCrypto()) end("no crypto");
    test::Vault vault;
    const auto begin = Steady::now();
    fill(vault, persons);
    take(vault.reopen());
    std::printf("%zu persons, %zu contacts, %zu staff; filled in %.1f s\n", persons, persons * 4, kStaff, msSince(begin) / 1000);
    const auto ask = [&] {
        const auto from = Steady::now();
        const auto figures = take(vault.read<actions::TeamFigures>([&](db::Connection& c) { return actions::teamFigures(c, vault.shop, vault.clock.now()); }));
        const auto took = msSince(from);
        std::int64_t customers = 0;
        for (const auto& line : figures.lines) customers += line.customers;
        if (customers != static_cast<std::int64_t>(persons) || figures.lines.size() != kStaff + 1) end("the lines do not add up");
        return took;
    };
    const auto first = ask();
    std::vector<double> again;
    for (int i = 0; i < rounds; ++i) again.push_back(ask());
    std::sort(again.begin(), again.end());
    std::printf("figures: %.0f ms the first time, median %.0f ms, worst %.0f ms\n", first, again[again.size() / 2], again.back());
    CustomerFilter narrowed;
    narrowed.pool = false;
    narrowed.guide = member(7);
    const auto from = Steady::now();
    const auto page = take(vault.read<Page<CustomerRow>>([&](db::Connection& c) { return Queries::customers(c, narrowed, {}, 100); }));
    const auto paged = msSince(from);
    const auto counting = Steady::now();
    const auto count = take(vault.read<std::int64_t>([&](db::Connection& c) { return Queries::countCustomers(c, narrowed); }));
    std::printf("one book: a page of %zu in %.0f ms, %lld counted in %.0f ms\n", page.rows.size(), paged, static_cast<long long>(count), msSince(counting));
    const auto most = kMostMs * std::max(1.0, static_cast<double>(persons) / 100'000);
    if (again[again.size() / 2] > most) end("slower than " + std::to_string(most) + " ms");
    return 0;
}
