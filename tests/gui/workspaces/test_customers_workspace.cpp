// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>

#include "models/store/outbox.h"
#include "models/store/visits.h"
#include "tests/gui/workspaces/work_desk.h"
#include "tests/support/test_main.h"
#include "ui/common/badge.h"
#include "ui/customers/customers_workspace.h"

namespace test_customers_workspace {

using namespace lianlu;
using test::dialog;
using test::named;
using test::SampleStore;

class TestCustomersWorkspace : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void searchFilterAndStep();
    void whatStandsBesideIsBehindATabWhereItIsNarrow();
    void theStoryIsNarrowedByChannel();
    void nobodyElseIsSelected();
    void detailMasksAndReveals();
    void whatCannotBeWrittenDownIsNotShown();
    void logsAnInteractionByKeyboard();
    void keepsADraftOfANote();
    void editsWithUndo();
    void looksUpAGuestByAWholeNumberOnly();
};

void TestCustomersWorkspace::searchFilterAndStep() {
    test::WorkDesk desk;
    ui::CustomersWorkspace workspace(desk);
    desk.present(workspace);
    auto* table = named<QTableView>(workspace, "customersTable");
    QTRY_COMPARE(table->model()->rowCount(), 80);
    QTRY_VERIFY(named<QLabel>(workspace, "customersCount")->text().contains(QStringLiteral("80")));
    auto* name = named<QLabel>(workspace, "customerName");
    QTRY_COMPARE(name->text(), table->model()->index(0, 0).data().toString());
    QTRY_VERIFY(named<QListView>(workspace, "timelineList")->isVisible());
    desk.pictures(workspace, QStringLiteral("customers"));

    // Alt+Down goes on in the list as it is filtered.
    QTest::mouseClick(named<QPushButton>(workspace, "customersPool"), Qt::LeftButton);
    QTRY_COMPARE(table->model()->rowCount(), 60);
    QTest::keyClick(&workspace, Qt::Key_Down, Qt::AltModifier);
    QTRY_COMPARE(table->currentIndex().row(), 1);
    QTRY_COMPARE(name->text(), table->model()->index(1, 0).data().toString());
    QTest::keyClick(&workspace, Qt::Key_Up, Qt::AltModifier);
    QTRY_COMPARE(name->text(), table->model()->index(0, 0).data().toString());

    auto* search = named<QLineEdit>(workspace, "customersSearch");
    search->setFocus();
    search->insert(QStringLiteral("欧"));
    Q_EMIT search->textEdited(search->text());
    QTRY_COMPARE(table->model()->rowCount(), 1);
    // Whoever is not in the list any more is not worked on: the first of those who are is shown.
    QTRY_COMPARE(name->text(), table->model()->index(0, 0).data().toString());
    QVERIFY(table->selectionModel()->isRowSelected(0));
    search->clear();
    QTest::keyClicks(search, QStringLiteral("zzzz"));
    QTRY_COMPARE(table->model()->rowCount(), 0);
    QTRY_VERIFY(!name->isVisible());
    auto* action = table->findChild<QPushButton*>(QStringLiteral("emptyAction"));
    QVERIFY(action && action->isVisible());
    desk.pictures(workspace, QStringLiteral("customers-empty"));
    QTest::mouseClick(action, Qt::LeftButton);
    QTRY_COMPARE(table->model()->rowCount(), 80);
}

