// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileDialog>
#include <QLabel>
#include <QMessageBox>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QRegularExpression>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>
#include <QTranslator>

#include <map>

#include "models/store/imports.h"
#include "models/item/import_rows_model.h"
#include "models/item/words.h"
#include "tests/gui/workspaces/view_hands.h"
#include "tests/support/test_main.h"
#include "ui/customers/customers_workspace.h"
#include "ui/exchange/import_wizard.h"
#include "ui/leads/leads_workspace.h"

namespace test_import_wizard {

using namespace lianlu;
using test::named;

//! From a file to the list on the screen, and back.
class TestImportWizard : public QObject {
    Q_OBJECT

    static QString write(const QTemporaryDir& folder, const char* name, const QByteArray& bytes) {
        const auto path = folder.filePath(QString::fromUtf8(name));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("a file cannot be written");
        return path;
    }
    //! Chooses a file in the dialog that the button opens.
    static void choose(QDialog& wizard, const QString& path) {
        QTest::mouseClick(named<QPushButton>(wizard, "importChoose"), Qt::LeftButton);
        auto* where = qobject_cast<QFileDialog*>(test::dialog("importFile"));
        QVERIFY(where);
        Q_EMIT where->fileSelected(path);
        where->close();
    }
    static void next(QDialog& wizard) {
        auto* button = named<QPushButton>(wizard, "importNext");
        QTRY_VERIFY(button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
    }
    static QString words(QDialog& wizard, const char* name) { return named<QLabel>(wizard, name)->text(); }
    static QString problem(QDialog& wizard) {
        const auto* label = wizard.findChild<QLabel*>(QStringLiteral("inlineErrorText"));
        return label && label->isVisible() ? label->text() : QString();
    }
    static QStringList column(QDialog& wizard, int at) {
        const auto* model = named<QTableView>(wizard, "importRows")->model();
        QStringList cells;
        for (int row = 0; row < model->rowCount(); ++row) cells << model->index(row, at).data().toString();
        return cells;
    }
    static QByteArray mixed() {
        return "姓名,手机号码,意向,客户分组,下次跟进时间\r\n欧阳一,13910000001,羊绒大衣,A,2026-12-24\r\n欧阳二,12345,,B,\r\n"
               "𠀀明,13910000003,=1+2 😀,C,\r\n,13910000004,,D,\r\n";
    }

private Q_SLOTS:
    void init() { QSettings().clear(); }

    void contactsOfAPhone() {
        test::WorkDesk desk;
        ui::LeadsWorkspace workspace(desk);
        desk.present(workspace);
        QTRY_VERIFY(named<QTableView>(workspace, "leadsTable")->model()->rowCount() > 0);
        QTest::mouseClick(named<QToolButton>(workspace, "leadsImport"), Qt::LeftButton);
        const QPointer<QDialog> wizard = test::dialog("importWizard");
        const QTemporaryDir folder;
        choose(*wizard, write(folder, "空.vcf", "no card at all\n"));
        QTRY_COMPARE(problem(*wizard), QStringLiteral("No contact was found in the file. Choose one that a phone or an address book has saved as .vcf."));
        QVERIFY(!named<QComboBox>(*wizard, "importDelimiter")->isVisible());
        choose(*wizard, write(folder, "通讯录.vcf", "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E6=AC=A7;=E9=98=B3;;;\r\nTEL;CELL:13910000011\r\nEND:VCARD\r\n"
                                                   "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:坏\r\nTEL:12\r\nEND:VCARD\r\n"));
        QTRY_COMPARE(named<QTableView>(*wizard, "importFirstRows")->model()->rowCount(), 2);
        QVERIFY(problem(*wizard).isEmpty());
        const auto* first = named<QTableView>(*wizard, "importFirstRows")->model();
        QCOMPARE(first->headerData(1, Qt::Horizontal).toString(), QStringLiteral("Mobile"));
        QCOMPARE(first->headerData(8, Qt::Horizontal).toString(), QStringLiteral("Mobile 2"));
        QVERIFY(named<QComboBox>(*wizard, "importEncoding")->isVisible() && !named<QComboBox>(*wizard, "importDelimiter")->isVisible());
        test::picture(*wizard, QStringLiteral("import-contacts-1-file"));
        next(*wizard);
        QCOMPARE(named<QComboBox>(*wizard, "importColumn2")->currentText(), QStringLiteral("Mobile"));  // nothing is left to be said
        test::picture(*wizard, QStringLiteral("import-contacts-2-columns"));
        next(*wizard);
        QTRY_COMPARE(words(*wizard, "importCounts"), QStringLiteral("1 new · 1 will not be taken"));
        next(*wizard);
        QTRY_COMPARE(words(*wizard, "importResult"), QStringLiteral("1 new · 1 not taken"));
        // Ctrl+Z in the desk takes it back when this window has gone.
        QCOMPARE(desk.toasts.last(), QStringLiteral("Imported: 1 new · 1 not taken"));
        wizard->close();
        QVERIFY(desk.takeBack);
        desk.takeBack();
        QTRY_COMPARE(desk.toasts.last(), QStringLiteral("Undone"));
    }

    void leadsFromAFileAndBack() {
        test::WorkDesk desk;
        ui::LeadsWorkspace workspace(desk);
        desk.present(workspace);
        auto* list = named<QTableView>(workspace, "leadsTable");
        QTRY_VERIFY(list->model()->rowCount() > 0);
        QTRY_VERIFY(!named<QLabel>(workspace, "leadsCount")->text().isEmpty());
        const auto before = named<QLabel>(workspace, "leadsCount")->text();
        desk.pictures(workspace, QStringLiteral("leads-import-button"));
        QTest::mouseClick(named<QToolButton>(workspace, "leadsImport"), Qt::LeftButton);
        const QPointer<QDialog> wizard = test::dialog("importWizard");
        QVERIFY(wizard && !wizard->isModal());
        QVERIFY(!named<QPushButton>(*wizard, "importNext")->isEnabled());
        test::picture(*wizard, QStringLiteral("import-1-empty"));
        const QTemporaryDir folder;
        const auto path = write(folder, "名单.csv", mixed());
        choose(*wizard, path);
        QTRY_COMPARE(named<QTableView>(*wizard, "importFirstRows")->model()->rowCount(), 4);
        QCOMPARE(named<QComboBox>(*wizard, "importEncoding")->currentText(), QStringLiteral("Found: UTF-8"));
        test::picture(*wizard, QStringLiteral("import-1-file"));
        next(*wizard);
        QCOMPARE(named<QComboBox>(*wizard, "importColumn2")->currentText(), QStringLiteral("Mobile"));
        QCOMPARE(named<QComboBox>(*wizard, "importColumn4")->currentText(), QStringLiteral("Left out"));
        auto* group = named<QComboBox>(*wizard, "importColumn4");
        group->setCurrentText(QStringLiteral("Remark"));
        Q_EMIT group->activated(group->currentIndex());
        test::picture(*wizard, QStringLiteral("import-2-columns"));
        next(*wizard);
        QTRY_COMPARE(words(*wizard, "importCounts"), QStringLiteral("2 new · 2 will not be taken"));
        QCOMPARE(column(*wizard, 1), (QStringList{QStringLiteral("New"), QStringLiteral("Not taken"), QStringLiteral("New"), QStringLiteral("Not taken")}));
        QCOMPARE(column(*wizard, 2)[1], QStringLiteral("Mobile: neither a mobile number of 11 digits nor one with + and its country"));
        test::picture(*wizard, QStringLiteral("import-3-check"));
        QTest::mouseClick(named<QPushButton>(*wizard, "importOnlyBad"), Qt::LeftButton);
        QCOMPARE(column(*wizard, 0), (QStringList{QStringLiteral("3"), QStringLiteral("5")}));
        // Back keeps what was chosen.
        QTest::mouseClick(named<QPushButton>(*wizard, "importBack"), Qt::LeftButton);
        QCOMPARE(group->currentText(), QStringLiteral("Remark"));
        next(*wizard);
        next(*wizard);
        QTRY_COMPARE(words(*wizard, "importResult"), QStringLiteral("2 new · 2 not taken"));
        test::picture(*wizard, QStringLiteral("import-4-result"));
        QTRY_VERIFY(named<QLabel>(workspace, "leadsCount")->text() != before);
        const auto errors = folder.filePath(QStringLiteral("again.csv"));
        QTest::mouseClick(named<QPushButton>(*wizard, "importSaveErrors"), Qt::LeftButton);
        auto* where = qobject_cast<QFileDialog*>(test::dialog("importErrorsFile"));
        QVERIFY(where);
        Q_EMIT where->fileSelected(errors);
        where->close();
        QTRY_COMPARE(desk.shownFile, errors);
        QFile saved(errors);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QVERIFY(QString::fromUtf8(saved.readAll()).contains(QStringLiteral("欧阳二,12345,,B,,Mobile: neither a mobile number of 11 digits nor one with + and its country")));
        QTest::mouseClick(named<QPushButton>(*wizard, "importUndo"), Qt::LeftButton);
        QTRY_COMPARE(words(*wizard, "importResult"), QStringLiteral("The import is taken back"));
        QCOMPARE(words(*wizard, "importNote"), QStringLiteral("2 rows taken back."));
        test::picture(*wizard, QStringLiteral("import-5-undone"));
        QTRY_COMPARE(named<QLabel>(workspace, "leadsCount")->text(), before);
        next(*wizard);
        QTRY_VERIFY(!wizard);
    }

    void whatWasChosenIsRemembered() {
        test::WorkDesk desk;
        const QTemporaryDir folder;
        const auto path = write(folder, "a.csv", mixed());
        for (int round = 0; round < 2; ++round) {
            const QPointer<ui::ImportWizard> wizard = new ui::ImportWizard(desk, actions::ImportKind::leads, nullptr);
            wizard->show();
            choose(*wizard, path);
            next(*wizard);
            auto* group = named<QComboBox>(*wizard, "importColumn4");
            QCOMPARE(group->currentText(), round == 0 ? QStringLiteral("Left out") : QStringLiteral("Remark"));
            group->setCurrentText(QStringLiteral("Remark"));
            Q_EMIT group->activated(group->currentIndex());
            // Without a column to know people by there is no way on.
            auto* phone = named<QComboBox>(*wizard, "importColumn2");
            phone->setCurrentIndex(0);
            Q_EMIT phone->activated(0);
            QVERIFY(!named<QPushButton>(*wizard, "importNext")->isEnabled());
            phone->setCurrentText(QStringLiteral("Mobile"));
            Q_EMIT phone->activated(phone->currentIndex());
            next(*wizard);
            auto* existing = named<QComboBox>(*wizard, "importExisting");
            QCOMPARE(existing->currentIndex(), round);
            existing->setCurrentIndex(1);
            Q_EMIT existing->activated(1);
            QTRY_COMPARE(words(*wizard, "importCounts"), QStringLiteral("2 new · 2 will not be taken"));
            wizard->close();
            QTRY_VERIFY(!wizard);
        }
    }

    void whatAnUpdateChangesIsShownBeforeIt_data() {
        QTest::addColumn<QString>("language");
        for (const auto* language : {"en", "zh_CN", "zh_TW"}) QTest::newRow(language) << QString::fromLatin1(language);
    }
    void whatAnUpdateChangesIsShownBeforeIt() {
        QFETCH(QString, language);
        initViewTranslations();
        QTranslator translator;
        QVERIFY(language == QLatin1String("en") || translator.load(QStringLiteral(":/lianlu/i18n/lianlu_%1.qm").arg(language)));
        if (language != QLatin1String("en")) QApplication::installTranslator(&translator);
        const auto back = qScopeGuard([&] { QApplication::removeTranslator(&translator); });
        test::WorkDesk desk(domain::Role::manager);
        domain::Customer one;
        one.id = {test::SampleStore::idOf("known by card")};
        one.kind = domain::CustomerKind::member;
        one.name = "周小雨";
        one.city = "上海";
        one.homeStoreId = desk.async().context().shop;
        one.guideId = desk.async().context().staff;
        desk.sample().put(desk.sample().book(), one);
        const auto address = [&](domain::IdentityKind kind, const char* value) {
            domain::Identity identity;
            identity.id = {test::SampleStore::idOf(value)};
            identity.customerId = one.id;
            identity.kind = kind;
            identity.value = value;
            identity.status = domain::IdentityStatus::active;
            desk.sample().put(desk.sample().book(), identity);
        };
        address(domain::IdentityKind::card, "C-7788");
        address(domain::IdentityKind::mobile, "+8613900001234");
        desk.sample().flush();
        const QTemporaryDir folder;
        const auto path = write(folder, "卡.csv", "姓名,会员卡号,手机号码,城市,备注\r\n周小雨,C-7788,13911112222,杭州,喜欢羊绒\r\n新客人,C-9,13911113333,杭州,\r\n新客,C-9,,,\r\n");
        const QPointer<ui::ImportWizard> wizard = new ui::ImportWizard(desk, actions::ImportKind::customers, nullptr);
        wizard->show();
        choose(*wizard, path);
        next(*wizard);
        next(*wizard);
        auto* existing = named<QComboBox>(*wizard, "importExisting");
        existing->setCurrentIndex(1);
        Q_EMIT existing->activated(1);
        auto* table = named<QTableView>(*wizard, "importRows");
        QTRY_COMPARE(table->model()->rowCount(), 3);
        const auto cell = [&](int row, int field, int role = Qt::DisplayRole) { return table->model()->index(row, item::ImportRowsModel::FirstField + field).data(role); };
        QCOMPARE(cell(0, 0).toString(), QStringLiteral("周小雨"));
        QVERIFY(cell(0, 0, item::ImportRowsModel::MutedRole).toBool());
        // What is there already stays masked.
        QCOMPARE(cell(0, 2).toString(), QStringLiteral("%1 → 13911112222").arg(item::maskedPhone("+8613900001234")));
        QVERIFY(!cell(0, 2, Qt::ToolTipRole).toString().contains(QStringLiteral("1234 ")) && !cell(0, 2).toString().contains(QStringLiteral("13900001234")));
        QCOMPARE(cell(0, 3).toString(), QStringLiteral("上海 → 杭州"));
        QVERIFY(!cell(0, 3, item::ImportRowsModel::MutedRole).toBool());
        QCOMPARE(cell(0, 4).toString(), QStringLiteral("— → 喜欢羊绒"));
        // Who stands in the file twice is not somebody who is there already.
        const std::map<QString, std::pair<QString, QString>> twice{{QStringLiteral("en"), {QStringLiteral("Twice in this file (row 3)"), QStringLiteral("1 new · 1 to update · 1 twice in this file")}},
                                                                   {QStringLiteral("zh_CN"), {QStringLiteral("文件内重复（第 3 行）"), QStringLiteral("新增 1 · 将更新 1 · 文件内重复 1")}},
                                                                   {QStringLiteral("zh_TW"), {QStringLiteral("檔案內重複（第 3 列）"), QStringLiteral("新增 1 · 將更新 1 · 檔案內重複 1")}}};
        QCOMPARE(table->model()->index(2, item::ImportRowsModel::Fate).data().toString(), twice.at(language).first);
        QCOMPARE(words(*wizard, "importCounts"), twice.at(language).second);
        // Whoever is new has no "before".
        QCOMPARE(cell(1, 3).toString(), QStringLiteral("杭州"));
        QVERIFY(!cell(1, 3, item::ImportRowsModel::MutedRole).toBool());
        test::picture(*wizard, QStringLiteral("import-3-update-") + language);
        existing->setCurrentIndex(0);
        Q_EMIT existing->activated(0);
        QTRY_COMPARE(cell(0, 3).toString(), QStringLiteral("杭州"));
        wizard->close();
        QTRY_VERIFY(!wizard);
    }

    void customersByKeyboardAlone() {
        test::WorkDesk desk(domain::Role::manager);
        ui::CustomersWorkspace workspace(desk);
        desk.present(workspace);
        QTRY_VERIFY(named<QTableView>(workspace, "customersTable")->model()->rowCount() > 0);
        QTest::keyClick(named<QTableView>(workspace, "customersTable"), Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        const QPointer<QDialog> wizard = test::dialog("importWizard");
        QVERIFY(wizard);
        QVERIFY(QTest::qWaitForWindowActive(wizard));
        QVERIFY(named<QPushButton>(*wizard, "importChoose")->hasFocus());
        QTest::keyClick(named<QPushButton>(*wizard, "importChoose"), Qt::Key_Space);
        auto* where = qobject_cast<QFileDialog*>(test::dialog("importFile"));
        QVERIFY(where);
        const QTemporaryDir folder;
        Q_EMIT where->fileSelected(write(folder, "gbk.csv", QByteArray("\xD0\xD5\xC3\xFB;\xCA\xD6\xBB\xFA\n\xCD\xF5\xB7\xBC\xB7\xBC;13910000009\n")));
        where->close();
        auto* forward = named<QPushButton>(*wizard, "importNext");
        QTRY_VERIFY(forward->isEnabled());
        QCOMPARE(named<QComboBox>(*wizard, "importEncoding")->currentText(), QStringLiteral("Found: GB18030"));
        QCOMPARE(named<QComboBox>(*wizard, "importDelimiter")->currentText(), QStringLiteral("Found: Semicolon ;"));
        wizard->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(wizard));
        QTest::keyClick(wizard, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(words(*wizard, "importSteps").contains(QStringLiteral("<b>2 Columns</b>")));
        QTest::keyClick(wizard, Qt::Key_Left, Qt::AltModifier);
        QVERIFY(words(*wizard, "importSteps").contains(QStringLiteral("<b>1 File</b>")));
        QTest::keyClick(wizard, Qt::Key_Return, Qt::ControlModifier);
        QTest::keyClick(wizard, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(words(*wizard, "importCounts"), QStringLiteral("1 new"));
        QTest::keyClick(wizard, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(words(*wizard, "importResult"), QStringLiteral("1 new"));
        QTest::keyClick(wizard, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!wizard);
        // The next wizard knows of it and takes it back.
        QTest::mouseClick(named<QToolButton>(workspace, "customersImport"), Qt::LeftButton);
        const QPointer<QDialog> second = test::dialog("importWizard");
        auto* takeBack = named<QPushButton>(*second, "importEarlierUndo");
        QTRY_VERIFY(takeBack->isVisible());
        QVERIFY(words(*second, "importEarlier").contains(QStringLiteral("1 new, 0 updated")));
        QTest::mouseClick(takeBack, Qt::LeftButton);
        QTRY_COMPARE(words(*second, "importResult"), QStringLiteral("The import is taken back"));
        second->close();
        QTRY_VERIFY(!second);
    }

    void anyImportOfTheLastDaysGoesBack() {
        test::WorkDesk desk;
        const QTemporaryDir folder;
        const char* files[]{"十一月线索.csv", "展会名单.csv"};
        for (int i = 0; i < 2; ++i) {
            const QPointer<ui::ImportWizard> wizard = new ui::ImportWizard(desk, actions::ImportKind::leads, nullptr);
            wizard->setAttribute(Qt::WA_DeleteOnClose);
            wizard->show();
            choose(*wizard, write(folder, files[i], "姓名,手机\n客人" + QByteArray::number(i) + ",1391000007" + QByteArray::number(i) + "\n"));
            for (const char* until : {"importCounts", "importCounts", "importResult"}) {
                next(*wizard);
                if (until == std::string_view("importResult")) QTRY_COMPARE(words(*wizard, until), QStringLiteral("1 new"));
                else QTRY_VERIFY(named<QPushButton>(*wizard, "importNext")->isEnabled());
            }
            wizard->close();
            QTRY_VERIFY(!wizard);
        }
        const QPointer<ui::ImportWizard> wizard = new ui::ImportWizard(desk, actions::ImportKind::leads, nullptr);
        wizard->show();
        auto* history = named<QPushButton>(*wizard, "importHistory");
        QTRY_VERIFY(history->isVisible());
        test::picture(*wizard, QStringLiteral("import-1-earlier"));
        QTest::mouseClick(history, Qt::LeftButton);
        auto* dialog = test::dialog("importHistoryDialog");
        QVERIFY(dialog);
        auto* rows = named<QTableView>(*dialog, "importHistoryRows");
        QCOMPARE(rows->model()->rowCount(), 2);
        QCOMPARE(rows->model()->index(0, 0).data().toString(), QStringLiteral("展会名单.csv"));
        QCOMPARE(rows->model()->index(1, 0).data().toString(), QStringLiteral("十一月线索.csv"));
        QCOMPARE(rows->model()->index(1, 2).data().toString(), QStringLiteral("1"));
        QCOMPARE(rows->model()->index(1, 4).data().toString(), QStringLiteral("In the list"));
        test::picture(*dialog, QStringLiteral("import-history"));
        // The older one, by the keyboard.
        QTest::keyClick(rows, Qt::Key_Down);
        QTest::mouseClick(named<QPushButton>(*dialog, "importHistoryUndo"), Qt::LeftButton);
        QTRY_COMPARE(words(*wizard, "importResult"), QStringLiteral("The import is taken back"));
        QCOMPARE(words(*wizard, "importNote"), QStringLiteral("1 rows taken back."));
        wizard->close();
        std::vector<store::ImportRun> runs;
        QVERIFY(desk.async().context().store.read([&](db::Connection& c) -> Result<void> {
            LIANLU_TRY(runs, store::Imports::list(c, 10));
            return {};
        }));
        QCOMPARE(runs.size(), std::size_t{2});
        QCOMPARE(runs[0].left, std::int64_t{1});
        QCOMPARE(runs[1].left, std::int64_t{0});
    }

    void whatCannotBeReadIsSaidInWords() {
        test::WorkDesk desk;
        const QTemporaryDir folder;
        const QPointer<ui::ImportWizard> wizard = new ui::ImportWizard(desk, actions::ImportKind::leads, nullptr);
        wizard->show();
        choose(*wizard, write(folder, "old.xls", "\xD0\xCF\x11\xE0"));
        QTRY_VERIFY(problem(*wizard).contains(QStringLiteral("Save it in Excel as .xlsx")));
        test::picture(*wizard, QStringLiteral("import-1-refused"));
        QVERIFY(!named<QPushButton>(*wizard, "importNext")->isEnabled());
        choose(*wizard, write(folder, "empty.csv", ""));
        QTRY_VERIFY(problem(*wizard).contains(QStringLiteral("the first row needs headings")));
        choose(*wizard, write(folder, "heads.csv", "name,phone\n"));
        next(*wizard);
        QVERIFY(problem(*wizard).isEmpty());
        next(*wizard);
        QTRY_COMPARE(problem(*wizard), QStringLiteral("The file has headings and no rows."));
        QVERIFY(!named<QPushButton>(*wizard, "importNext")->isEnabled());
        wizard->close();
    }

    void aFileThatChangesIsLookedAtAnew() {
        test::WorkDesk desk;
        const QTemporaryDir folder;
        const QPointer<ui::ImportWizard> wizard = new ui::ImportWizard(desk, actions::ImportKind::leads, nullptr);
        wizard->show();
        choose(*wizard, write(folder, "list.csv", "姓名,手机,城市\n甲,13910000031,上海\n"));
        next(*wizard);
        next(*wizard);
        QTRY_COMPARE(words(*wizard, "importCounts"), QStringLiteral("1 new"));
        write(folder, "list.csv", "姓名,手机,城市\n甲,13910000031,上海\n乙,13910000032,北京\n");
        next(*wizard);
        QTRY_VERIFY(problem(*wizard).contains(QStringLiteral("has changed since it was looked at")));
        QTRY_COMPARE(words(*wizard, "importCounts"), QStringLiteral("2 new"));
        QVERIFY(words(*wizard, "importSteps").contains(QStringLiteral("<b>3 Check</b>")));
        test::picture(*wizard, QStringLiteral("import-3-changed"));
        // With other heads what the columns mean has to be said again.
        write(folder, "list.csv", "城市,手机,姓名\n上海,13910000031,甲\n");
        next(*wizard);
        QTRY_VERIFY(problem(*wizard).contains(QStringLiteral("Go back to the first step")));
        QVERIFY(!named<QPushButton>(*wizard, "importNext")->isEnabled());
        QVERIFY(desk.toasts.isEmpty());
        wizard->close();
    }

    void aFileWithoutHeadings() {
        test::WorkDesk desk;
        const QTemporaryDir folder;
        const QPointer<ui::ImportWizard> wizard = new ui::ImportWizard(desk, actions::ImportKind::leads, nullptr);
        wizard->show();
        choose(*wizard, write(folder, "nohead.csv", "周无头,13910000041,1990-01-01\n吴无头,13910000042,1990-01-02\n"));
        auto* noHeads = named<QCheckBox>(*wizard, "importNoHeads");
        QTRY_VERIFY(noHeads->isVisible() && noHeads->isChecked());
        QTRY_COMPARE(named<QTableView>(*wizard, "importFirstRows")->model()->rowCount(), 2);
        QVERIFY(problem(*wizard).contains(QStringLiteral("taken for a person")));
        test::picture(*wizard, QStringLiteral("import-1-no-heads"));
        next(*wizard);
        QCOMPARE(named<QComboBox>(*wizard, "importColumn2")->currentText(), QStringLiteral("Mobile"));
        QVERIFY(words(*wizard, "importColumnsNote").startsWith(QStringLiteral("Found by the first row")));
        auto* name = named<QComboBox>(*wizard, "importColumn1");
        name->setCurrentText(QStringLiteral("Name"));
        Q_EMIT name->activated(name->currentIndex());
        test::picture(*wizard, QStringLiteral("import-2-no-heads"));
        next(*wizard);
        QTRY_COMPARE(words(*wizard, "importCounts"), QStringLiteral("2 new"));
        // Heads that nothing is known by do not claim to have been found.
        QTest::mouseClick(named<QPushButton>(*wizard, "importBack"), Qt::LeftButton);
        QTest::mouseClick(named<QPushButton>(*wizard, "importBack"), Qt::LeftButton);
        choose(*wizard, write(folder, "unknown.csv", "甲乙,丙丁\na,b\n"));
        QTRY_VERIFY(!noHeads->isChecked());
        next(*wizard);
        QVERIFY(words(*wizard, "importColumnsNote").startsWith(QStringLiteral("No heading says")));
        wizard->close();
    }

    void whoClosesItWhileItRunsIsAsked() {
        test::WorkDesk desk;
        const QTemporaryDir folder;
        QByteArray csv = "name,phone\n";
        for (int i = 0; i < 20'000; ++i) csv += "P" + QByteArray::number(i) + ",139" + QByteArray::number(40'000'000 + i) + "\n";
        const auto path = write(folder, "many.csv", csv);
        const auto run = [&](QPointer<ui::ImportWizard>& wizard) {
            wizard = new ui::ImportWizard(desk, actions::ImportKind::leads, nullptr);
            wizard->show();
            choose(*wizard, path);
            next(*wizard);
            next(*wizard);
            QTRY_VERIFY_WITH_TIMEOUT(words(*wizard, "importCounts").contains(QStringLiteral("new")), 30'000);
            next(*wizard);
            QTRY_VERIFY(words(*wizard, "importState").contains(QStringLiteral("of 20,000 rows")));
            QTest::keyClick(wizard, Qt::Key_Escape);
            QVERIFY(wizard->isVisible());
        };
        QPointer<ui::ImportWizard> wizard;
        run(wizard);
        auto* question = qobject_cast<QMessageBox*>(test::dialog("importStopAsk"));
        QVERIFY(question);
        test::picture(*question, QStringLiteral("import-4-ask"));
        // Esc goes back to it, and a second time it is asked again.
        QTest::keyClick(question, Qt::Key_Escape);
        QVERIFY(wizard->isVisible());
        QTest::keyClick(wizard, Qt::Key_Escape);
        QTRY_VERIFY(qobject_cast<QMessageBox*>(test::dialog("importStopAsk")));
        question = qobject_cast<QMessageBox*>(test::dialog("importStopAsk"));
        QTest::mouseClick(named<QPushButton>(*question, "importStopAskStop"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!wizard, 30'000);
        QVERIFY2(desk.toasts.last().contains(QRegularExpression(QStringLiteral("^Import stopped at [0-9,]+ of 20,000 rows: .* Import the same file again to go on\\.$"))), qPrintable(desk.toasts.last()));
        run(wizard);
        question = qobject_cast<QMessageBox*>(test::dialog("importStopAsk"));
        QVERIFY(question);
        QTest::mouseClick(named<QPushButton>(*question, "importStopAskBehind"), Qt::LeftButton);
        QVERIFY(wizard && !wizard->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(!wizard, 60'000);
        QVERIFY2(desk.toasts.last().startsWith(QStringLiteral("Imported: ")), qPrintable(desk.toasts.last()));
    }

    void aDroppedFileAndAStop() {
        test::WorkDesk desk;
        const QTemporaryDir folder;
        QByteArray csv = "name,phone\n";
        for (int i = 0; i < 20'000; ++i) csv += "P" + QByteArray::number(i) + ",139" + QByteArray::number(20'000'000 + i) + "\n";
        const auto path = write(folder, "many.csv", csv);
        const QPointer<ui::ImportWizard> wizard = new ui::ImportWizard(desk, actions::ImportKind::leads, nullptr);
        wizard->show();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(wizard, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(wizard, &drop);
        next(*wizard);
        next(*wizard);
        QTRY_COMPARE_WITH_TIMEOUT(words(*wizard, "importCounts"), QStringLiteral("20,000 new"), 30'000);
        next(*wizard);
        auto* stop = named<QPushButton>(*wizard, "importStop");
        QTRY_VERIFY(words(*wizard, "importState").contains(QStringLiteral("of 20,000 rows")));
        test::picture(*wizard, QStringLiteral("import-4-running"));
        QVERIFY(stop->hasFocus());
        QTest::keyClick(stop, Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(words(*wizard, "importResult").startsWith(QStringLiteral("Stopped. Before that: ")), 30'000);
        QVERIFY(named<QPushButton>(*wizard, "importUndo")->isVisible());
        wizard->close();
        QTRY_VERIFY(!wizard);
    }
};

LIANLU_WIDGETS_TEST(TestImportWizard)

}  // namespace test_import_wizard

#include "test_import_wizard.moc"
