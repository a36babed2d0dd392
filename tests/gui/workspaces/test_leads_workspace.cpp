// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

#include "tests/gui/workspaces/work_desk.h"
#include "tests/support/test_main.h"
#include "ui/leads/leads_workspace.h"

namespace test_leads_workspace {

using namespace lianlu;
using test::dialog;
using test::named;
using test::SampleStore;

class TestLeadsWorkspace : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void listsByMaturityAndFilters();
    void showsANumberOnceThatIsWrittenDown();
    void savesOnLeavingTheFieldWithUndo();
    void newsFromOutsideKeepWhatIsTyped();
    void draftGoesBackOnlyWhereNobodyChangedAnything();
    void draftOfAnAmountThatIsNone();
    void lostAsksForAReason();
    void createsALeadByKeyboard();
    void converts();
};

namespace {

int rowOf(QTableView* table, domain::LeadId id) {
    const auto wanted = QString::fromStdString(id.toString());
    for (int row = 0; row < table->model()->rowCount(); ++row)
        if (table->model()->index(row, 0).data(item::IdRole).toString() == wanted) return row;
    return -1;
}

}  // namespace

void TestLeadsWorkspace::listsByMaturityAndFilters() {
    test::WorkDesk desk;
    ui::LeadsWorkspace workspace(desk);
    desk.present(workspace);
    auto* table = named<QTableView>(workspace, "leadsTable");
    QTRY_COMPARE(table->model()->rowCount(), 28);
    QTRY_VERIFY(named<QLabel>(workspace, "leadName")->isVisible());
    desk.pictures(workspace, QStringLiteral("leads"));
    QTest::mouseClick(named<QPushButton>(workspace, "leadsStageNew"), Qt::LeftButton);
    QTRY_VERIFY(table->model()->rowCount() > 0 && table->model()->rowCount() < 28);
    QTest::mouseClick(named<QPushButton>(workspace, "leadsStageNew"), Qt::LeftButton);
    auto* ripe = named<QComboBox>(workspace, "leadsMaturity");
    ripe->setFocus();
    QTest::keyClick(ripe, Qt::Key_End);
    QTRY_COMPARE(table->model()->rowCount(), 3);  // 96, 93, 90
}

//! The person of the lead is who was looked at.
void TestLeadsWorkspace::showsANumberOnceThatIsWrittenDown() {
    test::WorkDesk desk;
    ui::LeadsWorkspace workspace(desk);
    desk.present(workspace);
    workspace.open(SampleStore::lead(1));
    auto* phone = named<QLabel>(workspace, "leadPhoneText");
    QTRY_VERIFY(phone->text().contains(QStringLiteral("****")));
    QTest::mouseClick(named<QToolButton>(workspace, "leadPhoneReveal"), Qt::LeftButton);
    QTRY_VERIFY(!phone->text().contains(QLatin1Char('*')));
    QCOMPARE(desk.disclosed(), QStringList{QStringLiteral("shown phone")});
}

void TestLeadsWorkspace::savesOnLeavingTheFieldWithUndo() {
    test::WorkDesk desk;
    ui::LeadsWorkspace workspace(desk);
    desk.present(workspace);
    workspace.open(SampleStore::lead(1));
    auto* field = named<QLineEdit>(workspace, "leadNextStep");
    const auto before = QString::fromStdString(desk.get<domain::Lead>(SampleStore::lead(1)).nextStep);
    QTRY_COMPARE(field->text(), before);
    workspace.activateWindow();
    field->setFocus();
    field->clear();
    QTest::keyClicks(field, QStringLiteral("send the blue one"));
    QTest::keyClick(field, Qt::Key_Tab);
    QTRY_COMPARE(QString::fromStdString(desk.get<domain::Lead>(SampleStore::lead(1)).nextStep),
                 QStringLiteral("send the blue one"));
    QTRY_VERIFY(named<QLabel>(workspace, "leadSaved")->text().contains(QStringLiteral("Saved")));
    QTRY_COMPARE(desk.toasts.size(), 1);
    QVERIFY(desk.undo());
    QTRY_COMPARE(field->text(), before);
}

