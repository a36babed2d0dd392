// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QRegularExpression>

#include "tests/actions/cli_profile.h"
#include "tests/support/test_main.h"

namespace test_cli_import {

using namespace lianlu;
using namespace lianlu::actions::test;

//! `lianlu-cli import`: looked at, brought in, mended, taken back.
class TestCliImport : public QObject {
    Q_OBJECT

    [[nodiscard]] QString write(const char* name, const QByteArray& bytes) const {
        const auto path = m_folder->filePath(QString::fromUtf8(name));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("a file cannot be written");
        return path;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_profile = std::make_unique<Profile>();
    }
    void cleanup() {
        m_profile.reset();
        m_folder.reset();
    }

    void aFileComesInAndGoesBack() {
        const auto file = write("名单.csv", "谁,手机,想要\n欧阳,13910000001,大衣\n坏,123,\n李小梅,13812345678,长裙\n");
        const QStringList mapped{file, QStringLiteral("--map"), QStringLiteral("name=谁,intent=3"), QStringLiteral("--exists"), QStringLiteral("update")};
        const auto look = m_profile->run("import leads --dry-run --json", mapped);
        QVERIFY_RUN(look, 0);
        QCOMPARE(look.json()[QStringLiteral("created")].toInt(), 1);
        QCOMPARE(look.json()[QStringLiteral("updated")].toInt(), 1);
        QCOMPARE(look.json()[QStringLiteral("bad_rows")].toArray()[0].toObject()[QStringLiteral("reason")].toString(), QStringLiteral("bad-phone"));
        const auto errors = m_folder->filePath(QStringLiteral("errors.csv"));
        const auto done = m_profile->run("import leads --json", mapped + QStringList{QStringLiteral("--errors"), errors});
        QVERIFY_RUN(done, 0);
        QCOMPARE(done.json()[QStringLiteral("created")].toInt(), 1);
        const auto id = done.json()[QStringLiteral("import_id")].toString();
        QVERIFY(!id.isEmpty());
        QFile saved(errors);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(saved.readAll()), QString::fromUtf8("谁,手机,想要,Why it was not imported\r\n坏,123,,phone: neither a mobile number of 11 digits nor one with + and its country\r\n"));
        QVERIFY_RUN(m_profile->run("import leads --json", mapped + QStringList{QStringLiteral("--errors"), errors}), 1);  // nothing is written over
        const auto again = m_profile->run("import leads --json", mapped);
        QVERIFY_RUN(again, 0);
        QCOMPARE(again.json()[QStringLiteral("unchanged")].toInt(), 2);
        QVERIFY(!again.json().contains(QStringLiteral("import_id")));
        const auto list = m_profile->run("import list --json");
        QVERIFY_RUN(list, 0);
        QCOMPARE(list.rows().size(), 1);
        QCOMPARE(list.rows()[0].toObject()[QStringLiteral("left")].toInt(), 2);
        const auto back = m_profile->run("import undo --json", {id});
        QVERIFY_RUN(back, 0);
        QCOMPARE(back.json()[QStringLiteral("taken_back")].toInt(), 2);
        const auto found = m_profile->run("leads list --json --search 欧阳");
        QVERIFY_RUN(found, 0);
        QVERIFY(found.rows().isEmpty());
    }

    void whoIsTwiceInTheFileIsSaidWithTheRow() {
        const auto file = write("twice.csv", "姓名,手机\n周一,13910000031\n周二,13910000032\n周一又,13910000031\n");
        for (const char* how : {"import leads --dry-run --json", "import leads --json"}) {
            const auto done = m_profile->run(how, {file});
            QVERIFY_RUN(done, 0);
            QCOMPARE(done.json()[QStringLiteral("skipped")].toInt(), 0);
            QCOMPARE(done.json()[QStringLiteral("twice")].toInt(), 1);
            const auto row = done.json()[QStringLiteral("twice_rows")].toArray()[0].toObject();
            QCOMPARE(row[QStringLiteral("row")].toInt(), 4);
            QCOMPARE(row[QStringLiteral("first_row")].toInt(), 2);
        }
        const auto again = m_profile->run("import leads --lang zh_CN", {file});
        QVERIFY_RUN(again, 0);
        for (const char* word : {"文件内重复", "文件内重复的行", "首次出现的行"}) QVERIFY2(again.out.contains(QString::fromUtf8(word)), again.said().constData());
    }

