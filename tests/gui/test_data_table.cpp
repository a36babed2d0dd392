// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QSettings>
#include <QStandardItemModel>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

#include "models/item/list_model.h"
#include "tests/gui/pictures.h"
#include "tests/item/sample_store.h"
#include "tests/support/test_main.h"
#include "ui/common/buttons.h"
#include "ui/common/column_sets.h"
#include "ui/common/data_table.h"
#include "ui/common/detail_pane.h"
#include "ui/common/empty_state.h"

namespace test_data_table {

using namespace lianlu;
using namespace lianlu::ui;

//! Twenty pages of a hundred rows, each there a turn after it was asked for.
class PagedRows : public item::ListModel {
public:
    using ListModel::ListModel;
    void reload() override {}
    [[nodiscard]] bool isFetching() const override { return m_asked; }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : m_rows; }
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : 2; }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override {
        return role == item::IdRole ? QVariant(QStringLiteral("id %1").arg(index.row() + shift)) : role == Qt::DisplayRole ? QVariant(index.row()) : QVariant();
    }
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override { return !parent.isValid() && !m_asked && m_rows < 2000; }
    void fetchMore(const QModelIndex&) override {
        m_asked = true;
        QMetaObject::invokeMethod(this, [this] {
            m_asked = false;
            beginInsertRows({}, m_rows, m_rows + 99);
            m_rows += 100;
            endInsertRows();
        }, Qt::QueuedConnection);
    }
    int shift = 0;  //!< so many rows went above

private:
    int m_rows = 100;
    bool m_asked = false;
};

