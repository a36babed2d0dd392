// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include "models/store/custody/aside.h"
#include "models/store/custody/lease.h"
#include "models/store/custody/wipe.h"
#include "sync/client/enrolment.h"
#include "tests/gui/desk_window.h"
#include "tests/gui/pictures.h"
#include "tests/support/fake_brand.h"
#include "tests/support/loopback_server.h"
#include "tests/support/test_main.h"

namespace test_device_end {

using namespace lianlu;
using namespace std::chrono_literals;
using test::DeskWindow;

namespace {

template <class T>
T check(Result<T> result) {
    if (!result) throw std::runtime_error(result.error().describe());
    return std::move(*result);
}

//! A server that can be away, and a profile that was enrolled with it.
class Shop {
public:
    Shop() : m_brand(test::openBrand(server)), m_front([this](const sync::HttpRequest& request) {
        return away ? std::string("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n") : test::rawAnswer(server.handle(request));
    }) {
        auto made = check(store::enrolKey(paths(), SecretBuffer::fromText(test::kPassphrase), nullptr, store::KdfStrength::forTests));
        key = std::move(made.key);
        const sync::SignIn request{{m_front.url("127.0.0.1"), {}}, m_brand.login.name, SecretBuffer::fromText(m_brand.login.password), "till-3", "test"};
        device = check(sync::signIn(request, clock));
        if (const auto done = sync::enrol(paths().store(), key, device, clock); !done) throw std::runtime_error(done.error().describe());
    }
    [[nodiscard]] store::ProfilePaths paths() const { return {std::filesystem::path(m_folder.path().toStdU16String()) / "profile"}; }
    [[nodiscard]] app::Options options() const {
        app::Options options;
        options.profile = paths().folder;
        options.scheme = ui::Scheme::light;
        options.keychain = false;
        options.strength = store::KdfStrength::forTests;
        options.passphrase = std::make_shared<SecretBuffer>(SecretBuffer::fromText(test::kPassphrase));
        return options;
    }
    //! As if it had been away for so long. Only while nobody has the store open.
    void beAwayFor(std::chrono::hours days) {
        const auto store = check(store::LocalStore::open(paths().store(), key, clock));
        const auto then = clock.now() - days;
        (void)check(store->writeNow([&](store::WriteTxn& txn) { return store::Lease::save(txn, then, then + 14 * 24h, then); }));
    }

