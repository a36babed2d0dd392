// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// A page of fifty rows of a list over an encrypted store: in each order, from the beginning and from deep within, and of those who have a tag that
// few or many have, whatever else turns away those in front. usage: bench_list [--n PERSONS] [--rounds R] [--keep FOLDER]
#include <cstdio>
#include <random>
#include <string>
#include <vector>

#include <QCoreApplication>

#include "models/domain/entities.h"
#include "models/search/lists.h"
#include "models/search/tag_index.h"
#include "models/store/keyset.h"
#include "models/store/write_txn.h"
#include "tests/bench/bench_people.h"

using namespace lianlu;
using namespace lianlu::store;
using bench::take;

namespace {

constexpr int kRows = 50;
constexpr int kPagesOn = 4;  //!< as somebody goes down from a place
const std::vector<std::vector<const char*>> kTagged{{"common"}, {"some"}, {"rare"}, {"never bought"}, {"middle"}, {"surname"}, {"common", "never bought"}, {"middle", "surname"}, {"middle", "never bought"}};
constexpr double kMostMs = 2, kMostTaggedMs = 16;

struct Order {
    const char* name;
    CustomerOrder order;
    const char* key;
    const char* direction;
};
constexpr Order kOrders[]{{"last purchase", CustomerOrder::lastPurchase, "coalesce(last_purchase_at, 0)", "DESC"},
                          {"name", CustomerOrder::name, "name_key(name)", "ASC"},
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

void walkTagged(bench::People& people, search::PersonIndex& index, const CustomerFilter& filter, std::string after, int pages, bench::Times& times) {
    for (int page = 0; page < pages; ++page) {
        const auto begin = bench::Steady::now();
        const auto had = bench::threadMs();
        const auto got = take(search::customers(people.store(), index, filter, after, kRows));
        times.add(bench::msSince(begin), bench::threadMs() - had);
        after = got.next;
        if (after.empty()) return;
    }
}

//! Filters that turn away all who stand in front.
struct Far {
    const char* name;
    CustomerFilter filter;
};
std::vector<Far> farFilters(bench::People& people) {
    CustomerFilter all;
    all.asOf = people.vault().clock.now();
    auto early = all;
    early.pool = false;
    early.guide = take(people.vault().read<domain::StaffId>([](db::Connection& c) -> Result<domain::StaffId> {
        LIANLU_TRY(const auto s, c.prepare("SELECT guide_id FROM customer WHERE last_purchase_at > 0 AND guide_id IS NOT NULL ORDER BY coalesce(last_purchase_at, 0), id LIMIT 1"));
        LIANLU_TRY(const bool found, s->step());
        return found ? s->id<domain::StaffId>(0) : domain::StaffId{};
    }));
    auto writable = all;
    writable.contactable = domain::Channel::sms;
    auto both = early;
    both.contactable = domain::Channel::sms;
    auto none = all;
    none.kinds = {domain::CustomerKind::prospect};
    auto members = early;
    members.kinds = {domain::CustomerKind::member};
    return {{"a guide's", early}, {"may be written to", writable}, {"a guide's, may be", both}, {"of no kind there", none}, {"a guide's members", members}};
}

//! The first page after so many purchases came in: read by the question itself, or beside it.
void followed(bench::People& people, search::PersonIndex& index) {
    for (const int purchases : {1, 300, 20'000}) {
        std::vector<ServerRow> rows;
        take(people.store().read([&](db::Connection& c) -> Result<void> {
            LIANLU_TRY(const auto s, c.prepare("SELECT id, name FROM customer WHERE pk > 17 ORDER BY pk LIMIT ?"));
            s->bindInteger(1, purchases);
            for (;;) {
                LIANLU_TRY(const bool more, s->step());
                if (!more) return {};
                domain::Customer one;
                one.id.uuid = s->uuid(0);
                one.name = s->string(1);
                one.lastPurchaseAt = people.vault().clock.now();
                rows.push_back(store::test::Vault::row(one, 2 + purchases));
            }
        }));
        const auto begun = bench::Steady::now();
        take(people.vault().apply(people.vault().book, std::move(rows)));
        const auto wrote = bench::msSince(begun);
        CustomerFilter filter;
        filter.tags = {{bench::kPeopleTags[3]}};
        bench::Times first, then;
        walkTagged(people, index, filter, {}, 1, first);
        index.tags().load();
        for (int i = 0; i < 50; ++i) walkTagged(people, index, filter, {}, 1, then);
        std::printf("%d persons pulled in %.0f ms: the first page %.1f ms, then p99 %.2f\n", purchases, wrote, first.at(1), then.at(.99));
    }
}

void line(const char* order, const char* what, bench::Times& times) { std::printf("%-24s %-24s %6zu %9.2f %9.2f %9.2f %9.2f\n", order, what, times.ms.size(), times.at(.5), times.at(.99), times.at(1), times.busyAt(.99)); }

void walkFar(bench::People& people, search::PersonIndex& index, int rounds, std::mt19937_64& random, std::size_t persons, bench::Times& tagged, bench::Times& untagged) {
    std::printf("\nwith a tag, and another filter that turns away who stands in front:\n");
    for (auto& [name, filter] : farFilters(people))
        for (const char* tag : {"common", "some", "middle", "surname", ""}) {
            filter.tags.clear();
            if (*tag) filter.tags = {{tag}};
            // Whom one may write to is read at the first question.
            static_cast<void>(take(search::customers(people.store(), index, filter, {}, kRows)));
            index.tags().load();
            for (const auto& order : kOrders)
                for (const bool backwards : {false, true}) {
                    filter.order = order.order;
                    filter.backwards = backwards;
                    bench::Times times;
                    for (int round = 0; round < rounds / 5 + 1; ++round) walkTagged(people, index, filter, {}, kPagesOn, times);
                    for (int round = 0; round < rounds / 2 + 1; ++round) walkTagged(people, index, filter, placeAt(people, order, random() % persons), 1, times);
                    line((std::string(order.name) + (backwards ? " back" : "")).c_str(), (std::string(name) + (*tag ? ", " : "") + tag).c_str(), times);
                    (*tag ? tagged : untagged).add(times);
                }
        }
}

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
    search::PersonIndex index(people.store());
    const auto begun = bench::Steady::now();
    index.tags().load();
    std::printf("\nwho has which tag, read in %.0f ms\nof those with a tag:\n", bench::msSince(begun));
    bench::Times tagged;
    for (const auto& tags : kTagged) {
        CustomerFilter filter;
        std::string name;
        for (const auto* tag : tags) {
            filter.tags.push_back({tag});
            name += (name.empty() ? "" : "+") + std::string(tag);
        }
        filter.asOf = people.vault().clock.now();
        for (const auto& order : kOrders)
            for (const bool backwards : {false, true})
                for (const bool book : {false, true}) {
                    filter.order = order.order;
                    filter.backwards = backwards;
                    filter.pool = !book;
                    bench::Times times;
                    for (int round = 0; round < rounds / 5 + 1; ++round) walkTagged(people, index, filter, {}, kPagesOn, times);
                    for (int round = 0; round < rounds; ++round) walkTagged(people, index, filter, placeAt(people, order, random() % persons), 1, times);
                    line((std::string(order.name) + (backwards ? " back" : "") + (book ? " book" : "")).c_str(), name.c_str(), times);
                    tagged.add(times);
                }
        const auto begin = bench::Steady::now();
        filter.pool = true;
        const auto count = take(search::countCustomers(people.store(), index, filter));
        std::printf("%-14s %-16s %lld, counted in %.0f ms\n", "", name.c_str(), static_cast<long long>(count), bench::msSince(begin));
    }
    bench::Times far, untagged;
    walkFar(people, index, rounds, random, persons, far, untagged);
    followed(people, index);
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
    all("with a tag and whoever fits far away", far, kMostTaggedMs);
    all("without a tag and whoever fits far away", untagged, kMostTaggedMs);
    return 0;
}
