// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/action/next_action.h"
#include "tests/support/test_main.h"

#include <algorithm>
#include <chrono>
#include <tuple>

#include <QTest>

namespace test_next_action {

using namespace lianlu;
using namespace lianlu::insight;
using domain::Channel;

namespace {

std::int32_t dayOf(int year, unsigned month, unsigned day) {
    using namespace std::chrono;
    return static_cast<std::int32_t>(sys_days(std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day)).time_since_epoch().count());
}

const std::int32_t kToday = dayOf(2026, 11, 27);

Uuid row(const char* name) { return Uuid::fromName("next action", name); }

//! Somebody who may be written to by mail, and nothing else is known of them.
ActionFacts somebody() {
    ActionFacts facts;
    facts.today = kToday;
    facts.reach = {{Channel::email, true, false, false, false, true}};
    return facts;
}

const Action* find(const NextActions& next, ActionKind kind) {
    const auto found = std::find_if(next.actions.begin(), next.actions.end(), [kind](const Action& one) { return one.kind == kind; });
    return found == next.actions.end() ? nullptr : &*found;
}

bool says(const Action& action, FactKind kind) {
    return std::any_of(action.evidence.begin(), action.evidence.end(), [kind](const Evidence& one) { return one.kind == kind; });
}

//! The urgency of the one action there must be of a kind; -1: there is none.
int urgency(const ActionFacts& facts, ActionKind kind) {
    const auto next = nextActions(facts);
    const auto* found = find(next, kind);
    return found ? found->urgency : -1;
}

}  // namespace

