// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/commands/rows.h"
#include "app/cli/desk.h"
#include "app/cli/values.h"
#include "models/actions/actions.h"
#include "models/domain/rules/consent.h"

namespace lianlu::cli {

namespace {

std::string_view nameOf(domain::Permission permission) {
    switch (permission) {
        case domain::Permission::granted: return "granted";
        case domain::Permission::doubtful: return "doubtful";
        case domain::Permission::withdrawn: return "withdrawn";
        case domain::Permission::silent: break;
    }
    return "silent";
}

Item stateItem(const domain::ConsentState& state) {
    Item item;
    item.add("channel", state.channel).add("purpose", state.purpose).add("permission", nameOf(state.permission));
    item.add("act", domain::nameOf(domain::consentActOf(state.source))).add("source", state.source);
    return item.add("wording_version", state.wordingVersion).add("since_at", state.since);
}

Item entryItem(const domain::Consent& entry) {
    Item item;
    item.add("channel", entry.channel).add("purpose", entry.purpose).add("granted", entry.granted);
    item.add("act", domain::nameOf(domain::consentActOf(entry.source))).add("source", entry.source);
    return item.add("wording_version", entry.wordingVersion).add("at", entry.at).add("id", entry.id);
}

Outcome<void> list(App& app, const Arguments& arguments) {
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(const auto id, customerIdOf(desk, arguments.operands[0]));
    LIANLU_TRY(const auto ledger, desk.read([id](db::Connection& c) -> Result<std::vector<domain::Consent>> {
        LIANLU_TRY(const auto known, store::Queries::customersById(c, {id}));
        if (known.empty()) return fail(Code::notFound, "no such row", id.toString());
        return store::Queries::consentLedger(c, id);
    }));
    std::vector<Item> rows;
    if (arguments.has("history")) {
        for (const auto& entry : ledger) rows.push_back(entryItem(entry));
        printList(app, {{"at", "AT"}, {"channel", "CHANNEL"}, {"purpose", "PURPOSE"}, {"granted", "GRANTED"}, {"act", "BY"}, {"wording_version", "WORDING"}}, rows);
        return {};
    }
    for (const auto& state : domain::consentStates(ledger)) rows.push_back(stateItem(state));
    printList(app, {{"channel", "CHANNEL"}, {"purpose", "PURPOSE"}, {"permission", "PERMISSION"}, {"since_at", "SINCE"}, {"act", "BY"}, {"wording_version", "WORDING"}}, rows);
    return {};
}

Outcome<void> record(App& app, const Arguments& arguments, bool granted) {
    if (!arguments.has("channel")) return misuse("option-missing", "--channel");
    actions::RecordConsent input;
    input.granted = granted;
    LIANLU_TRY(input.channel, enumOf<domain::Channel>("channel", arguments.text("channel")));
    LIANLU_TRY(input.purpose, enumOf(arguments, "purpose", domain::Purpose::marketing));
    LIANLU_TRY(input.at, timeOf(arguments, "at", DayPart::start));
    input.act = granted ? domain::ConsentAct::verbal : domain::ConsentAct::askedToStop;
    if (arguments.has("act")) {
        constexpr std::string_view kActs[]{"consent_form", "verbal", "asked_to_stop"};
        LIANLU_TRY(const auto act, choiceOf("act", arguments.text("act"), kActs, std::size(kActs)));
        input.act = domain::consentActOf(kActs[act]);
    }
    input.wording = arguments.text("wording");
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(input.customer, customerIdOf(desk, arguments.operands[0]));
    LIANLU_TRY(const auto done, actions::recordConsent(desk.context(), std::move(input)).get());
    printDone(app, say(granted ? "consent-granted" : "consent-withdrawn", app.language, done.id.toString()), itemOf(done));
    return {};
}

Outcome<void> grant(App& app, const Arguments& arguments) { return record(app, arguments, true); }
Outcome<void> withdraw(App& app, const Arguments& arguments) { return record(app, arguments, false); }

}  // namespace

std::vector<Command> consentCommands() {
    return {
        {"customers consent list", "CUSTOMER", "What a customer has permitted, by channel and purpose", "",
         {{"history", "", "every entry of the ledger, the newest first"}}, list},
        {"customers consent grant", "CUSTOMER", "Records that a customer gave permission",
         "Where the brand has written words for it, --wording names those in force.",
         {{"channel", "CHANNEL", "email, sms, wecom, call, store or app"},
          {"purpose", "PURPOSE", "marketing (the default), service or profiling"},
          {"act", "ACT", "consent-form or verbal (the default)"},
          {"wording", "CODE", "code of the words agreed to"},
          {"at", "TIME", "when (now)"}},
         grant},
        {"customers consent withdraw", "CUSTOMER", "Records that a customer took permission back", "It holds from now on.",
         {{"channel", "CHANNEL", "email, sms, wecom, call, store or app"},
          {"purpose", "PURPOSE", "marketing (the default), service or profiling"},
          {"act", "ACT", "asked-to-stop (the default), consent-form or verbal"}},
         withdraw},
    };
}

}  // namespace lianlu::cli
