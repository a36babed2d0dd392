// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/due.h"
#include "models/actions/next_actions.h"
#include "models/actions/tasks.h"
#include "tests/actions/shop_floor.h"
#include "tests/support/test_main.h"

namespace test_due {

using namespace lianlu;
using namespace lianlu::actions;
using namespace lianlu::actions::test;
using insight::ActionKind;

//! What Today finds in the rows of a book: each kind, for whom, and what keeps it away.
class TestDue : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }

    void init() {
        m_floor = std::make_unique<ShopFloor>();
        const auto opened = m_floor->open();
        QVERIFY2(opened, opened ? "" : opened.error().describe().c_str());
    }

    void nothingOnAQuietDay() {
        for (const auto& section : due().sections) QVERIFY(section.rows.empty() && section.total == 0);
    }

    void birthdaysOfTheWeek() {
        // 29 May 2026 on the store's wall.
        for (const auto& [birthday, wanted] : {std::pair{"1990-05-29", 1}, {"1990-06-05", 1}, {"1990-06-06", 0}, {"1990-05-28", 0}, {"", 0}}) {
            auto li = m_floor->person(m_floor->li, "李小梅", domain::CustomerKind::prospect);
            li.birthday = birthday;
            put({row(li)});
            QCOMPARE(count(DueKind::birthday), wanted);
        }
        auto li = m_floor->person(m_floor->li, "李小梅", domain::CustomerKind::prospect);
        li.birthday = "1990-06-01";
        put({row(li)});
        const auto found = first(DueKind::birthday);
        QCOMPARE(found.name, std::string("李小梅"));
        QVERIFY(found.customer == m_floor->li && found.action.kind == ActionKind::birthday);
        QVERIFY(found.action.channel == domain::Channel::email && found.action.offer);  // the mail they agreed to
        // A task tells of it already, whoever's it is.
        task(domain::TaskKind::birthday, m_floor->li);
        QCOMPARE(count(DueKind::birthday), 0);
    }

    void couponsThatEndWithinAWeek() {
        coupon(8.5);
        QCOMPARE(count(DueKind::coupon), 0);
        coupon(6);
        QCOMPARE(count(DueKind::coupon), 1);
        QCOMPARE(first(DueKind::coupon).action.evidence[0].name, std::string("立减五十"));
        coupon(-0.1);
        QCOMPARE(count(DueKind::coupon), 0);
        coupon(3);
        task(domain::TaskKind::couponExpiring, m_floor->li);
        QCOMPARE(count(DueKind::coupon), 0);
    }

    void membersNearTheNextTier() {
        tier(3'100, 1'000);  // 24.4 %
        QCOMPARE(count(DueKind::tierGap), 1);
        QCOMPARE(*first(DueKind::tierGap).action.evidence[0].number, std::int64_t{1'000});
        tier(2'900, 1'000);
        QCOMPARE(count(DueKind::tierGap), 0);
        tier(3'100, 1'000);
        talk();  // who was just talked to is left in peace
        QCOMPARE(count(DueKind::tierGap), 0);
    }

    void leadsGoCold() {
        lead(domain::LeadStage::contacted, -20, -5.5);
        QCOMPARE(count(DueKind::coldLead), 0);
        lead(domain::LeadStage::contacted, -20, -8);
        const auto found = first(DueKind::coldLead);
        QVERIFY(found.action.kind == ActionKind::openLead && found.action.lead == m_floor->lead.uuid);
        // Talking about anything is a contact.
        talk();
        QCOMPARE(count(DueKind::coldLead), 0);
    }

    void aFollowUpCoversTheLead() {
        lead(domain::LeadStage::contacted, -20, -8);
        task(domain::TaskKind::followUp, m_floor->li, m_floor->lead);
        QCOMPARE(count(DueKind::coldLead), 0);
    }

    void brokenLinks() {
        auto wang = m_floor->person(m_floor->wang, "王芳", domain::CustomerKind::member);
        wang.joinedAt = later(-3);
        put({row(wang)});
        auto found = first(DueKind::brokenLink);
        QVERIFY(found.action.kind == ActionKind::welcome && found.customer == m_floor->wang);
        task(domain::TaskKind::welcome, m_floor->wang);
        QCOMPARE(count(DueKind::brokenLink), 0);
        // A lead in its stage without a step.
        lead(domain::LeadStage::negotiating, -4, -1);
        found = first(DueKind::brokenLink);
        QVERIFY(found.action.kind == ActionKind::leadStage);
        QVERIFY_DONE(finish(editLead(m_floor->context(), {m_floor->lead, {{"next_step", std::string("寄样")}, {"next_step_at", toUnixMs(later(5))}}})));
        QCOMPARE(count(DueKind::brokenLink), 0);
        // One of nobody's.
        lead(domain::LeadStage::contacted, -20, -8, false);
        QCOMPARE(count(DueKind::coldLead), 0);
        found = first(DueKind::brokenLink);
        QVERIFY(found.action.kind == ActionKind::openLead && found.action.lead == m_floor->lead.uuid);
    }

    void buyersNobodySpokeTo() {
        auto li = m_floor->person(m_floor->li, "李小梅", domain::CustomerKind::customer);
        auto wang = m_floor->person(m_floor->wang, "王芳", domain::CustomerKind::customer);
        for (auto* one : {&li, &wang}) {
            one->orderCount = 2;
            one->lastPurchaseAt = later(-100);
        }
        auto closed = m_floor->leadNow();
        closed.stage = domain::LeadStage::lost;
        put({row(li), row(wang), row(closed)});
        // Wang permits no channel.
        const auto found = first(DueKind::brokenLink);
        QVERIFY(found.customer == m_floor->li && found.action.kind == ActionKind::reconnect);
        talk();
        QCOMPARE(count(DueKind::brokenLink), 0);
    }

    //! The store's orders are all here, and not all who placed them: a line that names nobody and opens nothing is none.
    void anOrderOfSomebodyWhoIsNotHereIsNoLine() {
        domain::Order order;
        order.id = {uuid("colleague's order")};
        order.customerId = {uuid("a colleague's customer")};
        order.storeId = m_floor->vault.shop;
        order.number = "032";
        order.fulfilment = domain::Fulfilment::pickup;
        order.status = domain::OrderStatus::packed;
        order.placedAt = later(-1);
        put({row(order)}, domain::Scope::store(m_floor->vault.shop));
        QCOMPARE(count(DueKind::pickup), 0);
        order.customerId = m_floor->li;
        put({row(order)}, domain::Scope::store(m_floor->vault.shop));
        QCOMPARE(count(DueKind::pickup), 1);
        QCOMPARE(first(DueKind::pickup).name, std::string("李小梅"));
    }

    void ordersToBeFetched() {
        domain::Order order;
        order.id = {uuid("order")};
        order.customerId = m_floor->zhao;  // nobody's customer: whoever is in the store hands it over
        order.storeId = m_floor->vault.shop;
        order.number = "031";
        order.fulfilment = domain::Fulfilment::pickup;
        order.status = domain::OrderStatus::open;
        order.placedAt = later(-1);
        const auto pool = domain::Scope::pool(m_floor->vault.shop);
        put({row(order)}, pool);
        const auto found = first(DueKind::pickup);
        QCOMPARE(found.action.evidence[0].name, std::string("031"));
        QVERIFY(found.action.evidence[0].kind == insight::FactKind::orderWaits);
        order.status = domain::OrderStatus::packed;
        put({row(order)}, pool);
        QVERIFY(first(DueKind::pickup).action.evidence[0].kind == insight::FactKind::orderPacked);
        order.status = domain::OrderStatus::handedOver;
        put({row(order)}, pool);
        QCOMPARE(count(DueKind::pickup), 0);
    }

    void notNowIsTheCardsToo() {
        coupon(3);
        const auto found = first(DueKind::coupon);
        const auto today = due().today;
        write([&](store::WriteTxn& txn) { return putOff(txn, m_floor->li, {found.action.kind, found.action.subject, today + 3}); });
        QCOMPARE(count(DueKind::coupon), 0);
        write([&](store::WriteTxn& txn) { return takeBackPutOff(txn, m_floor->li, {found.action.kind, found.action.subject, 0}); });
        QCOMPARE(count(DueKind::coupon), 1);
    }

    void onlyTheOwnBook() {
        coupon(3);
        QCOMPARE(count(DueKind::coupon), 1);
        auto li = m_floor->person(m_floor->li, "李小梅", domain::CustomerKind::prospect);
        li.guideId = {uuid("colleague")};
        put({row(li)});
        QCOMPARE(count(DueKind::coupon), 0);
        // A manager sees the store.
        QCOMPARE(due(false).sections[static_cast<std::size_t>(DueKind::coupon)].total, std::int64_t{1});
    }

    void theCountIsOfAll() {
        std::vector<store::ServerRow> rows;
        for (int n = 0; n < 50; ++n) {
            auto person = m_floor->person({uuid("p" + std::to_string(n))}, "P" + std::to_string(n), domain::CustomerKind::customer);
            person.birthday = n < 40 ? "1990-05-31" : "1990-05-29";
            rows.push_back(row(person));
        }
        put(std::move(rows));
        const auto section = due().sections[static_cast<std::size_t>(DueKind::birthday)];
        QCOMPARE(section.total, std::int64_t{50});
        QCOMPARE(section.rows.size(), std::size_t{20});
        for (int n = 0; n < 10; ++n) QCOMPARE(section.rows[static_cast<std::size_t>(n)].action.urgency, 84);  // today's first
    }

    void stepsOfLeads() {
        const auto me = m_floor->vault.staff;
        const auto steps = [&](Time before) {
            return readAs<std::vector<store::TaskLine>>([&](db::Connection& c) { return store::leadSteps(c, {me, {}, before}, 10); });
        };
        QVERIFY(steps(later(30)).empty());
        QVERIFY_DONE(finish(editLead(m_floor->context(), {m_floor->lead, {{"next_step", std::string("给李小梅发图")}, {"next_step_at", toUnixMs(later(2))}}})));
        QVERIFY(steps(later(1)).empty());
        QCOMPARE(steps(later(3)).size(), std::size_t{1});
        QCOMPARE(steps(later(3))[0].customerName, std::string("李小梅"));
        QCOMPARE(readAs<std::int64_t>([&](db::Connection& c) { return store::countLeadSteps(c, {me, later(1), later(3)}); }), std::int64_t{1});
        QCOMPARE(readAs<std::int64_t>([&](db::Connection& c) { return store::countLeadSteps(c, {domain::StaffId{uuid("colleague")}, {}, later(3)}); }), std::int64_t{0});
        const auto told = readAs<std::vector<store::TaskLine>>([&](db::Connection& c) { return stepsToRemindOf(c, me, later(0), later(3), 10); });
        QVERIFY(told.size() == 1 && told[0].task.title.find("李小梅") == std::string::npos);
        // The task of a talk tells the same: once, and no more when it is done.
        LogInteraction call;
        call.customer = m_floor->li;
        call.lead = m_floor->lead;
        call.kind = domain::InteractionKind::call;
        call.outcome = domain::Outcome::reached;
        call.nextStep = "发图";
        call.nextStepAt = later(2.5);
        QVERIFY_DONE(finish(logInteraction(m_floor->context(), call)));
        QVERIFY(steps(later(3)).empty());
        const auto open = readAs<store::Page<store::TaskLine>>([&](db::Connection& c) { return store::taskPage(c, {}, {}, 10); });
        QCOMPARE(open.rows.size(), std::size_t{1});
        QVERIFY_DONE(finish(completeTask(m_floor->context(), open.rows[0].task.id)));
        QVERIFY(steps(later(3)).empty());
    }

    void whatCustomersDid() {
        auto li = m_floor->person(m_floor->li, "李小梅", domain::CustomerKind::customer);
        li.lastPurchaseAt = later(-1);
        domain::TimelineItem order;
        order.id = {uuid("order item")};
        order.customerId = m_floor->li;
        order.kind = domain::TimelineKind::order;
        order.at = later(-1);
        order.amountMinor = 9'000;
        order.title = "羊毛大衣 ×1";
        auto old = order;
        old.id = {uuid("old item")};
        old.at = later(-30);
        domain::TouchEvent gate;
        gate.id = {uuid("gate")};
        gate.customerId = m_floor->wang;
        gate.kind = domain::TouchKind::storeVisit;
        gate.at = later(-2);
        domain::Interaction visit;
        visit.id = {uuid("visit")};
        visit.customerId = m_floor->wang;
        visit.staffId = {uuid("colleague")};
        visit.kind = domain::InteractionKind::visit;
        visit.at = later(-3);
        auto own = visit;
        own.id = {uuid("own visit")};
        own.staffId = m_floor->vault.staff;
        put({row(li), row(order), row(old), row(gate), row(visit), row(own)});
        const auto news = readAs<std::vector<store::CustomerNews>>([&](db::Connection& c) { return store::customerNews(c, m_floor->vault.staff, m_floor->vault.staff, later(-7), 10); });
        QCOMPARE(news.size(), std::size_t{3});
        QVERIFY(news[0].kind == store::CustomerNews::Kind::bought && news[0].customerName == "李小梅" && news[0].words == "羊毛大衣 ×1" && news[0].amountMinor == 9'000);
        QVERIFY(news[1].kind == store::CustomerNews::Kind::visited && news[1].at == later(-2));
        QVERIFY(news[2].at == later(-3) && news[2].customer == m_floor->wang);
    }

private:
    [[nodiscard]] Time later(double days) { return m_floor->vault.clock.now() + std::chrono::milliseconds(static_cast<std::int64_t>(days * 24 * static_cast<double>(kHour))); }
    template <class E>
    [[nodiscard]] store::ServerRow row(const E& entity) { return m_floor->vault.row(entity, ++m_ver); }
    void put(std::vector<store::ServerRow> rows) { put(std::move(rows), m_floor->vault.book); }
    void put(std::vector<store::ServerRow> rows, const domain::Scope& scope) {
        const auto done = m_floor->vault.apply(scope, std::move(rows));
        QVERIFY2(done, done ? "" : done.error().describe().c_str());
    }
    void coupon(double endsIn) {
        domain::Coupon coupon;
        coupon.id = {uuid("coupon row")};
        coupon.customerId = m_floor->li;
        coupon.templateId = m_floor->coupon;
        coupon.code = "AAAA";
        coupon.status = domain::CouponStatus::issued;
        coupon.expiresAt = later(endsIn);
        put({row(coupon)});
    }
    void tier(std::int64_t points, std::int64_t toNext) {
        domain::MemberState state;
        state.id = {uuid("state")};
        state.customerId = m_floor->li;
        state.nextTierCode = "gold";
        state.tierPoints = points;
        state.pointsToNext = toNext;
        put({row(state)});
    }
    void lead(domain::LeadStage stage, double opened, double contact, bool owned = true) {
        auto lead = m_floor->leadNow();
        lead.stage = stage;
        lead.openedAt = later(opened);
        lead.lastContactAt = later(contact);
        lead.nextStep.clear();
        lead.nextStepAt.reset();
        lead.ownerId = owned ? m_floor->vault.staff : domain::StaffId{};
        // Pending edits would lie on top of it.
        QVERIFY_DONE(m_floor->pushAll(++m_ver));
        put({row(lead)});
    }
    void task(domain::TaskKind kind, domain::CustomerId customer, domain::LeadId about = {}) {
        domain::Task task;
        task.id = {uuid("task" + std::to_string(++m_ver))};
        task.storeId = m_floor->vault.shop;
        task.assigneeId = {uuid("colleague")};
        task.customerId = customer;
        task.leadId = about;
        task.kind = kind;
        task.status = domain::TaskStatus::open;
        put({row(task)}, domain::Scope::store(m_floor->vault.shop));
    }
    void talk() {
        LogInteraction talk;
        talk.customer = m_floor->li;
        talk.kind = domain::InteractionKind::chat;
        talk.outcome = domain::Outcome::reached;
        QVERIFY_DONE(finish(logInteraction(m_floor->context(), talk)));
    }
    template <class T, class Job>
    T readAs(Job job) {
        T answer{};
        const auto done = m_floor->vault.store->read([&](db::Connection& c) -> Result<void> {
            LIANLU_TRY(answer, job(c));
            return {};
        });
        if (!done) qFatal("%s", done.error().describe().c_str());
        return answer;
    }
    DueToday due(bool own = true) {
        DueWish wish;
        if (own) wish.book = m_floor->vault.staff;
        wish.shop = m_floor->vault.shop;
        wish.now = m_floor->vault.clock.now();
        return readAs<DueToday>([&](db::Connection& c) { return dueToday(c, wish); });
    }
    int count(DueKind kind) { return static_cast<int>(due().sections[static_cast<std::size_t>(kind)].total); }
    DueRow first(DueKind kind) {
        auto section = due().sections[static_cast<std::size_t>(kind)];
        if (section.rows.empty()) qFatal("nothing of that kind");
        return section.rows.front();
    }
    void write(const std::function<Result<void>(store::WriteTxn&)>& job) {
        const auto done = m_floor->vault.store->writeNow(job);
        QVERIFY2(done, done ? "" : done.error().describe().c_str());
    }

    std::unique_ptr<ShopFloor> m_floor;
    std::int64_t m_ver = 20;
};

LIANLU_TEST(TestDue)

}  // namespace test_due

#include "test_due.moc"