//! The list of every workspace: its columns, its keys, what it says when it is empty.
class TestDataTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(m_folder.isValid());
        QCoreApplication::setOrganizationName("Lianlu");
        QCoreApplication::setApplicationName("test_data_table");
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        Theme::apply(*qApp, Scheme::light);
    }

    void tableSaysWhyItIsEmpty() {
        QStandardItemModel model(0, 2);
        DataTable table;
        table.setModel(&model);
        table.resize(600, 400);
        table.show();
        table.showLoading();
        QVERIFY(table.findChild<EmptyState*>()->isVisible());
        table.showEmpty("customers", "No customers", "Nobody is in your book yet.", "Add");
        QCOMPARE(table.findChild<QLabel*>("emptyWhat")->text(), QString("No customers"));
        table.showError(Error{Code::damaged, "x", ""});
        QVERIFY(table.findChild<QLabel*>("emptyWhat")->text().contains("damaged"));
        model.appendRow({new QStandardItem("a"), new QStandardItem("b")});
        QVERIFY(!table.findChild<EmptyState*>()->isVisible());
    }

    void tableRemembersItsColumns() {
        QStandardItemModel model(3, 3);
        {
            DataTable table;
            table.setObjectName("remembered");
            table.setDefaultWidths({100, 0, 100});
            table.setModel(&model);
            table.resize(700, 300);
            table.show();
            table.setColumnWidth(0, 173);
            table.setColumnHidden(2, true);
        }
        DataTable again;
        again.setObjectName("remembered");
        again.setDefaultWidths({100, 0, 100});
        again.setModel(&model);
        again.resize(700, 300);
        again.show();
        QCOMPARE(again.columnWidth(0), 173);
        QVERIFY(again.isColumnHidden(2));
    }

    void columnsAreChosenByKeyboard() {
        QStandardItemModel model(3, 4);
        model.setHorizontalHeaderLabels({"Name", "Tier", "Spent", "Last purchase"});
        const auto lay = [&model](DataTable& table) {
            table.setObjectName("chosenColumns");
            table.setDefaultWidths({100, 100, 100, 0});
            table.setModel(&model);
            table.resize(700, 300);
            table.show();
        };
        const auto order = [](const DataTable& table) {
            QStringList seen;
            for (int place = 0; place < 4; ++place) {
                const int column = table.horizontalHeader()->logicalIndex(place);
                if (!table.isColumnHidden(column)) seen << table.model()->headerData(column, Qt::Horizontal).toString();
            }
            return seen;
        };
        const auto dialogOf = [](DataTable& table) {
            // As the menu key sends it; the menu's entry leads on.
            QContextMenuEvent key(QContextMenuEvent::Keyboard, QPoint(), QPoint());
            QCoreApplication::sendEvent(&table, &key);
            auto* choose = table.findChild<QAction*>("columnsChoose");
            if (!choose) qFatal("no menu");
            choose->trigger();
            delete table.findChild<QMenu*>("columnMenu");
            return table.findChild<QDialog*>("columnDialog");
        };
        {
            DataTable table;
            lay(table);
            QPointer<QDialog> dialog = dialogOf(table);
            auto* list = dialog->findChild<QListWidget*>("columnsList");
            QCOMPARE(list->count(), 4);
            QTest::keyClick(list, Qt::Key_Space);  // the first stays: rows are known by it
            QTest::keyClick(list, Qt::Key_Down);
            QTest::keyClick(list, Qt::Key_Space);
            QTest::keyClick(list, Qt::Key_End);
            QTest::mouseClick(dialog->findChild<QPushButton*>("columnsUp"), Qt::LeftButton);
            QVERIFY(QTest::qWaitForWindowExposed(dialog));
            QTest::keyClick(list, Qt::Key_Escape);
            QTRY_VERIFY(!dialog);
            QCOMPARE(order(table), (QStringList{"Name", "Tier", "Spent", "Last purchase"}));  // nothing was accepted

            dialog = dialogOf(table);
            list = dialog->findChild<QListWidget*>("columnsList");
            QTest::keyClick(list, Qt::Key_Space);
            QTest::keyClick(list, Qt::Key_Down);
            QTest::keyClick(list, Qt::Key_Space);
            QTest::keyClick(list, Qt::Key_End);
            QTest::mouseClick(dialog->findChild<QPushButton*>("columnsUp"), Qt::LeftButton);
            QVERIFY(!dialog->findChild<QPushButton*>("columnsUp")->isDefault());
            QTest::keyClick(list, Qt::Key_Return);
            QTRY_VERIFY(!dialog);
            QCOMPARE(order(table), (QStringList{"Name", "Last purchase", "Spent"}));
        }
        DataTable again;
        lay(again);
        QCOMPARE(order(again), (QStringList{"Name", "Last purchase", "Spent"}));
        QPointer<QDialog> dialog = dialogOf(again);
        QTest::mouseClick(dialog->findChild<QPushButton*>("columnsReset"), Qt::LeftButton);
        QTest::mouseClick(dialog->findChild<QPushButton*>("columnsSave"), Qt::LeftButton);
        QTRY_VERIFY(!dialog);
        QCOMPARE(order(again), (QStringList{"Name", "Tier", "Spent", "Last purchase"}));
    }

    //! What came below takes its place, chosen and shown; who was writing about the one that went writes no more.
    void aRowThatGoesLeavesTheNext() {
        QStandardItemModel model;
        for (int i = 0; i < 4; ++i) model.appendRow(new QStandardItem(QString::number(i)));
        QWidget window;
        auto* layout = new QVBoxLayout(&window);
        auto* table = new DataTable;
        auto* detail = new DetailPane;
        auto* note = new QLineEdit;
        detail->body()->addWidget(note);
        detail->showBody();
        layout->addWidget(table);
        layout->addWidget(detail);
        for (const bool multiple : {false, true}) {
            table->setMultiple(multiple);
            table->setModel(&model);
            window.show();
            window.activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(&window));
            QVERIFY(table->selectRow(1));
            note->setFocus();
            QStringList shown;
            const auto told = connect(table, &DataTable::currentRowChanged, table, [&shown](const QModelIndex& index) { shown << index.data().toString(); });
            const auto next = model.index(2, 0).data().toString();
            model.removeRow(1);
            QCOMPARE(table->currentIndex().data().toString(), next);
            QCOMPARE(table->chosenRows(), QList<int>{1});
            QVERIFY(!shown.isEmpty() && shown.last() == next && shown.count(model.index(0, 0).data().toString()) == 0);
            QVERIFY(!note->hasFocus() && table->hasFocus());
            disconnect(told);
        }
        // Of the last one, what stood above.
        QVERIFY(table->selectRow(1));
        model.removeRow(1);
        QCOMPARE(table->currentIndex().row(), 0);
        model.removeRow(0);
        QVERIFY(!table->currentIndex().isValid());
    }

    //! Where somebody was is found again below the first page too, by the id and not by the row; what has gone is not looked for without end.
    void whereSomebodyWasIsFoundAgain() {
        test::SampleStore sample;
        item::AsyncStore async(sample.context());
        PagedRows rows(async);
        rows.shift = 7;
        DataTable table;
        table.setObjectName("pagedTable");
        table.setFocusPolicy(Qt::NoFocus);  // a list that has the keyboard and no row goes to its first by itself
        table.setPlace({QStringLiteral("id 450"), 450, 0});
        table.setModel(&rows);
        table.resize(500, 300);
        table.show();
        QVERIFY(table.goBack());
        QVERIFY(table.goBack());  // asked again meanwhile: it is still on its way
        QVERIFY(!table.currentIndex().isValid());
        QCOMPARE(table.place()->id, QStringLiteral("id 450"));
        QTRY_COMPARE(table.currentIndex().row(), 443);
        QCOMPARE(table.place()->id, QStringLiteral("id 450"));
        QVERIFY(table.viewport()->rect().intersects(table.visualRect(table.currentIndex())));
        QVERIFY(!table.goBack());
        PagedRows others(async);
        DataTable gone;
        gone.setPlace({QStringLiteral("nobody"), 150, 0});
        gone.setModel(&others);
        QVERIFY(gone.goBack());
        QTRY_COMPARE(gone.currentIndex().row(), 0);
        QVERIFY2(others.rowCount() > 350 && others.rowCount() < 600, "as far as it may have moved, and no further");
        QVERIFY(gone.place()->id != QStringLiteral("nobody"));
        // Who chooses meanwhile stays there.
        PagedRows third(async);
        DataTable chosen;
        chosen.setPlace({QStringLiteral("id 450"), 450, 0});
        chosen.setModel(&third);
        QVERIFY(chosen.goBack());
        QVERIFY(chosen.selectRow(5));
        QTest::qWait(0);
        QTRY_VERIFY(third.rowCount() >= 200);
        QCOMPARE(chosen.currentIndex().row(), 5);
    }

    void ctrlHomeChoosesWhatItShows() {
        QStandardItemModel model;
        for (int i = 0; i < 4; ++i) model.appendRow(new QStandardItem(QString::number(i)));
        DataTable table;
        table.setMultiple(true);
        table.setModel(&model);
        table.show();
        QVERIFY(table.selectRow(2));
        QTest::keyClick(&table, Qt::Key_Home, Qt::ControlModifier);
        QCOMPARE(table.chosenRows(), QList<int>{0});
        QTest::keyClick(&table, Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(table.chosenRows(), QList<int>{3});
    }

    void columnsAreFoundAndKeptUnderNames() {
        QStandardItemModel model(3, 4);
        model.setHorizontalHeaderLabels({"Name", "Tier", "Spent", "Last purchase"});
        DataTable table;
        table.setObjectName("namedColumns");
        table.setDefaultWidths({100, 100, 100, 0});
        table.setHiddenAtFirst({2});
        table.setModel(&model);
        table.resize(700, 300);
        table.show();
        const auto order = [&] {
            QStringList seen;
            for (int place = 0; place < 4; ++place)
                if (const int column = table.horizontalHeader()->logicalIndex(place); !table.isColumnHidden(column)) seen << model.headerData(column, Qt::Horizontal).toString();
            return seen;
        };
        const QStringList first{"Name", "Tier", "Last purchase"};
        QCOMPARE(order(), first);
        table.chooseColumns();
        QPointer<QDialog> dialog = table.findChild<QDialog*>("columnDialog");
        auto* list = dialog->findChild<QListWidget*>("columnsList");
        auto* search = dialog->findChild<QLineEdit*>("columnsSearch");
        auto* sets = dialog->findChild<QComboBox*>("columnsSet");
        auto* name = dialog->findChild<QLineEdit*>("columnsSetName");
        auto* remove = dialog->findChild<QToolButton*>("columnsSetDelete");
        QCOMPARE(sets->currentIndex(), 0);  // as the list began
        QVERIFY(!remove->isEnabled());
        // What is typed narrows the list; a step then is past what is not seen.
        QTest::keyClicks(search, "p");
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(list->currentItem()->text(), QString("Spent"));
        QVERIFY(list->item(0)->isHidden() && list->item(1)->isHidden() && !list->item(3)->isHidden());
        QTest::keyClick(list, Qt::Key_Space);
        QTest::mouseClick(dialog->findChild<QPushButton*>("columnsDown"), Qt::LeftButton);
        QCOMPARE(list->item(3)->text(), QString("Spent"));
        QCOMPARE(sets->currentIndex(), -1);
        QTest::keyClicks(search, "zz");
        QTest::keyClick(search, Qt::Key_Return);
        QVERIFY(dialog->findChild<QLabel*>("columnsNone")->isVisible());
        QTest::keyClick(search, Qt::Key_Escape);
        QVERIFY(!list->item(0)->isHidden() && dialog->isVisible());

        // A name, kept by Return; the dialog stays.
        QTest::mouseClick(dialog->findChild<QPushButton*>("columnsSetSave"), Qt::LeftButton);
        QTest::keyClick(name, Qt::Key_Return);
        QVERIFY(!dialog->findChild<QLabel*>("inlineErrorText")->text().isEmpty());
        QTest::keyClicks(name, "Money");
        QTest::keyClick(name, Qt::Key_Return);
        QVERIFY(dialog->isVisible() && !name->isVisible());
        QCOMPARE(sets->currentText(), QString("Money"));
        // Another of the same name takes its place, and says so before.
        QTest::mouseClick(dialog->findChild<QPushButton*>("columnsSetSave"), Qt::LeftButton);
        QTest::keyClicks(name, "money");
        QCOMPARE(dialog->findChild<QPushButton*>("columnsSetKeep")->text(), QString("Replace it"));
        QTest::keyClick(name, Qt::Key_Escape);
        QVERIFY(dialog->isVisible() && !name->isVisible());
        QTest::mouseClick(dialog->findChild<QToolButton*>("columnsSetRename"), Qt::LeftButton);
        name->setText("Money first");
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(sets->currentText(), QString("Money first"));
        // Back to the first look, not to everything there is.
        QTest::mouseClick(dialog->findChild<QPushButton*>("columnsReset"), Qt::LeftButton);
        QCOMPARE(sets->currentIndex(), 0);
        QTest::mouseClick(dialog->findChild<QPushButton*>("columnsSave"), Qt::LeftButton);
        QTRY_VERIFY(!dialog);
        QCOMPARE(order(), first);

        // From the header's menu at once.
        QContextMenuEvent key(QContextMenuEvent::Keyboard, QPoint(), QPoint());
        QCoreApplication::sendEvent(&table, &key);
        auto* menu = table.findChild<QMenu*>("columnSetMenu");
        QCOMPARE(menu->actions().first()->text(), QString("Money first"));
        menu->actions().first()->trigger();
        delete table.findChild<QMenu*>("columnMenu");
        QCOMPARE(order(), (QStringList{"Name", "Tier", "Last purchase", "Spent"}));

        // Deleted, and taken back.
        table.chooseColumns();
        dialog = table.findChild<QDialog*>("columnDialog");
        sets = dialog->findChild<QComboBox*>("columnsSet");
        QCOMPARE(sets->currentText(), QString("Money first"));
        QTest::mouseClick(dialog->findChild<QToolButton*>("columnsSetDelete"), Qt::LeftButton);
        QCOMPARE(sets->count(), 1);
        QVERIFY(dialog->findChild<QWidget*>("columnsSetGone")->isVisible());
        QTest::mouseClick(dialog->findChild<QPushButton*>("columnsSetUndo"), Qt::LeftButton);
        QCOMPARE(sets->currentText(), QString("Money first"));
        // A row carried to another place is kept there.
        list = dialog->findChild<QListWidget*>("columnsList");
        QCOMPARE(list->dragDropMode(), QAbstractItemView::InternalMove);
        QVERIFY(list->model()->moveRow({}, 3, {}, 1));
        QTRY_COMPARE(sets->currentIndex(), -1);
        QTest::mouseClick(dialog->findChild<QPushButton*>("columnsSave"), Qt::LeftButton);
        QTRY_VERIFY(!dialog);
        QCOMPARE(order(), (QStringList{"Name", "Spent", "Tier", "Last purchase"}));
        table.resetColumns();
        QCOMPARE(order(), first);

        // What another program left of the sets.
        QSettings().setValue("columnSets/namedColumns", QByteArray(R"([7,{"name":"","columns":[]},{"name":"A","columns":[{"column":0,"width":0,"shown":true}]}])"));
        QTest::ignoreMessage(QtWarningMsg, "column sets: 2 of a list cannot be read and are left out");
        QCOMPARE(ColumnSets("namedColumns").all().size(), 1);
        QSettings().setValue("columnSets/namedColumns", QByteArray("no"));
        QTest::ignoreMessage(QtWarningMsg, "column sets: a list's cannot be read and are left out");
        QVERIFY(ColumnSets("namedColumns").all().isEmpty());
    }

    void tableByKeyboard() {
        QStandardItemModel model(3, 2);
        DataTable table;
        table.setModel(&model);
        table.resize(600, 400);
        table.show();
        int activated = -1;
        connect(&table, &DataTable::rowActivated, this, [&](const QModelIndex& index) { activated = index.row(); });
        QVERIFY(table.selectRow(0));
        table.step(1);
        QTest::keyClick(&table, Qt::Key_Return);
        QCOMPARE(activated, 1);
        QVERIFY(!table.selectRow(3));
    }

private:
    QTemporaryDir m_folder;
};

LIANLU_WIDGETS_TEST(TestDataTable)

}  // namespace test_data_table

#include "test_data_table.moc"
