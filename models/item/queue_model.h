// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/item/paged_table.h"
#include "models/store/outbox.h"

namespace lianlu::item {

class SyncState;

//! \brief The queue of edits on their way to the server: what waits, what was refused and why, what met somebody else's
//! edit.
class QueueModel : public PagedTable<store::OutboxOp> {
    Q_OBJECT
public:
    enum Column { What, Fields, Made, State, Reason, ColumnCount };

    //! \brief Keeps the counts of `state` (may be null) as the store has them, also while the engine rests.
    explicit QueueModel(AsyncStore& async, SyncState* state = nullptr, QObject* parent = nullptr);

    //! \brief Sends a refused or conflicting edit again, or drops it. The answer's error is for the one who asked.
    [[nodiscard]] QFuture<Result<store::ChangeSet>> retry(const domain::OpId& op);
    [[nodiscard]] QFuture<Result<store::ChangeSet>> discard(const domain::OpId& op);
    [[nodiscard]] static bool waitsForPerson(const store::OutboxOp& op) noexcept;

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] QFuture<Result<store::Page<store::OutboxOp>>> fetchPage(const std::string& after, int limit) override;
    [[nodiscard]] Uuid idOf(const store::OutboxOp& row) const override { return row.opId.uuid; }
    [[nodiscard]] Concern concern(const store::RowKey&) const override { return Concern::none; }
    [[nodiscard]] bool concernsOutbox() const override { return true; }

private:
    void count();

    SyncState* m_state;
    Latest m_counting;
};

//! \brief Entity and field names of the wire as words.
[[nodiscard]] QString entityWord(const std::string& entity);
[[nodiscard]] QString fieldWord(const std::string& field);

}  // namespace lianlu::item