void TestLeadsWorkspace::newsFromOutsideKeepWhatIsTyped() {
    test::WorkDesk desk;
    ui::LeadsWorkspace workspace(desk);
    desk.present(workspace);
    workspace.open(SampleStore::lead(2));
    auto* field = named<QLineEdit>(workspace, "leadNextStep");
    auto* budget = named<QLineEdit>(workspace, "leadBudget");
    auto lead = desk.get<domain::Lead>(SampleStore::lead(2));
    QTRY_COMPARE(field->text(), QString::fromStdString(lead.nextStep));
    workspace.activateWindow();
    field->setFocus();
    QTest::keyClicks(field, QStringLiteral(" mine"));
    const auto typed = field->text();
    lead.budgetMinor = 777'700;
    desk.sample().put(desk.sample().book(), lead);
    desk.sample().flush();
    QTRY_COMPARE(budget->text(), QStringLiteral("7777"));
    QCOMPARE(field->text(), typed);
}

void TestLeadsWorkspace::draftGoesBackOnlyWhereNobodyChangedAnything() {
    test::WorkDesk desk;
    const auto id = SampleStore::lead(4);
    const auto lead = [&] { return desk.get<domain::Lead>(id); };
    {
        ui::LeadsWorkspace workspace(desk);
        desk.present(workspace);
        workspace.open(id);
        QTRY_COMPARE(named<QLineEdit>(workspace, "leadNextStep")->text(), QString::fromStdString(lead().nextStep));
        QTRY_COMPARE(named<QComboBox>(workspace, "leadStage")->count(), 5);
        // Lost without a reason is not saved: what is typed stays a draft.
        named<QComboBox>(workspace, "leadStage")->setFocus();
        QTest::keyClick(named<QComboBox>(workspace, "leadStage"), Qt::Key_End);
        auto* field = named<QLineEdit>(workspace, "leadNextStep");
        field->selectAll();
        QTest::keyClicks(field, QStringLiteral("send the blue one"));
    }
    QVERIFY(lead().stage != domain::LeadStage::lost);
    // While the program was away a colleague changed one of the two, and something that was not touched here.
    auto theirs = lead();
    theirs.nextStep = "their newer words";
    theirs.budgetMinor = 424'200;
    desk.sample().put(desk.sample().book(), theirs);
    desk.sample().flush();

    ui::LeadsWorkspace workspace(desk);
    desk.present(workspace);
    workspace.open(id);
    auto* kept = named<QWidget>(workspace, "leadKeptWords");
    QTRY_VERIFY(kept->isVisible());
    QVERIFY(kept->findChild<QLabel*>(QStringLiteral("inlineErrorText"))->text().contains(QStringLiteral("send the blue one")));
    auto* field = named<QLineEdit>(workspace, "leadNextStep");
    QCOMPARE(field->text(), QStringLiteral("their newer words"));
    QCOMPARE(named<QLineEdit>(workspace, "leadBudget")->text(), QStringLiteral("4242"));
    QCOMPARE(named<QComboBox>(workspace, "leadStage")->currentData().toInt(), static_cast<int>(domain::LeadStage::lost));
    QTest::keyClicks(named<QLineEdit>(workspace, "leadLostReason"), QStringLiteral("moved away"));
    QTest::mouseClick(named<QPushButton>(workspace, "leadSave"), Qt::LeftButton);
    QTRY_COMPARE(lead().stage, domain::LeadStage::lost);
    QCOMPARE(QString::fromStdString(lead().nextStep), QStringLiteral("their newer words"));
    QCOMPARE(lead().budgetMinor, std::int64_t{424'200});

    // The own words outlive that edit, and looking at another lead.
    workspace.open(SampleStore::lead(5));
    QTRY_VERIFY(!kept->isVisible());
    workspace.open(id);
    QTRY_VERIFY(kept->isVisible());
    QTest::mouseClick(named<QPushButton>(workspace, "leadUseKept"), Qt::LeftButton);
    QCOMPARE(field->text(), QStringLiteral("send the blue one"));
    QVERIFY(!kept->isVisible());
    QTest::mouseClick(named<QPushButton>(workspace, "leadSave"), Qt::LeftButton);
    QTRY_COMPARE(QString::fromStdString(lead().nextStep), QStringLiteral("send the blue one"));
    QTRY_COMPARE(desk.draft("lead:" + id.toString()), std::string());
}

void TestLeadsWorkspace::draftOfAnAmountThatIsNone() {
    test::WorkDesk desk;
    const auto id = SampleStore::lead(6);
    for (const bool again : {false, true}) {
        ui::LeadsWorkspace workspace(desk);
        desk.present(workspace);
        workspace.open(id);
        auto* budget = named<QLineEdit>(workspace, "leadBudget");
        QTRY_COMPARE(named<QLineEdit>(workspace, "leadNextStep")->text(), QString::fromStdString(desk.get<domain::Lead>(id).nextStep));
        if (again) QTRY_COMPARE(budget->text(), QStringLiteral("about 3k"));
        budget->selectAll();
        QTest::keyClicks(budget, QStringLiteral("about 3k"));
    }
}

void TestLeadsWorkspace::lostAsksForAReason() {
    test::WorkDesk desk;
    ui::LeadsWorkspace workspace(desk);
    desk.present(workspace);
    workspace.open(SampleStore::lead(3));
    auto* stage = named<QComboBox>(workspace, "leadStage");
    auto* reason = named<QLineEdit>(workspace, "leadLostReason");
    QTRY_COMPARE(stage->count(), 5);
    QVERIFY(!reason->isVisible());
    stage->setFocus();
    QTest::keyClick(stage, Qt::Key_End);
    QTRY_VERIFY(reason->isVisible());
    QCOMPARE(desk.get<domain::Lead>(SampleStore::lead(3)).stage, domain::LeadStage::fresh);
    QTest::keyClicks(reason, QStringLiteral("moved away"));
    QTest::mouseClick(named<QPushButton>(workspace, "leadSave"), Qt::LeftButton);
    QTRY_COMPARE(desk.get<domain::Lead>(SampleStore::lead(3)).stage, domain::LeadStage::lost);
}

void TestLeadsWorkspace::createsALeadByKeyboard() {
    test::WorkDesk desk;
    ui::LeadsWorkspace workspace(desk);
    desk.present(workspace);
    auto* table = named<QTableView>(workspace, "leadsTable");
    QTRY_COMPARE(table->model()->rowCount(), 28);
    QTest::keyClick(&workspace, Qt::Key_N, Qt::ControlModifier);
    const QPointer<QDialog> form = dialog("newLeadDialog");
    QTest::keyClicks(named<QLineEdit>(*form, "newLeadName"), QStringLiteral("Zhou Min"));
    QTest::keyClicks(named<QLineEdit>(*form, "newLeadPhone"), QStringLiteral("123"));
    QTest::keyClick(form.data(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(named<QPushButton>(*form, "newLeadSave")->isEnabled());
    QVERIFY(form->isVisible());
    test::picture(*form, QStringLiteral("new-lead-dialog"));
    named<QLineEdit>(*form, "newLeadPhone")->clear();
    QTest::keyClicks(named<QLineEdit>(*form, "newLeadPhone"), QStringLiteral("139 1111 2222"));
    QTest::keyClick(form.data(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!form);
    QTRY_COMPARE(table->model()->rowCount(), 29);
    QTRY_COMPARE(named<QLabel>(workspace, "leadName")->text(), QStringLiteral("Zhou Min"));
}

void TestLeadsWorkspace::converts() {
    test::WorkDesk desk;
    ui::LeadsWorkspace workspace(desk);
    desk.present(workspace);
    workspace.open(SampleStore::lead(0));
    auto* table = named<QTableView>(workspace, "leadsTable");
    QTRY_VERIFY(rowOf(table, SampleStore::lead(0)) >= 0);
    QTRY_VERIFY(named<QPushButton>(workspace, "leadConvert")->isVisible());
    QTest::mouseClick(named<QPushButton>(workspace, "leadConvert"), Qt::LeftButton);
    const QPointer<QDialog> form = dialog("convertDialog");
    test::picture(*form, QStringLiteral("convert-dialog"));
    QTest::mouseClick(named<QPushButton>(*form, "convertSave"), Qt::LeftButton);
    QTRY_COMPARE(desk.get<domain::Lead>(SampleStore::lead(0)).stage, domain::LeadStage::won);
    QCOMPARE(desk.get<domain::Customer>(SampleStore::customer(1)).kind, domain::CustomerKind::member);
    QTRY_COMPARE(rowOf(table, SampleStore::lead(0)), -1);
}

LIANLU_WIDGETS_TEST(TestLeadsWorkspace)

}  // namespace test_leads_workspace

#include "test_leads_workspace.moc"
