// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/lead_cells.h"

#include <QCoreApplication>

#include "models/actions/actions.h"
#include "models/item/lead_list_model.h"
#include "models/item/words.h"
#include "ui/common/data_table.h"
#include "ui/common/sentences.h"
#include "ui/shell/cell_editor.h"
#include "ui/shell/services.h"

namespace lianlu::ui {
namespace {

using domain::LeadStage;
using item::LeadListModel;
constexpr LeadStage kCellStages[] = {LeadStage::fresh, LeadStage::contacted, LeadStage::qualified, LeadStage::negotiating, LeadStage::lost};

struct LeadCells {
    Q_DECLARE_TR_FUNCTIONS(LeadCells)
public:
    static std::optional<CellField> fieldOf(const LeadListModel& model, const QModelIndex& index);
    static domain::Fields changeOf(int column, const CellField& value);
    static QString problemOf(const Error& error);
    static void save(Services& services, QObject* context, const QString& id, int column, const CellField& value, const CellEditor::Saved& saved);
};

std::optional<CellField> LeadCells::fieldOf(const LeadListModel& model, const QModelIndex& index) {
    const auto* lead = model.row(index);
    // A lead that was won is a customer's past.
    if (!lead || lead->stage == LeadStage::won) return std::nullopt;
    CellField field;
    switch (index.column()) {
        case LeadListModel::NextStep:
            field.text = item::toQString(lead->nextStep);
            field.most = 300;
            return field;
        case LeadListModel::Due:
            field.kind = CellField::Kind::when;
            field.when = lead->nextStepAt;
            return field;
        case LeadListModel::Stage:
            field.kind = CellField::Kind::choice;
            for (const auto stage : kCellStages) field.choices.append({item::word(stage), static_cast<int>(stage)});
            field.chosen = static_cast<int>(lead->stage);
            field.asks = static_cast<int>(LeadStage::lost);
            field.question = tr("Why was it lost?");
            field.most = 300;
            return field;
        default:
            return std::nullopt;
    }
}

domain::Fields LeadCells::changeOf(int column, const CellField& value) {
    if (column == LeadListModel::NextStep) return {{"next_step", item::fromQString(value.text)}};
    if (column == LeadListModel::Due) return {{"next_step_at", value.when ? domain::Value{toUnixMs(*value.when)} : domain::Value{}}};
    domain::Fields changed{{"stage", std::string(domain::nameOf(static_cast<LeadStage>(value.chosen)))}};
    if (value.chosen == static_cast<int>(LeadStage::lost) && !value.text.isEmpty()) changed.emplace("lost_reason", item::fromQString(value.text));
    return changed;
}

QString LeadCells::problemOf(const Error& error) {
    if (error.subject == "lost_reason") return tr("A few words are enough.");
    return sentenceFor(error);
}

void LeadCells::save(Services& services, QObject* context, const QString& id, int column, const CellField& value, const CellEditor::Saved& saved) {
    const auto lead = domain::LeadId::parse(item::fromQString(id));
    if (!lead) return;
    const actions::EditLead input{*lead, changeOf(column, value)};
    item::whenReady(context, services.async().act([input](const actions::Context& c) { return actions::editLead(c, input); }), [&services, saved](Result<actions::Done> done) {
        if (!done) return saved(problemOf(done.error()));
        services.toastUndo(tr("Lead saved"), done->txn);
        saved({});
    });
}

}  // namespace

CellEditor* makeLeadCells(Services& services, DataTable* table, LeadListModel* model) {
    return new CellEditor(table, services.async(), QStringLiteral("leads"), [model](const QModelIndex& index) { return LeadCells::fieldOf(*model, index); },
                          [&services, table](const QString& id, int column, const CellField& value, const CellEditor::Saved& saved) { LeadCells::save(services, table, id, column, value, saved); });
}

}  // namespace lianlu::ui
