// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <ostream>

#include "app/cli/command.h"
#include "app/cli/commands/rows.h"
#include "app/cli/online.h"
#include "app/cli/values.h"
#include "sync/client/visits.h"

namespace lianlu::cli {

namespace {

std::optional<Time> timeAt(std::int64_t ms) { return ms > 0 ? std::optional(fromUnixMs(ms)) : std::nullopt; }

//! Masked by the server already, whatever --show-phones says.
Item cardItem(const protocol::VisitCard& card) {
    Item item;
    item.add("id", card.customerId).add("name", card.name).add("phone", card.phone).add("email", card.email).add("kind", card.kind);
    item.add("tier_code", card.tierCode).add("points", domain::Value{card.points}).add("store_name", card.storeName).add("guide_name", card.guideName);
    item.add("joined_at", timeAt(card.joinedAt)).add("last_purchase_at", timeAt(card.lastPurchaseAt));
    std::vector<Item> consents, tags;
    for (const auto& one : card.consents) consents.push_back(std::move(Item().add("channel", one.channel).add("purpose", one.purpose).add("permission", one.permission)));
    for (const auto& one : card.tags) tags.push_back(std::move(Item().add("name", one.name).add("value", one.value)));
    return item.add("consents", std::move(consents)).add("tags", std::move(tags));
}

Item lineItem(const protocol::VisitLine& line) {
    Item item;
    item.add("at", timeAt(line.at)).add("kind", line.kind).add("detail", line.detail).add("channel", line.channel).add("store_name", line.storeName).add("title", line.title);
    return item.add("amount_minor", line.amountMinor != 0 ? domain::Value{line.amountMinor} : domain::Value{});
}

Outcome<void> lookUp(App& app, const Arguments& arguments) {
    if (arguments.has("phone") == arguments.has("member-code")) return misuse("lookup-by-what", {});
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(const auto online, goOnline(app, desk));
    LIANLU_TRY(const auto answer, sync::lookUp(online.call, online.server, {arguments.text("phone"), arguments.text("member-code")}));
    if (!answer.card) return tl::unexpected<Fault>(Error{Code::notFound, answer.result == "several" ? "lookup-several" : "lookup-nobody", {}});
    auto item = cardItem(*answer.card);
    item.add("result", answer.result).add("ends_at", timeAt(answer.until));
    printItem(app, item);
    if (!app.json) app.out << '\n' << say(answer.result == "own" ? "lookup-own" : "lookup-found", app.language, answer.card->customerId.toString()) << '\n';
    return {};
}

Outcome<void> visit(App& app, const Arguments& arguments) {
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(const auto online, goOnline(app, desk));
    LIANLU_TRY(const auto id, customerIdOf(desk, arguments.operands[0]));
    LIANLU_TRY(const auto answer, sync::readVisit(online.call, online.server, id));
    auto item = cardItem(answer.card);
    item.add("ends_at", timeAt(answer.until));
    std::vector<Item> lines;
    for (const auto& line : answer.timeline) lines.push_back(lineItem(line));
    item.add("timeline", std::move(lines));
    printItem(app, item);
    return {};
}

}  // namespace

std::vector<Command> visitCommands() {
    return {
        {"customers lookup", "", "Finds a guest of another store by the exact number",
         "Asks the server, which keeps a record of it. The guest may be served for 24 hours: customers visit, interactions add, customers tag add and\n"
         "customers consent take the guest's id, and what is noted reaches the guest's own guide with the next sync.",
         {{"phone", "NUMBER", "the whole phone number"}, {"member-code", "CODE", "the member code, or the number of the member card"}},
         lookUp},
        {"customers visit", "CUSTOMER", "Card and timeline of a guest who was looked up, masked", "", {}, visit},
    };
}

}  // namespace lianlu::cli
