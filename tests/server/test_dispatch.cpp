// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <thread>

#include <QRegularExpression>

#include "models/domain/rules/coupon.h"
#include "models/domain/rules/quiet_hours.h"
#include "sync/server/dispatch/over_redemption.h"
#include "tests/server/dispatch_world.h"
#include "tests/support/test_main.h"

namespace test_dispatch {

using namespace lianlu;
using namespace lianlu::domain;
using namespace std::chrono_literals;
using lianlu::protocol::OpStatus;
using lianlu::protocol::OpType;

class TestDispatch : public QObject {
    Q_OBJECT

    test::Cluster m_cluster;
    std::unique_ptr<test::World> m_world;
    std::unique_ptr<test::MailServer> m_mail;

    OfferId pushed(const CustomerId& customer) {
        const auto offer = m_world->newOffer(customer);
        const auto result = m_world->push(offer);
        if (result.status != OpStatus::applied) qWarning("%s %s", result.code.c_str(), result.reason.c_str());
        return offer.id;
    }
    bool startMail(const QStringList& options = {}) {
        m_mail = std::make_unique<test::MailServer>();
        return m_mail->start(options);
    }

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(startCrypto());
        if (!m_cluster.start()) QSKIP("PostgreSQL is not installed here");
    }
    void init() {
        m_world = std::make_unique<test::World>(m_cluster.newDatabase());
        QVERIFY2(startMail(), "aiosmtpd is needed for /usr/bin/python3");
    }
    void cleanup() {
        m_mail.reset();
        m_world.reset();
    }

    void mailGoesOutOnce() {
        auto& world = *m_world;
        const auto customer = world.addCustomer("王小明", "wang@mail.example");
        const auto id = pushed(customer);
        QVERIFY(world.offer(id).status == OfferStatus::accepted);
        QVERIFY(world.dispatch(id).status == DispatchStatus::queued);
        QCOMPARE(world.sendAll(m_mail->url()), 1);
        QCOMPARE(world.sendAll(m_mail->url()), 0);
        QCOMPARE(m_mail->count(), 1);

        const auto offer = world.offer(id);
        const auto dispatch = world.dispatch(id);
        const auto coupon = world.row<Coupon>(offer.couponId);
        QVERIFY(offer.status == OfferStatus::dispatched);
        QVERIFY(offer.dispatchedAt);
        QVERIFY(dispatch.status == DispatchStatus::sent);
        QVERIFY(!dispatch.nextTryAt);
        QCOMPARE(dispatch.attempts, 1);

        const auto mail = m_mail->parsed(1);
        const auto headers = mail[QStringLiteral("headers")].toObject();
        const auto header = [&](const char* name) { return headers[QString::fromUtf8(name)].toString(); };
        QCOMPARE(header("to"), QStringLiteral("王小明 <wang@mail.example>"));
        QCOMPARE(header("from"), QStringLiteral("山野 官方 <news@brand.example>"));
        QCOMPARE(header("subject"), QStringLiteral("王小明，冲锋衣 <Pro> 到店了"));
        QCOMPARE(header("message-id"), QString::fromStdString("<" + dispatch.messageId + ">"));
        QCOMPARE(header("list-unsubscribe-post"), QStringLiteral("List-Unsubscribe=One-Click"));
        QVERIFY(QRegularExpression(QStringLiteral("^<https://crm\\.example/u/[A-Za-z0-9_-]{24}>$")).match(header("list-unsubscribe")).hasMatch());
        QCOMPARE(header("date"), QStringLiteral("Wed, 11 Mar 2026 03:33:20 +0000"));
        QCOMPARE(mail[QStringLiteral("type")].toString(), QStringLiteral("multipart/alternative"));
        QVERIFY2(mail[QStringLiteral("defects")].toArray().isEmpty(), m_mail->raw(1).constData());
        const auto text = mail[QStringLiteral("text")].toString();
        const auto html = mail[QStringLiteral("html")].toString();
        const auto link = QString::fromStdString("https://crm.example/l/" + offer.linkCode);
        for (const auto& body : {text, html}) {
            QVERIFY(body.contains(link));
            QVERIFY(body.contains(QString::fromStdString(coupon.code)));
            QVERIFY(body.contains(QStringLiteral("李导购")));
        }
        QVERIFY(text.contains(QStringLiteral("冲锋衣 <Pro> 已到 静安店")));
        QVERIFY(html.contains(QStringLiteral("冲锋衣 &lt;Pro&gt; 已到 静安店")));
        for (const auto& line : m_mail->raw(1).split('\n')) QVERIFY(line.isEmpty() || (line.endsWith('\r') && line.size() <= 78));
    }

