// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// Tasks made by hand, changed many at once, given to others, and as a calendar file.
#include <fstream>
#include <sstream>

#include <QFile>
#include <QTemporaryDir>

#include "models/actions/export_calendar.h"
#include "models/actions/import_calendar.h"
#include "models/actions/tasks.h"
#include "models/base/utf8_path.h"
#include "models/exchange/calendar.h"
#include "tests/actions/shop_floor.h"
#include "tests/support/test_main.h"

namespace test_tasks {

using namespace lianlu;
using namespace lianlu::actions;
using namespace lianlu::actions::test;
using domain::TaskStatus;

class TestTasks : public QObject {
    Q_OBJECT

    const domain::StaffId m_other{uuid("colleague")}, m_gone{uuid("leaver")};

    Result<void> open(ShopFloor& floor) {
        LIANLU_CHECK(floor.open());
        std::vector<store::ServerRow> rows;
        for (const auto& [id, status] : {std::pair{m_other, domain::StaffStatus::active}, {m_gone, domain::StaffStatus::left}}) {
            domain::Staff staff;
            staff.id = id;
            staff.storeId = floor.vault.shop;
            staff.code = "G" + id.toString().substr(0, 4);
            staff.name = "colleague";
            staff.role = domain::Role::guide;
            staff.status = status;
            rows.push_back(floor.vault.row(staff, 7));
        }
        LIANLU_CHECK(floor.vault.apply(domain::Scope::store(floor.vault.shop), rows));
        return {};
    }
    static domain::TaskId make(ShopFloor& floor, CreateTask input, domain::Role role = domain::Role::guide) {
        const auto done = finish(createTask(floor.context(role), std::move(input)));
        if (!done) qFatal("%s", done.error().describe().c_str());
        return {done->id};
    }
    static domain::Task now(ShopFloor& floor, domain::TaskId id) { return *floor.vault.get<domain::Task>(id); }

private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }

    void madeByHandItNamesNobody() {
        ShopFloor floor;
        QVERIFY_DONE(open(floor));
        const auto due = floor.vault.clock.now() + std::chrono::hours(5);
        const auto li = floor.vault.get<domain::Customer>(floor.li)->name;
        const auto id = make(floor, {"  给" + li + "打电话 13812345678 ", "她说周三方便", due, 1, {}, floor.li, floor.lead});
        const auto task = now(floor, id);
        QVERIFY(task.title.find(li) == std::string::npos && task.title.find("13812345678") == std::string::npos);
        QVERIFY(task.title.starts_with("给***打电话"));
        QVERIFY(task.status == TaskStatus::open && task.dueAt == due && task.assigneeId == floor.vault.staff && task.createdBy == floor.vault.staff);
        QVERIFY(task.customerId == floor.li && task.leadId == floor.lead && task.priority == 1);
        QCOMPARE(floor.opsOf("task").size(), std::size_t{1});
        for (const auto& [input, subject] : {std::pair{CreateTask{"  "}, "title"}, {CreateTask{"a", {}, {}, 4}, "priority"}}) {
            const auto refused = finish(createTask(floor.context(), input));
            QCOMPARE_CODE(refused, Code::invalid);
            QCOMPARE(refused.error().subject, std::string(subject));
        }
        QCOMPARE_CODE(finish(createTask(floor.context(), {std::string(201, 'a')})), Code::tooLarge);
    }

