// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <random>

#include "models/store/draft.h"
#include "tests/store/store_fixture.h"
#include "tests/support/test_main.h"

namespace test_replica {

using namespace lianlu;
using namespace lianlu::store;
using namespace lianlu::store::test;

class TestReplica : public QObject {
    Q_OBJECT

    static ServerRow removal(std::string_view name, std::int64_t ver) {
        return {"customer", uuid(name), ver, true, {}};
    }

    static std::int64_t count(Vault& vault, const std::string& table) {
        return vault.read<std::int64_t>([&](db::Connection& c) { return c.integer("SELECT count(*) FROM " + table); })
            .value_or(-1);
    }
    static Result<ChangeSet> leave(Vault& vault, const domain::Scope& scope, std::string_view name, std::int64_t ver) {
        return vault.store->writeNow([&](WriteTxn& txn) { return Replica::leave(txn, scope, uuid(name), ver); });
    }
    static domain::TouchEvent touch(Vault& vault, std::string_view person, const std::string& name) {
        domain::TouchEvent event;
        event.id.uuid = uuid(name);
        event.customerId.uuid = uuid(person);
        event.kind = domain::TouchKind::visit;
        event.at = vault.clock.now();
        return event;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }

    void appliesAndPassesOverOlderVersions() {
        Vault vault;
        QVERIFY_DONE(vault.create());
        auto li = vault.customer("Li");
        const auto first = vault.apply(vault.book, {Vault::row(li, 5)});
        QVERIFY_DONE(first);
        QCOMPARE(first->rows.size(), std::size_t{1});
        li.name = "old news";
        QVERIFY_DONE(vault.apply(vault.book, {Vault::row(li, 4)}));
        QCOMPARE(vault.get<domain::Customer>(li.id)->name, std::string("Li"));
        li.name = "Li";
        const auto same = vault.apply(vault.book, {Vault::row(li, 5)});  // a page that comes twice says nothing new
        QVERIFY(same->empty());
        QVERIFY(vault.digestHolds(vault.book));
        QCOMPARE_CODE(vault.apply(vault.book, {Vault::row(li, 0)}), Code::invalid);
        QCOMPARE(vault.counts()->pending, 0);
    }

    void keepsWhatItDoesNotKnow() {
        Vault vault;
        QVERIFY_DONE(vault.create());
        auto row = Vault::row(vault.customer("Li"), 5);
        row.fields["aura"] = std::string("blue");
        row.fields["kind"] = std::string("hologram");          // an enumerator of later days
        row.fields["spent_minor"] = std::string("very much");  // a type of later days
        row.fields["luck"] = 0.5;
        QVERIFY_DONE(vault.apply(vault.book, {row}));
        QVERIFY_DONE(vault.rename(vault.customer("Li").id, "Li Mei"));
        QVERIFY_DONE(vault.reopen());
        QVERIFY_DONE(vault.store->writeNow([&](WriteTxn& txn) -> Result<void> {
            LIANLU_TRY(auto fields, txn.fieldsOf("customer", row.id));
            fields["name"] = std::string("Li");
            return fields == row.fields ? Result<void>{} : fail(Code::internal, "fields were lost");
        }));
    }

    void rebasesPendingEdits() {
        Vault vault;
        QVERIFY_DONE(vault.create());
        auto li = vault.customer("Li");
        QVERIFY_DONE(vault.apply(vault.book, {Vault::row(li, 5)}));
        QVERIFY_DONE(vault.rename(li.id, "mine"));
        li.name = "theirs";
        li.city = "Suzhou";
        QVERIFY_DONE(vault.apply(vault.book, {Vault::row(li, 6)}));
        const auto view = vault.get<domain::Customer>(li.id);
        QCOMPARE(view->name, std::string("mine"));
        QCOMPARE(view->city, std::string("Suzhou"));
        QCOMPARE(vault.ops()->front().baseVer, std::int64_t{5});  // what the person saw
        QVERIFY(vault.digestHolds(vault.book));
        QCOMPARE(vault.read<std::uint64_t>([&](db::Connection& c) { return Replica::digest(c, vault.book); }).value(),
                 domain::digestShare(li.id.uuid, 6));
    }

