// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/privacy/erasure.h"

#include <algorithm>
#include <array>

#include "models/domain/rules/consent.h"
#include "sync/server/auth/password.h"
#include "sync/server/dispatch/rows.h"
#include "sync/server/photo/photo_keeping.h"
#include "sync/server/privacy/erasure_scopes.h"
#include "sync/server/privacy/subject.h"
#include "sync/server/sync/write_batch.h"

namespace lianlu::server {

namespace {

constexpr auto kReasons = std::to_array<std::string_view>({"person-asked", "consent-withdrawn", "purpose-fulfilled", "unlawful", "law"});
const std::string kColumns = "subject_id, reason, requested_by, requested_at, coalesce(confirmed_by, ''), coalesce(done_at, 0)";

//! What a receipt has of a person besides the amount, which the books must keep.
constexpr auto kOrderPersonal = std::to_array<const char*>({"customer_id", "coupon_id", "offer_id", "pickup_code"});

ErasureCase caseAt(const pg::Rows& rows, int i) {
    return {domain::CustomerId{rows.uuid(i, 0)}, std::string(rows.text(i, 1)), std::string(rows.text(i, 2)), rows.integer(i, 3),
            std::string(rows.text(i, 4)), rows.integer(i, 5)};
}

struct Proof {
    std::string channel, purpose;
    std::int64_t since = 0;
    std::string text;
};

domain::IdentityKind addressOf(domain::Channel channel) {
    switch (channel) {
        case domain::Channel::email: return domain::IdentityKind::email;
        case domain::Channel::sms:
        case domain::Channel::call: return domain::IdentityKind::mobile;
        case domain::Channel::wecom: return domain::IdentityKind::wechatUnionid;
        default: return domain::IdentityKind::unknown;
    }
}

//! Slow on purpose (Argon2id), so before the transaction: a lock is not held over it.
Result<std::vector<Proof>> proofsOf(pg::Connection& connection, const domain::CustomerId& person) {
    LIANLU_TRY(const auto ledger, readOfPerson<domain::Consent>(connection, person));
    LIANLU_TRY(const auto identities, readOfPerson<domain::Identity>(connection, person));
    std::vector<Proof> proofs;
    for (const auto& state : domain::consentStates(ledger)) {
        if (state.permission != domain::Permission::withdrawn || addressOf(state.channel) == domain::IdentityKind::unknown) continue;
        for (const auto& identity : identities) {
            if (identity.kind != addressOf(state.channel) || identity.value.empty()) continue;
            Proof proof{std::string(domain::nameOf(state.channel)), std::string(domain::nameOf(state.purpose)), toUnixMs(*state.since), {}};
            LIANLU_TRY(proof.text, hashPassword(proof.channel + "|" + proof.purpose + "|" + identity.value));
            proofs.push_back(std::move(proof));
        }
    }
    return proofs;
}

class Eraser {
public:
    Eraser(pg::Connection& connection, const domain::CustomerId& person, Time now)
        : m_connection(connection), m_person(person), m_batch(connection, now), m_scopes(m_batch, person) {}

    Result<void> run(const std::vector<Proof>& proofs, const AuditNote& note) {
        LIANLU_TRY(const auto tables, sideTables(m_connection));
        // With everybody who was joined into this person: their tombstones keep a profile, to part them again.
        LIANLU_TRY(m_people, rowsBehind(m_connection, m_person));
        LIANLU_CHECK(m_batch.prefetch("customer", m_people));
        LIANLU_TRY(const pg::Rows identities, m_connection.query("SELECT DISTINCT value FROM identity WHERE customer_id = ANY($1) AND length(value) > 4",
                                                                 pg::Params().uuids(m_people)));
        for (int i = 0; i < identities.size(); ++i) m_identities.emplace_back(identities.text(i, 0));
        for (const auto& entity : personEntities()) LIANLU_CHECK(bury(entity, "customer_id = ANY($1)"));
        LIANLU_CHECK(bury("person_match", "first_id = ANY($1) OR second_id = ANY($1)"));
        // Values of a task that is about the person stand in conflicts about it, too.
        LIANLU_CHECK(bury("conflict", "row_id IN (SELECT id FROM task WHERE customer_id = ANY($1))"));
        LIANLU_CHECK(bury("task", "customer_id = ANY($1)"));
        LIANLU_CHECK(stripOrders());
        m_ids.insert(m_ids.end(), m_people.begin(), m_people.end());
        LIANLU_CHECK(buryPeople());
        m_batch.also("UPDATE customer SET body = '{}', fv = '{}' WHERE id = ANY($1) AND body <> '{}'", std::move(pg::Params().uuids(m_people)));
        // What a join changed in a profile is written beside it, also of joins that were taken back.
        m_batch.also("DELETE FROM person_merge WHERE stays_id = ANY($1) OR gone_id = ANY($1)", std::move(pg::Params().uuids(m_people)));
        m_batch.also("DELETE FROM conflict_before WHERE row_id = ANY($1)", std::move(pg::Params().uuids(m_ids)));
        m_batch.also("DELETE FROM quarantine WHERE customer_id = ANY($1) OR row_id = ANY($2)", std::move(pg::Params().uuids(m_people).uuids(m_ids)));
        // Without a key: who has the rest of an op finds the number in it by trying all of them. That the op was taken stays: a device that did not
        // hear of it sends it again.
        m_batch.also("UPDATE op_result SET body_hash = '', said_hash = NULL WHERE row_id = ANY($1)", std::move(pg::Params().uuids(m_ids)));
        forgetRecords();
        forgetPhotos(m_batch, m_ids);
        LIANLU_CHECK(m_scopes.tell());
        std::vector<std::string> names;
        for (const auto& id : m_people) names.push_back(id.toString());
        for (const auto& table : tables)
            m_batch.also("DELETE FROM " + pg::quoted(table.name) + " WHERE customer_id = ANY($1)",
                         table.textColumn ? std::move(pg::Params().texts(names)) : std::move(pg::Params().uuids(m_people)));
        for (const auto& proof : proofs)
            m_batch.also("INSERT INTO consent_proof (channel, purpose, withdrawn_on, proof) VALUES ($1, $2, to_timestamp($3::bigint / 1000)::date, $4)",
                         std::move(pg::Params().text(proof.channel).text(proof.purpose).integer(proof.since).text(proof.text)));
        m_batch.note(note);
        return {};
    }
    WriteBatch& batch() noexcept { return m_batch; }

