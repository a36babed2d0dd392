// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// What a person does at a device, through the same actions as the workbench.
#include <algorithm>
#include <array>

#include "models/actions/actions.h"
#include "models/store/outbox.h"
#include "models/store/write_txn.h"
#include "tests/fault/history/brand.h"
#include "tests/fault/history/broken.h"
#include "tests/fault/history/steps.h"

namespace lianlu::test::history {

namespace {

constexpr const char* kPersonsHere = "SELECT id FROM customer ORDER BY id";
constexpr const char* kLeadsHere = "SELECT id FROM lead ORDER BY id";

//! What the action said. A rule that says no is a fine answer; a store that does not work is not.
std::string told(const Error& error) {
    switch (error.code) {
        case Code::invalid:
        case Code::refused:
        case Code::notFound:
        case Code::exists:
        case Code::forbidden:
        case Code::unsupported: return "no: " + error.describe();
        default: throw Broken("action", error.describe());
    }
}
std::string told(actions::Doing doing) {
    const auto done = doing.get();
    return done ? "done" : told(done.error());
}
std::string told(const Result<store::ChangeSet>& done) { return done ? "done" : told(done.error()); }

domain::Value personValue(std::string_view field, const Step& step) {
    const auto tail = std::to_string(step.c % 9);
    if (field == "gender") return std::string(step.c % 2 ? "female" : "male");
    if (field == "birthday") return "199" + tail + "-0" + std::to_string(1 + step.c % 9) + "-11";
    if (field == "preferred_channel") return std::string(step.c % 2 ? "email" : "sms");
    if (field != "name" && step.c % 11 == 0) return {};
    return std::string(field) + " " + std::to_string(step.number);
}

std::string editPerson(Workbench& bench, const Step& step, domain::CustomerId person) {
    constexpr auto kFields = std::to_array<std::string_view>({"name", "remark", "city", "gender", "birthday", "preferred_channel"});
    const auto field = kFields.at(static_cast<std::size_t>(step.b) % kFields.size());
    domain::Fields changed{{std::string(field), personValue(field, step)}};
    if (step.c % 5 == 0) changed.insert_or_assign("remark", "remark too " + std::to_string(step.number));
    return told(actions::editCustomer(bench.context(), {person, std::move(changed)}));
}

std::string editLead(Workbench& bench, const Step& step, domain::LeadId lead) {
    constexpr auto kStages = std::to_array<std::string_view>({"new", "contacted", "qualified", "negotiating"});
    domain::Fields changed;
    switch (step.b % 5) {
        case 0: changed["intent"] = "intent " + std::to_string(step.number); break;
        case 1: changed["maturity"] = std::int64_t{step.c % 101}; break;
        case 2: changed["budget_minor"] = std::int64_t{step.c}; break;
        case 3: changed["stage"] = std::string(kStages.at(static_cast<std::size_t>(step.c) % kStages.size())); break;
        default: changed["next_step"] = "step " + std::to_string(step.number);
    }
    return told(actions::editLead(bench.context(), {lead, std::move(changed)}));
}

std::string newLead(Workbench& bench, const Step& step) {
    actions::CreateLead lead;
    lead.name = "Li " + std::to_string(step.number);
    lead.phone = "1390000" + std::to_string(1000 + step.number % 9000);
    if (step.b % 2) lead.email = "li" + std::to_string(step.number) + "@example.com";
    lead.intent = "intent " + std::to_string(step.number);
    lead.marketingConsent = step.c % 2 == 0;
    return told(actions::createLead(bench.context(), std::move(lead)));
}

std::string logCall(Workbench& bench, const Step& step, domain::CustomerId person) {
    actions::LogInteraction call;
    call.customer = person;
    const auto leads = bench.ids("SELECT l.id FROM lead l JOIN customer c ON c.id = l.customer_id WHERE c.id = x'" + [&] {
        auto text = person.toString();
        std::erase(text, '-');
        return text;
    }() + "' ORDER BY l.id");
    if (step.b % 3 != 0) call.lead = {pick(leads, step.b)};
    call.kind = step.c % 2 ? domain::InteractionKind::call : domain::InteractionKind::visit;
    call.outcome = step.c % 3 ? domain::Outcome::reached : domain::Outcome::noAnswer;
    call.note = "call " + std::to_string(step.number);
    if (step.c % 4 == 0) {
        call.nextStep = "again " + std::to_string(step.number);
        call.nextStepAt = bench.clock().now() + std::chrono::hours(48);
    }
    return told(actions::logInteraction(bench.context(), std::move(call)));
}

std::string setTag(Workbench& bench, const Step& step, domain::CustomerId person) {
    constexpr auto kNames = std::to_array<const char*>({"size", "style", "care"});
    return told(actions::setTag(bench.context(), {person, kNames.at(static_cast<std::size_t>(step.b) % 3), "v" + std::to_string(step.c % 7)}));
}

std::string recordConsent(Workbench& bench, const Step& step, domain::CustomerId person) {
    actions::RecordConsent consent;
    consent.customer = person;
    consent.channel = step.b % 2 ? domain::Channel::email : domain::Channel::sms;
    consent.granted = step.c % 3 != 0;
    consent.act = consent.granted ? domain::ConsentAct::verbal : domain::ConsentAct::askedToStop;
    return told(actions::recordConsent(bench.context(), consent));
}

std::string setAddress(Workbench& bench, const Step& step, domain::CustomerId person) {
    if (step.b % 2) return told(actions::setAddress(bench.context(), {person, domain::IdentityKind::email, "new" + std::to_string(step.c % 50) + "@example.com"}));
    return told(actions::setAddress(bench.context(), {person, domain::IdentityKind::mobile, "1370000" + std::to_string(1000 + step.c % 50)}));
}

std::string pushOffer(Workbench& bench, const Step& step, domain::CustomerId person) {
    actions::PushOffer offer;
    offer.customer = person;
    offer.product = product(step.b % 2);
    if (step.c % 3 != 0) offer.couponTemplate = couponTemplate();
    offer.subject = "For you";
    offer.message = step.c % 3 != 0 ? "{name}, {product}: {coupon} {link}" : "{name}, {product}: {link}";
    return told(actions::pushOffer(bench.context(), std::move(offer)));
}

std::string points(Workbench& bench, const Step& step, const Uuid& person, bool spend) {
    const std::int64_t amount = 1 + step.b % 60;
    return told(bench.store().writeNow([&](store::WriteTxn& txn) -> Result<void> {
        LIANLU_TRY(const auto scope, txn.scopeOf("customer", person));
        domain::PointsEntry entry;
        entry.id = bench.context().ids.next<domain::PointsEntryId>();
        entry.customerId = {person};
        entry.kind = spend ? domain::PointsKind::spend : domain::PointsKind::adjust;
        entry.points = spend ? -amount : step.c % 4 == 0 ? -amount : amount;
        entry.reason = "step " + std::to_string(step.number);
        entry.at = txn.now();
        return txn.create(entry, scope);
    }));
}

std::string redeem(Workbench& bench, const Step& step, const Uuid& coupon) {
    return told(bench.store().writeNow([&](store::WriteTxn& txn) -> Result<void> {
        LIANLU_TRY(const auto held, txn.get<domain::Coupon>({coupon}));
        domain::Redemption used;
        used.id = bench.context().ids.next<domain::RedemptionId>();
        used.couponId = held.id;
        used.couponCode = held.code;
        used.storeId = bench.home();
        used.staffId = staffAt(step.device);
        used.amountMinor = step.b;
        used.at = txn.now();
        used.status = domain::RedemptionStatus::provisional;
        return txn.create(used, domain::Scope::store(used.storeId));
    }));
}

std::string undo(Workbench& bench, const Step& step) {
    std::vector<Uuid> txns;
    for (const auto& op : bench.queue())
        if (txns.empty() || txns.back() != op.txn) txns.push_back(op.txn);
    if (txns.size() > 8) txns.erase(txns.begin(), txns.end() - 8);
    const auto txn = pick(txns, step.b);
    return txn.isNull() ? "nothing" : told(actions::undo(bench.context(), {txn}));
}

//! What waits for a person is looked at: again, or away with it.
std::string decideFailed(Workbench& bench, const Step& step, bool again) {
    std::vector<Uuid> failed;
    for (const auto& op : bench.queue())
        if (op.state == static_cast<int>(store::OpState::rejected) || op.state == static_cast<int>(store::OpState::conflict)) failed.push_back(op.op);
    const auto op = pick(failed, step.b);
    if (op.isNull()) return "nothing";
    return told(bench.store().writeNow(
        [&](store::WriteTxn& txn) { return again ? store::Outbox::retry(txn, {op}) : store::Outbox::discard(txn, {op}); }));
}

//! The manager gives a person to a guide or the pool, with the leads; a guide takes one out of the pool.
std::string assign(Workbench& bench, const Step& step, const Uuid& person) {
    domain::Value guide = staffAt(step.device).toString();
    if (isManager(step.device)) {
        const std::vector<int> guides = bench.home() == shop(0) ? std::vector<int>{0, 1, -1} : std::vector<int>{3, -1};
        const int whom = guides.at(static_cast<std::size_t>(step.b) % guides.size());
        guide = whom < 0 ? domain::Value{} : domain::Value{staffAt(whom).toString()};
    }
    return told(bench.store().writeNow([&](store::WriteTxn& txn) -> Result<void> {
        LIANLU_CHECK(txn.updateRow("customer", person, {{"guide_id", guide}}));
        LIANLU_TRY(const auto leads, txn.connection().prepare("SELECT id, customer_id FROM lead ORDER BY id"));
        std::vector<Uuid> theirs;
        for (;;) {
            LIANLU_TRY(const bool more, leads->step());
            if (!more) break;
            if (leads->uuid(1) == person) theirs.push_back(leads->uuid(0));
        }
        for (const auto& lead : theirs) LIANLU_CHECK(txn.updateRow("lead", lead, {{"owner_id", guide}}));
        return {};
    }));
}

std::string join(Workbench& bench, const Step& step) {
    const auto persons = bench.ids(kPersonsHere);
    const auto one = pick(persons, step.a), other = pick(persons, step.b);
    if (one.isNull() || one == other) return "nobody";
    return told(actions::proposeMatch(bench.context(), {{one}, {other}, domain::MatchStatus::joined, {}, {}}));
}

std::string part(Workbench& bench, const Step& step) {
    const auto match = pick(bench.ids("SELECT id FROM person_match ORDER BY id"), step.a);
    if (match.isNull()) return "no pair";
    constexpr auto kChoices = std::to_array<domain::MatchStatus>({domain::MatchStatus::apart, domain::MatchStatus::open, domain::MatchStatus::joined});
    return told(actions::decideMatch(bench.context(), {{match}, kChoices.at(static_cast<std::size_t>(step.b) % kChoices.size()), {}, {}}));
}

}  // namespace

std::string playPerson(World& world, const Step& step) {
    auto& bench = world.bench(step.device);
    if (step.kind == Kind::leadNew) return newLead(bench, step);
    if (step.kind == Kind::undo) return undo(bench, step);
    if (step.kind == Kind::retry || step.kind == Kind::discard) return decideFailed(bench, step, step.kind == Kind::retry);
    if (step.kind == Kind::join) return join(bench, step);
    if (step.kind == Kind::part) return part(bench, step);

    const bool onLead = step.kind == Kind::leadEdit || step.kind == Kind::leadConvert || step.kind == Kind::leadRemove;
    const char* list = onLead                             ? kLeadsHere
                       : step.kind == Kind::tagRemove     ? "SELECT id FROM tag ORDER BY id"
                       : step.kind == Kind::offerCancel   ? "SELECT id FROM offer ORDER BY id"
                       : step.kind == Kind::redeem        ? "SELECT id FROM coupon ORDER BY id"
                       : step.kind == Kind::taskDone      ? "SELECT id FROM task ORDER BY id"
                                                          : kPersonsHere;
    const auto id = pick(bench.ids(list), step.a);
    if (id.isNull()) return "nothing there";
    switch (step.kind) {
        case Kind::leadEdit: return editLead(bench, step, {id});
        case Kind::leadConvert: return told(actions::convertLead(bench.context(), {{id}, step.b % 2 == 0}));
        case Kind::leadRemove: return told(bench.store().writeNow([&](store::WriteTxn& txn) { return txn.removeRow("lead", id); }));
        case Kind::personEdit: return editPerson(bench, step, {id});
        case Kind::log: return logCall(bench, step, {id});
        case Kind::tagSet: return setTag(bench, step, {id});
        case Kind::tagRemove: return told(actions::removeTag(bench.context(), {id}));
        case Kind::consent: return recordConsent(bench, step, {id});
        case Kind::address: return setAddress(bench, step, {id});
        case Kind::offer: return pushOffer(bench, step, {id});
        case Kind::offerCancel: return told(actions::cancelOffer(bench.context(), {id}));
        case Kind::spend: return points(bench, step, id, true);
        case Kind::adjust: return points(bench, step, id, false);
        case Kind::redeem: return redeem(bench, step, id);
        case Kind::taskDone: return told(actions::completeTask(bench.context(), {id}));
        case Kind::assign: return assign(bench, step, id);
        default: return "?";
    }
}

}  // namespace lianlu::test::history
