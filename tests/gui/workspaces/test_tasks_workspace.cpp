// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// The tasks: found, changed one by one and many at once, written for a calendar.
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTableView>
#include <QTimer>
#include <QToolButton>

#include "tests/gui/workspaces/work_desk.h"
#include "tests/support/test_main.h"
#include "ui/tasks/tasks_workspace.h"

namespace test_tasks_workspace {

using namespace lianlu;
using test::dialog;
using test::named;
using test::SampleStore;

class TestTasksWorkspace : public QObject {
    Q_OBJECT

    static int rows(QWidget& workspace) { return named<QTableView>(workspace, "tasksTable")->model()->rowCount(); }
    static void choose(QWidget& workspace, int count) {
        auto* table = named<QTableView>(workspace, "tasksTable");
        table->setFocus();
        table->setCurrentIndex(table->model()->index(0, 0));
        for (int n = 1; n < count; ++n) QTest::keyClick(table, Qt::Key_Down, Qt::ShiftModifier);
    }
    static QString text(QWidget& workspace, const char* name) { return named<QLabel>(workspace, name)->text(); }
    static domain::TaskId idAt(QWidget& workspace, int row) {
        return *domain::TaskId::parse(named<QTableView>(workspace, "tasksTable")->model()->index(row, 0).data(item::IdRole).toString().toStdString());
    }

private Q_SLOTS:
    void dueLaterAndClosed() {
        test::WorkDesk desk;
        ui::TasksWorkspace workspace(desk);
        desk.present(workspace);
        QTRY_COMPARE(rows(workspace), 5);  // two overdue, three today
        QTRY_COMPARE(text(workspace, "tasksCount"), QStringLiteral("5 tasks"));
        QVERIFY(named<QPushButton>(workspace, "tasksSpan_due")->isChecked());
        QTRY_VERIFY(!text(workspace, "taskDetailTitle").isEmpty());
        desk.pictures(workspace, QStringLiteral("tasks"));
        QTest::mouseClick(named<QPushButton>(workspace, "tasksSpan_later"), Qt::LeftButton);
        QTRY_COMPARE(rows(workspace), 4);
        QTest::mouseClick(named<QPushButton>(workspace, "tasksSpan_closed"), Qt::LeftButton);
        QTRY_COMPARE(rows(workspace), 0);
        desk.pictures(workspace, QStringLiteral("tasks-none"));
    }

    void doneByKeyAndOpenedAgain() {
        test::WorkDesk desk;
        ui::TasksWorkspace workspace(desk);
        desk.present(workspace);
        QTRY_COMPARE(rows(workspace), 5);
        const auto first = idAt(workspace, 0);
        QTest::keyClick(named<QTableView>(workspace, "tasksTable"), Qt::Key_D, Qt::ControlModifier);
        QTRY_COMPARE(rows(workspace), 4);
        QVERIFY(desk.get<domain::Task>(first).status == domain::TaskStatus::done);
        QTRY_COMPARE(desk.toasts.size(), 1);
        QTest::mouseClick(named<QPushButton>(workspace, "tasksSpan_closed"), Qt::LeftButton);
        QTRY_COMPARE(rows(workspace), 1);
        QTRY_COMPARE(named<QPushButton>(workspace, "taskDetailDone")->text(), QStringLiteral("Open again"));
        QTest::mouseClick(named<QPushButton>(workspace, "taskDetailDone"), Qt::LeftButton);
        QTRY_COMPARE(rows(workspace), 0);
        QVERIFY(desk.get<domain::Task>(first).status == domain::TaskStatus::open);
        // It was not needed after all; undo brings it back.
        QTest::mouseClick(named<QPushButton>(workspace, "tasksSpan_due"), Qt::LeftButton);
        QTRY_COMPARE(rows(workspace), 5);
        QTRY_VERIFY(named<QPushButton>(workspace, "taskDetailDrop")->isVisible());
        const auto dropped = idAt(workspace, 0);
        QTest::mouseClick(named<QPushButton>(workspace, "taskDetailDrop"), Qt::LeftButton);
        QTRY_COMPARE(rows(workspace), 4);
        QVERIFY(desk.get<domain::Task>(dropped).status == domain::TaskStatus::dropped);
        QTRY_COMPARE(desk.toasts.size(), 3);
        QVERIFY(desk.undo());
        QTRY_COMPARE(rows(workspace), 5);
    }

