// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/company_ca.h"

#include "models/store/draft.h"
#include "models/store/local_store.h"

namespace lianlu::sync {

namespace {

constexpr std::string_view kSetting = "server.ca_file";

}  // namespace

Result<std::string> keptCaFile(store::LocalStore& store) {
    std::optional<std::string> kept;
    LIANLU_CHECK(store.read([&kept](db::Connection& connection) -> Result<void> {
        LIANLU_TRY(kept, store::Settings::load(connection, kSetting));
        return {};
    }));
    return kept.value_or(std::string{});
}

Result<void> forgetCaFile(store::WriteTxn& txn) { return store::Settings::remove(txn, kSetting); }

Result<void> keepCaFile(store::WriteTxn& txn, const std::string& caFile) {
    if (caFile.empty()) return {};
    return store::Settings::save(txn, kSetting, caFile);
}

}  // namespace lianlu::sync
