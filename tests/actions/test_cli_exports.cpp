// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// What leaves the store by the command line: lists in files, numbers shown whole, and what is written down of it.
#include <QDir>
#include <QTemporaryDir>

#include "tests/actions/cli_profile.h"
#include "tests/support/test_main.h"
#include "tests/support/workbook.h"

namespace test_cli_exports {

using namespace lianlu;
using namespace lianlu::actions;
using namespace lianlu::actions::test;

class TestCliExports : public QObject {
    Q_OBJECT

    void store(const store::LocalStore::WriteJob& job) {
        auto held = m_profile->open();
        QVERIFY(held.has_value());
        QVERIFY_DONE((*held)->writeNow(job));
    }
    //! "exported contacts 1 <whose>", in the order they were written.
    QStringList entries() {
        QStringList list;
        store([&](store::WriteTxn& txn) -> Result<void> {
            LIANLU_TRY(const auto ops, store::Outbox::list(txn.connection()));
            for (const auto& op : ops) {
                if (op.entity != "disclosure") continue;
                LIANLU_TRY(const auto one, txn.get<domain::Disclosure>(domain::DisclosureId{op.id}));
                QStringList words{str(std::string(domain::nameOf(one.act))), str(std::string(domain::nameOf(one.what))), QString::number(one.records)};
                if (!one.subjectId.isNull()) words << str(one.subjectId.toString());
                list << words.join(QLatin1Char(' '));
            }
            return {};
        });
        return list;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }
    void init() { m_profile = std::make_unique<Profile>(); }
    void cleanup() { m_profile.reset(); }

