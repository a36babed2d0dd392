// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/rules/person_match.h"
#include "models/store/queries_matches.h"
#include "tests/store/store_fixture.h"
#include "tests/support/test_main.h"

namespace test_match_queries {

using namespace lianlu;
using namespace lianlu::store;
using namespace lianlu::store::test;
using domain::MatchStatus;

//! Pairs that may be one: which are asked about, in which order, and both sides of one.
class TestMatchQueries : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }

    void init() {
        m_vault = std::make_unique<Vault>();
        QVERIFY_DONE(m_vault->create());
        domain::Store shop;
        shop.id = m_vault->shop;
        shop.code = "S01";
        shop.name = "静安店";
        apply(domain::Scope::brand(), {Vault::row(shop, 1)});
        std::vector<ServerRow> rows;
        for (int n = 0; n < 12; ++n) rows.push_back(Vault::row(person(n), 1));
        apply(m_vault->book, std::move(rows));
    }

    void theLikeliestIsAskedFirstAndPagesMeet() {
        std::vector<ServerRow> rows;
        for (int n = 0; n < 10; n += 2) rows.push_back(Vault::row(match(n, n + 1, 0.6 + n * 0.03), 2));
        rows.push_back(Vault::row(match(0, 2, 0.6), 2));  // as likely as another one
        apply(m_vault->book, std::move(rows));
        const auto whole = list(MatchList::review);
        QCOMPARE(whole.size(), std::size_t{6});
        for (std::size_t i = 1; i < whole.size(); ++i) QVERIFY(whole[i - 1].match.score >= whole[i].match.score);
        QCOMPARE(whole[0].firstStore, std::string("静安店"));
        QVERIFY(whole[0].firstHere && whole[0].secondHere && !whole[0].firstName.empty());
        std::vector<domain::PersonMatchId> paged;
        std::string after;
        do {
            const auto page = *m_vault->read<Page<MatchRow>>([&](db::Connection& c) { return matches(c, MatchList::review, now(), after, 2); });
            for (const auto& row : page.rows) paged.push_back(row.match.id);
            after = page.next;
        } while (!after.empty());
        QCOMPARE(paged.size(), whole.size());
        for (std::size_t i = 0; i < paged.size(); ++i) QVERIFY(paged[i] == whole[i].match.id);
        QCOMPARE(count(MatchList::review), std::int64_t{6});
    }

    void onlyWhatCanBeDecidedIsAsked() {
        auto due = match(0, 1, 0.7);
        due.status = MatchStatus::later;
        due.laterUntil = now() - std::chrono::hours(1);
        auto later = match(2, 3, 0.7);
        later.status = MatchStatus::later;
        later.laterUntil = now() + std::chrono::hours(1);
        auto stranger = match(4, 5, 0.9);
        stranger.secondId = {uuid("of another store")};
        stranger.id = domain::matchId(stranger.firstId, stranger.secondId);
        auto parting = match(6, 7, 0.9);  // open again, and the server has still to part the two
        parting.joinedAt = now();
        apply(m_vault->book, {Vault::row(due, 2), Vault::row(later, 2), Vault::row(stranger, 2), Vault::row(parting, 2)});
        QCOMPARE(list(MatchList::review).size(), std::size_t{1});
        QVERIFY(list(MatchList::review)[0].match.id == due.id);
        QCOMPARE(list(MatchList::decided).size(), std::size_t{2});
        m_vault->clock.advance(3'600'000);
        QCOMPARE(list(MatchList::review).size(), std::size_t{2});
        QCOMPARE(count(MatchList::decided), std::int64_t{1});
    }

    void decidedOnesStandByTimeWithWhoDidIt() {
        domain::Staff me;
        me.id = m_vault->staff;
        me.storeId = m_vault->shop;
        me.code = "G01";
        me.name = "陈导购";
        me.role = domain::Role::guide;
        apply(domain::Scope::store(m_vault->shop), {Vault::row(me, 1)});
        auto byServer = match(0, 1, 0.99);
        byServer.status = MatchStatus::joined;
        byServer.joinedAt = now() - std::chrono::hours(1);
        auto mine = match(2, 3, 0.8);
        mine.status = MatchStatus::apart;
        mine.decidedBy = m_vault->staff;
        mine.decidedAt = now();
        apply(m_vault->book, {Vault::row(byServer, 2), Vault::row(mine, 2)});
        QVERIFY(list(MatchList::review).empty());
        const auto rows = list(MatchList::decided);
        QCOMPARE(rows.size(), std::size_t{2});
        QVERIFY(rows[0].match.id == mine.id && rows[1].match.id == byServer.id);
        QCOMPARE(rows[0].decidedByName, std::string("陈导购"));
        QVERIFY(rows[1].decidedByName.empty());
        const auto joins = *m_vault->read<std::vector<domain::PersonMatch>>([&](db::Connection& c) { return joinsOf(c, byServer.customerId); });
        QCOMPARE(joins.size(), std::size_t{1});
    }

    void bothStandSideBySide() {
        domain::Interaction talk;
        talk.id.uuid = uuid("talk");
        talk.customerId = person(1).id;
        talk.staffId = m_vault->staff;
        talk.kind = domain::InteractionKind::call;
        talk.at = now() - std::chrono::hours(5);
        const auto found = match(0, 1, 0.8);
        apply(m_vault->book, {Vault::row(talk, 2), Vault::row(found, 2)});
        auto pair = *m_vault->read<MatchPair>([&](db::Connection& c) { return matchPair(c, found.id); });
        QVERIFY(pair.first && pair.second && !pair.stays);
        QVERIFY(pair.first->detail.customer.id == found.firstId && pair.second->detail.customer.id == found.secondId);
        QCOMPARE(pair.first->storeName, std::string("静安店"));
        const auto& talked = pair.first->detail.customer.id == person(1).id ? *pair.first : *pair.second;
        QCOMPARE(talked.interactions, std::int64_t{1});
        QVERIFY(talked.lastInteractionAt == talk.at);
        // Nobody has said anything about these two; they stand side by side all the same.
        pair = *m_vault->read<MatchPair>([&](db::Connection& c) { return matchPair(c, person(5).id, person(4).id); });
        QVERIFY(pair.row.match.id.isNull() && pair.first && pair.second && pair.row.match.firstId < pair.row.match.secondId);
        QCOMPARE_CODE(m_vault->read<MatchPair>([&](db::Connection& c) { return matchPair(c, domain::PersonMatchId{uuid("none")}); }), Code::notFound);
    }

    void aJoinedPairShowsWhoStayed() {
        auto joined = match(0, 1, 0.9);
        joined.firstId = {uuid("gone one")};
        joined.secondId = {uuid("gone two")};
        joined.customerId = person(3).id;
        joined.status = MatchStatus::joined;
        joined.joinedAt = now();
        apply(m_vault->book, {Vault::row(joined, 2)});
        const auto rows = list(MatchList::decided);
        QCOMPARE(rows.size(), std::size_t{1});
        QVERIFY(rows[0].staysHere && !rows[0].firstHere && rows[0].staysName == person(3).name);
        const auto pair = *m_vault->read<MatchPair>([&](db::Connection& c) { return matchPair(c, joined.id); });
        QVERIFY(!pair.first && !pair.second && pair.stays);
    }

    void editsOfThisDeviceAreMarked() {
        const auto found = match(0, 1, 0.9);
        apply(m_vault->book, {Vault::row(found, 2)});
        QVERIFY(!list(MatchList::review)[0].pending);
        QVERIFY_DONE(m_vault->store->writeNow([&](WriteTxn& txn) { return txn.update("person_match", found.id, {{"status", std::string("apart")}}); }));
        QVERIFY(list(MatchList::review).empty());
        QVERIFY(list(MatchList::decided)[0].pending);
    }

    void customersAreFoundByTheirIdsAndNeverWalkedThrough() {
        for (const auto which : {MatchList::review, MatchList::decided})
            for (const auto stretch : {Stretch::all, Stretch::sameKey, Stretch::pastKey}) {
                const auto sql = "EXPLAIN QUERY PLAN " + keysetSql(matchKeyset(which), matchConditions(which, now()), stretch);
                const auto plan = *m_vault->read<std::string>([&](db::Connection& c) -> Result<std::string> {
                    std::string text;
                    LIANLU_TRY(const auto s, c.prepare(sql));
                    for (;;) {
                        LIANLU_TRY(const bool more, s->step());
                        if (!more) return text;
                        text += s->string(3) + "\n";
                    }
                });
                QVERIFY2(plan.find("customer_by_id") != plan.npos && plan.find("SCAN c") == plan.npos, (sql + "\n" + plan).c_str());
                if (which == MatchList::review) QVERIFY2(plan.find("person_match_by_status") != plan.npos, plan.c_str());
            }
    }

private:
    [[nodiscard]] Time now() const { return m_vault->clock.now(); }
    [[nodiscard]] domain::Customer person(int n) const { return m_vault->customer("person " + std::to_string(n)); }
    [[nodiscard]] domain::PersonMatch match(int a, int b, double score) const {
        return domain::newMatch(person(a).id, person(b).id, domain::MatchMethod::probabilistic, score, now());
    }
    void apply(const domain::Scope& scope, std::vector<ServerRow> rows) { QVERIFY_DONE(m_vault->apply(scope, std::move(rows))); }
    [[nodiscard]] std::vector<MatchRow> list(MatchList which) {
        return m_vault->read<Page<MatchRow>>([&](db::Connection& c) { return matches(c, which, now(), {}, 100); })->rows;
    }
    [[nodiscard]] std::int64_t count(MatchList which) {
        return *m_vault->read<std::int64_t>([&](db::Connection& c) { return countMatches(c, which, now()); });
    }
    std::unique_ptr<Vault> m_vault;
};

LIANLU_TEST(TestMatchQueries)

}  // namespace test_match_queries

#include "test_match_queries.moc"
