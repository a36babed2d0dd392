// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <optional>
#include <set>

#include <QTest>

#include "sync/protocol/custody.h"
#include "tests/sync/conformance_parts.h"

namespace lianlu::test {

namespace {

const protocol::ManagedDevice* managedIn(const protocol::DeviceList& list, const domain::DeviceId& id) {
    const auto found = std::find_if(list.devices.begin(), list.devices.end(), [&](const auto& device) { return device.deviceId == id; });
    return found == list.devices.end() ? nullptr : &*found;
}

}  // namespace

void Conformance::managersSeeDevices() {
    RawDevice guide(m_backend, m_backend.guide()), other(m_backend, m_backend.otherGuide()), manager(m_backend, m_backend.manager());
    const auto seen = manager.api.devices(manager.session.accessToken);
    OK(seen);
    const auto* own = managedIn(*seen, guide.id);
    QVERIFY(own && managedIn(*seen, manager.id));
    QVERIFY(!managedIn(*seen, other.id));  // of another store
    QCOMPARE(own->name, std::string("raw"));
    QCOMPARE(own->platform, std::string("test"));
    QCOMPARE(own->staffId, guide.session.staffId);
    QVERIFY(!own->staffName.empty() && own->enrolledAt > 0 && own->lastSeenAt >= own->enrolledAt);
    QCOMPARE(own->revokedAt + own->wipeOrderedAt + own->wipedAt, std::int64_t{0});
    for (std::size_t i = 1; i < seen->devices.size(); ++i) QVERIFY(seen->devices[i - 1].lastSeenAt >= seen->devices[i].lastSeenAt);
    for (auto* nosy : {&guide, &other}) {
        const auto refused = nosy->api.devices(nosy->session.accessToken);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Code::forbidden);
    }
    const auto stranger = manager.api.devices("not-a-token");
    QVERIFY(!stranger);
    QCOMPARE(stranger.error().code, Code::unauthenticated);
}

void Conformance::managersEndDevices() {
    RawDevice guide(m_backend, m_backend.guide()), other(m_backend, m_backend.otherGuide()), manager(m_backend, m_backend.manager());
    const auto end = [](RawDevice& by, const domain::DeviceId& device, bool wipe = false) { return by.api.revokeDevice(by.session.accessToken, {device, wipe}); };
    // Another store's, and nobody's: no difference to see.
    for (const auto& device : {other.id, guide.ids.next<domain::DeviceId>()}) {
        const auto refused = end(manager, device);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Code::notFound);
    }
    for (auto* by : {&guide, &other}) {
        const auto refused = end(*by, guide.id);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Code::forbidden);
    }
    OK(guide.api.session(guide.session.accessToken));

    const auto ended = end(manager, guide.id);
    OK(ended);
    QVERIFY(ended->revokedAt > 0);
    QCOMPARE(ended->wipeOrderedAt, std::int64_t{0});
    const auto gone = guide.api.session(guide.session.accessToken);
    QVERIFY(!gone);
    QCOMPARE(gone.error().code, Code::unauthenticated);
    const auto refresh = guide.api.refresh({guide.session.refreshToken, guide.id});
    QVERIFY(!refresh);
    QCOMPARE(refresh.error().code, Code::forbidden);
    QVERIFY(other.api.session(other.session.accessToken).has_value());
    // Twice is once, and a wipe may follow.
    m_backend.tick();
    const auto again = end(manager, guide.id);
    OK(again);
    QCOMPARE(again->revokedAt, ended->revokedAt);
    const auto wiping = end(manager, guide.id, true);
    OK(wiping);
    QCOMPARE(wiping->revokedAt, ended->revokedAt);
    QVERIFY(wiping->wipeOrderedAt > ended->revokedAt);
    m_backend.tick();
    const auto twice = end(manager, guide.id, true);
    OK(twice);
    QCOMPARE(twice->wipeOrderedAt, wiping->wipeOrderedAt);
    const auto seen = manager.api.devices(manager.session.accessToken);
    OK(seen);
    QCOMPARE(managedIn(*seen, guide.id)->wipeOrderedAt, wiping->wipeOrderedAt);
}

void Conformance::ordersAreSigned() {
    RawDevice guide(m_backend, m_backend.guide()), another(m_backend, m_backend.guide()), manager(m_backend, m_backend.manager());
    const auto lease = guide.api.lease(guide.session.accessToken, {protocol::newNonce()});
    OK(lease);
    const auto ask = [&](const domain::DeviceId& device, const std::string& token, const std::string& nonce) {
        return guide.api.deviceOrder({device, token, nonce});
    };
    const auto none = ask(guide.id, guide.session.refreshToken, protocol::newNonce());
    OK(none);
    QVERIFY(!none->wipe);
    // Neither another device's token nor somebody's guess nor one that was used says anything.
    const auto newer = guide.api.refresh({guide.session.refreshToken, guide.id});
    OK(newer);
    for (const auto& token : {another.session.refreshToken, std::string("not-a-token"), guide.session.refreshToken}) {
        const auto refused = ask(guide.id, token, protocol::newNonce());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Code::unauthenticated);
    }
    OK(manager.api.revokeDevice(manager.session.accessToken, {guide.id, true}));
    // It has no session any more, and is told all the same: signed by the key that its lease named, for this device and this question.
    std::set<std::string> signatures;
    for (int i = 0; i < 2; ++i) {
        const auto nonce = protocol::newNonce();
        const auto order = ask(guide.id, newer->refreshToken, nonce);
        OK(order);
        QVERIFY(order->wipe.has_value());
        QCOMPARE(order->wipe->deviceId, guide.id);
        QCOMPARE(order->wipe->nonce, nonce);
        QVERIFY(order->wipe->issuedAt > 0);
        QVERIFY(protocol::isSignedBy(lease->key, protocol::wipeText(*order->wipe), order->wipe->signature));
        signatures.insert(order->wipe->signature);
    }
    QCOMPARE(signatures.size(), std::size_t{2});
    const auto others = ask(another.id, another.session.refreshToken, protocol::newNonce());
    OK(others);
    QVERIFY(!others->wipe);
}

