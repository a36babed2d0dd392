// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// Cells of the lists, changed where they stand.
#include <QComboBox>
#include <QDateEdit>
#include <QFrame>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

#include "models/actions/tasks.h"
#include "tests/gui/workspaces/work_desk.h"
#include "tests/support/test_main.h"
#include "models/item/customer_list_model.h"
#include "models/item/lead_list_model.h"
#include "models/item/task_list_model.h"
#include "ui/customers/customers_workspace.h"
#include "ui/leads/leads_workspace.h"
#include "ui/tasks/tasks_workspace.h"

namespace test_cell_editing {

using namespace lianlu;
using item::LeadListModel;
using item::TaskListModel;
using test::named;
using test::SampleStore;

class TestCellEditing : public QObject {
    Q_OBJECT

    static QFrame* editor(QWidget& workspace) {
        for (auto* frame : workspace.window()->findChildren<QFrame*>(QStringLiteral("cellEditor")))
            if (frame->isVisible()) return frame;
        return nullptr;
    }
    template <class Field = QLineEdit>
    static Field* field(QWidget& workspace, const char* name) {
        auto* frame = editor(workspace);
        return frame ? frame->findChild<Field*>(QString::fromLatin1(name)) : nullptr;
    }
    static QString problem(QWidget& workspace) {
        auto* frame = editor(workspace);
        auto* label = frame ? frame->findChild<QLabel*>(QStringLiteral("inlineErrorText")) : nullptr;
        return label && label->isVisible() ? label->text() : QString();
    }
    static int rowOf(QTableView* table, const Uuid& id) {
        const auto wanted = QString::fromStdString(id.toString());
        for (int row = 0; row < table->model()->rowCount(); ++row)
            if (table->model()->index(row, 0).data(item::IdRole).toString() == wanted) return row;
        return -1;
    }
    static void open(QTableView* table, int row, int column) {
        table->setColumnHidden(column, false);
        table->setFocus();
        table->setCurrentIndex(table->model()->index(row, column));
        QTest::keyClick(table, Qt::Key_F2);
    }
    static void editLead(test::WorkDesk& desk, domain::Fields changed) {
        const actions::EditLead input{SampleStore::lead(1), std::move(changed)};
        auto done = desk.async().act([input](const actions::Context& context) { return actions::editLead(context, input); });
        QVERIFY(QTest::qWaitFor([&done] { return done.isFinished(); }));
        QVERIFY(done.result().has_value());
    }

private Q_SLOTS:
    void aNextStepIsSavedByEnterAndUndone() {
        test::WorkDesk desk;
        ui::LeadsWorkspace workspace(desk);
        desk.present(workspace);
        auto* table = named<QTableView>(workspace, "leadsTable");
        QTRY_COMPARE(table->model()->rowCount(), 28);
        const auto before = desk.get<domain::Lead>(SampleStore::lead(1)).nextStep;
        open(table, rowOf(table, SampleStore::lead(1).uuid), LeadListModel::NextStep);
        auto* line = field<>(workspace, "leadsCell");
        QVERIFY(line);
        QCOMPARE(line->text(), QString::fromStdString(before));
        QVERIFY(line->hasFocus());
        QTest::keyClicks(line, QStringLiteral("send the blue one"));
        desk.pictures(workspace, QStringLiteral("cell-next-step"));
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_VERIFY(!editor(workspace));
        QCOMPARE(desk.get<domain::Lead>(SampleStore::lead(1)).nextStep, std::string("send the blue one"));
        QVERIFY(table->hasFocus());
        QTRY_COMPARE(desk.toasts, QStringList{QStringLiteral("Lead saved")});
        QVERIFY(desk.undo());
        QCOMPARE(desk.get<domain::Lead>(SampleStore::lead(1)).nextStep, before);
    }

