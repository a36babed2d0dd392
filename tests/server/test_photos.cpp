// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of customers on the real server: by their row, for who may hold it, and gone with it.
#include <QCryptographicHash>
#include <QDir>
#include <QtTest>

#include <chrono>

#include "models/store/photo_store.h"
#include "models/store/write_txn.h"
#include "sync/client/curl_transport.h"
#include "sync/server/photo/photo_keeping.h"
#include "sync/server/photo/photo_quota.h"
#include "sync/server/privacy/erasure.h"
#include "sync/server/privacy/person_export.h"
#include "tests/server/server_world.h"
#include "tests/support/device.h"
#include "tests/support/manual_clock.h"
#include "tests/support/test_main.h"

namespace test_photos {

using namespace lianlu;
using namespace lianlu::test;
using nlohmann::json;

namespace {

SystemClock photoClock;
IdGenerator photoIds(photoClock);

std::string picture(const std::string& says, std::size_t size = 0) {
    std::string bytes = "\xFF\xD8\xFF\xE0" + says;
    if (size > bytes.size() + 2) bytes.append(size - bytes.size() - 2, 'x');
    return bytes + "\xFF\xD9";
}

std::string sha256Of(const std::string& bytes) {
    return QCryptographicHash::hash(QByteArray::fromStdString(bytes), QCryptographicHash::Sha256).toHex().toStdString();
}

}  // namespace

class TestPhotos : public QObject {
    Q_OBJECT

    ServerWorld m_world;

    [[nodiscard]] json row(const ServerWorld::Person& whose, domain::StaffId by, const std::string& bytes) const {
        return {{"customer_id", whose.customer.toString()}, {"sha256", sha256Of(bytes)}, {"width", 3}, {"height", 2}, {"bytes", bytes.size()},
                {"taken_at", toUnixMs(photoClock.now())}, {"staff_id", by.toString()}};
    }
    //! \brief The row of a photo, pushed; its id.
    Uuid hang(TestDevice& by, const json& fields) {
        const auto id = photoIds.next();
        const auto answer = by.push({by.op("create", "photo", id, 0, news(fields))});
        if (answer.json()["results"][0].value("status", "") != "applied") qFatal("%s", answer.body.c_str());
        return id;
    }
    static Answer put(TestDevice& by, const Uuid& id, const std::string& bytes, const char* type = "image/jpeg") {
        return by.http.call("PUT", "/v1/photos/" + id.toString(), bytes, {std::string("Content-Type: ") + type});
    }
    static Answer get(TestDevice& by, const Uuid& id) { return by.http.get("/v1/photos/" + id.toString()); }
    std::string blobs() { return m_world.one("SELECT count(*) FROM photo_blob"); }
    std::string sent() { return m_world.one("SELECT count(*) FROM photo_sent"); }

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(startCrypto());
        if (const auto why = m_world.prepare(); !why.empty()) QSKIP(why.c_str());
    }
    void init() {
        QDir(m_world.cache()).removeRecursively();  // else it has cuts of the last copy
        QVERIFY(m_world.start());
    }

    void sentOnceAndFetchedByColleagues() {
        auto anna = m_world.signedIn("anna"), mia = m_world.signedIn("mia");
        const auto bytes = picture("a coat");
        const auto id = hang(anna, row(m_world.annas, m_world.anna, bytes));
        // Nobody has sent it yet.
        QCOMPARE(get(mia, id).status, 404);
        QCOMPARE(put(anna, id, bytes).status, 200);
        QCOMPARE(put(anna, id, bytes).status, 200);
        QCOMPARE(blobs() + sent(), std::string("11"));
        auto other = m_world.signedIn("anna");  // another of her devices
        for (auto* device : {&anna, &mia, &other}) {
            const auto answer = get(*device, id);
            QCOMPARE(answer.status, 200);
            QCOMPARE(answer.body, bytes);
            QCOMPARE(answer.headers.at("content-type"), std::string("image/jpeg"));
            QVERIFY(!answer.headers.contains("content-encoding"));
        }
    }