void TestCustomersWorkspace::whatStandsBesideIsBehindATabWhereItIsNarrow() {
    test::WorkDesk desk;
    ui::CustomersWorkspace workspace(desk);
    desk.present(workspace);
    auto* tabs = named<QTabBar>(workspace, "customerTabs");
    auto* side = named<QWidget>(workspace, "customerSide");
    workspace.resize(1500, 730);
    QTRY_VERIFY(side->isVisible() && !tabs->isTabVisible(3));
    QTRY_VERIFY(named<QWidget>(workspace, "customerStanding")->isVisible());
    QVERIFY2(named<ui::Badge>(workspace, "customerStanding")->text().contains(QRegularExpression(QStringLiteral("R[1-5] F[1-5] M[1-5] X[1-5]"))), qPrintable(named<ui::Badge>(workspace, "customerStanding")->text()));
    workspace.resize(1000, 730);
    QTRY_VERIFY(!side->isVisible() && tabs->isTabVisible(3));
    tabs->setCurrentIndex(3);
    QTRY_VERIFY(side->isVisible() && !named<QListView>(workspace, "timelineList")->isVisible());
    QVERIFY(side->width() > 300);
    test::picture(workspace, QStringLiteral("customer-side-tab"));
    workspace.resize(1500, 730);
    QTRY_VERIFY(side->isVisible() && named<QListView>(workspace, "timelineList")->isVisible());
    QCOMPARE(tabs->currentIndex(), 0);
}

void TestCustomersWorkspace::theStoryIsNarrowedByChannel() {
    test::WorkDesk desk;
    ui::CustomersWorkspace workspace(desk);
    desk.present(workspace);
    workspace.open(SampleStore::customer(0));
    auto* list = named<QListView>(workspace, "timelineList");
    auto* channel = named<QComboBox>(workspace, "timelineChannel");
    QTRY_VERIFY(channel->count() > 2);
    const int all = list->model()->rowCount();
    for (int i = 1; i < channel->count(); ++i) {
        channel->setCurrentIndex(i);
        Q_EMIT channel->activated(i);
        QTRY_VERIFY(list->isVisible() && list->model()->rowCount() > 0 && list->model()->rowCount() < all);
    }
    test::picture(workspace, QStringLiteral("customer-story-by-channel"));
    channel->setCurrentIndex(0);
    Q_EMIT channel->activated(0);
    QTRY_COMPARE(list->model()->rowCount(), all);
}

void TestCustomersWorkspace::nobodyElseIsSelected() {
    test::WorkDesk desk;
    ui::CustomersWorkspace workspace(desk);
    desk.present(workspace);
    auto* table = named<QTableView>(workspace, "customersTable");
    QTRY_VERIFY(table->currentIndex().isValid());
    // The list has no filter that lets this person in.
    auto* search = named<QLineEdit>(workspace, "customersSearch");
    search->insert(QStringLiteral("欧"));
    Q_EMIT search->textEdited(search->text());
    QTRY_COMPARE(table->model()->rowCount(), 1);
    workspace.open(SampleStore::customer(7));
    const auto wanted = QString::fromStdString(desk.get<domain::Customer>(SampleStore::customer(7)).name);
    QTRY_COMPARE(named<QLabel>(workspace, "customerName")->text(), wanted);
    QVERIFY(!table->currentIndex().isValid());
}

void TestCustomersWorkspace::detailMasksAndReveals() {
    test::WorkDesk desk;
    ui::CustomersWorkspace workspace(desk);
    desk.present(workspace);
    workspace.open(SampleStore::customer(0));
    auto* phone = named<QLabel>(workspace, "customerPhoneText");
    QTRY_VERIFY(phone->text().contains(QStringLiteral("****")));
    // Written down before it is seen: at the moment that it is there, the entry is.
    QTest::mouseClick(named<QToolButton>(workspace, "customerPhoneReveal"), Qt::LeftButton);
    QVERIFY(phone->text().contains(QLatin1Char('*')));
    QTRY_VERIFY(!phone->text().contains(QLatin1Char('*')));
    QCOMPARE(desk.disclosed(), (QStringList{QStringLiteral("shown phone")}));
    QTest::mouseClick(named<QToolButton>(workspace, "customerPhoneCopy"), Qt::LeftButton);
    QTRY_COMPARE(desk.toasts.size(), 1);
    const auto copied = QGuiApplication::clipboard()->text();
    QVERIFY(!copied.contains(QLatin1Char(' ')));
    QCOMPARE(copied, QString(phone->text()).remove(QLatin1Char(' ')));
    QCOMPARE(desk.disclosed(), (QStringList{QStringLiteral("shown phone"), QStringLiteral("copied phone")}));
    // Masking is nothing to write down, nor is a second look at once.
    for (int i = 0; i < 2; ++i) QTest::mouseClick(named<QToolButton>(workspace, "customerPhoneReveal"), Qt::LeftButton);
    QTRY_VERIFY(!phone->text().contains(QLatin1Char('*')));
    QCOMPARE(desk.disclosed().size(), 2);
    // Another person is masked again.
    workspace.open(SampleStore::customer(2));
    QTRY_VERIFY(phone->text().contains(QStringLiteral("****")));
}

