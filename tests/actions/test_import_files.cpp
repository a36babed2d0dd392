// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <fstream>

#include <QFile>
#include <QTemporaryDir>

#include "models/actions/import_calendar.h"
#include "models/actions/import_list.h"
#include "models/base/utf8_path.h"
#include "models/domain/rules/birthday.h"
#include "models/exchange/read/clean_text.h"
#include "models/exchange/read/text_encoding.h"
#include "tests/actions/shop_floor.h"
#include "tests/support/test_main.h"

namespace test_import_files {

using namespace lianlu;
using namespace lianlu::actions;
using namespace lianlu::actions::test;

//! Files that are not as they should be: changed meanwhile, without heads, oddly written. What is taken is what was meant, and the rest is named.
class TestImportFiles : public QObject {
    Q_OBJECT

    std::filesystem::path write(const char* name, const std::string& bytes) {
        const auto path = pathFromUtf8(m_folder.filePath(QString::fromUtf8(name)).toStdString());
        std::ofstream(path, std::ios::binary) << bytes;
        return path;
    }
    static ImportPlan planOf(const std::filesystem::path& file) {
        const auto found = readImportFile(ImportKind::leads, file, {});
        return found ? ImportPlan{ImportKind::leads, file, {}, guessMapping(ImportKind::leads, found->header), OnExisting::update} : ImportPlan{ImportKind::leads, file};
    }
    static Result<ImportPreview> look(ShopFloor& floor, const ImportPlan& plan) {
        ImportProgress progress;
        return previewImport(floor.context(), plan, progress);
    }
    static Result<ImportOutcome> bring(ShopFloor& floor, const ImportPlan& plan) {
        ImportProgress progress;
        return runImport(floor.context(), plan, progress);
    }
    static domain::Customer personOf(ShopFloor& floor, const std::string& phone) {
        const auto found = floor.vault.read<std::vector<domain::CustomerId>>([&](db::Connection& c) { return store::Queries::customersWith(c, domain::IdentityKind::mobile, phone); }).value();
        return found.size() == 1 ? floor.vault.get<domain::Customer>(found.front()).value() : domain::Customer{};
    }
    static std::string faultsOf(const std::vector<BadImportRow>& bad) {
        std::string all;
        for (const auto& row : bad) all += std::to_string(row.line) + ' ' + row.problem.field + ' ' + std::string(nameOf(row.problem.fault)) + '\n';
        return all;
    }
    static std::string wide(std::u16string_view text, bool bigEndian) {
        std::string bytes;
        for (const char16_t unit : text) {
            const char low = static_cast<char>(unit & 0xFFu), high = static_cast<char>(unit >> 8u);
            bytes += bigEndian ? high : low;
            bytes += bigEndian ? low : high;
        }
        return bytes;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }

    void aFileThatChangesAfterTheLookIsNotTaken() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        const auto file = write("list.csv", "姓名,手机,城市\n甲,13900000101,上海\n");
        auto plan = planOf(file);
        const auto found = readImportFile(ImportKind::leads, file, {});
        QVERIFY_DONE(found);
        plan.header = found->header;
        const auto preview = look(floor, plan);
        QVERIFY_DONE(preview);
        plan.seal = preview->seal;
        // As many bytes, the columns swapped.
        write("list.csv", "城市,手机,姓名\n上海,13900000101,甲\n");
        QCOMPARE_FAULT(bring(floor, plan), Code::conflict, "seal");
        QVERIFY(personOf(floor, "+8613900000101").id.isNull());
        // Looked at again it is told already: its heads are others.
        QCOMPARE_FAULT(look(floor, plan), Code::conflict, "file");
        write("list.csv", "姓名,手机,城市\n乙,13900000101,上海\n");
        const auto again = look(floor, plan);
        QVERIFY_DONE(again);
        QVERIFY(again->seal != preview->seal);
        plan.seal = again->seal;
        QVERIFY_DONE(bring(floor, plan));
        QCOMPARE(personOf(floor, "+8613900000101").name, std::string("乙"));
    }

