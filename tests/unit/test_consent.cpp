// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <vector>

#include <QtTest>

#include "models/domain/rules/consent.h"

using namespace lianlu;
using namespace lianlu::domain;

namespace {

Consent entry(Channel channel, Purpose purpose, bool granted, std::int64_t at) {
    Consent consent;
    consent.channel = channel;
    consent.purpose = purpose;
    consent.granted = granted;
    consent.at = fromUnixMs(at);
    return consent;
}

}  // namespace

class TestConsent : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingSaidMeansNo() { QVERIFY(!contactable({}, Channel::email, Purpose::marketing)); }

    void newestHolds() {
        std::vector ledger{entry(Channel::email, Purpose::marketing, true, 20), entry(Channel::email, Purpose::marketing, false, 10)};
        QVERIFY(contactable(ledger, Channel::email, Purpose::marketing));
        ledger.push_back(entry(Channel::email, Purpose::marketing, false, 30));
        QVERIFY(!contactable(ledger, Channel::email, Purpose::marketing));
        ledger.push_back(entry(Channel::email, Purpose::marketing, true, 40));
        QVERIFY(contactable(ledger, Channel::email, Purpose::marketing));
    }

    void channelsAndPurposesStandAlone() {
        const std::vector ledger{entry(Channel::email, Purpose::marketing, true, 1), entry(Channel::sms, Purpose::service, true, 1)};
        QVERIFY(contactable(ledger, Channel::email, Purpose::marketing));
        QVERIFY(!contactable(ledger, Channel::sms, Purpose::marketing));
        QVERIFY(!contactable(ledger, Channel::email, Purpose::service));
        QVERIFY(!contactable(ledger, Channel::unknown, Purpose::unknown));
    }

    void withdrawalWinsATie() {
        const std::vector ledger{entry(Channel::email, Purpose::marketing, false, 5), entry(Channel::email, Purpose::marketing, true, 5)};
        QVERIFY(!contactable(ledger, Channel::email, Purpose::marketing));
    }

    void ME01_withdrawalHoldsAgainstAFastClock() {
        std::vector ledger{entry(Channel::email, Purpose::marketing, true, 1'000'000)};
        const Time now = fromUnixMs(500);
        const Time at = nextConsentTime(ledger, Channel::email, Purpose::marketing, now);
        QVERIFY(at > fromUnixMs(1'000'000));
        ledger.push_back(entry(Channel::email, Purpose::marketing, false, toUnixMs(at)));
        QVERIFY(!contactable(ledger, Channel::email, Purpose::marketing));
        QCOMPARE(toUnixMs(nextConsentTime({}, Channel::email, Purpose::marketing, now)), 500);
    }
};

QTEST_GUILESS_MAIN(TestConsent)
#include "test_consent.moc"
