// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <optional>
#include <ostream>
#include <system_error>

#include "app/cli/command.h"
#include "app/cli/desk.h"
#include "app/cli/output.h"
#include "app/cli/terminal.h"
#include "models/actions/support_bundle.h"
#include "models/base/text.h"
#include "models/store/custody/profile_root.h"
#include "models/support/rotating_log.h"
#include "sync/client/versions.h"
#include "sync/protocol/messages.h"

namespace lianlu::cli {

namespace {

namespace fs = std::filesystem;

//! The profile as far as it opens: whoever needs help may not get in.
struct Looked {
    std::optional<store::UnlockedProfile> unlocked;
    std::unique_ptr<store::LocalStore> store;
};

//! A misused option and a wrong passphrase end the command; a store that does not open is what the bundle is about.
Outcome<Looked> look(App& app, const Arguments& arguments, actions::SupportSources& sources) {
    Looked looked;
    LIANLU_TRY(const auto profiles, chosenProfiles(arguments));
    if (profiles.empty()) return looked;
    sources.profile = profiles.front();
    const bool canAsk = standardInputIsTerminal() || !environment(arguments.has("recovery") ? "LIANLU_RECOVERY_CODE" : "LIANLU_PASSPHRASE").empty();
    if (arguments.has("locked") || !canAsk) return looked;
    auto opened = unlock(app, arguments, profiles);
    if (!opened) {
        const auto code = opened.error().error.code;
        if (opened.error().misused || code == Code::wrongPassphrase || code == Code::cancelled) return tl::unexpected<Fault>(std::move(opened).error());
        sources.trouble = opened.error().error;
        return looked;
    }
    sources.profile = opened->paths;
    auto held = store::LocalStore::open(opened->paths.store(), opened->key, app.clock);
    looked.unlocked = std::move(*opened);
    if (held) {
        looked.store = std::move(*held);
        sources.store = looked.store.get();
    } else {
        sources.trouble = held.error();
    }
    return looked;
}

void describeMachine(App& app, const Arguments& arguments, actions::SupportSources& sources) {
    sources.now = app.clock.now();
    sources.cancelled = [] { return interrupted().load(); };
    sources.program = {{"program", "lianlu-cli " LIANLU_VERSION},
                       {"protocol", std::to_string(protocol::kProtoVersion)},
                       {"platform", platformName()},
                       {"network", sync::transportVersion()},
                       {"locale", environment("LC_ALL").empty() ? environment("LANG") : environment("LC_ALL")},
                       {"time zone", environment("TZ").empty() ? "of the system" : environment("TZ")}};
    for (const char* name : {"HOME", "USERPROFILE"})
        if (auto home = environment(name); !home.empty()) sources.homes.push_back(std::move(home));
    for (const char* name : {"USER", "USERNAME", "LOGNAME"})
        if (auto user = environment(name); !user.empty()) sources.users.push_back(std::move(user));
    const auto given = pathFromUtf8(arguments.text("profile", environment("LIANLU_PROFILE")));
    if (const auto folder = store::workbenchLogFolder(given); !folder.empty()) sources.logs = support::RotatingLog(folder / "lianlu.log").files();
}

Outcome<std::vector<std::string>> leftOut(const Arguments& arguments) {
    std::vector<std::string> without;
    const auto& known = actions::supportGroups();
    for (const auto& list : arguments.all("without"))
        for (const auto word : text::split(list, ',')) {
            const auto name = std::string(text::trim(word));
            if (name.empty()) continue;
            if (std::find(known.begin(), known.end(), name) == known.end()) {
                std::string all;
                for (const auto& one : known) all += (all.empty() ? "" : ", ") + one;
                return misuse("bad-choice", "--without", all);
            }
            without.push_back(name);
        }
    if (!arguments.has("with-server")) without.emplace_back(actions::kServerGroup);
    return without;
}

Item itemOf(const support::Bundle& bundle, const std::vector<std::string>& without, bool texts) {
    std::vector<Item> files;
    for (const auto& file : bundle.files) {
        if (support::isLeftOut(file, without)) continue;
        Item& one = files.emplace_back();
        one.add("name", file.name).add("group", file.group).add("bytes", domain::Value{static_cast<std::int64_t>(file.text.size())});
        if (texts) one.add("text", file.text);
    }
    Item taken;
    for (std::size_t kind = 0; kind < support::kTakenKinds; ++kind)
        taken.add(std::string(support::nameOf(static_cast<support::Taken>(kind))), domain::Value{std::int64_t{bundle.taken.of[kind]}});
    Item item;
    item.add("files", std::move(files));
    return std::move(item.add("taken_out", std::move(taken)));
}

Outcome<void> supportBundle(App& app, const Arguments& arguments) {
    if (!arguments.has("out") && !arguments.has("preview")) return misuse("support-out-or-preview", {});
    LIANLU_TRY(const auto without, leftOut(arguments));
    actions::SupportSources sources;
    describeMachine(app, arguments, sources);
    LIANLU_TRY(const auto looked, look(app, arguments, sources));
    if (looked.unlocked && sources.trouble && sources.trouble->code == Code::damaged) sources.damagedKey = &looked.unlocked->key;
    LIANLU_TRY(const auto bundle, actions::collectSupport(sources));
    const bool preview = arguments.has("preview");
    auto item = itemOf(bundle, without, preview);
    if (preview && !app.json)
        for (const auto& file : bundle.files)
            if (!support::isLeftOut(file, without)) app.out << "==== " << file.name << "\n" << file.text << "\n";
    if (!arguments.has("out")) {
        printDone(app, say("support-preview", app.language), item);
        return {};
    }
    const auto out = pathFromUtf8(arguments.text("out"));
    std::error_code error;
    if (fs::exists(out, error)) return tl::unexpected<Fault>(Error{Code::exists, "support bundle", arguments.text("out")});
    LIANLU_CHECK(support::writeBundle(bundle, without, out, sources.cancelled));
    printDone(app, say("support-written", app.language, utf8FromPath(out)), item.add("file", utf8FromPath(out)));
    return {};
}

}  // namespace

std::vector<Command> supportCommands() {
    return {
        {"support-bundle", "", "Collects versions, states, counts and logs for whoever helps; nothing is sent",
         "A ZIP of plain texts without names, numbers, addresses and keys: look at it with --preview before you hand it over. It is made of a locked\n"
         "or damaged store as well; where there is no passphrase at hand, the store stays closed.",
         {{"out", "FILE", "the ZIP to write, which must not be there"},
          {"preview", "", "print every text as it would be written"},
          {"without", "GROUPS", "leave these out, with commas: about, settings, store, queue, sync, keys, logs", true},
          {"with-server", "", "tell the server's host name, which is left out otherwise"},
          {"locked", "", "do not open the store"}},
         supportBundle},
    };
}

}  // namespace lianlu::cli
