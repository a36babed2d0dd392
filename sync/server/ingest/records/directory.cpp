// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/ingest/records/directory.h"

#include "models/base/text.h"
#include "sync/server/dispatch/rows.h"

namespace lianlu::server {

Result<Directory> Directory::read(pg::Connection& connection) {
    Directory directory;
    LIANLU_TRY(const pg::Rows stores,
               connection.query("SELECT id, code, COALESCE(body::json ->> 'kind', '') FROM store WHERE NOT deleted AND code IS NOT NULL ORDER BY code, id"));
    for (int i = 0; i < stores.size(); ++i) {
        const StoreEntry entry{{stores.uuid(i, 0)}, domain::enumFromName<domain::StoreKind>(stores.text(i, 2))};
        if (entry.kind == domain::StoreKind::online && directory.onlineStore.isNull()) directory.onlineStore = entry.id;
        directory.stores.emplace(stores.text(i, 1), entry);
    }
    LIANLU_TRY(const pg::Rows tiers, connection.query("SELECT id, body FROM tier_rule WHERE NOT deleted"));
    for (int i = 0; i < tiers.size(); ++i) {
        LIANLU_TRY(auto tier, entityOf<domain::TierRule>(tiers.uuid(i, 0), tiers.text(i, 1)));
        directory.tiers.push_back(std::move(tier));
    }
    LIANLU_TRY(const pg::Rows brand, connection.query("SELECT COALESCE(body::json ->> 'locale', '') FROM brand WHERE NOT deleted LIMIT 1"));
    directory.chinese = !brand.empty() && text::lowerAscii(brand.text(0, 0)).starts_with("zh");
    LIANLU_TRY(const pg::Rows salt, connection.query("SELECT value FROM server_meta WHERE key = 'ingest_salt'"));
    if (salt.empty()) return fail(Code::damaged, "the database has no ingest salt");
    directory.salt = salt.text(0, 0);
    return directory;
}

const Directory::StoreEntry* Directory::store(std::string_view code) const {
    const auto found = stores.find(code);
    return found == stores.end() ? nullptr : &found->second;
}

const Directory::StoreEntry* Directory::store(const domain::StoreId& id) const {
    for (const auto& [code, entry] : stores)
        if (entry.id == id) return &entry;
    return nullptr;
}

}  // namespace lianlu::server
