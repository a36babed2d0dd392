// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QPlainTextEdit>

#include "models/db/connection.h"
#include "models/store/outbox.h"
#include "models/store/schema.h"
#include "tests/gui/desk_window.h"
#include "tests/support/failing_vfs.h"
#include "tests/support/test_main.h"

#ifdef __unix__
#include <unistd.h>
#endif

namespace test_store_troubles {

using namespace lianlu;
using test::DeskWindow;

namespace {

//! As a later program would leave the store, or this one.
void setSchema(const test::DeskProfile& profile, int version) {
    const auto key = store::unlockWithPassphrase(profile.paths(), SecretBuffer::fromText(test::kPassphrase), nullptr);
    if (!key) throw std::runtime_error(key.error().describe());
    const auto connection = db::Connection::open(profile.paths().store(), *key);
    if (!connection) throw std::runtime_error(connection.error().describe());
    if (!(*connection)->run("PRAGMA user_version = " + std::to_string(version))) throw std::runtime_error("user_version");
}

#ifdef __unix__
//! While it lives the files can be read and not written, not even by root: root acts as somebody else.
class ReadOnly {
public:
    explicit ReadOnly(std::filesystem::path folder) : m_folder(std::move(folder)) {
        using std::filesystem::perms;
        const auto readable = perms::owner_read | perms::group_read | perms::others_read;
        for (const auto& entry : std::filesystem::directory_iterator(m_folder))
            if (entry.is_regular_file()) std::filesystem::permissions(entry.path(), readable);
        std::filesystem::permissions(m_folder, readable | perms::owner_exec | perms::group_exec | perms::others_exec);
        if (m_root && seteuid(65'534) != 0) throw std::runtime_error("seteuid");
    }
    ~ReadOnly() {
        using std::filesystem::perms;
        if (m_root && seteuid(0) != 0) std::abort();
        std::filesystem::permissions(m_folder, perms::owner_all);
        for (const auto& entry : std::filesystem::directory_iterator(m_folder))
            if (entry.is_regular_file()) std::filesystem::permissions(entry.path(), perms::owner_read | perms::owner_write);
    }
    ReadOnly(const ReadOnly&) = delete;
    ReadOnly& operator=(const ReadOnly&) = delete;

private:
    std::filesystem::path m_folder;
    bool m_root = geteuid() == 0;
};
#endif

}  // namespace

//! A store that cannot be opened or written: the window says so in clear words, and nothing is lost or made anew.
class TestStoreTroubles : public QObject {
    Q_OBJECT

private:
    static void rows(const char* english, const char* chinese) {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("says");
        QTest::newRow("en") << "en" << QString::fromUtf8(english);
        QTest::newRow("zh_CN") << "zh_CN" << QString::fromUtf8(chinese);
    }
    static void fullDiskRows() { rows("The disk is full, so nothing more could be saved.", "磁盘已满，无法继续保存。"); }
    static store::OutboxCounts counts(const test::DeskProfile& profile) {
        const SystemClock clock;
        store::OutboxCounts found;
        (void)test::storeOf(profile, clock)->read([&found](db::Connection& connection) -> Result<void> {
            LIANLU_TRY(found, store::Outbox::counts(connection));
            return {};
        });
        return found;
    }

private Q_SLOTS:
    void newerStoreIsLeftAlone_data() {
        rows("This store was written by a newer version of Lianlu. It has not been changed.", "这份数据由更新版本的链路写成，没有改动它。");
    }
    void newerStoreIsLeftAlone() {
        QFETCH(QString, language);
        QFETCH(QString, says);
        const test::DeskProfile profile;
        const int known = store::migrations().back().number;
        setSchema(profile, known + 1);
        const auto before = test::ownFiles(profile.paths());
        QVERIFY(before.size() >= 2);
        {
            DeskWindow window(profile.options(true), language);
            QTRY_VERIFY2(DeskWindow::error(window.find("unlockPage")).startsWith(says), qPrintable(DeskWindow::error(window.find("unlockPage"))));
            // Trying once more changes nothing either.
            window.unlock();
            QTRY_VERIFY(DeskWindow::error(window.find("unlockPage")).startsWith(says));
        }
        QVERIFY(test::ownFiles(profile.paths()) == before);
        setSchema(profile, known);
        DeskWindow window(profile.options(true), language);
        window.openLead();
        QCOMPARE(window.page(), QString("deskPage"));
    }

    void ST10_readOnlyFolder_data() { rows("The store's folder cannot be written to.", "无法写入数据所在的文件夹。"); }
    void ST10_readOnlyFolder() {
#ifdef __unix__
        QFETCH(QString, language);
        QFETCH(QString, says);
        const test::DeskProfile profile;
        DeskWindow window(profile.options(false), language);
        QVERIFY(window.find("unlockPage"));
        const auto before = test::ownFiles(profile.paths());
        {
            const ReadOnly locked(profile.paths().folder);
            window.unlock();
            QTRY_VERIFY2(DeskWindow::error(window.find("unlockPage")).startsWith(says), qPrintable(DeskWindow::error(window.find("unlockPage"))));
        }
        QVERIFY(test::ownFiles(profile.paths()) == before);
        window.unlock();
        QTRY_COMPARE(window.page(), QString("deskPage"));
#else
        QSKIP("needs another user's rights");
#endif
    }

