// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// Pairs of customers that may be one person, from the command line.
#include "models/domain/rules/person_match.h"
#include "tests/actions/cli_profile.h"
#include "tests/support/test_main.h"

namespace test_cli_duplicates {

using namespace lianlu;
using namespace lianlu::actions;
using namespace lianlu::actions::test;

class TestCliDuplicates : public QObject {
    Q_OBJECT

    QString nameOf(domain::CustomerId id) {
        const auto shown = m_profile->run("customers show --json", {str(id.toString())});
        return shown.json()[QStringLiteral("name")].toString();
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }
    void init() { m_profile = std::make_unique<Profile>(); }
    void cleanup() { m_profile.reset(); }

    void pairsAreListedAndDecided() {
        auto& run = m_profile->run;
        auto& floor = m_profile->floor;
        auto match = domain::newMatch(floor.wang, floor.li, domain::MatchMethod::probabilistic, 0.83, floor.vault.clock.now());
        match.evidence = {"name=close"};
        {
            auto held = m_profile->open();
            QVERIFY(held.has_value());
            const std::vector<store::ServerRow> rows{store::test::Vault::row(match, 9)};
            QVERIFY_DONE((*held)->writeNow([&](store::WriteTxn& txn) { return store::Replica::apply(txn, floor.vault.book, rows); }));
        }
        const auto id = str(match.id.toString());
        auto listed = run("duplicates list --json");
        QVERIFY_RUN(listed, 0);
        QCOMPARE(listed.json()[QStringLiteral("total")].toInt(), 1);
        auto row = listed.rows()[0].toObject();
        QCOMPARE(row[QStringLiteral("id")].toString(), id);
        QCOMPARE(row[QStringLiteral("score")].toDouble(), 0.83);
        QCOMPARE(row[QStringLiteral("evidence")].toArray()[0].toString(), QStringLiteral("name=close"));
        QVERIFY_RUN(run("duplicates list"), 0);
        QVERIFY_RUN(run("duplicates part", {id}), 1);
        QVERIFY_RUN(run("duplicates later", {id, QStringLiteral("--until"), QStringLiteral("2001-01-01")}), 2);
        QVERIFY_RUN(run("duplicates later", {id.left(13), QStringLiteral("--until"), QStringLiteral("2099-05-31")}), 0);
        QCOMPARE(run("duplicates list --json").rows().size(), 0);
        const auto joined = run("duplicates join --json", {id, QStringLiteral("--keep"), str(floor.li.toString())});
        QVERIFY_RUN(joined, 0);
        row = run("duplicates list --decided --json").rows()[0].toObject();
        QCOMPARE(row[QStringLiteral("status")].toString(), QStringLiteral("joined"));
        QCOMPARE(row[QStringLiteral("keep_id")].toString(), str(floor.li.toString()));
        QCOMPARE(row[QStringLiteral("decided_by_name")].toString(), str("陈导购"));
        QVERIFY(row[QStringLiteral("waits")].toBool() && row[QStringLiteral("pending")].toBool());
        QVERIFY_RUN(run("duplicates part", {id}), 0);
        QVERIFY_RUN(run("duplicates list --decided"), 0);
        QVERIFY_RUN(run("undo", {joined.json()[QStringLiteral("txn_id")].toString()}), 1);  // decided again since
        QVERIFY_RUN(run("duplicates propose", {str(floor.wang.toString()), str(floor.zhao.toString())}), 0);
        QCOMPARE(run("duplicates list --decided --json").rows().size(), 2);
        QVERIFY_RUN(run("duplicates apart", {QStringLiteral("00000000-0000-7000-8000-000000000000")}), 1);
        QVERIFY_RUN(run("duplicates"), 2);
    }

    //! As on the screen: whose profile stays, and what the other one gives.
    void aMergeChoosesFieldByField() {
        auto& run = m_profile->run;
        const auto& floor = m_profile->floor;
        const auto li = str(floor.li.toString()), wang = str(floor.wang.toString());
        QCOMPARE(nameOf(floor.li), str("李小梅"));
        // Which of the two gives it must be said, and only what is chosen on the screen is.
        const auto without = run("duplicates propose --take name", {li, wang});
        QVERIFY_RUN(without, 2);
        QVERIFY2(without.err.contains(QStringLiteral("--keep")), without.said());
        const auto wrong = run("duplicates propose --take points --keep", {li, li, wang});
        QVERIFY_RUN(wrong, 2);
        QVERIFY2(wrong.err.contains(QStringLiteral("preferred_channel")), wrong.said());
        QCOMPARE(nameOf(floor.li), str("李小梅"));
        const auto joined = run("duplicates propose --json --take name --take birthday --keep", {li, li, wang});
        QVERIFY_RUN(joined, 0);
        QCOMPARE(nameOf(floor.li), str("王芳"));
        QCOMPARE(run("duplicates list --decided --json").rows()[0].toObject()[QStringLiteral("keep_id")].toString(), li);
        // One step, taken back as one.
        QVERIFY_RUN(run("undo", {joined.json()[QStringLiteral("txn_id")].toString()}), 0);
        QCOMPARE(nameOf(floor.li), str("李小梅"));
        QCOMPARE(run("duplicates list --decided --json").rows().size(), 0);
    }

    void aPairThatWasFoundChoosesToo() {
        const auto& floor = m_profile->floor;
        const auto match = domain::newMatch(floor.wang, floor.li, domain::MatchMethod::probabilistic, 0.83, floor.vault.clock.now());
        {
            auto held = m_profile->open();
            QVERIFY(held.has_value());
            const std::vector<store::ServerRow> rows{store::test::Vault::row(match, 9)};
            QVERIFY_DONE((*held)->writeNow([&](store::WriteTxn& txn) { return store::Replica::apply(txn, floor.vault.book, rows); }));
        }
        QVERIFY_RUN(m_profile->run("duplicates join --take name --keep", {str(floor.wang.toString()), str(match.id.toString())}), 0);
        QCOMPARE(nameOf(floor.wang), str("李小梅"));
        for (const char* language : {"zh_CN", "zh_TW"}) {
            const auto help = m_profile->run("duplicates join --help --lang", {QString::fromLatin1(language)});
            QVERIFY2(help.out.contains(QStringLiteral("--take FIELD")) && help.out.contains(str("一份資料取用")) == (language == std::string("zh_TW")), help.said());
        }
    }

private:
    std::unique_ptr<Profile> m_profile;
};

LIANLU_TEST(TestCliDuplicates)

}  // namespace test_cli_duplicates

#include "test_cli_duplicates.moc"
