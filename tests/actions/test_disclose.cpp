// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/disclose.h"
#include "models/actions/queue.h"
#include "models/store/queries_queue.h"
#include "tests/actions/shop_floor.h"
#include "tests/support/failing_vfs.h"
#include "tests/support/test_main.h"

namespace test_disclose {

using namespace lianlu;
using namespace lianlu::actions;
using namespace lianlu::actions::test;
using domain::Disclosed;
using domain::DisclosureAct;

//! What is written down before a number or an address is seen whole.
class TestDisclose : public QObject {
    Q_OBJECT

    static constexpr std::int64_t kMinute = 60'000;

    static Result<Done> look(ShopFloor& floor, domain::CustomerId whose, DisclosureAct act = DisclosureAct::shown, Disclosed what = Disclosed::phone) {
        return finish(disclose(floor.context(), {act, what, {whose}, 1}));
    }
    static std::int64_t rows(ShopFloor& floor) {
        const auto count = floor.vault.read<std::int64_t>([](db::Connection& c) { return c.integer("SELECT count(*) FROM disclosure"); });
        return count ? *count : -1;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }

    void anActIsWrittenAsItWas() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        const auto done = look(floor, floor.li);
        QVERIFY_DONE(done);
        const auto entry = floor.vault.get<domain::Disclosure>(domain::DisclosureId{done->id});
        QVERIFY_DONE(entry);
        QVERIFY(entry->staffId == floor.vault.staff && entry->storeId == floor.vault.shop && entry->subjectId == floor.li);
        QVERIFY(entry->act == DisclosureAct::shown && entry->what == Disclosed::phone && entry->at == floor.vault.clock.now());
        QCOMPARE(entry->records, std::int64_t{1});
        const auto ops = floor.opsOf("disclosure");
        QCOMPARE(ops.size(), std::size_t{1});
        QVERIFY(ops[0].type == "create" && ops[0].id == done->id && ops[0].txnId == done->txn);
        // Whose it is by id; of what was seen nothing.
        for (const auto& [name, value] : ops[0].newFields)
            if (const auto* text = std::get_if<std::string>(&value)) QVERIFY2(text->find("138") == text->npos || Uuid::parse(*text), text->c_str());
        QVERIFY(floor.vault.digestHolds(domain::Scope::user(floor.vault.staff)));
    }

