// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// What happens to a device: rounds of sync on roads that break, deaths, backups.
#include <algorithm>

#include <nlohmann/json.hpp>

#include "models/base/text.h"
#include "tests/fault/history/seeded_random.h"
#include "tests/fault/history/steps.h"

namespace lianlu::test::history {

namespace {

using nlohmann::json;

std::string pathOf(Where where) {
    switch (where) {
        case Where::any: return "/";
        case Where::push: return "/v1/sync/push";
        case Where::pull: return "/v1/sync/pull";
        case Where::boot: return "/v1/bootstrap";
        case Where::refresh: return "/v1/auth/refresh";
    }
    return "/";
}

//! The groups of a page in another order; what belongs together stays together.
void shuffle(sync::HttpAnswer& answer, int seed) {
    auto page = json::parse(answer.body, nullptr, false);
    if (answer.status != 200 || !page.is_object() || !page.contains("scopes")) return;
    std::vector<json> states = page["scopes"], groups;
    Dice dice(static_cast<std::uint64_t>(seed));
    for (std::size_t i = states.size(); i > 1; --i) std::swap(states[i - 1], states[static_cast<std::size_t>(dice.below(static_cast<int>(i)))]);
    json changes = json::array();
    for (const auto& state : states)
        for (const auto& change : page["changes"])
            if (change.at("scope") == state.at("cursor").at("scope")) changes.push_back(change);
    page["scopes"] = states;
    page["changes"] = changes;
    answer.body = page.dump();
}

Result<sync::HttpAnswer> inFewChanges(sync::Transport& inner, const sync::HttpRequest& request, int most) {
    auto asked = json::parse(request.body, nullptr, false);
    if (!asked.is_object()) return inner.send(request);
    asked["max_changes"] = most;
    auto less = request;
    less.body = asked.dump();
    return inner.send(less);
}

void lay(World& world, Workbench& bench, const Fault& fault, const Step& step) {
    auto& road = bench.road();
    const auto path = pathOf(fault.where);
    using namespace faults;
    switch (fault.trouble) {
        case Trouble::refused: return road.next(refused(path));
        case Trouble::lost: return road.next(answerLost(path));
        case Trouble::twice: return road.next(twice(path));
        case Trouble::cut: return road.next(bodyCut(path));
        case Trouble::portal: return road.next(answers(path, 200, "text/html", "<html>Welcome</html>"));
        case Trouble::gateway: return road.next(answers(path, 503, "text/html", "<html>busy</html>", {{"Retry-After", "30"}}));
        case Trouble::busy: return road.next(problem(path, 429, "rate-limited", 20));
        case Trouble::empty: return road.next(answers(path, 200, "", ""));
        case Trouble::missing: return road.next(answers(path, 404, "text/html", "<html>not here</html>"));
        case Trouble::shuffled: return road.always(changed(path, [seed = step.b](sync::HttpAnswer& answer) { shuffle(answer, seed); }));
        case Trouble::pages:
            return road.always({path, [most = 1 + step.c % 7](sync::Transport& inner, const sync::HttpRequest& request) { return inFewChanges(inner, request, most); }});
        case Trouble::late:
            return road.next({path, [&world, device = step.device](sync::Transport&, const sync::HttpRequest& request) -> Result<sync::HttpAnswer> {
                                  world.holdUp(request, device);
                                  return fail(Code::timedOut, "held up by the history");
                              }});
        case Trouble::killBefore:
            return road.next({path, [&bench](sync::Transport&, const sync::HttpRequest&) -> Result<sync::HttpAnswer> {
                                  bench.dieHere();
                                  return fail(Code::cancelled, "killed by the history");
                              }});
        case Trouble::killAfter:
            return road.next({path, [&bench](sync::Transport& inner, const sync::HttpRequest& request) -> Result<sync::HttpAnswer> {
                                  (void)inner.send(request);
                                  bench.dieHere();
                                  return fail(Code::cancelled, "killed by the history");
                              }});
    }
}

}  // namespace

std::string playDevice(World& world, const Step& step) {
    auto& bench = world.bench(step.device);
    switch (step.kind) {
        case Kind::sync: {
            for (const auto& fault : step.faults) lay(world, bench, fault, step);
            const auto done = bench.sync();
            bench.road().heal();
            return done ? "done" : done.error().describe();
        }
        case Kind::kill: bench.kill(); return "died and came back";
        case Kind::backUp: return bench.backUp() ? "kept" : "";
        case Kind::restore: return bench.restore(false) ? "from the backup" : "no backup";
        case Kind::restoreLost: return bench.restore(true) ? "from the backup alone" : "no backup";
        case Kind::skew: bench.clock().setSkew(std::chrono::seconds(step.b % 7'200 - 3'600)); return std::to_string(step.b % 7'200 - 3'600) + " s";
        default: return "?";
    }
}

}  // namespace lianlu::test::history
