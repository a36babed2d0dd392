// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// Who is found by what is typed: name, readings, initials, numbers, addresses; against a plain look at everybody, and while the store changes.
#include <random>

#include "models/insight/resolve/hanzi.h"
#include "models/search/byte_scan.h"
#include "models/search/lists.h"
#include "tests/store/store_fixture.h"
#include "tests/support/test_main.h"

namespace test_search {

using namespace lianlu;
using namespace lianlu::store;
using namespace lianlu::store::test;
using search::PersonIndex;

class TestSearch : public QObject {
    Q_OBJECT

    struct Someone {
        const char* name;
        const char* mobile;
        const char* email;
    };
    static constexpr Someone kPersons[]{{"张伟", "+8613812345678", ""},       {"安娜", "+8613900001111", "anna.li@example.com"},
                                        {"欧阳雪晴", "+8615012340000", ""},   {"吕布", "+8613777770000", ""},
                                        {"Alice Wang", "+447700900123", "alice@example.org"}, {"Sylvia", "", "s+test@example.com"},
                                        {"王𠮷林", "+8618600001234", ""},  {"單老师 VIP", "", ""},
                                        {"100%_桥\\", "", ""},                 {"", "+8613812340000", ""}};

    Vault m_vault;
    std::unique_ptr<PersonIndex> m_index;

    domain::Customer person(std::size_t n) const {
        auto customer = m_vault.customer("someone" + std::to_string(n));
        customer.name = kPersons[n].name;
        if (n % 2 == 0) customer.lastPurchaseAt = m_vault.clock.now() - std::chrono::hours(n);
        customer.spentMinor = static_cast<std::int64_t>(n % 3) * 100;
        return customer;
    }
    static domain::Identity identity(const domain::Customer& of, domain::IdentityKind kind, const std::string& value) {
        domain::Identity identity;
        identity.id.uuid = uuid("identity " + of.id.toString() + value);
        identity.customerId = of.id;
        identity.kind = kind;
        identity.value = value;
        identity.status = domain::IdentityStatus::active;
        return identity;
    }
    QStringList found(const std::string& text, CustomerOrder order = CustomerOrder::name, int limit = 3) {
        CustomerFilter filter;
        filter.search = text;
        filter.order = order;
        QStringList names;
        std::string after;
        do {
            const auto page = search::customers(*m_vault.store, *m_index, filter, after, limit);
            if (!page) qFatal("%s", page.error().describe().c_str());
            for (const auto& row : page->rows) names << QString::fromStdString(row.name);
            after = page->next;
        } while (!after.empty());
        if (search::countCustomers(*m_vault.store, *m_index, filter).value_or(-1) != names.size()) return {QStringLiteral("count differs")};
        return names;
    }

private Q_SLOTS:
    void init() {
        m_index.reset();
        m_vault.store.reset();
        std::error_code gone;
        for (const auto& file : std::filesystem::directory_iterator(m_vault.file().parent_path())) std::filesystem::remove_all(file, gone);
        QVERIFY(startCrypto());
        QVERIFY_DONE(m_vault.create());
        std::vector<ServerRow> rows;
        for (std::size_t n = 0; n < std::size(kPersons); ++n) {
            const auto customer = person(n);
            rows.push_back(Vault::row(customer, 1));
            if (*kPersons[n].mobile) rows.push_back(Vault::row(identity(customer, domain::IdentityKind::mobile, kPersons[n].mobile), 1));
            if (*kPersons[n].email) rows.push_back(Vault::row(identity(customer, domain::IdentityKind::email, kPersons[n].email), 1));
        }
        QVERIFY_DONE(m_vault.apply(m_vault.book, rows));
        m_index = std::make_unique<PersonIndex>(*m_vault.store);
    }
    void cleanupTestCase() { m_index.reset(); }

