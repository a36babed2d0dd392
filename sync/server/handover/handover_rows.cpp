// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/handover/handover_rows.h"

#include <map>

#include "models/domain/entities.h"

namespace lianlu::server {

namespace {

//! Whose it is was set since: it was handed on, claimed, given by somebody, and is that one's decision now.
std::string handedOn(const std::string& row, const std::string& holder, const std::string& field) {
    return holder + " IS DISTINCT FROM h.to_staff OR coalesce((" + row + ".fv::json ->> '" + field + "')::bigint, 1) <> r.ver";
}

std::string customerVerdict() {
    return "CASE WHEN r.outcome IS NOT NULL THEN r.outcome WHEN c.id IS NULL OR c.deleted THEN 'gone' WHEN " + handedOn("c", "c.guide_id", "guide_id") + " THEN 'moved-on' ELSE 'back' END AS outcome, r.outcome IS NULL AS open";
}

//! What goes with its customer stays with the customer.
const std::string kStaysAlong = "WHEN p.outcome IS NOT NULL AND p.outcome <> 'back' THEN 'with-customer' ";

std::string workVerdicts(const std::string& which) {
    const std::string head = "SELECT r.kind, r.row_id, r.person_id, r.copy_id, r.before_ver, CASE WHEN r.outcome IS NOT NULL THEN r.outcome ";
    const std::string tail = " ELSE 'back' END AS outcome, r.outcome IS NULL AS open FROM noted r JOIN h ON true LEFT JOIN people p ON p.row_id = r.person_id ";
    const auto where = [&which](const std::string& kind) { return "WHERE r.kind = '" + kind + "' AND " + which + " "; };
    return head + "WHEN l.id IS NULL OR l.deleted THEN 'gone' WHEN coalesce(l.body::json ->> 'stage', '') IN ('won', 'lost') THEN 'closed' WHEN " +
           handedOn("l", "(l.body::json ->> 'owner_id')::uuid", "owner_id") + " THEN 'moved-on' " + kStaysAlong + tail + "LEFT JOIN lead l ON l.id = r.row_id " + where("lead") + "UNION ALL " +
           head + "WHEN o.id IS NULL OR o.deleted THEN 'gone' WHEN coalesce(o.status, 'queued') NOT IN ('queued', 'accepted') OR coalesce((o.body::json ->> 'cancelled')::boolean, false) "
                  "OR EXISTS (SELECT 1 FROM dispatch d WHERE d.offer_id = o.id AND NOT d.deleted AND d.status <> 'queued') THEN 'closed' WHEN " +
           handedOn("o", "o.staff_id", "staff_id") + " THEN 'moved-on' " + kStaysAlong + tail + "LEFT JOIN offer o ON o.id = r.row_id " + where("offer") + "UNION ALL " +
           // Of one that was made anew elsewhere the new one is judged, and the old one must be as it was left.
           head + "WHEN t.id IS NULL OR t.deleted OR old.id IS NULL OR old.deleted THEN 'gone' WHEN t.body::json ->> 'status' <> 'open' "
                  "OR (r.copy_id IS NOT NULL AND old.body::json ->> 'status' <> 'dropped') THEN 'closed' WHEN " +
           handedOn("t", "t.assignee_id", "assignee_id") + " THEN 'moved-on' " + kStaysAlong + tail +
           "LEFT JOIN task old ON old.id = r.row_id LEFT JOIN task t ON t.id = coalesce(r.copy_id, r.row_id) " + where("task");
}

//! Rows that a handover noted, as `noted`: all of them.
const std::string kAllNoted = "noted AS NOT MATERIALIZED (SELECT * FROM handover_row WHERE handover_id = $1)";
//! Those about the customers $2, looked up one by one: as long as nobody has counted the rows anew the database takes a handover for a few of them, and
//! would read all of it for each step.
const std::string kNotedOfThese = "noted AS MATERIALIZED (SELECT r.* FROM unnest($2::uuid[]) AS c(id) CROSS JOIN LATERAL "
                                  "(SELECT * FROM handover_row WHERE handover_id = $1 AND person_id = c.id OFFSET 0) r)";

//! \param people which customers; \param work which other rows; \param noted of which. $1 is the handover.
std::string judged(const std::string& people, const std::string& work, const std::string& noted = kAllNoted) {
    return "WITH h AS (SELECT to_staff FROM handover WHERE id = $1), " + noted + ", people AS (SELECT r.kind, r.row_id, r.person_id, r.copy_id, r.before_ver, " + customerVerdict() +
           " FROM noted r JOIN h ON true LEFT JOIN customer c ON c.id = r.row_id WHERE r.kind = 'customer' AND " + people +
           "), judged AS (SELECT * FROM people UNION ALL " + workVerdicts(work) + ") ";
}

const std::string kOpen = "r.outcome IS NULL";
// In the order in which rows are looked for, so that lockRows and verdicts mean the same ones.
const std::string kLeft = "r.outcome IS NULL AND (r.kind, r.row_id) IN (SELECT kind, row_id FROM handover_row WHERE handover_id = $1 AND kind <> 'customer' AND outcome IS NULL ORDER BY kind, row_id LIMIT $2)";
const std::string kOfWhatIsLeft = "r.row_id IN (SELECT w.person_id FROM handover_row w WHERE w.handover_id = $1 AND w.kind <> 'customer' AND w.outcome IS NULL)";

Result<std::vector<Verdict>> read(pg::Connection& connection, const std::string& sql, const pg::Params& params) {
    LIANLU_TRY(const pg::Rows rows, connection.query(sql, params));
    std::vector<Verdict> all;
    for (int i = 0; i < rows.size(); ++i)
        all.push_back({std::string(rows.text(i, 0)), rows.uuid(i, 1), rows.uuid(i, 2), rows.uuid(i, 3), rows.integer(i, 4), std::string(rows.text(i, 5))});
    return all;
}

}  // namespace

std::string_view holderField(std::string_view kind) noexcept {
    return kind == domain::Customer::kEntity ? "guide_id" : kind == domain::Lead::kEntity ? "owner_id" : kind == domain::Offer::kEntity ? "staff_id" : "assignee_id";
}

void noteMoved(WriteBatch& batch, const Uuid& handover, const std::vector<MovedRow>& rows) {
    if (rows.empty()) return;
    std::vector<std::string> kinds, people, copies;
    std::vector<Uuid> ids;
    std::vector<std::int64_t> before, after;
    for (const auto& row : rows) {
        kinds.push_back(row.kind);
        ids.push_back(row.row);
        // An array of ids has no place for nobody.
        people.push_back(row.person.isNull() ? std::string() : row.person.toString());
        copies.push_back(row.copy.isNull() ? std::string() : row.copy.toString());
        before.push_back(row.beforeVer);
        after.push_back(row.ver);
    }
    batch.also("INSERT INTO handover_row (handover_id, kind, row_id, person_id, before_ver, ver, copy_id) "
               "SELECT $1, u.kind, u.id, nullif(u.person, '')::uuid, u.before, u.after, nullif(u.copy, '')::uuid "
               "FROM unnest($2::text[], $3::uuid[], $4::text[], $5::bigint[], $6::bigint[], $7::text[]) AS u(kind, id, person, before, after, copy) "
               // Handed on and come back while a whole book moves: what it is now counts.
               "ON CONFLICT (handover_id, kind, row_id) DO UPDATE SET ver = excluded.ver, copy_id = excluded.copy_id",
               std::move(pg::Params().uuid(handover).texts(kinds).uuids(ids).texts(people).integers(before).integers(after).texts(copies)));
}

Result<BackCounts> countBack(pg::Connection& connection, const Uuid& handover) {
    LIANLU_TRY(const pg::Rows rows, connection.query(judged("true", "true") + "SELECT kind, outcome = 'back', count(*) FROM judged WHERE open GROUP BY 1, 2", pg::Params().uuid(handover)));
    BackCounts counts;
    for (int i = 0; i < rows.size(); ++i) {
        const auto kind = rows.text(i, 0);
        const auto many = rows.integer(i, 2);
        const bool person = kind == domain::Customer::kEntity;
        if (!rows.boolean(i, 1)) (person ? counts.staying : counts.stayingWork) += many;
        else (person ? counts.customers : kind == domain::Lead::kEntity ? counts.leads : kind == domain::Offer::kEntity ? counts.offers : counts.tasks) += many;
    }
    return counts;
}

Result<std::int64_t> workStaying(pg::Connection& connection, const Uuid& handover) {
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT count(*) FROM handover_row WHERE handover_id = $1 AND kind <> 'customer' AND outcome <> 'back'", pg::Params().uuid(handover)));
    return rows.integer(0, 0);
}

Result<std::vector<protocol::HandoverStay>> staysOf(pg::Connection& connection, const Uuid& handover, std::int64_t limit) {
    LIANLU_TRY(const auto all, read(connection, judged("true", "true") + "SELECT * FROM judged WHERE outcome NOT IN ('back', 'with-customer') ORDER BY kind, outcome, row_id LIMIT $2",
                                    pg::Params().uuid(handover).integer(limit)));
    std::vector<protocol::HandoverStay> stays;
    for (const auto& one : all) stays.push_back({one.kind, one.row, one.person.isNull() ? std::nullopt : std::optional(domain::CustomerId{one.person}), one.outcome});
    return stays;
}

Result<std::vector<Uuid>> customersToReturn(pg::Connection& connection, const Uuid& handover, std::int64_t limit) {
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT row_id FROM handover_row WHERE handover_id = $1 AND kind = 'customer' AND outcome IS NULL ORDER BY row_id LIMIT $2",
                                                     pg::Params().uuid(handover).integer(limit)));
    std::vector<Uuid> ids;
    for (int i = 0; i < rows.size(); ++i) ids.push_back(rows.uuid(i, 0));
    return ids;
}

