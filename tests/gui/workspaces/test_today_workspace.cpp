// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTranslator>

#include "models/actions/tasks.h"
#include "tests/gui/cut_words.h"
#include "tests/gui/workspaces/work_desk.h"
#include "tests/support/test_main.h"
#include "ui/today/due_card.h"
#include "ui/common/figure_tile.h"
#include "ui/today/news_row.h"
#include "ui/today/task_card.h"
#include "ui/today/today_workspace.h"

static void initTodayTranslations() { Q_INIT_RESOURCE(lianlu_translations); }

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
    void whatTheRulesFind();
    void notNowRestsAndIsTakenBack();
    void aStepOfALeadIsDoneInTheLead();
    void figuresAreOfAllTasks();
    void furtherRowsComeWithScrolling();
    void theRailCountsFromTheStart();
    void aManagerSeesTheStore();
    void theKeyboardWorksDownTheList();
    void tabGoesDownThePage();
    void whatCannotBeReadIsTriedAgain();
    void wordsHaveRoomInEachLanguage_data();
    void wordsHaveRoomInEachLanguage();

private:
    // Two overdue, three today and four in the next days; beside them the next steps of leads: two, one and eleven.
    static constexpr int kCards = 9 + 14;

    //! The page that is seen: another one may be in the making beside it.
    static QWidget& page(const QWidget& workspace) { return *workspace.findChild<QWidget*>(QStringLiteral("todayTasks")); }
    static qsizetype tasks(const QWidget& workspace) { return page(workspace).findChildren<ui::TaskCard*>().size(); }
    static QList<ui::DueCard*> found(const QWidget& workspace, actions::DueKind kind) {
        auto cards = page(workspace).findChildren<ui::DueCard*>();
        cards.removeIf([kind](const ui::DueCard* card) { return card->row().kind != kind; });
        return cards;
    }
    static void fill(SampleStore& sample);
};

//! One of each kind; the customers have no open task.
void TestTodayWorkspace::fill(SampleStore& sample) {
    const auto person = [](int n, const char* name) {
        domain::Customer person;
        person.id = SampleStore::customer(n);
        person.kind = domain::CustomerKind::member;
        person.name = name;
        person.homeStoreId = {SampleStore::idOf("shop")};
        person.guideId = {SampleStore::idOf("staff")};
        return person;
    };
    auto birthday = person(40, "林思远");
    birthday.birthday = "1990-11-22";
    sample.put(sample.book(), birthday);
    auto fresh = person(44, "周若曦");
    fresh.joinedAt = sample.ago(3);
    sample.put(sample.book(), fresh);
    domain::Coupon coupon;
    coupon.id = {SampleStore::idOf("coupon ends")};
    coupon.customerId = SampleStore::customer(42);
    coupon.templateId = {SampleStore::idOf("WINTER300")};
    coupon.code = "ENDS";
    coupon.status = domain::CouponStatus::issued;
    coupon.expiresAt = sample.ago(-3);
    sample.put(sample.book(), coupon);
    domain::MemberState near;
    near.id = {SampleStore::idOf("near")};
    near.customerId = SampleStore::customer(46);
    near.tierCode = "silver";
    near.nextTierCode = "gold";
    near.tierPoints = 5'700;
    near.pointsToNext = 300;
    sample.put(sample.book(), near);
    for (const bool packed : {false, true}) {
        domain::Order order;
        order.id = {SampleStore::idOf(packed ? "packed" : "open")};
        order.customerId = SampleStore::customer(packed ? 48 : 61);
        order.storeId = {SampleStore::idOf("shop")};
        order.number = packed ? "20261118-032" : "20261119-007";
        order.fulfilment = domain::Fulfilment::pickup;
        order.status = packed ? domain::OrderStatus::packed : domain::OrderStatus::open;
        order.placedAt = sample.ago(packed ? 2 : 1);
        sample.put(packed ? sample.book() : sample.pool(), order);
    }
    sample.flush();
}

