// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <new>
#include <ostream>

#include "app/cli/app.h"
#include "app/cli/help.h"
#include "app/cli/output.h"
#include "app/cli/parse.h"
#include "app/cli/terminal.h"

namespace lianlu::cli {

namespace {

constexpr std::array<Option, 7> kGlobal{{
    {"profile", "DIR", "folder of the profile (else LIANLU_PROFILE, else the only one of this login)"},
    {"recovery", "", "open the store with the recovery code instead of the passphrase"},
    {"json", "", "answer in JSON"},
    {"show-phones", "", "phone numbers and addresses in full, which is written down for the audit (else masked: terminals and logs are shared)"},
    {"lang", "TAG", "language of sentences and help: zh_CN, zh_TW or en (else that of the system)"},
    {"help", "", "this help"},
    {"version", "", "the program's version"},
}};

Language systemLanguage() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (const auto tag = environment(name); !tag.empty()) return languageOf(tag).value_or(Language::english);
    return Language::english;
}

//! Before the words are understood as a whole: how to say that they are not.
bool asksForJson(const std::vector<std::string>& words) {
    for (const auto& word : words) {
        if (word == "--") return false;
        if (word == "--json") return true;
    }
    return false;
}

int end(App& app, const Fault& fault) {
    printFault(app, fault);
    return fault.misused ? 2 : 1;
}

Outcome<void> setLanguage(App& app, const Arguments& arguments) {
    if (!arguments.has("lang")) return {};
    const auto language = languageOf(arguments.text("lang"));
    if (!language) return misuse("bad-choice", "--lang", "zh_CN, zh_TW, en");
    app.language = *language;
    return {};
}

Language wantedLanguage(const std::vector<std::string>& words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == "--lang" && i + 1 < words.size()) return languageOf(words[i + 1]).value_or(systemLanguage());
        if (words[i].starts_with("--lang=")) return languageOf(std::string_view(words[i]).substr(7)).value_or(systemLanguage());
    }
    return systemLanguage();
}

}  // namespace

std::span<const Option> globalOptions() { return kGlobal; }

const std::vector<Command>& commands() {
    static const std::vector<Command> all = [] {
        std::vector<Command> list;
        for (auto* group : {signInCommands, syncHeldCommands, customerCommands, visitCommands, queryCommands, nextActionCommands, consentCommands, leadCommands, interactionCommands, offerCommands, exportCommands, importCommands, manyCommands,
                            taskCommands, photoCommands, viewCommands, couponCommands, queueCommands, conflictCommands, quarantineCommands, handoverCommands, teamCommands, storeCommands, supportCommands, keyCommands, secondStepCommands, invitationCommands, deviceCommands, qualityCommands, duplicateCommands,
                            insightCommands})
            for (auto& command : group()) list.push_back(std::move(command));
        return list;
    }();
    return all;
}

int run(std::ostream& out, std::ostream& err, const std::vector<std::string>& words, store::Keychain* keychain) {
    const SystemClock clock;
    IdGenerator ids(clock);
    App app{out, err, clock, ids, wantedLanguage(words), asksForJson(words), false, keychain};
    const auto parsed = parse(words);
    if (!parsed) return end(app, parsed.error());
    const auto& arguments = parsed->arguments;
    app.json = arguments.has("json");
    app.showPhones = arguments.has("show-phones");
    if (auto good = setLanguage(app, arguments); !good) return end(app, good.error());
    if (parsed->version) {
        out << "lianlu-cli " << LIANLU_VERSION << '\n';
        return 0;
    }
    if (parsed->help) {
        out << (parsed->command ? helpOf(*parsed->command, app.language) : parsed->group.empty() ? helpOfAll(app.language) : helpOfGroup(parsed->group, app.language));
        return 0;
    }
    try {
        if (auto done = parsed->command->run(app, arguments); !done) return end(app, done.error());
    } catch (const std::bad_alloc&) {
        return end(app, Error{Code::tooLarge, "not enough memory"});
    }
    out.flush();
    if (!out) return end(app, Error{Code::io, "write the answer", "stdout"});
    return 0;
}

}  // namespace lianlu::cli
