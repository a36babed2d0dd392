// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "models/base/result.h"
#include "models/base/uuid.h"
#include "models/domain/scope.h"
#include "models/store/replica.h"

namespace lianlu::store {

class LocalStore;

//! \brief The fast road of the first bootstrap: prepared inserts into a new file (`<store>.part`, same key) without any index;
//! `finish` builds the indexes, takes over the local state (device, settings, drafts, outbox, pending edits) and renames the
//! file over the store's, which goes on with it. Until then the store stays as it was and can be read and written.
//!
//! A row: `begin`, a bind call for each field that is not empty, `end`. Entities are given by their index in
//! domain::entities(), fields by their index in EntityInfo::fields. A row is fed straight into its prepared insert.
//!
//! Resuming: rows become lasting at `commit`, together with a mark of the caller's (which chunks are in). `start` on a store with
//! a left-over part file goes on from its last commit; `mark()` tells which that was. Thread: one.
class BulkLoader {
public:
    //! \brief Goes on with a part file that fits, else begins a new one.
    [[nodiscard]] static Result<std::unique_ptr<BulkLoader>> start(LocalStore& store);
    ~BulkLoader();  //!< rolls back to the last commit; the part file stays for the next start

    //! \brief The caller's words at the last commit; empty at a new beginning.
    [[nodiscard]] const std::string& mark() const noexcept;
    //! \brief Rows that follow belong to `scope`.
    [[nodiscard]] Result<void> setScope(const domain::Scope& scope);

    [[nodiscard]] Result<void> begin(std::size_t entity, const Uuid& id, std::int64_t ver);
    //! \brief Any field whose value is text on the wire: text, enum, date, and id (36 characters). The text is read at once or
    //! must live until `end`. Code::invalid where the field is of another type.
    [[nodiscard]] Result<void> text(std::size_t field, std::string_view value);
    [[nodiscard]] Result<void> integer(std::size_t field, std::int64_t value);  //!< integer, time and, widened, real
    [[nodiscard]] Result<void> real(std::size_t field, double value);
    [[nodiscard]] Result<void> boolean(std::size_t field, bool value);
    //! \brief A list as its canonical JSON array.
    [[nodiscard]] Result<void> list(std::size_t field, std::string_view json);
    //! \brief Fields this program does not know, as one canonical JSON object.
    [[nodiscard]] Result<void> extra(std::string_view json);
    [[nodiscard]] Result<void> end();
    //! \brief A row the slow way: also of an entity this program does not know.
    [[nodiscard]] Result<void> row(const ServerRow& row);

    //! \brief Makes all rows since the last commit lasting, with `mark`. Call it after each chunk: some 50,000 rows are best.
    [[nodiscard]] Result<void> commit(std::string_view mark);
    //! \brief Drops all rows since the last commit, say after a chunk that broke off.
    [[nodiscard]] Result<void> rollback();
    //! \brief Digest of the rows loaded under `scope`, to be held against the manifest's.
    [[nodiscard]] std::uint64_t digest(const domain::Scope& scope) const;
    [[nodiscard]] std::int64_t rowCount(const domain::Scope& scope) const;

    //! \brief Builds the indexes, writes cursors and digests and swaps the file in. Listeners get a ChangeSet with `everything`.
    //! After an error the store is the old one still. Not from the writer's thread.
    [[nodiscard]] Result<void> finish(std::span<const ScopeCursor> cursors);
    //! \brief Throws the part file away.
    [[nodiscard]] Result<void> discard();

    BulkLoader(const BulkLoader&) = delete;
    BulkLoader& operator=(const BulkLoader&) = delete;

private:
    class Impl;
    explicit BulkLoader(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

}  // namespace lianlu::store
