// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/audit/audit_service.h"

#include <limits>

#include "models/base/text.h"
#include "sync/protocol/codec.h"
#include "sync/server/auth/caller.h"

namespace lianlu::server {

namespace {

constexpr std::int64_t kMostEntries = 200;

//! What the people of the own stores did, what was done in those stores on devices, and what anybody did to the own stores' customers, people and devices.
constexpr std::string_view kOfOwnStores =
    "AND (a.who = ANY($4) OR (a.store IS NOT NULL AND a.store::uuid = ANY($3)) OR a.subject = ANY($4) OR EXISTS (SELECT 1 FROM customer c WHERE c.id = a.subject_id AND c.home_store_id = ANY($3)) "
    "OR EXISTS (SELECT 1 FROM device d JOIN staff s ON s.id = (d.body::json ->> 'staff_id')::uuid WHERE d.id = a.subject_id AND s.store_id = ANY($3))) ";

std::string statement(bool all) {
    return "SELECT a.seq, a.at, a.who, COALESCE(w.body::json ->> 'name', ''), a.role, a.action, a.subject, a.reason, "
           "c.body::json ->> 'name', COALESCE(s.body::json ->> 'name', d.body::json ->> 'name', NULLIF(i.name, ''), i.email, "
           // From whom to whom; to the pool the reason says.
           "concat_ws(' → ', f.body::json ->> 'name', t.body::json ->> 'name'), ''), a.happened_at, a.records FROM "
           "(SELECT *, CASE WHEN subject ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN subject::uuid END AS subject_id, "
           "CASE WHEN who ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN who::uuid END AS who_id FROM audit WHERE seq < $1) a "
           "LEFT JOIN staff w ON w.id = a.who_id LEFT JOIN customer c ON c.id = a.subject_id LEFT JOIN staff s ON s.id = a.subject_id "
           "LEFT JOIN device d ON d.id = a.subject_id LEFT JOIN invitation i ON i.id = a.subject_id LEFT JOIN handover h ON h.id = a.subject_id "
           "LEFT JOIN staff f ON f.id = h.from_staff LEFT JOIN staff t ON t.id = h.to_staff WHERE true " +
           std::string(all ? "" : kOfOwnStores) + "ORDER BY a.seq DESC LIMIT $2";
}

//! A file comes in by many pushes, each of which is a row of the chain; whoever reads sees one import. `newer` has been read just before.
bool isOneImport(const protocol::AuditEntry& newer, const protocol::AuditEntry& entry) {
    return entry.action == "import-customers" && newer.action == entry.action && newer.who == entry.who;
}

Result<std::int64_t> numberIn(const Request& request, std::string_view name, std::int64_t otherwise, std::int64_t most) {
    const auto given = request.queryValue(name);
    if (given.empty()) return otherwise;
    const auto number = text::toInteger(given);
    if (!number || *number < 1 || *number > most) return fail(Code::invalid, "a number from 1 to " + std::to_string(most), std::string(name));
    return *number;
}

}  // namespace

void AuditService::addRoutes(Router& router) {
    router.add({"GET", "/v1/audit",
                [this](const Request& r, pg::Connection& c) {
                    const auto found = page(r, c);
                    return found ? Response::json(protocol::encode(*found)) : problem(found.error());
                },
                Lane::bulk, true, 0});
}

Result<protocol::AuditPage> AuditService::page(const Request& request, pg::Connection& connection) {
    LIANLU_TRY(const Caller caller, authenticate(request, connection, m_tokens, m_clock.now()));
    if (const int wait = m_looks.take(caller.standing.staff.toString(), m_clock.now())) return slowDown(wait);
    constexpr auto kEnd = std::numeric_limits<std::int64_t>::max();
    LIANLU_TRY(const auto before, numberIn(request, "before", kEnd, kEnd));
    LIANLU_TRY(const auto limit, numberIn(request, "limit", 50, kMostEntries));
    const bool all = caller.standing.role == domain::Role::hq;
    pg::Params params;
    params.integer(before).integer(limit + 1);
    if (!all) {
        std::vector<Uuid> stores;
        for (const auto& store : caller.standing.stores) stores.push_back(store.uuid);
        std::vector<std::string> people{caller.standing.staff.toString()};
        for (const auto& member : caller.standing.team) people.push_back(member.toString());
        params.uuids(stores).texts(people);
    }
    LIANLU_TRY(const pg::Rows rows, connection.query(statement(all), params));
    protocol::AuditPage page;
    std::int64_t last = 0;
    for (int i = 0; i < rows.size() && i < limit; ++i) {
        protocol::AuditEntry entry;
        entry.seq = rows.integer(i, 0);
        entry.at = rows.integer(i, 1);
        entry.who = rows.text(i, 2);
        entry.whoName = rows.text(i, 3);
        entry.role = rows.text(i, 4);
        entry.action = rows.text(i, 5);
        entry.subject = rows.text(i, 6);
        entry.reason = rows.text(i, 7);
        entry.subjectName = rows.isNull(i, 8) ? std::string(rows.text(i, 9)) : text::maskName(rows.text(i, 8));
        if (!rows.isNull(i, 10)) entry.happenedAt = rows.integer(i, 10);
        if (!rows.isNull(i, 11)) entry.records = rows.integer(i, 11);
        last = entry.seq;
        if (!page.entries.empty() && isOneImport(page.entries.back(), entry)) {
            page.entries.back().records += entry.records;
            page.entries.back().happenedAt = entry.happenedAt;
        } else {
            page.entries.push_back(std::move(entry));
        }
    }
    if (rows.size() > limit) page.before = last;
    return page;
}

}  // namespace lianlu::server