void TestTodayWorkspace::tellsWhatIsDueAndWhy() {
    test::WorkDesk desk;
    ui::TodayWorkspace workspace(desk);
    QSignalSpy counts(&workspace, &ui::Workspace::countChanged);
    desk.present(workspace);
    QTRY_COMPARE(tasks(workspace), kCards);
    QTRY_COMPARE(named<ui::FigureTile>(workspace, "todayOverdue")->figure(), 4);
    QCOMPARE(named<ui::FigureTile>(workspace, "todayDue")->figure(), 4);
    QTRY_COMPARE(named<ui::FigureTile>(workspace, "todayClicks")->figure(), 3);
    QTRY_VERIFY(named<ui::FigureTile>(workspace, "todayNewLeads")->figure() > 0);
    QCOMPARE(counts.last().at(0).toInt(), 8);
    for (auto* card : page(workspace).findChildren<ui::TaskCard*>())
        QVERIFY(!card->findChild<QLabel*>(QStringLiteral("taskReason"))->text().isEmpty());
    desk.pictures(workspace, QStringLiteral("today"));
    QTest::mouseClick(named<ui::FigureTile>(workspace, "todayNewLeads"), Qt::LeftButton);
    QVERIFY(desk.openedRows && desk.openedRows->what == ui::OwnedRows::What::newLeads && desk.openedRows->staff == desk.async().context().staff);
}

void TestTodayWorkspace::doneGoesAndComesBack() {
    test::WorkDesk desk;
    ui::TodayWorkspace workspace(desk);
    desk.present(workspace);
    QTRY_COMPARE(tasks(workspace), kCards);
    const auto id = page(workspace).findChildren<ui::TaskCard*>().first()->task().id;
    QVERIFY(!id.isNull());
    QTest::mouseClick(page(workspace).findChildren<ui::TaskCard*>().first()->doneButton(), Qt::LeftButton);
    QTRY_COMPARE(tasks(workspace), kCards - 1);
    QCOMPARE(desk.get<domain::Task>(id).status, domain::TaskStatus::done);
    QTRY_COMPARE(desk.toasts.size(), 1);
    QVERIFY(desk.undo());
    QTRY_COMPARE(tasks(workspace), kCards);
    // All of them, and what the rules found put off: the empty state says so.
    while (tasks(workspace) > 0) {
        const auto left = tasks(workspace);
        QTest::mouseClick(page(workspace).findChildren<ui::TaskCard*>().first()->doneButton(), Qt::LeftButton);
        QTRY_VERIFY(tasks(workspace) < left);
    }
    for (int i = 0; i < 200 && !named<QWidget>(workspace, "todayEmpty")->isVisible(); ++i) {
        const QPointer<ui::DueCard> gone = page(workspace).findChild<ui::DueCard*>();
        if (gone) QTest::mouseClick(gone->notNowButton(), Qt::LeftButton);
        QTRY_VERIFY(!gone);
    }
    QTRY_VERIFY(named<QWidget>(workspace, "todayEmpty")->isVisible());
    test::picture(workspace, QStringLiteral("today-empty"));
}

