// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/action/next_action.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <limits>
#include <tuple>
#include <utility>

#include "models/base/text.h"

namespace lianlu::insight {

namespace {

using domain::Channel;

constexpr std::int32_t kAgreedAhead = 1, kCouponAhead = 14, kBirthdayAhead = 7;
constexpr std::int32_t kColdLead = 7, kFirstFrom = 3, kFirstTo = 30, kWelcomeTo = 30, kWishAge = 30, kPeace = 3, kWinBackAfter = 30;
constexpr std::int32_t kMostBeyond = 8, kReconnectStep = 30, kMostReconnect = 6;
constexpr std::int64_t kFewPieces = 3;
constexpr double kNearTier = 0.25, kLikelyGone = 0.5;

constexpr std::array kTalkOrder{Channel::call, Channel::wecom, Channel::sms, Channel::email, Channel::app};
constexpr std::array kOfferOrder{Channel::email, Channel::wecom, Channel::sms, Channel::app, Channel::call};

enum class Cause : std::uint8_t { service, marketing };

//! How long a lead may stand in a stage without a step that is agreed, from the day it was opened, and how urgent it is then.
struct StageRule {
    domain::LeadStage stage;
    std::int32_t usualDays;
    int urgency;
};
constexpr std::array kStageRules{StageRule{domain::LeadStage::fresh, 2, 62}, StageRule{domain::LeadStage::contacted, 14, 48}, StageRule{domain::LeadStage::qualified, 30, 52},
                                 StageRule{domain::LeadStage::negotiating, 0, 60}};

std::string_view nameOfStage(JourneyStage stage) {
    constexpr std::array<std::string_view, kJourneyStages> kNames{"contact", "user", "customer", "loyal", "advocate"};
    return kNames[static_cast<std::size_t>(stage)];
}

bool isMessage(Channel channel) { return channel != Channel::call; }

bool allowed(const ReachFacts& reach, Cause cause) {
    if (cause == Cause::marketing) return reach.marketing;
    return reach.service || (reach.marketing && !reach.refusedService);
}

Evidence since(FactKind kind, std::int32_t day, std::int32_t today, std::string name = {}, Uuid row = {}) {
    return {kind, day, std::int64_t{today} - day, {}, std::move(name), row};
}
Evidence until(FactKind kind, std::int32_t day, std::int32_t today, std::string name = {}, Uuid row = {}) {
    return {kind, day, std::int64_t{day} - today, {}, std::move(name), row};
}
Evidence counted(FactKind kind, std::int64_t number, std::string name = {}) { return {kind, {}, number, {}, std::move(name)}; }

//! Gathers what the rules give.
class ActionList {
public:
    explicit ActionList(const ActionFacts& facts) : m_facts(facts) {}

    void agreedSteps() {
        for (const auto& step : m_facts.steps) {
            const auto days = step.day - m_facts.today;
            if (days > kAgreedAhead) continue;
            auto& action = add(ActionKind::agreedStep, 90 + std::clamp(-days, 0, 9), until(FactKind::agreed, step.day, m_facts.today, step.words, step.row));
            action.day = step.day;
            action.subject = step.row;
            action.lead = step.lead;
            contact(action);
            way(action, Cause::service);
        }
    }

    void pickups() {
        for (const auto& order : m_facts.pickups) {
            const auto waits = std::max(m_facts.today - order.placed, 0);
            auto& action = add(ActionKind::pickup, 87 + std::min(waits, 2),
                               since(order.packed ? FactKind::orderPacked : FactKind::orderWaits, order.placed, m_facts.today, order.number, order.row));
            action.day = order.placed;
            action.subject = order.row;
            way(action, Cause::service);
        }
    }

    void coupons() {
        for (const auto& coupon : m_facts.coupons) {
            const auto days = coupon.lastDay - m_facts.today;
            if (days < 0 || days > kCouponAhead) continue;
            auto& action = add(ActionKind::coupon, 86 - 3 * days, until(FactKind::couponEnds, coupon.lastDay, m_facts.today, coupon.name, coupon.row));
            action.day = coupon.lastDay;
            action.subject = coupon.row;
            way(action, Cause::marketing);
        }
    }

