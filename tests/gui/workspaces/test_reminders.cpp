// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// What rings while the desk is open.
#include <QSignalSpy>

#include "models/item/reminders.h"
#include "models/actions/tasks.h"
#include "tests/gui/workspaces/work_desk.h"
#include "tests/support/test_main.h"

namespace test_reminders {

using namespace lianlu;
using namespace std::chrono_literals;

class TestReminders : public QObject {
    Q_OBJECT

    static domain::TaskId make(test::WorkDesk& desk, const std::string& title, Time due) {
        auto done = desk.async().act([=](const actions::Context& context) { return actions::createTask(context, {title, {}, due}); });
        if (!QTest::qWaitFor([&] { return done.isFinished(); }) || !done.result()) qFatal("no task");
        return {done.result()->id};
    }
    static bool edit(test::WorkDesk& desk, domain::TaskId id, const domain::Fields& changed) {
        auto done = desk.async().act([=](const actions::Context& context) { return actions::editTasks(context, {{id}, changed}); });
        return QTest::qWaitFor([&] { return done.isFinished(); }) && done.result().has_value();
    }
    //! What is in the store by now has been taken in: a task due at this moment rings.
    static bool settled(test::WorkDesk& desk, QSignalSpy& due) {
        make(desk, "probe", desk.async().now());
        // It may have rung already while the task was being made.
        if (!QTest::qWaitFor([&due] { return !due.isEmpty(); })) return false;
        return due.takeLast().at(0).toStringList().contains(QStringLiteral("probe"));
    }

private Q_SLOTS:
    void eachRingsOnceWhenItFallsDue() {
        test::WorkDesk desk;
        item::Reminders reminders(desk.async(), 5ms);
        QSignalSpy due(&reminders, &item::Reminders::due);
        const auto start = desk.async().now();
        make(desk, "before", start - 1h);  // stands in Today already
        const auto call = make(desk, "call", start + 10min);
        const auto coat = make(desk, "coat", start + 20min);
        make(desk, "coupon", start + 20min);
        reminders.start();
        QVERIFY(settled(desk, due));
        due.clear();
        desk.sample().clock().advance(11min);
        QVERIFY(due.wait(5'000));
        QCOMPARE(due.takeFirst().at(0).toStringList(), QStringList{QStringLiteral("call")});
        // Done in time, it does not ring; moved, it rings at its new time, and again when it is moved once more.
        QVERIFY(edit(desk, coat, {{"status", std::string("done")}}));
        QVERIFY(edit(desk, call, {{"due_at", toUnixMs(start + 40min)}}));
        QVERIFY(settled(desk, due));
        due.clear();
        desk.sample().clock().advance(15min);
        QVERIFY(due.wait(5'000));
        QCOMPARE(due.takeFirst().at(0).toStringList(), QStringList{QStringLiteral("coupon")});
        desk.sample().clock().advance(20min);
        QVERIFY(due.wait(5'000));
        QCOMPARE(due.takeFirst().at(0).toStringList(), QStringList{QStringLiteral("call")});
    }

    void theNextStepOfALeadRingsToo() {
        test::WorkDesk desk;
        item::Reminders reminders(desk.async(), 5ms);
        QSignalSpy due(&reminders, &item::Reminders::due);
        const auto start = desk.async().now();
        const auto lead = test::SampleStore::lead(3);
        const auto name = desk.get<domain::Customer>(desk.get<domain::Lead>(lead).customerId).name;
        auto agreed = desk.async().act([=](const actions::Context& context) {
            return actions::editLead(context, {lead, {{"next_step", "send pictures to " + name}, {"next_step_at", toUnixMs(start + 10min)}}});
        });
        QVERIFY(QTest::qWaitFor([&] { return agreed.isFinished(); }) && agreed.result());
        reminders.start();
        QVERIFY(settled(desk, due));
        due.clear();
        desk.sample().clock().advance(11min);
        QVERIFY(due.wait(5'000));
        const auto titles = due.takeFirst().at(0).toStringList();
        QCOMPARE(titles.size(), 1);
        // Whom it is about stands on no lock screen.
        QVERIFY(titles[0].startsWith(QStringLiteral("send pictures to ")) && !titles[0].contains(QString::fromStdString(name)));
    }

    void aSleepBringsAllOfThemAtOnce() {
        test::WorkDesk desk;
        item::Reminders reminders(desk.async(), 5ms);
        QSignalSpy due(&reminders, &item::Reminders::due);
        const auto start = desk.async().now();
        make(desk, "later", start + 2h);
        make(desk, "sooner", start + 1h);
        reminders.start();
        QVERIFY(settled(desk, due));
        due.clear();
        desk.sample().clock().advance(3h);
        QVERIFY(due.wait(5'000));
        auto titles = due.takeFirst().at(0).toStringList();
        titles.removeIf([](const QString& title) { return title != QLatin1String("later") && title != QLatin1String("sooner"); });
        QCOMPARE(titles, (QStringList{QStringLiteral("sooner"), QStringLiteral("later")}));
    }
};

LIANLU_WIDGETS_TEST(TestReminders)

}  // namespace test_reminders

#include "test_reminders.moc"