    void whatGoesOutWholeIsWrittenDownBefore() {
        auto& run = m_profile->run;
        const auto li = str(m_profile->floor.li.toString());
        QVERIFY_RUN(run("customers list --json"), 0);
        QVERIFY_RUN(run("customers show", {li}), 0);
        QCOMPARE(entries(), QStringList{});
        QVERIFY(run("customers list --json --show-phones").out.contains(QLatin1String("+8613812345678")));
        QVERIFY(run("leads list --show-phones").out.contains(QLatin1String("+8613812345678")));
        QVERIFY(run("customers show --show-phones --json", {li}).out.contains(QLatin1String("+8613812345678")));
        QVERIFY_RUN(run("customers list --show-phones --search", {QStringLiteral("nobody of this name")}), 0);
        const QStringList shown{QStringLiteral("exported customers 3"), QStringLiteral("exported leads 1"), QStringLiteral("exported contacts 1 ") + li};
        QCOMPARE(entries(), shown);
        QTemporaryDir folder;
        const auto file = folder.filePath(QStringLiteral("edits.csv"));
        QVERIFY_RUN(run("queue export", {file}), 0);
        QCOMPARE(entries(), shown + QStringList{QStringLiteral("exported edits 3")});
        // Nobody takes it back.
        const auto ops = run("queue list --json").rows();
        QCOMPARE(ops.size(), 4);
        const auto first = ops[0].toObject();
        for (const char* lang : {"en", "zh_CN", "zh_TW"}) {
            const auto kept = run("queue discard --lang", {QLatin1String(lang), first[QStringLiteral("op_id")].toString()});
            QVERIFY_RUN(kept, 1);
            QVERIFY2(kept.err.contains(str("审计")) || kept.err.contains(str("稽核")) || kept.err.contains(QLatin1String("audit")), kept.said());
        }
        QVERIFY_RUN(run("undo", {first[QStringLiteral("txn_id")].toString()}), 1);
        QCOMPARE(entries().size(), 4);

        store([](store::WriteTxn& txn) { return txn.connection().run("CREATE TRIGGER full BEFORE INSERT ON disclosure BEGIN SELECT RAISE(ABORT, 'no'); END"); });
        for (const char* words : {"customers list --show-phones", "customers list --show-phones --json", "leads list --show-phones", "customers show --show-phones --json"}) {
            const auto refused = run(words, QByteArray(words).contains("show ") ? QStringList{li} : QStringList{});
            QVERIFY_RUN(refused, 1);
            QVERIFY2(!refused.out.contains(QLatin1String("13812345678")) && !(refused.err + refused.out).isEmpty(), refused.said());
        }
        QVERIFY_RUN(run("queue export", {folder.filePath(QStringLiteral("other.csv"))}), 1);
        QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("other.csv"))));
        QVERIFY_RUN(run("customers list"), 0);
    }

    void aListGoesToAFileMaskedAndWrittenDown() {
        auto& run = m_profile->run;
        const QTemporaryDir folder;
        const auto csv = folder.filePath(QStringLiteral("mine.csv")), book = folder.filePath(QStringLiteral("leads.xlsx")), offers = folder.filePath(QStringLiteral("offers"));
        const auto before = entries();
        const auto done = run("export customers --order name --json --out", {csv});
        QVERIFY_RUN(done, 0);
        QCOMPARE(done.json()[QStringLiteral("rows")].toInt(), 3);
        QCOMPARE(done.json()[QStringLiteral("masked")].toBool(), true);
        QFile file(csv);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto text = QString::fromUtf8(file.readAll());
        QVERIFY2(text.contains(QLatin1String("138****5678")) && !text.contains(QLatin1String("13812345678")) && !text.contains(QLatin1String("li@example.com")), qPrintable(text));
        QCOMPARE(text.count(QLatin1String("\r\n")), 4);
        const auto names = run("customers list --order name --json").rows();
        for (int i = 0; i < 3; ++i) QVERIFY(text.section(QStringLiteral("\r\n"), i + 1, i + 1).startsWith(names[i].toObject()[QStringLiteral("name")].toString()));
        QVERIFY_RUN(run("export leads --out", {book}), 0);
        QCOMPARE(lianlu::test::bookRows(book).size(), 2);
        QCOMPARE(entries(), before + (QStringList{QStringLiteral("exported customers_masked 3"), QStringLiteral("exported leads_masked 1")}));
        // A guide takes no numbers out, nothing is written over, and a form is needed.
        const auto whole = folder.filePath(QStringLiteral("whole.csv"));
        const auto refused = run("export customers --show-phones --json --out", {whole});
        QVERIFY_RUN(refused, 1);
        QCOMPARE(refused.error()[QStringLiteral("code")].toString(), QStringLiteral("forbidden"));
        QVERIFY(!QFile::exists(whole));
        QVERIFY_RUN(run("export customers --out", {csv}), 1);
        QVERIFY_RUN(run("export customers"), 2);
        QVERIFY_RUN(run("export offers --out", {offers}), 2);
        QVERIFY_RUN(run("export offers --form csv --out", {offers}), 0);  // none: headings, and nothing to write down
        QCOMPARE(entries().size(), before.size() + 2);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 3);
    }

    void theOtherListsLeaveToo() {
        auto& run = m_profile->run;
        const QTemporaryDir folder;
        const auto at = [&](const char* name) { return folder.filePath(QString::fromLatin1(name)); };
        QVERIFY_RUN(run("tasks add --title 回访 --json"), 0);
        const auto before = entries();
        const auto tasks = run("export tasks --json --out", {at("tasks.csv")});
        QVERIFY_RUN(tasks, 0);
        QCOMPARE(tasks.json()[QStringLiteral("rows")].toInt(), static_cast<int>(run("tasks list --json").rows().size()));
        const auto quality = run("export quality --figure no-email --json --out", {at("quality.xlsx")});
        QVERIFY_RUN(quality, 0);
        QVERIFY(quality.json()[QStringLiteral("rows")].toInt() > 0);
        QCOMPARE(lianlu::test::bookRows(at("quality.xlsx")).size(), quality.json()[QStringLiteral("rows")].toInt() + 1);
        QVERIFY_RUN(run("export duplicates --out", {at("pairs.csv")}), 0);
        const auto team = run("export team --out", {at("team.csv")});
        QVERIFY_RUN(team, 1);
        QVERIFY2(team.err.contains(QStringLiteral("store manager")), team.said().constData());
        QVERIFY_RUN(run("export quality --out", {at("none.csv")}), 2);
        QVERIFY_RUN(run("export quality --figure nonsense --out", {at("none.csv")}), 2);
        QCOMPARE(entries().mid(before.size()), (QStringList{QStringLiteral("exported tasks %1").arg(tasks.json()[QStringLiteral("rows")].toInt()),
                                                            QStringLiteral("exported customers_masked %1").arg(quality.json()[QStringLiteral("rows")].toInt())}));
    }

private:
    std::unique_ptr<Profile> m_profile;
};

LIANLU_TEST(TestCliExports)

}  // namespace test_cli_exports

#include "test_cli_exports.moc"
