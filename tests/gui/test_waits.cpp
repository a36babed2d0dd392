// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// Nothing that somebody does keeps the screen busy for long. Measured is what the processor works for the screen's thread within one event,
// so that a machine that is busy with something else does not count.
#include <QAbstractItemModel>
#include <QListView>
#include <QPointer>
#include <QScopedValueRollback>
#include <QTest>

#include "app/workbench/watched_application.h"
#include "models/domain/entities/person.h"
#include "tests/gui/desk_window.h"
#include "tests/support/sanitized.h"
#include "tests/support/test_main.h"
#include "ui/shell/desk_page.h"
#include "ui/shell/workspace.h"

namespace test_waits {

using namespace lianlu;
using app::WatchedApplication;
using test::DeskWindow;

//! Another process on the same core, or its other half, makes the same work look twice as long now and then: the least of some tries tells.
constexpr int kTries = 4;
constexpr int kEntries = 500;
constexpr int kPlaces = 10;  //!< of a manager's desk
constexpr int kPieceMs = 35;  //!< unlocking and each place that is made after it: several of them follow one another while somebody starts to work

//! Tells what each place of the desk takes to be made, in ms of the processor.
class PlaceWatch final : public WatchedApplication {
public:
    using WatchedApplication::WatchedApplication;
    bool notify(QObject* receiver, QEvent* event) override {
        const QPointer page = event->type() == QEvent::MetaCall && !m_within ? qobject_cast<ui::DeskPage*>(receiver) : nullptr;
        if (!page) return WatchedApplication::notify(receiver, event);
        const QScopedValueRollback within(m_within, true);
        const auto before = page->findChildren<ui::Workspace*>();
        const double start = threadMs();
        const bool taken = WatchedApplication::notify(receiver, event);
        const auto ms = static_cast<int>(threadMs() - start);
        for (const auto* place : page ? page->findChildren<ui::Workspace*>() : QList<ui::Workspace*>())
            if (!before.contains(place)) m_made.append({place->id(), ms});
        return taken;
    }
    [[nodiscard]] QList<std::pair<QString, int>> takeMade() { return std::exchange(m_made, {}); }

private:
    QList<std::pair<QString, int>> m_made;
    bool m_within = false;
};

class TestWaits : public QObject {
    Q_OBJECT

    static PlaceWatch& watch() { return *static_cast<PlaceWatch*>(qApp); }
    //! As an event of its own: the test itself is none.
    static void say(const std::function<void()>& what) {
        QMetaObject::invokeMethod(qApp, what, Qt::QueuedConnection);
        QCoreApplication::processEvents();
    }
    //! Until nothing more comes of itself.
    static void settle() { QTest::qWait(250); }

    std::map<QString, int> m_least;  //!< ms, by what was done
    QStringList m_order;
    void note(const QString& what) { note(what, watch().takeLongestOwnMs()); }
    void note(const QString& what, int ms) {
        const auto [at, isNew] = m_least.emplace(what, ms);
        if (isNew) m_order << what;
        at->second = qMin(at->second, ms);
    }
    static int mostMs(const QString& what) { return what == QLatin1String("unlock") || what.startsWith(QLatin1String("making ")) ? kPieceMs : WatchedApplication::kLongestMs; }
    void step(const QString& what, const std::function<void()>& act) {
        (void)watch().takeLongestOwnMs();
        act();
        settle();
        note(what);
    }

    //! One customer with a long story, and it is the first of the list.
    static void tell(const test::DeskProfile& profile) {
        SystemClock clock;
        auto store = test::storeOf(profile, clock);
        const auto guide = domain::StaffId{Uuid::fromName("desk-profile", "guide")};
        std::vector<store::ServerRow> rows;
        for (int i = 0; i < kEntries; ++i) {
            domain::Interaction one;
            one.id = {Uuid::fromName("desk-profile", "told" + std::to_string(i))};
            one.customerId = {Uuid::fromName("desk-profile", "person0")};
            one.staffId = guide;
            one.kind = domain::InteractionKind::call;
            one.note = "问过秋冬大衣，周末再来 " + std::to_string(i);
            one.at = clock.now() - std::chrono::hours(7 * (i + 1));
            store::ServerRow row{std::string(domain::Interaction::kEntity), one.id.uuid, 1, false, domain::toFields(one)};
            std::erase_if(row.fields, [](const auto& field) { return domain::isNull(field.second); });
            rows.push_back(std::move(row));
        }
        const auto done = store->writeNow([&](store::WriteTxn& txn) { return store::Replica::apply(txn, domain::Scope::book(guide), rows); });
        if (!done) qFatal("%s", done.error().describe().c_str());
    }