    void couponIsSignedForThisCustomer() {
        auto& world = *m_world;
        const auto customer = world.addCustomer("王小明", "wang@mail.example");
        const auto coupon = world.row<Coupon>(world.offer(pushed(customer)).couponId);
        std::vector<CouponPublicKey> keys;
        const auto published = server::couponPublicKeys(world.db()).value();
        for (const auto& key : published) keys.push_back({key.keyId, key.key});
        QVERIFY(checkCoupon(coupon, keys, world.clock.now()) == CouponCheck::valid);
        QCOMPARE(coupon.customerId, customer);
        QCOMPARE(coupon.issuedBy, test::World::guide());
        QCOMPARE(toUnixMs(*coupon.expiresAt), 1'773'849'600'000 - 1);  // end of the 18th in Shanghai
        auto forged = coupon;
        forged.customerId = {Uuid::fromName("x", "y")};
        QVERIFY(checkCoupon(forged, keys, world.clock.now()) == CouponCheck::forged);
    }

    void cancelledInTimeIsNotSent() {
        auto& world = *m_world;
        auto offer = world.newOffer(world.addCustomer("王小明", "wang@mail.example"));
        offer.sendAfterAt = world.clock.now() + 10s;
        world.push(offer);
        QVERIFY(world.push(offer, OpType::update, {{"cancelled", true}}).status == OpStatus::applied);
        world.clock.advance(1h);
        QCOMPARE(world.sendAll(m_mail->url()), 0);
        QCOMPARE(m_mail->count(), 0);
        QVERIFY(world.offer(offer.id).refusal == Refusal::cancelled);
        QVERIFY(world.dispatch(offer.id).status == DispatchStatus::refused);
        QVERIFY(world.row<Coupon>(world.offer(offer.id).couponId).status == CouponStatus::cancelled);
    }

    void cancelledTooLateSaysSo() {
        auto& world = *m_world;
        const auto offer = world.newOffer(world.addCustomer("王小明", "wang@mail.example"));
        world.push(offer);
        QCOMPARE(world.sendAll(m_mail->url()), 1);
        const auto result = world.push(offer, OpType::update, {{"cancelled", true}});
        QVERIFY(result.status == OpStatus::rejected);
        QCOMPARE(result.code, std::string("refused"));
        QCOMPARE(result.reason, std::string("offer-dispatched"));
        QVERIFY(!world.offer(offer.id).cancelled);
        QVERIFY(world.offer(offer.id).status == OfferStatus::dispatched);
    }

    void ME09_noConsentNoMessage() {
        auto& world = *m_world;
        const auto never = pushed(world.addCustomer("甲", "never@mail.example", false));
        const auto left = world.addCustomer("乙", "left@mail.example");
        const auto pending = pushed(left);
        world.clock.advance(1s);
        world.addConsent(left, false);  // between the push and the sending
        QCOMPARE(world.sendAll(m_mail->url()), 2);
        QCOMPARE(m_mail->count(), 0);
        for (const auto& id : {never, pending}) {
            QVERIFY(world.offer(id).status == OfferStatus::refused);
            QVERIFY(world.offer(id).refusal == Refusal::noConsent);
            QVERIFY(world.dispatch(id).status == DispatchStatus::refused);
            QVERIFY(world.row<Coupon>(world.offer(id).couponId).status == CouponStatus::cancelled);
        }
        // It comes back to the guide: the rows stand in the log of the book.
        QVERIFY(world.count("change_log WHERE scope = 'book:" + test::World::guide().toString() + "' AND entity = 'offer' AND ver > 1") >= 2);
    }

