// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

#include "app/workbench/language.h"
#include "tests/gui/desk_window.h"
#include "tests/gui/pictures.h"
#include "tests/gui/settled.h"
#include "tests/gui/squashed.h"
#include "tests/gui/workspaces/work_desk.h"
#include "tests/support/test_main.h"
#include "ui/common/data_table.h"
#include "ui/common/detail_pane.h"
#include "ui/common/empty_state.h"
#include "ui/common/folding_row.h"
#include "ui/common/page_scroll.h"
#include "ui/common/toast.h"
#include "ui/common/tokens.h"
#include "ui/common/wrap_row.h"
#include "ui/customers/consent_dialog.h"
#include "ui/customers/customers_workspace.h"
#include "ui/leads/leads_workspace.h"
#include "ui/quality/quality_workspace.h"
#include "ui/shell/desk_page.h"
#include "ui/shell/rail.h"
#include "ui/shell/unlock_page.h"
#include "ui/tasks/tasks_workspace.h"
#include "ui/today/today_workspace.h"

namespace test_small_screens {

using namespace lianlu;
using test::Squashed;

//! A screen of 1366 × 768 at 200 and 150 %, in the pixels that a page counts.
constexpr QSize kTwice(683, 384), kOneAndAHalf(911, 512);

class TestSmallScreens : public QObject {
    Q_OBJECT

private Q_SLOTS:
    //! What finds nothing must be able to find.
    void theSearchFindsWhatIsSquashed() {
        QWidget window;
        auto* low = new QPushButton(QStringLiteral("low"), &window);
        low->setGeometry(10, 10, 120, 8);
        auto* outside = new QLabel(QStringLiteral("outside"), &window);
        outside->setGeometry(360, 60, 100, 30);
        auto* page = new QWidget;
        page->setMinimumSize(300, 900);
        auto* scroll = new ui::PageScroll(page, &window);
        scroll->setGeometry(10, 100, 200, 150);
        window.resize(400, 300);
        window.show();
        const auto found = Squashed::in(window);
        QCOMPARE(found.size(), 2);
        QVERIFY(found[0].contains("needs") && found[1].contains("stands out"));
        QVERIFY(scroll->verticalScrollBar()->maximum() > 700 && scroll->horizontalScrollBar()->maximum() > 90);
        scroll->resize(350, 950);
        QCOMPARE(scroll->verticalScrollBar()->maximum(), 0);
        QCOMPARE(page->size(), QSize(350, 950));
    }

    void chipsTakeAnotherLine() {
        ui::WrapRow row;
        for (const char* word : {"one", "two", "three"}) {
            auto* chip = new QPushButton(QString::fromLatin1(word));
            chip->setFixedSize(100, 30);
            row.addWidget(chip);
        }
        row.addStretch();
        auto* last = new QPushButton(QStringLiteral("last"));
        last->setFixedSize(100, 30);
        row.addWidget(last);
        row.setSpacing(10);
        row.resize(450, 30);
        row.show();
        QTRY_COMPARE(last->geometry(), QRect(350, 0, 100, 30));
        QCOMPARE(row.minimumSizeHint(), QSize(100, 30));
        row.resize(330, 30);
        QCOMPARE(last->pos(), QPoint(230, 40));
        QCOMPARE(row.minimumSizeHint().height(), 70);
        last->hide();
        QTRY_COMPARE(row.minimumSizeHint().height(), 30);
    }

    void everyPlaceInTheWindow_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QSize>("size");
        for (const char* language : {"en", "zh_CN"})
            for (const QSize size : {kTwice, kOneAndAHalf, QSize(1093, 614)}) QTest::addRow("%s-%d", language, size.width()) << QString::fromLatin1(language) << size;
    }
    void everyPlaceInTheWindow() {
        QFETCH(QString, language);
        QFETCH(QSize, size);
        test::DeskProfile profile(domain::Role::manager);
        test::DeskWindow window(profile.options(false), language);
        auto& main = window.bench().window();
        main.setMinimumSize(0, 0);
        main.resize(size);
        QVERIFY(window.find("unlockPassphrase"));
        QStringList found;
        int looked = 0;
        const auto check = [&](const char* place) {
            test::settle(main);
            test::picture(main, QStringLiteral("small-%1-%2").arg(QString::fromLatin1(QTest::currentDataTag()), QString::fromLatin1(place)));
            for (const auto& one : Squashed::in(main, &looked)) found << QString::fromLatin1(place) + QStringLiteral(": ") + one;
        };
        check("unlock");
        window.unlock();
        QVERIFY(window.find("deskPage"));
        for (const char* place : {"today", "customers", "leads", "tasks", "offers", "team", "quality", "duplicates", "sync", "settings"}) {
            QVERIFY(window.bench().deskPage()->show(QString::fromLatin1(place)));
            check(place);
        }
        QVERIFY2(looked > 200, "few widgets were seen");
        QVERIFY2(found.isEmpty(), qPrintable(QLatin1Char('\n') + found.join(QLatin1Char('\n'))));
    }

