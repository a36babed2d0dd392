// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// Every order of every list, from both ends and page by page, against the same rows sorted in memory.
#include <algorithm>
#include <random>

#include <QElapsedTimer>

#include "models/base/name_key.h"
#include "models/store/device_values.h"
#include "models/store/keyset.h"
#include "models/store/list_queries.h"
#include "models/store/queries_offers.h"
#include "models/store/queries_tasks.h"
#include "models/store/write_txn.h"
#include "tests/store/store_fixture.h"
#include "tests/support/test_main.h"

namespace test_list_orders {

using namespace lianlu;
using namespace lianlu::store;
using namespace lianlu::store::test;

constexpr int kRows = 3'000;
constexpr std::int64_t kLast = std::numeric_limits<std::int64_t>::max();

//! Ids in the order that `key` says; `backwards` turns the whole around, ids within a key with it.
template <class E, class Key>
std::vector<Uuid> sorted(std::vector<E> rows, bool descending, Key key) {
    std::sort(rows.begin(), rows.end(), [&](const E& a, const E& b) {
        const auto one = std::pair(key(a), a.id.uuid), other = std::pair(key(b), b.id.uuid);
        return descending ? one > other : one < other;
    });
    std::vector<Uuid> ids;
    for (const auto& row : rows) ids.push_back(row.id.uuid);
    return ids;
}

std::int64_t ms(const std::optional<Time>& at, std::int64_t missing) { return at ? toUnixMs(*at) : missing; }

class TestListOrders : public QObject {
    Q_OBJECT

    Vault m_vault;
    std::vector<domain::Customer> m_customers;
    std::vector<domain::Lead> m_leads;
    std::vector<domain::Task> m_tasks;
    std::vector<domain::Offer> m_offers;

    template <class Row, class Ask, class Id>
    std::vector<Uuid> paged(Ask ask, Id idOf) {
        std::vector<Uuid> ids;
        std::string after;
        do {
            auto page = m_vault.read<Page<Row>>([&](db::Connection& c) { return ask(c, after); });
            if (!page) qFatal("%s", page.error().describe().c_str());
            for (const auto& row : page->rows) ids.push_back(idOf(row));
            after = page->next;
        } while (!after.empty());
        return ids;
    }

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(startCrypto());
        QVERIFY_DONE(m_vault.create());
        std::mt19937 random(11);
        // Few different times, and some missing: what a keyset must tell apart by id.
        const auto time = [&]() -> std::optional<Time> {
            const auto hours = static_cast<int>(random() % 40);
            return hours < 6 ? std::nullopt : std::optional(m_vault.clock.now() - std::chrono::hours(hours));
        };
        std::vector<ServerRow> own, shops;
        for (int n = 0; n < kRows; ++n) {
            const auto name = std::to_string(n);
            if (n % 10 == 0) {
                constexpr const char* kNames[]{"王", "李", "曾", "陈", "陳", "Anna", "anna", "安", "é", "7", ""};
                auto person = m_vault.customer("person " + name);
                person.name = std::string(kNames[random() % std::size(kNames)]) + (n % 3 == 0 ? "" : kNames[random() % std::size(kNames)]);
                person.lastPurchaseAt = time();
                person.spentMinor = static_cast<std::int64_t>(random() % 20) * 100;
                m_customers.push_back(person);
                own.push_back(Vault::row(person, n + 1));
            }
            domain::Lead lead;
            lead.id.uuid = uuid("lead" + name);
            lead.customerId = m_customers.back().id;
            lead.stage = domain::LeadStage::contacted;
            lead.ownerId = m_vault.staff;
            lead.budgetMinor = static_cast<std::int64_t>(n % 11) * 50'000;
            lead.maturity = static_cast<std::int64_t>(random() % 6) * 20;
            lead.nextStepAt = time();
            lead.openedAt = time();
            lead.lastContactAt = time();
            m_leads.push_back(lead);
            own.push_back(Vault::row(lead, n + 1));
            domain::Offer offer;
            offer.id.uuid = uuid("offer" + name);
            offer.customerId = lead.customerId;
            offer.staffId = m_vault.staff;
            offer.createdAt = time();
            offer.openedAt = time();
            offer.status = static_cast<domain::OfferStatus>(n % 9);
            m_offers.push_back(offer);
            own.push_back(Vault::row(offer, n + 1));
            domain::Task task;
            task.id.uuid = uuid("task" + name);
            task.storeId = m_vault.shop;
            task.assigneeId = m_vault.staff;
            task.kind = domain::TaskKind::followUp;
            task.title = "t";
            task.status = n % 3 == 0 ? domain::TaskStatus::done : domain::TaskStatus::open;
            task.priority = static_cast<std::int64_t>(random() % 4);  // 0: none was said
            task.dueAt = time();
            if (n % 3 == 0) task.doneAt = time();
            m_tasks.push_back(task);
            shops.push_back(Vault::row(task, n + 1));
        }
        QVERIFY_DONE(m_vault.apply(m_vault.book, own));
        QVERIFY_DONE(m_vault.apply(domain::Scope::store(m_vault.shop), shops));
    }

