// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <fstream>
#include <map>

#include <QTemporaryDir>

#include "models/actions/import_list.h"
#include "models/base/utf8_path.h"
#include "models/store/imports.h"
#include "tests/actions/shop_floor.h"
#include "tests/support/test_main.h"

namespace test_import {

using namespace lianlu;
using namespace lianlu::actions;
using namespace lianlu::actions::test;

//! Persons out of files: whatever the file is like, none of them twice, and all of it taken back at once.
class TestImport : public QObject {
    Q_OBJECT

    struct Place {
        QTemporaryDir folder;
        std::filesystem::path write(const char* name, const std::string& bytes) {
            const auto path = pathFromUtf8(folder.filePath(QString::fromUtf8(name)).toStdString());
            std::ofstream(path, std::ios::binary) << bytes;
            return path;
        }
        std::filesystem::path at(const char* name) { return pathFromUtf8(folder.filePath(QString::fromUtf8(name)).toStdString()); }
    };
    static std::string bytesOf(const std::filesystem::path& file) {
        std::ifstream in(file, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }
    static ImportPlan planOf(const std::filesystem::path& file, ImportKind kind = ImportKind::leads, OnExisting existing = OnExisting::update) {
        const auto found = readImportFile(kind, file, {});
        if (!found) return {kind, file, {}, {}, existing};
        return {kind, file, {}, guessMapping(kind, found->header), existing};
    }
    static Result<ImportOutcome> run(ShopFloor& floor, const ImportPlan& plan, domain::Role role = domain::Role::guide) {
        ImportProgress progress;
        return runImport(floor.context(role), plan, progress);
    }
    static Result<ImportUndone> takeBack(ShopFloor& floor, const Uuid& id, domain::Role role = domain::Role::guide) {
        ImportProgress progress;
        return undoImport(floor.context(role), id, progress);
    }
    static std::vector<domain::CustomerId> holders(ShopFloor& floor, domain::IdentityKind kind, const std::string& value) {
        return floor.vault.read<std::vector<domain::CustomerId>>([&](db::Connection& c) { return store::Queries::customersWith(c, kind, value); }).value();
    }
    static domain::Customer personWith(ShopFloor& floor, const std::string& phone) {
        const auto found = holders(floor, domain::IdentityKind::mobile, phone);
        return found.size() == 1 ? floor.vault.get<domain::Customer>(found.front()).value() : domain::Customer{};
    }
    static std::vector<domain::Lead> leadsOf(ShopFloor& floor, const std::string& phone) {
        const auto id = personWith(floor, phone).id;
        return floor.vault.read<std::vector<domain::Lead>>([&](db::Connection& c) { return store::Imports::leadsOf(c, id); }).value();
    }
    static std::string faults(const std::vector<BadImportRow>& bad) {
        std::string all;
        for (const auto& row : bad) all += std::to_string(row.line) + ' ' + row.problem.field + ' ' + std::string(nameOf(row.problem.fault)) + '\n';
        return all;
    }
    static ImportCounts counts(std::int64_t created, std::int64_t updated, std::int64_t same, std::int64_t skipped, std::int64_t bad) {
        return {created + updated + same + skipped + bad, created, updated, same, skipped, 0, bad};
    }
    static std::string text(const ImportCounts& c) {
        return std::to_string(c.rows) + ": " + std::to_string(c.created) + " new " + std::to_string(c.updated) + " updated " + std::to_string(c.same) + " same " +
               std::to_string(c.skipped) + " skipped " + (c.twice > 0 ? std::to_string(c.twice) + " twice " : std::string()) + std::to_string(c.bad) + " bad";
    }
    static std::string manyRows(int from, int count) {
        std::string csv = "姓名,手机\r\n";
        for (int i = from; i < from + count; ++i) csv += "客户" + std::to_string(i) + ",139" + std::to_string(10'000'000 + i) + "\r\n";
        return csv;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }

    void everyRowSaysWhatIsWrongWithIt() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        Place place;
        const std::string csv = std::string("姓名,手机,备注\n") + "甲\"乙,13900000071,x\n" + "\"丙\"丁,13900000072,\"a,b\"\n" + "戊,13900000073,x,y\n" + std::string("己\0庚,13900000074,\n", 21) +
                                "辛\xff壬,13900000075,\n" + "丑,13900000076," + std::string(1'100'000, 'y') + "\n" + "\"寅,13900000077,\n卯,13900000078,好\n";
        const auto file = place.write("wrong.csv", csv);
        auto plan = planOf(file);
        plan.read.encoding = "UTF-8";
        ImportProgress progress;
        const auto preview = previewImport(floor.context(), plan, progress);
        QVERIFY_DONE(preview);
        QCOMPARE(faults(preview->bad),
                 std::string("2  stray-quote\n3  stray-quote\n4  cell-count\n5  nul-byte\n6  lost-encoding\n7  cell-too-long\n8  open-quote\n"));
        // What stands in the file can be mended in the file of errors: no cell of a row is lost.
        const auto errors = place.at("errors.csv");
        const ExportWords words{{"import/reason", "why"}};
        const auto written = writeImportErrors(floor.context(), plan, preview->bad, errors, words);
        QVERIFY_DONE(written);
        QCOMPARE(*written, std::int64_t{8});
        const auto saved = bytesOf(errors);
        const std::string wanted[]{"\"甲\"\"乙\",13900000071,x,stray-quote\r\n", "\"\"\"丙\"\"丁\",13900000072,\"a,b\",stray-quote\r\n", "戊,13900000073,x,cell-count,y\r\n",
                                   "己\xEF\xBF\xBD庚,13900000074,,nul-byte\r\n", "辛\xEF\xBF\xBD壬,13900000075,,lost-encoding\r\n", "丑,13900000076,yyyy",
                                   "\"\"\"寅\",13900000077,,open-quote\r\n", "卯,13900000078,好,taken-in\r\n"};
        for (const auto& line : wanted) QVERIFY2(saved.find(line) != saved.npos, line.c_str());
        // A lost character is never taken unseen, whatever else is mended.
        const auto again = run(floor, planOf(errors));
        QVERIFY_DONE(again);
        QCOMPARE(faults(again->bad), std::string("4  cell-count\n5 name lost-character\n6 name lost-character\n7 remark too-long\n"));
        QCOMPARE(personWith(floor, "+8613900000078").remark, std::string("好"));
    }