    void whereTheFirstRowIsAPerson() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        const auto file = write("nohead.csv", "周无头,13900000111,1990-01-01\n吴无头,13900000112,1990-01-02\n");
        QVERIFY(readImportFile(ImportKind::leads, file, {})->headIsPerson);
        QVERIFY(!readImportFile(ImportKind::leads, write("heads.csv", "姓名,手机,生日\n甲,13900000113,1990-01-02\n"), {})->headIsPerson);
        exchange::ReadSpec read;
        read.hasNoHeads = true;
        const auto found = readImportFile(ImportKind::leads, file, read);
        QVERIFY_DONE(found);
        QCOMPARE(found->header, std::vector<std::string>(3));
        QCOMPARE(found->first.size(), std::size_t{2});
        QVERIFY(found->headIsPerson);
        auto mapping = guessByRow(found->first.front());
        QVERIFY(mapping.at("phone") == 1 && mapping.at("birthday") == 2);
        mapping.emplace("name", 0);
        ImportPlan plan{ImportKind::leads, file, read, mapping};
        const auto done = bring(floor, plan);
        QVERIFY_DONE(done);
        QCOMPARE(done->counts.created, std::int64_t{2});
        QCOMPARE(personOf(floor, "+8613900000111").birthday, std::string("1990-01-01"));
        // The same of a workbook; and the lines are those of the sheet.
        const auto book = pathFromUtf8(m_folder.filePath(QStringLiteral("nohead.xlsx")).toStdString());
        {
            auto writer = exchange::beginTable(exchange::Form::xlsx, book, {"s", {{"郑"}, {"13900000114"}}, *domain::LocalDays::in("Asia/Shanghai")});
            QVERIFY_DONE(writer);
            QVERIFY_DONE((*writer)->add(std::vector<exchange::Cell>{std::string("坏"), std::string("12")}));
            QVERIFY_DONE((*writer)->finish());
        }
        plan.file = book;
        plan.mapping = {{"name", 0}, {"phone", 1}};
        const auto sheet = bring(floor, plan);
        QVERIFY_DONE(sheet);
        QCOMPARE(sheet->counts.created, std::int64_t{1});
        QCOMPARE(faultsOf(sheet->bad), std::string("2 phone bad-phone\n"));
        // What was not taken can be mended and comes in by itself: its file has heads.
        const auto errors = pathFromUtf8(m_folder.filePath(QStringLiteral("errors.xlsx")).toStdString());
        QVERIFY_DONE(writeImportErrors(floor.context(), plan, sheet->bad, errors, {{"field/phone", "手机"}, {"field/name", "姓名"}, {"import/reason", "why"}}));
        QCOMPARE(guessMapping(ImportKind::leads, readImportFile(ImportKind::leads, errors, {})->header), plan.mapping);
        // In the form that its name says.
        const auto startOf = [](const std::filesystem::path& path) {
            QFile file(QString::fromStdU16String(path.u16string()));
            return file.open(QIODevice::ReadOnly) ? file.read(3) : QByteArray();
        };
        QVERIFY(startOf(errors).startsWith("PK"));
        const auto asText = pathFromUtf8(m_folder.filePath(QStringLiteral("errors.CSV")).toStdString());
        QVERIFY_DONE(writeImportErrors(floor.context(), plan, sheet->bad, asText, {{"field/phone", "手机"}, {"field/name", "姓名"}, {"import/reason", "why"}}));
        QCOMPARE(startOf(asText), QByteArray("\xEF\xBB\xBF"));
        QCOMPARE(guessMapping(ImportKind::leads, readImportFile(ImportKind::leads, asText, {})->header), plan.mapping);
    }

    void oddRowsThatMeanSomething() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        const auto done = bring(floor, planOf(write("odd.csv", "姓名,手机,城市,备注\n少,13900000121\n小数,13900000122.0,上海,x\n多,13900000123,上海,x,y\n丙\u200b丁\u2060,139\u200b00000124,,zero\u200dwidth\n👨\u200d👩\u200d👧,13900000125,,\n")));
        QVERIFY_DONE(done);
        QCOMPARE(faultsOf(done->bad), std::string("4  cell-count\n"));
        QCOMPARE(personOf(floor, "+8613900000121").name, std::string("少"));
        QCOMPARE(personOf(floor, "+8613900000122").name, std::string("小数"));
        QCOMPARE(personOf(floor, "+8613900000124").name, std::string("丙丁"));
        QCOMPARE(personOf(floor, "+8613900000124").remark, std::string("zerowidth"));
        QCOMPARE(personOf(floor, "+8613900000125").name, std::string("👨\u200d👩\u200d👧"));
        QCOMPARE(exchange::withoutInvisible("می\u200cخواهم"), std::string("می\u200cخواهم"));
        QCOMPARE(exchange::withoutInvisible("क्\u200dष"), std::string("क्\u200dष"));
        QCOMPARE(exchange::withoutInvisible("\u200d𠀀\u200d明"), std::string("𠀀明"));
    }

    void birthdaysThatNobodyHas() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        const auto done = bring(floor, planOf(write("days.csv", "姓名,手机,生日\n甲,13900000131,2050-01-01\n乙,13900000132,1890-01-01\n丙,13900000133,1950-01-01\n")));
        QVERIFY_DONE(done);
        QCOMPARE(faultsOf(done->bad), std::string("2 birthday bad-birthday\n3 birthday bad-birthday\n"));
        const Time now{std::chrono::sys_days(std::chrono::year(2026) / 11 / 28) + std::chrono::hours(11)};
        // Where the day begins first it is the 29th.
        QVERIFY(domain::mayBeBirthday("2026-11-29", now) && !domain::mayBeBirthday("2026-11-30", now));
        QVERIFY(domain::mayBeBirthday("1906-11-29", now) && !domain::mayBeBirthday("1906-11-28", now));
        // Neither by hand.
        const auto id = personOf(floor, "+8613900000133").id;
        QCOMPARE_FAULT(finish(editCustomer(floor.context(), {id, {{"birthday", std::string("2050-01-01")}}})), Code::invalid, "birthday");
        QVERIFY_DONE(finish(editCustomer(floor.context(), {id, {{"birthday", std::string("1951-01-01")}}})));
    }

    void whateverItIsCalled() {
        // A workbook that is called a text is one.
        const auto book = pathFromUtf8(m_folder.filePath(QStringLiteral("book.xlsx")).toStdString());
        {
            auto writer = exchange::beginTable(exchange::Form::xlsx, book, {"s", {{"姓名"}, {"手机"}}, *domain::LocalDays::in("Asia/Shanghai")});
            QVERIFY_DONE(writer);
            QVERIFY_DONE((*writer)->finish());
        }
        const auto text = pathFromUtf8(m_folder.filePath(QStringLiteral("book.csv")).toStdString());
        std::filesystem::copy_file(book, text);
        const auto found = readImportFile(ImportKind::leads, text, {});
        QVERIFY_DONE(found);
        QVERIFY(found->facts.isWorkbook);
        QCOMPARE_CODE(readImportFile(ImportKind::leads, write("old.csv", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and more"), {}), Code::unsupported);
        // Without a mark UTF-16 is known by its zeros.
        for (const bool bigEndian : {false, true}) {
            const auto utf16 = readImportFile(ImportKind::leads, write("wide.csv", wide(u"姓名,手机号,生日,城市,备注\r\n赵测三,13911110007,1990-05-01,上海,x\r\n", bigEndian)), {});
            QVERIFY_DONE(utf16);
            QCOMPARE(utf16->facts.encoding, std::string(bigEndian ? "UTF-16BE" : "UTF-16LE"));
            QCOMPARE(utf16->header[1], std::string("手机号"));
        }
        std::string many = "姓名,手机";
        for (int i = 0; i < 10'000; ++i) many += ",c" + std::to_string(i);
        QCOMPARE_FAULT(readImportFile(ImportKind::leads, write("many.csv", many + "\n"), {}), Code::tooLarge, "columns");
        // A few NULs in a text are a fault of their rows.
        QCOMPARE(readImportFile(ImportKind::leads, write("nul.csv", std::string("姓名,手机\n甲\0乙,13900000141\n丙,13900000142\n", 50)), {})->facts.encoding, std::string("UTF-8"));
    }

    void oneBadEntryOfACalendar() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        const auto file = write("far.ics", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:远\r\nDTSTART:99991231T235959Z\r\nEND:VEVENT\r\n"
                                           "BEGIN:VEVENT\r\nSUMMARY:\u202e好\a的\u200b事\r\nDESCRIPTION:\u2066x\r\nDTSTART:20281220T010000Z\r\nEND:VEVENT\r\n"
                                           "BEGIN:VEVENT\r\nSUMMARY:\a\u202e\r\nDTSTART:20281220T010000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
        const auto preview = previewCalendar(floor.context(), file);
        QVERIFY_DONE(preview);
        QCOMPARE(preview->count(CalendarFate::fresh), std::int64_t{1});
        QCOMPARE(preview->count(CalendarFate::unread), std::int64_t{2});
        const auto done = finish(importCalendar(floor.context(), *preview));
        QVERIFY_DONE(done);
        const auto task = floor.vault.get<domain::Task>(domain::TaskId{done->id}).value();
        QCOMPARE(task.title, std::string("好的事"));
        QCOMPARE(task.reason, std::string("x"));
        // It is known again by what became of its title.
        QCOMPARE(previewCalendar(floor.context(), file)->count(CalendarFate::known), std::int64_t{1});
        QCOMPARE_FAULT(previewCalendar(floor.context(), pathFromUtf8(m_folder.path().toStdString())), Code::notFound, "folder");
    }

private:
    QTemporaryDir m_folder;
};

LIANLU_TEST(TestImportFiles)

}  // namespace test_import_files

#include "test_import_files.moc"