    void customers() {
        for (const bool backwards : {false, true})
            for (const auto order : {CustomerOrder::lastPurchase, CustomerOrder::name, CustomerOrder::spent})
                for (const int limit : {7, 100}) {
                    CustomerFilter filter;
                    filter.order = order;
                    filter.backwards = backwards;
                    const auto found = paged<CustomerRow>([&](db::Connection& c, const std::string& after) { return Queries::customers(c, filter, after, limit); }, [](const CustomerRow& row) { return row.id.uuid; });
                    if (order == CustomerOrder::name) QVERIFY(found == sorted(m_customers, backwards, [](const auto& one) { return text::nameKey(one.name); }));
                    else if (order == CustomerOrder::spent) QVERIFY(found == sorted(m_customers, !backwards, [](const auto& one) { return one.spentMinor; }));
                    else QVERIFY(found == sorted(m_customers, !backwards, [](const auto& one) { return ms(one.lastPurchaseAt, 0); }));
                }
    }

    //! A program with another table of readings made the index: as it is, it would hide names.
    void keysOfAnotherFormAreMadeAnew() {
        QVERIFY_DONE(m_vault.store->writeNow([](WriteTxn& txn) -> Result<void> {
            auto& c = txn.connection();
            LIANLU_CHECK(c.execute("DROP INDEX customer_by_name; CREATE INDEX customer_by_name ON customer (hex(name), id, name, kind, city, guide_id, spent_minor, order_count, last_purchase_at);"
                                   "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'hex(name)', 'name_key(name)') WHERE name = 'customer_by_name'"));
            return devicevalues::save(c, kNameKeyForm, "of yesterday");
        }));
        QVERIFY_DONE(m_vault.reopen());
        const auto form = m_vault.read<std::optional<std::string>>([](db::Connection& c) { return devicevalues::load(c, kNameKeyForm); });
        QVERIFY(form && *form == text::nameKeyForm());
        QCOMPARE(m_vault.read<std::int64_t>([](db::Connection& c) { return c.integer("SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'"); }).value(), 0);
        customers();
    }

    //! The other way round the same index is walked from its other end.
    void backwardsNothingIsSorted() {
        for (const auto& [key, text] : {std::pair{"coalesce(last_purchase_at, 0)", false}, {"coalesce(spent_minor, 0)", false}, {"name_key(name)", true}})
            for (const auto stretch : {Stretch::all, Stretch::sameKey, Stretch::pastKey}) {
                const auto sql = "EXPLAIN QUERY PLAN " + keysetSql({"customer AS t", key, text, text}, {}, stretch);
                const auto plan = m_vault.read<std::string>([&](db::Connection& c) -> Result<std::string> {
                    std::string words;
                    LIANLU_TRY(const auto s, c.prepare(sql));
                    for (;;) {
                        LIANLU_TRY(const bool more, s->step());
                        if (!more) return words;
                        words += s->string(3) + "\n";
                    }
                });
                QVERIFY_DONE(plan);
                QVERIFY2(plan->find("customer_by_") != plan->npos && plan->find("TEMP B-TREE") == plan->npos, plan->c_str());
            }
    }