    //! The server's row came by pull before the answer to the push that made it.
    void pullBeforeTheAnswer() {
        Vault vault;
        QVERIFY_DONE(vault.create());
        auto li = vault.customer("Li");
        QVERIFY_DONE(vault.store->writeNow([&](WriteTxn& txn) { return txn.create(li, vault.book); }));
        std::vector<OutboxOp> ops;
        QVERIFY_DONE(vault.store->writeNow([&](WriteTxn& txn) -> Result<void> {
            LIANLU_TRY(ops, Outbox::takeForSending(txn, 10));
            return {};
        }));
        li.memberCode = "M1";
        QVERIFY_DONE(vault.apply(vault.book, {Vault::row(li, 12)}));
        QVERIFY_DONE(
            vault.store->writeNow([&](WriteTxn& txn) { return Outbox::settle(txn, {applied(ops.front(), 11)}); }));
        QCOMPARE(vault.get<domain::Customer>(li.id)->memberCode, std::string("M1"));
        QVERIFY(vault.digestHolds(vault.book));
        QCOMPARE(count(vault, "base_row"), std::int64_t{0});
    }

    void ME02_editOfADeletedRowNeverBringsItBack() {
        Vault vault;
        QVERIFY_DONE(vault.create());
        QVERIFY_DONE(vault.apply(vault.book, {Vault::row(vault.customer("Li"), 5)}));
        const auto id = vault.customer("Li").id;
        QVERIFY_DONE(vault.rename(id, "mine"));
        QVERIFY_DONE(vault.apply(vault.book, {removal("Li", 6)}));
        QVERIFY(!vault.get<domain::Customer>(id));
        QCOMPARE(vault.counts()->pending, 1);  // not lost: the server will call it a conflict
        QVERIFY_DONE(vault.apply(vault.book, {Vault::row(vault.customer("Li"), 5)}));
        QVERIFY(!vault.get<domain::Customer>(id));
        QVERIFY(vault.digestHolds(vault.book));
        QVERIFY_DONE(vault.push([](const OutboxOp& op) {
            auto outcome = applied(op, 6);
            outcome.conflict = true;
            return outcome;
        }));
        QVERIFY(!vault.get<domain::Customer>(id));
        QCOMPARE(vault.counts()->conflicted, 1);
        QCOMPARE(count(vault, "base_row"), std::int64_t{0});
        QVERIFY(vault.digestHolds(vault.book));
    }

    void aRowThatMovesChangesTwoDigests() {
        Vault vault;
        QVERIFY_DONE(vault.create());
        const auto other = domain::Scope::book(domain::StaffId{uuid("other")});
        QVERIFY_DONE(vault.apply(vault.book, {Vault::row(vault.customer("Li"), 5)}));
        QVERIFY_DONE(vault.apply(other, {Vault::row(vault.customer("Li"), 6)}));
        QVERIFY(vault.digestHolds(vault.book));
        QVERIFY(vault.digestHolds(other));
        QCOMPARE(vault.read<std::uint64_t>([&](db::Connection& c) { return Replica::digest(c, vault.book); }).value(),
                 std::uint64_t{0});
    }

    void leaveTakesTheChildrenAlong() {
        Vault vault;
        QVERIFY_DONE(vault.create());
        QVERIFY_DONE(vault.apply(vault.book,
                                 {Vault::row(vault.customer("Li"), 5), Vault::row(vault.customer("Wang"), 6),
                                  Vault::row(touch(vault, "Li", "t1"), 7), Vault::row(touch(vault, "Wang", "t2"), 8)}));
        QVERIFY_DONE(leave(vault, vault.book, "Li", 9));
        QCOMPARE(count(vault, "customer"), std::int64_t{1});
        QCOMPARE(count(vault, "touch_event"), std::int64_t{1});
        QVERIFY(vault.digestHolds(vault.book));
        QVERIFY_DONE(leave(vault, vault.book, "nobody", 9));
    }

