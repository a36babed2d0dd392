// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <vector>

#include <QtTest>

#include "models/domain/rules/consent.h"
#include "tests/support/test_main.h"

namespace test_consent {

using namespace lianlu;
using namespace lianlu::domain;

namespace {

Consent entry(Channel channel, Purpose purpose, bool granted, std::int64_t at, const char* source = "consent_form") {
    Consent consent;
    consent.id = {Uuid::fromName("consent", std::string(nameOf(channel)) + source + std::to_string(at) + (granted ? "+" : "-"))};
    consent.source = source;
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

    //! Nobody withdrew anything where a grant was a mistake: what was said before holds, and never more than that.
    void aMistakeSetRightLeavesWhatWasBefore() {
        const auto state = [](const std::vector<Consent>& ledger) { return consentState(ledger, Channel::email, Purpose::marketing); };
        const auto mail = [](bool granted, std::int64_t at, const char* source = "verbal") { return entry(Channel::email, Purpose::marketing, granted, at, source); };
        QVERIFY(state({mail(true, 1), mail(false, 2, "taken_back")}).permission == Permission::silent);
        QVERIFY(state({mail(false, 1), mail(true, 2), mail(false, 3, "taken_back")}).permission == Permission::withdrawn);
        QCOMPARE(toUnixMs(*state({mail(false, 1), mail(true, 2), mail(false, 3, "taken_back")}).since), 1);
        QVERIFY(state({mail(true, 1), mail(false, 2, "taken_back"), mail(true, 3), mail(false, 4, "taken_back")}).permission == Permission::silent);
        // A withdrawal that was none, where nothing had been said.
        QVERIFY(state({mail(false, 1), mail(false, 2, "taken_back")}).permission == Permission::silent);
        // It gives nothing that was not there, whatever came in between.
        QVERIFY(state({mail(true, 1), mail(true, 2), mail(false, 3, "taken_back")}).permission == Permission::withdrawn);
        QVERIFY(state({mail(false, 2, "taken_back")}).permission == Permission::silent);
        QVERIFY(!contactable(std::vector{mail(true, 1), mail(false, 2, "taken_back")}, Channel::email, Purpose::marketing));
        // Said again since.
        QVERIFY(state({mail(true, 1), mail(false, 2, "taken_back"), mail(true, 3)}).permission == Permission::granted);
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

    void onlyAnActOfPermissionMakesContactable() {
        for (const auto& act : consentActs()) {
            const std::vector ledger{entry(Channel::email, Purpose::marketing, true, 1, std::string(act.name).c_str())};
            QCOMPARE(contactable(ledger, Channel::email, Purpose::marketing), act.permits);
            QVERIFY(consentActOf(act.name) == act.act);
        }
        // Of a newer version, or of a file that nobody has mapped: no permission, but a withdrawal all the same.
        const std::vector unknown{entry(Channel::email, Purpose::marketing, true, 1, "thought about it")};
        QVERIFY(!contactable(unknown, Channel::email, Purpose::marketing));
        QVERIFY(consentState(unknown, Channel::email, Purpose::marketing).permission == Permission::doubtful);
        const std::vector stopped{entry(Channel::email, Purpose::marketing, true, 1), entry(Channel::email, Purpose::marketing, false, 2, "wrote a letter")};
        QVERIFY(!contactable(stopped, Channel::email, Purpose::marketing));
    }

    void olderNamesOfActsStayUnderstood() {
        for (const char* name : {"given to the guide", "form", "sign-up", "join", "checkout", "follow", "loyalty programme membership"}) {
            const std::vector ledger{entry(Channel::email, Purpose::marketing, true, 1, name)};
            QVERIFY2(contactable(ledger, Channel::email, Purpose::marketing), name);
        }
        QVERIFY(consentActOf("unsubscribe link") == ConsentAct::unsubscribed);
        QVERIFY(consentActOf("") == ConsentAct::unknown);
    }

    void atOneMomentTheStricterHolds() {
        const auto good = entry(Channel::email, Purpose::marketing, true, 5);
        const auto doubtful = entry(Channel::email, Purpose::marketing, true, 5, "of a newer version");
        for (const auto& ledger : {std::vector{good, doubtful}, std::vector{doubtful, good}})
            QVERIFY(consentState(ledger, Channel::email, Purpose::marketing).permission == Permission::doubtful);
    }

    void theStateTellsSinceWhenByWhichActAndWords() {
        auto agreed = entry(Channel::sms, Purpose::service, true, 7, "checkout");
        agreed.wordingVersion = "service-2";
        const std::vector ledger{agreed, entry(Channel::sms, Purpose::service, false, 3)};
        const auto state = consentState(ledger, Channel::sms, Purpose::service);
        QVERIFY(state.permission == Permission::granted && state.entry == agreed.id);
        QCOMPARE(toUnixMs(*state.since), 7);
        QCOMPARE(state.wordingVersion, std::string("service-2"));
        QCOMPARE(consentStates(ledger).size(), std::size_t{1});
        QVERIFY(consentState(ledger, Channel::sms, Purpose::marketing).permission == Permission::silent);
    }

    void profilingEndsWithAWithdrawalOverAnyChannel() {
        QVERIFY(mayProfile({}));
        std::vector ledger{entry(Channel::app, Purpose::profiling, true, 1), entry(Channel::email, Purpose::marketing, false, 1)};
        QVERIFY(mayProfile(ledger));
        ledger.push_back(entry(Channel::store, Purpose::profiling, false, 2));
        QVERIFY(!mayProfile(ledger));
        ledger.push_back(entry(Channel::store, Purpose::profiling, true, 3));
        QVERIFY(mayProfile(ledger));
    }

    void aMergeKeepsTheStrictest() {
        const std::vector a{entry(Channel::email, Purpose::marketing, false, 10), entry(Channel::sms, Purpose::marketing, true, 10)};
        const std::vector b{entry(Channel::email, Purpose::marketing, true, 20), entry(Channel::sms, Purpose::marketing, true, 30),
                            entry(Channel::call, Purpose::marketing, true, 5)};
        for (const auto& both : {strictest(a, b), strictest(b, a)}) {
            QCOMPARE(both.size(), std::size_t{3});
            for (const auto& state : both) {
                QCOMPARE(state.permission == Permission::granted, state.channel != Channel::email);
                if (state.channel == Channel::sms) QCOMPARE(toUnixMs(*state.since), 10);
            }
        }
        QVERIFY(strictest(std::span<const Consent>{}, {}).empty());
    }

    void wordsInForceAreTheNewestThatHaveBegun() {
        const auto wording = [](const char* code, const char* language, std::int64_t from) {
            ConsentWording one;
            one.code = code;
            one.channel = Channel::email;
            one.purpose = Purpose::marketing;
            one.language = language;
            one.fromAt = fromUnixMs(from);
            return one;
        };
        const std::vector all{wording("m1", "zh-CN", 10), wording("m2", "zh-CN", 20), wording("m3", "zh-CN", 90), wording("m2en", "en", 20)};
        const auto current = currentWordings(all, Channel::email, Purpose::marketing, fromUnixMs(50));
        QCOMPARE(current.size(), std::size_t{2});
        QCOMPARE(wordingFor(current, "zh-CN")->code, std::string("m2"));
        QCOMPARE(wordingFor(current, "zh-TW")->code, std::string("m2"));
        QCOMPARE(wordingFor(current, "en-GB")->code, std::string("m2en"));
        QVERIFY(wordingFor({}, "en") == nullptr);
        QVERIFY(currentWordings(all, Channel::sms, Purpose::marketing, fromUnixMs(50)).empty());
    }
};

LIANLU_TEST(TestConsent)

}  // namespace test_consent

#include "test_consent.moc"