    //! After the flush. Each of the records stands as erased under its own id: what comes late may know any of them.
    Result<void> note(const ErasureCase& done) {
        LIANLU_CHECK(m_connection.query("INSERT INTO erasure (subject_id, reason, requested_by, requested_at, confirmed_by, done_at) "
                                        "SELECT u.id, $2, $3, $4, $5, $6 FROM unnest($1::uuid[]) AS u(id) "
                                        "ON CONFLICT (subject_id) DO UPDATE SET confirmed_by = excluded.confirmed_by, done_at = excluded.done_at WHERE erasure.done_at IS NULL",
                                        std::move(pg::Params().uuids(m_people).text(done.reason).text(done.requestedBy).integer(done.requestedAt)
                                                      .text(done.confirmedBy).integer(done.doneAt))));
        LIANLU_CHECK(m_scopes.note());
        LIANLU_CHECK(m_connection.query("INSERT INTO erasure_scope (subject_id, scope, seq) SELECT u.id, e.scope, e.seq FROM erasure_scope e, unnest($2::uuid[]) AS u(id) "
                                        "WHERE e.subject_id = $1 ON CONFLICT DO NOTHING",
                                        std::move(pg::Params().uuid(m_person.uuid).uuids(m_people))));
        return {};
    }

private:
    //! What sources sent: records that wait hold raw lines, found by the member they are for and by the person's identities.
    void forgetRecords() {
        m_batch.also("DELETE FROM ingest_waiting w USING ingest_record r WHERE r.row_id = ANY($1) AND w.source = r.source "
                     "AND (w.record::json ->> 'member' = r.source_id OR (w.kind = r.kind AND w.source_id = r.source_id))",
                     std::move(pg::Params().uuids(m_people)));
        if (!m_identities.empty())
            m_batch.also("DELETE FROM ingest_waiting w USING unnest($1::text[]) AS i(value) WHERE position(i.value IN w.record) > 0",
                         std::move(pg::Params().texts(m_identities)));
        m_batch.also("DELETE FROM ingest_record WHERE row_id = ANY($1)", std::move(pg::Params().uuids(m_ids)));
        m_batch.also("DELETE FROM ingest_wrote WHERE row_id = ANY($1)", std::move(pg::Params().uuids(m_ids)));
        // What came as an order named whose it was; the order stays, what its line said does not, not even as a hash.
        m_batch.also("UPDATE ingest_record SET hash = '' WHERE kind = 'orders' AND row_id = ANY($1)", std::move(pg::Params().uuids(m_orders)));
    }

