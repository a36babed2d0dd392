// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/journey/stages.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "app/cli/csv_table.h"
#include "app/cli/insight/commands.h"
#include "app/cli/insight/names.h"
#include "app/cli/insight/report.h"
#include "app/cli/terminal.h"
#include "app/cli/values.h"
#include "models/base/text.h"
#include "models/insight/journey/aipl.h"
#include "models/insight/journey/states.h"

namespace lianlu::cli {

namespace {

constexpr std::string_view kActNames[]{"seen", "interested", "joined", "bought", "spread", "served", "left"};
constexpr std::string_view kAiplNames[]{"none", "awareness", "interest", "purchase", "loyalty"};
constexpr std::string_view kJourneyNames[]{"contact", "user", "customer", "loyal", "advocate"};
constexpr std::string_view kStateNames[]{"none", "new", "active", "cooling", "sleeping", "churned", "won_back"};

struct Rules {
    insight::AiplRules aipl;
    insight::StageRules stages;
    insight::StateRules states;
    std::map<std::string, insight::Act, std::less<>> kinds;
};

//! "contact:7,user:30" into the places of the names.
Outcome<void> daysOf(const Arguments& arguments, const char* option, std::map<std::string_view, std::int32_t*> places) {
    for (const auto& list : arguments.all(option))
        for (const auto one : text::split(list, ',')) {
            const auto colon = one.find(':');
            const auto place = places.find(text::trim(one.substr(0, colon)));
            const auto days = colon == one.npos ? std::nullopt : text::toInteger(text::trim(one.substr(colon + 1)));
            if (place == places.end() || !days || *days < 0 || *days > 36'500) return misuse("bad-days", std::string("--") + option, std::string(one));
            *place->second = static_cast<std::int32_t>(*days);
        }
    return {};
}

Outcome<Rules> rulesOf(const Arguments& arguments) {
    Rules rules;
    auto& limit = rules.stages.limit;
    LIANLU_CHECK(daysOf(arguments, "within", {{"awareness", &rules.aipl.awareness}, {"interest", &rules.aipl.interest},
                                              {"purchase", &rules.aipl.purchase}, {"loyalty", &rules.aipl.loyalty}}));
    LIANLU_CHECK(daysOf(arguments, "limits", {{"contact", &limit[0]}, {"user", &limit[1]}, {"customer", &limit[2]}, {"loyal", &limit[3]}, {"advocate", &limit[4]}}));
    LIANLU_CHECK(daysOf(arguments, "states", {{"new", &rules.states.fresh}, {"active", &rules.states.active}, {"cooling", &rules.states.cooling}, {"sleeping", &rules.states.sleeping}}));
    const auto& states = rules.states;
    if (!(states.fresh <= states.active && states.active <= states.cooling && states.cooling <= states.sleeping))
        return misuse("states-order", "--states", fmt::format("new:{}, active:{}, cooling:{}, sleeping:{}", states.fresh, states.active, states.cooling, states.sleeping));
    for (const auto& list : arguments.all("kinds"))
        for (const auto one : text::split(list, ',')) {
            const auto colon = one.rfind(':');
            if (colon == one.npos) return misuse("bad-choice", "--kinds", "KIND:seen|interested|joined|bought|spread|served|left");
            LIANLU_TRY(const auto act, choiceOf("kinds", text::trim(one.substr(colon + 1)), kActNames, std::size(kActNames)));
            rules.kinds[text::lowerAscii(text::trim(one.substr(0, colon)))] = static_cast<insight::Act>(act);
        }
    return rules;
}

struct Read {
    Names customers;
    std::vector<std::uint32_t> customer;
    std::vector<std::int32_t> day;
    std::vector<insight::Act> act;
    std::map<std::string, std::int64_t> unknown;
    std::int64_t later = 0;
};

void readEvents(Rows& rows, const Rules& rules, std::int32_t asOf, Read& read) {
    while (rows.next()) {
        const auto name = rows.name(0);
        const auto day = name ? rows.day(1) : std::nullopt;
        const auto kind = day ? rows.name(2) : std::nullopt;
        if (!kind) continue;
        read.later += *day > asOf;
        if (*day > asOf) continue;
        const auto own = rules.kinds.find(text::lowerAscii(*kind));
        const auto act = own == rules.kinds.end() ? insight::actOf(*kind) : std::optional(own->second);
        if (!act) ++read.unknown[std::string(*kind)];
        read.customer.push_back(read.customers.number(*name));
        read.day.push_back(*day);
        // Wherever it was: they met the brand.
        read.act.push_back(act.value_or(insight::Act::seen));
    }
}

domain::Value whole(std::int64_t number) { return domain::Value{number}; }
domain::Value number(const std::optional<double>& value) { return value ? domain::Value{*value} : domain::Value{}; }

Item countsOf(const insight::AiplCounts& counts) {
    Item item;
    for (std::size_t stage = 1; stage < counts.size(); ++stage) item.add(std::string(kAiplNames[stage]), whole(counts[stage]));
    return item.add("none", whole(counts[0]));
}

Item flowsOf(const insight::AiplFlows& flows, std::int32_t asOf, std::int32_t days) {
    std::vector<Item> moves, daily;
    for (std::size_t from = 0; from < insight::kAiplStages; ++from)
        for (std::size_t to = 0; to < insight::kAiplStages; ++to) {
            if (from == to || flows.moved[from][to] == 0) continue;
            Item move;
            move.add("from", kAiplNames[from]).add("to", kAiplNames[to]).add("customers", whole(flows.moved[from][to]));
            moves.push_back(std::move(move));
        }
    for (std::size_t i = 0; i < flows.daily.size(); ++i) {
        Item day;
        day.add("date", dayText(asOf - days + static_cast<std::int32_t>(i)));
        for (auto& member : countsOf(flows.daily[i]).members) day.members.push_back(std::move(member));
        if (i > 0) day.add("rose", whole(flows.rose[i])).add("fell", whole(flows.fell[i]));
        daily.push_back(std::move(day));
    }
    Item item;
    item.add("since", dayText(asOf - days)).add("days", whole(days)).add("before", countsOf(flows.daily.front()));
    return item.add("moves", std::move(moves)).add("daily", std::move(daily));
}

std::vector<Item> stagesOf(const std::array<insight::StageFigures, insight::kJourneyStages>& figures, const insight::StageRules& rules) {
    std::vector<Item> list;
    for (std::size_t stage = 0; stage < figures.size(); ++stage) {
        const auto& one = figures[stage];
        Item item;
        item.add("stage", kJourneyNames[stage]).add("count", whole(one.here)).add("entered", whole(one.entered)).add("moved_on", whole(one.movedOn));
        const bool last = stage + 1 == figures.size();
        if (!last) item.add("conversion", shareOf(static_cast<double>(one.movedOn), static_cast<double>(one.entered)));
        item.add("median_days", number(one.medianDays)).add("mean_days", number(one.meanDays)).add("median_wait_days", number(one.medianWait));
        item.add("limit_days", whole(rules.limit[stage])).add("dropped_off", whole(one.droppedOff));
        if (!last) item.add("drop_off", shareOf(static_cast<double>(one.droppedOff), static_cast<double>(one.entered)));
        list.push_back(std::move(item.add("broken_links", whole(one.broken))));
    }
    return list;
}

Outcome<void> writeBroken(const Arguments& arguments, const insight::Journal& journal, const Names& customers, std::int32_t asOf, const insight::StageRules& rules) {
    if (!arguments.has("broken")) return {};
    CsvWriter out(arguments.text("broken"));
    LIANLU_CHECK(out.open());
    out.row({"customer_id", "stage", "days_in_stage"});
    for (std::size_t stage = 0; stage < insight::kJourneyStages; ++stage)
        for (const auto customer : insight::brokenLinks(journal, static_cast<insight::JourneyStage>(stage), asOf, rules)) {
            const auto entries = insight::entriesOf(journal[customer], asOf);
            out.row({customers[customer], kJourneyNames[stage], std::to_string(asOf - *entries[stage])});
        }
    LIANLU_CHECK(out.finish());
    return out.publish();
}

Outcome<void> runStages(App& app, const Arguments& arguments) {
    LIANLU_CHECK(checkFiles(arguments, {"events", "as-of", "out"}, {"events"}, {"out", "broken"}));
    LIANLU_TRY(const auto asOf, dayOption(arguments, "as-of"));
    LIANLU_TRY(const auto days, wholeNumber(arguments, "days", 1, 3'660, 30));
    LIANLU_TRY(const auto rules, rulesOf(arguments));
    LIANLU_TRY(auto rows, Rows::open(arguments, "events", {{"customer_id"}, {"date"}, {"kind"}}));
    Read read;
    readEvents(rows, rules, asOf, read);
    LIANLU_CHECK(rows.ended());
    LIANLU_TRY(const auto journal, insight::Journal::of(read.customers.size(), {read.customer, read.day, read.act}));
    const auto stopped = [] { return interrupted().load(); };
    const auto window = static_cast<std::int32_t>(days);
    const auto flows = insight::aiplFlows(journal, asOf, window, rules.aipl, stopped);
    const auto stages = insight::journeyStages(journal, asOf, rules.stages, stopped);
    const auto states = insight::customerStates(journal, asOf, rules.states);
    if (stopped()) return tl::unexpected<Fault>(Error{Code::cancelled, "stages"});

    Item report, stateCounts;
    for (std::size_t state = 1; state < states.size(); ++state) stateCounts.add(std::string(kStateNames[state]), whole(states[state]));
    report.add("as_of", dayText(asOf)).add("customers", whole(static_cast<std::int64_t>(journal.customers()))).add("aipl", countsOf(flows.now));
    report.add("flows", flowsOf(flows, asOf, window)).add("stages", stagesOf(stages, rules.stages)).add("states", std::move(stateCounts));
    auto reading = readingOf(rows);
    std::vector<Item> unknown;
    for (const auto& [kind, count] : read.unknown) {
        Item one;
        unknown.push_back(std::move(one.add("kind", kind).add("rows", whole(count))));
    }
    reading.add("after_as_of", whole(read.later)).add("unknown_kinds", std::move(unknown));
    report.add("events", std::move(reading));
    LIANLU_CHECK(tellRejected(app, arguments, {&rows}));
    LIANLU_CHECK(writeBroken(arguments, journal, read.customers, asOf, rules.stages));
    LIANLU_CHECK(writeJson(arguments.text("out"), report));
    printJson(app, report);
    return {};
}

}  // namespace

Command stagesCommand() {
    return {"insight stages", "", "AIPL counts and flows, the five journey stages, states of customers",
            "In: customer_id, date, kind. Out (JSON): aipl, flows, stages, states.\n"
            "A kind is one of: seen (ad_click, visit, message_opened, scan …), interested (cart, favourite, store_visit …), joined (follow, register …),\n"
            "bought (purchase, order …), spread (share, referral, review …), served (call, chat, assigned …), left (unsubscribe …); one nobody knows counts as\n"
            "seen and is told under unknown_kinds; --kinds says it otherwise.\n"
            "AIPL: the highest that holds. loyalty: purchases on two days, or a purchase and spreading the word; purchase: one; interest: interested or joined;\n"
            "awareness: anything else but leaving; each within --within days.\n"
            "Stages: contact (first event), user (joined), customer (first purchase), loyal (purchase on a second day), advocate (spread the word after a purchase).\n"
            "dropped_off: nothing heard for longer than the stage's limit. broken_links: in the stage for longer than its limit, and nobody served them within it.\n"
            "States: new, active, cooling, sleeping, churned by days since the last purchase; won_back: active again after a pause longer than sleeping.",
            withCommonOptions({{"events", "FILE", "what happened (CSV)"},
                               {"as-of", "DATE", "the day whose end is looked at"},
                               {"days", "N", "length of the flows (30)"},
                               {"within", "STAGE:DAYS,…", "how long an act counts (awareness:365,interest:365,purchase:730,loyalty:730)", true},
                               {"limits", "STAGE:DAYS,…", "after so long in a stage a link is broken (contact:7,user:30,customer:90,loyal:180,advocate:365)", true},
                               {"states", "STATE:DAYS,…", "days since the last purchase, ascending (new:30,active:90,cooling:180,sleeping:365)", true},
                               {"kinds", "KIND:ACT,…", "kinds of your own", true},
                               {"broken", "FILE", "whose link is broken: customer_id, stage, days_in_stage (CSV)"},
                               {"out", "FILE", "the figures (JSON)"}}),
            runStages};
}

}  // namespace lianlu::cli
