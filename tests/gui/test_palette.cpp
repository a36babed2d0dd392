// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// The command palette: every action of the place in front and of the others, by any of its words.
#include <QAbstractItemView>
#include <QLineEdit>
#include <QPointer>
#include <QListWidget>
#include <QTest>

#include "tests/gui/desk_window.h"
#include "tests/gui/pictures.h"
#include "tests/support/test_main.h"
#include "ui/common/data_table.h"
#include "ui/shell/command_match.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/desk_page.h"
#include "ui/shell/workspace.h"

namespace test_palette {

using namespace lianlu;
using test::DeskWindow;
using ui::commandMatch;
using ui::CommandMatch;

class TestPalette : public QObject {
    Q_OBJECT

    static QListWidget* type(DeskWindow& window, const QString& words) {
        if (!DeskWindow::visible("paletteInput")) window.click("railSearch");
        auto* input = window.find<QLineEdit>("paletteInput");
        if (input) input->setText(words);
        return window.find<QListWidget>("paletteList");
    }
    static QListWidgetItem* line(QListWidget* list, const QString& words) {
        for (int row = 0; row < list->count(); ++row)
            if (list->item(row)->text() == words) return list->item(row);
        return nullptr;
    }
    static void run() { QTest::keyClick(DeskWindow::visible<QLineEdit>("paletteInput"), Qt::Key_Return); }
    static void openPerson(DeskWindow& window) {
        (void)window.find("deskPage");
        window.click("railCustomers");
        auto* table = window.find<QAbstractItemView>("customersTable");
        (void)QTest::qWaitFor([table] { return table && table->model() && table->model()->rowCount() > 0; });
        (void)window.find("logInteractionButton");
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }

    void wordsInAnyOrderAndChineseAsItIsTyped() {
        const auto import = QString::fromUtf8("导入客户");
        QCOMPARE(commandMatch(QStringLiteral("Import customers"), QStringLiteral("cust imp")), CommandMatch::wordStart);
        QCOMPARE(commandMatch(QStringLiteral("Import customers"), QStringLiteral("port")), CommandMatch::inside);
        QCOMPARE(commandMatch(QStringLiteral("Import customers"), QStringLiteral("export")), CommandMatch::none);
        QCOMPARE(commandMatch(import, QString::fromUtf8("客户")), CommandMatch::wordStart);
        for (const char* typed : {"客户导入", "daoru", "daoruke", "kehu", "drkh", "kh", "DRKH"}) QCOMPARE(commandMatch(import, QString::fromUtf8(typed)), CommandMatch::reading);
        for (const char* typed : {"hu k", "aoru", "导出", "k"}) QCOMPARE(commandMatch(import, QString::fromUtf8(typed)), CommandMatch::none);
        QCOMPARE(commandMatch(import, {}), CommandMatch::wordStart);
    }

    void theMenuOfThePersonIsFound() {
        const test::DeskProfile profile;
        DeskWindow window(profile.options(true), QStringLiteral("en"));
        openPerson(window);
        for (const auto& [typed, words] : {std::pair{"consent", "Consents…"}, {"print", "Print a pick-up slip…"}, {"contact", "Save as a contact…"}, {"photo", "Add photos…"}, {"tag set", "Set a tag…"},
                                           {"task new", "New task…"}, {"cell", "Change the cell"}}) {
            auto* list = type(window, QString::fromUtf8(typed));
            auto* found = line(list, QString::fromUtf8(words));
            QVERIFY2(found, typed);
            QVERIFY2(found->flags().testFlag(Qt::ItemIsEnabled), typed);
        }
        auto* list = type(window, QStringLiteral("set tag"));
        test::picture(window.bench().window(), QStringLiteral("palette-tag"));
        QCOMPARE(list->currentItem()->text(), QStringLiteral("Set a tag…"));
        run();
        QTRY_COMPARE(window.bench().window().focusWidget(), static_cast<QWidget*>(window.find<QLineEdit>("tagField")));
        // The key stands beside it.
        list = type(window, QStringLiteral("edit customer"));
        QVERIFY(line(list, QStringLiteral("Edit customer"))->data(Qt::AccessibleTextRole).toString().endsWith(QStringLiteral("Ctrl+E")));
    }

