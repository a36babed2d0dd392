// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <future>

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>

#include "models/domain/rules/person_match.h"
#include "tests/gui/workspaces/work_desk.h"
#include "tests/support/test_main.h"
#include "ui/common/toast.h"
#include "ui/customers/customers_workspace.h"
#include "ui/duplicates/duplicates_workspace.h"
#include "ui/exchange/export_dialog.h"
#include "ui/leads/leads_workspace.h"
#include "ui/offers/offers_workspace.h"
#include "ui/quality/quality_workspace.h"
#include "ui/tasks/tasks_workspace.h"
#include "ui/team/team_workspace.h"

namespace test_export_dialog {

using namespace lianlu;
using test::named;
using test::SampleStore;

//! From a list on the screen to a file: what will leave is said before, and that it left is written down.
class TestExportDialog : public QObject {
    Q_OBJECT

    static QString words(QWidget& widget, const char* name) { return named<QLabel>(widget, name)->text(); }
    static QStringList allWords(QWidget& widget) {
        QStringList all;
        for (const auto* label : widget.findChildren<QLabel*>())
            if (label->isVisibleTo(&widget)) all << label->text();
        return all;
    }
    //! Chooses a place in the file dialog that the button opens.
    static void save(QDialog& dialog, const QString& path) {
        QTRY_VERIFY(named<QPushButton>(dialog, "exportStart")->isEnabled());
        QTest::mouseClick(named<QPushButton>(dialog, "exportStart"), Qt::LeftButton);
        auto* where = qobject_cast<QFileDialog*>(test::dialog("exportFile"));
        QVERIFY(where);
        Q_EMIT where->fileSelected(path);
        where->close();
    }
    static QStringList files(const QTemporaryDir& folder) { return QDir(folder.path()).entryList(QDir::Files | QDir::Hidden); }

private Q_SLOTS:
    void aNarrowedListLeavesAsItStands() {
        test::WorkDesk desk;
        ui::CustomersWorkspace workspace(desk);
        desk.present(workspace);
        auto* table = named<QTableView>(workspace, "customersTable");
        QTRY_COMPARE(named<QLabel>(workspace, "customersCount")->text(), QStringLiteral("80 customers"));
        QTest::mouseClick(named<QPushButton>(workspace, "customersPool"), Qt::LeftButton);
        auto* order = named<QComboBox>(workspace, "customersOrder");
        order->setCurrentIndex(1);
        Q_EMIT order->activated(1);
        QTRY_COMPARE(named<QLabel>(workspace, "customersCount")->text(), QStringLiteral("60 customers"));
        QTest::keyClick(table, Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        const QPointer<QDialog> dialog = test::dialog("exportDialog");
        QTRY_COMPARE(words(*dialog, "exportCount"), QStringLiteral("60 customers"));
        QVERIFY(allWords(*dialog).contains(QStringLiteral("by name · without the pool")));
        QVERIFY(words(*dialog, "exportNote").contains(QStringLiteral("stay masked")));
        QVERIFY(!named<QCheckBox>(*dialog, "exportWhole")->isVisible());
        test::picture(*dialog, QStringLiteral("export-dialog"));
        named<QComboBox>(*dialog, "exportForm")->setCurrentIndex(1);
        const QTemporaryDir folder;
        const auto path = folder.filePath(QStringLiteral("mine.csv"));
        save(*dialog, path);
        QTRY_COMPARE(desk.toasts, QStringList{QStringLiteral("60 customers exported")});
        QCOMPARE(desk.shownFile, path);
        QTRY_VERIFY(!dialog || !dialog->isVisible());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto bytes = file.readAll();
        QVERIFY(bytes.startsWith("\xEF\xBB\xBF" "Name,Kind,Mobile,E-mail"));
        const auto lines = QString::fromUtf8(bytes).split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 61);
        for (int i = 0; i < 60; ++i) {
            QTRY_VERIFY(table->model()->rowCount() == 60);
            QVERIFY(lines[i + 1].startsWith(table->model()->index(i, item::CustomerListModel::Name).data().toString() + QLatin1Char(',')));
        }
        QCOMPARE(desk.disclosed(), QStringList{QStringLiteral("exported customers_masked")});
        desk.pictures(workspace, QStringLiteral("customers-export-button"));
    }

