// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/event_keeper.h"
#include "models/actions/figures.h"

#include <random>

#include "models/store/bulk_loader.h"
#include "tests/store/store_fixture.h"
#include "tests/support/test_main.h"

namespace test_figures {

using namespace lianlu;
using namespace lianlu::actions;
using namespace lianlu::store;
using namespace lianlu::store::test;

namespace {

constexpr std::int32_t kToday = 20'610;  // 2026-06-06
constexpr std::int64_t kDayMs = 86'400'000;

Time noon(std::int32_t day) { return fromUnixMs(day * kDayMs + kDayMs / 2); }

domain::TimelineItem item(const std::string& name, domain::CustomerId customer, domain::TimelineKind kind, std::int32_t day, std::int64_t minor) {
    domain::TimelineItem one;
    one.id.uuid = uuid(name);
    one.customerId = customer;
    one.kind = kind;
    one.at = noon(day);
    one.amountMinor = minor;
    return one;
}
domain::TouchEvent touch(const std::string& name, domain::CustomerId customer, domain::TouchKind kind, std::int32_t day) {
    domain::TouchEvent one;
    one.id.uuid = uuid(name);
    one.customerId = customer;
    one.kind = kind;
    one.at = noon(day);
    return one;
}

//! What the rows say, by a query of its own.
using Counted = std::map<std::int64_t, std::tuple<std::int32_t, std::int32_t, std::int64_t>>;

}  // namespace

class TestFigures : public QObject {
    Q_OBJECT

    static Counted counted(const Vault& vault, std::int32_t asOf) {
        Counted all;
        const auto done = vault.store->read([&](db::Connection& c) -> Result<void> {
            LIANLU_TRY(const auto s, c.prepare("SELECT c.pk, max(CASE WHEN t.kind = 'order' THEN t.at END), count(CASE WHEN t.kind = 'order' THEN 1 END), "
                                               "coalesce(sum(CASE t.kind WHEN 'order' THEN t.amount_minor WHEN 'refund' THEN -t.amount_minor END), 0) "
                                               "FROM customer c LEFT JOIN timeline_item t ON t.customer_id = c.id AND t.at < ? GROUP BY c.pk"));
            s->bind(1, (asOf + 1) * kDayMs);
            for (;;) {
                LIANLU_TRY(const bool more, s->step());
                if (!more) return {};
                const auto recency = s->isNull(1) ? insight::Rfm::kNever : asOf - static_cast<std::int32_t>(s->integer(1) / kDayMs);
                all[s->integer(0)] = {recency, static_cast<std::int32_t>(s->integer(2)), s->integer(3)};
            }
        });
        if (!done) qFatal("%s", done.error().describe().c_str());
        return all;
    }
    static Result<StoreFigures> figures(const Vault& vault, std::int32_t asOf, From from) {
        return vault.read<StoreFigures>([&](db::Connection& c) { return storeFigures(c, asOf, from); });
    }
    //! Figures of either road are those of the rows.
    static void holds(const Vault& vault, std::int32_t asOf = kToday) {
        const auto wanted = counted(vault, asOf);
        for (const auto from : {From::figures, From::events}) {
            const auto all = figures(vault, asOf, from);
            QVERIFY_DONE(all);
            QCOMPARE(all->customers.size(), wanted.size());
            std::size_t i = 0;
            for (const auto& [customer, figure] : wanted) {
                QCOMPARE(all->customers[i], customer);
                QCOMPARE(std::tuple(all->rfm.recency[i], all->rfm.frequency[i], std::llround(all->rfm.monetary[i])), figure);
                ++i;
            }
        }
        const auto kept = figures(vault, asOf, From::figures), anew = figures(vault, asOf, From::events);
        for (std::size_t i = 0; i < kept->rfm.x.size(); ++i) QVERIFY(std::abs(kept->rfm.x[i] - anew->rfm.x[i]) <= 1e-9 * (1 + anew->rfm.x[i]));
    }
    static std::int64_t number(const Vault& vault, const char* sql) {
        return vault.read<std::int64_t>([sql](db::Connection& c) { return c.integer(sql); }).value();
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }

