// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/sync/scope_head.h"

#include <utility>

namespace lianlu::server {

std::size_t askHeads(pg::Pipeline& pipeline, const std::vector<std::string>& scopes) {
    const auto at = pipeline.add("SELECT value FROM server_meta WHERE key = 'epoch'");
    pipeline.add("SELECT scope, epoch, seq, chain, floor, digest::text FROM scope_head WHERE scope = ANY($1)", std::move(pg::Params().texts(scopes)));
    return at;
}

Result<Heads> headsOf(const std::vector<pg::Rows>& answers, std::size_t at, const std::vector<std::string>& scopes) {
    const auto& meta = answers[at];
    const auto& rows = answers[at + 1];
    if (meta.empty()) return fail(Code::damaged, "database has no epoch");
    Heads heads;
    for (const auto& scope : scopes) heads[scope].epoch = meta.text(0, 0);
    for (int i = 0; i < rows.size(); ++i)
        heads[std::string(rows.text(i, 0))] = {std::string(rows.text(i, 1)), rows.integer(i, 2), std::string(rows.text(i, 3)), rows.integer(i, 4),
                                               std::string(rows.text(i, 5))};
    return heads;
}

Result<Heads> readHeads(pg::Connection& connection, const std::vector<std::string>& scopes) {
    pg::Pipeline pipeline(connection);
    const auto at = askHeads(pipeline, scopes);
    LIANLU_TRY(const auto answers, pipeline.run());
    return headsOf(answers, at, scopes);
}

}  // namespace lianlu::server
