// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/item/import_words.h"

#include <QCoreApplication>

#include "models/item/format.h"

namespace lianlu::item {

namespace {

struct ImportWord {
    const char* key;
    const char* text;
};
constexpr const char* kImportContext = "lianlu::item::ImportList";
constexpr ImportWord kImportFieldWords[] = {
    {"name", QT_TRANSLATE_NOOP("lianlu::item::ImportList", "Name")},
    {"phone", QT_TRANSLATE_NOOP("lianlu::item::ImportList", "Mobile")},
    {"email", QT_TRANSLATE_NOOP("lianlu::item::ImportList", "E-mail")},
    {"card", QT_TRANSLATE_NOOP("lianlu::item::ImportList", "Member card")},
    {"source", QT_TRANSLATE_NOOP("lianlu::item::ImportList", "Source")},
    {"intent", QT_TRANSLATE_NOOP("lianlu::item::ImportList", "Intent")},
    {"maturity", QT_TRANSLATE_NOOP("lianlu::item::ImportList", "Maturity (0–100)")},
    {"next_step", QT_TRANSLATE_NOOP("lianlu::item::ImportList", "Next step")},
    {"next_step_at", QT_TRANSLATE_NOOP("lianlu::item::ImportList", "Next step due")},
    {"gender", QT_TRANSLATE_NOOP("lianlu::item::ImportList", "Gender")},
    {"birthday", QT_TRANSLATE_NOOP("lianlu::item::ImportList", "Birthday")},
    {"city", QT_TRANSLATE_NOOP("lianlu::item::ImportList", "City")},
    {"remark", QT_TRANSLATE_NOOP("lianlu::item::ImportList", "Remark")},
};
constexpr ImportWord kImportFaultWords[] = {
    {"unreadable", QT_TRANSLATE_NOOP("lianlu::item::ImportList", "the row cannot be read as it stands: type it anew")},
    {"stray-quote", QT_TRANSLATE_NOOP("lianlu::item::ImportList", "a quotation mark stands inside a cell: take it away, or double it and put the cell in quotes")},
    {"open-quote", QT_TRANSLATE_NOOP("lianlu::item::ImportList", "a quotation mark is opened and never closed, and takes in every row after it: close it or take it away")},
    {"cell-count", QT_TRANSLATE_NOOP("lianlu::item::ImportList", "more or fewer cells than there are headings: look for a separator too many or too few")},
    {"nul-byte", QT_TRANSLATE_NOOP("lianlu::item::ImportList", "a NUL byte stands in the row, which no text has: type the row anew, or export the file again")},
    {"lost-encoding", QT_TRANSLATE_NOOP("lianlu::item::ImportList", "some characters do not fit the encoding of the file and are lost: type them anew, or save the file as UTF-8 and import it again")},
    {"cell-too-long", QT_TRANSLATE_NOOP("lianlu::item::ImportList", "a cell is longer than any list of persons has: shorten it, and look for a quotation mark that is missing")},
    {"cut-card", QT_TRANSLATE_NOOP("lianlu::item::ImportList", "the contact is cut off before its end: export it from the phone or address book again")},
    {"bad-card", QT_TRANSLATE_NOOP("lianlu::item::ImportList", "a line of the contact cannot be read: export it from the phone or address book again")},
    {"cut-workbook", QT_TRANSLATE_NOOP("lianlu::item::ImportList", "the workbook is damaged here, and the rows after this one were not read: open it in a spreadsheet program, save it anew and import it again")},
    {"control-character", QT_TRANSLATE_NOOP("lianlu::item::ImportList", "an invisible control character, or a mark that turns the text round, stands in the cell: type the cell anew")},
    {"taken-in", QT_TRANSLATE_NOOP("lianlu::item::ImportList", "this row was taken in by a quotation mark above that is never closed: look at it, and import it again")},
    {"no-name", QT_TRANSLATE_NOOP("lianlu::item::ImportList", "a new person needs a name")},
    {"no-address", QT_TRANSLATE_NOOP("lianlu::item::ImportList", "a mobile number, an e-mail address or a member card is needed")},
    {"bad-phone", QT_TRANSLATE_NOOP("lianlu::item::ImportList", "neither a mobile number of 11 digits nor one with + and its country")},
    {"bad-email", QT_TRANSLATE_NOOP("lianlu::item::ImportList", "not an e-mail address")},
    {"bad-date", QT_TRANSLATE_NOOP("lianlu::item::ImportList", "not a date: write it as 2026-05-31")},
    {"ambiguous-date", QT_TRANSLATE_NOOP("lianlu::item::ImportList", "day and month could be either way round: write it as 2026-05-31")},
    {"bad-number", QT_TRANSLATE_NOOP("lianlu::item::ImportList", "not a whole number from 0 to 100")},
    {"bad-gender", QT_TRANSLATE_NOOP("lianlu::item::ImportList", "neither female, male nor other")},
    {"too-long", QT_TRANSLATE_NOOP("lianlu::item::ImportList", "too long: at most 200 characters, a remark 2,000, an intent 500, a next step 300")},
    {"bad-birthday", QT_TRANSLATE_NOOP("lianlu::item::ImportList", "nobody is born then: the day lies ahead, or more than 120 years back")},
    {"lost-character", QT_TRANSLATE_NOOP("lianlu::item::ImportList", "a character was lost before: save the file again as UTF-8")},
    {"formula", QT_TRANSLATE_NOOP("lianlu::item::ImportList", "a formula without its value: open the workbook and save it")},
    {"spreadsheet-error", QT_TRANSLATE_NOOP("lianlu::item::ImportList", "an error of the spreadsheet")},
    {"cut-number", QT_TRANSLATE_NOOP("lianlu::item::ImportList", "a long number that the spreadsheet has cut: format the column as text")},
    {"two-persons", QT_TRANSLATE_NOOP("lianlu::item::ImportList", "belongs to somebody else than the number before it")},
    {"several-persons", QT_TRANSLATE_NOOP("lianlu::item::ImportList", "several persons have it: join them first")},
    {"not-allowed", QT_TRANSLATE_NOOP("lianlu::item::ImportList", "not yours to change")},
};

// In the order of RowFate.
constexpr const char* kImportFates[] = {
    QT_TRANSLATE_NOOP("lianlu::item::ImportList", "New"),     QT_TRANSLATE_NOOP("lianlu::item::ImportList", "Updated"),   QT_TRANSLATE_NOOP("lianlu::item::ImportList", "No change"),
    QT_TRANSLATE_NOOP("lianlu::item::ImportList", "Skipped"), QT_TRANSLATE_NOOP("lianlu::item::ImportList", "Twice in this file"), QT_TRANSLATE_NOOP("lianlu::item::ImportList", "Not taken"),
};
constexpr const char* kImportFieldAndFault = QT_TRANSLATE_NOOP("lianlu::item::ImportList", "%1: %2");
constexpr const char* kImportCompany = QT_TRANSLATE_NOOP("lianlu::item::ImportList", "Company");
constexpr const char* kImportReason = QT_TRANSLATE_NOOP("lianlu::item::ImportList", "Why it was not imported");

QString importText(std::span<const ImportWord> words, std::string_view key) {
    for (const auto& word : words)
        if (word.key == key) return QCoreApplication::translate(kImportContext, word.text);
    return QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size()));
}

}  // namespace

