// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <chrono>
#include <ostream>
#include <thread>

#include "app/cli/command.h"
#include "app/cli/commands/rows.h"
#include "app/cli/online.h"
#include "app/cli/progress_line.h"
#include "app/cli/values.h"
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
    item.add("state", handover.state).add("problem", handover.problem);
    item.add("customers", domain::Value{handover.total});
    if (handover.state != "preview") item.add("moved", domain::Value{handover.moved});
    item.add("leads", domain::Value{handover.leads}).add("tasks", domain::Value{handover.tasks}).add("offers", domain::Value{handover.offers});
    if (handover.staying > 0) item.add("staying", domain::Value{handover.staying});
    return item.add("asked_at", timeAt(handover.askedAt)).add("done_at", timeAt(handover.doneAt));
}

void print(App& app, const protocol::Handover& handover, std::string_view sentence, const std::string& argument) {
    printItem(app, handoverItem(handover));
    if (!app.json) app.out << '\n' << say(sentence, app.language, argument) << '\n';
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

Outcome<void> tell(App& app, const protocol::Handover& handover) {
    if (handover.state == "failed") {
        Fault fault(Error{Code::refused, handover.problem == "target-left" ? "target-left" : "handover-failed", handover.problem});
        fault.report = std::make_shared<const Item>(handoverItem(handover));
        return tl::unexpected(std::move(fault));
    }
    if (handover.state == "done") print(app, handover, "handover-done", std::to_string(handover.moved));
    else print(app, handover, "handover-goes-on", handover.id.toString());
    return {};
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

Outcome<void> start(App& app, const Arguments& arguments) {
    if (!arguments.has("from")) return misuse("option-missing", "--from");
    if (arguments.has("to") == arguments.has("to-pool")) return misuse("handover-to-whom", {});
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(const auto online, goOnline(app, desk));
    LIANLU_TRY(auto wish, wishOf(app, arguments, desk));
    wish.preview = true;
    LIANLU_TRY(const auto preview, sync::askHandover(online.call, online.server, wish));
    if (!arguments.has("yes")) {
        print(app, preview, "handover-preview", std::to_string(preview.total));
        return {};
    }
    wish.preview = false;
    LIANLU_TRY(auto handover, sync::askHandover(online.call, online.server, wish));
    if (arguments.has("no-wait")) return tell(app, handover);
    LIANLU_TRY(handover, follow(app, online, std::move(handover)));
    return tell(app, handover);
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
    return tell(app, handover);
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
        {"handover show", "HANDOVER", "How far a handover is", "", {{"wait", "", "wait for the end"}}, show},
    };
}

}  // namespace lianlu::cli
