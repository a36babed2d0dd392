// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <stdexcept>

#include <QTest>

#include "models/store/photo_store.h"
#include "models/store/write_txn.h"
#include "sync/protocol/custody.h"
#include "tests/sync/conformance_parts.h"

namespace lianlu::test {

void Conformance::editTravels() {
    const auto a = enrolled();
    const auto b = enrolled();
    const auto lead = a->idsInBook("lead").front();
    a->edit("lead", lead, one("next_step", std::string("call on Friday 星期五")));
    QCOMPARE(a->counts().pending, 1);
    OK(a->sync());
    QCOMPARE(a->counts().pending, 0);
    OK(b->sync());
    QCOMPARE(b->text("lead", lead, "next_step"), std::string("call on Friday 星期五"));
    QCOMPARE(a->digests(), b->digests());
}

void Conformance::createTravels() {
    const auto a = enrolled();
    const auto b = enrolled();
    const auto call = a->logCall(a->idsInBook("customer").front(), "spoke about coats");
    OK(a->sync());
    OK(b->sync());
    QCOMPARE(b->text("interaction", call, "note"), std::string("spoke about coats"));
    QCOMPARE(a->digests(), b->digests());
}

void Conformance::deleteTravels() {
    const auto a = enrolled();
    const auto b = enrolled();
    const auto tag = a->newId();
    const auto customer = a->idsInBook("customer").front();
    a->create("tag", tag, a->scopeOf("customer", customer), {{"customer_id", customer.toString()}, {"name", std::string("vip")}});
    OK(a->sync());
    OK(b->sync());
    QVERIFY(b->has("tag", tag));
    b->remove("tag", tag);
    OK(b->sync());
    OK(a->sync());
    QVERIFY(!a->has("tag", tag));
    QCOMPARE(a->digests(), b->digests());
}

void Conformance::derivedFieldRefused() {
    const auto device = enrolled();
    RawDevice raw(m_backend, m_backend.guide());
    const auto customer = device->idsInBook("customer").front();
    auto op = raw.editOf(customer, "customer", "spent_minor", "", 1);
    op.fields["spent_minor"] = {std::int64_t{0}, std::int64_t{99'999'999}};
    const auto done = raw.push({op});
    OK(done);
    QCOMPARE(done->results.at(0).status, protocol::OpStatus::rejected);
}

void Conformance::transactionStandsOrFalls() {
    const auto a = enrolled();
    const auto lead = a->idsInBook("lead").front();
    const auto stepBefore = a->text("lead", lead, "next_step");
    const auto stray = a->newId();
    const auto book = domain::Scope::book(a->state().staffId);
    OK(a->store().writeNow([&](store::WriteTxn& txn) -> Result<void> {
        LIANLU_CHECK(txn.updateRow("lead", lead, one("next_step", std::string("never together"))));
        return txn.createRow("tag", stray, book, {{"customer_id", a->newId().toString()}, {"name", std::string("of nobody")}});
    }));
    OK(a->sync());
    QCOMPARE(a->counts().pending, 0);
    QCOMPARE(a->counts().failed, 2);
    QCOMPARE(a->text("lead", lead, "next_step"), stepBefore);
    const auto b = enrolled();
    QCOMPARE(b->text("lead", lead, "next_step"), stepBefore);
    QVERIFY(!b->has("tag", stray));
}

void Conformance::poisonDoesNotBlock_IN01() {
    const auto a = enrolled();
    const auto lead = a->idsInBook("lead").front();
    a->create("tag", a->newId(), domain::Scope::book(a->state().staffId),
              {{"customer_id", a->newId().toString()}, {"name", std::string("poison")}});
    a->edit("lead", lead, one("next_step", std::string("after the poison")));
    OK(a->sync());
    QCOMPARE(a->counts().pending, 0);
    QCOMPARE(a->counts().failed, 1);
    const auto b = enrolled();
    QCOMPARE(b->text("lead", lead, "next_step"), std::string("after the poison"));
}

void Conformance::pushTwiceIsOnce_NW04() {
    const auto a = enrolled();
    const auto call = a->logCall(a->idsInBook("customer").front(), "delivered twice");
    a->road().next(faults::twice("/v1/sync/push"));
    OK(a->sync());
    QCOMPARE(a->counts().pending, 0);
    QCOMPARE(a->counts().failed, 0);
    const auto b = enrolled();
    QVERIFY(b->has("interaction", call));
    OK(a->sync());  // b's sign-in wrote rows too
    QCOMPARE(a->digests(), b->digests());
}

void Conformance::opIdWithAnotherBody_IN07() {
    const auto a = enrolled();
    RawDevice raw(m_backend, m_backend.guide());
    const auto lead = a->idsInBook("lead").front();
    auto op = raw.editOf(lead, "lead", "next_step", "first body", 1'000'000);
    OK(raw.push({op}));
    const auto again = raw.push({op});
    OK(again);
    QCOMPARE(again->results.at(0).status, protocol::OpStatus::duplicate);
    op.fields["next_step"].newValue = std::string("second body");
    const auto forged = raw.push({op});
    if (forged) QCOMPARE(forged->results.at(0).status, protocol::OpStatus::rejected);
    else QCOMPARE(raw.problem.status, 422);
    OK(a->sync());
    QCOMPARE(a->text("lead", lead, "next_step"), std::string("first body"));
}

void Conformance::gapInOpSeq_IN08() {
    const auto a = enrolled();
    RawDevice raw(m_backend, m_backend.guide());
    const auto lead = a->idsInBook("lead").front();
    auto op = raw.editOf(lead, "lead", "next_step", "out of order", 1'000'000);
    op.opSeq = 5;
    const auto done = raw.push({op});
    QVERIFY(!done);
    QCOMPARE(done.error().code, Code::sequenceGap);
    QCOMPARE(raw.problem.status, 409);
    QCOMPARE(raw.problem.expectedOpSeq, std::int64_t{1});
    op.opSeq = 1;
    const auto mended = raw.push({op});
    OK(mended);
    QCOMPARE(mended->nextOpSeq, std::int64_t{2});
}

void Conformance::disclosuresComeToOwnDevicesOnly() {
    const auto a = enrolled(), b = enrolled(), other = enrolled(m_backend.otherGuide());
    const auto me = a->state();
    const auto id = a->newId();
    a->create("disclosure", id, domain::Scope::user(me.staffId),
              {{"staff_id", me.staffId.toString()},
               {"store_id", me.storeId.toString()},
               {"act", std::string("shown")},
               {"what", std::string("phone")},
               {"subject_id", a->idsInBook("customer").front().toString()},
               {"records", std::int64_t{1}},
               {"at", toUnixMs(m_backend.clock().now())}});
    QCOMPARE(a->counts().pending, 1);
    for (const auto& device : {a.get(), b.get(), other.get()}) OK(device->sync());
    QCOMPARE(a->counts().pending + a->counts().failed, 0);
    QVERIFY(b->has("disclosure", id) && !other->has("disclosure", id));
    QCOMPARE(a->fields("disclosure", id), b->fields("disclosure", id));
    QCOMPARE(a->digests(), b->digests());
    const auto own = domain::Scope::user(me.staffId);
    QVERIFY(a->digest(own) != 0);
    // As the server has it after a bootstrap, too.
    const auto late = enrolled();
    QVERIFY(late->has("disclosure", id));
    QCOMPARE(late->digest(own), a->digest(own));
}

void Conformance::photosTravel() {
    const auto a = enrolled(), b = enrolled(), other = enrolled(m_backend.otherGuide());
    const auto customer = a->idsInBook("customer").front();
    const std::string picture = std::string("\xFF\xD8\xFF\xE0 what is in it ") + a->newId().toString() + "\xFF\xD9";
    const auto hash = store::PhotoStore::hashOf(picture);
    const auto id = a->newId();
    auto wrote = a->store().writeNow([&](store::WriteTxn& txn) { return store::PhotoStore::keep(txn, hash, picture); });
    OK(wrote);
    a->create("photo", id, a->scopeOf("customer", customer),
              {{"customer_id", customer.toString()},
               {"sha256", hash},
               {"width", std::int64_t{4}},
               {"height", std::int64_t{3}},
               {"bytes", static_cast<std::int64_t>(picture.size())},
               {"taken_at", toUnixMs(m_backend.clock().now())},
               {"staff_id", a->state().staffId.toString()}});
    const auto line = [&](Device& device) {
        store::PhotoLine found;
        const auto read = device.store().read([&](db::Connection& c) -> Result<void> {
            LIANLU_TRY(found, store::PhotoStore::find(c, domain::PhotoId{id}));
            return {};
        });
        if (!read) throw std::runtime_error(read.error().describe());
        return found;
    };
    QVERIFY(line(*a).here && !line(*a).sent);
    for (const auto& device : {a.get(), b.get(), other.get()}) OK(device->sync());
    QVERIFY(line(*a).sent);
    QVERIFY(line(*b).here && line(*b).sent);
    QVERIFY(!other->has("photo", id));
    QCOMPARE(a->digests(), b->digests());
    a->edit("photo", id, one("caption", std::string("红色大衣")));
    OK(a->sync());
    OK(b->sync());
    QCOMPARE(b->text("photo", id, "caption"), std::string("红色大衣"));
    a->remove("photo", id);
    OK(a->sync());
    OK(b->sync());
    QVERIFY(!b->has("photo", id));
}

}  // namespace lianlu::test