    void capHoldsOverTime() {
        auto& world = *m_world;
        const auto customer = world.addCustomer("王小明", "wang@mail.example");
        OfferId last;
        for (int i = 0; i < 4; ++i) last = pushed(customer);
        QCOMPARE(world.sendAll(m_mail->url()), 4);
        QCOMPARE(m_mail->count(), 3);
        QCOMPARE(world.count("offer WHERE body::json ->> 'refusal' = 'frequency_cap'"), 1);
        world.clock.advance(24h * 7 + 1s);
        last = pushed(customer);
        world.sendAll(m_mail->url());
        QVERIFY(world.offer(last).status == OfferStatus::dispatched);
    }

    void quietHoursPostpone() {
        auto& world = *m_world;
        world.clock.advance(11h);  // 22:33
        const auto id = pushed(world.addCustomer("王小明", "wang@mail.example"));
        QCOMPARE(world.sendAll(m_mail->url()), 1);
        QCOMPARE(m_mail->count(), 0);
        const auto waiting = world.dispatch(id);
        QVERIFY(waiting.status == DispatchStatus::queued);
        QVERIFY(waiting.refusal == Refusal::quietHours);
        QVERIFY(world.offer(id).status == OfferStatus::accepted);
        world.clock.set(*waiting.nextTryAt - 1ms);  // 08:59:59.999
        QCOMPARE(world.sendAll(m_mail->url()), 0);
        world.clock.advance(1ms);
        QCOMPARE(world.sendAll(m_mail->url()), 1);
        QCOMPARE(m_mail->count(), 1);
        QVERIFY(world.dispatch(id).refusal == Refusal::none);
    }

    void laterIsTriedAgain() {
        auto& world = *m_world;
        QVERIFY(startMail({QStringLiteral("--reject"), QStringLiteral("451:wang"), QStringLiteral("--times"), QStringLiteral("2")}));
        const auto id = pushed(world.addCustomer("王小明", "wang@mail.example"));
        QCOMPARE(world.sendAll(m_mail->url()), 1);
        auto dispatch = world.dispatch(id);
        QVERIFY(dispatch.status == DispatchStatus::queued);
        QCOMPARE(toUnixMs(*dispatch.nextTryAt), toUnixMs(world.clock.now() + 30s));
        QVERIFY2(dispatch.error.starts_with("451"), dispatch.error.c_str());
        QVERIFY2(dispatch.error.find("wang") == std::string::npos, dispatch.error.c_str());
        QCOMPARE(world.sendAll(m_mail->url()), 0);
        world.clock.advance(30s);
        QCOMPARE(world.sendAll(m_mail->url()), 1);
        world.clock.advance(60s);
        QCOMPARE(world.sendAll(m_mail->url()), 1);
        dispatch = world.dispatch(id);
        QVERIFY(dispatch.status == DispatchStatus::sent);
        QCOMPARE(dispatch.attempts, 3);
        QVERIFY(dispatch.error.empty());
        QCOMPARE(m_mail->count(), 1);
        QCOMPARE(m_mail->parsed(1)[QStringLiteral("headers")][QStringLiteral("message-id")].toString(), QString::fromStdString("<" + dispatch.messageId + ">"));
    }

    void patienceEnds() {
        auto& world = *m_world;
        QVERIFY(startMail({QStringLiteral("--reject"), QStringLiteral("451:wang")}));
        const auto id = pushed(world.addCustomer("王小明", "wang@mail.example"));
        for (int i = 0; i < 12; ++i) {
            QVERIFY(world.sendAll(m_mail->url()) <= 1);
            world.clock.advance(1h);
            if (world.clock.now() > fromUnixMs(1'773'200'000'000) + 8h) world.clock.set(fromUnixMs(1'773'200'000'000) + 22h + std::chrono::hours(i));
        }
        QCOMPARE(world.dispatch(id).attempts, server::Dispatcher::kMaxAttempts);
        QVERIFY(world.dispatch(id).status == DispatchStatus::failed);
        QVERIFY(world.offer(id).refusal == Refusal::mailRejected);
        QVERIFY(world.row<Identity>({Uuid::fromName("identity", "wang@mail.example")}).status == IdentityStatus::active);
    }

