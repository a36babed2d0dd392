// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/draft.h"
#include "models/store/visits.h"
#include "tests/actions/shop_floor.h"
#include "tests/support/test_main.h"

namespace test_interactions {

using namespace lianlu;
using namespace lianlu::actions;
using namespace lianlu::actions::test;

class TestInteractions : public QObject {
    Q_OBJECT

    static LogInteraction call(const ShopFloor& floor) {
        LogInteraction input;
        input.customer = floor.li;
        input.lead = floor.lead;
        input.kind = domain::InteractionKind::call;
        input.outcome = domain::Outcome::interested;
        input.note = "  想要一件大衣  ";
        return input;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }

    void aCallMovesTheLeadOnAndMakesATask() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        const Time now = floor.vault.clock.now();
        auto input = call(floor);
        input.nextStep = "给李小梅回电 13812345678";
        input.nextStepAt = now + std::chrono::hours(24);
        const auto done = finish(logInteraction(floor.context(), input));
        QVERIFY_DONE(done);

        const auto logged = floor.vault.get<domain::Interaction>(domain::InteractionId{done->id});
        QVERIFY_DONE(logged);
        QCOMPARE(logged->note, std::string("想要一件大衣"));
        QVERIFY(logged->staffId == floor.vault.staff && logged->storeId == floor.vault.shop && *logged->at == now);
        const auto lead = floor.leadNow();
        QVERIFY(lead.stage == domain::LeadStage::contacted);
        QVERIFY(lead.lastContactAt == now && lead.nextStepAt == input.nextStepAt);

        const auto tasks = floor.opsOf("task");
        QCOMPARE(tasks.size(), std::size_t{1});
        const auto task = *floor.vault.get<domain::Task>(domain::TaskId{tasks[0].id});
        // Tasks live in the store's scope: neither name nor number goes there.
        QCOMPARE(task.title, std::string("给***回电 ***********"));
        QCOMPARE(task.reason, std::string("上次通话时约定"));
        QVERIFY(task.assigneeId == floor.vault.staff && task.dueAt == input.nextStepAt && task.leadId == floor.lead);
        // One transaction: all stand or fall together.
        for (const auto& op : floor.ops()) QVERIFY(op.txnId == done->txn);
        QCOMPARE(floor.ops().size(), std::size_t{3});
    }