    void leaveTakesAlsoWhatIsDeletedHereOnly() {
        Vault vault;
        QVERIFY_DONE(vault.create());
        domain::Tag tag;
        tag.id.uuid = uuid("tag");
        tag.customerId = vault.customer("Li").id;
        tag.name = "vip";
        QVERIFY_DONE(vault.apply(vault.book, {Vault::row(vault.customer("Li"), 5), Vault::row(tag, 6)}));
        QVERIFY_DONE(vault.store->writeNow([&](WriteTxn& txn) { return txn.removeRow("tag", tag.id.uuid); }));
        QVERIFY_DONE(leave(vault, vault.book, "Li", 9));
        QVERIFY(vault.digestHolds(vault.book));
        QCOMPARE(vault.read<std::uint64_t>([&](db::Connection& c) { return Replica::digest(c, vault.book); }).value(),
                 std::uint64_t{0});
        QCOMPARE(count(vault, "base_row"), std::int64_t{0});
        QCOMPARE(vault.counts()->pending, 1);
    }

    void NW05_leaveAndEnterInEitherOrder() {
        const auto there = domain::Scope::book(domain::StaffId{uuid("there")});
        for (const bool leaveFirst : {true, false}) {
            Vault vault;
            QVERIFY_DONE(vault.create());
            const auto enter = [&] {
                return vault.apply(there,
                                   {Vault::row(vault.customer("Li"), 9), Vault::row(touch(vault, "Li", "t1"), 9)});
            };
            QVERIFY_DONE(vault.apply(vault.book,
                                     {Vault::row(vault.customer("Li"), 5), Vault::row(touch(vault, "Li", "t1"), 6)}));
            if (leaveFirst) QVERIFY_DONE(leave(vault, vault.book, "Li", 9));
            QVERIFY_DONE(enter());
            if (!leaveFirst) QVERIFY_DONE(leave(vault, vault.book, "Li", 9));
            QCOMPARE(count(vault, "customer"), std::int64_t{1});
            QCOMPARE(count(vault, "touch_event"), std::int64_t{1});
            QVERIFY(vault.digestHolds(vault.book));
            QVERIFY(vault.digestHolds(there));
        }
    }

    //! A book is fetched whole while the leaving out of another one still waits to be read: what the server had taken away before is in neither.
    void NW05_whatHadGoneBeforeThePersonEnteredElsewhere() {
        const auto there = domain::Scope::book(domain::StaffId{uuid("there")});
        Vault vault;
        QVERIFY_DONE(vault.create());
        domain::Tag gone, made;
        gone.id.uuid = uuid("gone");
        gone.customerId = made.customerId = vault.customer("Li").id;
        gone.name = "vip";
        made.id.uuid = uuid("made");
        made.name = "new";
        QVERIFY_DONE(vault.apply(vault.book, {Vault::row(vault.customer("Li"), 5), Vault::row(touch(vault, "Li", "t1"), 5), Vault::row(gone, 6)}));
        QVERIFY_DONE(vault.store->writeNow([&](WriteTxn& txn) { return txn.create(made, vault.book); }));
        QVERIFY_DONE(vault.apply(there, {Vault::row(vault.customer("Li"), 9), Vault::row(touch(vault, "Li", "t1"), 5)}));
        QCOMPARE(count(vault, "tag"), std::int64_t{2});
        QVERIFY_DONE(leave(vault, vault.book, "Li", 9));
        QCOMPARE(vault.read<std::uint64_t>([&](db::Connection& c) { return Replica::digest(c, vault.book); }).value(), std::uint64_t{0});
        QVERIFY(vault.digestHolds(there));
        QCOMPARE(count(vault, "customer"), std::int64_t{1});
        QCOMPARE(count(vault, "touch_event"), std::int64_t{1});
        QCOMPARE(count(vault, "tag"), std::int64_t{1});  // the one that nobody but this device knows
        QCOMPARE(vault.counts()->pending, 1);
    }

