// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <fstream>

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "app/workbench/workbench.h"
#include "tests/gui/desk_window.h"
#include "tests/gui/pictures.h"
#include "tests/support/test_main.h"
#include "ui/common/sentences.h"
#include "ui/shell/main_window.h"
#include "ui/shell/unlock_page.h"

namespace test_unlock {

using namespace lianlu;

namespace {

void breakPageOne(const test::DeskProfile& profile) {
    std::fstream bytes(profile.paths().store(), std::ios::in | std::ios::out | std::ios::binary);
    bytes.seekp(1'000);
    bytes.write("garbage garbage garbage", 23);
}

}  // namespace

//! The workbench's door, with the real custody and store behind it.
class TestUnlock : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<app::Workbench> started(const test::DeskProfile& profile, bool unlocked = false) {
        auto options = profile.options(unlocked);
        app::Workbench::prepare(options);
        auto bench = std::make_unique<app::Workbench>(*qApp, options);
        bench->start();
        return bench;
    }
    static QWidget* page(app::Workbench& bench) { return bench.window().page(); }
    template <class W = QWidget>
    static W* find(app::Workbench& bench, const char* name) {
        return bench.window().findChild<W*>(name);
    }
    static QString errorOf(app::Workbench& bench) {
        auto* text = page(bench)->findChild<QLabel*>("inlineErrorText");
        return text && text->isVisible() ? text->text() : QString();
    }
    static QString words(Code code) { return ui::sentenceFor(Error{code, "", ""}); }
    static void type(app::Workbench& bench, const QString& text) {
        auto* field = find<QLineEdit>(bench, "unlockPassphrase");
        field->clear();
        QTest::keyClicks(field, "x");  // the field is alive to keys
        field->setText(text);
        QTest::mouseClick(find(bench, "unlockButton"), Qt::LeftButton);
    }

private Q_SLOTS:
    void firstPaintBeforeAnythingIsRead() {
        const test::DeskProfile profile;
        const auto bench = started(profile);
        QCOMPARE(page(*bench)->objectName(), QString("startPage"));
        QTRY_COMPARE(page(*bench)->objectName(), QString("unlockPage"));
    }

    void ST07_wrongPassphraseIsSaidAndNothingChanges() {
        const test::DeskProfile profile;
        const auto bench = started(profile);
        QTRY_COMPARE(page(*bench)->objectName(), QString("unlockPage"));
        test::picture(bench->window(), "unlock");
        type(*bench, "not the passphrase");
        QTRY_COMPARE(errorOf(*bench), words(Code::wrongPassphrase));
        test::picture(bench->window(), "unlock-wrong");
        QVERIFY(find(*bench, "unlockButton")->isEnabled());
        type(*bench, test::kPassphrase);
        QTRY_COMPARE(page(*bench)->objectName(), QString("deskPage"));
    }

    void byRecoveryCodeWithoutDashes() {
        const test::DeskProfile profile;
        const auto bench = started(profile);
        QTRY_COMPARE(page(*bench)->objectName(), QString("unlockPage"));
        QTest::mouseClick(find(*bench, "unlockRecoveryLink"), Qt::LeftButton);
        auto* code = find<QLineEdit>(*bench, "unlockRecoveryCode");
        QVERIFY(code->isVisible());
        test::picture(bench->window(), "unlock-code");
        QString typed = profile.recoveryCode().toLower();
        QTest::keyClicks(code, typed.remove(QLatin1Char('-')));
        QTest::keyClick(code, Qt::Key_Return);
        QTRY_COMPARE(page(*bench)->objectName(), QString("deskPage"));
    }

