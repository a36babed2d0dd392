// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "models/db/connection.h"
#include "models/store/checkpoints.h"
#include "sync/protocol/codec.h"
#include "tests/support/fake_brand.h"
#include "tests/support/manual_clock.h"
#include "tests/support/test_main.h"

namespace test_lost_history {

using namespace lianlu;
using namespace lianlu::test;

namespace {

struct Bench {
    ManualClock clock;
    FakeServer server{clock};
    FakeBrand brand = openBrand(server);
    Device a{server.connect(), clock}, b{server.connect(), clock};

    Bench() {
        for (auto* device : {&a, &b}) {
            must(device->enrol(brand.login));
            must(device->sync());
        }
    }
    static void must(const Result<void>& done) {
        if (!done) throw std::runtime_error(done.error().describe());
    }
    std::string step(std::size_t lead) {
        const auto& fields = server.world().find({"lead", brand.leads[lead]})->fields;
        const auto found = fields.find("next_step");
        return found == fields.end() ? std::string() : std::get<std::string>(found->second);
    }
    void edit(Device& device, std::size_t lead, const std::string& text) { device.edit("lead", brand.leads[lead], {{"next_step", text}}); }
    //! What every device holds is what the server holds.
    bool same(Device& device) {
        for (const auto& cursor : device.cursors())
            if (device.digest(cursor.scope) != server.world().scope(cursor.scope).digest || cursor.seq != server.world().scope(cursor.scope).seq) return false;
        return !device.cursors().empty();
    }
    std::size_t calls() {
        std::size_t count = 0;
        for (const auto& [key, row] : server.world().rows()) count += key.entity == "interaction" && !row.deleted ? 1 : 0;
        return count;
    }
    domain::Scope book() const { return domain::Scope::book(brand.guide); }
};

#define QVERIFY_SYNC(device)                                                        \
    do {                                                                            \
        const auto done_ = (device).sync();                                         \
        QVERIFY2(done_.has_value(), done_ ? "" : done_.error().describe().c_str()); \
    } while (false)

}  // namespace

//! A server that lost a part of what it had acknowledged gets it back from the devices, once.
class TestLostHistory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void acknowledgedOpsComeBackOnce() {
        Bench bench;
        bench.edit(bench.a, 0, "before the backup");
        QVERIFY_SYNC(bench.a);
        const auto saved = bench.server.save();
        bench.edit(bench.a, 1, "lost and found");
        const auto call = bench.a.logCall(bench.brand.customers[0], "lost call");
        QVERIFY_SYNC(bench.a);
        bench.edit(bench.b, 2, "of the other one");
        QVERIFY_SYNC(bench.b);
        const auto applied = bench.server.opsApplied();
        bench.server.goBackTo(*saved);
        QCOMPARE(bench.step(1), std::string());

        QVERIFY_SYNC(bench.a);
        QVERIFY_SYNC(bench.b);
        QVERIFY_SYNC(bench.a);
        QCOMPARE(bench.step(0), std::string("before the backup"));
        QCOMPARE(bench.step(1), std::string("lost and found"));
        QCOMPARE(bench.step(2), std::string("of the other one"));
        QVERIFY(bench.server.world().find({"interaction", call}));
        QCOMPARE(bench.calls(), std::size_t{1});
        QCOMPARE(bench.server.opsApplied(), applied);
        QVERIFY(bench.same(bench.a));
        QVERIFY(bench.same(bench.b));
        QCOMPARE(bench.a.digests(), bench.b.digests());
        QCOMPARE(bench.a.counts().pending + bench.a.counts().failed + bench.a.counts().conflicted, 0);
    }

    //! Both histories wrote the same rows with the same versions: seqs, versions and digests agree, only the chain does not.
    void sameSeqsAndVersionsAreNoticed() {
        Bench bench;
        const auto saved = bench.server.save();
        bench.edit(bench.a, 0, "mine");
        QVERIFY_SYNC(bench.a);
        const auto digest = bench.server.world().scope(bench.book()).digest;
        bench.server.goBackTo(*saved);
        bench.server.world().write({"lead", bench.brand.leads[0]}, bench.book(), {{"maturity", std::int64_t{77}}});
        QCOMPARE(bench.server.world().scope(bench.book()).digest, digest);
        QVERIFY_SYNC(bench.a);
        QCOMPARE(bench.step(0), std::string("mine"));
        QCOMPARE(std::get<std::int64_t>(bench.a.fields("lead", bench.brand.leads[0]).at("maturity")), std::int64_t{77});
        QVERIFY(bench.same(bench.a));
    }