    void walk(const QString& language) {
        const test::DeskProfile profile(domain::Role::manager);
        tell(profile);
        DeskWindow window(profile.options(false), language);
        QVERIFY(window.find("unlockPassphrase"));
        settle();
        // The try before has made them in another language.
        (void)watch().takeMade();
        step(QStringLiteral("unlock"), [&] {
            window.unlock();
            QVERIFY(window.find("deskPage"));
            QTRY_VERIFY(window.bench().deskPage()->allMade());
        });
        const auto made = watch().takeMade();
        QCOMPARE(made.size(), kPlaces);
        for (const auto& [place, ms] : made) note(QStringLiteral("making ") + place, ms);
        for (const char* place : {"railCustomers", "railLeads", "railTasks", "railOffers", "railTeam", "railQuality", "railDuplicates", "railSync", "railSettings", "railToday"})
            step(QString::fromLatin1(place), [&] { window.click(place); });
        window.click("railTeam");
        step(QStringLiteral("charts"), [&] {
            window.click("teamShowCharts");
            QVERIFY(window.find("teamBoardContacts"));
        });
        step(QStringLiteral("back to the list"), [&] { window.click("teamChartsList"); });
        window.click("railToday");
        // The offscreen platform forgets the active window when the page before goes.
        QTRY_VERIFY((window.bench().window().activateWindow(), window.bench().window().isActiveWindow()));
        step(QStringLiteral("palette"), [&] {
            QTest::keyClick(&window.bench().window(), Qt::Key_K, Qt::ControlModifier);
            QVERIFY(window.find("paletteInput"));
        });
        auto* input = DeskWindow::visible("paletteInput");
        QVERIFY(input);
        QTest::keyClick(input, Qt::Key_Escape);
        step(QStringLiteral("shortcuts"), [&] { QTest::keyClick(&window.bench().window(), Qt::Key_Slash, Qt::ControlModifier); });
        if (auto* sheet = DeskWindow::visible("shortcutClose")) QTest::mouseClick(sheet, Qt::LeftButton);
        step(QStringLiteral("long story"), [&] {
            say([&] { window.bench().desk()->openCustomer({Uuid::fromName("desk-profile", "person0")}); });
            auto* story = window.find<QListView>("timelineList");
            QTRY_VERIFY(story && story->model()->rowCount() > 0);
        });
        for (const auto& [button, dialog] : {std::pair{"logInteractionButton", "interactionDialog"}, {"pushOfferButton", "offerDialog"}, {"editCustomerButton", "editCustomerDialog"}}) {
            step(QString::fromLatin1(dialog), [&] {
                window.click(button);
                QVERIFY(window.find("dialogCancel"));
            });
            auto* cancel = DeskWindow::visible("dialogCancel");
            QVERIFY(cancel);
            QTest::mouseClick(cancel, Qt::LeftButton);
            settle();
        }
        step(QStringLiteral("dark"), [&] { say([&] { window.bench().setScheme(ui::Scheme::dark); }); });
        step(QStringLiteral("light"), [&] { say([&] { window.bench().setScheme(ui::Scheme::light); }); });
        step(QStringLiteral("another language"), [&] {
            say([&] { window.bench().setLanguage(language == QLatin1String("en") ? QStringLiteral("zh_CN") : QStringLiteral("en")); });
            QTRY_VERIFY(window.bench().deskPage()->allMade());
        });
        step(QStringLiteral("lock"), [&] { window.click("statusLock"); });
        QTRY_VERIFY(window.bench().isAtRest());
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }

    void nothingKeepsTheScreenBusy() {
        bool within = false;
        for (int i = 0; i < kTries && !within; ++i) {
            walk(QStringLiteral("en"));
            if (QTest::currentTestFailed()) return;
            within = std::all_of(m_least.begin(), m_least.end(), [](const auto& one) { return one.second <= mostMs(one.first); });
        }
        QStringList over;
        for (const auto& what : std::as_const(m_order)) {
            qInfo("%4d ms  %s", m_least[what], qPrintable(what));
            if (m_least[what] > mostMs(what)) over << QStringLiteral("%1: %2 ms").arg(what).arg(m_least[what]);
        }
        if (test::kSanitized) QSKIP("sanitized builds take their time");
        QVERIFY2(over.isEmpty(), qPrintable(over.join(QStringLiteral(", "))));
    }
};

int testMain(int argc, char** argv) {
    PlaceWatch application(argc, argv);
    QMetaObject::invokeMethod(&application, test::hushDisplay, Qt::QueuedConnection);
    TestWaits suite;
    return QTest::qExec(&suite, argc, argv);
}

}  // namespace test_waits

#include "test_waits.moc"