    void strangersCannotTellWhatIsThere() {
        auto anna = m_world.signedIn("anna"), carl = m_world.signedIn("carl"), hugo = m_world.signedIn("hugo");
        const auto bytes = picture("a fitting");
        const auto id = hang(anna, row(m_world.annas, m_world.anna, bytes));
        QCOMPARE(put(carl, id, bytes).status, 404);
        QCOMPARE(sent(), std::string("0"));
        QCOMPARE(put(anna, id, bytes).status, 200);
        const auto foreign = get(carl, id), unknown = get(carl, photoIds.next()), foreignPut = put(carl, id, bytes), unknownPut = put(carl, photoIds.next(), bytes);
        QCOMPARE(foreign.status, 404);
        QCOMPARE(foreign.body, unknown.body);
        QCOMPARE(foreignPut.status, 404);
        QCOMPARE(foreignPut.body, unknownPut.body);
        QCOMPARE(get(carl, Uuid{}).status, 404);
        QCOMPARE(carl.http.get("/v1/photos/" + sha256Of(bytes)).status, 404);
        // Head office sees no persons, so none of their pictures.
        QCOMPARE(get(hugo, id).status, 403);
    }

    //! Who knows a hash makes a row with it, and has nothing.
    void aHashIsNoKey() {
        auto anna = m_world.signedIn("anna"), carl = m_world.signedIn("carl");
        const auto bytes = picture("a receipt");
        QCOMPARE(put(anna, hang(anna, row(m_world.annas, m_world.anna, bytes)), bytes).status, 200);
        const auto guess = hang(carl, row(m_world.carls, m_world.carl, bytes));
        QCOMPARE(get(carl, guess).status, 404);
        QCOMPARE(put(carl, guess, picture("something")).status, 400);
        QCOMPARE(get(carl, guess).status, 404);
    }

    void whatDoesNotFitItsRow() {
        auto anna = m_world.signedIn("anna");
        const auto bytes = picture("shoes");
        const auto id = hang(anna, row(m_world.annas, m_world.anna, bytes));
        auto other = bytes;
        other[6] = 'S';
        QCOMPARE(put(anna, id, other).json().value("field", ""), std::string("sha256"));
        QCOMPARE(put(anna, id, bytes + "x").json().value("field", ""), std::string("bytes"));
        QCOMPARE(put(anna, id, {}).status, 400);
        QCOMPARE(put(anna, id, bytes, "text/plain").json().value("field", ""), std::string("content-type"));
        const std::string text(40, 't');
        const auto wordy = hang(anna, row(m_world.annas, m_world.anna, text));
        QCOMPARE(put(anna, wordy, text).json().value("field", ""), std::string("body"));
        QCOMPARE(put(anna, id, picture("large", 1024 * 1024 + 1)).status, 413);
        QCOMPARE(sent() + blobs(), std::string("00"));
        // As large as one may be.
        const auto largest = picture("largest", 1024 * 1024);
        const auto largestId = hang(anna, row(m_world.annas, m_world.anna, largest));
        QCOMPARE(put(anna, largestId, largest).status, 200);
        QVERIFY(get(anna, largestId).body == largest);
    }

    void rowsThatCannotBe() {
        auto anna = m_world.signedIn("anna");
        const auto good = row(m_world.annas, m_world.anna, picture("x"));
        const auto refusedFor = [&](const char* field, const json& value) {
            auto bad = good;
            bad[field] = value;
            const auto result = anna.push({anna.op("create", "photo", photoIds.next(), 0, news(bad))}).json()["results"][0];
            return result.value("status", "") + " " + result.value("field", "");
        };
        QCOMPARE(refusedFor("sha256", "ABC"), std::string("rejected sha256"));
        QCOMPARE(refusedFor("sha256", std::string(64, 'G')), std::string("rejected sha256"));
        QCOMPARE(refusedFor("width", 1601), std::string("rejected width"));
        QCOMPARE(refusedFor("height", 0), std::string("rejected height"));
        QCOMPARE(refusedFor("bytes", 1024 * 1024 + 1), std::string("rejected bytes"));
        QCOMPARE(refusedFor("staff_id", m_world.ben.toString()), std::string("rejected staff_id"));
        QCOMPARE(refusedFor("caption", std::string(201, 'c')), std::string("rejected caption"));
        QCOMPARE(refusedFor("customer_id", m_world.carls.customer.toString()), std::string("rejected customer_id"));
        const auto id = hang(anna, good);
        const auto changed = anna.push({anna.op("update", "photo", id, 1, {{"sha256", {{"old", good["sha256"]}, {"new", std::string(64, 'a')}}}})}).json()["results"][0];
        QCOMPARE(changed.value("status", "") + " " + changed.value("field", ""), std::string("rejected sha256"));
        const auto captioned = anna.push({anna.op("update", "photo", id, 1, news({{"caption", "大衣"}}))}).json()["results"][0];
        QCOMPARE(captioned.value("status", ""), std::string("applied"));
    }

