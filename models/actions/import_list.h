// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "models/actions/context.h"
#include "models/actions/export_list.h"
#include "models/actions/import_match.h"
#include "models/exchange/read/table_file.h"

//! Persons out of files: looked at first, then written row by row, and taken back as a whole. All of it blocks and is not for the screen's thread.
namespace lianlu::actions {

//! \brief A file with more rows is refused before anything is written.
inline constexpr std::int64_t kMostImportRows = 500'000;
//! \brief Rows that a look keeps to be shown, and as many bad ones beside them.
inline constexpr std::size_t kShownRows = 200;

struct ImportPlan {
    ImportKind kind = ImportKind::leads;
    std::filesystem::path file;
    exchange::ReadSpec read{};
    ImportMapping mapping{};
    OnExisting existing = OnExisting::skip;
    std::optional<std::vector<std::string>> header{};  //!< heads that the mapping was made for; none: nobody looks whether they are others by now
    std::string seal{};                                //!< ImportPreview::seal of what somebody has looked at; empty: nobody has
};

//! \brief What a file is, before anybody says what its columns mean.
struct ImportFile {
    exchange::TableFacts facts;
    std::vector<std::string> header;
    std::vector<std::vector<std::string>> first;  //!< a few rows
    bool headIsPerson = false;                    //!< a number, an address or a day stands where the heads should: see firstRowIsPerson()
};
//! \brief Errors as exchange::openTable.
[[nodiscard]] Result<ImportFile> readImportFile(ImportKind kind, const std::filesystem::path& file, const exchange::ReadSpec& read);

struct ImportCounts {
    std::int64_t rows = 0, created = 0, updated = 0, same = 0, skipped = 0, twice = 0, bad = 0;
    void add(RowFate fate) noexcept;
};

struct BadImportRow {
    std::int64_t line = 0;  //!< in the file, from 1, the heads with it
    ImportProblem problem;
};

//! \brief A row about somebody of whom an earlier row of the file says something already.
struct TwiceRow {
    std::int64_t line = 0;
    std::int64_t first = 0;  //!< that earlier row
};

struct ShownRow {
    std::int64_t line = 0;
    RowFate fate = RowFate::bad;
    ImportProblem problem;
    std::vector<std::string> cells;
    std::vector<RowChange> changes{};  //!< of a row that updates somebody
    bool newLead = false;              //!< who gets a lead with it
    std::int64_t first = 0;            //!< of one that is there twice: as TwiceRow::first
};

//! \brief What an import would do now. Of several rows about somebody the first counts, the others are there twice.
struct ImportPreview {
    ImportCounts counts;
    std::vector<std::string> header;
    std::vector<ShownRow> rows;     //!< the first
    std::vector<ShownRow> badRows;  //!< the first bad ones
    std::vector<BadImportRow> bad;  //!< all of them
    std::vector<TwiceRow> twice;    //!< the first kShownRows
    std::string seal;               //!< of the file's bytes
};

//! \brief Shared with whoever watches. Thread: any. `total` 0: not known yet.
struct ImportProgress {
    std::atomic<std::int64_t> done{0};
    std::atomic<std::int64_t> total{0};
    std::atomic<bool> cancelled{false};
};

//! \brief Whether this person may bring in persons at all, by the rules of domain/rules/access.h. forbidden.
[[nodiscard]] Result<void> mayImport(const Context& context);

//! \brief Reads all of the file and writes nothing. invalid `mapping` where neither phone, e-mail nor card is mapped; tooLarge past
//! kMostImportRows; conflict `file` where its heads are not the plan's; forbidden, cancelled; else as exchange::openTable.
[[nodiscard]] Result<ImportPreview> previewImport(const Context& context, const ImportPlan& plan, ImportProgress& progress);

struct ImportOutcome {
    Uuid id;  //!< for undoImport()
    ImportCounts counts;
    std::vector<BadImportRow> bad;
    std::vector<TwiceRow> twice{};   //!< the first kShownRows
    bool cancelled = false;          //!< rows before stay
    std::optional<Error> stopped{};  //!< what the store or the file did not take; rows before stay
};

//! \brief Writes row after row, each in a transaction of its own (the server may refuse one without the others), many to a commit. What is there
//! already by phone, e-mail or card is never made twice, and of several rows about somebody the first counts, so the same file again changes nothing. Errors before the first row is written as
//! previewImport(), and conflict `seal` where the file is not the one that was looked at; from then on they stand in the outcome.
[[nodiscard]] Result<ImportOutcome> runImport(const Context& context, const ImportPlan& plan, ImportProgress& progress);

//! \brief Why a row of an import was not taken back.
enum class ImportKept : std::uint8_t { edited, inUse, tooOld, waiting };
inline constexpr std::string_view kImportKept[]{"edited", "in-use", "too-old", "waiting"};
[[nodiscard]] constexpr std::string_view nameOf(ImportKept why) noexcept { return kImportKept[static_cast<std::size_t>(why)]; }

struct KeptPerson {
    domain::CustomerId id;  //!< null where this device no longer knows
    std::string name;
    ImportKept why = ImportKept::edited;
    std::string what;  //!< edited: the field; inUse: the entity of what stands on them
};
//! \brief So many are named.
inline constexpr std::size_t kMostKeptNamed = 200;

struct ImportUndone {
    std::int64_t taken = 0;    //!< rows taken back
    std::int64_t leaving = 0;  //!< of them persons that the server has: they go for everybody with the next sync, where it finds them untouched, too
    std::int64_t changed = 0;  //!< left, for somebody worked on them since
    std::int64_t tooOld = 0;   //!< left, for this device no longer knows what they were, or they came in too long ago
    std::vector<KeptPerson> kept{};  //!< the first of those that were left
    bool cancelled = false;
    std::optional<Error> stopped{};
};
//! \brief Takes back what an import wrote and nobody changed since, the last row first; persons whom it created also after they were sent, within
//! domain::kTakeBackWithin: the server has the last word, and one it refuses comes back. What was left can be tried again. notFound.
[[nodiscard]] Result<ImportUndone> undoImport(const Context& context, const Uuid& id, ImportProgress& progress);

//! \brief The bad rows as they stand in the file, with a column that says why (words "import/reason", "fault/bad-phone", "field/phone"), in the
//! form that the name of `out` says, or else in the file's own: CSV as UTF-8 with a mark, or XLSX. Mended, it is a file to import; the column is not
//! looked at then. Of a record that could not be read stands what the file has, cut into cells; what a quote that is never closed took in comes line
//! by line, so there may be more rows than bad ones. What was lost, and controls, stand as U+FFFD. Written beside its place and put there whole.
//! conflict where the file is another by now; exists where `out` is the file itself; else as exportList().
[[nodiscard]] Result<std::int64_t> writeImportErrors(const Context& context, const ImportPlan& plan, const std::vector<BadImportRow>& bad, const std::filesystem::path& out,
                                                     const ExportWords& words);

}  // namespace lianlu::actions