    void whatDoesNotFitIsSaid() {
        const auto file = write("a.csv", "谁,号\n甲,13910000001\n");
        const auto none = m_profile->run("import customers", {file});
        QVERIFY_RUN(none, 1);
        QVERIFY2(none.err.contains(QStringLiteral("--map phone=COLUMN")), none.said().constData());
        QVERIFY_RUN(m_profile->run("import customers", {file, QStringLiteral("--map"), QStringLiteral("phone=没有")}), 2);
        QVERIFY_RUN(m_profile->run("import customers", {file, QStringLiteral("--map"), QStringLiteral("intent=1")}), 2);
        QVERIFY_RUN(m_profile->run("import customers", {file, QStringLiteral("--exists"), QStringLiteral("add-lead")}), 2);
        QVERIFY_RUN(m_profile->run("import customers", {m_folder->filePath(QStringLiteral("none.csv"))}), 1);
        const auto text = m_profile->run("import customers", {file, QStringLiteral("--map"), QStringLiteral("phone=号,name=谁")});
        QVERIFY_RUN(text, 0);
        QVERIFY2(text.out.startsWith(QStringLiteral("Imported:")), text.said().constData());
    }

    //! A bad file has nothing to do with the store, and no sentence may send anybody to a backup.
    void aBadFileIsSaidAsSuch_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("wanted");
        QTest::newRow("a text that is called a workbook") << "fake.xlsx" << QByteArray("姓名,手机\n") << "cannot be read as a workbook";
        QTest::newRow("cut off") << "cut.xlsx" << QByteArray("PK\x03\x04 and no more") << "cannot be read as a workbook";
        QTest::newRow("old workbook") << "old.xls" << QByteArray("\xD0\xCF\x11\xE0") << "Save it as .xlsx";
        QTest::newRow("a folder") << "" << QByteArray() << "is a folder";
        QTest::newRow("not there") << "none.csv" << QByteArray() << "There is no such file";
    }
    void aBadFileIsSaidAsSuch() {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, wanted);
        const auto file = bytes.isEmpty() ? m_folder->filePath(name) : write(name.toUtf8().constData(), bytes);
        const auto done = m_profile->run("import leads", {file});
        QVERIFY_RUN(done, 1);
        QVERIFY2(done.err.contains(wanted), done.said().constData());
        QVERIFY2(!done.err.contains(QStringLiteral("store restore")) && !done.err.contains(QStringLiteral("no such thing")), done.said().constData());
    }

    void aFirstRowThatIsAPersonIsNotLost() {
        const auto file = write("nohead.csv", "周无头,13910000019,1990-01-01\n吴无头,13910000020,1990-01-02\n");
        const QStringList mapped{file, QStringLiteral("--map"), QStringLiteral("name=1,phone=2,birthday=3")};
        for (const auto& words : {mapped, QStringList{file}}) {
            const auto refused = m_profile->run("import customers", words);
            QVERIFY_RUN(refused, 1);
            QVERIFY2(refused.err.contains(QStringLiteral("--no-heading")), refused.said().constData());
        }
        const auto done = m_profile->run("import customers --no-heading --json", mapped);
        QVERIFY_RUN(done, 0);
        QCOMPARE(done.json()[QStringLiteral("created")].toInt(), 2);
        // A second undo says that there is nothing left, and no count of nothing.
        const QStringList id{done.json()[QStringLiteral("import_id")].toString()};
        QVERIFY_RUN(m_profile->run("import undo", id), 0);
        const auto again = m_profile->run("import undo", id);
        QVERIFY_RUN(again, 0);
        QVERIFY2(again.out.contains(QStringLiteral("taken back already")), again.said().constData());
    }

    void inThePersonsLanguage() {
        const auto file = write("a.csv", "姓名,手机\n\"甲\"乙,13910000001\n丙,13910000002\n");
        const auto done = m_profile->run("import leads --lang zh_TW", {file});
        QVERIFY_RUN(done, 0);
        for (const char* word : {"列數", "新增", "未匯入的列", "原因"}) QVERIFY2(done.out.contains(QString::fromUtf8(word)), done.said().constData());
        QVERIFY2(!done.out.contains(QRegularExpression(QStringLiteral("rows|created|skipped|why"))), done.said().constData());
        const auto list = m_profile->run("import list --lang zh_CN");
        QVERIFY_RUN(list, 0);
        for (const char* word : {"导入编号", "文件", "类型", "导入时间"}) QVERIFY2(list.out.contains(QString::fromUtf8(word)), list.said().constData());
    }

    void whereAFileCannotBeMade() {
        const auto in = [this](const char* name) { return m_folder->filePath(QString::fromUtf8(name)); };
        QVERIFY(QFile::link(in("nowhere"), in("dangling.csv")));
        const std::pair<QString, QString> wanted[]{{in("none/a.csv"), QStringLiteral("folder of this file does not exist")}, {m_folder->path(), QStringLiteral("is a folder")},
                                                   {in("dangling.csv"), QStringLiteral("is there already")}, {in((std::string(300, 'x') + ".csv").c_str()), QStringLiteral("too long for the disk")}};
        for (const auto& [out, words] : wanted) {
            const auto done = m_profile->run("export customers --form csv", {QStringLiteral("--out"), out});
            QVERIFY_RUN(done, 1);
            QVERIFY2(done.err.contains(words), done.said().constData());
        }
        QVERIFY(!QFile::exists(in("nowhere")));
    }

    void aCalendarSaysWhatIsLeftOut() {
        const auto folder = m_profile->run("tasks import", {m_folder->path()});
        QVERIFY_RUN(folder, 1);
        QVERIFY2(folder.err.contains(QStringLiteral("is a folder")), folder.said().constData());
        const auto file = write("a.ics", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:far\r\nDTSTART:99991231T235959Z\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:past\r\nDTSTART:20200101T000000Z\r\nEND:VEVENT\r\n"
                                         "BEGIN:VEVENT\r\nSUMMARY:weekly\r\nDTSTART:20990101T000000Z\r\nRRULE:FREQ=WEEKLY\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
        const auto done = m_profile->run("tasks import", {file});
        QVERIFY_RUN(done, 0);
        for (const char* line : {"Tasks from the calendar: 1", "as one task: 1", "done or past: 1", "that a task can have: 1"}) QVERIFY2(done.out.contains(QString::fromUtf8(line)), done.said().constData());
    }

    void couponsThatAreNotHere() {
        const auto unknown = m_profile->run("coupons show", {QStringLiteral("nothing like a code")});
        QVERIFY_RUN(unknown, 1);
        QVERIFY2(unknown.err.contains(QStringLiteral("not the code of a coupon")) && !unknown.err.contains(QStringLiteral("--code")), unknown.said().constData());
        const auto page = m_profile->run("customers list --after garbage");
        QVERIFY_RUN(page, 1);
        QVERIFY2(page.err.contains(QStringLiteral("under the page before")), page.said().constData());
    }

    void aReasonIsToldToItsEnd() {
        const auto file = write("a.csv", "姓名,手机\n\"甲\"乙,13910000001\n");
        const auto done = m_profile->run("import leads", {file});
        QVERIFY_RUN(done, 0);
        QVERIFY2(done.out.contains(QStringLiteral("take it away, or double it and put the cell in quotes")), done.said().constData());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Profile> m_profile;
};

LIANLU_TEST(TestCliImport)

}  // namespace test_cli_import

#include "test_cli_import.moc"