    std::string planOf(const ListQuery& query, Stretch stretch) {
        const auto plan = m_vault.read<std::string>([&](db::Connection& c) -> Result<std::string> {
            std::string words;
            LIANLU_TRY(const auto s, c.prepare("EXPLAIN QUERY PLAN " + keysetSql(query.list, query.where, stretch)));
            for (;;) {
                LIANLU_TRY(const bool more, s->step());
                if (!more) return words;
                words += s->string(3) + "\n";
            }
        });
        return plan ? *plan : plan.error().describe();
    }

    //! A store's work is as much as all its guides' together: no page of it may put the lot in order.
    void noListOfAStoresWorkIsSorted() {
        const auto walks = [&](const ListQuery& query) {
            for (const auto stretch : {Stretch::all, Stretch::sameKey, Stretch::pastKey}) {
                const auto plan = planOf(query, stretch);
                if (plan.find("INDEX") != plan.npos && plan.find("TEMP B-TREE") == plan.npos) continue;
                qWarning("%s\n%s", keysetSql(query.list, query.where, stretch).c_str(), plan.c_str());
                return false;
            }
            return true;
        };
        using domain::OfferStatus;
        const std::vector<std::vector<OfferStatus>> statuses{{}, {OfferStatus::bought}, {OfferStatus::queued, OfferStatus::delivered, OfferStatus::dispatched}, {OfferStatus::refused}};
        for (const bool backwards : {false, true}) {
            for (const auto order : {OfferOrder::pushed, OfferOrder::news, OfferOrder::status})
                for (const auto& some : statuses) {
                    OfferFilter filter;
                    filter.everybody = true;
                    filter.statuses = some;
                    filter.order = order;
                    filter.backwards = backwards;
                    const auto query = offerQuery(filter);
                    QVERIFY_DONE(query);
                    QVERIFY(walks(*query));
                }
            OfferFilter own;
            own.staff = m_vault.staff;
            own.backwards = backwards;
            for (const auto order : {OfferOrder::pushed, OfferOrder::news}) {
                own.order = order;
                const auto query = offerQuery(own);
                QVERIFY_DONE(query);
                QVERIFY(walks(*query));
            }
            TaskFilter closed;
            closed.closed = true;
            closed.assignee = m_vault.staff;
            closed.backwards = backwards;
            const auto done = taskQuery(closed);
            QVERIFY_DONE(done);
            QVERIFY(walks(*done));
            for (const auto order : {LeadOrder::maturity, LeadOrder::due, LeadOrder::opened, LeadOrder::lastContact, LeadOrder::budget}) {
                LeadFilter filter;
                filter.order = order;
                filter.backwards = backwards;
                const auto leads = m_vault.read<ListQuery>([&](db::Connection& c) { return leadQuery(c, filter); });
                QVERIFY_DONE(leads);
                QVERIFY(walks(*leads));
                // Some persons' leads are gathered, whatever the order.
                filter.among = std::vector<Uuid>{m_customers.front().id.uuid};
                const auto some = m_vault.read<ListQuery>([&](db::Connection& c) { return leadQuery(c, filter); });
                QVERIFY_DONE(some);
                const auto plan = planOf(*some, Stretch::all);
                QVERIFY2(plan.find("lead_by_customer") != plan.npos, plan.c_str());
            }
            for (const bool closed : {false, true})
                for (const auto order : {TaskOrder::due, TaskOrder::priority}) {
                    TaskFilter filter;
                    filter.closed = closed;
                    filter.order = order;
                    filter.backwards = backwards;
                    const auto tasks = taskQuery(filter);
                    QVERIFY_DONE(tasks);
                    QVERIFY(walks(*tasks));
                }
        }
    }

