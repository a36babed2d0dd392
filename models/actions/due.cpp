// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/due.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "models/actions/follow_up.h"
#include "models/actions/next_actions.h"
#include "models/domain/rules/consent.h"
#include "models/domain/rules/frequency.h"
#include "models/domain/rules/local_days.h"
#include "models/store/event_segments.h"

namespace lianlu::actions {

namespace {

using domain::TaskKind;
using insight::ActionFacts;
using insight::ActionKind;
using Facts = std::unordered_map<Uuid, ActionFacts>;

constexpr std::int32_t kBirthdayDays = 7, kNewMemberDays = 31;
//! What a contact ends or puts off it does within these days; of new members, who are few, the last one is looked up.
constexpr std::int32_t kContactDays = 9;
constexpr auto kDay = std::chrono::hours(24);

std::optional<DueKind> dueKindOf(const insight::Action& action, std::int32_t today) {
    const bool unowned = std::any_of(action.evidence.begin(), action.evidence.end(), [](const auto& one) { return one.kind == insight::FactKind::nobody; });
    switch (action.kind) {
        case ActionKind::pickup: return DueKind::pickup;
        case ActionKind::coupon: return action.day && *action.day - today <= kCouponDays ? std::optional(DueKind::coupon) : std::nullopt;
        case ActionKind::birthday: return DueKind::birthday;
        case ActionKind::openLead: return unowned ? DueKind::brokenLink : DueKind::coldLead;
        case ActionKind::leadStage:
        case ActionKind::welcome:
        case ActionKind::winBack:
        case ActionKind::reconnect: return DueKind::brokenLink;
        case ActionKind::tierGap: return DueKind::tierGap;
        default: return std::nullopt;
    }
}

//! Open tasks by person and kind, and the leads and persons whom a follow-up is about.
class Covers {
public:
    explicit Covers(const std::vector<store::DueRows::Cover>& tasks) {
        for (const auto& task : tasks) {
            m_kinds.emplace(task.customer.uuid, task.kind);
            if (task.kind == TaskKind::followUp) m_followed.insert(task.customer.uuid);
            if (!task.lead.isNull()) m_leads.insert(task.lead.uuid);
        }
    }
    [[nodiscard]] bool covers(const Uuid& customer, DueKind kind, const insight::Action& action) const {
        const auto has = [&](TaskKind one) { return m_kinds.contains({customer, one}); };
        switch (kind) {
            case DueKind::pickup: return has(TaskKind::pickup);
            case DueKind::coupon: return has(TaskKind::couponExpiring);
            case DueKind::birthday: return has(TaskKind::birthday);
            case DueKind::coldLead: return has(TaskKind::coldLead) || leadTold(action);
            case DueKind::brokenLink: return has(TaskKind::brokenLink) || has(TaskKind::welcome) || leadTold(action) || (action.lead.isNull() && m_followed.contains(customer));
            case DueKind::tierGap: return has(TaskKind::tierGap);
        }
        return false;
    }
    [[nodiscard]] bool leadTold(const Uuid& lead) const { return !lead.isNull() && m_leads.contains(lead); }

private:
    [[nodiscard]] bool leadTold(const insight::Action& action) const { return leadTold(action.lead); }

