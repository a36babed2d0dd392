// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <functional>
#include <future>
#include <memory>
#include <optional>

#include "models/actions/context.h"
#include "models/actions/import_list.h"
#include "models/store/imports.h"

//! Many rows, one after the other; for this folder only.
namespace lianlu::actions {

inline constexpr std::size_t kEditsACommit = 256;

struct ManyEnd {
    Uuid id;  //!< for undoImport()
    bool cancelled = false;
    std::optional<Error> stopped{};
};

//! \brief What this row alone is refused for; the rest ends the run.
[[nodiscard]] constexpr bool isOfOneRow(Code code) noexcept {
    return code == Code::invalid || code == Code::forbidden || code == Code::refused || code == Code::notFound || code == Code::exists || code == Code::tooLarge;
}

//! \brief Each row in a transaction of its own, many to a commit, remembered together (store::Imports, kind `change`). `Fate{}`: it was written.
template <class Fate>
class ManyRun {
public:
    //! Looks what becomes of the row by now, and writes it where that is Fate{}.
    using Step = std::function<Result<Fate>(store::WriteTxn&, std::size_t row)>;
    using Count = std::function<void(Fate)>;

    //! \brief `refused`: the fate of a row that could not be written. A stop is heeded after `aCommit` rows, or two times as many.
    ManyRun(const Context& context, std::size_t rows, Step step, Fate refused, Count count, ImportProgress& progress, std::size_t aCommit = kEditsACommit)
        : m_context(context), m_rows(rows), m_aCommit(aCommit), m_step(std::move(step)), m_refused(refused), m_count(std::move(count)), m_progress(progress) {
        m_end.id = context.ids.next();
        progress.total = static_cast<std::int64_t>(rows);
    }

    [[nodiscard]] ManyEnd run() {
        while (m_next < m_rows && !m_end.stopped && !m_progress.cancelled) {
            // One batch is handed over while the one before is on its way to the disk.
            hand();
            if (m_batches.size() > 1) settle();
        }
        m_end.cancelled = m_next < m_rows && !m_end.stopped;
        while (!m_batches.empty()) settle();
        return std::move(m_end);
    }

private:
    struct Slot {
        Fate fate{};
        std::future<Result<store::ChangeSet>> written{};
    };
    using Batch = std::deque<Slot>;  // whose slots stay where they are

    void hand() {
        auto batch = std::make_unique<Batch>();
        for (; batch->size() < m_aCommit && m_next < m_rows; ++m_next) {
            auto& slot = batch->emplace_back();
            slot.fate = m_refused;
            slot.written = m_context.store.write([this, &slot, row = m_next](store::WriteTxn& txn) -> Result<void> {
                LIANLU_TRY(slot.fate, m_step(txn, row));
                return slot.fate == Fate{} ? store::Imports::addEdit(txn, m_end.id, store::Imports::kChange, false) : Result<void>{};
            });
        }
        m_batches.push_back(std::move(batch));
    }

    void settle() {
        for (auto& slot : *m_batches.front()) {
            if (const auto written = slot.written.get(); !written) {
                if (!isOfOneRow(written.error().code)) {
                    if (!m_end.stopped) m_end.stopped = written.error();
                    continue;
                }
                slot.fate = m_refused;
            }
            m_count(slot.fate);
            ++m_progress.done;
        }
        m_batches.pop_front();
    }

    const Context& m_context;
    std::size_t m_rows;
    std::size_t m_aCommit;
    Step m_step;
    Fate m_refused;
    Count m_count;
    ImportProgress& m_progress;
    ManyEnd m_end;
    std::size_t m_next = 0;
    std::deque<std::unique_ptr<Batch>> m_batches;
};

}  // namespace lianlu::actions
