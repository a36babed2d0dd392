// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <chrono>
#include <set>

#include <QtTest>

#include "models/domain/rules/coupon.h"
#include "models/domain/rules/coupon_ticket.h"
#include "tests/support/test_main.h"

namespace test_coupon {

using namespace lianlu;
using namespace lianlu::domain;
using namespace std::chrono_literals;

namespace {

constexpr std::int64_t kNow = 1'770'000'000'000;

Coupon issued(const CouponKey& key) {
    Coupon coupon;
    coupon.customerId = {Uuid::fromName("test", "customer")};
    coupon.templateId = {Uuid::fromName("test", "template")};
    coupon.code = newCouponCode();
    coupon.expiresAt = fromUnixMs(kNow) + 24h;
    coupon.status = CouponStatus::issued;
    signCoupon(coupon, key);
    return coupon;
}

}  // namespace

class TestCoupon : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }

    void aTicketSaysAllThatATillNeeds() {
        const auto key = CouponKey::generate();
        auto coupon = issued(key);
        coupon.id = {Uuid::fromName("test", "coupon")};
        const std::vector keys{key.forDevices()};
        const auto ticket = couponTicket(coupon);
        QVERIFY(ticket.starts_with("LLC1.") && ticket.size() < 250);
        const auto read = couponFromTicket(ticket);
        QVERIFY(read);
        QVERIFY(read->id == coupon.id && read->code == coupon.code && read->expiresAt == coupon.expiresAt);
        QVERIFY(checkCoupon(*read, keys, fromUnixMs(kNow)) == CouponCheck::valid);
        QVERIFY(checkCoupon(*read, keys, fromUnixMs(kNow) + 48h) == CouponCheck::expired);
        coupon.expiresAt.reset();
        signCoupon(coupon, key);
        QVERIFY(!couponFromTicket(couponTicket(coupon))->expiresAt);
        // Without a signature there is nothing to check: the code alone.
        coupon.signature.clear();
        QCOMPARE(couponTicket(coupon), coupon.code);
    }

    void aTicketThatWasTouchedIsNotGenuine() {
        const auto key = CouponKey::generate();
        auto coupon = issued(key);
        const std::vector keys{key.forDevices()};
        auto later = coupon;
        later.expiresAt = fromUnixMs(kNow) + std::chrono::hours(24 * 365);
        QVERIFY(checkCoupon(*couponFromTicket(couponTicket(later)), keys, fromUnixMs(kNow)) == CouponCheck::forged);
        const auto ticket = couponTicket(coupon);
        // No letter of it can be changed, left out or added without being seen; only the coupon's own id is not signed.
        for (std::size_t i = 0; i < ticket.size(); ++i) {
            auto other = ticket;
            other[i] = other[i] == 'A' ? 'B' : 'A';
            const auto read = couponFromTicket(other);
            const bool seen = !read || checkCoupon(*read, keys, fromUnixMs(kNow)) != CouponCheck::valid || (read->code == coupon.code && read->id != coupon.id) || read->signature == coupon.signature;
            QVERIFY2(seen, other.c_str());
            (void)couponFromTicket(ticket.substr(0, i));
        }
        for (const std::string_view none : {"", "LLC1.", "LLC1....", "LLC1.a.b.c.d", "LLC2.x.y.z.w", "ABCD-EFGH"}) QVERIFY(!couponFromTicket(none));
        QVERIFY(!couponFromTicket("LLC1." + std::string(5000, 'A')));
    }

    void codesAreDistinctAndReadable() {
        std::set<std::string> codes;
        for (int i = 0; i < 2000; ++i) {
            const auto code = newCouponCode();
            QCOMPARE(code.size(), std::size_t{24});  // 20 symbols in five groups
            QVERIFY(code.find_first_of("ILOU") == code.npos);
            codes.insert(code);
        }
        QCOMPARE(codes.size(), std::size_t{2000});
    }

    void typedCodesAreForgiven() {
        const auto code = newCouponCode();
        QString typed = QString::fromStdString(code).toLower().remove(QLatin1Char('-'));
        QCOMPARE(normalCouponCode(typed.toStdString()), std::optional(code));
        typed.replace(QLatin1Char('0'), QLatin1Char('o')).replace(QLatin1Char('1'), QLatin1Char('l'));
        QCOMPARE(normalCouponCode(" " + typed.toStdString() + " "), std::optional(code));
        QCOMPARE(normalCouponCode(""), std::optional<std::string>());
        QCOMPARE(normalCouponCode(code + "0"), std::optional<std::string>());
        QCOMPARE(normalCouponCode(std::string(1000, '0')), std::optional<std::string>());
    }

    void aSlipOfTheFingerIsFound() {
        int passed = 0;
        const auto code = newCouponCode();
        for (std::size_t i = 0; i < code.size(); ++i) {
            if (code[i] == '-') continue;
            auto wrong = code;
            wrong[i] = wrong[i] == 'A' ? 'B' : 'A';
            if (normalCouponCode(wrong)) ++passed;
        }
        QVERIFY(passed <= 1);  // two check symbols let one in 1,024 through
    }

    void signatureHoldsOffline() {
        const auto key = CouponKey::generate();
        const std::vector keys{CouponKey::generate().forDevices(), key.forDevices()};
        const auto coupon = issued(key);
        QVERIFY(checkCoupon(coupon, keys, fromUnixMs(kNow)) == CouponCheck::valid);
        QVERIFY(checkCoupon(coupon, keys, fromUnixMs(kNow) + 25h) == CouponCheck::expired);
        QVERIFY(checkCoupon(coupon, {keys.data(), 1}, fromUnixMs(kNow)) == CouponCheck::unknownKey);
    }

    void forgeriesFail() {
        const auto key = CouponKey::generate();
        const std::vector keys{key.forDevices()};
        const auto good = issued(key);
        const auto check = [&](auto change) {
            auto coupon = good;
            change(coupon);
            return checkCoupon(coupon, keys, fromUnixMs(kNow));
        };
        QVERIFY(check([](Coupon& c) { c.code = newCouponCode(); }) == CouponCheck::forged);
        QVERIFY(check([](Coupon& c) { c.customerId = {Uuid::fromName("test", "other")}; }) == CouponCheck::forged);
        QVERIFY(check([](Coupon& c) { c.templateId = {Uuid::fromName("test", "other")}; }) == CouponCheck::forged);
        QVERIFY(check([](Coupon& c) { c.expiresAt = *c.expiresAt + 1h; }) == CouponCheck::forged);
        QVERIFY(check([](Coupon& c) { c.expiresAt.reset(); }) == CouponCheck::forged);
        QVERIFY(check([](Coupon& c) { c.signature.clear(); }) == CouponCheck::forged);
        QVERIFY(check([](Coupon& c) { c.signature = "!!"; }) == CouponCheck::forged);
        QVERIFY(check([](Coupon& c) { c.signature += "A"; }) == CouponCheck::forged);
        QVERIFY(check([](Coupon& c) { c.status = CouponStatus::redeemed; }) == CouponCheck::alreadyUsed);
    }

    void keyComesBackFromItsSecret() {
        const auto key = CouponKey::generate();
        const auto again = CouponKey::fromSecret(key.secret.clone());
        QVERIFY(again);
        QCOMPARE(again->keyId, key.keyId);
        QCOMPARE(again->publicKey, key.publicKey);
        QVERIFY(!CouponKey::fromSecret(SecretBuffer::random(64)));
        QVERIFY(!CouponKey::fromSecret(SecretBuffer::random(32)));
    }

    void expiryByTemplate() {
        CouponTemplate t;
        const Time at = fromUnixMs(1'773'165'600'000);  // 2026-03-11 02:00 in Shanghai
        QVERIFY(!*couponExpiry(t, at, "Asia/Shanghai"));
        t.validDays = 7;
        const auto week = couponExpiry(t, at, "Asia/Shanghai");
        QVERIFY(week && *week);
        QCOMPARE(toUnixMs(**week), 1'773'849'600'000 - 1);  // end of 18 March there
        t.validToAt = at + 48h;
        QCOMPARE(toUnixMs(**couponExpiry(t, at, "Asia/Shanghai")), toUnixMs(at + 48h));
        QVERIFY(!couponExpiry(t, at, "Nowhere/Land"));
    }

    void openTemplates() {
        CouponTemplate t;
        const Time now = fromUnixMs(kNow);
        QVERIFY(!isOpen(t, now));
        t.status = CouponTemplateStatus::active;
        QVERIFY(isOpen(t, now));
        t.validFromAt = now + 1ms;
        QVERIFY(!isOpen(t, now));
        t.validFromAt = now;
        t.validToAt = now - 1ms;
        QVERIFY(!isOpen(t, now));
        t.validToAt = now;
        QVERIFY(isOpen(t, now));
        t.status = CouponTemplateStatus::closed;
        QVERIFY(!isOpen(t, now));
    }
};

LIANLU_TEST(TestCoupon)

}  // namespace test_coupon

#include "test_coupon.moc"
