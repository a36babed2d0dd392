// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/protocol/members/need.h"
#include "sync/protocol/messages.h"

namespace lianlu::protocol {

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, SignInRequest>
void members(M& m, Visit&& visit) {
    visit("login", m.login, Need::required);
    visit("password", m.password, Need::required);
    visit("device_id", m.deviceId, Need::required);
    visit("device_name", m.deviceName, Need::optional);
    visit("platform", m.platform, Need::optional);
    visit("code", m.code, Need::optional);
    visit("device_token", m.deviceToken, Need::optional);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, RefreshRequest>
void members(M& m, Visit&& visit) {
    visit("refresh_token", m.refreshToken, Need::required);
    visit("device_id", m.deviceId, Need::required);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, PublicKey>
void members(M& m, Visit&& visit) {
    visit("key_id", m.keyId, Need::required);
    visit("key", m.key, Need::required);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, Session>
void members(M& m, Visit&& visit) {
    visit("access_token", m.accessToken, Need::optional);
    visit("access_expires_at", m.accessExpiresAt, Need::optional);
    visit("refresh_token", m.refreshToken, Need::optional);
    visit("refresh_expires_at", m.refreshExpiresAt, Need::optional);
    visit("account_id", m.accountId, Need::required);
    visit("staff_id", m.staffId, Need::required);
    visit("store_id", m.storeId, Need::optional);
    visit("staff_name", m.staffName, Need::optional);
    visit("role", m.role, Need::required);
    visit("brand_name", m.brandName, Need::optional);
    visit("scopes", m.scopes, Need::required);
    visit("scopes_left_out", m.scopesLeftOut, Need::optional);
    visit("coupon_keys", m.couponKeys, Need::optional);
    visit("server_time", m.serverTime, Need::required);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, FieldChange>
void members(M& m, Visit&& visit) {
    visit("old", m.oldValue, Need::optional);
    visit("new", m.newValue, Need::required);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, Op>
void members(M& m, Visit&& visit) {
    visit("op_id", m.opId, Need::required);
    visit("op_seq", m.opSeq, Need::required);
    visit("txn_id", m.txnId, Need::required);
    visit("type", m.type, Need::required);
    visit("entity", m.entity, Need::required);
    visit("id", m.id, Need::required);
    visit("base_ver", m.baseVer, Need::optional);
    visit("fields", m.fields, Need::optional);
    visit("schema", m.schema, Need::required);
    visit("occurred_at", m.occurredAt, Need::required);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, PushRequest>
void members(M& m, Visit&& visit) {
    visit("device_id", m.deviceId, Need::required);
    visit("ops", m.ops, Need::required);
    visit("resent", m.resent, Need::optional);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, OpResult>
void members(M& m, Visit&& visit) {
    visit("op_id", m.opId, Need::required);
    visit("status", m.status, Need::required);
    visit("ver", m.ver, Need::optional);
    visit("code", m.code, Need::optional);
    visit("reason", m.reason, Need::optional);
    visit("field", m.field, Need::optional);
    visit("conflict_fields", m.conflictFields, Need::optional);
    visit("first", m.first, Need::optional);
    visit("row", m.row, Need::optional);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, PushResponse>
void members(M& m, Visit&& visit) {
    visit("results", m.results, Need::required);
    visit("next_op_seq", m.nextOpSeq, Need::required);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, Cursor>
void members(M& m, Visit&& visit) {
    visit("scope", m.scope, Need::required);
    visit("epoch", m.epoch, Need::optional);
    visit("seq", m.seq, Need::required);
    visit("chain", m.chain, Need::optional);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, Change>
void members(M& m, Visit&& visit) {
    visit("scope", m.scope, Need::required);
    visit("seq", m.seq, Need::required);
    visit("kind", m.kind, Need::required);
    visit("entity", m.entity, Need::required);
    visit("id", m.id, Need::required);
    visit("ver", m.ver, Need::required);
    visit("other", m.other, Need::optional);
    visit("fields", m.fields, Need::optional);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, PullRequest>
void members(M& m, Visit&& visit) {
    visit("device_id", m.deviceId, Need::required);
    visit("cursors", m.cursors, Need::required);
    visit("max_changes", m.maxChanges, Need::optional);
    visit("checkpoints", m.checkpoints, Need::optional);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, ScopeState>
void members(M& m, Visit&& visit) {
    visit("cursor", m.cursor, Need::required);
    visit("head", m.head, Need::required);
    visit("digest", m.digest, Need::optional);
    visit("error", m.error, Need::optional);
    visit("match_seq", m.matchSeq, Need::optional);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, PullResponse>
void members(M& m, Visit&& visit) {
    visit("changes", m.changes, Need::required);
    visit("scopes", m.scopes, Need::required);
    visit("more", m.more, Need::required);
    visit("server_time", m.serverTime, Need::required);
    visit("next_op_seq", m.nextOpSeq, Need::optional);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, ChunkInfo>
void members(M& m, Visit&& visit) {
    visit("number", m.number, Need::required);
    visit("bytes", m.bytes, Need::required);
    visit("rows", m.rows, Need::required);
    visit("sha256", m.sha256, Need::required);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, ErasedRow>
void members(M& m, Visit&& visit) {
    visit("entity", m.entity, Need::required);
    visit("id", m.id, Need::required);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, Manifest>
void members(M& m, Visit&& visit) {
    visit("scope", m.scope, Need::required);
    visit("snapshot", m.snapshot, Need::required);
    visit("epoch", m.epoch, Need::required);
    visit("seq", m.seq, Need::required);
    visit("chain", m.chain, Need::optional);
    visit("digest", m.digest, Need::required);
    visit("rows", m.rows, Need::required);
    visit("chunks", m.chunks, Need::required);
    visit("erased", m.erased, Need::optional);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, Row>
void members(M& m, Visit&& visit) {
    visit("entity", m.entity, Need::required);
    visit("id", m.id, Need::required);
    visit("ver", m.ver, Need::required);
    visit("fields", m.fields, Need::required);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, PersonExportRequest>
void members(M& m, Visit&& visit) {
    visit("customer_id", m.customerId, Need::required);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, ErasureRequest>
void members(M& m, Visit&& visit) {
    visit("customer_id", m.customerId, Need::required);
    visit("reason", m.reason, Need::optional);
    visit("confirm", m.confirm, Need::optional);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, ErasureAnswer>
void members(M& m, Visit&& visit) {
    visit("state", m.state, Need::required);
    visit("requested_at", m.requestedAt, Need::optional);
    visit("done_at", m.doneAt, Need::optional);
    visit("devices_waiting", m.devicesWaiting, Need::optional);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, SurrenderRequest>
void members(M& m, Visit&& visit) {
    visit("refresh_token", m.refreshToken, Need::required);
    visit("device_id", m.deviceId, Need::required);
    visit("ops", m.ops, Need::required);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, AcknowledgeRequest>
void members(M& m, Visit&& visit) {
    visit("device_id", m.deviceId, Need::required);
    visit("cursors", m.cursors, Need::required);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, QuarantinedOp>
void members(M& m, Visit&& visit) {
    visit("op", m.op, Need::required);
    visit("staff_id", m.staffId, Need::required);
    visit("staff_name", m.staffName, Need::optional);
    visit("device_id", m.deviceId, Need::required);
    visit("scope", m.scope, Need::required);
    visit("reason", m.reason, Need::required);
    visit("at", m.at, Need::required);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, QuarantineList>
void members(M& m, Visit&& visit) {
    visit("ops", m.ops, Need::required);
    visit("more", m.more, Need::required);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, QuarantineWish>
void members(M& m, Visit&& visit) {
    visit("op_id", m.opId, Need::required);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, QuarantineAnswer>
void members(M& m, Visit&& visit) {
    visit("state", m.state, Need::required);
    visit("results", m.results, Need::optional);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, Problem>
void members(M& m, Visit&& visit) {
    visit("type", m.type, Need::required);
    visit("title", m.title, Need::required);
    visit("status", m.status, Need::required);
    visit("detail", m.detail, Need::optional);
    visit("field", m.field, Need::optional);
    visit("expected_op_seq", m.expectedOpSeq, Need::optional);
    visit("match_seq", m.matchSeq, Need::optional);
}

}  // namespace lianlu::protocol
