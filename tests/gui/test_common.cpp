// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QCalendarWidget>
#include <QDateEdit>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QDialog>
#include <QDialogButtonBox>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QPointer>
#include <QPrintDialog>
#include <QPrinter>
#include <QScrollBar>
#include <QTextDocument>
#include <QCheckBox>
#include <QSettings>
#include <QStandardItemModel>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

#include "tests/gui/pictures.h"
#include "tests/support/test_main.h"
#include "ui/common/avatar.h"
#include "ui/common/badge.h"
#include "ui/common/buttons.h"
#include "ui/common/card.h"
#include "ui/common/column_sets.h"
#include "ui/common/data_table.h"
#include "ui/common/detail_pane.h"
#include "ui/common/empty_state.h"
#include "ui/common/form_row.h"
#include "ui/common/icons.h"
#include "ui/common/inline_error.h"
#include "ui/common/labels.h"
#include "ui/common/print.h"
#include "ui/common/resources.h"
#include "ui/common/row_delegate.h"
#include "ui/common/search_field.h"
#include "ui/common/section_header.h"
#include "ui/common/sentences.h"
#include "ui/common/toast.h"
#include "ui/common/tokens.h"
#include "ui/customers/form_dialog.h"
#include "ui/customers/when_field.h"

namespace test_common {

using namespace lianlu;
using namespace lianlu::ui;

class TestCommon : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(m_folder.isValid());
        QCoreApplication::setOrganizationName("Lianlu");
        QCoreApplication::setApplicationName("test_common");
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        Theme::apply(*qApp, Scheme::light);
    }

    void whatAPrinterDidNotTakeIsSaid() {
        QWidget window;
        window.show();
        const auto page = [](double) {
            auto made = std::make_unique<QTextDocument>();
            made->setPlainText(QStringLiteral("A page"));
            return made;
        };
        const QTemporaryDir folder;
        for (const bool works : {true, false}) {
            printPage(&window, page);
            auto* dialog = window.findChild<QPrintDialog*>(QStringLiteral("printDialog"));
            QVERIFY(dialog);
            const auto file = folder.filePath(works ? QStringLiteral("page.pdf") : QStringLiteral("none/page.pdf"));
            dialog->printer()->setOutputFormat(QPrinter::PdfFormat);
            dialog->printer()->setOutputFileName(file);
            Q_EMIT dialog->accepted(dialog->printer());
            dialog->close();
            QTRY_VERIFY(!window.findChild<QPrintDialog*>(QStringLiteral("printDialog")));
            QCOMPARE(QFileInfo(file).size() > 1000, works);
            auto* said = window.findChild<QMessageBox*>(QStringLiteral("notPrinted"));
            QCOMPARE(said != nullptr, !works);
            if (said) test::picture(*said, QStringLiteral("not-printed"));
        }
    }

    void textHasContrast_data() {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void textHasContrast() {
        QFETCH(bool, dark);
        const Tokens& t = dark ? darkTokens() : lightTokens();
        const auto atLeast = [](const QColor& text, const QColor& ground, double least, const char* what) {
            if (contrast(text, ground) < least) QFAIL(qPrintable(QString("%1: %2").arg(what).arg(contrast(text, ground))));
        };
        for (const QColor& ground : {t.window, t.surface, t.surfaceAlt, t.rail, t.hover, t.selection}) {
            atLeast(t.text, ground, 4.5, "text");
            atLeast(t.textMuted, ground, 4.5, "muted text");
        }
        atLeast(t.onAccent, t.accent, 4.5, "on accent");
        atLeast(t.onAccent, t.accentHover, 4.5, "on accent, hovered");
        atLeast(t.onTooltip, t.tooltip, 4.5, "tooltip");
        for (const Tone tone : {Tone::accent, Tone::info, Tone::success, Tone::warning, Tone::danger, Tone::violet}) {
            atLeast(t.tone(tone), t.toneSoft(tone), 4.5, "badge");
            atLeast(t.tone(tone), t.surface, 4.5, "tone on surface");
        }
        atLeast(t.text, t.toneSoft(Tone::neutral), 4.5, "neutral badge");
        // What the style sheet lays on what: words of links and of filters that are on, over a hovered or chosen row, too.
        for (const QColor& ground : {t.window, t.surface, t.accentSoft, t.selection}) atLeast(t.accent, ground, 4.5, "accent as text");
        for (const Tone tone : {Tone::info, Tone::success, Tone::warning, Tone::danger}) {
            atLeast(t.tone(tone), t.window, 4.5, "tone on window");
            atLeast(t.tone(tone), t.selection, 4.5, "tone on a chosen row");
        }
        atLeast(t.text, t.border, 4.5, "text of a pressed button");
        for (const QColor& ground : {t.window, t.surface, t.border}) atLeast(t.textDisabled, ground, 2.9, "disabled text");
        for (const QColor& colour : t.chart) atLeast(colour, t.surface, 1.8, "chart");
        for (const QColor& ground : {t.surface, t.window}) atLeast(t.fieldBorder, ground, ground == t.surface ? 3.0 : 2.7, "frame of a field");
        // A frame one cannot see does not say where to type: WCAG 1.4.11 asks 3:1 of the focused one.
        for (const QColor& ground : {t.surface, t.window, t.rail}) atLeast(t.focus, ground, 3.0, "focus");
    }

    //! What a widget without any rule of the style sheet gets.
    void thePaletteHasContrast() {
        for (const bool dark : {false, true}) {
            const QPalette p = (dark ? darkTokens() : lightTokens()).palette();
            const std::pair<QPalette::ColorRole, QPalette::ColorRole> pairs[] = {
                {QPalette::WindowText, QPalette::Window}, {QPalette::Text, QPalette::Base}, {QPalette::Text, QPalette::AlternateBase},
                {QPalette::ButtonText, QPalette::Button}, {QPalette::PlaceholderText, QPalette::Base}, {QPalette::HighlightedText, QPalette::Highlight},
                {QPalette::Link, QPalette::Base}, {QPalette::LinkVisited, QPalette::Base}, {QPalette::ToolTipText, QPalette::ToolTipBase}, {QPalette::BrightText, QPalette::Base}};
            for (const auto& [text, ground] : pairs)
                QVERIFY2(contrast(p.color(QPalette::Active, text), p.color(QPalette::Active, ground)) >= 4.5,
                         qPrintable(QString("%1: role %2 on role %3").arg(dark ? "dark" : "light").arg(text).arg(ground)));
        }
    }

    void everyIconIsDrawn() {
        initResources();
        const QStringList names = QDir(":/lianlu/icons").entryList({"*.svg"});
        QVERIFY(names.size() > 50);
        for (const QString& file : names) {
            const QImage image = iconPixmap(file.chopped(4), 24, QColor(Qt::red), 1.0).toImage();
            bool inked = false;
            for (int y = 0; y < image.height() && !inked; ++y)
                for (int x = 0; x < image.width() && !inked; ++x) inked = qAlpha(image.pixel(x, y)) > 100;
            QVERIFY2(inked, qPrintable(file));
        }
    }

    void iconsFollowTheScheme() {
        const QIcon tinted = icon("customers");
        Theme::apply(*qApp, Scheme::light);
        const QImage light = tinted.pixmap(24).toImage();
        Theme::apply(*qApp, Scheme::dark);
        const QImage dark = tinted.pixmap(24).toImage();
        Theme::apply(*qApp, Scheme::light);
        QVERIFY(light != dark);
    }

    void everyErrorHasASentence() {
        for (int code = 0; code <= static_cast<int>(Code::internal); ++code) {
            const Sentence sentence = sentencesFor(Error{static_cast<Code>(code), "developer's words", ""});
            QVERIFY2(!sentence.what.isEmpty(), codeName(static_cast<Code>(code)).data());
            QVERIFY(!sentenceFor(Error{static_cast<Code>(code), "developer's words", ""}).contains("developer"));
        }
    }

    void initials() {
        QCOMPARE(Avatar::initialsOf(QString::fromUtf8("王小明")), QString::fromUtf8("小明"));
        QCOMPARE(Avatar::initialsOf(QString::fromUtf8("王芳")), QString::fromUtf8("芳"));
        QCOMPARE(Avatar::initialsOf("Ada King Lovelace"), QString("AK"));
        QCOMPARE(Avatar::initialsOf(" "), QString("?"));
    }

    void searchTellsAfterARestAndAtReturn() {
        SearchField field("Search");
        QStringList told;
        connect(&field, &SearchField::searched, this, [&](const QString& text) { told << text; });
        QTest::keyClicks(&field, "wang");
        QTRY_COMPARE(told, QStringList{"wang"});
        QTest::keyClicks(&field, "x");
        QTest::keyClick(&field, Qt::Key_Return);
        QCOMPARE(told, (QStringList{"wang", "wangx"}));
        QTest::keyClick(&field, Qt::Key_Escape);
        QCOMPARE(told.last(), QString());
    }

    void aListOfABoxShowsItsRowsWhole_data() {
        QTest::addColumn<int>("current");
        for (const int current : {0, 3, 5}) QTest::addRow("%d of 6", current + 1) << current;
    }
    void aListOfABoxShowsItsRowsWhole() {
        QFETCH(int, current);
        QWidget window;
        auto* box = new QComboBox(&window);
        for (const auto* text : {"Workbook (XLSX)", "Values (CSV)", "Contacts", "Paper", "Picture", "Nothing of it"}) box->addItem(QString::fromLatin1(text));
        box->setCurrentIndex(current);
        box->move(20, 20);
        box->resize(220, 34);
        window.resize(300, 80);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        box->showPopup();
        auto* list = box->view();
        QTRY_VERIFY(list->isVisible());
        const auto first = list->visualRect(list->model()->index(0, 0)), last = list->visualRect(list->model()->index(5, 0));
        QVERIFY2(first.top() >= 0 && last.bottom() < list->viewport()->height(), qPrintable(QStringLiteral("%1 … %2 of %3").arg(first.top()).arg(last.bottom()).arg(list->viewport()->height())));
        QVERIFY(first.height() >= 26);
        QVERIFY(!list->verticalScrollBar()->isVisible());
        // Below the box, and nothing but the list in its window: no arrows.
        QVERIFY(list->window()->y() >= box->mapToGlobal(QPoint(0, 0)).y());
        for (auto* part : list->window()->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) QVERIFY2(part == list || !part->isVisible(), part->metaObject()->className());
        test::picture(*list->window(), QStringLiteral("box-list-%1").arg(current));
        box->hidePopup();
    }

    void buttonsOfADialogCarryNoStockIcons() {
        QDialogButtonBox buttons(QDialogButtonBox::Close | QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
        for (const auto* button : buttons.buttons()) QVERIFY2(button->icon().isNull(), qPrintable(button->text()));
        QMessageBox said(QMessageBox::Warning, QStringLiteral("A"), QStringLiteral("B"), QMessageBox::Close);
        QVERIFY(said.button(QMessageBox::Close)->icon().isNull());
    }

    void toastUndoesOnce() {
        QWidget window;
        window.resize(800, 500);
        window.show();
        ToastHost toasts(&window);
        int undone = 0;
        toasts.showUndo("Saved", [&] { ++undone; });
        QVERIFY(window.findChild<QWidget*>("toast")->isVisible());
        QVERIFY(toasts.undoNow());
        QVERIFY(!toasts.undoNow());
        QCOMPARE(undone, 1);
        toasts.showUndo("Saved again", [&] { ++undone; });
        QTest::mouseClick(window.findChild<QWidget*>("toastButton"), Qt::LeftButton);
        QCOMPARE(undone, 2);
    }

    void anErrorStaysUntilItIsClosed() {
        QWidget window;
        window.resize(800, 500);
        window.show();
        ToastHost toasts(&window);
        toasts.showError("Disk full");
        toasts.show("Something else");
        QCOMPARE(window.findChild<QLabel*>("toastText")->text(), QString("Disk full"));
        QTest::mouseClick(window.findChild<QWidget*>("toastButton"), Qt::LeftButton);
        QCOMPARE(window.findChild<QLabel*>("toastText")->text(), QString("Something else"));
    }

    void tableSaysWhyItIsEmpty() {
        QStandardItemModel model(0, 2);
        DataTable table;
        table.setModel(&model);
        table.resize(600, 400);
        table.show();
        table.showLoading();
        QVERIFY(table.findChild<EmptyState*>()->isVisible());
        table.showEmpty("customers", "No customers", "Nobody is in your book yet.", "Add");
        QCOMPARE(table.findChild<QLabel*>("emptyWhat")->text(), QString("No customers"));
        table.showError(Error{Code::damaged, "x", ""});
        QVERIFY(table.findChild<QLabel*>("emptyWhat")->text().contains("damaged"));
        model.appendRow({new QStandardItem("a"), new QStandardItem("b")});
        QVERIFY(!table.findChild<EmptyState*>()->isVisible());
    }

    void tableRemembersItsColumns() {
        QStandardItemModel model(3, 3);
        {
            DataTable table;
            table.setObjectName("remembered");
            table.setDefaultWidths({100, 0, 100});
            table.setModel(&model);
            table.resize(700, 300);
            table.show();
            table.setColumnWidth(0, 173);
            table.setColumnHidden(2, true);
        }
        DataTable again;
        again.setObjectName("remembered");
        again.setDefaultWidths({100, 0, 100});
        again.setModel(&model);
        again.resize(700, 300);
        again.show();
        QCOMPARE(again.columnWidth(0), 173);
        QVERIFY(again.isColumnHidden(2));
    }

    void columnsAreChosenByKeyboard() {
        QStandardItemModel model(3, 4);
        model.setHorizontalHeaderLabels({"Name", "Tier", "Spent", "Last purchase"});
        const auto lay = [&model](DataTable& table) {
            table.setObjectName("chosenColumns");
            table.setDefaultWidths({100, 100, 100, 0});
            table.setModel(&model);
            table.resize(700, 300);
            table.show();
        };
        const auto order = [](const DataTable& table) {
            QStringList seen;
            for (int place = 0; place < 4; ++place) {
                const int column = table.horizontalHeader()->logicalIndex(place);
                if (!table.isColumnHidden(column)) seen << table.model()->headerData(column, Qt::Horizontal).toString();
            }
            return seen;
        };
        const auto dialogOf = [](DataTable& table) {
            // As the menu key sends it; the menu's entry leads on.
            QContextMenuEvent key(QContextMenuEvent::Keyboard, QPoint(), QPoint());
            QCoreApplication::sendEvent(&table, &key);
            auto* choose = table.findChild<QAction*>("columnsChoose");
            if (!choose) qFatal("no menu");
            choose->trigger();
            delete table.findChild<QMenu*>("columnMenu");
            return table.findChild<QDialog*>("columnDialog");
        };
        {
            DataTable table;
            lay(table);
            QPointer<QDialog> dialog = dialogOf(table);
            auto* list = dialog->findChild<QListWidget*>("columnsList");
            QCOMPARE(list->count(), 4);
            QTest::keyClick(list, Qt::Key_Space);  // the first stays: rows are known by it
            QTest::keyClick(list, Qt::Key_Down);
            QTest::keyClick(list, Qt::Key_Space);
            QTest::keyClick(list, Qt::Key_End);
            QTest::mouseClick(dialog->findChild<QPushButton*>("columnsUp"), Qt::LeftButton);
            QVERIFY(QTest::qWaitForWindowExposed(dialog));
            QTest::keyClick(list, Qt::Key_Escape);
            QTRY_VERIFY(!dialog);
            QCOMPARE(order(table), (QStringList{"Name", "Tier", "Spent", "Last purchase"}));  // nothing was accepted

            dialog = dialogOf(table);
            list = dialog->findChild<QListWidget*>("columnsList");
            QTest::keyClick(list, Qt::Key_Space);
            QTest::keyClick(list, Qt::Key_Down);
            QTest::keyClick(list, Qt::Key_Space);
            QTest::keyClick(list, Qt::Key_End);
            QTest::mouseClick(dialog->findChild<QPushButton*>("columnsUp"), Qt::LeftButton);
            QVERIFY(!dialog->findChild<QPushButton*>("columnsUp")->isDefault());
            QTest::keyClick(list, Qt::Key_Return);
            QTRY_VERIFY(!dialog);
            QCOMPARE(order(table), (QStringList{"Name", "Last purchase", "Spent"}));
        }
        DataTable again;
        lay(again);
        QCOMPARE(order(again), (QStringList{"Name", "Last purchase", "Spent"}));
        QPointer<QDialog> dialog = dialogOf(again);
        QTest::mouseClick(dialog->findChild<QPushButton*>("columnsReset"), Qt::LeftButton);
        QTest::mouseClick(dialog->findChild<QPushButton*>("columnsSave"), Qt::LeftButton);
        QTRY_VERIFY(!dialog);
        QCOMPARE(order(again), (QStringList{"Name", "Tier", "Spent", "Last purchase"}));
    }

    //! What came below takes its place, chosen and shown; who was writing about the one that went writes no more.
    void aRowThatGoesLeavesTheNext() {
        QStandardItemModel model;
        for (int i = 0; i < 4; ++i) model.appendRow(new QStandardItem(QString::number(i)));
        QWidget window;
        auto* layout = new QVBoxLayout(&window);
        auto* table = new DataTable;
        auto* detail = new DetailPane;
        auto* note = new QLineEdit;
        detail->body()->addWidget(note);
        detail->showBody();
        layout->addWidget(table);
        layout->addWidget(detail);
        for (const bool multiple : {false, true}) {
            table->setMultiple(multiple);
            table->setModel(&model);
            window.show();
            window.activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(&window));
            QVERIFY(table->selectRow(1));
            note->setFocus();
            QStringList shown;
            const auto told = connect(table, &DataTable::currentRowChanged, table, [&shown](const QModelIndex& index) { shown << index.data().toString(); });
            const auto next = model.index(2, 0).data().toString();
            model.removeRow(1);
            QCOMPARE(table->currentIndex().data().toString(), next);
            QCOMPARE(table->chosenRows(), QList<int>{1});
            QVERIFY(!shown.isEmpty() && shown.last() == next && shown.count(model.index(0, 0).data().toString()) == 0);
            QVERIFY(!note->hasFocus() && table->hasFocus());
            disconnect(told);
        }
        // Of the last one, what stood above.
        QVERIFY(table->selectRow(1));
        model.removeRow(1);
        QCOMPARE(table->currentIndex().row(), 0);
        model.removeRow(0);
        QVERIFY(!table->currentIndex().isValid());
    }

    void ctrlHomeChoosesWhatItShows() {
        QStandardItemModel model;
        for (int i = 0; i < 4; ++i) model.appendRow(new QStandardItem(QString::number(i)));
        DataTable table;
        table.setMultiple(true);
        table.setModel(&model);
        table.show();
        QVERIFY(table.selectRow(2));
        QTest::keyClick(&table, Qt::Key_Home, Qt::ControlModifier);
        QCOMPARE(table.chosenRows(), QList<int>{0});
        QTest::keyClick(&table, Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(table.chosenRows(), QList<int>{3});
    }

    //! Enter is for the button that has the keyboard: on Cancel nothing is done.
    void enterOnCancelCancels() {
        struct Form : FormDialog {
            Form() : FormDialog(QStringLiteral("Form"), {}, QStringLiteral("Do it"), nullptr) {
                setAttribute(Qt::WA_DeleteOnClose, false);
                body()->addWidget(field = new QLineEdit);
            }
            void submit() override { ++done; }
            QLineEdit* field;
            int done = 0;
        };
        Form form;
        form.show();
        form.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&form));
        QVERIFY(form.field->hasFocus());
        QTest::keyClick(form.field, Qt::Key_Return);
        QCOMPARE(form.done, 1);
        auto* cancel = form.findChild<QPushButton*>(QStringLiteral("dialogCancel"));
        cancel->setFocus();
        QTest::keyClick(cancel, Qt::Key_Return);
        QCOMPARE(form.done, 1);
        QVERIFY(!form.isVisible());
    }

    //! A day is typed into "No date" as into any other, stepped to, and chosen in the calendar by keyboard.
    void aDayIsTypedWhereThereWasNone() {
        const item::Format format(QTimeZone("Asia/Shanghai"), "CNY");
        const auto now = format.fromLocal(QDate(2026, 11, 20), QTime(9, 0));
        WhenField field(QStringLiteral("when"), QStringLiteral("Due"), format, now);
        field.show();
        field.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&field));
        auto* day = field.findChild<QDateEdit*>(QStringLiteral("whenDate"));
        day->setFocus();
        QVERIFY(!field.value());
        day->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
        QTest::keyClicks(day, QStringLiteral("2026-12-24"));
        QCOMPARE(format.day(*field.value()), QDate(2026, 12, 24));
        field.setValue(std::nullopt);
        QTest::keyClick(day, Qt::Key_Up);
        QCOMPARE(format.day(*field.value()), QDate(2026, 11, 20));
        field.setValue(std::nullopt);
        field.findChild<QPushButton*>(QStringLiteral("whenToday"))->click();
        QCOMPARE(format.day(*field.value()), QDate(2026, 11, 20));
        QTest::keyClick(day, Qt::Key_Down, Qt::AltModifier);
        QTRY_VERIFY(day->calendarWidget()->isVisible());
        QTest::keyClick(day->calendarWidget(), Qt::Key_Escape);
    }

    void columnsAreFoundAndKeptUnderNames() {
        QStandardItemModel model(3, 4);
        model.setHorizontalHeaderLabels({"Name", "Tier", "Spent", "Last purchase"});
        DataTable table;
        table.setObjectName("namedColumns");
        table.setDefaultWidths({100, 100, 100, 0});
        table.setHiddenAtFirst({2});
        table.setModel(&model);
        table.resize(700, 300);
        table.show();
        const auto order = [&] {
            QStringList seen;
            for (int place = 0; place < 4; ++place)
                if (const int column = table.horizontalHeader()->logicalIndex(place); !table.isColumnHidden(column)) seen << model.headerData(column, Qt::Horizontal).toString();
            return seen;
        };
        const QStringList first{"Name", "Tier", "Last purchase"};
        QCOMPARE(order(), first);
        table.chooseColumns();
        QPointer<QDialog> dialog = table.findChild<QDialog*>("columnDialog");
        auto* list = dialog->findChild<QListWidget*>("columnsList");
        auto* search = dialog->findChild<QLineEdit*>("columnsSearch");
        auto* sets = dialog->findChild<QComboBox*>("columnsSet");
        auto* name = dialog->findChild<QLineEdit*>("columnsSetName");
        auto* remove = dialog->findChild<QToolButton*>("columnsSetDelete");
        QCOMPARE(sets->currentIndex(), 0);  // as the list began
        QVERIFY(!remove->isEnabled());
        // What is typed narrows the list; a step then is past what is not seen.
        QTest::keyClicks(search, "p");
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(list->currentItem()->text(), QString("Spent"));
        QVERIFY(list->item(0)->isHidden() && list->item(1)->isHidden() && !list->item(3)->isHidden());
        QTest::keyClick(list, Qt::Key_Space);
        QTest::mouseClick(dialog->findChild<QPushButton*>("columnsDown"), Qt::LeftButton);
        QCOMPARE(list->item(3)->text(), QString("Spent"));
        QCOMPARE(sets->currentIndex(), -1);
        QTest::keyClicks(search, "zz");
        QTest::keyClick(search, Qt::Key_Return);
        QVERIFY(dialog->findChild<QLabel*>("columnsNone")->isVisible());
        QTest::keyClick(search, Qt::Key_Escape);
        QVERIFY(!list->item(0)->isHidden() && dialog->isVisible());

        // A name, kept by Return; the dialog stays.
        QTest::mouseClick(dialog->findChild<QPushButton*>("columnsSetSave"), Qt::LeftButton);
        QTest::keyClick(name, Qt::Key_Return);
        QVERIFY(!dialog->findChild<QLabel*>("inlineErrorText")->text().isEmpty());
        QTest::keyClicks(name, "Money");
        QTest::keyClick(name, Qt::Key_Return);
        QVERIFY(dialog->isVisible() && !name->isVisible());
        QCOMPARE(sets->currentText(), QString("Money"));
        // Another of the same name takes its place, and says so before.
        QTest::mouseClick(dialog->findChild<QPushButton*>("columnsSetSave"), Qt::LeftButton);
        QTest::keyClicks(name, "money");
        QCOMPARE(dialog->findChild<QPushButton*>("columnsSetKeep")->text(), QString("Replace it"));
        QTest::keyClick(name, Qt::Key_Escape);
        QVERIFY(dialog->isVisible() && !name->isVisible());
        QTest::mouseClick(dialog->findChild<QToolButton*>("columnsSetRename"), Qt::LeftButton);
        name->setText("Money first");
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(sets->currentText(), QString("Money first"));
        // Back to the first look, not to everything there is.
        QTest::mouseClick(dialog->findChild<QPushButton*>("columnsReset"), Qt::LeftButton);
        QCOMPARE(sets->currentIndex(), 0);
        QTest::mouseClick(dialog->findChild<QPushButton*>("columnsSave"), Qt::LeftButton);
        QTRY_VERIFY(!dialog);
        QCOMPARE(order(), first);

        // From the header's menu at once.
        QContextMenuEvent key(QContextMenuEvent::Keyboard, QPoint(), QPoint());
        QCoreApplication::sendEvent(&table, &key);
        auto* menu = table.findChild<QMenu*>("columnSetMenu");
        QCOMPARE(menu->actions().first()->text(), QString("Money first"));
        menu->actions().first()->trigger();
        delete table.findChild<QMenu*>("columnMenu");
        QCOMPARE(order(), (QStringList{"Name", "Tier", "Last purchase", "Spent"}));

        // Deleted, and taken back.
        table.chooseColumns();
        dialog = table.findChild<QDialog*>("columnDialog");
        sets = dialog->findChild<QComboBox*>("columnsSet");
        QCOMPARE(sets->currentText(), QString("Money first"));
        QTest::mouseClick(dialog->findChild<QToolButton*>("columnsSetDelete"), Qt::LeftButton);
        QCOMPARE(sets->count(), 1);
        QVERIFY(dialog->findChild<QWidget*>("columnsSetGone")->isVisible());
        QTest::mouseClick(dialog->findChild<QPushButton*>("columnsSetUndo"), Qt::LeftButton);
        QCOMPARE(sets->currentText(), QString("Money first"));
        // A row carried to another place is kept there.
        list = dialog->findChild<QListWidget*>("columnsList");
        QCOMPARE(list->dragDropMode(), QAbstractItemView::InternalMove);
        QVERIFY(list->model()->moveRow({}, 3, {}, 1));
        QTRY_COMPARE(sets->currentIndex(), -1);
        QTest::mouseClick(dialog->findChild<QPushButton*>("columnsSave"), Qt::LeftButton);
        QTRY_VERIFY(!dialog);
        QCOMPARE(order(), (QStringList{"Name", "Spent", "Tier", "Last purchase"}));
        table.resetColumns();
        QCOMPARE(order(), first);

        // What another program left of the sets.
        QSettings().setValue("columnSets/namedColumns", QByteArray(R"([7,{"name":"","columns":[]},{"name":"A","columns":[{"column":0,"width":0,"shown":true}]}])"));
        QTest::ignoreMessage(QtWarningMsg, "column sets: 2 of a list cannot be read and are left out");
        QCOMPARE(ColumnSets("namedColumns").all().size(), 1);
        QSettings().setValue("columnSets/namedColumns", QByteArray("no"));
        QTest::ignoreMessage(QtWarningMsg, "column sets: a list's cannot be read and are left out");
        QVERIFY(ColumnSets("namedColumns").all().isEmpty());
    }

    void tableByKeyboard() {
        QStandardItemModel model(3, 2);
        DataTable table;
        table.setModel(&model);
        table.resize(600, 400);
        table.show();
        int activated = -1;
        connect(&table, &DataTable::rowActivated, this, [&](const QModelIndex& index) { activated = index.row(); });
        QVERIFY(table.selectRow(0));
        table.step(1);
        QTest::keyClick(&table, Qt::Key_Return);
        QCOMPARE(activated, 1);
        QVERIFY(!table.selectRow(3));
    }

    void formRowNamesItsField() {
        auto* edit = new QLineEdit;
        FormRow row("Phone", edit, "Eleven digits");
        QCOMPARE(edit->accessibleName(), QString("Phone"));
        row.setError("Too short");
        QVERIFY(row.hasError());
        QCOMPARE(edit->accessibleDescription(), QString("Too short"));
        row.setError({});
        QCOMPARE(edit->accessibleDescription(), QString("Eleven digits"));
    }

    void gallery() {
        QWidget page;
        page.resize(1180, 860);
        auto* layout = new QGridLayout(&page);
        layout->setContentsMargins(24, 24, 24, 24);
        layout->setSpacing(16);
        auto* card = new Card;
        card->body()->addWidget(new SectionHeader(QString::fromUtf8("控件 Controls")));
        auto* buttons = new QHBoxLayout;
        buttons->addWidget(new PrimaryButton("Save"));
        buttons->addWidget(new QPushButton("Second"));
        buttons->addWidget(new GhostButton("Quiet"));
        buttons->addWidget(new DangerButton("Discard"));
        auto* off = new PrimaryButton("Disabled");
        off->setEnabled(false);
        buttons->addWidget(off);
        buttons->addStretch();
        card->body()->addLayout(buttons);
        auto* chips = new QHBoxLayout;
        for (const char* text : {"All", "Book", "Pool"}) {
            auto* chip = new ChipButton(text);
            chip->setChecked(text[0] == 'B');
            chips->addWidget(chip);
        }
        chips->addStretch();
        card->body()->addLayout(chips);
        card->body()->addWidget(new SearchField("Search name or phone"));
        card->body()->addWidget(new FormRow("Name", new QLineEdit(QString::fromUtf8("王小明")), "As on the card"));
        auto* wrong = new FormRow("Phone", new QLineEdit("13812"));
        card->body()->addWidget(wrong);
        wrong->setError("Please check the phone number.");
        auto* box = new QComboBox;
        box->addItems({QString::fromUtf8("最近购买"), "Name", "Spent"});
        card->body()->addWidget(new FormRow("Order", box));
        auto* check = new QCheckBox("Agreed to messages");
        check->setChecked(true);
        card->body()->addWidget(check);
        auto* error = new InlineError;
        card->body()->addWidget(error);
        error->showError(Error{Code::unreachable, "", ""});
        auto* badges = new QHBoxLayout;
        const char* words[] = {"neutral", "accent", "info", "success", "warning", "danger", "violet"};
        for (int i = 0; i < 7; ++i) badges->addWidget(new Badge(words[i], static_cast<Tone>(i)));
        badges->addStretch();
        card->body()->addLayout(badges);
        card->body()->addStretch();
        layout->addWidget(card, 0, 0);
        auto* icons = new Card;
        auto* grid = new QGridLayout;
        int at = 0;
        for (const QString& file : QDir(":/lianlu/icons").entryList({"*.svg"})) {
            if (file.contains("_light") || file.contains("_dark")) continue;
            auto* button = makeIconButton(file.chopped(4), file.chopped(4));
            button->setIconSize(QSize(24, 24));
            grid->addWidget(button, at / 10, at % 10);
            ++at;
        }
        icons->body()->addLayout(grid);
        auto* people = new QHBoxLayout;
        for (const char* name : {"王小明", "李芳", "Ada Lovelace", "欧阳修"}) people->addWidget(new Avatar(QString::fromUtf8(name)));
        people->addStretch();
        icons->body()->addLayout(people);
        icons->body()->addStretch();
        layout->addWidget(icons, 0, 1);
        QStandardItemModel model(0, 4);
        model.setHorizontalHeaderLabels({QString::fromUtf8("姓名"), QString::fromUtf8("等级"), QString::fromUtf8("消费"), QString::fromUtf8("最近购买")});
        const char* names[] = {"王小明", "李芳", "Ada Lovelace"};
        for (int i = 0; i < 3; ++i) {
            auto* name = new QStandardItem(QString::fromUtf8(names[i]));
            name->setData("138 1234 5678", Qt::UserRole + 4);
            name->setData(i == 1, Qt::UserRole + 5);
            name->setData(name->text(), Qt::UserRole + 9);
            auto* tier = new QStandardItem(QString::fromUtf8("金卡"));
            tier->setData(4, Qt::UserRole + 2);
            auto* spent = new QStandardItem(QString::fromUtf8("¥12,480"));
            spent->setData(QVariant(int(Qt::AlignRight | Qt::AlignVCenter)), Qt::TextAlignmentRole);
            model.appendRow({name, tier, spent, new QStandardItem("2026/11/03")});
        }
        auto* table = new DataTable;
        table->rows()->setSecondLineRole(Qt::UserRole + 4);
        table->rows()->setPendingRole(Qt::UserRole + 5);
        table->rows()->setBadgeRole(Qt::UserRole + 2);
        table->rows()->setAvatarRole(Qt::UserRole + 9);
        table->setDefaultWidths({240, 100, 120, 0});
        table->setModel(&model);
        layout->addWidget(table, 1, 0);
        auto* empty = new DataTable;
        QStandardItemModel none(0, 1);
        none.setHorizontalHeaderLabels({"Name"});
        empty->setModel(&none);
        empty->showEmpty("customers", "No customers fit", "Nobody in your book has this name or number.", "Search the pool too");
        layout->addWidget(empty, 1, 1);
        layout->setRowStretch(1, 1);
        page.show();
        table->selectRow(0);
        ToastHost toasts(&page);
        toasts.showUndo(QString::fromUtf8("已记录通话"), [] {});
        test::picture(page, "common");
        QVERIFY(page.findChild<QWidget*>("toast")->isVisible());
    }

private:
    QTemporaryDir m_folder;
};

LIANLU_WIDGETS_TEST(TestCommon)

}  // namespace test_common

#include "test_common.moc"
