// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// A message that goes by the guide's own hand: prepared, copied into WeCom, and said to be sent.
#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTextBrowser>
#include <QTranslator>
#include <QUrl>

#include "tests/gui/cut_words.h"
#include "tests/gui/workspaces/work_desk.h"
#include "tests/support/test_main.h"
#include "ui/common/url_scheme.h"
#include "ui/offers/offer_dialog.h"
#include "ui/offers/offer_many_dialog.h"
#include "ui/offers/offers_workspace.h"
#include "ui/today/task_card.h"
#include "ui/today/today_workspace.h"

static void initHandTranslations() { Q_INIT_RESOURCE(lianlu_translations); }

namespace test_hand_screens {

using namespace lianlu;
using test::named;
using test::SampleStore;

namespace {

QString heard(QWidget& in, const char* name) { return named<QLabel>(in, name)->text(); }
//! The last toast; nothing while there was none.
QString said(const test::WorkDesk& desk) { return desk.toasts.isEmpty() ? QString() : desk.toasts.last(); }
domain::OfferId handOffer(int n) { return {SampleStore::idOf("hand" + std::to_string(n))}; }

//! That a customer is reached in WeCom.
void reachInWeCom(test::WorkDesk& desk, int n, const std::string& language = {}) {
    domain::Identity identity;
    identity.id = {SampleStore::idOf("union" + std::to_string(n))};
    identity.customerId = SampleStore::customer(n);
    identity.kind = domain::IdentityKind::wechatUnionid;
    identity.value = "union" + std::to_string(n);
    identity.status = domain::IdentityStatus::active;
    domain::Consent consent;
    consent.id = {SampleStore::idOf("wecom" + std::to_string(n))};
    consent.customerId = SampleStore::customer(n);
    consent.channel = domain::Channel::wecom;
    consent.purpose = domain::Purpose::marketing;
    consent.granted = true;
    consent.source = "follow";
    consent.at = desk.sample().ago(30);
    desk.sample().put(desk.sample().book(), identity);
    desk.sample().put(desk.sample().book(), consent);
    if (!language.empty()) {
        auto customer = desk.get<domain::Customer>(SampleStore::customer(n));
        customer.language = language;
        desk.sample().put(desk.sample().book(), customer);
    }
    desk.sample().flush();
}

//! As the server hands it out.
void handOut(test::WorkDesk& desk, int n, int customer) {
    domain::Offer offer;
    offer.id = handOffer(n);
    offer.customerId = SampleStore::customer(customer);
    offer.staffId = desk.async().context().staff;
    offer.storeId = desk.async().context().shop;
    offer.productId = {SampleStore::idOf("CT-2041")};
    offer.channel = domain::Channel::wecom;
    offer.message = "{name}，您好：\n\n您上次试过的{product}到了新色，先给您留了一件：{link}\n\n{guide}，{store}";
    offer.createdAt = desk.sample().ago(0.15 + 0.01 * n);
    offer.dispatchedAt = desk.sample().ago(0.14 + 0.01 * n);
    offer.status = domain::OfferStatus::dispatched;
    offer.refusal = domain::Refusal::none;
    offer.linkUrl = "https://crm.example/l/9f3k22mdQ71aXYZ_0123abcd";
    domain::Dispatch dispatch;
    dispatch.id = {SampleStore::idOf("handed" + std::to_string(n))};
    dispatch.customerId = offer.customerId;
    dispatch.offerId = offer.id;
    dispatch.channel = offer.channel;
    dispatch.status = domain::DispatchStatus::waiting;
    dispatch.queuedAt = offer.createdAt;
    dispatch.nextTryAt = *offer.dispatchedAt + std::chrono::hours(72);
    desk.sample().put(desk.sample().book(), offer);
    desk.sample().put(desk.sample().book(), dispatch);
    desk.sample().flush();
}

void handOutThree(test::WorkDesk& desk) {
    for (int n = 0; n < 3; ++n) {
        reachInWeCom(desk, n);
        handOut(desk, n, n);
    }
}

//! Takes the addresses of WeCom instead of the system, and says that there is a program for them.
class WeCom : public QObject {
    Q_OBJECT
public:
    explicit WeCom(bool there) {
        // Not the person's own folder: where settings are a test's, that one is passed over.
        m_dirs = qgetenv("XDG_CONFIG_DIRS");
        qputenv("XDG_CONFIG_DIRS", m_folder.path().toLocal8Bit());
        if (there) {
            QFile list(m_folder.filePath(QStringLiteral("mimeapps.list")));
            if (!list.open(QIODevice::WriteOnly) || list.write("[Default Applications]\nx-scheme-handler/wxwork=wxwork.desktop\n") < 0) qFatal("mimeapps");
        }
        QDesktopServices::setUrlHandler(QStringLiteral("wxwork"), this, "open");
    }
    ~WeCom() override {
        QDesktopServices::unsetUrlHandler(QStringLiteral("wxwork"));
        if (m_dirs.isEmpty()) qunsetenv("XDG_CONFIG_DIRS");
        else qputenv("XDG_CONFIG_DIRS", m_dirs);
        (void)ui::lookUpScheme(QStringLiteral("wxwork"));
    }
    int opened = 0;
public Q_SLOTS:
    void open(const QUrl&) { ++opened; }

private:
    QTemporaryDir m_folder;
    QByteArray m_dirs;
};

}  // namespace

class TestHandScreens : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aMessageIsPrepared();
    void proposedWordsFollowTheCustomer_data();
    void proposedWordsFollowTheCustomer();
    void itIsCopiedAndSaid();
    void notSentEndsItAndComesBack();
    void opensOnTheChannelThatWorks();
    void severalAreSaidAtOnce();
    void todayLeadsThere();
    void theWayTellsEachTime();
    void wordsHaveRoomInEachLanguage_data();
    void wordsHaveRoomInEachLanguage();
};

