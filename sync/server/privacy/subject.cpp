// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/privacy/subject.h"

#include "models/base/text.h"
#include "models/domain/registry.h"

namespace lianlu::server {

Result<domain::Scope> scopeOfSubject(pg::Connection& connection, const domain::CustomerId& person) {
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT scope FROM customer WHERE id = $1", pg::Params().uuid(person.uuid)));
    if (rows.empty()) return fail(Code::notFound, "no such customer");
    const auto scope = domain::Scope::parse(rows.text(0, 0));
    if (!scope) return fail(Code::damaged, "stored row has no scope");
    return *scope;
}

Result<domain::CustomerId> livingSubject(pg::Connection& connection, const domain::CustomerId& person) {
    LIANLU_TRY(const pg::Rows rows, connection.query("WITH RECURSIVE way(id, step) AS (SELECT $1::uuid, 0 UNION SELECT m.stays_id, w.step + 1 FROM way w "
                                                     "JOIN person_merge m ON m.gone_id = w.id AND m.undone_at IS NULL) "
                                                     "SELECT id FROM way ORDER BY step DESC LIMIT 1",
                                                     pg::Params().uuid(person.uuid)));
    return domain::CustomerId{rows.uuid(0, 0)};
}

Result<std::vector<Uuid>> rowsBehind(pg::Connection& connection, const domain::CustomerId& person) {
    LIANLU_TRY(const pg::Rows rows, connection.query("WITH RECURSIVE behind(id) AS (SELECT $1::uuid UNION SELECT m.gone_id FROM behind b "
                                                     "JOIN person_merge m ON m.stays_id = b.id AND m.undone_at IS NULL) SELECT id FROM behind",
                                                     pg::Params().uuid(person.uuid)));
    std::vector<Uuid> ids;
    for (int i = 0; i < rows.size(); ++i) ids.push_back(rows.uuid(i, 0));
    return ids;
}

Result<std::vector<domain::CustomerId>> partedSince(pg::Connection& connection, const domain::CustomerId& person, std::int64_t at) {
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT DISTINCT CASE WHEN m.stays_id = $1 THEN m.gone_id ELSE m.stays_id END FROM person_merge m "
                                                     "WHERE (m.stays_id = $1 OR m.gone_id = $1) AND m.undone_at >= $2 "
                                                     "AND NOT EXISTS (SELECT 1 FROM person_merge again WHERE again.undone_at IS NULL "
                                                     "AND (again.stays_id, again.gone_id) IN ((m.stays_id, m.gone_id), (m.gone_id, m.stays_id))) ORDER BY 1",
                                                     std::move(pg::Params().uuid(person.uuid).integer(at))));
    std::vector<domain::CustomerId> others;
    for (int i = 0; i < rows.size(); ++i) others.push_back({rows.uuid(i, 0)});
    return others;
}

Result<domain::CustomerId> subjectByPhone(pg::Connection& connection, std::string_view phone) {
    const auto normal = text::normalPhone(phone);
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT DISTINCT customer_id FROM identity WHERE kind = 'mobile' AND value = $1 AND NOT deleted",
                                                     pg::Params().text(normal ? std::string_view(*normal) : phone)));
    if (rows.empty()) return fail(Code::notFound, "nobody has that number", "phone");
    if (rows.size() > 1) return fail(Code::conflict, "several persons have that number: give the id", "phone");
    return domain::CustomerId{rows.uuid(0, 0)};
}

Result<std::vector<SideTable>> sideTables(pg::Connection& connection) {
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT c.table_name::text, c.data_type::text = 'text' FROM information_schema.columns c "
                                                     "JOIN information_schema.tables t USING (table_schema, table_name) "
                                                     "WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE' "
                                                     "AND c.column_name = 'customer_id' ORDER BY 1"));
    std::vector<SideTable> tables;
    for (int i = 0; i < rows.size(); ++i)
        if (!domain::findEntity(rows.text(i, 0))) tables.push_back({std::string(rows.text(i, 0)), rows.boolean(i, 1)});
    return tables;
}

}  // namespace lianlu::server
