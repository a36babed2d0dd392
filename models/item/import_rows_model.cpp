// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/item/import_rows_model.h"

#include <algorithm>

#include "models/item/format.h"
#include "models/item/import_words.h"
#include "models/item/list_model.h"
#include "models/item/value_words.h"

namespace lianlu::item {

namespace {

BadgeTone toneOf(actions::RowFate fate) {
    if (fate == actions::RowFate::create) return BadgeTone::success;
    if (fate == actions::RowFate::update) return BadgeTone::info;
    return fate == actions::RowFate::bad ? BadgeTone::danger : BadgeTone::neutral;
}

}  // namespace

void FileRowsModel::show(std::vector<std::string> header, std::vector<std::vector<std::string>> rows) {
    beginResetModel();
    m_header = std::move(header);
    m_rows = std::move(rows);
    endResetModel();
}

int FileRowsModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }
int FileRowsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_header.size()); }

QVariant FileRowsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) return {};
    const auto& cells = m_rows[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<std::size_t>(index.column());
    return column < cells.size() ? toQString(cells[column]).simplified() : QString();
}

QVariant FileRowsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= columnCount()) return {};
    return toQString(m_header[static_cast<std::size_t>(section)]);
}

void ImportRowsModel::show(std::vector<actions::ShownRow> rows, const actions::ImportMapping& mapping, const Format& format) {
    beginResetModel();
    m_format = format;
    m_rows = std::move(rows);
    m_fields.clear();
    for (const auto& [field, column] : mapping) m_fields.emplace_back(column, field);
    std::sort(m_fields.begin(), m_fields.end());
    endResetModel();
}

int ImportRowsModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }
int ImportRowsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : FirstField + static_cast<int>(m_fields.size()); }

QVariant ImportRowsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    if (role == ToneRole && index.column() == Fate) return static_cast<int>(toneOf(m_rows[static_cast<std::size_t>(index.row())].fate));
    const auto& row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == MutedRole) return index.column() >= FirstField && row.fate == actions::RowFate::update && !changeAt(index);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
    if (index.column() == Line) return QString::number(row.line);
    if (index.column() == Fate && row.fate == actions::RowFate::twice) return tr("Twice in this file (row %1)").arg(row.first);
    if (index.column() == Fate) return row.newLead ? tr("Updated, new lead") : importFateWord(row.fate);
    if (index.column() == Reason) return row.problem.fault == actions::ImportFault::none ? QString() : importProblemWord(row.problem);
    const auto* change = changeAt(index);
    if (!change) return cellAt(index);
    const auto before = valueText(change->entity, change->column, change->before, {*m_format, Masking::masked, {}});
    if (role == Qt::DisplayRole) return QStringLiteral("%1 → %2").arg(before.isEmpty() ? QStringLiteral("—") : before, cellAt(index));
    return before.isEmpty() ? tr("Nothing was there; the file says: %1").arg(cellAt(index)) : tr("Now: %1\nThe file says: %2").arg(before, cellAt(index));
}

const actions::RowChange* ImportRowsModel::changeAt(const QModelIndex& index) const {
    if (index.column() < FirstField) return nullptr;
    const auto& changes = m_rows[static_cast<std::size_t>(index.row())].changes;
    const auto& field = m_fields[static_cast<std::size_t>(index.column() - FirstField)].second;
    const auto found = std::find_if(changes.begin(), changes.end(), [&](const auto& change) { return change.field == field; });
    return found == changes.end() ? nullptr : &*found;
}

QString ImportRowsModel::cellAt(const QModelIndex& index) const {
    const auto& cells = m_rows[static_cast<std::size_t>(index.row())].cells;
    const auto column = m_fields[static_cast<std::size_t>(index.column() - FirstField)].first;
    return column < cells.size() ? toQString(cells[column]).simplified() : QString();
}

QVariant ImportRowsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= columnCount()) return {};
    if (section == Line) return tr("Row");
    if (section == Fate) return tr("What happens");
    if (section == Reason) return tr("Why not");
    return importFieldWord(m_fields[static_cast<std::size_t>(section - FirstField)].second);
}

}  // namespace lianlu::item
