// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/item/score_words.h"

#include <array>
#include <cmath>

#include <QCoreApplication>
#include <QLocale>

#include "models/item/day_text.h"
#include "models/item/next_action_record.h"

namespace lianlu::item {

namespace {

using actions::Score;
using actions::ScoreSheet;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(lianlu::item::Score)
};

QString dash() { return QStringLiteral("–"); }
//! An expectation is not known to the cent.
std::int64_t whole(std::int64_t minor) { return (minor + 50) / 100 * 100; }
QString decimal(double value) { return QLocale().toString(value, 'f', 1); }

QString ofFive(const ScoreSheet& sheet, std::size_t measure) {
    return sheet.standing ? Words::tr("%1 of 5").arg(static_cast<int>(sheet.standing->scores[measure])) : dash();
}

QString measured(const ScoreSheet& sheet, Score score, const Format& format) {
    const auto& figures = sheet.standing->figures;
    switch (score) {
        case Score::recency: return figures.recency == 0 ? Words::tr("Bought today.") : Words::tr("%n days since the last purchase.", nullptr, figures.recency);
        case Score::frequency: return Words::tr("%n purchases.", nullptr, figures.frequency);
        case Score::monetary: return Words::tr("%1 in all, refunds taken off.").arg(format.money(figures.monetaryMinor));
        default: return Words::tr("%1 points of engagement today.").arg(decimal(figures.x));
    }
}

QString noValueWhy(const ScoreSheet& sheet, bool learning) {
    if (!sheet.standing) return Words::tr("From the first purchase on.");
    if (learning) return Words::tr("Being learned from all customers of this device…");
    return Words::tr("Too little to say: of the customers on this device %1 came back; at least %2 must, and their purchases must fit the model.")
        .arg(QLocale().toString(static_cast<qlonglong>(sheet.repeaters)), QString::number(actions::kLeastRepeaters));
}

}  // namespace

QString scoreName(Score score) {
    switch (score) {
        case Score::recency: return Words::tr("Last purchase (R)");
        case Score::frequency: return Words::tr("Purchases (F)");
        case Score::monetary: return Words::tr("Spent (M)");
        case Score::engagement: return Words::tr("Engagement (X)");
        case Score::segment: return Words::tr("Segment");
        case Score::stage: return Words::tr("Journey stage");
        case Score::state: return Words::tr("State");
        case Score::alive: return Words::tr("Still a customer");
        case Score::value: return Words::tr("Value of the year ahead");
    }
    return {};
}

QString scoreDefinition(Score score) {
    switch (score) {
        case Score::recency:
            return Words::tr("Days since the last order, compared with everybody on this device who ever bought: 5 is the fifth that bought most lately, 1 the fifth that waited longest. Equal figures get the same score.");
        case Score::frequency: return Words::tr("Number of orders, compared with everybody on this device who ever bought: 5 is the fifth with the most. A refund is no purchase and takes none away.");
        case Score::monetary: return Words::tr("Sum of all orders less refunds, compared with everybody on this device who ever bought: 5 is the fifth with the most.");
        case Score::engagement:
            return Words::tr("Every touch counts for its weight (a click or opening 1, a basket or campaign more, a visit to a store most) and half as much after each 30 days. The sum is compared with everybody on this device who ever bought. Link scanners do not count.");
        case Score::segment: return Words::tr("The first of ten usual segments whose ranges the scores of last purchase, purchases and spent fit; the names say what they mean. Others fit none.");
        case Score::stage:
            return Words::tr("Contact: the first touch. User: followed, joined or registered. Customer: the first order. Loyal: an order on a second day. Advocate: shared or referred after an order. Who reaches a stage has passed those before it.");
        case Score::state:
            return Words::tr("By days since the last order: new up to 30 after the first one ever, active up to 90, cooling up to 180, sleeping up to 365, then churned. Won back: bought again after a pause of more than 365 days.");
        case Score::alive:
            return Words::tr("Probability that this customer has not left for good, by the BG/NBD model (Fader, Hardie, Lee 2005): people buy at their own pace and leave at some time after a purchase. Learned once a day from all orders on this device. In this model, who bought on one day only has had no chance to leave: 100 %.");
        case Score::value:
            return Words::tr("Buying days expected within 365 days (BG/NBD model) times what one is expected to come to (Gamma-Gamma model, Fader, Hardie 2013), not discounted. The range holds 95 % of what the model's parameters leave open; a single customer may do more or less.");
    }
    return {};
}

QString scoreFigure(const ScoreSheet& sheet, Score score, const Format& format) {
    switch (score) {
        case Score::recency: return ofFive(sheet, 0);
        case Score::frequency: return ofFive(sheet, 1);
        case Score::monetary: return ofFive(sheet, 2);
        case Score::engagement: return ofFive(sheet, 3);
        case Score::segment: return sheet.standing ? segmentWord(sheet.standing->segment) : dash();
        case Score::stage: return sheet.journey.anything ? stageWord(sheet.journey.stage) : dash();
        case Score::state: return stateWord(sheet.journey.state);
        case Score::alive: return sheet.worth ? QStringLiteral("%1 %").arg(std::lround(sheet.worth->alive * 100)) : dash();
        case Score::value:
            if (!sheet.worth) return dash();
            if (!sheet.worth->valueMinor) return Words::tr("%1 buying days (%2 – %3)").arg(decimal(sheet.worth->purchases), decimal(sheet.worth->low), decimal(sheet.worth->high));
            return Words::tr("%1 (%2 – %3)").arg(format.money(whole(*sheet.worth->valueMinor)), format.money(whole(*sheet.worth->valueLow)), format.money(whole(*sheet.worth->valueHigh)));
    }
    return {};
}

