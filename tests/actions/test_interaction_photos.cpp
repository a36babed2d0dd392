// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// Photos that belong to what was logged: kept with it, taken back with it.
#include "models/actions/photos.h"
#include "models/store/photo_store.h"
#include "models/store/visits.h"
#include "tests/actions/shop_floor.h"
#include "tests/support/test_main.h"

namespace test_interaction_photos {

using namespace lianlu;
using namespace lianlu::actions;
using namespace lianlu::actions::test;

namespace {

NewPhoto pictureOf(const std::string& says) { return {"\xFF\xD8\xFF\xE0 " + says + "\xFF\xD9", 4, 3, {}}; }

LogInteraction visit(domain::CustomerId whom, std::vector<NewPhoto> photos, const std::string& note = "tried the coat") {
    LogInteraction input;
    input.customer = whom;
    input.kind = domain::InteractionKind::visit;
    input.note = note;
    input.photos = std::move(photos);
    return input;
}

std::vector<store::PhotoLine> heldOf(ShopFloor& floor, domain::CustomerId whose) {
    return *floor.vault.read<std::vector<store::PhotoLine>>([&](db::Connection& c) { return store::PhotoStore::ofCustomer(c, whose); });
}

}  // namespace

class TestInteractionPhotos : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }

    void keptTogetherAndTakenBackTogether() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        const auto done = logInteraction(floor.context(), visit(floor.li, {pictureOf("front"), pictureOf("back")})).get();
        QVERIFY_DONE(done);
        const auto photos = heldOf(floor, floor.li);
        QCOMPARE(photos.size(), std::size_t{2});
        for (const auto& one : photos) QVERIFY(one.photo.interactionId.uuid == done->id && one.here);
        for (const auto& op : floor.opsOf("photo")) QVERIFY(op.txnId == done->txn);
        QVERIFY_DONE(undo(floor.context(), done->txn).get());
        QVERIFY(heldOf(floor, floor.li).empty());
        QVERIFY(!floor.vault.get<domain::Interaction>(domain::InteractionId{done->id}));
        // And the same once it was sent.
        const auto sent = logInteraction(floor.context(), visit(floor.li, {pictureOf("front")})).get();
        QVERIFY_DONE(sent);
        QVERIFY_DONE(floor.pushAll(3));
        QVERIFY_DONE(undo(floor.context(), sent->txn).get());
        QVERIFY(heldOf(floor, floor.li).empty());
        QVERIFY(floor.vault.digestHolds(floor.vault.book));
    }

    //! One that cannot be kept keeps the rest out, too: nothing is half logged.
    void allOrNothing() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        QCOMPARE_CODE(logInteraction(floor.context(), visit(floor.li, {pictureOf("good"), {"text", 4, 3, {}}})).get(), Code::invalid);
        const auto twice = logInteraction(floor.context(), visit(floor.li, {pictureOf("one"), pictureOf("one")})).get();
        QCOMPARE_CODE(twice, Code::exists);
        QCOMPARE_CODE(logInteraction(floor.context(), visit(floor.li, std::vector<NewPhoto>(kMostPhotosAtOnce + 1, pictureOf("many")))).get(), Code::invalid);
        QVERIFY(floor.opsOf("interaction").empty() && floor.opsOf("photo").empty());
        QVERIFY(heldOf(floor, floor.li).empty());
        // A photo says enough for a note.
        auto note = visit(floor.li, {pictureOf("a receipt")}, {});
        note.kind = domain::InteractionKind::note;
        QVERIFY_DONE(logInteraction(floor.context(), note).get());
        note.photos.clear();
        QCOMPARE_CODE(logInteraction(floor.context(), note).get(), Code::invalid);
    }

    void toOneThatIsThereAndNobodyElses() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        const auto done = logInteraction(floor.context(), visit(floor.li, {})).get();
        QVERIFY_DONE(done);
        AddPhoto input{floor.li, {done->id}, pictureOf("later").jpeg, 4, 3, {}, {}};
        const auto added = addPhoto(floor.context(), input).get();
        QVERIFY_DONE(added);
        QVERIFY(floor.vault.get<domain::Photo>(domain::PhotoId{added->id})->interactionId.uuid == done->id);
        input.customer = floor.wang;
        QCOMPARE_CODE(addPhoto(floor.context(), input).get(), Code::invalid);
        input.customer = floor.li;
        input.jpeg = pictureOf("of nothing").jpeg;
        input.interaction = {uuid("never logged")};
        QCOMPARE_CODE(addPhoto(floor.context(), input).get(), Code::notFound);
        // Removed and brought back it belongs where it did, before and after it was sent.
        for (const bool sent : {false, true}) {
            const auto photo = heldOf(floor, floor.li).front().photo.id;
            if (sent) QVERIFY_DONE(floor.pushAll(3));
            const auto removed = removePhoto(floor.context(), photo).get();
            QVERIFY_DONE(removed);
            if (sent) QVERIFY_DONE(floor.pushAll(4));
            QVERIFY(heldOf(floor, floor.li).empty());
            QVERIFY_DONE(undo(floor.context(), removed->txn).get());
            const auto back = heldOf(floor, floor.li);
            QCOMPARE(back.size(), std::size_t{1});
            QVERIFY(back.front().photo.interactionId.uuid == done->id && back.front().here);
        }
    }
};

LIANLU_TEST(TestInteractionPhotos)

}  // namespace test_interaction_photos

#include "test_interaction_photos.moc"