    std::set<std::pair<Uuid, TaskKind>> m_kinds;
    std::set<Uuid> m_followed, m_leads;
};

std::vector<std::string> birthdaysFrom(std::int32_t today) {
    using namespace std::chrono;
    std::vector<std::string> days;
    for (int i = 0; i <= kBirthdayDays; ++i) {
        const year_month_day day{sys_days(std::chrono::days(today + i))};
        const auto two = [](unsigned number) { return std::string(number < 10 ? "0" : "") + std::to_string(number); };
        days.push_back(two(static_cast<unsigned>(day.month())) + '-' + two(static_cast<unsigned>(day.day())));
    }
    // Kept on the 28th where the year has no other; which of the two it is, the rule says.
    if (std::find(days.begin(), days.end(), "02-28") != days.end()) days.emplace_back("02-29");
    return days;
}

store::DueFilter filterOf(const DueWish& wish, std::int32_t today) {
    store::DueFilter filter;
    filter.book = wish.book;
    filter.shop = wish.shop;
    filter.now = wish.now;
    filter.contactsSince = wish.now - kContactDays * kDay;
    filter.couponsUntil = wish.now + (kCouponDays + 2) * kDay;
    filter.joinedSince = wish.now - kNewMemberDays * kDay;
    filter.quietSince = wish.now - insight::kReconnectDays * kDay;
    filter.birthdays = birthdaysFrom(today);
    return filter;
}

//! What the rules ask for, as far as a whole book gives it.
Facts factsOf(const store::DueRows& rows, const Covers& covers, domain::LocalDays& days, std::int32_t today) {
    Facts all;
    const auto of = [&](domain::CustomerId customer) -> ActionFacts& {
        auto& facts = all[customer.uuid];
        facts.today = today;
        return facts;
    };
    for (const auto& person : rows.persons) {
        auto& facts = of(person.id);
        facts.birthday = person.birthday;
        if (person.joinedAt) facts.joined = days(*person.joinedAt);
    }
    for (const auto& coupon : rows.coupons) of(coupon.customer).coupons.push_back({coupon.id, coupon.name, days(coupon.expiresAt - std::chrono::milliseconds(1))});
    for (const auto& member : rows.members) of(member.customer).tier = ActionFacts::Tier{member.next, member.points, member.toNext};
    for (const auto& lead : rows.leads) {
        if (!lead.openedAt) continue;
        of(lead.customer).leads.push_back({lead.id.uuid, lead.product.uuid, lead.intent, days(*lead.openedAt), lead.lastContactAt ? std::optional(days(*lead.lastContactAt)) : std::nullopt,
                                           lead.stage, lead.step || covers.leadTold(lead.id.uuid), lead.unowned});
    }
    for (const auto& order : rows.pickups) of(order.customer).pickups.push_back({order.id, order.number, days(order.placedAt), order.packed});
    for (const auto& quiet : rows.quiet) {
        auto& facts = of(quiet.customer);
        facts.purchases = {days(quiet.lastPurchaseAt)};
        // By the days since the last purchase, as the journal would: nobody of them bought within the days of an active one.
        const insight::StateRules rules;
        const auto since = today - facts.purchases.back();
        facts.state = since <= rules.cooling ? insight::CustomerState::cooling : since <= rules.sleeping ? insight::CustomerState::sleeping : insight::CustomerState::churned;
    }
    for (const auto& [customer, at] : rows.contacts)
        if (const auto found = all.find(customer); found != all.end()) found->second.contact = days(at);
    all.erase(Uuid{});  // nobody's
    return all;
}

//! Reads, of persons who are shown, what a list does not ask of everybody.
class Persons {
public:
    Persons(db::Connection& connection, domain::LocalDays& days, Time now) : m_connection(connection), m_days(days), m_now(now) {}