    void escLeavesItAsItWas() {
        test::WorkDesk desk;
        ui::LeadsWorkspace workspace(desk);
        desk.present(workspace);
        auto* table = named<QTableView>(workspace, "leadsTable");
        QTRY_COMPARE(table->model()->rowCount(), 28);
        const auto before = desk.get<domain::Lead>(SampleStore::lead(1)).nextStep;
        open(table, rowOf(table, SampleStore::lead(1).uuid), LeadListModel::NextStep);
        QTest::keyClicks(field<>(workspace, "leadsCell"), QStringLiteral("nothing of this"));
        QTest::keyClick(field<>(workspace, "leadsCell"), Qt::Key_Escape);
        QVERIFY(!editor(workspace));
        QCOMPARE(desk.get<domain::Lead>(SampleStore::lead(1)).nextStep, before);
        QVERIFY(desk.toasts.isEmpty());
    }

    void whatIsChosenStaysChosen() {
        test::WorkDesk desk;
        ui::LeadsWorkspace workspace(desk);
        desk.present(workspace);
        auto* table = named<QTableView>(workspace, "leadsTable");
        QTRY_COMPARE(table->model()->rowCount(), 28);
        table->setFocus();
        table->setCurrentIndex(table->model()->index(0, LeadListModel::Stage));
        for (int n = 0; n < 2; ++n) QTest::keyClick(table, Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(table->selectionModel()->selectedRows().size(), 3);
        QTest::keyClick(table, Qt::Key_F2);
        auto* box = field<QComboBox>(workspace, "leadsCell");
        QVERIFY(box);
        QTest::keyClick(box, Qt::Key_Escape);
        QVERIFY(!editor(workspace));
        QCOMPARE(table->selectionModel()->selectedRows().size(), 3);
    }

    void newsOfTheRowLeaveWhatIsTypedAlone() {
        test::WorkDesk desk;
        ui::LeadsWorkspace workspace(desk);
        desk.present(workspace);
        auto* table = named<QTableView>(workspace, "leadsTable");
        QTRY_COMPARE(table->model()->rowCount(), 28);
        open(table, rowOf(table, SampleStore::lead(1).uuid), LeadListModel::NextStep);
        QTest::keyClicks(field<>(workspace, "leadsCell"), QStringLiteral("mine"));
        // Another field: the row moves, the cell does not care.
        editLead(desk, {{"maturity", std::int64_t{1}}});
        QTRY_COMPARE(table->model()->index(rowOf(table, SampleStore::lead(1).uuid), LeadListModel::Maturity).data().toString(), QStringLiteral("1"));
        QVERIFY(editor(workspace));
        QCOMPARE(field<>(workspace, "leadsCell")->text(), QStringLiteral("mine"));
        // The same one: it is said before it is written over.
        editLead(desk, {{"next_step", std::string("theirs")}});
        QTRY_COMPARE(table->model()->index(rowOf(table, SampleStore::lead(1).uuid), LeadListModel::NextStep).data().toString(), QStringLiteral("theirs"));
        QCOMPARE(field<>(workspace, "leadsCell")->text(), QStringLiteral("mine"));
        QTest::keyClick(field<>(workspace, "leadsCell"), Qt::Key_Return);
        QVERIFY2(problem(workspace).contains(QStringLiteral("theirs")), qPrintable(problem(workspace)));
        QCOMPARE(desk.get<domain::Lead>(SampleStore::lead(1)).nextStep, std::string("theirs"));
        desk.pictures(workspace, QStringLiteral("cell-changed-elsewhere"));
        QTest::keyClick(field<>(workspace, "leadsCell"), Qt::Key_Return);
        QTRY_VERIFY(!editor(workspace));
        QCOMPARE(desk.get<domain::Lead>(SampleStore::lead(1)).nextStep, std::string("mine"));
        QCOMPARE(desk.get<domain::Lead>(SampleStore::lead(1)).maturity, std::int64_t{1});
    }

    void aRowThatLeavesTheListTakesNothingAlong() {
        test::WorkDesk desk;
        ui::LeadsWorkspace workspace(desk);
        desk.present(workspace);
        auto* table = named<QTableView>(workspace, "leadsTable");
        QTRY_COMPARE(table->model()->rowCount(), 28);
        open(table, rowOf(table, SampleStore::lead(1).uuid), LeadListModel::NextStep);
        QTest::keyClicks(field<>(workspace, "leadsCell"), QStringLiteral("call once more"));
        editLead(desk, {{"stage", std::string("lost")}, {"lost_reason", std::string("moved away")}});
        QTRY_COMPARE(table->model()->rowCount(), 27);
        QVERIFY(editor(workspace));
        QTest::keyClick(field<>(workspace, "leadsCell"), Qt::Key_Return);
        QTRY_VERIFY(!editor(workspace));
        QCOMPARE(desk.get<domain::Lead>(SampleStore::lead(1)).nextStep, std::string("call once more"));
    }

    void aStageIsChosenAndLostAsksWhy() {
        test::WorkDesk desk;
        ui::LeadsWorkspace workspace(desk);
        desk.present(workspace);
        auto* table = named<QTableView>(workspace, "leadsTable");
        QTRY_COMPARE(table->model()->rowCount(), 28);
        open(table, rowOf(table, SampleStore::lead(1).uuid), LeadListModel::Stage);
        auto* box = field<QComboBox>(workspace, "leadsCell");
        QVERIFY(box);
        QVERIFY(!field<>(workspace, "leadsCellWords")->isVisible());
        box->setCurrentIndex(box->findData(static_cast<int>(domain::LeadStage::lost)));
        Q_EMIT box->activated(box->currentIndex());
        auto* why = field<>(workspace, "leadsCellWords");
        QVERIFY(why->isVisible() && why->hasFocus());
        QTest::keyClick(why, Qt::Key_Return);
        QTRY_COMPARE(problem(workspace), QStringLiteral("A few words are enough."));
        QVERIFY(desk.get<domain::Lead>(SampleStore::lead(1)).stage != domain::LeadStage::lost);
        desk.pictures(workspace, QStringLiteral("cell-lost"));
        QTest::keyClicks(why, QStringLiteral("moved away"));
        QTest::keyClick(why, Qt::Key_Return);
        QTRY_VERIFY(!editor(workspace));
        QVERIFY(desk.get<domain::Lead>(SampleStore::lead(1)).stage == domain::LeadStage::lost);
        QCOMPARE(desk.get<domain::Lead>(SampleStore::lead(1)).lostReason, std::string("moved away"));
        QTRY_COMPARE(desk.toasts.size(), 1);
        QVERIFY(desk.undo());
        QTRY_COMPARE(table->model()->rowCount(), 28);
        // By key the stages are stepped through, and Enter saves the one that is meant.
        open(table, rowOf(table, SampleStore::lead(1).uuid), LeadListModel::Stage);
        box = field<QComboBox>(workspace, "leadsCell");
        const int first = box->currentIndex();
        QTest::keyClick(box, first > 0 ? Qt::Key_Up : Qt::Key_Down);
        QVERIFY(editor(workspace));
        QVERIFY(box->currentIndex() != first);
        QTest::keyClick(box, Qt::Key_Escape);
        QCOMPARE(desk.toasts.size(), 1);
        // Any other stage is saved as soon as it is chosen with the mouse.
        open(table, rowOf(table, SampleStore::lead(1).uuid), LeadListModel::Stage);
        box = field<QComboBox>(workspace, "leadsCell");
        box->setCurrentIndex(box->findData(static_cast<int>(domain::LeadStage::negotiating)));
        Q_EMIT box->activated(box->currentIndex());
        QTRY_VERIFY(!editor(workspace));
        QVERIFY(desk.get<domain::Lead>(SampleStore::lead(1)).stage == domain::LeadStage::negotiating);
    }

    void tasksTitleDueAndPriority() {
        test::WorkDesk desk;
        ui::TasksWorkspace workspace(desk);
        desk.present(workspace);
        auto* table = named<QTableView>(workspace, "tasksTable");
        QTRY_COMPARE(table->model()->rowCount(), 5);
        table->setColumnHidden(TaskListModel::Priority, false);
        const auto id = *domain::TaskId::parse(table->model()->index(0, 0).data(item::IdRole).toString().toStdString());
        open(table, 0, TaskListModel::Title);
        auto* line = field<>(workspace, "tasksCell");
        QVERIFY(line);
        line->clear();
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_COMPARE(problem(workspace), QStringLiteral("Say what is to be done."));
        QTest::keyClicks(line, QStringLiteral("Order the ribbons"));
        // Tab saves and goes on to the next cell of the row.
        QTest::keyClick(line, Qt::Key_Tab);
        QTRY_COMPARE(desk.get<domain::Task>(id).title, std::string("Order the ribbons"));
        QTRY_VERIFY(editor(workspace) && editor(workspace)->findChild<QDateEdit*>(QStringLiteral("tasksCellWhenDate")));
        desk.pictures(workspace, QStringLiteral("cell-due"));
        const auto due = desk.get<domain::Task>(id).dueAt;
        QTest::mouseClick(editor(workspace)->findChild<QPushButton*>(QStringLiteral("tasksCellWhenWeek")), Qt::LeftButton);
        QTest::keyClick(editor(workspace)->findChild<QDateEdit*>(QStringLiteral("tasksCellWhenDate")), Qt::Key_Return);
        QTRY_VERIFY(!editor(workspace));
        QVERIFY(desk.get<domain::Task>(id).dueAt != due);
        QTRY_COMPARE(desk.toasts.size(), 2);
        QVERIFY(desk.undo());
        QTRY_COMPARE(table->model()->rowCount(), 5);
        QTRY_VERIFY(rowOf(table, id.uuid) >= 0);
        open(table, rowOf(table, id.uuid), TaskListModel::Priority);
        auto* box = field<QComboBox>(workspace, "tasksCell");
        QVERIFY(box);
        box->setCurrentIndex(box->findData(1));
        QTest::keyClick(box, Qt::Key_Return);
        QTRY_COMPARE(desk.get<domain::Task>(id).priority, std::int64_t{1});
    }

    void aNameByDoubleClickAndLeavingSaves() {
        test::WorkDesk desk;
        ui::CustomersWorkspace workspace(desk);
        desk.present(workspace);
        auto* table = named<QTableView>(workspace, "customersTable");
        QTRY_VERIFY(table->model()->rowCount() > 3);
        const auto index = table->model()->index(1, item::CustomerListModel::Name);
        const auto id = *domain::CustomerId::parse(index.data(item::IdRole).toString().toStdString());
        const auto at = table->visualRect(index).center();
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, at);
        QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, at);
        auto* line = field<>(workspace, "customersCell");
        QVERIFY(line);
        QTest::keyClicks(line, QStringLiteral("Ada Byron"));
        named<QLineEdit>(workspace, "customersSearch")->setFocus();
        QTRY_VERIFY(!editor(workspace));
        QCOMPARE(desk.get<domain::Customer>(id).name, std::string("Ada Byron"));
        QVERIFY(named<QLineEdit>(workspace, "customersSearch")->hasFocus());
        // A column of the server's own is not changed here; the row's name is.
        table->setColumnHidden(item::CustomerListModel::Points, false);
        open(table, 1, item::CustomerListModel::Points);
        QVERIFY(field<>(workspace, "customersCell"));
        QTest::keyClick(field<>(workspace, "customersCell"), Qt::Key_Escape);
    }

