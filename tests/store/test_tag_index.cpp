// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// Pages of lists narrowed by tags, out of the index in memory, against the store asked alone: in every order, from both ends, while rows change.
#include <algorithm>
#include <random>
#include <thread>

#include "models/domain/rules/consent.h"
#include "models/search/lists.h"
#include "models/search/tag_index.h"
#include "tests/store/store_fixture.h"
#include "tests/support/test_main.h"

namespace test_tag_index {

using namespace lianlu;
using namespace lianlu::store;
using namespace lianlu::store::test;
using namespace std::chrono_literals;

class TestTagIndex : public QObject {
    Q_OBJECT

    static constexpr int kPersons = 1'500;
    static constexpr domain::CustomerKind kKinds[]{domain::CustomerKind::prospect, domain::CustomerKind::customer, domain::CustomerKind::member, domain::CustomerKind::unknown};
    static constexpr CustomerOrder kOrders[]{CustomerOrder::lastPurchase, CustomerOrder::name, CustomerOrder::spent};
    Vault m_vault;
    std::unique_ptr<search::PersonIndex> m_index;
    std::mt19937 m_random{35};
    std::vector<domain::Customer> m_persons;
    std::vector<domain::Tag> m_tags;
    std::vector<domain::Consent> m_consents;
    std::vector<domain::StaffId> m_guides{domain::StaffId{uuid("guide a")}, domain::StaffId{uuid("guide b")}, domain::StaffId{uuid("guide c")}};
    std::int64_t m_ver = 1;

    template <class T>
    T take(Result<T> result) const {
        if (!result) qFatal("%s", result.error().describe().c_str());
        return std::move(*result);
    }
    template <class List>
    auto anyOf(const List& list) {
        return list[m_random() % std::size(list)];
    }
    domain::Customer person(int n) {
        auto one = m_vault.customer("person " + std::to_string(n));
        one.name = std::string(m_random() % 2 ? "林" : "马") + std::to_string(m_random() % 40);
        if (n % 3) one.lastPurchaseAt = m_vault.clock.now() - std::chrono::hours(m_random() % 300);
        one.spentMinor = static_cast<std::int64_t>(m_random() % 30) * 100;
        one.guideId = m_random() % 4 == 0 ? domain::StaffId{} : anyOf(m_guides);
        one.kind = anyOf(kKinds);
        return one;
    }
    //! Few moments, so that some stand at the same one.
    domain::Consent consent(const domain::Customer& of) {
        domain::Consent entry;
        entry.id.uuid = uuid("consent " + of.id.toString() + std::to_string(m_random()));
        entry.customerId = of.id;
        entry.channel = m_random() % 4 ? domain::Channel::sms : domain::Channel::email;
        entry.purpose = m_random() % 8 ? domain::Purpose::marketing : domain::Purpose::service;
        entry.granted = m_random() % 3 != 0;
        entry.source = m_random() % 6 ? std::string(domain::permittingSources()[0]) : "of tomorrow";
        if (m_random() % 12) entry.at = m_vault.clock.now() - std::chrono::hours(m_random() % 5);
        return entry;
    }
    domain::Interaction contact(const domain::Customer& of) {
        domain::Interaction one;
        one.id.uuid = uuid("contact " + of.id.toString() + std::to_string(m_random()));
        one.customerId = of.id;
        one.staffId = anyOf(m_guides);
        one.at = m_vault.clock.now() - std::chrono::hours(m_random() % 100);
        return one;
    }
    //! Some of what a list can be narrowed by, each now and then.
    CustomerFilter anyFilter(const std::vector<std::vector<WantedTag>>& choices) {
        CustomerFilter filter;
        filter.asOf = m_vault.clock.now();
        if (m_random() % 4) filter.tags = anyOf(choices);
        filter.order = anyOf(kOrders);
        filter.backwards = m_random() % 2;
        if (m_random() % 3 == 0) (m_random() % 2 ? filter.pool : filter.book) = false;
        if (m_random() % 3 == 0) (m_random() % 2 ? filter.guide : filter.exceptGuide) = anyOf(m_guides);
        if (m_random() % 3 == 0) filter.kinds = {anyOf(kKinds), anyOf(kKinds)};
        if (m_random() % 3 == 0) filter.contactable = m_random() % 3 ? domain::Channel::sms : domain::Channel::email;
        if (m_random() % 5 == 0) {
            filter.contactedBy = ContactedBy{anyOf(m_guides), m_vault.clock.now() - 90h};
            if (m_random() % 2) filter.contactedBy->until = m_vault.clock.now() - 20h;
        }
        return filter;
    }
    domain::Tag tag(const domain::Customer& of, const std::string& name, const std::string& value = {}) {
        domain::Tag tag;
        tag.id.uuid = uuid("tag " + of.id.toString() + name + value + std::to_string(m_random()));
        tag.customerId = of.id;
        tag.name = name;
        tag.value = value;
        tag.source = domain::TagSource::rule;
        return tag;
    }
    void pull(std::vector<ServerRow> rows) { QVERIFY_DONE(m_vault.apply(m_vault.book, std::move(rows))); }
    template <class E>
    static ServerRow gone(const E& entity, std::int64_t ver) {
        auto row = Vault::row(entity, ver);
        row.removed = true;
        row.fields.clear();
        return row;
    }

