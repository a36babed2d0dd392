// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/base/result.h"

namespace lianlu::db {
class Connection;
}

//! What the store itself knows about its backups, in the table device_state.
namespace lianlu::store {

//! \brief Much has changed (a bootstrap): the next backup does not wait for its day.
[[nodiscard]] Result<void> wishBackup(db::Connection& connection, Time now);
//! \brief Backups from before now hold what this device must no longer hold (an erased person, a scope that was revoked): a new one is
//! taken soon, and then those before it go.
[[nodiscard]] Result<void> outdateBackups(db::Connection& connection, Time now);

struct BackupWish {
    bool filled = false;               //!< a store that waits for its bootstrap is not worth a backup
    std::int64_t wishedAt = 0;         //!< Unix ms; 0: never
    std::int64_t outdatedAt = 0;
};
[[nodiscard]] Result<BackupWish> backupWish(db::Connection& connection);

}  // namespace lianlu::store
