// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/dispatch_world.h"
#include "tests/support/test_main.h"

namespace test_by_hand {

using namespace lianlu;
using namespace lianlu::domain;
using namespace std::chrono_literals;
using lianlu::protocol::OpResult;
using lianlu::protocol::OpStatus;
using lianlu::protocol::OpType;
using lianlu::test::World;

//! A message that its guide sends by hand in WeCom, from the push to what is said of it.
class TestByHand : public QObject {
    Q_OBJECT

    test::Cluster m_cluster;
    std::unique_ptr<World> m_world;

    //! With a name in WeCom, and consent to messages there.
    CustomerId addCustomer(const std::string& name, bool address = true, bool consent = true) {
        auto& world = *m_world;
        const auto customer = world.addCustomer(name, name + "@mail.example", false);
        Identity identity;
        identity.id = {Uuid::fromName("union", name)};
        identity.customerId = customer;
        identity.kind = IdentityKind::wechatUnionid;
        identity.value = "union-" + name;
        identity.status = IdentityStatus::active;
        Consent entry;
        entry.id = world.ids.next<ConsentId>();
        entry.customerId = customer;
        entry.channel = Channel::wecom;
        entry.purpose = Purpose::marketing;
        entry.granted = true;
        entry.source = "follow";
        entry.at = world.clock.now();
        world.write([&](server::WriteBatch& batch) -> Result<void> {
            if (address) LIANLU_CHECK(batch.create(identity, Scope{}));
            if (consent) LIANLU_CHECK(batch.create(entry, Scope{}));
            return {};
        });
        return customer;
    }
    Offer newOffer(const CustomerId& customer) {
        auto offer = m_world->newOffer(customer);
        offer.channel = Channel::wecom;
        offer.subject.clear();
        return offer;
    }
    Offer pushed(const CustomerId& customer) {
        const auto offer = newOffer(customer);
        const auto result = m_world->push(offer);
        if (result.status != OpStatus::applied) qWarning("%s %s", result.code.c_str(), result.reason.c_str());
        return offer;
    }
    //! Hands out all that is due, without any mail server.
    int handOut() {
        server::Dispatcher dispatcher("https://crm.example/", 10, m_world->clock, m_world->metrics);
        int steps = 0;
        for (; steps < 50; ++steps) {
            const auto did = dispatcher.stepByHand(m_world->db());
            if (!did) qWarning("%s", did.error().describe().c_str());
            if (!did || !*did) break;
        }
        return steps;
    }
    int endSilent() {
        server::Dispatcher dispatcher("https://crm.example/", 10, m_world->clock, m_world->metrics);
        return dispatcher.endUnconfirmed(m_world->db()).value_or(-1);
    }
    Offer handed(const CustomerId& customer) {
        const auto offer = pushed(customer);
        handOut();
        return m_world->offer(offer.id);
    }
    OpResult say(const Offer& offer, const Value& said, StaffId who = World::guide()) { return m_world->push(offer, OpType::update, {{"hand", said}}, who); }
    static Value sent() { return std::string("sent"); }
    static Value notSent() { return std::string("not_sent"); }
    Coupon couponOf(const Offer& offer) { return m_world->row<Coupon>(m_world->offer(offer.id).couponId); }

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(startCrypto());
        if (!m_cluster.start()) QSKIP("PostgreSQL is not installed here");
    }
    void init() { m_world = std::make_unique<World>(m_cluster.newDatabase()); }
    void cleanup() { m_world.reset(); }