void TestHandScreens::aMessageIsPrepared() {
    test::WorkDesk desk;
    reachInWeCom(desk, 0);
    const QPointer<ui::OfferDialog> form = new ui::OfferDialog(desk, SampleStore::customer(0), {}, QStringLiteral("王芳"), nullptr);
    form->open();
    auto* send = named<QPushButton>(*form, "offerSend");
    QTRY_VERIFY(send->isEnabled());
    QVERIFY(named<QLineEdit>(*form, "offerSubject")->isVisible());
    auto* channel = named<QComboBox>(*form, "offerChannel");
    channel->setFocus();
    QTest::keyClick(channel, Qt::Key_Down);
    QCOMPARE(channel->currentText(), QStringLiteral("WeCom"));
    QVERIFY(!named<QLineEdit>(*form, "offerSubject")->isVisible());  // a chat has none
    QCOMPARE(send->text(), QStringLiteral("Prepare the message"));
    QTRY_VERIFY(send->isEnabled());
    QTRY_VERIFY(!named<QLabel>(*form, "offerPreviewFrom")->isVisible());
    QVERIFY(!named<QTextBrowser>(*form, "offerPreviewText")->toPlainText().contains(QStringLiteral("-- ")));
    test::picture(*form, QStringLiteral("hand-dialog"));
    QTest::mouseClick(send, Qt::LeftButton);
    QTRY_VERIFY(!form);
    QVERIFY(said(desk).contains(QStringLiteral("waits for you under Offers")));
    QVERIFY(desk.undo());
}

void TestHandScreens::proposedWordsFollowTheCustomer_data() {
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("greeting");
    QTest::newRow("theirs, English") << QStringLiteral("en-GB") << QStringLiteral("en") << QStringLiteral("Dear {name},");
    QTest::newRow("theirs, traditional") << QStringLiteral("zh-Hant-TW") << QStringLiteral("zh_TW") << QStringLiteral("{name}，您好：");
    QTest::newRow("not known: the brand's") << QString() << QStringLiteral("zh_CN") << QStringLiteral("{name}，您好：");
    QTest::newRow("none we have words in: the screen's") << QStringLiteral("fr") << QStringLiteral("en") << QStringLiteral("Dear {name},");
}

