// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <fstream>

#include <QFileDialog>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>

#include "app/workbench/log_file.h"
#include "models/store/custody/profile_root.h"
#include "tests/gui/desk_window.h"
#include "tests/gui/pictures.h"
#include "tests/support/support_canaries.h"
#include "tests/support/test_main.h"

namespace test_support_bundle {

using namespace lianlu;
using test::DeskWindow;
using test::kCanaries;
using test::leaksInto;
using test::zipEntry;

namespace {

namespace fs = std::filesystem;

void breakPages(const test::DeskProfile& profile) {
    std::fstream bytes(profile.paths().store(), std::ios::in | std::ios::out | std::ios::binary);
    bytes.seekp(1'000);
    bytes.write("garbage garbage garbage", 23);
}

}  // namespace

//! The bundle as a person makes it: looked at, parts left out, saved; with the store open, locked and damaged.
class TestSupportBundle : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    [[nodiscard]] QString out() const { return m_folder->filePath(QString::fromUtf8("支持包.zip")); }
    [[nodiscard]] fs::path outPath() const { return out().toStdU16String(); }

    static void careless(const test::DeskProfile& profile) {
        const SystemClock clock;
        const auto held = test::storeOf(profile, clock);
        if (!test::keepCanaries(*held, domain::Scope::book(domain::StaffId{Uuid::fromName("desk-profile", "guide")}))) throw std::runtime_error("canaries");
        fs::create_directories(profile.paths().folder / "logs");
        std::ofstream(profile.paths().folder / "logs" / "lianlu.log", std::ios::binary) << test::carelessLines();
    }
    //! Waits for the texts; all of them, one after the other, as the dialog shows them.
    static QStringList shown(DeskWindow& window) {
        auto* files = window.find<QListWidget>("supportFiles");
        auto* text = window.find<QPlainTextEdit>("supportText");
        (void)QTest::qWaitFor([files] { return files->count() > 0; }, 20'000);
        QStringList texts;
        for (int row = 0; row < files->count(); ++row) {
            files->setCurrentRow(row);
            texts << text->toPlainText();
        }
        return texts;
    }
    static int rowOf(DeskWindow& window, const QString& name) {
        auto* files = window.find<QListWidget>("supportFiles");
        for (int row = 0; row < files->count(); ++row)
            if (files->item(row)->text().contains(name)) return row;
        return -1;
    }
    void saveAs(DeskWindow& window, const QString& path) {
        window.click("supportSave");
        auto* dialog = window.find<QFileDialog>("supportFile");
        if (!dialog) dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(path);
        dialog->close();
    }
    static void noCanaryIn(const QByteArray& bytes) {
        for (const char* canary : kCanaries) QVERIFY2(!leaksInto(bytes, canary), canary);
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void IN16_fromSettingsSeenAndSaved_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("title");
        QTest::newRow("en") << "en" << "Support bundle";
        QTest::newRow("zh_CN") << "zh_CN" << QString::fromUtf8("支持包");
        QTest::newRow("zh_TW") << "zh_TW" << QString::fromUtf8("支援包");
    }
    void IN16_fromSettingsSeenAndSaved() {
        QFETCH(QString, language);
        QFETCH(QString, title);
        const test::DeskProfile profile;
        careless(profile);
        DeskWindow window(profile.options(true), language);
        QVERIFY(window.find("deskPage"));
        window.click("railSettings");
        window.click("settingsSupport");
        auto* dialog = window.find<QDialog>("supportDialog");
        QVERIFY(dialog);
        QCOMPARE(dialog->windowTitle(), title);
        const auto texts = shown(window);
        QVERIFY2(texts.size() >= 8, qPrintable(QString::number(texts.size())));
        noCanaryIn(texts.join(QLatin1Char('\n')).toUtf8());
        // As it is written, but for the server: that has no tick until a person gives it one.
        auto* files = window.find<QListWidget>("supportFiles");
        const int server = rowOf(window, QStringLiteral("server.txt"));
        QVERIFY(server >= 0);
        QCOMPARE(files->item(server)->checkState(), Qt::Unchecked);
        const int queue = rowOf(window, QStringLiteral("queue.txt"));
        files->setFocus();
        files->setCurrentRow(queue);
        QTest::keyClick(files, Qt::Key_Space);
        QCOMPARE(files->item(queue)->checkState(), Qt::Unchecked);
        files->setCurrentRow(rowOf(window, QStringLiteral("lianlu.log")));
        test::picture(*dialog, QStringLiteral("support-") + language);
        saveAs(window, out());
        QTRY_VERIFY(QFile::exists(out()) && !DeskWindow::visible("supportDialog"));
        QVERIFY(zipEntry(outPath(), "server.txt").isEmpty());
        QVERIFY(zipEntry(outPath(), "queue.txt").isEmpty());
        for (const char* name : {"about.txt", "settings.txt", "store.txt", "sync.txt", "keys.txt", "logs/lianlu.log", "taken-out.txt"})
            QVERIFY2(texts.contains(QString::fromUtf8(zipEntry(outPath(), name))), name);
        QFile archive(out());
        QVERIFY(archive.open(QIODevice::ReadOnly));
        noCanaryIn(archive.readAll());
        for (const char* canary : kCanaries) QVERIFY2(leaksInto(QByteArray::fromStdString(test::carelessLines()), canary), canary);
    }

    void IN16_fromTheLockedScreen() {
        const test::DeskProfile profile;
        careless(profile);
        DeskWindow window(profile.options(false), QStringLiteral("en"));
        QVERIFY(window.find("unlockPage"));
        window.click("unlockSupport");
        auto* dialog = window.find<QDialog>("supportDialog");
        QVERIFY(dialog);
        const auto texts = shown(window);
        const auto all = texts.join(QLatin1Char('\n'));
        noCanaryIn(all.toUtf8());
        QVERIFY2(all.contains(QLatin1String("closed")) && all.contains(QLatin1String("Argon2id")), qPrintable(all));
        QVERIFY(!all.contains(QLatin1String("quick_check")));
        QVERIFY(DeskWindow::visible<QLabel>("supportView"));
        test::picture(*dialog, QStringLiteral("support-locked"));
        test::picture(window.bench().window(), QStringLiteral("support-unlock-page"));
        saveAs(window, out());
        QTRY_VERIFY(QFile::exists(out()) && !DeskWindow::visible("supportDialog"));
        QVERIFY(zipEntry(outPath(), "store.txt").contains("store.db "));
        QVERIFY(DeskWindow::error(window.find("unlockPage")).startsWith(QLatin1String("Saved: ")));
        // Nothing was opened or changed: the person unlocks as ever.
        window.unlock();
        QTRY_COMPARE(window.page(), QString("deskPage"));
    }

    void ST05_fromTheScreenOfADamagedStore() {
        const test::DeskProfile profile;
        careless(profile);
        breakPages(profile);
        const auto before = test::ownFiles(profile.paths());
        DeskWindow window(profile.options(true), QStringLiteral("zh_CN"));
        QVERIFY(window.find("unlockRepair"));
        window.click("unlockSupport");
        QVERIFY(window.find<QDialog>("supportDialog"));
        const auto all = shown(window).join(QLatin1Char('\n'));
        noCanaryIn(all.toUtf8());
        QVERIFY2(all.contains(QLatin1String("damaged")), qPrintable(all));
        test::picture(*window.find<QDialog>("supportDialog"), QStringLiteral("support-damaged"));
        saveAs(window, out());
        QTRY_VERIFY(QFile::exists(out()) && !DeskWindow::visible("supportDialog"));
        QVERIFY(test::ownFiles(profile.paths()).at(QStringLiteral("store.db")) == before.at(QStringLiteral("store.db")));
    }

    void aFolderThatTakesNothingIsSaid() {
        const test::DeskProfile profile;
        DeskWindow window(profile.options(false), QStringLiteral("en"));
        QVERIFY(window.find("unlockPage"));
        window.click("unlockSupport");
        (void)shown(window);
        saveAs(window, m_folder->filePath(QStringLiteral("no/such/folder/x.zip")));
        QTRY_VERIFY(DeskWindow::error(window.find("supportDialog")).contains(QLatin1String("Choose another folder")));
        saveAs(window, out());
        QTRY_VERIFY(QFile::exists(out()) && !DeskWindow::visible("supportDialog"));
    }

    void closingItEndsTheWork() {
        const test::DeskProfile profile;
        DeskWindow window(profile.options(true), QStringLiteral("en"));
        QVERIFY(window.find("deskPage"));
        window.click("railSettings");
        window.click("settingsSupport");
        auto* dialog = window.find<QDialog>("supportDialog");
        QVERIFY(dialog);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!DeskWindow::visible("supportDialog"));
        // The lock waits for nobody, and nothing of the dialog is left over the locked screen.
        window.click("settingsSupport");
        QVERIFY(window.find<QDialog>("supportDialog"));
        window.bench().lock();
        QTRY_COMPARE(window.page(), QString("unlockPage"));
        QVERIFY(!DeskWindow::visible("supportDialog"));
        QTRY_VERIFY(window.bench().isAtRest());
    }

    //! The command line looks for the log where the workbench writes it.
    void theLogIsFoundByTheCommandLine() {
        const test::DeskProfile profile;
        app::Options options;
        QCoreApplication::setOrganizationName(QStringLiteral("Lianlu"));
        QCoreApplication::setApplicationName(QStringLiteral("lianlu"));
        QCOMPARE(store::workbenchLogFolder({}), app::logFolder(options));
        QCOMPARE(store::workbenchLogFolder(profile.paths().folder), app::logFolder(profile.options(false)));
    }
};

LIANLU_WIDGETS_TEST(TestSupportBundle)

}  // namespace test_support_bundle

#include "test_support_bundle.moc"
