// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/lost_history.h"
#include "models/store/mass_removal.h"
#include "tests/store/outbox_hands.h"
#include "tests/support/test_main.h"

namespace test_outbox {

using namespace lianlu;
using namespace lianlu::store;
using namespace lianlu::store::test;

class TestOutbox : public QObject, OutboxHands {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }

    void anEditMakesOneOpWithItsBase() {
        Vault vault;
        QVERIFY_DONE(withCustomer(vault));
        QVERIFY_DONE(set(vault, {{"name", std::string("Li Mei")}, {"city", std::string("Hangzhou")}}));
        const auto ops = vault.ops();
        QVERIFY_DONE(ops);
        QCOMPARE(ops->size(), std::size_t{1});
        const auto& op = ops->front();
        QCOMPARE(op.type, std::string("update"));
        QCOMPARE(op.baseVer, std::int64_t{5});
        QVERIFY(op.oldFields == (domain::Fields{{"name", std::string("Li")}}));  // city is as it was
        QVERIFY(op.newFields == (domain::Fields{{"name", std::string("Li Mei")}}));
        QCOMPARE(op.opSeq, std::int64_t{0});
        QVERIFY(vault.digestHolds(vault.book));
    }

    void anEditThatChangesNothingMakesNoOp() {
        Vault vault;
        QVERIFY_DONE(withCustomer(vault));
        const auto done = set(vault, {{"name", std::string("Li")}, {"remark", std::monostate{}}});
        QVERIFY_DONE(done);
        QVERIFY(done->empty());
        QCOMPARE(vault.counts()->pending, 0);
    }

    void editsOfOneTransactionAreOneOp() {
        Vault vault;
        QVERIFY_DONE(withCustomer(vault));
        const auto id = vault.customer("Li").id;
        QVERIFY_DONE(vault.store->writeNow([&](WriteTxn& txn) -> Result<void> {
            LIANLU_CHECK(txn.update("customer", id, {{"name", std::string("A")}}));
            LIANLU_CHECK(txn.update("customer", id, {{"name", std::string("B")}, {"city", std::string("Suzhou")}}));
            LIANLU_CHECK(txn.update("customer", id, {{"city", std::string("Hangzhou")}}));
            return {};
        }));
        const auto ops = vault.ops();
        QCOMPARE(ops->size(), std::size_t{1});
        QVERIFY(ops->front().newFields == (domain::Fields{{"name", std::string("B")}}));
        // There and back again is no edit at all.
        Vault other;
        QVERIFY_DONE(withCustomer(other));
        QVERIFY_DONE(other.store->writeNow([&](WriteTxn& txn) -> Result<void> {
            LIANLU_CHECK(txn.update("customer", id, {{"name", std::string("A")}}));
            return txn.update("customer", id, {{"name", std::string("Li")}});
        }));
        QCOMPARE(other.counts()->pending, 0);
        QCOMPARE(other.read<std::int64_t>([](db::Connection& c) { return c.integer("SELECT count(*) FROM base_row"); })
                     .value(),
                 std::int64_t{0});
    }

    void createAndUpdateInOneTransactionAreOneCreate() {
        Vault vault;
        QVERIFY_DONE(vault.create());
        const auto wang = vault.customer("Wang");
        QVERIFY_DONE(vault.store->writeNow([&](WriteTxn& txn) -> Result<void> {
            LIANLU_CHECK(txn.create(wang, vault.book));
            return txn.update("customer", wang.id, {{"city", std::string("Wuxi")}});
        }));
        const auto ops = vault.ops();
        QCOMPARE(ops->size(), std::size_t{1});
        QCOMPARE(ops->front().type, std::string("create"));
        QVERIFY(ops->front().newFields.at("city") == domain::Value{std::string("Wuxi")});
        // Counters that only the server writes are not in the op.
        QVERIFY(!ops->front().newFields.contains("order_count"));
    }