    //! The device was answered and died before it pulled: its cursors fit, only the number the server waits for tells.
    void answeredAndNotYetPulled() {
        Bench bench;
        const auto saved = bench.server.save();
        bench.edit(bench.a, 0, "answered");
        bench.a.road().always(faults::refused("/v1/sync/pull"));
        QVERIFY(!bench.a.sync());
        QCOMPARE(bench.a.counts().pending, 0);
        bench.a.road().heal();
        bench.server.goBackTo(*saved);
        QCOMPARE(bench.step(0), std::string());
        QVERIFY_SYNC(bench.a);
        QCOMPARE(bench.step(0), std::string("answered"));
        QVERIFY(bench.same(bench.a));
    }

    //! Pending edits stay pending, build on what the server has now, and overwrite nobody who wrote since.
    void pendingEditsStay() {
        Bench bench;
        const auto saved = bench.server.save();
        bench.edit(bench.a, 0, "one");
        QVERIFY_SYNC(bench.a);
        bench.edit(bench.a, 0, "two");
        QVERIFY_SYNC(bench.a);
        bench.edit(bench.a, 0, "three, not sent");
        bench.edit(bench.a, 3, "not sent");
        bench.a.remove("lead", bench.brand.leads[4]);
        bench.server.goBackTo(*saved);
        QVERIFY_SYNC(bench.a);
        QCOMPARE(bench.step(0), std::string("three, not sent"));
        QCOMPARE(bench.step(3), std::string("not sent"));
        QVERIFY(bench.server.world().find({"lead", bench.brand.leads[4]})->deleted);
        QVERIFY(bench.same(bench.a));
        QCOMPARE(bench.a.counts().pending + bench.a.counts().failed + bench.a.counts().conflicted, 0);
    }

    //! What a colleague's lost op had made comes back with that device; until then what builds on it waits, and nothing else does.
    void whatBuildsOnALostRowWaitsForIt() {
        Bench bench;
        const auto saved = bench.server.save();
        const auto lead = bench.a.newId();
        bench.a.create("lead", lead, bench.book(), {{"customer_id", bench.brand.customers[0].toString()}, {"stage", std::string("new")},
                                                    {"source", std::string("store")}, {"owner_id", bench.brand.guide.toString()}});
        QVERIFY_SYNC(bench.a);
        QVERIFY_SYNC(bench.b);
        QVERIFY(bench.b.has("lead", lead));
        bench.b.edit("lead", lead, {{"next_step", std::string("on top")}});
        bench.edit(bench.b, 1, "beside it");
        QVERIFY_SYNC(bench.b);
        bench.server.goBackTo(*saved);
        // The one who only edited it comes first.
        QVERIFY_SYNC(bench.b);
        QCOMPARE(bench.step(1), std::string("beside it"));
        QVERIFY(!bench.server.world().find({"lead", lead}));
        QCOMPARE(bench.b.counts().failed, 0);
        QCOMPARE(bench.b.counts().pending, 1);
        QVERIFY_SYNC(bench.a);
        QVERIFY(bench.server.world().find({"lead", lead}));
        QVERIFY_SYNC(bench.b);
        QVERIFY_SYNC(bench.a);
        QCOMPARE(bench.b.counts().pending, 0);
        QCOMPARE(bench.a.text("lead", lead, "next_step"), std::string("on top"));
        QVERIFY(bench.same(bench.a));
        QVERIFY(bench.same(bench.b));
    }

    //! A person who moved in the lost part is back in the old book, under an older version, wherever the device held the rows.
    void lostMoveIsUndone() {
        Bench bench;
        const auto saved = bench.server.save();
        const auto pool = domain::Scope::pool(bench.brand.store);
        bench.server.world().move(bench.brand.customers[0], pool);
        bench.server.world().write({"customer", bench.brand.customers[0]}, pool, {{"name", std::string("renamed")}});
        QVERIFY_SYNC(bench.a);
        QVERIFY(bench.a.scopeOf("customer", bench.brand.customers[0]) == pool);
        bench.server.goBackTo(*saved);
        QVERIFY_SYNC(bench.a);
        QVERIFY(bench.a.scopeOf("customer", bench.brand.customers[0]) == bench.book());
        QVERIFY(bench.same(bench.a));
    }

    //! The sign-in was renewed in the lost part: nobody has to sign in again for that.
    void aRenewedSignInIsFoundAgain() {
        Bench bench;
        const auto saved = bench.server.save();
        bench.clock.advance(std::chrono::minutes(16));
        bench.edit(bench.a, 0, "lost");
        QVERIFY_SYNC(bench.a);
        bench.server.goBackTo(*saved);
        bench.clock.advance(std::chrono::minutes(16));
        QVERIFY_SYNC(bench.a);
        QCOMPARE(bench.step(0), std::string("lost"));
        bench.clock.advance(std::chrono::minutes(16));
        QVERIFY_SYNC(bench.a);
    }

