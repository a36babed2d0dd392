// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <stdexcept>

#include <QTest>

#include "tests/sync/conformance_parts.h"

namespace lianlu::test {

std::unique_ptr<Device> Conformance::enrolled(const Login& login) {
    auto device = std::make_unique<Device>(m_backend.connect(), m_backend.clock());
    if (const auto done = device->enrol(login); !done) throw std::runtime_error(done.error().describe());
    // A cut may be older than the last change: the first pull brings the rest.
    if (const auto done = device->sync(); !done) throw std::runtime_error(done.error().describe());
    return device;
}

void Conformance::health() {
    const auto road = m_backend.connect();
    OK(sync::Api(*road).health());
}

void Conformance::wrongPassword() {
    Device device(m_backend.connect(), m_backend.clock());
    store::DeviceState state;
    const auto done = device.signIn({m_backend.guide().name, "not the password"}, state);
    QVERIFY(!done);
    QCOMPARE(done.error().code, Code::wrongCredentials);
    const auto unknown = device.signIn({"nobody-at-all", "not the password"}, state);
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().code, Code::wrongCredentials);
}

void Conformance::signInTellsScopes() {
    RawDevice device(m_backend, m_backend.guide());
    const auto& s = device.session;
    QVERIFY(!s.accessToken.empty());
    QVERIFY(!s.refreshToken.empty());
    QVERIFY(s.accessExpiresAt > s.serverTime);
    QCOMPARE(s.role, std::string("guide"));
    for (const auto& scope : {domain::Scope::brand(), domain::Scope::store(s.storeId), domain::Scope::pool(s.storeId), domain::Scope::book(s.staffId)})
        QVERIFY2(std::find(s.scopes.begin(), s.scopes.end(), scope.toString()) != s.scopes.end(), scope.toString().c_str());
    const auto again = device.api.session(s.accessToken);
    OK(again);
    QCOMPARE(again->staffId, s.staffId);
    QCOMPARE(again->scopes, s.scopes);
}

void Conformance::refreshRotates_IN12() {
    RawDevice raw(m_backend, m_backend.guide());
    const auto first = raw.api.refresh({raw.session.refreshToken, raw.id});
    OK(first);
    QVERIFY(first->refreshToken != raw.session.refreshToken);
    // The answer got lost on its way: the old token is shown once more.
    const auto replayed = raw.api.refresh({raw.session.refreshToken, raw.id});
    OK(replayed);
    OK(raw.api.session(replayed->accessToken));
    OK(raw.api.refresh({replayed->refreshToken, raw.id}));
    // Bound to its device.
    const auto stolen = raw.api.refresh({replayed->refreshToken, raw.ids.next<domain::DeviceId>()});
    QVERIFY(!stolen);
}

void Conformance::strangeTokenRefused() {
    RawDevice raw(m_backend, m_backend.guide());
    const auto done = raw.api.session(raw.session.accessToken + "x");
    QVERIFY(!done);
    QCOMPARE(done.error().code, Code::unauthenticated);
    const auto other = raw.api.refresh({"not-a-token", raw.id});
    QVERIFY(!other);
    QCOMPARE(other.error().code, Code::unauthenticated);
}

}  // namespace lianlu::test