    void whoMayWriteWhat() {
        Vault vault;
        QVERIFY_DONE(withCustomer(vault));
        QCOMPARE_CODE(set(vault, {{"order_count", std::int64_t{7}}}), Code::forbidden);
        QCOMPARE_CODE(set(vault, {{"no_such_field", std::int64_t{7}}}), Code::invalid);
        QCOMPARE_CODE(set(vault, {{"name", std::int64_t{7}}}), Code::invalid);
        QCOMPARE_CODE(set(vault, {{"name", std::monostate{}}}), Code::invalid);
        QCOMPARE_CODE(set(vault, {{"name", std::string("\xff")}}), Code::invalid);
        domain::Brand brand;
        brand.id.uuid = uuid("brand");
        brand.name = "Lan";
        QCOMPARE_CODE(vault.store->writeNow([&](WriteTxn& txn) { return txn.create(brand, domain::Scope::brand()); }),
                      Code::forbidden);
        domain::Interaction call;
        call.id.uuid = uuid("call");
        call.customerId = vault.customer("Li").id;
        call.staffId = vault.staff;
        call.staffId = vault.staff;
        call.kind = domain::InteractionKind::call;
        call.at = vault.clock.now();
        QVERIFY_DONE(vault.store->writeNow([&](WriteTxn& txn) { return txn.create(call, vault.book); }));
        QCOMPARE_CODE(vault.store->writeNow([&](WriteTxn& txn) { return txn.create(call, vault.book); }), Code::exists);
        QCOMPARE_CODE(vault.store->writeNow([&](WriteTxn& txn) {
            return txn.update("interaction", call.id, {{"note", std::string("x")}});
        }),
                      Code::forbidden);
        QCOMPARE_CODE(vault.store->writeNow([&](WriteTxn& txn) { return txn.removeRow("customer", uuid("nobody")); }),
                      Code::notFound);
        QCOMPARE(vault.counts()->pending, 1);
    }

    //! A queued offer shows its state although only the server may say it.
    void aNewRowShowsWhatOnlyTheServerWrites() {
        Vault vault;
        QVERIFY_DONE(withCustomer(vault));
        domain::Offer offer;
        offer.id.uuid = uuid("offer");
        offer.customerId = vault.customer("Li").id;
        offer.staffId = vault.staff;
        offer.channel = domain::Channel::email;
        offer.message = "hello";
        offer.createdAt = vault.clock.now();
        offer.status = domain::OfferStatus::queued;
        QVERIFY_DONE(vault.store->writeNow([&](WriteTxn& txn) { return txn.create(offer, vault.book); }));
        QVERIFY(vault.get<domain::Offer>(offer.id)->status == domain::OfferStatus::queued);
        QVERIFY(!vault.ops()->front().newFields.contains("status"));
        QVERIFY_DONE(vault.push([](const OutboxOp& op) { return applied(op, 40); }));
        QVERIFY(vault.get<domain::Offer>(offer.id)->status == domain::OfferStatus::queued);
        offer.status = domain::OfferStatus::accepted;
        QVERIFY_DONE(vault.apply(vault.book, {Vault::row(offer, 41)}));
        QVERIFY(vault.get<domain::Offer>(offer.id)->status == domain::OfferStatus::accepted);
    }

    void sentOpsComeAgainWithTheSameNumbers() {
        Vault vault;
        QVERIFY_DONE(withCustomer(vault));
        QVERIFY_DONE(set(vault, {{"name", std::string("A")}}));
        const auto first = take(vault);
        QVERIFY_DONE(first);
        QCOMPARE(first->size(), std::size_t{1});
        QCOMPARE(first->front().opSeq, std::int64_t{1});
        QVERIFY_DONE(set(vault, {{"city", std::string("Suzhou")}}));
        QVERIFY_DONE(vault.reopen());
        // Apart from what is new: a server that lost its newest commits must know which were sent before.
        const auto second = take(vault);
        QCOMPARE(second->size(), std::size_t{1});
        QCOMPARE(second->at(0).opId.toString(), first->at(0).opId.toString());
        QCOMPARE(second->at(0).opSeq, std::int64_t{1});
        QVERIFY(second->at(0).again && !first->at(0).again);
        QVERIFY(second->at(0).newFields == first->at(0).newFields);
        QVERIFY_DONE(settle(vault, {applied(second->at(0), 6)}));
        const auto third = take(vault);
        QCOMPARE(third->size(), std::size_t{1});
        QCOMPARE(third->at(0).opSeq, std::int64_t{2});
        QVERIFY(!third->at(0).again);
    }