    void itIsHandedToItsGuide() {
        auto& world = *m_world;
        auto offer = newOffer(addCustomer("王小明"));
        offer.sendAfterAt = world.clock.now() + 10s;
        QVERIFY(world.push(offer).status == OpStatus::applied);
        QVERIFY(world.offer(offer.id).status == OfferStatus::accepted);
        QVERIFY(world.offer(offer.id).linkUrl.empty());
        QCOMPARE(handOut(), 0);  // the hold
        world.clock.advance(10s);
        QCOMPARE(handOut(), 1);
        QCOMPARE(handOut(), 0);
        const auto held = world.offer(offer.id);
        const auto dispatch = world.dispatch(offer.id);
        QVERIFY(held.status == OfferStatus::dispatched);
        QCOMPARE(toUnixMs(*held.dispatchedAt), toUnixMs(world.clock.now()));
        QVERIFY(!held.deliveredAt && !held.refusedAt);
        QCOMPARE(held.linkUrl, "https://crm.example/l/" + held.linkCode);
        QVERIFY(dispatch.status == DispatchStatus::waiting);
        QVERIFY(!dispatch.sentAt);
        QCOMPARE(toUnixMs(*dispatch.nextTryAt), toUnixMs(world.clock.now() + 72h));
        QVERIFY(dispatch.identityId == IdentityId{Uuid::fromName("union", "王小明")});
        QVERIFY(couponOf(offer).status == CouponStatus::issued);
        // Its guide's device is told.
        QVERIFY(world.count("change_log WHERE scope = 'book:" + World::guide().toString() + "' AND entity = 'offer' AND ver > 1") >= 1);
    }

    void theSameIsAskedAsOfMail() {
        auto& world = *m_world;
        const auto refusalOf = [&](const CustomerId& customer) {
            const auto offer = handed(customer);
            return std::pair(offer.status, offer.refusal);
        };
        QVERIFY((refusalOf(addCustomer("甲", true, false)) == std::pair(OfferStatus::refused, Refusal::noConsent)));
        QVERIFY((refusalOf(addCustomer("乙", false)) == std::pair(OfferStatus::refused, Refusal::noAddress)));
        const auto customer = addCustomer("丙");
        for (int i = 0; i < 3; ++i) QVERIFY(handed(customer).status == OfferStatus::dispatched);
        // Nobody has said that they were sent, and still a fourth would be one too many.
        QVERIFY((refusalOf(customer) == std::pair(OfferStatus::refused, Refusal::frequencyCap)));
        QCOMPARE(world.count("offer WHERE (body::json ->> 'refused_at')::bigint = " + std::to_string(toUnixMs(world.clock.now()))), 3);
        world.clock.advance(11h);  // 22:33
        const auto late = pushed(addCustomer("丁"));
        QCOMPARE(handOut(), 1);
        QVERIFY(world.offer(late.id).status == OfferStatus::accepted);
        QVERIFY(world.dispatch(late.id).refusal == Refusal::quietHours);
        world.clock.set(*world.dispatch(late.id).nextTryAt);
        QCOMPARE(handOut(), 1);
        QVERIFY(world.offer(late.id).status == OfferStatus::dispatched);
    }

    void theGuideSaysItWasSent() {
        auto& world = *m_world;
        const auto offer = handed(addCustomer("王小明"));
        world.clock.advance(5min);
        QVERIFY(say(offer, sent()).status == OpStatus::applied);
        const auto out = world.offer(offer.id);
        QVERIFY(out.status == OfferStatus::delivered);
        QCOMPARE(toUnixMs(*out.deliveredAt), toUnixMs(world.clock.now()));
        QVERIFY(world.dispatch(offer.id).status == DispatchStatus::sent);
        QCOMPARE(toUnixMs(*world.dispatch(offer.id).sentAt), toUnixMs(*out.deliveredAt));
        QVERIFY(!world.dispatch(offer.id).nextTryAt);
        // Said twice, also by another device or by the manager: no error, and nothing changes.
        world.clock.advance(5min);
        const auto versions = world.count("change_log");
        for (const auto& who : {World::guide(), World::manager()}) {
            const auto again = say(offer, sent(), who);
            QVERIFY2(again.status == OpStatus::applied || again.status == OpStatus::merged, again.reason.c_str());
        }
        QCOMPARE(toUnixMs(*world.offer(offer.id).deliveredAt), toUnixMs(*out.deliveredAt));
        QCOMPARE(world.count("change_log"), versions);
        world.clock.advance(24h * 7);
        QCOMPARE(endSilent(), 0);
    }

