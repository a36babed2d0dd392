// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// A handover is taken back: from its last page, from the list, and from the toast; first what would go back and who stays.
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>
#include <QTableWidget>
#include <QTimer>
#include <QTranslator>

#include "tests/gui/cut_words.h"
#include "tests/gui/workspaces/work_desk.h"
#include "tests/support/test_main.h"
#include "ui/team/team_workspace.h"

static void initHandoverBackTranslations() { Q_INIT_RESOURCE(lianlu_translations); }

namespace test_handover_back_screens {

using namespace lianlu;
using item::HandoverNow;
using item::HandoverStay;
using item::HandoverWish;
using test::dialog;
using test::named;
using test::SampleStore;

namespace {

const domain::StaffId kLeaver{SampleStore::idOf("leaver")}, kHeir{SampleStore::idOf("heir")};

//! A team with somebody who has left and who got the book; a server that takes back.
class BackDesk : public test::WorkDesk {
public:
    BackDesk() : WorkDesk(domain::Role::manager) {
        const auto shop = async().context().shop;
        for (const auto& [id, name, status] : {std::tuple{kLeaver, "旧同事", domain::StaffStatus::left}, {kHeir, "Bo Lin", domain::StaffStatus::active}}) {
            domain::Staff one;
            one.id = id;
            one.storeId = shop;
            one.code = id.toString().substr(0, 6);
            one.name = name;
            one.role = domain::Role::guide;
            one.status = status;
            sample().put(domain::Scope::store(shop), one);
        }
        domain::Task task;
        task.id = {SampleStore::idOf("done since")};
        task.storeId = shop;
        task.title = "Call about the coat";
        task.status = domain::TaskStatus::done;
        sample().put(domain::Scope::store(shop), task);
        sample().flush();
        onHandover = [this](const HandoverWish& wish) { return answer(wish); };
    }
    Result<HandoverNow> answer(const HandoverWish& wish) {
        if (wish.preview || wish.from.isNull()) {
            HandoverNow now{wish.id, wish.preview ? HandoverNow::State::preview : state};
            now.total = total;
            now.moved = wish.preview ? 0 : total;
            now.leads = 12;
            now.tasks = 7;
            now.staying = 3;
            now.stayingWork = 1;
            now.undoes = wish.undoes;
            if (!wish.undoes.isNull()) now.stays = stays;
            return now;
        }
        HandoverNow now{wish.id, HandoverNow::State::running};
        now.total = total;
        now.undoes = wish.undoes;
        return now;
    }
    HandoverNow over(double daysAgo = 2) {
        HandoverNow one{Uuid::fromName("handover", "one"), HandoverNow::State::done};
        one.from = kLeaver;
        one.to = kHeir;
        one.total = one.moved = total;
        one.askedAt = sample().ago(daysAgo);
        one.doneAt = one.askedAt;
        one.undoUntil = one.doneAt + std::chrono::hours(24 * 14);
        return one;
    }
    HandoverNow::State state = HandoverNow::State::done;
    std::int64_t total = 42;
    std::vector<HandoverStay> stays{{"customer", SampleStore::customer(3).uuid, SampleStore::customer(3), HandoverStay::Why::movedOn},
                                    {"customer", SampleStore::idOf("far away"), {SampleStore::idOf("far away")}, HandoverStay::Why::gone},
                                    {"task", SampleStore::idOf("done since"), {}, HandoverStay::Why::closed}};
};

QString text(QWidget& in, const char* name) { return named<QLabel>(in, name)->text(); }
void click(QWidget& in, const char* name) { QTest::mouseClick(named<QWidget>(in, name), Qt::LeftButton); }
bool shown(ui::TeamWorkspace& workspace) {
    return QTest::qWaitFor([&] { return named<QTableView>(workspace, "teamTable")->model()->rowCount() >= 4; });
}

}  // namespace

class TestHandoverBackScreens : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fromTheListWithWhoStays() {
        BackDesk desk;
        auto old = desk.over(20);
        old.undoUntil.reset();
        old.id = Uuid::fromName("handover", "old");
        auto back = desk.over(5);
        back.id = Uuid::fromName("handover", "back");
        back.undoUntil.reset();
        back.undoneBy = Uuid::fromName("handover", "its back");
        desk.handovers = std::vector{back, desk.over(), old};
        ui::TeamWorkspace workspace(desk);
        desk.present(workspace);
        QVERIFY(shown(workspace));
        desk.pictures(workspace, QStringLiteral("team-handovers-button"));
        click(workspace, "teamHandovers");
        auto* list = dialog("handoversDialog");
        QVERIFY(list);
        auto* table = named<QTableWidget>(*list, "handoversTable");
        QTRY_COMPARE(table->rowCount(), 3);
        QCOMPARE(table->item(0, 4)->text(), QStringLiteral("Taken back"));
        QVERIFY(table->item(1, 4)->text().startsWith(QStringLiteral("Can be taken back until ")));
        QCOMPARE(table->item(2, 4)->text(), QStringLiteral("Cannot be taken back"));
        QCOMPARE(table->currentRow(), 1);  // the first that can be
        test::picture(*list, QStringLiteral("handovers-list"));
        table->selectRow(0);
        QVERIFY(!named<QPushButton>(*list, "handoversTakeBack")->isEnabled());
        table->selectRow(1);
        click(*list, "handoversTakeBack");
        auto* ask = dialog("handoverBackDialog");
        QVERIFY(ask && !ask->isModal());
        QTRY_COMPARE(text(*ask, "handoverBackCustomers"), QStringLiteral("42"));
        QVERIFY(desk.handoversAsked.back().preview && desk.handoversAsked.back().undoes == desk.over().id);
        auto* stays = named<QListWidget>(*ask, "handoverBackStays");
        QTRY_COMPARE(stays->count(), 4);
        QVERIFY2(stays->item(0)->text().endsWith(QStringLiteral(": given to somebody since")), qPrintable(stays->item(0)->text()));
        QCOMPARE(stays->item(1)->text(), QStringLiteral("A customer who is not on this computer: merged or erased since"));
        QCOMPARE(stays->item(2)->text(), QStringLiteral("Task “Call about the coat”: done since"));
        QCOMPARE(stays->item(3)->text(), QStringLiteral("and 1 more"));
        QVERIFY2(text(*ask, "handoverBackNote").contains(QStringLiteral("旧同事 has left")), qPrintable(text(*ask, "handoverBackNote")));
        test::picture(*ask, QStringLiteral("handover-back-preview"));
        QCOMPARE(named<QPushButton>(*ask, "handoverBackDo")->text(), QStringLiteral("Take back 42 customers"));
        click(*ask, "handoverBackDo");
        QTRY_COMPARE(text(*ask, "handoverTitle"), QStringLiteral("Taking the handover from 旧同事 to Bo Lin back"));
        const auto wish = desk.handoversAsked.back();
        QVERIFY(!wish.preview && wish.undoes == desk.over().id && wish.from == kLeaver);
        test::picture(*ask, QStringLiteral("handover-back-running"));
        // Closed, it goes on, and the team shows it; also after a restart.
        click(*ask, "handoverBackDo");
        QTRY_VERIFY(named<QWidget>(workspace, "teamRunning")->isVisible());
        QCOMPARE(text(workspace, "teamRunningWords"), QStringLiteral("Taking the handover from 旧同事 to Bo Lin back: 0 of 42"));
        QVERIFY(desk.settings().contains(QStringLiteral("team/handover")));
        {
            ui::TeamWorkspace again(desk);
            desk.present(again);
            QTRY_COMPARE(desk.toasts, QStringList{QStringLiteral("The handover is taken back: 42 customers")});
            QVERIFY(!desk.takeBack);  // that is the end of it
        }
    }

