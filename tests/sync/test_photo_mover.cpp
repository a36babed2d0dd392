// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <atomic>

#include "models/store/photo_store.h"
#include "models/store/write_txn.h"
#include "sync/client/photos.h"
#include "tests/support/device.h"
#include "tests/support/fake_brand.h"
#include "tests/support/manual_clock.h"
#include "tests/support/test_main.h"

namespace test_photo_mover {

using namespace lianlu;
using namespace lianlu::test;

namespace {

std::string moverPicture(const std::string& says, std::size_t size = 0) {
    std::string bytes = "\xFF\xD8\xFF\xE0 " + says;
    if (size > bytes.size() + 2) bytes.append(size - bytes.size() - 2, 'x');
    return bytes + "\xFF\xD9";
}

//! A server in memory and two devices of one guide.
struct Shop {
    ManualClock clock;
    FakeServer server{clock};
    FakeBrand brand = openBrand(server);
    Device one{server.connect(), clock}, two{server.connect(), clock};

    Shop() {
        for (auto* device : {&one, &two})
            if (const auto done = device->enrol(brand.login); !done) throw std::runtime_error(done.error().describe());
    }
    Uuid add(Device& device, const std::string& bytes, Time takenAt) {
        const auto id = device.newId();
        const auto customer = device.idsInBook("customer").front();
        const auto hash = store::PhotoStore::hashOf(bytes);
        auto kept = device.store().writeNow([&](store::WriteTxn& txn) { return store::PhotoStore::keep(txn, hash, bytes); });
        if (!kept) throw std::runtime_error(kept.error().describe());
        device.create("photo", id, device.scopeOf("customer", customer),
                      {{"customer_id", customer.toString()}, {"sha256", hash}, {"width", std::int64_t{1}}, {"height", std::int64_t{1}},
                       {"bytes", static_cast<std::int64_t>(bytes.size())}, {"taken_at", toUnixMs(takenAt)}, {"staff_id", device.state().staffId.toString()}});
        return id;
    }
    Uuid add(Device& device, const std::string& bytes) { return add(device, bytes, clock.now()); }
    static store::PhotoLine line(Device& device, const Uuid& id) {
        store::PhotoLine found;
        const auto read = device.store().read([&](db::Connection& c) -> Result<void> {
            LIANLU_TRY(found, store::PhotoStore::find(c, domain::PhotoId{id}));
            return {};
        });
        if (!read) throw std::runtime_error(read.error().describe());
        return found;
    }
};

}  // namespace

#define DONE(...)                                                         \
    do {                                                                  \
        const auto done_ = (__VA_ARGS__);                                 \
        if (!done_) QFAIL(done_.error().describe().c_str());              \
    } while (false)

//! The bytes of photos between a device and a server that fails in every way.
class TestPhotoMover : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }

    void addedOfflineSentLater() {
        Shop shop;
        shop.one.road().always(faults::refused("/"));
        const auto id = shop.add(shop.one, moverPicture("offline"));
        QVERIFY(!shop.one.sync());
        QVERIFY(!Shop::line(shop.one, id).sent);
        QCOMPARE(shop.one.engine().status().photos, 1);
        shop.one.road().heal();
        DONE(shop.one.sync());
        QVERIFY(Shop::line(shop.one, id).sent);
        QCOMPARE(shop.one.engine().status().photos, 0);
        QCOMPARE(shop.server.photos().at(id), moverPicture("offline"));
        DONE(shop.two.sync());
        QVERIFY(Shop::line(shop.two, id).here);
    }

    //! Each photo is its own request: what is cut costs one, and the ones before are there.
    void cutInTheMiddleAndGoneOn() {
        Shop shop;
        std::vector<Uuid> ids;
        for (const char* says : {"a", "b", "c"}) ids.push_back(shop.add(shop.one, moverPicture(says)));
        shop.one.road().next(faults::pass("/v1/photos/"));
        shop.one.road().next(faults::refused("/v1/photos/"));
        const auto cut = shop.one.sync();
        QVERIFY(!cut);
        QCOMPARE(cut.error().code, Code::unreachable);
        QCOMPARE(shop.server.photos().size(), std::size_t{1});
        QCOMPARE(shop.one.counts().pending, 0);  // the rows went before
        DONE(shop.one.sync());
        QCOMPARE(shop.server.photos().size(), std::size_t{3});
        QCOMPARE(shop.one.road().count("/v1/photos/"), std::size_t{4});
    }

    //! The server has it and nobody heard: it is sent again, and nothing comes of that.
    void anAnswerThatIsLost() {
        Shop shop;
        const auto id = shop.add(shop.one, moverPicture("lost"));
        shop.one.road().next(faults::answerLost("/v1/photos/"));
        QVERIFY(!shop.one.sync());
        QVERIFY(!Shop::line(shop.one, id).sent);
        DONE(shop.one.sync());
        QVERIFY(Shop::line(shop.one, id).sent);
        QCOMPARE(shop.server.photos().size(), std::size_t{1});
    }

    //! Told to wait, photos wait; rows go on.
    void theServerAsksToWait() {
        Shop shop;
        shop.server.refusePhotosFor(30);
        const auto id = shop.add(shop.one, moverPicture("slow"));
        DONE(shop.one.sync());
        QVERIFY(!Shop::line(shop.one, id).sent);
        const auto asked = shop.one.road().count("/v1/photos/");
        shop.one.edit("lead", shop.brand.leads[0], {{"next_step", std::string("meanwhile")}});
        DONE(shop.one.sync());
        QCOMPARE(shop.one.counts().pending, 0);
        QCOMPARE(shop.one.road().count("/v1/photos/"), asked);
        shop.server.refusePhotosFor(0);
        shop.clock.advance(std::chrono::seconds(60));
        DONE(shop.one.sync());
        QVERIFY(Shop::line(shop.one, id).sent);
    }

    //! One that the server does not take keeps the others not back, and is told.
    void oneThatIsRefused() {
        Shop shop;
        const auto bad = shop.add(shop.one, moverPicture("bad")), good = shop.add(shop.one, moverPicture("good"));
        shop.one.road().next(faults::problem("/v1/photos/", 400, "invalid"));
        DONE(shop.one.sync());
        QVERIFY(!Shop::line(shop.one, bad).sent && Shop::line(shop.one, good).sent);
        QCOMPARE(Shop::line(shop.one, bad).code, std::string("invalid"));
        QCOMPARE(shop.one.engine().status().photos, 1);
        shop.clock.advance(std::chrono::hours(2));
        DONE(shop.one.sync());
        QVERIFY(Shop::line(shop.one, bad).sent);
    }

    void whatComesDamagedIsNotKept() {
        Shop shop;
        const auto id = shop.add(shop.one, moverPicture("whole", 400));
        DONE(shop.one.sync());
        shop.two.road().next(faults::bodyCut("/v1/photos/"));
        DONE(shop.two.sync());
        QVERIFY(!Shop::line(shop.two, id).here);
        shop.clock.advance(std::chrono::minutes(11));
        DONE(shop.two.sync());
        QVERIFY(Shop::line(shop.two, id).here);
    }

    //! The newest first, as many as there is room for; nothing that was not sent goes for it.
    void withinItsBudget() {
        Shop shop;
        std::vector<Uuid> ids;
        for (int i = 0; i < 4; ++i) ids.push_back(shop.add(shop.one, moverPicture("p" + std::to_string(i), 1000), shop.clock.now() - std::chrono::hours(i)));
        DONE(shop.one.sync());
        const auto own = shop.add(shop.two, moverPicture("own", 1000));
        sync::EngineOptions options;
        options.transport = shop.server.connect();
        options.photoBudget = 2'500;
        {
            sync::Engine small(shop.two.store(), shop.clock, options);
            DONE(small.runOnce());
        }
        QVERIFY(Shop::line(shop.two, own).here && Shop::line(shop.two, own).sent);
        QVERIFY(Shop::line(shop.two, ids[0]).here);
        QVERIFY(!Shop::line(shop.two, ids[1]).here && !Shop::line(shop.two, ids[3]).here);
        // Somebody looks at an old one: it comes, and the least used of those that were sent goes.
        options.photoBudget = 1'500;
        shop.clock.advance(std::chrono::minutes(1));
        DONE(sync::fetchPhotoOver(*options.transport, {shop.two.store(), shop.clock, {}}, domain::PhotoId{ids[3]}));
        QVERIFY(Shop::line(shop.two, ids[3]).here);
        const auto unsent = shop.add(shop.two, moverPicture("unsent", 1000));
        shop.server.refusePhotosFor(3600);
        sync::Engine smaller(shop.two.store(), shop.clock, options);
        DONE(smaller.runOnce());
        QVERIFY(Shop::line(shop.two, unsent).here);
        QVERIFY(!Shop::line(shop.two, ids[0]).here);
    }

    void fetchedWhenLookedAt() {
        Shop shop;
        const auto id = shop.add(shop.one, moverPicture("later"));
        auto road = shop.server.connect();
        const sync::OnlineCall call{shop.two.store(), shop.clock, {}};
        QVERIFY(!sync::fetchPhotoOver(*road, call, domain::PhotoId{id}));  // not even the row is known here
        shop.one.road().always(faults::refused("/v1/photos/"));
        QVERIFY(!shop.one.sync());
        DONE(shop.two.sync());
        const auto early = sync::fetchPhotoOver(*road, call, domain::PhotoId{id});
        QVERIFY(!early);
        QCOMPARE(early.error().code, Code::notFound);
        QCOMPARE(Shop::line(shop.two, id).code, std::string("not-found"));
        shop.one.road().heal();
        DONE(shop.one.sync());
        DONE(sync::fetchPhotoOver(*road, call, domain::PhotoId{id}));
        QVERIFY(Shop::line(shop.two, id).here);
    }

    //! Beside the engine's own thread: what is written meanwhile does not wait for the photos.
    void rowsGoFirst() {
        Shop shop;
        for (int i = 0; i < 5; ++i) shop.add(shop.one, moverPicture("many" + std::to_string(i)));
        std::atomic<int> sent = 0;
        shop.one.road().always({"/v1/photos/", [&](sync::Transport& inner, const sync::HttpRequest& request) {
                                    // With the first photo on its way a guide writes something.
                                    if (sent++ == 0) shop.one.edit("lead", shop.brand.leads[0], {{"next_step", std::string("first")}});
                                    return inner.send(request);
                                }});
        auto& engine = shop.one.engine();
        engine.start();
        QTRY_COMPARE(shop.one.road().count("/v1/photos/"), std::size_t{5});
        QTRY_COMPARE(engine.status().photos, 0);
        engine.stop();
        const auto asked = shop.one.road().asked();
        const auto isPhoto = [](const std::string& path) { return path.starts_with("/v1/photos/"); };
        const auto first = std::find_if(asked.begin(), asked.end(), isPhoto);
        const auto push = std::find(first, asked.end(), "/v1/sync/push");
        QVERIFY(push != asked.end());
        QCOMPARE(std::count_if(first, push, isPhoto), 1);
    }

    void removedHereGoneThere() {
        Shop shop;
        const auto id = shop.add(shop.one, moverPicture("removed"));
        DONE(shop.one.sync());
        DONE(shop.two.sync());
        shop.one.remove("photo", id);
        DONE(shop.one.sync());
        DONE(shop.two.sync());
        QVERIFY(!shop.two.has("photo", id));
        const auto held = [&](Device& device) {
            bool there = false;
            (void)device.store().read([&](db::Connection& c) -> Result<void> {
                LIANLU_TRY(there, store::PhotoStore::holds(c, store::PhotoStore::hashOf(moverPicture("removed"))));
                return {};
            });
            return there;
        };
        shop.clock.advance(std::chrono::hours(2));
        DONE(shop.one.sync());
        DONE(shop.two.sync());
        QVERIFY(!held(shop.one) && !held(shop.two));
    }
};

LIANLU_TEST(TestPhotoMover)

}  // namespace test_photo_mover

#include "test_photo_mover.moc"
