// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/privacy/privacy_service.h"

#include "sync/protocol/codec.h"
#include "sync/server/privacy/erasure.h"
#include "sync/server/privacy/person_export.h"
#include "sync/server/privacy/subject.h"

namespace lianlu::server {

namespace {

AuditNote noteOf(const Caller& caller) {
    return {caller.standing.staff.toString(), std::string(domain::nameOf(caller.standing.role)), {}, {}, {}};
}

bool mayConfirm(const Caller& caller) { return caller.standing.role == domain::Role::hq || caller.standing.role == domain::Role::service; }

}  // namespace

void PrivacyService::addRoutes(Router& router) {
    constexpr std::size_t kSmall = 4 * 1024;
    router.add({"POST", "/v1/privacy/export",
                [this](const Request& request, pg::Connection& connection) {
                    auto file = exported(request, connection);
                    return file ? Response{200, "application/zip", std::move(*file), {}} : problem(file.error());
                },
                Lane::bulk, true, kSmall});
    router.add({"POST", "/v1/privacy/erase",
                [this](const Request& request, pg::Connection& connection) {
                    const auto stands = erase(request, connection);
                    return stands ? Response::json(protocol::encode(*stands)) : problem(stands.error());
                },
                Lane::bulk, true, kSmall});
}

Result<Caller> PrivacyService::known(const Request& request, pg::Connection& connection) {
    LIANLU_TRY(Caller caller, authenticate(request, connection, m_tokens, m_clock.now()));
    if (const int wait = m_perStaff.take(caller.standing.staff.toString(), m_clock.now())) return slowDown(wait, "too many persons");
    return caller;
}

//! Who the person is by now, where this caller may ask about them.
Result<domain::CustomerId> PrivacyService::subject(const Caller& caller, const domain::CustomerId& named, pg::Connection& connection) {
    LIANLU_TRY(const auto person, livingSubject(connection, named));
    LIANLU_TRY(const auto scope, scopeOfSubject(connection, person));
    LIANLU_CHECK(domain::mayAskPrivacy(caller.standing, scope));
    return person;
}

Result<std::string> PrivacyService::exported(const Request& request, pg::Connection& connection) {
    LIANLU_TRY(const Caller caller, known(request, connection));
    LIANLU_TRY(auto wish, protocol::decode<protocol::PersonExportRequest>(request.body));
    LIANLU_TRY(wish.customerId, subject(caller, wish.customerId, connection));
    return exportPerson(connection, wish.customerId, noteOf(caller), m_clock.now());
}

Result<protocol::ErasureAnswer> PrivacyService::erase(const Request& request, pg::Connection& connection) {
    LIANLU_TRY(const Caller caller, known(request, connection));
    LIANLU_TRY(auto wish, protocol::decode<protocol::ErasureRequest>(request.body));
    LIANLU_TRY(wish.customerId, subject(caller, wish.customerId, connection));
    if (wish.confirm && !mayConfirm(caller)) return fail(Code::forbidden, "confirmed by head office only", "confirm");
    LIANLU_TRY(const auto stands, wish.confirm ? executeErasure(connection, wish.customerId, noteOf(caller), m_clock.now())
                                               : requestErasure(connection, wish.customerId, wish.reason, noteOf(caller), m_clock.now()));
    return protocol::ErasureAnswer{stands.doneAt != 0 ? "done" : "requested", stands.requestedAt, stands.doneAt, stands.devicesWaiting};
}

}  // namespace lianlu::server
