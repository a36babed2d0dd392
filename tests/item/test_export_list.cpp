// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <csignal>
#include <fstream>
#include <set>
#include <thread>

#include <sys/resource.h>

#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>

#include "models/actions/export_list.h"
#include "models/actions/insights.h"
#include "models/base/csv_cell.h"
#include "models/base/csv_reader.h"
#include "models/db/connection.h"
#include "models/domain/rules/person_match.h"
#include "models/item/export_words.h"
#include "models/item/format.h"
#include "models/search/person_index.h"
#include "models/store/outbox.h"
#include "tests/item/sample_store.h"
#include "tests/support/test_main.h"
#include "tests/support/workbook.h"

namespace test_export_list {

using namespace lianlu;
using actions::ExportList;
using exchange::Form;
using test::SampleStore;
using Rows = std::vector<std::vector<std::string>>;

//! A list as it leaves: every row, in order, masked, written down first, and whole or not at all.
class TestExportList : public QObject {
    Q_OBJECT

    static std::filesystem::path pathIn(const QTemporaryDir& folder, const char* name) { return folder.filePath(QString::fromLatin1(name)).toStdU16String(); }
    static Result<std::int64_t> take(SampleStore& sample, ExportList input, domain::Role role = domain::Role::guide) {
        auto context = sample.context();
        context.role = role;
        search::PersonIndex persons(context.store);
        LIANLU_TRY(input.list, actions::answered(persons, std::move(input.list)));
        actions::ExportProgress progress;
        return actions::exportList(context, input, progress);
    }
    static Rows csvRows(const std::filesystem::path& file) {
        std::ifstream in(file, std::ios::binary);
        CsvReader reader(in, ',');
        Rows rows;
        std::vector<std::string> fields;
        while (reader.next(fields) == CsvReader::State::row) rows.push_back(fields);
        return rows;
    }
    static std::vector<store::CustomerRow> customersOf(SampleStore& sample, const store::CustomerFilter& filter) {
        std::vector<store::CustomerRow> rows;
        const auto done = sample.store().read([&](db::Connection& c) -> Result<void> {
            LIANLU_TRY(auto page, store::Queries::customers(c, filter, {}, 10'000));
            rows = std::move(page.rows);
            return {};
        });
        if (!done) qFatal("%s", done.error().describe().c_str());
        return rows;
    }
    //! "customers_masked 80", of each entry that waits for the server.
    static QStringList written(SampleStore& sample) {
        QStringList list;
        const auto done = sample.store().read([&](db::Connection& c) -> Result<void> {
            LIANLU_TRY(const auto ops, store::Outbox::list(c));
            for (const auto& op : ops)
                if (op.entity == domain::Disclosure::kEntity)
                    list << item::toQString(std::get<std::string>(op.newFields.at("what"))) + QLatin1Char(' ') + QString::number(std::get<std::int64_t>(op.newFields.at("records")));
            return {};
        });
        if (!done) qFatal("%s", done.error().describe().c_str());
        return list;
    }
    static void addCustomers(SampleStore& sample, int count) {
        for (int n = 0; n < count; ++n) {
            domain::Customer person;
            person.id = {SampleStore::idOf("more" + std::to_string(n))};
            person.kind = domain::CustomerKind::customer;
            person.name = "客人" + std::to_string(n % 400);  // names are shared: the order goes on by id
            sample.put(sample.book(), person);
        }
        sample.flush();
    }

private Q_SLOTS:
    void everyRowInTheListsOrder() {
        SampleStore sample;
        const QTemporaryDir folder;
        for (const auto order : {store::CustomerOrder::lastPurchase, store::CustomerOrder::name, store::CustomerOrder::spent}) {
            store::CustomerFilter filter;
            filter.order = order;
            const auto file = pathIn(folder, "list.csv");
            const auto count = take(sample, {filter, Form::csv, file});
            QVERIFY2(count, count ? "" : count.error().describe().c_str());
            const auto rows = csvRows(file);
            const auto shown = customersOf(sample, filter);
            QCOMPARE(*count, static_cast<std::int64_t>(shown.size()));
            QCOMPARE(rows.size(), shown.size() + 1);
            QCOMPARE(rows[0], (std::vector<std::string>{"name", "kind", "phone", "email", "city", "tier", "points", "points_to_next", "spent", "orders", "last_purchase", "guide", "id"}));
            for (std::size_t i = 0; i < shown.size(); ++i) {
                QCOMPARE(rows[i + 1][12], shown[i].id.toString());
                QCOMPARE(rows[i + 1][0], shown[i].name);
                QCOMPARE(rows[i + 1][6], std::to_string(shown[i].points));
            }
        }
        QCOMPARE(written(sample), (QStringList{QStringLiteral("customers_masked 80"), QStringLiteral("customers_masked 80"), QStringLiteral("customers_masked 80")}));
    }

    void whatNarrowsTheListNarrowsTheFile() {
        SampleStore sample;
        const QTemporaryDir folder;
        store::CustomerFilter filter;
        filter.pool = false;
        filter.kinds = {domain::CustomerKind::member};
        filter.contactable = domain::Channel::email;
        const auto shown = customersOf(sample, filter);
        QVERIFY(!shown.empty() && shown.size() < 60);
        const auto count = take(sample, {filter, Form::csv, pathIn(folder, "members.csv")});
        QVERIFY(count);
        QCOMPARE(csvRows(pathIn(folder, "members.csv")).size(), shown.size() + 1);
        QCOMPARE(written(sample), QStringList{QStringLiteral("customers_masked %1").arg(shown.size())});
        // The one of the sample who has the tag.
        store::CustomerFilter tagged;
        tagged.tags = {{"偏好", "极简"}};
        QVERIFY(take(sample, {tagged, Form::csv, pathIn(folder, "tagged.csv")}));
        const auto rows = csvRows(pathIn(folder, "tagged.csv"));
        QCOMPARE(rows.size(), std::size_t{2});
        QCOMPARE(rows[1][12], SampleStore::customer(0).toString());
    }

    void plainFormsInBothFiles() {
        SampleStore sample;
        domain::Customer person;
        person.id = {SampleStore::idOf("exact")};
        person.kind = domain::CustomerKind::member;
        person.name = "精确";
        person.spentMinor = 1'234'505;
        person.orderCount = 3;
        person.lastPurchaseAt = fromUnixMs(1'780'209'000'000);  // 2026-05-31T06:30Z
        sample.put(sample.book(), person);
        sample.flush();
        const QTemporaryDir folder;
        store::CustomerFilter filter;
        filter.search = "精确";
        const auto csv = pathIn(folder, "one.csv"), book = pathIn(folder, "one.xlsx");
        QVERIFY(take(sample, {filter, Form::csv, csv}));
        QVERIFY(take(sample, {filter, Form::xlsx, book}));
        std::ifstream in(csv, std::ios::binary);
        const std::string text((std::istreambuf_iterator<char>(in)), {});
        QVERIFY(text.starts_with("\xEF\xBB\xBF"));
        QVERIFY(text.ends_with("\r\n"));
        const auto row = csvRows(csv).at(1);
        QCOMPARE(row[8], std::string("12345.05"));
        QCOMPARE(row[10], std::string("2026-05-31T14:30:00+08:00"));
        const auto rows = test::bookRows(folder.filePath(QStringLiteral("one.xlsx")));
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[1][0].text, QStringLiteral("精确"));
        QCOMPARE(rows[1][8].type, QStringLiteral("n"));
        QCOMPARE(rows[1][8].text.toDouble(), 12345.05);
        QCOMPARE(rows[1][9].text, QStringLiteral("3"));
        // 2026-05-31 14:30 on the store's wall, in days since 1899-12-30.
        QCOMPARE(rows[1][10].type, QStringLiteral("n"));
        QVERIFY(std::abs(rows[1][10].text.toDouble() - (46173 + 14.5 / 24)) < 1e-6);
        const auto shown = QDate(1899, 12, 30).addDays(46173);
        QCOMPARE(shown, QDate(2026, 5, 31));
    }

    void numbersStayMaskedButForWhomMayTakeThemOut() {
        SampleStore sample;
        const QTemporaryDir folder;
        const auto file = pathIn(folder, "list.csv");
        const auto shown = customersOf(sample, {});
        ExportList input{store::CustomerFilter{}, Form::csv, file};
        QVERIFY(take(sample, input, domain::Role::manager));
        for (const auto& row : csvRows(file))
            for (const auto& one : shown) {
                QVERIFY(one.phone.empty() || row[2].find(one.phone.substr(3)) == row[2].npos);
                QVERIFY(one.email.empty() || row[3] != one.email);
            }
        std::filesystem::remove(file);
        input.whole = true;
        for (const auto role : {domain::Role::guide, domain::Role::regional, domain::Role::unknown}) {
            const auto refused = take(sample, input, role);
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, Code::forbidden);
            QVERIFY(!std::filesystem::exists(file));
        }
        QCOMPARE(written(sample), QStringList{QStringLiteral("customers_masked 80")});
        QVERIFY(take(sample, input, domain::Role::manager));
        const auto rows = csvRows(file);
        for (std::size_t i = 0; i < shown.size(); ++i) {
            QCOMPARE(rows[i + 1][2], shown[i].phone.substr(3));
            QCOMPARE(rows[i + 1][3], shown[i].email);
        }
        QCOMPARE(written(sample).last(), QStringLiteral("customers 80"));
    }

