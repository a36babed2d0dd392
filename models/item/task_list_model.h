// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/item/paged_table.h"

namespace lianlu::item {

//! \brief Open tasks of the person at the desk, by due time, with the section each stands in.
class TaskListModel : public PagedTable<store::TaskRow> {
    Q_OBJECT
public:
    enum class Section : std::uint8_t { overdue, today, next };
    enum Column { Title, Person, Reason, Due, ColumnCount };

    //! \brief Tasks due up to `daysAhead` days from today are listed.
    explicit TaskListModel(AsyncStore& async, int daysAhead = 7, QObject* parent = nullptr);

    [[nodiscard]] Section sectionOf(const store::TaskRow& row) const;
    [[nodiscard]] int count(Section section) const;
    [[nodiscard]] static QString title(Section section);

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    //! \brief Rows came, went or changed.
    void rowsUpdated();

protected:
    [[nodiscard]] QFuture<Result<store::Page<store::TaskRow>>> fetchPage(const std::string& after, int limit) override;
    [[nodiscard]] Uuid idOf(const store::TaskRow& row) const override { return row.id.uuid; }
    [[nodiscard]] Concern concern(const store::RowKey& key) const override;
    void rowsChanged() override { Q_EMIT rowsUpdated(); }

private:
    int m_daysAhead;
};

//! \brief The icon of a task's kind.
[[nodiscard]] QString taskIcon(domain::TaskKind kind);

}  // namespace lianlu::item