    void badAddressIsMarked() {
        auto& world = *m_world;
        QVERIFY(startMail({QStringLiteral("--reject"), QStringLiteral("550:wang")}));
        const auto customer = world.addCustomer("王小明", "wang@mail.example");
        const auto id = pushed(customer);
        QCOMPARE(world.sendAll(m_mail->url()), 1);
        QVERIFY(world.dispatch(id).status == DispatchStatus::failed);
        QVERIFY(world.offer(id).status == OfferStatus::refused);
        QVERIFY(world.offer(id).refusal == Refusal::mailRejected);
        QVERIFY(world.row<Identity>({Uuid::fromName("identity", "wang@mail.example")}).status == IdentityStatus::marked);
        world.clock.advance(24h);
        QCOMPARE(world.sendAll(m_mail->url()), 0);
        // And nothing is sent there again.
        QVERIFY(startMail());
        const auto next = pushed(customer);
        QCOMPARE(world.sendAll(m_mail->url()), 1);
        QVERIFY(world.offer(next).refusal == Refusal::addressMarked);
        QCOMPARE(m_mail->count(), 0);
    }

    void mailServerAway() {
        auto& world = *m_world;
        const auto url = m_mail->url();
        m_mail->stop();
        const auto id = pushed(world.addCustomer("王小明", "wang@mail.example"));
        QCOMPARE(world.sendAll(url), 1);
        QVERIFY(world.dispatch(id).status == DispatchStatus::queued);
        world.clock.advance(30s);
        QVERIFY(startMail());
        QCOMPARE(world.sendAll(m_mail->url()), 1);
        QVERIFY(world.dispatch(id).status == DispatchStatus::sent);
    }

    void tlsRequiredOrNothing() {
        server::SmtpSettings settings;
        settings.url = m_mail->url();  // which offers no STARTTLS
        settings.tls = server::SmtpTls::required;
        settings.timeoutSeconds = 5;
        server::SmtpSender sender(settings);
        const auto outcome = sender.send("news@brand.example", "wang@mail.example", "Subject: x\r\n\r\nx\r\n");
        QVERIFY(outcome.kind == server::SmtpOutcome::Kind::later);
        QCOMPARE(m_mail->count(), 0);
    }

    void oneConnectionCarriesMany() {
        server::SmtpSettings settings;
        settings.url = m_mail->url();
        server::SmtpSender sender(settings);
        for (int i = 0; i < 5; ++i) {
            const auto outcome = sender.send("news@brand.example", "wang@mail.example", "Subject: x\r\n\r\n.\r\n..dots\r\n");
            QVERIFY2(outcome.kind == server::SmtpOutcome::Kind::sent, outcome.words.c_str());
        }
        QCOMPARE(m_mail->count(), 5);
        QVERIFY(m_mail->raw(5).endsWith("\r\n\r\n.\r\n..dots\r\n"));  // dots at the start of a line survive
    }

    void CR13_lostRacesDoNotLoseTheRecord() {
        auto& world = *m_world;
        const auto id = pushed(world.addCustomer("王小明", "wang@mail.example"));
        // Seven writers win before us; a sequence keeps its count through our rollbacks.
        QVERIFY(world.db().script("CREATE SEQUENCE races; CREATE FUNCTION lose() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
                                  "IF NEW.status = 'sent' AND nextval('races') < 8 THEN RAISE EXCEPTION 'lost' USING ERRCODE = '40001'; END IF; "
                                  "RETURN NEW; END $$; CREATE TRIGGER lose AFTER UPDATE ON dispatch FOR EACH ROW EXECUTE FUNCTION lose()"));
        QCOMPARE(world.sendAll(m_mail->url()), 1);
        QVERIFY(world.dispatch(id).status == DispatchStatus::sent);
        QVERIFY(world.offer(id).status == OfferStatus::dispatched);
        QCOMPARE(world.count("races WHERE last_value = 8"), 1);
    }