    void controlsAndMarksThatTurnTextAreNotTaken() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        Place place;
        const auto file = place.write("bad.csv", "姓名,手机,备注\n钟\x07,13900000081,\n钟\x1b[2J,13900000082,\n钟\xE2\x80\xAE芳,13900000083,\n钟,13900000084,\xC2\x85\n\"两\n行\",13900000085,\"两\n行\"\n");
        const auto plan = planOf(file);
        const auto done = run(floor, plan);
        QVERIFY_DONE(done);
        QCOMPARE(faults(done->bad), std::string("2 name control-character\n3 name control-character\n4 name control-character\n5 remark control-character\n"));
        // A spreadsheet lets a line end into a cell; a name is one line.
        QCOMPARE(personWith(floor, "+8613900000085").name, std::string("两 行"));
        QCOMPARE(personWith(floor, "+8613900000085").remark, std::string("两\n行"));
        const auto errors = place.at("errors.csv");
        QVERIFY_DONE(writeImportErrors(floor.context(), plan, done->bad, errors, {}));
        QVERIFY(bytesOf(errors).find("钟\xEF\xBF\xBD,13900000081") != std::string::npos);
        // What a person pastes is cleaned.
        const auto person = personWith(floor, "+8613900000085").id;
        QVERIFY_DONE(finish(editCustomer(floor.context(), {person, {{"name", std::string("王\xE2\x80\xAE\x07芳\n")}}})));
        QCOMPARE(personWith(floor, "+8613900000085").name, std::string("王芳 "));
    }