    void fromTheLastPageAndFromTheToast() {
        BackDesk desk;
        ui::TeamWorkspace workspace(desk);
        desk.present(workspace);
        QVERIFY(shown(workspace));
        // It ends while nobody looks: the toast offers it, and asks first.
        workspace.handOver(kLeaver);
        auto* over = dialog("handoverDialog");
        named<QComboBox>(*over, "handoverTo")->setCurrentIndex(1);
        click(*over, "handoverNext");
        QTRY_VERIFY(named<QWidget>(*over, "handoverNote")->isVisible());
        QVERIFY2(text(*over, "handoverNote").contains(QStringLiteral("It can be taken back for 14 days")), qPrintable(text(*over, "handoverNote")));
        click(*over, "handoverNext");
        QTRY_VERIFY(named<QWidget>(*over, "handoverTitle")->isVisible());
        click(*over, "handoverNext");
        QVERIFY(QMetaObject::invokeMethod(workspace.findChild<QTimer*>(QStringLiteral("handoverLook")), "timeout"));
        QTRY_COMPARE(desk.toasts, QStringList{QStringLiteral("42 customers have been handed over")});
        QVERIFY(desk.takeBack);
        desk.takeBack();
        auto* ask = dialog("handoverBackDialog");
        QVERIFY(ask);
        QTRY_COMPARE(text(*ask, "handoverBackCustomers"), QStringLiteral("42"));
        QVERIFY(desk.handoversAsked.back().preview);  // nothing has gone back yet
        ask->reject();
        // And from its last page.
        workspace.handOver(kLeaver);
        over = dialog("handoverDialog");
        named<QComboBox>(*over, "handoverTo")->setCurrentIndex(1);
        click(*over, "handoverNext");
        QTRY_VERIFY(named<QWidget>(*over, "handoverNote")->isVisible());
        click(*over, "handoverNext");
        QTRY_VERIFY(named<QWidget>(*over, "handoverTitle")->isVisible());
        QVERIFY(!named<QPushButton>(*over, "handoverTakeBack")->isVisible());
        const auto id = desk.handoversAsked.back().id;
        QVERIFY(QMetaObject::invokeMethod(workspace.findChild<QTimer*>(QStringLiteral("handoverLook")), "timeout"));
        QTRY_VERIFY(named<QPushButton>(*over, "handoverTakeBack")->isVisible());
        test::picture(*over, QStringLiteral("handover-done-take-back"));
        click(*over, "handoverTakeBack");
        ask = dialog("handoverBackDialog");
        QVERIFY(ask);
        QTRY_VERIFY(desk.handoversAsked.back().undoes == id);
        ask->reject();
    }