    void theTimeIsThatOfTheSayingWithinBounds() {
        auto& world = *m_world;
        const auto deliveredAt = [&](const std::string& name, std::chrono::minutes after) {
            const auto offer = handed(addCustomer(name));
            world.clock.advance(30min);
            world.push(offer, OpType::update, {{"hand", sent()}}, World::guide(), *offer.dispatchedAt + after);
            return (world.offer(offer.id).deliveredAt.value_or(Time{}) - *offer.dispatchedAt) / 1min;
        };
        QCOMPARE(deliveredAt("甲", 10min), 10);    // a device that was offline
        QCOMPARE(deliveredAt("乙", -60min), 0);    // before it was handed out nobody can have sent it
        QCOMPARE(deliveredAt("丙", 24h * 365), 30);  // a clock that is ahead
    }

    void notSentGivesTheQuotaBack() {
        auto& world = *m_world;
        const auto customer = addCustomer("王小明");
        Offer last;
        for (int i = 0; i < 3; ++i) last = handed(customer);
        QVERIFY(handed(customer).refusal == Refusal::frequencyCap);
        QVERIFY(say(last, notSent()).status == OpStatus::applied);
        const auto ended = world.offer(last.id);
        QVERIFY(ended.status == OfferStatus::refused && ended.refusal == Refusal::notSent);
        QCOMPARE(toUnixMs(*ended.refusedAt), toUnixMs(world.clock.now()));
        QVERIFY(world.dispatch(last.id).status == DispatchStatus::refused);
        QVERIFY(couponOf(last).status == CouponStatus::cancelled);
        // Taken back it waits as before, coupon and all.
        QVERIFY(say(last, Value{}).status == OpStatus::applied);
        const auto waits = world.offer(last.id);
        QVERIFY(waits.status == OfferStatus::dispatched && waits.refusal == Refusal::none && !waits.refusedAt);
        QVERIFY(world.dispatch(last.id).status == DispatchStatus::waiting);
        QCOMPARE(toUnixMs(*world.dispatch(last.id).nextTryAt), toUnixMs(*waits.dispatchedAt + 72h));
        QVERIFY(couponOf(last).status == CouponStatus::issued);
        QVERIFY(say(last, notSent()).status == OpStatus::applied);
        QVERIFY(handed(customer).status == OfferStatus::dispatched);
    }

    void sentIsTakenBack() {
        auto& world = *m_world;
        const auto offer = handed(addCustomer("王小明"));
        QVERIFY(say(offer, sent()).status == OpStatus::applied);
        world.clock.advance(80h);
        QVERIFY(say(offer, Value{}).status == OpStatus::applied);
        QVERIFY(world.offer(offer.id).status == OfferStatus::dispatched);
        QVERIFY(!world.offer(offer.id).deliveredAt);
        QCOMPARE(endSilent(), 0);  // whoever took it back has some time to say it anew
        QCOMPARE(toUnixMs(*world.dispatch(offer.id).nextTryAt), toUnixMs(world.clock.now() + 1h));
    }

    void silenceEndsAfterThreeDays() {
        auto& world = *m_world;
        const auto customer = addCustomer("王小明");
        const auto offer = handed(customer);
        world.clock.advance(72h - 1ms);
        QCOMPARE(endSilent(), 0);
        world.clock.advance(1ms);
        QCOMPARE(endSilent(), 1);
        QCOMPARE(endSilent(), 0);
        const auto ended = world.offer(offer.id);
        QVERIFY(ended.status == OfferStatus::refused && ended.refusal == Refusal::notConfirmed);
        QVERIFY(world.dispatch(offer.id).status == DispatchStatus::unconfirmed);
        QVERIFY(couponOf(offer).status == CouponStatus::issued);  // the customer may have it
        for (int i = 0; i < 2; ++i) QVERIFY(handed(customer).status == OfferStatus::dispatched);
        QVERIFY(handed(customer).refusal == Refusal::frequencyCap);  // and so it counts
        // Late word is word.
        QVERIFY(say(offer, sent()).status == OpStatus::applied);
        QVERIFY(world.offer(offer.id).status == OfferStatus::delivered);
        QVERIFY(!world.offer(offer.id).refusedAt);
        QVERIFY(world.dispatch(offer.id).status == DispatchStatus::sent);
    }