void TestTodayWorkspace::callOpensTheForm() {
    test::WorkDesk desk;
    ui::TodayWorkspace workspace(desk);
    desk.present(workspace);
    QTRY_COMPARE(tasks(workspace), kCards);
    QTest::mouseClick(workspace.findChild<QPushButton*>(QStringLiteral("taskCall")), Qt::LeftButton);
    const QPointer<QDialog> form = dialog("interactionDialog");
    QVERIFY(named<QPushButton>(*form, "interactionKindCall")->isChecked());
    // The number stands where one calls, masked, and not where one does not call.
    QTRY_VERIFY(named<QLabel>(*form, "interactionPhoneText")->isVisible());
    QVERIFY(named<QLabel>(*form, "interactionPhoneText")->text().contains(QStringLiteral("****")));
    QTest::mouseClick(named<QPushButton>(*form, "interactionKindVisit"), Qt::LeftButton);
    QVERIFY(!named<QLabel>(*form, "interactionPhoneText")->isVisible());
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

void TestTodayWorkspace::whatTheRulesFind() {
    using actions::DueKind;
    test::WorkDesk desk;
    fill(desk.sample());
    ui::TodayWorkspace workspace(desk);
    desk.present(workspace);
    QTRY_COMPARE(found(workspace, DueKind::pickup).size(), 2);
    QCOMPARE(found(workspace, DueKind::birthday).size(), 1);
    QCOMPARE(found(workspace, DueKind::coupon).size(), 1);
    QVERIFY(found(workspace, DueKind::tierGap).first()->row().customer == SampleStore::customer(46));
    QVERIFY(!found(workspace, DueKind::brokenLink).isEmpty());
    const auto text = [](const QWidget* card, const char* name) { return card->findChild<QLabel*>(QLatin1String(name))->text(); };
    auto* pickup = found(workspace, DueKind::pickup).first();
    QCOMPARE(text(pickup, "dueTitle"), QStringLiteral("Hand over the order"));
    QVERIFY2(text(pickup, "dueReason").contains(QStringLiteral("Order 20261118-032 of 18 Nov 2026 lies ready")), qPrintable(text(pickup, "dueReason")));
    auto* birthday = found(workspace, DueKind::birthday).first();
    QVERIFY2(text(birthday, "dueReason").startsWith(QStringLiteral("林思远 · Birthday on 22 Nov 2026 (in 2 days)")), qPrintable(text(birthday, "dueReason")));
    desk.pictures(workspace, QStringLiteral("today-found"));
    auto* scroll = named<QScrollArea>(workspace, "todayScroll");
    scroll->verticalScrollBar()->setValue(scroll->verticalScrollBar()->maximum() / 2);
    test::picture(workspace, QStringLiteral("today-found-down"));
    // The other scheme draws the cards anew.
    pickup = found(workspace, DueKind::pickup).first();
    birthday = found(workspace, DueKind::birthday).first();
    // One button each: an order is opened, a birthday gets an offer with words for the day.
    QTest::mouseClick(named<QPushButton>(*pickup, "dueOpen"), Qt::LeftButton);
    QVERIFY(desk.openedCustomer == SampleStore::customer(48));
    QVERIFY(!pickup->findChild<QPushButton*>(QStringLiteral("dueGo")));
    QTest::mouseClick(named<QPushButton>(*birthday, "dueGo"), Qt::LeftButton);
    const QPointer<QDialog> offer = dialog("offerDialog");
    QCOMPARE(named<QLineEdit>(*offer, "offerSubject")->text(), QStringLiteral("Happy birthday, {name}"));
    offer->reject();
    // A talk is a contact: the wish is done.
    auto done = desk.async().act([](const actions::Context& context) {
        actions::LogInteraction talk;
        talk.customer = SampleStore::customer(40);
        talk.kind = domain::InteractionKind::call;
        talk.outcome = domain::Outcome::reached;
        return actions::logInteraction(context, talk);
    });
    QTRY_VERIFY(done.isFinished() && done.result());
    QTRY_VERIFY(found(workspace, DueKind::birthday).isEmpty());
}

void TestTodayWorkspace::notNowRestsAndIsTakenBack() {
    using actions::DueKind;
    test::WorkDesk desk;
    fill(desk.sample());
    ui::TodayWorkspace workspace(desk);
    desk.present(workspace);
    QTRY_COMPARE(found(workspace, DueKind::coupon).size(), 1);
    QTest::mouseClick(found(workspace, DueKind::coupon).first()->notNowButton(), Qt::LeftButton);
    QTRY_VERIFY(found(workspace, DueKind::coupon).isEmpty());
    QVERIFY2(desk.toasts.last().startsWith(QStringLiteral("Put off until")), qPrintable(desk.toasts.last()));
    // It is remembered by the store, not by the screen.
    ui::TodayWorkspace other(desk);
    desk.present(other);
    QTRY_VERIFY(!found(other, DueKind::pickup).isEmpty());
    QVERIFY(found(other, DueKind::coupon).isEmpty());
    desk.takeBack();
    QTRY_COMPARE(found(workspace, DueKind::coupon).size(), 1);
}

void TestTodayWorkspace::aStepOfALeadIsDoneInTheLead() {
    test::WorkDesk desk;
    const auto lead = SampleStore::lead(3);
    auto agreed = desk.async().act([lead, now = desk.async().now()](const actions::Context& context) {
        return actions::editLead(context, {lead, {{"next_step", std::string("Send pictures")}, {"next_step_at", toUnixMs(now + std::chrono::minutes(30))}}});
    });
    QTRY_VERIFY(agreed.isFinished() && agreed.result());
    ui::TodayWorkspace workspace(desk);
    desk.present(workspace);
    QTRY_COMPARE(tasks(workspace), kCards + 1);
    const auto card = [&]() -> ui::TaskCard* {
        for (auto* one : page(workspace).findChildren<ui::TaskCard*>())
            if (one->task().title == "Send pictures") return one;
        return nullptr;
    };
    QVERIFY(card());
    QTest::mouseClick(named<QPushButton>(*card(), "taskOpen"), Qt::LeftButton);
    QVERIFY(desk.openedLead == lead);
    QTest::mouseClick(card()->doneButton(), Qt::LeftButton);
    QTRY_VERIFY(!card());
    const auto now = desk.get<domain::Lead>(lead);
    QVERIFY(now.nextStep.empty() && !now.nextStepAt);
    QTRY_COMPARE(desk.toasts.size(), 1);
    QVERIFY(desk.undo());
    QTRY_VERIFY(card());
}

void TestTodayWorkspace::figuresAreOfAllTasks() {
    test::WorkDesk desk;
    for (int n = 0; n < 110; ++n) {
        domain::Task task;
        task.id = SampleStore::task(100 + n);
        task.storeId = {SampleStore::idOf("shop")};
        task.assigneeId = {SampleStore::idOf("staff")};
        task.kind = domain::TaskKind::followUp;
        task.title = "Old " + std::to_string(n);
        task.dueAt = desk.sample().ago(10 + n);
        task.status = domain::TaskStatus::open;
        desk.sample().put(domain::Scope::store({SampleStore::idOf("shop")}), task);
    }
    desk.sample().flush();
    ui::TodayWorkspace workspace(desk);
    desk.present(workspace);
    QTRY_COMPARE(named<ui::FigureTile>(workspace, "todayOverdue")->figure(), 114);
    QCOMPARE(named<ui::FigureTile>(workspace, "todayDue")->figure(), 4);
    // Five of them, and behind these all that is due today.
    QTRY_COMPARE(tasks(workspace), 5 + kCards - 4);
    test::picture(workspace, QStringLiteral("today-many"));
    QVERIFY(named<QPushButton>(workspace, "todayMore0")->text().contains(QStringLiteral("15")));
    QTest::mouseClick(named<QPushButton>(workspace, "todayMore0"), Qt::LeftButton);
    QTRY_COMPARE(tasks(workspace), 20 + kCards - 4);
    // All of them are a list's matter.
    auto* more = named<QPushButton>(workspace, "todayMore0");
    QVERIFY2(more->text().contains(QStringLiteral("94")), qPrintable(more->text()));
    QTest::mouseClick(more, Qt::LeftButton);
    QVERIFY(desk.openedRows && desk.openedRows->what == ui::OwnedRows::What::tasks && desk.openedRows->staff == desk.async().context().staff);
}

void TestTodayWorkspace::furtherRowsComeWithScrolling() {
    test::WorkDesk desk;
    for (int n = 0; n < 70; ++n) {
        domain::Task task;
        task.id = SampleStore::task(100 + n);
        task.storeId = {SampleStore::idOf("shop")};
        task.assigneeId = {SampleStore::idOf("staff")};
        task.kind = domain::TaskKind::followUp;
        task.title = "Soon " + std::to_string(n);
        task.dueAt = desk.sample().ago(-2 - n * 0.01);
        task.status = domain::TaskStatus::open;
        desk.sample().put(domain::Scope::store({SampleStore::idOf("shop")}), task);
    }
    desk.sample().flush();
    ui::TodayWorkspace workspace(desk);
    desk.present(workspace);
    QTRY_COMPARE(tasks(workspace), 8 + 20);
    auto* bar = named<QScrollArea>(workspace, "todayScroll")->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 0);
    bar->setValue(bar->maximum());
    QTRY_COMPARE(tasks(workspace), 8 + 60);
    QTRY_VERIFY(bar->value() < bar->maximum());  // where they were
    bar->setValue(bar->maximum());
    QTRY_COMPARE(tasks(workspace), 8 + 15 + 70);
    QVERIFY(!workspace.findChild<QPushButton*>(QStringLiteral("todayMore2")));
}

