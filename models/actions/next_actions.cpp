// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/next_actions.h"

#include <algorithm>
#include <array>

#include "models/domain/rules/consent.h"
#include "models/domain/rules/frequency.h"
#include "models/domain/rules/local_days.h"
#include "models/domain/rules/offer.h"
#include "models/store/event_segments.h"
#include "models/store/queries.h"
#include "models/store/queries_coupons.h"

namespace lianlu::actions {

namespace {

using domain::Channel;
using insight::ActionFacts;

constexpr std::array kReachable{Channel::email, Channel::sms, Channel::wecom, Channel::call, Channel::app};

bool carries(const domain::Identity& identity, Channel channel) {
    if (identity.status == domain::IdentityStatus::marked || identity.status == domain::IdentityStatus::retired) return false;
    switch (channel) {
        case Channel::email: return identity.kind == domain::IdentityKind::email;
        case Channel::sms:
        case Channel::call: return identity.kind == domain::IdentityKind::mobile;
        case Channel::wecom: return identity.kind == domain::IdentityKind::wechatUnionid || identity.kind == domain::IdentityKind::wechatOpenid;
        default: return false;
    }
}

bool isNo(domain::Permission permission) { return permission == domain::Permission::withdrawn || permission == domain::Permission::doubtful; }

}  // namespace

std::vector<insight::ReachFacts> reachFacts(std::span<const domain::Consent> consents, std::span<const domain::Identity> identities) {
    std::vector<insight::ReachFacts> all;
    for (const auto channel : kReachable) {
        const auto marketing = consentState(consents, channel, domain::Purpose::marketing).permission;
        const auto service = consentState(consents, channel, domain::Purpose::service).permission;
        insight::ReachFacts one{channel, marketing == domain::Permission::granted, service == domain::Permission::granted, isNo(marketing), isNo(service), false};
        // The app's own account is its address: known only by the consent that was given in it.
        one.address = channel == Channel::app ? one.marketing || one.service
                                              : std::any_of(identities.begin(), identities.end(), [channel](const auto& identity) { return carries(identity, channel); });
        if (one.address || marketing != domain::Permission::silent || service != domain::Permission::silent) all.push_back(one);
    }
    return all;
}

Result<domain::LocalDays> daysOfShop(db::Connection& c, domain::StoreId shop) {
    if (const auto held = store::Queries::store(c, shop); held && !held->timeZone.empty()) return domain::LocalDays::in(held->timeZone);
    LIANLU_TRY(const auto zone, store::brandZone(c));
    return domain::LocalDays::in(zone);
}

namespace {

bool isOpenLead(const domain::Lead& lead) { return lead.stage != domain::LeadStage::won && lead.stage != domain::LeadStage::lost; }

void takeRows(ActionFacts& facts, const store::CustomerDetail& detail, const store::ActionRows& rows, domain::LocalDays& days) {
    for (const auto& task : rows.tasks) facts.steps.push_back({task.id.uuid, true, task.lead.uuid, task.words, days(task.dueAt)});
    for (const auto& lead : detail.leads) {
        if (!isOpenLead(lead)) continue;
        // What was agreed in a talk is the lead's next step and a task: one thing, told once.
        const bool told = std::any_of(rows.tasks.begin(), rows.tasks.end(), [&](const auto& task) { return task.lead == lead.id; });
        // A contact since, or its task that is closed, has made an end of it.
        const bool done = lead.nextStepAt && ((lead.lastContactAt && *lead.lastContactAt >= *lead.nextStepAt) || std::any_of(rows.doneSteps.begin(), rows.doneSteps.end(), [&](const auto& one) {
                                                  return one.lead == lead.id && one.dueAt == *lead.nextStepAt;
                                              }));
        const bool agreed = !done && !lead.nextStep.empty() && lead.nextStepAt;
        if (!told && agreed) facts.steps.push_back({lead.id.uuid, false, lead.id.uuid, lead.nextStep, days(*lead.nextStepAt)});
        if (!lead.openedAt) continue;
        facts.leads.push_back({lead.id.uuid, lead.productId.uuid, lead.intent, days(*lead.openedAt), lead.lastContactAt ? std::optional(days(*lead.lastContactAt)) : std::nullopt, lead.stage,
                               told || agreed, lead.ownerId.isNull()});
    }
    for (const auto& coupon : detail.coupons) {
        if (coupon.status != domain::CouponStatus::issued || !coupon.expiresAt) continue;
        const auto named = std::find_if(rows.coupons.begin(), rows.coupons.end(), [&](const auto& one) { return one.first == coupon.templateId; });
        // The moment it ends at is no longer part of it.
        facts.coupons.push_back({coupon.id.uuid, named != rows.coupons.end() ? named->second : coupon.code, days(*coupon.expiresAt - std::chrono::milliseconds(1))});
    }
    for (const auto& wish : rows.wishes) facts.wishes.push_back({wish.product.uuid, wish.name, days(wish.at), wish.pieces, wish.bought});
    for (const auto& order : rows.pickups) facts.pickups.push_back({order.order.uuid, order.number, days(order.placedAt), order.packed});
    if (rows.contactAt) facts.contact = days(*rows.contactAt);
    facts.contactBy = rows.contactBy;
}

}  // namespace

std::vector<PurchaseDay> purchaseDays(std::span<const store::PersonEvent> events, const std::function<std::int32_t(Time)>& dayOf) {
    std::vector<PurchaseDay> days;
    for (const auto& event : events)
        if (event.source == store::PersonEvent::Source::order || event.source == store::PersonEvent::Source::refund) days.push_back({dayOf(event.at), event.amountMinor});
    return days;
}

Result<JourneyPlace> journeyPlace(std::span<const store::PersonEvent> events, const std::function<std::int32_t(Time)>& dayOf, std::int32_t today) {
    std::vector<std::uint32_t> who;
    std::vector<std::int32_t> day;
    std::vector<insight::Act> act;
    for (const auto& event : events) {
        std::optional<insight::Act> what;
        if (event.source == store::PersonEvent::Source::order) what = insight::Act::bought;
        else if (event.source != store::PersonEvent::Source::refund) what = insight::actOf(event.kind);
        if (!what) continue;
        who.push_back(0);
        day.push_back(dayOf(event.at));
        act.push_back(*what);
    }
    LIANLU_TRY(const auto journal, insight::Journal::of(1, {who, day, act}));
    JourneyPlace place;
    place.anything = !day.empty();
    place.entries = insight::entriesOf(journal[0], today);
    for (std::size_t i = 0; i < insight::kJourneyStages; ++i)
        if (place.entries[i]) place.stage = static_cast<insight::JourneyStage>(i);
    place.state = insight::stateOf(journal[0], today, {});
    return place;
}

Result<ActionFacts> actionFacts(db::Connection& c, domain::CustomerId customer, domain::StoreId shop, Time now, const ValueModel* value) {
    ActionFacts facts;
    LIANLU_TRY(auto days, daysOfShop(c, shop));
    facts.today = days(now);
    const auto detail = store::Queries::customer(c, customer);
    if (!detail) {
        if (detail.error().code != Code::notFound) return fail(detail.error());
        facts.known = false;
        return facts;
    }
    domain::FrequencyCap cap;
    if (const auto brand = store::Queries::brand(c)) cap = {brand->touchCap, brand->touchCapDays};
    LIANLU_TRY(const auto rows, store::actionRows(c, customer, shop, now, domain::windowStart(now, cap)));
    LIANLU_TRY(const auto events, store::personEvents(c, customer));
    facts.mayProfile = domain::mayProfile(detail->consents);
    facts.reach = reachFacts(detail->consents, detail->identities);
    facts.preferred = detail->customer.preferredChannel;
    facts.birthday = detail->customer.birthday;
    if (cap.touches > 0 && cap.days > 0)
        if (const auto free = domain::capFreeAt(rows.sent, now, cap); free > now) facts.cappedUntil = std::max(days(free), facts.today + 1);
    if (detail->memberState) facts.tier = ActionFacts::Tier{detail->memberState->nextTierCode, detail->memberState->tierPoints, detail->memberState->pointsToNext};
    takeRows(facts, *detail, rows, days);
    // Used at the counter, though the server has not confirmed it yet.
    LIANLU_TRY(const auto used, store::provisionalOf(c, customer));
    std::erase_if(facts.coupons, [&used](const auto& coupon) { return std::find(used.begin(), used.end(), domain::CouponId{coupon.row}) != used.end(); });
    const auto dayOf = [&days](Time at) { return days(at); };
    const auto bought = purchaseDays(events, dayOf);
    for (const auto& one : bought)
        if (one.amountMinor >= 0 && one.day <= facts.today && (facts.purchases.empty() || facts.purchases.back() != one.day)) facts.purchases.push_back(one.day);
    LIANLU_TRY(const auto place, journeyPlace(events, dayOf, facts.today));
    facts.state = place.state;
    facts.stage = place.stage;
    if (place.anything) facts.stageSince = place.entries[static_cast<std::size_t>(place.stage)];
    // Touches tell of it; of a member who came with a list only the row does.
    if (detail->customer.joinedAt) facts.joined = days(*detail->customer.joinedAt);
    const bool joinedByTouch = std::any_of(events.begin(), events.end(), [](const auto& event) { return insight::actOf(event.kind) == insight::Act::joined; });
    if (const auto user = place.entries[static_cast<std::size_t>(insight::JourneyStage::user)]; user && joinedByTouch) facts.joined = std::min(facts.joined.value_or(*user), *user);
    if (value && facts.mayProfile) {
        LIANLU_TRY(const auto worth, valueOf(*value, bought));
        if (worth) {
            facts.alive = worth->alive;
            facts.expectedMinor = worth->valueMinor;
        }
    }
    return facts;
}

}  // namespace lianlu::actions
