// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tour/thread_of_a_lead.h"

#include <QAbstractItemModel>
#include <QAbstractItemView>
#include <QClipboard>
#include <QGuiApplication>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QPlainTextEdit>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QToolButton>
#include <QUuid>
#include <QtTest>

#include "models/item/list_model.h"
#include "tests/tour/conflict_of_two.h"
#include "tests/tour/day_of_a_manager.h"
#include "tests/tour/look_of_head_office.h"
#include "tests/tour/visit_in_the_shop.h"
#include "ui/shell/main_window.h"

namespace lianlu::tour {

namespace {

QString textOf(QWidget* widget) {
    if (auto* label = qobject_cast<QLabel*>(widget)) return label->text();
    if (auto* line = qobject_cast<QLineEdit*>(widget)) return line->text();
    if (auto* plain = qobject_cast<QPlainTextEdit*>(widget)) return plain->toPlainText();
    if (auto* button = qobject_cast<QAbstractButton*>(widget)) return button->text();
    return widget->property("text").toString();
}

int rowOf(const QAbstractItemView* view, const QString& id) {
    const auto* model = view->model();
    for (int row = 0; model && row < model->rowCount(); ++row)
        if (model->index(row, 0).data(item::IdRole).toString() == id) return row;
    return -1;
}

int secondsForMail() {
    bool good = false;
    const int seconds = qEnvironmentVariableIntValue("LIANLU_TOUR_MAIL_SECONDS", &good);
    return good ? seconds : 60;
}

}  // namespace

ThreadOfALead::ThreadOfALead(app::Workbench& workbench, Driver& driver, FarSide& far)
    : m_workbench(workbench), m_driver(driver), m_far(far), m_passphrase(QStringLiteral("tour-") + QUuid::createUuid().toString(QUuid::Id128).left(16)) {}

void ThreadOfALead::run(Way way) {
    m_far.startServer();
    m_driver.rest(way == Way::team || way == Way::brand);
    firstRun();
    m_driver.rest(false);
    waitForSync(true, 0);
    if (way == Way::team) return DayOfAManager(m_driver, m_far).run();
    if (way == Way::brand) return LookOfHeadOffice(m_driver, m_far).run();
    if (way == Way::withALookAround) lookAround();
    chooseLead();
    m_driver.say(QStringLiteral("the server stops"));
    m_far.stopServer();
    waitForSync(false, 0);
    editOffline();
    logCall();
    pushOffer();
    m_driver.say(QStringLiteral("the server is back"));
    m_far.startServer();
    comeBack();
    click();
    seeTheClick();
    if (way == Way::withALookAround) VisitInTheShop(m_driver, m_far, {m_customer, m_name, m_offer}).run();
    ConflictOfTwo(m_driver, m_far, {m_lead, m_passphrase, [this] { selectLead(); }, [this](bool online, int count) { waitForSync(online, count); }}).run();
    lockAndUnlock();
}

void ThreadOfALead::firstRun() {
    m_driver.say(QStringLiteral("first run"));
    m_driver.enter("onboardAddress", m_far.url());
    m_driver.shot("mainWindow", QStringLiteral("first-run-address"));
    m_driver.click("onboardNext");

    m_driver.enter("onboardLogin", m_far.login());
    m_driver.enter("onboardPassword", QStringLiteral("not-the-password"));
    m_driver.click("onboardNext");
    m_driver.find("inlineErrorText", 20'000);
    m_driver.shot("mainWindow", QStringLiteral("first-run-wrong-password"));
    m_driver.enter("onboardPassword", m_far.password());
    m_driver.shot("mainWindow", QStringLiteral("first-run-sign-in"));
    m_driver.click("onboardNext");

    m_driver.enter("onboardPassphrase", m_passphrase);
    m_driver.enter("onboardPassphraseAgain", m_passphrase);
    m_driver.shot("mainWindow", QStringLiteral("first-run-passphrase"));
    m_driver.click("onboardNext");

    const auto groups = textOf(m_driver.find("onboardRecoveryCode", 30'000)).split(QRegularExpression(QStringLiteral("[\\s-]+")), Qt::SkipEmptyParts);
    Driver::expect("the recovery code has eight groups", groups.size() == 8);
    m_driver.shot("mainWindow", QStringLiteral("first-run-recovery-code"));
    for (const char* field : {"onboardGroupA", "onboardGroupB"})
        m_driver.enter(field, groups.at(m_driver.find(field)->property("group").toInt()));
    m_driver.click("onboardNext");

    if (m_driver.sees("onboardProgress")) m_driver.shot("mainWindow", QStringLiteral("first-run-download"));
    m_driver.waitUntil("the first download ends", [&] { return m_driver.sees("deskPage") || (m_driver.sees("onboardNext") && m_driver.find("onboardNext")->isEnabled()); }, 180'000);
    if (!m_driver.sees("deskPage")) {
        m_driver.shot("mainWindow", QStringLiteral("first-run-done"));
        m_driver.click("onboardNext");
    }
    m_driver.find("deskPage", 30'000);
    m_driver.find("welcomeTour");
    QTest::qWait(300);
    m_driver.shot("mainWindow", QStringLiteral("welcome"));
    for (int step = 1; step < 5; ++step) m_driver.click("tourNext");
    m_driver.shot("mainWindow", QStringLiteral("welcome-last"));
    m_driver.click("tourNext");
    m_driver.waitUntil("the first look around is over", [&] { return !m_driver.sees("welcomeTour"); });
    const auto devices = m_far.ask(QStringLiteral("select count(*) from device d join account a on a.id = (d.body::json->>'account_id')::uuid "
                                                  "where a.body::json->>'login' = '%1'").arg(m_far.login()));
    Driver::expect("the server knows the device", devices.toInt() >= 1);
}

// A picture out of the clipboard, small enough for a moment and large enough to be scaled; another one each time, for the same is not taken twice.
void ThreadOfALead::pastePhoto() {
    const auto sent = [this] { return m_far.ask(QStringLiteral("select count(*) from photo_sent")).toInt(); };
    const int before = sent();
    QImage coat(2400, 1800, QImage::Format_RGB32);
    QLinearGradient light(0, 0, coat.width(), coat.height());
    light.setColorAt(0, QColor::fromHsv(QRandomGenerator::global()->bounded(360), 60, 230));
    light.setColorAt(1, QColor::fromHsv(QRandomGenerator::global()->bounded(360), 120, 120));
    QPainter painter(&coat);
    painter.fillRect(coat.rect(), light);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(QColor(250, 246, 238));
    painter.drawPolygon(QPolygonF{{900, 400}, {1500, 400}, {1750, 700}, {1600, 800}, {1600, 1600}, {800, 1600}, {800, 800}, {650, 700}});
    painter.end();
    m_driver.clickTab("customerTabs", 2);
    m_driver.find("photoPanel");
    QGuiApplication::clipboard()->setImage(coat);
    m_driver.press("photoPanel", Qt::Key_V, Qt::ControlModifier);
    m_driver.waitUntil("the photo is kept", [&] { return m_driver.rows("photoList") > 0; });
    m_driver.waitUntil("the server has the photo", [&] { return sent() > before; });
    QTest::qWait(400);
    m_driver.shot("mainWindow", QStringLiteral("photos"));
}

void ThreadOfALead::lookAround() {
    m_driver.say(QStringLiteral("Today, customers, offers, settings, palette"));
    m_driver.click("railToday");
    m_driver.find("todayWorkspace");
    m_driver.waitUntil("the tasks are there", [&] { return m_driver.sees("taskCard") || m_driver.sees("dueCard") || m_driver.sees("todayEmpty"); });
    m_driver.shotOfPlace(QStringLiteral("today"));

    m_driver.click("railCustomers");
    m_driver.waitUntil("customers are listed", [&] { return m_driver.rows("customersTable") > 0; });
    m_driver.clickRow("customersTable", 0);
    m_driver.find("customerDetail");
    QTest::qWait(400);
    m_driver.shotOfPlace(QStringLiteral("customers"));
    m_driver.clickTab("customerTabs", 1);
    m_driver.find("portraitPanel");
    QTest::qWait(400);
    m_driver.shotOfPlace(QStringLiteral("portrait"));
    pastePhoto();
    m_driver.clickTab("customerTabs", 0);
    m_driver.click("consentEmailMarketing");
    m_driver.find("consentDialog");
    QTest::qWait(300);
    m_driver.shot("consentDialog", QStringLiteral("consents"));
    m_driver.press("consentDialog", Qt::Key_Escape);
    m_driver.waitUntil("the dialog is gone", [&] { return !m_driver.sees("consentDialog"); });
    m_driver.enter("customersSearch", QStringLiteral("没有这个人"));
    m_driver.waitUntil("the search finds nobody", [&] { return m_driver.rows("customersTable") == 0; });
    m_driver.shot("mainWindow", QStringLiteral("customers-none-found"));
    m_driver.clear("customersSearch");
    m_driver.waitUntil("all are listed again", [&] { return m_driver.rows("customersTable") > 0; });

    m_driver.click("railTasks");
    m_driver.find("tasksWorkspace");
    QTest::qWait(400);
    m_driver.shotOfPlace(QStringLiteral("tasks"));
    m_driver.click("railOffers");
    m_driver.find("offersWorkspace");
    QTest::qWait(300);
    m_driver.shotOfPlace(QStringLiteral("offers-before"));
    lookAtQuality();
    m_driver.click("railDuplicates");
    m_driver.find("duplicatesTable");
    QTest::qWait(300);
    m_driver.shotOfPlace(QStringLiteral("duplicates"));
    m_driver.click("railSettings");
    m_driver.find("settingsLanguage");
    QTest::qWait(300);
    m_driver.shotOfPlace(QStringLiteral("settings"));
    m_driver.click("railSearch");
    m_driver.find("paletteInput");
    m_driver.shot("mainWindow", QStringLiteral("palette"));
    m_driver.press("paletteInput", Qt::Key_Escape);
    m_driver.press("mainWindow", Qt::Key_F1);
    m_driver.find("helpWindow");
    QTest::qWait(300);
    m_driver.shot("helpWindow", QStringLiteral("help"));
    m_driver.click("helpShortcuts");
    m_driver.find("shortcutSheet");
    QTest::qWait(200);
    m_driver.shot("shortcutSheet", QStringLiteral("shortcuts"));
    m_driver.press("shortcutSheet", Qt::Key_Escape);
    m_driver.waitUntil("the sheet is closed", [&] { return !m_driver.sees("shortcutSheet"); });
}

void ThreadOfALead::lookAtQuality() {
    m_driver.click("railQuality");
    m_driver.find("qualityWorkspace");
    m_driver.waitUntil("the figures are counted", [&] { return m_driver.sees("qualityCards"); });
    QTest::qWait(600);
    m_driver.shotOfPlace(QStringLiteral("quality"));
    m_driver.click("qualitySamePhone");
    QTest::qWait(600);
    m_driver.shot("mainWindow", QStringLiteral("quality-same-phone"));
    if (m_driver.sees("qualityTable") && m_driver.rows("qualityTable") > 0) joinAndPart();
}

void ThreadOfALead::joinAndPart() {
    m_driver.say(QStringLiteral("two customers are merged, and taken apart again"));
    const auto joined = [this] { return m_far.ask(QStringLiteral("select count(*) from person_merge where undone_at is null")).toInt(); };
    const int before = joined();
    m_driver.clickRow("qualityTable", 0);
    m_driver.click("qualityFix");
    m_driver.waitUntil("the pair stands side by side", [&] { return m_driver.sees("duplicateNameLeft") && m_driver.sees("duplicateNameRight") && m_driver.find("duplicateMerge")->isEnabled(); });
    m_driver.waitUntil("and why", [&] { return !m_driver.find("duplicateWhy")->accessibleName().isEmpty(); });
    QTest::qWait(300);
    m_driver.shotOfPlace(QStringLiteral("duplicates-side-by-side"));
    m_driver.click("duplicateMerge");
    m_driver.waitUntil("the server has merged them", [&] { return joined() == before + 1; }, 90'000);
    m_driver.press("mainWindow", Qt::Key_R, Qt::ControlModifier);  // sooner than the next poll
    m_driver.click("railDuplicates");
    m_driver.click("duplicatesDecided");
    m_driver.waitUntil("the decision is listed", [&] { return m_driver.rows("duplicatesTable") > 0; });
    m_driver.clickRow("duplicatesTable", 0);
    m_driver.waitUntil("they are one here too", [&] { return m_driver.sees("duplicateNameLeft") && !m_driver.sees("duplicateNameRight"); }, 90'000);
    QTest::qWait(300);
    m_driver.shot("mainWindow", QStringLiteral("duplicates-merged"));
    m_driver.click("duplicateApart");
    m_driver.waitUntil("the server has taken them apart", [&] { return joined() == before; }, 90'000);
    m_driver.click("duplicatesReview");
    waitForSync(true, 0);
}

void ThreadOfALead::chooseLead() {
    m_driver.say(QStringLiteral("a lead is found"));
    // Whom the tour works is read from the server: an open lead of this guide whose person may be written to and has no offer yet.
    const auto row = m_far.ask(QStringLiteral(
        "select l.id || '|' || c.id || '|' || (c.body::json->>'name') || '|' || (i.body::json->>'value') from lead l "
        "join account a on a.body::json->>'login' = '%1' "
        "join customer c on c.id = l.customer_id and not c.deleted join identity i on i.customer_id = c.id and not i.deleted "
        "where l.scope = 'book:' || (a.body::json->>'staff_id') and not l.deleted and l.body::json->>'stage' in ('new','contacted','qualified') "
        "and i.body::json->>'kind' = 'email' and i.body::json->>'status' = 'active' "
        "and (select k.body::json->>'granted' from consent k where k.customer_id = c.id and k.body::json->>'channel' = 'email' "
        "and k.body::json->>'purpose' = 'marketing' and not k.deleted order by (k.body::json->>'at')::bigint desc limit 1) = 'true' "
        "and not exists (select 1 from offer o where o.customer_id = c.id) "
        "and (select count(*) from customer n where n.scope = l.scope and n.body::json->>'name' = c.body::json->>'name') = 1 "
        "order by (l.body::json->>'maturity')::int desc, l.id limit 1").arg(m_far.login()));
    const auto parts = row.split(QLatin1Char('|'));
    Driver::expect("the guide has a lead to work", parts.size() == 4);
    m_lead = parts[0];
    m_customer = parts[1];
    m_name = parts[2];
    m_email = parts[3];

    m_driver.click("railLeads");
    m_driver.waitUntil("leads are listed", [&] { return m_driver.rows("leadsTable") > 0; });
    m_driver.shotOfPlace(QStringLiteral("leads"));
    selectLead();
    m_driver.shot("mainWindow", QStringLiteral("lead-found"));
}

void ThreadOfALead::selectLead() {
    m_driver.click("railLeads");
    m_driver.enter("leadsSearch", m_name);
    auto* table = m_driver.find<QAbstractItemView>("leadsTable");
    m_driver.waitUntil("the search finds the lead", [&] { return rowOf(table, m_lead) >= 0; });
    m_driver.clickRow("leadsTable", rowOf(table, m_lead));
    m_driver.waitUntil("the lead's name stands in the detail", [&] { return m_driver.sees("leadName") && textOf(m_driver.find("leadName")) == m_name; });
}

void ThreadOfALead::editOffline() {
    m_driver.say(QStringLiteral("offline: the next step is written"));
    m_nextStep = QStringLiteral("约周六到店试穿 %1").arg(QUuid::createUuid().toString(QUuid::Id128).left(6));
    const auto before = stored("lead", m_lead, "next_step");
    m_driver.enter("leadNextStep", m_nextStep);
    m_driver.click("leadSave");
    m_driver.waitUntil("the edit is in the queue", [&] { return pending() >= 1; });
    Driver::expect("the widget shows the new next step", textOf(m_driver.find("leadNextStep")) == m_nextStep);
    Driver::expect("the server has not got it", stored("lead", m_lead, "next_step") == before);
    m_driver.shot("mainWindow", QStringLiteral("lead-edited-offline"));
}

void ThreadOfALead::logCall() {
    m_driver.say(QStringLiteral("offline: a call is logged"));
    const int before = pending();
    m_note = QStringLiteral("电话已通，喜欢米色大衣 %1").arg(QUuid::createUuid().toString(QUuid::Id128).left(6));
    m_driver.click("leadLogInteraction");
    m_driver.click("interactionKindCall");
    m_driver.click("interactionOutcomeInterested");
    m_driver.enter("interactionNote", m_note);
    m_driver.shot("interactionDialog", QStringLiteral("log-call"));
    m_driver.click("interactionSave");
    m_driver.waitUntil("the dialog is gone", [&] { return !m_driver.sees("interactionDialog"); });
    m_driver.waitUntil("the call is in the queue", [&] { return pending() > before; });
    Driver::expect("the server has not got it", m_far.ask(QStringLiteral("select count(*) from interaction where customer_id = '%1' and position('%2' in body) > 0")
                                                              .arg(m_customer, m_note)) == QStringLiteral("0"));
}

void ThreadOfALead::pushOffer() {
    m_driver.say(QStringLiteral("offline: an offer is pushed"));
    const int before = pending();
    m_driver.click("leadPushOffer");
    m_driver.click("offerProduct");
    m_driver.press("offerProduct", Qt::Key_Down);
    auto* choices = m_driver.find<QAbstractItemView>("productChoices");
    m_driver.waitUntil("products are offered", [&] { return choices->model()->rowCount() > 0; });
    m_driver.clickRow("productChoices", 0);
    m_driver.waitUntil("a product is taken", [&] { return !textOf(m_driver.find("offerProduct")).isEmpty(); });
    m_driver.choose("offerTemplate", 1);
    m_driver.waitUntil("the preview names the person", [&] { return m_driver.sees("offerSend") && m_driver.find("offerSend")->isEnabled(); });
    m_driver.waitUntil("the preview names the person", [&] { return textOf(m_driver.find("offerPreviewSubject")).contains(m_name); });
    m_driver.shot("offerDialog", QStringLiteral("push-offer"));
    m_driver.click("offerSend");
    m_driver.waitUntil("the dialog is gone", [&] { return !m_driver.sees("offerDialog"); });
    m_driver.waitUntil("the offer is in the queue", [&] { return pending() > before; });
    m_driver.shot("mainWindow", QStringLiteral("offer-queued"));
    Driver::expect("the server has not got it", m_far.ask(QStringLiteral("select count(*) from offer where customer_id = '%1'").arg(m_customer)) == QStringLiteral("0"));

    m_driver.click("statusSync");
    m_driver.find("queueList");
    QTest::qWait(300);
    m_driver.waitUntil("what waits is listed", [&] { return m_driver.rows("queueList") > 0; });
    m_driver.shotOfPlace(QStringLiteral("queue-offline"));
}

void ThreadOfALead::comeBack() {
    m_driver.waitUntil("all work is at the server", [&] { return pending() == 0 && m_driver.find("statusSync")->property("online").toBool(); }, 90'000);
    Driver::expect("PostgreSQL has the next step", stored("lead", m_lead, "next_step") == m_nextStep);
    Driver::expect("PostgreSQL has the call once", m_far.ask(QStringLiteral("select count(*) from interaction where customer_id = '%1' and position('%2' in body) > 0")
                                                                 .arg(m_customer, m_note)) == QStringLiteral("1"));
    m_offer = m_far.ask(QStringLiteral("select id from offer where customer_id = '%1'").arg(m_customer));
    Driver::expect("PostgreSQL has the offer", !m_offer.isEmpty());
    Driver::expect("a coupon was issued and signed", m_far.ask(QStringLiteral("select length(body::json->>'signature') from coupon where offer_id = '%1'").arg(m_offer)).toInt() > 80);
}

void ThreadOfALead::click() {
    m_driver.say(QStringLiteral("the mail goes out; the customer clicks"));
    const auto code = m_far.ask(QStringLiteral("select body::json->>'code' from coupon where offer_id = '%1'").arg(m_offer));
    const auto mail = m_far.followLink(code, secondsForMail());
    Driver::expect("the mail is for the customer", mail.value(QStringLiteral("to")).toString().contains(m_email));
    Driver::expect("the mail can be unsubscribed from", mail.value(QStringLiteral("list_unsubscribe_post")).toString() == QStringLiteral("List-Unsubscribe=One-Click"));
    Driver::expect("the mail names the customer", mail.value(QStringLiteral("text")).toString().contains(m_name));
    Driver::expect("the link redirects", mail.value(QStringLiteral("status")).toInt() == 302);
    const auto mall = m_far.ask(QStringLiteral("select body::json->>'mall_url' from brand limit 1"));
    Driver::expect("it leads to the brand's mall", mail.value(QStringLiteral("location")).toString().startsWith(mall));
    Driver::expect("PostgreSQL has the click", m_far.ask(QStringLiteral("select count(*) from touch_event where customer_id = '%1' and body::json->>'kind' = 'link_click' "
                                                                        "and body::json->>'offer_id' = '%2'").arg(m_customer, m_offer)) == QStringLiteral("1"));
    Driver::expect("the mail went out once", m_far.ask(QStringLiteral("select count(*) from dispatch where offer_id = '%1' and body::json->>'status' = 'sent'").arg(m_offer)) == QStringLiteral("1"));
}

void ThreadOfALead::seeTheClick() {
    m_driver.say(QStringLiteral("the click stands on the timeline"));
    selectLead();
    m_driver.click("leadOpenCustomer");
    m_driver.waitUntil("the customer is open", [&] { return m_driver.sees("customerName") && textOf(m_driver.find("customerName")) == m_name; });
    const auto clickId = m_far.ask(QStringLiteral("select id from touch_event where body::json->>'offer_id' = '%1' and body::json->>'kind' = 'link_click'").arg(m_offer));
    m_driver.waitUntil("the timeline shows the click", [&] { return rowOf(m_driver.find<QAbstractItemView>("timelineList"), clickId) >= 0; }, 90'000);
    m_driver.waitUntil("the timeline shows the offer as clicked", [&] { return rowOf(m_driver.find<QAbstractItemView>("timelineList"), m_offer) >= 0; });
    m_driver.shot("mainWindow", QStringLiteral("click-on-timeline"));
    m_driver.click("railOffers");
    m_driver.waitUntil("the offer is listed", [&] { return rowOf(m_driver.find<QAbstractItemView>("offersTable"), m_offer) >= 0; });
    m_driver.clickRow("offersTable", rowOf(m_driver.find<QAbstractItemView>("offersTable"), m_offer));
    QTest::qWait(300);
    m_driver.shotOfPlace(QStringLiteral("offers-after"));
    m_driver.click("railToday");
    QTest::qWait(500);
    m_driver.shot("mainWindow", QStringLiteral("today-after"));
}

void ThreadOfALead::lockAndUnlock() {
    m_driver.say(QStringLiteral("lock, a wrong passphrase, unlock"));
    m_driver.click("statusLock");
    m_driver.enter("unlockPassphrase", QStringLiteral("surely not this one"));
    m_driver.click("unlockButton");
    m_driver.find("inlineErrorText", 30'000);
    m_driver.shot("mainWindow", QStringLiteral("unlock-wrong"));
    m_driver.enter("unlockPassphrase", m_passphrase);
    m_driver.click("unlockButton");
    m_driver.find("deskPage", 30'000);
    waitForSync(true, 0);
}

void ThreadOfALead::waitForSync(bool online, int count) {
    if (!online) {
        // Sooner than the next poll, which would notice too. Where no window manager gives the window the keyboard back after a dialog, no
        // shortcut reaches it.
        m_workbench.window().activateWindow();
        (void)QTest::qWaitForWindowActive(&m_workbench.window(), 3'000);
        m_driver.press("mainWindow", Qt::Key_R, Qt::ControlModifier);
    }
    m_driver.waitUntil(online ? "the workbench is online" : "the workbench is offline",
                       [&] { return m_driver.sees("statusSync") && m_driver.find("statusSync")->property("online").toBool() == online && pending() == count; }, 90'000);
}

int ThreadOfALead::pending() { return m_driver.find("statusSync")->property("pending").toInt(); }

QString ThreadOfALead::stored(const char* table, const QString& id, const char* field) const {
    return m_far.ask(QStringLiteral("select body::json->>'%2' from %1 where id = '%3'").arg(QLatin1String(table), QLatin1String(field), id));
}

}  // namespace lianlu::tour
