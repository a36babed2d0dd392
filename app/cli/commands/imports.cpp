// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/cli/command.h"
#include "app/cli/commands/watched.h"
#include "app/cli/desk.h"
#include "app/cli/output.h"
#include "app/cli/output_file.h"
#include "app/cli/values.h"
#include "models/actions/import_list.h"
#include "models/base/text.h"
#include "models/store/imports.h"

namespace lianlu::cli {

namespace {

using actions::ImportKind;

constexpr std::string_view kExisting[]{"skip", "update", "add-lead"};
constexpr std::size_t kToldRows = 20;
constexpr int kListedImports = 20;

//! What can be said better than by the code.
Fault told(Error error, const std::string& file, const std::string& sheet = {}) {
    if (error.code == Code::invalid && error.subject == "mapping") return {Error{Code::invalid, "import-no-address", file}};
    if (error.code == Code::invalid && error.subject == "cards") return {Error{Code::invalid, "import-no-cards", file}};
    if (error.code == Code::invalid && error.context == "no such encoding") return {Error{Code::invalid, "import-encoding", error.subject}};
    if (error.code == Code::invalid && error.subject != "file") return {Error{Code::invalid, "import-no-table", file}};
    if (error.code == Code::conflict) return {Error{Code::invalid, "import-other-columns", file}};
    // The codes speak of the store, which has nothing to do with a bad file.
    if (error.code == Code::damaged) return {Error{error.code, "import-damaged", file}};
    if (error.code == Code::unsupported) return {Error{error.code, "import-old-workbook", file}};
    if (error.code == Code::tooLarge && error.subject == "columns") return {Error{error.code, "import-too-many-columns", file}};
    if (error.code == Code::tooLarge) return {Error{error.code, error.subject == "rows" ? "import-too-many-rows" : "import-too-large", file}};
    if (error.code == Code::notFound && error.subject == "sheet") return {Error{error.code, "import-no-sheet", sheet}};
    if (error.code == Code::notFound) return {Error{error.code, error.subject == "folder" ? "import-folder" : "import-no-file", file}};
    return {std::move(error)};
}

//! --map name=姓名,phone=手机 over what the heads say by themselves. A head that is a number is a column, from 1.
Outcome<void> mapByHand(const Arguments& arguments, const actions::ImportFile& file, ImportKind kind, actions::ImportMapping& mapping, bool headless) {
    const auto& header = file.header;
    for (const auto& list : arguments.all("map"))
        for (const auto pair : text::split(list, ',')) {
            const auto equals = pair.find('=');
            const auto field = std::string(pair.substr(0, equals));
            const auto fields = actions::importFields(kind);
            const bool known = std::any_of(fields.begin(), fields.end(), [&](const auto& one) { return one.name == field; });
            if (equals == pair.npos || !known) return misuse("bad-map", std::string(pair));
            const auto head = pair.substr(equals + 1);
            mapping.erase(field);
            if (head.empty()) continue;
            auto at = static_cast<std::size_t>(std::find(header.begin(), header.end(), head) - header.begin());
            if (const auto number = text::toInteger(head); at == header.size() && number && *number >= 1) {
                // Who counts the columns of a file whose first row is a person would lose that person.
                if (file.headIsPerson && !headless) return tl::unexpected<Fault>(Error{Code::invalid, "import-first-row", arguments.operands[0]});
                at = static_cast<std::size_t>(*number) - 1;
            }
            if (at >= header.size()) return misuse("no-column", std::string(head));
            std::erase_if(mapping, [at](const auto& entry) { return entry.second == at; });
            mapping.emplace(field, at);
        }
    return {};
}

Outcome<actions::ImportPlan> planOf(const Arguments& arguments, ImportKind kind) {
    const auto& typed = arguments.operands[0];
    actions::ImportPlan plan{kind, pathFromUtf8(typed)};
    plan.read.encoding = arguments.text("encoding");
    plan.read.sheet = arguments.text("sheet");
    plan.read.hasNoHeads = arguments.has("no-heading");
    const std::size_t choices = kind == ImportKind::leads ? 3 : 2;
    LIANLU_TRY(const auto existing, choiceOf("exists", arguments.text("exists", "skip"), kExisting, choices));
    plan.existing = static_cast<actions::OnExisting>(existing);
    const auto file = actions::readImportFile(kind, plan.file, plan.read);
    if (!file) return tl::unexpected(told(file.error(), typed, plan.read.sheet));
    const bool headless = plan.read.hasNoHeads && !file->facts.isCards;
    plan.mapping = headless && !file->first.empty() ? actions::guessByRow(file->first.front()) : actions::guessMapping(kind, file->header);
    LIANLU_CHECK(mapByHand(arguments, *file, kind, plan.mapping, headless));
    const bool known = plan.mapping.contains("phone") || plan.mapping.contains("email") || plan.mapping.contains("card");
    if (!known && file->headIsPerson && !headless) return tl::unexpected<Fault>(Error{Code::invalid, "import-first-row", typed});
    return plan;
}

Item countsItem(const actions::ImportCounts& counts) {
    Item item;
    item.add("rows", domain::Value{counts.rows}).add("created", domain::Value{counts.created}).add("updated", domain::Value{counts.updated});
    item.add("unchanged", domain::Value{counts.same}).add("skipped", domain::Value{counts.skipped}).add("twice", domain::Value{counts.twice}).add("bad", domain::Value{counts.bad});
    return item;
}

void addBadRows(const App& app, Item& item, const std::vector<actions::BadImportRow>& bad) {
    std::vector<Item> rows;
    for (const auto& one : bad) {
        if (rows.size() == kToldRows) break;
        Item row;
        row.add("row", domain::Value{one.line}).add("field", one.problem.field).add("reason", nameOf(one.problem.fault));
        row.add("why", say("import-fault-" + std::string(nameOf(one.problem.fault)), app.language));
        rows.push_back(std::move(row));
    }
    if (!rows.empty()) item.add("bad_rows", std::move(rows));
}

void addTwiceRows(Item& item, const std::vector<actions::TwiceRow>& twice) {
    std::vector<Item> rows;
    for (const auto& one : twice) {
        if (rows.size() == kToldRows) break;
        Item row;
        row.add("row", domain::Value{one.line}).add("first_row", domain::Value{one.first});
        rows.push_back(std::move(row));
    }
    if (!rows.empty()) item.add("twice_rows", std::move(rows));
}

actions::ExportWords errorWords(const App& app) {
    actions::ExportWords words{{"import/reason", say("import-reason", app.language)}};
    for (const auto fault : actions::kImportFaults) words.emplace("fault/" + std::string(fault), say("import-fault-" + std::string(fault), app.language));
    return words;
}

Outcome<void> bringIn(App& app, const Arguments& arguments, ImportKind kind) {
    LIANLU_TRY(const auto plan, planOf(arguments, kind));
    std::filesystem::path errors;
    if (arguments.has("errors")) {
        LIANLU_TRY(errors, freshFile(arguments.text("errors")));
    }
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    const auto context = desk.context();
    actions::ImportProgress progress;
    Item item;
    std::vector<actions::BadImportRow> bad;
    std::vector<actions::TwiceRow> twice;
    std::optional<Error> stopped;
    const bool dry = arguments.has("dry-run");
    if (dry) {
        auto preview = watched(app, progress, [&] { return actions::previewImport(context, plan, progress); });
        if (!preview) return tl::unexpected(told(preview.error(), arguments.operands[0]));
        item = countsItem(preview->counts);
        bad = std::move(preview->bad);
        twice = std::move(preview->twice);
    } else {
        auto outcome = watched(app, progress, [&] { return actions::runImport(context, plan, progress); });
        if (!outcome) return tl::unexpected(told(outcome.error(), arguments.operands[0]));
        item = countsItem(outcome->counts);
        if (outcome->counts.created + outcome->counts.updated > 0) item.add("import_id", outcome->id.toString());
        if (outcome->cancelled) stopped = Error{Code::cancelled, "import"};
        if (outcome->stopped) stopped = outcome->stopped;
        bad = std::move(outcome->bad);
        twice = std::move(outcome->twice);
    }
    addBadRows(app, item, bad);
    addTwiceRows(item, twice);
    if (!errors.empty() && !bad.empty()) {
        LIANLU_TRY(const auto written, actions::writeImportErrors(context, plan, bad, errors, errorWords(app)));
        item.add("errors_file", utf8FromPath(errors)).add("errors_rows", domain::Value{written});
    }
    if (stopped) {
        Fault fault(std::move(*stopped));
        fault.report = std::make_shared<const Item>(std::move(item));
        return tl::unexpected(std::move(fault));
    }
    if (!app.json) app.out << say(dry ? "import-preview" : "import-done", app.language) << '\n';
    printItem(app, item);
    return {};
}

Outcome<void> importLeads(App& app, const Arguments& arguments) { return bringIn(app, arguments, ImportKind::leads); }
Outcome<void> importCustomers(App& app, const Arguments& arguments) { return bringIn(app, arguments, ImportKind::customers); }

Outcome<void> listImports(App& app, const Arguments& arguments) {
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(const auto runs, desk.read([](db::Connection& c) { return store::Imports::list(c, kListedImports); }));
    std::vector<Item> rows;
    for (const auto& run : runs) {
        Item row;
        row.add("import_id", run.id.toString()).add("file", run.file).add("kind", run.kind).add("imported_at", std::optional<Time>(run.at));
        row.add("created", domain::Value{run.created}).add("updated", domain::Value{run.updated}).add("left", domain::Value{run.left});
        rows.push_back(std::move(row));
    }
    printList(app, {{"import_id", "Import"}, {"file", "File"}, {"kind", "Kind"}, {"imported_at", "When"}, {"created", "New"}, {"updated", "Updated"}, {"left", "Can be taken back"}}, rows);
    return {};
}

Outcome<void> undoImported(App& app, const Arguments& arguments) {
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(const auto id, idOf(arguments.operands[0], [&]() -> Result<std::vector<Uuid>> {
        std::vector<Uuid> ids;
        LIANLU_TRY(const auto runs, desk.read([](db::Connection& c) { return store::Imports::list(c, kListedImports); }));
        for (const auto& run : runs) ids.push_back(run.id);
        return ids;
    }));
    actions::ImportProgress progress;
    const auto context = desk.context();
    LIANLU_TRY(const auto undone, watched(app, progress, [&] { return actions::undoImport(context, id, progress); }));
    Item item;
    item.add("taken_back", domain::Value{undone.taken}).add("leaving", domain::Value{undone.leaving}).add("changed_since", domain::Value{undone.changed}).add("too_old", domain::Value{undone.tooOld});
    std::vector<Item> kept;
    for (const auto& one : undone.kept) {
        Item row;
        if (!one.id.isNull()) row.add("customer_id", one.id.toString());
        row.add("name", one.name).add("reason", actions::nameOf(one.why)).add("what", one.what);
        row.add("why", say("import-kept-" + std::string(actions::nameOf(one.why)), app.language));
        kept.push_back(std::move(row));
    }
    if (!kept.empty()) item.add("kept", std::move(kept));
    const bool nothingLeft = undone.taken + undone.changed + undone.tooOld == 0 && !undone.stopped && !undone.cancelled;
    if (!app.json && nothingLeft) {
        app.out << say("import-undone-before", app.language) << '\n';
        return {};
    }
    if (!app.json && undone.leaving > 0) app.out << say("import-leaving", app.language, std::to_string(undone.leaving)) << '\n';
    if (undone.stopped || undone.cancelled) {
        Fault fault(undone.stopped ? *undone.stopped : Error{Code::cancelled, "import"});
        fault.report = std::make_shared<const Item>(std::move(item));
        return tl::unexpected(std::move(fault));
    }
    printItem(app, item);
    return {};
}

std::vector<Option> importOptions(std::string_view exists) {
    return {{"map", "FIELD=COLUMN,…", "which column is what, where the headings do not say; a heading or a number from 1", true},
            {"exists", "WHAT", exists},
            {"dry-run", "", "only looks, and tells what would happen"},
            {"errors", "FILE", "writes the rows that were not taken, with the reason: mend it and import it"},
            {"no-heading", "", "the first row is a person already; --map names columns by number"},
            {"encoding", "NAME", "of a CSV, such as GB18030 (else found by itself)"},
            {"sheet", "SHEET", "of a workbook, by name or number (else the first)"}};
}

}  // namespace

std::vector<Command> importCommands() {
    constexpr std::string_view kDetails = "CSV in any usual encoding, XLSX, or contacts (vCard 2.1 to 4.0). Persons are known again by mobile number, e-mail or member card, so the same file again changes\n"
                                          "nothing. Ctrl+C stops between rows; what is in stays. Consents are never imported.\n"
                                          "Fields: name, phone, email, card, gender, birthday, city, remark; of leads also source, intent, maturity, next_step, next_step_at.";
    return {
        {"import leads", "FILE", "Brings leads in from a file", kDetails, importOptions("skip (else), update or add-lead: persons who are there already"), importLeads},
        {"import customers", "FILE", "Brings customers in from a file", kDetails, importOptions("skip (else) or update: persons who are there already"), importCustomers},
        {"import list", "", "Imports of this device, newest first", "", {}, listImports},
        {"import undo", "IMPORT", "Takes a whole import back", "Persons whom it made go for everybody, within 14 days also after a sync: with the next one, where the server finds that nobody has worked on them. Who has an order, an\n"
                                                                                  "interaction, a consent, a coupon, another lead or an edit since stays, and is named with the reason.", {}, undoImported},
    };
}

}  // namespace lianlu::cli
