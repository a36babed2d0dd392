// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>

#include "tests/actions/cli_profile.h"
#include "tests/support/test_main.h"

namespace test_cli_many {

using namespace lianlu;
using namespace lianlu::actions::test;

//! Many rows from the command line: counted, changed, listed, taken back. And contacts of a phone.
class TestCliMany : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }
    void init() { m_profile = std::make_unique<Profile>(); }
    void cleanup() { m_profile.reset(); }

    void aTagForAllOfAList() {
        const QStringList tag{str("新品"), QStringLiteral("--value"), str("是"), QStringLiteral("--json")};
        const auto look = m_profile->run("customers tag add-all", tag + QStringList{QStringLiteral("--dry-run"), QStringLiteral("--book")});
        QVERIFY_RUN(look, 0);
        const int book = look.json()[QStringLiteral("changed")].toInt();
        QVERIFY(book > 0);
        const auto done = m_profile->run("customers tag add-all", tag);
        QVERIFY_RUN(done, 0);
        QVERIFY(done.json()[QStringLiteral("changed")].toInt() > book);  // the pool's too
        const auto again = m_profile->run("customers tag add-all", tag);
        QVERIFY_RUN(again, 0);
        QCOMPARE(again.json()[QStringLiteral("already")].toInt(), done.json()[QStringLiteral("changed")].toInt());
        QVERIFY(!again.json().contains(QStringLiteral("change_id")));
        const auto removed = m_profile->run("customers tag remove-all", {str("新品"), QStringLiteral("--pool"), QStringLiteral("--json")});
        QVERIFY_RUN(removed, 0);
        const auto list = m_profile->run("changes list --json");
        QVERIFY_RUN(list, 0);
        QCOMPARE(list.rows().size(), 2);
        QVERIFY_RUN(m_profile->run("changes undo", {removed.json()[QStringLiteral("change_id")].toString()}), 0);
        const auto back = m_profile->run("changes undo --json", {done.json()[QStringLiteral("change_id")].toString()});
        QVERIFY_RUN(back, 0);
        QCOMPARE(back.json()[QStringLiteral("taken_back")].toInt(), done.json()[QStringLiteral("changed")].toInt());
        QVERIFY(m_profile->run("import list --json").rows().isEmpty());
    }

    void leadsAllAtOnce() {
        const auto moved = m_profile->run("leads change-all --to-stage qualified --stage new --json");
        QVERIFY_RUN(moved, 0);
        QCOMPARE(moved.json()[QStringLiteral("changed")].toInt(), 1);
        QVERIFY_RUN(m_profile->run("leads change-all --to-maturity 55 --json"), 0);
        QVERIFY_RUN(m_profile->run("leads change-all --due 2027-01-05 --json"), 0);
        const auto lost = m_profile->run("leads change-all --json", {QStringLiteral("--lost-reason"), str("活动结束")});
        QVERIFY_RUN(lost, 0);
        QCOMPARE(lost.json()[QStringLiteral("changed")].toInt(), 1);
        QVERIFY_RUN(m_profile->run("leads change-all"), 2);
        QVERIFY_RUN(m_profile->run("leads change-all --to-maturity 5 --to-stage contacted"), 2);
        QVERIFY_RUN(m_profile->run("leads change-all --to-maturity 500"), 2);
        QVERIFY_RUN(m_profile->run("leads change-all --to-maturity 5 --min-maturity 100"), 1);  // nobody is meant
    }

    void anOfferForAllOfAList() {
        const QStringList words{QStringLiteral("--subject"), str("{name}，秋冬新品"), QStringLiteral("--message"), str("{name}您好，{product}到店了"), QStringLiteral("--product"), QStringLiteral("COAT-1"),
                                QStringLiteral("--json")};
        const auto look = m_profile->run("offers push-all", words + QStringList{QStringLiteral("--dry-run")});
        QVERIFY_RUN(look, 0);
        QCOMPARE(look.json()[QStringLiteral("queued")].toInt(), 1);
        QCOMPARE(look.json()[QStringLiteral("no_consent")].toInt(), 2);
        QVERIFY(m_profile->run("offers list --json").rows().isEmpty());
        const auto done = m_profile->run("offers push-all", words);
        QVERIFY_RUN(done, 0);
        QCOMPARE(done.json()[QStringLiteral("queued")].toInt(), 1);
        QCOMPARE(m_profile->run("offers list --json").rows().size(), 1);
        const auto again = m_profile->run("offers push-all", words);
        QVERIFY_RUN(again, 0);
        QCOMPARE(again.json()[QStringLiteral("already")].toInt(), 1);
        const auto back = m_profile->run("changes undo --json", {done.json()[QStringLiteral("change_id")].toString()});
        QVERIFY_RUN(back, 0);
        QCOMPARE(back.json()[QStringLiteral("taken_back")].toInt(), 1);
        QVERIFY(m_profile->run("offers list --json").rows().isEmpty());
        QVERIFY_RUN(m_profile->run("offers push-all --subject a"), 2);
        QVERIFY_RUN(m_profile->run("offers push-all --subject a --message b --search nobody-at-all"), 1);
    }

    void contactsComeInAsTables() {
        QTemporaryDir folder;
        const auto path = folder.filePath(str("通讯录.vcf"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:欧阳\r\nTEL;TYPE=CELL:13910000021\r\nEND:VCARD\r\n");
        file.close();
        const auto done = m_profile->run("import leads --json", {path});
        QVERIFY_RUN(done, 0);
        QCOMPARE(done.json()[QStringLiteral("created")].toInt(), 1);
        const auto again = m_profile->run("import leads --json", {path});
        QVERIFY_RUN(again, 0);
        QCOMPARE(again.json()[QStringLiteral("created")].toInt(), 0);
        const auto empty = folder.filePath(QStringLiteral("none.vcf"));
        QFile none(empty);
        QVERIFY(none.open(QIODevice::WriteOnly));
        none.close();
        QVERIFY_RUN(m_profile->run("import leads", {empty}), 1);
    }

private:
    std::unique_ptr<Profile> m_profile;
};

LIANLU_TEST(TestCliMany)

}  // namespace test_cli_many

#include "test_cli_many.moc"
