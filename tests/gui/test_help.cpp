// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemView>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPdfWriter>
#include <QPointer>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QTextDocument>
#include <QXmlStreamReader>

#include "app/workbench/workbench.h"
#include "tests/gui/desk_profile.h"
#include "tests/gui/pictures.h"
#include "tests/support/test_main.h"
#include "ui/help/help_topics.h"
#include "ui/help/help_window.h"
#include "ui/help/shortcut_sheet.h"
#include "ui/help/welcome_tour.h"
#include "ui/shell/desk_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/workspace.h"

namespace test_help {

using namespace lianlu;

//! All words of the screens in a language, out of its translations; for English the sources.
QSet<QString> wordsOnScreen(const QString& language) {
    const bool english = language == QLatin1String("en");
    QFile file(QStringLiteral(LIANLU_ROOT "/translations/lianlu_%1.ts").arg(english ? QStringLiteral("zh_CN") : language));
    if (!file.open(QIODevice::ReadOnly)) qFatal("no translations");
    QXmlStreamReader xml(&file);
    QSet<QString> words;
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == (english ? QLatin1String("source") : QLatin1String("translation")))
            words.insert(xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed());
    return words;
}

class TestHelp : public QObject {
    Q_OBJECT

private:
    template <class W = QWidget>
    W* find(const char* name) {
        return m_bench->window().findChild<W*>(QString::fromLatin1(name));
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        m_bench->window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_bench->window()));
        QWidget* focus = m_bench->window().focusWidget();
        QTest::keyClick(focus ? focus : &m_bench->window(), key, modifiers);
    }
    //! The desk is another one afterwards, with all its places.
    void speak(const QString& language) {
        if (m_bench->language() == language) return;
        const QPointer<ui::DeskPage> before(m_bench->deskPage());
        m_bench->setLanguage(language);
        QTRY_VERIFY(m_bench->deskPage() && m_bench->deskPage() != before && m_bench->deskPage()->allMade());
    }
    ui::HelpWindow* guide() { return find<ui::HelpWindow>("helpWindow"); }
    QString page() { return guide()->findChild<QListWidget*>(QStringLiteral("helpTopics"))->currentItem()->data(Qt::UserRole).toString(); }

