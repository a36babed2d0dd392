// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// The room of a detail: closed it is the list's, and what is within scrolls with its page.
#include <QLabel>
#include <QListView>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QToolButton>
#include <QWheelEvent>

#include "models/item/timeline_model.h"
#include "tests/gui/workspaces/work_desk.h"
#include "tests/support/test_main.h"
#include "ui/common/data_table.h"
#include "ui/common/detail_pane.h"
#include "ui/customers/customers_workspace.h"
#include "ui/leads/leads_workspace.h"
#include "ui/offers/offers_workspace.h"
#include "ui/tasks/tasks_workspace.h"

namespace test_detail_room {

using namespace lianlu;
using test::named;
using test::SampleStore;

class TestDetailRoom : public QObject {
    Q_OBJECT

    static constexpr int kEntries = 300;

    //! A long story of one customer.
    static void tell(SampleStore& sample, domain::CustomerId who, int entries) {
        for (int i = 0; i < entries; ++i) {
            domain::Interaction one;
            one.id = {SampleStore::idOf("told " + std::to_string(i))};
            one.customerId = who;
            one.staffId = {SampleStore::idOf("staff")};
            one.kind = domain::InteractionKind::call;
            one.note = "entry " + std::to_string(i);
            one.at = sample.ago(i);
            sample.put(sample.book(), one);
        }
        sample.flush();
    }

    static void wheelOver(QWidget* widget, int notches) {
        const auto at = widget->rect().topLeft() + QPoint(20, 20);
        QWheelEvent event(at, widget->mapToGlobal(at), {}, {0, notches * 120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(widget, &event);
        // As a window does: what one does not want goes to whom it lies in.
        for (auto* up = widget->parentWidget(); up && !event.isAccepted(); up = up->parentWidget()) QCoreApplication::sendEvent(up, &event);
    }

    template <class W>
    void closeAndOpen(const char* detailName, const char* tableName) {
        test::WorkDesk desk;
        W workspace(desk);
        desk.present(workspace);
        auto* table = named<ui::DataTable>(workspace, tableName);
        QTRY_VERIFY(table->model()->rowCount() > 1);
        auto* detail = named<ui::DetailPane>(workspace, detailName);
        QTRY_VERIFY(table->currentIndex().isValid());
        auto* splitter = qobject_cast<QSplitter*>(detail->parentWidget());
        QVERIFY(splitter);
        // Where somebody has put the handle it stands again.
        splitter->setSizes({workspace.width() - 460, 460});
        const auto shares = splitter->sizes();
        auto* close = named<QToolButton>(*detail, "detailClose");
        QTRY_VERIFY(close->isVisible());
        QTest::mouseClick(close, Qt::LeftButton);
        QVERIFY(!detail->isVisible());
        QTRY_VERIFY(splitter->widget(0)->width() > workspace.width() - 20);
        QVERIFY(table->hasFocus());
        // What changes meanwhile opens nothing.
        tell(desk.sample(), SampleStore::customer(2), 1);
        QTest::qWait(100);
        QVERIFY(!detail->isVisible());
        table->selectRow(1);
        QTRY_VERIFY(detail->isVisible() && close->isVisible());
        QTRY_COMPARE(splitter->sizes(), shares);
    }

private Q_SLOTS:
    void aClosedDetailGivesItsRoom_data() {
        QTest::addColumn<int>("place");
        QTest::newRow("customers") << 0;
        QTest::newRow("leads") << 1;
        QTest::newRow("tasks") << 2;
        QTest::newRow("offers") << 3;
    }
    void aClosedDetailGivesItsRoom() {
        QFETCH(int, place);
        if (place == 0) closeAndOpen<ui::CustomersWorkspace>("customerDetail", "customersTable");
        if (place == 1) closeAndOpen<ui::LeadsWorkspace>("leadDetail", "leadsTable");
        if (place == 2) closeAndOpen<ui::TasksWorkspace>("taskDetail", "tasksTable");
        if (place == 3) closeAndOpen<ui::OffersWorkspace>("offerDetail", "offersTable");
    }

    void theStoryScrollsWithItsPage() {
        test::WorkDesk desk;
        const auto who = SampleStore::customer(0);
        tell(desk.sample(), who, kEntries);
        ui::CustomersWorkspace workspace(desk);
        desk.present(workspace);
        workspace.open(who);
        auto* story = named<QListView>(workspace, "timelineList");
        QTRY_VERIFY(story->isVisible() && story->model()->rowCount() > 20);
        auto* page = named<QScrollArea>(*named<QWidget>(workspace, "customerDetail"), "detailScroll");
        auto* bar = page->verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 0);
        QTRY_COMPARE(page->horizontalScrollBar()->maximum(), 0);
        // One bar alone, and nothing within it scrolls apart.
        for (auto* inner : page->findChildren<QAbstractScrollArea*>())
            if (inner->isVisible()) QVERIFY2(!inner->verticalScrollBar()->isVisible() && inner->verticalScrollBar()->maximum() == 0, qPrintable(inner->objectName()));
        // Further entries come when they are near, not because there is room without end.
        const int first = story->model()->rowCount();
        QVERIFY(first < kEntries);
        QTest::qWait(100);
        QCOMPARE(story->model()->rowCount(), first);
        test::picture(workspace, QStringLiteral("customer-story"));
        const int before = bar->value();
        wheelOver(story->viewport(), -3);
        QVERIFY(bar->value() > before);
        for (int turns = 0; turns < 200 && story->model()->rowCount() < kEntries; ++turns) {
            bar->setValue(bar->maximum());
            QTest::qWait(5);
        }
        QVERIFY(story->model()->rowCount() >= kEntries);
        // By the keyboard the page follows.
        story->setFocus();
        QTest::keyClick(story, Qt::Key_Home);
        QTRY_COMPARE(story->currentIndex().row(), 0);
        QTRY_VERIFY(!story->visualRect(story->currentIndex()).intersected(story->visibleRegion().boundingRect()).isEmpty());
        QTest::keyClick(story, Qt::Key_PageDown);
        const int down = story->currentIndex().row();
        QVERIFY2(down > 0 && down < 40, qPrintable(QString::number(down)));
        QTRY_VERIFY(!story->visualRect(story->currentIndex()).intersected(story->visibleRegion().boundingRect()).isEmpty());
        // Somebody else is shown from the beginning.
        workspace.open(SampleStore::customer(1));
        QTRY_COMPARE(bar->value(), 0);
    }

    void theLeadIsToldWhole() {
        test::WorkDesk desk;
        ui::LeadsWorkspace workspace(desk);
        desk.present(workspace);
        auto* facts = named<QLabel>(workspace, "leadFacts");
        QTRY_VERIFY(facts->isVisible() && !facts->text().isEmpty());
        // Whatever the width: broken into lines, not cut.
        QTRY_VERIFY(facts->height() >= facts->heightForWidth(facts->width()));
        // In 1366 pixels nothing is to be scrolled sideways.
        auto* page = named<QScrollArea>(*named<QWidget>(workspace, "leadDetail"), "detailScroll");
        QTRY_COMPARE(page->horizontalScrollBar()->maximum(), 0);
        desk.pictures(workspace, QStringLiteral("lead-header"));
        workspace.resize(1000, 730);
        QTRY_VERIFY(facts->height() >= facts->heightForWidth(facts->width()));
    }
};

LIANLU_WIDGETS_TEST(TestDetailRoom)

}  // namespace test_detail_room

#include "test_detail_room.moc"