    //! The server took nothing and said so: what went out for the first time is as if it had never been sent, what went out before is not.
    void whatWasRefusedAsAWholeWasNeverSent() {
        Vault vault;
        QVERIFY_DONE(withCustomer(vault));
        QVERIFY_DONE(set(vault, {{"name", std::string("A")}}));
        const auto off = [&](const std::vector<OutboxOp>& ops) {
            return vault.store->writeNow([&](WriteTxn& txn) { return Outbox::takeOffTheRoad(txn, ops); });
        };
        QVERIFY_DONE(off(*take(vault)));
        QCOMPARE(vault.ops()->front().state, OpState::pending);
        QCOMPARE(vault.ops()->front().opSeq, std::int64_t{0});
        QVERIFY_DONE(take(vault));
        QVERIFY_DONE(off(*take(vault)));
        QCOMPARE(vault.ops()->front().state, OpState::sent);
    }

    //! Refused for a row that the server lost: it goes out under another id, when the row is here again, by the hour else, at once where the device gives
    //! up all, and after 14 days like any other.
    void whatStandsOnALostRowWaitsForIt() {
        constexpr std::int64_t kHour = 3'600'000;
        Vault vault;
        QVERIFY_DONE(vault.create());
        domain::Interaction call;
        call.id.uuid = uuid("call");
        call.customerId = vault.customer("Li").id;
        call.staffId = vault.staff;
        call.kind = domain::InteractionKind::call;
        call.at = vault.clock.now();
        QVERIFY_DONE(vault.store->writeNow([&](WriteTxn& txn) { return txn.create(call, vault.book); }));
        const auto isRecent = [&] {
            bool recent = false;
            const auto done = vault.store->writeNow([&](WriteTxn& txn) -> Result<void> {
                LIANLU_TRY(recent, LostHistory::isRecent(txn));
                return {};
            });
            return done && recent;
        };
        const auto refuse = [&] {
            OpOutcome outcome;
            outcome.opId = take(vault)->front().opId;
            outcome.code = codeName(Code::notFound);
            outcome.waitsForRow = true;
            return settle(vault, {outcome});
        };
        const auto wake = [&](bool all) { return vault.store->writeNow([&](WriteTxn& txn) { return LostHistory::wakeRefused(txn, all); }); };
        const auto waits = [&] { return vault.counts()->waitingForRow; };

        QVERIFY(!isRecent());
        QVERIFY_DONE(vault.store->writeNow([&](WriteTxn& txn) -> Result<void> {
            LIANLU_TRY([[maybe_unused]] const auto count, LostHistory::takeAgain(txn, vault.book, 0));
            return {};
        }));
        QVERIFY(isRecent());
        const auto first = vault.ops()->front().opId;
        QVERIFY_DONE(refuse());
        QCOMPARE(waits(), 1);
        QVERIFY(vault.ops()->front().waitsForRow);
        QVERIFY(take(vault)->empty());
        QVERIFY_DONE(wake(false));
        QCOMPARE(waits(), 1);
        // What is laid over the server's rows stays to be seen.
        QVERIFY_DONE(vault.get<domain::Interaction>(call.id));

        vault.clock.advance(kHour + 1);
        QVERIFY_DONE(wake(false));
        QCOMPARE(waits(), 0);
        QCOMPARE(vault.ops()->front().state, OpState::pending);
        QVERIFY(vault.ops()->front().opId != first);
        QVERIFY_DONE(refuse());
        QVERIFY_DONE(wake(true));
        QCOMPARE(waits(), 0);

        QVERIFY_DONE(refuse());
        QVERIFY_DONE(vault.apply(vault.book, {Vault::row(vault.customer("Li"), 5)}));
        QVERIFY_DONE(wake(false));
        QCOMPARE(waits(), 0);
        QVERIFY_DONE(refuse());
        vault.clock.advance(14 * 24 * kHour);
        QVERIFY(!isRecent());
        QVERIFY_DONE(wake(false));
        QCOMPARE(waits(), 0);
        QCOMPARE(vault.ops()->size(), std::size_t{1});

        // Nobody has to wait with it; what the server may have taken is another matter.
        const auto discard = [&] { return vault.store->writeNow([&](WriteTxn& txn) { return Outbox::discard(txn, vault.ops()->front().opId); }); };
        QVERIFY_DONE(take(vault));
        QVERIFY(!discard());
        QVERIFY_DONE(refuse());
        QVERIFY_DONE(discard());
        QVERIFY(vault.ops()->empty());
        QVERIFY(!vault.get<domain::Interaction>(call.id));
    }