    SystemClock clock;
    test::FakeServer server{clock};
    std::atomic<bool> away = false;
    SecretBuffer key;
    store::DeviceState device;

private:
    test::FakeBrand m_brand;
    test::LoopbackServer m_front;
    QTemporaryDir m_folder;
};

QString textOf(const char* name) {
    auto* label = DeskWindow::visible<QLabel>(name);
    return label ? label->text() : QString();
}

}  // namespace

//! What a person sees when the lease is over, and when the brand has the store wiped.
class TestDeviceEnd : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }

    void anEndedLeaseKeepsCustomersClosedAndOneContactOpensThem() {
        Shop shop;
        shop.beAwayFor(15 * 24h);
        shop.away = true;
        DeskWindow window(shop.options(), QStringLiteral("en"));
        QVERIFY(window.find("leasePage"));
        QVERIFY2(textOf("leaseWhy").contains(QLatin1String("until")), qPrintable(textOf("leaseWhy")));
        QTRY_VERIFY(!textOf("leaseState").isEmpty());
        test::picture(window.bench().window(), QStringLiteral("lease"));
        QVERIFY(!DeskWindow::visible("deskPage"));
        shop.away = false;
        window.click("leaseConnect");
        QTRY_COMPARE_WITH_TIMEOUT(window.page(), QStringLiteral("deskPage"), 20'000);
        window.openLead();
        QVERIFY(!textOf("leadName").isEmpty());
    }

    void itMayBeLockedAndComesBackToTheSame() {
        Shop shop;
        shop.beAwayFor(15 * 24h);
        shop.away = true;
        DeskWindow window(shop.options(), QStringLiteral("en"));
        QVERIFY(window.find("leasePage"));
        window.click("leaseLock");
        QTRY_COMPARE(window.page(), QStringLiteral("unlockPage"));
        window.unlock();
        QTRY_COMPARE(window.page(), QStringLiteral("leasePage"));
    }

    void withinTheLeaseTheDeskOpensWithoutAServer() {
        Shop shop;
        shop.beAwayFor(13 * 24h);
        shop.away = true;
        DeskWindow window(shop.options(), QStringLiteral("en"));
        QTRY_COMPARE(window.page(), QStringLiteral("deskPage"));
        // A day before the end it is said in time.
        const auto said = [] {
            for (QWidget* top : QApplication::topLevelWidgets())
                for (const QLabel* label : top->findChildren<QLabel*>())
                    if (label->isVisible() && label->text().contains(QLatin1String("Connect before"))) return true;
            return false;
        };
        QTRY_VERIFY(said());
    }

    void aDisabledComputerSaysSoAndLeadsOn() {
        Shop shop;
        for (const bool afterARestart : {false, true}) {
            DeskWindow window(shop.options(), QStringLiteral("en"));
            QTRY_COMPARE(window.page(), QStringLiteral("deskPage"));
            if (!afterARestart) {
                window.openLead();
                shop.server.revoke(shop.device.deviceId);
                window.bench().desk()->syncNow();
            }
            window.click("railSync");
            QTRY_VERIFY_WITH_TIMEOUT(textOf("queueTitle").startsWith(QLatin1String("This computer was disabled")), 20'000);
            QVERIFY2(textOf("queueExplanation").contains(QLatin1String("handed to the server and waits for your manager")), qPrintable(textOf("queueExplanation")));
            QVERIFY(!textOf("queueExplanation").contains(QLatin1String("kept here")));
            QCOMPARE(DeskWindow::visible<QPushButton>("queueSignIn")->text(), QStringLiteral("Set up anew"));
            test::picture(window.bench().window(), afterARestart ? QStringLiteral("disabled-restarted") : QStringLiteral("disabled"));
            window.click("railCustomers");
            const auto said = [] {
                for (QWidget* top : QApplication::topLevelWidgets())
                    for (const QLabel* label : top->findChildren<QLabel*>())
                        if (label->isVisible() && label->text() == QLatin1String("This computer was disabled")) return true;
                return false;
            };
            QTRY_VERIFY(said());
            test::picture(window.bench().window(), afterARestart ? QStringLiteral("disabled-customers-restarted") : QStringLiteral("disabled-customers"));
            if (!afterARestart) continue;
            window.click("railSync");
            window.click("queueSignIn");
            QTRY_COMPARE(window.page(), QStringLiteral("onboardPage"));
            QCOMPARE(window.find<QLineEdit>("onboardAddress")->text(), QString::fromStdString(shop.device.serverUrl));
            // Only once the new one is ready is the emptied one put aside.
            QVERIFY(std::filesystem::exists(shop.paths().keyslots()) && store::profilesAside(shop.options().profile).empty());
        }
    }

    void aWipeIsSaidAndNothingStays() {
        Shop shop;
        DeskWindow window(shop.options(), QStringLiteral("en"));
        QTRY_COMPARE(window.page(), QStringLiteral("deskPage"));
        window.openLead();
        shop.server.revoke(shop.device.deviceId, [&](const std::string& nonce) {
            protocol::WipeOrder order{shop.device.deviceId, toUnixMs(shop.clock.now()), nonce, {}};
            order.signature = protocol::signedWith(shop.server.deviceKey(), protocol::wipeText(order));
            return std::optional(order);
        });
        window.bench().desk()->syncNow();
        QTRY_COMPARE_WITH_TIMEOUT(window.page(), QStringLiteral("noticePage"), 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(textOf("noticeText").contains(QLatin1String("are gone from this computer")), 10'000);
        test::picture(window.bench().window(), QStringLiteral("wiped"));
        QVERIFY(shop.server.isWiped(shop.device.deviceId));
        QVERIFY(!std::filesystem::exists(shop.paths().store()));
        QVERIFY(!std::filesystem::exists(shop.paths().keyslots()));
        QVERIFY(!store::isWiping(shop.paths()));
        window.click("noticeWayOn");
        QTRY_COMPARE(window.page(), QStringLiteral("onboardPage"));
    }

    void CR09_whatWasKilledIsWipedAtTheNextStart() {
        Shop shop;
        QVERIFY(store::beginWipe(shop.paths()));  // and then the power went
        DeskWindow window(shop.options(), QStringLiteral("en"));
        QTRY_COMPARE(window.page(), QStringLiteral("onboardPage"));
        QVERIFY(!std::filesystem::exists(shop.paths().store()));
    }
};

LIANLU_WIDGETS_TEST(TestDeviceEnd)

}  // namespace test_device_end

#include "test_device_end.moc"
