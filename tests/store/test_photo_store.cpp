// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>

#include "models/store/care/backup.h"
#include "models/store/care/restore.h"
#include "models/store/erasure.h"
#include "models/store/layers.h"
#include "models/store/lost_history.h"
#include "models/store/photo_store.h"
#include "models/store/purge.h"
#include "tests/store/store_fixture.h"
#include "tests/support/test_main.h"

namespace test_photo_store {

using namespace lianlu;
using namespace lianlu::store;
using namespace lianlu::store::test;

namespace {

std::string jpegOf(const std::string& says) { return "\xFF\xD8\xFF\xE0 " + says + "\xFF\xD9"; }

struct Album {
    Vault vault;
    domain::CustomerId wang{uuid("wang")}, li{uuid("li")};

    Result<void> open() {
        LIANLU_CHECK(vault.create());
        domain::Customer one, other;
        one.id = wang;
        other.id = li;
        one.guideId = other.guideId = vault.staff;
        LIANLU_CHECK(vault.apply(vault.book, {vault.row(one, 1), vault.row(other, 2)}));
        return {};
    }
    domain::Photo photo(const std::string& name, const std::string& bytes, domain::CustomerId whose) const {
        domain::Photo made;
        made.id = {uuid(name)};
        made.customerId = whose;
        made.sha256 = PhotoStore::hashOf(bytes);
        made.width = made.height = 1;
        made.bytes = static_cast<std::int64_t>(bytes.size());
        made.takenAt = vault.clock.now();
        made.staffId = vault.staff;
        return made;
    }
    //! Made here: row and bytes.
    Result<void> add(const domain::Photo& made, const std::string& bytes) {
        return write([&](WriteTxn& txn) -> Result<void> {
            LIANLU_CHECK(PhotoStore::keep(txn, made.sha256, bytes));
            return txn.create(made, vault.book);
        });
    }
    //! Made elsewhere: a row that the server tells.
    Result<void> told(const domain::Photo& made, std::int64_t ver = 3) {
        LIANLU_CHECK(vault.apply(vault.book, {vault.row(made, ver)}));
        return {};
    }
    Result<void> keep(const std::string& bytes) {
        return write([&](WriteTxn& txn) { return PhotoStore::keep(txn, PhotoStore::hashOf(bytes), bytes); });
    }
    Result<void> write(const LocalStore::WriteJob& job) {
        auto done = vault.store->writeNow(job);
        if (!done) return fail(done.error());
        return {};
    }
    bool holds(const std::string& bytes) const {
        return *vault.read<bool>([&](db::Connection& c) { return PhotoStore::holds(c, PhotoStore::hashOf(bytes)); });
    }
    PhotoCounts counts() const {
        return *vault.read<PhotoCounts>([](db::Connection& c) { return PhotoStore::counts(c); });
    }
    std::vector<PhotoToMove> toSend() const {
        return *vault.read<std::vector<PhotoToMove>>([this](db::Connection& c) { return PhotoStore::toSend(c, vault.clock.now(), 10); });
    }
    std::vector<PhotoToMove> toFetch() const {
        return *vault.read<std::vector<PhotoToMove>>([this](db::Connection& c) { return PhotoStore::toFetch(c, vault.book, vault.clock.now(), 10); });
    }
    //! The server takes all that waits.
    Result<void> pushAll(std::int64_t ver) {
        LIANLU_TRY([[maybe_unused]] const int pushed, vault.push([ver](const OutboxOp& op) { return applied(op, ver); }));
        return {};
    }
};

}  // namespace

//! The bytes of photos on this device: when they go, and when they stay.
class TestPhotoStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }

    void onlyWhatTheHashSays() {
        Album album;
        QVERIFY_DONE(album.open());
        const auto bytes = jpegOf("a coat");
        QCOMPARE_CODE(album.write([&](WriteTxn& txn) { return PhotoStore::keep(txn, PhotoStore::hashOf(bytes), jpegOf("another")); }), Code::invalid);
        QCOMPARE_CODE(album.write([&](WriteTxn& txn) { return PhotoStore::keep(txn, PhotoStore::hashOf("no JPEG"), "no JPEG"); }), Code::invalid);
        QVERIFY_DONE(album.keep(bytes));
        QVERIFY_DONE(album.keep(bytes));
        QCOMPARE(album.counts().held, static_cast<std::int64_t>(bytes.size()));
        const auto back = album.vault.read<std::optional<std::string>>([&](db::Connection& c) { return PhotoStore::bytes(c, PhotoStore::hashOf(bytes)); });
        QVERIFY(back && *back && **back == bytes);
    }

    //! First the row, then its bytes; what was refused waits an hour.
    void sentAfterTheRow() {
        Album album;
        QVERIFY_DONE(album.open());
        const auto bytes = jpegOf("made here");
        const auto made = album.photo("p", bytes, album.wang);
        QVERIFY_DONE(album.add(made, bytes));
        QVERIFY(album.toSend().empty());
        QCOMPARE(album.counts().unsent, std::int64_t{1});
        QVERIFY_DONE(album.pushAll(7));
        QCOMPARE(album.toSend().size(), std::size_t{1});
        QVERIFY_DONE(album.write([&](WriteTxn& txn) { return PhotoStore::markFailed(txn, made.id, "invalid"); }));
        QVERIFY(album.toSend().empty());
        QCOMPARE(album.counts().refused, std::int64_t{1});
        album.vault.clock.advance(3'600'001);
        QCOMPARE(album.toSend().size(), std::size_t{1});
        QVERIFY_DONE(album.write([&](WriteTxn& txn) { return PhotoStore::markSent(txn, made.id); }));
        QVERIFY(album.toSend().empty());
        QCOMPARE(album.counts().unsent + album.counts().refused, std::int64_t{0});
        const auto lines = album.vault.read<std::vector<PhotoLine>>([&](db::Connection& c) { return PhotoStore::ofCustomer(c, album.wang); });
        QVERIFY(lines && lines->size() == 1 && lines->front().here && lines->front().sent);
    }

    void whatOthersMadeIsFetchedNewestFirst() {
        Album album;
        QVERIFY_DONE(album.open());
        auto older = album.photo("older", jpegOf("older"), album.wang), newer = album.photo("newer", jpegOf("newer"), album.li);
        older.takenAt = album.vault.clock.now() - std::chrono::hours(9);
        QVERIFY_DONE(album.told(older));
        QVERIFY_DONE(album.told(newer));
        QCOMPARE(album.toFetch().size(), std::size_t{2});
        QVERIFY(album.toFetch().front().id == newer.id);
        QVERIFY_DONE(album.write([&](WriteTxn& txn) { return PhotoStore::markFailed(txn, newer.id, "notFound"); }));
        QCOMPARE(album.toFetch().size(), std::size_t{1});
        album.vault.clock.advance(30'001);
        QCOMPARE(album.toFetch().size(), std::size_t{2});
        // In vain again and again: asked less and less often.
        for (int i = 0; i < 20; ++i) QVERIFY_DONE(album.write([&](WriteTxn& txn) { return PhotoStore::markFailed(txn, newer.id, "not-found"); }));
        album.vault.clock.advance(5 * 3'600'000);
        QCOMPARE(album.toFetch().size(), std::size_t{1});
        album.vault.clock.advance(2 * 3'600'000);
        QCOMPARE(album.toFetch().size(), std::size_t{2});
        QVERIFY_DONE(album.keep(jpegOf("older")));
        QCOMPARE(album.toFetch().size(), std::size_t{1});
        // Of which nobody knows whether the server has them for this row: sent again, which costs a request.
        QCOMPARE(album.toSend().size(), std::size_t{1});
    }

    void roomIsMadeOfWhatTheServerHas() {
        Album album;
        QVERIFY_DONE(album.open());
        const std::string fill(1000, 'x');
        std::vector<std::string> names{"unsent", "old", "used", "new"};
        for (const auto& name : names) {
            album.vault.clock.advance(1000);
            const auto bytes = jpegOf(name + fill);
            QVERIFY_DONE(album.add(album.photo(name, bytes, album.wang), bytes));
        }
        QVERIFY_DONE(album.pushAll(9));
        for (const auto* name : {"old", "used", "new"})
            QVERIFY_DONE(album.write([&](WriteTxn& txn) { return PhotoStore::markSent(txn, {uuid(name)}); }));
        album.vault.clock.advance(1000);
        QVERIFY_DONE(album.write([&](WriteTxn& txn) { return PhotoStore::noteUse(txn, PhotoStore::hashOf(jpegOf("used" + fill))); }));
        QVERIFY_DONE(album.write([](WriteTxn& txn) { return PhotoStore::makeRoom(txn.connection(), 3'100); }));
        QVERIFY(!album.holds(jpegOf("old" + fill)) && album.holds(jpegOf("new" + fill)));
        QVERIFY_DONE(album.write([](WriteTxn& txn) { return PhotoStore::makeRoom(txn.connection(), 0); }));
        QVERIFY(album.holds(jpegOf("unsent" + fill)));
        QVERIFY(!album.holds(jpegOf("used" + fill)) && !album.holds(jpegOf("new" + fill)));
    }

    void whatNobodyNamesGoesAfterAnHour() {
        Album album;
        QVERIFY_DONE(album.open());
        const auto bytes = jpegOf("removed");
        QVERIFY_DONE(album.add(album.photo("p", bytes, album.wang), bytes));
        QVERIFY_DONE(album.write([](WriteTxn& txn) { return txn.buryRow("photo", uuid("p")); }));
        const auto sweep = [&] { return album.write([&](WriteTxn& txn) { return PhotoStore::sweep(txn.connection(), album.vault.clock.now() - kPhotoUndo); }); };
        album.vault.clock.advance(2 * 3'600'000);
        QVERIFY_DONE(sweep());
        QVERIFY(album.holds(bytes));  // its edits wait still, and can be taken back
        QVERIFY_DONE(album.pushAll(4));
        QVERIFY_DONE(sweep());
        QVERIFY(!album.holds(bytes));
    }

    void anErasureTakesThemAtOnce() {
        Album album;
        QVERIFY_DONE(album.open());
        const auto own = jpegOf("hers"), shared = jpegOf("of both"), unsent = jpegOf("never sent"), removed = jpegOf("removed before");
        QVERIFY_DONE(album.told(album.photo("own", own, album.wang)));
        QVERIFY_DONE(album.told(album.photo("one", shared, album.wang), 4));
        QVERIFY_DONE(album.told(album.photo("two", shared, album.li), 5));
        for (const auto& bytes : {own, shared, removed}) QVERIFY_DONE(album.keep(bytes));
        QVERIFY_DONE(album.add(album.photo("unsent", unsent, album.wang), unsent));
        QVERIFY_DONE(album.write([&](WriteTxn& txn) -> Result<void> {
            Layers layers(txn.connection(), txn.changes());
            return forgetErased(txn, layers, "customer", album.wang.uuid);
        }));
        QVERIFY(!album.holds(own) && !album.holds(unsent) && !album.holds(removed));
        QVERIFY(album.holds(shared));  // somebody else's as well
    }

    void aScopeThatGoesTakesThemAlong() {
        Album album;
        QVERIFY_DONE(album.open());
        const auto bytes = jpegOf("of the book"), waits = jpegOf("waits for a decision");
        QVERIFY_DONE(album.told(album.photo("p", bytes, album.wang)));
        QVERIFY_DONE(album.keep(bytes));
        QVERIFY_DONE(album.add(album.photo("w", waits, album.wang), waits));
        const std::vector<domain::Scope> scopes{album.vault.book};
        QVERIFY_DONE(Purge::run(*album.vault.store, scopes));
        QVERIFY(!album.holds(bytes));
        QVERIFY(album.holds(waits));
    }

    void aLostHistorySendsThemAgain() {
        Album album;
        QVERIFY_DONE(album.open());
        const auto bytes = jpegOf("taken and lost");
        const auto made = album.photo("p", bytes, album.wang);
        QVERIFY_DONE(album.add(made, bytes));
        QVERIFY_DONE(album.pushAll(3));
        QVERIFY_DONE(album.write([&](WriteTxn& txn) { return PhotoStore::markSent(txn, made.id); }));
        QVERIFY_DONE(album.write([&](WriteTxn& txn) -> Result<void> {
            LIANLU_TRY(const auto again, LostHistory::takeAgainFrom(txn, 1));
            return again > 0 ? Result<void>{} : fail(Code::internal, "nothing was taken again");
        }));
        QCOMPARE(album.counts().unsent, std::int64_t{1});
    }

    //! A store that breaks is restored from its backup, with what was added since: that may be nowhere else.
    void whatWasAddedHereIsRescued() {
        Album album;
        QVERIFY_DONE(album.open());
        DeviceState device;
        device.deviceId = {uuid("device")};
        device.staffId = album.vault.staff;
        device.scopes = {album.vault.book.toString()};
        QVERIFY_DONE(album.write([&](WriteTxn& txn) { return Replica::saveDevice(txn, device); }));
        const auto taken = album.vault.store->backUp();
        QVERIFY_DONE(taken);
        const auto bytes = jpegOf("added since " + std::string(300'000, 'p'));
        QVERIFY_DONE(album.add(album.photo("p", bytes, album.wang), bytes));
        album.vault.store.reset();
        const auto done = restoreStore(album.vault.file(), album.vault.key, taken->file, album.vault.clock.now());
        QVERIFY_DONE(done);
        QVERIFY(done->rescued.whole);
        QVERIFY_DONE(album.vault.reopen());
        QVERIFY(album.holds(bytes));
        QCOMPARE(album.counts().unsent, std::int64_t{1});
    }

    void theyOutliveARestart() {
        Album album;
        QVERIFY_DONE(album.open());
        const auto bytes = jpegOf("kept");
        QVERIFY_DONE(album.add(album.photo("p", bytes, album.wang), bytes));
        QVERIFY_DONE(album.vault.reopen());
        QVERIFY(album.holds(bytes));
        // In clear nowhere in the file.
        QFile file(QString::fromStdU16String(album.vault.file().u16string()));
        album.vault.store.reset();
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains(bytes.c_str()));
    }
};

LIANLU_TEST(TestPhotoStore)

}  // namespace test_photo_store

#include "test_photo_store.moc"
