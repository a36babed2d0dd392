// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/next_actions.h"
#include "models/store/draft.h"
#include "models/store/replica.h"
#include "tests/actions/shop_floor.h"
#include "tests/support/test_main.h"

#include <random>

namespace test_next_actions {

using namespace lianlu;
using namespace lianlu::actions;
using namespace lianlu::actions::test;
using insight::ActionKind;
using insight::FactKind;

constexpr std::int64_t kDay = 24 * kHour;

//! What the store holds becomes facts, and what is put off rests.
class TestNextActions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }

    void init() {
        m_floor = std::make_unique<ShopFloor>();
        const auto opened = m_floor->open();
        QVERIFY2(opened, opened ? "" : opened.error().describe().c_str());
    }

    void whoIsNotHereHasNothing() {
        const auto found = next({lianlu::store::test::uuid("nobody")});
        QVERIFY(found.next.idle == insight::Idle::notHere && found.next.actions.empty());
    }

    void factsOfAPersonsRows() {
        auto& floor = *m_floor;
        auto li = floor.person(floor.li, "李小梅", domain::CustomerKind::prospect);
        li.birthday = "1992-02-29";
        domain::Coupon coupon;
        coupon.id = {uuid("coupon row")};
        coupon.customerId = floor.li;
        coupon.templateId = floor.coupon;
        coupon.code = "AAAA";
        coupon.status = domain::CouponStatus::issued;
        coupon.expiresAt = later(3);
        auto used = coupon;
        used.id = {uuid("used")};
        used.status = domain::CouponStatus::redeemed;
        // Used at the counter a moment ago: the server has not said so yet, and it is nothing to remind of.
        auto usedHere = coupon;
        usedHere.id = {uuid("used here")};
        usedHere.expiresAt = later(1);
        domain::Redemption redemption;
        redemption.id = {uuid("redemption")};
        redemption.couponId = usedHere.id;
        redemption.at = later(0);
        redemption.status = domain::RedemptionStatus::provisional;
        domain::MemberState state;
        state.id = {uuid("state")};
        state.customerId = floor.li;
        state.nextTierCode = "gold";
        state.tierPoints = 900;
        state.pointsToNext = 100;
        domain::TouchEvent look;
        look.id = {uuid("look")};
        look.customerId = floor.li;
        look.kind = domain::TouchKind::cart;
        look.at = later(-5);
        look.campaign = "羊毛大衣 秋冬";
        auto scanner = look;
        scanner.id = {uuid("scanner")};
        scanner.at = later(-1);
        scanner.scanner = true;
        apply(floor.vault.book, {row(li, 9), row(coupon, 9), row(used, 9), row(usedHere, 9), row(redemption, 9), row(state, 9), row(look, 9), row(scanner, 9), order("o1", floor.li, -40), order("o2", floor.li, -40)});
        stock(4);
        const auto facts = read();
        QVERIFY(facts.known && facts.mayProfile);
        QCOMPARE(facts.today, 20'602);  // 29 May 2026 on the store's wall; in Greenwich it is still the 28th
        QCOMPARE(facts.birthday, std::string("1992-02-29"));
        QCOMPARE(facts.coupons.size(), std::size_t{1});
        QCOMPARE(facts.coupons[0].name, std::string("立减五十"));
        QCOMPARE(facts.coupons[0].lastDay, facts.today + 3);
        QVERIFY(facts.tier && facts.tier->toNext == 100);
        QCOMPARE(facts.wishes.size(), std::size_t{1});
        QCOMPARE(facts.wishes[0].pieces, std::int64_t{4});
        QCOMPARE(facts.wishes[0].day, facts.today - 5);  // a scanner looks at nothing
        QCOMPARE(facts.purchases, std::vector<std::int32_t>{facts.today - 40});
        QVERIFY(facts.stage == insight::JourneyStage::customer);
        QVERIFY(!facts.contact);
        const auto mail = std::find_if(facts.reach.begin(), facts.reach.end(), [](const auto& one) { return one.channel == domain::Channel::email; });
        QVERIFY(mail != facts.reach.end() && mail->marketing && mail->address);
        const auto call = std::find_if(facts.reach.begin(), facts.reach.end(), [](const auto& one) { return one.channel == domain::Channel::call; });
        QVERIFY(call != facts.reach.end() && !call->marketing && call->address);
    }

    void whoJoinedIsWelcomed() {
        auto& floor = *m_floor;
        QVERIFY(!read().joined);
        auto li = floor.person(floor.li, "李小梅", domain::CustomerKind::member);
        li.joinedAt = later(-2);
        apply(floor.vault.book, {row(li, 9)});
        QCOMPARE(*read().joined, read().today - 2);
        QVERIFY(has(next(floor.li), ActionKind::welcome));
        domain::TouchEvent follow;
        follow.id = {uuid("follow")};
        follow.customerId = floor.li;
        follow.kind = domain::TouchKind::follow;
        follow.at = later(-20);
        apply(floor.vault.book, {row(follow, 10)});
        QCOMPARE(*read().joined, read().today - 20);
    }

    void boughtAndSoldOutEndAWish() {
        auto& floor = *m_floor;
        domain::TouchEvent look;
        look.id = {uuid("look")};
        look.customerId = floor.li;
        look.kind = domain::TouchKind::cart;
        look.at = later(-5);
        look.campaign = "羊毛大衣";
        apply(floor.vault.book, {row(look, 9)});
        QVERIFY(read().wishes.empty());  // the store has none
        stock(1);
        QVERIFY(!read().wishes.at(0).bought);
        auto told = orderItem("o", floor.li, -2);
        told.title = "羊毛大衣 ×1";
        apply(floor.vault.book, {row(told, 10)});
        QVERIFY(read().wishes.at(0).bought);
    }

    void aTalkIsAContactAndANoteIsNone() {
        LogInteraction talk;
        talk.customer = m_floor->li;
        talk.kind = domain::InteractionKind::note;
        talk.note = "尺码 M";
        QVERIFY(finish(logInteraction(m_floor->context(), talk)));
        talk.kind = domain::InteractionKind::call;
        talk.outcome = domain::Outcome::noAnswer;
        QVERIFY(finish(logInteraction(m_floor->context(), talk)));
        QVERIFY(!read().contact);
        talk.lead = m_floor->lead;
        talk.outcome = domain::Outcome::reached;
        talk.nextStep = "发尺码表";
        talk.nextStepAt = later(0.5);
        QVERIFY(finish(logInteraction(m_floor->context(), talk)));
        const auto facts = read();
        QCOMPARE(*facts.contact, facts.today);
        QCOMPARE(facts.contactBy, std::string("陈导购"));
        // The lead's next step and its task are one thing.
        QCOMPARE(facts.steps.size(), std::size_t{1});
        QVERIFY(facts.steps[0].task);
        const auto found = next(m_floor->li);
        QVERIFY(!found.next.actions.empty() && found.next.actions[0].kind == ActionKind::agreedStep);
        QVERIFY(found.next.actions[0].lead == m_floor->lead.uuid);
        // No consent to a call: the mail they agreed to serves what was agreed.
        QVERIFY(found.next.actions[0].channel == domain::Channel::email);
    }

    void aClosedTaskEndsTheStep() {
        LogInteraction talk;
        talk.customer = m_floor->li;
        talk.lead = m_floor->lead;
        talk.kind = domain::InteractionKind::call;
        talk.outcome = domain::Outcome::reached;
        talk.nextStep = "发尺码表";
        talk.nextStepAt = later(0.5);
        QVERIFY(finish(logInteraction(m_floor->context(), talk)));
        const auto task = read().steps.at(0);
        QVERIFY(finish(completeTask(m_floor->context(), {task.row})));
        QVERIFY(read().steps.empty());
        // Agreed anew in the lead's own form, it is told.
        QVERIFY(finish(editLead(m_floor->context(), {m_floor->lead, {{"next_step_at", toUnixMs(later(0.9))}}})));
        const auto steps = read().steps;
        QVERIFY(steps.size() == 1 && !steps[0].task && steps[0].words == "发尺码表");
    }

    void stageAndPickupsAreFacts() {
        auto& floor = *m_floor;
        auto lead = floor.leadNow();
        lead.openedAt = later(-3);
        lead.stage = domain::LeadStage::negotiating;
        domain::Order order;
        order.id = {uuid("order")};
        order.customerId = floor.li;
        order.storeId = floor.vault.shop;
        order.number = "031";
        order.fulfilment = domain::Fulfilment::pickup;
        order.status = domain::OrderStatus::packed;
        order.placedAt = later(-2);
        auto other = order;
        other.id = {uuid("elsewhere")};
        other.storeId = {uuid("other shop")};
        auto gone = order;
        gone.id = {uuid("gone")};
        gone.status = domain::OrderStatus::handedOver;
        apply(floor.vault.book, {row(lead, 9), row(order, 9), row(other, 9), row(gone, 9), row(orderItem("o1", floor.li, -50), 9)});
        const auto facts = read();
        QCOMPARE(facts.leads.size(), std::size_t{1});
        QVERIFY(facts.leads[0].stage == domain::LeadStage::negotiating && !facts.leads[0].step && !facts.leads[0].unowned);
        QCOMPARE(facts.pickups.size(), std::size_t{1});
        QVERIFY(facts.pickups[0].packed && facts.pickups[0].row == order.id.uuid && facts.pickups[0].placed == facts.today - 2);
        QCOMPARE(*facts.stageSince, facts.today - 50);
        QVERIFY(has(next(floor.li), ActionKind::leadStage) && has(next(floor.li), ActionKind::pickup));
    }

    void theCapLeavesTheStore() {
        auto& floor = *m_floor;
        domain::Brand brand;
        brand.id = {uuid("brand")};
        brand.name = "素衣";
        brand.timeZone = "Asia/Shanghai";
        brand.touchCap = 1;
        brand.touchCapDays = 7;
        apply(domain::Scope::brand(), {row(brand, 9)});
        domain::Offer offer;
        offer.id = {uuid("offer")};
        offer.customerId = floor.li;
        offer.staffId = floor.vault.staff;
        offer.channel = domain::Channel::email;
        offer.message = "x";
        offer.createdAt = later(-2);
        offer.dispatchedAt = later(-2);
        offer.status = domain::OfferStatus::dispatched;
        apply(floor.vault.book, {row(offer, 9)});
        const auto facts = read();
        QVERIFY(facts.cappedUntil && *facts.cappedUntil == facts.today + 5);
        QCOMPARE(*facts.contact, facts.today - 2);
    }

    void profilingWithdrawnIsHeeded() {
        domain::Consent no;
        no.id = {uuid("no profiling")};
        no.customerId = m_floor->li;
        no.channel = domain::Channel::email;
        no.purpose = domain::Purpose::profiling;
        no.source = "guide_record";
        no.at = later(-1);
        apply(m_floor->vault.book, {row(no, 9)});
        QVERIFY(!read().mayProfile);
    }

    void notNowRestsAndComesBack() {
        auto& floor = *m_floor;
        domain::Coupon coupon;
        coupon.id = {uuid("coupon row")};
        coupon.customerId = floor.li;
        coupon.templateId = floor.coupon;
        coupon.code = "AAAA";
        coupon.status = domain::CouponStatus::issued;
        coupon.expiresAt = later(10);
        apply(floor.vault.book, {row(coupon, 9)});
        const auto today = next(floor.li).today;
        QVERIFY(has(next(floor.li), ActionKind::coupon));
        write([&](store::WriteTxn& txn) { return putOff(txn, floor.li, {ActionKind::coupon, coupon.id.uuid, today + 3}); });
        auto found = next(floor.li);
        QVERIFY(!has(found, ActionKind::coupon));
        QCOMPARE(found.next.resting.size(), std::size_t{1});
        QVERIFY(next(floor.wang).next.resting.empty());
        floor.vault.clock.advance(3 * kDay);
        QVERIFY(has(next(floor.li), ActionKind::coupon));
        write([&](store::WriteTxn& txn) { return putOff(txn, floor.li, {ActionKind::coupon, coupon.id.uuid, today + 6}); });
        QVERIFY(!has(next(floor.li), ActionKind::coupon));
        write([&](store::WriteTxn& txn) { return takeBackPutOff(txn, floor.li, {ActionKind::coupon, coupon.id.uuid, 0}); });
        QVERIFY(has(next(floor.li), ActionKind::coupon) && !setting(floor.li));
        write([&](store::WriteTxn& txn) { return putOff(txn, floor.li, {ActionKind::coupon, coupon.id.uuid, today + 6}); });
        write([&](store::WriteTxn& txn) { return takeBackPutOffs(txn, floor.li); });
        QVERIFY(has(next(floor.li), ActionKind::coupon));
    }

    void anErasedCustomerTakesItAlong() {
        auto& floor = *m_floor;
        write([&](store::WriteTxn& txn) { return putOff(txn, floor.li, {ActionKind::coupon, {}, 99'999}); });
        QVERIFY(setting(floor.li));
        store::ServerRow gone{std::string(domain::Customer::kEntity), floor.li.uuid, 50, true, {}};
        gone.erased = true;
        apply(floor.vault.book, {gone});
        QVERIFY(!setting(floor.li));
        QVERIFY(next(floor.li).next.idle == insight::Idle::notHere);
    }

    void valueIsLearnedFromEnough() {
        const auto few = learned();
        QVERIFY(!few.purchases);
        QCOMPARE(few.customers, std::int64_t{0});
        std::mt19937 random(20'261'127);
        std::vector<store::ServerRow> rows;
        for (int n = 0; n < 300; ++n) {
            const auto name = "buyer" + std::to_string(n);
            const domain::CustomerId id{uuid(name)};
            rows.push_back(row(m_floor->person(id, name, domain::CustomerKind::customer), 20));
            // A rate of their own, and lost at some time.
            const double gap = 10 + static_cast<double>(random() % 120), until = static_cast<double>(random() % 700);
            int order = 0;
            const auto usual = 4'000 + static_cast<std::int64_t>(random() % 20'000);
            for (double day = 0; day <= until; day += gap * (0.3 + static_cast<double>(random() % 140) / 100)) {
                auto told = orderItem(name + "-" + std::to_string(order++), id, day - 720);
                told.amountMinor = usual / 2 + static_cast<std::int64_t>(random() % static_cast<std::uint32_t>(usual));
                rows.push_back(row(told, 20));
            }
        }
        apply(m_floor->vault.book, rows);
        const auto model = learned();
        QCOMPARE(model.customers, std::int64_t{300});
        QVERIFY(model.purchases && model.purchases->certain);
        const auto worth = [&](std::vector<PurchaseDay> days) {
            auto value = valueOf(model, days);
            return value && *value ? **value : CustomerValue{};
        };
        const auto t = model.asOf;
        const auto fresh = worth({{t - 90, 10'000}, {t - 60, 10'000}, {t - 30, 10'000}, {t - 2, 10'000}});
        const auto gone = worth({{t - 700, 10'000}, {t - 670, 10'000}, {t - 640, 10'000}, {t - 610, 10'000}});
        QVERIFY(fresh.alive > 0.8 && gone.alive < 0.1);
        QVERIFY(fresh.low > 0 && fresh.low < fresh.purchases && fresh.purchases < fresh.high);
        QVERIFY(fresh.valueMinor && fresh.valueLow < fresh.valueMinor && fresh.valueMinor < fresh.valueHigh);
        QCOMPARE(fresh.again, 3U);
        QCOMPARE(std::lround(fresh.seenDays), 90L);
        QVERIFY(!*valueOf(model, {}));
        QVERIFY(learnValueCancelled());
    }

private:
    [[nodiscard]] Time later(double days) { return m_floor->vault.clock.now() + std::chrono::milliseconds(static_cast<std::int64_t>(days * static_cast<double>(kDay))); }
    template <class E>
    [[nodiscard]] store::ServerRow row(const E& entity, std::int64_t ver) { return m_floor->vault.row(entity, ver); }
    void apply(const domain::Scope& scope, std::vector<store::ServerRow> rows) {
        const auto done = m_floor->vault.apply(scope, std::move(rows));
        QVERIFY2(done, done ? "" : done.error().describe().c_str());
    }
    domain::TimelineItem orderItem(const std::string& name, domain::CustomerId who, double days) {
        domain::TimelineItem told;
        told.id = {uuid(name)};
        told.customerId = who;
        told.kind = domain::TimelineKind::order;
        told.at = later(days);
        told.amountMinor = 9'000;
        return told;
    }
    store::ServerRow order(const char* name, domain::CustomerId who, double days) { return row(orderItem(name, who, days), 9); }
    void stock(std::int64_t pieces) {
        domain::Stock stock;
        stock.id = {uuid("stock")};
        stock.storeId = m_floor->vault.shop;
        stock.productId = m_floor->coat;
        stock.quantity = pieces;
        apply(domain::Scope::store(m_floor->vault.shop), {row(stock, 9)});
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
    insight::ActionFacts read() {
        return readAs<insight::ActionFacts>([this](db::Connection& c) { return actionFacts(c, m_floor->li, m_floor->vault.shop, m_floor->vault.clock.now()); });
    }
    NextForCustomer next(domain::CustomerId who) {
        return readAs<NextForCustomer>([&](db::Connection& c) { return nextFor(c, who, m_floor->vault.shop, m_floor->vault.clock.now()); });
    }
    ValueModel learned() {
        return readAs<ValueModel>([this](db::Connection& c) { return learnValue(c, static_cast<std::int32_t>(toUnixMs(m_floor->vault.clock.now()) / kDay)); });
    }
    bool learnValueCancelled() {
        return readAs<bool>([](db::Connection& c) -> Result<bool> {
            const auto model = learnValue(c, 20'000, [] { return true; });
            return !model && model.error().code == Code::cancelled;
        });
    }
    bool setting(domain::CustomerId who) {
        return readAs<bool>([who](db::Connection& c) -> Result<bool> {
            LIANLU_TRY(const auto kept, store::Settings::load(c, "put-off:" + who.toString()));
            return kept.has_value();
        });
    }
    void write(const std::function<Result<void>(store::WriteTxn&)>& job) {
        const auto done = m_floor->vault.store->writeNow(job);
        QVERIFY2(done, done ? "" : done.error().describe().c_str());
    }
    static bool has(const NextForCustomer& found, ActionKind kind) {
        return std::any_of(found.next.actions.begin(), found.next.actions.end(), [kind](const auto& one) { return one.kind == kind; });
    }

    std::unique_ptr<ShopFloor> m_floor;
};

LIANLU_TEST(TestNextActions)

}  // namespace test_next_actions

#include "test_next_actions.moc"
