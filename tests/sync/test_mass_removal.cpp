// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "models/store/mass_removal.h"
#include "models/store/write_txn.h"
#include "tests/support/fake_bootstrap.h"
#include "tests/support/fake_brand.h"
#include "tests/support/manual_clock.h"
#include "tests/support/test_main.h"

namespace test_mass_removal {

using namespace lianlu;
using namespace lianlu::test;
using Answer = store::HeldRemoval::Answer;

namespace {

constexpr std::size_t kCustomers = 100;

struct Bench {
    ManualClock clock;
    FakeServer server{clock};
    FakeBrand brand = openBrand(server, static_cast<int>(kCustomers));
    Device device{server.connect(), clock};
    domain::Scope book = domain::Scope::book(brand.guide);

    Bench() {
        if (const auto done = device.enrol(brand.login); !done) throw std::runtime_error(done.error().describe());
        if (const auto done = device.sync(); !done) throw std::runtime_error(done.error().describe());
    }
    //! The first of the book are deleted at the server, with nothing of theirs left.
    void removeAtServer(std::size_t from, std::size_t to) {
        for (auto i = from; i < to; ++i) {
            for (const auto& child : server.world().childrenOf(brand.customers[i])) server.world().remove(child);
            server.world().remove({"customer", brand.customers[i]});
        }
    }
    std::vector<store::HeldRemoval> held() {
        std::vector<store::HeldRemoval> all;
        (void)device.store().read([&](db::Connection& connection) -> Result<void> {
            LIANLU_TRY(all, store::MassRemoval::held(connection));
            return {};
        });
        return all;
    }
    bool answer(Answer what) {
        return device.store().writeNow([&](store::WriteTxn& txn) { return store::MassRemoval::answer(txn, book, what); }).has_value();
    }
    std::size_t customers() { return device.idsInBook("customer").size(); }
    bool same() {
        for (const auto& cursor : device.cursors())
            if (device.digest(cursor.scope) != server.world().scope(cursor.scope).digest) return false;
        return true;
    }
};

#define OK(...)                                                          \
    do {                                                                 \
        const auto done_ = (__VA_ARGS__);                                \
        QVERIFY2(done_, done_ ? "" : done_.error().describe().c_str());  \
    } while (false)

}  // namespace

//! Absence is never deletion: what would empty a large part of a scope waits for a person.
class TestMassRemoval : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void IN14_massRemovalIsHeldAndAsked() {
        Bench bench;
        bench.removeAtServer(0, 60);
        bench.server.world().write({"customer", bench.brand.poolCustomer}, domain::Scope::pool(bench.brand.store), {{"name", std::string("elsewhere")}});
        OK(bench.device.sync());
        QCOMPARE(bench.customers(), kCustomers);
        QCOMPARE(bench.device.engine().status().held, 1);
        const auto held = bench.held();
        QCOMPARE(held.size(), std::size_t{1});
        QCOMPARE(held[0].scope, bench.book);
        QCOMPARE(held[0].removed, std::int64_t{60});
        QCOMPARE(held[0].roots, std::int64_t{kCustomers});
        QCOMPARE(held[0].some.size(), std::size_t{60});
        // The other scopes go on, and so does the person's own work in this one; after a restart the question still stands.
        QCOMPARE(bench.device.text("customer", bench.brand.poolCustomer, "name"), std::string("elsewhere"));
        bench.device.edit("lead", bench.brand.leads[90], {{"next_step", std::string("call")}});
        bench.device.restart();
        OK(bench.device.sync());
        QCOMPARE(std::get<std::string>(bench.server.world().find({"lead", bench.brand.leads[90]})->fields.at("next_step")), std::string("call"));
        QCOMPARE(bench.customers(), kCustomers);
        QCOMPARE(bench.held().size(), std::size_t{1});

        QVERIFY(bench.answer(Answer::accept));
        OK(bench.device.sync());
        QCOMPARE(bench.customers(), kCustomers - 60);
        QVERIFY(bench.held().empty());
        QVERIFY(bench.same());
    }

