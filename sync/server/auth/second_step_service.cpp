// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/auth/second_step_service.h"

#include <array>

#include "models/domain/rules/people.h"
#include "sync/protocol/codec.h"
#include "sync/server/audit/audit.h"
#include "sync/server/auth/second_step.h"
#include "sync/server/auth/totp.h"

namespace lianlu::server {

namespace {

constexpr std::size_t kSmallWish = 8 * 1024;

template <class Message>
Response told(const Result<Message>& done) {
    return done ? Response::json(protocol::encode(*done)) : problem(done.error());
}

Response toldVoid(const Result<void>& done) { return done ? Response::json("{}") : problem(done.error()); }

AuditNote noteOf(const ProvenAccount& who, std::string action) {
    return {who.staff.toString(), std::string(domain::nameOf(who.role)), std::move(action), who.account.toString(), {}};
}

Result<void> append(pg::Connection& connection, AuditNote note, Time now) {
    const std::array notes{std::move(note)};
    return Audit::append(connection, notes, now);
}

Result<std::string> brandName(pg::Connection& connection) {
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT COALESCE(body::json ->> 'name', '') FROM brand WHERE NOT deleted ORDER BY id LIMIT 1"));
    return std::string(rows.empty() ? std::string_view("Lianlu") : rows.text(0, 0));
}

}  // namespace

void SecondStepService::addRoutes(Router& router) {
    const std::string base = "/v1/auth/second-step";
    router.add({"GET", base, [this](const Request& r, pg::Connection& c) { return told(state(r, c)); }, Lane::normal, true, 0});
    router.add({"POST", base + "/begin", [this](const Request& r, pg::Connection& c) { return told(begin(r, c)); }, Lane::password, true, kSmallWish});
    router.add({"POST", base + "/confirm", [this](const Request& r, pg::Connection& c) { return told(confirm(r, c)); }, Lane::password, true, kSmallWish});
    router.add({"POST", base + "/codes", [this](const Request& r, pg::Connection& c) { return told(newCodes(r, c)); }, Lane::password, true, kSmallWish});
    router.add({"POST", base + "/off", [this](const Request& r, pg::Connection& c) { return toldVoid(off(r, c)); }, Lane::password, true, kSmallWish});
    router.add({"POST", base + "/reset", [this](const Request& r, pg::Connection& c) { return toldVoid(reset(r, c)); }, Lane::normal, true, kSmallWish});
}

Result<Credentials> SecondStepService::shown(const Request& request, pg::Connection& connection) {
    LIANLU_TRY(auto wish, protocol::decode<protocol::SecondStepWish>(request.body));
    Credentials shown{std::move(wish.login), std::move(wish.password), std::move(wish.code), wish.deviceId, std::move(wish.deviceToken), request.remote, false};
    if (request.header("authorization").empty()) return shown;
    LIANLU_TRY(const Caller caller, authenticate(request, connection, m_tokens, m_clock.now()));
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT login FROM account WHERE id = $1", pg::Params().uuid(caller.access.account.uuid)));
    if (rows.empty()) return fail(Code::unauthenticated, "account is gone");
    shown.login = rows.text(0, 0);
    shown.device = caller.access.device;
    shown.inSession = true;
    return shown;
}

Result<protocol::SecondStepState> SecondStepService::state(const Request& request, pg::Connection& connection) {
    LIANLU_TRY(const Caller caller, authenticate(request, connection, m_tokens, m_clock.now()));
    SecondStep step(connection, m_clock.now());
    protocol::SecondStepState state;
    state.required = m_credentials.mustHaveSecondStep(caller.standing.role);
    LIANLU_TRY(state.on, step.isOn(caller.access.account));
    if (state.on) {
        LIANLU_TRY(state.codesLeft, step.codesLeft(caller.access.account));
    }
    return state;
}

Result<protocol::SecondStepSecret> SecondStepService::begin(const Request& request, pg::Connection& connection) {
    LIANLU_TRY(const auto credentials, shown(request, connection));
    LIANLU_TRY(const auto proven, m_credentials.checkPassword(credentials, connection, m_clock.now()));
    LIANLU_TRY(const auto secret, SecondStep(connection, m_clock.now()).begin(proven.account));
    LIANLU_TRY(const auto brand, brandName(connection));
    return protocol::SecondStepSecret{base32(secret), otpauthUri(brand, proven.login, secret)};
}

Result<protocol::SecondStepCodes> SecondStepService::confirm(const Request& request, pg::Connection& connection) {
    const auto now = m_clock.now();
    LIANLU_TRY(const auto credentials, shown(request, connection));
    LIANLU_TRY(const auto proven, m_credentials.checkPassword(credentials, connection, now));
    if (const int wait = m_confirms.take(proven.account.toString(), now)) return slowDown(wait);
    LIANLU_TRY(auto txn, pg::Transaction::begin(connection));
    protocol::SecondStepCodes codes;
    const auto again = request.header("authorization").empty() ? SecondStep::Again::once : SecondStep::Again::never;
    LIANLU_TRY(const bool fits, SecondStep(connection, now).confirm(proven.account, credentials.code, again, codes.codes));
    if (!fits) return fail(Code::wrongCredentials, "the code does not fit", protocol::kWrongCode);
    LIANLU_CHECK(append(connection, noteOf(proven, "second-step-on"), now));
    LIANLU_CHECK(txn.commit());
    m_confirms.giveBack(proven.account.toString());
    return codes;
}

Result<protocol::SecondStepCodes> SecondStepService::newCodes(const Request& request, pg::Connection& connection) {
    const auto now = m_clock.now();
    LIANLU_TRY(const auto credentials, shown(request, connection));
    LIANLU_TRY(const auto proven, m_credentials.check(credentials, connection, now));
    if (!proven.secondStep) return fail(Code::notFound, "there is no second step", "second_step");
    LIANLU_TRY(auto txn, pg::Transaction::begin(connection));
    protocol::SecondStepCodes codes;
    LIANLU_TRY(codes.codes, SecondStep(connection, now).newCodes(proven.account));
    LIANLU_CHECK(append(connection, noteOf(proven, "second-step-codes"), now));
    LIANLU_CHECK(txn.commit());
    return codes;
}

Result<void> SecondStepService::off(const Request& request, pg::Connection& connection) {
    LIANLU_TRY(const auto credentials, shown(request, connection));
    LIANLU_TRY(const auto proven, m_credentials.check(credentials, connection, m_clock.now()));
    if (m_credentials.mustHaveSecondStep(proven.role)) return fail(Code::refused, "second-step-required", protocol::kAskSecondStep);
    const auto note = noteOf(proven, "second-step-off");
    LIANLU_TRY(const bool was, pg::retrying([&] { return resetSecondStep(connection, proven.account, note, m_clock.now()); }));
    return was ? Result<void>{} : fail(Code::notFound, "there is no second step", "second_step");
}

Result<void> SecondStepService::reset(const Request& request, pg::Connection& connection) {
    const auto now = m_clock.now();
    LIANLU_TRY(const Caller caller, authenticate(request, connection, m_tokens, now));
    if (const int wait = m_resets.take(caller.standing.staff.toString(), now)) return slowDown(wait);
    LIANLU_TRY(const auto wish, protocol::decode<protocol::SecondStepReset>(request.body));
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT a.id, s.role, s.store_id FROM account a JOIN staff s ON s.id = a.staff_id WHERE s.id = $1 AND NOT a.deleted "
                                                     "ORDER BY a.id LIMIT 1", pg::Params().uuid(wish.staffId.uuid)));
    LIANLU_CHECK(domain::mayResetSecondStep(caller.standing, wish.staffId, domain::enumFromName<domain::Role>(rows.empty() ? std::string_view{} : rows.text(0, 1)),
                                            rows.empty() ? domain::StoreId{} : domain::StoreId{rows.uuid(0, 2)}));
    if (rows.empty()) return fail(Code::notFound, "no such person");
    const AuditNote by{caller.standing.staff.toString(), std::string(domain::nameOf(caller.standing.role)), "second-step-reset", {}, {}};
    LIANLU_TRY(const bool was, pg::retrying([&] { return resetSecondStep(connection, domain::AccountId{rows.uuid(0, 0)}, by, now); }));
    return was ? Result<void>{} : fail(Code::notFound, "there is no second step", "second_step");
}

Result<bool> resetSecondStep(pg::Connection& connection, const domain::AccountId& account, AuditNote by, Time now) {
    by.subject = account.toString();
    LIANLU_TRY(auto txn, pg::Transaction::begin(connection));
    LIANLU_TRY(const bool was, SecondStep(connection, now).end(account));
    if (was) LIANLU_CHECK(append(connection, std::move(by), now));
    LIANLU_CHECK(txn.commit());
    return was;
}

}  // namespace lianlu::server
