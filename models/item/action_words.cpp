// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/item/action_words.h"

#include <cmath>
#include <cstdlib>

#include <QCoreApplication>
#include <QDate>

#include "models/domain/rules/offer.h"
#include "models/item/day_text.h"
#include "models/item/next_action_record.h"
#include "models/item/words.h"

namespace lianlu::item {

namespace {

using insight::ActionKind;
using insight::Evidence;
using insight::FactKind;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(lianlu::item::NextAction)
};

QString dayWord(const Evidence& evidence) { return evidence.day ? dayText(dateOf(*evidence.day)) : QString(); }

int figure(const Evidence& evidence) { return static_cast<int>(evidence.number.value_or(0)); }

//! Of a day to come, or of one that is over.
QString inDays(const Evidence& evidence) {
    const int days = figure(evidence);
    if (days == 0) return Words::tr("today");
    if (days == 1) return Words::tr("tomorrow");
    if (days < 0) return Words::tr("%n days overdue", nullptr, -days);
    return Words::tr("in %n days", nullptr, days);
}
QString daysAgo(const Evidence& evidence) {
    const int days = figure(evidence);
    if (days <= 0) return Words::tr("today");
    if (days == 1) return Words::tr("yesterday");
    return Words::tr("%n days ago", nullptr, days);
}

QString journeyWord(const std::string& name) {
    if (name == "loyal") return Words::tr("Loyal customer");
    if (name == "advocate") return Words::tr("Advocate");
    return Words::tr("Customer");
}

}  // namespace

QString actionTitle(const insight::Action& action) {
    const auto name = action.evidence.empty() ? QString() : toQString(action.evidence.front().name);
    switch (action.kind) {
        case ActionKind::agreedStep: return name.isEmpty() ? Words::tr("Do what was agreed") : name;
        case ActionKind::pickup: return action.evidence.front().kind == FactKind::orderPacked ? Words::tr("Hand over the order") : Words::tr("Pack the order for pick-up");
        case ActionKind::coupon: return Words::tr("Remind of a coupon that ends");
        case ActionKind::birthday: return Words::tr("Wish a happy birthday");
        case ActionKind::openLead: return Words::tr("Get in touch about the lead");
        case ActionKind::leadStage: return name == toQString(domain::nameOf(domain::LeadStage::fresh)) ? Words::tr("Get in touch with the new lead") : Words::tr("Agree on the next step");
        case ActionKind::firstPurchase: return Words::tr("Ask how the first purchase pleases");
        case ActionKind::welcome: return Words::tr("Welcome the new member");
        case ActionKind::wish: return Words::tr("Tell that %1 is here").arg(name);
        case ActionKind::tierGap: return Words::tr("Tell how near %1 is").arg(tierWord(action.evidence.front().name));
        case ActionKind::winBack: return Words::tr("Win back");
        case ActionKind::reconnect: return Words::tr("Get in touch again");
        case ActionKind::askConsent: return Words::tr("Ask for consent");
    }
    return {};
}

QString actionIcon(ActionKind kind) {
    switch (kind) {
        case ActionKind::agreedStep: return QStringLiteral("check");
        case ActionKind::pickup: return QStringLiteral("pickup");
        case ActionKind::coupon: return QStringLiteral("coupon");
        case ActionKind::birthday: return QStringLiteral("birthday");
        case ActionKind::openLead: return QStringLiteral("leads");
        case ActionKind::leadStage: return QStringLiteral("leads");
        case ActionKind::firstPurchase: return QStringLiteral("orders");
        case ActionKind::welcome: return QStringLiteral("user");
        case ActionKind::wish: return QStringLiteral("cart");
        case ActionKind::tierGap: return QStringLiteral("tiers");
        case ActionKind::winBack: return QStringLiteral("refresh");
        case ActionKind::reconnect: return QStringLiteral("chat");
        case ActionKind::askConsent: return QStringLiteral("shield");
    }
    return QStringLiteral("spark");
}

