// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// What was done is taken back by Ctrl+Z, wherever the keyboard is and also when the toast has gone.
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTest>

#include "models/actions/actions.h"
#include "models/db/connection.h"
#include "models/item/async_store.h"
#include "models/store/draft.h"
#include "models/store/outbox.h"
#include "tests/gui/desk_window.h"
#include "tests/gui/pictures.h"
#include "tests/support/test_main.h"
#include "ui/common/toast.h"
#include "ui/common/undo_history.h"
#include "ui/shell/desk_page.h"

namespace test_undo {

using namespace lianlu;
using test::DeskWindow;
using ui::UndoHistory;

class TestUndo : public QObject {
    Q_OBJECT

    //! The first customer of the list, whose page is shown, gets another city; said as the dialogs say it.
    static domain::CustomerId moveSomebody(DeskWindow& window, const std::string& city) {
        auto& desk = *window.bench().desk();
        auto customer = domain::CustomerId{Uuid::fromName("desk-profile", "person1")};
        const actions::EditCustomer input{customer, {{"city", city}}};
        auto done = desk.async().act([input](const actions::Context& context) { return actions::editCustomer(context, input); });
        if (!QTest::qWaitFor([&done] { return done.isFinished(); }) || !done.result()) qFatal("not edited");
        desk.toastUndo(QStringLiteral("Customer saved"), done.result()->txn);
        return customer;
    }
    static std::string cityOf(DeskWindow& window, domain::CustomerId id) {
        std::string city;
        const auto read = window.bench().desk()->store().writeNow([&](store::WriteTxn& txn) -> Result<void> {
            LIANLU_TRY(const auto customer, txn.get<domain::Customer>(id));
            city = customer.city;
            return {};
        });
        return read ? city : "?";
    }
    static QString said() {
        auto* text = DeskWindow::visible<QLabel>("toastText");
        return text ? text->text() : QString();
    }
    static void undoKey(DeskWindow& window) {
        window.bench().window().activateWindow();
        (void)QTest::qWaitForWindowActive(&window.bench().window());
        auto* focus = window.bench().window().focusWidget();
        QTest::keyClick(focus ? focus : &window.bench().window(), Qt::Key_Z, Qt::ControlModifier);
    }
    static QLineEdit* openCustomers(DeskWindow& window) {
        (void)window.find("deskPage");
        window.click("railCustomers");
        auto* search = window.find<QLineEdit>("customersSearch");
        if (search) search->setFocus();
        return search;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }

    void theNewestTwentyAreRemembered() {
        UndoHistory history;
        QStringList taken;
        for (int n = 1; n <= 25; ++n) history.add(QString::number(n), [&taken, n] { taken << QString::number(n); });
        QCOMPARE(history.newestWords(), QStringLiteral("25"));
        while (const auto entry = history.takeNewest()) entry->back();
        QCOMPARE(taken.size(), UndoHistory::kMost);
        QCOMPARE(taken.first(), QStringLiteral("25"));
        QCOMPARE(taken.last(), QStringLiteral("6"));
        QVERIFY(history.newestWords().isEmpty());
        QCOMPARE(history.newestMoment(), UndoHistory::Moment(0));
    }

    void eachIsTakenOnceAndGoesWithItsHour() {
        UndoHistory history;
        const auto moment = history.add(QStringLiteral("one"), [] {});
        QVERIFY(history.nextMoment() > moment);
        QVERIFY(history.take(moment));
        QVERIFY(!history.take(moment));
        UndoHistory brief(nullptr, std::chrono::milliseconds(0));
        brief.add(QStringLiteral("old"), [] {});
        QTRY_VERIFY(brief.newestWords().isEmpty());
        QVERIFY(!brief.takeNewest());
    }

    void whatIsRestoredStandsBeforeWhatWasDone() {
        UndoHistory history;
        QStringList taken;
        const auto back = [&taken](const char* word) { return [&taken, word] { taken << QString::fromLatin1(word); }; };
        history.add(QStringLiteral("new"), back("new"));
        history.restore({{QStringLiteral("oldest"), back("oldest"), std::chrono::hours(1)}, {QStringLiteral("gone"), back("gone"), std::chrono::milliseconds(0)}, {QStringLiteral("old"), back("old"), std::chrono::hours(1)}});
        while (const auto entry = history.takeNewest()) entry->back();
        QCOMPARE(taken, QStringList({QStringLiteral("new"), QStringLiteral("old"), QStringLiteral("oldest")}));
        QVERIFY(history.add(QStringLiteral("later"), [] {}) > UndoHistory::Moment(UndoHistory::kMost));
    }

