// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>

#include "models/actions/disclose.h"
#include "models/db/connection.h"
#include "models/domain/rules/conflict.h"
#include "models/store/outbox.h"
#include "tests/gui/workspaces/work_desk.h"
#include "tests/support/test_main.h"
#include "ui/common/badge.h"
#include "ui/sync/sync_workspace.h"

namespace test_sync_workspace {

using namespace lianlu;
using test::named;
using test::SampleStore;

//! The one place that tells what the server has of one's work.
class TestSyncWorkspace : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anEmptyQueueSaysSo() {
        test::WorkDesk desk;
        ui::SyncWorkspace workspace(desk);
        desk.present(workspace);
        auto* table = named<QTableView>(workspace, "queueList");
        QTRY_VERIFY(named<QLabel>(*table, "emptyWhat")->isVisible());
        QTRY_COMPARE(text(*table, "emptyWhat"), QStringLiteral("Nothing is waiting"));
        QVERIFY(!named<QPushButton>(workspace, "queueRetry")->isEnabled());
        QVERIFY(!named<QPushButton>(workspace, "queueExport")->isEnabled());
        QVERIFY(!named<QPushButton>(workspace, "queueQuarantined")->isVisible());
        desk.pictures(workspace, QStringLiteral("sync-empty"));
        click(workspace, "syncConflictsTab");
        QTRY_COMPARE(text(*named<QTableView>(workspace, "conflictsTable"), "emptyWhat"), QStringLiteral("Nothing to decide"));
        desk.pictures(workspace, QStringLiteral("conflicts-empty"));
    }

    void aChangeIsSaidInWordsBesideWhatTheServerHas() {
        test::WorkDesk desk;
        ui::SyncWorkspace workspace(desk);
        desk.present(workspace);
        QTRY_VERIFY(named<QWidget>(*named<QTableView>(workspace, "queueList"), "emptyWhat")->isVisible());
        call(desk, 2);
        edit(desk, 3, "广州");
        // Live: nobody asked for it.
        auto* table = named<QTableView>(workspace, "queueList");
        QTRY_COMPARE(table->model()->rowCount(), 2);
        QVERIFY(table->model()->index(1, 0).data().toString().startsWith(QLatin1String("Logged a phone call with ")));
        QTRY_COMPARE(named<QPushButton>(workspace, "queueWaiting")->text(), QStringLiteral("Waiting 2"));
        QTRY_COMPARE(text(workspace, "queueSaid"), QStringLiteral("The server has not got it yet."));
        QTest::keyClick(table, Qt::Key_O);
        QVERIFY(desk.openedCustomer == SampleStore::customer(3) || desk.openedCustomer == SampleStore::customer(2));
        desk.pictures(workspace, QStringLiteral("sync-waiting"));
        // Without a connection nothing is on its way, and the words follow by themselves.
        QCOMPARE(table->model()->index(0, 1).data().toString(), QStringLiteral("Waiting"));
        desk.sync().set({item::SyncState::State::offline, 2, 0, 0, {}, {}, {}});
        QCOMPARE(table->model()->index(0, 1).data().toString(), QStringLiteral("Waits for the connection"));
        QTRY_COMPARE(text(workspace, "queueTodo"), QStringLiteral("It waits for the connection, and goes out by itself then."));
        desk.pictures(workspace, QStringLiteral("sync-offline"));
    }

    void discardingAsksAndShowsWhatIsLost() {
        test::WorkDesk desk;
        ui::SyncWorkspace workspace(desk);
        desk.present(workspace);
        edit(desk, 3, "广州");
        auto* table = named<QTableView>(workspace, "queueList");
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QTRY_VERIFY(named<QPushButton>(workspace, "queueDiscard")->isEnabled());
        QTest::keyClick(table, Qt::Key_Delete);
        auto* asked = test::dialog("discardDialog");
        QStringList shown;
        for (const auto* label : asked->findChildren<QLabel*>()) shown << label->text();
        QVERIFY(shown.contains(QString::fromUtf8("广州")));
        if (qEnvironmentVariableIsSet("LIANLU_PICTURES")) test::picture(*asked, QStringLiteral("discard"));
        QTest::mouseClick(named<QPushButton>(*asked, "dialogCancel"), Qt::LeftButton);
        QCOMPARE(table->model()->rowCount(), 1);
        click(workspace, "queueDiscard");
        QTest::mouseClick(named<QPushButton>(*test::dialog("discardDialog"), "discardConfirm"), Qt::LeftButton);
        QTRY_COMPARE(table->model()->rowCount(), 0);
        QTRY_VERIFY(desk.toasts.contains(QStringLiteral("Change discarded")));
        QVERIFY(desk.get<domain::Customer>(SampleStore::customer(3)).city != "广州");
    }