    //! A guest of another store: served while the pass holds, and nothing of it stays on this device.
    void aGuestIsServedWhileThePassHolds() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        const domain::CustomerId guest{uuid("guest")};
        LogInteraction input;
        input.customer = guest;
        input.kind = domain::InteractionKind::visit;
        input.note = "试了大衣";
        const auto logged = [&] {
            const auto done = finish(logInteraction(floor.context(), input));
            return done ? std::string() : std::string(codeName(done.error().code)) + " " + done.error().context;
        };
        QCOMPARE(logged(), std::string("not-found no such row"));
        const auto ends = floor.vault.clock.now() + std::chrono::hours(24);
        QVERIFY_DONE(floor.vault.store->writeNow([&](store::WriteTxn& txn) { return store::Visits::save(txn, {guest, ends, "{}"}); }));
        QCOMPARE(logged(), std::string());
        QVERIFY_DONE(finish(setTag(floor.context(), {guest, "尺码", "M"})));
        RecordConsent said;
        said.customer = guest;
        said.channel = domain::Channel::email;
        said.granted = true;
        said.act = domain::ConsentAct::verbal;
        QVERIFY_DONE(finish(recordConsent(floor.context(), said)));
        // What comes next is the guest's own guide's to do.
        input.nextStep = "call";
        input.nextStepAt = floor.vault.clock.now() + std::chrono::hours(48);
        QCOMPARE(logged(), std::string("refused guest-next-step"));
        input.nextStepAt.reset();
        input.lead = floor.lead;
        QCOMPARE(logged(), std::string("refused guest-next-step"));
        input.lead = {};
        QCOMPARE(floor.ops().size(), std::size_t{3});
        for (const auto& op : floor.ops()) QCOMPARE(op.newFields.at("customer_id"), domain::Value{guest.toString()});
        const auto own = domain::Scope::user(floor.vault.staff);
        const auto digest = [&] {
            std::uint64_t sum = 1;
            (void)floor.vault.store->read([&](db::Connection& c) -> Result<void> {
                LIANLU_TRY(sum, store::Replica::digest(c, own));
                return {};
            });
            return sum;
        };
        QCOMPARE(digest(), std::uint64_t{0});
        // The server tells no version of what lives where this device may not look.
        QVERIFY_DONE(floor.pushAll(0));
        QCOMPARE(floor.ops().size(), std::size_t{0});
        QCOMPARE(digest(), std::uint64_t{0});
        for (const auto* entity : {"interaction", "tag", "consent"}) {
            const auto left = floor.vault.read<std::int64_t>([&](db::Connection& c) {
                return c.integer("SELECT count(*) FROM " + std::string(entity) + " WHERE customer_id = ?", guest.uuid);
            });
            QVERIFY(left && *left == 0);
        }
        floor.vault.clock.advance(25 * kHour);
        QCOMPARE(logged(), std::string("not-found no such row"));
    }

    void theDraftGoesWithWhatItBecame() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        const std::string key = "interaction:li";
        QVERIFY_DONE(floor.vault.store->writeNow([&](store::WriteTxn& txn) { return store::Drafts::save(txn, key, "{}"); }));
        const auto drafted = [&] {
            return floor.vault.read<bool>([&](db::Connection& connection) -> Result<bool> {
                LIANLU_TRY(const auto draft, store::Drafts::load(connection, key));
                return draft.has_value();
            }).value();
        };
        auto context = floor.context();
        context.draft = key;
        auto input = call(floor);
        input.lead = domain::LeadId{uuid("of nobody")};
        QVERIFY(!finish(logInteraction(context, input)));
        QVERIFY(drafted());  // nothing was done, so the words stay
        QVERIFY_DONE(finish(logInteraction(context, call(floor))));
        QVERIFY(!drafted());
    }

    void aNoteOrNoAnswerIsNoContact() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        auto missed = call(floor);
        missed.outcome = domain::Outcome::noAnswer;
        QVERIFY_DONE(finish(logInteraction(floor.context(), missed)));
        auto note = call(floor);
        note.kind = domain::InteractionKind::note;
        QVERIFY_DONE(finish(logInteraction(floor.context(), note)));
        QVERIFY(floor.leadNow().stage == domain::LeadStage::fresh);
        QVERIFY(!floor.leadNow().lastContactAt);
        QVERIFY(floor.opsOf("lead").empty());
    }

    void anOlderContactDoesNotTurnTheLeadBack() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        const Time now = floor.vault.clock.now();
        QVERIFY_DONE(finish(logInteraction(floor.context(), call(floor))));
        auto yesterday = call(floor);
        yesterday.at = now - std::chrono::hours(24);
        QVERIFY_DONE(finish(logInteraction(floor.context(), yesterday)));
        QVERIFY(floor.leadNow().lastContactAt == now);
    }

    void badInputIsNamed() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        const Time now = floor.vault.clock.now();
        const auto with = [&](auto change) {
            auto input = call(floor);
            change(input);
            return finish(logInteraction(floor.context(), input));
        };
        QCOMPARE_FAULT(with([](auto& in) { in.customer = {}; }), Code::invalid, "customer");
        QCOMPARE_FAULT(with([](auto& in) { in.kind = domain::InteractionKind::unknown; }), Code::invalid, "kind");
        QCOMPARE_FAULT(with([&](auto& in) { in.at = now + std::chrono::minutes(6); }), Code::invalid, "at");
        QCOMPARE_FAULT(with([](auto& in) { in.durationSeconds = -1; }), Code::invalid, "durationSeconds");
        QCOMPARE_FAULT(with([&](auto& in) { in.nextStepAt = now + std::chrono::hours(1); }), Code::invalid, "nextStep");
        QCOMPARE_FAULT(with([&](auto& in) { in.nextStep = "call"; in.nextStepAt = now - std::chrono::hours(1); }), Code::invalid, "nextStepAt");
        QCOMPARE_FAULT(with([](auto& in) { in.nextStep = std::string(301, 'x'); }), Code::tooLarge, "nextStep");
        QCOMPARE_FAULT(with([](auto& in) { in.note = "\xff"; }), Code::invalid, "note");
        QCOMPARE_FAULT(with([](auto& in) { in.kind = domain::InteractionKind::note; in.note = " "; }), Code::invalid, "note");
        QCOMPARE_FAULT(with([&](auto& in) { in.customer = floor.wang; }), Code::invalid, "lead");
        QCOMPARE_CODE(with([](auto& in) { in.customer = domain::CustomerId{uuid("nobody")}; in.lead = {}; }), Code::notFound);
        QVERIFY(floor.ops().empty());  // nothing of a failed action stays
    }

    void IN02_aHugeNoteIsRefused() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        auto input = call(floor);
        input.note = std::string(10'000'000, 'x');
        QCOMPARE_FAULT(finish(logInteraction(floor.context(), input)), Code::tooLarge, "note");
        QVERIFY(floor.ops().empty());
    }

    void aTaskIsTickedOffOnce() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        auto input = call(floor);
        input.nextStep = "回访";
        input.nextStepAt = floor.vault.clock.now() + std::chrono::hours(1);
        QVERIFY_DONE(finish(logInteraction(floor.context(), input)));
        const domain::TaskId task{floor.opsOf("task")[0].id};
        floor.vault.clock.advance(kHour);
        QVERIFY_DONE(finish(completeTask(floor.context(), task)));
        QVERIFY(floor.vault.get<domain::Task>(task)->status == domain::TaskStatus::done);
        QVERIFY(floor.vault.get<domain::Task>(task)->doneAt == floor.vault.clock.now());
        const auto before = floor.ops().size();
        QVERIFY_DONE(finish(completeTask(floor.context(), task)));
        QCOMPARE(floor.ops().size(), before);
        QCOMPARE_CODE(finish(completeTask(floor.context(), domain::TaskId{uuid("none")})), Code::notFound);
    }
};

LIANLU_TEST(TestInteractions)

}  // namespace test_interactions

#include "test_interactions.moc"
