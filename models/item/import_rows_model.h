// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include "models/actions/import_list.h"
#include "models/item/format.h"

namespace lianlu::item {

//! \brief Rows of a file as they stand in it. Thread: the screen's.
class FileRowsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    void show(std::vector<std::string> header, std::vector<std::vector<std::string>> rows);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<std::string> m_header;
    std::vector<std::vector<std::string>> m_rows;
};

//! \brief What would become of each row: its number, its fate, why not, and the columns that are taken. Of a row that updates somebody a cell that
//! changes something says from what: "上海 → 杭州"; the others have MutedRole. Numbers and addresses that are there already stay masked.
class ImportRowsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Line, Fate, Reason, FirstField };
    using QAbstractTableModel::QAbstractTableModel;
    static constexpr int MutedRole = Qt::UserRole + 61;  //!< bool
    //! \brief `mapping`: whose columns are shown, in the order of the file.
    void show(std::vector<actions::ShownRow> rows, const actions::ImportMapping& mapping, const Format& format);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] const actions::RowChange* changeAt(const QModelIndex& index) const;
    [[nodiscard]] QString cellAt(const QModelIndex& index) const;

    std::vector<actions::ShownRow> m_rows;
    std::optional<Format> m_format;
    std::vector<std::pair<std::size_t, std::string>> m_fields;  //!< column of the file, field
};

}  // namespace lianlu::item