    //! Locked and unlocked by the same person: Ctrl+Z goes on where it was, once.
    void itGoesOnAfterALock() {
        const test::DeskProfile profile, another;
        DeskWindow window(profile.options(true), QStringLiteral("en"));
        QVERIFY(openCustomers(window));
        const auto customer = moveSomebody(window, "上海");
        window.bench().lock();
        QTRY_VERIFY(window.bench().isAtRest());
        window.unlock();
        QVERIFY(openCustomers(window));
        QTRY_COMPARE(window.bench().deskPage()->toasts().history().newestWords(), QStringLiteral("Customer saved"));
        undoKey(window);
        QTRY_COMPARE(cityOf(window, customer), std::string("杭州"));
        QTRY_COMPARE(said(), QStringLiteral("Undone: “Customer saved”"));
        // It was taken back: the next desk has nothing to undo.
        window.bench().lock();
        QTRY_VERIFY(window.bench().isAtRest());
        window.unlock();
        QVERIFY(openCustomers(window));
        auto read = window.bench().desk()->async().readInOrder([](db::Connection& connection) { return store::Settings::load(connection, store::kUndoSetting); });
        QTRY_VERIFY(read.isFinished());
        QVERIFY(read.result() && !*read.result());
        QVERIFY(window.bench().deskPage()->toasts().history().newestWords().isEmpty());
    }

    //! Another person's store knows nothing of it, and after its hour nobody does.
    void itIsThePersonsAndOfAnHour() {
        const test::DeskProfile profile, another;
        {
            DeskWindow window(profile.options(true), QStringLiteral("en"));
            QVERIFY(openCustomers(window));
            (void)moveSomebody(window, "上海");
        }
        {
            DeskWindow window(another.options(true), QStringLiteral("en"));
            QVERIFY(openCustomers(window));
            auto read = window.bench().desk()->async().readInOrder([](db::Connection& connection) { return store::Settings::load(connection, store::kUndoSetting); });
            QTRY_VERIFY(read.isFinished());
            QVERIFY(read.result() && !*read.result());
            QVERIFY(window.bench().deskPage()->toasts().history().newestWords().isEmpty());
        }
        const SystemClock clock;
        {
            const auto held = test::storeOf(profile, clock);
            std::string kept;
            QVERIFY(held->read([&](db::Connection& connection) -> Result<void> {
                LIANLU_TRY(const auto text, store::Settings::load(connection, store::kUndoSetting));
                kept = text.value_or("");
                return {};
            }));
            QVERIFY2(kept.find("Customer saved") != kept.npos, kept.c_str());
            // As if it had been done an hour ago.
            const auto at = kept.find("\"until\":") + 8;
            kept.replace(at, kept.find_first_of(",}", at) - at, std::to_string(toUnixMs(clock.now()) - 1));
            QVERIFY(held->writeNow([&](store::WriteTxn& txn) { return store::Settings::save(txn, store::kUndoSetting, kept); }));
        }
        DeskWindow window(profile.options(true), QStringLiteral("en"));
        QVERIFY(openCustomers(window));
        auto read = window.bench().desk()->async().readInOrder([](db::Connection& connection) { return store::Settings::load(connection, store::kUndoSetting); });
        QTRY_VERIFY(read.isFinished());
        QVERIFY(window.bench().deskPage()->toasts().history().newestWords().isEmpty());
    }

    void fromTheSearchFieldAndAfterTheToastHasGone() {
        const test::DeskProfile profile;
        DeskWindow window(profile.options(true), QStringLiteral("en"));
        auto* search = openCustomers(window);
        QVERIFY(search);
        // Typed before: that is not what was done last.
        QTest::keyClicks(search, QStringLiteral("li"));
        const auto customer = moveSomebody(window, "上海");
        QCOMPARE(cityOf(window, customer), std::string("上海"));
        window.bench().deskPage()->toasts().show(QStringLiteral("Something else"));
        QCOMPARE(said(), QStringLiteral("Something else"));
        search->setFocus();
        undoKey(window);
        QTRY_COMPARE(cityOf(window, customer), std::string("杭州"));
        QTRY_COMPARE(said(), QStringLiteral("Undone: “Customer saved”"));
        QCOMPARE(search->text(), QStringLiteral("li"));
        test::picture(window.bench().window(), QStringLiteral("undone"));
    }