    void othersTasksAreNotAGuidesToChange() {
        test::WorkDesk desk;
        domain::Task task;
        task.id = {SampleStore::idOf("colleague's cell")};
        task.storeId = desk.async().context().shop;
        task.assigneeId = {SampleStore::idOf("colleague")};
        task.kind = domain::TaskKind::followUp;
        task.title = "Theirs";
        task.status = domain::TaskStatus::open;
        task.priority = 2;
        QVERIFY(desk.sample().store().writeNow([&](store::WriteTxn& txn) { return txn.create(task, domain::Scope::store(task.storeId)); }));
        item::TaskListModel model(desk.async());
        ui::TasksWorkspace workspace(desk);
        desk.present(workspace);
        auto* table = named<QTableView>(workspace, "tasksTable");
        QTRY_COMPARE(table->model()->rowCount(), 5);
        static_cast<TaskListModel*>(table->model())->setSpan(TaskListModel::Span::open);
        static_cast<TaskListModel*>(table->model())->setWhose(std::nullopt);
        QTRY_VERIFY(rowOf(table, task.id.uuid) >= 0);
        open(table, rowOf(table, task.id.uuid), TaskListModel::Title);
        QVERIFY(!editor(workspace));
        QVERIFY(desk.toasts.last().startsWith(QStringLiteral("Nothing in this row")));
    }
};

LIANLU_WIDGETS_TEST(TestCellEditing)

}  // namespace test_cell_editing

#include "test_cell_editing.moc"
