// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/desk.h"
#include "app/cli/output.h"

namespace lianlu::cli {

namespace {

Outcome<void> verify(App& app, const Arguments& arguments) {
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_CHECK(desk.store().verify());
    Item item;
    item.add("sound", domain::Value{true}).add("file", utf8FromPath(desk.store().file()));
    printDone(app, say("store-good", app.language), item);
    return {};
}

}  // namespace

std::vector<Command> storeCommands() {
    return {{"store verify", "", "Checks every page and index of the store", "", {}, verify}};
}

}  // namespace lianlu::cli