    void CR13_noAnswerAfterData() {
        auto& world = *m_world;
        QVERIFY(startMail({QStringLiteral("--answer-after"), QStringLiteral("30")}));
        const auto id = pushed(world.addCustomer("王小明", "wang@mail.example"));
        QCOMPARE(world.sendAll(m_mail->url(), 2), 1);
        QVERIFY(world.dispatch(id).status == DispatchStatus::unconfirmed);
        QVERIFY(world.offer(id).status == OfferStatus::accepted);
        QCOMPARE(m_mail->count(), 1);
        world.clock.advance(24h);
        QCOMPARE(world.sendAll(m_mail->url(), 2), 0);
        QCOMPARE(m_mail->count(), 1);
    }

    void CR13_leftoversBecomeUnconfirmed() {
        auto& world = *m_world;
        const auto id = pushed(world.addCustomer("王小明", "wang@mail.example"));
        world.edit<Dispatch>(server::dispatchOf(id), [&](Dispatch& dispatch) {
            dispatch.status = DispatchStatus::sending;
            dispatch.attempts = 1;
            dispatch.nextTryAt = world.clock.now() + 20s;
        });
        server::Dispatcher dispatcher("https://crm.example", 10, world.clock, world.metrics);
        QCOMPARE(dispatcher.collectLeftovers(world.db()).value(), 0);  // another one may be at it
        world.clock.advance(21s);
        QCOMPARE(dispatcher.collectLeftovers(world.db()).value(), 1);
        QVERIFY(world.dispatch(id).status == DispatchStatus::unconfirmed);
        QCOMPARE(world.sendAll(m_mail->url()), 0);
        QCOMPARE(m_mail->count(), 0);
    }

    void manySendersSendOnce() {
        auto& world = *m_world;
        constexpr int kOffers = 24;
        for (int i = 0; i < kOffers; ++i) pushed(world.addCustomer("客户" + std::to_string(i), "c" + std::to_string(i) + "@mail.example"));
        std::vector<std::thread> senders;
        for (int i = 0; i < 4; ++i)
            senders.emplace_back([&] {
                auto connection = server::pg::Connection::open(world.conninfo()).value();
                server::Dispatcher dispatcher("https://crm.example", 10, world.clock, world.metrics);
                server::SmtpSettings settings;
                settings.url = m_mail->url();
                server::SmtpSender sender(settings);
                for (int idle = 0; idle < 3;) {
                    const auto did = dispatcher.step(connection, sender);
                    if (!did) qWarning("%s", did.error().describe().c_str());
                    idle = did && *did ? 0 : idle + 1;
                }
            });
        for (auto& sender : senders) sender.join();
        QCOMPARE(m_mail->count(), kOffers);
        QCOMPARE(world.count("dispatch WHERE status = 'sent'"), kOffers);
        QSet<QString> ids;
        for (int i = 1; i <= kOffers; ++i) {
            const auto raw = QString::fromUtf8(m_mail->raw(i));
            ids.insert(QRegularExpression(QStringLiteral("Message-ID: (\\S+)")).match(raw).captured(1));
        }
        QCOMPARE(ids.size(), kOffers);
    }

    void opsThatCannotBeSentAreRejected() {
        auto& world = *m_world;
        const auto customer = world.addCustomer("王小明", "wang@mail.example");
        const auto rejected = [&](auto change) {
            auto offer = world.newOffer(customer);
            change(offer);
            const auto result = world.push(offer);
            return result.status == OpStatus::rejected ? result.code + ":" + result.field : std::string("applied");
        };
        QCOMPARE(rejected([](Offer& o) { o.message = "{name} {phone}"; }), std::string("invalid:message"));
        QCOMPARE(rejected([](Offer& o) { o.couponTemplateId = {}; }), std::string("invalid:message"));  // names {coupon}
        QCOMPARE(rejected([](Offer& o) { o.productId = {Uuid::fromName("no", "such")}; }), std::string("invalid:product_id"));
        QCOMPARE(rejected([](Offer& o) { o.couponTemplateId = {Uuid::fromName("no", "such")}; }), std::string("invalid:coupon_template_id"));
        QCOMPARE(rejected([](Offer& o) { o.channel = Channel::sms; }), std::string("refused:channel"));
        QVERIFY(rejected([](Offer& o) { o.staffId = test::World::manager(); }).starts_with("forbidden"));
        QCOMPARE(world.count("offer"), 0);
        QCOMPARE(world.count("coupon"), 0);
        QCOMPARE(world.count("mail_link"), 0);
        QCOMPARE(world.count("dispatch"), 0);
    }

