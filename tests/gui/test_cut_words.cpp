// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>
#include <QVBoxLayout>

#include "app/workbench/language.h"
#include "models/actions/actions.h"
#include "models/domain/rules/person_match.h"
#include "tests/gui/cut_words.h"
#include "tests/gui/desk_window.h"
#include "tests/gui/settled.h"
#include "tests/gui/workspaces/work_desk.h"
#include "tests/support/test_main.h"
#include "ui/common/data_table.h"
#include "ui/customers/customers_workspace.h"
#include "ui/duplicates/duplicates_workspace.h"
#include "ui/leads/leads_workspace.h"
#include "ui/exchange/import_file_page.h"
#include "ui/exchange/import_wizard.h"
#include "ui/offers/offers_workspace.h"
#include "ui/quality/quality_workspace.h"
#include "ui/shell/desk_page.h"
#include "ui/sync/sync_workspace.h"
#include "ui/tasks/tasks_workspace.h"
#include "ui/team/team_workspace.h"
#include "ui/today/today_workspace.h"

namespace test_cut_words {

using namespace lianlu;
using test::CutWords;

constexpr const char* kLanguages[] = {"zh_CN", "zh_TW", "en"};

//! Every screen in each language: nowhere do words have less room than they need, unless a tooltip tells the whole.
class TestCutWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    //! What finds nothing must be able to find.
    void theSearchFindsWhatIsCut() {
        QWidget window;
        auto* whole = new QLabel(QStringLiteral("whole"), &window);
        whole->setGeometry(10, 10, 120, 30);
        auto* cut = new QLabel(QStringLiteral("these words have no room"), &window);
        cut->setGeometry(10, 50, 40, 30);
        auto* low = new QLabel(QStringLiteral("these words wrap and the lines below cannot be seen"), &window);
        low->setWordWrap(true);
        low->setGeometry(10, 90, 100, 20);
        auto* button = new QPushButton(QStringLiteral("Take back the offer"), &window);
        button->setGeometry(10, 130, 50, 34);
        auto* told = new QLabel(QStringLiteral("these words have no room but a tooltip"), &window);
        told->setToolTip(told->text());
        told->setGeometry(10, 170, 40, 30);
        auto* outside = new QLabel(QStringLiteral("outside"), &window);
        outside->setGeometry(380, 210, 100, 30);
        window.resize(400, 300);
        window.show();
        const auto found = CutWords::in(window);
        QCOMPARE(found.size(), 4);
        QVERIFY(found[0].contains("these words have no room\"") && found[1].contains("these words wrap") && found[2].contains("Take back") && found[3].contains("outside"));
    }

    void workspacesAndTheirDialogs_data() { languages(); }
    void workspacesAndTheirDialogs() {
        QFETCH(QString, language);
        m_language = std::make_unique<app::Language>();
        m_language->use(language);
        test::WorkDesk desk(domain::Role::manager);
        fillMore(desk);
        {
            ui::TodayWorkspace today(desk);
            look(desk, today, "taskCard", {});
        }
        {
            ui::CustomersWorkspace customers(desk);
            look(desk, customers, "timelineList",
                 {{"logInteractionButton", "interactionDialog"}, {"pushOfferButton", "offerDialog"}, {"editCustomerButton", "editCustomerDialog"},
                  {"menuConsents", "consentDialog"}, {"nextActionGo", "offerDialog"}, {"menuExportPerson", "exportPersonDialog"}, {"menuErasePerson", "erasePersonDialog"}, {"customersTable", "columnDialog"}});
        }
        {
            ui::CustomersWorkspace portrait(desk);
            desk.present(portrait);
            portrait.open(test::SampleStore::customer(0));
            test::named<QTabBar>(portrait, "customerTabs")->setCurrentIndex(1);
            QTRY_VERIFY(test::named<QPushButton>(portrait, "portraitWhy0")->isEnabled());
            look(desk, portrait, "portraitPage", {{"portraitWhy3", "scoreDialog"}, {"portraitWhy8", "scoreDialog"}});
        }
        {
            ui::LeadsWorkspace leads(desk);
            look(desk, leads, "leadForm", {{"leadsNew", "newLeadDialog"}, {"leadConvert", "convertDialog"}, {"leadsImport", "importWizard"}});
        }
        importStepByStep(desk);
        {
            ui::OffersWorkspace offers(desk);
            look(desk, offers, "offerDetail", {});
        }
        {
            ui::TasksWorkspace tasks(desk);
            look(desk, tasks, "taskDetail", {{"tasksNew", "taskDialog"}});
        }
        {
            ui::TeamWorkspace team(desk);
            look(desk, team, "teamCustomers", {{"actionTeamHandOver", "handoverDialog"}, {"teamGiveTask", "taskDialog"}});
        }
        {
            ui::QualityWorkspace quality(desk);
            look(desk, quality, "qualityCards", {});
            QTest::mouseClick(test::named<QWidget>(quality, "qualityNoEmail"), Qt::LeftButton);
            QTRY_VERIFY(test::named<QPushButton>(quality, "qualityFix")->isEnabled());
            look(desk, quality, "qualityTable", {{"qualityFix", "addressDialog"}});
        }
        {
            ui::DuplicatesWorkspace duplicates(desk);
            look(desk, duplicates, "duplicateGrid", {});
        }
        {
            ui::SyncWorkspace sync(desk);
            look(desk, sync, "queueDetail", {{"queueDiscard", "discardDialog"}});
        }
        report();
    }

