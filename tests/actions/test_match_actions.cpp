// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/list_cells.h"
#include "models/actions/merge_two.h"
#include "models/domain/rules/person_match.h"
#include "tests/actions/shop_floor.h"
#include "tests/support/test_main.h"

namespace test_match_actions {

using namespace lianlu;
using namespace lianlu::actions;
using namespace lianlu::actions::test;
using domain::MatchStatus;

class TestMatchActions : public QObject {
    Q_OBJECT

    static domain::PersonMatch found(ShopFloor& floor) {
        auto match = domain::newMatch(floor.wang, floor.li, domain::MatchMethod::probabilistic, 0.83, floor.vault.clock.now());
        match.evidence = {"name=close"};
        const auto applied = floor.vault.apply(floor.vault.book, {floor.vault.row(match, 9)});
        if (!applied) qFatal("%s", applied.error().describe().c_str());
        return match;
    }
    static domain::PersonMatch now(ShopFloor& floor, domain::PersonMatchId id) { return *floor.vault.get<domain::PersonMatch>(id); }
    static Result<Done> decide(ShopFloor& floor, DecideMatch input) { return finish(decideMatch(floor.context(), std::move(input))); }
    //! What an op says of a field; "-": nothing, "": empty.
    static std::string said(const store::OutboxOp& op, const char* field) {
        const auto value = op.newFields.find(field);
        if (value == op.newFields.end()) return "-";
        const auto* text = std::get_if<std::string>(&value->second);
        return text ? *text : "";
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }

    //! The screen and the file say the same: who stands first, how alike, and nobody is kept before somebody decided.
    void aPairInAFileIsAsOnTheScreen() {
        store::MatchRow row;
        row.match = domain::newMatch({uuid("stays")}, {uuid("goes")}, domain::MatchMethod::probabilistic, 0.997, fromUnixMs(1));
        const bool turned = row.match.secondId == domain::CustomerId{uuid("stays")};
        row.firstName = turned ? "goes" : "stays";
        row.secondName = turned ? "stays" : "goes";
        row.staysName = "stays";
        const ExportWords words;
        const ListCells cells(words, true);
        const auto text = [](const exchange::Cell& cell) { return std::holds_alternative<std::string>(cell) ? std::get<std::string>(cell) : std::string(); };
        auto made = cells.cellsOf(row);
        QCOMPARE(text(made[0]) + "," + text(made[1]), std::string("stays,goes"));
        QCOMPARE(text(made[2]), std::string("99 %"));
        QVERIFY(text(made[5]).empty());
        QCOMPARE(text(made[13]), uuid("stays").toString());
        QVERIFY(text(made[15]).empty());
        row.match.status = MatchStatus::joined;
        made = cells.cellsOf(row);
        QCOMPARE(text(made[5]), std::string("stays"));
        QCOMPARE(text(made[15]), uuid("stays").toString());
        row.match.method = domain::MatchMethod::person;
        QVERIFY(text(cells.cellsOf(row)[2]).empty());
    }

    void aDecisionIsOneSignedOp() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        const auto match = found(floor);
        const auto done = decide(floor, {match.id, MatchStatus::joined, floor.li, {}});
        QVERIFY_DONE(done);
        QCOMPARE(done->id, match.id.uuid);
        const auto ops = floor.opsOf("person_match");
        QCOMPARE(ops.size(), std::size_t{1});
        QCOMPARE(ops[0].type, std::string("update"));
        QCOMPARE(said(ops[0], "status"), std::string("joined"));
        QCOMPARE(said(ops[0], "keep_id"), floor.li.toString());
        QCOMPARE(said(ops[0], "decided_by"), floor.vault.staff.toString());
        QVERIFY(ops[0].newFields.contains("decided_at") && !ops[0].newFields.contains("joined_at"));
        // By the rule that the server asks too.
        const domain::Fields before = domain::toFields(match);
        QVERIFY_DONE(domain::checkMatchChange(before, ops[0].newFields, match.id, false));
        QVERIFY(domain::matchWaits(now(floor, match.id)));
        QVERIFY_DONE(decide(floor, {match.id, MatchStatus::joined, {}, {}}));  // it is so already
        QCOMPARE(floor.ops().size(), std::size_t{1});
    }