    void birthday() {
        const auto day = nextBirthday(m_facts.birthday, m_facts.today);
        if (!day || *day - m_facts.today > kBirthdayAhead) return;
        const auto from = *day == m_facts.today ? *day : *day - kBirthdayAhead;
        if (m_facts.contact && *m_facts.contact >= from) return;
        auto& action = add(ActionKind::birthday, 84 - 4 * (*day - m_facts.today), until(FactKind::birthday, *day, m_facts.today));
        action.day = *day;
        contact(action);
        way(action, Cause::marketing);
    }

    void openLeads() {
        for (const auto& lead : m_facts.leads) {
            auto last = lead.contact.value_or(lead.opened);
            // A talk or a message about anything is a contact, too.
            if (m_facts.contact) last = std::max(last, *m_facts.contact);
            const auto quiet = m_facts.today - last;
            if (quiet < kColdLead) {
                standing(lead);
                continue;
            }
            auto& action = add(ActionKind::openLead, 60 + std::min(quiet - kColdLead, 15), since(FactKind::leadOpen, lead.opened, m_facts.today, lead.intent, lead.row));
            action.day = last + kColdLead;
            action.subject = action.lead = lead.row;
            action.product = lead.product;
            if (lead.unowned) action.evidence.push_back({FactKind::nobody});
            contact(action);
            way(action, Cause::service);
        }
    }

    //! Nobody waits for it to turn cold: a stage asks for a step of its own.
    void standing(const ActionFacts::Lead& lead) {
        const auto rule = std::find_if(kStageRules.begin(), kStageRules.end(), [&](const StageRule& one) { return one.stage == lead.stage; });
        if (rule == kStageRules.end() || lead.step) return;
        const auto beyond = m_facts.today - lead.opened - rule->usualDays;
        if (beyond < 0) return;
        auto& action = add(ActionKind::leadStage, rule->urgency + std::min(beyond, kMostBeyond),
                           since(FactKind::leadStage, lead.opened, m_facts.today, std::string(domain::nameOf(lead.stage)), lead.row));
        action.evidence.push_back({FactKind::noStep});
        action.day = lead.opened + rule->usualDays;
        action.subject = action.lead = lead.row;
        action.product = lead.product;
        if (lead.unowned) action.evidence.push_back({FactKind::nobody});
        contact(action);
        way(action, Cause::service);
    }

    void firstPurchase() {
        if (m_facts.purchases.size() != 1) return;
        const auto day = m_facts.purchases.front();
        const auto days = m_facts.today - day;
        if (days < kFirstFrom || days > kFirstTo || (m_facts.contact && *m_facts.contact >= day)) return;
        auto& action = add(ActionKind::firstPurchase, 72 - (days - kFirstFrom), since(FactKind::firstPurchase, day, m_facts.today));
        action.day = day + kFirstTo;
        contact(action);
        way(action, Cause::service);
    }

    //! A new member whom nobody sees to is a broken link.
    void welcome() {
        if (!m_facts.joined || !m_facts.purchases.empty() || (m_facts.contact && *m_facts.contact >= *m_facts.joined)) return;
        const auto days = m_facts.today - *m_facts.joined;
        if (days < 0 || days > kWelcomeTo) return;
        auto& action = add(ActionKind::welcome, 70 - days, since(FactKind::joined, *m_facts.joined, m_facts.today));
        action.day = *m_facts.joined + kWelcomeTo;
        contact(action);
        way(action, Cause::service);
    }

    void wishes() {
        if (!m_facts.mayProfile || inPeace()) return;
        for (const auto& wish : m_facts.wishes) {
            if (wish.bought || wish.pieces < 1 || wish.day > m_facts.today || m_facts.today - wish.day > kWishAge) continue;
            auto& action = add(ActionKind::wish, wish.pieces <= kFewPieces ? 66 : 58, since(FactKind::looked, wish.day, m_facts.today, wish.name, wish.product));
            action.evidence.push_back(counted(FactKind::onStock, wish.pieces, wish.name));
            action.subject = action.product = wish.product;
            way(action, Cause::marketing);
        }
    }

    void tierGap() {
        if (!m_facts.tier || m_facts.tier->next.empty() || m_facts.tier->toNext <= 0 || inPeace()) return;
        const auto& tier = *m_facts.tier;
        const auto share = static_cast<double>(tier.toNext) / (static_cast<double>(tier.toNext) + static_cast<double>(std::max<std::int64_t>(tier.points, 0)));
        if (share > kNearTier) return;
        auto& action = add(ActionKind::tierGap, static_cast<int>(std::lround(56 - 40 * share)), counted(FactKind::tierGap, tier.toNext, tier.next));
        action.evidence.push_back(counted(FactKind::tierPoints, tier.points));
        way(action, Cause::marketing);
    }