    void whatWasRefusedNamesTheReasonAndGoesAgain() {
        test::WorkDesk desk;
        edit(desk, 3, "广州");
        answer(desk, [](const store::OutboxOp& op) {
            store::OpOutcome outcome;
            outcome.opId = op.opId;
            outcome.code = "forbidden";
            return outcome;
        });
        ui::SyncWorkspace workspace(desk);
        QSignalSpy wanted(&workspace, &ui::SyncWorkspace::syncRequested);
        desk.present(workspace);
        click(workspace, "queueRefused");
        auto* table = named<QTableView>(workspace, "queueList");
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QTRY_COMPARE(text(workspace, "queueSaid"), QStringLiteral("Your role may not change this."));
        desk.pictures(workspace, QStringLiteral("sync-refused"));
        QTRY_VERIFY(named<QPushButton>(workspace, "queueRetry")->isEnabled());
        QTest::keyClick(table, Qt::Key_R);
        QTRY_COMPARE(table->model()->rowCount(), 0);
        QTRY_COMPARE(wanted.count(), 1);
        click(workspace, "queueWaiting");
        QTRY_COMPARE(table->model()->rowCount(), 1);
        answer(desk, [](const store::OutboxOp& op) {
            store::OpOutcome outcome;
            outcome.opId = op.opId;
            outcome.accepted = true;
            outcome.ver = 500;
            return outcome;
        });
        QTRY_COMPARE(table->model()->rowCount(), 0);
        click(workspace, "queueSent");
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QTRY_COMPARE(text(workspace, "queueSaid"), QStringLiteral("The server has it."));
        QCOMPARE(named<QPushButton>(workspace, "queueDiscard")->text(), QStringLiteral("Take back…"));
    }

    void whatTheServerKeepsAsideAppears() {
        test::WorkDesk desk;
        edit(desk, 3, "广州");
        const auto done = desk.sample().store().writeNow([](store::WriteTxn& txn) { return txn.connection().run("UPDATE outbox SET state = 5"); });
        QVERIFY(done);
        ui::SyncWorkspace workspace(desk);
        desk.present(workspace);
        QTRY_VERIFY(named<QPushButton>(workspace, "queueQuarantined")->isVisible());
        click(workspace, "queueQuarantined");
        QTRY_COMPARE(named<QTableView>(workspace, "queueList")->model()->rowCount(), 1);
        QTRY_VERIFY(text(workspace, "queueSaid").contains(QLatin1String("keeps your change aside")));
    }

