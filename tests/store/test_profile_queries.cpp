// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/queries_portrait.h"
#include "models/store/queries_quality.h"
#include "tests/store/store_fixture.h"
#include "tests/support/test_main.h"

namespace test_profile_queries {

using namespace lianlu;
using namespace lianlu::store;
using namespace lianlu::store::test;

//! What portrait, quality and tags are read from.
class TestProfileQueries : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }

    void init() {
        m_vault = std::make_unique<Vault>();
        QVERIFY_DONE(m_vault->create());
        m_person = m_vault->customer("anna");
    }

    void ordersOfOtherStoresAreCountedOnce() {
        domain::Order held;
        held.id.uuid = uuid("order");
        held.storeId = m_vault->shop;
        held.customerId = m_person.id;
        held.channel = domain::SalesChannel::store;
        held.number = "1";
        held.placedAt = at(3);
        held.totalMinor = 500;
        auto refunded = held;
        refunded.id.uuid = uuid("refunded");
        refunded.status = domain::OrderStatus::refunded;
        domain::TimelineItem told;
        told.id.uuid = uuid("told");
        told.customerId = m_person.id;
        told.kind = domain::TimelineKind::order;
        told.refEntity = "order";
        told.refId = held.id.toString();
        told.at = held.placedAt;
        auto elsewhere = told;
        elsewhere.id.uuid = uuid("elsewhere");
        elsewhere.refId = uuid("order of another store").toString();
        elsewhere.channel = domain::SalesChannel::tmall;
        elsewhere.at = at(9);
        apply(domain::Scope::store(m_vault->shop), {Vault::row(held, 1), Vault::row(refunded, 1)});
        apply(m_vault->book, {Vault::row(m_person, 1), Vault::row(told, 1), Vault::row(elsewhere, 1)});
        const auto rows = portrait();
        QCOMPARE(rows.orders.size(), std::size_t{2});
        QVERIFY(rows.goodsByTitle);
    }

    void goodsComeFromLinesElseFromTitles() {
        domain::Product coat;
        coat.id.uuid = uuid("coat");
        coat.sku = "C";
        coat.name = "羊绒大衣";
        coat.category = "外套";
        domain::TimelineItem told;
        told.id.uuid = uuid("told");
        told.customerId = m_person.id;
        told.kind = domain::TimelineKind::order;
        told.at = at(1);
        told.title = "羊绒大衣 ×1, 别的 ×2";
        apply(domain::Scope::brand(), {Vault::row(coat, 1)});
        apply(m_vault->book, {Vault::row(m_person, 1), Vault::row(told, 1)});
        auto rows = portrait();
        QCOMPARE(rows.goods.size(), std::size_t{1});
        QCOMPARE(rows.goods[0].category, std::string("外套"));
        QVERIFY(rows.goodsByTitle);
        domain::Order order;
        order.id.uuid = uuid("order");
        order.storeId = m_vault->shop;
        order.customerId = m_person.id;
        order.channel = domain::SalesChannel::store;
        order.number = "1";
        order.placedAt = at(1);
        domain::OrderLine line;
        line.id.uuid = uuid("line");
        line.orderId = order.id;
        line.productId = coat.id;
        line.quantity = 2;
        line.amountMinor = 1000;
        apply(domain::Scope::store(m_vault->shop), {Vault::row(order, 1), Vault::row(line, 1)});
        rows = portrait();
        QVERIFY(!rows.goodsByTitle);
        QCOMPARE(rows.goods[0].quantity, std::int64_t{2});
    }

    void tagsThatHaveEndedAreLeftOut() {
        domain::Tag tag;
        tag.id.uuid = uuid("tag");
        tag.customerId = m_person.id;
        tag.name = "风格";
        tag.source = domain::TagSource::own;
        auto over = tag;
        over.id.uuid = uuid("over");
        over.name = "活动";
        over.expiresAt = at(1);
        apply(m_vault->book, {Vault::row(m_person, 1), Vault::row(tag, 1), Vault::row(over, 1)});
        QCOMPARE(portrait().tags.size(), std::size_t{1});
    }

    void definitionsComeAsTheyWent() {
        domain::TagDefinition definition;
        definition.id.uuid = uuid("definition");
        definition.code = "风格";
        definition.allowedValues = {"极简", "复古"};
        definition.setBy = domain::TagAudience::manager;
        apply(domain::Scope::brand(), {Vault::row(definition, 1)});
        const auto found = m_vault->read<std::optional<domain::TagDefinition>>([](db::Connection& c) { return Queries::tagDefinition(c, "风格"); });
        QVERIFY(found && *found);
        QCOMPARE((*found)->allowedValues.size(), std::size_t{2});
        QVERIFY((*found)->setBy == domain::TagAudience::manager);
        QVERIFY(!*m_vault->read<std::optional<domain::TagDefinition>>([](db::Connection& c) { return Queries::tagDefinition(c, "别的"); }));
    }

    void qualityTakesTheNewestOfEach() {
        domain::Identity mobile;
        mobile.id.uuid = uuid("mobile");
        mobile.customerId = m_person.id;
        mobile.kind = domain::IdentityKind::mobile;
        mobile.value = "+8613812345678";
        mobile.source = "pos";
        mobile.verifiedAt = at(20);
        auto retired = mobile;
        retired.id.uuid = uuid("retired");
        retired.value = "+8613800000000";
        retired.status = domain::IdentityStatus::retired;
        domain::Consent consent;
        consent.id.uuid = uuid("consent");
        consent.customerId = m_person.id;
        consent.channel = domain::Channel::email;
        consent.purpose = domain::Purpose::marketing;
        consent.source = "x";
        consent.at = at(30);
        domain::TouchEvent touch;
        touch.id.uuid = uuid("touch");
        touch.customerId = m_person.id;
        touch.kind = domain::TouchKind::visit;
        touch.at = at(7);
        apply(m_vault->book, {Vault::row(m_person, 1), Vault::row(mobile, 1), Vault::row(retired, 1), Vault::row(consent, 1), Vault::row(touch, 1)});
        auto rows = quality();
        QCOMPARE(rows.size(), std::size_t{1});
        QCOMPARE(rows[0].phones.size(), std::size_t{1});
        QCOMPARE(rows[0].source, std::string("pos"));
        QVERIFY(rows[0].consentSaid && !rows[0].conflict);
        QVERIFY(rows[0].touchedAt == at(7) && rows[0].editedAt == at(20));
        // An edit made here is the newest there is; a conflict about it is one.
        QVERIFY_DONE(m_vault->rename(m_person.id, "Anna B"));
        QVERIFY(quality()[0].editedAt == m_vault->clock.now());
        QVERIFY_DONE(m_vault->push([](const OutboxOp& op) {
            OpOutcome outcome;
            outcome.opId = op.opId;
            outcome.accepted = outcome.conflict = true;
            outcome.ver = 2;
            return outcome;
        }));
        QVERIFY(quality()[0].conflict);
    }

private:
    [[nodiscard]] Time at(int daysAgo) const { return m_vault->clock.now() - std::chrono::hours(24 * daysAgo); }
    void apply(const domain::Scope& scope, std::vector<ServerRow> rows) { QVERIFY_DONE(m_vault->apply(scope, std::move(rows))); }
    PortraitRows portrait() {
        return *m_vault->read<PortraitRows>([this](db::Connection& c) { return portraitRows(c, m_person.id, m_vault->clock.now()); });
    }
    std::vector<QualityRow> quality() {
        return *m_vault->read<std::vector<QualityRow>>([](db::Connection& c) { return qualityRows(c); });
    }
    std::unique_ptr<Vault> m_vault;
    domain::Customer m_person;
};

LIANLU_TEST(TestProfileQueries)

}  // namespace test_profile_queries

#include "test_profile_queries.moc"
