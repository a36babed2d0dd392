// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <chrono>
#include <ostream>
#include <thread>

#include "app/cli/command.h"
#include "app/cli/commands/rows.h"
#include "app/cli/online.h"
#include "app/cli/progress_line.h"
#include "app/cli/values.h"
#include "models/store/queries_handover.h"
#include "sync/client/handover.h"

namespace lianlu::cli {

namespace {

constexpr auto kLook = std::chrono::milliseconds(500);
//! Looks in a row that met no server: it may be restarting, and the handover goes on without us.
constexpr int kPatience = 60;

std::optional<Time> timeAt(std::int64_t ms) { return ms > 0 ? std::optional(fromUnixMs(ms)) : std::nullopt; }

Item handoverItem(const protocol::Handover& handover) {
    Item item;
    if (!handover.id.isNull()) item.add("id", handover.id.toString());
    if (handover.undoes) item.add("takes_back", handover.undoes->toString());
    if (handover.fromId) item.add("from", handover.fromId->toString());
    if (handover.toId) item.add("to", handover.toId->toString());
    item.add("state", handover.state).add("problem", handover.problem);
    item.add("customers", domain::Value{handover.total});
    if (handover.state != "preview") item.add("moved", domain::Value{handover.moved});
    item.add("leads", domain::Value{handover.leads}).add("tasks", domain::Value{handover.tasks}).add("offers", domain::Value{handover.offers});
    if (handover.staying > 0) item.add("staying", domain::Value{handover.staying});
    if (handover.stayingWork > 0) item.add("staying_work", domain::Value{handover.stayingWork});
    if (handover.undoneBy) item.add("taken_back_by", handover.undoneBy->toString());
    return item.add("asked_at", timeAt(handover.askedAt)).add("done_at", timeAt(handover.doneAt)).add("back_until", timeAt(handover.undoUntil));
}

//! With who stays of one that is taken back, and why: by the name this device knows.
Outcome<Item> withStays(const Desk& desk, const protocol::Handover& handover) {
    auto item = handoverItem(handover);
    if (handover.stays.empty()) return item;
    std::vector<store::HandedRow> asked;
    for (const auto& one : handover.stays) asked.push_back({one.kind, one.id, one.customerId.value_or(domain::CustomerId{})});
    LIANLU_TRY(const auto names, desk.read([&](db::Connection& c) { return store::handedNames(c, asked); }));
    std::vector<Item> rows;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto& one = handover.stays[i];
        Item row;
        row.add("kind", one.kind).add("id", one.id.toString()).add("name", names[i]).add("customer_id", one.customerId.value_or(domain::CustomerId{})).add("reason", one.reason);
        rows.push_back(std::move(row));
    }
    return item.add("stays", std::move(rows));
}

Outcome<void> print(App& app, const Desk& desk, const protocol::Handover& handover, std::string_view sentence, const std::string& argument) {
    LIANLU_TRY(const auto item, withStays(desk, handover));
    printItem(app, item);
    if (!app.json) app.out << '\n' << say(sentence, app.language, argument) << '\n';
    return {};
}

bool ended(const protocol::Handover& handover) { return handover.state == "done" || handover.state == "failed"; }

bool passes(const Error& error) {
    return error.code == Code::unreachable || error.code == Code::timedOut || error.code == Code::server || error.code == Code::rateLimited;
}

//! Until it has ended, or somebody presses Ctrl+C: then the server goes on alone.
Outcome<protocol::Handover> follow(App& app, const Online& online, protocol::Handover handover) {
    ProgressLine line(app);
    for (int missed = 0; !ended(handover) && !interrupted();) {
        std::this_thread::sleep_for(kLook);
        auto now = sync::readHandover(online.call, online.server, handover.id);
        if (!now && now.error().code == Code::cancelled) break;
        if (!now && (!passes(now.error()) || ++missed > kPatience)) return tl::unexpected<Fault>(std::move(now).error());
        if (!now) continue;
        missed = 0;
        handover = std::move(*now);
        line.show(handover.moved, handover.total);
    }
    return handover;
}

Outcome<void> tell(App& app, const Desk& desk, const protocol::Handover& handover) {
    if (handover.state == "failed") {
        Fault fault(Error{Code::refused, handover.problem == "target-left" ? "target-left" : "handover-failed", handover.problem});
        fault.report = std::make_shared<const Item>(handoverItem(handover));
        return tl::unexpected(std::move(fault));
    }
    if (handover.state != "done") return print(app, desk, handover, "handover-goes-on", handover.id.toString());
    return print(app, desk, handover, handover.undoes ? "handover-back-done" : "handover-done", std::to_string(handover.moved));
}

Outcome<protocol::HandoverRequest> wishOf(App& app, const Arguments& arguments, const Desk& desk) {
    protocol::HandoverRequest wish;
    wish.id = app.ids.next();
    LIANLU_TRY(wish.fromId, staffIdOf(desk, arguments.text("from")));
    if (arguments.has("to")) {
        LIANLU_TRY(wish.toId, staffIdOf(desk, arguments.text("to")));
    }
    wish.toPool = arguments.has("to-pool");
    for (const auto& typed : arguments.all("customer")) {
        LIANLU_TRY(const auto id, customerIdOf(desk, typed));
        wish.customerIds.push_back(id);
    }
    return wish;
}

//! Told first; with --yes it is done.
Outcome<void> previewOrDo(App& app, const Arguments& arguments, const Desk& desk, const Online& online, protocol::HandoverRequest wish) {
    wish.preview = true;
    LIANLU_TRY(const auto preview, sync::askHandover(online.call, online.server, wish));
    if (!arguments.has("yes")) return print(app, desk, preview, wish.undoes ? "handover-back-preview" : "handover-preview", std::to_string(preview.total));
    wish.preview = false;
    LIANLU_TRY(auto handover, sync::askHandover(online.call, online.server, wish));
    if (arguments.has("no-wait")) return tell(app, desk, handover);
    LIANLU_TRY(handover, follow(app, online, std::move(handover)));
    return tell(app, desk, handover);
}

Outcome<void> start(App& app, const Arguments& arguments) {
    if (!arguments.has("from")) return misuse("option-missing", "--from");
    if (arguments.has("to") == arguments.has("to-pool")) return misuse("handover-to-whom", {});
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(const auto online, goOnline(app, desk));
    LIANLU_TRY(auto wish, wishOf(app, arguments, desk));
    return previewOrDo(app, arguments, desk, online, std::move(wish));
}

Outcome<void> back(App& app, const Arguments& arguments) {
    const auto id = Uuid::parse(arguments.operands[0]);
    if (!id) return misuse("bad-id", arguments.operands[0]);
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(const auto online, goOnline(app, desk));
    LIANLU_TRY(const auto over, sync::readHandover(online.call, online.server, *id));
    protocol::HandoverRequest wish;
    wish.id = app.ids.next();
    if (over.undoes) return tl::unexpected<Fault>(Error{Code::refused, "handover-taken-back", "undone_by"});
    // An older server does not say whose book it was.
    if (!over.fromId) return tl::unexpected<Fault>(Error{Code::refused, "handover-no-back", "undoes"});
    wish.fromId = *over.fromId;
    wish.undoes = over.id;
    return previewOrDo(app, arguments, desk, online, std::move(wish));
}

Outcome<void> list(App& app, const Arguments& arguments) {
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(const auto online, goOnline(app, desk));
    LIANLU_TRY(const auto answer, sync::listHandovers(online.call, online.server));
    std::vector<Item> rows;
    for (const auto& one : answer.handovers) rows.push_back(handoverItem(one));
    printList(app, {{"id", "ID"}, {"asked_at", "ASKED"}, {"from", "FROM"}, {"to", "TO"}, {"moved", "MOVED"}, {"state", "STATE"}, {"back_until", "BACK UNTIL"}, {"taken_back_by", "TAKEN BACK BY"}}, rows);
    return {};
}

Outcome<void> show(App& app, const Arguments& arguments) {
    const auto id = Uuid::parse(arguments.operands[0]);
    if (!id) return misuse("bad-id", arguments.operands[0]);
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(const auto online, goOnline(app, desk));
    LIANLU_TRY(auto handover, sync::readHandover(online.call, online.server, *id));
    if (arguments.has("wait")) {
        LIANLU_TRY(handover, follow(app, online, std::move(handover)));
    }
    return tell(app, desk, handover);
}

}  // namespace

std::vector<Command> handoverCommands() {
    return {
        {"handover start", "", "Hands customers of one guide over to another, or to the pool",
         "For managers and head office. Tells what would move; with --yes the server does it, and goes on when this program ends. Open leads, tasks and\n"
         "offers that have not gone out go along. Towards the pool an offer stays with who made it.",
         {{"from", "STAFF", "whose customers: id, its beginning, or the staff code"},
          {"to", "STAFF", "who gets them"},
          {"to-pool", "", "to the pool of each customer's home store"},
          {"customer", "CUSTOMER", "only this one (else the whole book)", true},
          {"yes", "", "do it"},
          {"no-wait", "", "do not wait for the end"}},
         start},
        {"handover back", "HANDOVER", "Takes a handover back, within 14 days",
         "Tells what would go back and who stays, with the reason; with --yes the server does it, and goes on when this program ends. What somebody has\n"
         "given to others, closed or sent since stays.",
         {{"yes", "", "do it"}, {"no-wait", "", "do not wait for the end"}},
         back},
        {"handover list", "", "Handovers of the last 14 days", "", {}, list},
        {"handover show", "HANDOVER", "How far a handover is", "", {{"wait", "", "wait for the end"}}, show},
    };
}

}  // namespace lianlu::cli