    //! Merged out of what each status has, or narrowed to a part of an order: the same rows in the same order.
    void offersOfSomeStatuses() {
        using domain::OfferStatus;
        for (const bool everybody : {false, true})
            for (const auto& some : {std::vector{OfferStatus::bought}, std::vector{OfferStatus::refused, OfferStatus::opened}, std::vector{OfferStatus::delivered, OfferStatus::queued, OfferStatus::queued}})
                for (const bool backwards : {false, true})
                    for (const auto order : {OfferOrder::pushed, OfferOrder::news, OfferOrder::status}) {
                        OfferFilter filter;
                        filter.staff = m_vault.staff;
                        filter.everybody = everybody;
                        filter.statuses = some;
                        filter.order = order;
                        filter.backwards = backwards;
                        auto rows = m_offers;
                        std::erase_if(rows, [&](const auto& offer) { return std::find(some.begin(), some.end(), std::max(offer.status, OfferStatus::queued)) == some.end(); });
                        const auto found = paged<OfferRow>([&](db::Connection& c, const std::string& after) { return offerPage(c, filter, after, 70); }, [](const OfferRow& row) { return row.offer.id.uuid; });
                        const auto key = [&](const domain::Offer& offer) -> std::int64_t {
                            if (order == OfferOrder::status) return offer.status == OfferStatus::refused ? 0 : std::max(1, static_cast<int>(offer.status));
                            return order == OfferOrder::pushed ? ms(offer.createdAt, 0) : std::max(ms(offer.createdAt, 0), ms(offer.openedAt, 0));
                        };
                        QVERIFY(found == sorted(rows, !backwards, key));
                    }
    }

    void tasksOfASpan() {
        const auto noon = m_vault.clock.now() - std::chrono::hours(20);
        for (const bool later : {false, true})
            for (const bool dateless : {false, true})
                for (const bool backwards : {false, true}) {
                    TaskFilter filter;
                    filter.dateless = dateless;
                    filter.backwards = backwards;
                    (later ? filter.from : filter.before) = noon;
                    auto rows = m_tasks;
                    std::erase_if(rows, [&](const auto& task) {
                        return task.status == domain::TaskStatus::done || (task.dueAt ? (*task.dueAt < noon) == later : !dateless);
                    });
                    const auto found = paged<TaskLine>([&](db::Connection& c, const std::string& after) { return taskPage(c, filter, after, 40); }, [](const TaskLine& line) { return line.task.id.uuid; });
                    QVERIFY(found == sorted(rows, backwards, [&](const auto& task) { return ms(task.dueAt, backwards ? -1 : kLast); }));
                }
    }

    void leads() {
        for (const bool backwards : {false, true})
            for (const auto order : {LeadOrder::maturity, LeadOrder::due, LeadOrder::opened, LeadOrder::lastContact, LeadOrder::budget})
                for (const int limit : {250, 999}) {
                    LeadFilter filter;
                    filter.order = order;
                    filter.backwards = backwards;
                    const auto found = paged<LeadRow>(
                        [&](db::Connection& c, const std::string& after) -> Result<Page<LeadRow>> {
                            LIANLU_TRY(auto page, Queries::leads(c, filter, after, limit));
                            // The search walks on from the row it stopped at.
                            if (!page.next.empty() && page.next != Queries::placeOf(page.rows.back(), filter)) return fail(Code::internal, "another place");
                            return page;
                        },
                        [](const LeadRow& row) { return row.id.uuid; });
                    const auto wanted = [&] {
                        switch (order) {
                            case LeadOrder::due: return sorted(m_leads, backwards, [&](const auto& lead) { return ms(lead.nextStepAt, backwards ? -1 : kLast); });
                            case LeadOrder::opened: return sorted(m_leads, !backwards, [](const auto& lead) { return ms(lead.openedAt, 0); });
                            case LeadOrder::lastContact: return sorted(m_leads, !backwards, [](const auto& lead) { return ms(lead.lastContactAt, 0); });
                            case LeadOrder::budget: return sorted(m_leads, !backwards, [](const auto& lead) { return lead.budgetMinor; });
                            case LeadOrder::maturity: break;
                        }
                        return sorted(m_leads, !backwards, [](const auto& lead) { return lead.maturity; });
                    };
                    QVERIFY2(found == wanted(), qPrintable(QStringLiteral("order %1").arg(static_cast<int>(order))));
                }
    }

