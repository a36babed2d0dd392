// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// A photo of what was logged, on two computers of one guide before the real server.
#include <QDir>
#include <QtTest>

#include "models/actions/actions.h"
#include "models/actions/photos.h"
#include "models/store/photo_store.h"
#include "sync/client/curl_transport.h"
#include "tests/server/server_world.h"
#include "tests/support/device.h"
#include "tests/support/test_main.h"

namespace test_interaction_photos_sync {

using namespace lianlu;
using namespace lianlu::test;

namespace {

SystemClock shotClock;
IdGenerator shotIds(shotClock);
const std::string kShot = "\xFF\xD8\xFF\xE0 a coat, tried on \xFF\xD9";

}  // namespace

class TestInteractionPhotosSync : public QObject {
    Q_OBJECT

    ServerWorld m_world;

    [[nodiscard]] std::unique_ptr<Device> enrolled(const char* login) {
        auto road = sync::CurlTransport::create({m_world.server().url(), {}});
        if (!road) qFatal("%s", road.error().describe().c_str());
        auto device = std::make_unique<Device>(std::move(*road), shotClock);
        if (const auto done = device->enrol({login, ServerWorld::kPassword}); !done) qFatal("%s", done.error().describe().c_str());
        return device;
    }
    static bool synced(Device& device) {
        const auto done = device.sync();
        if (!done) qWarning("%s", done.error().describe().c_str());
        return done.has_value();
    }
    [[nodiscard]] actions::Context contextOf(Device& device) const { return {device.store(), shotClock, shotIds, m_world.anna, m_world.store1, domain::Role::guide}; }
    [[nodiscard]] std::vector<store::PhotoLine> photosOn(Device& device) const {
        std::vector<store::PhotoLine> lines;
        const auto done = device.store().read([&](db::Connection& c) -> Result<void> {
            LIANLU_TRY(lines, store::PhotoStore::ofCustomer(c, m_world.annas.customer));
            return {};
        });
        if (!done) qWarning("%s", done.error().describe().c_str());
        return lines;
    }

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(startCrypto());
        if (const auto why = m_world.prepare(); !why.empty()) QSKIP(why.c_str());
    }
    void init() {
        QDir(m_world.cache()).removeRecursively();
        QVERIFY(m_world.start());
    }

    void loggedOnOneSeenAndRemovedOnTheOther() {
        const auto desk = enrolled("anna"), laptop = enrolled("anna");
        actions::LogInteraction input;
        input.customer = m_world.annas.customer;
        input.kind = domain::InteractionKind::fitting;
        input.note = "tried the coat";
        input.photos.push_back({kShot, 4, 3, {}});
        const auto logged = actions::logInteraction(contextOf(*desk), input).get();
        QVERIFY2(logged, logged ? "" : logged.error().describe().c_str());
        QCOMPARE(photosOn(*desk).size(), std::size_t{1});  // offline
        // The row first, its picture after it.
        for (int i = 0; i < 2; ++i) QVERIFY(synced(*desk) && synced(*laptop));
        QCOMPARE(desk->counts().pending + desk->counts().failed, 0);
        const auto there = photosOn(*laptop);
        QCOMPARE(there.size(), std::size_t{1});
        QVERIFY(there.front().photo.interactionId.uuid == logged->id);
        QVERIFY(laptop->has("interaction", logged->id));
        QCOMPARE(m_world.one("SELECT body::json ->> 'interaction_id' FROM photo"), logged->id.toString());
        QCOMPARE(desk->digests(), laptop->digests());
        // Another one, added to it on the laptop.
        const auto second = actions::addPhoto(contextOf(*laptop), {m_world.annas.customer, {logged->id}, kShot + "\xFF\xD9", 4, 3, {}, {}}).get();
        QVERIFY2(second, second ? "" : second.error().describe().c_str());
        QVERIFY(synced(*laptop) && synced(*desk));
        QCOMPARE(photosOn(*desk).size(), std::size_t{2});
        // Removed there, it goes here; taken back there, it comes again and belongs where it did.
        const auto removed = actions::removePhoto(contextOf(*laptop), there.front().photo.id).get();
        QVERIFY(removed);
        QVERIFY(synced(*laptop) && synced(*desk));
        QCOMPARE(photosOn(*desk).size(), std::size_t{1});
        const auto back = actions::undo(contextOf(*laptop), removed->txn).get();
        QVERIFY2(back, back ? "" : back.error().describe().c_str());
        QVERIFY(synced(*laptop) && synced(*desk));
        QCOMPARE(photosOn(*desk).size(), std::size_t{2});
        for (const auto& one : photosOn(*desk)) QVERIFY(one.photo.interactionId.uuid == logged->id);
        QCOMPARE(desk->digests(), laptop->digests());
    }
};

LIANLU_TEST(TestInteractionPhotosSync)

}  // namespace test_interaction_photos_sync

#include "test_interaction_photos_sync.moc"
