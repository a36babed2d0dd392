// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <chrono>
#include <vector>

#include <QtTest>

#include "models/domain/rules/message.h"
#include "models/domain/rules/offer.h"
#include "tests/support/test_main.h"

namespace test_offer_message {

using namespace lianlu;
using namespace lianlu::domain;
using namespace std::chrono_literals;

namespace {

constexpr std::int64_t kNow = 1'773'200'000'000;  // 2026-03-11 11:33 in Shanghai

MessageValues values() {
    return {"王小明", "冲锋衣 <Pro> & co", "AAAA-BBBB", "https://shop.example/l/x?a=1&b=2", "李导购", "静安店"};
}
MessageFrame frame() { return {"山野", "zh-CN", "https://shop.example/u/y"}; }

bool has(const std::string& text, std::string_view part) { return text.find(part) != text.npos; }

//! A person who may be written to.
struct Person {
    std::vector<Consent> consents;
    std::vector<Identity> identities;
    std::vector<Time> sent;
    Brand brand;
    CouponTemplate couponTemplate;

    Person() {
        Consent consent;
        consent.channel = Channel::email;
        consent.purpose = Purpose::marketing;
        consent.granted = true;
        consent.source = "consent_form";
        consent.at = fromUnixMs(1);
        consents.push_back(consent);
        Identity identity;
        identity.id = {Uuid::fromName("test", "a")};
        identity.kind = IdentityKind::email;
        identity.value = "wang@mail.example";
        identity.status = IdentityStatus::active;
        identities.push_back(identity);
        brand.quietFromMinute = 21 * 60;
        brand.quietToMinute = 9 * 60;
        brand.touchCap = 2;
        brand.touchCapDays = 7;
        couponTemplate.status = CouponTemplateStatus::active;
    }
    OfferFacts facts(std::int64_t now = kNow) const {
        OfferFacts facts;
        facts.channel = Channel::email;
        facts.consents = consents;
        facts.identities = identities;
        facts.sent = sent;
        facts.couponTemplate = &couponTemplate;
        facts.brand = &brand;
        facts.zone = "Asia/Shanghai";
        facts.now = fromUnixMs(now);
        return facts;
    }
    Refusal refusal() const {
        const auto verdict = judgeOffer(facts());
        return verdict ? verdict->refusal : Refusal::unknown;
    }
};

}  // namespace

class TestOfferMessage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void variablesAreFilled() {
        const auto message = renderMessage("{name}，{product}", "您好 {name}：\n\n{product} 到店，券 {coupon}，{link}\n{guide} {store}",
                                           values(), frame());
        QVERIFY(message);
        QCOMPARE(message->subject, std::string("王小明，冲锋衣 <Pro> & co"));
        QVERIFY(has(message->text, "您好 王小明：\n\n冲锋衣 <Pro> & co 到店，券 AAAA-BBBB，https://shop.example/l/x?a=1&b=2\n李导购 静安店"));
        QVERIFY(has(message->html, "冲锋衣 &lt;Pro&gt; &amp; co 到店"));
        QVERIFY(has(message->html, "href=\"https://shop.example/l/x?a=1&amp;b=2\""));
        QVERIFY(has(message->html, "lang=\"zh-CN\""));
        QVERIFY(has(message->text, "退订：https://shop.example/u/y"));
        QVERIFY(has(message->html, "https://shop.example/u/y"));
        // Said once where the text says it.
        QCOMPARE(message->text.find("AAAA-BBBB"), message->text.rfind("AAAA-BBBB"));
    }

    void couponAndLinkAreNeverLost() {
        const auto message = renderMessage("Hi", "Nothing here.", values(), {"Brand", "en-GB", ""});
        QVERIFY(message);
        QVERIFY(has(message->text, "Your coupon: AAAA-BBBB"));
        QVERIFY(has(message->text, "https://shop.example/l/x?a=1&b=2"));
        QVERIFY(has(message->html, "AAAA-BBBB"));
        QVERIFY(!has(message->text, "Unsubscribe"));
        QVERIFY(has(renderMessage("", "x", values(), {"B", "zh-Hant-HK", "u"})->text, "您的優惠券"));
    }

    void unknownVariablesAreNamed() {
        const auto message = renderMessage("{phone}", "{ name } {姓名} {phone} {", values(), frame());
        QVERIFY(!message);
        QVERIFY(message.error().code == Code::invalid);
        QCOMPARE(message.error().subject, std::string("phone, 姓名"));
        QVERIFY(checkMessage("plain", "a { brace, {} and { name }"));
    }

    void whatIsNotThereCannotBeNamed() {
        auto without = values();
        without.coupon.clear();
        const auto message = renderMessage("x", "code {coupon}", without, frame());
        QVERIFY(!message);
        QCOMPARE(message.error().subject, std::string("coupon"));
        QVERIFY(renderMessage("x", "no code", without, frame()));
    }