    void closedTemplateIsRefused() {
        auto& world = *m_world;
        world.edit<CouponTemplate>(test::World::couponTemplate(), [](CouponTemplate& t) { t.status = CouponTemplateStatus::closed; });
        const auto id = pushed(world.addCustomer("王小明", "wang@mail.example"));
        QVERIFY(world.offer(id).status == OfferStatus::refused);
        QVERIFY(world.offer(id).refusal == Refusal::templateClosed);
        QCOMPARE(world.count("coupon"), 0);
        QCOMPARE(world.sendAll(m_mail->url()), 0);
    }

    //! It went in while the coupon was good, and waited: over the night, or for a mail server that was away.
    void aCouponThatEndedMeanwhileIsNotSent() {
        auto& world = *m_world;
        world.edit<CouponTemplate>(test::World::couponTemplate(), [&](CouponTemplate& t) { t.validToAt = world.clock.now() + std::chrono::hours(2); });
        const auto late = pushed(world.addCustomer("王小明", "wang@mail.example"));
        const auto used = pushed(world.addCustomer("李雷", "li@mail.example"));
        QVERIFY(world.offer(late).status == OfferStatus::accepted);
        // Redeemed at the till before its message went out.
        world.edit<Coupon>(world.offer(used).couponId, [](Coupon& coupon) { coupon.status = CouponStatus::redeemed; });
        const auto ends = *world.row<Coupon>(world.offer(late).couponId).expiresAt;
        world.clock.set(ends);
        QCOMPARE(world.sendAll(m_mail->url()), 2);
        for (const auto& id : {late, used}) {
            QVERIFY(world.offer(id).status == OfferStatus::refused);
            QVERIFY(world.offer(id).refusal == Refusal::templateClosed);
            QVERIFY(world.dispatch(id).status == DispatchStatus::refused);
        }
        QVERIFY(world.row<Coupon>(world.offer(used).couponId).status == CouponStatus::redeemed);
        QCOMPARE(m_mail->count(), 0);
    }

    void headersCannotBeInjected() {
        auto& world = *m_world;
        const auto customer = world.addCustomer("Eve\r\nBcc: all@victim.example\r\n\r\nbody \"<x@y.example>,", "eve@mail.example");
        auto offer = world.newOffer(customer);
        offer.subject = "Hi {name}\r\nX-Evil: yes";
        QVERIFY(world.push(offer).status == OpStatus::applied);
        QCOMPARE(world.sendAll(m_mail->url()), 1);
        const auto mail = m_mail->parsed(1);
        const auto headers = mail[QStringLiteral("headers")].toObject();
        QVERIFY(!headers.contains(QStringLiteral("bcc")));
        QVERIFY(!headers.contains(QStringLiteral("x-evil")));
        QVERIFY(headers[QStringLiteral("to")].toString().endsWith(QStringLiteral("<eve@mail.example>")));
        QVERIFY(mail[QStringLiteral("defects")].toArray().isEmpty());
        QVERIFY(!m_mail->raw(1).contains("\r\nBcc:"));
    }

