// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/item/paged_table.h"
#include "models/store/queries_matches.h"

namespace lianlu::item {

//! \brief Pairs of persons that may be one: those to review, the likeliest first, or those decided, the newest first.
class MatchListModel : public PagedTable<store::MatchRow> {
    Q_OBJECT
public:
    enum Column { Names, Likeness, Decision, ColumnCount };

    using PagedTable::PagedTable;

    //! \brief Reads the list anew, also where it is the same one: what was set aside may have come due.
    void setList(store::MatchList list);
    [[nodiscard]] store::MatchList list() const noexcept { return m_list; }

    //! \brief "Wang Fang and Wang Xiaofang"; of a merged pair the one who is left.
    [[nodiscard]] static QString namesOf(const store::MatchRow& row);
    //! \brief "By Chen Xiaowen · 3 days ago", "Automatically · today".
    [[nodiscard]] QString whoAndWhen(const store::MatchRow& row) const;

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] QFuture<Result<store::Page<store::MatchRow>>> fetchPage(const std::string& after, int limit) override;
    [[nodiscard]] QFuture<Result<std::int64_t>> fetchTotal() override;
    [[nodiscard]] Uuid idOf(const store::MatchRow& row) const override { return row.match.id.uuid; }
    [[nodiscard]] Concern concern(const store::RowKey& key) const override;

private:
    [[nodiscard]] QString secondLine(const store::MatchRow& row) const;

    store::MatchList m_list = store::MatchList::review;
};

}  // namespace lianlu::item