    void packingIsReversible() {
        std::mt19937_64 random(5);
        for (const std::int64_t greatest : {std::int64_t{1'000'000}, std::int64_t{1} << 40}) {
            for (const std::int32_t span : {3'000, 900'000}) {
                EventColumns columns, back;
                for (std::uint32_t place = 0; place < 200; ++place) {
                    columns.customers.push_back(7 * kSegmentCustomers + place * 5);
                    for (auto n = random() % 5; n > 0; --n) {
                        columns.purchaseOf.push_back(place);
                        columns.purchaseDay.push_back(static_cast<std::int32_t>(random() % static_cast<std::uint64_t>(span)) - 100);
                        columns.purchaseMinor.push_back(static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(greatest)) - greatest / 3);
                    }
                    for (auto n = random() % 3; n > 0; --n) {
                        columns.touchOf.push_back(place);
                        columns.touchDay.push_back(static_cast<std::int32_t>(random() % 2'000));
                        columns.touchWeight.push_back(static_cast<float>(random() % 7));
                    }
                }
                const auto blob = packEvents(7, columns);
                QVERIFY_DONE(unpackEvents(7, blob, back));
                QCOMPARE(back.customers, columns.customers);
                QCOMPARE(back.purchaseOf, columns.purchaseOf);
                QCOMPARE(back.purchaseDay, columns.purchaseDay);
                QCOMPARE(back.purchaseMinor, columns.purchaseMinor);
                QCOMPARE(back.touchOf, columns.touchOf);
                QCOMPARE(back.touchDay, columns.touchDay);
                QCOMPARE(back.touchWeight, columns.touchWeight);
                // Whatever is cut off or changed is noticed, or is a value like another: never a read past the end.
                for (std::size_t length = 0; length < blob.size(); length += 97) QCOMPARE_CODE(unpackEvents(7, std::span(blob).first(length), back), Code::damaged);
                auto wrong = blob;
                for (std::size_t at = 0; at < 16; ++at) {
                    wrong[at] ^= 0xFF;
                    static_cast<void>(unpackEvents(7, wrong, back));
                    wrong[at] ^= 0xFF;
                }
            }
        }
    }

    void everyWriteAndPullIsSeen() {
        Vault vault;
        QVERIFY_DONE(vault.create());
        holds(vault);
        const auto ann = vault.customer("ann"), bob = vault.customer("bob"), cat = vault.customer("cat");
        using enum domain::TimelineKind;
        QVERIFY_DONE(vault.apply(vault.book, {Vault::row(item("o1", ann.id, order, kToday - 40, 1999), 1), Vault::row(ann, 2), Vault::row(bob, 3), Vault::row(cat, 4),
                                              Vault::row(item("o2", bob.id, order, kToday - 3, 500), 5), Vault::row(item("t1", bob.id, task, kToday, 0), 6),
                                              Vault::row(touch("v1", ann.id, domain::TouchKind::storeVisit, kToday - 30), 7)}));
        holds(vault);
        auto packed = packEvents(*vault.store, 100).value();
        QCOMPARE(packed.written, 1);
        QCOMPARE(packed.left, 0);
        QCOMPARE(number(vault, "SELECT count(*) FROM event_stale"), 0);
        QCOMPARE(packEvents(*vault.store, 100).value().written, 0);
        holds(vault);
        QCOMPARE(figures(vault, kToday, From::figures)->rfm.x[0], 2.0);
        QCOMPARE(figures(vault, kToday + 30, From::figures)->rfm.x[0], 1.0);

        // One more, one that changes, one that goes, one that is another customer's now, one from tomorrow.
        QVERIFY_DONE(vault.apply(vault.book, {Vault::row(item("o3", cat.id, order, kToday - 1, 777), 8)}));
        QCOMPARE(number(vault, "SELECT count(*) FROM event_stale"), 1);
        holds(vault);
        const auto one = vault.read<CustomerFigures>([&](db::Connection& c) { return customerFigures(c, cat.id, kToday); }).value();
        QCOMPARE(std::tuple(one.recency, one.frequency, one.monetaryMinor), std::tuple(1, 1, std::int64_t{777}));
        QVERIFY_DONE(vault.apply(vault.book, {Vault::row(item("o1", ann.id, order, kToday - 2, 2500), 9), Vault::row(item("r1", ann.id, refund, kToday - 1, 300), 10)}));
        holds(vault);
        QVERIFY_DONE(vault.apply(vault.book, {Vault::row(item("o2", cat.id, order, kToday - 3, 500), 11)}));
        holds(vault);
        QCOMPARE(number(vault, "SELECT count(*) FROM event_stale"), 3);
        QCOMPARE(packEvents(*vault.store, 100).value().written, 1);
        QVERIFY_DONE(vault.apply(vault.book, {Vault::row(item("o4", ann.id, order, kToday + 1, 1), 12)}));
        holds(vault);
        QCOMPARE(packEvents(*vault.store, 100).value().written, 1);
        holds(vault);
        holds(vault, kToday + 1);
        auto gone = Vault::row(item("o3", cat.id, order, kToday - 1, 777), 13);
        gone.removed = true;
        QVERIFY_DONE(vault.apply(vault.book, {gone}));
        holds(vault);
    }

    //! Nothing of a person who is erased stays in a blob.
    void whoIsGoneIsNotInASegment() {
        Vault vault;
        QVERIFY_DONE(vault.create());
        const auto ann = vault.customer("ann"), bob = vault.customer("bob");
        QVERIFY_DONE(vault.apply(vault.book, {Vault::row(ann, 1), Vault::row(bob, 2), Vault::row(item("o1", ann.id, domain::TimelineKind::order, kToday, 4242), 3)}));
        QCOMPARE(packEvents(*vault.store, 9).value().written, 1);
        auto gone = Vault::row(ann, 4);
        gone.removed = gone.erased = true;
        auto order = Vault::row(item("o1", ann.id, domain::TimelineKind::order, kToday, 4242), 5);
        order.removed = true;
        QVERIFY_DONE(vault.apply(vault.book, {gone, order}));
        QCOMPARE(number(vault, "SELECT count(*) FROM event_segment"), 0);
        holds(vault);
    }

    //! Days are those of the brand: another zone, other days, other segments.
    void aZoneThatChanges() {
        Vault vault;
        QVERIFY_DONE(vault.create());
        const auto ann = vault.customer("ann");
        auto late = item("o1", ann.id, domain::TimelineKind::order, kToday, 100);
        late.at = fromUnixMs(kToday * kDayMs + 20 * 3'600'000);  // 20:00 UTC, 04:00 of the next day in Shanghai
        QVERIFY_DONE(vault.apply(vault.book, {Vault::row(ann, 1), Vault::row(late, 2)}));
        QCOMPARE(packEvents(*vault.store, 9).value().written, 1);
        QCOMPARE(figures(vault, kToday + 1, From::events)->rfm.recency[0], 1);
        domain::Brand brand;
        brand.id.uuid = uuid("brand");
        brand.name = "brand";
        brand.timeZone = "Asia/Shanghai";
        QVERIFY_DONE(vault.apply(domain::Scope::brand(), {Vault::row(brand, 3)}));
        for (const auto from : {From::figures, From::events}) QCOMPARE(figures(vault, kToday + 1, from)->rfm.recency[0], 0);
        QCOMPARE(packEvents(*vault.store, 9).value().written, 1);
        for (const auto from : {From::figures, From::events}) QCOMPARE(figures(vault, kToday + 1, from)->rfm.recency[0], 0);
    }

    //! Random writes over three segments, some packed in between: always what the rows say.
    void manyCustomersAtRandom() {
        Vault vault;
        QVERIFY_DONE(vault.create());
        std::mt19937 random(17);
        std::int64_t ver = 0;
        for (int round = 0; round < 4; ++round) {
            std::vector<ServerRow> rows;
            for (int i = 0; i < 700; ++i) {
                const auto person = vault.customer("p" + std::to_string(round * 700 + i));
                rows.push_back(Vault::row(person, ++ver));
            }
            for (int i = 0; i < 1500; ++i) {
                const auto customer = vault.customer("p" + std::to_string(random() % static_cast<unsigned>((round + 1) * 700))).id;
                const auto name = "e" + std::to_string(random() % 3000);
                const auto day = kToday - static_cast<std::int32_t>(random() % 900);
                if (random() % 3 == 0) rows.push_back(Vault::row(touch("t" + name, customer, domain::TouchKind::cart, day), ++ver));
                else rows.push_back(Vault::row(item(name, customer, random() % 5 ? domain::TimelineKind::order : domain::TimelineKind::refund, day, random() % 90'000), ++ver));
                rows.back().removed = random() % 20 == 0;
            }
            QVERIFY_DONE(vault.apply(vault.book, rows));
            holds(vault);
            QVERIFY_DONE(packEvents(*vault.store, round % 2 ? 1 : 100));
            holds(vault);
        }
    }

    void whereACustomerStands() {
        Vault vault;
        QVERIFY_DONE(vault.create());
        std::int64_t ver = 0;
        std::vector<ServerRow> rows;
        for (int i = 0; i < 10; ++i) {
            const auto person = vault.customer("p" + std::to_string(i));
            rows.push_back(Vault::row(person, ++ver));
            // The first has bought nothing; of the others each one more, later and for more.
            for (int n = 0; n < i; ++n)
                rows.push_back(Vault::row(item("o" + std::to_string(i * 10 + n), person.id, domain::TimelineKind::order, kToday - 100 + i * 5 - n, 1000 * i), ++ver));
        }
        QVERIFY_DONE(vault.apply(vault.book, rows));
        const auto stands = [&](const char* name) {
            return vault.read<std::optional<RfmStanding>>([&](db::Connection& c) { return standingOf(c, vault.customer(name).id, kToday); }).value();
        };
        QVERIFY(!stands("p0"));
        const auto best = stands("p9"), worst = stands("p1");
        QCOMPARE(best->among, 9);
        QCOMPARE(best->scores, (std::array<std::uint8_t, 4>{5, 5, 5, 1}));
        QCOMPARE(best->segment, "Champions");
        QCOMPARE(best->figures.monetaryMinor, 81'000);
        QCOMPARE(worst->scores, (std::array<std::uint8_t, 4>{1, 1, 1, 1}));
        QCOMPARE(worst->segment, "Lost");
        const auto counts = vault.read<SegmentCounts>([](db::Connection& c) { return segmentCounts(c, kToday); }).value();
        QCOMPARE(counts.buyers, 9);
        QCOMPARE(counts.withoutPurchase, 1);
        std::int64_t customers = 0, purchases = 0, money = 0;
        for (const auto& one : counts.segments) customers += one.customers, purchases += one.purchases, money += one.monetaryMinor;
        QCOMPARE(customers, 9);
        QCOMPARE(purchases, 45);
        QCOMPARE(money, 285'000);
    }

    //! After a commit and a rest the segments are written, without anybody asking.
    void theKeeperPacks() {
        Vault vault;
        QVERIFY_DONE(vault.create());
        const auto ann = vault.customer("ann");
        const EventKeeper keeper(*vault.store, {std::chrono::milliseconds(1), std::chrono::milliseconds(1), std::chrono::milliseconds(600'000)});
        for (int n = 1; n < 4; ++n) {
            QVERIFY_DONE(vault.apply(vault.book, {Vault::row(ann, 2 * n), Vault::row(item("o" + std::to_string(n), ann.id, domain::TimelineKind::order, kToday - n, 100), 2 * n + 1)}));
            QTRY_COMPARE(number(vault, "SELECT count(*) FROM event_stale"), 0);
            QCOMPARE(number(vault, "SELECT count(*) FROM event_segment"), 1);
            // And what search reads at the next start.
            QTRY_COMPARE(number(vault, "SELECT count(*) FROM person_stale"), 0);
            QTRY_COMPARE(number(vault, "SELECT count(*) FROM person_segment"), 1);
            holds(vault);
        }
    }

    //! The first load runs without triggers; they are there afterwards.
    void afterABootstrap() {
        Vault vault;
        QVERIFY_DONE(vault.create());
        const auto ann = vault.customer("ann");
        {
            auto loader = BulkLoader::start(*vault.store);
            QVERIFY_DONE(loader);
            QVERIFY_DONE((*loader)->setScope(vault.book));
            QVERIFY_DONE((*loader)->row(Vault::row(ann, 1)));
            QVERIFY_DONE((*loader)->row(Vault::row(item("o1", ann.id, domain::TimelineKind::order, kToday - 5, 100), 2)));
            QVERIFY_DONE((*loader)->commit("all"));
            QVERIFY_DONE((*loader)->finish({}));
        }
        holds(vault);
        QCOMPARE(packEvents(*vault.store, 9).value().written, 1);
        QVERIFY_DONE(vault.apply(vault.book, {Vault::row(item("o2", ann.id, domain::TimelineKind::order, kToday - 1, 50), 3)}));
        QCOMPARE(number(vault, "SELECT count(*) FROM event_stale"), 1);
        holds(vault);
    }
};

LIANLU_TEST(TestFigures)

}  // namespace test_figures

#include "test_figures.moc"