    void windowSettingsAndGate_data() { languages(); }
    void windowSettingsAndGate() {
        QFETCH(QString, language);
        m_language.reset();
        test::DeskProfile profile;
        test::DeskWindow window(profile.options(false), language);
        for (const QSize size : {QSize(1366, 768), QSize(1680, 1050)}) {
            window.bench().window().resize(size);
            QVERIFY(window.find("unlockPassphrase"));
            check(window.bench().window(), "unlock");
        }
        window.unlock();
        QVERIFY(window.find("deskPage"));
        window.bench().window().resize(1366, 768);
        for (const char* place : {"today", "customers", "leads", "tasks", "offers", "quality", "duplicates", "sync", "settings"}) {
            QVERIFY(window.bench().deskPage()->show(QString::fromLatin1(place)));
            check(window.bench().window(), place);
        }
        for (const auto& [button, dialog] : {std::pair{"settingsChangePassphrase", "passphraseDialog"}, std::pair{"settingsNewCode", "recoveryDialog"},
                                             std::pair{"settingsSupport", "supportDialog"}}) {
            window.find<QPushButton>(button)->click();
            auto* asked = test::dialog(dialog);
            check(*asked, dialog);
            asked->reject();
        }
        report();
    }

private:
    struct Way {
        const char* control;  //!< a button or an action of the workspace, or a list whose columns are chosen
        const char* dialog;
    };

    static void languages() {
        QTest::addColumn<QString>("language");
        for (const char* language : kLanguages) QTest::newRow(language) << QString::fromLatin1(language);
    }

    //! Two pairs that may be one person each, and a change that waits.
    static void fillMore(test::WorkDesk& desk) {
        auto& sample = desk.sample();
        using test::SampleStore;
        for (const int person : {4, 8}) {
            auto match = domain::newMatch(SampleStore::customer(person), SampleStore::customer(person + 2), domain::MatchMethod::probabilistic, 0.83, sample.ago(1));
            match.evidence = {"birthday=other", "name=exact", "mobile=exact", "city=close", "email=missing"};
            sample.put(sample.book(), match);
        }
        domain::Coupon coupon;
        coupon.id = {SampleStore::idOf("coupon that ends")};
        coupon.customerId = SampleStore::customer(0);
        coupon.templateId = {SampleStore::idOf("WINTER300")};
        coupon.code = "9F3K-22MD-71QB";
        coupon.expiresAt = sample.ago(-4.4);
        coupon.status = domain::CouponStatus::issued;
        sample.put(sample.book(), coupon);
        sample.flush();
        auto done = desk.async().act([](const actions::Context& context) { return actions::editCustomer(context, {SampleStore::customer(3), {{"city", std::string("广州")}}}); });
        QVERIFY(QTest::qWaitFor([&done] { return done.isFinished(); }));
        QVERIFY(done.result().has_value());
    }