    void managersMayTakeNumbersOutWhole() {
        test::WorkDesk desk(domain::Role::manager);
        ui::CustomersWorkspace workspace(desk);
        desk.present(workspace);
        QTest::mouseClick(named<QToolButton>(workspace, "customersExport"), Qt::LeftButton);
        auto* dialog = test::dialog("exportDialog");
        auto* whole = named<QCheckBox>(*dialog, "exportWhole");
        QVERIFY(whole->isVisible() && !whole->isChecked());
        QTest::mouseClick(whole, Qt::LeftButton, {}, QPoint(8, whole->height() / 2));
        QVERIFY(whole->isChecked());
        QVERIFY(words(*dialog, "exportNote").contains(QStringLiteral("not encrypted")));
        test::picture(*dialog, QStringLiteral("export-dialog-whole"));
        const QTemporaryDir folder;
        save(*dialog, folder.filePath(QStringLiteral("all.xlsx")));
        QTRY_COMPARE(desk.toasts.size(), 1);
        QCOMPARE(files(folder), QStringList{QStringLiteral("all.xlsx")});
        QCOMPARE(desk.disclosed(), QStringList{QStringLiteral("exported customers")});
    }

    void tasksDuplicatesAndFiguresToo() {
        test::WorkDesk desk;
        const QTemporaryDir folder;
        ui::TasksWorkspace tasks(desk);
        desk.present(tasks);
        auto* rows = named<QTableView>(tasks, "tasksTable");
        QTRY_VERIFY(rows->model()->rowCount() > 0);
        QTest::keyClick(rows, Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        const QPointer<QDialog> first = test::dialog("exportDialog");
        QTRY_VERIFY(words(*first, "exportCount").contains(QStringLiteral("task")));
        QVERIFY(!named<QCheckBox>(*first, "exportWhole")->isVisible());
        test::picture(*first, QStringLiteral("export-dialog-tasks"));
        desk.pictures(tasks, QStringLiteral("tasks-export-button"));
        named<QComboBox>(*first, "exportForm")->setCurrentIndex(1);
        save(*first, folder.filePath(QStringLiteral("tasks.csv")));
        QTRY_COMPARE(desk.toasts.size(), 1);
        QTRY_VERIFY(!first);
        auto& sample = desk.sample();
        sample.put(sample.book(), domain::newMatch(SampleStore::customer(4), SampleStore::customer(6), domain::MatchMethod::probabilistic, 0.71, sample.ago(0.1)));
        sample.flush();
        ui::DuplicatesWorkspace pairs(desk);
        desk.present(pairs);
        QTRY_VERIFY(named<QTableView>(pairs, "duplicatesTable")->model()->rowCount() > 0);
        QTest::mouseClick(named<QToolButton>(pairs, "duplicatesExport"), Qt::LeftButton);
        const QPointer<QDialog> second = test::dialog("exportDialog");
        QVERIFY(allWords(*second).contains(QStringLiteral("to review, likeliest first")));
        desk.pictures(pairs, QStringLiteral("duplicates-export-button"));
        save(*second, folder.filePath(QStringLiteral("pairs.xlsx")));
        QTRY_COMPARE(desk.toasts.size(), 2);
        QTRY_VERIFY(!second);
        ui::QualityWorkspace quality(desk);
        desk.present(quality);
        auto* behind = named<QTableView>(quality, "qualityTable");
        QTRY_VERIFY(behind->model()->rowCount() > 0);
        QTest::keyClick(behind, Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        const QPointer<QDialog> third = test::dialog("exportDialog");
        QTRY_VERIFY(words(*third, "exportCount").contains(QStringLiteral("customer")));
        test::picture(*third, QStringLiteral("export-dialog-quality"));
        desk.pictures(quality, QStringLiteral("quality-export-button"));
        save(*third, folder.filePath(QStringLiteral("quality.xlsx")));
        QTRY_COMPARE(desk.toasts.size(), 3);
        QCOMPARE(desk.disclosed(), (QStringList{QStringLiteral("exported tasks"), QStringLiteral("exported duplicates"), QStringLiteral("exported customers_masked")}));
    }

    void theTeamIsTheManagersToTakeOut() {
        test::WorkDesk desk(domain::Role::manager);
        ui::TeamWorkspace team(desk);
        desk.present(team);
        auto* rows = named<QTableView>(team, "teamTable");
        QTRY_VERIFY(rows->model()->rowCount() > 0);
        QTest::keyClick(rows, Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        auto* dialog = test::dialog("exportDialog");
        QTRY_COMPARE(words(*dialog, "exportCount").section(QLatin1Char(' '), 0, 0).toInt(), rows->model()->rowCount());
        test::picture(*dialog, QStringLiteral("export-dialog-team"));
        desk.pictures(team, QStringLiteral("team-export-button"));
        const QTemporaryDir folder;
        save(*dialog, folder.filePath(QStringLiteral("team.xlsx")));
        QTRY_COMPARE(desk.toasts.size(), 1);
        QCOMPARE(desk.disclosed(), QStringList{QStringLiteral("exported team")});
    }

    void leadsAndOffersToo() {
        test::WorkDesk desk;
        const QTemporaryDir folder;
        ui::LeadsWorkspace leads(desk);
        desk.present(leads);
        QTRY_VERIFY(named<QTableView>(leads, "leadsTable")->model()->rowCount() > 0);
        QTest::mouseClick(named<QToolButton>(leads, "leadsExport"), Qt::LeftButton);
        const QPointer<QDialog> first = test::dialog("exportDialog");
        QVERIFY(allWords(*first).contains(QStringLiteral("ripest first · open ones")));
        save(*first, folder.filePath(QStringLiteral("leads.xlsx")));
        QTRY_COMPARE(desk.toasts.size(), 1);
        QTRY_VERIFY(!first);
        ui::OffersWorkspace offers(desk);
        desk.present(offers);
        QTRY_COMPARE(named<QLabel>(offers, "offersCount")->text(), QStringLiteral("8 offers"));
        QTest::mouseClick(named<QPushButton>(offers, "offersRefused"), Qt::LeftButton);
        QTRY_COMPARE(named<QLabel>(offers, "offersCount")->text(), QStringLiteral("1 offers"));
        QTest::mouseClick(named<QToolButton>(offers, "offersExport"), Qt::LeftButton);
        const QPointer<QDialog> second = test::dialog("exportDialog");
        QTRY_COMPARE(words(*second, "exportCount"), QStringLiteral("1 offers"));
        QVERIFY(allWords(*second).contains(QStringLiteral("newest first · Not sent")));
        save(*second, folder.filePath(QStringLiteral("offers.xlsx")));
        QTRY_COMPARE(desk.toasts.size(), 2);
        QCOMPARE(files(folder), (QStringList{QStringLiteral("leads.xlsx"), QStringLiteral("offers.xlsx")}));
        QCOMPARE(desk.disclosed(), (QStringList{QStringLiteral("exported leads_masked"), QStringLiteral("exported offers")}));
        desk.pictures(offers, QStringLiteral("offers-export-button"));
    }

    //! What was chosen in the list leaves alone, in the list's order, whatever was typed to find it.
    void onlyTheChosenRows() {
        test::WorkDesk desk;
        const QTemporaryDir folder;
        ui::CustomersWorkspace workspace(desk);
        desk.present(workspace);
        auto* table = named<QTableView>(workspace, "customersTable");
        QTRY_COMPARE(named<QLabel>(workspace, "customersCount")->text(), QStringLiteral("80 customers"));
        table->selectRow(4);
        table->selectionModel()->select(table->model()->index(1, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        const auto nameAt = [table](int row) { return table->model()->index(row, item::CustomerListModel::Name).data().toString(); };
        const QStringList names{nameAt(1), nameAt(4)};
        QTest::keyClick(table, Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        const QPointer<QDialog> dialog = test::dialog("exportDialog");
        auto* which = named<QComboBox>(*dialog, "exportWhich");
        QVERIFY(which->isVisible());
        QCOMPARE(which->currentText(), QStringLiteral("Only the 2 chosen"));
        QTRY_COMPARE(words(*dialog, "exportCount"), QStringLiteral("2 customers"));
        which->setCurrentIndex(0);
        QTRY_COMPARE(words(*dialog, "exportCount"), QStringLiteral("80 customers"));
        which->setCurrentIndex(1);
        QTRY_COMPARE(words(*dialog, "exportCount"), QStringLiteral("2 customers"));
        test::picture(*dialog, QStringLiteral("export-dialog-chosen"));
        named<QComboBox>(*dialog, "exportForm")->setCurrentIndex(1);
        save(*dialog, folder.filePath(QStringLiteral("two.csv")));
        QTRY_COMPARE(desk.toasts, QStringList{QStringLiteral("2 customers exported")});
        QFile file(folder.filePath(QStringLiteral("two.csv")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto lines = QString::fromUtf8(file.readAll()).split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 3);
        for (int i = 0; i < 2; ++i) QVERIFY(lines[i + 1].startsWith(names[i] + QLatin1Char(',')));
        QCOMPARE(desk.disclosed(), QStringList{QStringLiteral("exported customers_masked")});
    }

    void onlyTheChosenLeads() {
        test::WorkDesk desk;
        const QTemporaryDir folder;
        ui::LeadsWorkspace leads(desk);
        desk.present(leads);
        auto* table = named<QTableView>(leads, "leadsTable");
        QTRY_VERIFY(table->model()->rowCount() > 3);
        table->selectRow(0);
        table->selectionModel()->select(table->model()->index(2, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        QTest::mouseClick(named<QToolButton>(leads, "leadsExport"), Qt::LeftButton);
        const QPointer<QDialog> dialog = test::dialog("exportDialog");
        QTRY_COMPARE(words(*dialog, "exportCount"), QStringLiteral("2 leads"));
        save(*dialog, folder.filePath(QStringLiteral("leads.xlsx")));
        QTRY_COMPARE(desk.toasts, QStringList{QStringLiteral("2 leads exported")});
    }

    //! One row is always chosen, that of the page beside the list: nobody means it alone.
    void oneChosenRowIsNoChoice() {
        test::WorkDesk desk;
        ui::CustomersWorkspace workspace(desk);
        desk.present(workspace);
        auto* table = named<QTableView>(workspace, "customersTable");
        QTRY_COMPARE(named<QLabel>(workspace, "customersCount")->text(), QStringLiteral("80 customers"));
        table->selectRow(4);
        QTest::mouseClick(named<QToolButton>(workspace, "customersExport"), Qt::LeftButton);
        const QPointer<QDialog> dialog = test::dialog("exportDialog");
        QVERIFY(!named<QComboBox>(*dialog, "exportWhich")->isVisible());
        QTRY_COMPARE(words(*dialog, "exportCount"), QStringLiteral("80 customers"));
        dialog->close();
    }

    //! The store is busy elsewhere: the export waits to be written down, and is stopped there.
    void cancelStopsItAndNothingIsWritten() {
        test::WorkDesk desk;
        ui::CustomersWorkspace workspace(desk);
        desk.present(workspace);
        QTest::mouseClick(named<QToolButton>(workspace, "customersExport"), Qt::LeftButton);
        const QPointer<QDialog> dialog = test::dialog("exportDialog");
        QTRY_VERIFY(named<QPushButton>(*dialog, "exportStart")->isEnabled());
        std::promise<void> go;
        auto busy = desk.sample().store().write([gone = go.get_future().share()](store::WriteTxn&) -> Result<void> {
            gone.wait();
            return {};
        });
        const QTemporaryDir folder;
        save(*dialog, folder.filePath(QStringLiteral("mine.xlsx")));
        auto* bar = named<QProgressBar>(*dialog, "exportProgress");
        QTRY_VERIFY(bar->isVisible() && bar->maximum() == 1000);
        QVERIFY(!named<QPushButton>(*dialog, "exportStart")->isEnabled());
        QCOMPARE(words(*dialog, "exportState"), QStringLiteral("0 of 80 rows"));
        test::picture(*dialog, QStringLiteral("export-dialog-running"));
        QTest::mouseClick(named<QPushButton>(*dialog, "dialogCancel"), Qt::LeftButton);
        QVERIFY(dialog && dialog->isVisible());
        QCOMPARE(words(*dialog, "exportState"), QStringLiteral("Stopping…"));
        go.set_value();
        QVERIFY(busy.get());
        QTRY_VERIFY(named<QPushButton>(*dialog, "exportStart")->isEnabled());
        QVERIFY(allWords(*dialog).contains(QStringLiteral("Stopped. No file was written.")));
        QVERIFY(!bar->isVisible());
        QVERIFY(files(folder).isEmpty());
        QVERIFY(desk.toasts.isEmpty());
        // And once more, to the end.
        save(*dialog, folder.filePath(QStringLiteral("mine.xlsx")));
        QTRY_COMPARE(desk.toasts.size(), 1);
        QCOMPARE(files(folder), QStringList{QStringLiteral("mine.xlsx")});
    }

    //! A window that closes takes the export along.
    void closingTheWindowStopsIt() {
        test::WorkDesk desk;
        const QTemporaryDir folder;
        std::promise<void> go;
        auto workspace = std::make_unique<ui::CustomersWorkspace>(desk);
        desk.present(*workspace);
        QTest::mouseClick(named<QToolButton>(*workspace, "customersExport"), Qt::LeftButton);
        auto* dialog = test::dialog("exportDialog");
        QTRY_VERIFY(named<QPushButton>(*dialog, "exportStart")->isEnabled());
        named<QComboBox>(*dialog, "exportForm")->setCurrentIndex(1);
        auto busy = desk.sample().store().write([gone = go.get_future().share()](store::WriteTxn&) -> Result<void> {
            gone.wait();
            return {};
        });
        save(*dialog, folder.filePath(QStringLiteral("mine.csv")));
        QTRY_COMPARE(files(folder), QStringList{QStringLiteral("mine.csv.part")});
        workspace.reset();
        go.set_value();
        QVERIFY(busy.get());
        QTRY_VERIFY(files(folder).isEmpty());
        QCOMPARE(desk.disclosed().size(), 1);  // it had been asked for
        QVERIFY(desk.toasts.isEmpty());
    }

    void whatCannotBeWrittenDownStays() {
        test::WorkDesk desk;
        desk.refuseDisclosures(true);
        ui::CustomersWorkspace workspace(desk);
        desk.present(workspace);
        QTest::mouseClick(named<QToolButton>(workspace, "customersExport"), Qt::LeftButton);
        auto* dialog = test::dialog("exportDialog");
        const QTemporaryDir folder;
        save(*dialog, folder.filePath(QStringLiteral("mine.csv")));
        QTRY_VERIFY(named<QWidget>(*dialog, "inlineError")->isVisible());
        QVERIFY(files(folder).isEmpty());
        QVERIFY(desk.toasts.isEmpty());
        // Nor where nothing can be written.
        desk.refuseDisclosures(false);
        save(*dialog, folder.filePath(QStringLiteral("not/there.csv")));
        QTRY_VERIFY(allWords(*dialog).contains(QStringLiteral("The file could not be written there. Choose another folder.")));
        QVERIFY(desk.disclosed().isEmpty());
    }

    //! The toast's button shows the folder; Ctrl+Z, which takes work back, does not press it.
    void theButtonOfTheToastIsNoUndo() {
        QWidget over;
        over.resize(600, 300);
        over.show();
        ui::ToastHost toasts(&over);
        int pressed = 0;
        toasts.showAction(QStringLiteral("3 customers exported"), QStringLiteral("Show in folder"), [&pressed] { ++pressed; });
        QVERIFY(!toasts.undoNow());
        auto* button = named<QPushButton>(over, "toastButton");
        QCOMPARE(button->text(), QStringLiteral("Show in folder"));
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(pressed, 1);
        toasts.showUndo(QStringLiteral("Changed"), [&pressed] { ++pressed; });
        QVERIFY(toasts.undoNow());
        QCOMPARE(pressed, 2);
    }

    void nothingInTheListIsSaid() {
        test::WorkDesk desk;
        ui::CustomersWorkspace workspace(desk);
        desk.present(workspace);
        workspace.search(QStringLiteral("没有这个人"));
        QTRY_COMPARE(named<QLabel>(workspace, "customersCount")->text(), QStringLiteral("0 customers"));
        QTest::mouseClick(named<QToolButton>(workspace, "customersExport"), Qt::LeftButton);
        auto* dialog = test::dialog("exportDialog");
        QTRY_VERIFY(allWords(*dialog).contains(QStringLiteral("Nothing is in this list. Take a filter away first.")));
        QVERIFY(allWords(*dialog).contains(QStringLiteral("last purchase first · found by “没有这个人”")));
        QVERIFY(!named<QPushButton>(*dialog, "exportStart")->isEnabled());
    }
};

LIANLU_WIDGETS_TEST(TestExportDialog)

}  // namespace test_export_dialog

#include "test_export_dialog.moc"