    void closedWhileItOpensLeavesTheStoreFree() {
        const test::DeskProfile profile;
        auto bench = started(profile);
        QTRY_COMPARE(page(*bench)->objectName(), QString("unlockPage"));
        type(*bench, test::kPassphrase);
        QVERIFY(!find(*bench, "unlockButton")->isEnabled());
        bench.reset();
        const SystemClock clock;
        const auto key = store::unlockWithPassphrase(profile.paths(), SecretBuffer::fromText(test::kPassphrase), nullptr);
        QVERIFY(key);
        const auto opened = store::LocalStore::open(profile.paths().store(), *key, clock);
        QVERIFY2(opened.has_value(), opened ? "" : opened.error().describe().c_str());
    }

    void lockHidesEveryNameAndOpensAgain() {
        const test::DeskProfile profile;
        const auto bench = started(profile, true);
        QTRY_COMPARE(page(*bench)->objectName(), QString("deskPage"));
        QTest::mouseClick(find(*bench, "statusLock"), Qt::LeftButton);
        QTRY_COMPARE(page(*bench)->objectName(), QString("unlockPage"));
        QVERIFY(!bench->desk());
        for (const QLabel* label : bench->window().findChildren<QLabel*>()) QVERIFY(!label->text().contains(QString::fromUtf8("林晓")));
        type(*bench, test::kPassphrase);
        QTRY_COMPARE(page(*bench)->objectName(), QString("deskPage"));
    }

    //! The page is made anew, in another language, while the store opens: one attempt at a time, and it is the one that was given.
    void aPageMadeAnewWaitsForTheAttemptThatRuns() {
        const test::DeskProfile profile;
        const auto bench = started(profile);
        QTRY_COMPARE(page(*bench)->objectName(), QString("unlockPage"));
        QSignalSpy unlocked(bench.get(), &app::Workbench::unlocked);
        type(*bench, QString::fromUtf8(test::kPassphrase));
        bench->setLanguage(QStringLiteral("zh_TW"));
        const QPointer before(page(*bench));
        // As the turn does it, before the answer may come.
        QCoreApplication::sendPostedEvents();
        QTRY_VERIFY(page(*bench) != before.data() || !unlocked.isEmpty());
        if (unlocked.isEmpty()) {
            QVERIFY(!find(*bench, "unlockButton")->isEnabled());
            find<QLineEdit>(*bench, "unlockPassphrase")->setText(QString::fromUtf8(test::kPassphrase));
            Q_EMIT static_cast<ui::UnlockPage*>(page(*bench))->passphraseGiven(std::make_shared<SecretBuffer>(SecretBuffer::fromText(test::kPassphrase)));
        }
        QTRY_COMPARE(unlocked.size(), 1);
        QTest::qWait(100);
        QCOMPARE(page(*bench)->objectName(), QString("deskPage"));
        bench->lock();
        QTRY_VERIFY(bench->isAtRest());
    }

    void lockClosesDialogsToo() {
        const test::DeskProfile profile;
        test::DeskWindow window(profile.options(true), QStringLiteral("en"));
        window.openLead();
        window.click("leadLogInteraction");
        QVERIFY(window.find("interactionDialog"));
        window.type("interactionNote", QStringLiteral("likes the beige coat"));
        window.bench().lock(ui::LockedBy::idle);
        QVERIFY(!test::DeskWindow::visible("interactionDialog"));
        window.unlock();
        window.openLead();
        window.click("leadLogInteraction");
        QTRY_COMPARE(window.find<QPlainTextEdit>("interactionNote")->toPlainText(), QStringLiteral("likes the beige coat"));
    }

    //! Whoever leaves in a hurry types the passphrase next: not into a form.
    void theKeyLocksThroughADialog() {
        const test::DeskProfile profile;
        test::DeskWindow window(profile.options(true), QStringLiteral("en"));
        window.openLead();
        window.click("leadsNew");
        auto* name = window.find<QLineEdit>("newLeadName");
        QVERIFY(name);
        QTest::keyClicks(name, QStringLiteral("Wei"));
        QTest::keyClick(name, Qt::Key_L, Qt::ControlModifier);
        QVERIFY(window.find("unlockPage"));
        QVERIFY(!test::DeskWindow::visible("newLeadDialog"));
    }