class TestNextAction : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nobodyAndNothing() {
        ActionFacts erased;
        erased.known = false;
        erased.birthday = "1990-11-27";
        QVERIFY(nextActions(erased).idle == Idle::notHere && nextActions(erased).actions.empty());
        ActionFacts empty;
        empty.today = kToday;
        QVERIFY(nextActions(empty).idle == Idle::noFacts && nextActions(empty).actions.empty());
        QVERIFY(nextActions(somebody()).idle == Idle::nothingDue && nextActions(somebody()).actions.empty());
    }

    void agreedStepGrowsWithEveryDay() {
        auto facts = somebody();
        facts.steps = {{row("task"), true, row("lead"), "call about the coat", kToday + 2}};
        QCOMPARE(urgency(facts, ActionKind::agreedStep), -1);
        for (const auto& [days, wanted] : {std::pair{1, 90}, {0, 90}, {-4, 94}, {-9, 99}, {-400, 99}}) {
            facts.steps[0].day = kToday + days;
            QCOMPARE(urgency(facts, ActionKind::agreedStep), wanted);
        }
        const auto next = nextActions(facts);
        QVERIFY(next.idle == Idle::no);
        const auto& action = next.actions.front();
        QVERIFY(action.subject == row("task") && action.lead == row("lead"));
        QCOMPARE(action.evidence[0].name, std::string("call about the coat"));
        QCOMPARE(*action.evidence[0].number, std::int64_t{-400});
        QVERIFY(says(action, FactKind::noContact));
    }

    void couponUntilItsLastDay() {
        auto facts = somebody();
        facts.coupons = {{row("c"), "WOOL50", kToday + 15}};
        QCOMPARE(urgency(facts, ActionKind::coupon), -1);
        facts.coupons[0].lastDay = kToday + 14;
        QCOMPARE(urgency(facts, ActionKind::coupon), 44);
        facts.coupons[0].lastDay = kToday;
        QCOMPARE(urgency(facts, ActionKind::coupon), 86);
        facts.coupons[0].lastDay = kToday - 1;  // it has ended
        QCOMPARE(urgency(facts, ActionKind::coupon), -1);
        // Of several the one that ends first.
        facts.coupons = {{row("late"), "B", kToday + 9}, {row("soon"), "A", kToday + 2}};
        const auto next = nextActions(facts);
        QCOMPARE(next.actions.size(), std::size_t{1});
        QVERIFY(next.actions[0].subject == row("soon"));
        QCOMPARE(*next.actions[0].day, kToday + 2);
    }

    void birthdayOfALeapDay() {
        QCOMPARE(*nextBirthday("1992-02-29", dayOf(2027, 2, 20)), dayOf(2027, 2, 28));
        QCOMPARE(*nextBirthday("1992-02-29", dayOf(2028, 2, 20)), dayOf(2028, 2, 29));
        QCOMPARE(*nextBirthday("1992-02-29", dayOf(2027, 3, 1)), dayOf(2028, 2, 29));
        QCOMPARE(*nextBirthday("1992-02-29", dayOf(2028, 2, 29)), dayOf(2028, 2, 29));
        QCOMPARE(*nextBirthday("1990-01-02", dayOf(2026, 12, 30)), dayOf(2027, 1, 2));
        for (const char* wrong : {"", "1990", "1990-13-01", "1991-02-29", "1990-1-1", "abcd-ef-gh"}) QVERIFY(!nextBirthday(wrong, kToday));
    }

    void birthdayWithinAWeekAndOnce() {
        auto facts = somebody();
        facts.birthday = "1990-12-05";
        QCOMPARE(urgency(facts, ActionKind::birthday), -1);  // eight days
        facts.birthday = "1990-12-04";
        QCOMPARE(urgency(facts, ActionKind::birthday), 56);
        facts.birthday = "1990-11-27";
        QCOMPARE(urgency(facts, ActionKind::birthday), 84);
        facts.birthday = "1990-11-26";  // yesterday
        QCOMPARE(urgency(facts, ActionKind::birthday), -1);
        // A contact in the week before does for the time until the day, and not for the day itself.
        facts.birthday = "1990-11-30";
        facts.contact = kToday - 2;
        QCOMPARE(urgency(facts, ActionKind::birthday), -1);
        facts.contact = kToday - 5;
        QCOMPARE(urgency(facts, ActionKind::birthday), 72);
        facts.birthday = "1990-11-27";
        facts.contact = kToday - 1;
        QCOMPARE(urgency(facts, ActionKind::birthday), 84);
        facts.contact = kToday;
        QCOMPARE(urgency(facts, ActionKind::birthday), -1);
    }

    void aLeadGoesCold() {
        auto facts = somebody();
        facts.leads = {{row("lead"), row("coat"), "a coat", kToday - 40, kToday - 6}};
        QCOMPARE(urgency(facts, ActionKind::openLead), -1);
        facts.leads[0].contact = kToday - 7;
        QCOMPARE(urgency(facts, ActionKind::openLead), 60);
        facts.leads[0].contact.reset();
        QCOMPARE(urgency(facts, ActionKind::openLead), 75);
        const auto next = nextActions(facts);
        QVERIFY(next.actions[0].lead == row("lead") && next.actions[0].product == row("coat"));
        facts.contact = kToday - 1;  // about something else, but a contact
        QCOMPARE(urgency(facts, ActionKind::openLead), -1);
    }

    void aStageAsksForAStep() {
        using domain::LeadStage;
        auto facts = somebody();
        facts.leads = {{row("lead"), row("coat"), "a coat", kToday - 1, {}, LeadStage::fresh, false, false}};
        QCOMPARE(urgency(facts, ActionKind::leadStage), -1);  // opened yesterday
        for (const auto& [stage, days, wanted] : {std::tuple{LeadStage::fresh, 2, 62}, {LeadStage::fresh, 6, 66}, {LeadStage::contacted, 13, -1}, {LeadStage::contacted, 14, 48},
                                                 {LeadStage::contacted, 30, 56}, {LeadStage::qualified, 29, -1}, {LeadStage::qualified, 31, 53}, {LeadStage::negotiating, 0, 60},
                                                 {LeadStage::negotiating, 40, 68}, {LeadStage::unknown, 40, -1}}) {
            facts.leads[0].stage = stage;
            facts.leads[0].opened = kToday - days;
            facts.leads[0].contact = stage == LeadStage::fresh ? std::nullopt : std::optional(kToday);  // not cold
            QCOMPARE(urgency(facts, ActionKind::leadStage), wanted);
        }
        facts.leads[0] = {row("lead"), row("coat"), "a coat", kToday - 12, kToday - 2, LeadStage::negotiating, false, true};
        auto next = nextActions(facts);
        const auto* action = find(next, ActionKind::leadStage);
        QVERIFY(action && action->lead == row("lead") && action->subject == row("lead") && action->product == row("coat"));
        QCOMPARE(action->evidence[0].name, std::string("negotiating"));
        QCOMPARE(*action->evidence[0].number, std::int64_t{12});
        QVERIFY(says(*action, FactKind::noStep) && says(*action, FactKind::nobody));
        // What is agreed is told as such, and what is cold as cold.
        facts.leads[0].step = true;
        QCOMPARE(urgency(facts, ActionKind::leadStage), -1);
        facts.leads[0].step = false;
        facts.leads[0].contact = kToday - 7;
        QCOMPARE(urgency(facts, ActionKind::leadStage), -1);
        QCOMPARE(urgency(facts, ActionKind::openLead), 60);
    }

    void anOrderWaitsToBeFetched() {
        auto facts = somebody();
        facts.pickups = {{row("order"), "20261127-031", kToday, false}};
        QCOMPARE(urgency(facts, ActionKind::pickup), 87);
        for (const auto& [days, wanted] : {std::pair{1, 88}, {2, 89}, {30, 89}}) {
            facts.pickups[0].placed = kToday - days;
            QCOMPARE(urgency(facts, ActionKind::pickup), wanted);
        }
        QVERIFY(says(nextActions(facts).actions[0], FactKind::orderWaits));
        facts.pickups[0].packed = true;
        const auto next = nextActions(facts);
        QVERIFY(says(next.actions[0], FactKind::orderPacked) && next.actions[0].subject == row("order"));
        QCOMPARE(next.actions[0].evidence[0].name, std::string("20261127-031"));
    }

    void whoBoughtIsNotForgotten() {
        auto facts = somebody();
        facts.purchases = {kToday - 89};
        facts.state = CustomerState::active;
        QCOMPARE(urgency(facts, ActionKind::reconnect), -1);
        for (const auto& [days, wanted] : {std::pair{90, 36}, {119, 36}, {120, 37}, {400, 42}}) {
            facts.purchases = {kToday - days};
            QCOMPARE(urgency(facts, ActionKind::reconnect), wanted);
        }
        facts.purchases = {kToday - 120};
        facts.stage = JourneyStage::loyal;
        facts.stageSince = kToday - 300;
        auto next = nextActions(facts);
        const auto* action = find(next, ActionKind::reconnect);
        QVERIFY(action && says(*action, FactKind::lastPurchase) && says(*action, FactKind::noContact) && says(*action, FactKind::journeyStage));
        QCOMPARE(action->evidence.back().name, std::string("loyal"));
        QCOMPARE(*action->evidence.back().number, std::int64_t{300});
        // A contact counts as a purchase does.
        facts.contact = kToday - 89;
        QCOMPARE(urgency(facts, ActionKind::reconnect), -1);
        facts.contact = kToday - 90;
        QCOMPARE(urgency(facts, ActionKind::reconnect), 36);
        // Not beside a lead, not beside a win-back, and not without a channel that permits it.
        auto other = facts;
        other.leads = {{row("lead"), {}, "x", kToday - 3, kToday - 90}};
        QCOMPARE(urgency(other, ActionKind::reconnect), -1);
        other = facts;
        other.state = CustomerState::sleeping;
        QVERIFY(urgency(other, ActionKind::winBack) > 0);
        QCOMPARE(urgency(other, ActionKind::reconnect), -1);
        other = facts;
        other.reach[0].marketing = false;
        QCOMPARE(urgency(other, ActionKind::reconnect), -1);
        other = facts;
        other.purchases.clear();
        QCOMPARE(urgency(other, ActionKind::reconnect), -1);
    }

    void afterTheFirstPurchase() {
        auto facts = somebody();
        for (const auto& [days, wanted] : {std::pair{2, -1}, {3, 72}, {30, 45}, {31, -1}}) {
            facts.purchases = {kToday - days};
            QCOMPARE(urgency(facts, ActionKind::firstPurchase), wanted);
        }
        facts.purchases = {kToday - 10};
        facts.contact = kToday - 11;
        QCOMPARE(urgency(facts, ActionKind::firstPurchase), 65);
        facts.contact = kToday - 10;
        QCOMPARE(urgency(facts, ActionKind::firstPurchase), -1);
        facts.contact.reset();
        facts.purchases = {kToday - 20, kToday - 10};
        QCOMPARE(urgency(facts, ActionKind::firstPurchase), -1);
    }

    void aNewMemberIsWelcomed() {
        auto facts = somebody();
        for (const auto& [days, wanted] : {std::pair{-1, -1}, {0, 70}, {12, 58}, {30, 40}, {31, -1}}) {
            facts.joined = kToday - days;
            QCOMPARE(urgency(facts, ActionKind::welcome), wanted);
        }
        facts.joined = kToday - 2;
        const auto next = nextActions(facts);
        QVERIFY(says(next.actions[0], FactKind::joined) && says(next.actions[0], FactKind::noContact));
        facts.contact = kToday - 3;  // before
        QCOMPARE(urgency(facts, ActionKind::welcome), 68);
        facts.contact = kToday - 2;  // somebody has seen to them
        QCOMPARE(urgency(facts, ActionKind::welcome), -1);
        facts.contact.reset();
        facts.purchases = {kToday};
        QCOMPARE(urgency(facts, ActionKind::welcome), -1);
    }

    void aWishOnStock() {
        auto facts = somebody();
        facts.wishes = {{row("coat"), "Coat", kToday - 4, 5, false}};
        QCOMPARE(urgency(facts, ActionKind::wish), 58);
        facts.wishes[0].pieces = 3;
        QCOMPARE(urgency(facts, ActionKind::wish), 66);
        auto none = facts;
        none.wishes[0].pieces = 0;
        QCOMPARE(urgency(none, ActionKind::wish), -1);
        none = facts;
        none.wishes[0].bought = true;
        QCOMPARE(urgency(none, ActionKind::wish), -1);
        none = facts;
        none.wishes[0].day = kToday - 31;
        QCOMPARE(urgency(none, ActionKind::wish), -1);
        none = facts;
        none.mayProfile = false;
        QCOMPARE(urgency(none, ActionKind::wish), -1);
        none = facts;
        none.contact = kToday - 2;
        QCOMPARE(urgency(none, ActionKind::wish), -1);
        none.contact = kToday - 3;
        QCOMPARE(urgency(none, ActionKind::wish), 66);
    }

    void nearTheNextTier() {
        auto facts = somebody();
        facts.tier = ActionFacts::Tier{"gold", 4'000, 2'000};  // a third
        QCOMPARE(urgency(facts, ActionKind::tierGap), -1);
        facts.tier = ActionFacts::Tier{"gold", 4'500, 1'500};
        QCOMPARE(urgency(facts, ActionKind::tierGap), 46);
        facts.tier = ActionFacts::Tier{"gold", 5'999, 1};
        QCOMPARE(urgency(facts, ActionKind::tierGap), 56);
        const auto next = nextActions(facts);
        QCOMPARE(next.actions[0].evidence[0].name, std::string("gold"));
        QCOMPARE(*next.actions[0].evidence[0].number, std::int64_t{1});
        facts.tier = ActionFacts::Tier{"", 90'000, 0};
        QCOMPARE(urgency(facts, ActionKind::tierGap), -1);
    }

    void winBackByStateOrByChance() {
        auto facts = somebody();
        facts.purchases = {kToday - 500, kToday - 200};
        facts.state = CustomerState::cooling;
        QCOMPARE(urgency(facts, ActionKind::winBack), -1);
        facts.state = CustomerState::sleeping;
        QCOMPARE(urgency(facts, ActionKind::winBack), 38);
        facts.state = CustomerState::churned;
        QCOMPARE(urgency(facts, ActionKind::winBack), 28);
        // Where something was learned, that counts: somebody who buys once a year is not asleep.
        facts.alive = 0.5;
        QCOMPARE(urgency(facts, ActionKind::winBack), -1);
        facts.alive = 0.4;
        facts.expectedMinor = 120'000;
        QCOMPARE(urgency(facts, ActionKind::winBack), 41);
        const auto next = nextActions(facts);
        QVERIFY(says(next.actions[0], FactKind::alive) && says(next.actions[0], FactKind::expectedValue));
        facts.purchases.back() = kToday - 30;
        QCOMPARE(urgency(facts, ActionKind::winBack), -1);
        facts.purchases.back() = kToday - 31;
        QCOMPARE(urgency(facts, ActionKind::winBack), 41);
        facts.mayProfile = false;
        QCOMPARE(urgency(facts, ActionKind::winBack), -1);
    }

    void withoutConsentItIsForTheStore() {
        auto facts = somebody();
        facts.birthday = "1990-11-27";
        facts.reach = {{Channel::email, false, true, false, false, true}, {Channel::call, false, false, true, true, true}};
        auto next = nextActions(facts);
        const auto* wish = find(next, ActionKind::birthday);
        QVERIFY(wish && wish->channel == Channel::store);  // consent for service is none for marketing
        QVERIFY(says(*wish, FactKind::noConsent));
        // Consent, and no address that works.
        facts.reach = {{Channel::email, true, false, false, false, false}};
        next = nextActions(facts);
        QVERIFY(next.actions[0].channel == Channel::store && says(next.actions[0], FactKind::noAddress));
        QVERIFY(!says(next.actions[0], FactKind::noConsent));
    }

    void neverAChannelWithoutConsent() {
        // Every combination of what two channels may allow, with every rule that can fire.
        for (int bits = 0; bits < 1 << 10; ++bits) {
            const auto reach = [bits](int from, Channel channel) {
                return ReachFacts{channel, (bits >> from & 1) != 0, (bits >> (from + 1) & 1) != 0, (bits >> (from + 2) & 1) != 0, (bits >> (from + 3) & 1) != 0, (bits >> (from + 4) & 1) != 0};
            };
            auto facts = somebody();
            facts.reach = {reach(0, Channel::email), reach(5, Channel::call)};
            // The ledger says one thing of a channel and purpose.
            for (auto& one : facts.reach) {
                one.refusedMarketing = one.refusedMarketing && !one.marketing;
                one.refusedService = one.refusedService && !one.service;
            }
            facts.birthday = "1990-11-27";
            facts.steps = {{row("task"), true, {}, "x", kToday}};
            facts.coupons = {{row("c"), "x", kToday}};
            facts.leads = {{row("lead"), {}, "x", kToday - 40, {}}};
            facts.wishes = {{row("coat"), "x", kToday, 1, false}};
            facts.tier = ActionFacts::Tier{"gold", 100, 1};
            facts.purchases = {kToday - 20};
            facts.state = CustomerState::churned;
            facts.pickups = {{row("order"), "x", kToday, true}};
            facts.preferred = bits % 2 == 0 ? Channel::email : Channel::call;
            for (const auto& action : nextActions(facts).actions) {
                if (action.channel == Channel::store) continue;
                const auto way = std::find_if(facts.reach.begin(), facts.reach.end(), [&](const ReachFacts& one) { return one.channel == action.channel; });
                QVERIFY(way != facts.reach.end() && way->address && (way->marketing || way->service));
                const bool service = action.kind == ActionKind::agreedStep || action.kind == ActionKind::pickup || action.kind == ActionKind::openLead || action.kind == ActionKind::firstPurchase || action.kind == ActionKind::welcome;
                if (!service) QVERIFY(way->marketing);
                if (way->refusedService) QVERIFY(!service);
            }
        }
    }

    void aReachedCapLeavesTheCall() {
        auto facts = somebody();
        facts.birthday = "1990-11-27";
        facts.cappedUntil = kToday + 3;
        auto next = nextActions(facts);
        QVERIFY(next.actions[0].channel == Channel::store && says(next.actions[0], FactKind::capReached));
        facts.reach.push_back({Channel::call, true, false, false, false, true});
        next = nextActions(facts);
        QVERIFY(next.actions[0].channel == Channel::call);
        facts.cappedUntil = kToday;
        QVERIFY(nextActions(facts).actions[0].channel == Channel::email);
        QVERIFY(nextActions(facts).actions[0].offer);
        facts.preferred = Channel::call;
        QVERIFY(nextActions(facts).actions[0].channel == Channel::call && !nextActions(facts).actions[0].offer);
        // Consent for service carries what was agreed, and no offer.
        facts = somebody();
        facts.reach = {{Channel::email, false, true, false, false, true}};
        facts.steps = {{row("task"), true, {}, "x", kToday}};
        QVERIFY(nextActions(facts).actions[0].channel == Channel::email && !nextActions(facts).actions[0].offer);
    }

    void asksForConsentOnlyWhereNobodySaidNo() {
        auto facts = somebody();
        facts.reach = {{Channel::email, false, false, false, false, true}, {Channel::sms, false, false, false, false, true}};
        auto next = nextActions(facts);
        QCOMPARE(next.actions.size(), std::size_t{1});
        QVERIFY(next.actions[0].kind == ActionKind::askConsent && next.actions[0].askFor == Channel::email && next.actions[0].channel == Channel::store);
        facts.reach[0].refusedMarketing = true;
        QVERIFY(nextActions(facts).actions[0].askFor == Channel::sms);
        facts.reach[1].refusedMarketing = true;
        QVERIFY(nextActions(facts).actions.empty());
        facts.reach[1] = {Channel::sms, true, false, false, false, true};
        QVERIFY(nextActions(facts).actions.empty());
    }

    void theOrderIsTheSameEveryTime() {
        auto facts = somebody();
        facts.birthday = "1990-11-27";
        facts.steps = {{row("b"), true, {}, "b", kToday}, {row("a"), true, {}, "a", kToday}};
        facts.coupons = {{row("c"), "c", kToday}};
        facts.leads = {{row("lead"), {}, "x", kToday - 7, {}}};
        facts.purchases = {kToday - 15};  // 72 − 12: as urgent as the lead, which stands before it in the table
        auto next = nextActions(facts);
        std::vector<ActionKind> kinds;
        for (const auto& action : next.actions) kinds.push_back(action.kind);
        QVERIFY((kinds == std::vector{ActionKind::agreedStep, ActionKind::coupon, ActionKind::birthday, ActionKind::openLead, ActionKind::firstPurchase}));
        QCOMPARE(next.actions[3].urgency, next.actions[4].urgency);
        const auto first = next.actions[0].subject;
        QVERIFY(first == std::min(row("a"), row("b")));
        std::reverse(facts.steps.begin(), facts.steps.end());
        QVERIFY(nextActions(facts).actions[0].subject == first);
    }

    void whatIsPutOffMakesRoom() {
        auto facts = somebody();
        facts.coupons = {{row("soon"), "A", kToday + 2}, {row("late"), "B", kToday + 9}};
        std::vector<PutOff> rest{{ActionKind::coupon, row("soon"), kToday + 1}};
        auto next = nextActions(facts, rest);
        QVERIFY(next.actions.size() == 1 && next.actions[0].subject == row("late"));
        QCOMPARE(next.resting.size(), std::size_t{1});
        rest[0].until = kToday;  // the day has come
        QVERIFY(nextActions(facts, rest).actions[0].subject == row("soon"));
        rest[0] = {ActionKind::coupon, {}, kToday + 1};
        next = nextActions(facts, rest);
        QVERIFY(next.actions.empty() && next.idle == Idle::nothingDue);
        QCOMPARE(next.resting.size(), std::size_t{2});
    }

    void everyKindHasItsNames() {
        for (std::size_t i = 0; i < kActionKinds; ++i) {
            const auto kind = static_cast<ActionKind>(i);
            QVERIFY(actionKindOf(nameOf(kind)) == kind);
            QVERIFY(restDays(kind) > 0);
            QVERIFY(!nameOf(endingOf(kind)).empty());
        }
        QVERIFY(!actionKindOf("dance"));
        QCOMPARE(nameOf(FactKind::neverAsked), std::string_view("never_asked"));
        QCOMPARE(nameOf(FactKind::journeyStage), std::string_view("journey_stage"));
        QCOMPARE(nameOf(Ending::contactedOrBought), std::string_view("contacted_or_bought"));
        QCOMPARE(nameOf(FactKind::noContact), std::string_view("no_contact"));
    }
};

LIANLU_TEST(TestNextAction)

}  // namespace test_next_action

#include "test_next_action.moc"