//! Deny by default: what the store does not take has not been allowed.
void TestCustomersWorkspace::whatCannotBeWrittenDownIsNotShown() {
    test::WorkDesk desk;
    desk.refuseDisclosures(true);
    ui::CustomersWorkspace workspace(desk);
    desk.present(workspace);
    workspace.open(SampleStore::customer(0));
    auto* phone = named<QLabel>(workspace, "customerPhoneText");
    QTRY_VERIFY(phone->text().contains(QStringLiteral("****")));
    QGuiApplication::clipboard()->setText(QStringLiteral("before"));
    for (const char* button : {"customerPhoneReveal", "customerPhoneCopy"}) {
        desk.errors.clear();
        QTest::mouseClick(named<QToolButton>(workspace, button), Qt::LeftButton);
        QTRY_COMPARE(desk.errors.size(), 1);
        QVERIFY(phone->text().contains(QStringLiteral("****")));
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("before"));
    }
    QCOMPARE(desk.toasts.size(), 0);
    // With the store well again the same buttons work.
    desk.refuseDisclosures(false);
    QTest::mouseClick(named<QToolButton>(workspace, "customerPhoneReveal"), Qt::LeftButton);
    QTRY_VERIFY(!phone->text().contains(QLatin1Char('*')));
}

void TestCustomersWorkspace::logsAnInteractionByKeyboard() {
    test::WorkDesk desk;
    ui::CustomersWorkspace workspace(desk);
    desk.present(workspace);
    workspace.open(SampleStore::customer(0));
    QTRY_COMPARE(named<QLabel>(workspace, "customerName")->isVisible(), true);
    QTest::mouseClick(named<QPushButton>(workspace, "logInteractionButton"), Qt::LeftButton);
    const QPointer<QDialog> form = dialog("interactionDialog");
    QTest::mouseClick(named<QPushButton>(*form, "interactionKindVisit"), Qt::LeftButton);
    QTest::mouseClick(named<QPushButton>(*form, "interactionOutcomeInterested"), Qt::LeftButton);
    QTest::keyClicks(named<QPlainTextEdit>(*form, "interactionNote"), QStringLiteral("came with her husband"));
    QTest::keyClicks(named<QLineEdit>(*form, "interactionNextStep"), QStringLiteral("call about size S"));
    QTest::mouseClick(named<QPushButton>(*form, "interactionNextStepTomorrow"), Qt::LeftButton);
    test::picture(*form, QStringLiteral("interaction-dialog"));
    QTest::keyClick(form.data(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!form || !form->isVisible());
    QCOMPARE(desk.toasts.size(), 1);
    auto* timeline = named<QListView>(workspace, "timelineList");
    QTRY_VERIFY(timeline->model()->index(0, 1).data().toString() == QStringLiteral("came with her husband"));
    QVERIFY(desk.undo());
    QTRY_VERIFY(timeline->model()->index(0, 1).data().toString() != QStringLiteral("came with her husband"));
}

void TestCustomersWorkspace::keepsADraftOfANote() {
    test::WorkDesk desk;
    ui::CustomersWorkspace workspace(desk);
    desk.present(workspace);
    workspace.open(SampleStore::customer(0));
    QTRY_COMPARE(named<QLabel>(workspace, "customerName")->isVisible(), true);
    auto* log = named<QPushButton>(workspace, "logInteractionButton");
    QTest::mouseClick(log, Qt::LeftButton);
    QPointer<QDialog> form = dialog("interactionDialog");
    QTest::keyClicks(named<QPlainTextEdit>(*form, "interactionNote"), QStringLiteral("half a sentence"));
    QTest::keyClick(form.data(), Qt::Key_Escape);
    QTRY_VERIFY(!form);
    QTest::mouseClick(log, Qt::LeftButton);
    form = dialog("interactionDialog");
    QTRY_COMPARE(named<QPlainTextEdit>(*form, "interactionNote")->toPlainText(), QStringLiteral("half a sentence"));
    form->reject();
}

void TestCustomersWorkspace::editsWithUndo() {
    test::WorkDesk desk;
    ui::CustomersWorkspace workspace(desk);
    desk.present(workspace);
    workspace.open(SampleStore::customer(2));
    auto* name = named<QLabel>(workspace, "customerName");
    QTRY_VERIFY(name->isVisible() && !name->text().isEmpty());
    const auto before = desk.get<domain::Customer>(SampleStore::customer(2)).name;
    QTRY_COMPARE(name->text(), QString::fromStdString(before));
    QTest::mouseClick(named<QPushButton>(workspace, "editCustomerButton"), Qt::LeftButton);
    const QPointer<QDialog> form = dialog("editCustomerDialog");
    auto* field = named<QLineEdit>(*form, "editName");
    field->clear();
    QTest::mouseClick(named<QPushButton>(*form, "editSave"), Qt::LeftButton);
    QVERIFY(form && form->isVisible());  // a name is needed
    QTest::keyClicks(field, QStringLiteral("Anna"));
    test::picture(*form, QStringLiteral("edit-customer-dialog"));
    QTest::mouseClick(named<QPushButton>(*form, "editSave"), Qt::LeftButton);
    QTRY_COMPARE(name->text(), QStringLiteral("Anna"));
    QVERIFY(desk.undo());
    QTRY_COMPARE(name->text(), QString::fromStdString(before));
}

void TestCustomersWorkspace::looksUpAGuestByAWholeNumberOnly() {
    test::WorkDesk desk;
    ui::CustomersWorkspace workspace(desk);
    desk.present(workspace);
    auto* table = named<QTableView>(workspace, "customersTable");
    auto* search = named<QLineEdit>(workspace, "customersSearch");
    auto* action = named<QPushButton>(*table, "emptyAction");
    const auto type = [&](const char* words) {
        search->setText(QString::fromUtf8(words));
        Q_EMIT search->textEdited(search->text());
        QTRY_COMPARE(table->model()->rowCount(), 0);
    };
    const auto offers = [action] { return action->isVisible() && action->text() == QStringLiteral("Look up in the other stores"); };
    for (const char* part : {"zzzz", "1379013", "137901379011"}) {
        type(part);
        QTRY_VERIFY(action->isVisible());
        QVERIFY2(!offers(), part);
    }
    type("137 9013 7901");
    QTRY_VERIFY(offers());
    // A filter hides people of the own store: first show all.
    QTest::mouseClick(named<QPushButton>(workspace, "customersPool"), Qt::LeftButton);
    QTRY_VERIFY(!offers());
    QTest::mouseClick(named<QPushButton>(workspace, "customersPool"), Qt::LeftButton);
    QTRY_VERIFY(offers());
    desk.pictures(workspace, QStringLiteral("customers-lookup"));
    QVERIFY(desk.lookedUp.isEmpty());

    item::Guest guest;
    guest.id = {Uuid::fromName("guest", "one")};
    guest.name = "王**";
    guest.phone = "+86137****7901";
    guest.kind = domain::CustomerKind::member;
    guest.tierCode = "gold";
    guest.storeName = "Hangzhou";
    guest.consents = {{domain::Channel::email, domain::Purpose::marketing, domain::Permission::withdrawn}};
    guest.timeline = {{"interaction", "fitting", desk.async().now(), "Hangzhou", {}, 0}, {"order", {}, desk.async().now(), "Hangzhou", "O-17", 19'900}};
    desk.guestAnswer = item::GuestAnswer{item::GuestFound::guest, guest};
    // As sync/client/visits.h leaves it: the pass by which actions serve the guest.
    const auto passed = desk.sample().store().writeNow([&](store::WriteTxn& txn) { return store::Visits::save(txn, {guest.id, desk.async().now() + std::chrono::hours(24), "{}"}); });
    QVERIFY(passed);
    QTest::mouseClick(action, Qt::LeftButton);
    QPointer<QDialog> card = dialog("guestDialog");
    QTRY_COMPARE(named<QLabel>(*card, "guestName")->text(), QStringLiteral("王**"));
    QCOMPARE(desk.lookedUp, QStringList{QStringLiteral("137 9013 7901")});
    QVERIFY(named<QLabel>(*card, "guestLines")->text().contains(QStringLiteral("Withdrawn")));
    QCOMPARE(named<QListWidget>(*card, "guestTimeline")->count(), 2);
    test::picture(*card, QStringLiteral("guest-dialog"));
    QTest::mouseClick(named<QPushButton>(*card, "guestPrimary"), Qt::LeftButton);
    QPointer<QDialog> form = dialog("interactionDialog");
    QVERIFY(!named<QLineEdit>(*form, "interactionNextStep")->isVisible());
    QTest::keyClicks(named<QPlainTextEdit>(*form, "interactionNote"), QStringLiteral("tried the coat"));
    QTest::mouseClick(named<QPushButton>(*form, "interactionSave"), Qt::LeftButton);
    QTRY_VERIFY(!form || !form->isVisible());
    QCOMPARE(desk.toasts.size(), 1);
    int queued = 0;
    QVERIFY(desk.sample().store().read([&](db::Connection& c) -> Result<void> {
        LIANLU_TRY(const auto ops, store::Outbox::list(c));
        for (const auto& op : ops) queued += op.entity == "interaction" && op.newFields.at("customer_id") == domain::Value{guest.id.toString()} ? 1 : 0;
        return {};
    }));
    QCOMPARE(queued, 1);
    card->reject();
    QTRY_VERIFY(!card);

    desk.guestAnswer = item::GuestAnswer{item::GuestFound::several, {}};
    QTest::mouseClick(action, Qt::LeftButton);
    card = dialog("guestDialog");
    QTRY_COMPARE(named<QLabel>(*card, "guestName")->text(), QStringLiteral("Several customers share this number"));
    // Then the member code tells them apart.
    QTest::keyClicks(named<QLineEdit>(*card, "guestMemberCode"), QStringLiteral("M-88231"));
    desk.guestAnswer = item::GuestAnswer{item::GuestFound::own, guest};
    QTest::mouseClick(named<QPushButton>(*card, "guestPrimary"), Qt::LeftButton);
    QTRY_COMPARE(named<QLabel>(*card, "guestName")->text(), QStringLiteral("王**"));
    QCOMPARE(desk.lookedUp.last(), QStringLiteral("M-88231"));
    QTest::mouseClick(named<QPushButton>(*card, "guestPrimary"), Qt::LeftButton);
    QTRY_VERIFY(!card);
    QCOMPARE(desk.openedCustomer, guest.id);
    desk.guestAnswer = fail(Code::unreachable, "no road");
    QTest::mouseClick(action, Qt::LeftButton);
    card = dialog("guestDialog");
    QTRY_COMPARE(named<QLabel>(*card, "guestName")->text(), QStringLiteral("Not looked up"));
    card->reject();
}

LIANLU_WIDGETS_TEST(TestCustomersWorkspace)

}  // namespace test_customers_workspace

#include "test_customers_workspace.moc"