    void manyChangeAndComeBackTogether() {
        ShopFloor floor;
        QVERIFY_DONE(open(floor));
        EditTasks input{{}, {{"status", std::string("done")}}};
        for (int n = 0; n < 5; ++n) input.tasks.push_back(make(floor, {"task " + std::to_string(n)}));
        QVERIFY_DONE(floor.pushAll(20));
        const auto done = finish(editTasks(floor.context(), input));
        QVERIFY_DONE(done);
        for (const auto& id : input.tasks) QVERIFY(now(floor, id).status == TaskStatus::done && now(floor, id).doneAt == floor.vault.clock.now());
        // All of them go out as one, and what is so already is no change.
        const auto ops = floor.opsOf("task");
        QCOMPARE(ops.size(), std::size_t{5});
        for (const auto& op : ops) QVERIFY(op.txnId == done->txn);
        const auto again = finish(editTasks(floor.context(), input));
        QVERIFY_DONE(again);
        QVERIFY(again->changes.empty());
        QVERIFY_DONE(finish(undo(floor.context(), done->txn)));
        for (const auto& id : input.tasks) QVERIFY(now(floor, id).status == TaskStatus::open && !now(floor, id).doneAt);
        // Opened again by hand as well.
        QVERIFY_DONE(finish(editTasks(floor.context(), input)));
        QVERIFY_DONE(finish(editTasks(floor.context(), {{input.tasks[2]}, {{"status", std::string("open")}}})));
        QVERIFY(now(floor, input.tasks[2]).status == TaskStatus::open && !now(floor, input.tasks[2]).doneAt);
    }

    void oneThatCannotChangeStopsAll() {
        ShopFloor floor;
        QVERIFY_DONE(open(floor));
        const auto mine = make(floor, {"mine"});
        const auto others = make(floor, {"others", {}, {}, 2, m_other}, domain::Role::manager);
        const auto both = finish(editTasks(floor.context(), {{mine, others}, {{"priority", std::int64_t{1}}}}));
        QCOMPARE_CODE(both, Code::refused);
        QCOMPARE(both.error().context, std::string("others-task"));
        QCOMPARE(now(floor, mine).priority, std::int64_t{2});
        QVERIFY_DONE(finish(editTasks(floor.context(domain::Role::manager), {{mine, others}, {{"priority", std::int64_t{1}}}})));
        QCOMPARE(now(floor, mine).priority, std::int64_t{1});
    }

    void onlyTheManagerGivesThemAway() {
        ShopFloor floor;
        QVERIFY_DONE(open(floor));
        const auto id = make(floor, {"mine"});
        const EditTasks give{{id}, {{"assignee_id", m_other.toString()}}};
        QCOMPARE(finish(editTasks(floor.context(), give)).error().context, std::string("assign-by-manager"));
        QCOMPARE(finish(createTask(floor.context(), {"a", {}, {}, 2, m_other})).error().context, std::string("assign-by-manager"));
        QVERIFY_DONE(finish(editTasks(floor.context(domain::Role::manager), give)));
        QVERIFY(now(floor, id).assigneeId == m_other);
        QCOMPARE(finish(editTasks(floor.context(domain::Role::manager), {{id}, {{"assignee_id", m_gone.toString()}}})).error().context, std::string("left"));
        QCOMPARE_CODE(finish(editTasks(floor.context(domain::Role::manager), {{id}, {{"assignee_id", uuid("nobody").toString()}}})), Code::notFound);
        QCOMPARE_CODE(finish(editTasks(floor.context(domain::Role::manager), {{id}, {{"assignee_id", domain::Value{}}}})), Code::invalid);
    }

    void nonsenseIsRefused() {
        ShopFloor floor;
        QVERIFY_DONE(open(floor));
        const auto id = make(floor, {"mine"});
        QCOMPARE_CODE(finish(editTasks(floor.context(), {{}, {{"priority", std::int64_t{1}}}})), Code::invalid);
        QCOMPARE_CODE(finish(editTasks(floor.context(), {{id}, {}})), Code::invalid);
        QCOMPARE_CODE(finish(editTasks(floor.context(), {{id}, {{"customer_id", floor.li.toString()}}})), Code::invalid);
        QCOMPARE_CODE(finish(editTasks(floor.context(), {{id}, {{"status", std::string("thrown")}}})), Code::invalid);
        QCOMPARE_CODE(finish(editTasks(floor.context(), {{id, id}, {{"title", std::string("same for both")}}})), Code::invalid);
        QCOMPARE_CODE(finish(editTasks(floor.context(), {{{uuid("none")}}, {{"priority", std::int64_t{1}}}})), Code::notFound);
        QCOMPARE_CODE(finish(editTasks(floor.context(), {std::vector(kMostTasksAtOnce + 1, id), {{"priority", std::int64_t{1}}}})), Code::tooLarge);
        QVERIFY(now(floor, id).priority == 2 && now(floor, id).title == "mine");
    }

