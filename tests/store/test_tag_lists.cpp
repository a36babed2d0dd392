// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// Lists narrowed by tags against a plain look at everybody, by whichever way they are read; and which tags there are to choose from.
#include <algorithm>
#include <random>
#include <set>

#include "models/search/lists.h"
#include "models/store/queries_tags.h"
#include "tests/store/store_fixture.h"
#include "tests/support/test_main.h"

namespace test_tag_lists {

using namespace lianlu;
using namespace lianlu::store;
using namespace lianlu::store::test;
using namespace std::chrono_literals;

class TestTagLists : public QObject {
    Q_OBJECT

    static constexpr int kMany = 14'000;  // "everyday" has more than are gathered
    struct Someone {
        domain::Customer person;
        std::vector<domain::Tag> tags;
        std::optional<domain::Lead> lead;
    };

    Vault m_vault;
    std::unique_ptr<search::PersonIndex> m_index;
    std::vector<Someone> m_persons;

    template <class T>
    T take(Result<T> result) const {
        if (!result) qFatal("%s", result.error().describe().c_str());
        return std::move(*result);
    }
    domain::Tag tag(const domain::Customer& of, const std::string& name, const std::string& value, std::optional<Time> ends) const {
        domain::Tag tag;
        tag.id.uuid = uuid("tag " + of.id.toString() + name + value);
        tag.customerId = of.id;
        tag.name = name;
        tag.value = value;
        tag.source = domain::TagSource::rule;
        tag.expiresAt = ends;
        return tag;
    }
    bool has(const Someone& one, const WantedTag& wanted) const {
        return std::any_of(one.tags.begin(), one.tags.end(), [&](const domain::Tag& tag) {
            return tag.name == wanted.name && (wanted.value.empty() || tag.value == wanted.value) && (!tag.expiresAt || *tag.expiresAt > m_vault.clock.now());
        });
    }
    std::multiset<std::string> wantedOf(const std::vector<WantedTag>& tags, const std::string& part = {}) const {
        std::multiset<std::string> ids;
        for (const auto& one : m_persons)
            if (one.person.name.find(part) != std::string::npos && std::all_of(tags.begin(), tags.end(), [&](const auto& wanted) { return has(one, wanted); }))
                ids.insert(one.person.id.toString());
        return ids;
    }
    std::vector<CustomerRow> allPages(const CustomerFilter& filter, int limit) const {
        std::vector<CustomerRow> all;
        std::string after;
        do {
            auto page = take(search::customers(*m_vault.store, *m_index, filter, after, limit));
            for (auto& row : page.rows) all.push_back(std::move(row));
            after = page.next;
        } while (!after.empty());
        return all;
    }
    std::vector<TagChoice> choices(domain::Role role) const {
        return take(m_vault.read<std::vector<TagChoice>>([&](db::Connection& c) { return tagChoices(c, role, m_vault.clock.now()); }));
    }

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(startCrypto());
        QVERIFY_DONE(m_vault.create());
        std::mt19937 random(20);
        std::vector<ServerRow> rows;
        const auto now = m_vault.clock.now();
        for (int n = 0; n < kMany; ++n) {
            Someone one{m_vault.customer("tagged" + std::to_string(n)), {}, {}};
            one.person.name = std::string(random() % 2 ? "林" : "马") + std::to_string(n % 50);
            if (random() % 3) one.person.lastPurchaseAt = now - std::chrono::hours(random() % 400);
            one.person.spentMinor = static_cast<std::int64_t>(random() % 40) * 100;
            if (random() % 4 == 0) one.person.guideId = {};
            if (random() % 10 < 7) one.tags.push_back(tag(one.person, "everyday", {}, {}));
            if (random() % 100 == 0) one.tags.push_back(tag(one.person, "rare", random() % 2 ? "高" : "低", {}));
            if (random() % 50 == 0) one.tags.push_back(tag(one.person, "ending", {}, random() % 2 ? now + 48h : now - 1h));
            if (random() % 4 == 0) one.tags.push_back(tag(one.person, "often", {}, {}));
            if (random() % 20 == 0) one.tags.push_back(tag(one.person, "free text", std::to_string(n), {}));
            // Two systems say the same of one person: still one line in a list.
            if (!one.tags.empty() && one.tags.front().name == "everyday" && random() % 30 == 0) {
                one.tags.push_back(one.tags.front());
                one.tags.back().id.uuid = uuid("again " + one.person.id.toString());
            }
            if (random() % 3 == 0) {
                domain::Lead lead;
                lead.id.uuid = uuid("lead of " + one.person.id.toString());
                lead.customerId = one.person.id;
                lead.stage = domain::LeadStage::contacted;
                lead.maturity = static_cast<std::int64_t>(random() % 100);
                one.lead = lead;
                rows.push_back(Vault::row(lead, 1));
            }
            rows.push_back(Vault::row(one.person, 1));
            for (const auto& each : one.tags) rows.push_back(Vault::row(each, 1));
            m_persons.push_back(std::move(one));
        }
        QVERIFY_DONE(m_vault.apply(m_vault.book, rows));
        m_index = std::make_unique<search::PersonIndex>(*m_vault.store);
    }
    void cleanupTestCase() { m_index.reset(); }

