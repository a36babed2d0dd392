// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>

#include "tests/gui/workspaces/work_desk.h"
#include "tests/support/test_main.h"
#include "ui/customers/consent_dialog.h"
#include "ui/customers/customers_workspace.h"
#include "ui/customers/export_person_dialog.h"

namespace test_consent_screens {

using namespace lianlu;
using test::dialog;
using test::named;
using test::SampleStore;

namespace {

//! With a server behind it, whose answers the test gives.
class PrivacyDesk : public test::WorkDesk {
public:
    using WorkDesk::WorkDesk;
    QFuture<Result<std::string>> exportPerson(domain::CustomerId id, std::shared_ptr<std::atomic<bool>> stop) override {
        exported = id;
        cancelled = std::move(stop);
        exporting = QPromise<Result<std::string>>();
        exporting.start();
        return exporting.future();
    }
    QFuture<Result<bool>> requestErasure(domain::CustomerId id, const std::string& why) override {
        erased = id;
        reason = why;
        erasing = QPromise<Result<bool>>();
        erasing.start();
        return erasing.future();
    }
    void answerExport(Result<std::string> file) {
        exporting.addResult(std::move(file));
        exporting.finish();
    }
    void answerErasure(Result<bool> done) {
        erasing.addResult(std::move(done));
        erasing.finish();
    }

    domain::CustomerId exported, erased;
    std::string reason;
    std::shared_ptr<std::atomic<bool>> cancelled;
    QPromise<Result<std::string>> exporting;
    QPromise<Result<bool>> erasing;
};

domain::ConsentWording wording(const char* code, const char* language, const char* text) {
    domain::ConsentWording one;
    one.id = {Uuid::fromName("wording", std::string(code) + language)};
    one.code = code;
    one.channel = domain::Channel::email;
    one.purpose = domain::Purpose::marketing;
    one.language = language;
    one.text = text;
    one.fromAt = fromUnixMs(1'600'000'000'000);
    return one;
}

void put(test::WorkDesk& desk, const std::vector<domain::ConsentWording>& wordings) {
    std::vector<store::ServerRow> rows;
    for (const auto& one : wordings) rows.push_back({std::string(one.kEntity), one.id.uuid, 1, false, domain::toFields(one)});
    const auto done = desk.sample().store().writeNow([&](store::WriteTxn& txn) { return store::Replica::apply(txn, domain::Scope::brand(), rows); });
    if (!done) qFatal("wordings");
}

}  // namespace

class TestConsentScreens : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theSideShowsTheMatrixAndOpensTheLedger();
    void aConsentIsRecordedWithItsWordsAndTakenBack();
    void aWithdrawalIsRecorded();
    void theListFiltersByConsent();
    void aGuideSeesNoExport();
    void anExportIsSavedAndCancelled();
    void offlineIsSaidClearly();
    void anErasureIsAskedFor();
};

void TestConsentScreens::theSideShowsTheMatrixAndOpensTheLedger() {
    PrivacyDesk desk;
    ui::CustomersWorkspace workspace(desk);
    desk.present(workspace);
    workspace.resize(1410, 960);
    workspace.open(SampleStore::customer(0));
    QTRY_VERIFY(workspace.findChild<QWidget*>(QStringLiteral("sideConsents")) != nullptr);
    auto* cell = named<QPushButton>(*named<QWidget>(workspace, "sideConsents"), "consentEmailMarketing");
    QCOMPARE(cell->text(), QStringLiteral("✓"));
    QVERIFY(cell->accessibleName().contains(QStringLiteral("Agreed")));
    QCOMPARE(named<QPushButton>(*named<QWidget>(workspace, "sideConsents"), "consentSmsService")->text(), QStringLiteral("–"));
    test::picture(workspace, QStringLiteral("customers-consents-1600"));
    QTest::mouseClick(cell, Qt::LeftButton);
    const QPointer<QDialog> form = dialog("consentDialog");
    QTRY_COMPARE(form->findChildren<QLabel*>(QStringLiteral("consentEntry")).size(), 1);
    QVERIFY(named<QLabel>(*form, "consentEntry")->text().contains(QStringLiteral("joining")));
    QTest::mouseClick(named<QPushButton>(*form, "consentCallProfiling"), Qt::LeftButton);
    QCOMPARE(form->findChildren<QLabel*>(QStringLiteral("consentEntry")).size(), 0);
    form->reject();
}

