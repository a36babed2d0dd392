// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/import_history.h"

#include <QHeaderView>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

#include "models/item/format.h"
#include "ui/common/buttons.h"
#include "ui/exchange/import_table.h"
#include "ui/help/help_topics.h"
#include "ui/shell/services.h"

namespace lianlu::ui {

namespace {

enum HistoryColumn { HistoryFile, HistoryWhen, HistoryNew, HistoryUpdated, HistoryState, HistoryColumns };

QString stateOf(const item::Format& format, const store::ImportRun& run) {
    const auto rows = run.created + run.updated;
    if (run.left == 0) return ImportHistory::tr("Taken back");
    if (run.left < rows) return ImportHistory::tr("%1 of %2 left").arg(format.number(run.left), format.number(rows));
    return ImportHistory::tr("In the list");
}

QString fileOf(const store::ImportRun& run) {
    if (!run.file.empty()) return item::toQString(run.file);
    return run.kind == "leads" ? ImportHistory::tr("Leads") : ImportHistory::tr("Customers");
}

}  // namespace

ImportHistory::ImportHistory(Services& services, std::vector<store::ImportRun> runs, QWidget* parent)
    : FormDialog(tr("Earlier imports"), tr("Of this computer, in the last 14 days. Taken back, all that an import brought goes again, but for what somebody has worked on since."), tr("Take it back"), parent),
      m_runs(std::move(runs)), m_model(new QStandardItemModel(0, HistoryColumns, this)), m_table(makeImportTable()) {
    setObjectName(QStringLiteral("importHistoryDialog"));
    setHelpTopic(this, QStringLiteral("import"));
    resize(720, 420);
    primary()->setObjectName(QStringLiteral("importHistoryUndo"));
    m_table->setObjectName(QStringLiteral("importHistoryRows"));
    m_table->setAccessibleName(tr("Earlier imports"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setModel(m_model);
    body()->addWidget(m_table, 1);
    fill(services);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ImportHistory::showChosen);
    m_table->selectRow(0);
    m_table->setFocus();
    showChosen();
}

void ImportHistory::fill(Services& services) {
    const auto& format = services.async().format();
    m_model->setHorizontalHeaderLabels({tr("File"), tr("When"), tr("New"), tr("Updated"), tr("State")});
    for (const auto& run : m_runs) {
        const QString cells[]{fileOf(run), format.near(run.at, services.async().now()), format.number(run.created), format.number(run.updated), stateOf(format, run)};
        QList<QStandardItem*> row;
        for (const auto& cell : cells) row << new QStandardItem(cell);
        for (const int figure : {HistoryNew, HistoryUpdated}) row[figure]->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        row[HistoryFile]->setToolTip(cells[HistoryFile]);
        m_model->appendRow(row);
    }
    for (const int figure : {HistoryNew, HistoryUpdated}) m_model->horizontalHeaderItem(figure)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    sizeImportColumns(*m_table);
    m_table->horizontalHeader()->setSectionResizeMode(HistoryFile, QHeaderView::Stretch);
}

const store::ImportRun* ImportHistory::current() const {
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < static_cast<int>(m_runs.size()) ? &m_runs[static_cast<std::size_t>(row)] : nullptr;
}

void ImportHistory::showChosen() {
    const auto* run = current();
    setBusy(!run || run->left == 0);
}

void ImportHistory::submit() {
    const auto* run = current();
    if (!run || run->left == 0) return;
    Q_EMIT chosen(run->id);
    accept();
}

}  // namespace lianlu::ui