    void winBack() {
        if (!m_facts.mayProfile || m_facts.purchases.empty() || inPeace()) return;
        const auto last = m_facts.purchases.back();
        int urgency = m_facts.state == CustomerState::sleeping ? 38 : 28;
        if (m_facts.alive) {
            if (*m_facts.alive >= kLikelyGone || m_facts.today - last <= kWinBackAfter) return;
            urgency = static_cast<int>(std::lround(25 + 40 * *m_facts.alive));
        } else if (m_facts.state != CustomerState::sleeping && m_facts.state != CustomerState::churned)
            return;
        auto& action = add(ActionKind::winBack, urgency, since(FactKind::lastPurchase, last, m_facts.today));
        action.evidence.push_back(counted(FactKind::buyingDays, static_cast<std::int64_t>(m_facts.purchases.size())));
        if (m_facts.alive) action.evidence.push_back({FactKind::alive, {}, {}, m_facts.alive});
        if (m_facts.expectedMinor) action.evidence.push_back(counted(FactKind::expectedValue, *m_facts.expectedMinor));
        way(action, Cause::marketing);
    }

    //! Days since the last contact of who bought and has no lead. Who would be won back is told of once.
    void reconnect() {
        if (m_facts.purchases.empty() || !m_facts.leads.empty()) return;
        const auto told = std::any_of(m_actions.begin(), m_actions.end(), [](const Action& one) { return one.kind == ActionKind::winBack; });
        const auto last = std::max(m_facts.purchases.back(), m_facts.contact.value_or(m_facts.purchases.back()));
        const auto beyond = m_facts.today - last - kReconnectDays;
        if (told || beyond < 0 || !permitted()) return;
        auto& action = add(ActionKind::reconnect, 36 + std::min(beyond / kReconnectStep, kMostReconnect), since(FactKind::lastPurchase, m_facts.purchases.back(), m_facts.today));
        contact(action);
        if (m_facts.stageSince) action.evidence.push_back(since(FactKind::journeyStage, *m_facts.stageSince, m_facts.today, std::string(nameOfStage(m_facts.stage))));
        action.day = last + kReconnectDays;
        way(action, Cause::marketing);
    }

    void askConsent() {
        if (inPeace() || std::any_of(m_facts.reach.begin(), m_facts.reach.end(), [](const ReachFacts& one) { return one.marketing; })) return;
        const auto silent = [](const ReachFacts& one) { return !one.marketing && !one.refusedMarketing; };
        const auto askFor = firstOf(kOfferOrder, [&](const ReachFacts& one) { return silent(one) && one.address; });
        if (askFor == Channel::store) return;
        auto& action = add(ActionKind::askConsent, 20, {FactKind::neverAsked});
        action.askFor = askFor;
        contact(action);
    }

    NextActions take(std::span<const PutOff> putOff) {
        std::stable_sort(m_actions.begin(), m_actions.end(), [](const Action& a, const Action& b) {
            constexpr auto kEver = std::numeric_limits<std::int32_t>::max();
            return std::tuple(-a.urgency, a.kind, a.day.value_or(kEver), a.subject) < std::tuple(-b.urgency, b.kind, b.day.value_or(kEver), b.subject);
        });
        std::array<bool, kActionKinds> seen{};
        NextActions next;
        for (auto& action : m_actions) {
            const auto resting = std::find_if(putOff.begin(), putOff.end(), [&](const PutOff& one) {
                return one.kind == action.kind && (one.subject.isNull() || one.subject == action.subject) && one.until > m_facts.today;
            });
            if (resting != putOff.end()) next.resting.push_back(*resting);
            else if (!std::exchange(seen[static_cast<std::size_t>(action.kind)], true)) next.actions.push_back(std::move(action));
        }
        return next;
    }

private:
    Action& add(ActionKind kind, int urgency, Evidence first) {
        Action action;
        action.kind = kind;
        action.urgency = urgency;
        action.evidence.push_back(std::move(first));
        return m_actions.emplace_back(std::move(action));
    }

    void contact(Action& action) const {
        if (m_facts.contact) action.evidence.push_back(since(FactKind::lastContact, *m_facts.contact, m_facts.today, m_facts.contactBy));
        else action.evidence.push_back({FactKind::noContact});
    }

