// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/quality.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <random>
#include <set>

namespace test_quality {

using namespace lianlu;
using namespace lianlu::insight;
using enum QualityIssue;

namespace {

const Time kNow = fromUnixMs(1'780'272'000'000);  // 2026-06-01
constexpr const char* kToday = "2026-06-01";

domain::CustomerId idOf(const std::string& name) { return {Uuid::fromName("quality", name)}; }

//! Nothing is wrong with this one.
QualityPerson good(const std::string& name) {
    QualityPerson person;
    person.id = idOf(name);
    person.store = {Uuid::fromName("store", "1")};
    person.source = "pos";
    person.name = name;
    person.birthday = "1990-05-0" + std::to_string(1 + name.size() % 9);
    person.phones = {"+86138" + std::to_string(10'000'000 + std::hash<std::string>()(name) % 89'999'999)};
    person.emails = {name + "@example.com"};
    person.consentSaid = true;
    person.touchedAt = kNow - std::chrono::hours(24);
    person.editedAt = kNow - std::chrono::hours(24);
    return person;
}

QualityBoard counted(std::vector<QualityPerson> people) { return countQuality(people, kNow, kToday); }

}  // namespace

class TestQuality : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nobodyAndNothingWrong() {
        QCOMPARE(counted({}).all.percent(QualityGroup::completeness), 100);
        const auto board = counted({good("anna"), good("ben-long")});
        QCOMPARE(board.all.people, std::int64_t{2});
        for (const auto count : board.all.affected) QCOMPARE(count, std::int64_t{0});
        for (std::size_t g = 0; g < kQualityGroups; ++g) QCOMPARE(board.all.percent(static_cast<QualityGroup>(g)), 100);
    }

    void eachIssue_data() {
        QTest::addColumn<int>("issue");
        for (std::size_t i = 0; i < kQualityIssues; ++i) QTest::newRow(std::string(nameOf(static_cast<QualityIssue>(i))).c_str()) << static_cast<int>(i);
    }
    void eachIssue() {
        QFETCH(int, issue);
        const auto wanted = static_cast<QualityIssue>(issue);
        auto one = good("anna"), other = good("ben-long");
        switch (wanted) {
            case noName: one.name = "  "; break;
            case noPhone: one.phones.clear(); break;
            case noEmail: one.emails.clear(); break;
            case noBirthday: one.birthday.clear(); break;
            case noConsent: one.consentSaid = false; break;
            case quiet: one.touchedAt = kNow - std::chrono::hours(24 * (kQuietDays + 1)); break;
            case stale: one.editedAt.reset(); break;
            case conflict: one.conflict = true; break;
            case oddBirthday: one.birthday = "2026-06-02"; break;
            case badPhone: one.phones = {"12345"}; break;
            case badEmail: one.emails = {"anna at home"}; break;
            case samePhone: one.phones = {"138 1111 2222"}, other.phones = {"+8613811112222"}; break;
            case sameEmail: one.emails = {" Shop@Example.com"}, other.emails = {"shop@example.com"}; break;
            case sameNameBirthday: one.name = "Li Mei", other.name = "li mei ", other.birthday = one.birthday; break;
        }
        const auto board = counted({one, other});
        const bool twins = groupOf(wanted) == QualityGroup::duplicates;
        for (std::size_t i = 0; i < kQualityIssues; ++i)
            QVERIFY2(board.all.affected[i] == (static_cast<int>(i) == issue ? (twins ? 2 : 1) : 0), std::string(nameOf(static_cast<QualityIssue>(i))).c_str());
        QCOMPARE(board.all.percent(groupOf(wanted)), twins ? 0 : 50);
        const auto behind = board.behind(wanted);
        QCOMPARE(behind.size(), std::size_t(twins ? 2 : 1));
        QCOMPARE(board.twinOf(wanted, one.id) == other.id, twins);
    }