    void aNameIsFoundByWhatPeopleType_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("names");
        const auto row = [](const char* typed, std::initializer_list<const char*> names) {
            QStringList list;
            for (const auto* name : names) list << QString::fromUtf8(name);
            list.sort();
            QTest::addRow("%s", typed) << QString::fromUtf8(typed) << list;
        };
        row("伟", {"张伟"});
        row("张伟", {"张伟"});
        row("伟张", {});
        row("zhang", {"张伟"});
        row("ZhangW", {"张伟"});
        row("ｚｗ", {"张伟"});
        row("wei", {"张伟"});
        row("hang", {});  // inside a syllable
        row("an", {"安娜", "Alice Wang"});  // begins a syllable, or stands in what is written in letters; not the an of zhang
        row("ouyang", {"欧阳雪晴"});
        row("oyxq", {"欧阳雪晴"});
        row("yangx", {"欧阳雪晴"});
        row("lv", {"吕布", "Sylvia"});
        row("lu", {"吕布"});
        row("alice", {"Alice Wang"});
        row("wang alice", {"Alice Wang"});
        row("wang bob", {});
        row("lice", {"Alice Wang"});
        row("example.org", {"Alice Wang"});
        row("s+test", {"Sylvia"});
        row("𠮷", {"王𠮷林"});
        row("vip", {"單老师 VIP"});
        row("單", {"單老师 VIP"});
        row("单", {"單老师 VIP"});     // whichever way either is written
        row("老師", {"單老师 VIP"});
        row("張偉", {"张伟"});
        row("歐陽", {"欧阳雪晴"});
        row("%", {"100%_桥\\"});
        row("_", {"100%_桥\\"});
        row("\\", {"100%_桥\\"});
        row("桥", {"100%_桥\\"});
        row("5678", {"张伟"});
        row("138 1234", {"张伟", ""});
        row("138-1234-5678", {"张伟"});
        row("+86 138", {"张伟", ""});
        row("张 5678", {"张伟"});
        row("张 0000", {});
        row("900123", {"Alice Wang"});
        row("100", {"100%_桥\\"});
        row("没有", {});
        row("\n", {"张伟", "安娜", "欧阳雪晴", "吕布", "Alice Wang", "Sylvia", "王𠮷林", "單老师 VIP", "100%_桥\\", ""});
    }
    void aNameIsFoundByWhatPeopleType() {
        QFETCH(QString, typed);
        QFETCH(QStringList, names);
        for (const auto order : {CustomerOrder::name, CustomerOrder::spent, CustomerOrder::lastPurchase}) {
            auto all = found(typed.toStdString(), order);
            all.sort();
            QCOMPARE(all, names);
        }
    }

    void theNewestPurchaseStandsFirst() {
        QCOMPARE(found("138", CustomerOrder::lastPurchase), (QStringList{QStringLiteral("张伟"), QString()}));
        QCOMPARE(found("wang", CustomerOrder::lastPurchase, 1), (QStringList{QStringLiteral("Alice Wang"), QString::fromUtf8("王𠮷林")}));
    }

    void aCommitIsFoundByTheNextQuestion() {
        QCOMPARE(found("zw"), QStringList{QStringLiteral("张伟")});
        auto renamed = person(0);
        renamed.name = "章薇薇";
        QVERIFY_DONE(m_vault.apply(m_vault.book, {Vault::row(renamed, 2)}));
        QCOMPARE(found("张伟"), QStringList{});
        QCOMPARE(found("zww"), QStringList{QStringLiteral("章薇薇")});
        QCOMPARE(found("5678"), QStringList{QStringLiteral("章薇薇")});
        // An address comes, and goes.
        const auto second = identity(renamed, domain::IdentityKind::mobile, "+8619955556666");
        QVERIFY_DONE(m_vault.apply(m_vault.book, {Vault::row(second, 3)}));
        QCOMPARE(found("5555666"), QStringList{QStringLiteral("章薇薇")});
        QVERIFY_DONE(m_vault.apply(m_vault.book, {ServerRow{"identity", second.id.uuid, 4, true, {}}}));
        QCOMPARE(found("5555666"), QStringList{});
        QCOMPARE(found("5678"), QStringList{QStringLiteral("章薇薇")});
        // A new person, the newest of all, stands before those who were there.
        auto fresh = m_vault.customer("fresh");
        fresh.name = "张新";
        fresh.lastPurchaseAt = m_vault.clock.now() + std::chrono::hours(1);
        QVERIFY_DONE(m_vault.apply(m_vault.book, {Vault::row(fresh, 5)}));
        QCOMPARE(found("zhang", CustomerOrder::lastPurchase, 1), (QStringList{QStringLiteral("张新"), QStringLiteral("章薇薇")}));
        QVERIFY_DONE(m_vault.apply(m_vault.book, {ServerRow{"customer", fresh.id.uuid, 6, true, {}}}));
        QCOMPARE(found("张新"), QStringList{});
    }

