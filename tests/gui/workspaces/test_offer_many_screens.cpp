// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// One offer to several: who gets it is counted first, each has a mail of their own, all of it goes back as one.
#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QTextBrowser>
#include <QToolButton>
#include <QTranslator>

#include "models/actions/push_many.h"
#include "models/db/connection.h"
#include "models/store/queries.h"
#include "tests/gui/cut_words.h"
#include "tests/gui/workspaces/work_desk.h"
#include "tests/support/test_main.h"
#include "ui/customers/customers_workspace.h"
#include "ui/leads/leads_workspace.h"
#include "ui/offers/offer_many_dialog.h"
#include "ui/offers/offers_workspace.h"

// Q_INIT_RESOURCE declares a function and must stand outside of every namespace.
static void initOfferManyTranslations() { Q_INIT_RESOURCE(lianlu_translations); }

namespace test_offer_many_screens {

using namespace lianlu;
using test::dialog;
using test::named;
using test::SampleStore;

namespace {

QString heard(QWidget& in, const char* name) { return named<QLabel>(in, name)->text(); }

void pickFirst(QTableView* list, int count) {
    list->setFocus();
    list->setCurrentIndex(list->model()->index(0, 0));
    for (int n = 1; n < count; ++n) QTest::keyClick(list, Qt::Key_Down, Qt::ShiftModifier);
}

std::vector<actions::OfferTo> firstCustomers(int count) {
    std::vector<actions::OfferTo> to;
    for (int n = 0; n < count; ++n) to.push_back({SampleStore::customer(n)});
    return to;
}

//! At most one message to a person in three days.
void putCap(test::WorkDesk& desk, std::int64_t quietTo = 0) {
    domain::Brand brand;
    const auto read = desk.sample().store().read([&](db::Connection& c) -> Result<void> {
        LIANLU_TRY(brand, store::Queries::brand(c));
        return {};
    });
    if (!read) qFatal("brand");
    brand.touchCap = 1;
    brand.touchCapDays = 3;
    brand.quietToMinute = quietTo;
    desk.sample().put(domain::Scope::brand(), brand);
    desk.sample().flush();
}

int waitingOffers(test::WorkDesk& desk) {
    std::int64_t count = -1;
    const auto read = desk.sample().store().read([&](db::Connection& c) -> Result<void> {
        LIANLU_TRY(count, c.integer("SELECT count(*) FROM offer WHERE coalesce(status, 'queued') = 'queued' AND NOT coalesce(cancelled, 0)"));
        return {};
    });
    return read ? static_cast<int>(count) : -1;
}

QStringList reasonsOf(QWidget& in) {
    QStringList words;
    for (auto* chip : in.findChildren<QAbstractButton*>())
        if (chip->objectName().startsWith(QLatin1String("offerAudienceReason_"))) words << chip->text();
    return words;
}

}  // namespace

class TestOfferManyScreens : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fromTheListsByKeyboardAndButton() {
        test::WorkDesk desk;
        ui::CustomersWorkspace customers(desk);
        desk.present(customers);
        auto* list = named<QTableView>(customers, "customersTable");
        QTRY_VERIFY(list->model()->rowCount() > 10);
        pickFirst(list, 3);
        QTRY_COMPARE(heard(customers, "customersAssignWords"), QStringLiteral("3 chosen"));
        desk.pictures(customers, QStringLiteral("offer-many-bar"));
        QTest::keyClick(list, Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
        auto* many = dialog("offerManyDialog");
        QCOMPARE(many->windowTitle(), QStringLiteral("Push an offer to 3 persons"));
        QTRY_VERIFY(heard(*many, "offerAudienceCount").contains(QStringLiteral("of 3 get it")));
        many->reject();
        // One alone gets it as before. No window manager gives the window back its place here.
        customers.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&customers));
        pickFirst(list, 1);
        QVERIFY(!named<QPushButton>(customers, "customersAssignOffer")->isVisible());
        QTRY_VERIFY(named<QPushButton>(customers, "pushOfferButton")->isVisible());
        QTest::keyClick(list, Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
        dialog("offerDialog")->reject();

        ui::LeadsWorkspace leads(desk);
        desk.present(leads);
        auto* leadList = named<QTableView>(leads, "leadsTable");
        QTRY_VERIFY(leadList->model()->rowCount() > 3);
        pickFirst(leadList, 3);
        QTRY_VERIFY(named<QPushButton>(leads, "leadsAssignOffer")->isVisible());
        QTest::mouseClick(named<QPushButton>(leads, "leadsAssignOffer"), Qt::LeftButton);
        many = dialog("offerManyDialog");
        QTRY_VERIFY(heard(*many, "offerAudienceCount").contains(QStringLiteral("of 3 get it")));
        QTRY_VERIFY(named<QPushButton>(*many, "offerSend")->isEnabled());
        QTest::mouseClick(named<QPushButton>(*many, "offerSend"), Qt::LeftButton);
        QTRY_COMPARE(desk.toasts.size(), 1);
        std::int64_t withLead = -1;
        QVERIFY(desk.sample().store().read([&](db::Connection& c) -> Result<void> {
            LIANLU_TRY(withLead, c.integer("SELECT count(*) FROM offer WHERE lead_id IS NOT NULL"));
            return {};
        }));
        QVERIFY(withLead > 0);
    }

