// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// What must be done today, found in an encrypted store: for a manager out of all persons, for a guide out of a book of one in ten. usage: bench_today [--n PERSONS] [--rounds R]
#include <algorithm>
#include <cstdio>
#include <random>

#include <QCoreApplication>

#include "models/actions/due.h"
#include "tests/bench/bench_people.h"

using namespace lianlu;
using namespace lianlu::store;
using bench::end;
using bench::take;

namespace {

constexpr double kMostMs = 200;  // of the processor, for 50,000 persons
constexpr std::int64_t kDayMs = 86'400'000;

domain::StaffId member(std::size_t number) { return {test::uuid("staff " + std::to_string(number))}; }

//! Persons in ten books; half are members, one in four is a lead. Of each: four contacts a year, two orders, a coupon and an offer for every other, a task for one in ten.
Result<void> fillRows(test::Vault& vault, WriteTxn& txn, std::size_t persons) {
    std::mt19937_64 random(42);
    const auto now = toUnixMs(vault.clock.now());
    auto& c = txn.connection();
    LIANLU_CHECK(c.run("DROP TRIGGER customer_added"));
    LIANLU_TRY(const auto customer, c.prepare("INSERT INTO customer (id, scope, ver, kind, name, birthday, joined_at, guide_id, last_purchase_at, order_count, spent_minor, remark) "
                                              "VALUES (?, 1, 1, 'member', ?, ?, ?, ?, ?, ?, ?, ?)"));
    LIANLU_TRY(const auto state, c.prepare("INSERT INTO member_state (id, scope, ver, customer_id, next_tier_code, tier_points, points_to_next) VALUES (?, 1, 1, ?, 'gold', ?, ?)"));
    LIANLU_TRY(const auto lead, c.prepare("INSERT INTO lead (id, scope, ver, customer_id, stage, owner_id, opened_at, last_contact_at, next_step, next_step_at) VALUES (?, 1, 1, ?, ?, ?, ?, ?, ?, ?)"));
    LIANLU_TRY(const auto call, c.prepare("INSERT INTO interaction (id, scope, ver, customer_id, staff_id, kind, note, at) VALUES (?, 1, 1, ?, ?, 'call', ?, ?)"));
    LIANLU_TRY(const auto order, c.prepare("INSERT INTO \"order\" (id, scope, ver, customer_id, store_id, number, fulfilment, status, placed_at) VALUES (?, 1, 1, ?, ?, ?, ?, ?, ?)"));
    LIANLU_TRY(const auto coupon, c.prepare("INSERT INTO coupon (id, scope, ver, customer_id, code, status, expires_at) VALUES (?, 1, 1, ?, ?, 'issued', ?)"));
    LIANLU_TRY(const auto consent, c.prepare("INSERT INTO consent (id, scope, ver, customer_id, channel, purpose, granted, source, at) VALUES (?, 1, 1, ?, 'email', 'marketing', 1, 'sign-up', ?)"));
    LIANLU_TRY(const auto mail, c.prepare("INSERT INTO identity (id, scope, ver, customer_id, kind, value, status) VALUES (?, 1, 1, ?, 'email', ?, 'active')"));
    LIANLU_TRY(const auto task, c.prepare("INSERT INTO task (id, scope, ver, customer_id, assignee_id, kind, title, status, due_at) VALUES (?, 1, 1, ?, ?, 'follow_up', 'call back', 'open', ?)"));
    LIANLU_TRY(const auto offer, c.prepare("INSERT INTO offer (id, scope, ver, customer_id, staff_id, message, status, created_at) VALUES (?, 1, 1, ?, ?, ?, 'dispatched', ?)"));
    const std::string words(120, 'w');
    const auto id = [&] {
        Uuid uuid;
        for (auto& byte : uuid.bytes) byte = static_cast<std::uint8_t>(random());
        return uuid;
    };
    const auto ago = [&](std::int64_t days) { return now - static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(days * kDayMs)); };
    const auto run = [](const auto& statement) -> Result<void> {
        LIANLU_CHECK(statement->run());
        statement->reset();
        return {};
    };
    const auto two = [](std::uint64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    for (std::size_t i = 0; i < persons; ++i) {
        const auto person = id();
        const auto whose = random() % 20 == 0 ? domain::StaffId{} : member(random() % 10);
        const auto bought = static_cast<std::int64_t>(random() % 4);
        customer->bindAll(person, "person " + std::to_string(i), "1990-" + two(1 + random() % 12) + "-" + two(1 + random() % 28), ago(700), whose,
                          bought > 0 ? std::optional(ago(500)) : std::nullopt, bought, static_cast<std::int64_t>(random() % 5'000'000), words);
        LIANLU_CHECK(run(customer));
        mail->bindAll(id(), person, "p" + std::to_string(i) + "@example.com");
        LIANLU_CHECK(run(mail));
        if (random() % 2 == 0) {
            consent->bindAll(id(), person, ago(700));
            LIANLU_CHECK(run(consent));
            state->bindAll(id(), person, static_cast<std::int64_t>(random() % 6'000), static_cast<std::int64_t>(random() % 4'000));
            LIANLU_CHECK(run(state));
        }
        if (random() % 4 == 0) {
            const bool step = random() % 2 == 0;
            lead->bindAll(id(), person, random() % 3 == 0 ? "won" : "contacted", whose, ago(60), ago(60), step ? "send pictures" : "", step ? std::optional(ago(20) + 10 * kDayMs) : std::nullopt);
            LIANLU_CHECK(run(lead));
        }
        for (int n = 0; n < 4; ++n) {
            call->bindAll(id(), person, member(random() % 10), words, ago(365));
            LIANLU_CHECK(run(call));
        }
        for (int n = 0; n < 2; ++n) {
            const bool fetched = random() % 10 == 0, waits = fetched && random() % 40 == 0;
            order->bindAll(id(), person, vault.shop, "O" + std::to_string(i), fetched ? "pickup" : "carry", waits ? "packed" : "done", ago(300));
            LIANLU_CHECK(run(order));
        }
        if (random() % 2 == 0) {
            coupon->bindAll(id(), person, "C" + std::to_string(i), ago(60) + 30 * kDayMs);
            LIANLU_CHECK(run(coupon));
        }
        if (random() % 2 == 0) {
            offer->bindAll(id(), person, member(random() % 10), words, ago(365));
            LIANLU_CHECK(run(offer));
        }
        if (random() % 10 == 0) {
            task->bindAll(id(), person, whose, ago(20) + 10 * kDayMs);
            LIANLU_CHECK(run(task));
        }
    }
    return c.run("ANALYZE");
}

void measure(test::Vault& vault, const char* what, std::optional<domain::StaffId> book, int rounds, double most) {
    actions::DueWish wish;
    wish.book = book;
    wish.shop = vault.shop;
    wish.now = vault.clock.now();
    wish.most.fill(5);
    actions::DueToday due;
    const auto ask = [&](bench::Times& times) {
        const auto from = bench::Steady::now();
        const auto had = bench::threadMs();
        due = take(vault.read<actions::DueToday>([&](db::Connection& c) { return actions::dueToday(c, wish); }));
        times.add(bench::msSince(from), bench::threadMs() - had);
    };
    bench::Times first, again;
    ask(first);
    for (int i = 0; i < rounds; ++i) ask(again);
    std::printf("%-6s %.0f ms the first time (%.0f of the processor), median %.0f ms (%.0f), worst %.0f ms; found", what, first.at(.5), first.busyAt(.5), again.at(.5), again.busyAt(.5), again.at(1));
    std::int64_t all = 0;
    for (const auto& section : due.sections) {
        std::printf(" %lld", static_cast<long long>(section.total));
        all += section.total;
    }
    const auto from = bench::Steady::now();
    take(vault.read<std::int64_t>([&](db::Connection& c) { return countLeadSteps(c, {member(3), {}, vault.clock.now()}); }));
    const auto steps = bench::msSince(from);
    const auto asked = bench::Steady::now();
    take(vault.read<std::vector<CustomerNews>>([&](db::Connection& c) { return customerNews(c, book, member(3), vault.clock.now() - std::chrono::hours(168), 12); }));
    std::printf("; next steps counted in %.1f ms, news in %.1f ms\n", steps, bench::msSince(asked));
    if (all == 0) end("bench_today: nothing was found");
    if (again.busyAt(.5) > most) end("bench_today: slower than " + std::to_string(most) + " ms");
}

}  // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    std::size_t persons = 50'000;
    int rounds = 9;
    for (int i = 1; i + 1 < argc; i += 2) {
        if (std::string_view(argv[i]) == "--n") persons = std::stoul(argv[i + 1]);
        if (std::string_view(argv[i]) == "--rounds") rounds = std::max(1, std::stoi(argv[i + 1]));
    }
    if (!startCrypto()) end("bench_today: no crypto");
    test::Vault vault;
    const auto begin = bench::Steady::now();
    take(vault.create());
    std::vector<ServerRow> staff;
    for (std::size_t i = 0; i < 10; ++i) {
        domain::Staff one;
        one.id = member(i);
        one.storeId = vault.shop;
        one.name = "colleague " + std::to_string(i);
        staff.push_back(test::Vault::row(one, 1));
    }
    take(vault.apply(domain::Scope::store(vault.shop), staff));
    take(vault.store->writeNow([&](WriteTxn& txn) { return fillRows(vault, txn, persons); }));
    take(vault.reopen());
    std::printf("%zu persons; filled in %.1f s\n", persons, bench::msSince(begin) / 1000);
    const auto most = kMostMs * std::max(1.0, static_cast<double>(persons) / 50'000);
    measure(vault, "store", {}, rounds, most);
    measure(vault, "book", member(3), rounds, most);
    return 0;
}
