// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/import_list.h"

#include <array>
#include <deque>
#include <unordered_map>

#include "models/actions/file_seal.h"
#include "models/actions/import_zone.h"
#include "models/base/text.h"
#include "models/base/text_controls.h"
#include "models/base/utf8_path.h"
#include "models/domain/rules/access.h"
#include "models/store/imports.h"

namespace lianlu::actions {

namespace {

constexpr std::size_t kFirstRows = 8;
constexpr std::size_t kRowsACommit = 2'048;
constexpr std::size_t kShownCell = 200;

using State = exchange::RecordReader::State;

Result<exchange::TableFile> openPlanned(const ImportPlan& plan) {
    if (!plan.mapping.contains("phone") && !plan.mapping.contains("email") && !plan.mapping.contains("card"))
        return fail(Code::invalid, "a column with a phone number, an e-mail address or a card is needed", "mapping");
    LIANLU_TRY(auto table, exchange::openTable(plan.file, importSpec(plan.kind, plan.read)));
    if (plan.header && *plan.header != table.reader->header()) return fail(Code::conflict, "the file has other heads by now", "file");
    for (const auto& [field, column] : plan.mapping)
        if (column >= table.reader->header().size()) return fail(Code::conflict, "the file has not these columns", "file");
    return table;
}

//! Rows of a file as they come, checked as far as the file alone goes.
class FileRows {
public:
    FileRows(const ImportPlan& plan, exchange::TableFile table, std::string zone, Time now)
        : m_table(std::move(table)), m_rows(plan.kind, plan.mapping, std::move(zone), now) {}

    //! False: no more.
    [[nodiscard]] bool next() {
        const auto state = m_table.reader->next(cells);
        if (state == State::end) return false;
        line = m_table.reader->line();
        if (state == State::bad) row = tl::unexpected<ImportProblem>({faultOf(m_table.reader->fault()), {}});
        else row = m_rows.parse(cells, m_table.reader->hasTypedDates());
        return true;
    }
    [[nodiscard]] const std::vector<std::string>& header() const { return m_table.reader->header(); }

    std::vector<std::string> cells;
    std::int64_t line = 0;
    tl::expected<ImportRow, ImportProblem> row;

private:
    exchange::TableFile m_table;
    ImportRows m_rows;
};

Result<void> checkCount(std::int64_t rows) {
    if (rows > kMostImportRows) return fail(Code::tooLarge, "too many rows", "rows");
    return {};
}

//! What the store does not allow is the row's fault; what it cannot do ends the import.
bool isOfTheRow(Code code) {
    return code == Code::invalid || code == Code::forbidden || code == Code::tooLarge || code == Code::exists || code == Code::refused || code == Code::notFound;
}

struct Slot {
    std::int64_t line = 0;
    RowFate fate = RowFate::bad;
    ImportProblem problem;
    std::int64_t first = 0;
    std::future<Result<store::ChangeSet>> written{};  //!< none: bad by itself
};

class ImportRun {
public:
    ImportRun(const Context& context, const ImportPlan& plan, ImportProgress& progress) : m_context(context), m_plan(plan), m_progress(progress) { m_outcome.id = context.ids.next(); }

    [[nodiscard]] ImportOutcome run(FileRows& rows) {
        while (!m_outcome.stopped && !m_progress.cancelled) {
            // One batch is read and handed over while the one before is on its way to the disk.
            const bool more = hand(rows);
            while (m_batches.size() > (more ? 1u : 0u)) settle();
            if (!more) break;
        }
        while (!m_batches.empty()) settle();
        m_outcome.cancelled = m_cut || (m_progress.cancelled && !m_ended);
        return std::move(m_outcome);
    }

private:
    using Batch = std::deque<Slot>;  // whose slots stay where they are

    bool hand(FileRows& rows) {
        auto batch = std::make_unique<Batch>();
        while (batch->size() < kRowsACommit) {
            if (!rows.next()) {
                m_ended = true;
                break;
            }
            auto& slot = batch->emplace_back();
            slot.line = rows.line;
            if (!rows.row) slot.problem = rows.row.error();
            else slot.written = m_context.store.write(job(std::move(*rows.row), slot));
        }
        m_batches.push_back(std::move(batch));
        return !m_ended;
    }

