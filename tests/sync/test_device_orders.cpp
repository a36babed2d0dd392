// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "models/store/custody/lease.h"
#include "models/store/custody/wipe.h"
#include "sync/client/custody.h"
#include "sync/client/sign_in.h"
#include "tests/support/fake_brand.h"
#include "tests/support/manual_clock.h"
#include "tests/support/test_main.h"

namespace test_device_orders {

using namespace lianlu;
using namespace std::chrono_literals;

namespace {

#define VERIFY_DONE(...)                                                                                     \
    do {                                                                                                     \
        const auto& done_ = (__VA_ARGS__);                                                                   \
        if (!done_) QFAIL(qPrintable(QString::fromStdString(#__VA_ARGS__ ": " + done_.error().describe()))); \
    } while (false)

struct Shop {
    test::ManualClock clock;
    test::FakeServer server{clock};
    test::FakeBrand brand = test::openBrand(server);
    test::Device device{server.connect(), clock};

    [[nodiscard]] store::ProfilePaths paths() { return {device.vault().folder()}; }
    //! Keyslots of the usual form, so that it can be seen whether they go.
    bool withKeySlots() {
        return store::enrolKey(paths(), SecretBuffer::fromText("tea in the afternoon"), nullptr, store::KdfStrength::forTests).has_value();
    }
    [[nodiscard]] store::LeaseState lease() {
        store::LeaseState state;
        const auto read = device.store().read([&](db::Connection& connection) -> Result<void> {
            LIANLU_TRY(state, store::Lease::state(connection, clock.now()));
            return {};
        });
        if (!read) qFatal("%s", read.error().describe().c_str());
        return state;
    }
    //! What the server with its own key would order.
    [[nodiscard]] protocol::WipeOrder signedOrder(const domain::DeviceId& whom, const std::string& nonce, const SecretBuffer& key) {
        protocol::WipeOrder order{whom, toUnixMs(clock.now()), nonce, {}};
        order.signature = protocol::signedWith(key, protocol::wipeText(order));
        return order;
    }
};

}  // namespace

//! Leases and orders between the real engine and a server in memory.
class TestDeviceOrders : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }

    void aLeaseComesWithTheSessionAndIsRenewed() {
        Shop shop;
        VERIFY_DONE(shop.device.enrol(shop.brand.login));
        VERIFY_DONE(shop.device.sync());
        const auto first = shop.lease();
        QVERIFY(first.until);
        QCOMPARE(*first.until, shop.clock.now() + 14 * 24h);
        shop.clock.advance(1h);
        VERIFY_DONE(shop.device.sync());
        QCOMPARE(*shop.lease().until, *first.until);
        shop.clock.advance(12h);
        VERIFY_DONE(shop.device.sync());
        QCOMPARE(*shop.lease().until, shop.clock.now() + 14 * 24h);
    }

    void anEndedLeaseLosesNothingAndOneContactRenewsIt() {
        Shop shop;
        VERIFY_DONE(shop.device.enrol(shop.brand.login));
        VERIFY_DONE(shop.device.sync());
        shop.device.logCall(shop.brand.customers[0], "written offline");
        shop.clock.advance(15 * 24h);
        QVERIFY(shop.lease().ended());
        QCOMPARE(shop.device.counts().pending, 1);
        VERIFY_DONE(shop.device.sync());
        QVERIFY(!shop.lease().ended());
        QCOMPARE(shop.device.counts().pending, 0);
        QCOMPARE(shop.server.opsApplied(), std::size_t{1});
    }

    void aLeaseOfAnotherKeyIsNotBelieved() {
        Shop shop;
        VERIFY_DONE(shop.device.enrol(shop.brand.login));
        VERIFY_DONE(shop.device.sync());
        const auto before = shop.lease();
        shop.server.deviceKey() = domain::CouponKey::generate().secret;
        shop.server.setLeaseLife(24h * 80);
        shop.clock.advance(13h);
        const auto refused = shop.device.sync();
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Code::server);
        QCOMPARE(*shop.lease().until, *before.until);
        // Who signs in anew, by password, believes the key that is there now.
        const sync::SignIn words{{"https://test.invalid", {}}, shop.brand.login.name, SecretBuffer::fromText(shop.brand.login.password), "test", "test"};
        VERIFY_DONE(sync::signInAgainOver(shop.device.road(), shop.device.store(), words));
        VERIFY_DONE(shop.device.sync());
        QVERIFY(*shop.lease().until > *before.until);
    }

