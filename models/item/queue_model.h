// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/item/paged_table.h"
#include "models/store/queries_queue.h"

namespace lianlu::item {

class SyncState;

//! \brief What was done on this device and what the server has of it: one group of the queue at a time, and how many there are in each.
class QueueModel : public PagedTable<store::QueueLine> {
    Q_OBJECT
public:
    enum Column { What, State, ColumnCount };

    //! \brief Keeps the counts of `state` (may be null) as the store has them, also while the engine rests.
    explicit QueueModel(AsyncStore& async, SyncState* state = nullptr, QObject* parent = nullptr);

    void setGroup(store::QueueGroup group);
    [[nodiscard]] store::QueueGroup group() const noexcept { return m_group; }
    [[nodiscard]] const store::QueueCounts& counts() const noexcept { return m_counts; }

    //! \brief Sends what was refused again, or gives it up; see actions/queue.h. The answer's error is for the one who asked.
    [[nodiscard]] QFuture<Result<actions::Done>> retry(const domain::TxnId& txn);
    [[nodiscard]] QFuture<Result<actions::Done>> discard(const domain::TxnId& txn);
    //! \brief The server has refused it, kept it aside, or met another's edit.
    //! \brief False while the server cannot be reached: what waits, waits for the connection.
    [[nodiscard]] bool isOnline() const noexcept;
    [[nodiscard]] static bool waitsForPerson(const store::QueueLine& line) noexcept;

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void countsChanged();

protected:
    [[nodiscard]] QFuture<Result<store::Page<store::QueueLine>>> fetchPage(const std::string& after, int limit) override;
    [[nodiscard]] Uuid idOf(const store::QueueLine& row) const override { return row.txn.uuid; }
    [[nodiscard]] Concern concern(const store::RowKey& key) const override;
    [[nodiscard]] bool concernsOutbox() const override { return true; }

private:
    void count();

    SyncState* m_state;
    store::QueueGroup m_group = store::QueueGroup::waiting;
    store::QueueCounts m_counts;
    Latest m_counting;
    bool m_online = true;
};

}  // namespace lianlu::item