    void look(test::WorkDesk& desk, ui::Workspace& workspace, const char* waitFor, const std::vector<Way>& ways) {
        desk.present(workspace);
        QVERIFY2(QTest::qWaitFor([&] {
            const auto* shown = workspace.findChild<QWidget*>(QString::fromLatin1(waitFor));
            return shown && shown->isVisible();
        }), waitFor);
        for (const QSize size : {QSize(1176, 730), QSize(1490, 1010)}) {
            workspace.resize(size);
            check(workspace, qPrintable(workspace.id()));
        }
        workspace.resize(1176, 730);
        for (const auto& way : ways) {
            if (auto* action = workspace.findChild<QAction*>(QString::fromLatin1(way.control))) action->trigger();
            else if (auto* button = workspace.findChild<QAbstractButton*>(QString::fromLatin1(way.control))) button->click();
            else if (auto* table = workspace.findChild<ui::DataTable*>(QString::fromLatin1(way.control))) table->chooseColumns();
            else QFAIL(way.control);
            QPointer<QDialog> asked;
            (void)QTest::qWaitFor([&] {
                for (auto* top : QApplication::topLevelWidgets())
                    if (auto* dialog = qobject_cast<QDialog*>(top); dialog && dialog->isVisible()) asked = dialog;
                return !asked.isNull();
            });
            QVERIFY2(asked, way.control);
            QCOMPARE(asked->objectName(), QString::fromLatin1(way.dialog));
            check(*asked, way.control);
            asked->reject();
            QTRY_VERIFY(!asked || !asked->isVisible());
        }
    }

    void importStepByStep(test::WorkDesk& desk) {
        const QTemporaryDir folder;
        const auto path = folder.filePath(QStringLiteral("线索名单.csv"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("姓名,手机号码,意向,客户分组,下次跟进时间,来源\r\n欧阳一,13910000001,羊绒大衣,A,2026-12-24,小程序\r\n欧阳二,12345,,B,,\r\n");
        file.write("司马三,13910000003,给妈妈买一件能在冬天出差时穿的长款羊毛大衣,C,01/02/2026,\r\n,13910000004,,D,,\r\n钱五,1.39123E+10,,,,\r\n");
        file.close();
        const QPointer<ui::ImportWizard> wizard = new ui::ImportWizard(desk, actions::ImportKind::leads, nullptr);
        wizard->show();
        const auto shown = [&](const char* step) {
            check(*wizard, step);
            test::picture(*wizard, QString::fromLatin1(step) + QLatin1Char('-') + QString::fromLatin1(QTest::currentDataTag()));
        };
        shown("import-1-drop");
        wizard->findChild<ui::ImportFilePage*>()->choose(path);
        auto* next = test::named<QPushButton>(*wizard, "importNext");
        QTRY_VERIFY(next->isEnabled());
        shown("import-1-file");
        next->click();
        shown("import-2-columns");
        next->click();
        QTRY_VERIFY(next->isEnabled());
        shown("import-3-check");
        const auto fate = test::named<QTableView>(*wizard, "importRows")->model()->index(0, 1).data().toString();
        QCOMPARE(fate == QStringLiteral("New"), QByteArray(QTest::currentDataTag()) == "en");
        next->click();
        QTRY_VERIFY(test::named<QPushButton>(*wizard, "importUndo")->isVisible());
        shown("import-4-result");
        test::named<QPushButton>(*wizard, "importUndo")->click();
        QTRY_VERIFY(next->isEnabled());
        shown("import-5-undone");
        next->click();
        QTRY_VERIFY(!wizard);
    }

    void check(QWidget& widget, const char* where) {
        test::settle(widget);
        if (qEnvironmentVariableIsSet("LIANLU_PICTURES"))
            test::picture(widget, QStringLiteral("words-%1-%2-%3").arg(QString::fromLatin1(QTest::currentDataTag()), QString::fromLatin1(where)).arg(widget.width()));
        for (const QString& found : CutWords::in(widget, &m_looked))
            m_found << QStringLiteral("%1 %2 %3×%4: %5").arg(QTest::currentDataTag(), QString::fromLatin1(where)).arg(widget.width()).arg(widget.height()).arg(found);
    }

    void report() {
        // An empty screen has nothing that is cut.
        QVERIFY2(std::exchange(m_looked, 0) > 300, "few texts were seen");
        m_found.removeDuplicates();
        const QStringList found = std::exchange(m_found, {});
        QVERIFY2(found.isEmpty(), qPrintable(QLatin1Char('\n') + found.join(QLatin1Char('\n'))));
    }

    std::unique_ptr<app::Language> m_language;
    QStringList m_found;
    int m_looked = 0;
};

LIANLU_WIDGETS_TEST(TestCutWords)

}  // namespace test_cut_words

#include "test_cut_words.moc"