    void theChosenAreExportedAndCounted() {
        test::WorkDesk desk;
        for (const int person : {2, 3, 4}) edit(desk, person, "广州");
        ui::SyncWorkspace workspace(desk);
        desk.present(workspace);
        auto* table = named<QTableView>(workspace, "queueList");
        QTRY_COMPARE(table->model()->rowCount(), 3);
        table->selectionModel()->select(table->model()->index(0, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        table->selectionModel()->select(table->model()->index(2, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        click(workspace, "queueExport");
        QTemporaryDir folder;
        const auto path = folder.filePath(QStringLiteral("mine.ndjson"));
        auto* where = qobject_cast<QFileDialog*>(test::dialog("queueExportFile"));
        QVERIFY(where);
        Q_EMIT where->fileSelected(path);
        where->close();
        QTRY_VERIFY(desk.toasts.contains(QStringLiteral("2 changes exported")) || desk.toasts.contains(QStringLiteral("2 change(s) exported")));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count('\n'), 2);
        QCOMPARE(desk.disclosed(), QStringList{QStringLiteral("exported edits")});
    }

    void whatCannotBeWrittenDownIsNotExported() {
        test::WorkDesk desk;
        edit(desk, 2, "广州");
        desk.refuseDisclosures(true);
        ui::SyncWorkspace workspace(desk);
        desk.present(workspace);
        QTRY_COMPARE(named<QTableView>(workspace, "queueList")->model()->rowCount(), 1);
        click(workspace, "queueExport");
        QTemporaryDir folder;
        const auto path = folder.filePath(QStringLiteral("mine.csv"));
        auto* where = qobject_cast<QFileDialog*>(test::dialog("queueExportFile"));
        QVERIFY(where);
        Q_EMIT where->fileSelected(path);
        where->close();
        QTRY_COMPARE(desk.errors.size(), 1);
        QVERIFY(!QFile::exists(path));
        QVERIFY(desk.toasts.isEmpty());
    }

    //! In words, and with no way to be rid of it: neither by the button nor by its key.
    void anEntryOfTheAuditStaysInTheQueue() {
        test::WorkDesk desk;
        look(desk, {domain::DisclosureAct::shown, domain::Disclosed::phone, {SampleStore::customer(2)}, 1});
        look(desk, {domain::DisclosureAct::exported, domain::Disclosed::customers, {}, 120});
        ui::SyncWorkspace workspace(desk);
        desk.present(workspace);
        auto* table = named<QTableView>(workspace, "queueList");
        QTRY_COMPARE(table->model()->rowCount(), 2);
        QVERIFY(table->model()->index(0, 0).data().toString().contains(QLatin1String("120")));
        const auto looked = table->model()->index(1, 0).data().toString();
        QVERIFY2(looked.startsWith(QLatin1String("Looked at the phone number of ")) && !looked.contains(QLatin1Char('*')), qPrintable(looked));
        QTRY_COMPARE(text(workspace, "queueSaid"), QStringLiteral("It will stand in the audit with the next sync."));
        QVERIFY(!named<QPushButton>(workspace, "queueDiscard")->isVisible());
        desk.pictures(workspace, QStringLiteral("sync-audit"));
        QTest::keyClick(table, Qt::Key_Delete);
        QVERIFY(!desk.disclosed().isEmpty());
        for (const auto* open : QApplication::topLevelWidgets()) QVERIFY(open->objectName() != QLatin1String("discardDialog") || !open->isVisible());
        // A server of before does not know it: it stays, and can be sent again.
        answer(desk, [](const store::OutboxOp& op) {
            store::OpOutcome outcome;
            outcome.opId = op.opId;
            outcome.code = "unsupported";
            return outcome;
        });
        click(workspace, "queueRefused");
        QTRY_COMPARE(table->model()->rowCount(), 2);
        QTRY_VERIFY(text(workspace, "queueSaid").startsWith(QLatin1String("The server is older than this program")));
        QVERIFY(!named<QPushButton>(workspace, "queueDiscard")->isVisible());
        QTRY_VERIFY(named<QPushButton>(workspace, "queueRetry")->isEnabled());
        QTest::keyClick(table, Qt::Key_R);
        QTRY_COMPARE(table->model()->rowCount(), 1);
        click(workspace, "queueWaiting");
        QTRY_COMPARE(table->model()->rowCount(), 1);
        answer(desk, [](const store::OutboxOp& op) {
            store::OpOutcome outcome;
            outcome.opId = op.opId;
            outcome.accepted = true;
            outcome.ver = 1;
            return outcome;
        });
        click(workspace, "queueSent");
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QTRY_COMPARE(text(workspace, "queueSaid"), QStringLiteral("It stands in the audit."));
        QVERIFY(!named<QPushButton>(workspace, "queueDiscard")->isVisible());
    }

    void numbersOfAConflictAreShownOnceThatIsWrittenDown() {
        test::WorkDesk desk;
        domain::Conflict conflict;
        conflict.opId = {SampleStore::idOf("op of a number")};
        conflict.id = domain::conflictId(conflict.opId);
        conflict.customerId = SampleStore::customer(3);
        conflict.kind = domain::ConflictKind::edit;
        conflict.entity = "identity";
        conflict.rowId = {SampleStore::idOf("a number")};
        conflict.names = {"value"};
        conflict.base = R"({"value":"+8613900001111"})";
        conflict.mine = R"({"value":"+8613900002222"})";
        conflict.theirs = R"({"value":"+8613900003333"})";
        conflict.mineBy = desk.sample().context().staff;
        conflict.mineAt = conflict.at = desk.sample().ago(0.1);
        desk.sample().put(desk.sample().book(), conflict);
        desk.sample().flush();
        ui::SyncWorkspace workspace(desk);
        desk.present(workspace);
        click(workspace, "syncConflictsTab");
        QTRY_VERIFY(text(workspace, "conflictMineValue").contains(QLatin1String("****")));
        desk.refuseDisclosures(true);
        QTest::mouseClick(named<QToolButton>(workspace, "conflictReveal"), Qt::LeftButton);
        QTRY_COMPARE(desk.errors.size(), 1);
        QVERIFY(text(workspace, "conflictMineValue").contains(QLatin1String("****")));
        desk.refuseDisclosures(false);
        QTest::mouseClick(named<QToolButton>(workspace, "conflictReveal"), Qt::LeftButton);
        QTRY_VERIFY(text(workspace, "conflictMineValue").contains(QLatin1String("139 0000 2222")));
        QCOMPARE(desk.disclosed(), QStringList{QStringLiteral("shown contacts")});
        QTest::mouseClick(named<QToolButton>(workspace, "conflictReveal"), Qt::LeftButton);
        QTRY_VERIFY(text(workspace, "conflictMineValue").contains(QLatin1String("****")));
    }

    void bothValuesStandSideBySideAndOneClickDecides() {
        test::WorkDesk desk;
        const auto first = conflict(desk.sample(), 3, 0.05), second = conflict(desk.sample(), 4, 0.1);
        ui::SyncWorkspace workspace(desk);
        QSignalSpy counted(&workspace, &ui::Workspace::countChanged);
        desk.present(workspace);
        QTRY_COMPARE(named<QPushButton>(workspace, "syncConflictsTab")->text(), QStringLiteral("Conflicts 2"));
        QTRY_VERIFY(!counted.isEmpty() && counted.last().at(0).toInt() == 2);
        click(workspace, "syncConflictsTab");
        auto* table = named<QTableView>(workspace, "conflictsTable");
        QTRY_COMPARE(table->model()->rowCount(), 2);
        QTRY_COMPARE(text(workspace, "conflictMineCity"), QString::fromUtf8("广州"));
        QCOMPARE(text(workspace, "conflictTheirsCity"), QString::fromUtf8("北京"));
        QCOMPARE(text(workspace, "conflictBaseCity"), QString::fromUtf8("上海"));
        QVERIFY(text(workspace, "conflictMineByCity").startsWith(QStringLiteral("You · ")));
        QVERIFY(text(workspace, "conflictTheirsByCity").startsWith(QStringLiteral("A colleague · ")));
        desk.pictures(workspace, QStringLiteral("conflicts"));
        if (qEnvironmentVariableIsSet("LIANLU_PICTURES")) {
            ui::Theme::apply(*qApp, ui::Scheme::dark);
            desk.pictures(workspace, QStringLiteral("conflicts-dark"));
            ui::Theme::apply(*qApp, ui::Scheme::light);
        }
        // A field by a click, the rest by a key.
        click(workspace, "conflictUseCity");
        QTRY_VERIFY(workspace.findChild<ui::Badge*>(QStringLiteral("conflictChosenCity")));
        QCOMPARE(desk.get<domain::Customer>(SampleStore::customer(3)).city, std::string("广州"));
        QVERIFY(domain::isOpen(desk.get<domain::Conflict>(first)));
        QTRY_VERIFY(named<QPushButton>(workspace, "conflictKeepAll")->isEnabled());
        QTest::keyClick(table, Qt::Key_T);
        QTRY_COMPARE(table->model()->rowCount(), 1);
        const auto decided = desk.get<domain::Conflict>(first);
        QVERIFY(!domain::isOpen(decided) && domain::decisionOf(decided, "remark") == domain::Choice::theirs);
        QVERIFY(decided.decidedBy == desk.sample().context().staff);
        // The next one is in front.
        QTRY_COMPARE(workspace.findChild<QTableView*>(QStringLiteral("conflictsTable"))->currentIndex().row(), 0);
        QTRY_VERIFY(named<QPushButton>(workspace, "conflictUseAll")->isEnabled());
        QTest::keyClick(table, Qt::Key_M);
        QTRY_COMPARE(table->model()->rowCount(), 0);
        QCOMPARE(desk.get<domain::Customer>(SampleStore::customer(4)).remark, std::string("likes silk"));
        // Undo, from the toast.
        QVERIFY(desk.undo());
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QVERIFY(domain::isOpen(desk.get<domain::Conflict>(second)));
        QVERIFY(desk.get<domain::Customer>(SampleStore::customer(4)).remark != "likes silk");
        // And later, among the decided.
        click(workspace, "conflictsDecided");
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QTRY_VERIFY(named<QPushButton>(workspace, "conflictUndo")->isVisible());
        desk.pictures(workspace, QStringLiteral("conflicts-decided"));
        QTest::keyClick(table, Qt::Key_U);
        QTRY_VERIFY(table->model()->rowCount() == 0 || !desk.errors.isEmpty());
        QVERIFY(desk.errors.isEmpty());
    }

    void theQueueLeadsToTheConflict() {
        test::WorkDesk desk;
        edit(desk, 3, "广州");
        domain::OpId op;
        answer(desk, [&op](const store::OutboxOp& sent) {
            op = sent.opId;
            store::OpOutcome outcome;
            outcome.opId = sent.opId;
            outcome.accepted = outcome.conflict = true;
            return outcome;
        });
        conflict(desk.sample(), 3, 0.05, op);
        ui::SyncWorkspace workspace(desk);
        desk.present(workspace);
        click(workspace, "queueConflicted");
        QTRY_COMPARE(named<QTableView>(workspace, "queueList")->model()->rowCount(), 1);
        QTRY_VERIFY(named<QPushButton>(workspace, "queueReview")->isVisible());
        desk.pictures(workspace, QStringLiteral("sync-conflicted"));
        click(workspace, "queueReview");
        QTRY_COMPARE(text(workspace, "conflictMineCity"), QString::fromUtf8("广州"));
        QVERIFY(named<QWidget>(workspace, "reviewPage")->isVisible());
    }

private:
    static QString text(QWidget& workspace, const char* name) {
        const auto* label = workspace.findChild<QLabel*>(QString::fromLatin1(name));
        return label ? label->text() : QString();
    }
    static void click(QWidget& workspace, const char* name) { QTest::mouseClick(named<QPushButton>(workspace, name), Qt::LeftButton); }
    static void wait(QFuture<Result<actions::Done>> done) {
        QTRY_VERIFY(done.isFinished());
        QVERIFY(done.result().has_value());
    }
    static void edit(test::WorkDesk& desk, int person, const std::string& city) {
        wait(desk.async().act([person, city](const actions::Context& context) { return actions::editCustomer(context, {SampleStore::customer(person), {{"city", city}}}); }));
    }
    static void call(test::WorkDesk& desk, int person) {
        wait(desk.async().act([person](const actions::Context& context) {
            actions::LogInteraction input;
            input.customer = SampleStore::customer(person);
            input.kind = domain::InteractionKind::call;
            return actions::logInteraction(context, input);
        }));
    }
    static void look(test::WorkDesk& desk, const actions::Disclose& act) {
        wait(desk.async().act([act](const actions::Context& context) { return actions::disclose(context, act); }));
    }
    //! What a push would have brought.
    template <class Answer>
    static void answer(test::WorkDesk& desk, Answer give) {
        const auto done = desk.sample().store().writeNow([&](store::WriteTxn& txn) -> Result<void> {
            LIANLU_TRY(const auto ops, store::Outbox::takeForSending(txn, 200));
            std::vector<store::OpOutcome> outcomes;
            for (const auto& op : ops) outcomes.push_back(give(op));
            return store::Outbox::settle(txn, outcomes);
        });
        QVERIFY(done);
    }
    static domain::ConflictId conflict(SampleStore& sample, int person, double daysAgo, domain::OpId op = {}) {
        domain::Conflict conflict;
        conflict.opId = op.isNull() ? domain::OpId{SampleStore::idOf("op" + std::to_string(person))} : op;
        conflict.id = domain::conflictId(conflict.opId);
        conflict.customerId = SampleStore::customer(person);
        conflict.kind = domain::ConflictKind::edit;
        conflict.entity = "customer";
        conflict.rowId = {conflict.customerId.uuid};
        conflict.names = {"city", "remark"};
        conflict.base = R"({"city":"上海"})";
        conflict.mine = R"({"city":"广州","remark":"likes silk"})";
        conflict.theirs = R"({"city":"北京","remark":"likes wool, comes on Saturdays with her sister"})";
        conflict.theirsBy = {domain::authorText("city", {{SampleStore::idOf("colleague")}, sample.ago(0.2)}), domain::authorText("remark", {{SampleStore::idOf("colleague")}, sample.ago(0.2)})};
        conflict.mineBy = sample.context().staff;
        conflict.mineAt = sample.ago(daysAgo + 0.01);
        conflict.at = sample.ago(daysAgo);
        sample.put(sample.book(), conflict);
        sample.flush();
        return conflict.id;
    }
};

LIANLU_WIDGETS_TEST(TestSyncWorkspace)

}  // namespace test_sync_workspace

#include "test_sync_workspace.moc"
