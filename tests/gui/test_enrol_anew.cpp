// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <functional>

#include <QPushButton>
#include <QRegularExpression>

#include "models/store/custody/aside.h"
#include "tests/gui/desk_window.h"
#include "tests/gui/pictures.h"
#include "tests/support/fake_brand.h"
#include "tests/support/loopback_server.h"
#include "tests/support/test_main.h"
#include "ui/shell/desk_page.h"

namespace test_enrol_anew {

using namespace lianlu;
using test::DeskWindow;

//! Passphrase and recovery code are lost: the person enrols anew beside the store that cannot be opened, and goes on from there.
class TestEnrolAnew : public QObject {
    Q_OBJECT

private:
    SystemClock m_clock;
    test::FakeServer m_server{m_clock};
    test::FakeBrand m_brand = test::openBrand(m_server);
    test::LoopbackServer m_front{[this](const sync::HttpRequest& request) { return test::rawAnswer(m_server.handle(request)); }};

    //! From the locked door to the desk of a new store.
    void enrolAnew(DeskWindow& window, const QString& passphrase, const std::function<void(DeskWindow&)>& choose = {}) {
        window.click("unlockRecoveryLink");
        window.click("unlockNeither");
        if (choose) choose(window);
        window.click("anewGoOn");
        window.type("onboardAddress", QString::fromStdString(m_front.url("127.0.0.1")));
        window.click("onboardNext");
        window.type("onboardLogin", QString::fromStdString(m_brand.login.name));
        window.type("onboardPassword", QString::fromStdString(m_brand.login.password));
        window.click("onboardNext");
        window.type("onboardPassphrase", passphrase);
        window.type("onboardPassphraseAgain", passphrase);
        window.click("onboardNext");
        const auto* code = window.find<QLabel>("onboardRecoveryCode");
        QVERIFY(code);
        const auto groups = code->text().split(QRegularExpression(QStringLiteral("[\\s-]+")), Qt::SkipEmptyParts);
        for (const char* name : {"onboardGroupA", "onboardGroupB"}) window.type(name, groups[window.find(name)->property("group").toInt()]);
        window.click("onboardNext");
        QVERIFY(window.find("onboardProgress"));
        auto* next = window.find<QPushButton>("onboardNext");
        QVERIFY(next);
        QTRY_VERIFY(next->isEnabled());
        window.click("onboardNext");
        QTRY_COMPARE(window.page(), QString("deskPage"));
    }
    void unlock(DeskWindow& window, const QString& passphrase) {
        auto* field = window.find<QLineEdit>("unlockPassphrase");
        QVERIFY(field);
        field->setText(passphrase);
        window.click("unlockButton");
        QTRY_COMPARE(window.page(), QString("deskPage"));
    }

    static QString told(DeskWindow& window) {
        QStringList all;
        for (auto* label : window.bench().window().findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(QLatin1String("old store"))) all << label->text();
        return all.join(QLatin1Char('\n'));
    }
    static std::size_t people(const app::Options& options) { return store::profilesAt(options.profile).size(); }

private Q_SLOTS:
    //! The lost store leaves the list and stays as it was in a folder that is named; whatever passphrase turns up opens its own.
    void theLostStoreIsKeptAsideAndStillOpens() {
        const test::DeskProfile profile;
        const auto options = profile.options(false);
        auto before = test::ownFiles(profile.paths());
        before.erase(QStringLiteral("store.db-lock"));  // empty, and nobody's any more
        const QStringList fresh{QStringLiteral("tea in the afternoon"), QStringLiteral("coffee in the morning")};
        std::vector<store::ProfilePaths> aside;
        for (int i = 0; i < 2; ++i) {
            DeskWindow window(options, QStringLiteral("en"));
            enrolAnew(window, fresh[i], [&](DeskWindow& shown) {
                QVERIFY(shown.find("anewKeep"));
                QVERIFY(!DeskWindow::visible("anewWord"));
                if (i == 0) test::picture(*shown.find("anewDialog"), QStringLiteral("set-up-anew"));
            });
            QTRY_COMPARE(store::profilesAside(options.profile).size(), static_cast<std::size_t>(i + 1));
            aside = store::profilesAside(options.profile);
            QTRY_VERIFY2(told(window).contains(QStringLiteral("kept-aside")), qPrintable(told(window)));
            if (i == 0) test::picture(window.bench().window(), QStringLiteral("set-up-anew-told"));
            QCOMPARE(people(options), std::size_t{1});
            if (i == 0) QVERIFY(test::ownFiles(aside.front()) == before);
            // Locked, nobody else is said to use the computer.
            window.bench().lock();
            QVERIFY(window.find("unlockPassphrase"));
            QVERIFY(!DeskWindow::visible("unlockPeople"));
        }
        QVERIFY(aside[0].folder != aside[1].folder);
        for (const auto& [passphrase, expected] : {std::pair{fresh[1], store::profilesAt(options.profile).front().folder}, {fresh[0], std::filesystem::path()}, {QString::fromUtf8(test::kPassphrase), std::filesystem::path()}}) {
            DeskWindow window(options, QStringLiteral("en"));
            unlock(window, passphrase);
            const auto opened = window.bench().desk()->paths().folder;
            if (!expected.empty()) QCOMPARE(opened, expected);
            else QCOMPARE(opened.parent_path().filename(), std::filesystem::path("kept-aside"));
        }
    }