    //! A → B → A with an edit pending all the while; a leave that comes late must not take the row that came back.
    void ME05_thereAndBackAgainWithAPendingEdit() {
        const auto there = domain::Scope::book(domain::StaffId{uuid("there")});
        for (const bool lateLeave : {true, false}) {
            Vault vault;
            QVERIFY_DONE(vault.create());
            const auto id = vault.customer("Li").id;
            QVERIFY_DONE(vault.apply(vault.book, {Vault::row(vault.customer("Li"), 5)}));
            QVERIFY_DONE(vault.rename(id, "mine"));
            if (!lateLeave) QVERIFY_DONE(leave(vault, vault.book, "Li", 6));
            QVERIFY_DONE(vault.apply(there, {Vault::row(vault.customer("Li"), 6)}));
            QCOMPARE(vault.get<domain::Customer>(id)->name, std::string("mine"));
            QVERIFY_DONE(leave(vault, there, "Li", 7));
            QVERIFY_DONE(vault.apply(vault.book, {Vault::row(vault.customer("Li"), 7)}));
            if (lateLeave) QVERIFY_DONE(leave(vault, vault.book, "Li", 6));
            QCOMPARE(vault.get<domain::Customer>(id)->name, std::string("mine"));
            QCOMPARE(vault.counts()->pending, 1);
            QVERIFY(vault.digestHolds(vault.book));
            QVERIFY(vault.digestHolds(there));
        }
    }

    //! Told in another scope than the person left: the edits go, and the leaving still finds the person with all that hangs on them.
    void ME07_anErasureToldElsewhereLeavesTheRowToItsScope() {
        Vault vault;
        QVERIFY_DONE(vault.create());
        const auto id = vault.customer("Li").id;
        QVERIFY_DONE(vault.apply(vault.book, {Vault::row(vault.customer("Li"), 5), Vault::row(touch(vault, "Li", "t1"), 7)}));
        QVERIFY_DONE(vault.rename(id, "mine"));
        // What can be taken back may be told with the person's name.
        QVERIFY_DONE(vault.store->writeNow([](WriteTxn& txn) { return Settings::save(txn, kUndoSetting, "Li is a customer now"); }));
        ServerRow end{"customer", id.uuid, 7, true, {}};
        end.erased = true;
        const auto own = domain::Scope::user(vault.staff);
        QVERIFY_DONE(vault.apply(own, {end}));
        const auto kept = vault.read<std::optional<std::string>>([](db::Connection& c) { return Settings::load(c, kUndoSetting); });
        QVERIFY(kept && !*kept);
        QCOMPARE(vault.counts()->pending, 0);
        QCOMPARE(vault.get<domain::Customer>(id)->name, std::string("Li"));
        QCOMPARE(count(vault, "touch_event"), std::int64_t{1});
        QVERIFY_DONE(leave(vault, vault.book, "Li", 6));
        QVERIFY(!vault.get<domain::Customer>(id));
        QCOMPARE(count(vault, "touch_event"), std::int64_t{0});
        QVERIFY(vault.digestHolds(vault.book));
    }

    void dropScopeTakesAllButUnsentWork() {
        Vault vault;
        QVERIFY_DONE(vault.create());
        QVERIFY_DONE(vault.apply(vault.book, {Vault::row(vault.customer("Li"), 5),
                                              Vault::row(touch(vault, "Li", "t1"), 7),
                                              {"hologram", uuid("h"), 3, false, {{"a", true}}}}));
        const auto pool = domain::Scope::pool(vault.shop);
        QVERIFY_DONE(vault.apply(pool, {Vault::row(vault.customer("Wang"), 6)}));
        QVERIFY_DONE(vault.rename(vault.customer("Li").id, "mine"));
        QVERIFY_DONE(vault.store->writeNow([&](WriteTxn& txn) {
            return Replica::saveCursor(txn, {vault.book, "e", 9, "c"});
        }));
        const auto done = vault.store->writeNow([&](WriteTxn& txn) { return Replica::dropScope(txn, vault.book); });
        QVERIFY_DONE(done);
        QVERIFY(done->everything);
        QCOMPARE(count(vault, "customer"), std::int64_t{1});
        QCOMPARE(count(vault, "touch_event"), std::int64_t{0});
        QCOMPARE(count(vault, "other_row"), std::int64_t{0});
        QCOMPARE(count(vault, "base_row"), std::int64_t{0});
        QCOMPARE(count(vault, "cursor"), std::int64_t{0});
        QCOMPARE(vault.counts()->pending, 1);
        QVERIFY(vault.digestHolds(vault.book));
        QVERIFY(vault.digestHolds(pool));
        // The answer for a row that is no longer here is laid in without it.
        QVERIFY_DONE(vault.push([](const OutboxOp& op) { return applied(op, 9); }));
        QCOMPARE(count(vault, "customer"), std::int64_t{1});
    }

