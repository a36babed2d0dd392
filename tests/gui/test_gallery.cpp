// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QImage>
#include <QLabel>
#include <QLibraryInfo>
#include <QListWidget>
#include <QProcess>
#include <QScrollArea>
#include <QTemporaryDir>
#include <QTest>

#include "app/workbench/language.h"
#include "app/workbench/options.h"
#include "tests/gui/cut_words.h"
#include "tests/gui/pictures.h"
#include "tests/support/test_main.h"
#include "ui/common/theme.h"
#include "ui/gallery/gallery.h"

namespace test_gallery {

using namespace lianlu;

//! The design system as the program shows it.
class TestGallery : public QObject {
    Q_OBJECT

private:
    static QImage read(const QDir& folder, const QString& name) { return QImage(folder.filePath(name)); }

private Q_SLOTS:
    void theProgramWritesEveryPageAndEnds() {
        const QTemporaryDir folder, home;
        QProcess program;
        auto surroundings = QProcessEnvironment::systemEnvironment();
        surroundings.insert(QStringLiteral("HOME"), home.path());
        surroundings.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        program.setProcessEnvironment(surroundings);
        program.start(QStringLiteral(LIANLU_PROGRAM), {"--gallery", "--pictures", folder.filePath("new/pictures"), "--lang", "zh_CN"});
        QVERIFY(program.waitForFinished(60'000));
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 0);
        const QDir pictures(folder.filePath("new/pictures"));
        const auto pages = ui::galleryPages();
        QCOMPARE(pictures.entryList({"*.png"}).size(), static_cast<qsizetype>(2 * pages.size()));
        int number = 0;
        for (const auto& page : pages) {
            const QString stem = QStringLiteral("%1-%2-zh_CN-").arg(++number, 2, 10, QLatin1Char('0')).arg(page.id);
            const QImage light = read(pictures, stem + "light.png"), dark = read(pictures, stem + "dark.png");
            QVERIFY2(light.width() >= 1000 && light.height() > 300 && dark.size() == light.size(), qPrintable(stem));
            QCOMPARE(light.pixelColor(4, 4), ui::lightTokens().window);
            QCOMPARE(dark.pixelColor(4, 4), ui::darkTokens().window);
        }
        QCOMPARE(QString::fromLocal8Bit(program.readAllStandardOutput()).trimmed(), QStringLiteral("%1 pictures").arg(2 * pages.size()));
        // No profile, no setting, no log.
        QVERIFY(QDir(home.path()).entryList({"*ianlu*"}, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).isEmpty());
    }

    void aFolderThatCannotBeWrittenIsSaid() {
        QTemporaryDir folder;
        QFile file(folder.filePath("file"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        ui::Theme::apply(*qApp, ui::Scheme::light);
        const auto written = ui::Gallery::writePictures(std::filesystem::path(file.fileName().toStdU16String()) / "below", "en", "light");
        QVERIFY(!written && written.error().code == Code::io);
    }

    void picturesGoWithTheGalleryOnly() {
        const auto with = app::readOptions({"--gallery", "--pictures", "somewhere"});
        QVERIFY(with && with->gallery && with->pictures.filename() == "somewhere" && with->pictures.is_absolute());
        QVERIFY(!app::readOptions({"--pictures", "somewhere"}));
        QVERIFY(!app::readOptions({"--gallery", "--pictures", ""}));
        QVERIFY(!app::readOptions({})->gallery);
    }

    //! Files and printers are Qt's own windows: Debian ships their words apart (qt6-translations-l10n, see packaging/deps.sh).
    void qtsOwnWindowsSpeakTheLanguage() {
        if (!QFile::exists(QLibraryInfo::path(QLibraryInfo::TranslationsPath) + QStringLiteral("/qtbase_zh_TW.qm"))) QSKIP("no qt6-translations-l10n: packaging/deps.sh installs it");
        app::Language language;
        for (const auto* code : {"zh_CN", "zh_TW"}) {
            language.use(QString::fromLatin1(code));
            QFileDialog dialog;
            dialog.setOption(QFileDialog::DontUseNativeDialog);
            const auto* label = dialog.findChild<QLabel*>(QStringLiteral("lookInLabel"));
            QVERIFY(label);
            const auto words = label->text();
            QVERIFY2(std::any_of(words.begin(), words.end(), [](QChar c) { return c.script() == QChar::Script_Han; }), qPrintable(words));
            test::picture(dialog, QStringLiteral("file-dialog-") + QString::fromLatin1(code));
        }
        language.use(QStringLiteral("en"));
    }

    void noWordIsCutInAnyLanguage() {
        ui::Theme::apply(*qApp, ui::Scheme::light);
        app::Language language;
        QStringList found;
        for (const char* code : {"zh_CN", "zh_TW", "en"}) {
            language.use(QString::fromLatin1(code));
            ui::Gallery gallery;
            gallery.show();
            auto* pages = gallery.findChild<QListWidget*>("galleryList");
            for (int page = 0; page < pages->count(); ++page) {
                pages->setCurrentRow(page);
                QCoreApplication::processEvents();
                for (const QString& cut : test::CutWords::in(*gallery.findChild<QScrollArea*>("galleryPage"))) found << code + (" " + pages->item(page)->text()) + ": " + cut;
            }
        }
        QVERIFY2(found.isEmpty(), qPrintable(found.join('\n')));
    }
};

LIANLU_WIDGETS_TEST(TestGallery)

}  // namespace test_gallery

#include "test_gallery.moc"