void TestHandScreens::proposedWordsFollowTheCustomer() {
    QFETCH(QString, language);
    QFETCH(QString, code);
    QFETCH(QString, greeting);
    initHandTranslations();
    test::WorkDesk desk;
    reachInWeCom(desk, 0, language.toStdString());
    const QPointer<ui::OfferDialog> form = new ui::OfferDialog(desk, SampleStore::customer(0), {}, QStringLiteral("王芳"), nullptr);
    form->open();
    auto* words = named<QPlainTextEdit>(*form, "offerMessage");
    auto* chosen = named<QComboBox>(*form, "offerLanguage");
    QTRY_VERIFY(named<QPushButton>(*form, "offerSend")->isEnabled());
    const auto first = [words] { return words->toPlainText().section(QLatin1Char('\n'), 0, 0); };
    QTRY_COMPARE(first(), greeting);
    QCOMPARE(chosen->currentData().toString(), code);
    // Another is chosen by hand, and stays.
    const auto other = chosen->currentData().toString() == QLatin1String("en") ? QStringLiteral("zh_CN") : QStringLiteral("en");
    chosen->setCurrentIndex(chosen->findData(other));
    Q_EMIT chosen->activated(chosen->currentIndex());
    const auto changed = first();
    QVERIFY(changed != greeting);
    QTRY_VERIFY(named<QPushButton>(*form, "offerSend")->isEnabled());
    QCOMPARE(first(), changed);
    // What somebody wrote is theirs in every language.
    words->setPlainText(QStringLiteral("own words {link}"));
    Q_EMIT chosen->activated(chosen->currentIndex());
    QCOMPARE(words->toPlainText(), QStringLiteral("own words {link}"));
    form->reject();
}

