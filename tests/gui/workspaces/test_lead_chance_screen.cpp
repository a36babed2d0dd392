// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <random>

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>

#include "tests/gui/workspaces/work_desk.h"
#include "tests/support/test_main.h"
#include "ui/leads/leads_workspace.h"

namespace test_lead_chance_screen {

using namespace lianlu;
using test::named;
using test::SampleStore;

//! The chance to be won on the lead's page.
class TestLeadChanceScreen : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tooFewIsSaid() {
        test::WorkDesk desk;
        ui::LeadsWorkspace workspace(desk);
        desk.present(workspace);
        workspace.open(SampleStore::lead(0));
        QTRY_COMPARE(named<QLabel>(workspace, "leadChance")->text(), QStringLiteral("Chance to be won: cannot be said"));
        const auto why = named<QLabel>(workspace, "leadChanceWhy")->text();
        QVERIFY2(why.startsWith(QStringLiteral("Too few closed leads: 1 won, 1 lost; 20 of each")), qPrintable(why));
        QVERIFY(!named<QLabel>(workspace, "leadChanceRange")->isVisible());
        desk.pictures(workspace, QStringLiteral("lead-chance-too-few"));
    }

    void theReasonsAndTheRange() {
        test::WorkDesk desk;
        close(desk.sample());
        ui::LeadsWorkspace workspace(desk);
        desk.present(workspace);
        workspace.open(SampleStore::lead(0));
        auto* chance = named<QLabel>(workspace, "leadChance");
        QTRY_VERIFY2(chance->text().endsWith(QStringLiteral(" of 100")), qPrintable(chance->text()));
        const auto why = named<QLabel>(workspace, "leadChanceWhy")->text();
        QVERIFY2(why.contains(QStringLiteral("goods are named (+")), qPrintable(why));
        QVERIFY(why.count(QStringLiteral(" · ")) <= 2);
        const auto range = named<QLabel>(workspace, "leadChanceRange")->text();
        QVERIFY2(range.contains(QStringLiteral("Learned from 121 won and 161 lost.")), qPrintable(range));
        desk.pictures(workspace, QStringLiteral("lead-chance"));
        // A closed one has no chance any more.
        workspace.open(SampleStore::lead(20));
        QTRY_VERIFY(!chance->isVisible());
    }

    void whyOpensTheClosedLeadsBehindIt() {
        test::WorkDesk desk;
        close(desk.sample());
        ui::LeadsWorkspace workspace(desk);
        desk.present(workspace);
        workspace.open(SampleStore::lead(0));
        QTRY_VERIFY(named<QLabel>(workspace, "leadChance")->text().endsWith(QStringLiteral(" of 100")));
        const auto range = named<QLabel>(workspace, "leadChanceRange")->text();
        named<QPushButton>(workspace, "leadChanceOpen")->click();
        QPointer<QDialog> dialog = workspace.window()->findChild<QDialog*>(QStringLiteral("leadChanceDialog"));
        QVERIFY(dialog);
        auto* rows = named<QTreeWidget>(*dialog, "chanceRows");
        QTRY_VERIFY(rows->topLevelItemCount() > 0);
        // As many as the sentence says, and of them as many won as its range allows.
        const auto said = QRegularExpression(QStringLiteral("Of (\\d+) like it (\\d+) – (\\d+) %")).match(range);
        QVERIFY2(said.hasMatch(), qPrintable(range));
        QCOMPARE(rows->topLevelItemCount(), said.captured(1).toInt());
        QCOMPARE(named<QLabel>(*dialog, "chanceRowCount")->text(), said.captured(1) + QStringLiteral(" leads"));
        int won = 0;
        for (int i = 0; i < rows->topLevelItemCount(); ++i) won += rows->topLevelItem(i)->text(3) == QStringLiteral("Won");
        const auto share = 100.0 * won / rows->topLevelItemCount();
        QVERIFY2(share >= said.captured(2).toInt() && share <= said.captured(3).toInt(), qPrintable(range + QString::number(share)));
        QVERIFY(rows->topLevelItem(0)->text(2).contains(QStringLiteral("goods are named")));
        QVERIFY(named<QLabel>(*dialog, "chanceDefinition")->text().contains(QStringLiteral("logistic regression")));
        QVERIFY(named<QLabel>(*dialog, "chanceReasons")->text().contains(range.left(20)));
        test::picture(*dialog, QStringLiteral("lead-chance-why"));
        // By keyboard to one of them.
        auto* open = named<QPushButton>(*dialog, "chanceOpenLead");
        QVERIFY(!open->isEnabled());
        rows->setFocus();
        QTest::keyClick(rows, Qt::Key_Down);
        QVERIFY(open->isEnabled());
        const auto chosen = rows->selectedItems().value(0)->data(0, Qt::UserRole).toString();
        QTest::keyClick(rows, Qt::Key_Return);
        QTRY_VERIFY(!dialog);
        QCOMPARE(QString::fromStdString(desk.openedLead.uuid.toString()), chosen);
    }

    void tooFewOpensThoseThereAre() {
        test::WorkDesk desk;
        ui::LeadsWorkspace workspace(desk);
        desk.present(workspace);
        workspace.open(SampleStore::lead(0));
        auto* why = named<QPushButton>(workspace, "leadChanceOpen");
        QTRY_VERIFY(why->isVisible());
        why->click();
        QPointer<QDialog> dialog = workspace.window()->findChild<QDialog*>(QStringLiteral("leadChanceDialog"));
        QVERIFY(dialog);
        auto* rows = named<QTreeWidget>(*dialog, "chanceRows");
        QTRY_COMPARE(rows->topLevelItemCount(), 2);
        // Its lead was closed meanwhile: there is no chance to explain any more.
        auto lead = desk.get<domain::Lead>(SampleStore::lead(0));
        lead.stage = domain::LeadStage::lost;
        desk.sample().put(desk.sample().book(), lead);
        desk.sample().flush();
        QTRY_VERIFY(!dialog);
    }

private:
    //! 120 won and 160 lost beside the sample's one of each; the won ones name goods more often.
    static void close(SampleStore& sample) {
        std::mt19937 random(20'261'120);
        for (int n = 0; n < 280; ++n) {
            const bool won = n < 120;
            domain::Lead lead;
            lead.id = {SampleStore::idOf("closed lead" + std::to_string(n))};
            lead.customerId = SampleStore::customer(n % 60);
            lead.stage = won ? domain::LeadStage::won : domain::LeadStage::lost;
            lead.source = static_cast<domain::LeadSource>(1 + random() % 6);
            if (random() % 100 < (won ? 80U : 25U)) lead.productId = {SampleStore::idOf("CT-2041")};
            lead.ownerId = sample.context().staff;
            lead.openedAt = sample.ago(40 + n % 100);
            lead.closedAt = sample.ago(20);
            sample.put(sample.book(), lead);
        }
        sample.flush();
    }
};

LIANLU_WIDGETS_TEST(TestLeadChanceScreen)

}  // namespace test_lead_chance_screen

#include "test_lead_chance_screen.moc"