    //! Days later, and after any number of starts, it is found in Settings: to be set back, or to go for good.
    void whatWasKeptAsideIsFoundAgainAfterAStart() {
        const test::DeskProfile profile;
        const auto options = profile.options(false);
        const QString fresh = QStringLiteral("tea in the afternoon");
        {
            DeskWindow window(options, QStringLiteral("en"));
            enrolAnew(window, fresh);
            QTRY_COMPARE(store::profilesAside(options.profile).size(), std::size_t{1});
            QVERIFY(window.bench().deskPage()->show(QStringLiteral("settings")));
        }
        const auto kept = store::keptAside(options.profile);
        QVERIFY(kept.front().bytes > 10'000);
        QVERIFY(std::chrono::abs(std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()) - kept.front().since) <= std::chrono::days(1));
        DeskWindow window(options, QStringLiteral("en"));
        unlock(window, fresh);
        QVERIFY(window.bench().deskPage()->show(QStringLiteral("settings")));
        QVERIFY(window.find("settingsAside"));
        auto* line = window.find("asideLine");
        QVERIFY(line);
        QVERIFY2(line->findChild<QLabel*>()->text().startsWith(QStringLiteral("Since ")), qPrintable(line->findChild<QLabel*>()->text()));
        test::picture(*window.find("settingsAside")->parentWidget(), QStringLiteral("settings-aside"));
        // Set back it is one of the people, and opens with its own passphrase.
        window.click("asideBack");
        QTRY_VERIFY(store::profilesAside(options.profile).empty());
        QTRY_VERIFY2(DeskWindow::error(window.find("settingsAside")).startsWith(QStringLiteral("It is one of the people")), "not told");
        QTRY_VERIFY(!DeskWindow::visible("asideLine"));
        QCOMPARE(people(options), std::size_t{2});
        window.bench().lock();
        QVERIFY(window.find("unlockPeople"));
        unlock(window, QString::fromUtf8(test::kPassphrase));
        QVERIFY(window.bench().deskPage()->show(QStringLiteral("settings")));
        QVERIFY(window.find("settingsFolder"));
        QVERIFY(!DeskWindow::visible("settingsAside"));
    }

    void whatWasKeptAsideGoesByTheTypedWord() {
        const test::DeskProfile profile;
        const auto options = profile.options(false);
        const QString fresh = QStringLiteral("tea in the afternoon");
        {
            DeskWindow window(options, QStringLiteral("en"));
            enrolAnew(window, fresh);
            QTRY_COMPARE(store::profilesAside(options.profile).size(), std::size_t{1});
        }
        DeskWindow window(options, QStringLiteral("en"));
        unlock(window, fresh);
        QVERIFY(window.bench().deskPage()->show(QStringLiteral("settings")));
        window.click("asideRemove");
        QVERIFY(window.find("asideDialog"));
        window.click("asideRemoveDo");
        QVERIFY(DeskWindow::visible("asideDialog"));
        QCOMPARE(store::profilesAside(options.profile).size(), std::size_t{1});
        test::picture(*window.find("asideDialog"), QStringLiteral("settings-aside-remove"));
        window.type("asideWord", QStringLiteral("Remove"));
        window.click("asideRemoveDo");
        QTRY_VERIFY(store::profilesAside(options.profile).empty());
        QTRY_VERIFY(!DeskWindow::visible("asideLine"));
        QCOMPARE(people(options), std::size_t{1});
    }

