// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/seed/bulk_loader.h"

#include <array>

namespace lianlu::server {

namespace {

constexpr std::size_t kFlushBytes = 4u << 20u;
constexpr std::array<std::string_view, 3> kColumns{"id", "scope", "body"};  // ver, deleted and fv have their defaults

}  // namespace

void BulkLoader::take(std::string_view entity, const Uuid& id, const domain::Scope& scope, std::string_view body) {
    if (!m_state) return;
    auto [slot, isNew] = m_scopes.try_emplace(scope);
    if (isNew) {
        slot->second = {m_scopeNames.size(), &m_digests[scope]};
        m_scopeNames.push_back(scope.toString());
    }
    *slot->second.digest += domain::digestShare(id, 1);
    auto& table = m_tables[entity];
    table.bodies += body;
    table.rows.push_back({id, slot->second.name, table.bodies.size()});
    if (table.bodies.size() >= kFlushBytes) m_state = flush(entity, table);
}

Result<void> BulkLoader::flush(std::string_view entity, Table& table) {
    if (table.rows.empty()) return {};
    LIANLU_TRY(auto copy, pg::CopyIn::begin(m_connection, entity, kColumns));
    std::size_t from = 0;
    for (const auto& row : table.rows) {
        copy.beginRow(static_cast<int>(kColumns.size()));
        copy.uuid(row.id);
        copy.text(m_scopeNames[row.scope]);
        copy.text(std::string_view(table.bodies).substr(from, row.end - from));
        from = row.end;
    }
    table.rows.clear();
    table.bodies.clear();
    auto copied = copy.finish();
    if (copied) return {};
    return fail(Error{Code::server, "copy rows", std::string(entity)}.causedBy(std::move(copied).error()));
}

Result<void> BulkLoader::finish() {
    for (auto& [entity, table] : m_tables)
        if (m_state) m_state = flush(entity, table);
    return m_state;
}

Result<void> writeScopeHeads(pg::Connection& connection, const ScopeDigests& digests) {
    std::vector<std::string> scopes;
    std::vector<std::string> sums;
    for (const auto& [scope, digest] : digests) {
        scopes.push_back(scope.toString());
        sums.push_back(std::to_string(digest));
    }
    LIANLU_TRY([[maybe_unused]] const auto rows,
               connection.query(
                   "INSERT INTO scope_head AS h (scope, epoch, seq, chain, floor, digest) "
                   "SELECT scope, (SELECT value FROM server_meta WHERE key = 'epoch'), 1, "
                   "substr(encode(sha256(convert_to('load:' || digest, 'UTF8')), 'hex'), 1, 32), 1, digest::numeric "
                   "FROM unnest($1::text[], $2::text[]) AS n(scope, digest) ORDER BY scope "
                   "ON CONFLICT (scope) DO UPDATE SET seq = h.seq + 1, floor = h.seq + 1, "
                   "digest = (h.digest + excluded.digest) % 18446744073709551616, "
                   "chain = substr(encode(sha256(convert_to(h.chain || ':' || excluded.chain, 'UTF8')), 'hex'), 1, 32)",
                   pg::Params().texts(scopes).texts(sums)));
    return {};
}

}  // namespace lianlu::server