    void whatCannotBeDoneNowIsGreyAndSaysWhy() {
        const test::DeskProfile profile;
        DeskWindow window(profile.options(true), QStringLiteral("en"));
        openPerson(window);
        auto* search = window.find<QLineEdit>("customersSearch");
        search->setText(QStringLiteral("nobody of this name"));
        QTRY_COMPARE(window.find<QAbstractItemView>("customersTable")->model()->rowCount(), 0);
        auto* close = window.bench().deskPage()->workspace(QStringLiteral("customers"))->findChild<QAbstractButton*>(QStringLiteral("detailClose"));
        QVERIFY(close);
        close->click();
        auto* list = type(window, QStringLiteral("consents"));
        auto* found = line(list, QStringLiteral("Consents…"));
        QVERIFY(found);
        QVERIFY(!found->flags().testFlag(Qt::ItemIsEnabled));
        QVERIFY(found->data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("Choose a customer first")));
        // Data quality has a "Next customer", too, and stands before it: that one can be gone to.
        list = type(window, QStringLiteral("next customer"));
        QVERIFY(line(list, QStringLiteral("Next customer"))->flags().testFlag(Qt::ItemIsEnabled));
        auto* last = list->item(list->count() - 1);
        QCOMPARE(last->text(), QStringLiteral("Next customer"));
        QVERIFY(last->data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("Choose a row in the list first")));
        list = type(window, QStringLiteral("consents"));
        found = line(list, QStringLiteral("Consents…"));
        // Return does not take it: the search is what can be done.
        QVERIFY(list->currentItem() != found);
        test::picture(window.bench().window(), QStringLiteral("palette-grey"));
    }

    void otherPlacesAreReached() {
        const test::DeskProfile profile;
        DeskWindow window(profile.options(true), QStringLiteral("en"));
        openPerson(window);
        auto* list = type(window, QStringLiteral("new lead"));
        test::picture(window.bench().window(), QStringLiteral("palette-elsewhere"));
        QCOMPARE(list->item(0)->text(), QStringLiteral("New lead"));
        QVERIFY(list->item(0)->data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("Leads")));
        run();
        QCOMPARE(window.bench().deskPage()->currentId(), QStringLiteral("leads"));
        auto* form = window.find("newLeadDialog");
        QVERIFY(form);
        QTest::keyClick(form, Qt::Key_Escape);
        // What would act on a row nobody has looked at is led to, and not done.
        list = type(window, QStringLiteral("tasks are done"));
        QCOMPARE(list->item(0)->text(), QStringLiteral("The chosen tasks are done"));
        run();
        QCOMPARE(window.bench().deskPage()->currentId(), QStringLiteral("tasks"));
        QVERIFY(DeskWindow::visible("toast") == nullptr);
    }

    void theKeyOfAnActionWorksFromTheSearchField() {
        const test::DeskProfile profile;
        DeskWindow window(profile.options(true), QStringLiteral("en"));
        openPerson(window);
        auto* search = window.find<QLineEdit>("customersSearch");
        search->setFocus();
        window.bench().window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window.bench().window()));
        QTest::keyClick(search, Qt::Key_E, Qt::ControlModifier);
        auto* form = window.find("editCustomerDialog");
        QVERIFY(form);
        QTest::keyClick(form, Qt::Key_Escape);
        // What edits text stays the field's.
        search->setFocus();
        search->setText(QStringLiteral("abc"));
        QTest::keyClick(search, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(search->selectedText(), QStringLiteral("abc"));
    }

    //! In no place two lines say the same: nobody could tell which is meant.
    void noPlaceSaysTheSameTwice_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("manager");
        for (const char* language : {"en", "zh_CN", "zh_TW"})
            for (const bool manager : {false, true}) QTest::addRow("%s, %s", language, manager ? "manager" : "guide") << QString::fromLatin1(language) << manager;
    }
    void noPlaceSaysTheSameTwice() {
        QFETCH(QString, language);
        QFETCH(bool, manager);
        const test::DeskProfile profile(manager ? domain::Role::manager : domain::Role::guide);
        DeskWindow window(profile.options(true), language);
        QVERIFY(window.find("deskPage"));
        auto* page = window.bench().deskPage();
        QTRY_VERIFY(page->allMade());
        QStringList twice;
        for (const char* place : {"today", "customers", "leads", "tasks", "offers", "team", "quality", "duplicates", "sync", "settings"}) {
            if (!page->show(QString::fromLatin1(place))) continue;
            auto* list = page->workspace(QString::fromLatin1(place))->findChild<ui::DataTable*>();
            if (list) (void)QTest::qWaitFor([list] { return list->currentIndex().isValid(); }, 300);
            QSet<QString> seen;
            for (const auto& entry : page->commands()) {
                if (!entry.action || !entry.action->isVisible()) continue;
                auto words = entry.action->text().remove(QLatin1Char('&')).toCaseFolded();
                while (words.endsWith(QChar(0x2026))) words.chop(1);
                words += QStringLiteral(" · ") + entry.place;
                if (seen.contains(words)) twice << QString::fromLatin1(place) + QStringLiteral(": ") + words;
                seen.insert(words);
            }
            QVERIFY2(seen.size() > 20, place);
        }
        QCOMPARE(twice, QStringList());
    }

    //! The page with the list goes, after the list is done with the click.
    void lockIsClicked() {
        const test::DeskProfile profile;
        DeskWindow window(profile.options(true), QStringLiteral("en"));
        QVERIFY(window.find("deskPage"));
        const QPointer list = type(window, QStringLiteral("Lock"));
        auto* found = line(list, QStringLiteral("Lock"));
        QVERIFY(found);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(found).center());
        QVERIFY(list);
        QTRY_COMPARE(window.page(), QStringLiteral("unlockPage"));
        QVERIFY(!list);
    }

    //! It opens at once, also with every place made and every button looked at.
    void itOpensAtOnce() {
        const test::DeskProfile profile;
        DeskWindow window(profile.options(true), QStringLiteral("en"));
        openPerson(window);
        (void)type(window, QString());
        QTest::keyClick(DeskWindow::visible<QLineEdit>("paletteInput"), Qt::Key_Escape);
        QBENCHMARK {
            (void)type(window, QString());
            QTest::keyClick(DeskWindow::visible<QLineEdit>("paletteInput"), Qt::Key_Escape);
        }
        QVERIFY(!DeskWindow::visible("paletteInput"));
    }

    void chineseIsFoundByPinyin() {
        const test::DeskProfile profile;
        DeskWindow window(profile.options(true), QStringLiteral("zh_CN"));
        openPerson(window);
        auto* list = type(window, QStringLiteral("xjrw"));
        QVERIFY(line(list, QString::fromUtf8("新建任务")) || line(list, QString::fromUtf8("新建任务…")));
        test::picture(window.bench().window(), QStringLiteral("palette-zh"));
        type(window, QString());
        test::picture(window.bench().window(), QStringLiteral("palette-zh-all"));
    }
};

LIANLU_WIDGETS_TEST(TestPalette)

}  // namespace test_palette

#include "test_palette.moc"
