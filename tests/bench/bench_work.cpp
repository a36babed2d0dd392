// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// A page of fifty rows of a store's offers, leads and tasks over an encrypted store, as its manager and as one of its forty guides asks for them: each
// filter of the screens in each order, from the beginning and from deep within. usage: bench_work [--n ROWS OF EACH] [--rounds R]
#include <cstdio>
#include <random>
#include <string>

#include <QCoreApplication>

#include "models/store/keyset.h"
#include "models/store/queries_offers.h"
#include "models/store/queries_tasks.h"
#include "models/store/write_txn.h"
#include "tests/bench/bench_people.h"

using namespace lianlu;
using namespace lianlu::store;
using bench::take;

namespace {

constexpr int kRows = 50;
constexpr int kPagesOn = 4;
constexpr std::size_t kStaff = 40;
constexpr double kMostMs = 2;
constexpr std::int64_t kDay = 86'400'000;

domain::StaffId member(std::size_t number) { return {test::uuid("staff " + std::to_string(number))}; }

void fill(test::Vault& vault, std::size_t rows) {
    take(vault.create());
    const auto now = toUnixMs(vault.clock.now());
    std::mt19937_64 random(42);
    take(vault.store->writeNow([&](WriteTxn& txn) -> Result<void> {
        auto& c = txn.connection();
        LIANLU_CHECK(c.run("DROP TRIGGER customer_added"));
        LIANLU_TRY(const auto customer, c.prepare("INSERT INTO customer (id, scope, ver, kind, name) VALUES (?, 1, 1, 'member', ?)"));
        LIANLU_TRY(const auto offer, c.prepare("INSERT INTO offer (id, scope, ver, customer_id, staff_id, channel, subject, message, created_at, status, clicked_at) VALUES (?, 1, 1, ?, ?, ?, 'words', ?, ?, ?, ?)"));
        LIANLU_TRY(const auto lead, c.prepare("INSERT INTO lead (id, scope, ver, customer_id, stage, owner_id, intent, maturity, next_step_at, opened_at, last_contact_at, budget_minor, closed_at) "
                                              "VALUES (?, 1, 1, ?, ?, ?, 'a coat for the winter', ?, ?, ?, ?, ?, ?)"));
        LIANLU_TRY(const auto task, c.prepare("INSERT INTO task (id, scope, ver, customer_id, assignee_id, title, status, due_at, done_at, priority) VALUES (?, 1, 1, ?, ?, 'call back', ?, ?, ?, ?)"));
        const std::string words(200, 'w');
        const auto id = [&] {
            Uuid uuid;
            for (auto& byte : uuid.bytes) byte = static_cast<std::uint8_t>(random());
            return uuid;
        };
        const auto ago = [&](std::uint64_t days) { return now - static_cast<std::int64_t>(random() % (days * static_cast<std::uint64_t>(kDay))); };
        const auto run = [](const auto& statement) -> Result<void> {
            LIANLU_CHECK(statement->run());
            statement->reset();
            return {};
        };
        const auto often = [&](std::uint64_t ofThousand) { return random() % 1'000 < ofThousand; };
        for (std::size_t i = 0; i < rows; ++i) {
            const auto person = id();
            const auto whose = member(random() % kStaff);
            customer->bindAll(person, std::string("person ") + std::to_string(i));
            LIANLU_CHECK(run(customer));
            const char* const status = often(2) ? "queued" : often(3) ? "dispatched" : often(5) ? "refused" : often(2) ? "bought" : often(40) ? "clicked" : often(100) ? "opened" : "delivered";
            const auto made = ago(700);
            offer->bindAll(id(), person, whose, often(100) ? "wecom" : "email", words, made, status, often(50) ? std::optional(made + kDay) : std::nullopt);
            LIANLU_CHECK(run(offer));
            const bool closed = often(700);
            lead->bindAll(id(), person, closed ? (often(300) ? "won" : "lost") : often(500) ? "contacted" : "new", often(50) ? domain::StaffId{} : whose, static_cast<std::int64_t>(random() % 100),
                          often(300) ? std::nullopt : std::optional(ago(60) + 30 * kDay), ago(700), ago(700), static_cast<std::int64_t>(random() % 1'000) * 1'000, closed ? std::optional(ago(600)) : std::nullopt);
            LIANLU_CHECK(run(lead));
            const bool open = often(150);
            task->bindAll(id(), person, whose, open ? "open" : often(900) ? "done" : "dropped", open && often(100) ? std::nullopt : std::optional(ago(60) + (open ? 40 * kDay : 0)),
                          open ? std::nullopt : std::optional(ago(700)), static_cast<std::int64_t>(random() % 4));
            LIANLU_CHECK(run(task));
        }
        return {};
    }));
}

struct Figures {
    test::Vault& vault;
    int rounds;
    bench::Times all{}, guide{};

    //! A page, those after it, and from somewhere deep.
    template <class Ask>
    void line(const char* who, const std::string& what, const std::string& order, bool alone, Ask ask) {
        bench::Times times;
        const auto page = [&](std::string after, int most) {
            for (int n = 0; n < most; ++n) {
                const auto begin = bench::Steady::now();
                const auto had = bench::threadMs();
                const auto next = take(vault.read<std::string>([&](db::Connection& c) { return ask(c, after, kRows); }));
                times.add(bench::msSince(begin), bench::threadMs() - had);
                if (next.empty()) return;
                after = next;
            }
        };
        const auto deep = take(vault.read<std::string>([&](db::Connection& c) { return ask(c, std::string(), 3'000); }));
        for (int round = 0; round < rounds; ++round) {
            page({}, kPagesOn);
            if (!deep.empty()) page(deep, kPagesOn);
        }
        std::printf("%-8s %-28s %-16s %6zu %8.2f %8.2f %8.2f %8.2f\n", who, what.c_str(), order.c_str(), times.ms.size(), times.at(.5), times.at(.99), times.at(1), times.busyAt(.99));
        (alone ? guide : all).add(times);
    }
};

void offers(Figures& figures, bool alone) {
    using domain::OfferStatus;
    struct Chip {
        const char* name;
        std::vector<OfferStatus> statuses;
        bool byHand = false;
    };
    for (const auto& chip : {Chip{"offers", {}}, Chip{"offers to be sent", {OfferStatus::dispatched}, true}, Chip{"offers on the way", {OfferStatus::queued, OfferStatus::accepted, OfferStatus::dispatched, OfferStatus::delivered}},
                             Chip{"offers opened or clicked", {OfferStatus::opened, OfferStatus::clicked}}, Chip{"offers bought", {OfferStatus::bought}}, Chip{"offers not sent", {OfferStatus::refused}}})
        for (const auto& [name, order] : {std::pair{"pushed", OfferOrder::pushed}, {"news", OfferOrder::news}, {"status", OfferOrder::status}})
            for (const bool backwards : {false, true}) {
                OfferFilter filter;
                filter.staff = member(7);
                filter.everybody = !alone;
                filter.statuses = chip.statuses;
                filter.byHand = chip.byHand;
                filter.order = order;
                filter.backwards = backwards;
                figures.line(alone ? "guide" : "manager", chip.name, std::string(name) + (backwards ? " back" : ""), alone, [&](db::Connection& c, const std::string& after, int limit) -> Result<std::string> {
                    LIANLU_TRY(const auto page, offerPage(c, filter, after, limit));
                    return page.next;
                });
            }
}

void leads(Figures& figures, bool alone) {
    using domain::LeadStage;
    struct Chip {
        const char* name;
        std::vector<LeadStage> stages;
        bool pool = true;
    };
    for (const auto& chip : {Chip{"leads", {}}, Chip{"leads owned", {}, false}, Chip{"leads new", {LeadStage::fresh}}, Chip{"leads won", {LeadStage::won}}})
        for (const auto& [name, order] : {std::pair{"maturity", LeadOrder::maturity}, {"due", LeadOrder::due}, {"opened", LeadOrder::opened}, {"contact", LeadOrder::lastContact}, {"budget", LeadOrder::budget}})
            for (const bool backwards : {false, true}) {
                LeadFilter filter;
                filter.stages = chip.stages;
                filter.pool = chip.pool;
                if (alone) filter.owner = member(7);
                filter.order = order;
                filter.backwards = backwards;
                figures.line(alone ? "guide" : "manager", chip.name, std::string(name) + (backwards ? " back" : ""), alone, [&](db::Connection& c, const std::string& after, int limit) -> Result<std::string> {
                    LIANLU_TRY(const auto page, Queries::leads(c, filter, after, limit));
                    return page.next;
                });
            }
}

void tasks(Figures& figures, bool alone) {
    const auto now = figures.vault.clock.now();
    for (const char* const span : {"due", "later", "open", "closed"})
        for (const auto& [name, order] : {std::pair{"due", TaskOrder::due}, {"priority", TaskOrder::priority}})
            for (const bool backwards : {false, true}) {
                TaskFilter filter;
                const std::string_view which = span;
                filter.closed = which == "closed";
                filter.dateless = which != "due";
                if (which == "due") filter.before = now;
                if (which == "later") filter.from = now;
                if (alone) filter.assignee = member(7);
                filter.order = order;
                filter.backwards = backwards;
                figures.line(alone ? "guide" : "manager", std::string("tasks ") + span, std::string(name) + (backwards ? " back" : ""), alone, [&](db::Connection& c, const std::string& after, int limit) -> Result<std::string> {
                    LIANLU_TRY(const auto page, taskPage(c, filter, after, limit));
                    return page.next;
                });
            }
}

}  // namespace

int main(int argc, char** argv) {
    const QCoreApplication app(argc, argv);
    const auto rows = static_cast<std::size_t>(std::atoll(bench::argument(argc, argv, "--n", "200000").c_str()));
    const int rounds = std::atoi(bench::argument(argc, argv, "--rounds", "30").c_str());
    if (!startCrypto()) bench::end("no crypto");
    test::Vault vault;
    const auto begin = bench::Steady::now();
    fill(vault, rows);
    std::printf("%zu offers, leads and tasks each, of %zu guides, filled in %.1f s; pages of %d rows\n", rows, kStaff, bench::msSince(begin) / 1e3, kRows);
    take(vault.reopen());
    Figures figures{vault, rounds};
    std::printf("%-8s %-28s %-16s %6s %8s %8s %8s %8s\n", "who", "list", "order", "pages", "p50 ms", "p99 ms", "most", "p99 busy");
    for (const bool alone : {false, true}) {
        offers(figures, alone);
        leads(figures, alone);
        tasks(figures, alone);
    }
    const auto sum = [](const char* who, bench::Times& times) { std::printf("%s: p50 %.2f ms, p99 %.2f ms (goal %.0f), of the processor %.2f\n", who, times.at(.5), times.at(.99), kMostMs, times.busyAt(.99)); };
    sum("a manager's pages", figures.all);
    sum("a guide's pages", figures.guide);
    return 0;
}
