// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QLineEdit>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTextDocument>

#include "tests/gui/pictures.h"
#include "tests/support/test_main.h"
#include "ui/common/avatar.h"
#include "ui/common/buttons.h"
#include "ui/common/form_row.h"
#include "ui/common/icons.h"
#include "ui/common/print.h"
#include "ui/common/search_field.h"
#include "ui/common/sentences.h"
#include "ui/common/turns.h"
#include "ui/customers/form_dialog.h"
#include "ui/customers/when_field.h"

namespace test_common {

using namespace lianlu;
using namespace lianlu::ui;

//! Small pieces that stand on every screen: sentences, fields, boxes, dialogs.
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

    //! As on a slow machine: one piece is longer than a turn, and what begins anew meanwhile is done before the next one.
    void whatBeginsAnewLeavesTheRest() {
        QStringList done;
        const auto note = [&done](const char* what) { return [&done, what] { done << QString::fromLatin1(what); }; };
        const auto slow = [] {
            QElapsedTimer work;
            work.start();
            while (work.elapsed() < 20) {}
        };
        Turns turns;
        turns.begin({slow, note("left")}, note("never"));
        turns.begin({note("one"), note("two")}, note("then"));
        QCOMPARE(done, QStringList({"one", "two", "then"}));
        QTest::qWait(30);
        QCOMPARE(done.size(), 3);
        turns.begin({slow, note("three"), slow, note("four")}, note("end"));
        QCOMPARE(done.size(), 3);
        QTRY_COMPARE(done, QStringList({"one", "two", "then", "three", "four", "end"}));
        turns.begin({}, note("nothing to do"));
        QCOMPARE(done.size(), 7);
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

private:
    QTemporaryDir m_folder;
};

LIANLU_WIDGETS_TEST(TestCommon)

}  // namespace test_common

#include "test_common.moc"
