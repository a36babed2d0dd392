// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// Views of a store on the real server: set by its manager, seen by everybody of it, and nobody else's forged one taken.
#include <QDir>
#include <QtTest>

#include "sync/client/curl_transport.h"
#include "tests/server/server_world.h"
#include "tests/support/device.h"
#include "tests/support/test_main.h"

namespace test_shared_views {

using namespace lianlu;
using namespace lianlu::test;
using nlohmann::json;

namespace {

SystemClock viewClock;
IdGenerator viewIds(viewClock);
const std::string kViewState = R"({"columns":[],"filter":{"pool":false}})";

}  // namespace

class TestSharedViews : public QObject {
    Q_OBJECT

    ServerWorld m_world;

    [[nodiscard]] json view(const std::string& name, domain::StaffId by) const {
        return {{"store_id", m_world.store1.toString()}, {"list", "customers"}, {"name", name}, {"state", kViewState}, {"staff_id", by.toString()}};
    }
    static json pushed(TestDevice& by, const std::string& type, const Uuid& id, std::int64_t base, const json& fields) {
        const auto answer = by.push({by.op(type, "shared_view", id, base, fields)});
        if (answer.status != 200) qFatal("%s", answer.body.c_str());
        return answer.json().at("results").at(0);
    }
    static std::string status(const json& result) { return result.value("status", ""); }
    [[nodiscard]] std::unique_ptr<Device> enrolled(const char* login) {
        auto road = sync::CurlTransport::create({m_world.server().url(), {}});
        if (!road) qFatal("%s", road.error().describe().c_str());
        auto device = std::make_unique<Device>(std::move(*road), viewClock);
        if (const auto done = device->enrol({login, ServerWorld::kPassword}); !done) qFatal("%s", done.error().describe().c_str());
        return device;
    }
    static bool synced(Device& device) {
        const auto done = device.sync();
        if (!done) qWarning("%s", done.error().describe().c_str());
        return done.has_value();
    }
    [[nodiscard]] domain::Fields fields(const std::string& name, domain::StaffId by) const {
        return {{"store_id", m_world.store1.toString()}, {"list", std::string("customers")}, {"name", name}, {"state", kViewState}, {"staff_id", by.toString()}};
    }

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(startCrypto());
        if (const auto why = m_world.prepare(); !why.empty()) QSKIP(why.c_str());
    }
    void init() {
        QDir(m_world.cache()).removeRecursively();  // else it has cuts of the last copy
        QVERIFY(m_world.start());
    }
    void cleanup() {
        const auto scope = domain::Scope::store(m_world.store1);
        QCOMPARE(m_world.digest(scope), m_world.recount(scope));
    }

    void fromTheManagerToEveryGuideOfTheStore() {
        const auto mia = enrolled("mia"), anna = enrolled("anna"), carl = enrolled("carl");
        const auto shop = domain::Scope::store(m_world.store1);
        const auto id = mia->newId();
        mia->create("shared_view", id, shop, fields("冬季大衣", m_world.mia));
        for (auto* device : {mia.get(), anna.get(), carl.get()}) QVERIFY(synced(*device));
        QCOMPARE(mia->counts().pending + mia->counts().failed, 0);
        QVERIFY(anna->has("shared_view", id));
        QCOMPARE(anna->text("shared_view", id, "name"), std::string("冬季大衣"));
        QCOMPARE(anna->text("shared_view", id, "state"), kViewState);
        QVERIFY(!carl->has("shared_view", id));  // another store's guide
        QCOMPARE(anna->digest(shop), mia->digest(shop));
        // Who comes later has it, too.
        const auto ben = enrolled("ben");
        QVERIFY(synced(*ben));
        QCOMPARE(ben->text("shared_view", id, "name"), std::string("冬季大衣"));
        mia->remove("shared_view", id);
        QVERIFY(synced(*mia) && synced(*anna) && synced(*ben));
        QVERIFY(!anna->has("shared_view", id) && !ben->has("shared_view", id));
    }