    void countedBeforeAndBackAsOne() {
        test::WorkDesk desk;
        putCap(desk);
        QWidget window;
        auto* many = new ui::OfferManyDialog(desk, firstCustomers(23), &window);
        many->open();
        QTRY_COMPARE(heard(*many, "offerAudienceCount"), QStringLiteral("11 of 23 get it"));
        QCOMPARE(reasonsOf(*many), (QStringList{QStringLiteral("3 without consent"), QStringLiteral("2 said no"), QStringLiteral("2 without an address"),
                                                QStringLiteral("2 whose address bounced"), QStringLiteral("3 had enough messages")}));
        QCOMPARE(heard(*many, "offerAudienceQuota"), QStringLiteral("Messages to a person in 3 days: at most 1. Left after this one: 0."));
        QCOMPARE(heard(*many, "offerAudienceLast"), QStringLiteral("For 11 of them this is the last for now."));
        QVERIFY(!named<QLabel>(*many, "offerAudienceQuiet")->isVisible());
        auto* send = named<QPushButton>(*many, "offerSend");
        QTRY_VERIFY(send->isEnabled());
        QCOMPARE(send->text(), QStringLiteral("Send 11 offers"));
        // A reason shows who, pressed again it does not.
        auto* names = named<QListWidget>(*many, "offerAudienceNames");
        QVERIFY(!names->isVisible());
        auto* reason = named<QAbstractButton>(*many, "offerAudienceReason_5");
        QTest::mouseClick(reason, Qt::LeftButton);
        QVERIFY(names->isVisible());
        QCOMPARE(names->count(), 3);
        test::picture(*many, QStringLiteral("offer-many-names"));
        auto* other = named<QAbstractButton>(*many, "offerAudienceReason_2");
        QTest::mouseClick(other, Qt::LeftButton);
        QVERIFY(!reason->isChecked() && names->isVisible());
        QCOMPARE(names->count(), 2);
        QTest::mouseClick(other, Qt::LeftButton);
        QVERIFY(!names->isVisible());
        // Each has a mail of their own.
        const auto first = heard(*many, "offerManyPerson");
        auto* text = named<QTextBrowser>(*many, "offerPreviewText");
        QTRY_VERIFY(text->toPlainText().contains(first.section(QStringLiteral(" · "), 0, 0)));
        QVERIFY(!named<QToolButton>(*many, "offerManyPrevious")->isEnabled());
        QTest::keyClick(many, Qt::Key_Down, Qt::AltModifier);
        QTRY_VERIFY(heard(*many, "offerManyPerson").endsWith(QStringLiteral("2 of 11")));
        QTRY_VERIFY(text->toPlainText().contains(heard(*many, "offerManyPerson").section(QStringLiteral(" · "), 0, 0)));
        test::picture(*many, QStringLiteral("offer-many"));
        // Whoever is seen stays while one types.
        const auto seen = heard(*many, "offerManyPerson");
        QTest::keyClicks(named<QPlainTextEdit>(*many, "offerMessage"), QStringLiteral("{nonsense} "));
        QVERIFY(!send->isEnabled());
        QTRY_VERIFY(text->toPlainText().contains(QStringLiteral("nonsense")));
        QVERIFY(!send->isEnabled());
        for (int i = 0; i < 11; ++i) QTest::keyClick(named<QPlainTextEdit>(*many, "offerMessage"), Qt::Key_Backspace);
        QTRY_VERIFY(send->isEnabled());
        const int before = waitingOffers(desk);
        QTest::keyClick(many, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(desk.toasts, QStringList{QStringLiteral("11 offers queued, one minute to take them back")});
        QCOMPARE(waitingOffers(desk), before + 11);
        desk.takeBack();
        QTRY_COMPARE(desk.toasts.back(), QStringLiteral("Undone"));
        QCOMPARE(waitingOffers(desk), before);
    }

    void quietHoursAreSaidAndNobodyIsLeftOut() {
        test::WorkDesk desk;
        putCap(desk, 1439);
        QWidget window;
        auto* many = new ui::OfferManyDialog(desk, firstCustomers(23), &window);
        many->open();
        QTRY_COMPARE(heard(*many, "offerAudienceCount"), QStringLiteral("11 of 23 get it"));
        QVERIFY(named<QLabel>(*many, "offerAudienceQuiet")->isVisible());
        QTRY_VERIFY(named<QPushButton>(*many, "offerSend")->isEnabled());
        test::picture(*many, QStringLiteral("offer-many-quiet"));
        many->reject();
    }

    void nobodyIsSaid() {
        test::WorkDesk desk;
        QWidget window;
        auto* many = new ui::OfferManyDialog(desk, {{SampleStore::customer(6)}, {SampleStore::customer(13)}}, &window);
        many->open();
        QTRY_COMPARE(heard(*many, "offerAudienceCount"), QStringLiteral("0 of 2 get it"));
        QVERIFY(!named<QPushButton>(*many, "offerSend")->isEnabled());
        QTRY_VERIFY(named<QTextBrowser>(*many, "offerPreviewText")->toPlainText().contains(QStringLiteral("None of those")));
        test::picture(*many, QStringLiteral("offer-many-nobody"));
        QTest::keyClick(many, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(desk.toasts.isEmpty() && many->isVisible());
        many->reject();
    }

    void aStopKeepsWhatIsQueuedAndItGoesBack() {
        test::WorkDesk desk;
        std::vector<actions::OfferTo> to;
        for (int i = 0; i < 500; ++i) {
            domain::Customer one;
            one.id = {SampleStore::idOf("crowd" + std::to_string(i))};
            one.kind = domain::CustomerKind::customer;
            one.name = "客人" + std::to_string(i);
            one.homeStoreId = desk.async().context().shop;
            one.guideId = desk.async().context().staff;
            desk.sample().put(desk.sample().book(), one);
            domain::Identity mail;
            mail.id = {SampleStore::idOf("crowd mail" + std::to_string(i))};
            mail.customerId = one.id;
            mail.kind = domain::IdentityKind::email;
            mail.value = "crowd" + std::to_string(i) + "@mail.example";
            mail.status = domain::IdentityStatus::active;
            desk.sample().put(desk.sample().book(), mail);
            domain::Consent consent;
            consent.id = {SampleStore::idOf("crowd consent" + std::to_string(i))};
            consent.customerId = one.id;
            consent.channel = domain::Channel::email;
            consent.purpose = domain::Purpose::marketing;
            consent.granted = true;
            consent.source = "sign-up";
            consent.at = desk.async().now() - std::chrono::hours(24);
            desk.sample().put(desk.sample().book(), consent);
            to.push_back({one.id});
        }
        desk.sample().flush();
        const int before = waitingOffers(desk);
        QWidget window;
        auto* many = new ui::OfferManyDialog(desk, to, &window);
        many->open();
        QTRY_COMPARE_WITH_TIMEOUT(heard(*many, "offerAudienceCount"), QStringLiteral("500 of 500 get it"), 20'000);
        QTRY_VERIFY(named<QPushButton>(*many, "offerSend")->isEnabled());
        QTest::mouseClick(named<QPushButton>(*many, "offerSend"), Qt::LeftButton);
        QVERIFY(named<QProgressBar>(*many, "offerAudienceProgress")->isVisible());
        QVERIFY(heard(*many, "offerAudienceCount").contains(QStringLiteral("Cancel stops")));
        // At once: while picture() waits it may be done, and the dialog gone.
        if (const auto folder = qEnvironmentVariable("LIANLU_PICTURES"); !folder.isEmpty()) many->grab().save(folder + QStringLiteral("/offer-many-running-light.png"));
        QTRY_COMPARE_WITH_TIMEOUT(desk.toasts.size(), 1, 60'000);
        QCOMPARE(waitingOffers(desk), before + 500);
        desk.takeBack();
        QTRY_COMPARE_WITH_TIMEOUT(desk.toasts.back(), QStringLiteral("Undone"), 60'000);
        QCOMPARE(waitingOffers(desk), before);

        auto* again = new ui::OfferManyDialog(desk, to, &window);
        again->open();
        QTRY_VERIFY_WITH_TIMEOUT(named<QPushButton>(*again, "offerSend")->isEnabled(), 20'000);
        QTest::mouseClick(named<QPushButton>(*again, "offerSend"), Qt::LeftButton);
        QTest::keyClick(again, Qt::Key_Escape);
        QCOMPARE(heard(*again, "offerAudienceCount"), QStringLiteral("Stopping…"));
        QTRY_VERIFY_WITH_TIMEOUT(!dialogIsOpen(), 20'000);
        const int queued = waitingOffers(desk) - before;
        QVERIFY2(queued < 500, qPrintable(QString::number(queued)));
        if (queued == 0) return;
        QCOMPARE(desk.toasts.back(), QStringLiteral("Stopped: %1 offers queued, one minute to take them back").arg(queued));
        desk.takeBack();
        QTRY_COMPARE_WITH_TIMEOUT(waitingOffers(desk), before, 60'000);
    }

    void severalOffersAreTakenBack() {
        test::WorkDesk desk;
        auto pushed = desk.async().ask([](const actions::Context& context) {
            actions::PushMany input;
            input.to = {{SampleStore::customer(0)}, {SampleStore::customer(1)}};
            input.offer.subject = "a";
            input.offer.message = "b";
            actions::ImportProgress progress;
            return actions::pushMany(context, input, progress);
        });
        QTRY_VERIFY(pushed.isFinished());
        ui::OffersWorkspace offers(desk);
        desk.present(offers);
        auto* list = named<QTableView>(offers, "offersTable");
        QTRY_COMPARE(list->model()->rowCount(), 10);
        auto* bulk = named<QWidget>(offers, "offersBulk");
        QVERIFY(!bulk->isVisible());
        list->setFocus();
        QTest::keyClick(list, Qt::Key_A, Qt::ControlModifier);
        QTRY_VERIFY(bulk->isVisible());
        QCOMPARE(heard(offers, "offersChosen"), QStringLiteral("10 chosen · 3 have not gone out"));
        desk.pictures(offers, QStringLiteral("offers-chosen"));
        QTest::mouseClick(named<QPushButton>(offers, "offersBulkTakeBack"), Qt::LeftButton);
        QTRY_COMPARE(desk.toasts, QStringList{QStringLiteral("3 offers taken back")});
        QTRY_COMPARE(heard(offers, "offersChosen"), QStringLiteral("10 chosen · all have gone out or are taken back"));
        QVERIFY(!named<QPushButton>(offers, "offersBulkTakeBack")->isEnabled());
        desk.takeBack();
        QTRY_COMPARE(desk.toasts.back(), QStringLiteral("Undone"));
        QTRY_COMPARE(heard(offers, "offersChosen"), QStringLiteral("10 chosen · 3 have not gone out"));
    }

    void wordsHaveRoomInEachLanguage_data() {
        QTest::addColumn<QString>("language");
        for (const auto* language : {"en", "zh_CN", "zh_TW"}) QTest::newRow(language) << QString::fromLatin1(language);
    }
    void wordsHaveRoomInEachLanguage() {
        QFETCH(QString, language);
        initOfferManyTranslations();
        QTranslator translator;
        QVERIFY(translator.load(QStringLiteral(":/lianlu/i18n/lianlu_%1.qm").arg(language)));
        QCoreApplication::installTranslator(&translator);
        {
            test::WorkDesk desk;
            putCap(desk, 1439);
            ui::CustomersWorkspace customers(desk);
            desk.present(customers);
            auto* list = named<QTableView>(customers, "customersTable");
            QTRY_VERIFY(list->model()->rowCount() > 10);
            list->selectAll();
            QTRY_VERIFY(named<QPushButton>(customers, "customersAssignOffer")->isVisible());
            QCOMPARE(test::CutWords::in(*named<QWidget>(customers, "customersAssign")), QStringList());
            desk.pictures(customers, QStringLiteral("offer-many-bar-") + language);
            auto* many = new ui::OfferManyDialog(desk, firstCustomers(23), &customers);
            many->open();
            QTRY_VERIFY(named<QPushButton>(*many, "offerSend")->isEnabled());
            QTRY_VERIFY(!named<QTextBrowser>(*many, "offerPreviewText")->toPlainText().isEmpty());
            QTRY_VERIFY2(many->height() <= 720, qPrintable(QString::number(many->height())));  // a screen of 768 has room
            QTest::mouseClick(named<QAbstractButton>(*many, "offerAudienceReason_1"), Qt::LeftButton);
            QCOMPARE(test::CutWords::in(*many), QStringList());
            test::picture(*many, QStringLiteral("offer-many-") + language);
            named<QComboBox>(*many, "offerChannel")->showPopup();
            QTRY_VERIFY(named<QComboBox>(*many, "offerChannel")->view()->isVisible());
            test::picture(*named<QComboBox>(*many, "offerChannel")->view()->window(), QStringLiteral("offer-many-channels-") + language);
            named<QComboBox>(*many, "offerChannel")->hidePopup();
            many->reject();
            ui::OffersWorkspace offers(desk);
            desk.present(offers);
            auto* sent = named<QTableView>(offers, "offersTable");
            QTRY_COMPARE(sent->model()->rowCount(), 8);
            sent->selectAll();
            QTRY_VERIFY(named<QWidget>(offers, "offersBulk")->isVisible());
            QTRY_COMPARE(test::CutWords::in(*named<QWidget>(offers, "offersBulk")), QStringList());
            desk.pictures(offers, QStringLiteral("offers-chosen-") + language);
        }
        QCoreApplication::removeTranslator(&translator);
    }

private:
    static bool dialogIsOpen() {
        for (auto* widget : QApplication::topLevelWidgets())
            if (widget->objectName() == QLatin1String("offerManyDialog") && widget->isVisible()) return true;
        return false;
    }
};

LIANLU_WIDGETS_TEST(TestOfferManyScreens)

}  // namespace test_offer_many_screens

#include "test_offer_many_screens.moc"