    void aClickProvesIt() {
        auto& world = *m_world;
        server::Router router;
        world.service().addRoutes(router);
        const auto offer = handed(addCustomer("王小明"));
        world.clock.advance(1h);
        server::Request request;
        request.method = "GET";
        request.path = request.target = offer.linkUrl.substr(std::string("https://crm.example").size());
        request.headers = {{"user-agent", "Mozilla/5.0 (iPhone) MicroMessenger/8.0"}};
        request.remote = "203.0.113.1";
        const auto match = router.match("GET", request.path);
        QVERIFY(match.route);
        request.params = match.params;
        for (int i = 0; i < 2; ++i) QCOMPARE(match.route->handler(request, world.db()).status, 302);  // an impatient thumb is no scanner
        const auto clicked = world.offer(offer.id);
        QVERIFY(clicked.status == OfferStatus::clicked);
        QCOMPARE(toUnixMs(*clicked.deliveredAt), toUnixMs(world.clock.now()));
        QVERIFY(world.dispatch(offer.id).status == DispatchStatus::sent);
        QCOMPARE(world.count("touch_event WHERE body::json ->> 'channel' = 'wecom' AND NOT coalesce((body::json ->> 'scanner')::boolean, false)"), 2);
        const auto denied = say(offer, notSent());
        QVERIFY(denied.status == OpStatus::rejected);
        QCOMPARE(denied.reason, std::string("offer-answered"));
        QVERIFY(world.offer(offer.id).hand == HandSend::unknown);
        QVERIFY(say(offer, sent()).status == OpStatus::applied);
        QVERIFY(world.offer(offer.id).status == OfferStatus::clicked);
    }

    void aPurchaseProvesItToo() {
        auto& world = *m_world;
        const auto offer = handed(addCustomer("王小明"));
        world.clock.advance(73h);
        QCOMPARE(endSilent(), 1);
        const auto coupon = couponOf(offer);
        Redemption redemption;
        redemption.id = world.ids.next<RedemptionId>();
        redemption.couponId = coupon.id;
        redemption.couponCode = coupon.code;
        redemption.storeId = World::store();
        redemption.staffId = World::guide();
        redemption.at = world.clock.now();
        QVERIFY(world.push(redemption).status == OpStatus::applied);
        const auto bought = world.offer(offer.id);
        QVERIFY(bought.status == OfferStatus::bought && bought.boughtAt && bought.deliveredAt);
        QVERIFY(bought.refusal == Refusal::none);
        QVERIFY(world.dispatch(offer.id).status == DispatchStatus::sent);
    }

    void onlyWhatLiesWithTheGuideIsConfirmed() {
        auto& world = *m_world;
        const auto customer = addCustomer("王小明");
        const auto reason = [](const OpResult& result) { return result.status == OpStatus::rejected ? result.reason : std::string("applied"); };
        const auto queued = pushed(customer);
        QCOMPARE(reason(say(queued, sent())), std::string("offer-not-handed"));
        QVERIFY(world.offer(queued.id).hand == HandSend::unknown);
        const auto mail = world.newOffer(world.addCustomer("李雷", "li@mail.example"));
        QVERIFY(world.push(mail).status == OpStatus::applied);
        QCOMPARE(reason(say(mail, sent())), std::string("offer-not-by-hand"));
        auto made = newOffer(customer);
        made.hand = HandSend::sent;
        QCOMPARE(reason(world.push(made)), std::string("offer-not-handed"));
        const auto refused = handed(addCustomer("甲", true, false));
        QCOMPARE(reason(say(refused, sent())), std::string("offer-not-handed"));
        // What only the server writes is in nobody's op.
        for (const char* field : {"delivered_at", "refused_at"})
            QVERIFY(world.push(queued, OpType::update, {{field, std::int64_t{1}}}).status == OpStatus::rejected);
        QVERIFY(world.push(queued, OpType::update, {{"link_url", std::string("https://evil.example")}}).status == OpStatus::rejected);
    }

