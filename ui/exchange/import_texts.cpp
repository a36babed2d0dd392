// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/import_texts.h"

#include <QCoreApplication>
#include <QStringList>

#include "models/item/field_words.h"
#include "models/item/format.h"

namespace lianlu::ui {

namespace {

struct ImportTexts {
    Q_DECLARE_TR_FUNCTIONS(lianlu::ui::ImportWizard)
};

constexpr std::size_t kNamedKept = 8;

QString keptWhy(const actions::KeptPerson& kept) {
    using enum actions::ImportKept;
    if (kept.why == inUse) return ImportTexts::tr("has by now: %1").arg(item::entityWord(kept.what));
    if (kept.why == tooOld) return ImportTexts::tr("came in more than 14 days ago");
    if (kept.why == waiting) return ImportTexts::tr("waits for the store manager's decision");
    return kept.what.empty() ? ImportTexts::tr("changed since") : ImportTexts::tr("changed since: %1").arg(item::fieldWord(kept.what));
}

//! Who stays, by name and why; of many the first.
QStringList keptLines(const item::Format& format, const actions::ImportUndone& undone) {
    QStringList lines;
    std::size_t named = 0;
    for (const auto& kept : undone.kept) {
        if (kept.name.empty()) continue;
        if (named++ == kNamedKept) break;
        lines << ImportTexts::tr("%1: %2").arg(item::toQString(kept.name), keptWhy(kept));
    }
    const auto more = undone.changed + undone.tooOld - static_cast<std::int64_t>(lines.size());
    if (!lines.isEmpty() && more > 0) lines << ImportTexts::tr("… and %1 more").arg(format.number(more));
    return lines;
}

}  // namespace

QString importTitle(actions::ImportKind kind) { return kind == actions::ImportKind::leads ? ImportTexts::tr("Import leads") : ImportTexts::tr("Import customers"); }

QString importCountWords(const item::Format& format, const actions::ImportCounts& counts, bool done) {
    QStringList parts;
    const auto add = [&](std::int64_t count, const QString& words) {
        if (count > 0) parts << words.arg(format.number(count));
    };
    add(counts.created, ImportTexts::tr("%1 new"));
    add(counts.updated, done ? ImportTexts::tr("%1 updated") : ImportTexts::tr("%1 to update"));
    add(counts.same, ImportTexts::tr("%1 without change"));
    add(counts.skipped, ImportTexts::tr("%1 there already"));
    add(counts.twice, ImportTexts::tr("%1 twice in this file"));
    add(counts.bad, done ? ImportTexts::tr("%1 not taken") : ImportTexts::tr("%1 will not be taken"));
    return parts.isEmpty() ? ImportTexts::tr("No rows") : parts.join(QStringLiteral(" · "));
}

QString importUndoneWords(const item::Format& format, const actions::ImportUndone& undone) {
    QStringList lines;
    const auto add = [&](std::int64_t count, const QString& words) {
        if (count > 0) lines << words.arg(format.number(count));
    };
    add(undone.taken, ImportTexts::tr("%1 rows taken back."));
    add(undone.leaving, ImportTexts::tr("%1 persons of them had gone to the server: they go for everybody with the next sync, unless somebody works on them before."));
    add(undone.changed, ImportTexts::tr("%1 rows left: somebody has worked on them since."));
    add(undone.tooOld, ImportTexts::tr("%1 rows left: they came in more than 14 days ago."));
    lines += keptLines(format, undone);
    return lines.isEmpty() ? ImportTexts::tr("Nothing was left to take back.") : lines.join(QLatin1Char('\n'));
}

QString importErrorWords(const Error& error) {
    switch (error.code) {
        case Code::unsupported: return ImportTexts::tr("This is an old or a protected workbook. Save it in Excel as .xlsx without a password, then choose it again.");
        case Code::damaged: return ImportTexts::tr("The workbook cannot be read: it is damaged or no workbook. Open it in Excel, save it anew, then choose it again.");
        case Code::notFound:
            if (error.subject == "folder") return ImportTexts::tr("This is a folder. Choose the file in it.");
            if (error.subject == "sheet") return ImportTexts::tr("The workbook has no such sheet. Choose another one.");
            return ImportTexts::tr("The file is no longer there. Choose it again.");
        case Code::tooLarge:
            if (error.subject == "columns") return ImportTexts::tr("The file has more than 1,000 columns. Take those away that are not needed, then choose it again.");
            return error.subject == "rows" ? ImportTexts::tr("The file has more than 500,000 rows. Split it, and import the parts one after the other.")
                                           : ImportTexts::tr("The file is too large. Split it, or save it as CSV.");
        case Code::forbidden: return ImportTexts::tr("Guides and managers import persons; your role does not.");
        case Code::conflict: return ImportTexts::tr("The file was changed since. Go back to the first step and choose it again.");
        case Code::invalid:
            if (error.subject == "mapping") return ImportTexts::tr("Say which column has the mobile number, the e-mail address or the member card.");
            if (error.subject == "cards") return ImportTexts::tr("No contact was found in the file. Choose one that a phone or an address book has saved as .vcf.");
            return ImportTexts::tr("No table was found in the file: the first row needs headings. Check the characters and the separator, or choose another file.");
        default: return {};
    }
}

}  // namespace lianlu::ui