    //! Icons, each with its word in the tooltip and for a screen reader, in reach also where they are more than the window is high.
    void theRailShrinks() {
        test::DeskProfile profile(domain::Role::manager);
        test::DeskWindow window(profile.options(true), QStringLiteral("en"));
        auto& main = window.bench().window();
        main.setMinimumSize(0, 0);
        QVERIFY(window.find("deskPage"));
        auto* rail = window.find<ui::Rail>("rail");
        QVERIFY(rail && !rail->isCompact());
        QVERIFY(window.find("railBrand"));
        main.resize(kTwice);
        QTRY_VERIFY(rail->isCompact());
        QVERIFY(rail->width() < 80);
        QVERIFY(!DeskWindow::visible("railBrand") && !DeskWindow::visible("railPerson"));
        auto* sync = rail->findChild<ui::RailButton*>(QStringLiteral("railDuplicates"));
        QCOMPARE(sync->toolButtonStyle(), Qt::ToolButtonIconOnly);
        QVERIFY(sync->toolTip().startsWith(sync->accessibleName()) && !sync->accessibleName().isEmpty());
        QVERIFY(sync->height() >= 36);
        QVERIFY(window.bench().deskPage()->show(QStringLiteral("duplicates")));
        const auto* port = rail->findChild<QScrollArea*>(QStringLiteral("railScroll"))->viewport();
        QTRY_VERIFY(port->rect().contains(QRect(sync->mapTo(port, QPoint()), sync->size())));
        main.resize(1366, 768);
        QTRY_VERIFY(!rail->isCompact());
        QVERIFY(window.find("railBrand"));
        QCOMPARE(sync->toolButtonStyle(), Qt::ToolButtonTextBesideIcon);
    }

