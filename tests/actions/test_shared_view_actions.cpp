// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// Views that a manager gives to everybody of the store: shared, changed, removed, taken back.
#include "models/actions/shared_views.h"
#include "models/store/queries_queue.h"
#include "models/store/queries_views.h"
#include "tests/actions/shop_floor.h"
#include "tests/support/test_main.h"

namespace test_shared_view_actions {

using namespace lianlu;
using namespace lianlu::actions;
using namespace lianlu::actions::test;
using domain::Role;
using domain::ViewList;

namespace {

const std::string kState = R"({"columns":[],"filter":{"pool":false}})";

Result<Done> shareOn(ShopFloor& floor, const std::string& name, ViewList list = ViewList::customers, const std::string& state = kState) {
    return shareView(floor.context(Role::manager), {list, name, state}).get();
}

std::vector<store::SharedViewRow> viewsOf(ShopFloor& floor, ViewList list = ViewList::unknown) {
    return *floor.vault.read<std::vector<store::SharedViewRow>>([&](db::Connection& c) { return store::sharedViews(c, floor.vault.shop, list); });
}

std::string queueDetail(ShopFloor& floor, const domain::TxnId& txn) {
    return floor.vault.read<store::QueueLine>([&](db::Connection& c) { return store::queueLine(c, txn); })->detail;
}

}  // namespace

class TestSharedViewActions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sharedWithTheStore() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        const auto done = shareOn(floor, " 冬季大衣　");
        QVERIFY_DONE(done);
        const auto views = viewsOf(floor);
        QCOMPARE(views.size(), std::size_t{1});
        QCOMPARE(views[0].view.id.uuid, done->id);
        QCOMPARE(views[0].view.name, std::string("冬季大衣"));
        QCOMPARE(views[0].view.state, kState);
        QCOMPARE(views[0].sharedBy, std::string("陈导购"));
        QVERIFY(views[0].pending);
        const auto ops = floor.opsOf("shared_view");
        QCOMPARE(ops.size(), std::size_t{1});
        QCOMPARE(std::get<std::string>(ops[0].newFields.at("store_id")), floor.vault.shop.toString());
        QCOMPARE(std::get<std::string>(ops[0].newFields.at("staff_id")), floor.vault.staff.toString());
        QCOMPARE(queueDetail(floor, done->txn), std::string("冬季大衣"));
        QVERIFY_DONE(floor.pushAll(9));
        QVERIFY(!viewsOf(floor)[0].pending);
        QVERIFY(floor.vault.digestHolds(domain::Scope::store(floor.vault.shop)));
    }

    void listsAreApartAndInTheirOrder() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        for (const auto* name : {"乙", "甲", "丙"}) {
            floor.vault.clock.advance(5);
            QVERIFY_DONE(shareOn(floor, name));
        }
        QVERIFY_DONE(shareOn(floor, "甲", ViewList::leads));  // another list's
        const auto views = viewsOf(floor, ViewList::customers);
        QCOMPARE(views.size(), std::size_t{3});
        QCOMPARE(views[0].view.name + views[1].view.name + views[2].view.name, std::string("乙甲丙"));
        QCOMPARE(viewsOf(floor).size(), std::size_t{4});
        // Another store's are not seen where this one's are.
        domain::SharedView foreign = views[0].view;
        foreign.id = {uuid("foreign")};
        foreign.storeId = {uuid("another shop")};
        QVERIFY_DONE(floor.vault.apply(domain::Scope::store(foreign.storeId), {floor.vault.row(foreign, 4)}));
        QCOMPARE(viewsOf(floor).size(), std::size_t{4});
    }

    void refusedBeforeAnythingIsWritten() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        for (const auto role : {Role::guide, Role::regional, Role::hq, Role::unknown}) {
            const auto said = shareView(floor.context(role), {ViewList::customers, "a", kState}).get();
            QVERIFY(!said && said.error().code == Code::refused && said.error().context == "view-by-manager");
        }
        QCOMPARE_FAULT(shareOn(floor, "  "), Code::invalid, "name");
        QCOMPARE_FAULT(shareOn(floor, std::string(61, 'x')), Code::tooLarge, "name");
        QCOMPARE_FAULT(shareOn(floor, "a", ViewList::unknown), Code::invalid, "list");
        QCOMPARE_FAULT(shareOn(floor, "a", ViewList::tasks, "{" + std::string(8000, ' ') + "}"), Code::tooLarge, "state");
        QCOMPARE_FAULT(shareOn(floor, "a", ViewList::tasks, R"({"filter":{"search":"138"}})"), Code::forbidden, "state");
        QVERIFY_DONE(shareOn(floor, "Coats"));
        QCOMPARE_FAULT(shareOn(floor, "COATS"), Code::exists, "name");
        QCOMPARE(floor.ops().size(), std::size_t{1});
        for (std::size_t i = 1; i < domain::kMostSharedViews; ++i) QVERIFY_DONE(shareOn(floor, "view " + std::to_string(i)));
        const auto full = shareOn(floor, "one more");
        QVERIFY(!full && full.error().code == Code::refused && full.error().context == "views-full");
        QVERIFY_DONE(shareOn(floor, "one more", ViewList::offers));
    }

    void renamedAndSavedAndTakenBack() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        const domain::SharedViewId id{shareOn(floor, "Coats")->id};
        QVERIFY_DONE(shareOn(floor, "Bags"));
        QVERIFY_DONE(floor.pushAll(9));
        const auto manager = floor.context(Role::manager);
        const auto by = [&](Role role, EditSharedView wish) { return editSharedView(floor.context(role), std::move(wish)).get(); };
        QCOMPARE_CODE(by(Role::guide, {id, "Mine", {}}), Code::refused);
        QCOMPARE_FAULT(by(Role::manager, {id, "bags", {}}), Code::exists, "name");
        QCOMPARE_FAULT(by(Role::manager, {id, "", {}}), Code::invalid, "name");
        QCOMPARE_CODE(by(Role::manager, {{uuid("nothing")}, "a", {}}), Code::notFound);
        const auto same = by(Role::manager, {id, "Coats", kState});
        QVERIFY_DONE(same);
        QVERIFY(same->changes.empty() && floor.ops().empty());

        const auto renamed = by(Role::manager, {id, "coats", {}});  // its own name in small letters is free
        QVERIFY_DONE(renamed);
        QCOMPARE(queueDetail(floor, renamed->txn), std::string("coats"));
        QVERIFY_DONE(floor.pushAll(10));
        QVERIFY_DONE(undo(manager, renamed->txn).get());
        QCOMPARE(floor.vault.get<domain::SharedView>(id)->name, std::string("Coats"));
        const auto saved = by(Role::manager, {id, {}, R"({"columns":[],"filter":{"pool":true}})"});
        QVERIFY_DONE(saved);
        QCOMPARE(queueDetail(floor, saved->txn), std::string("Coats"));
        QVERIFY_DONE(undo(manager, saved->txn).get());
        QCOMPARE(floor.vault.get<domain::SharedView>(id)->state, kState);
    }

    void removedAndBroughtBack() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        const auto manager = floor.context(Role::manager);
        const domain::SharedViewId id{shareOn(floor, "Coats")->id};
        QVERIFY_DONE(floor.pushAll(9));
        QCOMPARE_CODE(removeSharedView(floor.context(Role::guide), id).get(), Code::refused);
        const auto unsent = removeSharedView(manager, id).get();
        QVERIFY_DONE(unsent);
        QVERIFY(viewsOf(floor).empty());
        QCOMPARE(queueDetail(floor, unsent->txn), std::string("Coats"));
        QVERIFY_DONE(undo(manager, unsent->txn).get());
        QCOMPARE(viewsOf(floor)[0].view.id, id);

        const auto sent = removeSharedView(manager, id).get();
        QVERIFY_DONE(floor.pushAll(10));
        QVERIFY_DONE(undo(manager, sent->txn).get());
        const auto back = viewsOf(floor);
        QCOMPARE(back.size(), std::size_t{1});
        QVERIFY(back[0].view.id != id);  // the server has buried the old one
        QCOMPARE(back[0].view.name + back[0].view.state, "Coats" + kState);
        QVERIFY(floor.vault.digestHolds(domain::Scope::store(floor.vault.shop)));

        // Another has its name by now, whether the removal was sent or not.
        QVERIFY_DONE(floor.pushAll(11));
        const auto again = removeSharedView(manager, back[0].view.id).get();
        QVERIFY_DONE(shareOn(floor, "coats"));
        QCOMPARE_FAULT(undo(manager, again->txn).get(), Code::exists, "name");
        QVERIFY_DONE(floor.pushAll(12));
        QCOMPARE_FAULT(undo(manager, again->txn).get(), Code::exists, "name");
        QCOMPARE(viewsOf(floor).size(), std::size_t{1});
        QCOMPARE_CODE(removeSharedView(manager, id).get(), Code::notFound);
    }

    //! Sharing is taken back: nobody has it any more.
    void sharedByMistake() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        const auto manager = floor.context(Role::manager);
        const auto unsent = shareOn(floor, "Coats");
        QVERIFY_DONE(undo(manager, unsent->txn).get());
        QVERIFY(viewsOf(floor).empty() && floor.ops().empty());
        const auto sent = shareOn(floor, "Bags");
        QVERIFY_DONE(floor.pushAll(9));
        QVERIFY_DONE(undo(manager, sent->txn).get());
        QVERIFY(viewsOf(floor).empty());
        QCOMPARE(floor.opsOf("shared_view").back().type, std::string("delete"));
    }
};

LIANLU_TEST(TestSharedViewActions)

}  // namespace test_shared_view_actions

#include "test_shared_view_actions.moc"