    void aCalendarFileHoldsWhatHasADate() {
        ShopFloor floor;
        QVERIFY_DONE(open(floor));
        const Time due{std::chrono::sys_days(std::chrono::year(2026) / 12 / 24) + std::chrono::hours(9)};
        const auto id = make(floor, {"选礼物；带上，样品 " + std::string(90, 'x'), "第一行\n第二行", due, 1});
        (void)make(floor, {"without a date"});
        const auto closed = make(floor, {"closed", {}, due});
        QVERIFY_DONE(finish(editTasks(floor.context(), {{closed}, {{"status", std::string("dropped")}}})));
        QTemporaryDir folder;
        const auto file = pathFromUtf8(folder.filePath(QStringLiteral("任务.ics")).toStdString());
        const auto count = exportCalendar(floor.context(), {}, file);
        QVERIFY_DONE(count);
        QCOMPARE(*count, std::int64_t{1});
        std::ifstream in(file, std::ios::binary);
        std::stringstream text;
        text << in.rdbuf();
        const auto lines = QString::fromStdString(text.str()).split(QStringLiteral("\r\n"));
        QCOMPARE(lines.first(), QStringLiteral("BEGIN:VCALENDAR"));
        QVERIFY(lines.contains(QString::fromStdString("UID:" + id.toString() + "@lianlu")));
        QVERIFY(lines.contains(QStringLiteral("DTSTART:20261224T090000Z")));
        QVERIFY(lines.contains(QStringLiteral("DESCRIPTION:第一行\\n第二行")));
        for (const auto& line : lines) QVERIFY2(line.toUtf8().size() <= 75, qPrintable(line));
        QVERIFY(QString::fromStdString(text.str()).remove(QStringLiteral("\r\n ")).contains(QStringLiteral("SUMMARY:选礼物；带上，样品 ") + QString(90, QLatin1Char('x'))));
        QCOMPARE_CODE(exportCalendar(floor.context(), {}, pathFromUtf8(folder.filePath(QStringLiteral("none/a.ics")).toStdString())), Code::notFound);
    }

