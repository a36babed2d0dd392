// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/customer_cells.h"

#include <QCoreApplication>

#include "models/actions/actions.h"
#include "models/item/customer_list_model.h"
#include "ui/common/data_table.h"
#include "ui/common/sentences.h"
#include "ui/shell/cell_editor.h"
#include "ui/shell/services.h"

namespace lianlu::ui {
namespace {

struct CustomerCells {
    Q_DECLARE_TR_FUNCTIONS(CustomerCells)
public:
    static std::optional<CellField> fieldOf(const item::CustomerListModel& model, const QModelIndex& index);
    static void save(Services& services, QObject* context, const QString& id, const CellField& value, const CellEditor::Saved& saved);
};

std::optional<CellField> CustomerCells::fieldOf(const item::CustomerListModel& model, const QModelIndex& index) {
    const auto* customer = model.row(index);
    if (!customer || index.column() != item::CustomerListModel::Name) return std::nullopt;
    CellField field;
    field.text = item::toQString(customer->name);
    return field;
}

void CustomerCells::save(Services& services, QObject* context, const QString& id, const CellField& value, const CellEditor::Saved& saved) {
    const auto customer = domain::CustomerId::parse(item::fromQString(id));
    if (!customer) return;
    if (value.text.isEmpty()) return saved(tr("A name is needed."));
    const actions::EditCustomer input{*customer, {{"name", item::fromQString(value.text)}}};
    item::whenReady(context, services.async().act([input](const actions::Context& c) { return actions::editCustomer(c, input); }), [&services, saved](Result<actions::Done> done) {
        if (!done) return saved(sentenceFor(done.error()));
        services.toastUndo(tr("Customer saved"), done->txn);
        saved({});
    });
}

}  // namespace

CellEditor* makeCustomerCells(Services& services, DataTable* table, item::CustomerListModel* model) {
    return new CellEditor(table, services.async(), QStringLiteral("customers"), [model](const QModelIndex& index) { return CustomerCells::fieldOf(*model, index); },
                          [&services, table](const QString& id, int, const CellField& value, const CellEditor::Saved& saved) { CustomerCells::save(services, table, id, value, saved); });
}

}  // namespace lianlu::ui
