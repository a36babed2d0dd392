// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/auth/auth_service.h"

#include <chrono>

#include "models/base/text.h"
#include "models/domain/entities.h"
#include "sync/protocol/codec.h"
#include "sync/server/auth/server_keys.h"
#include "sync/server/sync/write_batch.h"

namespace lianlu::server {

namespace {

Response answer(const Result<protocol::Session>& session) {
    return session ? Response::json(protocol::encode(*session)) : problem(session.error());
}

//! Books that never come look like customers that are not there: the manager is told where the day's work is read, once.
Result<void> tellOfLargeTeam(const domain::Standing& standing, pg::Connection& connection, WriteBatch& batch) {
    domain::Task task;
    task.id = {Uuid::fromName("task large team", standing.staff.toString())};
    LIANLU_TRY(const StoredRow* told, batch.find(domain::Task::kEntity, task.id.uuid));
    if (told) return {};
    LIANLU_TRY(const pg::Rows brand, connection.query("SELECT coalesce(body::json ->> 'locale', '') FROM brand WHERE NOT deleted LIMIT 1"));
    const bool chinese = !brand.empty() && text::lowerAscii(brand.text(0, 0)).starts_with("zh");
    task.storeId = standing.homeStore;
    task.assigneeId = standing.staff;
    task.kind = domain::TaskKind::followUp;
    task.title = chinese ? "部分导购的客户不在此设备上" : "Some guides' customers are not on this device";
    task.reason = chinese ? "团队超出单台设备可同步的 200 个范围，请联系管理员拆分您管理的门店。"
                          : "The team is larger than the 200 scopes a device holds: ask the administrator to divide the stores you manage.";
    task.dueAt = batch.now() + std::chrono::hours(24);
    task.status = domain::TaskStatus::open;
    task.priority = 1;
    return batch.create(task, domain::Scope::store(standing.homeStore));
}

}  // namespace

void AuthService::addRoutes(Router& router) {
    constexpr std::size_t kSmall = 8 * 1024;
    router.add({"POST", "/v1/auth/sign-in", [this](const Request& r, pg::Connection& c) { return answer(signIn(r, c)); }, Lane::password, true, kSmall});
    router.add({"POST", "/v1/auth/refresh", [this](const Request& r, pg::Connection& c) { return answer(refresh(r, c)); }, Lane::normal, true, kSmall});
    router.add({"GET", "/v1/session", [this](const Request& r, pg::Connection& c) { return answer(session(r, c)); }, Lane::normal, true, kSmall});
    router.add({"POST", "/v1/auth/sign-out",
                [this](const Request& r, pg::Connection& c) {
                    const auto done = signOut(r, c);
                    return done ? Response::empty(204) : problem(done.error());
                },
                Lane::normal, true, kSmall});
}

Result<protocol::Session> AuthService::signIn(const Request& request, pg::Connection& connection) {
    LIANLU_TRY(const auto wish, protocol::decode<protocol::SignInRequest>(request.body));
    if (wish.deviceId.isNull()) return fail(Code::invalid, "device without an id", "device_id");
    const auto now = m_clock.now();
    LIANLU_TRY(const auto proven, m_credentials.check({wish.login, wish.password, wish.code, wish.deviceId, wish.deviceToken, request.remote, false}, connection, now));
    return open(proven, wish, connection);
}

Result<protocol::Session> AuthService::open(const ProvenAccount& proven, const protocol::SignInRequest& wish, pg::Connection& connection) {
    const auto now = m_clock.now();
    LIANLU_CHECK(pg::retrying([&]() -> Result<void> { return enrol(wish, proven.account, proven.staff, connection, now); }));
    LIANLU_TRY(auto txn, pg::Transaction::begin(connection));
    LIANLU_TRY(const Refreshed line, RefreshTokens(connection, now).start(proven.account, proven.staff, wish.deviceId));
    LIANLU_CHECK(txn.commit());
    return withTokens(line, connection);
}

Result<void> AuthService::enrol(const protocol::SignInRequest& wish, const domain::AccountId& account, const domain::StaffId& staff,
                                pg::Connection& connection, Time now) {
    LIANLU_TRY(auto txn, pg::Transaction::begin(connection));
    WriteBatch batch(connection, now);
    LIANLU_TRY(const StoredRow* known, batch.find("device", wish.deviceId.uuid));
    domain::Fields changed{{"name", wish.deviceName.empty() ? domain::Value{} : domain::Value{std::string(text::left(wish.deviceName, 200))}},
                           {"platform", wish.platform.empty() ? domain::Value{} : domain::Value{std::string(text::left(wish.platform, 40))}},
                           {"last_seen_at", toUnixMs(now)}};
    if (known) {
        if (known->deleted || known->fields.contains("revoked_at")) return fail(Code::forbidden, "this device was revoked", "device_id");
        if (idIn(known->fields, "account_id") != account.uuid) return fail(Code::forbidden, "device belongs to another account", "account_id");
    } else {
        changed["account_id"] = account.toString();
        changed["staff_id"] = staff.toString();
        changed["enrolled_at"] = toUnixMs(now);
    }
    LIANLU_TRY(const Caller caller, standingOf(connection, staff, now));
    if (const auto left = domain::scopesLeftOut(caller.standing); left > 0) {
        m_log.warn("a team is larger than a device may hold", {{"scopes_left_out", static_cast<std::int64_t>(left)}});
        LIANLU_CHECK(tellOfLargeTeam(caller.standing, connection, batch));
    }
    LIANLU_CHECK(batch.upsert("device", wish.deviceId.uuid, domain::Scope::store(caller.standing.homeStore), changed));
    return batch.commit(txn);
}

Result<Refreshed> AuthService::rotated(const protocol::RefreshRequest& wish, pg::Connection& connection, Time now) {
    LIANLU_TRY(auto txn, pg::Transaction::begin(connection));
    RefreshTokens tokens(connection, now);
    LIANLU_TRY(const auto owner, tokens.ownerOf(wish.refreshToken, wish.deviceId));
    if (owner) {
        // Told apart from a session that ended, and the token is not used up: it still hands over what was not sent.
        LIANLU_TRY(const bool revoked, tokens.isRevoked(*owner));
        if (revoked) return fail(Code::forbidden, "this device was revoked", "device_id");
    }
    auto line = tokens.rotate(wish.refreshToken, wish.deviceId);
    // A reused token ends its line, and that must stay.
    if (line || line.error().code == Code::unauthenticated) LIANLU_CHECK(txn.commit());
    return line;
}

Result<protocol::Session> AuthService::refresh(const Request& request, pg::Connection& connection) {
    LIANLU_TRY(const auto wish, protocol::decode<protocol::RefreshRequest>(request.body));
    const auto now = m_clock.now();
    // Not by failed tries: 256 random bits are not guessed, and who shares an address with a guesser must not lose a session.
    if (const int wait = m_guard.takeAny(request.remote, now)) return slowDown(wait);
    auto line = rotated(wish, connection, now);
    if (!line) return fail(line.error());
    return withTokens(*line, connection);
}

Result<protocol::Session> AuthService::withTokens(const Refreshed& line, pg::Connection& connection) {
    const auto now = m_clock.now();
    LIANLU_TRY(Caller caller, standingOf(connection, line.staff, now));
    caller.access = {line.account, line.staff, line.device, line.family, now + kAccessLife};
    LIANLU_TRY(protocol::Session session, describe(caller, connection));
    session.accessToken = m_tokens.issue(caller.access);
    session.accessExpiresAt = toUnixMs(caller.access.expires);
    session.refreshToken = line.token;
    session.refreshExpiresAt = toUnixMs(line.expires);
    return session;
}

Result<protocol::Session> AuthService::describe(const Caller& caller, pg::Connection& connection) {
    protocol::Session session;
    session.accountId = caller.access.account;
    session.staffId = caller.standing.staff;
    session.storeId = caller.standing.homeStore;
    session.staffName = caller.staffName;
    session.role = domain::nameOf(caller.standing.role);
    session.accessExpiresAt = toUnixMs(caller.access.expires);
    for (const auto& scope : caller.scopes) session.scopes.push_back(scope.toString());
    session.scopesLeftOut = static_cast<std::int64_t>(domain::scopesLeftOut(caller.standing));
    LIANLU_TRY(const pg::Rows brand, connection.query("SELECT body::json ->> 'name' FROM brand WHERE NOT deleted LIMIT 1"));
    if (!brand.empty()) session.brandName = brand.text(0, 0);
    LIANLU_TRY(session.couponKeys, couponPublicKeys(connection));
    session.serverTime = toUnixMs(m_clock.now());
    return session;
}

Result<protocol::Session> AuthService::session(const Request& request, pg::Connection& connection) {
    LIANLU_TRY(const Caller caller, authenticate(request, connection, m_tokens, m_clock.now()));
    return describe(caller, connection);
}

Result<void> AuthService::signOut(const Request& request, pg::Connection& connection) {
    LIANLU_TRY(const Caller caller, authenticate(request, connection, m_tokens, m_clock.now()));
    return RefreshTokens(connection, m_clock.now()).end(caller.access.family, "signed out");
}

}  // namespace lianlu::server
