// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/care/backup_wish.h"

#include <string>

#include "models/db/connection.h"
#include "models/store/device_values.h"

namespace lianlu::store {

namespace {

constexpr std::string_view kWished = "backup_wished_at";
constexpr std::string_view kOutdated = "backups_outdated_at";

}  // namespace

Result<void> wishBackup(db::Connection& connection, Time now) {
    return devicevalues::save(connection, kWished, std::to_string(toUnixMs(now)));
}

Result<void> outdateBackups(db::Connection& connection, Time now) {
    return devicevalues::save(connection, kOutdated, std::to_string(toUnixMs(now)));
}

Result<BackupWish> backupWish(db::Connection& connection) {
    BackupWish wish;
    LIANLU_TRY(const auto filled, connection.integer("SELECT EXISTS (SELECT 1 FROM cursor)"));
    wish.filled = filled != 0;
    LIANLU_TRY(wish.wishedAt, devicevalues::integer(connection, kWished, 0));
    LIANLU_TRY(wish.outdatedAt, devicevalues::integer(connection, kOutdated, 0));
    return wish;
}

}  // namespace lianlu::store