    using PageOf = std::function<Page<CustomerRow>(const CustomerFilter&, const std::string&, int)>;
    static std::vector<std::string> all(const CustomerFilter& filter, int limit, const PageOf& pageOf) {
        std::vector<std::string> ids;
        std::string after;
        do {
            const auto page = pageOf(filter, after, limit);
            for (const auto& row : page.rows) ids.push_back(row.id.toString());
            if (static_cast<int>(page.rows.size()) > limit) return {};
            after = page.next;
        } while (!after.empty());
        return ids;
    }
    //! The index knows, and every list is the store's.
    void compareAll() {
        const std::vector<std::vector<WantedTag>> choices{{{"never"}}, {{"half"}}, {{"rare"}}, {{"half"}, {"never"}}, {{"grade", "高"}}, {{"grade"}, {"rare"}}, {{"other half"}, {"half"}}, {{"no such"}}};
        CustomerFilter filter;
        filter.asOf = m_vault.clock.now();
        for (const auto& tags : choices)
            for (const auto order : {CustomerOrder::lastPurchase, CustomerOrder::name, CustomerOrder::spent})
                for (const bool backwards : {false, true})
                    for (const bool pool : {true, false}) {
                        filter.tags = tags;
                        filter.order = order;
                        filter.backwards = backwards;
                        filter.pool = pool;
                        compare(filter);
                    }
        for (int i = 0; i < 60; ++i) compare(anyFilter(choices));
    }
    void compare(const CustomerFilter& filter) {
        if (!take(m_index->tags().ahead(filter, std::nullopt, 10))) {
            // Whom one may write to is read when it is asked for first, and when an entry was taken from somebody.
            QVERIFY(filter.contactable.has_value());
            m_index->tags().load();
        }
        QVERIFY(take(m_index->tags().ahead(filter, std::nullopt, 10)).has_value());
        const auto named = all(filter, 170, [&](const CustomerFilter& these, const std::string& after, int limit) {
            return take(search::customers(*m_vault.store, *m_index, these, after, limit));
        });
        const auto asked = all(filter, 400, [&](const CustomerFilter& these, const std::string& after, int limit) {
            return take(m_vault.read<Page<CustomerRow>>([&](db::Connection& c) { return Queries::customers(c, these, after, limit); }));
        });
        QCOMPARE(named.size(), asked.size());
        QVERIFY(named == asked);
    }

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(startCrypto());
        QVERIFY_DONE(m_vault.create());
        std::vector<ServerRow> rows;
        for (int n = 0; n < kPersons; ++n) {
            const auto one = person(n);
            rows.push_back(Vault::row(one, 1));
            const auto put = [&](domain::Tag made) {
                rows.push_back(Vault::row(made, 1));
                m_tags.push_back(std::move(made));
            };
            if (!one.lastPurchaseAt) put(tag(one, "never"));
            put(tag(one, n % 2 ? "half" : "other half"));
            if (m_random() % 60 == 0) put(tag(one, "rare"));
            if (m_random() % 5 == 0) put(tag(one, "grade", m_random() % 2 ? "高" : "低"));
            for (auto entries = m_random() % 4; entries > 0; --entries) {
                m_consents.push_back(consent(one));
                rows.push_back(Vault::row(m_consents.back(), 1));
            }
            if (m_random() % 3 == 0) rows.push_back(Vault::row(contact(one), 1));
            m_persons.push_back(one);
        }
        pull(std::move(rows));
        m_index = std::make_unique<search::PersonIndex>(*m_vault.store);
    }
    void cleanupTestCase() { m_index.reset(); }

    void nothingIsKnownBeforeItBegins() {
        CustomerFilter filter;
        filter.tags = {{"never"}};
        QVERIFY(!take(m_index->tags().ahead(filter, std::nullopt, 10)));
        const auto page = take(search::customers(*m_vault.store, *m_index, filter, {}, 50));
        QCOMPARE(page.rows.size(), std::size_t{50});
    }

    void listsAreTheStores() {
        m_index->tags().load();
        compareAll();
    }

