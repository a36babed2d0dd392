// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/db/reader_role.h"

#include <string>

namespace lianlu::server {

void readAsReader(pg::Pipeline& pipeline, std::span<const domain::Scope> scopes) {
    std::string names;
    for (const auto& scope : scopes) names += (names.empty() ? "" : " ") + scope.toString();
    pipeline.add("SELECT set_config('lianlu.scopes', $1, true)", std::move(pg::Params().text(names)));
    pipeline.add("SET LOCAL ROLE lianlu_reader");
}

Result<void> checkReaderRole(pg::Connection& connection) {
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT current_user::text, EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'lianlu_reader'), "
                                                     "COALESCE((SELECT pg_has_role(current_user, oid, 'MEMBER') FROM pg_roles WHERE rolname = 'lianlu_reader'), false), "
                                                     "(SELECT rolcreaterole OR rolsuper FROM pg_roles WHERE rolname = current_user)"));
    if (rows.boolean(0, 2) || rows.boolean(0, 3)) return {};
    const auto self = std::string(rows.text(0, 0));
    return fail(Code::forbidden,
                std::string("the server reads as the database role lianlu_reader: as the owner of the cluster run ") +
                    (rows.boolean(0, 1) ? "" : "CREATE ROLE lianlu_reader NOLOGIN; ") + "GRANT lianlu_reader TO \"" + self + "\"; then migrate again");
}

}  // namespace lianlu::server