    //! Rows that live become tombstones; those deleted before lose what their tombstones kept.
    Result<void> bury(const std::string& entity, const std::string& condition) {
        LIANLU_TRY(const pg::Rows rows, m_connection.query("SELECT id, deleted, scope FROM " + pg::quoted(entity) + " WHERE " + condition + " ORDER BY id",
                                                           pg::Params().uuids(m_people)));
        std::vector<Uuid> ids;
        for (int i = 0; i < rows.size(); ++i) {
            const auto scope = domain::Scope::parse(rows.text(i, 2));
            if (!scope) return fail(Code::damaged, "stored row has no scope", entity);
            ids.push_back(rows.uuid(i, 0));
            m_scopes.add(entity, rows.uuid(i, 0), *scope, !rows.boolean(i, 1));
        }
        if (ids.empty()) return {};
        LIANLU_CHECK(m_batch.prefetch(entity, ids));
        for (const auto& id : ids) LIANLU_CHECK(m_batch.erase(entity, id));
        m_batch.also("UPDATE " + pg::quoted(entity) + " SET body = '{}', fv = '{}' WHERE id = ANY($1) AND body <> '{}'", std::move(pg::Params().uuids(ids)));
        m_ids.insert(m_ids.end(), ids.begin(), ids.end());
        return {};
    }

    Result<void> buryPeople() {
        for (const auto& id : m_people) {
            LIANLU_TRY(const StoredRow* row, m_batch.find("customer", id));
            if (row) m_scopes.addPerson(id, row->scope, !row->deleted);
        }
        return m_batch.erase("customer", m_person.uuid);
    }

    Result<void> stripOrders() {
        LIANLU_TRY(const pg::Rows rows, m_connection.query("SELECT id, deleted FROM \"order\" WHERE customer_id = ANY($1) ORDER BY id", pg::Params().uuids(m_people)));
        domain::Fields empty;
        for (const auto* field : kOrderPersonal) empty.emplace(field, domain::Value{});
        for (int i = 0; i < rows.size(); ++i) {
            m_orders.push_back(rows.uuid(i, 0));
            if (!rows.boolean(i, 1)) LIANLU_CHECK(m_batch.upsert("order", rows.uuid(i, 0), domain::Scope{}, empty));
        }
        // Those that live were changed above, and their text is the protocol's, by which a version is compared.
        m_batch.also("UPDATE \"order\" SET body = (body::jsonb - 'customer_id' - 'coupon_id' - 'offer_id' - 'pickup_code')::text WHERE id = ANY($1) AND deleted",
                     std::move(pg::Params().uuids(m_orders)));
        return {};
    }

    pg::Connection& m_connection;
    domain::CustomerId m_person;
    std::vector<Uuid> m_people;  //!< the person's row and those of everybody joined into it
    WriteBatch m_batch;
    ErasureScopes m_scopes;
    std::vector<Uuid> m_ids;
    std::vector<Uuid> m_orders;  //!< theirs, which stay
    std::vector<std::string> m_identities;  //!< values, as long as they are read
};

//! What was asked for a person under the own id or that of anybody who was joined into them since: what is done first, then as it came.
Result<std::vector<ErasureCase>> askedFor(pg::Connection& connection, const domain::CustomerId& person) {
    LIANLU_TRY(const auto people, rowsBehind(connection, person));
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT " + kColumns + " FROM erasure WHERE subject_id = ANY($1) ORDER BY done_at, requested_at, subject_id",
                                                     pg::Params().uuids(people)));
    std::vector<ErasureCase> all;
    for (int i = 0; i < rows.size(); ++i) {
        all.push_back(caseAt(rows, i));
        all.back().person = person;
    }
    return all;
}

//! What `by` may carry out, or what was carried out already.
Result<ErasureCase> carriedOutBy(pg::Connection& connection, const domain::CustomerId& person, std::string_view by) {
    LIANLU_TRY(const auto asked, askedFor(connection, person));
    if (asked.empty()) return fail(Code::refused, "not-requested");
    const auto fits = std::find_if(asked.begin(), asked.end(), [by](const auto& one) { return one.doneAt != 0 || one.requestedBy != by; });
    if (fits == asked.end()) return fail(Code::refused, "second-person-needed");
    return *fits;
}

//! Nothing where the person was joined with another between the look and the lock: what was looked up is not all of them.
Result<std::optional<ErasureCase>> eraseLocked(pg::Connection& connection, const domain::CustomerId& named, const domain::CustomerId& person,
                                               std::span<const Uuid> people, const std::vector<Proof>& proofs, const AuditNote& by, Time now) {
    LIANLU_TRY(auto txn, pg::Transaction::begin(connection));
    // The person first, as every writer does, and then whoever else confirms at this moment waits and finds it done.
    LIANLU_CHECK(connection.query("SELECT 1 FROM customer WHERE id = $1 FOR UPDATE", pg::Params().uuid(person.uuid)));
    LIANLU_TRY(auto stands, carriedOutBy(connection, person, by.who));
    if (stands.doneAt != 0) return std::optional(std::move(stands));
    LIANLU_TRY(const auto living, livingSubject(connection, named));
    LIANLU_TRY(const auto behind, rowsBehind(connection, person));
    if (living != person || !std::is_permutation(behind.begin(), behind.end(), people.begin(), people.end())) return std::optional<ErasureCase>{};
    Eraser eraser(connection, person, now);
    LIANLU_CHECK(eraser.run(proofs, by));
    stands.confirmedBy = by.who;
    stands.doneAt = toUnixMs(now);
    LIANLU_CHECK(eraser.batch().flush());
    LIANLU_CHECK(eraser.note(stands));
    LIANLU_CHECK(txn.commit());
    LIANLU_TRY(const auto devices, devicesWaiting(connection, person));
    stands.devicesWaiting = static_cast<std::int64_t>(devices.size());
    return std::optional(std::move(stands));
}

}  // namespace