    void birthdaysAtTheEdges() {
        auto person = good("anna");
        for (const auto& [birthday, odd] : {std::pair{"2026-06-01", false}, {"2026-06-02", true}, {"1916-01-01", false}, {"1915-12-31", true}, {"90-1-1", true}}) {
            person.birthday = birthday;
            QVERIFY2((counted({person}).all.of(oddBirthday) == 1) == odd, birthday);
        }
    }

    void foreignNumbersAreTakenByTheirForm() {
        auto person = good("anna");
        for (const auto& [phone, bad] : {std::pair{"+4915112345678", false}, {"+861234", true}, {"4915112345678", true}, {"13812345678", false}, {"+49abc12345", true}}) {
            person.phones = {phone};
            QVERIFY2((counted({person}).all.of(badPhone) == 1) == bad, phone);
        }
    }

    void onePersonsTwoNumbersAreNoTwins() {
        auto person = good("anna");
        person.phones = {"+8613811112222", "138 1111 2222"};
        QCOMPARE(counted({person}).all.of(samePhone), std::int64_t{0});
    }

    void whoWasKeptApartIsNoDuplicateOfTheOther() {
        auto anna = good("anna"), ben = good("ben"), carl = good("carl");
        ben.phones = anna.phones;
        QCOMPARE(counted({anna, ben}).all.of(samePhone), std::int64_t{2});
        anna.keptApart = {ben.id};
        QCOMPARE(counted({anna, ben}).all.of(samePhone), std::int64_t{0});
        carl.phones = anna.phones;  // of whom nobody has said anything
        const auto board = counted({anna, ben, carl});
        QCOMPARE(board.all.of(samePhone), std::int64_t{3});
        QCOMPARE(board.twinOf(samePhone, anna.id), carl.id);
        QCOMPARE(board.twinOf(samePhone, ben.id), carl.id);
    }

    //! Every figure is the number of rows behind it, in the whole, by store, by source and by both.
    void figuresAreTheirRows() {
        std::mt19937 random(11);
        std::vector<QualityPerson> people;
        for (int n = 0; n < 400; ++n) {
            auto person = good("person " + std::to_string(n));
            person.store = {Uuid::fromName("store", std::to_string(random() % 3))};
            person.source = random() % 4 == 0 ? "" : "source " + std::to_string(random() % 3);
            if (random() % 3 == 0) person.phones = {"+861381111" + std::to_string(1000 + random() % 40)};
            if (random() % 5 == 0) person.emails.clear();
            if (random() % 7 == 0) person.birthday = "2030-01-01";
            if (random() % 6 == 0) person.touchedAt.reset();
            people.push_back(std::move(person));
        }
        std::shuffle(people.begin(), people.end(), random);
        const auto board = counted(people);
        QCOMPARE(board.byStore.size(), std::size_t{3});
        QCOMPARE(board.bySource.size(), std::size_t{4});
        for (std::size_t i = 0; i < kQualityIssues; ++i) {
            const auto issue = static_cast<QualityIssue>(i);
            QCOMPARE(static_cast<std::int64_t>(board.behind(issue).size()), board.all.of(issue));
            std::int64_t sum = 0;
            for (int store = 0; store < 3; ++store) {
                const auto rows = board.behind(issue, store);
                QCOMPARE(static_cast<std::int64_t>(rows.size()), board.byStore[static_cast<std::size_t>(store)].of(issue));
                sum += static_cast<std::int64_t>(rows.size());
                for (int source = 0; source < 4; ++source)
                    QCOMPARE(static_cast<std::int64_t>(board.behind(issue, store, source).size()), board.slice(store, source).of(issue));
            }
            QCOMPARE(sum, board.all.of(issue));
            const auto all = board.behind(issue);
            QCOMPARE(std::set<domain::CustomerId>(all.begin(), all.end()).size(), all.size());
        }
        QVERIFY(board.byStore[0].people >= board.byStore[1].people);
    }
};

LIANLU_TEST(TestQuality)

}  // namespace test_quality

#include "test_quality.moc"