void TestHandScreens::itIsCopiedAndSaid() {
    WeCom wecom(true);
    QVERIFY(ui::lookUpScheme(QStringLiteral("wxwork")));
    test::WorkDesk desk;
    handOutThree(desk);
    ui::OffersWorkspace workspace(desk);
    desk.present(workspace);
    auto* table = named<QTableView>(workspace, "offersTable");
    QTRY_COMPARE(table->model()->rowCount(), 11);
    QTest::mouseClick(named<QPushButton>(workspace, "offersToSend"), Qt::LeftButton);
    QTRY_COMPARE(table->model()->rowCount(), 3);
    auto* card = named<QWidget>(workspace, "handCard");
    auto* copy = named<QPushButton>(workspace, "handCopy");
    QTRY_VERIFY(card->isVisible() && copy->isEnabled());
    QCOMPARE(copy->text(), QStringLiteral("Copy the message and open WeCom"));
    QVERIFY(heard(workspace, "handText").contains(QStringLiteral("https://crm.example/l/9f3k22mdQ71aXYZ_0123abcd")));
    QVERIFY(!heard(workspace, "handText").contains(QLatin1Char('{')));
    QVERIFY(heard(workspace, "handUntil").contains(QStringLiteral("not confirmed")));
    QVERIFY(!named<QLabel>(workspace, "offerText")->isVisible());  // the card has it, with link and code
    desk.pictures(workspace, QStringLiteral("hand-waits"));
    QTest::keyClick(&workspace, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(wecom.opened, 1);
    QCOMPARE(QGuiApplication::clipboard()->text(), heard(workspace, "handText"));
    QVERIFY(said(desk).contains(QStringLiteral("in WeCom")));
    auto* sent = named<QPushButton>(workspace, "handSent");
    QVERIFY(sent->hasFocus());
    QTest::keyClick(sent, Qt::Key_Space);
    QTRY_COMPARE(table->model()->rowCount(), 2);
    QCOMPARE(said(desk), QStringLiteral("Noted as sent"));
    QVERIFY(desk.get<domain::Offer>(handOffer(0)).hand == domain::HandSend::sent);
    QVERIFY(desk.undo());
    QTRY_COMPARE(table->model()->rowCount(), 3);
    QVERIFY(desk.errors.isEmpty());
}

void TestHandScreens::opensOnTheChannelThatWorks() {
    WeCom wecom(false);
    test::WorkDesk desk;
    reachInWeCom(desk, 0);
    // Said no to e-mail, may be written to in WeCom.
    domain::Consent no;
    no.id = {SampleStore::idOf("no mail")};
    no.customerId = SampleStore::customer(0);
    no.channel = domain::Channel::email;
    no.purpose = domain::Purpose::marketing;
    no.granted = false;
    no.source = "store";
    no.at = desk.sample().ago(0);
    desk.sample().put(desk.sample().book(), no);
    desk.sample().flush();
    const QPointer<ui::OfferDialog> form = new ui::OfferDialog(desk, SampleStore::customer(0), {}, QStringLiteral("王芳"), nullptr);
    form->open();
    auto* channel = named<QComboBox>(*form, "offerChannel");
    QTRY_COMPARE(channel->currentText(), QStringLiteral("WeCom"));
    QTRY_VERIFY(named<QPushButton>(*form, "offerSend")->isEnabled());
    // Chosen all the same, it says what would work instead.
    channel->setCurrentIndex(0);
    QTRY_VERIFY(named<QLabel>(*form, "inlineErrorText")->text().contains(QStringLiteral("WeCom would work")));
    QVERIFY(!named<QPushButton>(*form, "offerSend")->isEnabled());
    form->reject();
}

void TestHandScreens::notSentEndsItAndComesBack() {
    WeCom wecom(false);
    QVERIFY(!ui::lookUpScheme(QStringLiteral("wxwork")));
    test::WorkDesk desk;
    handOutThree(desk);
    ui::OffersWorkspace workspace(desk);
    desk.present(workspace);
    auto* table = named<QTableView>(workspace, "offersTable");
    QTRY_COMPARE(table->model()->rowCount(), 11);
    auto* copy = named<QPushButton>(workspace, "handCopy");
    QTRY_VERIFY(copy->isEnabled());
    QCOMPARE(copy->text(), QStringLiteral("Copy the message"));
    QTest::mouseClick(copy, Qt::LeftButton);
    QCOMPARE(wecom.opened, 0);  // there is no such program here
    QVERIFY(said(desk).contains(QStringLiteral("Open WeCom")));
    QTest::mouseClick(named<QPushButton>(workspace, "handNotSent"), Qt::LeftButton);
    QTRY_COMPARE(said(desk), QStringLiteral("Noted as not sent"));
    QTRY_COMPARE(table->model()->index(0, item::OfferListModel::Status).data().toString(), QStringLiteral("Not sent"));
    QTRY_VERIFY(!named<QWidget>(workspace, "handCard")->isVisible());
    QVERIFY(named<QLabel>(workspace, "offerText")->isVisible());
    QVERIFY(desk.undo());
    QTRY_VERIFY(named<QWidget>(workspace, "handCard")->isVisible());
}

void TestHandScreens::severalAreSaidAtOnce() {
    test::WorkDesk desk;
    handOutThree(desk);
    ui::OffersWorkspace workspace(desk);
    desk.present(workspace);
    auto* table = named<QTableView>(workspace, "offersTable");
    QTest::mouseClick(named<QPushButton>(workspace, "offersToSend"), Qt::LeftButton);
    QTRY_COMPARE(table->model()->rowCount(), 3);
    table->selectAll();
    auto* all = named<QPushButton>(workspace, "offersBulkSent");
    QTRY_VERIFY(all->isVisible() && all->isEnabled());
    QCOMPARE(heard(workspace, "offersChosen"), QStringLiteral("3 chosen · 3 to be sent by hand"));
    desk.pictures(workspace, QStringLiteral("hand-several"));
    QTest::mouseClick(all, Qt::LeftButton);
    QTRY_COMPARE(table->model()->rowCount(), 0);
    QTRY_VERIFY(!desk.toasts.isEmpty());
    QCOMPARE(said(desk), QStringLiteral("3 noted as sent"));
    QVERIFY(desk.takeBack);
}

void TestHandScreens::todayLeadsThere() {
    test::WorkDesk desk;
    ui::TodayWorkspace today(desk);
    desk.present(today);
    auto* box = named<QWidget>(today, "todayHand");
    QTRY_VERIFY(!today.findChildren<ui::TaskCard*>().isEmpty());
    QVERIFY(!box->isVisible());
    handOutThree(desk);
    QTRY_VERIFY(box->isVisible());
    QTRY_COMPARE(heard(today, "todayHandWords"), QStringLiteral("3 messages wait for you to send them"));
    QVERIFY(heard(today, "todayHandWhen").contains(QStringLiteral("first one until")));
    desk.pictures(today, QStringLiteral("hand-today"));
    QTest::mouseClick(named<QPushButton>(today, "todayHandShow"), Qt::LeftButton);
    QVERIFY(desk.openedRows && desk.openedRows->toSend && desk.openedRows->what == ui::OwnedRows::What::offers);
    ui::OffersWorkspace offers(desk);
    desk.present(offers);
    offers.showRows(*desk.openedRows);
    QTRY_COMPARE(named<QTableView>(offers, "offersTable")->model()->rowCount(), 3);
    QVERIFY(named<QPushButton>(offers, "offersToSend")->isChecked());
    QVERIFY(!named<QWidget>(offers, "offersNarrow")->isVisible());
}

void TestHandScreens::theWayTellsEachTime() {
    test::WorkDesk desk;
    handOutThree(desk);
    ui::OffersWorkspace workspace(desk);
    desk.present(workspace);
    auto* way = named<QWidget>(workspace, "offerWay");
    QTRY_VERIFY(way->accessibleName().contains(QStringLiteral("Waits to be sent by hand")));
    const auto when = [&desk](const std::optional<Time>& at) { return desk.async().format().near(*at, desk.async().now()); };
    auto offer = desk.get<domain::Offer>(handOffer(0));
    QVERIFY2(way->accessibleName().contains(QStringLiteral("Waits to be sent by hand ") + when(offer.dispatchedAt)), qPrintable(way->accessibleName()));
    offer.status = domain::OfferStatus::delivered;
    offer.hand = domain::HandSend::sent;
    offer.deliveredAt = desk.sample().ago(0.01);
    desk.sample().put(desk.sample().book(), offer);
    desk.sample().flush();
    QTRY_VERIFY2(way->accessibleName().contains(QStringLiteral("Sent by hand ") + when(offer.deliveredAt)), qPrintable(way->accessibleName()));
    QVERIFY(!way->accessibleName().contains(QStringLiteral("not reported")));
    desk.pictures(workspace, QStringLiteral("hand-sent"));
    // Nothing was said in time: the end has its time, and word can still be given.
    offer.status = domain::OfferStatus::refused;
    offer.refusal = domain::Refusal::notConfirmed;
    offer.hand = domain::HandSend::unknown;
    offer.deliveredAt.reset();
    offer.refusedAt = desk.sample().ago(0.005);
    desk.sample().put(desk.sample().book(), offer);
    desk.sample().flush();
    QTRY_VERIFY2(way->accessibleName().contains(QStringLiteral("Not confirmed ") + when(offer.refusedAt)), qPrintable(way->accessibleName()));
    QCOMPARE(heard(workspace, "handTitle"), QStringLiteral("Did you send this message?"));
    QVERIFY(!named<QPushButton>(workspace, "handCopy")->isVisible());
    desk.pictures(workspace, QStringLiteral("hand-silent"));
    QTest::mouseClick(named<QPushButton>(workspace, "handSent"), Qt::LeftButton);
    QTRY_COMPARE(said(desk), QStringLiteral("Noted as sent"));
}

void TestHandScreens::wordsHaveRoomInEachLanguage_data() {
    QTest::addColumn<QString>("language");
    for (const auto* language : {"en", "zh_CN", "zh_TW"}) QTest::newRow(language) << QString::fromLatin1(language);
}

void TestHandScreens::wordsHaveRoomInEachLanguage() {
    QFETCH(QString, language);
    initHandTranslations();
    QTranslator translator;
    QVERIFY(translator.load(QStringLiteral(":/lianlu/i18n/lianlu_%1.qm").arg(language)));
    QCoreApplication::installTranslator(&translator);
    {
        WeCom wecom(true);
        (void)ui::lookUpScheme(QStringLiteral("wxwork"));
        test::WorkDesk desk;
        handOutThree(desk);
        ui::OffersWorkspace workspace(desk);
        desk.present(workspace);
        QTest::mouseClick(named<QPushButton>(workspace, "offersToSend"), Qt::LeftButton);
        QTRY_VERIFY(named<QPushButton>(workspace, "handCopy")->isEnabled());
        QTRY_COMPARE(test::CutWords::in(workspace), QStringList());
        desk.pictures(workspace, QStringLiteral("hand-waits-") + language);
        auto* form = new ui::OfferDialog(desk, SampleStore::customer(0), {}, QStringLiteral("王芳"), &workspace);
        form->setChannel(domain::Channel::wecom);
        form->open();
        QTRY_VERIFY(named<QPushButton>(*form, "offerSend")->isEnabled());
        QCOMPARE(test::CutWords::in(*form), QStringList());
        test::picture(*form, QStringLiteral("hand-dialog-") + language);
        form->reject();
        ui::TodayWorkspace today(desk);
        desk.present(today);
        QTRY_VERIFY(named<QWidget>(today, "todayHand")->isVisible());
        QTRY_COMPARE(test::CutWords::in(today), QStringList());
        test::picture(today, QStringLiteral("hand-today-") + language);
    }
    QCoreApplication::removeTranslator(&translator);
}

LIANLU_WIDGETS_TEST(TestHandScreens)

}  // namespace test_hand_screens

#include "test_hand_screens.moc"