    void whatCannotGoBackIsSaid() {
        BackDesk desk;
        desk.handovers = std::vector{desk.over()};
        ui::TeamWorkspace workspace(desk);
        desk.present(workspace);
        QVERIFY(shown(workspace));
        const auto asked = [&] {
            workspace.takeBack(desk.over());
            return dialog("handoverBackDialog");
        };
        for (const auto& [code, rule, words] : {std::tuple{Code::refused, "handover-taken-back", "This handover is taken back already."}, {Code::refused, "handover-too-old", "A handover can be taken back for 14 days only."},
                                                {Code::refused, "handover-not-noted", "An older version of the server did this handover"}, {Code::refused, "handover-no-back", "This server cannot take a handover back yet."},
                                                {Code::unreachable, "no server", "The server cannot be reached now. A handover is taken back online only."}}) {
            desk.onHandover = [code = code, rule = rule](const HandoverWish&) -> Result<HandoverNow> { return fail(code, rule); };
            auto* ask = asked();
            QTRY_VERIFY2(text(*ask, "inlineErrorText").startsWith(QString::fromLatin1(words)), qPrintable(text(*ask, "inlineErrorText")));
            QCOMPARE(named<QPushButton>(*ask, "handoverBackDo")->text(), QStringLiteral("Try again"));
            QVERIFY(named<QPushButton>(*ask, "handoverBackDo")->isEnabled());
            ask->reject();
        }
        // Nothing left to give back.
        desk.onHandover = [](const HandoverWish& wish) -> Result<HandoverNow> { return HandoverNow{wish.id, HandoverNow::State::preview}; };
        auto* ask = asked();
        QTRY_VERIFY2(text(*ask, "handoverBackNote").startsWith(QStringLiteral("Nothing of it can go back")), qPrintable(text(*ask, "handoverBackNote")));
        QVERIFY(!named<QPushButton>(*ask, "handoverBackDo")->isEnabled());
        ask->reject();
        // Empty and away, in the list.
        desk.handovers = std::vector<HandoverNow>{};
        click(workspace, "teamHandovers");
        auto* list = dialog("handoversDialog");
        QTRY_VERIFY(text(*list, "handoversState").startsWith(QStringLiteral("Nothing was handed over in the last 14 days.")));
        list->reject();
        desk.handovers = fail(Code::unreachable, "no server");
        click(workspace, "teamHandovers");
        list = dialog("handoversDialog");
        QTRY_VERIFY(text(*list, "inlineErrorText").startsWith(QStringLiteral("The server cannot be reached now.")));
        QCOMPARE(named<QPushButton>(*list, "handoversTakeBack")->text(), QStringLiteral("Try again"));
        list->reject();
    }

    void wordsHaveRoomInEachLanguage_data() {
        QTest::addColumn<QString>("language");
        for (const auto* language : {"en", "zh_CN", "zh_TW"}) QTest::newRow(language) << QString::fromLatin1(language);
    }
    void wordsHaveRoomInEachLanguage() {
        QFETCH(QString, language);
        initHandoverBackTranslations();
        QTranslator translator;
        QVERIFY(translator.load(QStringLiteral(":/lianlu/i18n/lianlu_%1.qm").arg(language)));
        QCoreApplication::installTranslator(&translator);
        {
            BackDesk desk;
            desk.handovers = std::vector{desk.over()};
            ui::TeamWorkspace workspace(desk);
            desk.present(workspace);
            QVERIFY(shown(workspace));
            click(workspace, "teamHandovers");
            auto* list = dialog("handoversDialog");
            QTRY_COMPARE(named<QTableWidget>(*list, "handoversTable")->rowCount(), 1);
            QCOMPARE(test::CutWords::in(*list), QStringList());
            test::picture(*list, QStringLiteral("handovers-list-") + language);
            click(*list, "handoversTakeBack");
            auto* ask = dialog("handoverBackDialog");
            QTRY_COMPARE(named<QListWidget>(*ask, "handoverBackStays")->count(), 4);
            QCOMPARE(test::CutWords::in(*ask), QStringList());
            test::picture(*ask, QStringLiteral("handover-back-") + language);
            ask->reject();
        }
        QCoreApplication::removeTranslator(&translator);
    }
};

LIANLU_WIDGETS_TEST(TestHandoverBackScreens)

}  // namespace test_handover_back_screens

#include "test_handover_back_screens.moc"