QString evidenceWord(const Evidence& evidence, const Format& format) {
    const auto name = toQString(evidence.name);
    switch (evidence.kind) {
        case FactKind::agreed: return figure(evidence) < 0 ? Words::tr("Due on %1, %2").arg(dayWord(evidence), inDays(evidence)) : Words::tr("Due %1").arg(inDays(evidence));
        case FactKind::couponEnds: return Words::tr("%1 is good until %2 (%3)").arg(name, dayWord(evidence), inDays(evidence));
        case FactKind::birthday: return figure(evidence) == 0 ? Words::tr("Birthday today") : Words::tr("Birthday on %1 (%2)").arg(dayWord(evidence), inDays(evidence));
        case FactKind::leadOpen: return name.isEmpty() ? Words::tr("Lead open for %n days", nullptr, figure(evidence)) : Words::tr("Lead open for %n days: %1", nullptr, figure(evidence)).arg(name);
        case FactKind::lastContact: return name.isEmpty() ? Words::tr("Last contact %1").arg(daysAgo(evidence)) : Words::tr("Last contact %1, by %2").arg(daysAgo(evidence), name);
        case FactKind::noContact: return Words::tr("No contact yet");
        case FactKind::firstPurchase: return Words::tr("First purchase %1").arg(daysAgo(evidence));
        case FactKind::lastPurchase: return Words::tr("Last purchase %1").arg(daysAgo(evidence));
        case FactKind::buyingDays: return Words::tr("Bought on %n days", nullptr, figure(evidence));
        case FactKind::looked: return Words::tr("Looked at %1").arg(daysAgo(evidence));
        case FactKind::onStock: return Words::tr("%n pieces in this store", nullptr, figure(evidence));
        case FactKind::tierGap: return Words::tr("%1 points to %2").arg(format.number(evidence.number.value_or(0)), tierWord(evidence.name));
        case FactKind::tierPoints: return Words::tr("%1 points count now").arg(format.number(evidence.number.value_or(0)));
        case FactKind::alive: return Words::tr("%1 % likely to be a customer still").arg(QString::number(std::lround(evidence.share.value_or(0) * 100)));
        case FactKind::expectedValue: return Words::tr("%1 expected within a year").arg(format.money(evidence.number.value_or(0)));
        case FactKind::noConsent: return Words::tr("No consent to be written to or called");
        case FactKind::noAddress: return Words::tr("Consent, but no number or address that works");
        case FactKind::capReached: return Words::tr("Enough messages for now, the next from %1").arg(dayWord(evidence));
        case FactKind::neverAsked: return Words::tr("Never asked");
        case FactKind::joined: return Words::tr("Joined %1").arg(daysAgo(evidence));
        case FactKind::leadStage: return Words::tr("%1, open for %n days", nullptr, figure(evidence)).arg(word(domain::enumFromName<domain::LeadStage>(evidence.name)));
        case FactKind::noStep: return Words::tr("No next step agreed");
        case FactKind::nobody: return Words::tr("Nobody is responsible");
        case FactKind::orderWaits: return Words::tr("Order %1 of %2 is to be packed").arg(name, dayWord(evidence));
        case FactKind::orderPacked: return Words::tr("Order %1 of %2 lies ready").arg(name, dayWord(evidence));
        case FactKind::journeyStage: return Words::tr("%1 for %n days", nullptr, figure(evidence)).arg(journeyWord(evidence.name));
    }
    return {};
}

QStringList evidenceWords(const insight::Action& action, const Format& format) {
    QStringList words;
    for (const auto& evidence : action.evidence) words << evidenceWord(evidence, format);
    return words;
}

QString wayWords(const insight::Action& action) {
    if (action.kind == ActionKind::askConsent) return Words::tr("In the store, for messages by: %1").arg(word(action.askFor));
    if (action.kind == ActionKind::pickup) return Words::tr("In the store, when it is fetched");
    if (action.channel == domain::Channel::store) return Words::tr("When the customer is in the store");
    return Words::tr("Way with consent: %1").arg(word(action.channel));
}

QString endingWords(ActionKind kind) {
    using insight::Ending;
    switch (endingOf(kind)) {
        case Ending::done: return Words::tr("Goes from here once it is done or moved.");
        case Ending::redeemedOrEnded: return Words::tr("Goes from here once the coupon is redeemed or has ended.");
        case Ending::contactedOrPassed: return Words::tr("Goes from here after a contact, or when the day is over.");
        case Ending::contactedOrClosed: return Words::tr("Goes from here after a contact, or when the lead is won or lost.");
        case Ending::contacted: return Words::tr("Goes from here after a contact.");
        case Ending::boughtOrSoldOut: return Words::tr("Goes from here once it is bought or sold out.");
        case Ending::tierReached: return Words::tr("Goes from here once the tier is reached.");
        case Ending::bought: return Words::tr("Goes from here after a purchase.");
        case Ending::handedOver: return Words::tr("Goes from here once the order is handed over.");
        case Ending::agreedOrClosed: return Words::tr("Goes from here once a next step is agreed, or the lead is won or lost.");
        case Ending::contactedOrBought: return Words::tr("Goes from here after a contact or a purchase.");
        case Ending::asked: return Words::tr("Goes from here once an answer is recorded.");
    }
    return {};
}