    //! By Tab as by the program itself, also before the page was laid out.
    void theFocusIsAlwaysInSight() {
        ui::UnlockPage page;
        page.setPeople(2);
        page.setReminder(3);
        page.showWaysOut(QStringLiteral("today"));
        auto* scroll = page.findChild<ui::PageScroll*>();
        QVERIFY(scroll);
        page.resize(kTwice);
        const auto inSight = [scroll](const QWidget* at) { return scroll->viewport()->rect().contains(QRect(at->mapTo(scroll->viewport(), QPoint()), at->size())); };
        page.show();
        page.activateWindow();
        page.start();
        QTRY_VERIFY(page.isActiveWindow() && QApplication::focusWidget());
        QTRY_VERIFY(scroll->verticalScrollBar()->maximum() > 0);
        QTRY_VERIFY(inSight(QApplication::focusWidget()));
        auto* last = test::named<QPushButton>(page, "unlockSupport");
        QVERIFY(!inSight(last));
        last->setFocus();
        QVERIFY(inSight(last));
        page.start();
        QVERIFY(inSight(test::named<QWidget>(page, "unlockPassphrase")));
        for (int step = 0; step < 12; ++step) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            QVERIFY2(inSight(QApplication::focusWidget()), qPrintable(QApplication::focusWidget()->objectName()));
        }
    }

    //! Over the status strip: neither a list nor the words of what is next are under it.
    void aToastCoversNoWords() {
        test::DeskProfile profile(domain::Role::manager);
        test::DeskWindow window(profile.options(true), QStringLiteral("en"));
        auto& main = window.bench().window();
        main.setMinimumSize(0, 0);
        QVERIFY(window.find("deskPage"));
        for (const QSize size : {kTwice, QSize(1366, 768)}) {
            main.resize(size);
            test::settle(main);
            window.bench().deskPage()->toasts().show(QStringLiteral("Merged"));
            auto* toast = window.find("toast");
            auto* stack = window.find("deskStack");
            QVERIFY(toast && stack);
            // The margin of a page at most.
            QVERIFY(toast->mapTo(&main, QPoint()).y() >= stack->mapTo(&main, QPoint(0, stack->height())).y() - ui::space::l);
            test::picture(main, QStringLiteral("small-toast-%1").arg(size.width()));
        }
    }

    void listOrDetail() {
        test::WorkDesk desk(domain::Role::guide);
        ui::CustomersWorkspace customers(desk);
        desk.present(customers);
        auto* table = test::named<ui::DataTable>(customers, "customersTable");
        auto* detail = test::named<QWidget>(customers, "customerDetail");
        auto* back = test::named<QToolButton>(customers, "detailBack");
        QTRY_VERIFY(table->model()->rowCount() > 2 && detail->isVisible());
        QTRY_VERIFY(!back->isVisible() && test::named<QToolButton>(customers, "detailClose")->isVisible());
        customers.resize(620, 344);
        QTRY_VERIFY(!detail->isVisible() && table->isVisible());
        const auto click = [table](int row) {
            QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(table->model()->index(row, 0)).center());
        };
        click(1);
        QTRY_VERIFY(detail->isVisible() && !table->isVisible());
        QVERIFY(back->isVisible() && back->hasFocus() && !test::named<QToolButton>(customers, "detailClose")->isVisible());
        test::settle(customers);
        test::picture(customers, QStringLiteral("small-customer-alone"));
        // Each way back, and the row is still chosen.
        QTest::mouseClick(back, Qt::LeftButton);
        QTRY_VERIFY(table->isVisible() && !detail->isVisible());
        QCOMPARE(table->currentIndex().row(), 1);
        QVERIFY(table->hasFocus());
        for (const auto& [key, modifiers] : {std::pair{Qt::Key_Escape, Qt::KeyboardModifiers()}, std::pair{Qt::Key_Left, Qt::KeyboardModifiers(Qt::AltModifier)}}) {
            QTest::keyClick(table, Qt::Key_Return);
            QTRY_VERIFY(detail->isVisible() && !table->isVisible());
            QTest::keyClick(back, key, modifiers);
            QTRY_VERIFY(table->isVisible() && !detail->isVisible());
            QCOMPARE(table->currentIndex().row(), 1);
        }
        QTest::keyClick(table, Qt::Key_Right, Qt::AltModifier);
        QTRY_VERIFY(detail->isVisible());
        customers.resize(1176, 730);
        QTRY_VERIFY(detail->isVisible() && table->isVisible() && !back->isVisible());
        // Asked for from elsewhere.
        customers.resize(620, 344);
        QTest::keyClick(&customers, Qt::Key_Escape);
        table->setFocus();
        customers.open(test::SampleStore::customer(0));
        QTRY_VERIFY(detail->isVisible() && !table->isVisible());
    }

    void anErrorIsReadWhereTheDetailStandsAlone() {
        test::WorkDesk desk(domain::Role::guide);
        ui::CustomersWorkspace customers(desk);
        desk.present(customers);
        auto* table = test::named<ui::DataTable>(customers, "customersTable");
        auto* detail = test::named<ui::DetailPane>(customers, "customerDetail");
        QTRY_VERIFY(table->model()->rowCount() > 2 && !detail->isEmpty());
        customers.resize(620, 344);
        QTRY_VERIFY(!detail->isVisible());
        QTest::keyClick(table, Qt::Key_Return);
        QTRY_VERIFY(detail->isVisible() && !table->isVisible());
        detail->showError(Error{Code::io, "the disk is full", "customer"});
        test::settle(customers);
        // The timeline in the body has one of its own.
        auto* words = detail->findChild<ui::EmptyState*>(QString(), Qt::FindDirectChildrenOnly);
        QVERIFY(words);
        auto* what = test::named<QLabel>(*words, "emptyWhat");
        QVERIFY(detail->isVisible() && !table->isVisible() && what->isVisible());
        QVERIFY(!what->text().isEmpty());
        auto* back = test::named<QPushButton>(*words, "emptyAction");
        QVERIFY(back->isVisible());
        test::picture(customers, QStringLiteral("small-error-alone"));
        QTest::mouseClick(back, Qt::LeftButton);
        QTRY_VERIFY(table->isVisible() && !detail->isVisible());
        // Nothing chosen is nothing to read: its own words are back, and no way leads there.
        detail->showPlaceholder();
        QVERIFY(!back->isVisibleTo(detail) && detail->isEmpty());
    }

    void theSearchIsInReachOfTheDetailAlone() {
        test::WorkDesk desk(domain::Role::guide);
        ui::CustomersWorkspace customers(desk);
        desk.present(customers);
        auto* table = test::named<ui::DataTable>(customers, "customersTable");
        auto* detail = test::named<ui::DetailPane>(customers, "customerDetail");
        QTRY_VERIFY(table->model()->rowCount() > 2 && !detail->isEmpty());
        customers.resize(620, 344);
        QTRY_VERIFY(!detail->isVisible());
        QTest::keyClick(table, Qt::Key_Return);
        QTRY_VERIFY(detail->isVisible() && !table->isVisible());
        QTest::keyClick(detail, Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(table->isVisible() && !detail->isVisible());
        QVERIFY(test::named<QWidget>(customers, "customersSearch")->hasFocus());
    }

    //! Bars that come and go at a width of their own must not go round for ever.
    void noWidthGoesRoundForEver() {
        test::DeskProfile profile(domain::Role::manager);
        test::DeskWindow window(profile.options(false), QStringLiteral("en"));
        auto& main = window.bench().window();
        main.setMinimumSize(0, 0);
        const auto shake = [](QWidget& shaken) {
            for (const int height : {384, 512, 614})
                for (int width = 683; width < 1200; width += 11) {
                    shaken.resize(width, height);
                    QCoreApplication::processEvents();
                    QCOMPARE(shaken.size().width(), width);
                }
        };
        QVERIFY(window.find("unlockPassphrase"));
        shake(main);
        window.unlock();
        QVERIFY(window.find("deskPage"));
        for (const char* place : {"today", "leads", "team", "settings"}) {
            QVERIFY(window.bench().deskPage()->show(QString::fromLatin1(place)));
            test::settle(main);
            shake(main);
        }
        main.resize(1366, 768);
        QVERIFY(window.bench().deskPage()->show(QStringLiteral("customers")));
        test::WorkDesk desk(domain::Role::guide);
        ui::ConsentDialog consents(desk, test::SampleStore::customer(0), QStringLiteral("Anna"), nullptr);
        consents.setMinimumSize(0, 0);
        consents.show();
        test::settle(consents);
        for (const int height : {500, 560, 700})
            for (int width = 820; width < 1100; width += 7) {
                consents.resize(width, height);
                QCoreApplication::processEvents();
            }
        QVERIFY(consents.isVisible());
    }

    //! The column by which a row is known is never shrunk to its picture.
    void theNameKeepsItsRoom() {
        test::WorkDesk desk(domain::Role::guide);
        ui::LeadsWorkspace leads(desk);
        desk.present(leads);
        auto* table = test::named<ui::DataTable>(leads, "leadsTable");
        QTRY_VERIFY(table->model()->rowCount() > 0);
        QVERIFY(table->columnWidth(0) >= 150);
        leads.resize(900, 560);
        test::settle(leads);
        QVERIFY(table->columnWidth(0) >= 150);
        QVERIFY(table->horizontalScrollBar()->maximum() > 0);
        leads.resize(1600, 730);
        test::settle(leads);
        QCOMPARE(table->horizontalScrollBar()->maximum(), 0);
        QCOMPARE(table->horizontalHeader()->sectionResizeMode(0), QHeaderView::Stretch);
    }

    void todayInLittleRoom() {
        test::WorkDesk desk(domain::Role::guide);
        ui::TodayWorkspace today(desk);
        desk.present(today);
        QTRY_VERIFY(test::named<QWidget>(today, "todayTasks")->findChild<QWidget*>(QStringLiteral("taskTitle")));
        auto* news = test::named<QWidget>(today, "todayNews");
        QVERIFY(!test::named<QScrollArea>(today, "todayScroll")->isAncestorOf(news));
        today.resize(600, 344);
        test::settle(today);
        QVERIFY(test::named<QScrollArea>(today, "todayScroll")->isAncestorOf(news));
        int titles = 0;
        for (auto* title : today.findChildren<QLabel*>(QStringLiteral("taskTitle"))) {
            if (!title->isVisibleTo(&today)) continue;
            ++titles;
            QVERIFY2(title->width() >= 220, qPrintable(title->text()));
        }
        QVERIFY(titles > 0);
        for (auto* row : today.findChildren<QWidget*>(QStringLiteral("newsRow"))) QCOMPARE(row->height(), row->sizeHint().height());
        test::picture(today, QStringLiteral("small-today"));
        today.resize(1176, 730);
        test::settle(today);
        QVERIFY(!test::named<QScrollArea>(today, "todayScroll")->isAncestorOf(news));
        QVERIFY(news->isVisible());
    }

private:
    using DeskWindow = test::DeskWindow;
};

LIANLU_WIDGETS_TEST(TestSmallScreens)

}  // namespace test_small_screens

#include "test_small_screens.moc"
