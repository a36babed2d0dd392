// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// A page of fifty rows of a list over an encrypted store: in each order, from the beginning and from deep within, and of those who have a tag that
// few or many have. usage: bench_list [--n PERSONS] [--rounds R] [--keep FOLDER]
#include <cstdio>
#include <random>

#include <QCoreApplication>

#include "models/store/keyset.h"
#include "tests/bench/bench_people.h"

using namespace lianlu;
using namespace lianlu::store;
using bench::take;

namespace {

constexpr int kRows = 50;
constexpr int kPagesOn = 4;  //!< as somebody goes down from a place
constexpr double kMostMs = 2, kMostTaggedMs = 16;

struct Order {
    const char* name;
    CustomerOrder order;
    const char* key;
    const char* direction;
};
constexpr Order kOrders[]{{"last purchase", CustomerOrder::lastPurchase, "coalesce(last_purchase_at, 0)", "DESC"},
                          {"name", CustomerOrder::name, "name", "ASC"},
                          {"spent", CustomerOrder::spent, "coalesce(spent_minor, 0)", "DESC"}};

//! Where the row with this number stands.
std::string placeAt(bench::People& people, const Order& order, std::size_t number) {
    return take(people.vault().read<std::string>([&](db::Connection& c) -> Result<std::string> {
        const std::string key = order.key, way = order.direction;
        LIANLU_TRY(const auto s, c.prepare("SELECT id, " + key + " FROM customer ORDER BY " + key + " " + way + ", id " + way + " LIMIT 1 OFFSET ?"));
        s->bindInteger(1, static_cast<std::int64_t>(number));
        LIANLU_TRY(const bool found, s->step());
        return found ? toText({s->uuid(0), s->string(1)}) : std::string();
    }));
}

//! One page after another from a place on; each is timed as the list asks for it.
void walk(bench::People& people, const CustomerFilter& filter, std::string after, int pages, bench::Times& times) {
    for (int page = 0; page < pages; ++page) {
        const auto begin = bench::Steady::now();
        const auto had = bench::threadMs();
        const auto got = take(people.vault().read<Page<CustomerRow>>([&](db::Connection& c) { return Queries::customers(c, filter, after, kRows); }));
        times.add(bench::msSince(begin), bench::threadMs() - had);
        after = got.next;
        if (after.empty()) return;
    }
}

void line(const char* order, const char* what, bench::Times& times) { std::printf("%-14s %-16s %6zu %9.2f %9.2f %9.2f %9.2f\n", order, what, times.ms.size(), times.at(.5), times.at(.99), times.at(1), times.busyAt(.99)); }

//! Microseconds of the processor for each of some thousand writes in one transaction, which is then taken back; `before`: what is taken away first.
double writing(bench::People& people, const char* before, const char* write) {
    constexpr int kWrites = 5'000;
    double us = 0;
    const auto done = people.store().writeNow([&](WriteTxn& txn) -> Result<void> {
        auto& connection = txn.connection();
        if (before) LIANLU_CHECK(connection.execute(before));
        std::mt19937_64 random(3);
        LIANLU_TRY(const auto most, connection.integer("SELECT max(pk) FROM customer"));
        const auto had = bench::threadMs();
        for (int n = 0; n < kWrites; ++n) LIANLU_CHECK(connection.run(write, static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(most)) + 1));
        us = (bench::threadMs() - had) * 1'000 / kWrites;
        return fail(Code::cancelled, "taken back");
    });
    if (done || done.error().code != Code::cancelled) bench::end("the writes did not end as they should");
    return us;
}

}  // namespace

int main(int argc, char** argv) {
    const QCoreApplication app(argc, argv);
    const auto persons = static_cast<std::size_t>(std::atoll(bench::argument(argc, argv, "--n", "1000000").c_str()));
    const int rounds = std::atoi(bench::argument(argc, argv, "--rounds", "50").c_str());
    bench::People people(persons, bench::argument(argc, argv, "--keep", {}));

    std::printf("%zu persons, pages of %d rows, %d places\n%-14s %-16s %6s %9s %9s %9s %9s\n", persons, kRows, rounds, "order", "from", "pages", "p50 ms", "p99 ms", "most", "p99 busy");
    std::mt19937_64 random(7);
    bench::Times plain;
    for (const auto& order : kOrders) {
        CustomerFilter filter;
        filter.order = order.order;
        bench::Times first, deep;
        for (int round = 0; round < rounds; ++round) walk(people, filter, {}, kPagesOn, first);
        for (int round = 0; round < rounds; ++round) walk(people, filter, placeAt(people, order, random() % persons), kPagesOn, deep);
        line(order.name, "the beginning", first);
        line(order.name, "any depth", deep);
        plain.add(first);
        plain.add(deep);
    }
    std::printf("\nof those with a tag:\n");
    bench::Times tagged;
    for (const auto* tag : bench::kPeopleTags) {
        bench::Times ofTag;
        for (const auto& order : kOrders) {
            CustomerFilter filter;
            filter.order = order.order;
            filter.tags = {{tag}};
            filter.asOf = people.vault().clock.now();
            bench::Times times;
            for (int round = 0; round < rounds / 5 + 1; ++round) walk(people, filter, {}, kPagesOn, times);
            for (int round = 0; round < rounds; ++round) walk(people, filter, placeAt(people, order, random() % persons), 1, times);
            line(order.name, tag, times);
            ofTag.add(times);
        }
        const auto begin = bench::Steady::now();
        CustomerFilter filter;
        filter.tags = {{tag}};
        const auto count = take(people.vault().read<std::int64_t>([&](db::Connection& c) { return Queries::countCustomers(c, filter); }));
        std::printf("%-14s %-16s %lld, counted in %.0f ms\n", "", tag, static_cast<long long>(count), bench::msSince(begin));
        tagged.add(ofTag);
    }
    const char* const tag = "INSERT INTO tag (id, scope, ver, customer_id, name, source) VALUES (randomblob(16), 1, 1, (SELECT id FROM customer WHERE pk = ?), 'new', 'rule')";
    const char* const address = "INSERT INTO identity (id, scope, ver, customer_id, kind, value, status) "
                                "VALUES (randomblob(16), 1, 1, (SELECT id FROM customer WHERE pk = ?), 'email', hex(randomblob(8)), 'active')";
    const char* const purchase = "UPDATE customer SET last_purchase_at = 1790000000000 + pk WHERE pk = ?";
    const auto cost = [&](const char* what, const char* write, const char* before) {
        // Once for the pages that it needs.
        static_cast<void>(writing(people, nullptr, write));
        const auto with = writing(people, nullptr, write), without = writing(people, before, write);
        std::printf("%s: %.1f us, without %.1f\n", what, with, without);
    };
    std::printf("\n");
    cost("a tag written, with its index by name", tag, "DROP INDEX tag_by_name");
    cost("an address written, noted for lists", address, "DROP TRIGGER line_reached");
    cost("a purchase written, noted for search", purchase, "DROP TRIGGER person_bought");
    const auto all = [](const char* what, bench::Times& times, double most) {
        std::printf("%s: p50 %.2f ms, p99 %.2f ms (at most %.0f), of the processor %.2f\n", what, times.at(.5), times.at(.99), most, times.busyAt(.99));
    };
    std::printf("\n");
    all("pages", plain, kMostMs);
    all("with a tag", tagged, kMostTaggedMs);
    return 0;
}
