// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/protocol/audit.h"
#include "sync/protocol/company.h"
#include "sync/protocol/custody.h"
#include "sync/protocol/handover.h"
#include "sync/protocol/invitation.h"
#include "sync/protocol/messages.h"
#include "sync/protocol/query.h"
#include "sync/protocol/second_step.h"
#include "sync/protocol/visit.h"

//! The members of every message, told once for both directions: `visit(name, member, need)`. The codec's own header.
namespace lianlu::protocol {

enum class Need : std::uint8_t { required, optional };

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
    requires std::same_as<std::remove_const_t<M>, SecondStepWish>
void members(M& m, Visit&& visit) {
    visit("login", m.login, Need::optional);
    visit("password", m.password, Need::required);
    visit("code", m.code, Need::optional);
    visit("device_id", m.deviceId, Need::optional);
    visit("device_token", m.deviceToken, Need::optional);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, SecondStepSecret>
void members(M& m, Visit&& visit) {
    visit("secret", m.secret, Need::required);
    visit("uri", m.uri, Need::required);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, SecondStepCodes>
void members(M& m, Visit&& visit) {
    visit("codes", m.codes, Need::required);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, SecondStepState>
void members(M& m, Visit&& visit) {
    visit("on", m.on, Need::required);
    visit("required", m.required, Need::required);
    visit("codes_left", m.codesLeft, Need::required);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, SecondStepReset>
void members(M& m, Visit&& visit) {
    visit("staff_id", m.staffId, Need::required);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, InvitationWish>
void members(M& m, Visit&& visit) {
    visit("email", m.email, Need::required);
    visit("name", m.name, Need::optional);
    visit("role", m.role, Need::required);
    visit("store_id", m.storeId, Need::required);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, Invitation>
void members(M& m, Visit&& visit) {
    visit("id", m.id, Need::required);
    visit("email", m.email, Need::required);
    visit("name", m.name, Need::optional);
    visit("role", m.role, Need::required);
    visit("store_id", m.storeId, Need::required);
    visit("store_name", m.storeName, Need::optional);
    visit("invited_by", m.invitedBy, Need::optional);
    visit("created_at", m.createdAt, Need::required);
    visit("expires_at", m.expiresAt, Need::required);
    visit("used_at", m.usedAt, Need::optional);
    visit("revoked_at", m.revokedAt, Need::optional);
    visit("mail", m.mail, Need::required);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, InvitationList>
void members(M& m, Visit&& visit) {
    visit("invitations", m.invitations, Need::required);
    visit("places", m.places, Need::optional);
    visit("roles", m.roles, Need::optional);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, InvitationPlace>
void members(M& m, Visit&& visit) {
    visit("store_id", m.storeId, Need::required);
    visit("name", m.name, Need::required);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, InvitationRef>
void members(M& m, Visit&& visit) {
    visit("id", m.id, Need::required);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, InvitationCode>
void members(M& m, Visit&& visit) {
    visit("code", m.code, Need::required);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, InvitationOffer>
void members(M& m, Visit&& visit) {
    visit("brand_name", m.brandName, Need::optional);
    visit("store_name", m.storeName, Need::optional);
    visit("role", m.role, Need::required);
    visit("email", m.email, Need::required);
    visit("name", m.name, Need::optional);
    visit("expires_at", m.expiresAt, Need::required);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, JoinRequest>
void members(M& m, Visit&& visit) {
    visit("code", m.code, Need::required);
    visit("name", m.name, Need::required);
    visit("password", m.password, Need::required);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, Joined>
void members(M& m, Visit&& visit) {
    visit("login", m.login, Need::required);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, CompanyIssuer>
void members(M& m, Visit&& visit) {
    visit("issuer", m.issuer, Need::required);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, CompanyBegin>
void members(M& m, Visit&& visit) {
    visit("device_id", m.deviceId, Need::required);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, CompanyOffer>
void members(M& m, Visit&& visit) {
    visit("issuer", m.issuer, Need::required);
    visit("client_id", m.clientId, Need::required);
    visit("authorization_endpoint", m.authorizationEndpoint, Need::required);
    visit("token_endpoint", m.tokenEndpoint, Need::required);
    visit("nonce", m.nonce, Need::required);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, CompanySignIn>
void members(M& m, Visit&& visit) {
    visit("id_token", m.idToken, Need::required);
    visit("nonce", m.nonce, Need::required);
    visit("device_id", m.deviceId, Need::required);
    visit("device_name", m.deviceName, Need::optional);
    visit("platform", m.platform, Need::optional);
    visit("link", m.link, Need::optional);
    visit("code", m.code, Need::optional);
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
    requires std::same_as<std::remove_const_t<M>, HandoverRequest>
void members(M& m, Visit&& visit) {
    visit("id", m.id, Need::required);
    visit("from_id", m.fromId, Need::required);
    visit("to_id", m.toId, Need::optional);
    visit("to_pool", m.toPool, Need::optional);
    visit("customer_ids", m.customerIds, Need::optional);
    visit("preview", m.preview, Need::optional);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, Handover>
void members(M& m, Visit&& visit) {
    visit("id", m.id, Need::required);
    visit("state", m.state, Need::required);
    visit("problem", m.problem, Need::optional);
    visit("total", m.total, Need::required);
    visit("moved", m.moved, Need::required);
    visit("leads", m.leads, Need::required);
    visit("tasks", m.tasks, Need::required);
    visit("offers", m.offers, Need::required);
    visit("staying", m.staying, Need::optional);
    visit("asked_at", m.askedAt, Need::optional);
    visit("done_at", m.doneAt, Need::optional);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, AuditEntry>
void members(M& m, Visit&& visit) {
    visit("seq", m.seq, Need::required);
    visit("at", m.at, Need::required);
    visit("who", m.who, Need::required);
    visit("who_name", m.whoName, Need::optional);
    visit("role", m.role, Need::optional);
    visit("action", m.action, Need::required);
    visit("subject", m.subject, Need::optional);
    visit("subject_name", m.subjectName, Need::optional);
    visit("reason", m.reason, Need::optional);
    visit("happened_at", m.happenedAt, Need::optional);
    visit("records", m.records, Need::optional);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, AuditPage>
void members(M& m, Visit&& visit) {
    visit("entries", m.entries, Need::required);
    visit("before", m.before, Need::optional);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, CustomerQuery>
void members(M& m, Visit&& visit) {
    visit("store_ids", m.storeIds, Need::optional);
    visit("kinds", m.kinds, Need::optional);
    visit("tier_codes", m.tierCodes, Need::optional);
    visit("bought_from", m.boughtFrom, Need::optional);
    visit("bought_until", m.boughtUntil, Need::optional);
    visit("spent_from_minor", m.spentFromMinor, Need::optional);
    visit("spent_until_minor", m.spentUntilMinor, Need::optional);
    visit("sort", m.sort, Need::optional);
    visit("limit", m.limit, Need::optional);
    visit("after", m.after, Need::optional);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, QueriedCustomer>
void members(M& m, Visit&& visit) {
    visit("customer_id", m.customerId, Need::required);
    visit("name", m.name, Need::required);
    visit("phone", m.phone, Need::optional);
    visit("kind", m.kind, Need::required);
    visit("tier_code", m.tierCode, Need::optional);
    visit("store_id", m.storeId, Need::optional);
    visit("store_name", m.storeName, Need::optional);
    visit("guide_name", m.guideName, Need::optional);
    visit("order_count", m.orderCount, Need::optional);
    visit("spent_minor", m.spentMinor, Need::optional);
    visit("joined_at", m.joinedAt, Need::optional);
    visit("last_purchase_at", m.lastPurchaseAt, Need::optional);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, CustomerPage>
void members(M& m, Visit&& visit) {
    visit("customers", m.customers, Need::required);
    visit("next", m.next, Need::optional);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, RevealWish>
void members(M& m, Visit&& visit) {
    visit("customer_id", m.customerId, Need::required);
    visit("field", m.field, Need::required);
    visit("reason", m.reason, Need::required);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, Revealed>
void members(M& m, Visit&& visit) {
    visit("value", m.value, Need::required);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, LookupRequest>
void members(M& m, Visit&& visit) {
    visit("phone", m.phone, Need::optional);
    visit("member_code", m.memberCode, Need::optional);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, VisitConsent>
void members(M& m, Visit&& visit) {
    visit("channel", m.channel, Need::required);
    visit("purpose", m.purpose, Need::required);
    visit("permission", m.permission, Need::required);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, VisitTag>
void members(M& m, Visit&& visit) {
    visit("name", m.name, Need::required);
    visit("value", m.value, Need::optional);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, VisitCard>
void members(M& m, Visit&& visit) {
    visit("customer_id", m.customerId, Need::required);
    visit("name", m.name, Need::required);
    visit("phone", m.phone, Need::optional);
    visit("email", m.email, Need::optional);
    visit("kind", m.kind, Need::required);
    visit("tier_code", m.tierCode, Need::optional);
    visit("points", m.points, Need::optional);
    visit("store_name", m.storeName, Need::optional);
    visit("guide_name", m.guideName, Need::optional);
    visit("joined_at", m.joinedAt, Need::optional);
    visit("last_purchase_at", m.lastPurchaseAt, Need::optional);
    visit("consents", m.consents, Need::optional);
    visit("tags", m.tags, Need::optional);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, LookupAnswer>
void members(M& m, Visit&& visit) {
    visit("result", m.result, Need::required);
    visit("card", m.card, Need::optional);
    visit("until", m.until, Need::optional);
    visit("server_time", m.serverTime, Need::required);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, VisitLine>
void members(M& m, Visit&& visit) {
    visit("kind", m.kind, Need::required);
    visit("detail", m.detail, Need::optional);
    visit("at", m.at, Need::required);
    visit("channel", m.channel, Need::optional);
    visit("store_name", m.storeName, Need::optional);
    visit("title", m.title, Need::optional);
    visit("amount_minor", m.amountMinor, Need::optional);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, GuestVisit>
void members(M& m, Visit&& visit) {
    visit("card", m.card, Need::required);
    visit("timeline", m.timeline, Need::required);
    visit("until", m.until, Need::required);
    visit("server_time", m.serverTime, Need::required);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, LeaseRequest>
void members(M& m, Visit&& visit) {
    visit("nonce", m.nonce, Need::required);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, Lease>
void members(M& m, Visit&& visit) {
    visit("device_id", m.deviceId, Need::required);
    visit("issued_at", m.issuedAt, Need::required);
    visit("until", m.until, Need::required);
    visit("nonce", m.nonce, Need::required);
    visit("key", m.key, Need::required);
    visit("signature", m.signature, Need::required);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, DeviceOrderRequest>
void members(M& m, Visit&& visit) {
    visit("device_id", m.deviceId, Need::required);
    visit("refresh_token", m.refreshToken, Need::required);
    visit("nonce", m.nonce, Need::required);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, WipeOrder>
void members(M& m, Visit&& visit) {
    visit("device_id", m.deviceId, Need::required);
    visit("issued_at", m.issuedAt, Need::required);
    visit("nonce", m.nonce, Need::required);
    visit("signature", m.signature, Need::required);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, DeviceOrder>
void members(M& m, Visit&& visit) {
    visit("wipe", m.wipe, Need::optional);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, DeviceWiped>
void members(M& m, Visit&& visit) {
    visit("device_id", m.deviceId, Need::required);
    visit("refresh_token", m.refreshToken, Need::required);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, ManagedDevice>
void members(M& m, Visit&& visit) {
    visit("device_id", m.deviceId, Need::required);
    visit("name", m.name, Need::optional);
    visit("platform", m.platform, Need::optional);
    visit("staff_id", m.staffId, Need::required);
    visit("staff_name", m.staffName, Need::optional);
    visit("enrolled_at", m.enrolledAt, Need::optional);
    visit("last_seen_at", m.lastSeenAt, Need::optional);
    visit("revoked_at", m.revokedAt, Need::optional);
    visit("wipe_ordered_at", m.wipeOrderedAt, Need::optional);
    visit("wiped_at", m.wipedAt, Need::optional);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, DeviceList>
void members(M& m, Visit&& visit) {
    visit("devices", m.devices, Need::required);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, RevokeWish>
void members(M& m, Visit&& visit) {
    visit("device_id", m.deviceId, Need::required);
    visit("wipe", m.wipe, Need::optional);
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
