// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/rules/lead_stage.h"
#include "tests/support/test_main.h"

#include <QTest>

namespace test_lead_stage {

using namespace lianlu;
using namespace lianlu::domain;

class TestLeadStage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void openStagesMoveFreely() {
        for (const auto from : {LeadStage::fresh, LeadStage::contacted, LeadStage::qualified, LeadStage::negotiating})
            for (const auto to : {LeadStage::fresh, LeadStage::contacted, LeadStage::qualified, LeadStage::negotiating})
                QVERIFY(checkStageMove(from, to, {}).has_value());
    }

    void endsHaveTheirRules() {
        QCOMPARE(checkStageMove(LeadStage::fresh, LeadStage::won, "x").error().context, std::string("won-by-conversion"));
        QCOMPARE(checkStageMove(LeadStage::won, LeadStage::lost, "x").error().context, std::string("lead-won"));
        QCOMPARE(checkStageMove(LeadStage::fresh, LeadStage::lost, " \xE3\x80\x80").error().subject, std::string("lost_reason"));
        QVERIFY(checkStageMove(LeadStage::fresh, LeadStage::lost, "too dear").has_value());
        QVERIFY(checkStageMove(LeadStage::lost, LeadStage::contacted, {}).has_value());
        QVERIFY(checkStageMove(LeadStage::won, LeadStage::won, {}).has_value());
        QCOMPARE(checkStageMove(LeadStage::fresh, LeadStage::unknown, {}).error().subject, std::string("stage"));
    }

    void onlyOpenLeadsAreConverted() {
        QVERIFY(checkConversion(LeadStage::fresh).has_value());
        QVERIFY(checkConversion(LeadStage::negotiating).has_value());
        QCOMPARE(checkConversion(LeadStage::won).error().context, std::string("lead-won"));
        QCOMPARE(checkConversion(LeadStage::lost).error().context, std::string("lead-lost"));
        QVERIFY(isOpen(LeadStage::fresh) && !isOpen(LeadStage::won) && !isOpen(LeadStage::lost));
    }

    void aContactMovesANewLeadOnly() {
        QVERIFY(stageAfter(LeadStage::fresh, InteractionKind::call, Outcome::reached) == LeadStage::contacted);
        QVERIFY(stageAfter(LeadStage::fresh, InteractionKind::call, Outcome::noAnswer) == LeadStage::fresh);
        QVERIFY(stageAfter(LeadStage::fresh, InteractionKind::note, Outcome::done) == LeadStage::fresh);
        QVERIFY(stageAfter(LeadStage::qualified, InteractionKind::visit, Outcome::interested) == LeadStage::qualified);
        QVERIFY(stageAfter(LeadStage::lost, InteractionKind::call, Outcome::reached) == LeadStage::lost);
    }
};

LIANLU_TEST(TestLeadStage)

}  // namespace test_lead_stage

#include "test_lead_stage.moc"