    //! From the search field, where one stands in Customers, and back from there.
    void aTalkIsLoggedAndTakenBack() {
        const test::DeskProfile profile;
        DeskWindow window(profile.options(true), QStringLiteral("zh_CN"));
        auto* search = openCustomers(window);
        QVERIFY(search);
        QVERIFY(window.find("logInteractionButton"));
        window.bench().window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window.bench().window()));
        QTest::keyClick(search, Qt::Key_I, Qt::ControlModifier);
        auto* form = window.find("interactionDialog");
        QVERIFY(form);
        auto* note = window.find("interactionNote");
        QVERIFY(note);
        QTest::keyClicks(note, QStringLiteral("about the coat"));
        window.click("interactionSave");
        const auto waiting = [&window] {
            std::size_t count = 0;
            (void)window.bench().desk()->store().read([&](db::Connection& connection) -> Result<void> {
                LIANLU_TRY(const auto ops, store::Outbox::list(connection));
                count = ops.size();
                return {};
            });
            return count;
        };
        QTRY_VERIFY(!DeskWindow::visible("interactionDialog"));
        QTRY_VERIFY(waiting() > 0);
        search->setFocus();
        undoKey(window);
        QTRY_COMPARE(waiting(), std::size_t{0});
        QTRY_VERIFY2(said().startsWith(QString::fromUtf8("已撤销“")), qPrintable(said()));
        test::picture(window.bench().window(), QStringLiteral("undone-zh"));
    }

    void whatIsTypedAfterwardsIsTheFieldsOwn() {
        const test::DeskProfile profile;
        DeskWindow window(profile.options(true), QStringLiteral("en"));
        auto* search = openCustomers(window);
        QVERIFY(search);
        const auto customer = moveSomebody(window, "上海");
        search->setFocus();
        QTest::keyClicks(search, QStringLiteral("wang"));
        undoKey(window);
        QTRY_VERIFY(search->text() != QStringLiteral("wang"));
        QCOMPARE(cityOf(window, customer), std::string("上海"));
        // The field has nothing left of its own: now it is the action's.
        while (search->isUndoAvailable()) search->undo();
        undoKey(window);
        QTRY_COMPARE(cityOf(window, customer), std::string("杭州"));
    }

    void oneAfterTheOtherAndThenItIsSaid() {
        const test::DeskProfile profile;
        DeskWindow window(profile.options(true), QStringLiteral("en"));
        QVERIFY(openCustomers(window));
        const auto customer = moveSomebody(window, "上海");
        (void)moveSomebody(window, "苏州");
        undoKey(window);
        QTRY_COMPARE(cityOf(window, customer), std::string("上海"));
        QTRY_COMPARE(said(), QStringLiteral("Undone: “Customer saved”"));
        undoKey(window);
        QTRY_COMPARE(cityOf(window, customer), std::string("杭州"));
        QTRY_COMPARE(said(), QStringLiteral("Undone: “Customer saved”"));
        undoKey(window);
        QTRY_COMPARE(said(), QStringLiteral("Nothing is left to undo"));
    }

    void whatCannotBeTakenBackSaysWhy() {
        const test::DeskProfile profile;
        DeskWindow window(profile.options(true), QStringLiteral("en"));
        QVERIFY(openCustomers(window));
        const auto customer = moveSomebody(window, "上海");
        // Changed again by something that has no undo here.
        auto& desk = *window.bench().desk();
        const actions::EditCustomer later{customer, {{"city", std::string("苏州")}}};
        auto done = desk.async().act([later](const actions::Context& context) { return actions::editCustomer(context, later); });
        QTRY_VERIFY(done.isFinished());
        undoKey(window);
        QTRY_VERIFY2(said().startsWith(QStringLiteral("Not undone: Customer saved. It was changed again")), qPrintable(said()));
        QCOMPARE(cityOf(window, customer), std::string("苏州"));
    }

    void thePaletteNamesIt() {
        const test::DeskProfile profile;
        DeskWindow window(profile.options(true), QStringLiteral("en"));
        auto* search = openCustomers(window);
        QVERIFY(search);
        auto* undo = window.bench().window().findChild<QAction*>(QStringLiteral("actionUndo"));
        QVERIFY(undo);
        QCOMPARE(undo->text(), QStringLiteral("Undo"));
        const auto customer = moveSomebody(window, "上海");
        QCOMPARE(undo->text(), QStringLiteral("Undo: Customer saved"));
        window.click("railSearch");
        auto* input = window.find<QLineEdit>("paletteInput");
        auto* list = window.find<QListWidget>("paletteList");
        QVERIFY(input && list);
        QTest::keyClicks(input, QStringLiteral("undo"));
        QCOMPARE(list->item(0)->text(), QStringLiteral("Undo: Customer saved"));
        QTest::keyClick(input, Qt::Key_Return);
        QTRY_COMPARE(cityOf(window, customer), std::string("杭州"));
    }
};

LIANLU_WIDGETS_TEST(TestUndo)

}  // namespace test_undo

#include "test_undo.moc"
