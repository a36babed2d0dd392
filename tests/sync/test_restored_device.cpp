// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "models/store/care/backup.h"
#include "models/store/care/restore.h"
#include "sync/client/sign_in.h"
#include "tests/support/fake_brand.h"
#include "tests/support/manual_clock.h"
#include "tests/support/test_main.h"

#include <fstream>

namespace test_restored_device {

using namespace lianlu;

namespace {

namespace fs = std::filesystem;

#define VERIFY_DONE(...)                                                                                        \
    do {                                                                                                        \
        const auto& done_ = (__VA_ARGS__);                                                                      \
        if (!done_) QFAIL(qPrintable(QString::fromStdString(#__VA_ARGS__ ": " + done_.error().describe())));    \
    } while (false)

//! A server, and a device of the brand's guide that signed in.
struct Shop {
    test::ManualClock clock;
    test::FakeServer server{clock};
    test::FakeBrand brand = test::openBrand(server);
    test::Device device{server.connect(), clock};

    sync::SignIn words() const { return {{"https://test.invalid", {}}, brand.login.name, SecretBuffer::fromText(brand.login.password), "test", "test"}; }
    Result<store::Backup> backUp() { return device.store().backUp(); }
    Result<store::Replaced> restore(const fs::path& backup) {
        device.restart();
        return store::restoreStore(device.vault().file(), device.vault().key(), backup, clock.now());
    }
    Result<void> signInAgain() { return sync::signInAgainOver(device.road(), device.store(), words()); }
    std::size_t calls() {
        std::size_t count = 0;
        for (const auto& [key, row] : server.world().rows()) count += key.entity == "interaction" && !row.deleted ? 1 : 0;
        return count;
    }
    bool agree() {
        for (const auto& cursor : device.cursors())
            if (device.digest(cursor.scope) != server.world().scope(cursor.scope).digest) return false;
        return !device.cursors().empty();
    }
};

}  // namespace

class TestRestoredDevice : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }

    //! Ops that went out after the backup, ops that did not, and new ones: each is with the server once.
    void ST12_nothingTwiceAndNothingLost() {
        Shop shop;
        auto& device = shop.device;
        VERIFY_DONE(device.enrol(shop.brand.login));
        device.logCall(shop.brand.customers[0], "sent before the backup");
        VERIFY_DONE(device.sync());
        device.logCall(shop.brand.customers[1], "in the backup, sent after it");
        const auto backup = shop.backUp();
        VERIFY_DONE(backup);
        VERIFY_DONE(device.sync());
        device.logCall(shop.brand.customers[2], "after the backup and sent");
        VERIFY_DONE(device.sync());
        device.logCall(shop.brand.customers[3], "after the backup and not sent");
        QCOMPARE(shop.calls(), std::size_t{3});
        const auto first = device.state().deviceId;

        const auto done = shop.restore(backup->file);
        VERIFY_DONE(done);
        QVERIFY(done->rescued.whole);
        QVERIFY(device.state().deviceId != first);
        // The old session is the old device's: nothing goes out before somebody signs in.
        const auto before = device.sync();
        QVERIFY(!before && before.error().code == Code::unauthenticated);
        QCOMPARE(shop.calls(), std::size_t{3});
        VERIFY_DONE(shop.signInAgain());
        VERIFY_DONE(device.sync());
        QCOMPARE(shop.calls(), std::size_t{4});
        QCOMPARE(shop.server.opsApplied(), std::size_t{4});
        QCOMPARE(device.counts().pending, 0);
        QVERIFY(shop.agree());
        device.logCall(shop.brand.customers[4], "and on");
        VERIFY_DONE(device.sync());
        QCOMPARE(shop.calls(), std::size_t{5});
        QVERIFY(shop.agree());
    }

    //! The present store is gone, so the backup does not know that its ops went out: the server does, by their ids.
    void ST12_fromTheBackupAlone() {
        Shop shop;
        auto& device = shop.device;
        VERIFY_DONE(device.enrol(shop.brand.login));
        for (int n = 0; n < 3; ++n) device.logCall(shop.brand.customers[static_cast<std::size_t>(n)], "waiting");
        const auto backup = shop.backUp();
        VERIFY_DONE(backup);
        VERIFY_DONE(device.sync());
        device.restart();
        fs::remove(device.vault().file());
        VERIFY_DONE(shop.restore(backup->file));
        QCOMPARE(device.counts().pending, 3);
        device.logCall(shop.brand.customers[4], "new");
        VERIFY_DONE(shop.signInAgain());
        VERIFY_DONE(device.sync());
        QCOMPARE(shop.calls(), std::size_t{4});
        QCOMPARE(shop.server.opsApplied(), std::size_t{4});
        QCOMPARE(device.counts().pending + device.counts().failed + device.counts().conflicted, 0);
        QVERIFY(shop.agree());
    }

    //! Two machines with one store: both go on, each as a device of its own.
    void ST12_copyAndOriginalGoOnSideBySide() {
        Shop shop;
        auto& device = shop.device;
        VERIFY_DONE(device.enrol(shop.brand.login));
        device.logCall(shop.brand.customers[0], "waits in both");
        const auto backup = shop.backUp();
        VERIFY_DONE(backup);

        test::Device copy(shop.server.connect(), shop.clock);
        VERIFY_DONE(store::restoreStore(copy.vault().file(), device.vault().key(), backup->file, shop.clock.now()));
        auto opened = store::LocalStore::open(copy.vault().file(), device.vault().key(), shop.clock);
        VERIFY_DONE(opened);
        sync::EngineOptions options;
        options.transport = shop.server.connect();
        sync::Engine engine(**opened, shop.clock, options);
        VERIFY_DONE(sync::signInAgainOver(*options.transport, **opened, shop.words()));
        VERIFY_DONE(engine.runOnce());
        QCOMPARE(shop.calls(), std::size_t{1});
        VERIFY_DONE(device.sync());  // the original keeps its session, and learns that its op is there
        QCOMPARE(shop.calls(), std::size_t{1});
        QCOMPARE(device.counts().pending, 0);
        for (int n = 0; n < 3; ++n) {
            device.logCall(shop.brand.customers[1], "here");
            VERIFY_DONE(device.sync());
            VERIFY_DONE(engine.runOnce());
        }
        QCOMPARE(shop.calls(), std::size_t{4});
        QVERIFY(shop.agree());
    }

    //! Repaired: the device is the same, the edits go out, and the rows come anew.
    void ST05_aRepairedStoreComesBackToTheServers() {
        Shop shop;
        auto& device = shop.device;
        VERIFY_DONE(device.enrol(shop.brand.login));
        device.logCall(shop.brand.customers[0], "not sent yet");
        device.edit("lead", shop.brand.leads[0], {{"next_step", std::string("call on Monday")}});
        const auto first = device.state().deviceId;
        const auto customers = device.ids("customer").size();
        device.restart();
        {
            std::fstream bytes(device.vault().file(), std::ios::binary | std::ios::in | std::ios::out);
            bytes.seekp(2'000);
            bytes.write("broken", 6);
        }
        const auto done = store::repairStore(device.vault().file(), device.vault().key(), shop.clock.now());
        VERIFY_DONE(done);
        QCOMPARE(done->rescued.unsent, std::int64_t{2});
        QVERIFY(!done->newDevice);
        QCOMPARE(device.state().deviceId, first);
        QVERIFY(device.cursors().empty());
        VERIFY_DONE(device.sync());
        QCOMPARE(device.ids("customer").size(), customers);
        QCOMPARE(shop.calls(), std::size_t{1});
        QCOMPARE(device.text("lead", shop.brand.leads[0], "next_step"), std::string("call on Monday"));
        QCOMPARE(device.counts().pending + device.counts().failed + device.counts().conflicted, 0);
        QVERIFY(shop.agree());
    }
};

LIANLU_TEST(TestRestoredDevice)

#undef VERIFY_DONE

}  // namespace test_restored_device

#include "test_restored_device.moc"