    void aListHoldsThoseWhoHaveTheTag_data() {
        QTest::addColumn<QStringList>("tags");
        QTest::newRow("many") << QStringList{QStringLiteral("everyday")};
        QTest::newRow("some") << QStringList{QStringLiteral("often")};
        QTest::newRow("few") << QStringList{QStringLiteral("rare")};
        QTest::newRow("a value") << QStringList{QStringLiteral("rare=高")};
        QTest::newRow("some have ended") << QStringList{QStringLiteral("ending")};
        QTest::newRow("both of two") << QStringList{QStringLiteral("everyday"), QStringLiteral("rare=低")};
        QTest::newRow("nobody") << QStringList{QStringLiteral("everyday"), QStringLiteral("no such tag")};
        QTest::newRow("no such value") << QStringList{QStringLiteral("rare=中")};
        QTest::newRow("no SQL") << QStringList{QStringLiteral("x' OR '1'='1")};
    }
    void aListHoldsThoseWhoHaveTheTag() {
        QFETCH(QStringList, tags);
        CustomerFilter filter;
        filter.asOf = m_vault.clock.now();
        for (const auto& text : tags) filter.tags.push_back({text.section(QLatin1Char('='), 0, 0).toStdString(), text.contains(QLatin1String("'")) ? std::string() : text.section(QLatin1Char('='), 1).toStdString()});
        for (const auto* typed : {"", "林", "林1"})
            for (const auto order : {CustomerOrder::lastPurchase, CustomerOrder::name, CustomerOrder::spent}) {
                filter.order = order;
                filter.search = typed;
                const auto wanted = wantedOf(filter.tags, typed);
                const auto rows = allPages(filter, 700);
                std::multiset<std::string> found;
                for (const auto& row : rows) found.insert(row.id.toString());
                QCOMPARE(found.size(), wanted.size());
                QVERIFY(found == wanted);
                QCOMPARE(take(search::countCustomers(*m_vault.store, *m_index, filter)), static_cast<std::int64_t>(wanted.size()));
                const auto inOrder = std::is_sorted(rows.begin(), rows.end(), [order](const CustomerRow& a, const CustomerRow& b) {
                    if (order == CustomerOrder::name) return a.name < b.name;
                    if (order == CustomerOrder::spent) return a.spentMinor > b.spentMinor;
                    return a.lastPurchaseAt.value_or(Time{}) > b.lastPurchaseAt.value_or(Time{});
                });
                QVERIFY(inOrder);
            }
    }

    void otherFiltersHoldToo() {
        for (const auto* name : {"everyday", "often", "rare"}) {
            CustomerFilter filter;
            filter.asOf = m_vault.clock.now();
            filter.tags = {{name}};
            filter.book = false;
            const auto wanted = std::count_if(m_persons.begin(), m_persons.end(), [&](const Someone& one) { return one.person.guideId.isNull() && has(one, filter.tags[0]); });
            QVERIFY(wanted > 0);
            QCOMPARE(static_cast<std::int64_t>(allPages(filter, 300).size()), static_cast<std::int64_t>(wanted));
        }
    }

    void leadsAreThoseOfTaggedPersons() {
        for (const auto* name : {"everyday", "often", "rare", "ending"}) {
            LeadFilter filter;
            filter.asOf = m_vault.clock.now();
            filter.tags = {{name}};
            const auto wanted = std::count_if(m_persons.begin(), m_persons.end(), [&](const Someone& one) { return one.lead && has(one, filter.tags[0]); });
            QVERIFY(wanted > 0);
            std::set<std::string> found;
            std::string after;
            std::int64_t last = 1'000;
            do {
                const auto page = take(search::leads(*m_vault.store, *m_index, filter, after, 90));
                for (const auto& row : page.rows) {
                    found.insert(row.id.toString());
                    QVERIFY(row.maturity <= last);
                    last = row.maturity;
                }
                after = page.next;
            } while (!after.empty());
            QCOMPARE(static_cast<std::int64_t>(found.size()), static_cast<std::int64_t>(wanted));
            QCOMPARE(take(search::countLeads(*m_vault.store, *m_index, filter)), static_cast<std::int64_t>(wanted));
        }
    }

    void choicesAreWhatSomebodyHas() {
        domain::TagDefinition sealed;
        sealed.id = domain::TagDefinitionId{uuid("definition of rare")};
        sealed.code = "rare";
        sealed.label = "Spends much";
        sealed.seenBy = sealed.setBy = domain::TagAudience::manager;
        QVERIFY_DONE(m_vault.apply(domain::Scope::brand(), {Vault::row(sealed, 1)}));
        const auto all = choices(domain::Role::manager);
        QCOMPARE(all.size(), std::size_t{5});
        QCOMPARE(all[0].code, std::string("rare"));  // sorted by headquarters
        QCOMPARE(all[0].label, std::string("Spends much"));
        QCOMPARE(all[0].values, (std::vector<std::string>{"低", "高"}));
        QCOMPARE(all[1].code, std::string("ending"));
        QVERIFY(all[1].values.empty());
        QCOMPARE(all[3].code, std::string("free text"));
        QVERIFY(all[3].values.empty());
        const auto seen = choices(domain::Role::guide);
        QCOMPARE(seen.size(), std::size_t{4});
        QVERIFY(std::none_of(seen.begin(), seen.end(), [](const TagChoice& choice) { return choice.code == "rare"; }));
        QCOMPARE(choices(domain::Role::unknown).size(), std::size_t{5});
        // What has ended for everybody is not offered.
        const auto later = take(m_vault.read<std::vector<TagChoice>>([&](db::Connection& c) { return tagChoices(c, domain::Role::manager, m_vault.clock.now() + 100h); }));
        QVERIFY(std::none_of(later.begin(), later.end(), [](const TagChoice& choice) { return choice.code == "ending"; }));
    }
};

LIANLU_TEST(TestTagLists)

}  // namespace test_tag_lists

#include "test_tag_lists.moc"