Result<std::vector<Verdict>> verdicts(pg::Connection& connection, const Uuid& handover, const std::vector<Uuid>& customers, std::int64_t limit) {
    pg::Params params;
    params.uuid(handover);
    if (customers.empty()) return read(connection, judged(kOfWhatIsLeft, kLeft) + "SELECT * FROM judged WHERE kind <> 'customer'", params.integer(limit));
    return read(connection, judged(kOpen, kOpen, kNotedOfThese) + "SELECT * FROM judged", params.uuids(customers));
}

Result<void> lockRows(WriteBatch& batch, const Uuid& handover, const std::vector<Uuid>& customers, std::int64_t limit) {
    pg::Params params;
    params.uuid(handover);
    if (customers.empty()) params.integer(limit);
    else params.uuids(customers);
    LIANLU_TRY(const pg::Rows found, batch.connection().query("WITH " + (customers.empty() ? kAllNoted : kNotedOfThese) + " SELECT r.kind, r.row_id, r.copy_id FROM noted r WHERE r.kind <> 'customer' AND " + (customers.empty() ? kLeft : kOpen), params));
    std::map<std::string, std::vector<Uuid>> rows;
    if (!customers.empty()) rows[std::string(domain::Customer::kEntity)] = customers;
    for (int i = 0; i < found.size(); ++i) {
        auto& ids = rows[std::string(found.text(i, 0))];
        ids.push_back(found.uuid(i, 1));
        if (!found.isNull(i, 2)) ids.push_back(found.uuid(i, 2));
    }
    return batch.prefetch(rows);
}

}  // namespace lianlu::server