    void replaceScopeDiffsById() {
        Vault vault;
        QVERIFY_DONE(vault.create());
        QVERIFY_DONE(vault.apply(vault.book, {Vault::row(vault.customer("stays"), 5),
                                              Vault::row(vault.customer("goes"), 6),
                                              {"hologram", uuid("h"), 3, false, {{"a", true}}},
                                              Vault::row(vault.customer("edited"), 7)}));
        QVERIFY_DONE(vault.rename(vault.customer("edited").id, "mine"));
        QVERIFY_DONE(
            vault.store->writeNow([&](WriteTxn& txn) { return txn.create(vault.customer("made here"), vault.book); }));
        const std::vector<ServerRow> fresh{Vault::row(vault.customer("stays"), 5),
                                           Vault::row(vault.customer("edited"), 9),
                                           Vault::row(vault.customer("new"), 10)};
        QVERIFY_DONE(vault.store->writeNow([&](WriteTxn& txn) {
            return Replica::replaceScope(txn, vault.book,
                                         [&](const auto& sink) -> Result<void> {
                                             for (const auto& row : fresh) LIANLU_CHECK(sink(row));
                                             return {};
                                         },
                                         {vault.book, "e2", 30, "c"});
        }));
        QVERIFY(!vault.get<domain::Customer>(vault.customer("goes").id));
        QVERIFY_DONE(vault.get<domain::Customer>(vault.customer("made here").id));
        QVERIFY_DONE(vault.get<domain::Customer>(vault.customer("new").id));
        QCOMPARE(vault.get<domain::Customer>(vault.customer("edited").id)->name, std::string("mine"));
        QVERIFY(vault.digestHolds(vault.book));
        std::uint64_t wanted = 0;
        for (const auto& row : fresh) wanted += domain::digestShare(row.id, row.ver);
        QCOMPARE(vault.read<std::uint64_t>([&](db::Connection& c) { return Replica::digest(c, vault.book); }).value(),
                 wanted);
        QCOMPARE(
            vault.read<std::vector<ScopeCursor>>([](db::Connection& c) { return Replica::cursors(c); })->front().seq,
            std::int64_t{30});
        // A source that breaks off changes nothing.
        QCOMPARE_CODE(vault.store->writeNow([&](WriteTxn& txn) {
            return Replica::replaceScope(txn, vault.book,
                                         [&](const auto& sink) -> Result<void> {
                                             LIANLU_CHECK(sink(Vault::row(vault.customer("late"), 40)));
                                             return fail(Code::unreachable, "broke off");
                                         },
                                         {vault.book, "e3", 40, "c"});
        }),
                      Code::unreachable);
        QVERIFY(!vault.get<domain::Customer>(vault.customer("late").id));
        QVERIFY_DONE(vault.get<domain::Customer>(vault.customer("new").id));
    }

