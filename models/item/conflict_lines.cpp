// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/item/conflict_lines.h"

#include <algorithm>

#include <QCoreApplication>

#include "models/item/field_words.h"
#include "models/item/queue_words.h"
#include "models/item/value_words.h"
#include "models/store/layers.h"

namespace lianlu::item {

using domain::Choice;
using domain::ConflictKind;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(lianlu::item::Conflict)
};

QString whoAndWhen(const QString& who, std::optional<Time> at, const ConflictView& view) {
    return at ? who + QStringLiteral(" · ") + view.format.near(*at, view.now) : who;
}

}  // namespace

QString personWord(domain::StaffId staff, const store::ConflictRow& row, domain::StaffId me) {
    if (staff.isNull()) return Words::tr("The server");
    if (staff == me) return Words::tr("You");
    const auto name = row.nameOf(staff.uuid);
    return name.empty() ? Words::tr("A colleague") : toQString(name);
}

std::vector<ConflictLine> conflictLines(const store::ConflictRow& row, const ConflictView& view) {
    const auto& conflict = row.conflict;
    const ValueView values{view.format, view.masking, [&row](const Uuid& id) { return row.nameOf(id); }};
    std::vector<ConflictLine> lines;
    for (const auto& name : conflict.names) {
        const auto text = [&](const domain::Fields& fields) { return valueText(conflict.entity, name, store::valueIn(fields, name), values); };
        ConflictLine line;
        line.field = name;
        line.label = fieldTitle(name);
        line.base = text(row.base);
        line.mine = conflict.kind == ConflictKind::removal ? Words::tr("Deleted") : text(row.mine);
        line.theirs = conflict.kind == ConflictKind::editOfDeleted ? Words::tr("Deleted") : text(row.theirs);
        line.mineBy = whoAndWhen(personWord(conflict.mineBy, row, view.me), conflict.mineAt, view);
        const auto author = domain::theirsOf(conflict, name);
        line.theirsBy = whoAndWhen(personWord(author.staff, row, view.me), author.at, view);
        line.choice = domain::decisionOf(conflict, name);
        if (row.now && conflict.kind == ConflictKind::edit) {
            const auto& now = store::valueIn(*row.now, name);
            if (!store::sameValue(now, store::valueIn(row.mine, name)) && !store::sameValue(now, store::valueIn(row.theirs, name)))
                line.since = domain::isNull(now) ? Words::tr("(empty)") : text(*row.now);
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

QString conflictTitle(const store::ConflictRow& row) {
    const auto& entity = row.conflict.entity;
    const auto name = row.personName.empty() ? Words::tr("(no name)") : toQString(row.personName);
    if (entity == "customer") return name;
    if (entity == "lead") return Words::tr("Lead of %1").arg(name);
    if (entity == "identity") return Words::tr("Address of %1").arg(name);
    if (entity == "offer") return Words::tr("Offer to %1").arg(name);
    if (entity == "person_match") return Words::tr("Duplicate of %1").arg(name);
    if (entity == "task") return row.title.empty() ? Words::tr("A task") : Words::tr("Task “%1”").arg(toQString(row.title));
    if (entity == "shared_view") return row.title.empty() ? Words::tr("A view of the store") : Words::tr("Shared view “%1”").arg(toQString(row.title));
    if (entity == "tier_rule") {
        const auto* tier = row.now ? std::get_if<std::string>(&store::valueIn(*row.now, "name")) : nullptr;
        return tier ? Words::tr("Tier %1").arg(toQString(*tier)) : Words::tr("A tier");
    }
    return toQString(entity);
}

QString conflictFields(const domain::Conflict& conflict) {
    if (conflict.kind == ConflictKind::removal) return Words::tr("Deletion of an edited row");
    if (conflict.kind == ConflictKind::editOfDeleted) return Words::tr("Edit of a deleted row");
    QStringList words;
    for (const auto& name : conflict.names) words << fieldTitle(name);
    return words.join(Words::tr(", "));
}

QString conflictSentence(const store::ConflictRow& row) {
    switch (row.conflict.kind) {
        case ConflictKind::editOfDeleted:
            return Words::tr("This was deleted before the edit reached the server. Nothing brings it back; what was typed can be read and copied here.");
        case ConflictKind::removal: return Words::tr("Somebody worked on this before the deletion reached the server, so it was not deleted.");
        default: break;
    }
    if (!row.now) return Words::tr("This is no longer on this device, so only their value can be kept.");
    return Words::tr("Two people changed the same thing without knowing of each other. The server kept the value that came first.");
}

QString decisionWords(const domain::Conflict& conflict) {
    bool mine = false, theirs = false;
    for (const auto& name : conflict.names) {
        const auto choice = domain::decisionOf(conflict, name);
        mine = mine || choice == Choice::mine;
        theirs = theirs || choice == Choice::theirs;
    }
    if (mine && theirs) return Words::tr("Field by field");
    if (mine) return Words::tr("The edit was used");
    return theirs ? Words::tr("Theirs was kept") : QString();
}

}  // namespace lianlu::item