    void manyAreFoundInEveryOrder() {
        // More than a statement is handed at once, so that every way through the lists is walked; against a plain look at each name.
        std::mt19937 random(11);
        std::vector<ServerRow> rows;
        std::vector<std::string> names;
        constexpr int kMany = 12'000;
        for (int n = 0; n < kMany; ++n) {
            auto customer = m_vault.customer("many" + std::to_string(n));
            customer.name = std::string(random() % 2 ? "林" : "马") + (random() % 3 ? "青" : "红") + std::to_string(n % 7);
            customer.spentMinor = static_cast<std::int64_t>(random() % 5) * 100;
            if (random() % 2) customer.lastPurchaseAt = m_vault.clock.now() - std::chrono::hours(random() % 50);
            if (random() % 2) customer.guideId = {};
            names.push_back(customer.name);
            rows.push_back(Vault::row(customer, 1));
        }
        QVERIFY_DONE(m_vault.apply(m_vault.book, rows));
        for (const auto& [typed, part] : {std::pair{"林", "林"}, std::pair{"lin", "林"}, std::pair{"hong3", "红3"}, std::pair{"mq", "马青"}, std::pair{"6", "6"}}) {
            QStringList wanted;
            for (const auto& name : names)
                if (name.find(part) != std::string::npos) wanted << QString::fromStdString(name);
            wanted.sort();
            for (const auto order : {CustomerOrder::name, CustomerOrder::spent, CustomerOrder::lastPurchase}) {
                auto all = found(typed, order, 900);
                all.removeIf([](const QString& name) { return !name.startsWith(QChar(0x6797)) && !name.startsWith(QChar(0x9A6C)); });
                if (order == CustomerOrder::name) QVERIFY(std::is_sorted(all.begin(), all.end(), [](const QString& a, const QString& b) { return a.toUtf8() < b.toUtf8(); }));
                all.sort();
                QCOMPARE(all.size(), wanted.size());
                QCOMPARE(all, wanted);
            }
        }
        CustomerFilter pool;
        pool.search = "林";
        pool.book = false;
        const auto count = search::countCustomers(*m_vault.store, *m_index, pool);
        QVERIFY(count && *count > 2'000 && *count < 4'000);
        std::size_t listed = 0;
        std::string after;
        do {
            const auto page = search::customers(*m_vault.store, *m_index, pool, after, 700);
            QVERIFY_DONE(page);
            listed += page->rows.size();
            for (const auto& row : page->rows) QVERIFY(row.inPool);
            after = page->next;
        } while (!after.empty());
        QCOMPARE(static_cast<std::int64_t>(listed), *count);
    }

    void theScanFindsWhatAPlainOneDoes() {
        std::mt19937 random(5);
        for (int round = 0; round < 3'000; ++round) {
            std::string text(random() % 90, 'a'), wanted(1 + random() % 20, 'a');
            for (auto& c : text) c = static_cast<char>('a' + random() % 2);
            for (auto& c : wanted) c = static_cast<char>('a' + random() % 2);
            const auto plain = text.find(wanted);
            const char* const end = text.data() + text.size();
            const auto place = search::findBytes(text.data(), end, wanted);
            QCOMPARE(static_cast<std::size_t>(place - text.data()), plain == std::string::npos ? text.size() : plain);
            // With marks at random places: the first marked place at which it stands.
            auto marked = text;
            std::size_t first = text.size();
            for (std::size_t i = text.size(); i-- > 0;)
                if (random() % 3 == 0) {
                    marked[i] = static_cast<char>(static_cast<unsigned char>(marked[i]) | search::kMark);
                    if (text.compare(i, wanted.size(), wanted) == 0) first = i;
                }
            const auto begins = search::findMarked(marked.data(), marked.data() + marked.size(), wanted);
            QCOMPARE(static_cast<std::size_t>(begins - marked.data()), first);
        }
    }
};

LIANLU_TEST(TestSearch)

}  // namespace test_search

#include "test_search.moc"