QStringList scoreReasons(const ScoreSheet& sheet, Score score, const Format& format, bool learning) {
    QStringList reasons;
    switch (score) {
        case Score::recency:
        case Score::frequency:
        case Score::monetary:
        case Score::engagement:
            if (!sheet.standing) return {Words::tr("From the first purchase on.")};
            reasons << measured(sheet, score, format) << Words::tr("Compared with %1 customers.").arg(format.number(sheet.standing->among));
            break;
        case Score::segment:
            if (!sheet.standing) return {Words::tr("From the first purchase on.")};
            for (const auto one : {Score::recency, Score::frequency, Score::monetary, Score::engagement}) reasons << Words::tr("%1: %2").arg(scoreName(one), scoreFigure(sheet, one, format));
            break;
        case Score::stage:
            if (!sheet.journey.anything) return {Words::tr("Nothing has happened yet.")};
            for (std::size_t i = 0; i < insight::kJourneyStages; ++i)
                if (const auto day = sheet.journey.entries[i]) reasons << Words::tr("%1 since %2").arg(stageWord(static_cast<insight::JourneyStage>(i)), dayText(dateOf(*day)));
            break;
        case Score::state:
            if (!sheet.standing) return {Words::tr("No order yet.")};
            reasons << measured(sheet, Score::recency, format);
            break;
        case Score::alive:
        case Score::value:
            if (!sheet.worth) return {noValueWhy(sheet, learning)};
            reasons << Words::tr("%n buying days after the first", nullptr, static_cast<int>(sheet.worth->again)) + QStringLiteral(" · ") +
                           Words::tr("the last one %n days after the first", nullptr, static_cast<int>(std::lround(sheet.worth->lastDays))) + QStringLiteral(" · ") +
                           Words::tr("seen for %n days", nullptr, static_cast<int>(std::lround(sheet.worth->seenDays)));
            if (score == Score::value) {
                reasons << Words::tr("%1 buying days expected (%2 – %3).").arg(decimal(sheet.worth->purchases), decimal(sheet.worth->low), decimal(sheet.worth->high));
                if (sheet.worth->amountMinor) reasons << Words::tr("%1 expected on each.").arg(format.money(whole(*sheet.worth->amountMinor)));
                else reasons << Words::tr("What one comes to cannot be said: the amounts do not fit the model.");
            }
            reasons << Words::tr("Learned from %1 customers, %2 of whom came back.").arg(format.number(sheet.learnedFrom), format.number(sheet.repeaters));
            break;
    }
    return reasons;
}

QString stageWord(insight::JourneyStage stage) {
    switch (stage) {
        case insight::JourneyStage::contact: return Words::tr("Contact", "Stage");
        case insight::JourneyStage::user: return Words::tr("User", "Stage");
        case insight::JourneyStage::customer: return Words::tr("Customer", "Stage");
        case insight::JourneyStage::loyal: return Words::tr("Loyal", "Stage");
        case insight::JourneyStage::advocate: return Words::tr("Advocate", "Stage");
    }
    return {};
}

QString stateWord(insight::CustomerState state) {
    switch (state) {
        case insight::CustomerState::none: return dash();
        case insight::CustomerState::fresh: return Words::tr("New", "State");
        case insight::CustomerState::active: return Words::tr("Active", "State");
        case insight::CustomerState::cooling: return Words::tr("Cooling", "State");
        case insight::CustomerState::sleeping: return Words::tr("Sleeping", "State");
        case insight::CustomerState::churned: return Words::tr("Churned", "State");
        case insight::CustomerState::wonBack: return Words::tr("Won back", "State");
    }
    return {};
}

QString segmentWord(const std::string& segment) {
    const std::array<std::pair<std::string_view, QString>, 10> words{{{"Champions", Words::tr("Champion")},
                                                                      {"Loyal Customers", Words::tr("Loyal")},
                                                                      {"Potential Loyalist", Words::tr("May become loyal")},
                                                                      {"New Customers", Words::tr("New")},
                                                                      {"Promising", Words::tr("Promising")},
                                                                      {"Need Attention", Words::tr("Needs attention")},
                                                                      {"About To Sleep", Words::tr("About to sleep")},
                                                                      {"At Risk", Words::tr("At risk")},
                                                                      {"Can't Lose Them", Words::tr("Not to be lost")},
                                                                      {"Lost", Words::tr("Lost")}}};
    for (const auto& [name, word] : words)
        if (name == segment) return word;
    return Words::tr("No segment");
}

}  // namespace lianlu::item