    //! The device of a guide does what the program never would.
    void aGuidesForgedOneIsRefusedAndNothingElseIsHeldUp() {
        const auto mia = enrolled("mia"), anna = enrolled("anna");
        const auto shop = domain::Scope::store(m_world.store1);
        const auto id = mia->newId();
        mia->create("shared_view", id, shop, fields("Coats", m_world.mia));
        QVERIFY(synced(*mia) && synced(*anna));
        const auto forged = anna->newId();
        anna->create("shared_view", forged, shop, fields("Forged", m_world.anna));
        anna->edit("shared_view", id, {{"name", std::string("Mine")}});
        const auto call = anna->logCall(m_world.annas.customer.uuid, "after it");
        QVERIFY(synced(*anna) && synced(*mia));
        QCOMPARE(anna->counts().failed, 2);
        for (const auto& op : anna->outbox())
            if (op.entity == "shared_view") QCOMPARE(op.code, std::string("forbidden"));
        QVERIFY(!anna->has("shared_view", forged));  // what is shown is what the server has
        QCOMPARE(anna->text("shared_view", id, "name"), std::string("Coats"));
        QVERIFY(mia->has("interaction", call));
        QCOMPARE(m_world.one("SELECT count(*) FROM shared_view"), std::string("1"));

        auto raw = m_world.signedIn("anna");
        const auto said = pushed(raw, "delete", id, 1, json::object());
        QCOMPARE(status(said), std::string("rejected"));
        QVERIFY2(said.dump().find("manager") != std::string::npos, said.dump().c_str());
        // In the manager's name it is no better.
        QCOMPARE(status(pushed(raw, "create", viewIds.next(), 0, news(view("Hers", m_world.mia)))), std::string("rejected"));
    }

    void nothingOverTheLimits() {
        auto mia = m_world.signedIn("mia");
        const auto with = [&](const char* field, const json& value) {
            auto one = view("Coats", m_world.mia);
            one[field] = value;
            return status(pushed(mia, "create", viewIds.next(), 0, news(one)));
        };
        QCOMPARE(with("name", std::string(61, 'x')), std::string("rejected"));
        QCOMPARE(with("name", " "), std::string("rejected"));
        QCOMPARE(with("state", "{" + std::string(8000, ' ') + "}"), std::string("rejected"));
        QCOMPARE(with("state", R"({"filter":{"search":"13800138000"}})"), std::string("rejected"));
        QCOMPARE(with("list", "persons"), std::string("rejected"));
        QCOMPARE(with("store_id", m_world.store2.toString()), std::string("rejected"));
        QCOMPARE(with("name", std::string(60, 'x')), std::string("applied"));
        QCOMPARE(m_world.one("SELECT count(*) FROM shared_view"), std::string("1"));
    }

    //! Nobody is asked which of two names it shall be: the later one stands on both devices.
    void twoManagersRenameAtOnce() {
        const auto one = enrolled("mia"), two = enrolled("mia");
        const auto id = one->newId();
        one->create("shared_view", id, domain::Scope::store(m_world.store1), fields("Coats", m_world.mia));
        QVERIFY(synced(*one) && synced(*two));
        one->edit("shared_view", id, {{"name", std::string("Winter coats")}});
        const auto before = toUnixMs(viewClock.now());
        QVERIFY(QTest::qWaitFor([&] { return toUnixMs(viewClock.now()) > before; }));
        two->edit("shared_view", id, {{"name", std::string("Down coats")}, {"state", std::string("{}")}});
        QVERIFY(synced(*two) && synced(*one) && synced(*two));
        for (auto* device : {one.get(), two.get()}) {
            QCOMPARE(device->text("shared_view", id, "name"), std::string("Down coats"));
            QCOMPARE(device->text("shared_view", id, "state"), std::string("{}"));
            QCOMPARE(device->counts().pending + device->counts().failed + device->counts().conflicted, 0);
        }
    }

    //! One of the two removed it meanwhile: that stands, and the edit is kept as a conflict.
    void renamedWhereItWasRemoved() {
        const auto one = enrolled("mia"), two = enrolled("mia");
        const auto id = one->newId();
        one->create("shared_view", id, domain::Scope::store(m_world.store1), fields("Coats", m_world.mia));
        QVERIFY(synced(*one) && synced(*two));
        one->remove("shared_view", id);
        two->edit("shared_view", id, {{"name", std::string("Down coats")}});
        QVERIFY(synced(*one) && synced(*two));
        QVERIFY(!two->has("shared_view", id));
        QCOMPARE(two->counts().conflicted + two->counts().failed, 1);
    }
};

LIANLU_TEST(TestSharedViews)

}  // namespace test_shared_views

#include "test_shared_views.moc"
