// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "models/domain/ids.h"
#include "models/domain/record.h"
#include "models/domain/scope.h"
#include "models/domain/value.h"

//! What goes over the wire, typed. `openapi.yaml` is the contract; `codec.h` turns these into JSON and back.
//! All times are Unix milliseconds, all names snake_case.
namespace lianlu::protocol {

inline constexpr int kProtoVersion = 1;
inline constexpr int kMinProtoVersion = 1;
inline constexpr const char* kProtoHeader = "Lianlu-Proto";
inline constexpr std::size_t kMaxPushOps = 200;
inline constexpr std::size_t kMaxPushBytes = 1u << 20u;
inline constexpr std::size_t kMaxPullChanges = 2'000;
inline constexpr std::size_t kMaxPullBytes = 2u << 20u;
//! In Change::other of a delete, and as the reason of an op that came too late: the person was erased, nothing of the row may be kept.
inline constexpr const char* kErased = "erased";
//! Reasons of an op that waits at the server for somebody who holds its row: the row left the author's reach, or the author's device may
//! hold nothing any more. And of one that found no room there.
inline constexpr const char* kOutOfReach = "out-of-reach";
inline constexpr const char* kDeviceRevoked = "device-revoked";
inline constexpr const char* kQuarantineFull = "quarantine-full";
//! Detail of the problem of a surrender by who may push as ever.
inline constexpr const char* kNotRevoked = "not-revoked";
inline constexpr int kSchemaVersion = 1;  //!< of the entities, sent with every op

// ---- sign-in -------------------------------------------------------------------------------------------------------

struct SignInRequest {
    std::string login;
    std::string password;
    domain::DeviceId deviceId;  //!< made by the device once, at enrolment
    std::string deviceName;
    std::string platform;
    std::string code{};         //!< of the second step, where the account has one: six digits, or a recovery code
    std::string deviceToken{};  //!< the refresh token held last, ended or not: shows that the device is known to this account
};

struct RefreshRequest {
    std::string refreshToken;
    domain::DeviceId deviceId;
};

struct PublicKey {
    std::string keyId;
    std::string key;  //!< Ed25519 public key, base64url: verifies coupons offline
};

//! \brief Who is signed in and what the device may hold. Answer of sign-in, refresh and GET /v1/session.
struct Session {
    std::string accessToken;  //!< empty in GET /v1/session
    std::int64_t accessExpiresAt = 0;
    std::string refreshToken;  //!< rotating; empty in GET /v1/session
    std::int64_t refreshExpiresAt = 0;
    domain::AccountId accountId;
    domain::StaffId staffId;
    domain::StoreId storeId;
    std::string staffName;
    std::string role;  //!< name of domain::Role
    std::string brandName;
    std::vector<std::string> scopes;  //!< text form of domain::Scope, to be held on this device
    std::int64_t scopesLeftOut = 0;   //!< how many more this person might see; a device holds 200
    std::vector<PublicKey> couponKeys;
    std::int64_t serverTime = 0;
};

// ---- push ----------------------------------------------------------------------------------------------------------

enum class OpType : std::uint8_t { create, update, remove, voidOp };  // "create" "update" "delete" "void"

struct FieldChange {
    domain::Value oldValue;
    domain::Value newValue;
};

struct Op {
    domain::OpId opId;
    std::int64_t opSeq = 0;  //!< without gaps per device, from 1
    domain::TxnId txnId;     //!< ops of one txn stand or fall together and stand side by side in a push
    OpType type = OpType::update;
    std::string entity;
    Uuid id;
    std::int64_t baseVer = 0;  //!< version of the row the person saw; 0 with create
    std::map<std::string, FieldChange, std::less<>> fields;
    int schema = kSchemaVersion;
    std::int64_t occurredAt = 0;
};

//! Whether ops were sent before. unanswered: whatever became of it, nobody said; answered: the server took them, in a history that it
//! has lost since. Not part of an op: its body stays what it was.
enum class Resent : std::uint8_t { no, unanswered, answered };  // "no" "unanswered" "answered"

struct PushRequest {
    domain::DeviceId deviceId;
    std::vector<Op> ops;
    Resent resent = Resent::no;  //!< of all of them
};

//! quarantined: nothing was changed; the op is kept at the server, for who holds its row to let in or to discard. Its transaction with it.
enum class OpStatus : std::uint8_t { applied, merged, conflict, rejected, blocked, duplicate, quarantined };

struct OpResult {
    domain::OpId opId;
    OpStatus status = OpStatus::applied;
    std::int64_t ver = 0;           //!< the row's version now
    std::string code;               //!< with rejected, blocked and quarantined: name of lianlu::Code
    std::string reason;             //!< the same for a developer
    std::string field;              //!< the field at fault, if one is
    std::vector<std::string> conflictFields;  //!< with conflict: those whose server value stayed
    OpStatus first = OpStatus::applied;       //!< with duplicate: what the first time gave
    std::optional<domain::Fields> row;        //!< with merged, conflict and rejected: the server's row now
};

struct PushResponse {
    std::vector<OpResult> results;  //!< one per op, in order
    std::int64_t nextOpSeq = 1;
};

//! \brief POST /v1/sync/surrender: what a revoked device had not sent yet, by the refresh token it held last. Answered as a push whose ops
//! are quarantined or rejected; nothing else is told.
struct SurrenderRequest {
    std::string refreshToken;
    domain::DeviceId deviceId;
    std::vector<Op> ops;
};

// ---- quarantine ----------------------------------------------------------------------------------------------------

struct QuarantinedOp {
    Op op;
    domain::StaffId staffId;  //!< who made it
    std::string staffName;
    domain::DeviceId deviceId;
    domain::Scope scope;      //!< where its row is now
    std::string reason;       //!< kOutOfReach, kDeviceRevoked
    std::int64_t at = 0;      //!< when the server took it
};

//! \brief GET /v1/quarantine?after=<op id>&limit=…: what waits in the caller's scopes, oldest first.
struct QuarantineList {
    std::vector<QuarantinedOp> ops;
    bool more = false;
};

//! \brief POST /v1/quarantine/apply and /discard: this op, with what of its transaction is in the caller's scopes.
struct QuarantineWish {
    domain::OpId opId;
};

struct QuarantineAnswer {
    std::string state;              //!< waiting (a rule refused, see results), applied, discarded
    std::vector<OpResult> results;  //!< with apply, one an op
};

// ---- pull ----------------------------------------------------------------------------------------------------------

struct Cursor {
    domain::Scope scope;
    std::string epoch;  //!< empty: this scope has not been bootstrapped
    std::int64_t seq = 0;
    std::string chain;  //!< running hash at seq, as the server gave it
};

//! upsert carries the row; remove is a tombstone; leave and enter move a root with all that hangs on it (the children of an
//! `enter` follow as upserts of the same seq).
enum class ChangeKind : std::uint8_t { upsert, remove, leave, enter };  // "upsert" "delete" "leave" "enter"

struct Change {
    domain::Scope scope;
    std::int64_t seq = 0;
    ChangeKind kind = ChangeKind::upsert;
    std::string entity;
    Uuid id;
    std::int64_t ver = 0;
    std::string other;       //!< with leave: the scope it went to; with enter: where it came from; with delete: kErased or empty
    domain::Fields fields;   //!< with upsert and enter
};

struct PullRequest {
    domain::DeviceId deviceId;
    std::vector<Cursor> cursors;
    std::int64_t maxChanges = static_cast<std::int64_t>(kMaxPullChanges);
    std::vector<Cursor> checkpoints;  //!< up to 16 older (scope, seq, chain) a scope, for finding where histories part
};

//! \brief POST /v1/sync/acknowledge: up to where this device has applied each scope it holds. A pull says the same by its cursors; this is for
//! what must not wait until the next one (the end of an erased person). Answered with {}.
struct AcknowledgeRequest {
    domain::DeviceId deviceId;
    std::vector<Cursor> cursors;
};

struct ScopeState {
    Cursor cursor;            //!< after this page
    std::int64_t head = 0;    //!< newest seq of the scope
    std::string digest;       //!< decimal, of the scope's rows at cursor.seq; empty where the page ends below the head
    std::string error;        //!< empty | name of lianlu::Code: cursor-expired, cursor-diverged, forbidden
    std::int64_t matchSeq = 0;  //!< with cursor-diverged: the highest checkpoint that matches
};

struct PullResponse {
    std::vector<Change> changes;  //!< by scope, then seq
    std::vector<ScopeState> scopes;
    bool more = false;
    std::int64_t serverTime = 0;
    std::int64_t nextOpSeq = 0;  //!< the op_seq that the server waits for from this device; 0: not said
};

// ---- bootstrap -----------------------------------------------------------------------------------------------------

struct ChunkInfo {
    int number = 0;
    std::int64_t bytes = 0;   //!< of the zstd frame
    std::int64_t rows = 0;
    std::string sha256;       //!< hex, of the zstd frame
};

//! \brief A row of a person who was erased.
struct ErasedRow {
    std::string entity;
    Uuid id;
};

//! \brief GET /v1/bootstrap/{scope}. A chunk (GET /v1/bootstrap/{scope}/{snapshot}/{number}) is a zstd frame of NDJSON, a row a
//! line: {"entity":…,"id":…,"ver":…,"fields":{…}}, parents before children.
struct Manifest {
    domain::Scope scope;
    std::string snapshot;  //!< names this cut; chunks of an expired one answer 410
    std::string epoch;
    std::int64_t seq = 0;
    std::string chain;
    std::string digest;
    std::int64_t rows = 0;
    std::vector<ChunkInfo> chunks;
    //! Persons who were erased and had been in this scope: who begins anew has not read of it in the log, and what a device said of them
    //! goes from its queue.
    std::vector<ErasedRow> erased;
};

struct Row {
    std::string entity;
    Uuid id;
    std::int64_t ver = 0;
    domain::Fields fields;
};

// ---- privacy ------------------------------------------------------------------------------------------------------

//! \brief POST /v1/privacy/export: all that is held of one person, as application/zip.
struct PersonExportRequest {
    domain::CustomerId customerId;
};

//! \brief POST /v1/privacy/erase. A first call asks; a call with `confirm` by HQ, who must be somebody else, does it.
struct ErasureRequest {
    domain::CustomerId customerId;
    std::string reason;  //!< person-asked, consent-withdrawn, purpose-fulfilled, unlawful, law
    bool confirm = false;
};

struct ErasureAnswer {
    std::string state;  //!< requested, done
    std::int64_t requestedAt = 0;
    std::int64_t doneAt = 0;
    std::int64_t devicesWaiting = 0;  //!< with done: devices that held the person and have not yet said that it is gone there
};

// ---- errors --------------------------------------------------------------------------------------------------------

//! \brief RFC 9457 application/problem+json. `type` is "urn:lianlu:" + codeName.
struct Problem {
    std::string type;
    std::string title;
    int status = 500;
    std::string detail;
    std::string field;
    std::int64_t expectedOpSeq = 0;  //!< with sequence-gap
    std::int64_t matchSeq = 0;       //!< with cursor-diverged
};

}  // namespace lianlu::protocol
