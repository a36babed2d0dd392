// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "models/actions/actions.h"
#include "models/domain/rules/person_match.h"
#include "models/item/match_lines.h"
#include "models/item/match_list_model.h"
#include "models/item/match_record.h"
#include "models/item/match_words.h"
#include "tests/item/sample_store.h"
#include "tests/support/test_main.h"

namespace test_match_models {

using namespace lianlu;
using domain::MatchStatus;
using test::SampleStore;

class TestMatchModels : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void evidenceIsSaidInWordsTheStrongestFirst() {
        const auto words = item::evidenceWords({"birthday=other", "name=close", "card=missing", "mobile=exact", "city=fair", "loyalty=exact", "nonsense"});
        QStringList said;
        for (const auto& word : words) said << word.text;
        QCOMPARE(said.join(QStringLiteral("; ")),
                 QStringLiteral("Same mobile number; Names alike; Cities alike, roughly; Birthdays differ; No member card to compare; loyalty=exact; nonsense"));
        QVERIFY(words[0].tone == item::BadgeTone::success && words[3].tone == item::BadgeTone::warning);
        for (const char* field : {"name", "birthday", "gender", "city", "mobile", "email", "wechat_unionid", "card", "device", "address", "member_code", "source"})
            for (const char* level : {"exact", "close", "fair", "other", "missing"})
                QVERIFY2(!item::evidenceWords({std::string(field) + "=" + level})[0].text.contains(QLatin1Char('=')), field);
    }

    void certaintyIsNeverRoundedUp() {
        auto match = pairOf(0, 1, 0.999);
        QCOMPARE(item::likenessPercent(match), 99);
        match.score = 1;
        QCOMPARE(item::likenessPercent(match), 100);
        match.method = domain::MatchMethod::person;
        QCOMPARE(item::likenessPercent(match), -1);
        QCOMPARE(item::foundSentence(match), QStringLiteral("Proposed by a person."));
        for (const auto word : {domain::kMatchGone, domain::kMatchJoinedSince, domain::kMatchOutOfReach, std::string_view("something-new")})
            QVERIFY(item::problemSentence(std::string(word)).startsWith(QLatin1String("The server could not do it")));
        QVERIFY(item::problemSentence({}).isEmpty());
    }

    void decidedOnesLeaveTheList() {
        SampleStore sample;
        for (int n = 0; n < 5; ++n) sample.put(sample.book(), pairOf(n, n + 10, 0.5 + n * 0.1));
        sample.flush();
        item::AsyncStore async(sample.context());
        item::MatchListModel model(async);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setList(store::MatchList::review);
        QTRY_COMPARE(model.rowCount(), 5);
        QTRY_COMPARE(model.total(), std::int64_t{5});
        QCOMPARE(model.index(0, item::MatchListModel::Likeness).data(item::PercentRole).toInt(), 90);
        const auto first = model.row(0)->match.id;
        const auto done = async.act([first](const actions::Context& context) { return actions::decideMatch(context, {first, MatchStatus::apart}); });
        QTRY_COMPARE(model.rowCount(), 4);
        QTRY_COMPARE(model.total(), std::int64_t{4});
        model.setList(store::MatchList::decided);
        QTRY_COMPARE(model.rowCount(), 1);
        QVERIFY(model.index(0, item::MatchListModel::Names).data(item::PendingRole).toBool());
        QVERIFY(model.index(0, item::MatchListModel::Names).data(item::SubtitleRole).toString().startsWith(QLatin1String("By you")));
    }

    void theOneThatWouldStayStandsLeftAndFieldsAreCompared() {
        SampleStore sample;
        sample.put(sample.book(), pairOf(1, 2, 0.7));  // a prospect and a member
        sample.flush();
        item::AsyncStore async(sample.context());
        item::MatchRecord record(async);
        record.show(domain::matchId(SampleStore::customer(1), SampleStore::customer(2)));
        QTRY_VERIFY(record.isLoaded());
        QVERIFY(record.left()->detail.customer.id == record.match().customerId);
        QVERIFY(record.suggested().id == SampleStore::customer(2) && record.suggested().reason != domain::StayReason::alike);
        QVERIFY(record.right() != nullptr);
        const std::vector<std::string> evidence{"name=close"};
        const item::MatchView view{async.format(), async.now(), item::Masking::masked, evidence};
        const auto groups = item::matchGroups(*record.left(), record.right(), view);
        const auto line = [&](const char* key) {
            for (const auto& group : groups)
                for (const auto& one : group)
                    if (one.key == QLatin1String(key)) return one;
            return item::MatchLine{};
        };
        QVERIFY(line("name").agreement == item::Agreement::alike);
        QVERIFY(line("birthday").agreement == item::Agreement::differs);
        QVERIFY(line("store").agreement == item::Agreement::same);
        QVERIFY(line("orders").agreement == item::Agreement::none);  // they add up
        QVERIFY(line("mobile").left.contains(QLatin1String("****")));
        QVERIFY(line("card").key.isEmpty());  // neither has one
    }

    void aPairWithoutARowIsComparedHere() {
        SampleStore sample;
        item::AsyncStore async(sample.context());
        item::MatchRecord record(async);
        record.show(SampleStore::customer(4), SampleStore::customer(8));
        QTRY_VERIFY(record.isLoaded());
        QVERIFY(record.match().id.isNull() && record.right());
        QTRY_VERIFY(!record.evidence().empty());
        // Once somebody has said something about the two, it is that row.
        const auto done = async.act([](const actions::Context& context) {
            return actions::proposeMatch(context, {SampleStore::customer(4), SampleStore::customer(8), MatchStatus::apart, {}, {}});
        });
        QTRY_VERIFY(record.isLoaded() && record.match().status == MatchStatus::apart);
        record.show(domain::PersonMatchId{SampleStore::idOf("none")});
        QTRY_VERIFY(record.error().has_value());
        record.clear();
        QVERIFY(record.isClear() && !record.error());
    }

private:
    static domain::PersonMatch pairOf(int a, int b, double score) {
        return domain::newMatch(SampleStore::customer(a), SampleStore::customer(b), domain::MatchMethod::probabilistic, score, fromUnixMs(1'795'000'000'000));
    }
};

LIANLU_TEST(TestMatchModels)

}  // namespace test_match_models

#include "test_match_models.moc"