    //! As calendars write it: folded lines, zones, to-dos, alarms, whole days; what is over, repeats or cannot be read stays out and is counted.
    void aCalendarComesIn() {
        ShopFloor floor;
        QVERIFY_DONE(open(floor));
        QTemporaryDir folder;
        const auto write = [&folder](const char* name, const QByteArray& bytes) {
            QFile file(folder.filePath(QString::fromUtf8(name)));
            if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("a file cannot be written");
            return pathFromUtf8(file.fileName().toStdString());
        };
        const auto file = write("日历.ics",
                                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VTIMEZONE\r\nTZID:Asia/Shanghai\r\nEND:VTIMEZONE\r\n"
                                "BEGIN:VEVENT\r\nUID:1\r\nDTSTART;TZID=Asia/Shanghai:20261224T170000\r\nSUMMARY:约客户试穿\\, 带\r\n 上两件\r\nDESCRIPTION:第一行\\n第二行\r\nPRIORITY:1\r\n"
                                "BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:alarm\r\nTRIGGER:-PT15M\r\nEND:VALARM\r\nEND:VEVENT\r\n"
                                "BEGIN:VTODO\r\nDUE:20261225T010203Z\r\nDTSTART:20261201T000000Z\r\nSUMMARY:to do\r\nEND:VTODO\r\n"
                                "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261226\r\nSUMMARY:whole day\r\nEND:VEVENT\r\n"
                                "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261226\r\nSUMMARY:whole day\r\nEND:VEVENT\r\n"
                                "BEGIN:VEVENT\r\nDTSTART:20200101T000000Z\r\nSUMMARY:past\r\nEND:VEVENT\r\n"
                                "BEGIN:VEVENT\r\nDTSTART:20261227T000000Z\r\nSTATUS:CANCELLED\r\nSUMMARY:cancelled\r\nEND:VEVENT\r\n"
                                "BEGIN:VEVENT\r\nDTSTART:20200101T000000Z\r\nRRULE:FREQ=WEEKLY\r\nSUMMARY:weekly\r\nEND:VEVENT\r\n"
                                "BEGIN:VEVENT\r\nDTSTART:20261399T990000Z\r\nSUMMARY:no such day\r\nEND:VEVENT\r\n"
                                "BEGIN:VEVENT\r\nDTSTART:20261228T000000Z\r\nEND:VEVENT\r\n"
                                "BEGIN:VEVENT\r\nDTSTART:20261229T000000Z\r\nSUMMARY:cut off");
        auto preview = previewCalendar(floor.context(), file);
        QVERIFY_DONE(preview);
        QCOMPARE(preview->count(CalendarFate::fresh), std::int64_t{3});
        QCOMPARE(preview->count(CalendarFate::over), std::int64_t{2});
        QCOMPARE(preview->count(CalendarFate::repeats), std::int64_t{1});
        QCOMPARE(preview->count(CalendarFate::known), std::int64_t{1});
        QCOMPARE(preview->count(CalendarFate::unread), std::int64_t{2});
        const auto done = finish(importCalendar(floor.context(), *preview));
        QVERIFY_DONE(done);
        const auto task = now(floor, domain::TaskId{done->id});
        QCOMPARE(task.title, std::string("约客户试穿, 带上两件"));
        QVERIFY(task.dueAt == Time{std::chrono::sys_days(std::chrono::year(2026) / 12 / 24) + std::chrono::hours(9)});
        QCOMPARE(task.priority, std::int64_t{1});
        QVERIFY(task.reason.find("alarm") == task.reason.npos && task.assigneeId == floor.context().staff);
        // Again: all of it is there. And one undo takes all of it back.
        QCOMPARE(previewCalendar(floor.context(), file)->count(CalendarFate::fresh), std::int64_t{0});
        QCOMPARE_CODE(finish(importCalendar(floor.context(), *previewCalendar(floor.context(), file))), Code::invalid);
        QVERIFY_DONE(finish(undo(floor.context(), done->txn)));
        QCOMPARE(previewCalendar(floor.context(), file)->count(CalendarFate::fresh), std::int64_t{3});
        // What went out comes in as what one has already.
        QVERIFY_DONE(finish(importCalendar(floor.context(), *previewCalendar(floor.context(), file))));
        const auto own = pathFromUtf8(folder.filePath(QStringLiteral("own.ics")).toStdString());
        QVERIFY_DONE(exportCalendar(floor.context(), {}, own));
        QCOMPARE(previewCalendar(floor.context(), own)->count(CalendarFate::fresh), std::int64_t{0});
        QCOMPARE(previewCalendar(floor.context(), own)->count(CalendarFate::known), std::int64_t{3});
        QCOMPARE_CODE(previewCalendar(floor.context(), write("none.ics", "hello\n")), Code::invalid);
        QCOMPARE_CODE(previewCalendar(floor.context(), write("empty.ics", "")), Code::invalid);
        QCOMPARE_CODE(previewCalendar(floor.context(), write("binary.ics", QByteArray(70'000, '\0'))), Code::invalid);
        QCOMPARE_CODE(previewCalendar(floor.context(), pathFromUtf8(folder.filePath(QStringLiteral("none such.ics")).toStdString())), Code::notFound);
    }

    void calendarTextIsEscaped() {
        const exchange::CalendarEntry entry{"u", "a;b,c\\d\x01\x7f", "e\r\nf"};
        const auto text = QString::fromStdString(exchange::calendarText({&entry, 1}, Time{}));
        QVERIFY2(text.contains(QStringLiteral("SUMMARY:a\\;b\\,c\\\\d\r\n")), qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("DESCRIPTION:e\\nf\r\n")));
        QVERIFY(text.contains(QStringLiteral("DTSTAMP:19700101T000000Z\r\n")));
    }
};

LIANLU_TEST(TestTasks)

}  // namespace test_tasks

#include "test_tasks.moc"