    store::LocalStore::WriteJob job(ImportRow row, Slot& slot) {
        return [this, row = std::move(row), &slot](store::WriteTxn& txn) -> Result<void> {
            // Many rows wait their turn: whoever stops does not wait for them.
            if (m_progress.cancelled) return fail(Code::cancelled, "the import was stopped");
            LIANLU_TRY(auto plan, planRow(txn.connection(), m_plan.kind, m_plan.existing, row));
            // The first row about somebody counts: two that differ would set each other's words in turn, again at every import.
            if (const auto met = m_met.find(plan.person.uuid); met != m_met.end() && plan.fate != RowFate::bad) {
                plan.fate = RowFate::twice;
                slot.first = met->second;
            }
            slot.fate = plan.fate;
            slot.problem = std::move(plan.problem);
            if (plan.fate == RowFate::same || plan.fate == RowFate::skipped) m_met.emplace(plan.person.uuid, slot.line);
            if (plan.fate != RowFate::create && plan.fate != RowFate::update) return {};
            LIANLU_TRY(const auto person, writeRow(m_context, txn, m_plan.kind, row, plan));
            m_met.emplace(person.uuid, slot.line);
            LIANLU_CHECK(store::Imports::nameFile(txn, m_outcome.id, utf8FromPath(m_plan.file.filename())));
            return store::Imports::addEdit(txn, m_outcome.id, nameOf(m_plan.kind), plan.fate == RowFate::create);
        };
    }

    void settle() {
        for (auto& slot : *m_batches.front()) {
            if (slot.written.valid()) {
                if (const auto written = slot.written.get(); !written) {
                    m_cut = m_cut || written.error().code == Code::cancelled;
                    slot.fate = RowFate::bad;
                    if (!m_cut && !isOfTheRow(written.error().code)) {
                        if (!m_outcome.stopped) m_outcome.stopped = written.error();
                        continue;  // not a row that somebody could mend
                    }
                    slot.problem = {ImportFault::notAllowed, written.error().subject};
                }
            }
            if (m_cut) continue;
            m_outcome.counts.add(slot.fate);
            if (slot.fate == RowFate::bad) m_outcome.bad.push_back({slot.line, slot.problem});
            if (slot.fate == RowFate::twice && m_outcome.twice.size() < kShownRows) m_outcome.twice.push_back({slot.line, slot.first});
            ++m_progress.done;
        }
        m_batches.pop_front();
    }