    void IN13_anUnsignedWipeIsRefused_data() {
        QTest::addColumn<int>("kind");
        for (const auto& [name, kind] : {std::pair{"no signature", 0}, std::pair{"another key", 1}, std::pair{"another device", 2}, std::pair{"another question", 3},
                                         std::pair{"a lease's signature", 4}, std::pair{"no order", 5}})
            QTest::newRow(name) << kind;
    }
    void IN13_anUnsignedWipeIsRefused() {
        QFETCH(int, kind);
        Shop shop;
        VERIFY_DONE(shop.device.enrol(shop.brand.login));
        VERIFY_DONE(shop.device.sync());
        QVERIFY(shop.withKeySlots());
        shop.device.logCall(shop.brand.customers[0], "not sent yet");
        const auto own = shop.device.state().deviceId;
        const auto other = domain::CouponKey::generate().secret.clone();
        shop.server.revoke(own, [&](const std::string& nonce) -> std::optional<protocol::WipeOrder> {
            const auto& key = shop.server.deviceKey();
            switch (kind) {
                case 0: return protocol::WipeOrder{own, toUnixMs(shop.clock.now()), nonce, {}};
                case 1: return shop.signedOrder(own, nonce, other);
                case 2: return shop.signedOrder(domain::DeviceId{Uuid::fromName("orders", "another")}, nonce, key);
                case 3: return shop.signedOrder(own, protocol::newNonce(), key);
                case 4: {
                    protocol::WipeOrder order{own, toUnixMs(shop.clock.now()), nonce, {}};
                    protocol::Lease lease;
                    lease.deviceId = own;
                    lease.issuedAt = order.issuedAt;
                    lease.nonce = nonce;
                    order.signature = protocol::signedWith(key, protocol::leaseText(lease));
                    return order;
                }
                default: return std::nullopt;
            }
        });
        const auto ended = shop.device.sync();
        QVERIFY(!ended);
        // What a revocation does, it does; the store, its keys and the device stay.
        QVERIFY(sync::isRevoked(ended.error()));
        QVERIFY(!sync::isWipe(ended.error()));
        QVERIFY(!store::isWiping(shop.paths()));
        QVERIFY(std::filesystem::exists(shop.paths().keyslots()));
        QVERIFY(!shop.server.isWiped(own));
        QCOMPARE(shop.server.surrendered(), std::size_t{1});
        VERIFY_DONE(shop.device.store().verify());
    }

    void IN13_aSignedWipeIsObeyedAfterTheWorkIsHandedOver() {
        Shop shop;
        VERIFY_DONE(shop.device.enrol(shop.brand.login));
        VERIFY_DONE(shop.device.sync());
        QVERIFY(shop.withKeySlots());
        shop.device.logCall(shop.brand.customers[0], "not sent yet");
        const auto own = shop.device.state().deviceId;
        std::size_t handedOver = 0;
        shop.server.revoke(own, [&](const std::string& nonce) {
            handedOver = shop.server.surrendered();
            return std::optional(shop.signedOrder(own, nonce, shop.server.deviceKey()));
        });
        const auto ended = shop.device.sync();
        QVERIFY(!ended);
        QVERIFY2(sync::isWipe(ended.error()), ended.error().describe().c_str());
        QCOMPARE(handedOver, std::size_t{1});
        QVERIFY(store::isWiping(shop.paths()));
        QVERIFY(!std::filesystem::exists(shop.paths().keyslots()));
        QVERIFY(shop.server.isWiped(own));
        shop.device.restart();
        VERIFY_DONE(store::finishWipe(shop.paths()));
        QVERIFY(!std::filesystem::exists(shop.paths().store()));
    }

    void aRoadThatBreaksBeforeTheOrderKeepsAllForTheNextTry() {
        Shop shop;
        VERIFY_DONE(shop.device.enrol(shop.brand.login));
        VERIFY_DONE(shop.device.sync());
        const auto own = shop.device.state().deviceId;
        int asked = 0;
        shop.server.revoke(own, [&](const std::string& nonce) -> std::optional<protocol::WipeOrder> {
            ++asked;
            return shop.signedOrder(own, nonce, shop.server.deviceKey());
        });
        shop.device.road().next(test::faults::refused("/v1/device/order"));
        const auto first = shop.device.sync();
        QVERIFY(!first);
        QCOMPARE(asked, 0);
        QVERIFY(!shop.device.cursors().empty());
        const auto second = shop.device.sync();
        QVERIFY(!second && sync::isWipe(second.error()));
    }
};

LIANLU_TEST(TestDeviceOrders)

#undef VERIFY_DONE

}  // namespace test_device_orders

#include "test_device_orders.moc"