    void laterIsAskedAgainAndOpenForgetsIt() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        const auto match = found(floor);
        const auto tomorrow = floor.vault.clock.now() + std::chrono::hours(24);
        QVERIFY_DONE(decide(floor, {match.id, MatchStatus::later, {}, tomorrow}));
        QVERIFY(now(floor, match.id).laterUntil == tomorrow);
        QVERIFY_DONE(decide(floor, {match.id, MatchStatus::open, {}, {}}));
        QVERIFY(now(floor, match.id).status == MatchStatus::open && !now(floor, match.id).laterUntil);
        QCOMPARE_FAULT(decide(floor, {match.id, MatchStatus::later, {}, {}}), Code::invalid, "laterUntil");
        QCOMPARE_FAULT(decide(floor, {match.id, MatchStatus::later, {}, floor.vault.clock.now()}), Code::invalid, "laterUntil");
        QCOMPARE_FAULT(decide(floor, {match.id, MatchStatus::apart, {}, tomorrow}), Code::invalid, "laterUntil");
        QCOMPARE_FAULT(decide(floor, {match.id, MatchStatus::unknown, {}, {}}), Code::invalid, "status");
        QCOMPARE_FAULT(decide(floor, {match.id, MatchStatus::joined, floor.zhao, {}}), Code::invalid, "keep");
        QCOMPARE_FAULT(decide(floor, {{}, MatchStatus::joined, {}, {}}), Code::invalid, "match");
        QCOMPARE_CODE(decide(floor, {{uuid("none")}, MatchStatus::joined, {}, {}}), Code::notFound);
    }

    void undoneBeforeItWentOutItLeavesNoTrace() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        const auto match = found(floor);
        const auto done = decide(floor, {match.id, MatchStatus::apart, {}, {}});
        QVERIFY_DONE(done);
        QVERIFY_DONE(finish(undo(floor.context(), done->txn)));
        QVERIFY(now(floor, match.id).status == MatchStatus::open && now(floor, match.id).decidedBy.isNull());
        QVERIFY(floor.ops().empty());
    }

    void aJoinThatWentOutIsUndoneByTheEarlierDecision() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        auto match = found(floor);
        match.status = MatchStatus::apart;
        match.decidedBy = {uuid("a colleague")};
        match.decidedAt = floor.vault.clock.now();
        QVERIFY_DONE(floor.vault.apply(floor.vault.book, {floor.vault.row(match, 10)}));
        floor.vault.clock.advance(1000);
        const auto done = decide(floor, {match.id, MatchStatus::joined, floor.wang, {}});
        QVERIFY_DONE(done);
        QVERIFY_DONE(floor.pushAll(11));
        auto joined = now(floor, match.id);
        joined.joinedAt = floor.vault.clock.now();  // the server has done it
        QVERIFY_DONE(floor.vault.apply(floor.vault.book, {floor.vault.row(joined, 12)}));
        QVERIFY_DONE(finish(undo(floor.context(), done->txn)));
        const auto ops = floor.opsOf("person_match");
        QCOMPARE(ops.size(), std::size_t{1});
        QCOMPARE(said(ops[0], "status"), std::string("apart"));
        QCOMPARE(said(ops[0], "keep_id"), std::string());
        // Not in the colleague's name: the server refuses that.
        QVERIFY(now(floor, match.id).decidedBy == floor.vault.staff);
        QVERIFY(domain::matchWaits(now(floor, match.id)));
    }

    void whatTheServerTookBackStays() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        const auto match = found(floor);
        const auto done = decide(floor, {match.id, MatchStatus::joined, {}, {}});
        QVERIFY_DONE(done);
        QVERIFY_DONE(floor.pushAll(11));
        auto back = now(floor, match.id);
        back.status = MatchStatus::open;
        back.problem = domain::kMatchGone;
        QVERIFY_DONE(floor.vault.apply(floor.vault.book, {floor.vault.row(back, 12)}));
        const auto refused = finish(undo(floor.context(), done->txn));
        QCOMPARE_CODE(refused, Code::refused);
        QCOMPARE(refused.error().context, std::string("changed-since"));
    }

    void takenApartWhileOneOfThemIsGone() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        auto match = domain::newMatch(floor.wang, {uuid("joined into wang")}, domain::MatchMethod::deterministic, 1, floor.vault.clock.now());
        match.status = MatchStatus::joined;
        match.joinedAt = floor.vault.clock.now();
        QVERIFY_DONE(floor.vault.apply(floor.vault.book, {floor.vault.row(match, 9)}));
        QVERIFY_DONE(decide(floor, {match.id, MatchStatus::apart, {}, {}}));
        QVERIFY(domain::matchWaits(now(floor, match.id)));
        // Before the server has parted them, the other way round again.
        QVERIFY_DONE(decide(floor, {match.id, MatchStatus::joined, {}, {}}));
        QVERIFY(!domain::matchWaits(now(floor, match.id)));
    }

    void aPersonSaysThatTwoAreOne() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        const auto done = finish(proposeMatch(floor.context(), {floor.li, floor.wang, MatchStatus::joined, floor.li, {}}));
        QVERIFY_DONE(done);
        const auto match = now(floor, {done->id});
        QVERIFY(match.id == domain::matchId(floor.wang, floor.li));
        QVERIFY(match.method == domain::MatchMethod::person && match.status == MatchStatus::joined && match.keepId == floor.li);
        QVERIFY(match.customerId == floor.wang);  // a customer stays rather than a prospect
        QVERIFY(std::find(match.evidence.begin(), match.evidence.end(), "name=other") != match.evidence.end());
        const auto ops = floor.opsOf("person_match");
        QCOMPARE(ops.size(), std::size_t{1});
        QCOMPARE(ops[0].type, std::string("create"));
        QVERIFY_DONE(domain::checkMatchChange({}, ops[0].newFields, match.id, true));
        // The pair has its row now; another word about it is a decision.
        QVERIFY_DONE(finish(proposeMatch(floor.context(), {floor.wang, floor.li, MatchStatus::apart, {}, {}})));
        QVERIFY(now(floor, match.id).status == MatchStatus::apart);
        QCOMPARE_FAULT(finish(proposeMatch(floor.context(), {floor.wang, floor.wang})), Code::invalid, "customer");
        QCOMPARE_CODE(finish(proposeMatch(floor.context(), {floor.wang, {uuid("nobody")}})), Code::notFound);
    }

    //! What was chosen goes in one transaction with the decision, and undo gives both back, before and after it went out.
    void chosenValuesComeAndGoWithTheDecision() {
        for (const bool sent : {false, true}) {
            ShopFloor floor;
            QVERIFY_DONE(floor.open());
            const auto match = found(floor);
            auto li = *floor.vault.get<domain::Customer>(floor.li), wang = *floor.vault.get<domain::Customer>(floor.wang);
            li.birthday = "1990-05-06";
            li.city = "杭州";
            wang.name = "Wang Fang";
            wang.birthday = "1990-06-05";
            QVERIFY_DONE(floor.vault.apply(floor.vault.book, {floor.vault.row(li, 12), floor.vault.row(wang, 13)}));
            const auto done = finish(mergeTwo(floor.context(), {floor.li, floor.wang, floor.wang, {"name", "birthday", "gender"}}));
            QVERIFY_DONE(done);
            QCOMPARE(done->id, match.id.uuid);
            const auto ops = floor.ops();
            QCOMPARE(ops.size(), std::size_t{2});
            QVERIFY(ops[0].entity == "person_match" && ops[1].entity == "customer" && ops[0].txnId == ops[1].txnId);
            QVERIFY(ops[1].id == floor.wang.uuid && ops[1].newFields.size() == 2);  // he has no gender to give
            QCOMPARE(said(ops[1], "birthday"), std::string("1990-05-06"));
            QVERIFY(now(floor, match.id).keepId == floor.wang);
            QVERIFY(floor.vault.get<domain::Customer>(floor.wang)->name == li.name);
            QVERIFY(domain::toFields(*floor.vault.get<domain::Customer>(floor.li)) == domain::toFields(li));
            if (sent) QVERIFY_DONE(floor.pushAll(20));
            QVERIFY_DONE(finish(undo(floor.context(), done->txn)));
            QVERIFY(now(floor, match.id).status == MatchStatus::open && now(floor, match.id).keepId.isNull());
            QVERIFY(domain::toFields(*floor.vault.get<domain::Customer>(floor.wang)) == domain::toFields(wang));
            QVERIFY(domain::toFields(*floor.vault.get<domain::Customer>(floor.li)) == domain::toFields(li));
        }
    }

    void whatIsNotChosenIsRefused() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        QCOMPARE_FAULT(finish(mergeTwo(floor.context(), {floor.li, floor.wang, floor.li, {"guide_id"}})), Code::invalid, "fromOther");
        QCOMPARE_FAULT(finish(mergeTwo(floor.context(), {floor.li, floor.wang, floor.zhao, {}})), Code::invalid, "keep");
        QCOMPARE_FAULT(finish(mergeTwo(floor.context(), {floor.li, floor.wang, {}, {"name"}})), Code::invalid, "keep");
        QCOMPARE_FAULT(finish(mergeTwo(floor.context(), {floor.li, floor.li, floor.li, {}})), Code::invalid, "customer");
        QVERIFY(floor.ops().empty());
        // A pair that nobody had found is proposed by it.
        QVERIFY_DONE(finish(mergeTwo(floor.context(), {floor.li, floor.wang, floor.wang, {"name"}})));
        const auto match = now(floor, domain::matchId(floor.li, floor.wang));
        QVERIFY(match.status == MatchStatus::joined && match.method == domain::MatchMethod::person && match.keepId == floor.wang);
        QCOMPARE(floor.ops().size(), std::size_t{2});
    }

    void aProposalIsUndoneBeforeAndAfterItWentOut() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        auto done = finish(proposeMatch(floor.context(), {floor.li, floor.wang}));
        QVERIFY_DONE(done);
        QVERIFY_DONE(finish(undo(floor.context(), done->txn)));
        QCOMPARE_CODE(floor.vault.get<domain::PersonMatch>({done->id}), Code::notFound);
        QVERIFY(floor.ops().empty());
        done = finish(proposeMatch(floor.context(), {floor.li, floor.wang}));
        QVERIFY_DONE(done);
        QVERIFY_DONE(floor.pushAll(20));
        QVERIFY_DONE(finish(undo(floor.context(), done->txn)));
        const auto match = now(floor, {done->id});
        QVERIFY(match.status == MatchStatus::open && match.decidedBy.isNull() && match.keepId.isNull());
        QCOMPARE(floor.opsOf("person_match").size(), std::size_t{1});
    }

    void personsInDifferentPlacesMayBeOne() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        // The row hangs on the one that stays: it lives where that one does, or the digests would differ.
        const auto done = finish(proposeMatch(floor.context(), {floor.zhao, floor.li}));
        QVERIFY_DONE(done);
        const auto scope = floor.vault.read<std::int64_t>([&](db::Connection& c) {
            return c.integer("SELECT count(*) FROM person_match m JOIN scope s ON s.num = m.scope WHERE s.name = ?", domain::Scope::pool(floor.vault.shop).toString());
        });
        QCOMPARE(*scope, std::int64_t{1});
    }
};

LIANLU_TEST(TestMatchActions)

}  // namespace test_match_actions

#include "test_match_actions.moc"
