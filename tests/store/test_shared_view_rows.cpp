// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// Views of a store as rows: what an older program kept of them, what waits, and which tags a view may name.
#include "models/store/queries_tags.h"
#include "models/store/queries_views.h"
#include "tests/store/store_fixture.h"
#include "tests/support/test_main.h"

namespace test_shared_view_rows {

using namespace lianlu;
using namespace lianlu::store;
using namespace lianlu::store::test;

namespace {

domain::SharedView rowOfView(const Vault& vault, const char* name) {
    domain::SharedView view;
    view.id = {uuid(name)};
    view.storeId = vault.shop;
    view.list = domain::ViewList::customers;
    view.name = name;
    view.state = R"({"columns":[],"filter":{"pool":false}})";
    view.staffId = vault.staff;
    return view;
}

std::vector<SharedViewRow> rowsIn(const Vault& vault) {
    return *vault.read<std::vector<SharedViewRow>>([&](db::Connection& c) { return sharedViews(c, vault.shop); });
}

}  // namespace

class TestSharedViewRows : public QObject {
    Q_OBJECT

private Q_SLOTS:
    //! A program of before could do nothing with them and kept them; nothing is fetched again.
    void keptByAnOlderProgram() {
        Vault vault;
        QVERIFY_DONE(vault.create());
        const auto shop = domain::Scope::store(vault.shop);
        auto row = Vault::row(rowOfView(vault, "冬季大衣"), 7);
        row.entity = "view_of_tomorrow";
        row.fields["colour"] = std::string("red");  // and of a version after this one
        QVERIFY_DONE(vault.apply(shop, {row}));
        const auto digest = *vault.read<std::uint64_t>([&](db::Connection& c) { return Replica::digest(c, shop); });
        QVERIFY_DONE(vault.store->writeNow([](WriteTxn& txn) -> Result<void> {
            LIANLU_CHECK(txn.connection().run("UPDATE other_row SET entity = 'shared_view' WHERE entity = 'view_of_tomorrow'"));
            LIANLU_CHECK(txn.connection().run("DROP TABLE shared_view"));
            // What came after it.
            for (const auto* newer : {"TRIGGER line_reached", "TRIGGER line_reached_otherwise", "TRIGGER line_reached_no_more", "TRIGGER line_member", "TRIGGER line_member_moved",
                                      "TRIGGER line_member_no_more", "TABLE customer_line", "INDEX customer_keys", "INDEX interaction_by_time", "TABLE mention_seen", "TRIGGER consent_taken", "TRIGGER consent_taken_over"})
                LIANLU_CHECK(txn.connection().run(std::string("DROP ") + newer));
            for (const auto* newer : {"offer_by_pushed", "offer_by_news", "offer_by_step", "offer_of_status", "offer_news_of_status", "offer_of_guide", "offer_news_of_guide", "lead_by_due",
                                      "lead_by_due_last", "lead_by_opened", "lead_by_contact", "lead_by_budget", "task_open", "task_open_last", "task_open_priority", "task_closed",
                                      "task_closed_priority", "task_closed_of", "outbox_settled"})
                LIANLU_CHECK(txn.connection().run(std::string("DROP INDEX ") + newer));
            return txn.connection().run("PRAGMA user_version = 14");
        }));
        QVERIFY_DONE(vault.reopen());
        const auto rows = rowsIn(vault);
        QCOMPARE(rows.size(), std::size_t{1});
        const auto& view = rows[0].view;
        const auto wanted = rowOfView(vault, "冬季大衣");
        QCOMPARE(view.id, wanted.id);
        QCOMPARE(view.storeId, wanted.storeId);
        QCOMPARE(view.staffId, wanted.staffId);
        QCOMPARE(view.name + view.state, wanted.name + wanted.state);
        QVERIFY(view.list == domain::ViewList::customers && !rows[0].pending);
        QCOMPARE(*vault.read<std::int64_t>([](db::Connection& c) { return c.integer("SELECT count(*) FROM other_row"); }), std::int64_t{0});
        QCOMPARE(*vault.read<std::uint64_t>([&](db::Connection& c) { return Replica::digest(c, shop); }), digest);
        QVERIFY(vault.digestHolds(shop));
    }