    void tasks() {
        for (const bool closed : {false, true})
            for (const bool backwards : {false, true})
                for (const auto order : {TaskOrder::due, TaskOrder::priority}) {
                    TaskFilter filter;
                    filter.closed = closed;
                    filter.order = order;
                    filter.backwards = backwards;
                    auto rows = m_tasks;
                    std::erase_if(rows, [&](const auto& task) { return (task.status == domain::TaskStatus::done) != closed; });
                    const auto found = paged<TaskLine>([&](db::Connection& c, const std::string& after) { return taskPage(c, filter, after, 300); }, [](const TaskLine& line) { return line.task.id.uuid; });
                    if (order == TaskOrder::priority)
                        QVERIFY(found == sorted(rows, backwards, [](const auto& task) { return std::pair(domain::priorityOf(task), ms(task.dueAt, kLast)); }));
                    else if (closed)
                        QVERIFY(found == sorted(rows, !backwards, [](const auto& task) { return ms(task.doneAt ? task.doneAt : task.dueAt, 0); }));
                    else
                        QVERIFY(found == sorted(rows, backwards, [&](const auto& task) { return ms(task.dueAt, backwards ? -1 : kLast); }));
                }
    }

    void offers() {
        for (const bool backwards : {false, true})
            for (const auto order : {OfferOrder::pushed, OfferOrder::news, OfferOrder::status}) {
                OfferFilter filter;
                filter.staff = m_vault.staff;
                filter.order = order;
                filter.backwards = backwards;
                const auto found = paged<OfferRow>([&](db::Connection& c, const std::string& after) { return offerPage(c, filter, after, 300); }, [](const OfferRow& row) { return row.offer.id.uuid; });
                const auto step = [](const domain::Offer& offer) {
                    if (offer.status == domain::OfferStatus::refused) return 0;
                    return std::max(1, static_cast<int>(offer.status));
                };
                if (order == OfferOrder::status) QVERIFY(found == sorted(m_offers, !backwards, step));
                else QVERIFY(found == sorted(m_offers, !backwards, [&](const auto& offer) { return order == OfferOrder::pushed ? ms(offer.createdAt, 0) : std::max(ms(offer.createdAt, 0), ms(offer.openedAt, 0)); }));
            }
    }

    //! What an order without an index costs a guide: said, and far from what anybody would wait for.
    void aPageOfThreeThousandLeads() {
        for (const auto order : {LeadOrder::maturity, LeadOrder::due}) {
            LeadFilter filter;
            filter.order = order;
            QElapsedTimer timer;
            timer.start();
            for (int i = 0; i < 10; ++i) QVERIFY_DONE(m_vault.read<Page<LeadRow>>([&](db::Connection& c) { return Queries::leads(c, filter, {}, 100); }));
            qInfo("a page of leads, order %d: %lld µs", static_cast<int>(order), timer.nsecsElapsed() / 10'000);
            QVERIFY(timer.elapsed() < 10'000);
        }
    }
};

LIANLU_TEST(TestListOrders)

}  // namespace test_list_orders

#include "test_list_orders.moc"