    [[nodiscard]] Result<void> complete(Facts& facts, const std::vector<Uuid>& customers) {
        domain::FrequencyCap cap;
        if (const auto brand = store::Queries::brand(m_connection)) cap = {brand->touchCap, brand->touchCapDays};
        LIANLU_TRY(auto read, store::duePersons(m_connection, customers, domain::windowStart(m_now, cap)));
        for (auto& [id, person] : read) {
            auto& one = facts[id];
            one.reach = reachFacts(person.consents, person.identities);
            one.preferred = person.preferred;
            one.mayProfile = domain::mayProfile(person.consents);
            if (cap.touches > 0 && cap.days > 0)
                if (const auto free = domain::capFreeAt(person.sent, m_now, cap); free > m_now) one.cappedUntil = std::max(m_days(free), one.today + 1);
            LIANLU_TRY(const auto contact, store::lastContact(m_connection, {id}, m_now));
            if (contact) {
                one.contact = m_days(contact->at);
                one.contactBy = contact->by;
            }
            m_names[id] = std::move(person.name);
        }
        return {};
    }
    //! Only when somebody was spoken to last.
    [[nodiscard]] Result<void> contacts(Facts& facts) {
        for (auto& [id, one] : facts) {
            if (!one.joined) continue;
            LIANLU_TRY(const auto contact, store::lastContact(m_connection, {id}, m_now));
            if (contact) one.contact = m_days(contact->at);
        }
        return {};
    }
    [[nodiscard]] const std::string& name(const Uuid& customer) { return m_names[customer]; }

private:
    db::Connection& m_connection;
    domain::LocalDays& m_days;
    Time m_now;
    std::unordered_map<Uuid, std::string> m_names;
};

struct Found {
    Uuid customer;
    insight::Action action;
};
bool isSooner(const Found& a, const Found& b) {
    constexpr auto kEver = std::numeric_limits<std::int32_t>::max();
    return std::tuple(-a.action.urgency, a.action.day.value_or(kEver), a.customer) < std::tuple(-b.action.urgency, b.action.day.value_or(kEver), b.customer);
}

}  // namespace

Result<DueToday> dueToday(db::Connection& c, const DueWish& wish) {
    LIANLU_TRY(auto days, daysOfShop(c, wish.shop));
    DueToday due;
    due.today = days(wish.now);
    LIANLU_TRY(const auto rows, store::dueRows(c, filterOf(wish, due.today)));
    LIANLU_TRY(const auto resting, allPutOffs(c, due.today));
    const Covers covers(rows.tasks);
    auto facts = factsOf(rows, covers, days, due.today);
    Persons persons(c, days, wish.now);
    LIANLU_CHECK(persons.contacts(facts));
    // Whether they may be spoken to decides whether the quiet ones are told of at all.
    std::vector<Uuid> known;
    for (const auto& quiet : rows.quiet) known.push_back(quiet.customer.uuid);
    LIANLU_CHECK(persons.complete(facts, known));

    const auto actionsOf = [&](const Uuid& customer, const ActionFacts& one) {
        const auto rest = resting.find(customer);
        return insight::nextActions(one, rest == resting.end() ? std::span<const PutOff>{} : std::span(rest->second)).actions;
    };
    std::array<std::vector<Found>, kDueKinds> found;
    for (const auto& [customer, one] : facts)
        for (auto& action : actionsOf(customer, one)) {
            const auto kind = dueKindOf(action, due.today);
            if (kind && !covers.covers(customer, *kind, action)) found[static_cast<std::size_t>(*kind)].push_back({customer, std::move(action)});
        }

    std::vector<Uuid> shown;
    for (std::size_t i = 0; i < kDueKinds; ++i) {
        auto& section = due.sections[i];
        section.total = static_cast<std::int64_t>(found[i].size());
        const auto most = std::min(found[i].size(), static_cast<std::size_t>(std::max(wish.most[i], 0)));
        std::partial_sort(found[i].begin(), found[i].begin() + static_cast<std::ptrdiff_t>(most), found[i].end(), isSooner);
        found[i].resize(most);
        for (const auto& one : found[i]) shown.push_back(one.customer);
    }
    due.sections[static_cast<std::size_t>(DueKind::brokenLink)].orMore = rows.moreQuiet;
    std::sort(shown.begin(), shown.end());
    shown.erase(std::unique(shown.begin(), shown.end()), shown.end());
    LIANLU_CHECK(persons.complete(facts, shown));

    for (std::size_t i = 0; i < kDueKinds; ++i)
        for (auto& one : found[i]) {
            // Said once more with all that is known of the person: by which way, and since when.
            for (auto& action : actionsOf(one.customer, facts[one.customer]))
                if (action.kind == one.action.kind && action.subject == one.action.subject) one.action = std::move(action);
            due.sections[i].rows.push_back({static_cast<DueKind>(i), {one.customer}, persons.name(one.customer), std::move(one.action)});
        }
    return due;
}

Result<std::vector<store::TaskLine>> stepsToRemindOf(db::Connection& c, domain::StaffId owner, Time from, Time before, int limit) {
    LIANLU_TRY(auto lines, store::leadSteps(c, {owner, from, before}, limit));
    for (auto& line : lines) line.task.title = withoutPerson(line.task.title, line.customerName);
    return lines;
}

}  // namespace lianlu::actions
