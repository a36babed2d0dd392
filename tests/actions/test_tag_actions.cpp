// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/actions/shop_floor.h"
#include "tests/support/test_main.h"

namespace test_tag_actions {

using namespace lianlu;
using namespace lianlu::actions;
using namespace lianlu::actions::test;

class TestTagActions : public QObject {
    Q_OBJECT

    static Result<Done> set(ShopFloor& floor, const std::string& name, const std::string& value, domain::Role role = domain::Role::guide) {
        return finish(setTag(floor.context(role), {floor.wang, name, value}));
    }
    static void define(ShopFloor& floor, domain::TagDefinition definition) {
        definition.id = {uuid("definition " + definition.code)};
        definition.status = domain::TagDefinitionStatus::active;
        QVERIFY_DONE(floor.vault.apply(domain::Scope::brand(), {floor.vault.row(definition, 9)}));
    }
    static std::vector<domain::Tag> tags(ShopFloor& floor) {
        return floor.vault.read<store::CustomerDetail>([&](db::Connection& c) { return store::Queries::customer(c, floor.wang); })->tags;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }

    void setsChangesAndUndoes() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        const auto first = set(floor, " 风格 ", "极简");
        QVERIFY_DONE(first);
        QCOMPARE(tags(floor).size(), std::size_t{1});
        QVERIFY(tags(floor)[0].source == domain::TagSource::own && tags(floor)[0].setBy == floor.vault.staff && tags(floor)[0].setAt);
        const auto second = set(floor, "风格", "复古");  // the same tag says something else
        QVERIFY_DONE(second);
        QVERIFY(second->id == first->id);
        QCOMPARE(tags(floor)[0].value, std::string("复古"));
        QVERIFY_DONE(finish(undo(floor.context(), second->txn)));
        QCOMPARE(tags(floor)[0].value, std::string("极简"));
        QVERIFY_DONE(finish(undo(floor.context(), first->txn)));
        QVERIFY(tags(floor).empty());
        QVERIFY(floor.ops().empty());
        QCOMPARE_FAULT(set(floor, "  ", "x"), Code::invalid, "name");
    }

    void removalIsUndoneBeforeAndAfterItWentOut() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        const auto made = set(floor, "风格", "极简");
        QVERIFY_DONE(made);
        auto early = finish(removeTag(floor.context(), domain::TagId{made->id}));  // the server has not even heard of it
        QVERIFY_DONE(early);
        QVERIFY(tags(floor).empty());
        QVERIFY_DONE(finish(undo(floor.context(), early->txn)));
        QCOMPARE(tags(floor).size(), std::size_t{1});
        QVERIFY_DONE(floor.pushAll(50));
        auto gone = finish(removeTag(floor.context(), domain::TagId{made->id}));
        QVERIFY_DONE(gone);
        QVERIFY(tags(floor).empty());
        QVERIFY_DONE(finish(undo(floor.context(), gone->txn)));
        QCOMPARE(tags(floor).size(), std::size_t{1});
        gone = finish(removeTag(floor.context(), domain::TagId{made->id}));
        QVERIFY_DONE(gone);
        QVERIFY_DONE(floor.pushAll(51));
        QVERIFY_DONE(finish(undo(floor.context(), gone->txn)));
        QCOMPARE(tags(floor).size(), std::size_t{1});
        QCOMPARE(tags(floor)[0].value, std::string("极简"));
        QVERIFY(tags(floor)[0].id.uuid != made->id);  // the server has buried the old id
    }

    void theDefinitionHolds() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        domain::TagDefinition style;
        style.code = "风格";
        style.allowedValues = {"极简", "复古"};
        style.expiryDays = 30;
        define(floor, style);
        domain::TagDefinition risk;
        risk.code = "流失风险";
        risk.seenBy = risk.setBy = domain::TagAudience::manager;
        define(floor, risk);
        QCOMPARE(set(floor, "风格", "随便").error().context, std::string("tag-value"));
        QVERIFY_DONE(set(floor, "风格", "极简"));
        QVERIFY(tags(floor)[0].expiresAt == floor.vault.clock.now() + std::chrono::hours(24 * 30));
        QCOMPARE(set(floor, "流失风险", "高").error().context, std::string("tag-set-by"));
        QVERIFY_DONE(set(floor, "流失风险", "高", domain::Role::manager));
        // Where the server will put it, or the digests would differ.
        const auto scope = floor.vault.read<std::int64_t>([&](db::Connection& c) {
            return c.integer("SELECT count(*) FROM tag t JOIN scope s ON s.num = t.scope WHERE t.name = '流失风险' AND s.name = ?",
                             domain::Scope::desk(floor.vault.shop).toString());
        });
        QCOMPARE(*scope, std::int64_t{1});
    }

    void whatOthersSetStays() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        domain::Tag rule;
        rule.id = {uuid("rule tag")};
        rule.customerId = floor.wang;
        rule.name = "消费力";
        rule.value = "高";
        rule.source = domain::TagSource::rule;
        QVERIFY_DONE(floor.vault.apply(floor.vault.book, {floor.vault.row(rule, 7)}));
        QCOMPARE(finish(removeTag(floor.context(), rule.id)).error().context, std::string("tag-not-own"));
        // Staff may have their own opinion beside it.
        QVERIFY_DONE(set(floor, "消费力", "中"));
        QCOMPARE(tags(floor).size(), std::size_t{2});
    }

    void addressesAreAddedAndMended() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        const auto put = [&](domain::IdentityKind kind, const std::string& value) { return finish(setAddress(floor.context(), {floor.wang, kind, value})); };
        const auto made = put(domain::IdentityKind::mobile, "139 1111 2222");
        QVERIFY_DONE(made);
        QCOMPARE(floor.vault.get<domain::Identity>({made->id})->value, std::string("+8613911112222"));
        const auto mended = put(domain::IdentityKind::email, " Wang.New@Example.com");
        QVERIFY_DONE(mended);
        QCOMPARE(mended->id, uuid("identity wang@example.com"));
        QCOMPARE(floor.vault.get<domain::Identity>({mended->id})->value, std::string("wang.new@example.com"));
        QCOMPARE_FAULT(put(domain::IdentityKind::mobile, "123"), Code::invalid, "value");
        QCOMPARE_FAULT(put(domain::IdentityKind::email, "li@example.com"), Code::exists, "value");
        QVERIFY_DONE(finish(undo(floor.context(), made->txn)));
        QCOMPARE_CODE(floor.vault.get<domain::Identity>({made->id}), Code::notFound);
    }
};

LIANLU_TEST(TestTagActions)

}  // namespace test_tag_actions

#include "test_tag_actions.moc"