void TestTodayWorkspace::theRailCountsFromTheStart() {
    test::WorkDesk desk;
    ui::TodayWorkspace workspace(desk);
    QSignalSpy counts(&workspace, &ui::Workspace::countChanged);
    QTRY_VERIFY(!counts.isEmpty() && counts.last().at(0).toInt() == 8);
    QCOMPARE(tasks(workspace), 0);  // rows are read when it is opened
    // It keeps up while another place is in front.
    auto done = desk.async().act([](const actions::Context& context) { return actions::completeTask(context, SampleStore::task(0)); });
    QTRY_VERIFY(done.isFinished() && done.result());
    QTRY_COMPARE(counts.last().at(0).toInt(), 7);
    desk.present(workspace);
    QTRY_COMPARE(tasks(workspace), kCards - 1);
}

void TestTodayWorkspace::aManagerSeesTheStore() {
    using actions::DueKind;
    domain::Customer colleagues;
    colleagues.id = SampleStore::customer(62);
    colleagues.kind = domain::CustomerKind::member;
    colleagues.name = "王芳";
    colleagues.guideId = {SampleStore::idOf("colleague")};
    colleagues.birthday = "1990-11-21";
    for (const auto role : {domain::Role::guide, domain::Role::manager}) {
        test::WorkDesk desk(role);
        fill(desk.sample());
        desk.sample().put(desk.sample().pool(), colleagues);
        desk.sample().flush();
        ui::TodayWorkspace workspace(desk);
        desk.present(workspace);
        QTRY_COMPARE(found(workspace, DueKind::pickup).size(), 2);
        QCOMPARE(found(workspace, DueKind::birthday).size(), role == domain::Role::manager ? 2 : 1);
    }
}