    void twoRowsShareTheirBytes() {
        auto anna = m_world.signedIn("anna");
        const auto bytes = picture("two of them");
        const auto one = hang(anna, row(m_world.annas, m_world.anna, bytes)), two = hang(anna, row(m_world.annas2, m_world.anna, bytes));
        QCOMPARE(put(anna, one, bytes).status, 200);
        QCOMPARE(get(anna, two).status, 404);  // sent for the other row only
        QCOMPARE(put(anna, two, bytes).status, 200);
        QCOMPARE(blobs() + sent(), std::string("12"));
        QCOMPARE(anna.push({anna.op("delete", "photo", one, 1, json::object())}).json()["results"][0].value("status", ""), std::string("applied"));
        QCOMPARE(get(anna, one).status, 404);
        QVERIFY(server::sweepPhotos(m_world.db(), photoClock.now()));
        QCOMPARE(blobs() + sent(), std::string("11"));
        QCOMPARE(get(anna, two).body, bytes);
        QCOMPARE(anna.push({anna.op("delete", "photo", two, 1, json::object())}).json()["results"][0].value("status", ""), std::string("applied"));
        QCOMPARE(put(anna, two, bytes).status, 404);
        const auto swept = server::sweepPhotos(m_world.db(), photoClock.now());
        QVERIFY(swept);
        QCOMPARE(*swept, std::int64_t{1});
        QCOMPARE(blobs() + sent(), std::string("00"));
    }

    void anErasureTakesThePicturesAtOnce() {
        auto anna = m_world.signedIn("anna");
        const auto own = picture("of the erased"), shared = picture("of both");
        const auto gone = hang(anna, row(m_world.annas, m_world.anna, own)), both = hang(anna, row(m_world.annas, m_world.anna, shared)),
                   stays = hang(anna, row(m_world.annas2, m_world.anna, shared)), before = hang(anna, row(m_world.annas, m_world.anna, picture("removed before")));
        QCOMPARE(put(anna, gone, own).status, 200);
        QCOMPARE(put(anna, both, shared).status, 200);
        QCOMPARE(put(anna, stays, shared).status, 200);
        QCOMPARE(put(anna, before, picture("removed before")).status, 200);
        QCOMPARE(anna.push({anna.op("delete", "photo", before, 1, json::object())}).json()["results"][0].value("status", ""), std::string("applied"));
        server::AuditNote by;
        by.who = "one";
        QVERIFY(server::requestErasure(m_world.db(), m_world.annas.customer, "person-asked", by, photoClock.now()));
        by.who = "two";
        const auto erased = server::executeErasure(m_world.db(), m_world.annas.customer, by, photoClock.now());
        QVERIFY2(erased, erased ? "" : erased.error().describe().c_str());
        QCOMPARE(blobs() + sent(), std::string("11"));
        QCOMPARE(get(anna, gone).status, 404);
        QCOMPARE(put(anna, gone, own).status, 404);
        QCOMPARE(get(anna, stays).body, shared);
        QCOMPARE(m_world.one("SELECT count(*) FROM photo WHERE body LIKE '%" + sha256Of(own) + "%'"), std::string("0"));
    }

