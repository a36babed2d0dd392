// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/invitation/invitations.h"

#include <array>

#include "sync/server/invitation/invitation_code.h"

namespace lianlu::server {

namespace {

const std::string kInvitationColumns =
    "SELECT i.id, i.email, i.name, i.role, i.store_id, COALESCE(s.body::json ->> 'name', ''), COALESCE(p.body::json ->> 'name', ''), i.created_at, i.expires_at, "
    "COALESCE(i.used_at, 0), COALESCE(i.revoked_at, 0), i.mail FROM invitation i LEFT JOIN store s ON s.id = i.store_id LEFT JOIN staff p ON p.id = i.invited_by ";

protocol::Invitation invitationAt(const pg::Rows& rows, int i) {
    protocol::Invitation one;
    one.id = rows.uuid(i, 0);
    one.email = rows.text(i, 1);
    one.name = rows.text(i, 2);
    one.role = rows.text(i, 3);
    one.storeId = domain::StoreId{rows.uuid(i, 4)};
    one.storeName = rows.text(i, 5);
    one.invitedBy = rows.text(i, 6);
    one.createdAt = rows.integer(i, 7);
    one.expiresAt = rows.integer(i, 8);
    one.usedAt = rows.integer(i, 9);
    one.revokedAt = rows.integer(i, 10);
    one.mail = rows.text(i, 11);
    return one;
}

Result<void> checkOpen(const protocol::Invitation& one, Time now) {
    if (one.usedAt > 0) return fail(Code::refused, "the invitation was used", protocol::kInvitationUsed);
    if (one.revokedAt > 0) return fail(Code::refused, "the invitation was revoked", protocol::kInvitationRevoked);
    if (one.expiresAt <= toUnixMs(now)) return fail(Code::refused, "the invitation has expired", protocol::kInvitationExpired);
    return {};
}

Result<void> noteDown(pg::Connection& connection, AuditNote note, std::string action, const Uuid& id, Time now) {
    note.action = std::move(action);
    note.subject = id.toString();
    const std::array notes{std::move(note)};
    return Audit::append(connection, notes, now);
}

std::span<const std::uint8_t> hashBytes(std::string_view hash) noexcept { return {reinterpret_cast<const std::uint8_t*>(hash.data()), hash.size()}; }

}  // namespace

Result<protocol::Invitation> Invitations::create(const protocol::InvitationWish& wish, const Uuid& id, const domain::StaffId& by, AuditNote note) {
    LIANLU_TRY(auto txn, pg::Transaction::begin(m_connection));
    LIANLU_TRY(const pg::Rows taken, m_connection.query("SELECT 1 FROM account WHERE lower(login) = $1", pg::Params().text(wish.email)));
    if (!taken.empty()) return fail(Code::exists, "there is an account of this address", "email");
    // One that nobody took up in time stands in nobody's way.
    LIANLU_TRY([[maybe_unused]] const pg::Rows old, m_connection.query("UPDATE invitation SET revoked_at = $2 WHERE email = $1 AND used_at IS NULL AND revoked_at IS NULL AND expires_at <= $2",
                                                                      pg::Params().text(wish.email).integer(toUnixMs(m_now))));
    LIANLU_TRY(const pg::Rows made,
               m_connection.query("INSERT INTO invitation (id, email, name, role, store_id, invited_by, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) "
                                  "ON CONFLICT DO NOTHING RETURNING 1",
                                  pg::Params().uuid(id).text(wish.email).text(wish.name).text(wish.role).uuid(wish.storeId.uuid).uuid(by.uuid).integer(toUnixMs(m_now))
                                      .integer(toUnixMs(m_now + kInvitationLife))));
    if (made.empty()) return fail(Code::exists, "there is an open invitation of this address", "email");
    LIANLU_CHECK(noteDown(m_connection, std::move(note), "invitation-send", id, m_now));
    LIANLU_CHECK(txn.commit());
    return get(id);
}

Result<std::vector<protocol::Invitation>> Invitations::list(const std::vector<Uuid>& stores, bool everywhere) {
    LIANLU_TRY(const pg::Rows rows, m_connection.query(kInvitationColumns + "WHERE ($2 OR i.store_id = ANY($1)) ORDER BY i.created_at DESC, i.id LIMIT 200",
                                                       pg::Params().uuids(stores).boolean(everywhere)));
    std::vector<protocol::Invitation> found;
    for (int i = 0; i < rows.size(); ++i) found.push_back(invitationAt(rows, i));
    return found;
}

Result<protocol::Invitation> Invitations::get(const Uuid& id) {
    LIANLU_TRY(const pg::Rows rows, m_connection.query(kInvitationColumns + "WHERE i.id = $1", pg::Params().uuid(id)));
    if (rows.empty()) return fail(Code::notFound, "no such invitation");
    return invitationAt(rows, 0);
}

Result<void> Invitations::revoke(const Uuid& id, AuditNote note) {
    LIANLU_TRY(auto txn, pg::Transaction::begin(m_connection));
    LIANLU_TRY([[maybe_unused]] const pg::Rows locked, m_connection.query("SELECT 1 FROM invitation WHERE id = $1 FOR UPDATE", pg::Params().uuid(id)));
    LIANLU_TRY(const auto one, get(id));
    if (one.usedAt > 0) return fail(Code::refused, "the invitation was used", protocol::kInvitationUsed);
    if (one.revokedAt > 0) return {};
    LIANLU_TRY([[maybe_unused]] const pg::Rows done, m_connection.query("UPDATE invitation SET revoked_at = $2 WHERE id = $1", pg::Params().uuid(id).integer(toUnixMs(m_now))));
    LIANLU_CHECK(noteDown(m_connection, std::move(note), "invitation-revoke", id, m_now));
    return txn.commit();
}

Result<void> Invitations::resend(const Uuid& id, AuditNote note) {
    LIANLU_TRY(auto txn, pg::Transaction::begin(m_connection));
    LIANLU_TRY([[maybe_unused]] const pg::Rows locked, m_connection.query("SELECT 1 FROM invitation WHERE id = $1 FOR UPDATE", pg::Params().uuid(id)));
    LIANLU_TRY(const auto one, get(id));
    if (one.usedAt > 0) return fail(Code::refused, "the invitation was used", protocol::kInvitationUsed);
    if (one.revokedAt > 0) return fail(Code::refused, "the invitation was revoked", protocol::kInvitationRevoked);
    LIANLU_TRY([[maybe_unused]] const pg::Rows done,
               m_connection.query("UPDATE invitation SET mail = 'queued', mail_tries = 0, mail_at = 0, code_hash = NULL, expires_at = $2 WHERE id = $1",
                                  pg::Params().uuid(id).integer(toUnixMs(m_now + kInvitationLife))));
    LIANLU_CHECK(noteDown(m_connection, std::move(note), "invitation-send", id, m_now));
    return txn.commit();
}

Result<protocol::Invitation> Invitations::byCode(std::string_view code) {
    const auto hash = invitationHash(code);
    if (hash.empty()) return fail(Code::notFound, "no invitation has this code", "invitation_code");
    LIANLU_TRY(const pg::Rows rows, m_connection.query("SELECT id FROM invitation WHERE code_hash = $1 FOR UPDATE", pg::Params().bytes(hashBytes(hash))));
    if (rows.empty()) return fail(Code::notFound, "no invitation has this code", "invitation_code");
    LIANLU_TRY(auto one, get(rows.uuid(0, 0)));
    LIANLU_CHECK(checkOpen(one, m_now));
    return one;
}

Result<void> sweepInvitations(pg::Connection& connection, Time now) {
    constexpr auto kKept = std::chrono::hours(24 * 90);
    LIANLU_TRY([[maybe_unused]] const pg::Rows gone, connection.query("DELETE FROM invitation WHERE created_at < $1", pg::Params().integer(toUnixMs(now - kKept))));
    return {};
}

}  // namespace lianlu::server