void TestTodayWorkspace::theKeyboardWorksDownTheList() {
    using actions::DueKind;
    test::WorkDesk desk;
    fill(desk.sample());
    ui::TodayWorkspace workspace(desk);
    desk.present(workspace);
    QTRY_COMPARE(found(workspace, DueKind::pickup).size(), 2);
    found(workspace, DueKind::pickup).first()->notNowButton()->setFocus();
    QTest::keyClick(found(workspace, DueKind::pickup).first()->notNowButton(), Qt::Key_Space);
    QTRY_COMPARE(found(workspace, DueKind::pickup).size(), 1);
    QTRY_VERIFY(found(workspace, DueKind::pickup).first()->notNowButton()->hasFocus());
    // What comes in above does not move the place, nor the button.
    auto* open = named<QPushButton>(*found(workspace, DueKind::pickup).first(), "dueOpen");
    open->setFocus();
    auto more = desk.async().act([now = desk.async().now()](const actions::Context& context) { return actions::createTask(context, {"Now", {}, now}); });
    QTRY_VERIFY(more.isFinished() && more.result());
    QTRY_COMPARE(tasks(workspace), kCards + 1);
    QTRY_VERIFY(named<QPushButton>(*found(workspace, DueKind::pickup).first(), "dueOpen")->hasFocus());
}