    void leadsAndOffersAsTheyStand() {
        SampleStore sample;
        const QTemporaryDir folder;
        const auto leads = take(sample, {store::LeadFilter{}, Form::csv, pathIn(folder, "leads.csv")});
        QVERIFY(leads && *leads > 0);
        auto rows = csvRows(pathIn(folder, "leads.csv"));
        QCOMPARE(static_cast<std::int64_t>(rows.size()), *leads + 1);
        for (std::size_t i = 2; i < rows.size(); ++i) QVERIFY(std::stoi(rows[i - 1][3]) >= std::stoi(rows[i][3]));
        for (std::size_t i = 1; i < rows.size(); ++i) QVERIFY(rows[i][1].find('*') != rows[i][1].npos);

        // More than the screen ever holds of its own accord.
        for (int n = 0; n < 1'100; ++n) {
            domain::Offer offer;
            offer.id = {SampleStore::idOf("more offer" + std::to_string(n))};
            offer.customerId = SampleStore::customer(n % 60);
            offer.staffId = sample.context().staff;
            offer.channel = domain::Channel::email;
            offer.subject = "{name}，{product}";
            offer.productId = {SampleStore::idOf("CT-2041")};
            offer.message = "x";
            offer.createdAt = sample.ago(30 + n / 50);  // fifty at a time: the order goes on by id
            offer.status = n % 2 == 0 ? domain::OfferStatus::delivered : domain::OfferStatus::opened;
            sample.put(sample.book(), offer);
        }
        sample.flush();
        store::OfferFilter filter;
        filter.staff = sample.context().staff;
        const auto offers = take(sample, {filter, Form::csv, pathIn(folder, "offers.csv")});
        QVERIFY(offers);
        QCOMPARE(*offers, std::int64_t{1'108});
        rows = csvRows(pathIn(folder, "offers.csv"));
        std::set<std::string> ids;
        for (std::size_t i = 1; i < rows.size(); ++i) {
            ids.insert(rows[i][10]);
            QVERIFY(rows[i][1].find("{name}") == std::string::npos && rows[i][1].find("{product}") == std::string::npos);
            if (i > 1) QVERIFY(rows[i - 1][5] >= rows[i][5]);
        }
        QCOMPARE(ids.size(), std::size_t{1'108});
        filter.statuses = {domain::OfferStatus::opened, domain::OfferStatus::clicked};
        filter.search = "羊绒";  // of the product's name, which no subject holds
        const auto none = take(sample, {filter, Form::csv, pathIn(folder, "none.csv")});
        QVERIFY(none);
        QCOMPARE(*none, std::int64_t{0});
        QCOMPARE(csvRows(pathIn(folder, "none.csv")).size(), std::size_t{1});  // headings, and nobody to write down
        filter.search = "{PRODUCT}";
        const auto some = take(sample, {filter, Form::csv, pathIn(folder, "some.csv")});
        QVERIFY(some && *some >= 550);
        QCOMPARE(written(sample).size(), 3);
        QCOMPARE(written(sample).at(1), QStringLiteral("offers 1108"));
    }

    void tasksTeamPairsAndFiguresAsTheyStand() {
        SampleStore sample;
        const QTemporaryDir folder;
        store::TaskFilter open;
        const auto tasks = take(sample, {open, Form::csv, pathIn(folder, "tasks.csv")});
        QVERIFY2(tasks, tasks ? "" : tasks.error().describe().c_str());
        std::vector<store::TaskLine> shown;
        QVERIFY(sample.store().read([&](db::Connection& c) -> Result<void> {
            LIANLU_TRY(auto page, store::taskPage(c, open, {}, 1000));
            shown = std::move(page.rows);
            return {};
        }));
        auto rows = csvRows(pathIn(folder, "tasks.csv"));
        QVERIFY(!shown.empty());
        QCOMPARE(rows.size(), shown.size() + 1);
        QCOMPARE(rows[0][0], std::string("title"));
        for (std::size_t i = 0; i < shown.size(); ++i) {
            QCOMPARE(rows[i + 1][9], shown[i].task.id.toString());
            QCOMPARE(rows[i + 1][2], shown[i].customerName);
        }
        // Only those that were chosen.
        const auto chosen = actions::onlyRows(open, {shown[1].task.id.uuid});
        QCOMPARE(take(sample, {chosen, Form::csv, pathIn(folder, "one.csv")}).value(), std::int64_t{1});
        QCOMPARE(csvRows(pathIn(folder, "one.csv"))[1][9], shown[1].task.id.toString());

        // The team is the manager's, in the order on the screen.
        const auto now = sample.context().clock.now();
        const auto refused = take(sample, {actions::TeamList{now, {}}, Form::csv, pathIn(folder, "team.csv")});
        QVERIFY(!refused && refused.error().code == Code::forbidden);
        QVERIFY(!std::filesystem::exists(pathIn(folder, "team.csv")));
        QVERIFY(take(sample, {actions::TeamList{now, {domain::StaffId{}}}, Form::csv, pathIn(folder, "team.csv")}, domain::Role::manager));
        rows = csvRows(pathIn(folder, "team.csv"));
        QVERIFY(rows.size() > 2);
        QCOMPARE(rows[1][0], std::string("pool"));
        QVERIFY(rows[1][8].empty() && rows[1][12].empty());
        const auto team = rows.size() - 1;

        auto pair = domain::newMatch(SampleStore::customer(4), SampleStore::customer(6), domain::MatchMethod::probabilistic, 0.71, now);
        sample.put(sample.book(), pair);
        sample.flush();
        for (const auto which : {store::MatchList::review, store::MatchList::decided}) {
            std::int64_t wanted = 0;
            QVERIFY(sample.store().read([&](db::Connection& c) -> Result<void> {
                LIANLU_TRY(wanted, store::countMatches(c, which, now));
                return {};
            }));
            const auto pairs = take(sample, {actions::PairList{which, now}, Form::csv, pathIn(folder, "pairs.csv")});
            QVERIFY2(pairs, pairs ? "" : pairs.error().describe().c_str());
            QCOMPARE(*pairs, wanted);
            rows = csvRows(pathIn(folder, "pairs.csv"));
            QCOMPARE(rows.size(), static_cast<std::size_t>(wanted) + 1);
            if (which == store::MatchList::decided) continue;
            QCOMPARE(wanted, std::int64_t{1});
            QCOMPARE(rows[1][2], std::string("71 %"));
            QCOMPARE(rows[1][12], pair.id.toString());
        }

        actions::QualityList list;
        list.issue = insight::QualityIssue::noConsent;
        QVERIFY(sample.store().read([&](db::Connection& c) -> Result<void> {
            LIANLU_TRY(auto board, actions::qualityBoard(c, now, "2026-11-20"));
            list.board = std::make_shared<const insight::QualityBoard>(std::move(board));
            return {};
        }));
        const auto behind = list.board->behind(list.issue);
        QVERIFY(!behind.empty());
        QCOMPARE(take(sample, {list, Form::csv, pathIn(folder, "quality.csv")}).value(), static_cast<std::int64_t>(behind.size()));
        rows = csvRows(pathIn(folder, "quality.csv"));
        for (std::size_t i = 0; i < behind.size(); ++i) {
            QCOMPARE(rows[i + 1][0], std::string("no_consent"));
            QCOMPARE(rows[i + 1][8], behind[i].toString());
            QVERIFY(rows[i + 1][3].empty() || rows[i + 1][3].find("****") != std::string::npos);
        }
        const auto entries = written(sample);
        QCOMPARE(entries[0], QStringLiteral("tasks %1").arg(shown.size()));
        QVERIFY(entries.contains(QStringLiteral("duplicates 1")));
        QVERIFY2(entries.contains(QStringLiteral("team %1").arg(team)), qPrintable(entries.join(QLatin1Char(' '))));
        QCOMPARE(entries.last(), QStringLiteral("customers_masked %1").arg(behind.size()));
    }

    void aFormulaIsATextInBothFiles() {
        SampleStore sample;
        const std::vector<std::string> ugly{"=HYPERLINK(\"http://evil.example\",\"x\")", "+1+1", "-2+3", "@SUM(A1)", "＝1+1", "'quoted", "a,b;c\"d\"", "two\nlines", "𠮷野家 👩‍👩‍👧", "\ttab", "x\x01y", "<row r=\"1\">&amp;"};
        for (std::size_t n = 0; n < ugly.size(); ++n) {
            domain::Customer person;
            person.id = {SampleStore::idOf("ugly" + std::to_string(n))};
            person.kind = domain::CustomerKind::customer;
            person.name = ugly[n];
            person.city = "丑陋";
            sample.put(sample.book(), person);
        }
        sample.flush();
        const QTemporaryDir folder;
        QVERIFY(take(sample, {store::CustomerFilter{}, Form::csv, pathIn(folder, "ugly.csv")}));
        QVERIFY(take(sample, {store::CustomerFilter{}, Form::xlsx, pathIn(folder, "ugly.xlsx")}));
        std::multiset<std::string> names;
        for (const auto& row : csvRows(pathIn(folder, "ugly.csv"))) {
            if (row[4] != "丑陋") continue;
            QVERIFY2(std::string_view("=+-@\t").find(row[0][0]) == std::string_view::npos && !row[0].starts_with("＝"), row[0].c_str());
            names.emplace(unguardedCell(row[0]));
        }
        QCOMPARE(names, std::multiset<std::string>(ugly.begin(), ugly.end()));
        QVERIFY(!test::bookPart(folder.filePath(QStringLiteral("ugly.xlsx")), "xl/worksheets/sheet1.xml").contains("<f>"));
        names.clear();
        for (const auto& row : test::bookRows(folder.filePath(QStringLiteral("ugly.xlsx")))) {
            if (row[4].text != QStringLiteral("丑陋")) continue;
            QCOMPARE(row[0].type, QStringLiteral("inlineStr"));
            // What XML cannot hold is escaped as the format has it.
            names.insert(item::fromQString(QString(row[0].text).replace(QStringLiteral("_x0001_"), QStringLiteral("\x01"))));
        }
        QCOMPARE(names, std::multiset<std::string>(ugly.begin(), ugly.end()));
    }

    //! Pages are read out of one moment: whoever is renamed meanwhile is neither left out nor there twice.
    void nobodyIsLostWhileOthersEdit() {
        SampleStore sample;
        addCustomers(sample, 3'000);
        const QTemporaryDir folder;
        store::CustomerFilter filter;
        filter.order = store::CustomerOrder::name;
        actions::ExportProgress progress;
        std::atomic<bool> stop{false};
        std::atomic<int> edits{0};
        std::thread editor([&] {
            for (int n = 0; !stop; ++n) {
                const auto done = sample.store().writeNow([&](store::WriteTxn& txn) {
                    return txn.updateRow("customer", SampleStore::customer(n % 60).uuid, {{"name", std::string(n % 2 == 0 ? "阿" : "佐") + std::to_string(n)}});
                });
                if (done) ++edits;
            }
        });
        // At least one edit before and, as an edit takes less than a page, many during it.
        while (edits == 0) std::this_thread::yield();
        const auto count = actions::exportList(sample.context(), {filter, Form::csv, pathIn(folder, "all.csv")}, progress);
        const int during = edits;
        stop = true;
        editor.join();
        QVERIFY2(count, count ? "" : count.error().describe().c_str());
        QVERIFY(during > 1);
        QCOMPARE(*count, std::int64_t{3'080});
        std::set<std::string> ids;
        for (const auto& row : csvRows(pathIn(folder, "all.csv"))) ids.insert(row[12]);
        QCOMPARE(ids.size(), std::size_t{3'081});
        QCOMPARE(progress.done.load(), progress.total.load());
    }

    void whoStopsItFindsWhatWasThereBefore() {
        SampleStore sample;
        const QTemporaryDir folder;
        for (const auto form : {Form::csv, Form::xlsx}) {
            const auto file = pathIn(folder, "mine");
            std::ofstream(file) << "older";
            actions::ExportProgress progress;
            progress.cancelled = true;
            const auto stopped = actions::exportList(sample.context(), {store::CustomerFilter{}, form, file}, progress);
            QVERIFY(!stopped);
            QCOMPARE(stopped.error().code, Code::cancelled);
            QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("mine")});
            std::ifstream in(file);
            std::string text;
            in >> text;
            QCOMPARE(text, std::string("older"));
        }
        QVERIFY(written(sample).isEmpty());
    }

    //! What is not written down does not leave.
    void withoutItsEntryNothingIsWritten() {
        SampleStore sample;
        QVERIFY(sample.store().writeNow([](store::WriteTxn& txn) {
            return txn.connection().run("CREATE TRIGGER refuses BEFORE INSERT ON disclosure BEGIN SELECT RAISE(ABORT, 'no'); END");
        }));
        const QTemporaryDir folder;
        for (const auto form : {Form::csv, Form::xlsx}) {
            QVERIFY(!take(sample, {store::CustomerFilter{}, form, pathIn(folder, "mine")}));
            QVERIFY(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).isEmpty());
        }
    }

    void placesThatWillNotDo() {
        SampleStore sample;
        const QTemporaryDir folder;
        QCOMPARE(take(sample, {store::CustomerFilter{}, Form::csv, pathIn(folder, "not/there.csv")}).error().code, Code::notFound);
        QCOMPARE(take(sample, {store::CustomerFilter{}, Form::csv, std::filesystem::path(folder.path().toStdU16String())}).error().code, Code::invalid);
        const auto own = take(sample, {store::CustomerFilter{}, Form::csv, sample.store().file()});
        QVERIFY(!own);
        QCOMPARE(own.error().code, Code::exists);
        QVERIFY(sample.store().verify());
        QVERIFY(written(sample).isEmpty());
    }

    //! The library that writes workbooks does not look whether its writes worked: the limit stands for a disk that fills up.
    void ST01_aFullDiskIsSaidAndNothingIsLeft() {
        const QTemporaryDir folder;
        struct rlimit old {};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &old), 0);
        std::signal(SIGXFSZ, SIG_IGN);
        for (const auto form : {Form::csv, Form::xlsx})
            for (const rlim_t most : {rlim_t{2'000}, rlim_t{30'000}, rlim_t{70'000}, rlim_t{200'000}}) {
                struct rlimit little = old;
                little.rlim_cur = most;
                auto wall = domain::LocalDays::in("Asia/Shanghai");
                QVERIFY(wall);
                bool whole = false;
                {
                    QCOMPARE(setrlimit(RLIMIT_FSIZE, &little), 0);
                    auto writer = exchange::beginTable(form, pathIn(folder, "table"), {"T", {{"a", 10}, {"b", 10}}, *wall});
                    if (writer) {
                        Result<void> step;
                        for (std::int64_t n = 0; n < 8'000 && step; ++n) step = (*writer)->add(std::vector<exchange::Cell>{"a text of some length " + std::to_string(n * 7919 % 8000), n});
                        if (step) step = (*writer)->finish();
                        whole = step.has_value();
                        if (!step) QVERIFY(step.error().code == Code::diskFull || step.error().code == Code::io);
                    }
                }
                QCOMPARE(setrlimit(RLIMIT_FSIZE, &old), 0);
                QVERIFY2(!whole, qPrintable(QString::number(most)));
            }
    }

    void aSheetThatIsFullIsFollowedByAnother() {
        const QTemporaryDir folder;
        auto wall = domain::LocalDays::in("Asia/Shanghai");
        QVERIFY(wall);
        auto writer = exchange::beginTable(Form::xlsx, pathIn(folder, "long.xlsx"), {"客户", {{"n", 10}}, *wall});
        QVERIFY(writer);
        constexpr std::int64_t kRows = 1'048'575 + 3;
        for (std::int64_t n = 1; n <= kRows; ++n) {
            const std::vector<exchange::Cell> row{n};
            QVERIFY((*writer)->add(row));
        }
        const auto done = (*writer)->finish();
        QVERIFY2(done, done ? "" : done.error().describe().c_str());
        const auto file = folder.filePath(QStringLiteral("long.xlsx"));
        const auto second = test::bookRows(file, 2);
        QCOMPARE(second.size(), 4);
        QCOMPARE(second[0][0].text, QStringLiteral("n"));
        QCOMPARE(second[3][0].text, QString::number(kRows));
        QCOMPARE(test::bookPart(file, "xl/worksheets/sheet1.xml").count("<row "), 1'048'576);
    }

    void wordsOfTheScreenStandInTheFile() {
        SampleStore sample;
        const QTemporaryDir folder;
        QVERIFY(take(sample, {store::CustomerFilter{}, Form::csv, pathIn(folder, "words.csv"), false, item::exportWords()}));
        const auto rows = csvRows(pathIn(folder, "words.csv"));
        QCOMPARE(rows[0][2], std::string("Mobile"));
        QVERIFY(std::any_of(rows.begin(), rows.end(), [](const auto& row) { return row[1] == "Member"; }));
        QVERIFY(std::any_of(rows.begin(), rows.end(), [](const auto& row) { return row[11] == "Pool"; }));
    }
};

LIANLU_TEST(TestExportList)

}  // namespace test_export_list

#include "test_export_list.moc"