void TestConsentScreens::aConsentIsRecordedWithItsWordsAndTakenBack() {
    PrivacyDesk desk;
    put(desk, {wording("mail-2026", "zh-CN", "我同意品牌通过电子邮件向我发送新品与优惠信息，并可随时退订。"),
               wording("mail-2026-en", "en", "I agree to be told about new products and offers by e-mail, and can unsubscribe at any time.")});
    ui::CustomersWorkspace workspace(desk);
    desk.present(workspace);
    workspace.open(SampleStore::customer(6));  // never asked
    QTRY_VERIFY(named<QLabel>(workspace, "customerName")->isVisible());
    workspace.findChild<QAction*>(QStringLiteral("menuConsents"))->trigger();
    QPointer<QDialog> form = dialog("consentDialog");
    auto* words = named<QComboBox>(*form, "consentWording");
    QTRY_COMPARE(words->count(), 2);
    QVERIFY(!named<QLabel>(*form, "consentText")->text().isEmpty());
    test::picture(*form, QStringLiteral("consent-dialog"));
    QTest::mouseClick(named<QPushButton>(*form, "consentSave"), Qt::LeftButton);
    QTRY_VERIFY(!form || !form->isVisible());
    QCOMPARE(desk.toasts.size(), 1);
    workspace.findChild<QAction*>(QStringLiteral("menuConsents"))->trigger();
    form = dialog("consentDialog");
    QTRY_COMPARE(form->findChildren<QLabel*>(QStringLiteral("consentEntry")).size(), 1);
    QVERIFY(named<QLabel>(*form, "consentEntry")->text().contains(words ? QStringLiteral("mail-2026") : QString()));
    QVERIFY(desk.undo());
    QTRY_COMPARE(form->findChildren<QLabel*>(QStringLiteral("consentEntry")).size(), 0);
    form->reject();
}

