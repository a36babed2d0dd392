// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// A mention that was read on one computer is read on the others of the same person, on the real server.
#include <QDir>
#include <QtTest>

#include "models/domain/rules/mention.h"
#include "models/store/mentions.h"
#include "sync/client/curl_transport.h"
#include "tests/server/server_world.h"
#include "tests/support/device.h"
#include "tests/support/test_main.h"

namespace test_mention_seen {

using namespace lianlu;
using namespace lianlu::test;

namespace {

SystemClock seenClock;
IdGenerator seenIds(seenClock);

}  // namespace

class TestMentionSeen : public QObject {
    Q_OBJECT

    ServerWorld m_world;

    [[nodiscard]] std::unique_ptr<Device> enrolled(const char* login) {
        auto road = sync::CurlTransport::create({m_world.server().url(), {}});
        if (!road) qFatal("%s", road.error().describe().c_str());
        auto device = std::make_unique<Device>(std::move(*road), seenClock);
        if (const auto done = device->enrol({login, ServerWorld::kPassword}); !done) qFatal("%s", done.error().describe().c_str());
        return device;
    }
    static bool synced(Device& device) {
        const auto done = device.sync();
        if (!done) qWarning("%s", done.error().describe().c_str());
        return done.has_value();
    }
    void say(Device& device, domain::StaffId staff, const Uuid& note, bool seen, Time at) {
        device.create("mention_seen", device.newId(), domain::Scope::user(staff),
                      {{"staff_id", staff.toString()}, {"note_id", note.toString()}, {"seen", seen}, {"at", toUnixMs(at)}});
    }
    std::size_t unseen(Device& device) const {
        std::size_t count = 99;
        const auto done = device.store().read([&](db::Connection& c) -> Result<void> {
            LIANLU_TRY(const auto lines, store::Mentions::unseen(c, m_world.anna, seenClock.now() - std::chrono::hours(24 * 30), 50));
            count = lines.size();
            return {};
        });
        if (!done) qWarning("%s", done.error().describe().c_str());
        return count;
    }
    //! A note of the manager's that names Anna, about a customer of hers.
    Uuid note(Device& mia) {
        const auto id = mia.newId();
        mia.create("interaction", id, domain::Scope::book(m_world.anna),
                   {{"customer_id", m_world.annas.customer.toString()}, {"staff_id", m_world.mia.toString()}, {"kind", std::string("note")}, {"at", toUnixMs(seenClock.now())},
                    {"note", "ask " + domain::mentionText(m_world.anna, "Anna")}});
        return id;
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
    void cleanup() {
        const auto scope = domain::Scope::user(m_world.anna);
        if (const auto digest = m_world.digest(scope); !digest.empty()) QCOMPARE(digest, m_world.recount(scope));
    }

    void bothComputersAgree() {
        const auto mia = enrolled("mia"), desk = enrolled("anna"), laptop = enrolled("anna"), ben = enrolled("ben");
        const auto first = note(*mia), second = note(*mia);
        for (auto* device : {mia.get(), desk.get(), laptop.get()}) QVERIFY(synced(*device));
        QCOMPARE(mia->counts().pending + mia->counts().failed, 0);
        QCOMPARE(unseen(*desk), std::size_t{2});
        QCOMPARE(unseen(*laptop), std::size_t{2});
        say(*desk, m_world.anna, first, true, seenClock.now());
        QCOMPARE(unseen(*desk), std::size_t{1});  // offline, at once
        QCOMPARE(unseen(*laptop), std::size_t{2});
        for (auto* device : {desk.get(), laptop.get(), ben.get(), mia.get()}) QVERIFY(synced(*device));
        QCOMPARE(unseen(*laptop), std::size_t{1});
        QCOMPARE(desk->digests(), laptop->digests());
        // Nobody else's computer hears of it, not even the manager's.
        QCOMPARE(m_world.one("SELECT count(DISTINCT scope) || ' ' || min(scope) FROM mention_seen"), "1 " + domain::Scope::user(m_world.anna).toString());
        for (auto* device : {ben.get(), mia.get()}) QCOMPARE(device->digest(domain::Scope::user(m_world.anna)), std::uint64_t{0});
        // A third computer, made anew.
        const auto late = enrolled("anna");
        QVERIFY(synced(*late));
        QCOMPARE(unseen(*late), std::size_t{1});
        QVERIFY(second != first);
    }

    //! Both say something without knowing of the other: the later one counts, in whatever order they come in.
    void theLaterOneCounts() {
        for (const bool deskFirst : {true, false}) {
            const auto mia = enrolled("mia"), desk = enrolled("anna"), laptop = enrolled("anna");
            const auto id = note(*mia);
            for (auto* device : {mia.get(), desk.get(), laptop.get()}) QVERIFY(synced(*device));
            const auto before = unseen(*desk);
            const auto now = seenClock.now();
            say(*desk, m_world.anna, id, true, now - std::chrono::seconds(2));
            say(*laptop, m_world.anna, id, true, now - std::chrono::seconds(3));
            say(*laptop, m_world.anna, id, false, now - std::chrono::seconds(1));  // not after all, later than the desk's
            auto* one = deskFirst ? desk.get() : laptop.get();
            auto* other = deskFirst ? laptop.get() : desk.get();
            QVERIFY(synced(*one) && synced(*other) && synced(*one));
            for (auto* device : {one, other}) {
                QCOMPARE(device->counts().pending + device->counts().failed + device->counts().conflicted, 0);
                QCOMPARE(unseen(*device), before);
            }
            QCOMPARE(desk->digests(), laptop->digests());
        }
    }

    void onlyWhoWasMentionedSaysSo() {
        auto ben = m_world.signedIn("ben");
        const auto entry = [&](domain::StaffId staff) {
            return nlohmann::json{{"staff_id", {{"old", nullptr}, {"new", staff.toString()}}}, {"note_id", {{"old", nullptr}, {"new", seenIds.next().toString()}}},
                                  {"seen", {{"old", nullptr}, {"new", true}}}, {"at", {{"old", nullptr}, {"new", toUnixMs(seenClock.now())}}}};
        };
        const auto status = [](const Answer& answer) { return answer.json().at("results").at(0).value("status", ""); };
        QCOMPARE(status(ben.push({ben.op("create", "mention_seen", seenIds.next(), 0, entry(m_world.anna))})), std::string("rejected"));
        const auto own = seenIds.next();
        QCOMPARE(status(ben.push({ben.op("create", "mention_seen", own, 0, entry(m_world.ben))})), std::string("applied"));
        // What was said was said: it is answered by a later one.
        for (const auto* type : {"void", "delete"}) QCOMPARE(status(ben.push({ben.op(type, "mention_seen", own, 1, nlohmann::json::object())})), std::string("rejected"));
        auto anna = m_world.signedIn("anna");
        QCOMPARE(status(anna.push({anna.op("void", "mention_seen", own, 1, nlohmann::json::object())})), std::string("rejected"));
        QCOMPARE(m_world.one("SELECT count(*) FROM mention_seen WHERE NOT deleted"), std::string("1"));
    }
};

LIANLU_TEST(TestMentionSeen)

}  // namespace test_mention_seen

#include "test_mention_seen.moc"