    //! Also from the devices that had fetched them: with the next sync, bytes and all.
    void anErasureReachesEveryDevice() {
        const auto enrolled = [&] {
            auto road = sync::CurlTransport::create({m_world.server().url(), {}});
            if (!road) qFatal("%s", road.error().describe().c_str());
            auto device = std::make_unique<Device>(std::move(*road), photoClock);
            if (const auto done = device->enrol({"anna", ServerWorld::kPassword}); !done) qFatal("%s", done.error().describe().c_str());
            return device;
        };
        const auto one = enrolled(), other = enrolled();
        const auto bytes = picture("to be erased", 200'000);
        const auto kept = one->store().writeNow([&](store::WriteTxn& txn) { return store::PhotoStore::keep(txn, sha256Of(bytes), bytes); });
        QVERIFY(kept);
        const auto id = one->newId(), person = m_world.annas.customer.uuid;
        one->create("photo", id, one->scopeOf("customer", person),
                    {{"customer_id", person.toString()}, {"sha256", sha256Of(bytes)}, {"width", std::int64_t{3}}, {"height", std::int64_t{2}},
                     {"bytes", static_cast<std::int64_t>(bytes.size())}, {"taken_at", toUnixMs(photoClock.now())}, {"staff_id", m_world.anna.toString()}});
        const auto holds = [&](Device& device) {
            bool there = false;
            const auto read = device.store().read([&](db::Connection& c) -> Result<void> {
                LIANLU_TRY(there, store::PhotoStore::holds(c, sha256Of(bytes)));
                return {};
            });
            return read && there;
        };
        for (auto* device : {one.get(), other.get()}) {
            const auto done = device->sync();
            QVERIFY2(done, done ? "" : done.error().describe().c_str());
            QVERIFY(holds(*device));
        }
        server::AuditNote by;
        by.who = "one";
        QVERIFY(server::requestErasure(m_world.db(), m_world.annas.customer, "person-asked", by, photoClock.now()));
        by.who = "two";
        QVERIFY(server::executeErasure(m_world.db(), m_world.annas.customer, by, photoClock.now()));
        for (auto* device : {one.get(), other.get()}) {
            QVERIFY(device->sync());
            QVERIFY(!holds(*device));
            QVERIFY(!device->has("photo", id));
        }
        QCOMPARE(blobs(), std::string("0"));
    }

    void aPersonIsGivenTheirPictures() {
        auto anna = m_world.signedIn("anna");
        const auto bytes = picture("for the person");
        const auto id = hang(anna, row(m_world.annas, m_world.anna, bytes)), unsent = hang(anna, row(m_world.annas, m_world.anna, picture("never sent")));
        QCOMPARE(put(anna, id, bytes).status, 200);
        const auto archive = server::exportPerson(m_world.db(), m_world.annas.customer, {}, photoClock.now());
        QVERIFY2(archive, archive ? "" : archive.error().describe().c_str());
        QVERIFY(archive->find("photos/" + id.toString() + ".jpg") != std::string::npos);
        QVERIFY(archive->find("photos/" + unsent.toString() + ".jpg") == std::string::npos);
    }

    void theOneWhoHasTheCustomerHasThePictures() {
        auto anna = m_world.signedIn("anna"), ben = m_world.signedIn("ben"), mia = m_world.signedIn("mia");
        const auto bytes = picture("handed over");
        const auto id = hang(anna, row(m_world.annas, m_world.anna, bytes));
        QCOMPARE(put(anna, id, bytes).status, 200);
        QCOMPARE(get(ben, id).status, 404);
        const auto moved = mia.push({mia.op("update", "customer", m_world.annas.customer.uuid, 1, {{"guide_id", {{"old", m_world.anna.toString()}, {"new", m_world.ben.toString()}}}})});
        QVERIFY2(moved.json()["results"][0].value("status", "") != "rejected", moved.body.c_str());
        QCOMPARE(get(ben, id).body, bytes);
        QCOMPARE(get(anna, id).status, 404);
    }

    void aDeviceIsSlowedAndTheNextHourIsFree() {
        auto db = server::pg::Connection::open(m_world.conninfo());
        QVERIFY(db);
        ManualClock clock;
        const domain::DeviceId device{photoIds.next()}, other{photoIds.next()};
        for (int i = 0; i < 3; ++i) QVERIFY(server::takePhoto(*db, device, server::PhotoAct::put, 3, clock.now()));
        const auto refused = server::takePhoto(*db, device, server::PhotoAct::put, 3, clock.now());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Code::rateLimited);
        QVERIFY(refused.error().retryAfterSeconds > 3500 && refused.error().retryAfterSeconds <= 3601);
        QVERIFY(server::takePhoto(*db, device, server::PhotoAct::get, 3, clock.now()));
        QVERIFY(server::takePhoto(*db, other, server::PhotoAct::put, 3, clock.now()));
        clock.advance(std::chrono::hours(1));
        QVERIFY(server::takePhoto(*db, device, server::PhotoAct::put, 3, clock.now()));
        // Over the wire it is 429 with the seconds to wait.
        auto anna = m_world.signedIn("anna");
        QVERIFY(m_world.db().script("INSERT INTO photo_quota VALUES ('" + anna.id.toString() + "', 'get', " + std::to_string(toUnixMs(photoClock.now())) + ", 3000)"));
        const auto answer = get(anna, photoIds.next());
        QCOMPARE(answer.status, 429);
        QVERIFY(std::stoi(answer.headers.at("retry-after")) > 0);
    }

    void nothingOfAPersonIsLogged() {
        auto anna = m_world.signedIn("anna");
        const auto bytes = picture("secret words");
        auto fields = row(m_world.annas, m_world.anna, bytes);
        fields["caption"] = "Vexqjump";
        const auto id = hang(anna, fields);
        QCOMPARE(put(anna, id, bytes).status, 200);
        QCOMPARE(get(anna, id).status, 200);
        const auto log = m_world.server().log().toStdString();
        for (const auto& word : {std::string("Vexqjump"), id.toString(), sha256Of(bytes), m_world.annas.customer.toString()}) QVERIFY2(log.find(word) == std::string::npos, word.c_str());
    }
};

LIANLU_TEST(TestPhotos)

}  // namespace test_photos

#include "test_photos.moc"