    const Context& m_context;
    const ImportPlan& m_plan;
    ImportProgress& m_progress;
    ImportOutcome m_outcome;
    std::deque<std::unique_ptr<Batch>> m_batches;
    std::unordered_map<Uuid, std::int64_t> m_met;  //!< persons of rows before, with the row; the writer's thread alone looks
    bool m_ended = false;
    bool m_cut = false;  //!< stopped before this row: from here on none was looked at
};

//! Whom earlier rows of the same file were about, and which row was the first.
class SeenInFile {
public:
    //! 0: none.
    [[nodiscard]] std::int64_t firstAbout(domain::CustomerId person) const {
        const auto found = m_persons.find(person.uuid);
        return found == m_persons.end() ? 0 : found->second;
    }
    [[nodiscard]] std::int64_t firstAbout(const ImportRow& row) const {
        for (const auto& [mark, value] : addresses(row))
            if (const auto found = value.empty() ? m_addresses.end() : m_addresses.find(mark + value); found != m_addresses.end()) return found->second;
        return 0;
    }
    void add(domain::CustomerId person, std::int64_t line) { m_persons.emplace(person.uuid, line); }
    void add(const ImportRow& row, std::int64_t line) {
        for (const auto& [mark, value] : addresses(row))
            if (!value.empty()) m_addresses.emplace(mark + value, line);
    }

private:
    [[nodiscard]] static std::array<std::pair<char, const std::string&>, 3> addresses(const ImportRow& row) { return {{{'p', row.phone}, {'e', row.email}, {'c', row.card}}}; }
    std::unordered_map<Uuid, std::int64_t> m_persons;
    std::unordered_map<std::string, std::int64_t> m_addresses;
};

std::vector<std::string> shownCells(const std::vector<std::string>& cells) {
    std::vector<std::string> shown;
    // A mark that turns text round would turn the table round.
    for (const auto& cell : cells) shown.push_back(text::isCleanUtf8(cell) ? text::withoutControls(text::left(cell, kShownCell)) : std::string("\xEF\xBF\xBD"));
    return shown;
}

Result<void> checkSeal(const ImportPlan& plan) {
    if (plan.seal.empty()) return {};
    LIANLU_TRY(const auto seal, fileSeal(plan.file));
    if (seal != plan.seal) return fail(Code::conflict, "the file was changed since it was looked at", "seal");
    return {};
}

Result<std::int64_t> countRows(const ImportPlan& plan, ImportProgress& progress) {
    LIANLU_TRY(const auto table, openPlanned(plan));
    std::int64_t rows = 0;
    std::vector<std::string> cells;
    while (table.reader->next(cells) != State::end) {
        if (progress.cancelled) return fail(Code::cancelled, "the import was stopped");
        LIANLU_CHECK(checkCount(++rows));
    }
    return rows;
}

}  // namespace

void ImportCounts::add(RowFate fate) noexcept {
    ++rows;
    switch (fate) {
        case RowFate::create: ++created; break;
        case RowFate::update: ++updated; break;
        case RowFate::same: ++same; break;
        case RowFate::skipped: ++skipped; break;
        case RowFate::twice: ++twice; break;
        case RowFate::bad: ++bad; break;
    }
}

Result<ImportFile> readImportFile(ImportKind kind, const std::filesystem::path& file, const exchange::ReadSpec& read) {
    LIANLU_TRY(auto table, exchange::openTable(file, importSpec(kind, read)));
    ImportFile found{std::move(table.facts), table.reader->header(), {}};
    found.headIsPerson = !found.facts.isCards && firstRowIsPerson(found.header);
    std::vector<std::string> cells;
    while (found.first.size() < kFirstRows && table.reader->next(cells) != State::end) found.first.push_back(shownCells(cells));
    // Without heads the first row is among the rows.
    if (read.hasNoHeads && !found.facts.isCards) found.headIsPerson = !found.first.empty() && firstRowIsPerson(found.first.front());
    return found;
}

Result<void> mayImport(const Context& context) {
    domain::Standing standing;
    standing.staff = context.staff;
    standing.role = context.role;
    standing.homeStore = context.shop;
    standing.stores = {context.shop};
    domain::Customer person;
    person.kind = domain::CustomerKind::prospect;
    person.homeStoreId = context.shop;
    if (context.role == domain::Role::guide) person.guideId = context.staff;
    const domain::Fields none, fields = domain::toFields(person);
    return domain::mayWrite(standing, {domain::Customer::kEntity, domain::Verb::create, domain::Scope::ofPerson(person.guideId, person.homeStoreId), none, fields});
}

Result<ImportPreview> previewImport(const Context& context, const ImportPlan& plan, ImportProgress& progress) {
    LIANLU_CHECK(mayImport(context));
    ImportPreview preview;
    LIANLU_TRY(preview.seal, fileSeal(plan.file));
    LIANLU_CHECK(context.store.read([&](db::Connection& connection) -> Result<void> {
        LIANLU_TRY(auto zone, importZone(connection, context.shop));
        LIANLU_TRY(auto table, openPlanned(plan));
        FileRows rows(plan, std::move(table), std::move(zone), context.clock.now());
        preview.header = rows.header();
        SeenInFile seen;
        while (rows.next()) {
            if (progress.cancelled) return fail(Code::cancelled, "the look was stopped");
            LIANLU_CHECK(checkCount(preview.counts.rows + 1));
            RowPlan fate;
            std::int64_t first = 0;
            if (!rows.row) {
                fate.problem = rows.row.error();
            } else {
                LIANLU_TRY(fate, planRow(connection, plan.kind, plan.existing, *rows.row));
                const bool isNew = fate.fate == RowFate::create;
                if (fate.fate != RowFate::bad) first = isNew ? seen.firstAbout(*rows.row) : seen.firstAbout(fate.person);
                if (first != 0) fate.fate = RowFate::twice;
                else if (isNew) seen.add(*rows.row, rows.line);
                else if (fate.fate != RowFate::bad) seen.add(fate.person, rows.line);
            }
            preview.counts.add(fate.fate);
            ++progress.done;
            const bool isBad = fate.fate == RowFate::bad;
            if (isBad) preview.bad.push_back({rows.line, fate.problem});
            if (first != 0 && preview.twice.size() < kShownRows) preview.twice.push_back({rows.line, first});
            ShownRow shown{rows.line, fate.fate, fate.problem, preview.rows.size() < kShownRows || isBad ? shownCells(rows.cells) : std::vector<std::string>{}};
            shown.first = first;
            if (fate.fate == RowFate::update) shown.changes = std::move(fate.changes), shown.newLead = fate.newLead;
            if (preview.rows.size() < kShownRows) preview.rows.push_back(shown);
            if (isBad && preview.badRows.size() < kShownRows) preview.badRows.push_back(shown);
        }
        return {};
    }));
    // One that was changed while it was read was not looked at as a whole.
    LIANLU_TRY(const auto after, fileSeal(plan.file));
    if (after != preview.seal) return fail(Code::conflict, "the file changes while it is read", "seal");
    return preview;
}

Result<ImportOutcome> runImport(const Context& context, const ImportPlan& plan, ImportProgress& progress) {
    LIANLU_CHECK(mayImport(context));
    LIANLU_CHECK(checkSeal(plan));
    LIANLU_TRY(const auto total, countRows(plan, progress));
    progress.total = total;
    std::string zone;
    LIANLU_CHECK(context.store.read([&](db::Connection& connection) -> Result<void> {
        LIANLU_TRY(zone, importZone(connection, context.shop));
        return {};
    }));
    LIANLU_TRY(auto table, openPlanned(plan));
    // Once more, when it is open: counting takes its time.
    LIANLU_CHECK(checkSeal(plan));
    FileRows rows(plan, std::move(table), std::move(zone), context.clock.now());
    return ImportRun(context, plan, progress).run(rows);
}

}  // namespace lianlu::actions