    void IN14_overSeveralPages() {
        Bench bench;
        // A page is 2,000 changes: between the removals lies enough for three.
        bench.removeAtServer(0, 20);
        for (int i = 0; i < 2'500; ++i)
            bench.server.world().write({"tag", bench.device.newId()}, bench.book, {{"customer_id", bench.brand.customers[80].toString()}, {"name", "tag " + std::to_string(i)}});
        bench.removeAtServer(20, 40);
        OK(bench.device.sync());
        QVERIFY(bench.device.road().count("/v1/sync/pull") > 2);
        // None of it, also not what the first page alone would have taken.
        QCOMPARE(bench.customers(), kCustomers);
        QCOMPARE(bench.held().size(), std::size_t{1});
        QCOMPARE(bench.held()[0].removed, std::int64_t{40});
        QVERIFY(bench.answer(Answer::accept));
        OK(bench.device.sync());
        QCOMPARE(bench.customers(), kCustomers - 40);
        QVERIFY(bench.held().empty());
        QVERIFY(bench.same());
    }

    void IN14_refusedFetchesAnew() {
        Bench bench;
        // A server that says so and holds otherwise: removals that the true world does not have.
        bench.server.world().write({"lead", bench.brand.leads[0]}, bench.book, {{"next_step", std::string("true")}});
        bench.device.road().next(faults::changed("/v1/sync/pull", [&](sync::HttpAnswer& answer) {
            const auto scope = "\"scope\":\"" + bench.book.toString() + "\"";
            std::string forged;
            for (std::size_t i = 0; i < 50; ++i)
                forged += std::string(forged.empty() ? "" : ",") + "{" + scope + ",\"seq\":" + std::to_string(bench.server.world().scope(bench.book).seq) +
                          ",\"kind\":\"delete\",\"entity\":\"customer\",\"id\":\"" + bench.brand.customers[i].toString() + "\",\"ver\":1000000}";
            const auto at = answer.body.find("\"changes\":[");
            const auto end = answer.body.find(']', at);
            if (at != std::string::npos) answer.body.replace(at, end - at, "\"changes\":[" + forged);
        }));
        OK(bench.device.sync());
        QCOMPARE(bench.customers(), kCustomers);
        QCOMPARE(bench.held().size(), std::size_t{1});
        QVERIFY(bench.answer(Answer::refuse));
        OK(bench.device.sync());
        QCOMPARE(bench.customers(), kCustomers);
        QVERIFY(bench.held().empty());
        QCOMPARE(bench.device.text("lead", bench.brand.leads[0], "next_step"), std::string("true"));
        QVERIFY(bench.same());
    }

    void IN14_aCutThatLacksTheBookIsHeldToo() {
        Bench bench;
        bench.removeAtServer(0, 60);
        bench.server.world().compact(bench.book);
        bench.server.forgetSnapshots();
        OK(bench.device.sync());
        QCOMPARE(bench.customers(), kCustomers);
        QCOMPARE(bench.held().size(), std::size_t{1});
        QVERIFY(bench.held()[0].byCut);
        // Refused, it is fetched anew, and as the server still says the same the question is asked again.
        QVERIFY(bench.answer(Answer::refuse));
        OK(bench.device.sync());
        QCOMPARE(bench.customers(), kCustomers);
        QCOMPARE(bench.held().size(), std::size_t{1});
        QVERIFY(bench.held()[0].answer == Answer::none);
        QVERIFY(bench.answer(Answer::accept));
        OK(bench.device.sync());
        QCOMPARE(bench.customers(), kCustomers - 60);
        QVERIFY(bench.held().empty());
        QVERIFY(bench.same());
    }

    void whatWasAcceptedIsNotMore() {
        Bench bench;
        bench.removeAtServer(0, 40);
        OK(bench.device.sync());
        QVERIFY(bench.answer(Answer::accept));
        bench.removeAtServer(40, 90);
        OK(bench.device.sync());
        QCOMPARE(bench.customers(), kCustomers);
        QCOMPARE(bench.held().size(), std::size_t{1});
        QCOMPARE(bench.held()[0].removed, std::int64_t{90});
        QVERIFY(bench.held()[0].answer == Answer::none);
    }

    void aFewAndAHandoverAreNotAsked() {
        Bench bench;
        bench.removeAtServer(0, 20);
        OK(bench.device.sync());
        QCOMPARE(bench.customers(), kCustomers - 20);
        // Moved, all but ten: they are not gone, the server says where they are.
        for (std::size_t i = 20; i < 90; ++i) bench.server.world().move(bench.brand.customers[i], domain::Scope::book(bench.brand.otherGuide));
        OK(bench.device.sync());
        QCOMPARE(bench.customers(), std::size_t{10});
        QVERIFY(bench.held().empty());
        QVERIFY(bench.same());
    }

    void aScopeThatIsTakenAwayTakesTheQuestionAlong() {
        Bench bench;
        bench.removeAtServer(0, 60);
        OK(bench.device.sync());
        QCOMPARE(bench.held().size(), std::size_t{1});
        std::erase(bench.server.account(bench.brand.login.name).scopes, bench.book);
        bench.server.expireAccess();
        OK(bench.device.sync());  // the new session tells the scopes of today
        OK(bench.device.sync());
        QCOMPARE(bench.customers(), std::size_t{0});
        QVERIFY(bench.held().empty());
    }
};

LIANLU_TEST(TestMassRemoval)

#undef OK

}  // namespace test_mass_removal

#include "test_mass_removal.moc"