private Q_SLOTS:
    void initTestCase() {
        m_profile = std::make_unique<test::DeskProfile>();
        const auto options = m_profile->options(true);
        app::Workbench::prepare(options);
        m_bench = std::make_unique<app::Workbench>(*qApp, options);
        m_bench->start();
        QTRY_VERIFY(m_bench->deskPage());
        m_bench->window().resize(1360, 860);
        // The offscreen platform forgets the active window when the page before goes.
        QTRY_VERIFY((m_bench->window().activateWindow(), m_bench->window().isActiveWindow()));
    }
    void cleanupTestCase() { m_bench.reset(); }
    void cleanup() {
        speak(QStringLiteral("en"));
        delete guide();
        delete find<ui::WelcomeTour>("welcomeTour");
    }

    void everyLanguageHasEveryPage() {
        QStringList ids;
        for (const auto& topic : ui::helpTopics(QStringLiteral("en"))) ids << topic.id;
        QVERIFY(ids.size() >= 13);
        for (const auto* language : {"en", "zh_CN", "zh_TW"}) {
            const auto words = wordsOnScreen(QString::fromLatin1(language));
            QStringList here;
            for (const auto& topic : ui::helpTopics(QString::fromLatin1(language))) {
                here << topic.id;
                const auto where = QString::fromLatin1(language) + QLatin1Char('/') + topic.id;
                QVERIFY2(!topic.title.isEmpty() && topic.text.size() > 80, qPrintable(where));
                for (auto links = QRegularExpression(QStringLiteral("\\]\\((.*?)\\)")).globalMatch(topic.text); links.hasNext();) {
                    const auto to = links.next().captured(1);
                    const bool known = to.startsWith(QLatin1String("help:")) ? ids.contains(to.mid(5)) : QFile::exists(QStringLiteral(":/lianlu/help/pictures/%1/%2").arg(QString::fromLatin1(language), to));
                    QVERIFY2(known, qPrintable(where + QStringLiteral(" leads nowhere: ") + to));
                }
                QTextDocument page;
                page.setMarkdown(topic.text);
                QVERIFY2(!page.toPlainText().contains(QLatin1String("**")), qPrintable(where + QStringLiteral(" shows signs instead of bold words: ") + page.toPlainText()));
                // What is bold is what somebody will look for on the screen.
                for (auto bold = QRegularExpression(QStringLiteral("\\*\\*(.*?)\\*\\*")).globalMatch(topic.text); bold.hasNext();) {
                    const auto word = bold.next().captured(1);
                    QVERIFY2(words.contains(word), qPrintable(where + QStringLiteral(" names what no screen has: ") + word));
                }
            }
            QCOMPARE(here, ids);
        }
    }

    void theKeyOpensThePageOfThePlace() {
        for (const auto* place : {"today", "customers", "leads", "tasks", "offers", "quality", "duplicates", "sync", "settings"}) {
            QVERIFY(m_bench->deskPage()->show(QString::fromLatin1(place)));
            key(Qt::Key_F1);
            QVERIFY(guide());
            QCOMPARE(page(), QString::fromLatin1(place));
        }
        QCOMPARE(m_bench->window().findChildren<ui::HelpWindow*>().size(), 1);
        const auto text = guide()->findChild<QTextBrowser*>(QStringLiteral("helpPage"))->toPlainText();
        QVERIFY2(text.startsWith(QStringLiteral("Settings")), qPrintable(text.left(60)));
        guide()->showTopic(QStringLiteral("customers"));
        test::picture(*guide(), QStringLiteral("help-customers"));
        QTest::keyClick(guide(), Qt::Key_Escape);
        QTRY_VERIFY(!guide());
    }

    void aDialogHasItsOwnPageAndTheGuideCanBeUsedOverIt() {
        m_bench->deskPage()->show(QStringLiteral("customers"));
        auto* dialog = new QDialog(&m_bench->window());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        ui::setHelpTopic(dialog, QStringLiteral("import"));
        auto* field = new QLineEdit(dialog);
        dialog->open();
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        QTest::keyClick(field, Qt::Key_F1);
        auto* help = dialog->findChild<ui::HelpWindow*>();
        QVERIFY(help);
        QCOMPARE(help->findChild<QListWidget*>(QStringLiteral("helpTopics"))->currentItem()->data(Qt::UserRole).toString(), QStringLiteral("import"));
        // A modal dialog lets nothing through to its neighbours: the guide hangs on it, and leads nowhere behind it.
        QVERIFY(!help->findChild<QPushButton*>(QStringLiteral("helpTour"))->isVisible());
        dialog->close();
        QTRY_VERIFY(!m_bench->window().findChild<QDialog*>());
    }

    //! The list of a field goes with the field: the guide stands over the dialog.
    void theListOfAFieldIsNoPlaceForTheGuide() {
        m_bench->deskPage()->show(QStringLiteral("customers"));
        auto* dialog = new QDialog(&m_bench->window());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        ui::setHelpTopic(dialog, QStringLiteral("import"));
        auto* field = new QComboBox(dialog);
        field->addItems({QStringLiteral("one"), QStringLiteral("two")});
        dialog->open();
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        field->showPopup();
        QTRY_VERIFY(field->view()->isVisible());
        QTest::keyClick(field->view(), Qt::Key_F1);
        auto* help = dialog->findChild<ui::HelpWindow*>(QString(), Qt::FindDirectChildrenOnly);
        QVERIFY(help && help->isVisible());
        QVERIFY(!field->view()->isVisible());
        dialog->close();
        QTRY_VERIFY(!m_bench->window().findChild<QDialog*>());
    }

    void pagesAreFoundByAnyOfTheirWords() {
        QTest::mouseClick(find("statusHelp"), Qt::LeftButton);
        QVERIFY(guide());
        auto* search = guide()->findChild<QLineEdit*>(QStringLiteral("helpSearch"));
        auto* list = guide()->findChild<QListWidget*>(QStringLiteral("helpTopics"));
        search->setText(QStringLiteral("PINYIN initials"));
        QStringList left;
        for (int row = 0; row < list->count(); ++row)
            if (!list->item(row)->isHidden()) left << list->item(row)->data(Qt::UserRole).toString();
        QCOMPARE(left, QStringList{QStringLiteral("customers")});
        QCOMPARE(page(), QStringLiteral("customers"));
        auto* text = guide()->findChild<QTextBrowser*>(QStringLiteral("helpPage"));
        QVERIFY(!text->extraSelections().isEmpty());
        search->setText(QStringLiteral("no such word anywhere"));
        QVERIFY(text->toPlainText().startsWith(QStringLiteral("No page has these words.")));
        search->clear();
        // A link leads on.
        guide()->showTopic(QStringLiteral("start"));
        Q_EMIT text->anchorClicked(QUrl(QStringLiteral("help:tasks")));
        QCOMPARE(page(), QStringLiteral("tasks"));
    }

    //! Down to a window as narrow as a phone.
    void everyPageFitsItsWidth() {
        for (const auto* language : {"zh_CN", "zh_TW", "en"}) {
            speak(QString::fromLatin1(language));
            ui::HelpWindow help({}, nullptr);
            help.show();
            auto* text = help.findChild<QTextBrowser*>(QStringLiteral("helpPage"));
            for (const auto& topic : ui::helpTopics(QString::fromLatin1(language)))
                for (const int width : {980, 640, 480, 360}) {
                    const auto where = QStringLiteral("%1/%2 at %3").arg(QString::fromLatin1(language), topic.id).arg(width);
                    help.showTopic(topic.id);
                    help.resize(width, 620);
                    QTRY_COMPARE(help.width(), width);
                    const auto widest = [&] {
                        int most = 0;
                        for (auto block = text->document()->begin(); block != text->document()->end(); block = block.next())
                            for (auto part = block.begin(); !part.atEnd(); ++part)
                                if (const auto picture = part.fragment().charFormat().toImageFormat(); picture.isValid()) most = qMax(most, qRound(picture.width()));
                        return most;
                    };
                    // The page has the room, and not its list.
                    QTRY_VERIFY2(text->viewport()->width() > (width < 640 ? width * 3 / 4 : width / 2), qPrintable(where));
                    QTRY_VERIFY2(text->horizontalScrollBar()->maximum() == 0 && widest() < text->viewport()->width(), qPrintable(where));
                }
            help.resize(360, 620);
            help.showTopic(QStringLiteral("customers"));
            QTest::qWait(0);
            test::picture(help, QStringLiteral("help-narrow-") + QString::fromLatin1(language));
        }
    }

    void theSheetHasEveryKeyOnce() {
        const auto groups = m_bench->deskPage()->shortcuts();
        QSet<QString> everywhere;
        for (const auto& group : groups) {
            QSet<QString> here;
            for (const auto& line : group.lines) {
                QVERIFY2(!line.words.isEmpty() && !line.keys.isEmpty(), qPrintable(group.place));
                QVERIFY2(!here.contains(line.keys) && !everywhere.contains(line.keys), qPrintable(group.place + QStringLiteral(" has twice: ") + line.keys));
                here.insert(line.keys);
            }
            if (group.place == QStringLiteral("Everywhere")) everywhere = here;
        }
        for (const auto* keys : {"Ctrl+K", "Ctrl+Z", "F1", "Ctrl+L", "Ctrl+/", "Ctrl+1", "Ctrl+9"}) QVERIFY2(everywhere.contains(QString::fromLatin1(keys)), keys);
        for (QAction* action : m_bench->deskPage()->workspace(QStringLiteral("leads"))->commands()) {
            if (action->shortcut().isEmpty()) continue;
            const auto group = std::find_if(groups.begin(), groups.end(), [](const auto& g) { return g.place == QStringLiteral("Leads"); });
            QVERIFY(std::any_of(group->lines.begin(), group->lines.end(), [&](const auto& line) { return line.keys == action->shortcut().toString(QKeySequence::NativeText); }));
        }
    }

    void theSheetIsShownAndFitsPaper() {
        key(Qt::Key_Slash, Qt::ControlModifier);
        auto* sheet = find<ui::ShortcutSheet>("shortcutSheet");
        QVERIFY(sheet);
        const auto text = sheet->findChild<QTextBrowser*>(QStringLiteral("shortcutList"))->toPlainText();
        for (const auto* words : {"Sync now", "New lead", "Do the next best action", "Save, or do it"}) QVERIFY2(text.contains(QString::fromLatin1(words)), words);
        test::picture(*sheet, QStringLiteral("shortcut-sheet"));
        QTemporaryDir folder;
        const auto file = folder.filePath(QStringLiteral("keys.pdf"));
        {
            QPdfWriter writer(file);
            writer.setPageSize(QPageSize(QPageSize::A4));
            sheet->forPaper(writer.pageLayout().paintRect(QPageLayout::Point).width())->print(&writer);
        }
        QFile pdf(file);
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        const auto bytes = pdf.readAll();
        QVERIFY(bytes.startsWith("%PDF"));
        QVERIFY2(bytes.contains("/Count 1\n") || bytes.contains("/Count 2\n"), "at most two pages");
        sheet->close();
        QTRY_VERIFY(!find("shortcutSheet"));
    }

    void fiveStepsByKeyboard() {
        m_bench->deskPage()->show(QStringLiteral("today"));
        QSignalSpy ended(m_bench->deskPage(), &ui::DeskPage::aroundEnded);
        m_bench->deskPage()->showAround();
        m_bench->deskPage()->showAround();  // not twice
        QCOMPARE(m_bench->window().findChildren<ui::WelcomeTour*>().size(), 1);
        QStringList titles;
        for (int step = 1; step <= 5; ++step) {
            auto* tour = find<ui::WelcomeTour>("welcomeTour");
            QVERIFY(tour);
            QCOMPARE(tour->findChild<QLabel*>(QStringLiteral("tourCount"))->text(), QStringLiteral("%1 of 5").arg(step));
            titles << tour->findChild<QLabel*>(QStringLiteral("tourTitle"))->text();
            const auto* card = tour->findChild<QFrame*>(QStringLiteral("popover"));
            QVERIFY2(tour->rect().contains(card->geometry()), qPrintable(titles.last()));
            QTest::qWait(0);
            test::picture(m_bench->window(), QStringLiteral("welcome-%1").arg(step));
            key(step < 5 ? Qt::Key_Right : Qt::Key_Return);
        }
        QCOMPARE(QSet<QString>(titles.begin(), titles.end()).size(), 5);
        QTRY_VERIFY(!find("welcomeTour"));
        QCOMPARE(ended.count(), 1);
    }

    void theTourGoesBackAndIsSkipped() {
        m_bench->deskPage()->showAround();
        auto* count = find<QLabel>("tourCount");
        QVERIFY(!find("tourBack")->isVisible());
        key(Qt::Key_Right);
        QCOMPARE(count->text(), QStringLiteral("2 of 5"));
        key(Qt::Key_Left);
        QCOMPARE(count->text(), QStringLiteral("1 of 5"));
        // What lies below does not get the keyboard.
        find("railCustomers")->setFocus();
        QVERIFY(find("welcomeTour")->isAncestorOf(m_bench->window().focusWidget()));
        key(Qt::Key_Escape);
        QTRY_VERIFY(!find("welcomeTour"));
        QVERIFY(QSettings().value(QStringLiteral("help/shownAround")).toBool());
    }

private:
    std::unique_ptr<test::DeskProfile> m_profile;
    std::unique_ptr<app::Workbench> m_bench;
};

LIANLU_WIDGETS_TEST(TestHelp)

}  // namespace test_help

#include "test_help.moc"
