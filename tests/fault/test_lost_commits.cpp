// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "sync/client/curl_transport.h"
#include "sync/client/sign_in.h"
#include "tests/server/dispatch_world.h"
#include "tests/server/server_world.h"
#include "tests/support/device.h"
#include "tests/support/test_main.h"

namespace test_lost_commits {

using namespace lianlu;
using namespace lianlu::test;

namespace {

//! A road to wherever the server is now.
class MovingRoad final : public sync::Transport {
public:
    void goTo(const std::string& url) { m_inner = sync::CurlTransport::create({url, {}}).value(); }
    Result<sync::HttpAnswer> send(const sync::HttpRequest& request) override { return m_inner->send(request); }

private:
    std::shared_ptr<sync::Transport> m_inner;
};

//! The brand of ServerWorld, its real server with a dispatcher, a real mail server, and two devices of one guide beside the manager's.
struct Shop {
    ServerWorld world;
    MailServer mail;
    SystemClock clock;
    IdGenerator ids{clock};
    std::unique_ptr<RealServer> server;
    std::shared_ptr<MovingRoad> road = std::make_shared<MovingRoad>();
    std::unique_ptr<Device> a, b, m;
    domain::CouponTemplateId couponTemplate;

    std::string prepare() {
        if (auto why = world.prepare(); !why.empty()) return why;
        if (!mail.start()) return "aiosmtpd is needed for /usr/bin/python3";
        return {};
    }
    bool start(bool dispatcher = true) {
        server = std::make_unique<RealServer>(QStringLiteral(LIANLU_SERVER_PROGRAM));
        QStringList options{QStringLiteral("--smtp"), QString::fromStdString(mail.url()), QStringLiteral("--public-url"), QStringLiteral("https://crm.example")};
        if (!dispatcher) options << QStringLiteral("--no-dispatcher");
        if (!server->start(world.conninfo(), world.cache(), options)) return qWarning("%s", server->log().constData()), false;
        road->goTo(server->url());
        return true;
    }
    bool open() {
        if (!world.start()) return false;
        world.stopServer();
        if (!fill() || !start()) return false;
        for (auto [device, login] : {std::pair(&a, "anna"), std::pair(&b, "anna"), std::pair(&m, "mia")}) {
            *device = std::make_unique<Device>(road, clock);
            if (const auto done = (*device)->enrol({login, ServerWorld::kPassword}); !done) return qWarning("%s", done.error().describe().c_str()), false;
            if (const auto done = (*device)->sync(); !done) return qWarning("%s", done.error().describe().c_str()), false;
        }
        return true;
    }
    bool fill() {
        domain::CouponTemplate coupon;
        coupon.id = couponTemplate = ids.next<domain::CouponTemplateId>();
        coupon.code = "SPRING";
        coupon.name = "Spring";
        coupon.kind = domain::CouponKind::amount;
        coupon.value = 5000;
        coupon.validDays = 7;
        coupon.status = domain::CouponTemplateStatus::active;
        auto txn = server::pg::Transaction::begin(world.db()).value();
        server::WriteBatch batch(world.db(), clock.now());
        bool good = batch.create(coupon, domain::Scope::brand()).has_value();
        for (const auto* person : {&world.annas, &world.annas2}) {
            domain::Consent consent;
            consent.id = ids.next<domain::ConsentId>();
            consent.customerId = person->customer;
            consent.channel = domain::Channel::email;
            consent.purpose = domain::Purpose::marketing;
            consent.granted = true;
            consent.source = "store";
            consent.at = clock.now() - std::chrono::hours(1);
            good = good && batch.create(consent, domain::Scope{}).has_value();
        }
        return good && batch.commit(txn).has_value();
    }
    //! Until the database takes connections from here again.
    bool reconnect() {
        return QTest::qWaitFor([this] { return world.db().reopen().has_value() && world.db().query("SELECT 1").has_value(); }, 30'000);
    }
    domain::OfferId pushOffer(Device& device, const domain::CustomerId& customer) {
        const auto id = ids.next<domain::OfferId>();
        const auto who = device.state();
        device.create("offer", id.uuid, device.scopeOf("customer", customer.uuid),
                      {{"customer_id", customer.toString()}, {"staff_id", who.staffId.toString()}, {"store_id", who.storeId.toString()},
                       {"coupon_template_id", couponTemplate.toString()}, {"channel", std::string("email")}, {"subject", std::string("for you")},
                       {"message", std::string("hello {coupon} {link}")}, {"created_at", toUnixMs(clock.now())}});
        return id;
    }
    std::string dispatchStatus(const domain::OfferId& offer) { return world.one("SELECT status FROM dispatch WHERE offer_id = '" + offer.toString() + "'"); }
    std::string couponCode(const domain::OfferId& offer) { return world.one("SELECT code FROM coupon WHERE offer_id = '" + offer.toString() + "'"); }
    bool sent(const domain::OfferId& offer) {
        return QTest::qWaitFor([&] { return dispatchStatus(offer) == "sent"; }, 30'000);
    }
    //! One that asks again where the server is still coming back.
    Result<void> patiently(Device& device) {
        Result<void> done;
        (void)QTest::qWaitFor([&] { return (done = device.sync()).has_value(); }, 30'000);
        return done;
    }
    //! A sign-in that was renewed in the lost part is not known any more.
    Result<void> signInAgain(Device& device, const std::string& login) {
        return sync::signInAgainOver(device.road(), device.store(), {{"https://test.invalid", {}}, login, SecretBuffer::fromText(ServerWorld::kPassword), "test", "test"});
    }
    //! All devices to the heads, so often that what one brings back has reached the others.
    Result<void> settle() {
        for (int round = 0; round < 3; ++round)
            for (auto* device : {a.get(), b.get(), m.get()}) LIANLU_CHECK(patiently(*device));
        return {};
    }
    //! Each device against the server's own sums, and those against the rows.
    std::string differences() {
        std::string found;
        for (auto* device : {a.get(), b.get(), m.get()})
            for (const auto& cursor : device->cursors()) {
                const auto kept = world.digest(cursor.scope);
                const auto mine = std::to_string(device->digest(cursor.scope));
                if (mine != (kept.empty() ? "0" : kept) || world.recount(cursor.scope) != mine) found += cursor.scope.toString() + " ";
            }
        if (a->digests() != b->digests()) found += "(the two of one person)";
        return found;
    }
    int messages() const { return mail.count(); }
    std::string run(const QStringList& words) {
        bool good = false;
        const auto said = output(QStringLiteral(LIANLU_SERVER_PROGRAM), QStringList{QStringLiteral("--db"), QString::fromStdString(world.conninfo())} + words, &good);
        return good ? said : "failed: " + said;
    }
};

#define QVERIFY_DONE(...)                                                                                       \
    do {                                                                                                        \
        const auto& done_ = (__VA_ARGS__);                                                                      \
        if (!done_) QFAIL(qPrintable(QString::fromStdString(#__VA_ARGS__ ": " + done_.error().describe())));    \
    } while (false)

}  // namespace

class TestLostCommits : public QObject {
    Q_OBJECT

    std::unique_ptr<Shop> m_shop;

private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }
    void init() {
        m_shop = std::make_unique<Shop>();
        if (const auto why = m_shop->prepare(); !why.empty()) QSKIP(why.c_str());
        QVERIFY(m_shop->open());
    }
    void cleanup() { m_shop.reset(); }

    //! The copy that took over lacked the newest commits, and nobody ran a command: the chain alone shows it.
    void SV03_commitsLostByAnAsynchronousFailOver() {
        auto& shop = *m_shop;
        auto& world = shop.world;
        shop.a->edit("lead", world.annas.lead.uuid, {{"next_step", std::string("before")}});
        QVERIFY_DONE(shop.settle());
        QVERIFY(world.postgres().copyAside("earlier"));
        QVERIFY(shop.reconnect());

        // Acknowledged, and lost: an edit, a call, a person met, an offer whose message is out; and others saw them.
        shop.a->edit("lead", world.annas.lead.uuid, {{"next_step", std::string("lost and found")}});
        const auto call = shop.a->logCall(world.annas2.customer.uuid, "a lost call");
        const auto met = shop.b->newId();
        shop.b->create("customer", met, domain::Scope::book(world.anna), {{"kind", std::string("prospect")}, {"name", std::string("new one")},
                                                                          {"home_store_id", world.store1.toString()}, {"guide_id", world.anna.toString()}});
        const auto offer = shop.pushOffer(*shop.a, world.annas.customer);
        QVERIFY_DONE(shop.settle());
        QVERIFY(shop.sent(offer));
        QCOMPARE(shop.messages(), 1);
        const auto code = shop.couponCode(offer);
        QVERIFY_DONE(shop.settle());
        // On top of what is lost: acknowledged, pulled by nobody; and not sent yet.
        shop.m->edit("lead", world.annas.lead.uuid, {{"maturity", std::int64_t{66}}});
        shop.m->road().always(faults::refused("/v1/sync/pull"));
        QVERIFY(!shop.m->sync());
        QCOMPARE(shop.m->counts().pending, 0);
        shop.m->road().heal();
        const auto onMet = shop.a->logCall(met, "not sent yet");
        shop.b->edit("lead", world.annas2.lead.uuid, {{"next_step", std::string("not sent yet")}});

        QVERIFY(world.postgres().putBack("earlier"));
        QVERIFY(shop.reconnect());
        QCOMPARE(world.one("SELECT count(*) FROM interaction WHERE id = '" + call.toString() + "'"), std::string("0"));
        // The one who builds on somebody else's lost row comes first.
        QVERIFY_DONE(shop.patiently(*shop.a));
        QVERIFY_DONE(shop.settle());

        QCOMPARE(shop.a->text("lead", world.annas.lead.uuid, "next_step"), std::string("lost and found"));
        QCOMPARE(world.one("SELECT body::json ->> 'next_step' FROM lead WHERE id = '" + world.annas.lead.toString() + "'"), std::string("lost and found"));
        QCOMPARE(world.one("SELECT body::json ->> 'maturity' FROM lead WHERE id = '" + world.annas.lead.toString() + "'"), std::string("66"));
        QCOMPARE(world.one("SELECT body::json ->> 'next_step' FROM lead WHERE id = '" + world.annas2.lead.toString() + "'"), std::string("not sent yet"));
        for (const auto& id : {call, onMet})
            QCOMPARE(world.one("SELECT count(*) FROM interaction WHERE NOT deleted AND id = '" + id.toString() + "'"), std::string("1"));
        QCOMPARE(world.one("SELECT body::json ->> 'name' FROM customer WHERE id = '" + met.toString() + "'"), std::string("new one"));
        for (auto* device : {shop.a.get(), shop.b.get(), shop.m.get()}) {
            const auto counts = device->counts();
            QCOMPARE(counts.pending + counts.failed + counts.conflicted, 0);
        }
        QCOMPARE(shop.differences(), std::string());

        // The message is out: it waits, the coupon is the one the customer has, and the guide sees why.
        QCOMPARE(shop.dispatchStatus(offer), std::string("held"));
        QCOMPARE(shop.couponCode(offer), code);
        QCOMPARE(shop.a->text("offer", offer.uuid, "refusal"), std::string("server_restored"));
        QCOMPARE(shop.messages(), 1);
        const auto fresh = shop.pushOffer(*shop.b, world.annas2.customer);
        QVERIFY_DONE(shop.settle());
        QVERIFY(shop.sent(fresh));
        QCOMPARE(shop.messages(), 2);
        const auto held = shop.run({QStringLiteral("dispatch"), QStringLiteral("held")});
        QVERIFY2(held.find("queued") != std::string::npos, held.c_str());
        QCOMPARE(shop.run({QStringLiteral("dispatch"), QStringLiteral("drop"), QStringLiteral("--all")}), std::string("dropped 1\n"));
        QVERIFY_DONE(shop.settle());
        QCOMPARE(shop.dispatchStatus(offer), std::string("unconfirmed"));
        QCOMPARE(shop.a->text("offer", offer.uuid, "refusal"), std::string("none"));
        QCOMPARE(world.one("SELECT body::json ->> 'status' FROM coupon WHERE offer_id = '" + offer.toString() + "'"), std::string("issued"));
        QCOMPARE(shop.messages(), 2);
        QCOMPARE(shop.run({QStringLiteral("audit"), QStringLiteral("verify")}).substr(0, 5), std::string("whole"));
    }

    //! Made before anybody noticed, on a row of somebody else's that is lost, by a device of which nothing is lost: the server knows no such customer,
    //! and says so before the device learns of the loss. None of it waits for a person, and as it was never taken its message need not be looked at.
    void SV03_newWorkOnALostRowComesAgain() {
        auto& shop = *m_shop;
        auto& world = shop.world;
        QVERIFY_DONE(shop.settle());
        QVERIFY(world.postgres().copyAside("earlier"));
        QVERIFY(shop.reconnect());
        const auto met = shop.b->newId();
        shop.b->create("customer", met, domain::Scope::book(world.anna), {{"kind", std::string("prospect")}, {"name", std::string("new one")},
                                                                          {"home_store_id", world.store1.toString()}, {"guide_id", world.anna.toString()}});
        shop.b->create("identity", shop.b->newId(), domain::Scope::book(world.anna),
                       {{"customer_id", met.toString()}, {"kind", std::string("email")}, {"value", std::string("met@example.test")}, {"status", std::string("active")}});
        shop.b->create("consent", shop.b->newId(), domain::Scope::book(world.anna),
                       {{"customer_id", met.toString()}, {"channel", std::string("email")}, {"purpose", std::string("marketing")}, {"granted", true},
                        {"source", std::string("store")}, {"at", toUnixMs(shop.clock.now())}});
        QVERIFY_DONE(shop.settle());
        const auto call = shop.a->logCall(met, "not sent yet");
        shop.a->edit("customer", met, {{"name", std::string("new name")}});
        const auto offer = shop.pushOffer(*shop.a, domain::CustomerId{met});

        QVERIFY(world.postgres().putBack("earlier"));
        QVERIFY(shop.reconnect());
        QVERIFY_DONE(shop.patiently(*shop.a));
        QVERIFY_DONE(shop.patiently(*shop.a));
        QCOMPARE(shop.a->counts().failed, 0);
        QCOMPARE(shop.a->counts().pending, 3);
        // The engine has nothing to send meanwhile.
        QCOMPARE(shop.a->counts().waitingForRow, 3);
        QVERIFY_DONE(shop.settle());
        for (auto* device : {shop.a.get(), shop.b.get(), shop.m.get()}) {
            const auto counts = device->counts();
            QCOMPARE(counts.pending + counts.failed + counts.conflicted + counts.waitingForRow, 0);
        }
        QCOMPARE(world.one("SELECT count(*) FROM interaction WHERE NOT deleted AND id = '" + call.toString() + "'"), std::string("1"));
        QCOMPARE(world.one("SELECT body::json ->> 'name' FROM customer WHERE id = '" + met.toString() + "'"), std::string("new name"));
        // The dispatcher writes when it likes: what it wrote is compared too.
        QVERIFY(shop.sent(offer));
        QVERIFY_DONE(shop.settle());
        QCOMPARE(shop.differences(), std::string());
        QCOMPARE(shop.messages(), 1);
    }

    //! PostgreSQL's own recovery to a named point; the operator says so, and looks at each message.
    void SV04_pointInTimeRestore() {
        auto& shop = *m_shop;
        auto& world = shop.world;
        QVERIFY(world.postgres().backUpOnline("base"));
        QVERIFY(shop.reconnect());
        QVERIFY_DONE(shop.settle());
        // Queued before the point, out after it.
        shop.server.reset();
        QVERIFY(shop.start(false));
        const auto queued = shop.pushOffer(*shop.a, world.annas.customer);
        QVERIFY_DONE(shop.settle());
        QCOMPARE(shop.dispatchStatus(queued), std::string("queued"));
        QVERIFY(world.postgres().restorePoint("here"));
        shop.server.reset();
        QVERIFY(shop.start());
        QVERIFY(shop.sent(queued));
        // Accepted and out after it.
        const auto after = shop.pushOffer(*shop.a, world.annas2.customer);
        shop.b->edit("lead", world.annas2.lead.uuid, {{"next_step", std::string("after the point")}});
        QVERIFY_DONE(shop.settle());
        QVERIFY(shop.sent(after));
        QVERIFY_DONE(shop.settle());
        QCOMPARE(shop.messages(), 2);
        const auto code = shop.couponCode(after);
        const auto link = world.one("SELECT body::json ->> 'link_code' FROM offer WHERE id = '" + after.toString() + "'");

        QCOMPARE(shop.server->stop(), 0);
        QVERIFY(world.postgres().restoreTo("base", "here"));
        QVERIFY(shop.reconnect());
        QCOMPARE(shop.dispatchStatus(queued), std::string("queued"));
        const auto doctor = output(QStringLiteral(LIANLU_SERVER_PROGRAM), {QStringLiteral("--db"), QString::fromStdString(world.conninfo()), QStringLiteral("doctor")});
        QVERIFY2(doctor.find("is another") != std::string::npos, doctor.c_str());
        const auto said = shop.run({QStringLiteral("restored")});
        QVERIFY2(said.find("1 messages wait") != std::string::npos, said.c_str());
        QVERIFY(shop.start());
        // Nothing that came after the point is known, sign-ins that were renewed there among it.
        for (auto [device, login] : {std::pair(shop.a.get(), "anna"), std::pair(shop.b.get(), "anna"), std::pair(shop.m.get(), "mia")}) QVERIFY_DONE(shop.signInAgain(*device, login));
        QVERIFY_DONE(shop.settle());
        QCOMPARE(shop.differences(), std::string());
        QCOMPARE(world.one("SELECT body::json ->> 'next_step' FROM lead WHERE id = '" + world.annas2.lead.toString() + "'"), std::string("after the point"));
        QCOMPARE(shop.dispatchStatus(queued), std::string("held"));
        QCOMPARE(shop.dispatchStatus(after), std::string("held"));
        QCOMPARE(shop.couponCode(after), code);
        QCOMPARE(world.one("SELECT body::json ->> 'link_code' FROM offer WHERE id = '" + after.toString() + "'"), link);
        // One that is new goes out, so the dispatcher had its chance with the others.
        const auto fresh = shop.pushOffer(*shop.b, world.annas.customer);
        QVERIFY_DONE(shop.settle());
        QVERIFY(shop.sent(fresh));
        QCOMPARE(shop.messages(), 3);

        // Let one go out: the message is the one it was, code and link and all.
        const auto id = world.one("SELECT id FROM dispatch WHERE offer_id = '" + after.toString() + "'");
        QCOMPARE(shop.run({QStringLiteral("dispatch"), QStringLiteral("release"), QStringLiteral("--id"), QString::fromStdString(id)}), std::string("released 1\n"));
        QVERIFY(shop.sent(after));
        QCOMPARE(shop.messages(), 4);
        const auto first = shop.mail.parsed(2)[QStringLiteral("headers")].toObject(), again = shop.mail.parsed(4)[QStringLiteral("headers")].toObject();
        QCOMPARE(again[QStringLiteral("message-id")], first[QStringLiteral("message-id")]);
        QCOMPARE(shop.mail.parsed(4)[QStringLiteral("text")], shop.mail.parsed(2)[QStringLiteral("text")]);
        QCOMPARE(shop.dispatchStatus(queued), std::string("held"));
        QVERIFY_DONE(shop.settle());
        QCOMPARE(shop.differences(), std::string());
        const auto audit = shop.run({QStringLiteral("audit"), QStringLiteral("list")});
        for (const char* action : {"history-restored", "dispatch-release"}) QVERIFY2(audit.find(action) != std::string::npos, action);
    }

    //! Nobody said a word: the new timeline is noticed before the first message goes out.
    void SV04_restoredAndStartedWithoutAWord() {
        auto& shop = *m_shop;
        auto& world = shop.world;
        QVERIFY(world.postgres().backUpOnline("base"));
        QVERIFY(shop.reconnect());
        shop.server.reset();
        QVERIFY(shop.start(false));
        const auto queued = shop.pushOffer(*shop.a, world.annas.customer);
        QVERIFY_DONE(shop.settle());
        QVERIFY(world.postgres().restorePoint("here"));
        shop.server.reset();
        QVERIFY(shop.start());
        QVERIFY(shop.sent(queued));
        QCOMPARE(shop.server->stop(), 0);
        QVERIFY(world.postgres().restoreTo("base", "here"));
        QVERIFY(shop.reconnect());
        QVERIFY(shop.start());
        const auto fresh = shop.pushOffer(*shop.b, world.annas2.customer);
        QVERIFY_DONE(shop.signInAgain(*shop.b, "anna"));
        QVERIFY_DONE(shop.patiently(*shop.b));
        QVERIFY(shop.sent(fresh));
        QCOMPARE(shop.dispatchStatus(queued), std::string("held"));
        QCOMPARE(shop.messages(), 2);
        QVERIFY(shop.server->log().contains("wait for an operator"));
    }
};

LIANLU_TEST(TestLostCommits)

#undef QVERIFY_DONE

}  // namespace test_lost_commits

#include "test_lost_commits.moc"
