// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <ostream>
#include <system_error>

#include <fmt/format.h>

#include "app/cli/command.h"
#include "app/cli/desk.h"
#include "app/cli/output.h"
#include "app/cli/terminal.h"
#include "models/store/care/restore.h"
#include "models/store/care/store_check.h"

namespace lianlu::cli {

namespace {

namespace fs = std::filesystem;

domain::Value flag(bool value) { return domain::Value{value}; }
domain::Value number(std::int64_t value) { return domain::Value{value}; }

//! The sentence, and in text what it is about below it.
void tell(App& app, const std::string& sentence, const Item& item) {
    printDone(app, sentence, item);
    if (!app.json) printItem(app, item);
}

Item itemOf(const store::StoreReport& report, const fs::path& file) {
    Item item;
    item.add("sound", flag(report.sound())).add("file", utf8FromPath(file));
    item.add("pages_sound", flag(report.pages)).add("content_sound", flag(report.content)).add("indexes_sound", flag(report.indexes));
    item.add("outbox_sound", flag(report.outbox && report.unreadableOps == 0)).add("ops", number(report.ops));
    item.add("ops_unreadable", number(report.unreadableOps));
    std::vector<Item> scopes;
    for (const auto& scope : report.scopes) {
        Item& one = scopes.emplace_back();
        one.add("scope", scope.name).add("sound", flag(scope.readable && scope.kept == scope.counted));
        one.add("digest", std::to_string(scope.kept)).add("counted", std::to_string(scope.counted));
    }
    return std::move(item.add("scopes", std::move(scopes)));
}

Item itemOf(const store::Replaced& done) {
    Item item;
    item.add("kept_aside", utf8FromPath(done.keptAside)).add("backup_taken_at", done.backupTakenAt).add("new_device", flag(done.newDevice));
    const auto& work = done.rescued;
    item.add("edits_kept", number(work.ops)).add("edits_unsent", number(work.unsent)).add("edits_failed", number(work.failed));
    item.add("edits_acknowledged", number(work.acknowledged)).add("drafts_kept", number(work.drafts));
    item.add("all_work_found", flag(work.whole)).add("pages_proven", flag(work.proven));
    item.add("pages", number(work.pages)).add("pages_unreadable", number(work.unreadablePages));
    return item;
}

Outcome<void> verify(App& app, const Arguments& arguments) {
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(const auto report, store::checkStore(desk.store()));
    const auto item = itemOf(report, desk.store().file());
    if (!report.sound()) {
        Fault fault(Error{Code::damaged, "store check", utf8FromPath(desk.store().file().filename())});
        fault.report = std::make_shared<Item>(item);
        return tl::unexpected<Fault>(std::move(fault));
    }
    printDone(app, say("store-good", app.language), item);
    return {};
}

Item itemOf(const store::Backup& backup) {
    Item item;
    item.add("file", utf8FromPath(backup.file)).add("taken_at", backup.takenAt);
    return std::move(item.add("bytes", number(static_cast<std::int64_t>(backup.bytes))));
}

Outcome<void> backUp(App& app, const Arguments& arguments) {
    std::error_code error;
    const auto out = pathFromUtf8(arguments.text("out"));
    if (!out.empty() && fs::exists(out, error)) return tl::unexpected<Fault>(Error{Code::exists, "backup", arguments.text("out")});
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    store::BackupOptions options;
    options.cancelled = [] { return interrupted().load(); };
    std::int64_t shown = -1;
    const bool terminal = standardErrorIsTerminal();
    options.progress = [&](std::int64_t done, std::int64_t total) {
        const auto percent = total > 0 ? 100 * done / total : 0;
        if (!terminal || percent == shown) return;
        shown = percent;
        app.err << fmt::format("\r{:3} %", percent) << (percent == 100 ? "\n" : "") << std::flush;
    };
    LIANLU_TRY(const auto taken, out.empty() ? desk.store().backUp(options) : desk.store().backUpTo(fs::absolute(out, error), options));
    printDone(app, say("store-backed-up", app.language, utf8FromPath(taken.file)), itemOf(taken));
    return {};
}

Outcome<void> list(App& app, const Arguments& arguments) {
    LIANLU_TRY(const auto profiles, chosenProfiles(arguments));
    LIANLU_TRY(const auto opened, unlock(app, arguments, profiles));
    std::vector<Item> rows;
    for (const auto& backup : store::backupsOf(opened.paths.store(), opened.key))
        rows.push_back(std::move(itemOf(backup).add("readable", flag(backup.takenAt.has_value()))));
    printList(app, {{"taken_at", "TAKEN"}, {"bytes", "BYTES"}, {"readable", "READABLE"}, {"file", "FILE", 120}}, rows);
    return {};
}

//! The profile to restore into, unlocked. One without keyslots, as on a new machine, takes those of the backup.
Outcome<store::UnlockedProfile> unlockFor(App& app, const Arguments& arguments, const fs::path& backup) {
    LIANLU_TRY(const auto known, chosenProfiles(arguments));
    std::error_code error;
    const bool keyed = !known.empty() && fs::exists(known.front().keyslots(), error);
    if (keyed || backup.empty() || !fs::exists(store::keySlotsOf(backup), error)) return unlock(app, arguments, known);
    LIANLU_TRY(const auto fresh, profileForSignIn(arguments));
    LIANLU_CHECK(store::bringKeySlots(backup, fresh.keyslots()));
    auto opened = unlock(app, arguments, {fresh});
    // Nobody's yet: the next try brings them anew.
    if (!opened)
        for (const char* name : {"keyslots", "keyslots-2"}) fs::remove(fresh.folder / name, error);
    return opened;
}

Outcome<void> restore(App& app, const Arguments& arguments) {
    if (arguments.has("from") == arguments.has("latest")) return misuse("restore-from-what", {});
    std::error_code error;
    auto from = pathFromUtf8(arguments.text("from"));
    if (!from.empty() && !fs::exists(from, error)) return tl::unexpected<Fault>(Error{Code::notFound, "backup", arguments.text("from")});
    LIANLU_TRY(const auto opened, unlockFor(app, arguments, from));
    if (from.empty()) {
        const auto backups = store::backupsOf(opened.paths.store(), opened.key);
        if (backups.empty() || !backups.front().takenAt) return tl::unexpected<Fault>(Error{Code::notFound, "no-backup", {}});
        from = backups.front().file;
    }
    LIANLU_TRY(const auto done, store::restoreStore(opened.paths.store(), opened.key, from, app.clock.now()));
    tell(app, say("store-restored", app.language), itemOf(done));
    return {};
}

Outcome<void> repair(App& app, const Arguments& arguments) {
    LIANLU_TRY(const auto profiles, chosenProfiles(arguments));
    LIANLU_TRY(const auto opened, unlock(app, arguments, profiles));
    LIANLU_TRY(const auto done, store::repairStore(opened.paths.store(), opened.key, app.clock.now()));
    tell(app, say(done.newDevice ? "store-repaired-new-device" : "store-repaired", app.language), itemOf(done));
    return {};
}

}  // namespace

std::vector<Command> storeCommands() {
    return {
        {"store verify", "", "Checks every page, index, edit and digest of the store", "", {}, verify},
        {"store backup", "", "Takes an encrypted backup now",
         "Over the older of the two beside the store; the keyslots go along, so that passphrase and recovery code open it.",
         {{"out", "FILE", "into this file instead, which must not be there"}}, backUp},
        {"store backups", "", "The backups beside the store", "", {}, list},
        {"store restore", "", "Puts a backup in the place of the store",
         "The present file is kept beside, under its name with the time, and edits and drafts that can be read out of it come along. The store\n"
         "becomes a new device: sign in again before it sends; nothing is sent twice. On a machine without a profile the backup's keyslots are taken.",
         {{"from", "FILE", "this backup"}, {"latest", "", "the newest beside the store"}}, restore},
        {"store repair", "", "Makes a new store of what can be read of a damaged one",
         "The damaged file is kept beside, under its name with the time. Edits, drafts and settings are read page by page; all rows come anew\n"
         "with the next sync.",
         {}, repair},
    };
}

}  // namespace lianlu::cli