    //! Edits, pushes with all outcomes, pulls, moves and removals in random order: the kept digest is the counted one,
    //! and when all is answered the view is the server's.
    void randomHistories_data() {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 12; ++seed) QTest::addRow("seed %u", seed) << seed;
    }
    void randomHistories() {
        QFETCH(unsigned, seed);
        std::mt19937 random(seed);
        const auto pick = [&](int n) { return std::uniform_int_distribution<int>(0, n - 1)(random); };
        Vault vault;
        QVERIFY_DONE(vault.create());
        const std::vector<domain::Scope> scopes{vault.book, domain::Scope::pool(vault.shop)};
        struct Server {
            domain::Scope scope;
            std::int64_t ver = 0;
            domain::Fields fields;
        };
        std::map<std::string, Server> server;
        std::int64_t ver = 0;
        const auto nameOf = [&](int n) { return "p" + std::to_string(n); };
        const auto send = [&](const std::string& name) {
            const auto& row = server.at(name);
            return vault.apply(row.scope, {{"customer", uuid(name), row.ver, false, row.fields}});
        };
        const auto answer = [&](const OutboxOp& op) {
            std::string name;
            for (int n = 0; n < 8; ++n)
                if (uuid(nameOf(n)) == op.id) name = nameOf(n);
            auto outcome = applied(op, ++ver);
            const auto found = server.find(name);
            if (pick(5) == 0 || (found == server.end() && op.type != "create") ||
                (found != server.end() && op.type == "create")) {
                outcome.accepted = false;
                outcome.code = "refused";
                outcome.ver = found == server.end() ? 0 : found->second.ver;
                outcome.hasRow = found != server.end();
                if (outcome.hasRow) outcome.row = found->second.fields;
                return outcome;
            }
            if (op.type == "delete") {
                server.erase(name);
                return outcome;
            }
            const bool merged = found != server.end() && found->second.ver > op.baseVer;
            auto& row = server[name];
            if (op.type == "create") row.scope = vault.book;
            row.ver = ver;
            for (const auto& [field, value] : op.newFields) {
                if (domain::isNull(value))
                    row.fields.erase(field);
                else
                    row.fields.insert_or_assign(field, value);
            }
            outcome.hasRow = merged;
            if (merged) outcome.row = row.fields;
            return outcome;
        };
        for (int step = 0; step < 120; ++step) {
            const auto name = nameOf(pick(8));
            const auto id = vault.customer(name).id;
            switch (pick(7)) {
                case 0:
                    static_cast<void>(vault.store->writeNow(
                        [&](WriteTxn& txn) { return txn.create(vault.customer(name), vault.book); }));
                    break;
                case 1:
                case 2:
                    static_cast<void>(vault.rename(id, name + std::to_string(step)));
                    break;
                case 3:
                    if (pick(4) == 0)
                        static_cast<void>(
                            vault.store->writeNow([&](WriteTxn& txn) { return txn.removeRow("customer", id.uuid); }));
                    break;
                case 4:
                    if (server.contains(name)) {
                        auto& row = server.at(name);
                        row.ver = ++ver;
                        row.fields["city"] = "city " + std::to_string(step);
                        QVERIFY_DONE(send(name));
                    }
                    break;
                case 5:
                    if (server.contains(name) && pick(2) == 0) {
                        auto& row = server.at(name);
                        const auto from = row.scope;
                        row.scope = scopes[static_cast<std::size_t>(pick(2))];
                        row.ver = ++ver;
                        if (pick(2) == 0) QVERIFY_DONE(leave(vault, from, name, ver));
                        QVERIFY_DONE(send(name));
                    }
                    break;
                default:
                    QVERIFY_DONE(vault.push(answer));
            }
            for (const auto& scope : scopes) QVERIFY2(vault.digestHolds(scope), qPrintable(QString::number(step)));
        }
        for (int round = 0; round < 200 && vault.counts()->pending > 0; ++round) QVERIFY_DONE(vault.push(answer));
        QCOMPARE(vault.counts()->pending, 0);
        QCOMPARE(count(vault, "base_row"), std::int64_t{0});
        QCOMPARE(count(vault, "customer"), static_cast<std::int64_t>(server.size()));
        for (const auto& [name, row] : server) {
            QVERIFY_DONE(vault.store->writeNow([&](WriteTxn& txn) -> Result<void> {
                LIANLU_TRY(auto fields, txn.fieldsOf("customer", uuid(name)));
                // What a merged answer told of others' fields stands; no field of ours is other than the server's.
                return fields == row.fields ? Result<void>{} : fail(Code::internal, "view differs from server");
            }));
        }
        QVERIFY_DONE(vault.store->verify());
    }
};

LIANLU_TEST(TestReplica)

}  // namespace test_replica

#include "test_replica.moc"
