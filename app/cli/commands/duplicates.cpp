// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/cli/command.h"
#include "app/cli/commands/rows.h"
#include "app/cli/desk.h"
#include "app/cli/values.h"
#include "models/actions/actions.h"
#include "models/actions/merge_two.h"
#include "models/domain/rules/merge_choice.h"
#include "models/domain/rules/person_match.h"
#include "models/store/queries_matches.h"

namespace lianlu::cli {

namespace {

using domain::MatchStatus;
using store::MatchList;

constexpr auto kTomorrow = std::chrono::hours(24);
constexpr int kManyRows = 1000;

Item pairItem(const store::MatchRow& row) {
    const auto& match = row.match;
    Item item;
    item.add("id", match.id).add("score", domain::Value{match.score}).add("method", match.method).add("evidence", domain::Value{match.evidence});
    item.add("status", match.status).add("first_id", match.firstId).add("first_name", row.firstName).add("first_store", row.firstStore);
    item.add("second_id", match.secondId).add("second_name", row.secondName).add("second_store", row.secondStore);
    item.add("customer_id", match.customerId).add("keep_id", match.keepId).add("found_at", match.foundAt).add("later_until", match.laterUntil);
    item.add("decided_by", match.decidedBy).add("decided_by_name", row.decidedByName).add("decided_at", match.decidedAt).add("joined_at", match.joinedAt);
    return item.add("waits", domain::matchWaits(match)).add("problem", match.problem).add("pending", row.pending);
}

Outcome<void> list(App& app, const Arguments& arguments) {
    LIANLU_TRY(const auto limit, wholeNumber(arguments, "limit", 1, 1000, 50));
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    const auto which = arguments.has("decided") ? MatchList::decided : MatchList::review;
    const auto now = app.clock.now();
    LIANLU_TRY(const auto page, desk.read([&](db::Connection& c) { return store::matches(c, which, now, arguments.text("after"), static_cast<int>(limit)); }));
    LIANLU_TRY(const auto total, desk.read([&](db::Connection& c) { return store::countMatches(c, which, now); }));
    std::vector<Item> rows;
    for (const auto& row : page.rows) rows.push_back(pairItem(row));
    Item rest;
    rest.add("total", domain::Value{total}).add("next", page.next);
    if (which == MatchList::review)
        printList(app, {{"id", "ID"}, {"score", "SCORE", 8}, {"method", "FOUND"}, {"first_name", "ONE", 20}, {"second_name", "OTHER", 20}, {"first_store", "STORE", 20}, {"problem", "PROBLEM"}},
                  rows, rest);
    else
        printList(app, {{"id", "ID"}, {"status", "DECISION"}, {"first_name", "ONE", 20}, {"second_name", "OTHER", 20}, {"decided_by_name", "BY", 20}, {"decided_at", "DECIDED"},
                        {"joined_at", "JOINED"}, {"later_until", "LATER"}, {"waits", "WAITS"}}, rows, rest);
    return {};
}

Outcome<domain::PersonMatchId> matchIdOf(App& app, const Desk& desk, const std::string& typed) {
    LIANLU_TRY(const auto id, idOf(typed, [&]() -> Result<std::vector<Uuid>> {
        std::vector<Uuid> ids;
        for (const auto which : {MatchList::review, MatchList::decided}) {
            std::string after;
            do {
                LIANLU_TRY(auto page, desk.read([&](db::Connection& c) { return store::matches(c, which, app.clock.now(), after, kManyRows); }));
                for (const auto& row : page.rows) ids.push_back(row.match.id.uuid);
                after = std::move(page.next);
            } while (!after.empty());
        }
        return ids;
    }));
    return domain::PersonMatchId{id};
}

Outcome<store::MatchRow> rowOf(const Desk& desk, domain::PersonMatchId id) {
    LIANLU_TRY(auto rows, desk.read([&](db::Connection& c) { return store::matchesById(c, {id}); }));
    if (rows.empty()) return tl::unexpected<Fault>(Error{Code::notFound, "no such pair", id.toString()});
    return std::move(rows.front());
}

//! One of the two, by its id or the beginning of it.
Outcome<domain::CustomerId> keepOf(const Arguments& arguments, domain::CustomerId one, domain::CustomerId other) {
    if (!arguments.has("keep")) return domain::CustomerId{};
    LIANLU_TRY(const auto id, idOf(arguments.text("keep"), [&]() -> Result<std::vector<Uuid>> { return std::vector{one.uuid, other.uuid}; }));
    return domain::CustomerId{id};
}

//! What the profile that goes gives. Which of the two goes, --keep says.
Outcome<std::vector<std::string>> takenOf(const Arguments& arguments) {
    auto fields = arguments.all("take");
    if (!fields.empty() && !arguments.has("keep")) return misuse("option-missing", "--keep");
    for (const auto& field : fields)
        if (!domain::isMergeChosen(field)) return misuse("bad-choice", "--take", fmt::format("{}", fmt::join(domain::kMergeChosen, ", ")));
    return fields;
}

Outcome<void> merge(App& app, const Desk& desk, actions::MergeTwo input) {
    LIANLU_TRY(const auto done, actions::mergeTwo(desk.context(), std::move(input)).get());
    printDone(app, say("pair-joined", app.language, done.id.toString()), itemOf(done));
    return {};
}

Outcome<void> decide(App& app, const Desk& desk, actions::DecideMatch input, std::string_view sentence) {
    LIANLU_TRY(const auto done, actions::decideMatch(desk.context(), std::move(input)).get());
    printDone(app, say(sentence, app.language, done.id.toString()), itemOf(done));
    return {};
}

Outcome<void> join(App& app, const Arguments& arguments) {
    LIANLU_TRY(auto taken, takenOf(arguments));
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(const auto id, matchIdOf(app, desk, arguments.operands[0]));
    LIANLU_TRY(const auto row, rowOf(desk, id));
    LIANLU_TRY(const auto keep, keepOf(arguments, row.match.firstId, row.match.secondId));
    return merge(app, desk, {row.match.firstId, row.match.secondId, keep, std::move(taken)});
}

Outcome<void> apart(App& app, const Arguments& arguments) {
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(const auto id, matchIdOf(app, desk, arguments.operands[0]));
    return decide(app, desk, {id, MatchStatus::apart}, "pair-apart");
}

Outcome<void> later(App& app, const Arguments& arguments) {
    LIANLU_TRY(const auto until, timeOf(arguments, "until", DayPart::start));
    if (until && *until <= app.clock.now()) return misuse("time-not-ahead", "--until");
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(const auto id, matchIdOf(app, desk, arguments.operands[0]));
    return decide(app, desk, {id, MatchStatus::later, {}, until.value_or(app.clock.now() + kTomorrow)}, "pair-later");
}

Outcome<void> part(App& app, const Arguments& arguments) {
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(const auto id, matchIdOf(app, desk, arguments.operands[0]));
    LIANLU_TRY(const auto row, rowOf(desk, id));
    if (row.match.status != MatchStatus::joined && !row.match.joinedAt) return tl::unexpected<Fault>(Error{Code::refused, "pair-not-joined", {}});
    return decide(app, desk, {id, MatchStatus::apart}, "pair-parted");
}

Outcome<void> propose(App& app, const Arguments& arguments) {
    LIANLU_TRY(auto taken, takenOf(arguments));
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    actions::MergeTwo input;
    LIANLU_TRY(input.one, customerIdOf(desk, arguments.operands[0]));
    LIANLU_TRY(input.other, customerIdOf(desk, arguments.operands[1]));
    LIANLU_TRY(input.keep, keepOf(arguments, input.one, input.other));
    input.fromOther = std::move(taken);
    return merge(app, desk, std::move(input));
}

}  // namespace

std::vector<Command> duplicateCommands() {
    const Option keep{"keep", "CUSTOMER", "whose profile leads (else as the server chooses)"};
    const Option take{"take", "FIELD", "what the other profile gives, with --keep: name, gender, birthday, city, language or preferred_channel", true};
    constexpr std::string_view kServer = "The server does it with the next sync; until then the pair waits. lianlu-cli undo takes the decision back.";
    return {
        {"duplicates list", "", "Pairs of customers that may be one person, the likeliest first", "With --decided those joined, kept apart or set aside, the newest first.",
         {{"decided", "", "what was decided already"}, {"limit", "N", "at most so many rows (50)"}, {"after", "TOKEN", "the next page: what the answer before called next"}}, list},
        {"duplicates join", "PAIR", "Says that a pair is one person", kServer, {keep, take}, join},
        {"duplicates apart", "PAIR", "Says that a pair is two persons", "", {}, apart},
        {"duplicates later", "PAIR", "Sets a pair aside", "", {{"until", "TIME", "when it is asked again (this time tomorrow)"}}, later},
        {"duplicates part", "PAIR", "Takes a joined pair apart again", kServer, {}, part},
        {"duplicates propose", "CUSTOMER OTHER", "Says that two customers are one person, also where nobody has found the pair", kServer, {keep, take}, propose},
    };
}

}  // namespace lianlu::cli