    void itIsRemovedOnlyByWhoTypesTheWord() {
        const test::DeskProfile profile;
        const auto options = profile.options(false);
        {
            DeskWindow window(options, QStringLiteral("en"));
            enrolAnew(window, QStringLiteral("tea in the afternoon"), [&](DeskWindow& shown) {
                shown.click("anewRemove");
                QVERIFY(shown.find("anewWord"));
                shown.click("anewGoOn");
                // Without the word nothing goes on.
                QVERIFY(shown.find("anewDialog"));
                test::picture(*shown.find("anewDialog"), QStringLiteral("set-up-anew-remove"));
                shown.type("anewWord", QStringLiteral("Remove"));
            });
            QTRY_VERIFY(!std::filesystem::exists(profile.paths().keyslots()));
            QTRY_VERIFY2(told(window).contains(QStringLiteral("gone for good")), qPrintable(told(window)));
        }
        QVERIFY(store::profilesAside(options.profile).empty());
        QVERIFY(!std::filesystem::exists(profile.paths().store()));
        QCOMPARE(people(options), std::size_t{1});
        DeskWindow window(options, QStringLiteral("en"));
        unlock(window, QStringLiteral("tea in the afternoon"));
    }

    void whoGoesBackHasLostNothing() {
        const test::DeskProfile profile;
        const auto options = profile.options(false);
        const auto before = test::ownFiles(profile.paths());
        DeskWindow window(options, QStringLiteral("zh_CN"));
        window.click("unlockRecoveryLink");
        test::picture(*window.find("unlockPage"), QStringLiteral("recovery-hint-zh_CN"));
        window.click("unlockNeither");
        window.click("anewRemove");
        QVERIFY(window.find("anewWord"));
        // The word is one of the person's own language.
        window.find<QLineEdit>("anewWord")->setText(QStringLiteral("删除"));
        test::picture(*window.find("anewDialog"), QStringLiteral("set-up-anew-zh_CN"));
        window.click("anewGoOn");
        QTRY_COMPARE(window.page(), QString("onboardPage"));
        window.click("onboardBack");
        QTRY_COMPARE(window.page(), QString("unlockPage"));
        QVERIFY(test::ownFiles(profile.paths()) == before);
        unlock(window, QString::fromUtf8(test::kPassphrase));
        QVERIFY(store::profilesAside(options.profile).empty());
        QVERIFY(std::filesystem::exists(profile.paths().store()));
    }

    //! Nothing says which store is whose: all stay.
    void ofSeveralPeopleNobodysIsTouched() {
        const test::DeskProfile profile;
        const auto options = profile.options(false);
        const store::ProfilePaths other{options.profile / "again" / "colleague"};
        QVERIFY(store::enrolKey(other, SecretBuffer::fromText("somebody else altogether"), nullptr, store::KdfStrength::forTests));
        DeskWindow window(options, QStringLiteral("en"));
        enrolAnew(window, QStringLiteral("tea in the afternoon"), [](DeskWindow& shown) {
            auto* words = shown.find<QLabel>("anewSeveral");
            QVERIFY(words && words->text().startsWith(QLatin1Char('2')));
            QVERIFY(!DeskWindow::visible("anewKeep"));
        });
        QCOMPARE(people(options), std::size_t{3});
        QVERIFY(store::profilesAside(options.profile).empty());
        QVERIFY(std::filesystem::exists(other.keyslots()) && std::filesystem::exists(profile.paths().keyslots()));
    }
};

LIANLU_WIDGETS_TEST(TestEnrolAnew)

}  // namespace test_enrol_anew

#include "test_enrol_anew.moc"