    void transactionsAreTakenWhole() {
        Vault vault;
        QVERIFY_DONE(vault.create());
        for (int t = 0; t < 4; ++t)
            QVERIFY_DONE(vault.store->writeNow([&](WriteTxn& txn) -> Result<void> {
                for (int n = 0; n < 3; ++n)
                    LIANLU_CHECK(txn.create(vault.customer("p" + std::to_string(t) + std::to_string(n)), vault.book));
                return {};
            }));
        QCOMPARE(take(vault, 7)->size(), std::size_t{6});
        QCOMPARE(take(vault, 7)->size(), std::size_t{6});  // the same again: unanswered
        for (const std::int64_t from : {1, 7}) {
            const auto ops = take(vault, 100);
            QCOMPARE(ops->size(), std::size_t{6});
            std::vector<OpOutcome> outcomes;
            for (std::size_t i = 0; i < ops->size(); ++i) {
                QCOMPARE(ops->at(i).opSeq, from + static_cast<std::int64_t>(i));
                outcomes.push_back(applied(ops->at(i), 20 + ops->at(i).opSeq));
            }
            QVERIFY_DONE(settle(vault, outcomes));
        }
        // One that is larger than the limit still goes as a whole.
        QVERIFY_DONE(vault.store->writeNow([&](WriteTxn& txn) -> Result<void> {
            for (int n = 0; n < 9; ++n) LIANLU_CHECK(txn.create(vault.customer("big" + std::to_string(n)), vault.book));
            return {};
        }));
        QCOMPARE(take(vault, 4)->size(), std::size_t{9});
    }

    //! The second edit of a field builds on the answer to the first; otherwise a device would be in conflict with
    //! itself.
    //! Else it would be back until the next pull; and for good where that pull takes a third of the scope and is held.
    void aRemovalTheServerTookStays() {
        Vault vault;
        QVERIFY_DONE(withCustomer(vault));
        const auto id = vault.customer("Li").id;
        QVERIFY_DONE(vault.store->writeNow([&](WriteTxn& txn) { return txn.removeRow("customer", id.uuid); }));
        QVERIFY(!vault.get<domain::Customer>(id));
        const auto ops = take(vault);
        QVERIFY_DONE(ops);
        QCOMPARE(ops->size(), std::size_t{1});
        OpOutcome taken;
        taken.opId = ops->front().opId;
        taken.accepted = true;
        QVERIFY_DONE(settle(vault, {taken}));
        QVERIFY(!vault.get<domain::Customer>(id));
        const auto roots = vault.read<std::vector<RowKey>>([&](db::Connection& c) { return MassRemoval::rootsOf(c, vault.book); });
        QVERIFY_DONE(roots);
        QVERIFY(roots->empty());
        QVERIFY(vault.digestHolds(vault.book));
    }