    void ST01_diskFullWhileAnEditIsSaved_data() { fullDiskRows(); }
    void ST01_diskFullWhileAnEditIsSaved() {
        QFETCH(QString, language);
        QFETCH(QString, says);
        test::FailingVfs disk;
        const test::DeskProfile profile;
        const QString step = QStringLiteral("Saturday, bring the grey one");
        {
            DeskWindow window(profile.options(true), language);
            window.openLead();
            disk.fillAfter(0);
            window.type("leadNextStep", step);
            window.click("leadSave");
            QTRY_VERIFY2(DeskWindow::error(window.find("leadForm")).startsWith(says), qPrintable(DeskWindow::error(window.find("leadForm"))));
            QCOMPARE(DeskWindow::savedRole(), QString("danger"));
            QCOMPARE(window.find<QLineEdit>("leadNextStep")->text(), step);
            QVERIFY(disk.heal());
            window.click("leadSave");
            QTRY_COMPARE(DeskWindow::savedRole(), QString("success"));
            QVERIFY(DeskWindow::error(window.find("leadForm")).isEmpty());
        }
        QCOMPARE(counts(profile).pending, 1);
        DeskWindow window(profile.options(true), language);
        window.openLead();
        QTRY_COMPARE(window.find<QLineEdit>("leadNextStep")->text(), step);
    }

    void ST01_diskFullAndLockedKeepsTheWords_data() {
        rows("1 draft could not be saved.", "有 1 份草稿未能保存");
    }
    void ST01_diskFullAndLockedKeepsTheWords() {
        QFETCH(QString, language);
        QFETCH(QString, says);
        test::FailingVfs disk;
        const test::DeskProfile profile;
        const QString step = QStringLiteral("Saturday, bring the grey one");
        {
            DeskWindow window(profile.options(true), language);
            window.openLead();
            disk.fillAfter(0);
            window.type("leadNextStep", step);
            // Never said to be kept before it is.
            QTRY_COMPARE(DeskWindow::savedRole(), QString("danger"));
            QVERIFY(DeskWindow::error(window.find("leadForm")).size() > 0);
            window.bench().lock();
            auto* page = window.find("unlockPage");
            QVERIFY(page);
            const auto texts = [&page] {
                QString all;
                for (const auto* label : page->findChildren<QLabel*>()) all += label->text() + QLatin1Char('\n');
                return all;
            };
            QVERIFY2(texts().contains(says), qPrintable(texts()));
            QVERIFY(!texts().contains(step) && !texts().contains(QString::fromUtf8("林晓")));
            // Closing would lose them: not at the first try.
            QVERIFY(!window.bench().window().close());
            QVERIFY(disk.heal());
            window.unlock();
            QTRY_COMPARE(window.page(), QString("deskPage"));
            window.openLead();
            QTRY_COMPARE(window.find<QLineEdit>("leadNextStep")->text(), step);
            QCOMPARE(DeskWindow::savedRole(), QString("warning"));
            window.bench().lock();
            page = window.find("unlockPage");
            QVERIFY(page);
            QVERIFY2(!texts().contains(says), qPrintable(texts()));
        }
        // The last lock saved them: the program may end.
        QCOMPARE(counts(profile).pending, 1);
    }

    void ST01_diskFullAndClosedIsToldOnce() {
        test::FailingVfs disk;
        const test::DeskProfile profile;
        DeskWindow window(profile.options(true), QStringLiteral("en"));
        window.openLead();
        window.click("leadLogInteraction");
        QVERIFY(window.find("interactionNote"));
        disk.fillAfter(0);
        // At once after the last key: nothing was written yet, nor told.
        window.type("interactionNote", QStringLiteral("likes the beige coat"));
        QVERIFY(!window.bench().window().close());
        QCOMPARE(window.page(), QString("unlockPage"));
        QVERIFY2(DeskWindow::error(window.find("unlockPage")).contains(QLatin1String("once more")), qPrintable(DeskWindow::error(window.find("unlockPage"))));
        QVERIFY(disk.heal());
        window.unlock();
        QTRY_COMPARE(window.page(), QString("deskPage"));
        window.openLead();
        window.click("leadLogInteraction");
        auto* note = window.find<QPlainTextEdit>("interactionNote");
        QVERIFY(note);
        QTRY_COMPARE(note->toPlainText(), QStringLiteral("likes the beige coat"));
        QVERIFY(window.bench().window().close());
    }

    void ST01_diskFullWhileACallIsLogged_data() { fullDiskRows(); }
    void ST01_diskFullWhileACallIsLogged() {
        QFETCH(QString, language);
        QFETCH(QString, says);
        test::FailingVfs disk;
        const test::DeskProfile profile;
        const QString note = QStringLiteral("likes the beige coat");
        {
            DeskWindow window(profile.options(true), language);
            window.openLead();
            window.click("leadLogInteraction");
            QVERIFY(window.find("interactionNote"));
            disk.fillAfter(0);
            window.type("interactionNote", note);
            window.click("interactionSave");
            QTRY_VERIFY2(DeskWindow::error(window.find("interactionDialog")).startsWith(says),
                         qPrintable(DeskWindow::error(window.find("interactionDialog"))));
            QCOMPARE(window.find<QPlainTextEdit>("interactionNote")->toPlainText(), note);
            QVERIFY(disk.heal());
            // What else wrote to the full disk may have its say once more; whoever presses again has it saved, and once.
            for (int tries = 0; tries < 3 && DeskWindow::visible("interactionDialog"); ++tries) {
                window.click("interactionSave");
                (void)QTest::qWaitFor([] { return !DeskWindow::visible("interactionDialog"); }, 15'000);
            }
            QVERIFY(!DeskWindow::visible("interactionDialog"));
        }
        const SystemClock clock;
        std::int64_t calls = 0;
        (void)test::storeOf(profile, clock)->read([&calls](db::Connection& connection) -> Result<void> {
            LIANLU_TRY(calls, connection.integer("SELECT count(*) FROM interaction"));
            return {};
        });
        QCOMPARE(calls, std::int64_t{1});
    }
};

LIANLU_WIDGETS_TEST(TestStoreTroubles)

}  // namespace test_store_troubles

#include "test_store_troubles.moc"