    //! What the server refused is not shown as if everybody had it.
    void refusedIsAsTheServerHasIt() {
        Vault vault;
        QVERIFY_DONE(vault.create());
        const auto shop = domain::Scope::store(vault.shop);
        QVERIFY_DONE(vault.apply(shop, {Vault::row(rowOfView(vault, "Coats"), 3)}));
        QVERIFY_DONE(vault.store->writeNow([&](WriteTxn& txn) -> Result<void> {
            LIANLU_CHECK(txn.create(rowOfView(vault, "Forged"), shop));
            return txn.update("shared_view", rowOfView(vault, "Coats").id, {{"name", std::string("Mine")}});
        }));
        QCOMPARE(rowsIn(vault).size(), std::size_t{2});
        for (const auto& row : rowsIn(vault)) QVERIFY(row.pending);
        QVERIFY_DONE(vault.push([](const OutboxOp& op) {
            OpOutcome outcome;
            outcome.opId = op.opId;
            outcome.code = "forbidden";
            return outcome;
        }));
        const auto rows = rowsIn(vault);
        QCOMPARE(rows.size(), std::size_t{1});
        QCOMPARE(rows[0].view.name, std::string("Coats"));
        QVERIFY(!rows[0].pending);
        QCOMPARE(vault.counts()->failed, 2);
        QVERIFY(vault.digestHolds(shop));
    }

    void namesOfOneList() {
        Vault vault;
        QVERIFY_DONE(vault.create());
        QVERIFY_DONE(vault.apply(domain::Scope::store(vault.shop), {Vault::row(rowOfView(vault, "Coats"), 3)}));
        const auto has = [&](domain::ViewList list, const char* name, domain::SharedViewId except = {}) {
            return *vault.read<bool>([&](db::Connection& c) { return hasSharedView(c, vault.shop, list, name, except); });
        };
        QVERIFY(has(domain::ViewList::customers, "Coats") && has(domain::ViewList::customers, "COATS"));
        QVERIFY(!has(domain::ViewList::customers, "Coat") && !has(domain::ViewList::leads, "Coats"));
        QVERIFY(!has(domain::ViewList::customers, "coats", {uuid("Coats")}));
    }

    void whichTagsAViewMayName() {
        Vault vault;
        QVERIFY_DONE(vault.create());
        const auto define = [&](const char* code, domain::TagAudience seenBy) {
            domain::TagDefinition one;
            one.id = domain::TagDefinitionId{uuid(code)};
            one.code = code;
            one.label = code;
            one.seenBy = seenBy;
            one.setBy = seenBy;
            one.status = domain::TagDefinitionStatus::active;
            return Vault::row(one, 2);
        };
        QVERIFY_DONE(vault.apply(domain::Scope::brand(), {define("style", domain::TagAudience::guide), define("risk", domain::TagAudience::manager)}));
        domain::Tag tag;
        tag.id = {uuid("a tag")};
        tag.customerId = {uuid("Li")};
        tag.name = "own word";
        QVERIFY_DONE(vault.apply(vault.book, {Vault::row(vault.customer("Li"), 5), Vault::row(tag, 6)}));
        const auto knows = [&](domain::Role role, const char* name) { return *vault.read<bool>([&](db::Connection& c) { return knowsTag(c, role, name); }); };
        QVERIFY(knows(domain::Role::guide, "style"));  // defined, though nobody has it
        QVERIFY(knows(domain::Role::guide, "own word"));
        QVERIFY(!knows(domain::Role::guide, "risk") && knows(domain::Role::manager, "risk"));
        QVERIFY(!knows(domain::Role::manager, "nobody has it"));
    }
};

LIANLU_TEST(TestSharedViewRows)

}  // namespace test_shared_view_rows

#include "test_shared_view_rows.moc"