QString importFieldWord(std::string_view name) { return importText(kImportFieldWords, name); }

QString cardHeadWord(std::string_view head) {
    const auto blank = head.find(' ');
    if (blank != head.npos) return importFieldWord(head.substr(0, blank)) + toQString(head.substr(blank));
    return head == "organisation" ? QCoreApplication::translate(kImportContext, kImportCompany) : importFieldWord(head);
}

QString importProblemWord(const actions::ImportProblem& problem) {
    const auto why = importText(kImportFaultWords, nameOf(problem.fault));
    if (problem.field.empty()) return why;
    return QCoreApplication::translate(kImportContext, kImportFieldAndFault).arg(importFieldWord(problem.field), why);
}

QString importFateWord(actions::RowFate fate) { return QCoreApplication::translate(kImportContext, kImportFates[static_cast<std::size_t>(fate)]); }

actions::ExportWords importWords() {
    actions::ExportWords words;
    for (const auto& word : kImportFieldWords) words.emplace(std::string("field/") + word.key, fromQString(importFieldWord(word.key)));
    for (const auto& word : kImportFaultWords) words.emplace(std::string("fault/") + word.key, fromQString(importText(kImportFaultWords, word.key)));
    words.emplace("import/reason", fromQString(QCoreApplication::translate(kImportContext, kImportReason)));
    words.emplace("list/leads", fromQString(QCoreApplication::translate("lianlu::item::ExportList", "Leads")));
    words.emplace("list/customers", fromQString(QCoreApplication::translate("lianlu::item::ExportList", "Customers")));
    return words;
}

}  // namespace lianlu::item