bool isErasureReason(std::string_view reason) noexcept { return std::find(kReasons.begin(), kReasons.end(), reason) != kReasons.end(); }

Result<std::optional<ErasureCase>> erasureOf(pg::Connection& connection, const domain::CustomerId& person) {
    LIANLU_TRY(const auto asked, askedFor(connection, person));
    if (asked.empty()) return std::optional<ErasureCase>{};
    auto one = asked.front();
    if (one.doneAt != 0) {
        LIANLU_TRY(const auto devices, devicesWaiting(connection, person));
        one.devicesWaiting = static_cast<std::int64_t>(devices.size());
    }
    return std::optional(std::move(one));
}

Result<std::vector<WaitingDevice>> devicesWaiting(pg::Connection& connection, const domain::CustomerId& person) {
    LIANLU_TRY(const pg::Rows rows,
               connection.query("SELECT DISTINCT h.device_id, coalesce(d.body::json ->> 'name', ''), coalesce((d.body::json ->> 'last_seen_at')::bigint, 0), "
                                "coalesce(d.deleted, false) OR d.body::json ->> 'revoked_at' IS NOT NULL "
                                "FROM erasure_scope e JOIN held_scope h ON h.scope = e.scope AND h.dropped_at IS NULL AND h.seq < e.seq "
                                "LEFT JOIN device d ON d.id = h.device_id WHERE e.subject_id = $1 ORDER BY 1",
                                pg::Params().uuid(person.uuid)));
    std::vector<WaitingDevice> devices;
    for (int i = 0; i < rows.size(); ++i)
        devices.push_back({domain::DeviceId{rows.uuid(i, 0)}, std::string(rows.text(i, 1)), rows.integer(i, 2), rows.boolean(i, 3)});
    return devices;
}

Result<std::vector<ErasureCase>> openErasures(pg::Connection& connection) {
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT " + kColumns + " FROM erasure WHERE done_at IS NULL ORDER BY requested_at"));
    std::vector<ErasureCase> all;
    for (int i = 0; i < rows.size(); ++i) all.push_back(caseAt(rows, i));
    return all;
}

Result<ErasureCase> requestErasure(pg::Connection& connection, const domain::CustomerId& person, std::string_view reason, AuditNote by, Time now) {
    if (!isErasureReason(reason)) return fail(Code::invalid, "not a reason for an erasure", "reason");
    by.action = "privacy-erase-request";
    by.subject = person.toString();
    by.reason = reason;
    return pg::retrying([&]() -> Result<ErasureCase> {
        LIANLU_TRY(auto txn, pg::Transaction::begin(connection));
        LIANLU_TRY(const pg::Rows made, connection.query("INSERT INTO erasure (subject_id, reason, requested_by, requested_at) VALUES ($1, $2, $3, $4) "
                                                         "ON CONFLICT DO NOTHING",
                                                         pg::Params().uuid(person.uuid).text(reason).text(by.who).integer(toUnixMs(now))));
        if (made.affected() > 0) LIANLU_CHECK(Audit::append(connection, {&by, 1}, now));
        LIANLU_TRY(const auto stands, erasureOf(connection, person));
        LIANLU_CHECK(txn.commit());
        if (!stands) return fail(Code::internal, "erasure was not noted");
        return *stands;
    });
}

Result<ErasureCase> executeErasure(pg::Connection& connection, const domain::CustomerId& named, AuditNote by, Time now) {
    by.action = "privacy-erase";
    constexpr int kTries = 5;
    for (int i = 0; i < kTries; ++i) {
        LIANLU_TRY(const auto person, livingSubject(connection, named));
        LIANLU_TRY(const auto asked, carriedOutBy(connection, person, by.who));
        if (asked.doneAt != 0) {
            LIANLU_TRY(const auto stands, erasureOf(connection, person));
            return stands.value_or(asked);
        }
        LIANLU_TRY(const auto people, rowsBehind(connection, person));
        LIANLU_TRY(const auto proofs, proofsOf(connection, person));
        by.subject = person.toString();
        by.reason = asked.reason;
        LIANLU_TRY(const auto done, pg::retrying([&] { return eraseLocked(connection, named, person, people, proofs, by, now); }));
        if (done) return *done;
    }
    return fail(Code::inUse, "the person is being joined with others: try again in a moment");
}

}  // namespace lianlu::server
