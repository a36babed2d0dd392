// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/dispatch_world.h"
#include "tests/support/test_main.h"

namespace test_offer_hook {

using namespace lianlu;
using namespace lianlu::domain;
using namespace std::chrono_literals;
using lianlu::protocol::OpStatus;
using lianlu::protocol::OpType;

//! What an offer that was pushed waits for, and who may still change it.
class TestOfferHook : public QObject {
    Q_OBJECT

    test::Cluster m_cluster;
    std::unique_ptr<test::World> m_world;
    std::unique_ptr<test::MailServer> m_mail;

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(startCrypto());
        if (!m_cluster.start()) QSKIP("PostgreSQL is not installed here");
    }
    void init() {
        m_world = std::make_unique<test::World>(m_cluster.newDatabase());
        m_mail = std::make_unique<test::MailServer>();
        QVERIFY2(m_mail->start(), "aiosmtpd is needed for /usr/bin/python3");
    }
    void cleanup() {
        m_mail.reset();
        m_world.reset();
    }

    void holdIsRespected() {
        auto& world = *m_world;
        auto offer = world.newOffer(world.addCustomer("王小明", "wang@mail.example"));
        offer.sendAfterAt = world.clock.now() + 10s;
        QVERIFY(world.push(offer).status == OpStatus::applied);
        QCOMPARE(world.sendAll(m_mail->url()), 0);
        world.clock.advance(10s);
        QCOMPARE(world.sendAll(m_mail->url()), 1);
        QCOMPARE(m_mail->count(), 1);
    }

    void ME01_holdIsADistanceNotADate_data() {
        QTest::addColumn<int>("years");
        QTest::newRow("ten years ahead") << 10;
        QTest::newRow("ten years behind") << -10;
    }
    void ME01_holdIsADistanceNotADate() {
        QFETCH(int, years);
        auto& world = *m_world;
        auto offer = world.newOffer(world.addCustomer("王小明", "wang@mail.example"));
        *offer.createdAt += 24h * 365 * years;
        offer.sendAfterAt = *offer.createdAt + 10s;
        QVERIFY(world.push(offer).status == OpStatus::applied);
        QCOMPARE(world.sendAll(m_mail->url()), 0);
        world.clock.advance(10s);
        QCOMPARE(world.sendAll(m_mail->url()), 1);
        QCOMPARE(m_mail->count(), 1);
    }

    void holdHasBounds() {
        auto& world = *m_world;
        const auto customer = world.addCustomer("王小明", "wang@mail.example");
        const auto holdOf = [&](Time created, Time sendAfter) {
            auto offer = world.newOffer(customer);
            offer.createdAt = created;
            offer.sendAfterAt = sendAfter;
            if (world.push(offer).status != OpStatus::applied) return -1ms;
            return *world.dispatch(offer.id).nextTryAt - world.clock.now();
        };
        const auto now = world.clock.now();
        const auto least = now - 24h * 365 * 40, most = now + 24h * 365 * 40;
        QCOMPARE(holdOf(now, now - 1h).count(), 0);
        QCOMPARE(holdOf(now, now + 24h * 30) / 1h, 24);
        QCOMPARE(holdOf(least, most) / 1h, 24);
        QCOMPARE(holdOf(most, least).count(), 0);
    }

    void wordsAreTheGuidesUntilTheyAreOut() {
        auto& world = *m_world;
        const auto offer = world.newOffer(world.addCustomer("王小明", "wang@mail.example"));
        world.push(offer);
        const auto rewritten = world.push(offer, OpType::update, {{"message", std::string("{link}")}}, test::World::manager());
        QVERIFY(rewritten.status == OpStatus::rejected);
        QCOMPARE(rewritten.code, std::string("forbidden"));
        QVERIFY(world.push(offer, OpType::update, {{"message", std::string("新的话 {link}")}}).status == OpStatus::applied);
        QVERIFY(world.push(offer, OpType::update, {{"channel", std::string("sms")}}).status == OpStatus::rejected);
        QCOMPARE(world.sendAll(m_mail->url()), 1);
        QVERIFY(m_mail->parsed(1)[QStringLiteral("text")].toString().contains(QStringLiteral("新的话")));
        const auto late = world.push(offer, OpType::update, {{"message", std::string("{link}")}});
        QVERIFY(late.status == OpStatus::rejected);
        QCOMPARE(late.reason, std::string("offer-dispatched"));
    }

    void managerMayCancel() {
        auto& world = *m_world;
        const auto offer = world.newOffer(world.addCustomer("王小明", "wang@mail.example"));
        world.push(offer);
        QVERIFY(world.push(offer, OpType::update, {{"cancelled", true}}, test::World::manager()).status == OpStatus::applied);
        QVERIFY(world.dispatch(offer.id).status == DispatchStatus::refused);
    }
};

LIANLU_TEST(TestOfferHook)

}  // namespace test_offer_hook

#include "test_offer_hook.moc"