    void headsAreKnownInBothLanguages_data() {
        QTest::addColumn<QString>("heads");
        QTest::newRow("Chinese") << "姓名|手机号码|电子邮箱|来源|意向商品|下一步|下次跟进时间|生日|备注";
        QTest::newRow("traditional") << "客戶姓名|手機|電子郵件|線索來源|購買意向|下次跟進|下次跟進時間|出生日期|備註";
        QTest::newRow("English") << "Full Name|Mobile Phone*|E-mail|Lead Source|Interest|Next step|Due date|Birthday|Notes";
        QTest::newRow("full width, with a hint") << "姓名（必填）|手机号：|邮箱(选填)|渠道|意向|下一步|到期|出生日期|说明";
    }
    void headsAreKnownInBothLanguages() {
        QFETCH(QString, heads);
        std::vector<std::string> header;
        for (const auto& head : heads.split(QLatin1Char('|'))) header.push_back(head.toStdString());
        const auto mapping = guessMapping(ImportKind::leads, header);
        const char* wanted[]{"name", "phone", "email", "source", "intent", "next_step", "next_step_at", "birthday", "remark"};
        for (std::size_t i = 0; i < std::size(wanted); ++i) {
            QVERIFY2(mapping.contains(wanted[i]), wanted[i]);
            QCOMPARE(mapping.find(wanted[i])->second, i);
        }
        QVERIFY(!guessMapping(ImportKind::customers, header).contains("intent"));
    }

