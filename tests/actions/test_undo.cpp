// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/actions/shop_floor.h"
#include "tests/support/test_main.h"

namespace test_undo {

using namespace lianlu;
using namespace lianlu::actions;
using namespace lianlu::actions::test;

class TestUndo : public QObject {
    Q_OBJECT

    static Result<Done> setMaturity(ShopFloor& floor, std::int64_t maturity) {
        return finish(editLead(floor.context(), {floor.lead, {{"maturity", maturity}}}));
    }
    static Result<Done> call(ShopFloor& floor) {
        LogInteraction input;
        input.customer = floor.li;
        input.lead = floor.lead;
        input.kind = domain::InteractionKind::call;
        input.nextStep = "回访";
        input.nextStepAt = floor.vault.clock.now() + std::chrono::hours(2);
        return finish(logInteraction(floor.context(), input));
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }

    void anUnsentEditLeavesNoTrace() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        const auto done = setMaturity(floor, 90);
        QVERIFY_DONE(done);
        QVERIFY_DONE(finish(undo(floor.context(), done->txn)));
        QCOMPARE(floor.leadNow().maturity, std::int64_t{40});
        QVERIFY(floor.ops().empty());
    }

    void anUnsentInteractionGoesWithItsTask() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        const auto done = call(floor);
        QVERIFY_DONE(done);
        const domain::TaskId task{floor.opsOf("task")[0].id};
        QVERIFY_DONE(finish(undo(floor.context(), done->txn)));
        QCOMPARE_CODE(floor.vault.get<domain::Interaction>(domain::InteractionId{done->id}), Code::notFound);
        QCOMPARE_CODE(floor.vault.get<domain::Task>(task), Code::notFound);
        QVERIFY(floor.leadNow().stage == domain::LeadStage::fresh && !floor.leadNow().nextStepAt);
        QVERIFY(floor.ops().empty());
    }

    void aSentEditIsUndoneByItsInverse() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        const auto done = call(floor);
        QVERIFY_DONE(done);
        QVERIFY_DONE(floor.pushAll(50));
        QVERIFY(floor.ops().empty());
        QVERIFY_DONE(finish(undo(floor.context(), done->txn)));
        QVERIFY(floor.leadNow().stage == domain::LeadStage::fresh);
        QCOMPARE(floor.opsOf("interaction")[0].type, std::string("void"));  // append-only
        QCOMPARE(floor.opsOf("lead")[0].type, std::string("update"));
        QCOMPARE(floor.opsOf("task")[0].type, std::string("delete"));
    }

    void aConversionIsUndone() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        const auto done = finish(convertLead(floor.context(), {floor.lead, true}));
        QVERIFY_DONE(done);
        QVERIFY_DONE(floor.pushAll(50));
        QVERIFY_DONE(finish(undo(floor.context(), done->txn)));
        QVERIFY(floor.vault.get<domain::Customer>(floor.li)->kind == domain::CustomerKind::prospect);
        QVERIFY(floor.leadNow().stage == domain::LeadStage::fresh && !floor.leadNow().closedAt);
    }

    void whatWasChangedSinceStays() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        const auto first = setMaturity(floor, 60);
        QVERIFY_DONE(setMaturity(floor, 80));
        const auto refused = finish(undo(floor.context(), first->txn));
        QCOMPARE_CODE(refused, Code::refused);
        QCOMPARE(refused.error().context, std::string("changed-since"));
        QCOMPARE(refused.error().subject, std::string("maturity"));
        QCOMPARE(floor.leadNow().maturity, std::int64_t{80});
    }

    void aNewPersonSomebodyWorkedOnStays() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        CreateLead input;
        input.name = "周舟";
        input.phone = "13912345678";
        const auto made = finish(createLead(floor.context(), input));
        QVERIFY_DONE(made);
        const auto customer = floor.vault.get<domain::Lead>(domain::LeadId{made->id})->customerId;
        LogInteraction note;
        note.customer = customer;
        note.kind = domain::InteractionKind::note;
        note.note = "x";
        const auto logged = finish(logInteraction(floor.context(), note));
        QVERIFY_DONE(logged);
        QCOMPARE(finish(undo(floor.context(), made->txn)).error().context, std::string("changed-since"));
        QVERIFY_DONE(finish(undo(floor.context(), logged->txn)));
        QVERIFY_DONE(finish(undo(floor.context(), made->txn)));
        QCOMPARE_CODE(floor.vault.get<domain::Customer>(customer), Code::notFound);
        QVERIFY(floor.ops().empty());
    }

    void anOfferWithinItsHoldVanishes() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        PushOffer input;
        input.customer = floor.li;
        input.subject = "hello";
        input.message = "hello {name}";
        const auto done = finish(pushOffer(floor.context(), input));
        QVERIFY_DONE(done);
        QVERIFY_DONE(finish(undo(floor.context(), done->txn)));
        QCOMPARE_CODE(floor.vault.get<domain::Offer>(domain::OfferId{done->id}), Code::notFound);
        QVERIFY(floor.ops().empty());
    }

    void anUnknownTransactionIsNotFound() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        QCOMPARE_CODE(finish(undo(floor.context(), domain::TxnId{uuid("none")})), Code::notFound);
        QCOMPARE_CODE(finish(undo(floor.context(), {})), Code::invalid);
    }
};

LIANLU_TEST(TestUndo)

}  // namespace test_undo

#include "test_undo.moc"