void TestTodayWorkspace::tabGoesDownThePage() {
    test::WorkDesk desk;
    fill(desk.sample());
    ui::TodayWorkspace workspace(desk);
    desk.present(workspace);
    QTRY_COMPARE(tasks(workspace), kCards);
    QTRY_VERIFY(!workspace.findChildren<ui::NewsRow*>().isEmpty());
    workspace.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&workspace));
    named<QWidget>(workspace, "todayClicks")->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    const auto* first = page(workspace).findChild<ui::TaskCard*>();
    QVERIFY2(first->isAncestorOf(QApplication::focusWidget()), qPrintable(QApplication::focusWidget()->objectName()));
    // The news come after the last card.
    for (int n = 0; n < 400 && page(workspace).isAncestorOf(QApplication::focusWidget()); ++n) QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY2(qobject_cast<ui::NewsRow*>(QApplication::focusWidget()), qPrintable(QApplication::focusWidget()->objectName()));
}

void TestTodayWorkspace::whatCannotBeReadIsTriedAgain() {
    test::WorkDesk desk;
    const auto rename = [&desk](const char* sql) {
        const auto done = desk.sample().store().writeNow([sql](lianlu::store::WriteTxn& txn) { return txn.connection().run(sql); });
        QVERIFY2(done, done ? "" : done.error().describe().c_str());
    };
    rename("ALTER TABLE task RENAME TO task_away");
    ui::TodayWorkspace workspace(desk);
    desk.present(workspace);
    auto* empty = named<QWidget>(workspace, "todayEmpty");
    auto* again = named<QPushButton>(*empty, "emptyAction");
    QTRY_COMPARE(again->text(), QStringLiteral("Try again"));
    QVERIFY(empty->isVisible() && tasks(workspace) == 0);
    test::picture(workspace, QStringLiteral("today-error"));
    rename("ALTER TABLE task_away RENAME TO task");
    QTest::mouseClick(again, Qt::LeftButton);
    QTRY_COMPARE(tasks(workspace), kCards);
    QVERIFY(!empty->isVisible());
}

void TestTodayWorkspace::wordsHaveRoomInEachLanguage_data() {
    QTest::addColumn<QString>("language");
    for (const auto* language : {"en", "zh_CN", "zh_TW"}) QTest::newRow(language) << QString::fromLatin1(language);
}

void TestTodayWorkspace::wordsHaveRoomInEachLanguage() {
    QFETCH(QString, language);
    initTodayTranslations();
    QTranslator translator;
    QVERIFY(translator.load(QStringLiteral(":/lianlu/i18n/lianlu_%1.qm").arg(language)));
    QCoreApplication::installTranslator(&translator);
    {
        test::WorkDesk desk;
        fill(desk.sample());
        ui::TodayWorkspace workspace(desk);
        desk.present(workspace);
        QTRY_COMPARE(found(workspace, actions::DueKind::pickup).size(), 2);
        QTRY_COMPARE(tasks(workspace), kCards);
        QTRY_COMPARE(test::CutWords::in(workspace), QStringList());  // once each card has its place
        desk.pictures(workspace, QStringLiteral("today-") + language);
        auto* bar = named<QScrollArea>(workspace, "todayScroll")->verticalScrollBar();
        for (int part = 1; part <= 2; ++part) {
            bar->setValue(600 * part);
            test::picture(workspace, QStringLiteral("today-%1-down%2").arg(language).arg(part));
        }
    }
    QCoreApplication::removeTranslator(&translator);
}

LIANLU_WIDGETS_TEST(TestTodayWorkspace)

}  // namespace test_today_workspace

#include "test_today_workspace.moc"