    void aPoisonousOneDoesNotStandInTheWay() {
        auto& world = *m_world;
        const auto bad = pushed(world.addCustomer("甲", "a@mail.example"));
        world.edit<Store>(test::World::store(), [](Store& s) { s.timeZone = "Nowhere/Land"; });
        QCOMPARE(world.sendAll(m_mail->url()), -1);
        QVERIFY(world.dispatch(bad).status == DispatchStatus::queued);
        QVERIFY(world.dispatch(bad).nextTryAt > world.clock.now());
        QVERIFY(world.dispatch(bad).error.find("time_zone") != std::string::npos);
        world.edit<Store>(test::World::store(), [](Store& s) { s.timeZone = "Asia/Shanghai"; });
        const auto good = pushed(world.addCustomer("乙", "b@mail.example"));
        QCOMPARE(world.sendAll(m_mail->url()), 1);
        QVERIFY(world.dispatch(good).status == DispatchStatus::sent);
    }

    void aBrandWithoutSenderWaits() {
        auto& world = *m_world;
        const auto setSender = [&](const char* address) { world.edit<Brand>({Uuid::fromName("test", "brand")}, [&](Brand& b) { b.senderEmail = address; }); };
        setSender("");
        const auto id = pushed(world.addCustomer("王小明", "wang@mail.example"));
        QCOMPARE(world.sendAll(m_mail->url()), -1);
        QVERIFY(world.dispatch(id).status == DispatchStatus::queued);
        QCOMPARE(world.dispatch(id).attempts, 0);
        setSender("news@brand.example");
        world.clock.advance(5min);
        QCOMPARE(world.sendAll(m_mail->url()), 1);
        QVERIFY(world.dispatch(id).status == DispatchStatus::sent);
    }

    void ME04_couponCountsOnce() {
        auto& world = *m_world;
        const auto customer = world.addCustomer("王小明", "wang@mail.example");
        const auto offerId = pushed(customer);
        world.sendAll(m_mail->url());
        const auto coupon = world.row<Coupon>(world.offer(offerId).couponId);
        const auto redeem = [&] {
            Redemption redemption;
            redemption.id = world.ids.next<RedemptionId>();
            redemption.couponId = coupon.id;
            redemption.couponCode = coupon.code;
            redemption.storeId = test::World::store();
            redemption.staffId = test::World::guide();
            redemption.amountMinor = 5000;
            redemption.at = world.clock.now();
            const auto result = world.push(redemption);
            return std::pair(redemption.id, result);
        };
        const auto [first, firstResult] = redeem();
        const auto [second, secondResult] = redeem();
        QVERIFY2(firstResult.status == OpStatus::applied, firstResult.reason.c_str());
        QVERIFY(secondResult.status == OpStatus::applied);
        QVERIFY(world.row<Redemption>(first).status == RedemptionStatus::redeemed);
        QVERIFY(world.row<Redemption>(second).status == RedemptionStatus::overRedeemed);
        QVERIFY(world.row<Coupon>(coupon.id).status == CouponStatus::redeemed);
        QVERIFY(world.offer(offerId).status == OfferStatus::bought);
        QCOMPARE(world.count("timeline_item WHERE customer_id = '" + customer.toString() + "'"), 2);
        QCOMPARE(world.count("task WHERE assignee_id = '" + test::World::manager().toString() + "'"), 1);
        // Both are told what happened to whose coupon, today, and led to the customer.
        const auto evening = endOfDay(world.clock.now(), 0, "Asia/Shanghai");
        QVERIFY(evening);
        for (const auto& id : {server::overRedemptionTask(second), server::overRedemptionNotice(second)}) {
            const auto task = world.row<Task>(TaskId{id});
            QCOMPARE(task.customerId, customer);
            QVERIFY2(task.reason.find("春季 50 元（" + coupon.code + "）：李导购的核销有效") != std::string::npos, task.reason.c_str());
            QVERIFY(task.reason.find("王小明") == std::string::npos && task.title.find("王小明") == std::string::npos);
            QVERIFY(task.dueAt && *task.dueAt == *evening);
        }
        QCOMPARE(world.row<Task>(TaskId{server::overRedemptionNotice(second)}).assigneeId, test::World::guide());
        QCOMPARE(world.count("task WHERE id = '" + server::overRedemptionTask(first).toString() + "'"), 0);
    }
};

LIANLU_TEST(TestDispatch)

}  // namespace test_dispatch

#include "test_dispatch.moc"