    //! Some channel with an address permits marketing.
    [[nodiscard]] bool permitted() const {
        return std::any_of(m_facts.reach.begin(), m_facts.reach.end(), [](const ReachFacts& one) { return one.marketing && one.address; });
    }

    [[nodiscard]] bool inPeace() const { return m_facts.contact && m_facts.today - *m_facts.contact < kPeace; }

    //! The preferred channel where it fits, else the first of the order that does; the store where none does.
    template <class Order, class Fits>
    [[nodiscard]] Channel firstOf(const Order& order, Fits fits) const {
        const auto serves = [&](Channel channel) {
            return std::any_of(m_facts.reach.begin(), m_facts.reach.end(), [&](const ReachFacts& one) { return one.channel == channel && fits(one); });
        };
        // Only channels that can be written to or called: the store is where everything can be said.
        if (std::find(order.begin(), order.end(), m_facts.preferred) != order.end() && serves(m_facts.preferred)) return m_facts.preferred;
        const auto found = std::find_if(order.begin(), order.end(), serves);
        return found != order.end() ? *found : Channel::store;
    }

    void way(Action& action, Cause cause) const {
        const auto consented = [cause](const ReachFacts& one) { return allowed(one, cause); };
        const auto reachable = [&](const ReachFacts& one) { return consented(one) && one.address; };
        const bool capped = m_facts.cappedUntil && *m_facts.cappedUntil > m_facts.today;
        const auto serves = [&](const ReachFacts& one) { return reachable(one) && !(capped && cause == Cause::marketing && isMessage(one.channel)); };
        action.channel = cause == Cause::service ? firstOf(kTalkOrder, serves) : firstOf(kOfferOrder, serves);
        action.offer = !capped && isMessage(action.channel) &&
                       std::any_of(m_facts.reach.begin(), m_facts.reach.end(), [&](const ReachFacts& one) { return one.channel == action.channel && one.marketing; });
        if (action.channel != Channel::store) return;
        const auto any = [this](const auto& fits) { return std::any_of(m_facts.reach.begin(), m_facts.reach.end(), fits); };
        if (any(reachable)) action.evidence.push_back({FactKind::capReached, m_facts.cappedUntil});
        else action.evidence.push_back({any(consented) ? FactKind::noAddress : FactKind::noConsent});
    }

    const ActionFacts& m_facts;
    std::vector<Action> m_actions;
};

bool saysNothing(const ActionFacts& facts) {
    return facts.birthday.empty() && facts.steps.empty() && facts.coupons.empty() && facts.leads.empty() && facts.wishes.empty() && facts.pickups.empty() && !facts.tier && facts.purchases.empty() &&
           !facts.joined && !facts.contact && facts.reach.empty();
}

}  // namespace

NextActions nextActions(const ActionFacts& facts, std::span<const PutOff> putOff) {
    if (!facts.known) return {{}, Idle::notHere, {}};
    ActionList list(facts);
    list.agreedSteps();
    list.pickups();
    list.coupons();
    list.birthday();
    list.openLeads();
    list.firstPurchase();
    list.welcome();
    list.wishes();
    list.tierGap();
    list.winBack();
    list.reconnect();
    list.askConsent();
    auto next = list.take(putOff);
    if (next.actions.empty()) next.idle = saysNothing(facts) ? Idle::noFacts : Idle::nothingDue;
    return next;
}

std::optional<std::int32_t> nextBirthday(std::string_view birthday, std::int32_t today) {
    using namespace std::chrono;
    if (birthday.size() != 10 || birthday[4] != '-' || birthday[7] != '-') return std::nullopt;
    const auto bornIn = text::toInteger(birthday.substr(0, 4)), bornMonth = text::toInteger(birthday.substr(5, 2)), bornDay = text::toInteger(birthday.substr(8, 2));
    if (!bornIn || !bornMonth || !bornDay) return std::nullopt;
    const year_month_day born{year(static_cast<int>(*bornIn)), month(static_cast<unsigned>(*bornMonth)), day(static_cast<unsigned>(*bornDay))};
    if (!born.ok()) return std::nullopt;
    const auto from = sys_days(days(today));
    for (auto in = year_month_day(from).year();; ++in) {
        year_month_day kept{in, born.month(), born.day()};
        if (!kept.ok()) kept = year_month_day(in / born.month() / last);
        if (const auto then = sys_days(kept); then >= from) return static_cast<std::int32_t>(then.time_since_epoch().count());
    }
}

}  // namespace lianlu::insight