    void nothingBreaksOut() {
        auto evil = values();
        evil.name = "Eve\r\nBcc: all@example.org <script>alert(1)</script>\x01";
        const auto message = renderMessage("Hello {name}\r\nX-Evil: 1", "<b>{name}</b>", evil, frame());
        QVERIFY(message);
        QVERIFY(message->subject.find_first_of("\r\n") == std::string::npos);
        QVERIFY(!has(message->html, "<script>"));
        QVERIFY(!has(message->html, "<b>"));
        QVERIFY(!has(message->text, "\nBcc:"));
        QVERIFY(message->text.find('\r') == std::string::npos);
    }

    void valuesAreNotExpandedAgain() {
        auto nested = values();
        nested.name = "{coupon}{bad}";
        const auto message = renderMessage("s", "{name}", nested, frame());
        QVERIFY(message);
        QVERIFY(has(message->text, "{coupon}{bad}"));
    }

    void mayGoOut() {
        const Person person;
        const auto verdict = judgeOffer(person.facts());
        QVERIFY(verdict);
        QVERIFY(verdict->refusal == Refusal::none);
        QVERIFY(!verdict->notBefore);
        QCOMPARE(verdict->address->value, std::string("wang@mail.example"));
        QVERIFY(objections(person.facts())->empty());
    }

    void reasonsAgainst() {
        Person silent;
        silent.consents.clear();
        QVERIFY(silent.refusal() == Refusal::noConsent);
        Person homeless;
        homeless.identities.clear();
        QVERIFY(homeless.refusal() == Refusal::noAddress);
        Person marked;
        marked.identities[0].status = IdentityStatus::marked;
        QVERIFY(marked.refusal() == Refusal::addressMarked);
        Person late;
        late.couponTemplate.status = CouponTemplateStatus::closed;
        QVERIFY(late.refusal() == Refusal::templateClosed);
        Person tired;
        tired.sent = {fromUnixMs(kNow) - 1h, fromUnixMs(kNow) - 2h};
        QVERIFY(tired.refusal() == Refusal::frequencyCap);
        tired.consents.clear();
        QCOMPARE(objections(tired.facts())->size(), std::size_t{2});
    }

    void aGoodAddressBesideAMarkedOne() {
        Person person;
        auto second = person.identities[0];
        second.id = {Uuid::fromName("test", "b")};
        second.value = "new@mail.example";
        second.verifiedAt = fromUnixMs(5);
        person.identities[0].status = IdentityStatus::marked;
        person.identities.push_back(second);
        QCOMPARE(judgeOffer(person.facts())->address->value, std::string("new@mail.example"));
        person.identities[0].status = IdentityStatus::active;
        QCOMPARE(judgeOffer(person.facts())->address->value, std::string("new@mail.example"));  // verified
    }

    void quietHoursPostpone() {
        const Person person;
        const std::int64_t night = kNow + 11 * 3'600'000;  // 22:33
        const auto verdict = judgeOffer(person.facts(night));
        QVERIFY(verdict);
        QVERIFY(verdict->refusal == Refusal::none);
        QVERIFY(verdict->notBefore && *verdict->notBefore > fromUnixMs(night));
        QVERIFY(objections(person.facts(night))->front() == Refusal::quietHours);
        auto lost = person.facts();
        lost.zone = "Nowhere/Land";
        QVERIFY(!judgeOffer(lost));
    }

    void IN18_linksStayInTheMall() {
        const auto good = [](std::string_view base, std::string_view path) { return mallAddress(base, path, "coupon", "A-B"); };
        QCOMPARE(good("https://mall.example", "/p/1"), std::optional<std::string>("https://mall.example/p/1?coupon=A-B"));
        QCOMPARE(good("https://mall.example/shop/", "p/1?x=2#top"),
                 std::optional<std::string>("https://mall.example/shop/p/1?x=2&coupon=A-B#top"));
        QCOMPARE(good("https://mall.example", ""), std::optional<std::string>("https://mall.example/?coupon=A-B"));
        QCOMPARE(mallAddress("http://127.0.0.1:8080", "", "coupon", ""), std::optional<std::string>("http://127.0.0.1:8080/"));
        QCOMPARE(mallAddress("https://mall.example", "p", "c", "a b&c"), std::optional<std::string>("https://mall.example/p?c=a%20b%26c"));
        for (const std::string_view path : {"//evil.example/", "https://evil.example", "/../admin", "\\evil.example", "/a\r\nSet-Cookie: x",
                                            "javascript:alert(1)", "/x//evil.example", "/ space"})
            QVERIFY2(!good("https://mall.example", path), path.data());
        for (const std::string_view base : {"", "javascript:alert(1)", "ftp://mall.example", "https://", "https://user@evil.example",
                                            "https://mall.example?x=", "https://mall.example#", "https:///p", "//mall.example"})
            QVERIFY2(!good(base, "p"), base.data());
    }
};

LIANLU_TEST(TestOfferMessage)

}  // namespace test_offer_message

#include "test_offer_message.moc"
