// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <random>
#include <set>

#include "models/search/lists.h"
#include "models/store/keyset.h"
#include "models/store/queries_tasks.h"
#include "tests/store/store_fixture.h"
#include "tests/support/test_main.h"

namespace test_queries {

using namespace lianlu;
using namespace lianlu::store;
using namespace lianlu::store::test;
using namespace std::chrono_literals;

class TestQueries : public QObject {
    Q_OBJECT

    static constexpr int kPersons = 240;
    Vault m_vault;
    std::unique_ptr<search::PersonIndex> m_index;
    std::vector<domain::Customer> m_customers;
    std::vector<domain::Lead> m_leads;

    template <class T>
    T ask(const std::function<Result<T>(db::Connection&)>& query) {
        auto answer = m_vault.read<T>(query);
        if (!answer) qFatal("%s", answer.error().describe().c_str());
        return std::move(*answer);
    }
    std::vector<CustomerRow> allPages(const CustomerFilter& filter, int limit) {
        std::vector<CustomerRow> all;
        std::string after;
        do {
            auto page = search::customers(*m_vault.store, *m_index, filter, after, limit);
            if (!page) qFatal("%s", page.error().describe().c_str());
            for (auto& row : page->rows) all.push_back(std::move(row));
            after = page->next;
        } while (!after.empty());
        return all;
    }
    //! Of those with these digits in the name or in the mobile number.
    std::vector<std::string> namesWith(const std::string& digits) {
        std::vector<std::string> names;
        for (const auto& row : allPages({}, 100))
            if (row.name.find(digits) != std::string::npos || row.phone.find(digits) != std::string::npos) names.push_back(row.name);
        std::sort(names.begin(), names.end());
        return names;
    }
    std::vector<std::string> namesFound(const std::string& search) {
        CustomerFilter filter;
        filter.search = search;
        std::vector<std::string> names;
        for (const auto& row : allPages(filter, 50)) names.push_back(row.name);
        std::sort(names.begin(), names.end());
        const auto count = search::countCustomers(*m_vault.store, *m_index, filter);
        if (!count || *count != static_cast<std::int64_t>(names.size())) return {"count differs"};
        return names;
    }
    domain::Identity identity(const domain::Customer& person, domain::IdentityKind kind, const std::string& value,
                              domain::IdentityStatus status = domain::IdentityStatus::active) {
        domain::Identity identity;
        identity.id.uuid = uuid("identity " + value);
        identity.customerId = person.id;
        identity.kind = kind;
        identity.value = value;
        identity.status = status;
        return identity;
    }

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(startCrypto());
        QVERIFY_DONE(m_vault.create());
        m_index = std::make_unique<search::PersonIndex>(*m_vault.store);
        std::mt19937 random(3);
        std::vector<ServerRow> rows;
        domain::Staff guide;
        guide.id = m_vault.staff;
        guide.storeId = m_vault.shop;
        guide.code = "G1";
        guide.name = "Guide Chen";
        guide.role = domain::Role::guide;
        guide.status = domain::StaffStatus::active;
        rows.push_back(Vault::row(guide, 1));
        for (int n = 0; n < kPersons; ++n) {
            auto person = m_vault.customer("person " + std::to_string(n));
            if (n % 3 == 0) person.guideId = {};
            person.kind = n % 4 == 0   ? domain::CustomerKind::prospect
                          : n % 4 == 1 ? domain::CustomerKind::customer
                                       : domain::CustomerKind::member;
            // Many share a time, many have none: the keys that a keyset must tell apart by id.
            if (n % 2 == 0) person.lastPurchaseAt = m_vault.clock.now() - std::chrono::hours(random() % 12);
            person.spentMinor = static_cast<std::int64_t>(random() % 20) * 100;
            m_customers.push_back(person);
            rows.push_back(Vault::row(person, n + 2));
            rows.push_back(Vault::row(
                identity(person, domain::IdentityKind::mobile, "+86138" + std::to_string(10'000'000 + n * 7)), n + 2));
            if (n % 5 == 0)
                rows.push_back(Vault::row(
                    identity(person, domain::IdentityKind::email, "person" + std::to_string(n) + "@example.com"),
                    n + 2));
            if (n % 4 >= 2) {
                domain::MemberState state;
                state.id.uuid = uuid("state" + std::to_string(n));
                state.customerId = person.id;
                state.tierCode = "gold";
                state.pointsBalance = n;
                state.pointsToNext = 10;
                rows.push_back(Vault::row(state, n + 2));
            }
            if (n % 4 == 0) {
                domain::Lead lead;
                lead.id.uuid = uuid("lead" + std::to_string(n));
                lead.customerId = person.id;
                lead.stage = n % 16 == 0  ? domain::LeadStage::won
                             : n % 8 == 0 ? domain::LeadStage::contacted
                                          : domain::LeadStage::fresh;
                lead.maturity = static_cast<std::int64_t>(random() % 6) * 20;
                lead.ownerId = person.guideId;
                m_leads.push_back(lead);
                rows.push_back(Vault::row(lead, n + 2));
            }
        }
        QVERIFY_DONE(m_vault.apply(m_vault.book, rows));
    }