    void manyAtOnceWithACountFirst() {
        test::WorkDesk desk;
        ui::TasksWorkspace workspace(desk);
        desk.present(workspace);
        QTRY_COMPARE(rows(workspace), 5);
        QVERIFY(!named<QWidget>(workspace, "tasksBulk")->isVisible());
        choose(workspace, 3);
        QTRY_COMPARE(text(workspace, "tasksChosen"), QStringLiteral("3 chosen"));
        // A minute later what fell due meanwhile is late, and what is chosen stays chosen.
        desk.sample().clock().advance(std::chrono::hours(6));
        QVERIFY(QMetaObject::invokeMethod(workspace.findChild<QTimer*>(QStringLiteral("tasksMinute")), "timeout"));
        QTRY_COMPARE(named<QTableView>(workspace, "tasksTable")->model()->index(3, 0).data(item::OverdueRole).toBool(), true);
        QTRY_VERIFY(rows(workspace) == 5);
        QCOMPARE(text(workspace, "tasksChosen"), QStringLiteral("3 chosen"));
        QVERIFY(named<QWidget>(workspace, "tasksBulk")->isVisible());
        QTest::keyClick(named<QTableView>(workspace, "tasksTable"), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        {
            auto* change = dialog("changeTasksDialog");
            // Opened and confirmed at once it takes nobody's date away.
            QVERIFY(!named<QPushButton>(*change, "changeTasksSave")->isEnabled());
            QTest::keyClick(change, Qt::Key_Return, Qt::ControlModifier);
            QVERIFY(change->isVisible());
            auto* what = named<QComboBox>(*change, "changeTasksWhat");
            QCOMPARE(what->count(), 3);  // a guide gives tasks to nobody
            what->setCurrentIndex(what->findText(QStringLiteral("Priority")));
            named<QComboBox>(*change, "changeTasksPriority")->setCurrentIndex(0);
            const auto count = text(*change, "changeTasksCount");
            QVERIFY2(count.startsWith(QStringLiteral("3 tasks change.")) || count.contains(QStringLiteral("already")), qPrintable(count));
            test::picture(*change, QStringLiteral("tasks-change"));
            QTest::keyClick(change, Qt::Key_Return, Qt::ControlModifier);
        }
        QTRY_COMPARE(desk.toasts.size(), 1);
        for (int row = 0; row < 3; ++row) QCOMPARE(desk.get<domain::Task>(idAt(workspace, row)).priority, std::int64_t{1});
        // Who has it already is said, and nothing is left to change.
        QTRY_COMPARE(text(workspace, "tasksChosen"), QStringLiteral("3 chosen"));
        QTest::mouseClick(named<QPushButton>(workspace, "tasksBulkChange"), Qt::LeftButton);
        {
            auto* change = dialog("changeTasksDialog");
            named<QComboBox>(*change, "changeTasksWhat")->setCurrentIndex(1);
            named<QComboBox>(*change, "changeTasksPriority")->setCurrentIndex(0);
            QCOMPARE(text(*change, "changeTasksCount"), QStringLiteral("0 tasks change. 3 have it already."));
            QVERIFY(!named<QPushButton>(*change, "changeTasksSave")->isEnabled());
            change->reject();
        }
        QTest::mouseClick(named<QPushButton>(workspace, "tasksBulkDone"), Qt::LeftButton);
        QTRY_COMPARE(rows(workspace), 2);
        QTRY_COMPARE(desk.toasts.last(), QStringLiteral("3 tasks done"));
        QVERIFY(desk.undo());
        QTRY_COMPARE(rows(workspace), 5);
    }

    void aNewOneStandsInTheList() {
        test::WorkDesk desk;
        ui::TasksWorkspace workspace(desk);
        desk.present(workspace);
        QTRY_COMPARE(rows(workspace), 5);
        QTest::keyClick(&workspace, Qt::Key_N, Qt::ControlModifier);
        auto* make = dialog("taskDialog");
        QTest::keyClick(make, Qt::Key_Return, Qt::ControlModifier);  // without a title
        QTRY_VERIFY(named<QPushButton>(*make, "taskDialogSave")->isEnabled());
        QVERIFY(make->isVisible());
        QTest::keyClicks(named<QLineEdit>(*make, "taskDialogTitle"), QStringLiteral("Order the ribbons"));
        named<QPlainTextEdit>(*make, "taskDialogReason")->setPlainText(QStringLiteral("They run out before the holidays"));
        test::picture(*make, QStringLiteral("task-new"));
        QTest::keyClick(make, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(desk.toasts.size(), 1);
        // Without a date it can wait.
        QTest::mouseClick(named<QPushButton>(workspace, "tasksSpan_later"), Qt::LeftButton);
        QTRY_COMPARE(rows(workspace), 5);
        named<QLineEdit>(workspace, "tasksSearch")->setText(QStringLiteral("ribbon"));
        QTRY_COMPARE(rows(workspace), 1);
        QTRY_COMPARE(text(workspace, "taskDetailTitle"), QStringLiteral("Order the ribbons"));
        // Tomorrow is a click away, and saved at once.
        QTest::mouseClick(named<QPushButton>(workspace, "taskDetailWhenTomorrow"), Qt::LeftButton);
        QTRY_VERIFY(desk.get<domain::Task>(idAt(workspace, 0)).dueAt.has_value());
        // Other words for it.
        QTest::mouseClick(named<QPushButton>(workspace, "taskDetailWords"), Qt::LeftButton);
        auto* words = dialog("taskDialog");
        named<QLineEdit>(*words, "taskDialogTitle")->setText(QStringLiteral("Order red ribbons"));
        QTest::keyClick(words, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(text(workspace, "taskDetailTitle"), QStringLiteral("Order red ribbons"));
        desk.pictures(workspace, QStringLiteral("tasks-one"));
        named<QLineEdit>(workspace, "tasksSearch")->setText(QStringLiteral("no such words"));
        QTRY_COMPARE(rows(workspace), 0);
    }

    void aManagerSeesAndGivesThoseOfTheStore() {
        test::WorkDesk desk(domain::Role::manager);
        domain::Task task;
        task.id = {SampleStore::idOf("colleague's task")};
        task.storeId = desk.async().context().shop;
        task.assigneeId = {SampleStore::idOf("colleague")};
        task.kind = domain::TaskKind::followUp;
        task.title = "Count the coats";
        task.status = domain::TaskStatus::open;
        task.dueAt = desk.sample().ago(1);
        domain::Staff colleague;
        colleague.id = task.assigneeId;
        colleague.storeId = task.storeId;
        colleague.code = "G77";
        colleague.name = "Bo Lin";
        colleague.role = domain::Role::guide;
        desk.sample().put(domain::Scope::store(task.storeId), colleague);
        desk.sample().put(domain::Scope::store(task.storeId), task);
        desk.sample().flush();
        ui::TasksWorkspace workspace(desk);
        desk.present(workspace);
        QTRY_COMPARE(rows(workspace), 6);
        auto* whose = named<QComboBox>(workspace, "tasksWhose");
        QVERIFY(whose->isVisible());
        QTRY_VERIFY(whose->findText(QStringLiteral("Bo Lin")) > 0);
        whose->setCurrentIndex(whose->findText(QStringLiteral("Bo Lin")));
        Q_EMIT whose->activated(whose->currentIndex());
        QTRY_COMPARE(rows(workspace), 1);
        QTRY_COMPARE(text(workspace, "taskDetailTitle"), QStringLiteral("Count the coats"));
        desk.pictures(workspace, QStringLiteral("tasks-manager"));
        auto* to = named<QComboBox>(workspace, "taskDetailWhose");
        QCOMPARE(to->currentText(), QStringLiteral("Bo Lin"));
        to->setCurrentIndex(to->findText(QStringLiteral("Me")));
        Q_EMIT to->activated(to->currentIndex());
        QTRY_COMPARE(rows(workspace), 0);
        QVERIFY(desk.get<domain::Task>(task.id).assigneeId == desk.async().context().staff);
    }

    void writtenForACalendar() {
        test::WorkDesk desk;
        ui::TasksWorkspace workspace(desk);
        desk.present(workspace);
        QTRY_COMPARE(rows(workspace), 5);
        QTemporaryDir folder;
        QTest::mouseClick(named<QToolButton>(workspace, "tasksCalendar"), Qt::LeftButton);
        auto* where = qobject_cast<QFileDialog*>(dialog("tasksCalendarFile"));
        const auto file = folder.filePath(QStringLiteral("tasks.ics"));
        Q_EMIT where->fileSelected(file);
        where->reject();
        QTRY_COMPARE(desk.shownFile, file);
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(written.readAll().count("BEGIN:VEVENT"), 9);  // whatever is due, not only today
    }

    //! What a calendar's file would become is shown first, added as one, and taken back as one; a file without an entry is told.
    void aCalendarComesInAndGoesAgain() {
        test::WorkDesk desk;
        ui::TasksWorkspace workspace(desk);
        desk.present(workspace);
        QTRY_COMPARE(rows(workspace), 5);
        QTemporaryDir folder;
        const auto bringIn = [&](const char* name, const QByteArray& bytes) {
            QFile file(folder.filePath(QString::fromLatin1(name)));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
            file.close();
            QTest::mouseClick(named<QToolButton>(workspace, "tasksCalendarIn"), Qt::LeftButton);
            auto* where = qobject_cast<QFileDialog*>(dialog("tasksCalendarInFile"));
            Q_EMIT where->fileSelected(file.fileName());
            where->reject();
        };
        bringIn("none.ics", "no calendar\n");
        QTRY_COMPARE(desk.toasts.size(), 1);
        QVERIFY(desk.toasts[0].startsWith(QStringLiteral("No entry was found")));
        const QByteArray begin = "BEGIN:VCALENDAR\r\n", end = "END:VEVENT\r\n";
        const QByteArray entry = "BEGIN:VEVENT\r\nDTSTART:20991224T090000Z\r\nSUMMARY:试穿 Anprobe\r\n";
        bringIn("two.ics", begin + entry + end + "BEGIN:VEVENT\r\nDTSTART:20991225T090000Z\r\nSUMMARY:second\r\n" + end +
                               "BEGIN:VEVENT\r\nDTSTART:20200101T000000Z\r\nSUMMARY:past\r\n" + end);
        QPointer<QDialog> form = dialog("calendarDialog");
        QVERIFY(form);
        auto* list = named<QListWidget>(*form, "calendarList");
        QCOMPARE(list->count(), 2);
        QVERIFY2(list->item(0)->text().endsWith(QStringLiteral("24 Dec 2099 17:00 · 试穿 Anprobe")), qPrintable(list->item(0)->text()));
        QVERIFY(named<QLabel>(*form, "calendarLeftOut")->text().startsWith(QStringLiteral("Left out: 1")));
        test::picture(*form, QStringLiteral("tasks-calendar-in"));
        QTest::mouseClick(named<QPushButton>(*form, "calendarAdd"), Qt::LeftButton);
        QTRY_VERIFY(!form || !form->isVisible());
        QTRY_COMPARE(desk.toasts.size(), 2);
        QTest::mouseClick(named<QPushButton>(workspace, "tasksSpan_later"), Qt::LeftButton);
        QTRY_COMPARE(rows(workspace), 6);
        QVERIFY(desk.undo());
        QTRY_COMPARE(rows(workspace), 4);
        // Nothing to come: said, and nothing can be added.
        bringIn("past.ics", begin + "BEGIN:VEVENT\r\nDTSTART:20200101T000000Z\r\nSUMMARY:past\r\n" + end);
        form = dialog("calendarDialog");
        QVERIFY(form && !named<QPushButton>(*form, "calendarAdd")->isEnabled());
        form->reject();
    }

    void manyMoreThanOneUndoHolds() {
        test::WorkDesk desk;
        for (int n = 0; n < 420; ++n) {
            domain::Task task;
            task.id.uuid = test::SampleStore::idOf("crowd of tasks " + std::to_string(n));
            task.storeId = desk.async().context().shop;
            task.assigneeId = desk.async().context().staff;
            task.kind = domain::TaskKind::followUp;
            task.title = "call";
            task.status = domain::TaskStatus::open;
            task.dueAt = desk.sample().ago(1);
            task.priority = 3;
            desk.sample().put(domain::Scope::store(task.storeId), task);
        }
        desk.sample().flush();
        const auto urgent = [&] {
            int count = 0;
            for (int n = 0; n < 420; ++n) count += desk.get<domain::Task>({test::SampleStore::idOf("crowd of tasks " + std::to_string(n))}).priority == 1 ? 1 : 0;
            return count;
        };
        ui::TasksWorkspace workspace(desk);
        desk.present(workspace);
        QTRY_COMPARE(rows(workspace), 100);
        choose(workspace, 3);
        // Those that are not loaded, too: read, counted, changed with a way back.
        auto* all = named<QPushButton>(workspace, "tasksBulkAll");
        QTRY_COMPARE(all->text(), QStringLiteral("Change all 425…"));
        // By Ctrl+A for what is loaded, and once more for the rest.
        auto* table = named<QTableView>(workspace, "tasksTable");
        QTest::keyClick(table, Qt::Key_A, Qt::ControlModifier);
        QTRY_COMPARE(text(workspace, "tasksChosen"), QStringLiteral("%1 chosen").arg(rows(workspace)));
        QTRY_VERIFY(all->isVisible());
        QTest::keyClick(table, Qt::Key_A, Qt::ControlModifier);
        {
            auto* change = dialog("changeTasksDialog");
            auto* what = named<QComboBox>(*change, "changeTasksWhat");
            what->setCurrentIndex(what->findText(QStringLiteral("Priority")));
            named<QComboBox>(*change, "changeTasksPriority")->setCurrentIndex(0);
            QVERIFY(text(*change, "changeTasksCount").contains(QStringLiteral("tasks change")));
            QTest::keyClick(change, Qt::Key_Return, Qt::ControlModifier);
        }
        QTRY_COMPARE_WITH_TIMEOUT(desk.toasts.size(), 1, 30'000);
        QVERIFY2(desk.toasts.front().endsWith(QStringLiteral("tasks changed")), qPrintable(desk.toasts.front()));
        QCOMPARE(urgent(), 420);
        desk.takeBack();
        QTRY_COMPARE_WITH_TIMEOUT(urgent(), 0, 30'000);
        QVERIFY(desk.errors.isEmpty());
    }

    void comesBackAsItWasLeft() {
        test::WorkDesk desk;
        {
            ui::TasksWorkspace workspace(desk);
            desk.present(workspace);
            QTRY_COMPARE(rows(workspace), 5);
            QTest::mouseClick(named<QPushButton>(workspace, "tasksSpan_later"), Qt::LeftButton);
            QTRY_COMPARE(rows(workspace), 4);
        }
        ui::TasksWorkspace workspace(desk);
        desk.present(workspace);
        QTRY_COMPARE(rows(workspace), 4);
        QVERIFY(named<QPushButton>(workspace, "tasksSpan_later")->isChecked());
    }
};

LIANLU_WIDGETS_TEST(TestTasksWorkspace)

}  // namespace test_tasks_workspace

#include "test_tasks_workspace.moc"
