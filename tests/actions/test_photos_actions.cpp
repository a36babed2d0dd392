// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>

#include "models/actions/photos.h"
#include "models/store/photo_store.h"
#include "models/store/visits.h"
#include "tests/actions/shop_floor.h"
#include "tests/support/test_main.h"

namespace test_photos_actions {

using namespace lianlu;
using namespace lianlu::actions;
using namespace lianlu::actions::test;

namespace {

std::string photoBytes(const std::string& says) { return "\xFF\xD8\xFF\xE0 " + says + "\xFF\xD9"; }

Result<Done> addTo(ShopFloor& floor, domain::CustomerId whose, const std::string& says, const std::string& caption = {}) {
    AddPhoto input;
    input.customer = whose;
    input.jpeg = photoBytes(says);
    input.width = 4;
    input.height = 3;
    input.caption = caption;
    return addPhoto(floor.context(), std::move(input)).get();
}

bool holdsBytes(ShopFloor& floor, const std::string& says) {
    return *floor.vault.read<bool>([&](db::Connection& c) { return store::PhotoStore::holds(c, store::PhotoStore::hashOf(photoBytes(says))); });
}

std::vector<store::PhotoLine> photosOf(ShopFloor& floor, domain::CustomerId whose) {
    return *floor.vault.read<std::vector<store::PhotoLine>>([&](db::Connection& c) { return store::PhotoStore::ofCustomer(c, whose); });
}

}  // namespace

//! What a guide does with photos, and how it is taken back.
class TestPhotosActions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }

    void rowAndBytesTogether() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        const auto done = addTo(floor, floor.li, "a coat", "  红色大衣  ");
        QVERIFY_DONE(done);
        const auto photo = floor.vault.get<domain::Photo>(domain::PhotoId{done->id});
        QVERIFY_DONE(photo);
        QVERIFY(photo->customerId == floor.li && photo->staffId == floor.vault.staff && photo->takenAt == floor.vault.clock.now());
        QCOMPARE(photo->caption, std::string("红色大衣"));
        QCOMPARE(photo->sha256, store::PhotoStore::hashOf(photoBytes("a coat")));
        QVERIFY(holdsBytes(floor, "a coat"));
        QCOMPARE(floor.opsOf("photo").size(), std::size_t{1});
        QVERIFY(floor.vault.digestHolds(floor.vault.book));
    }

    void refusedBeforeAnythingIsWritten() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        const auto with = [&](const std::function<void(AddPhoto&)>& change) {
            AddPhoto input{floor.li, {}, photoBytes("x"), 4, 3, {}, {}};
            change(input);
            return addPhoto(floor.context(), std::move(input)).get();
        };
        QCOMPARE_CODE(with([](AddPhoto& i) { i.jpeg = "text"; }), Code::invalid);
        QCOMPARE_CODE(with([](AddPhoto& i) { i.jpeg.clear(); }), Code::invalid);
        QCOMPARE_CODE(with([](AddPhoto& i) { i.width = 0; }), Code::invalid);
        QCOMPARE_CODE(with([](AddPhoto& i) { i.height = 1601; }), Code::invalid);
        QCOMPARE_CODE(with([](AddPhoto& i) { i.customer = {}; }), Code::invalid);
        QCOMPARE_CODE(with([](AddPhoto& i) { i.customer = {uuid("nobody")}; }), Code::notFound);
        QCOMPARE_CODE(with([](AddPhoto& i) { i.jpeg = photoBytes(std::string(1024 * 1024, 'x')); }), Code::tooLarge);
        QVERIFY(floor.opsOf("photo").empty());
        QVERIFY(!holdsBytes(floor, "x"));
        // Nothing says that a photo was taken tomorrow.
        const auto ahead = with([&](AddPhoto& i) { i.takenAt = floor.vault.clock.now() + std::chrono::hours(1); });
        QVERIFY_DONE(ahead);
        QVERIFY(floor.vault.get<domain::Photo>(domain::PhotoId{ahead->id})->takenAt == floor.vault.clock.now());
    }

    void theSamePictureOncePerPerson() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        QVERIFY_DONE(addTo(floor, floor.li, "one"));
        const auto again = addTo(floor, floor.li, "one");
        QCOMPARE_CODE(again, Code::exists);
        QCOMPARE(again.error().context, std::string("photo-there"));
        QVERIFY_DONE(addTo(floor, floor.wang, "one"));
        QCOMPARE(photosOf(floor, floor.li).size() + photosOf(floor, floor.wang).size(), std::size_t{2});
    }

    void captionChangesAndGoesBack() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        const auto made = addTo(floor, floor.li, "one", "before");
        QVERIFY_DONE(made);
        QVERIFY_DONE(floor.pushAll(3));
        const domain::PhotoId id{made->id};
        const auto changed = editPhoto(floor.context(), id, " after ").get();
        QVERIFY_DONE(changed);
        QCOMPARE(floor.vault.get<domain::Photo>(id)->caption, std::string("after"));
        QCOMPARE_CODE(editPhoto(floor.context(), id, std::string(201, 'c')).get(), Code::tooLarge);
        QVERIFY_DONE(undo(floor.context(), changed->txn).get());
        QCOMPARE(floor.vault.get<domain::Photo>(id)->caption, std::string("before"));
    }

    void addedAndTakenBackLeavesNothing() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        const auto made = addTo(floor, floor.li, "one");
        QVERIFY_DONE(made);
        QVERIFY_DONE(undo(floor.context(), made->txn).get());
        QVERIFY(photosOf(floor, floor.li).empty());
        QVERIFY(floor.opsOf("photo").empty());
    }

    void removedAndBroughtBack() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        const auto made = addTo(floor, floor.li, "one", "kept");
        QVERIFY_DONE(made);
        // Before anything was sent: as if nothing had been.
        auto gone = removePhoto(floor.context(), domain::PhotoId{made->id}).get();
        QVERIFY_DONE(gone);
        QVERIFY(photosOf(floor, floor.li).empty());
        QVERIFY_DONE(undo(floor.context(), gone->txn).get());
        QCOMPARE(photosOf(floor, floor.li).size(), std::size_t{1});
        QVERIFY(photosOf(floor, floor.li).front().photo.id.uuid == made->id);
        // After the server took the removal: under another id, with the same bytes.
        QVERIFY_DONE(floor.pushAll(3));
        gone = removePhoto(floor.context(), domain::PhotoId{made->id}).get();
        QVERIFY_DONE(gone);
        QVERIFY_DONE(floor.pushAll(4));
        QVERIFY_DONE(undo(floor.context(), gone->txn).get());
        const auto back = photosOf(floor, floor.li);
        QCOMPARE(back.size(), std::size_t{1});
        QVERIFY(back.front().photo.id.uuid != made->id && back.front().here && !back.front().sent);
        QCOMPARE(back.front().photo.caption, std::string("kept"));
    }

    void withoutItsBytesNothingIsBroughtBack() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        const auto made = addTo(floor, floor.li, "one");
        QVERIFY_DONE(made);
        QVERIFY_DONE(floor.pushAll(3));
        const auto gone = removePhoto(floor.context(), domain::PhotoId{made->id}).get();
        QVERIFY_DONE(gone);
        QVERIFY_DONE(floor.pushAll(4));
        floor.vault.clock.advance(2 * kHour);
        QVERIFY_DONE(floor.vault.store->writeNow([&](store::WriteTxn& txn) { return store::PhotoStore::sweep(txn.connection(), floor.vault.clock.now() - store::kPhotoUndo); }));
        const auto refused = undo(floor.context(), gone->txn).get();
        QCOMPARE_CODE(refused, Code::refused);
        QCOMPARE(refused.error().context, std::string("photo-gone"));
    }

    void savedIsWrittenDownFirst() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        const auto made = addTo(floor, floor.li, "one");
        QVERIFY_DONE(made);
        QTemporaryDir folder;
        const auto file = std::filesystem::path(folder.path().toStdU16String()) / "p.jpg";
        QVERIFY_DONE(savePhoto(floor.context(), domain::PhotoId{made->id}, file));
        QFile written(QString::fromStdU16String(file.u16string()));
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(written.readAll().toStdString(), photoBytes("one"));
        const auto ops = floor.opsOf("disclosure");
        QCOMPARE(ops.size(), std::size_t{1});
        QVERIFY(ops[0].newFields.at("what") == domain::Value{std::string("photo")} && ops[0].newFields.at("act") == domain::Value{std::string("exported")});
        QVERIFY(ops[0].newFields.at("subject_id") == domain::Value{floor.li.toString()});
        QCOMPARE_CODE(savePhoto(floor.context(), domain::PhotoId{made->id}, std::filesystem::path(folder.path().toStdU16String()) / "no folder" / "p.jpg"), Code::notFound);
        // One that is not here leaves no file, and no entry.
        domain::Photo away;
        away.id = {uuid("away")};
        away.customerId = floor.li;
        away.sha256 = std::string(64, 'a');
        away.width = away.height = away.bytes = 1;
        away.takenAt = floor.vault.clock.now();
        away.staffId = floor.vault.staff;
        QVERIFY_DONE(floor.vault.apply(floor.vault.book, {floor.vault.row(away, 8)}));
        const auto other = std::filesystem::path(folder.path().toStdU16String()) / "away.jpg";
        const auto refused = savePhoto(floor.context(), away.id, other);
        QCOMPARE_CODE(refused, Code::notFound);
        QCOMPARE(refused.error().context, std::string("photo-not-here"));
        QVERIFY(!std::filesystem::exists(other));
        QCOMPARE(floor.opsOf("disclosure").size(), std::size_t{1});
    }

    void aGuestsPhotosAreNotOurs() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        const domain::CustomerId guest{uuid("guest")};
        QVERIFY_DONE(floor.vault.store->writeNow([&](store::WriteTxn& txn) {
            return store::Visits::save(txn, {guest, floor.vault.clock.now() + std::chrono::hours(1), "{}"});
        }));
        const auto refused = addTo(floor, guest, "one");
        QCOMPARE_CODE(refused, Code::refused);
        QCOMPARE(refused.error().context, std::string("guest-photo"));
        QVERIFY(!holdsBytes(floor, "one"));
    }
};

LIANLU_TEST(TestPhotosActions)

}  // namespace test_photos_actions

#include "test_photos_actions.moc"