    void whoeverComesBuysOrIsRenamedIsWhereTheyBelong() {
        for (int round = 0; round < 3; ++round) {
            std::vector<ServerRow> rows;
            ++m_ver;
            for (int i = 0; i < 60; ++i) {
                auto& one = m_persons[m_random() % m_persons.size()];
                if (m_random() % 2) one.lastPurchaseAt = m_vault.clock.now() + std::chrono::minutes(i);
                if (m_random() % 3 == 0) one.name = "新" + std::to_string(i);
                if (m_random() % 3 == 0) one.spentMinor = 3'500;
                if (m_random() % 3 == 0) one.guideId = m_random() % 2 ? domain::StaffId{} : anyOf(m_guides);
                if (m_random() % 5 == 0) one.kind = anyOf(kKinds);
                rows.push_back(Vault::row(one, m_ver));
            }
            for (int i = 0; i < 20; ++i) {
                auto one = person(kPersons + round * 20 + i);
                rows.push_back(Vault::row(one, m_ver));
                // Tags can come before whom they are about.
                rows.insert(rows.begin(), Vault::row(tag(one, i % 2 ? "half" : "never"), m_ver));
                m_persons.push_back(std::move(one));
            }
            for (int i = 0; i < 20; ++i) rows.push_back(Vault::row(tag(m_persons[m_random() % m_persons.size()], i % 2 ? "grade" : "rare", i % 2 ? "高" : ""), m_ver));
            for (int i = 0; i < 30; ++i) {
                m_consents.push_back(consent(m_persons[m_random() % m_persons.size()]));
                rows.push_back(Vault::row(m_consents.back(), m_ver));
                rows.push_back(Vault::row(contact(m_persons[m_random() % m_persons.size()]), m_ver));
            }
            pull(std::move(rows));
            compareAll();
        }
    }

    //! The newest word may be one that was said before: who had withdrawn may be written to again.
    void entriesOfTheLedgerThatGoOverAndGo() {
        for (int round = 0; round < 2; ++round) {
            std::vector<ServerRow> rows;
            ++m_ver;
            for (int i = 0; i < 60; ++i) {
                auto& entry = m_consents[m_random() % m_consents.size()];
                entry.customerId = m_persons[m_random() % m_persons.size()].id;
                rows.push_back(Vault::row(entry, m_ver));
            }
            for (int i = 0; i < 60; ++i) rows.push_back(gone(m_consents[m_random() % m_consents.size()], m_ver));
            pull(std::move(rows));
            compareAll();
        }
    }

    void whoeverGoesIsNamedNoMore() {
        std::vector<ServerRow> rows;
        ++m_ver;
        for (int i = 0; i < 30; ++i) {
            rows.push_back(gone(m_persons[static_cast<std::size_t>(i) * 7], m_ver));
            rows.push_back(gone(m_tags[static_cast<std::size_t>(i) * 11], m_ver));
        }
        // A join gives the tags of one person to another.
        auto moved = m_tags[5];
        moved.customerId = m_persons[40].id;
        rows.push_back(Vault::row(moved, m_ver));
        pull(std::move(rows));
        compareAll();
    }

    void aPlaceOfSomebodyWhoMovedIsAPlaceStill() {
        CustomerFilter filter;
        filter.tags = {{"half"}};
        const auto first = take(search::customers(*m_vault.store, *m_index, filter, {}, 100));
        const auto whole = all(filter, 10'000, [&](const CustomerFilter& these, const std::string& after, int limit) { return take(search::customers(*m_vault.store, *m_index, these, after, limit)); });
        auto last = *std::find_if(m_persons.begin(), m_persons.end(), [&](const auto& one) { return one.id == first.rows.back().id; });
        last.lastPurchaseAt = m_vault.clock.now() + 100h;
        pull({Vault::row(last, ++m_ver)});
        const auto next = take(search::customers(*m_vault.store, *m_index, filter, first.next, 100));
        QCOMPARE(next.rows.size(), std::size_t{100});
        for (std::size_t i = 0; i < next.rows.size(); ++i) QCOMPARE(next.rows[i].id.toString(), whole[100 + i]);
    }

    void manyChangesAreReadBeside() {
        std::vector<ServerRow> rows;
        ++m_ver;
        for (auto& one : m_persons) {
            one.spentMinor = static_cast<std::int64_t>(m_random() % 30) * 100;
            rows.push_back(Vault::row(one, m_ver));
        }
        pull(std::move(rows));
        CustomerFilter filter;
        filter.tags = {{"never"}};
        filter.order = CustomerOrder::spent;
        // No answer is a wrong one: the store is asked until it was read.
        QVERIFY(!take(m_index->tags().ahead(filter, std::nullopt, 10)));
        QCOMPARE(take(search::customers(*m_vault.store, *m_index, filter, {}, 50)).rows.size(), std::size_t{50});
        m_index->tags().load();
        compareAll();
    }

    void whoReadsAndWritesAtOnceIsNotInTheWay() {
        std::atomic<bool> done = false;
        std::thread reading([&] {
            CustomerFilter filter;
            filter.tags = {{"half"}, {"never"}};
            while (!done) static_cast<void>(take(search::customers(*m_vault.store, *m_index, filter, {}, 50)));
        });
        for (int i = 0; i < 40; ++i) {
            auto& one = m_persons[m_random() % m_persons.size()];
            one.lastPurchaseAt = m_vault.clock.now() + std::chrono::hours(i);
            pull({Vault::row(one, ++m_ver)});
        }
        done = true;
        reading.join();
        compareAll();
    }

    void itEndsWhileItReads() {
        search::PersonIndex other(*m_vault.store);
        other.tags().begin();
    }
};

LIANLU_TEST(TestTagIndex)

}  // namespace test_tag_index

#include "test_tag_index.moc"
