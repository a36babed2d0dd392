// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "sync/server/auth/sign_in_guard.h"
#include "sync/server/auth/totp.h"
#include "tests/support/test_main.h"

namespace test_sign_in_guard {

using namespace lianlu;
using namespace lianlu::server;

namespace {

const Time kStart = fromUnixMs(1'790'000'000'000);

//! How many of `tries` are let through, none of them given back.
int passed(SignInGuard& guard, const SignInTry& attempt, int tries) {
    int through = 0;
    for (int i = 0; i < tries; ++i) through += guard.take(attempt, kStart) == 0;
    return through;
}

}  // namespace

class TestSignInGuard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aStrangerHasTenTriesOfALogin() {
        SignInGuard guard;
        QCOMPARE(passed(guard, {"anna", "192.0.2.1", {}}, 20), 10);
        QVERIFY(guard.take({"anna", "192.0.2.1", {}}, kStart) > 60);
        // One more after a tenth of the time.
        QCOMPARE(guard.take({"anna", "192.0.2.1", {}}, kStart + std::chrono::seconds(91)), 0);
    }

    void anotherAddressIsAnotherStranger() {
        SignInGuard guard;
        QCOMPARE(passed(guard, {"anna", "192.0.2.1", {}}, 20), 10);
        QCOMPARE(guard.take({"anna", "192.0.2.2", {}}, kStart), 0);
        QCOMPARE(guard.take({"ben", "192.0.2.1", {}}, kStart), 0);
    }

    void manyAddressesAreOneLogin() {
        SignInGuard guard;
        int through = 0;
        for (int i = 0; i < 30; ++i) through += passed(guard, {"anna", "192.0.2." + std::to_string(i), {}}, 10);
        QCOMPARE(through, 100);
        QVERIFY(guard.take({"anna", "198.51.100.1", {}}, kStart) > 0);
    }

    void aKnownDeviceIsCountedByItself() {
        SignInGuard guard;
        for (int i = 0; i < 30; ++i) (void)passed(guard, {"anna", "192.0.2." + std::to_string(i), {}}, 10);
        for (int i = 0; i < 80; ++i) (void)guard.take({"x" + std::to_string(i), "192.0.2.1", {}}, kStart);
        QVERIFY(guard.take({"nobody", "192.0.2.1", {}}, kStart) > 0);
        // Neither the login's tries nor the address's are its own.
        QCOMPARE(guard.take({"anna", "192.0.2.1", "till"}, kStart), 0);
        QCOMPARE(passed(guard, {"anna", "192.0.2.1", "till"}, 20), 9);
        QCOMPARE(guard.take({"anna", "192.0.2.1", "desk"}, kStart), 0);
    }

    void whatGuessedNothingCostsNothing() {
        SignInGuard guard;
        for (int i = 0; i < 200; ++i) {
            const SignInTry attempt{"anna", "192.0.2.1", {}};
            QCOMPARE(guard.take(attempt, kStart), 0);
            guard.giveBack(attempt);
        }
        // What was refused took nothing, of nobody.
        QCOMPARE(passed(guard, {"anna", "192.0.2.1", {}}, 40), 10);
        QCOMPARE(passed(guard, {"ben", "192.0.2.1", {}}, 40), 10);
    }

    void codesHaveTriesOfTheirOwn() {
        SignInGuard guard;
        int through = 0;
        for (int i = 0; i < 40; ++i) through += guard.takeCode({"anna", "192.0.2." + std::to_string(i), {}}, kStart) == 0;
        QCOMPARE(through, 20);
        QCOMPARE(guard.takeCode({"anna", "192.0.2.1", "till"}, kStart), 0);
    }

    void theVectorsOfRfc6238() {
        const std::string secret = "12345678901234567890";
        const std::pair<std::int64_t, const char*> vectors[] = {{59, "94287082"},         {1111111109, "07081804"},  {1111111111, "14050471"},
                                                                {1234567890, "89005924"}, {2000000000, "69279037"}, {20000000000, "65353130"}};
        for (const auto& [seconds, code] : vectors) {
            const auto at = fromUnixMs(seconds * 1000);
            QCOMPARE(hotp(secret, totpStep(at), 8), std::string(code));
            QCOMPARE(hotp(secret, totpStep(at)), std::string(code + 2));
        }
    }

    void theVectorsOfRfc4226And4648() {
        const char* codes[] = {"755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871", "520489"};
        for (int i = 0; i < 10; ++i) QCOMPARE(hotp("12345678901234567890", i), std::string(codes[i]));
        const std::pair<const char*, const char*> words[] = {{"", ""}, {"f", "MY"}, {"fo", "MZXQ"}, {"foo", "MZXW6"}, {"foob", "MZXW6YQ"}, {"fooba", "MZXW6YTB"}, {"foobar", "MZXW6YTBOI"}};
        for (const auto& [plain, encoded] : words) QCOMPARE(base32(plain), std::string(encoded));
    }

    void oneStepEarlyOrLateAndNeverTwice() {
        const std::string secret = "12345678901234567890";
        const auto step = totpStep(kStart);
        for (int off = -3; off <= 3; ++off) QCOMPARE(totpFits(secret, hotp(secret, step + off), kStart, 0).has_value(), std::abs(off) <= 1);
        QCOMPARE(totpFits(secret, hotp(secret, step), kStart, step - 1), std::optional(step));
        QVERIFY(!totpFits(secret, hotp(secret, step), kStart, step));
        // An older one that was not seen is too late once a newer one was taken.
        QVERIFY(!totpFits(secret, hotp(secret, step - 1), kStart, step));
        QCOMPARE(totpFits(secret, hotp(secret, step + 1), kStart, step), std::optional(step + 1));
        auto spaced = hotp(secret, step);
        spaced.insert(3, " ");
        QVERIFY(totpFits(secret, spaced, kStart, 0));
        for (const char* odd : {"", "12345", "1234567", "abcdef"}) QVERIFY(!totpFits(secret, odd, kStart, 0));
    }

    void theAppIsToldInAnUri() {
        QCOMPARE(otpauthUri("玉川 & Co", "anna", "12345678901234567890"),
                 std::string("otpauth://totp/%E7%8E%89%E5%B7%9D%20%26%20Co:anna?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=%E7%8E%89%E5%B7%9D%20%26%20Co"
                             "&algorithm=SHA1&digits=6&period=30"));
    }
};

LIANLU_TEST(TestSignInGuard)

}  // namespace test_sign_in_guard

#include "test_sign_in_guard.moc"
