// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/coupons.h"
#include "models/domain/rules/coupon_ticket.h"
#include "models/store/queries.h"
#include "models/store/queries_coupons.h"
#include "models/store/queries_pickups.h"
#include "models/store/queries_queue.h"
#include "tests/actions/shop_floor.h"
#include "tests/support/test_main.h"

namespace test_coupons {

using namespace lianlu;
using namespace lianlu::actions;
using namespace lianlu::actions::test;

//! Coupons at the counter.
class TestCoupons : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }

    void init() {
        m_floor = std::make_unique<ShopFloor>();
        const auto opened = m_floor->open();
        QVERIFY2(opened, opened ? "" : opened.error().describe().c_str());
        m_key = domain::CouponKey::generate();
        keep(m_key);
    }

    void oneOfTheBookIsRedeemedAndTakenBack() {
        const auto coupon = give(true);
        const auto before = sheet(coupon.code);
        QVERIFY(before && before->isGood() && before->held);
        QCOMPARE(before->customerName, std::string("李小梅"));
        const auto done = redeem(coupon.code, 39'900);
        QVERIFY2(done, done ? "" : done.error().describe().c_str());
        const auto ops = m_floor->opsOf("redemption");
        QCOMPARE(ops.size(), std::size_t{1});
        QCOMPARE(std::get<std::string>(ops[0].newFields.at("coupon_code")), coupon.code);
        QCOMPARE(std::get<std::int64_t>(ops[0].newFields.at("amount_minor")), std::int64_t{39'900});
        QVERIFY2(!ops[0].newFields.contains("status"), "what it came to is the server's to say");
        const auto after = sheet(coupon.code);
        QVERIFY(after && !after->isGood() && after->redemption);
        QVERIFY(after->redemption->status == domain::RedemptionStatus::provisional || after->redemption->status == domain::RedemptionStatus::unknown);
        QCOMPARE(provisional().size(), std::size_t{1});
        // It counts once.
        QVERIFY(refused(redeem(coupon.code, 0), "coupon-used"));
        const auto undone = finish(undo(m_floor->context(), done->txn));
        QVERIFY2(undone, undone ? "" : undone.error().describe().c_str());
        QVERIFY(sheet(coupon.code)->isGood());
        QVERIFY(provisional().empty());
        QVERIFY(m_floor->opsOf("redemption").empty());
    }

    //! What was not confirmed stands in the story and the queue as such, without an amount that nobody said.
    void theStoryAndTheQueueSayWhichOneCounts() {
        const auto coupon = give(true);
        const auto done = redeem(coupon.code, 0);
        QVERIFY2(done, done ? "" : done.error().describe().c_str());
        const auto story = [&] {
            const auto page = m_floor->vault.read<store::Page<store::TimelineRow>>([&](db::Connection& c) { return store::Queries::timeline(c, m_floor->li, {}, 20); });
            if (!page) qFatal("%s", page.error().describe().c_str());
            std::vector<store::TimelineRow> found;
            for (const auto& row : page->rows)
                if (row.kind == store::TimelineRow::Kind::redemption) found.push_back(row);
            return found;
        };
        auto rows = story();
        QCOMPARE(rows.size(), std::size_t{1});
        QCOMPARE(rows[0].extra, std::string("provisional"));
        QCOMPARE(rows[0].title, std::string("立减五十"));
        QVERIFY(!rows[0].amountMinor && rows[0].pending);
        const auto line = m_floor->vault.read<store::QueueLine>([&](db::Connection& c) { return store::queueLine(c, done->txn); });
        QVERIFY2(line, line ? "" : line.error().describe().c_str());
        QCOMPARE(line->customer, m_floor->li);
        QCOMPARE(line->customerName, std::string("李小梅"));
        QCOMPARE(line->detail, std::string("立减五十"));
        QCOMPARE(line->standing, std::string("provisional"));
        // The server has seen another before, and puts this one into the story.
        domain::Redemption redemption;
        redemption.id = {done->id};
        redemption.couponId = coupon.id;
        redemption.couponCode = coupon.code;
        redemption.storeId = m_floor->vault.shop;
        redemption.staffId = m_floor->context().staff;
        redemption.at = m_floor->vault.clock.now();
        redemption.status = domain::RedemptionStatus::overRedeemed;
        domain::TimelineItem item;
        item.id = {uuid("story of it")};
        item.customerId = m_floor->li;
        item.kind = domain::TimelineKind::redemption;
        item.refEntity = "redemption";
        item.refId = done->id.toString();
        item.at = redemption.at;
        item.title = "立减五十";
        const auto applied = m_floor->vault.apply(domain::Scope::store(m_floor->vault.shop), {m_floor->vault.row(redemption, 70)});
        QVERIFY2(applied, applied ? "" : applied.error().describe().c_str());
        apply({m_floor->vault.row(item, 70)});
        rows = story();
        QCOMPARE(rows.size(), std::size_t{1});
        QCOMPARE(rows[0].extra, std::string("over_redeemed"));
        QVERIFY(!rows[0].amountMinor && !rows[0].staffName.empty());
    }

    void codesAreReadAsPeopleTypeThem() {
        const auto coupon = give(true);
        std::string typed = " ";
        for (const char c : coupon.code)
            if (c != '-') typed += static_cast<char>(std::tolower(c));
        QVERIFY(sheet(typed + " "));
        QCOMPARE_FAULT(sheet("ABCD-EFGH"), Code::invalid, "code");
        QCOMPARE_FAULT(sheet(domain::newCouponCode()), Code::notFound, "code");
    }

    void oneOfAnotherBookIsCheckedByItsTicket() {
        domain::Coupon foreign;
        foreign.id = {uuid("foreign coupon")};
        foreign.customerId = {uuid("somebody of another store")};
        foreign.templateId = m_floor->coupon;
        foreign.code = domain::newCouponCode();
        foreign.expiresAt = m_floor->vault.clock.now() + std::chrono::hours(24);
        domain::signCoupon(foreign, m_key);
        const auto seen = sheet(domain::couponTicket(foreign));
        QVERIFY(seen && seen->isGood() && !seen->held && seen->customerName.empty());
        QCOMPARE(seen->couponTemplate.id, m_floor->coupon);
        const auto done = redeem(domain::couponTicket(foreign), 0);
        QVERIFY2(done, done ? "" : done.error().describe().c_str());
        QVERIFY(refused(redeem(domain::couponTicket(foreign), 0), "coupon-used"));
        // A key that this device does not have, a touched ticket, one that is over.
        auto other = foreign;
        other.id = {uuid("other")};
        other.code = domain::newCouponCode();
        domain::signCoupon(other, domain::CouponKey::generate());
        QVERIFY(refused(redeem(domain::couponTicket(other), 0), "coupon-unsigned"));
        domain::signCoupon(other, m_key);
        other.templateId = {uuid("better")};
        QVERIFY(refused(redeem(domain::couponTicket(other), 0), "coupon-forged"));
        other.expiresAt = m_floor->vault.clock.now() - std::chrono::hours(1);
        domain::signCoupon(other, m_key);
        QVERIFY(refused(redeem(domain::couponTicket(other), 0), "coupon-expired"));
        QCOMPARE(m_floor->opsOf("redemption").size(), std::size_t{1});
    }

    void oneWithoutASignatureHoldsWhereItsRowIs() {
        const auto coupon = give(false);
        QVERIFY(sheet(coupon.code)->isGood());
        QVERIFY(redeem(coupon.code, 0));
        auto spent = give(false, "spent");
        spent.status = domain::CouponStatus::cancelled;
        apply({m_floor->vault.row(spent, 40)});
        QVERIFY(refused(redeem(spent.code, 0), "coupon-used"));
        auto over = give(false, "over");
        over.expiresAt = m_floor->vault.clock.now() - std::chrono::hours(1);
        apply({m_floor->vault.row(over, 41)});
        QVERIFY(refused(redeem(over.code, 0), "coupon-expired"));
    }

    void tooSmallAPurchaseIsRefused() {
        const auto coupon = give(true);
        auto ticket = *m_floor->vault.get<domain::CouponTemplate>(m_floor->coupon);
        ticket.minSpendMinor = 30'000;
        const auto applied = m_floor->vault.apply(domain::Scope::brand(), {m_floor->vault.row(ticket, 50)});
        QVERIFY(applied);
        QVERIFY(refused(redeem(coupon.code, 29'999), "coupon-min-spend"));
        QCOMPARE_FAULT(redeem(coupon.code, -1), Code::invalid, "amountMinor");
        QVERIFY(redeem(coupon.code, 30'000));
    }

    void whoHasNoStoreRedeemsNothing() {
        const auto coupon = give(true);
        auto context = m_floor->context();
        context.shop = {};
        QVERIFY(refused(finish(redeemCoupon(context, {coupon.code, 0})), "no-store"));
    }

    void whatWaitsToBeFetched() {
        domain::Order order;
        order.id = {uuid("order")};
        order.storeId = m_floor->vault.shop;
        order.customerId = m_floor->li;
        order.channel = domain::SalesChannel::miniProgram;
        order.number = "M-1";
        order.status = domain::OrderStatus::packed;
        order.fulfilment = domain::Fulfilment::pickup;
        order.placedAt = m_floor->vault.clock.now();
        order.totalMinor = 129'900;
        order.pickupCode = "042137";
        domain::OrderLine line;
        line.id = {uuid("line")};
        line.orderId = order.id;
        line.productId = m_floor->coat;
        line.quantity = 2;
        auto fetched = order;
        fetched.id = {uuid("fetched")};
        fetched.status = domain::OrderStatus::done;
        const auto applied = m_floor->vault.apply(domain::Scope::store(m_floor->vault.shop), {m_floor->vault.row(order, 60), m_floor->vault.row(fetched, 60), m_floor->vault.row(line, 60)});
        QVERIFY2(applied, applied ? "" : applied.error().describe().c_str());
        std::vector<store::Pickup> pickups;
        QVERIFY(m_floor->vault.store->read([&](db::Connection& c) -> Result<void> {
            LIANLU_TRY(pickups, store::pickupsOf(c, m_floor->li));
            return {};
        }));
        QCOMPARE(pickups.size(), std::size_t{1});
        QCOMPARE(pickups[0].code, std::string("042137"));
        QCOMPARE(pickups[0].lines.size(), std::size_t{1});
        QCOMPARE(pickups[0].lines[0].quantity, std::int64_t{2});
        QVERIFY(!pickups[0].lines[0].product.empty() && !pickups[0].shop.empty());
    }

private:
    void keep(const domain::CouponKey& key) {
        const auto json = "[{\"key_id\":\"" + key.keyId + "\",\"key\":\"" + key.publicKey + "\"}]";
        const auto done = m_floor->vault.store->writeNow([&](store::WriteTxn& txn) { return txn.connection().run("INSERT OR REPLACE INTO device_state (name, value) VALUES ('coupon_keys', ?)", json); });
        QVERIFY(done);
    }
    void apply(std::vector<store::ServerRow> rows) {
        const auto done = m_floor->vault.apply(m_floor->vault.book, std::move(rows));
        QVERIFY2(done, done ? "" : done.error().describe().c_str());
    }
    //! A coupon of Li's, whom this guide looks after.
    domain::Coupon give(bool isSigned, const std::string& name = "hers") {
        domain::Coupon coupon;
        coupon.id = {uuid("coupon " + name)};
        coupon.customerId = m_floor->li;
        coupon.templateId = m_floor->coupon;
        coupon.code = isSigned ? domain::newCouponCode() : "SPRING-" + name;
        coupon.issuedAt = m_floor->vault.clock.now() - std::chrono::hours(24);
        coupon.expiresAt = m_floor->vault.clock.now() + std::chrono::hours(240);
        coupon.status = domain::CouponStatus::issued;
        if (isSigned) domain::signCoupon(coupon, m_key);
        apply({m_floor->vault.row(coupon, 30)});
        return coupon;
    }
    Result<CouponSheet> sheet(const std::string& typed) {
        Result<CouponSheet> found = fail(Code::internal, "not asked");
        const auto done = m_floor->vault.store->read([&](db::Connection& c) -> Result<void> {
            found = couponByCode(c, typed, m_floor->vault.clock.now());
            return {};
        });
        return done ? found : fail(done.error());
    }
    Result<Done> redeem(const std::string& typed, std::int64_t amount) { return finish(redeemCoupon(m_floor->context(), {typed, amount})); }
    std::vector<domain::CouponId> provisional() {
        std::vector<domain::CouponId> all;
        const auto done = m_floor->vault.store->read([&](db::Connection& c) -> Result<void> {
            LIANLU_TRY(all, store::provisionalOf(c, m_floor->li));
            return {};
        });
        if (!done) qFatal("%s", done.error().describe().c_str());
        return all;
    }
    static bool refused(const Result<Done>& done, const std::string& why) {
        if (!done && done.error().code == Code::refused && done.error().context == why) return true;
        qWarning("%s", done ? "it was done" : done.error().describe().c_str());
        return false;
    }

    std::unique_ptr<ShopFloor> m_floor;
    domain::CouponKey m_key;
};

LIANLU_TEST(TestCoupons)

}  // namespace test_coupons

#include "test_coupons.moc"
