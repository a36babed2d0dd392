// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/conformance.h"

#include <algorithm>
#include <optional>
#include <random>
#include <set>
#include <stdexcept>

#include <QTest>

#include "models/base/text.h"
#include "models/store/photo_store.h"
#include "models/store/write_txn.h"
#include "sync/client/api.h"
#include "sync/client/pusher.h"
#include "sync/protocol/codec.h"
#include "sync/protocol/custody.h"
#include "tests/support/wake_ear.h"

#define OK(...)                                                                                         \
    do {                                                                                                \
        const auto done_ = (__VA_ARGS__);                                                               \
        if (!done_) QFAIL(done_.error().describe().c_str());                                            \
    } while (false)

namespace lianlu::test {

namespace {

//! A signed-in road without engine and store, for what an engine would never send.
struct RawDevice {
    RawDevice(Backend& backend, const Login& login) : road(backend.connect()), api(*road), ids(backend.clock()), now(backend.clock()) {
        id = ids.next<domain::DeviceId>();
        auto got = api.signIn({login.name, login.password, id, "raw", "test"});
        if (!got) throw std::runtime_error(got.error().describe());
        session = std::move(*got);
    }
    protocol::Op editOf(const Uuid& row, const std::string& entity, const std::string& field, const std::string& value, std::int64_t base) {
        protocol::Op op;
        op.opId = ids.next<domain::OpId>();
        op.opSeq = nextSeq++;
        op.txnId = ids.next<domain::TxnId>();
        op.entity = entity;
        op.id = row;
        op.baseVer = base;
        op.fields[field] = {domain::Value{}, value};
        op.occurredAt = toUnixMs(now.now());
        return op;
    }
    Result<protocol::PushResponse> push(std::vector<protocol::Op> ops) {
        problem = {};
        return api.push(session.accessToken, {id, std::move(ops)}, problem);
    }

    std::shared_ptr<sync::Transport> road;
    sync::Api api;
    IdGenerator ids;
    const Clock& now;
    domain::DeviceId id;
    protocol::Session session;
    protocol::Problem problem;
    std::int64_t nextSeq = 1;
};

const protocol::ManagedDevice* managedIn(const protocol::DeviceList& list, const domain::DeviceId& id) {
    const auto found = std::find_if(list.devices.begin(), list.devices.end(), [&](const auto& device) { return device.deviceId == id; });
    return found == list.devices.end() ? nullptr : &*found;
}

domain::Fields one(const std::string& name, domain::Value value) { return {{name, std::move(value)}}; }

}  // namespace

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

void Conformance::differentFieldsMerge() {
    const auto a = enrolled();
    const auto b = enrolled();
    const auto lead = a->idsInBook("lead").front();
    a->edit("lead", lead, one("next_step", std::string("a's step")));
    b->edit("lead", lead, one("maturity", std::int64_t{73}));
    OK(a->sync());
    OK(b->sync());
    OK(a->sync());
    QCOMPARE(a->fields("lead", lead), b->fields("lead", lead));
    QCOMPARE(a->text("lead", lead, "next_step"), std::string("a's step"));
    QCOMPARE(std::get<std::int64_t>(a->fields("lead", lead).at("maturity")), std::int64_t{73});
    QCOMPARE(b->counts().conflicted, 0);
    QCOMPARE(a->digests(), b->digests());
}

void Conformance::latestWins() {
    const auto a = enrolled();
    const auto b = enrolled();
    const auto lead = a->idsInBook("lead").front();
    // After whatever was written there before: each edit of one moment is put a millisecond behind the last.
    for (int i = 0; i < 20; ++i) m_backend.tick();
    a->edit("lead", lead, one("next_step", std::string("from a")));
    b->edit("lead", lead, one("next_step", std::string("from b")));
    OK(a->sync());
    OK(b->sync());
    OK(a->sync());
    QCOMPARE(a->text("lead", lead, "next_step"), std::string("from b"));
    QCOMPARE(b->counts().conflicted, 0);
    // Whoever comes later, the later edit stays.
    b->edit("lead", lead, one("next_step", std::string("earlier")));
    m_backend.tick();
    a->edit("lead", lead, one("next_step", std::string("later")));
    OK(a->sync());
    OK(b->sync());
    OK(a->sync());
    QCOMPARE(a->text("lead", lead, "next_step"), std::string("later"));
    QCOMPARE(b->text("lead", lead, "next_step"), std::string("later"));
    QCOMPARE(a->digests(), b->digests());
}

void Conformance::manualFieldConflicts() {
    const auto a = enrolled();
    const auto b = enrolled();
    const auto customer = a->idsInBook("customer").at(1);
    a->edit("customer", customer, one("remark", std::string("likes wool")));
    b->edit("customer", customer, one("remark", std::string("likes silk")));
    OK(a->sync());
    OK(b->sync());
    QCOMPARE(b->counts().conflicted, 1);
    QCOMPARE(b->counts().pending, 0);
    QCOMPARE(b->text("customer", customer, "remark"), std::string("likes wool"));
    OK(a->sync());
    QCOMPARE(a->text("customer", customer, "remark"), std::string("likes wool"));
    QCOMPARE(a->digests(), b->digests());
    // Both hold the conflict; one decides, and the other's queue knows.
    const auto conflict = a->idsInBook("conflict");
    QCOMPARE(conflict.size(), std::size_t{1});
    QVERIFY(b->idsInBook("conflict") == conflict);
    a->edit("conflict", conflict.front(), one("decisions", std::vector<std::string>{"remark=theirs"}));
    OK(a->sync());
    QCOMPARE(b->counts().conflicted, 1);
    OK(b->sync());
    QCOMPARE(b->counts().conflicted, 0);
    QCOMPARE(a->digests(), b->digests());
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

void Conformance::largerTimeWins() {
    const auto a = enrolled();
    const auto b = enrolled();
    const auto lead = a->idsInBook("lead").front();
    const auto now = toUnixMs(m_backend.clock().now());
    a->edit("lead", lead, one("last_contact_at", now + 60'000));
    b->edit("lead", lead, one("last_contact_at", now));
    OK(a->sync());
    OK(b->sync());
    OK(a->sync());
    QCOMPARE(std::get<std::int64_t>(a->fields("lead", lead).at("last_contact_at")), now + 60'000);
    QCOMPARE(a->fields("lead", lead), b->fields("lead", lead));
}

void Conformance::editOnDeletedRow_ME02() {
    const auto a = enrolled();
    const auto b = enrolled();
    const auto tag = a->newId();
    const auto customer = a->idsInBook("customer").front();
    a->create("tag", tag, a->scopeOf("customer", customer), {{"customer_id", customer.toString()}, {"name", std::string("size")}, {"value", std::string("38")}});
    OK(a->sync());
    OK(b->sync());
    a->remove("tag", tag);
    b->edit("tag", tag, one("value", std::string("40")));
    OK(a->sync());
    OK(b->sync());
    OK(a->sync());
    QVERIFY(!a->has("tag", tag));
    QCOMPARE(b->counts().pending, 0);
    QCOMPARE(b->counts().conflicted + b->counts().failed, 1);
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
