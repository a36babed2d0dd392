// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>

#include "tests/gui/workspaces/work_desk.h"
#include "tests/support/test_main.h"
#include "ui/today/figure_tile.h"
#include "ui/today/news_row.h"
#include "ui/today/task_card.h"
#include "ui/today/today_workspace.h"

namespace test_today_workspace {

using namespace lianlu;
using test::dialog;
using test::named;
using test::SampleStore;

class TestTodayWorkspace : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tellsWhatIsDueAndWhy();
    void doneGoesAndComesBack();
    void callOpensTheForm();
    void newsLeadToThePerson();
};

void TestTodayWorkspace::tellsWhatIsDueAndWhy() {
    test::WorkDesk desk;
    ui::TodayWorkspace workspace(desk);
    QSignalSpy counts(&workspace, &ui::Workspace::countChanged);
    desk.present(workspace);
    QTRY_COMPARE(workspace.findChildren<ui::TaskCard*>().size(), 9);
    QTRY_COMPARE(named<ui::FigureTile>(workspace, "todayOverdue")->figure(), 2);
    QCOMPARE(named<ui::FigureTile>(workspace, "todayDue")->figure(), 3);
    QTRY_COMPARE(named<ui::FigureTile>(workspace, "todayClicks")->figure(), 3);
    QTRY_VERIFY(named<ui::FigureTile>(workspace, "todayNewLeads")->figure() > 0);
    QCOMPARE(counts.last().at(0).toInt(), 5);
    for (auto* card : workspace.findChildren<ui::TaskCard*>())
        QVERIFY(!card->findChild<QLabel*>(QStringLiteral("taskReason"))->text().isEmpty());
    desk.pictures(workspace, QStringLiteral("today"));
    QTest::mouseClick(named<ui::FigureTile>(workspace, "todayNewLeads"), Qt::LeftButton);
    QCOMPARE(desk.openedWorkspace, QStringLiteral("leads"));
}

void TestTodayWorkspace::doneGoesAndComesBack() {
    test::WorkDesk desk;
    ui::TodayWorkspace workspace(desk);
    desk.present(workspace);
    QTRY_COMPARE(workspace.findChildren<ui::TaskCard*>().size(), 9);
    const auto id = workspace.findChildren<ui::TaskCard*>().first()->task().id;
    QTest::mouseClick(workspace.findChildren<ui::TaskCard*>().first()->doneButton(), Qt::LeftButton);
    QTRY_COMPARE(workspace.findChildren<ui::TaskCard*>().size(), 8);
    QCOMPARE(desk.get<domain::Task>(id).status, domain::TaskStatus::done);
    QTRY_COMPARE(desk.toasts.size(), 1);
    QVERIFY(desk.undo());
    QTRY_COMPARE(workspace.findChildren<ui::TaskCard*>().size(), 9);
    // All of them: the empty state says so.
    for (int left = 9; left > 0; --left) {
        QTest::mouseClick(workspace.findChildren<ui::TaskCard*>().first()->doneButton(), Qt::LeftButton);
        if (left > 1) QTRY_COMPARE(workspace.findChildren<ui::TaskCard*>().size(), left - 1);
    }
    QTRY_VERIFY(named<QWidget>(workspace, "todayEmpty")->isVisible());
    test::picture(workspace, QStringLiteral("today-empty"));
}

void TestTodayWorkspace::callOpensTheForm() {
    test::WorkDesk desk;
    ui::TodayWorkspace workspace(desk);
    desk.present(workspace);
    QTRY_COMPARE(workspace.findChildren<ui::TaskCard*>().size(), 9);
    QTest::mouseClick(workspace.findChild<QPushButton*>(QStringLiteral("taskCall")), Qt::LeftButton);
    const QPointer<QDialog> form = dialog("interactionDialog");
    QVERIFY(named<QPushButton>(*form, "interactionKindCall")->isChecked());
    form->reject();
}

void TestTodayWorkspace::newsLeadToThePerson() {
    test::WorkDesk desk;
    ui::TodayWorkspace workspace(desk);
    desk.present(workspace);
    QTRY_VERIFY(!workspace.findChildren<ui::NewsRow*>().isEmpty());
    QTest::mouseClick(workspace.findChildren<ui::NewsRow*>().first(), Qt::LeftButton);
    QVERIFY(!desk.openedCustomer.isNull());
}

LIANLU_WIDGETS_TEST(TestTodayWorkspace)

}  // namespace test_today_workspace

#include "test_today_workspace.moc"