    void ST05_damagedStoreIsKept() {
        const test::DeskProfile profile;
        const auto file = profile.paths().store();
        {
            std::fstream bytes(file, std::ios::in | std::ios::out | std::ios::binary);
            bytes.seekp(20);
            bytes.write("garbage garbage garbage", 23);
        }
        const auto size = std::filesystem::file_size(file);
        const auto bench = started(profile);
        QTRY_COMPARE(page(*bench)->objectName(), QString("unlockPage"));
        type(*bench, test::kPassphrase);
        QTRY_COMPARE(errorOf(*bench), words(Code::damaged));
        QCOMPARE(std::filesystem::file_size(file), size);
    }

    void ST05_aDamagedStoreIsRestoredFromItsBackup() {
        const test::DeskProfile profile;
        {
            const auto bench = started(profile, true);
            QTRY_VERIFY(bench->desk());
            QVERIFY(bench->desk()->store().backUp().has_value());
            bench->shutDown();
        }
        breakPageOne(profile);
        const auto bench = started(profile);
        QTRY_COMPARE(page(*bench)->objectName(), QString("unlockPage"));
        type(*bench, test::kPassphrase);
        QTRY_COMPARE(errorOf(*bench), words(Code::damaged));
        auto* restore = find(*bench, "unlockRestore");
        QTRY_VERIFY(restore->isVisible());
        QTest::mouseClick(restore, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(page(*bench)->objectName(), QString("deskPage"), 20'000);
        QVERIFY(bench->desk()->device().refreshToken.empty());
    }

    void ST05_aDamagedStoreIsRepaired() {
        const test::DeskProfile profile;
        breakPageOne(profile);
        const auto bench = started(profile);
        QTRY_COMPARE(page(*bench)->objectName(), QString("unlockPage"));
        type(*bench, test::kPassphrase);
        QTRY_COMPARE(errorOf(*bench), words(Code::damaged));
        auto* repair = find(*bench, "unlockRepair");
        QTRY_VERIFY(repair->isVisible());
        QVERIFY(!find(*bench, "unlockRestore")->isVisible());  // there is no backup
        QTest::mouseClick(repair, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(page(*bench)->objectName(), QString("deskPage"), 20'000);
    }

    void ST11_secondWindowOnTheSameStore() {
        const test::DeskProfile profile;
        const auto first = started(profile, true);
        QTRY_COMPARE(page(*first)->objectName(), QString("deskPage"));
        const auto second = started(profile, true);
        QTRY_COMPARE(page(*second)->objectName(), QString("unlockPage"));
        QTRY_COMPARE(errorOf(*second), words(Code::inUse));
    }

    void plainDatabaseIsNotOurs() {
        const test::DeskProfile profile;
        {
            std::ofstream out(profile.paths().store(), std::ios::binary | std::ios::trunc);
            out << "SQLite format 3" << '\0' << std::string(8176, '\0');
        }
        const auto bench = started(profile);
        QTRY_COMPARE(page(*bench)->objectName(), QString("unlockPage"));
        type(*bench, test::kPassphrase);
        QTRY_COMPARE(errorOf(*bench), words(Code::notOurs));
    }

    void noProfileStartsTheFirstRun() {
        QTemporaryDir folder;
        app::Options options;
        options.profile = std::filesystem::path(folder.path().toStdU16String()) / "none";
        options.language = "en";
        options.server = "https://crm.example.com";
        options.keychain = false;
        app::Workbench::prepare(options);
        app::Workbench bench(*qApp, options);
        bench.start();
        QTRY_COMPARE(page(bench)->objectName(), QString("onboardPage"));
        auto* address = find<QLineEdit>(bench, "onboardAddress");
        QCOMPARE(address->text(), QString("https://crm.example.com"));
        // The keyboard goes on where it is.
        QTRY_VERIFY(address->hasFocus());
    }
};

LIANLU_WIDGETS_TEST(TestUnlock)

}  // namespace test_unlock

#include "test_unlock.moc"