    void pagesAreTheWholeListInOrder_data() {
        QTest::addColumn<int>("order");
        QTest::addColumn<int>("limit");
        for (const int limit : {1, 7, 50, 1'000})
            for (const int order : {0, 1, 2}) QTest::addRow("order %d, pages of %d", order, limit) << order << limit;
    }
    void pagesAreTheWholeListInOrder() {
        QFETCH(int, order);
        QFETCH(int, limit);
        CustomerFilter filter;
        filter.order = static_cast<CustomerOrder>(order);
        auto wanted = m_customers;
        std::sort(wanted.begin(), wanted.end(), [&](const domain::Customer& a, const domain::Customer& b) {
            if (filter.order == CustomerOrder::name) return std::pair(a.name, a.id.uuid) < std::pair(b.name, b.id.uuid);
            const auto key = [&](const domain::Customer& c) {
                return filter.order == CustomerOrder::spent ? c.spentMinor
                       : c.lastPurchaseAt                   ? toUnixMs(*c.lastPurchaseAt)
                                                            : 0;
            };
            return std::pair(key(a), a.id.uuid) > std::pair(key(b), b.id.uuid);
        });
        const auto found = allPages(filter, limit);
        QCOMPARE(found.size(), wanted.size());
        for (std::size_t i = 0; i < found.size(); ++i) QCOMPARE(found[i].name, wanted[i].name);
        QCOMPARE(ask<std::int64_t>([&](db::Connection& c) { return Queries::countCustomers(c, filter); }),
                 std::int64_t{kPersons});
    }

    void pagesStepAlongAnIndex() {
        // No sorting of the whole table: what makes a list of a million rows as quick as one of a hundred.
        const std::vector<std::pair<KeysetList, std::string>> lists{
            {{"customer AS t", "coalesce(last_purchase_at, 0)", true, false}, "customer_by_recent"},
            {{"customer AS t", "coalesce(spent_minor, 0)", true, false}, "customer_by_spent"},
            {{"customer AS t", "name_key(name)", false, true}, "customer_by_name"},
            {{"lead AS t", "coalesce(maturity, 0)", true, false}, "lead_by_maturity"}};
        for (const auto& [list, index] : lists)
            for (const auto stretch : {Stretch::all, Stretch::sameKey, Stretch::pastKey}) {
                const auto sql = "EXPLAIN QUERY PLAN " + keysetSql(list, {}, stretch);
                const auto plan = ask<std::string>([&](db::Connection& c) -> Result<std::string> {
                    std::string text;
                    LIANLU_TRY(const auto s, c.prepare(sql));
                    for (;;) {
                        LIANLU_TRY(const bool more, s->step());
                        if (!more) return text;
                        text += s->string(3) + "\n";
                    }
                });
                QVERIFY2(plan.find(index) != plan.npos && plan.find("TEMP B-TREE") == plan.npos,
                         (sql + "\n" + plan).c_str());
            }
    }

    void bookPoolAndKinds() {
        CustomerFilter filter;
        filter.pool = false;
        QCOMPARE(allPages(filter, 100).size(), std::size_t{160});
        for (const auto& row : allPages(filter, 100)) {
            QVERIFY(!row.inPool);
            QCOMPARE(row.guideName, std::string("Guide Chen"));
        }
        filter.pool = true;
        filter.book = false;
        QCOMPARE(allPages(filter, 100).size(), std::size_t{80});
        filter.pool = false;
        QCOMPARE(allPages(filter, 100).size(), std::size_t{0});
        filter = {};
        filter.kinds = {domain::CustomerKind::prospect, domain::CustomerKind::customer};
        QCOMPARE(allPages(filter, 33).size(), std::size_t{120});
    }

    void rowsShowWhatBelongsToThePerson() {
        const auto rows = ask<std::vector<CustomerRow>>([&](db::Connection& c) {
            return Queries::customersById(c,
                                          {m_customers[10].id, domain::CustomerId{uuid("nobody")}, m_customers[3].id});
        });
        QCOMPARE(rows.size(), std::size_t{2});
        QCOMPARE(rows[0].name, std::string("person 10"));
        QCOMPARE(rows[0].phone, std::string("+8613810000070"));
        QCOMPARE(rows[0].email, std::string("person10@example.com"));
        QCOMPARE(rows[0].tierCode, std::string("gold"));
        QCOMPARE(rows[0].points, std::int64_t{10});
        QVERIFY(!rows[0].pending);
        QVERIFY(rows[1].inPool);
        QVERIFY(rows[1].email.empty());
    }

    void searchByAnyPart() {
        // Each word by itself: 23 stands in a name or in a number.
        QCOMPARE(namesFound("person 23"), namesWith("23"));
        QCOMPARE(namesFound("PERSON 238"), namesWith("238"));
        QVERIFY(namesWith("238").size() < 5);
        QCOMPARE(namesFound("1000 0070"), (std::vector<std::string>{"person 10"}));  // blanks as people write them
        QCOMPARE(namesFound("+86 138-1000-0070"), (std::vector<std::string>{"person 10"}));
        QCOMPARE(namesFound("Person10@Example"), (std::vector<std::string>{"person 10"}));
        QCOMPARE(namesFound("１０００００７０"), (std::vector<std::string>{"person 10"}));  // full-width digits
        QCOMPARE(namesFound("  "), namesFound(""));
        QCOMPARE(namesFound("").size(), std::size_t{kPersons});
    }

    void IN04_searchTextIsNoSql() {
        for (const auto* text : {"%", "_", "\\", "' OR 1=1 --", "person\" 1", "\xE2\x80\xA8"})
            QCOMPARE(namesFound(text).size(), std::size_t{0});
    }

    void aPlaceThatIsNotOursIsRefused() {
        for (const auto* place :
             {"x", "|", "00000000-0000-0000-0000-00000000000z|1", "0190f5a0-0000-7000-8000-000000000000|abc"}) {
            QCOMPARE_CODE(m_vault.read<Page<CustomerRow>>(
                              [&](db::Connection& c) { return Queries::customers(c, {}, place, 10); }),
                          Code::invalid);
            QCOMPARE_CODE(m_vault.read<Page<TimelineRow>>(
                              [&](db::Connection& c) { return Queries::timeline(c, m_customers[0].id, place, 10); }),
                          Code::invalid);
        }
    }

    void leadsByMaturity() {
        LeadFilter filter;
        auto wanted = m_leads;
        std::erase_if(wanted, [](const domain::Lead& lead) { return lead.stage == domain::LeadStage::won; });
        std::sort(wanted.begin(), wanted.end(), [](const auto& a, const auto& b) {
            return std::pair(a.maturity, a.id.uuid) > std::pair(b.maturity, b.id.uuid);
        });
        std::vector<LeadRow> found;
        std::string after;
        do {
            auto page = ask<Page<LeadRow>>([&](db::Connection& c) { return Queries::leads(c, filter, after, 6); });
            for (auto& row : page.rows) found.push_back(std::move(row));
            after = page.next;
        } while (!after.empty());
        QCOMPARE(found.size(), wanted.size());
        for (std::size_t i = 0; i < found.size(); ++i) QVERIFY(found[i].id == wanted[i].id);
        QVERIFY(!found[0].customerName.empty() && !found[0].phone.empty());
        const auto count = [&] {
            return search::countLeads(*m_vault.store, *m_index, filter).value_or(-1);
        };
        QCOMPARE(count(), static_cast<std::int64_t>(wanted.size()));
        filter.minMaturity = 60;
        QCOMPARE(count(),
                 std::count_if(wanted.begin(), wanted.end(), [](const auto& lead) { return lead.maturity >= 60; }));
        filter = {};
        filter.stages = {domain::LeadStage::won};
        QCOMPARE(count(), std::int64_t{15});
        filter = {};
        filter.mine = false;
        QCOMPARE(count(),
                 std::count_if(wanted.begin(), wanted.end(), [](const auto& lead) { return lead.ownerId.isNull(); }));
        filter = {};
        filter.search = "person 20";
        const auto with = namesWith("20");
        const std::set<std::string> named(with.begin(), with.end());
        QCOMPARE(count(), std::count_if(wanted.begin(), wanted.end(), [&](const auto& lead) {
                     const auto person = std::find_if(m_customers.begin(), m_customers.end(),
                                                      [&](const auto& c) { return c.id == lead.customerId; });
                     return named.contains(person->name);
                 }));
        QCOMPARE(ask<domain::Lead>([&](db::Connection& c) { return Queries::lead(c, wanted[0].id); }).maturity,
                 wanted[0].maturity);
        QCOMPARE_CODE(m_vault.read<domain::Lead>(
                          [](db::Connection& c) { return Queries::lead(c, domain::LeadId{uuid("none")}); }),
                      Code::notFound);
    }

    void timelineOfFourSources() {
        const auto& person = m_customers[1];
        const auto base = m_vault.clock.now();
        std::vector<ServerRow> rows;
        for (int n = 0; n < 40; ++n) {
            const auto at = base - std::chrono::minutes(n / 3);  // several at one time
            if (n % 4 == 0) {
                domain::TouchEvent touch;
                touch.id.uuid = uuid("touch" + std::to_string(n));
                touch.customerId = person.id;
                touch.kind = domain::TouchKind::linkClick;
                touch.url = "https://mall.example/p/1";
                touch.channel = "email";
                touch.at = at;
                rows.push_back(Vault::row(touch, 900 + n));
            } else if (n % 4 == 1) {
                domain::TimelineItem item;
                item.id.uuid = uuid("item" + std::to_string(n));
                item.customerId = person.id;
                item.kind = domain::TimelineKind::order;
                item.title = "No. 7";
                item.amountMinor = 1'234;
                item.at = at;
                rows.push_back(Vault::row(item, 900 + n));
            } else if (n % 4 == 2) {
                domain::Offer offer;
                offer.id.uuid = uuid("offer" + std::to_string(n));
                offer.customerId = person.id;
                offer.staffId = m_vault.staff;
                offer.channel = domain::Channel::email;
                offer.subject = "for you";
                offer.message = "hello";
                offer.createdAt = at;
                offer.status = domain::OfferStatus::refused;
                offer.refusal = domain::Refusal::quietHours;
                rows.push_back(Vault::row(offer, 900 + n));
            } else {
                domain::Interaction call;
                call.id.uuid = uuid("call" + std::to_string(n));
                call.customerId = person.id;
                call.staffId = m_vault.staff;
                call.kind = domain::InteractionKind::call;
                call.outcome = domain::Outcome::reached;
                call.note = "said hello";
                call.at = at;
                rows.push_back(Vault::row(call, 900 + n));
            }
        }
        QVERIFY_DONE(m_vault.apply(m_vault.book, rows));
        domain::Interaction own;
        own.id.uuid = uuid("own");
        own.customerId = person.id;
        own.staffId = m_vault.staff;
        own.kind = domain::InteractionKind::note;
        own.at = base + 1min;
        QVERIFY_DONE(m_vault.store->writeNow([&](WriteTxn& txn) { return txn.create(own, m_vault.book); }));
        for (const int limit : {3, 11, 100}) {
            std::vector<TimelineRow> all;
            std::string after;
            do {
                auto page = ask<Page<TimelineRow>>(
                    [&](db::Connection& c) { return Queries::timeline(c, person.id, after, limit); });
                for (auto& row : page.rows) all.push_back(std::move(row));
                after = page.next;
            } while (!after.empty());
            QCOMPARE(all.size(), std::size_t{41});
            for (std::size_t i = 1; i < all.size(); ++i)
                QVERIFY(std::pair(all[i].at, all[i].id) < std::pair(all[i - 1].at, all[i - 1].id));
            QVERIFY(all[0].pending && all[0].kind == TimelineRow::Kind::interaction);
            for (const auto& row : all) {
                if (row.kind == TimelineRow::Kind::touch) QCOMPARE(row.title, std::string("https://mall.example/p/1"));
                if (row.kind == TimelineRow::Kind::order) QCOMPARE(row.amountMinor.value_or(0), std::int64_t{1'234});
                if (row.kind == TimelineRow::Kind::offer)
                    QCOMPARE(row.detail + " " + row.extra, std::string("refused quiet_hours"));
                if (row.kind == TimelineRow::Kind::interaction) QCOMPARE(row.staffName, std::string("Guide Chen"));
            }
        }
        QVERIFY(ask<Page<TimelineRow>>([&](db::Connection& c) {
                    return Queries::timeline(c, m_customers[2].id, "", 10);
                }).rows.empty());
    }

    void detailOfAPerson() {
        const auto& person = m_customers[4];
        std::vector<ServerRow> rows;
        for (int n = 0; n < 3; ++n) {
            domain::Consent consent;
            consent.id.uuid = uuid("consent" + std::to_string(n));
            consent.customerId = person.id;
            consent.channel = domain::Channel::email;
            consent.purpose = domain::Purpose::marketing;
            consent.granted = n != 2;
            consent.source = "form";
            consent.at = m_vault.clock.now() + std::chrono::minutes(n);
            rows.push_back(Vault::row(consent, 700 + n));
        }
        QVERIFY_DONE(m_vault.apply(m_vault.book, rows));
        domain::PointsEntry points;
        points.id.uuid = uuid("points");
        points.customerId = person.id;
        points.kind = domain::PointsKind::earn;
        points.points = 120;
        points.at = m_vault.clock.now();
        QVERIFY_DONE(m_vault.store->writeNow([&](WriteTxn& txn) { return txn.create(points, m_vault.book); }));
        const auto detail = ask<CustomerDetail>([&](db::Connection& c) { return Queries::customer(c, person.id); });
        QCOMPARE(detail.customer.name, person.name);
        QCOMPARE(detail.row.name, person.name);
        QCOMPARE(detail.consents.size(), std::size_t{1});
        QVERIFY(!detail.consents[0].granted);  // the newest entry holds
        QCOMPARE(detail.leads.size(), std::size_t{1});
        QCOMPARE(detail.pendingPoints, std::int64_t{120});
        QCOMPARE_CODE(m_vault.read<CustomerDetail>(
                          [](db::Connection& c) { return Queries::customer(c, domain::CustomerId{uuid("none")}); }),
                      Code::notFound);
    }

    void tasksByDueTime() {
        std::vector<ServerRow> rows;
        const auto now = m_vault.clock.now();
        for (int n = 0; n < 6; ++n) {
            domain::Task task;
            task.id.uuid = uuid("task" + std::to_string(n));
            task.storeId = m_vault.shop;
            task.assigneeId = n == 5 ? domain::StaffId{uuid("other")} : m_vault.staff;
            task.customerId = m_customers[0].id;
            task.kind = domain::TaskKind::followUp;
            task.status = n == 4 ? domain::TaskStatus::done : domain::TaskStatus::open;
            if (n != 3) task.dueAt = now + std::chrono::hours(10 - 5 * n);  // 10, 5, 0
            task.priority = 1;
            rows.push_back(Vault::row(task, 600 + n));
        }
        QVERIFY_DONE(m_vault.apply(domain::Scope::store(m_vault.shop), rows));
        TaskFilter filter;
        filter.assignee = m_vault.staff;
        filter.before = now + 6h;
        const auto ids = [&](int limit = 10) {
            QStringList names;
            std::string after;
            do {
                const auto page = search::tasks(*m_vault.store, *m_index, filter, after, limit).value();
                for (const auto& line : page.rows)
                    for (int n = 0; n < 6; ++n)
                        if (line.task.id.uuid == uuid("task" + std::to_string(n))) names << QString::number(n);
                after = page.next;
            } while (!after.empty());
            const auto count = search::countTasks(*m_vault.store, *m_index, filter).value();
            return names.join(QLatin1Char(' ')) + (count == names.size() ? QString() : QStringLiteral(" counted otherwise"));
        };
        QCOMPARE(ids(), QStringLiteral("2 1 3"));
        QCOMPARE(ids(1), QStringLiteral("2 1 3"));
        filter.dateless = false;
        QCOMPARE(ids(), QStringLiteral("2 1"));
        filter.from = now + 1h;
        filter.before.reset();
        filter.dateless = true;
        QCOMPARE(ids(), QStringLiteral("1 0 3"));
        filter.from.reset();
        filter.assignee.reset();
        QCOMPARE(ids(2), QStringLiteral("5 2 1 0 3"));  // another's is overdue the longest
        filter.search = "on 0";
        QCOMPARE(ids(), QStringLiteral("5 2 1 0 3"));
        filter.search = "% 0";
        QCOMPARE(ids(), QString());
        filter.search = "person0@example";  // of the person, as their own list finds them
        QCOMPARE(ids(), QStringLiteral("5 2 1 0 3"));
        filter.search = "person1@example";
        QCOMPARE(ids(), QString());
        filter.search.clear();
        filter.closed = true;
        QCOMPARE(ids(), QStringLiteral("4"));
        const auto line = ask<Page<TaskLine>>([&](db::Connection& c) { return taskPage(c, filter, {}, 9); }).rows.front();
        QCOMPARE(line.customerName, std::string("person 0"));
        QVERIFY(!line.pending && line.task.status == domain::TaskStatus::done);
    }

    void goodsAndPlaces() {
        domain::Product bag;
        bag.id.uuid = uuid("bag");
        bag.sku = "BAG-1";
        bag.name = "Silk bag";
        bag.status = domain::ProductStatus::active;
        auto old = bag;
        old.id.uuid = uuid("old");
        old.name = "Silk bag of old";
        old.status = domain::ProductStatus::retired;
        domain::CouponTemplate coupon;
        coupon.id.uuid = uuid("template");
        coupon.code = "C10";
        coupon.name = "Ten off";
        coupon.kind = domain::CouponKind::amount;
        coupon.status = domain::CouponTemplateStatus::active;
        coupon.validToAt = m_vault.clock.now() + 1h;
        domain::Brand brand;
        brand.id.uuid = uuid("brand");
        brand.name = "Lan";
        domain::Store shop;
        shop.id = m_vault.shop;
        shop.code = "S1";
        shop.name = "West Lake";
        QVERIFY_DONE(
            m_vault.apply(domain::Scope::brand(), {Vault::row(bag, 1), Vault::row(old, 2), Vault::row(coupon, 3),
                                                   Vault::row(brand, 4), Vault::row(shop, 5)}));
        const auto products = [&](const std::string& search) {
            return ask<std::vector<domain::Product>>(
                       [&](db::Connection& c) { return Queries::products(c, search, 10); })
                .size();
        };
        QCOMPARE(products("silk"), std::size_t{1});
        QCOMPARE(products("bag-1"), std::size_t{1});
        QCOMPARE(products(""), std::size_t{1});
        QCOMPARE(products("%"), std::size_t{0});
        const auto templates = [&](Time at) {
            return ask<std::vector<domain::CouponTemplate>>(
                       [&](db::Connection& c) { return Queries::couponTemplates(c, at); })
                .size();
        };
        QCOMPARE(templates(m_vault.clock.now()), std::size_t{1});
        QCOMPARE(templates(m_vault.clock.now() + 2h), std::size_t{0});
        QCOMPARE(ask<domain::Brand>([](db::Connection& c) { return Queries::brand(c); }).name, std::string("Lan"));
        QCOMPARE(ask<domain::Store>([&](db::Connection& c) { return Queries::store(c, m_vault.shop); }).name,
                 std::string("West Lake"));
        QCOMPARE(ask<std::vector<domain::Staff>>([&](db::Connection& c) {
                     return Queries::staffOf(c, m_vault.shop);
                 }).size(),
                 std::size_t{1});
        QVERIFY(!ask<std::vector<domain::Offer>>([&](db::Connection& c) {
                     return Queries::offers(c, m_vault.staff, 5);
                 }).empty());
    }

    //! By the subject, or by whom it went to, as the list of customers finds them.
    void offersBySearch() {
        OfferFilter filter;
        filter.staff = m_vault.staff;
        const auto found = [&](const char* search) {
            filter.search = search;
            const auto page = search::offers(*m_vault.store, *m_index, filter, {}, 100).value();
            return page.rows.size() == static_cast<std::size_t>(search::countOffers(*m_vault.store, *m_index, filter).value()) ? static_cast<int>(page.rows.size()) : -1;
        };
        const auto all = found("");
        QVERIFY(all > 0);
        const auto one = ask<Page<OfferRow>>([&](db::Connection& c) { return offerPage(c, filter, {}, 1); }).rows.at(0);
        const auto reached = ask<CustomerDetail>([&](db::Connection& c) { return Queries::customer(c, one.offer.customerId); });
        const auto digits = reached.row.phone.substr(reached.row.phone.size() - 8);
        QVERIFY(found(digits.c_str()) >= 1);
        QVERIFY(found(reached.row.name.c_str()) >= 1);
        QCOMPARE(found("nobody of that name"), 0);
        QCOMPARE_CODE(m_vault.read<Page<OfferRow>>([&](db::Connection& c) { return offerPage(c, filter, {}, 1); }), Code::internal);
    }

    void pendingRowsAreMarked() {
        QVERIFY_DONE(m_vault.rename(m_customers[8].id, "person 8 renamed"));
        const auto rows = ask<std::vector<CustomerRow>>(
            [&](db::Connection& c) { return Queries::customersById(c, {m_customers[8].id}); });
        QVERIFY(rows[0].pending);
        QCOMPARE(namesFound("8 renamed").size(), std::size_t{1});
    }
};

LIANLU_TEST(TestQueries)

}  // namespace test_queries

#include "test_queries.moc"