    void anEditOfTheSameFieldWaitsForTheAnswer() {
        Vault vault;
        QVERIFY_DONE(withCustomer(vault));
        QVERIFY_DONE(set(vault, {{"name", std::string("A")}}));
        QVERIFY_DONE(set(vault, {{"city", std::string("Suzhou")}}));
        QVERIFY_DONE(set(vault, {{"name", std::string("B")}}));
        const auto first = take(vault);
        QCOMPARE(first->size(), std::size_t{2});
        QVERIFY_DONE(settle(vault, {applied(first->at(0), 6), applied(first->at(1), 7)}));
        QCOMPARE(li(vault).name, std::string("B"));
        const auto second = take(vault);
        QCOMPARE(second->size(), std::size_t{1});
        QCOMPARE(second->front().baseVer, std::int64_t{7});
        QCOMPARE(second->front().opSeq, std::int64_t{3});
    }

    //! … but not over what somebody else wrote meanwhile: that must come out as a conflict.
    void theBaseStaysWhereSomebodyElseWroteTheField() {
        Vault vault;
        QVERIFY_DONE(withCustomer(vault));
        QVERIFY_DONE(set(vault, {{"name", std::string("A")}}));
        QVERIFY_DONE(set(vault, {{"city", std::string("Suzhou")}}));
        auto ops = take(vault, 1);
        QCOMPARE(ops->size(), std::size_t{1});
        OpOutcome merged = applied(ops->front(), 9);
        merged.hasRow = true;
        merged.row = {{"name", std::string("A")}, {"city", std::string("Beijing")}};
        QVERIFY_DONE(settle(vault, {merged}));
        QCOMPARE(take(vault)->front().baseVer, std::int64_t{5});
    }

    void takeBackBeforeTheFirstSendLeavesNoTrace() {
        Vault vault;
        QVERIFY_DONE(withCustomer(vault));
        QVERIFY_DONE(set(vault, {{"name", std::string("A")}}));
        QVERIFY_DONE(set(vault, {{"city", std::string("Suzhou")}}));
        const auto first = vault.ops()->front().opId;
        QVERIFY_DONE(vault.store->writeNow([&](WriteTxn& txn) { return txn.takeBack(first); }));
        QCOMPARE(li(vault).name, std::string("Li"));
        QCOMPARE(li(vault).city, std::string("Suzhou"));
        QCOMPARE(vault.counts()->pending, 1);
        QCOMPARE_CODE(vault.store->writeNow([&](WriteTxn& txn) { return txn.takeBack(first); }), Code::notFound);
    }

    void takeBackOfAnUnsentCreateTakesItsEditsAlong() {
        Vault vault;
        QVERIFY_DONE(vault.create());
        const auto wang = vault.customer("Wang");
        QVERIFY_DONE(vault.store->writeNow([&](WriteTxn& txn) { return txn.create(wang, vault.book); }));
        QVERIFY_DONE(vault.rename(wang.id, "Wang Fang"));
        const auto op = vault.ops()->front().opId;
        QVERIFY_DONE(vault.store->writeNow([&](WriteTxn& txn) { return txn.takeBack(op); }));
        QVERIFY(!vault.get<domain::Customer>(wang.id));
        QCOMPARE(vault.counts()->pending, 0);
        QVERIFY(vault.digestHolds(vault.book));
    }

    void IN08_takeBackAfterTheFirstSend() {
        Vault vault;
        QVERIFY_DONE(withCustomer(vault));
        QVERIFY_DONE(set(vault, {{"name", std::string("A")}}));
        domain::Interaction note;
        note.id.uuid = uuid("note");
        note.customerId = vault.customer("Li").id;
        note.staffId = vault.staff;
        note.kind = domain::InteractionKind::note;
        note.at = vault.clock.now();
        QVERIFY_DONE(vault.store->writeNow([&](WriteTxn& txn) { return txn.create(note, vault.book); }));
        const auto sent = take(vault);
        QCOMPARE(sent->size(), std::size_t{2});
        QCOMPARE_CODE(vault.store->writeNow([&](WriteTxn& txn) { return Outbox::discard(txn, sent->at(0).opId); }),
                      Code::refused);
        for (const auto& op : *sent)
            QVERIFY_DONE(vault.store->writeNow([&](WriteTxn& txn) { return txn.takeBack(op.opId); }));
        const auto ops = vault.ops();
        QCOMPARE(ops->size(), std::size_t{4});
        QVERIFY(ops->at(0).newFields == sent->at(0).newFields);  // what was sent stays as it was sent
        QCOMPARE(ops->at(2).type, std::string("update"));
        QVERIFY(ops->at(2).newFields == (domain::Fields{{"name", std::string("Li")}}));
        QCOMPARE(ops->at(3).type, std::string("void"));
        QCOMPARE(li(vault).name, std::string("Li"));
        QVERIFY(!vault.get<domain::Interaction>(note.id));
        QVERIFY_DONE(settle(vault, {applied(sent->at(0), 6), applied(sent->at(1), 7)}));
        QVERIFY_DONE(vault.push([](const OutboxOp& op) { return applied(op, 10 + op.opSeq); }));
        QCOMPARE(li(vault).name, std::string("Li"));
        QVERIFY(!vault.get<domain::Interaction>(note.id));
        QVERIFY(vault.digestHolds(vault.book));
    }