    void everyEncodingBringsTheSame_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("encoding");
        QTest::newRow("GB18030, rare hanzi and emoji")
            << QByteArray("\xD0\xD5\xC3\xFB,\xCA\xD6\xBB\xFA,\xB1\xB8\xD7\xA2\r\n\x95\x32\x82\x36\xC3\xF7,139 0000 0001,\x94\x39\xDA\x33\r\n") << "GB18030";
        QTest::newRow("UTF-8 with a mark") << QByteArray("\xEF\xBB\xBF姓名,手机,备注\r\n𠀀明,139 0000 0001,💩\r\n") << "UTF-8";
        QTest::newRow("UTF-8, semicolons") << QByteArray("姓名;手机;备注\n𠀀明;139-0000-0001;💩\n") << "UTF-8";
        const QString wide = QChar(0xFEFF) + QString::fromUtf8("姓名\t手机\t备注\r\n𠀀明\t+8613900000001\t💩\r\n");
        QTest::newRow("UTF-16, tabs") << QByteArray(reinterpret_cast<const char*>(wide.utf16()), wide.size() * 2) << "UTF-16LE";
    }
    void everyEncodingBringsTheSame() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, encoding);
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        Place place;
        const auto file = place.write("名单.csv", bytes.toStdString());
        const auto found = readImportFile(ImportKind::leads, file, {});
        QVERIFY_DONE(found);
        QCOMPARE(QString::fromStdString(found->facts.encoding), encoding);
        const auto done = run(floor, planOf(file));
        QVERIFY_DONE(done);
        QCOMPARE(text(done->counts), text(counts(1, 0, 0, 0, 0)));
        const auto person = personWith(floor, "+8613900000001");
        QCOMPARE(person.name, std::string("𠀀明"));
        QCOMPARE(person.remark, std::string("💩"));
        QVERIFY(person.kind == domain::CustomerKind::prospect && person.guideId == floor.vault.staff);
    }

    void aWorkbookWithChineseHeads() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        Place place;
        const auto file = place.at("线索.xlsx");
        {
            exchange::Table table{"线索", {{"姓名"}, {"手机号"}, {"下次跟进时间"}, {"意向"}, {"成熟度"}, {"来源"}}, *domain::LocalDays::in("Asia/Shanghai")};
            auto writer = exchange::beginTable(exchange::Form::xlsx, file, std::move(table));
            QVERIFY_DONE(writer);
            QVERIFY_DONE((*writer)->add(std::vector<exchange::Cell>{std::string("欧阳娜娜"), std::int64_t{13'900'000'002}, fromUnixMs(1'790'000'000'000), std::string("=1+2"), std::int64_t{70}, std::string("小程序")}));
            QVERIFY_DONE((*writer)->add(std::vector<exchange::Cell>{std::string("坏行"), std::string("12"), exchange::Cell{}, exchange::Cell{}, exchange::Cell{}, exchange::Cell{}}));
            QVERIFY_DONE((*writer)->finish());
        }
        const auto found = readImportFile(ImportKind::leads, file, {});
        QVERIFY_DONE(found);
        QVERIFY(found->facts.isWorkbook);
        QCOMPARE(found->facts.sheets, std::vector<std::string>{"线索"});
        const auto plan = planOf(file);
        const auto done = run(floor, plan);
        QVERIFY_DONE(done);
        QCOMPARE(faults(done->bad), std::string("3 phone bad-phone\n"));
        const auto leads = leadsOf(floor, "+8613900000002");
        QCOMPARE(leads.size(), std::size_t{1});
        QCOMPARE(leads[0].intent, std::string("=1+2"));
        QCOMPARE(leads[0].maturity, std::int64_t{70});
        QVERIFY(leads[0].source == domain::LeadSource::miniProgram);
        QCOMPARE(toUnixMs(*leads[0].nextStepAt), std::int64_t{1'790'000'000'000});
        const auto errors = place.at("坏.xlsx");
        QVERIFY_DONE(writeImportErrors(floor.context(), plan, done->bad, errors, {{"import/reason", "未导入原因"}}));
        const auto again = readImportFile(ImportKind::leads, errors, {});
        QVERIFY_DONE(again);
        QCOMPARE(again->header.back(), std::string("未导入原因"));
        QCOMPARE(again->first[0][1], std::string("12"));
    }

    void datesOfSeveralKinds() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        Place place;
        const auto file = place.write("d.csv",
                                      "姓名,手机,生日,下次跟进时间\n甲,13900000011,1990-5-1,2026/12/24 15:30\n乙,13900000012,1990/05/01,2026年12月24日\n丙,13900000013,1990.5.1,\n"
                                      "丁,13900000014,1990年5月1日,\n戊,13900000015,19900501,2026-12-24T07:30:00Z\n己,13900000016,31/12/1990,\n庚,13900000017,01/02/1990,\n辛,13900000018,1990-02-30,\n");
        const auto done = run(floor, planOf(file));
        QVERIFY_DONE(done);
        QCOMPARE(faults(done->bad), std::string("8 birthday ambiguous-date\n9 birthday bad-date\n"));
        for (const char* phone : {"+8613900000011", "+8613900000012", "+8613900000013", "+8613900000014", "+8613900000015"})
            QCOMPARE(personWith(floor, phone).birthday, std::string("1990-05-01"));
        QCOMPARE(personWith(floor, "+8613900000016").birthday, std::string("1990-12-31"));
        QVERIFY(leadsOf(floor, "+8613900000011")[0].nextStepAt == leadsOf(floor, "+8613900000015")[0].nextStepAt);  // 15:30 in Shanghai
        const auto morning = *leadsOf(floor, "+8613900000012")[0].nextStepAt;
        QVERIFY(morning == *leadsOf(floor, "+8613900000011")[0].nextStepAt - std::chrono::minutes(330));  // a day alone: ten o'clock
    }

    void badRowsAreNamedAndTheFileOfThemIsMended() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        Place place;
        const auto file = place.write("mixed.csv",
                                      "姓名,手机,邮箱,性别,备注\n好,13900000021,,女,\"两\n行\"\n,13900000022,,,\n无址,,,,\n错号,12345,,,\n错箱,,nobody,,\n错性,13900000023,,猫,\n公式,13900000024,,,#N/A\n"
                                      "短\n割,1.39E+10,,,\n割二,1.39001E+10,,,\n李王,13812345678,wang@example.com,,\n");
        const auto plan = planOf(file);
        ImportProgress progress;
        const auto preview = previewImport(floor.context(), plan, progress);
        QVERIFY_DONE(preview);
        QVERIFY(floor.ops().empty());
        const std::string wanted =
            "4 name no-name\n5 phone no-address\n6 phone bad-phone\n7 email bad-email\n8 gender bad-gender\n9 remark spreadsheet-error\n10 phone no-address\n11 phone bad-phone\n12 phone cut-number\n"
            "13 email two-persons\n";
        QCOMPARE(faults(preview->bad), wanted);
        QCOMPARE(preview->badRows.size(), std::size_t{10});
        const auto done = run(floor, plan);
        QVERIFY_DONE(done);
        QCOMPARE(text(done->counts), text(counts(1, 0, 0, 0, 10)));
        QCOMPARE(faults(done->bad), wanted);
        const auto errors = place.at("errors.csv");
        const ExportWords words{{"import/reason", "未导入原因"}, {"fault/bad-phone", "不是手机号"}, {"field/phone", "手机"}};
        const auto written = writeImportErrors(floor.context(), plan, done->bad, errors, words);
        QVERIFY_DONE(written);
        QCOMPARE(*written, std::int64_t{10});
        auto csv = bytesOf(errors);
        QVERIFY(csv.starts_with("\xEF\xBB\xBF姓名,手机,邮箱,性别,备注,未导入原因\r\n"));
        QVERIFY(csv.find("错号,12345,,,,手机：不是手机号\r\n") != csv.npos);
        csv.replace(csv.find("12345"), 5, "13900000025");
        const auto mended = run(floor, planOf(place.write("mended.csv", csv)));
        QVERIFY_DONE(mended);
        QCOMPARE(mended->counts.created, std::int64_t{1});
        QCOMPARE(personWith(floor, "+8613900000025").name, std::string("错号"));
        // Bad once more: one column with the reason, not two.
        const auto twice = planOf(place.at("mended.csv"));
        QVERIFY_DONE(writeImportErrors(floor.context(), twice, mended->bad, place.at("again.csv"), words));
        QVERIFY(bytesOf(place.at("again.csv")).starts_with("\xEF\xBB\xBF姓名,手机,邮箱,性别,备注,未导入原因\r\n"));
        QCOMPARE_FAULT(writeImportErrors(floor.context(), plan, done->bad, file, words), Code::exists, "file");
        (void)place.write("mixed.csv", "姓名,手机\n");
        QCOMPARE_FAULT(writeImportErrors(floor.context(), plan, done->bad, place.at("late.csv"), words), Code::conflict, "file");
        QVERIFY(!std::filesystem::exists(place.at("late.csv")));
    }

    void theSameFileAgainChangesNothing_data() {
        QTest::addColumn<int>("existing");
        QTest::newRow("skip") << 0;
        QTest::newRow("update") << 1;
        QTest::newRow("addLead") << 2;
    }
    void theSameFileAgainChangesNothing() {
        QFETCH(int, existing);
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        Place place;
        const auto file = place.write("l.csv", "姓名,手机,邮箱,意向,会员卡号\n周一,13900000031,A@Example.com,大衣,C1\n周二,+86 139-0000-0032,,,\n周一又,13900000031,,,\n李小梅,138 1234 5678,,长裙,\n王芳,,WANG@example.com,,\n");
        const auto plan = planOf(file, ImportKind::leads, static_cast<OnExisting>(existing));
        ImportProgress looked;
        const auto preview = previewImport(floor.context(), plan, looked);
        QVERIFY_DONE(preview);
        const auto first = run(floor, plan);
        QVERIFY_DONE(first);
        QCOMPARE(first->counts.created, std::int64_t{2});
        QCOMPARE(preview->counts.created, std::int64_t{2});
        const auto before = floor.ops().size();
        const auto second = run(floor, plan);
        QVERIFY_DONE(second);
        QCOMPARE(second->counts.created, std::int64_t{0});
        QCOMPARE(second->counts.updated, std::int64_t{0});  // also of the person whose second row has another name
        QCOMPARE(preview->counts.updated, first->counts.updated);
        QCOMPARE(personWith(floor, "+8613900000031").name, std::string("周一"));
        QCOMPARE(holders(floor, domain::IdentityKind::mobile, "+8613900000031").size(), std::size_t{1});
        QCOMPARE(holders(floor, domain::IdentityKind::email, "a@example.com").size(), std::size_t{1});
        QCOMPARE(floor.ops().size(), before);
        if (existing == 0) {
            QCOMPARE(floor.leadNow().intent, std::string());
            QCOMPARE_CODE(takeBack(floor, second->id), Code::notFound);
            return;
        }
        QCOMPARE(floor.leadNow().intent, std::string("长裙"));
        const auto wangs = floor.vault.read<std::vector<domain::Lead>>([&](db::Connection& c) { return store::Imports::leadsOf(c, floor.wang); });
        QCOMPARE(wangs->size(), existing == 2 ? std::size_t{1} : std::size_t{0});
        QVERIFY(floor.opsOf("consent").empty());
    }

    //! Who stands in the file twice is told from who was there before, with the row that said it first, in the look and in the import.
    void aRowThatRepeatsAnotherSaysWhich_data() {
        QTest::addColumn<int>("existing");
        QTest::addColumn<QString>("wanted");
        QTest::newRow("skip") << 0 << "8: 1 new 0 updated 0 same 2 skipped 4 twice 1 bad";
        QTest::newRow("update") << 1 << "8: 1 new 1 updated 1 same 0 skipped 4 twice 1 bad";
    }
    void aRowThatRepeatsAnotherSaysWhich() {
        QFETCH(int, existing);
        QFETCH(QString, wanted);
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        Place place;
        // New twice (by phone, by e-mail), somebody who is changed twice, somebody who is the same twice; a bad row is no first one.
        const auto file = place.write("t.csv", "姓名,手机,邮箱,城市\n坏,123,n@example.com,\n新,13900000091,N@example.com,\n新又,13900000091,,\n新三,,n@example.com,\n,,wang@example.com,上海\n"
                                               "李小梅,13812345678,,\n李,13812345678,,\n,,WANG@example.com,杭州\n");
        const auto plan = planOf(file, ImportKind::customers, static_cast<OnExisting>(existing));
        const auto firsts = [](const std::vector<TwiceRow>& rows) {
            std::string all;
            for (const auto& row : rows) all += std::to_string(row.line) + '<' + std::to_string(row.first) + ' ';
            return all;
        };
        ImportProgress progress;
        const auto preview = previewImport(floor.context(), plan, progress);
        QVERIFY_DONE(preview);
        QCOMPARE(text(preview->counts), wanted.toStdString());
        QCOMPARE(firsts(preview->twice), std::string("4<3 5<3 8<7 9<6 "));
        QVERIFY(preview->rows[2].fate == RowFate::twice && preview->rows[2].first == 3);
        const auto done = run(floor, plan);
        QVERIFY_DONE(done);
        QCOMPARE(text(done->counts), wanted.toStdString());
        QCOMPARE(firsts(done->twice), firsts(preview->twice));
    }

    void updatesAddWhatIsMissing() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        Place place;
        const auto file = place.write("c.csv", "客户,电话,邮箱,城市,生日\n,13900000041,wang@example.com,上海,\n新客,13900000042,,杭州,1990-01-02\n李小梅,13812345678,,,\n");
        const auto plan = planOf(file, ImportKind::customers);
        const auto done = run(floor, plan);
        QVERIFY_DONE(done);
        QCOMPARE(text(done->counts), text(counts(1, 1, 1, 0, 0)));
        const auto wang = floor.vault.get<domain::Customer>(floor.wang);
        QVERIFY(wang->name == "王芳" && wang->city == "上海");
        QVERIFY(holders(floor, domain::IdentityKind::mobile, "+8613900000041") == std::vector{floor.wang});
        const auto fresh = personWith(floor, "+8613900000042");
        QVERIFY(fresh.kind == domain::CustomerKind::customer && fresh.city == "杭州");
        QVERIFY(leadsOf(floor, "+8613900000042").empty());
        const auto undone = takeBack(floor, done->id);
        QVERIFY_DONE(undone);
        QCOMPARE(undone->taken, std::int64_t{2});
        QVERIFY(floor.vault.get<domain::Customer>(floor.wang)->city.empty());
        QVERIFY(floor.ops().empty());
    }

    void managersBringThemIntoThePool() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        Place place;
        const auto plan = planOf(place.write("l.csv", manyRows(50, 1)));
        QVERIFY_DONE(run(floor, plan, domain::Role::manager));
        QVERIFY(personWith(floor, "+8613910000050").guideId.isNull());
        for (const auto role : {domain::Role::regional, domain::Role::hq, domain::Role::service, domain::Role::unknown}) {
            QCOMPARE_CODE(run(floor, plan, role), Code::forbidden);
            ImportProgress progress;
            QCOMPARE_CODE(previewImport(floor.context(role), plan, progress), Code::forbidden);
        }
    }

    void whatCannotBeReadIsSaid() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        Place place;
        QCOMPARE_CODE(readImportFile(ImportKind::leads, place.at("none.csv"), {}), Code::notFound);
        QCOMPARE_CODE(readImportFile(ImportKind::leads, place.write("empty.csv", ""), {}), Code::invalid);
        QCOMPARE_CODE(readImportFile(ImportKind::leads, place.write("old.xls", "\xD0\xCF\x11\xE0"), {}), Code::unsupported);
        QCOMPARE_CODE(readImportFile(ImportKind::leads, place.write("no.xlsx", "PK nothing"), {}), Code::damaged);
        QCOMPARE_FAULT(run(floor, planOf(place.write("noaddress.csv", "姓名,城市\n甲,上海\n"))), Code::invalid, "mapping");
    }

    void undoLeavesWhatSomebodyWorkedOn() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        Place place;
        const auto done = run(floor, planOf(place.write("l.csv", manyRows(100, 600))));
        QVERIFY_DONE(done);
        QCOMPARE(done->counts.created, std::int64_t{600});
        const auto edited = leadsOf(floor, "+8613910000150").at(0);
        QVERIFY_DONE(finish(editLead(floor.context(), {edited.id, {{"intent", std::string("要大衣")}}})));
        LogInteraction call;
        call.customer = personWith(floor, "+8613910000151").id;
        call.kind = domain::InteractionKind::note;
        call.note = "来过";
        QVERIFY_DONE(finish(logInteraction(floor.context(), call)));
        const auto undone = takeBack(floor, done->id);
        QVERIFY_DONE(undone);
        QCOMPARE(undone->taken, std::int64_t{598});
        QCOMPARE(undone->changed, std::int64_t{2});
        QCOMPARE(leadsOf(floor, "+8613910000150").at(0).intent, std::string("要大衣"));
        QVERIFY(holders(floor, domain::IdentityKind::mobile, "+8613910000100").empty());
        // What was left can be tried again, once it stands as it did.
        QVERIFY_DONE(finish(editLead(floor.context(), {edited.id, {{"intent", domain::Value{}}}})));
        const auto again = takeBack(floor, done->id);
        QVERIFY_DONE(again);
        QCOMPARE(again->taken, std::int64_t{1});
        QCOMPARE(again->changed, std::int64_t{1});
    }

    void afterASyncNewPersonsGoForEverybody() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        Place place;
        const auto done = run(floor, planOf(place.write("l.csv", "姓名,手机,意向\n新,13900000061,\n李小梅,13812345678,长裙\n")));
        QVERIFY_DONE(done);
        QVERIFY_DONE(floor.pushAll(50));
        const auto undone = takeBack(floor, done->id);
        QVERIFY_DONE(undone);
        QCOMPARE(undone->taken, std::int64_t{2});
        QCOMPARE(undone->leaving, std::int64_t{1});
        QVERIFY(holders(floor, domain::IdentityKind::mobile, "+8613900000061").empty());
        QVERIFY(floor.leadNow().intent.empty());
        // The person comes first, and what came with them goes along: the server decides about all of it at once.
        std::vector<std::string> asked;
        for (const auto& op : floor.ops())
            if (op.type == "delete") asked.push_back(op.entity);
        QCOMPARE(asked, (std::vector<std::string>{"customer", "identity", "lead"}));
    }

    //! What the server refuses it refuses of one person: they go out together, each by itself.
    void eachPersonLeavesInAStepOfItsOwn() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        Place place;
        const auto done = run(floor, planOf(place.write("l.csv", manyRows(300, 40))));
        QVERIFY_DONE(done);
        QVERIFY_DONE(floor.pushAll(50));
        const auto undone = takeBack(floor, done->id);
        QVERIFY_DONE(undone);
        QCOMPARE(undone->leaving, std::int64_t{40});
        std::map<domain::TxnId, int> persons;
        for (const auto& op : floor.ops())
            if (op.type == "delete" && op.entity == "customer") ++persons[op.txnId];
        QCOMPARE(persons.size(), std::size_t{40});
    }

    void takingBackStopsAndGoesOn() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        Place place;
        const auto done = run(floor, planOf(place.write("l.csv", manyRows(2000, 2500))));
        QVERIFY_DONE(done);
        ImportProgress progress;
        auto listening = floor.vault.store->subscribe([&progress](const store::ChangeSet&) { progress.cancelled = true; });
        const auto part = undoImport(floor.context(), done->id, progress);
        listening.reset();
        QVERIFY_DONE(part);
        QVERIFY(part->cancelled && part->taken > 0 && part->taken < 2500);
        QCOMPARE(progress.done.load(), part->taken);
        QVERIFY_DONE(floor.vault.reopen());
        const auto rest = takeBack(floor, done->id);
        QVERIFY_DONE(rest);
        QCOMPARE(part->taken + rest->taken, std::int64_t{2500});
        QVERIFY(floor.ops().empty());
    }

    void afterASyncWhoHasMoreStaysAndIsNamed() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        Place place;
        const auto done = run(floor, planOf(place.write("l.csv", "姓名,手机,意向\n来过,13900000062,\n改过,13900000063,\n无事,13900000064,\n")));
        QVERIFY_DONE(done);
        QVERIFY_DONE(floor.pushAll(50));
        LogInteraction call;
        call.customer = personWith(floor, "+8613900000062").id;
        call.kind = domain::InteractionKind::note;
        call.note = "来过";
        QVERIFY_DONE(finish(logInteraction(floor.context(), call)));
        QVERIFY_DONE(finish(editCustomer(floor.context(), {personWith(floor, "+8613900000063").id, {{"city", std::string("上海")}}})));
        const auto undone = takeBack(floor, done->id);
        QVERIFY_DONE(undone);
        QCOMPARE(undone->leaving, std::int64_t{1});
        QCOMPARE(undone->changed, std::int64_t{2});
        QCOMPARE(undone->kept.size(), std::size_t{2});
        for (const auto& kept : undone->kept) {
            QVERIFY(kept.name == "来过" || kept.name == "改过");
            QCOMPARE(std::string(nameOf(kept.why)), std::string(kept.name == "来过" ? "in-use" : "edited"));
            QCOMPARE(kept.what, std::string(kept.name == "来过" ? "interaction" : "city"));
        }
    }

    void afterFourteenDaysWhoWasSentStays() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        Place place;
        const auto done = run(floor, planOf(place.write("l.csv", "姓名,手机\n久了,13900000065\n")));
        QVERIFY_DONE(done);
        QVERIFY_DONE(floor.pushAll(50));
        floor.vault.clock.advance(15 * 24 * kHour);
        const auto undone = takeBack(floor, done->id);
        QVERIFY_DONE(undone);
        QCOMPARE(undone->taken, std::int64_t{0});
        QCOMPARE(undone->tooOld, std::int64_t{1});
        QVERIFY(!holders(floor, domain::IdentityKind::mobile, "+8613900000065").empty());
    }

    //! Rows that wait behind the stop are not written, however many of them would have shared a commit.
    void cancelStopsBetweenRows() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        Place place;
        const auto plan = planOf(place.write("l.csv", manyRows(1000, 3000)));
        ImportProgress progress;
        // The first commit stops it.
        const auto listening = floor.vault.store->subscribe([&progress](const store::ChangeSet&) { progress.cancelled = true; });
        const auto done = runImport(floor.context(), plan, progress);
        QVERIFY_DONE(done);
        QVERIFY(done->cancelled);
        QVERIFY2(done->counts.created > 0 && done->counts.created < 3000, text(done->counts).c_str());
        QCOMPARE(progress.done.load(), done->counts.rows);
        QCOMPARE(progress.total.load(), std::int64_t{3000});
        const auto runs = floor.vault.read<std::vector<store::ImportRun>>([](db::Connection& c) { return store::Imports::list(c, 9); });
        QCOMPARE(runs->at(0).created, done->counts.created);
        const auto undone = takeBack(floor, done->id);
        QVERIFY_DONE(undone);
        QCOMPARE(undone->taken, done->counts.created);
        QVERIFY(floor.ops().empty());
    }
};



LIANLU_TEST(TestImport)

}  // namespace test_import

#include "test_import.moc"