void TestConsentScreens::aWithdrawalIsRecorded() {
    PrivacyDesk desk;
    ui::CustomersWorkspace workspace(desk);
    desk.present(workspace);
    workspace.open(SampleStore::customer(0));
    QTRY_VERIFY(named<QLabel>(workspace, "customerName")->isVisible());
    workspace.findChild<QAction*>(QStringLiteral("menuConsents"))->trigger();
    QPointer<QDialog> form = dialog("consentDialog");
    // Who has agreed can only take it back.
    auto* withdraw = named<QPushButton>(*form, "consentWhatWithdraw");
    QTRY_VERIFY(withdraw->isChecked());
    QVERIFY(!named<QComboBox>(*form, "consentWording")->isVisible());
    test::picture(*form, QStringLiteral("consent-withdraw-dialog"));
    QTest::keyClick(form.data(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!form || !form->isVisible());
    QTRY_COMPARE(named<QPushButton>(*named<QWidget>(workspace, "sideConsents"), "consentEmailMarketing")->text(), QStringLiteral("✕"));
    QVERIFY(desk.undo());
    QTRY_COMPARE(named<QPushButton>(*named<QWidget>(workspace, "sideConsents"), "consentEmailMarketing")->text(), QStringLiteral("✓"));
}

void TestConsentScreens::theListFiltersByConsent() {
    PrivacyDesk desk;
    ui::CustomersWorkspace workspace(desk);
    desk.present(workspace);
    auto* table = named<QTableView>(workspace, "customersTable");
    QTRY_COMPARE(table->model()->rowCount(), 80);
    QTest::mouseClick(named<QPushButton>(workspace, "customersContactable"), Qt::LeftButton);
    QTRY_VERIFY(table->model()->rowCount() < 80 && table->model()->rowCount() > 0);
    test::picture(workspace, QStringLiteral("customers-contactable"));
}

void TestConsentScreens::aGuideSeesNoExport() {
    PrivacyDesk desk;
    ui::CustomersWorkspace workspace(desk);
    desk.present(workspace);
    QStringList ways;
    for (const auto* action : named<QMenu>(workspace, "customerMenu")->actions()) ways << action->objectName();
    QCOMPARE(ways, (QStringList{QStringLiteral("menuNewTask"), QStringLiteral("menuTag"), QStringLiteral("menuConsents"), QStringLiteral("menuMobile"), QStringLiteral("menuEmail"), QStringLiteral("menuRedeem"), QStringLiteral("menuPickup"), QStringLiteral("menuContact"), QStringLiteral("menuAddPhotos")}));
}

void TestConsentScreens::anExportIsSavedAndCancelled() {
    PrivacyDesk desk;
    QTemporaryDir folder;
    auto* form = new ui::ExportPersonDialog(desk, SampleStore::customer(0), QStringLiteral("欧阳静怡"), nullptr);
    form->open();
    (void)dialog("exportPersonDialog");
    test::picture(*form, QStringLiteral("export-person-dialog"));
    auto* start = named<QPushButton>(*form, "exportPersonStart");
    QTest::mouseClick(start, Qt::LeftButton);
    QCOMPARE(desk.exported, SampleStore::customer(0));
    QVERIFY(!start->isEnabled() && named<QProgressBar>(*form, "exportPersonProgress")->isVisible());
    desk.answerExport(std::string("PK\x03\x04 all of it"));
    auto* files = static_cast<QFileDialog*>(dialog("exportPersonFile"));
    QVERIFY(!files->selectedFiles().value(0).contains(QStringLiteral("欧阳")));
    const auto path = folder.filePath(QStringLiteral("person.zip"));
    Q_EMIT files->fileSelected(path);
    files->reject();
    QTRY_COMPARE(desk.toasts.size(), 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("PK\x03\x04 all of it"));

    // Closing stops the request.
    QPointer<ui::ExportPersonDialog> second = new ui::ExportPersonDialog(desk, SampleStore::customer(2), QStringLiteral("Anna"), nullptr);
    second->open();
    QTest::mouseClick(named<QPushButton>(*second, "exportPersonStart"), Qt::LeftButton);
    QVERIFY(!desk.cancelled->load());
    QTest::mouseClick(named<QPushButton>(*second, "dialogCancel"), Qt::LeftButton);
    QTRY_VERIFY(!second);
    QVERIFY(desk.cancelled->load());
}

void TestConsentScreens::offlineIsSaidClearly() {
    PrivacyDesk desk;
    desk.sync().set({item::SyncState::State::offline, 0, 0, 0, {}, {}, {}});
    auto* form = new ui::ExportPersonDialog(desk, SampleStore::customer(0), QStringLiteral("欧阳静怡"), nullptr);
    form->open();
    auto* words = named<QLabel>(*form, "inlineErrorText");
    QTRY_VERIFY(words->isVisible() && words->text().contains(QStringLiteral("online only")));
    test::picture(*form, QStringLiteral("export-person-offline"));
    QTest::mouseClick(named<QPushButton>(*form, "exportPersonStart"), Qt::LeftButton);
    desk.answerExport(fail(Code::unreachable, "no road"));
    QTRY_VERIFY(words->isVisible() && words->text().contains(QStringLiteral("online only")));
    form->reject();
}

void TestConsentScreens::anErasureIsAskedFor() {
    PrivacyDesk desk(domain::Role::manager);
    ui::CustomersWorkspace workspace(desk);
    desk.present(workspace);
    workspace.open(SampleStore::customer(0));
    QTRY_VERIFY(named<QLabel>(workspace, "customerName")->isVisible());
    auto* erase = workspace.findChild<QAction*>(QStringLiteral("menuErasePerson"));
    QVERIFY(erase && workspace.findChild<QAction*>(QStringLiteral("menuExportPerson")));
    erase->trigger();
    const QPointer<QDialog> form = dialog("erasePersonDialog");
    test::picture(*form, QStringLiteral("erase-person-dialog"));
    // The export is offered first.
    QTest::mouseClick(named<QPushButton>(*form, "erasePersonExport"), Qt::LeftButton);
    dialog("exportPersonDialog")->reject();
    named<QComboBox>(*form, "erasePersonReason")->setCurrentIndex(1);
    QTest::mouseClick(named<QPushButton>(*form, "erasePersonAsk"), Qt::LeftButton);
    QCOMPARE(desk.erased, SampleStore::customer(0));
    QCOMPARE(desk.reason, std::string("consent-withdrawn"));
    desk.answerErasure(false);
    QTRY_VERIFY(!form || !form->isVisible());
    QVERIFY(desk.toasts.last().contains(QStringLiteral("Head office")));
}

LIANLU_WIDGETS_TEST(TestConsentScreens)

}  // namespace test_consent_screens

#include "test_consent_screens.moc"