    void itsGuideOrTheManagerSaysIt() {
        auto& world = *m_world;
        const auto first = handed(addCustomer("甲")), second = handed(addCustomer("乙"));
        QVERIFY(say(first, sent(), World::manager()).status == OpStatus::applied);
        QVERIFY(world.offer(first.id).status == OfferStatus::delivered);
        // The manager takes one back that lies with a guide.
        QVERIFY(world.push(second, OpType::update, {{"cancelled", true}}, World::manager()).status == OpStatus::applied);
        QVERIFY(world.offer(second.id).refusal == Refusal::cancelled);
        QVERIFY(world.dispatch(second.id).status == DispatchStatus::refused);
        const auto late = say(second, sent());
        QVERIFY(late.status == OpStatus::rejected);
        QCOMPARE(late.reason, std::string("offer-not-handed"));
        QVERIFY(world.offer(second.id).status == OfferStatus::refused && world.offer(second.id).hand == HandSend::unknown);
    }

    //! Consent is asked for when it is handed out, and holds until the guide has sent it.
    void whoWantsNoMoreIsNotWrittenTo() {
        auto& world = *m_world;
        const auto customer = addCustomer("王小明"), other = addCustomer("李雷"), again = addCustomer("韩梅");
        const auto offer = handed(customer), theirs = handed(other), third = handed(again);
        const auto says = [&](const CustomerId& who, Channel channel, bool granted) {
            Consent entry;
            entry.id = world.ids.next<ConsentId>();
            entry.customerId = who;
            entry.channel = channel;
            entry.purpose = Purpose::marketing;
            entry.granted = granted;
            entry.source = "store";
            world.clock.advance(1s);
            entry.at = world.clock.now();
            world.write([&](server::WriteBatch& batch) { return batch.create(entry, Scope{}); });
        };
        server::Dispatcher dispatcher("https://crm.example/", 10, world.clock, world.metrics);
        says(other, Channel::email, false);
        says(again, Channel::wecom, false);
        says(again, Channel::wecom, true);
        QCOMPARE(dispatcher.endUnwanted(world.db()).value_or(-1), 0);
        says(customer, Channel::wecom, false);
        QCOMPARE(dispatcher.endUnwanted(world.db()).value_or(-1), 1);
        QCOMPARE(dispatcher.endUnwanted(world.db()).value_or(-1), 0);
        QVERIFY(world.offer(offer.id).status == OfferStatus::refused && world.offer(offer.id).refusal == Refusal::noConsent);
        QVERIFY(world.dispatch(offer.id).status == DispatchStatus::refused);
        QVERIFY(world.offer(theirs.id).status == OfferStatus::dispatched && world.offer(third.id).status == OfferStatus::dispatched);
        // It may have been out by then: whoever has the code keeps it, and the guide's late word counts.
        QVERIFY(couponOf(offer).status == CouponStatus::issued);
        QVERIFY(say(offer, sent()).status == OpStatus::applied);
        QVERIFY(world.offer(offer.id).status == OfferStatus::delivered);
    }

    //! Beyond its coupon nobody needs the message.
    void itWaitsNoLongerThanItsCoupon() {
        auto& world = *m_world;
        world.edit<CouponTemplate>(World::couponTemplate(), [&](CouponTemplate& t) { t.validToAt = world.clock.now() + 5h; });
        const auto offer = handed(addCustomer("王小明"));
        QVERIFY(couponOf(offer).expiresAt && *couponOf(offer).expiresAt < world.clock.now() + 72h);
        QCOMPARE(toUnixMs(*world.dispatch(offer.id).nextTryAt), toUnixMs(*couponOf(offer).expiresAt));
    }

    void aServerWithoutMailHandsOut() {
        auto& world = *m_world;
        const auto offer = pushed(addCustomer("王小明"));
        const auto mail = world.newOffer(world.addCustomer("李雷", "li@mail.example"));
        QVERIFY(world.push(mail).status == OpStatus::applied);
        LIANLU_MUST(world.service().start());
        QTRY_VERIFY(world.dispatch(offer.id).status == DispatchStatus::waiting);
        world.clock.advance(72h);
        QTRY_VERIFY_WITH_TIMEOUT(world.offer(offer.id).refusal == Refusal::notConfirmed, 15'000);
        world.service().stop();
        QVERIFY(world.dispatch(mail.id).status == DispatchStatus::queued);
    }
};

LIANLU_TEST(TestByHand)

}  // namespace test_by_hand

#include "test_by_hand.moc"