    //! Power goes between the bootstrap and the second push: nothing of it is forgotten.
    void interruptedMidway() {
        Bench bench;
        const auto saved = bench.server.save();
        bench.edit(bench.a, 0, "lost");
        QVERIFY_SYNC(bench.a);
        bench.server.goBackTo(*saved);
        bench.a.road().always(faults::refused("/v1/sync/push"));
        QVERIFY(!bench.a.sync());
        bench.a.restart();
        QCOMPARE(bench.a.text("lead", bench.brand.leads[0], "next_step"), std::string("lost"));
        bench.a.road().heal();
        QVERIFY_SYNC(bench.a);
        QCOMPARE(bench.step(0), std::string("lost"));
        QVERIFY(bench.same(bench.a));
    }

    //! Resent ops say so, and keep id and body.
    void resentOpsSaySo() {
        Bench bench;
        const auto saved = bench.server.save();
        bench.edit(bench.a, 0, "lost");
        std::vector<protocol::PushRequest> pushes;
        bench.a.road().always({"/v1/sync/push", [&](sync::Transport& inner, const sync::HttpRequest& request) {
                                   pushes.push_back(protocol::decode<protocol::PushRequest>(request.body).value());
                                   return inner.send(request);
                               }});
        QVERIFY_SYNC(bench.a);
        bench.server.goBackTo(*saved);
        bench.edit(bench.a, 1, "new");
        QVERIFY_SYNC(bench.a);
        const protocol::Op* first = nullptr;
        const protocol::Op* again = nullptr;
        for (const auto& push : pushes)
            for (const auto& op : push.ops) {
                if (op.id != bench.brand.leads[0]) {
                    QCOMPARE(push.resent, protocol::Resent::no);
                    continue;
                }
                (push.resent == protocol::Resent::answered ? again : first) = &op;
            }
        QVERIFY(first && again);
        QCOMPARE(again->opId, first->opId);
        auto body = *again;
        body.opSeq = first->opSeq;
        QCOMPARE(protocol::encode(body), protocol::encode(*first));
    }

    //! What stands below the place where the histories part is not sent again.
    void onlyWhatWasLostIsSentAgain() {
        Bench bench;
        for (int i = 0; i < 5; ++i) {
            bench.edit(bench.a, 0, "kept " + std::to_string(i));
            QVERIFY_SYNC(bench.a);
            bench.clock.advance(std::chrono::hours(1));
        }
        const auto saved = bench.server.save();
        bench.edit(bench.a, 1, "lost");
        QVERIFY_SYNC(bench.a);
        bench.server.goBackTo(*saved);
        std::size_t resent = 0;
        bench.a.road().always({"/v1/sync/push", [&](sync::Transport& inner, const sync::HttpRequest& request) {
                                   resent += protocol::decode<protocol::PushRequest>(request.body).value().ops.size();
                                   return inner.send(request);
                               }});
        QVERIFY_SYNC(bench.a);
        // The refused try under the old number, and the good one.
        QVERIFY2(resent <= 2, qPrintable(QString::number(resent)));
        QCOMPARE(bench.step(1), std::string("lost"));
    }

    void acknowledgedOpsAreForgottenAfterFourteenDays() {
        Bench bench;
        bench.edit(bench.a, 0, "old");
        QVERIFY_SYNC(bench.a);
        bench.clock.advance(std::chrono::hours(24 * 15));
        bench.edit(bench.a, 1, "new");
        QVERIFY_SYNC(bench.a);
        std::int64_t kept = 0;
        QVERIFY(bench.a.store().read([&](db::Connection& connection) -> Result<void> {
            LIANLU_TRY(kept, connection.integer("SELECT count(*) FROM outbox WHERE state = 2"));
            return {};
        }));
        QCOMPARE(kept, std::int64_t{1});
    }

    void checkpointsAreFewAndDenseNearTheHead() {
        Bench bench;
        std::vector<store::ScopeCursor> places;
        for (int i = 0; i < 14 * 24; ++i) {
            bench.server.world().write({"lead", bench.brand.leads[0]}, bench.book(), {{"maturity", std::int64_t{i % 50}}});
            QVERIFY_SYNC(bench.a);
            bench.clock.advance(std::chrono::hours(1));
        }
        QVERIFY(bench.a.store().read([&](db::Connection& connection) -> Result<void> {
            LIANLU_TRY(places, store::Checkpoints::of(connection, bench.book()));
            return {};
        }));
        QVERIFY(places.size() >= 6 && places.size() <= store::Checkpoints::kMost);
        const auto head = bench.server.world().scope(bench.book()).seq;
        QCOMPARE(places.front().seq, head);
        // A week back there is one no further than a week beyond it; an hour back one within an hour or two.
        QVERIFY(places[1].seq >= head - 3);
        QVERIFY(places.back().seq <= head - 7 * 24 && places.back().seq > 0);
    }
};

LIANLU_TEST(TestLostHistory)

#undef QVERIFY_SYNC

}  // namespace test_lost_history

#include "test_lost_history.moc"
