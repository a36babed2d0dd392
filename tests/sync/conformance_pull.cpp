// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <random>

#include <QTest>

#include "tests/support/wake_ear.h"
#include "tests/sync/conformance_parts.h"

namespace lianlu::test {

void Conformance::bootstrapBringsTheBook() {
    const auto device = enrolled();
    QVERIFY(device->idsInBook("customer").size() >= 2);
    QVERIFY(!device->idsInBook("lead").empty());
    QCOMPARE(device->cursors().size(), device->state().scopes.size());
    for (const auto& customer : device->idsInBook("customer"))
        QCOMPARE(device->text("customer", customer, "guide_id"), device->state().staffId.toString());
}

void Conformance::bootstrapOfAForeignScope() {
    RawDevice mine(m_backend, m_backend.guide());
    RawDevice theirs(m_backend, m_backend.otherGuide());
    const auto done = mine.api.manifest(mine.session.accessToken, domain::Scope::book(theirs.session.staffId));
    QVERIFY(!done);
    QCOMPARE(done.error().code, Code::forbidden);
    protocol::PullRequest request;
    request.deviceId = mine.id;
    request.cursors.push_back({domain::Scope::book(theirs.session.staffId), "x", 0, ""});
    const auto page = mine.api.pull(mine.session.accessToken, request);
    if (page) {
        QVERIFY(page->changes.empty());
        QCOMPARE(page->scopes.at(0).error, std::string("forbidden"));
    } else {
        QCOMPARE(page.error().code, Code::forbidden);
    }
}

void Conformance::nothingNewPullsNothing() {
    const auto device = enrolled();
    OK(device->sync());
    const auto digests = device->digests();
    const auto before = device->cursors();
    OK(device->sync());
    QCOMPARE(device->digests(), digests);
    for (std::size_t i = 0; i < before.size(); ++i) QCOMPARE(device->cursors().at(i).seq, before[i].seq);
}

void Conformance::newsIsTold() {
    RawDevice listener(m_backend, m_backend.guide()), stranger(m_backend, m_backend.otherGuide());
    const auto writer = enrolled();
    const auto book = domain::Scope::book(writer->state().staffId);
    const auto cursor = [&] {
        for (const auto& held : writer->cursors())
            if (held.scope == book) return held.seq;
        return std::int64_t{-2};
    };
    WakeEar ear(m_backend.connect(), listener.session.accessToken), other(m_backend.connect(), stranger.session.accessToken);
    WakeEar nobody(m_backend.connect(), "not-a-token");
    QTRY_VERIFY(ear.open() && other.open() && nobody.over());
    QVERIFY(nobody.error() && nobody.error()->code == Code::unauthenticated);
    writer->edit("lead", writer->idsInBook("lead").front(), one("next_step", "told of"));
    OK(writer->sync());
    QTRY_COMPARE(ear.head(book), cursor());
    QCOMPARE(other.head(book), std::int64_t{-1});
    QVERIFY(ear.open());
}

void Conformance::converges() {
    std::mt19937 random(20'260'701);
    qInfo("seed 20260701");
    const auto a = enrolled();
    const auto b = enrolled();
    Device* devices[] = {a.get(), b.get()};
    const auto leads = a->idsInBook("lead");
    const auto customers = a->idsInBook("customer");
    const auto pick = [&random](const std::vector<Uuid>& from) { return from[random() % from.size()]; };
    for (int step = 0; step < 60; ++step) {
        auto& device = *devices[random() % 2];
        switch (random() % 6) {
            case 0: device.edit("lead", pick(leads), one("next_step", "step " + std::to_string(step))); break;
            case 1: device.edit("lead", pick(leads), one("maturity", std::int64_t(random() % 100))); break;
            case 2: (void)device.logCall(pick(customers), "call " + std::to_string(step)); break;
            case 3: device.edit("customer", pick(customers), one("remark", "remark " + std::to_string(step))); break;
            default:
                // The answer is lost now and then: the same ops go again.
                if (random() % 3 == 0) device.road().next(faults::answerLost("/v1/sync/push"));
                (void)device.sync();
                device.road().heal();
        }
    }
    for (int round = 0; round < 2; ++round)
        for (auto* device : devices) OK(device->sync());
    QCOMPARE(a->counts().pending, 0);
    QCOMPARE(b->counts().pending, 0);
    QCOMPARE(a->digests(), b->digests());
    for (const auto* entity : {"lead", "customer", "interaction"}) {
        QCOMPARE(a->ids(entity), b->ids(entity));
        for (const auto& id : a->ids(entity)) QCOMPARE(a->fields(entity, id), b->fields(entity, id));
    }
}

}  // namespace lianlu::test