void Conformance::wipedIsSaid() {
    RawDevice guide(m_backend, m_backend.guide()), another(m_backend, m_backend.guide()), manager(m_backend, m_backend.manager());
    const auto row = [&](const domain::DeviceId& id) {
        const auto seen = manager.api.devices(manager.session.accessToken);
        const auto* found = seen ? managedIn(*seen, id) : nullptr;
        return found ? *found : protocol::ManagedDevice{};
    };
    // Nobody asked for it: said, and nothing is noted.
    OK(guide.api.deviceWiped({guide.id, guide.session.refreshToken}));
    QCOMPARE(row(guide.id).wipedAt, std::int64_t{0});
    OK(manager.api.revokeDevice(manager.session.accessToken, {guide.id, true}));
    for (const auto& token : {another.session.refreshToken, std::string("not-a-token")}) {
        const auto refused = guide.api.deviceWiped({guide.id, token});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Code::unauthenticated);
    }
    QCOMPARE(row(guide.id).wipedAt, std::int64_t{0});
    OK(guide.api.deviceWiped({guide.id, guide.session.refreshToken}));
    const auto first = row(guide.id).wipedAt;
    QVERIFY(first > 0);
    // The answer got lost: it is said again, and counts once.
    m_backend.tick();
    OK(guide.api.deviceWiped({guide.id, guide.session.refreshToken}));
    QCOMPARE(row(guide.id).wipedAt, first);
    QCOMPARE(row(another.id).wipedAt, std::int64_t{0});
}

void Conformance::devicesAskInForm() {
    RawDevice guide(m_backend, m_backend.guide()), manager(m_backend, m_backend.manager());
    const auto post = [](RawDevice& by, const std::string& path, const std::string& body, const std::string& token = {}) {
        sync::HttpRequest request;
        request.method = "POST";
        request.path = path;
        request.headers = {{"Lianlu-Proto", "1"}, {"Content-Type", "application/json"}};
        if (!token.empty()) request.headers.emplace_back("Authorization", "Bearer " + token);
        request.body = body;
        const auto answer = by.road->send(request);
        if (!answer) return answer.error().describe();
        const auto problem = protocol::decode<protocol::Problem>(answer->body);
        return std::to_string(answer->status) + " " + (problem ? problem->type : "no problem");
    };
    const std::string invalid("400 urn:lianlu:invalid");
    for (const auto* path : {"/v1/device/order", "/v1/device/wiped"})
        for (const auto* body : {"", "{}", "[]", "not JSON", R"({"device_id":"x","refresh_token":"y","nonce":"0123456789abcdef"})"}) QCOMPARE(post(guide, path, body), invalid);
    for (const auto& nonce : {std::string("short"), std::string(65, 'a'), std::string("sixteen signs or ")}) {
        const auto body = protocol::encode(protocol::DeviceOrderRequest{guide.id, guide.session.refreshToken, nonce});
        QCOMPARE(post(guide, "/v1/device/order", body), invalid);
    }
    for (const auto* body : {"", "{}", "not JSON", R"({"device_id":"x"})"}) QCOMPARE(post(manager, "/v1/devices/revoke", body, manager.session.accessToken), invalid);
    QCOMPARE(post(manager, "/v1/devices/revoke", protocol::encode(protocol::RevokeWish{guide.id, false})), std::string("401 urn:lianlu:unauthenticated"));
    OK(guide.api.session(guide.session.accessToken));
}

void Conformance::askingAboutDevicesHasALimit() {
    RawDevice guide(m_backend, m_backend.guide()), another(m_backend, m_backend.guide()), manager(m_backend, m_backend.manager());
    // How often until it is told to wait; a place or two may come back meanwhile.
    const auto until = [](std::optional<Code> usual, const auto& ask) -> int {
        for (int i = 0; i < 100; ++i) {
            const auto done = ask();
            if (!done && done.error().code == Code::rateLimited) return done.error().retryAfterSeconds >= 1 ? i : -1;
            if (done ? usual.has_value() : done.error().code != usual) return -2;
        }
        return 100;
    };
    const auto order = [](RawDevice& by) { return by.api.deviceOrder({by.id, by.session.refreshToken, protocol::newNonce()}); };
    const auto asked = until(std::nullopt, [&] { return order(guide); });
    QVERIFY2(asked >= 60 && asked <= 62, std::to_string(asked).c_str());
    OK(order(another));  // by device
    const auto ended = until(Code::notFound, [&] { return manager.api.revokeDevice(manager.session.accessToken, {guide.ids.next<domain::DeviceId>(), true}); });
    QVERIFY2(ended >= 40 && ended <= 62, std::to_string(ended).c_str());  // by person, and some were ended before
    OK(manager.api.devices(manager.session.accessToken));
    const auto guessed = until(Code::unauthenticated, [&] { return guide.api.deviceWiped({guide.id, "not-a-token"}); });
    QVERIFY2(guessed >= 40 && guessed <= 62, std::to_string(guessed).c_str());
}

}  // namespace lianlu::test
