// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// Several customers or leads at once: counted first, changed beside, taken back as one.
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTimer>
#include <QTranslator>

#include "models/item/lead_list_model.h"
#include "tests/gui/cut_words.h"
#include "tests/gui/workspaces/work_desk.h"
#include "tests/support/test_main.h"
#include "ui/customers/customers_workspace.h"
#include "ui/leads/leads_workspace.h"
#include "ui/team/change_many_dialog.h"

// Q_INIT_RESOURCE declares a function and must stand outside of every namespace.
static void initManyTranslations() { Q_INIT_RESOURCE(lianlu_translations); }

namespace test_change_many_screens {

using namespace lianlu;
using test::dialog;
using test::named;
using test::SampleStore;

namespace {

QString said(QWidget& in, const char* name) { return named<QLabel>(in, name)->text(); }
QTableView* tableOf(QWidget& in, const char* name) { return named<QTableView>(in, name); }

//! The first rows of the list, from the keyboard.
void chooseFirst(QTableView* list, int count) {
    list->setFocus();
    list->setCurrentIndex(list->model()->index(0, 0));
    for (int n = 1; n < count; ++n) QTest::keyClick(list, Qt::Key_Down, Qt::ShiftModifier);
}

int tagged(test::WorkDesk& desk, const std::string& name) {
    std::int64_t count = -1;
    const auto done = desk.sample().store().read([&](db::Connection& c) -> Result<void> {
        LIANLU_TRY(count, c.integer("SELECT count(DISTINCT customer_id) FROM tag WHERE name = ? AND (source = 'own' OR source IS NULL)", name));
        return {};
    });
    return done ? static_cast<int>(count) : -1;
}

//! The longest the screen's thread was away, in ms.
class Beat : public QObject {
public:
    Beat() {
        m_timer.setInterval(1);
        connect(&m_timer, &QTimer::timeout, this, [this] { m_longest = qMax(m_longest, m_since.restart()); });
        m_since.start();
        m_timer.start();
    }
    [[nodiscard]] qint64 longest() const { return m_longest; }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
};

}  // namespace

class TestChangeManyScreens : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTagForThreeAndBack() {
        test::WorkDesk desk;
        ui::CustomersWorkspace customers(desk);
        desk.present(customers);
        auto* list = tableOf(customers, "customersTable");
        QTRY_VERIFY(list->model()->rowCount() > 10);
        chooseFirst(list, 1);
        QVERIFY(!named<QPushButton>(customers, "customersAssignChange")->isVisible());
        chooseFirst(list, 3);
        QTRY_COMPARE(said(customers, "customersAssignWords"), QStringLiteral("3 chosen"));
        desk.pictures(customers, QStringLiteral("customers-chosen"));
        QTest::keyClick(list, Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        auto* change = dialog("changeManyDialog");
        QCOMPARE(change->windowTitle(), QStringLiteral("Change 3 customers"));
        QCOMPARE(named<QComboBox>(*change, "changeManyWhat")->count(), 3);
        QVERIFY(!named<QPushButton>(*change, "changeManySave")->isEnabled());  // nothing is said yet
        QTest::keyClicks(named<QLineEdit>(*change, "changeManyTag"), QStringLiteral("Anniversary: 2026"));
        QTRY_COMPARE(said(*change, "changeManyCount"), QStringLiteral("3 of 3 customers change."));
        test::picture(*change, QStringLiteral("change-many-tag"));
        QTest::keyClick(change, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(desk.toasts, QStringList{QStringLiteral("3 customers changed")});
        QCOMPARE(tagged(desk, "Anniversary"), 3);
        // Somebody has it already now; and the tag can be chosen to be taken away.
        QTRY_COMPARE(said(customers, "customersAssignWords"), QStringLiteral("3 chosen"));
        chooseFirst(list, 5);
        QTest::mouseClick(named<QPushButton>(customers, "customersAssignChange"), Qt::LeftButton);
        change = dialog("changeManyDialog");
        QTest::keyClicks(named<QLineEdit>(*change, "changeManyTag"), QStringLiteral("Anniversary: 2026"));
        QTRY_COMPARE(said(*change, "changeManyCount"), QStringLiteral("2 of 5 customers change. 3 are so already."));
        named<QComboBox>(*change, "changeManyWhat")->setCurrentIndex(1);
        auto* which = named<QComboBox>(*change, "changeManyUntag");
        QTRY_VERIFY(which->findText(QStringLiteral("Anniversary")) >= 0);
        QVERIFY(!named<QPushButton>(*change, "changeManySave")->isEnabled());
        which->setCurrentText(QStringLiteral("Anniversary"));
        QTRY_COMPARE(said(*change, "changeManyCount"), QStringLiteral("3 of 5 customers change. 2 do not have it."));
        test::picture(*change, QStringLiteral("change-many-untag"));
        change->reject();
        // Ctrl+Z presses the toast's button.
        desk.takeBack();
        QTRY_COMPARE(tagged(desk, "Anniversary"), 0);
        QTRY_COMPARE(desk.toasts.back(), QStringLiteral("Undone"));
    }

    void leadsMoveOnAreRatedAndLost() {
        test::WorkDesk desk;
        ui::LeadsWorkspace leads(desk);
        desk.present(leads);
        auto* list = tableOf(leads, "leadsTable");
        auto* model = qobject_cast<item::LeadListModel*>(list->model());
        QTRY_VERIFY(model->rowCount() > 5 && model->total() >= model->rowCount());
        const auto before = model->total();
        chooseFirst(list, 4);
        QTRY_COMPARE(said(leads, "leadsAssignWords"), QStringLiteral("4 chosen"));
        desk.pictures(leads, QStringLiteral("leads-chosen"));
        QTest::mouseClick(named<QPushButton>(leads, "leadsAssignChange"), Qt::LeftButton);
        auto* change = dialog("changeManyDialog");
        auto* what = named<QComboBox>(*change, "changeManyWhat");
        QTRY_VERIFY(said(*change, "changeManyCount").contains(QStringLiteral("of 4 leads change")));
        test::picture(*change, QStringLiteral("change-many-stage"));
        what->setCurrentIndex(what->findText(QStringLiteral("Maturity")));
        named<QSpinBox>(*change, "changeManyMaturity")->setValue(77);
        QTRY_COMPARE(said(*change, "changeManyCount"), QStringLiteral("4 of 4 leads change."));
        what->setCurrentIndex(what->findText(QStringLiteral("Next step by")));
        test::picture(*change, QStringLiteral("change-many-due"));
        what->setCurrentIndex(what->findText(QStringLiteral("Close as lost")));
        QTRY_COMPARE(said(*change, "changeManyCount"), QStringLiteral("Say what it shall be. It is counted before anything changes."));
        QVERIFY(!named<QPushButton>(*change, "changeManySave")->isEnabled());
        QTest::keyClicks(named<QLineEdit>(*change, "changeManyReason"), QStringLiteral("The promotion is over"));
        QTRY_COMPARE(said(*change, "changeManyCount"), QStringLiteral("4 of 4 leads change."));
        test::picture(*change, QStringLiteral("change-many-lost"));
        QTest::keyClick(change, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(desk.toasts, QStringList{QStringLiteral("4 leads changed")});
        QTRY_COMPARE(model->total(), before - 4);
        desk.takeBack();
        QTRY_COMPARE(model->total(), before);
        QTRY_COMPARE(desk.toasts.back(), QStringLiteral("Undone"));
    }

    void whatSomebodyChangedSinceStaysAndIsSaid() {
        test::WorkDesk desk;
        ui::CustomersWorkspace customers(desk);
        desk.present(customers);
        auto* list = tableOf(customers, "customersTable");
        QTRY_VERIFY(list->model()->rowCount() > 10);
        chooseFirst(list, 2);
        const auto first = domain::CustomerId::parse(list->model()->index(0, 0).data(item::IdRole).toString().toStdString());
        QTest::mouseClick(named<QPushButton>(customers, "customersAssignChange"), Qt::LeftButton);
        auto* change = dialog("changeManyDialog");
        QTest::keyClicks(named<QLineEdit>(*change, "changeManyTag"), QStringLiteral("Gala"));
        QTRY_VERIFY(named<QPushButton>(*change, "changeManySave")->isEnabled());
        QTest::keyClick(change, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(tagged(desk, "Gala"), 2);
        QTRY_COMPARE(desk.toasts.size(), 1);
        auto edited = desk.async().act([id = *first](const actions::Context& context) { return actions::setTag(context, {id, "Gala", "front row"}); });
        QTRY_VERIFY(edited.isFinished());
        desk.takeBack();
        QTRY_COMPARE(desk.toasts.back(), QStringLiteral("Undone · 1 stay: somebody has changed them since"));
        QCOMPARE(tagged(desk, "Gala"), 1);
    }

    void allOfAListOfThousandsAndTheScreenIsNeverAway() {
        test::WorkDesk desk;
        for (int i = 0; i < 9'900; ++i) {
            domain::Customer one;
            one.id = {SampleStore::idOf("crowd" + std::to_string(i))};
            one.kind = domain::CustomerKind::customer;
            one.name = "客人" + std::to_string(i);
            one.homeStoreId = desk.async().context().shop;
            one.guideId = desk.async().context().staff;
            desk.sample().put(desk.sample().book(), one);
        }
        desk.sample().flush();
        ui::CustomersWorkspace customers(desk);
        desk.present(customers);
        auto* list = tableOf(customers, "customersTable");
        auto* model = qobject_cast<item::CustomerListModel*>(list->model());
        QTRY_VERIFY(model->rowCount() > 5 && model->total() > 9'900);
        QTest::keyClick(list, Qt::Key_A, Qt::ControlModifier);
        auto* whole = named<QPushButton>(customers, "customersAssignAll");
        QTRY_VERIFY(whole->isVisible());
        desk.pictures(customers, QStringLiteral("customers-whole-list"));
        const auto total = static_cast<int>(model->total());
        QVERIFY2(whole->toolTip().contains(QStringLiteral("Ctrl+A")), qPrintable(whole->toolTip()));
        Beat beat;
        // Once more: all of the list, not only what is loaded.
        QTest::keyClick(list, Qt::Key_A, Qt::ControlModifier);
        QTRY_COMPARE(said(customers, "customersAssignWords"), QStringLiteral("%1 chosen").arg(total));
        QVERIFY(!whole->isVisible());
        QTest::mouseClick(named<QPushButton>(customers, "customersAssignChange"), Qt::LeftButton);
        auto* change = dialog("changeManyDialog");
        QTest::keyClicks(named<QLineEdit>(*change, "changeManyTag"), QStringLiteral("Crowd"));
        QTRY_VERIFY_WITH_TIMEOUT(named<QPushButton>(*change, "changeManySave")->isEnabled(), 20'000);
        const auto opened = beat.longest();
        Beat run;
        QTest::keyClick(change, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(said(*change, "changeManyCount").contains(QStringLiteral("Cancel stops")), 20'000);
        test::picture(*change, QStringLiteral("change-many-running"));
        QTRY_COMPARE_WITH_TIMEOUT(desk.toasts.size(), 1, 60'000);
        QCOMPARE(tagged(desk, "Crowd"), total);
        const auto changed = run.longest();
        // A stop keeps what is changed by then, and that goes back too.
        Beat back;
        desk.takeBack();
        // What takes a moment shows how far it is; a fast machine is done before.
        const auto undoing = [] {
            const auto windows = QApplication::topLevelWidgets();
            const auto at = std::find_if(windows.begin(), windows.end(), [](const QWidget* one) { return one->objectName() == QLatin1String("undoManyDialog") && one->isVisible(); });
            return at == windows.end() ? nullptr : *at;
        };
        QTRY_VERIFY_WITH_TIMEOUT(undoing() || tagged(desk, "Crowd") == 0, 60'000);
        if (auto* shown = undoing()) test::picture(*shown, QStringLiteral("change-many-back"));
        QTRY_COMPARE_WITH_TIMEOUT(tagged(desk, "Crowd"), 0, 60'000);
        QTRY_COMPARE(desk.toasts.back(), QStringLiteral("Undone"));
        qInfo("longest the screen was away: choosing and counting %lld ms, changing %lld ms, taking back %lld ms", opened, changed, back.longest());
    }

    void stoppedHalfWay() {
        test::WorkDesk desk;
        for (int i = 0; i < 6'000; ++i) {
            domain::Customer one;
            one.id = {SampleStore::idOf("crowd" + std::to_string(i))};
            one.kind = domain::CustomerKind::customer;
            one.name = "客人" + std::to_string(i);
            one.homeStoreId = desk.async().context().shop;
            one.guideId = desk.async().context().staff;
            desk.sample().put(desk.sample().book(), one);
        }
        desk.sample().flush();
        std::vector<domain::CustomerId> all;
        for (int i = 0; i < 6'000; ++i) all.push_back({SampleStore::idOf("crowd" + std::to_string(i))});
        QWidget window;
        auto* change = new ui::ChangeManyDialog(desk, {all, {}, {}}, &window);
        change->open();
        QTest::keyClicks(named<QLineEdit>(*change, "changeManyTag"), QStringLiteral("Half"));
        QTRY_VERIFY_WITH_TIMEOUT(named<QPushButton>(*change, "changeManySave")->isEnabled(), 20'000);
        QTest::keyClick(change, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(said(*change, "changeManyCount").contains(QStringLiteral("Cancel stops")), 20'000);
        QTest::keyClick(change, Qt::Key_Escape);
        QTRY_COMPARE_WITH_TIMEOUT(desk.toasts.size(), 1, 60'000);
        const int half = tagged(desk, "Half");
        QVERIFY(half > 0 && half < 6'000);
        QVERIFY2(desk.toasts.front() == QStringLiteral("Stopped: %1 customers changed").arg(half), qPrintable(desk.toasts.front()));
        desk.takeBack();
        QTRY_COMPARE_WITH_TIMEOUT(tagged(desk, "Half"), 0, 60'000);
    }

    void wordsHaveRoomInEachLanguage_data() {
        QTest::addColumn<QString>("language");
        for (const auto* language : {"en", "zh_CN", "zh_TW"}) QTest::newRow(language) << QString::fromLatin1(language);
    }
    void wordsHaveRoomInEachLanguage() {
        QFETCH(QString, language);
        initManyTranslations();
        QTranslator translator;
        QVERIFY(translator.load(QStringLiteral(":/lianlu/i18n/lianlu_%1.qm").arg(language)));
        QCoreApplication::installTranslator(&translator);
        {
            test::WorkDesk desk(domain::Role::manager);
            for (int i = 0; i < 200; ++i) {
                domain::Customer one;
                one.id = {SampleStore::idOf("pool" + std::to_string(i))};
                one.kind = domain::CustomerKind::customer;
                one.name = "公海" + std::to_string(i);
                one.homeStoreId = desk.async().context().shop;
                desk.sample().put(desk.sample().pool(), one);
            }
            desk.sample().flush();
            ui::CustomersWorkspace customers(desk);
            desk.present(customers);
            auto* list = tableOf(customers, "customersTable");
            QTRY_VERIFY(list->model()->rowCount() == 100);
            list->selectAll();
            QTRY_VERIFY(named<QPushButton>(customers, "customersAssignAll")->isVisible());
            QCOMPARE(test::CutWords::in(*named<QWidget>(customers, "customersAssign")), QStringList());
            desk.pictures(customers, QStringLiteral("many-bar-") + language);
            ui::ChangeManyDialog* change = nullptr;
            for (const bool leads : {false, true}) {
                change = leads ? new ui::ChangeManyDialog(desk, {{}, {SampleStore::lead(0), SampleStore::lead(1)}, {}}, &customers) : new ui::ChangeManyDialog(desk, {{SampleStore::customer(0), SampleStore::customer(1)}, {}, {}}, &customers);
                change->open();
                auto* what = named<QComboBox>(*change, "changeManyWhat");
                for (int i = 0; i < what->count(); ++i) {
                    what->setCurrentIndex(i);
                    QTRY_VERIFY(!said(*change, "changeManyCount").isEmpty());
                    QCOMPARE(test::CutWords::in(*change), QStringList());
                    test::picture(*change, QStringLiteral("many-%1-%2-%3").arg(leads ? QStringLiteral("leads") : QStringLiteral("customers")).arg(i).arg(language));
                }
                change->reject();
            }
        }
        QCoreApplication::removeTranslator(&translator);
    }

    void aManagerGivesMoreThanAHundred() {
        test::WorkDesk desk(domain::Role::manager);
        domain::Staff bo;
        bo.id = {SampleStore::idOf("bo")};
        bo.storeId = desk.async().context().shop;
        bo.code = "G-77";
        bo.name = "Bo Lin";
        bo.role = domain::Role::guide;
        bo.status = domain::StaffStatus::active;
        desk.sample().put(domain::Scope::store(bo.storeId), bo);
        for (int i = 0; i < 150; ++i) {
            domain::Customer one;
            one.id = {SampleStore::idOf("pool" + std::to_string(i))};
            one.kind = domain::CustomerKind::customer;
            one.name = "公海" + std::to_string(i);
            one.homeStoreId = bo.storeId;
            desk.sample().put(desk.sample().pool(), one);
        }
        desk.sample().flush();
        ui::CustomersWorkspace customers(desk);
        desk.present(customers);
        QTest::mouseClick(named<QPushButton>(customers, "customersBook"), Qt::LeftButton);
        QTest::mouseClick(named<QPushButton>(customers, "customersColleagues"), Qt::LeftButton);
        auto* model = qobject_cast<item::CustomerListModel*>(tableOf(customers, "customersTable")->model());
        QTRY_COMPARE(model->total(), std::int64_t{170});
        QTRY_COMPARE(model->rowCount(), 100);
        tableOf(customers, "customersTable")->selectAll();
        QTRY_VERIFY(named<QPushButton>(customers, "customersAssignAll")->isVisible());
        QTest::mouseClick(named<QPushButton>(customers, "customersAssignAll"), Qt::LeftButton);
        QTRY_COMPARE(said(customers, "customersAssignWords"), QStringLiteral("170 chosen"));
        QTest::mouseClick(named<QPushButton>(customers, "customersAssignDo"), Qt::LeftButton);
        auto* change = dialog("changeManyDialog");
        QCOMPARE(named<QComboBox>(*change, "changeManyWhat")->currentText(), QStringLiteral("Assign to"));
        auto* whose = named<QComboBox>(*change, "changeManyWhose");
        QTRY_VERIFY(whose->findText(QStringLiteral("Bo Lin")) >= 0);
        QCOMPARE(whose->currentIndex(), -1);
        whose->setCurrentIndex(whose->findText(QStringLiteral("Bo Lin")));
        QTRY_COMPARE(said(*change, "changeManyCount"), QStringLiteral("170 of 170 customers change."));
        test::picture(*change, QStringLiteral("change-many-assign"));
        QTest::keyClick(change, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(desk.toasts, QStringList{QStringLiteral("170 customers changed")});
        QTRY_COMPARE(model->total(), std::int64_t{0});
        desk.takeBack();
        QTRY_COMPARE_WITH_TIMEOUT(model->total(), std::int64_t{170}, 10'000);
    }
};

LIANLU_WIDGETS_TEST(TestChangeManyScreens)

}  // namespace test_change_many_screens

#include "test_change_many_screens.moc"