QString idleWords(const insight::NextActions& next) {
    if (!next.resting.empty()) return Words::tr("What is left has been put off.");
    switch (next.idle) {
        case insight::Idle::noFacts: return Words::tr("Nothing is known yet that asks for something. A talk, an order or a birthday will.");
        case insight::Idle::notHere: return Words::tr("This customer is not held on this device.");
        default: return Words::tr("Nothing agreed, no coupon, birthday, lead or tier asks for something now.");
    }
}

ActionWay actionWay(const insight::Action& action) noexcept {
    if (action.kind == ActionKind::askConsent) return ActionWay::consent;
    if (action.kind == ActionKind::pickup) return ActionWay::slip;
    // What was agreed is more than an offer.
    if (action.offer && domain::isServed(action.channel) && action.kind != ActionKind::agreedStep) return ActionWay::offer;
    if (action.channel == domain::Channel::store) return ActionWay::visit;
    return action.channel == domain::Channel::call ? ActionWay::call : ActionWay::write;
}

QString wayWord(ActionWay way) {
    switch (way) {
        case ActionWay::offer: return Words::tr("Push offer");
        case ActionWay::call: return Words::tr("Log a call");
        case ActionWay::write: return Words::tr("Log a chat");
        case ActionWay::visit: return Words::tr("Log a visit");
        case ActionWay::consent: return Words::tr("Record consent");
        case ActionWay::slip: return Words::tr("Pick-up slip");
    }
    return {};
}

OfferWords offerWordsFor(const insight::Action& action, const WordsIn& in) {
    const auto say = [&in](const char* english) { return in("lianlu::item::NextAction", english); };
    if (action.evidence.empty()) return {};
    const auto& first = action.evidence.front();
    switch (action.kind) {
        case ActionKind::birthday: return {say(QT_TRANSLATE_NOOP("lianlu::item::NextAction", "Happy birthday, {name}")), say(QT_TRANSLATE_NOOP("lianlu::item::NextAction", "All the best for your birthday! I picked something for the day: {link}"))};
        case ActionKind::coupon:
            return {say(QT_TRANSLATE_NOOP("lianlu::item::NextAction", "{name}, your coupon ends soon")), say(QT_TRANSLATE_NOOP("lianlu::item::NextAction", "Your coupon “%1” is good until %2. Have a look before it ends: {link}")).arg(toQString(first.name), first.day ? dayText(dateOf(*first.day), in.locale()) : QString())};
        case ActionKind::tierGap:
            return {say(QT_TRANSLATE_NOOP("lianlu::item::NextAction", "{name}, %1 is near")).arg(tierWord(first.name, in)),
                    say(QT_TRANSLATE_NOOP("lianlu::item::NextAction", "Only %1 points are left to %2. Perhaps there is something for you here: {link}")).arg(in.locale().toString(static_cast<qlonglong>(first.number.value_or(0))), tierWord(first.name, in))};
        case ActionKind::firstPurchase: return {say(QT_TRANSLATE_NOOP("lianlu::item::NextAction", "{name}, how does it suit you?")), say(QT_TRANSLATE_NOOP("lianlu::item::NextAction", "Thank you for your purchase. Are you happy with it? If anything is missing, I am here. What goes with it: {link}"))};
        case ActionKind::welcome: return {say(QT_TRANSLATE_NOOP("lianlu::item::NextAction", "Welcome, {name}")), say(QT_TRANSLATE_NOOP("lianlu::item::NextAction", "Welcome! I am {guide} and glad to be of help whenever you need something. To begin with: {link}"))};
        case ActionKind::reconnect:
        case ActionKind::winBack: return {say(QT_TRANSLATE_NOOP("lianlu::item::NextAction", "{name}, we have not seen you for a while")), say(QT_TRANSLATE_NOOP("lianlu::item::NextAction", "There is much that is new since you were here last. Have a look: {link}"))};
        default: return {};
    }
}

}  // namespace lianlu::item