    void acknowledgedOpsAreKeptForFourteenDays() {
        Vault vault;
        QVERIFY_DONE(withCustomer(vault));
        QVERIFY_DONE(set(vault, {{"name", std::string("A")}}));
        const auto txn = vault.ops()->front().txnId;
        QVERIFY_DONE(vault.push([](const OutboxOp& op) { return applied(op, 6); }));
        const auto known = [&] {
            return vault.read<std::vector<OutboxOp>>([&](db::Connection& c) { return Outbox::ofTxn(c, txn); })->size();
        };
        vault.clock.advance(13LL * 86'400'000);
        QVERIFY_DONE(settle(vault, {}));
        QCOMPARE(known(), std::size_t{1});
        vault.clock.advance(2LL * 86'400'000);
        QVERIFY_DONE(settle(vault, {}));
        QCOMPARE(known(), std::size_t{0});
    }

    void aSequenceGapGivesNewNumbers() {
        Vault vault;
        QVERIFY_DONE(withCustomer(vault));
        QVERIFY_DONE(set(vault, {{"name", std::string("A")}}));
        QVERIFY_DONE(take(vault));
        QVERIFY_DONE(vault.store->writeNow([](WriteTxn& txn) { return Outbox::renumber(txn, 40); }));
        QVERIFY_DONE(set(vault, {{"city", std::string("Wuxi")}}));
        const auto ops = take(vault);
        QCOMPARE(ops->at(0).opSeq, std::int64_t{40});
        QVERIFY_DONE(settle(vault, {applied(ops->at(0), 6)}));
        QCOMPARE(take(vault)->at(0).opSeq, std::int64_t{41});
    }

    void savingTheDeviceNeverTurnsTheSequenceBack() {
        Vault vault;
        QVERIFY_DONE(withCustomer(vault));
        DeviceState device;
        device.deviceId.uuid = uuid("device");
        device.scopes = {"brand", vault.book.toString()};
        const auto save = [&] {
            return vault.store->writeNow([&](WriteTxn& txn) { return Replica::saveDevice(txn, device); });
        };
        QVERIFY_DONE(save());
        QVERIFY_DONE(set(vault, {{"name", std::string("A")}}));
        QVERIFY_DONE(take(vault));
        device.refreshToken = "next";
        QVERIFY_DONE(save());
        const auto kept = vault.read<std::optional<DeviceState>>([](db::Connection& c) { return Replica::device(c); });
        QCOMPARE((*kept)->nextOpSeq, std::int64_t{2});
        QCOMPARE((*kept)->refreshToken, std::string("next"));
        QVERIFY((*kept)->scopes == device.scopes);
        device.deviceId.uuid = uuid("another");
        QVERIFY_DONE(save());
        QCOMPARE(
            (*vault.read<std::optional<DeviceState>>([](db::Connection& c) { return Replica::device(c); }))->nextOpSeq,
            std::int64_t{1});
    }
};

LIANLU_TEST(TestOutbox)

}  // namespace test_outbox

#include "test_outbox.moc"
