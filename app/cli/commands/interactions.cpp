// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/commands/rows.h"
#include "app/cli/desk.h"
#include "app/cli/values.h"
#include "models/actions/actions.h"

namespace lianlu::cli {

namespace {

Outcome<void> add(App& app, const Arguments& arguments) {
    if (!arguments.has("kind")) return misuse("option-missing", "--kind");
    actions::LogInteraction input;
    LIANLU_TRY(input.kind, enumOf<domain::InteractionKind>("kind", arguments.text("kind")));
    LIANLU_TRY(input.outcome, enumOf(arguments, "outcome", domain::Outcome::unknown));
    LIANLU_TRY(input.at, timeOf(arguments, "at", DayPart::start));
    LIANLU_TRY(const auto minutes, wholeNumber(arguments, "minutes", 0, 24 * 60, 0));
    LIANLU_TRY(input.nextStepAt, timeOf(arguments, "next-step-at", DayPart::end));
    input.durationSeconds = minutes * 60;
    input.note = arguments.text("note");
    input.nextStep = arguments.text("next-step");
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(input.customer, customerIdOf(desk, arguments.operands[0]));
    if (arguments.has("lead")) {
        LIANLU_TRY(input.lead, leadIdOf(desk, arguments.text("lead")));
    }
    LIANLU_TRY(const auto done, actions::logInteraction(desk.context(), std::move(input)).get());
    printDone(app, say("saved", app.language, done.id.toString()), itemOf(done));
    return {};
}

}  // namespace

std::vector<Command> interactionCommands() {
    return {{"interactions add", "CUSTOMER", "Logs what was done with a customer",
             "With --lead the lead moves on too. A next step with a time becomes a task.",
             {{"kind", "KIND", "call, chat, visit, fitting or note"},
              {"outcome", "OUTCOME", "reached, no-answer, interested, not-interested, bought or done"},
              {"note", "TEXT", "what was said"},
              {"at", "TIME", "when (now)"},
              {"minutes", "N", "how long"},
              {"lead", "LEAD", "the lead it was about"},
              {"next-step", "TEXT", "what comes next"},
              {"next-step-at", "TIME", "by when; a date alone is the end of that day"}},
             add}};
}

}  // namespace lianlu::cli