    void aSecondLookWithinTenMinutesIsTheSame() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        const auto first = look(floor, floor.li);
        QVERIFY_DONE(first);
        floor.vault.clock.advance(10 * kMinute - 1);
        const auto again = look(floor, floor.li);
        QVERIFY_DONE(again);
        QVERIFY(again->id == first->id);
        QCOMPARE(rows(floor), std::int64_t{1});
        // Something else of the same person, the same of somebody else, or something else done with it is another act.
        QVERIFY_DONE(look(floor, floor.li, DisclosureAct::shown, Disclosed::email));
        QVERIFY_DONE(look(floor, floor.li, DisclosureAct::copied));
        QVERIFY_DONE(look(floor, floor.wang));
        QCOMPARE(rows(floor), std::int64_t{4});
        floor.vault.clock.advance(1);
        QVERIFY_DONE(look(floor, floor.li));
        QCOMPARE(rows(floor), std::int64_t{5});
        // A clock that was set back does not stretch the ten minutes.
        floor.vault.clock.advance(-60 * kMinute);
        QVERIFY_DONE(look(floor, floor.li));
        QCOMPARE(rows(floor), std::int64_t{6});
        // Also once the server has it.
        QVERIFY_DONE(floor.pushAll(20));
        QVERIFY_DONE(look(floor, floor.li));
        QCOMPARE(rows(floor), std::int64_t{6});
    }

    void everyExportCounts() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        for (int i = 0; i < 2; ++i) {
            QVERIFY_DONE(finish(disclose(floor.context(), {DisclosureAct::exported, Disclosed::customers, {}, 120})));
            QVERIFY_DONE(look(floor, floor.li, DisclosureAct::exported, Disclosed::contacts));
        }
        QCOMPARE(rows(floor), std::int64_t{4});
        const auto ops = floor.opsOf("disclosure");
        QCOMPARE(ops[0].newFields.at("records"), domain::Value{std::int64_t{120}});
        QVERIFY(!ops[0].newFields.contains("subject_id"));
    }

    void twoSeenAtOnceAreTwoEntriesOfOneStep() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        const auto done = finish(disclose(floor.context(), {DisclosureAct::shown, Disclosed::contacts, {floor.li, floor.wang}, 1}));
        QVERIFY_DONE(done);
        const auto ops = floor.opsOf("disclosure");
        QCOMPARE(ops.size(), std::size_t{2});
        for (const auto& op : ops) QVERIFY(op.txnId == done->txn);
    }

    void whatSaysNothingIsNotWritten() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        QCOMPARE_FAULT(finish(disclose(floor.context(), {DisclosureAct::unknown, Disclosed::phone, {floor.li}, 1})), Code::invalid, "act");
        QCOMPARE_FAULT(finish(disclose(floor.context(), {DisclosureAct::shown, Disclosed::unknown, {floor.li}, 1})), Code::invalid, "what");
        QCOMPARE_FAULT(finish(disclose(floor.context(), {DisclosureAct::shown, Disclosed::phone, {}, 1})), Code::invalid, "subject_id");
        QCOMPARE_FAULT(finish(disclose(floor.context(), {DisclosureAct::shown, Disclosed::phone, {domain::CustomerId{}}, 1})), Code::invalid, "subject_id");
        QCOMPARE_FAULT(finish(disclose(floor.context(), {DisclosureAct::exported, Disclosed::leads, {floor.li}, 1})), Code::invalid, "subject_id");
        QCOMPARE_FAULT(finish(disclose(floor.context(), {DisclosureAct::shown, Disclosed::customers, {}, 3})), Code::invalid, "act");
        for (const std::int64_t wrong : {std::int64_t{0}, std::int64_t{-1}, domain::kMostDisclosed + 1})
            QCOMPARE_FAULT(finish(disclose(floor.context(), {DisclosureAct::exported, Disclosed::customers, {}, wrong})), Code::invalid, "records");
        QCOMPARE(rows(floor), std::int64_t{0});
        QCOMPARE(floor.ops().size(), std::size_t{0});
    }

    //! Neither before nor after the server has it: by no way that a person has, nor by one below.
    void nobodyTakesItBack() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        const auto done = look(floor, floor.li);
        QVERIFY_DONE(done);
        const auto op = floor.opsOf("disclosure")[0];
        const auto tryAll = [&] {
            for (const auto& refused : {finish(undo(floor.context(), done->txn)), finish(discardEdit(floor.context(), done->txn))}) {
                QVERIFY(!refused);
                QCOMPARE(refused.error().code, Code::refused);
                QCOMPARE(refused.error().context, std::string("disclosure-stays"));
            }
            const auto below = [&](const store::LocalStore::WriteJob& job) { QCOMPARE_CODE(floor.vault.store->writeNow(job), Code::refused); };
            below([&](store::WriteTxn& txn) { return txn.removeRow("disclosure", done->id); });
            below([&](store::WriteTxn& txn) { return txn.buryRow("disclosure", done->id); });
            below([&](store::WriteTxn& txn) { return txn.takeBack(op.opId); });
            QCOMPARE_CODE(floor.vault.store->writeNow([&](store::WriteTxn& txn) { return txn.updateRow("disclosure", done->id, {{"records", std::int64_t{2}}}); }), Code::forbidden);
            QCOMPARE(rows(floor), std::int64_t{1});
        };
        tryAll();
        QCOMPARE_CODE(floor.vault.store->writeNow([&](store::WriteTxn& txn) { return store::Outbox::discard(txn, op.opId); }), Code::refused);
        // Refused by a server that does not know such entries: it stays, and goes again.
        QVERIFY_DONE(floor.vault.push([](const store::OutboxOp& sent) {
            store::OpOutcome outcome;
            outcome.opId = sent.opId;
            outcome.code = "unsupported";
            return outcome;
        }));
        QCOMPARE(floor.vault.counts()->failed, 1);
        for (const auto& refused : {finish(undo(floor.context(), done->txn)), finish(discardEdit(floor.context(), done->txn))}) QVERIFY(!refused);
        QVERIFY_DONE(finish(retryEdit(floor.context(), done->txn)));
        QCOMPARE(floor.vault.counts()->pending, 1);
        QVERIFY_DONE(floor.pushAll(30));
        QCOMPARE(floor.vault.counts()->pending, 0);
        QCOMPARE(rows(floor), std::int64_t{1});
        QCOMPARE_CODE(floor.vault.store->writeNow([&](store::WriteTxn& txn) { return txn.removeRow("disclosure", done->id); }), Code::refused);
        QVERIFY(floor.vault.digestHolds(domain::Scope::user(floor.vault.staff)));
    }

    //! What the disk does not take has not been allowed: whoever waits for it shows nothing.
    void ST01_aFullDiskAllowsNothing() {
        lianlu::test::FailingVfs disk;
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        disk.fillAfter(0);
        const auto refused = look(floor, floor.li);
        QVERIFY(disk.heal());
        QCOMPARE_CODE(refused, Code::diskFull);
        QCOMPARE(rows(floor), std::int64_t{0});
        QVERIFY_DONE(look(floor, floor.li));
        QCOMPARE(rows(floor), std::int64_t{1});
    }

    //! The person goes, with the work about them; that somebody had looked stays to be told.
    void ME07_anErasureLeavesTheEntry() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        LogInteraction call;
        call.customer = floor.li;
        call.kind = domain::InteractionKind::call;
        QVERIFY_DONE(finish(logInteraction(floor.context(), call)));
        QVERIFY_DONE(look(floor, floor.li));
        QCOMPARE(floor.ops().size(), std::size_t{2});
        QVERIFY_DONE(floor.vault.store->writeNow([&](store::WriteTxn& txn) {
            const std::vector<store::RowKey> erased{{"customer", floor.li.uuid}};
            return store::Replica::forget(txn, erased);
        }));
        QCOMPARE(floor.ops().size(), std::size_t{1});
        QCOMPARE(floor.ops()[0].entity, std::string("disclosure"));
        QCOMPARE(rows(floor), std::int64_t{1});
    }

    void theQueueSaysWhomItIsAbout() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        const auto done = look(floor, floor.wang);
        QVERIFY_DONE(done);
        const auto line = floor.vault.read<store::QueueLine>([&](db::Connection& c) { return store::queueLine(c, done->txn); });
        QVERIFY_DONE(line);
        QVERIFY(line->customer == floor.wang);
        QCOMPARE(line->customerName, std::string("王芳"));
    }
};

LIANLU_TEST(TestDisclose)

}  // namespace test_disclose

#include "test_disclose.moc"
