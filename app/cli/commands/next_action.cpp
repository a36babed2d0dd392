// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <ostream>

#include "app/cli/command.h"
#include "app/cli/commands/rows.h"
#include "app/cli/desk.h"
#include "app/cli/insight/rows.h"
#include "app/cli/output.h"
#include "app/cli/terminal.h"
#include "app/cli/values.h"
#include "models/actions/figures.h"
#include "models/actions/next_actions.h"

namespace lianlu::cli {

namespace {

Item evidenceItem(const insight::Evidence& evidence) {
    Item item;
    item.add("fact", nameOf(evidence.kind));
    if (!evidence.name.empty()) item.add("name", evidence.name);
    if (evidence.day) item.add("day", dayText(*evidence.day));
    if (evidence.number) item.add("number", domain::Value{*evidence.number});
    if (evidence.share) item.add("share", domain::Value{*evidence.share});
    if (!evidence.row.isNull()) item.add("row_id", evidence.row.toString());
    return item;
}

//! The first reason in one cell of a table: "coupon_ends WOOL50 2026-12-01 4".
std::string firstReason(const insight::Action& action) {
    const auto& first = action.evidence.front();
    std::string text(nameOf(first.kind));
    if (!first.name.empty()) text += ' ' + first.name;
    if (first.day) text += ' ' + dayText(*first.day);
    if (first.number) text += ' ' + std::to_string(*first.number);
    return text;
}

Item actionItem(const insight::Action& action) {
    Item item;
    item.add("kind", nameOf(action.kind)).add("urgency", domain::Value{std::int64_t{action.urgency}}).add("channel", action.channel);
    if (action.askFor != domain::Channel::unknown) item.add("ask_for", action.askFor);
    item.add("by", action.day ? domain::Value{dayText(*action.day)} : domain::Value{}).add("why", firstReason(action));
    item.add("over_when", nameOf(endingOf(action.kind)));
    if (!action.subject.isNull()) item.add("subject_id", action.subject.toString());
    std::vector<Item> reasons;
    for (const auto& evidence : action.evidence) reasons.push_back(evidenceItem(evidence));
    return item.add("evidence", std::move(reasons));
}

Outcome<void> showNext(App& app, const Arguments& arguments) {
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(const auto id, customerIdOf(desk, arguments.operands[0]));
    const auto found = desk.read([&](db::Connection& c) -> Result<actions::NextForCustomer> {
        LIANLU_TRY(const auto today, actions::brandDay(c, app.clock.now()));
        LIANLU_TRY(const auto value, actions::learnValue(c, today, [] { return interrupted().load(); }));
        return actions::nextFor(c, id, desk.context().shop, app.clock.now(), &value);
    });
    if (!found) return tl::unexpected<Fault>(found.error());
    const auto& list = found->next;
    if (list.actions.empty() && !app.json) {
        app.out << say(list.resting.empty() ? "nothing-to-do" : "all-put-off", app.language, std::to_string(list.resting.size())) << '\n';
        return {};
    }
    std::vector<Item> rows;
    for (const auto& action : list.actions) rows.push_back(actionItem(action));
    Item rest;
    rest.add("today", dayText(found->today)).add("idle", nameOf(list.idle)).add("put_off", domain::Value{static_cast<std::int64_t>(list.resting.size())});
    printList(app, {{"kind", "WHAT"}, {"urgency", "URGENCY"}, {"channel", "OVER"}, {"by", "BY"}, {"why", "WHY", 60}}, rows, rest);
    return {};
}

}  // namespace

std::vector<Command> nextActionCommands() {
    return {
        {"customers next", "CUSTOMER", "What to do next for a customer, the most urgent first, and why",
         "By rules over consents, agreed steps, coupons, birthday, leads, stock, tier and purchases; a channel is named only where consent and an address allow it, else the store. "
         "What was put off in the workbench rests here too.",
         {}, showNext},
    };
}

}  // namespace lianlu::cli
