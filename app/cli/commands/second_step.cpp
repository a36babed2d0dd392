// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <optional>
#include <system_error>

#include "app/cli/command.h"
#include "app/cli/online.h"
#include "app/cli/output.h"
#include "app/cli/values.h"
#include "sync/client/second_step.h"

namespace lianlu::cli {

namespace {

Outcome<sync::StepProof> proofFrom(App& app, const Arguments& arguments, bool withCode) {
    sync::StepProof proof;
    proof.login = arguments.text("login");
    LIANLU_TRY(proof.password, secretFrom(app, "LIANLU_PASSWORD", "ask-password"));
    if (!withCode) return proof;
    LIANLU_TRY(const auto code, secretFrom(app, "LIANLU_CODE", "ask-code"));
    proof.code = code.text();
    return proof;
}

//! Before the first sign-in there is no store to open: server and login are told.
std::optional<sync::ServerAddress> serverToldIn(const Arguments& arguments) {
    if (!arguments.has("server")) return std::nullopt;
    return sync::ServerAddress{arguments.text("server"), arguments.text("ca")};
}

Item codesItem(const std::vector<std::string>& codes) {
    std::string all;
    for (const auto& code : codes) all += (all.empty() ? "" : " ") + code;
    return std::move(Item{}.add("recovery_codes", all));
}

void printCodes(App& app, const std::vector<std::string>& codes) {
    std::string lines;
    for (const auto& code : codes) lines += "\n" + code;
    printDone(app, say("second-step-codes", app.language, lines), codesItem(codes));
}

Outcome<void> status(App& app, const Arguments& arguments) {
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(const auto online, goOnline(app, desk));
    LIANLU_TRY(const auto now, sync::secondStep(online.call, online.server));
    printItem(app, Item{}.add("on", domain::Value{now.on}).add("required", domain::Value{now.required}).add("codes_left", domain::Value{now.codesLeft}));
    return {};
}

Outcome<void> begin(App& app, const Arguments& arguments) {
    const auto show = [&app](const protocol::SecondStepSecret& begun) {
        printDone(app, say("second-step-begun", app.language, begun.secret + "\n" + begun.uri), Item{}.add("secret", begun.secret).add("uri", begun.uri));
    };
    if (const auto server = serverToldIn(arguments)) {
        if (!arguments.has("login")) return misuse("option-missing", "--login");
        LIANLU_TRY(const auto proof, proofFrom(app, arguments, false));
        LIANLU_TRY(const auto begun, sync::beginSecondStep(*server, proof));
        show(begun);
        return {};
    }
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(const auto online, goOnline(app, desk));
    LIANLU_TRY(const auto proof, proofFrom(app, arguments, false));
    LIANLU_TRY(const auto begun, sync::beginSecondStep(online.call, online.server, proof));
    show(begun);
    return {};
}

Outcome<void> confirm(App& app, const Arguments& arguments) {
    if (const auto server = serverToldIn(arguments)) {
        if (!arguments.has("login")) return misuse("option-missing", "--login");
        LIANLU_TRY(const auto proof, proofFrom(app, arguments, true));
        LIANLU_TRY(const auto codes, sync::confirmSecondStep(*server, proof));
        printCodes(app, codes);
        return {};
    }
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(const auto online, goOnline(app, desk));
    LIANLU_TRY(const auto proof, proofFrom(app, arguments, true));
    LIANLU_TRY(const auto codes, sync::confirmSecondStep(online.call, online.server, proof));
    printCodes(app, codes);
    return {};
}

Outcome<void> newCodes(App& app, const Arguments& arguments) {
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(const auto online, goOnline(app, desk));
    LIANLU_TRY(const auto proof, proofFrom(app, arguments, true));
    LIANLU_TRY(const auto codes, sync::newRecoveryCodes(online.call, online.server, proof));
    printCodes(app, codes);
    return {};
}

Outcome<void> off(App& app, const Arguments& arguments) {
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(const auto online, goOnline(app, desk));
    LIANLU_TRY(const auto proof, proofFrom(app, arguments, true));
    LIANLU_CHECK(sync::endSecondStep(online.call, online.server, proof));
    printDone(app, say("second-step-off", app.language), Item{}.add("on", domain::Value{false}));
    return {};
}

Outcome<void> reset(App& app, const Arguments& arguments) {
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(const auto online, goOnline(app, desk));
    const auto whose = domain::StaffId::parse(arguments.operands[0]);
    if (!whose) return tl::unexpected<Fault>(Error{Code::invalid, "a whole id of a staff member", "person"});
    LIANLU_CHECK(sync::resetSecondStep(online.call, online.server, *whose));
    printDone(app, say("second-step-reset", app.language), Item{}.add("staff_id", *whose));
    return {};
}

}  // namespace

std::vector<Command> secondStepCommands() {
    const std::vector<Option> before{{"server", "URL", "before the first sign-in: address of the brand's server"},
                                     {"login", "NAME", "before the first sign-in: name of the account"},
                                     {"ca", "FILE", "before the first sign-in: certificate of a company authority (PEM)"}};
    return {
        {"second-step status", "", "Whether your sign-in takes a second step", "", {}, status},
        {"second-step begin", "", "Tells a secret for an authenticator app",
         "Nothing counts before a code of the app is confirmed: second-step confirm. A role that must have a second step sets it up with --server and --login.", before, begin},
        {"second-step confirm", "", "Turns the second step on with a code of the app, and tells ten recovery codes", "The code is asked for, or taken from LIANLU_CODE.", before, confirm},
        {"second-step codes", "", "Ten new recovery codes; the old ones end", "Asks for password and a code (LIANLU_PASSWORD, LIANLU_CODE).", {}, newCodes},
        {"second-step off", "", "Turns the second step off", "Asks for password and a code (LIANLU_PASSWORD, LIANLU_CODE).", {}, off},
        {"second-step reset", "PERSON", "Takes off the second step of somebody who lost app and codes",
         "For managers (people of the own stores) and head office; it stands in the audit. PERSON is the id of a staff member, as in devices list --json.", {}, reset},
    };
}

}  // namespace lianlu::cli
