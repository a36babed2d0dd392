// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "models/base/result.h"
#include "models/domain/ids.h"
#include "models/domain/scope.h"
#include "models/domain/value.h"
#include "models/store/change_set.h"

namespace lianlu::db {
class Connection;
}

namespace lianlu::store {

class WriteTxn;

//! \brief A server's row, or its end, to be laid under the pending edits.
struct ServerRow {
    std::string entity;
    Uuid id;
    std::int64_t ver = 0;
    bool removed = false;
    domain::Fields fields;
    bool erased = false;  //!< with removed: the person was erased, so this device's own edits and drafts of it go too
};

struct ScopeCursor {
    domain::Scope scope;
    std::string epoch;
    std::int64_t seq = 0;
    std::string chain;
};

//! \brief Who this device is and whom it serves. Kept in the store; the refresh token too (the store is encrypted).
struct DeviceState {
    domain::DeviceId deviceId;
    std::string deviceName;
    std::string serverUrl;
    std::string refreshToken;
    domain::AccountId accountId;
    domain::StaffId staffId;
    domain::StoreId storeId;
    std::string role;
    std::string staffName;
    std::string brandName;
    std::vector<std::string> scopes;
    std::string couponKeysJson;
    std::int64_t nextOpSeq = 1;
    std::int64_t lastSyncAt = 0;
};

//! \brief The sync engine's side of the store: what came from the server. Writes inside a write job.
class Replica {
public:
    [[nodiscard]] static Result<std::optional<DeviceState>> device(db::Connection& connection);
    //! \brief For the same device nextOpSeq never goes back: the larger of the stored one and the given one stays.
    [[nodiscard]] static Result<void> saveDevice(WriteTxn& txn, const DeviceState& state);

    [[nodiscard]] static Result<std::vector<ScopeCursor>> cursors(db::Connection& connection);
    [[nodiscard]] static Result<void> saveCursor(WriteTxn& txn, const ScopeCursor& cursor);
    //! \brief Sum of digestShare over the rows of the scope, kept inside each transaction.
    [[nodiscard]] static Result<std::uint64_t> digest(db::Connection& connection, const domain::Scope& scope);

    //! \brief Applies rows of one scope. Older versions are passed over; pending edits are laid on top again.
    [[nodiscard]] static Result<void> apply(WriteTxn& txn, const domain::Scope& scope, std::span<const ServerRow> rows);
    //! \brief A root leaves `scope`: dropped with its children only if held under `scope` with a version ≤ `ver`.
    [[nodiscard]] static Result<void> leave(WriteTxn& txn, const domain::Scope& scope, const Uuid& root, std::int64_t ver);
    //! \brief Rows of persons who were erased, wherever they stood: what this device keeps of its own about them goes. The rows themselves are told
    //! by the log or the cut of the scope they are in.
    [[nodiscard]] static Result<void> forget(WriteTxn& txn, std::span<const RowKey> erased);
    //! \brief A scope this person may no longer hold: rows, search index, cursor and digest go in one transaction.
    [[nodiscard]] static Result<void> dropScope(WriteTxn& txn, const domain::Scope& scope);
    //! \brief Before a bootstrap of `scope` into a filled store: stages rows, then diffs by id at `finish`. What this device holds under the
    //! scope gives way to the cut, whatever its version: the cursor goes to the cut, and what came after it comes again. `lost`: scopes whose
    //! history the server has lost a part of; versions of it mean nothing.
    [[nodiscard]] static Result<void> replaceScope(WriteTxn& txn, const domain::Scope& scope,
                                                   const std::function<Result<void>(std::function<Result<void>(const ServerRow&)> sink)>& source,
                                                   const ScopeCursor& cursor, const std::set<domain::Scope>& lost = {});
};

}  // namespace lianlu::store
