// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// What a view of the store may be, and who sets it.
#include <QtTest>

#include "models/domain/rules/access.h"
#include "models/domain/rules/shared_view.h"
#include "tests/support/test_main.h"

namespace test_shared_view {

using namespace lianlu;
using namespace lianlu::domain;

namespace {

const StoreId kShop{Uuid::fromName("shared view", "shop")}, kElsewhere{Uuid::fromName("shared view", "elsewhere")};
const StaffId kMia{Uuid::fromName("shared view", "mia")};

Standing viewStanding(Role role) {
    Standing made;
    made.staff = kMia;
    made.role = role;
    made.homeStore = kShop;
    made.stores = {kShop};
    return made;
}

Fields viewFields() {
    return {{"store_id", kShop.toString()}, {"list", std::string("customers")}, {"name", std::string("冬季大衣")}, {"state", std::string(R"({"columns":[],"filter":{}})")}, {"staff_id", kMia.toString()}};
}

//! Empty: it may; else code and field.
std::string viewVerdict(Role role, Verb verb, const Fields& before, const Fields& changed, const Scope& scope = Scope::store(kShop)) {
    const auto said = mayWrite(viewStanding(role), {"shared_view", verb, scope, before, changed});
    return said ? std::string() : std::string(codeName(said.error().code)) + " " + said.error().subject;
}

}  // namespace

class TestSharedView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyManagersOfTheStoreSetThem() {
        const Fields none, made = viewFields();
        const Fields renamed{{"name", std::string("羽绒服")}};
        QCOMPARE(viewVerdict(Role::manager, Verb::create, none, made), std::string());
        QCOMPARE(viewVerdict(Role::manager, Verb::update, made, renamed), std::string());
        QCOMPARE(viewVerdict(Role::manager, Verb::remove, made, none), std::string());
        for (const auto role : {Role::guide, Role::regional, Role::hq, Role::service, Role::unknown}) {
            QVERIFY(!mayShareViews(role));
            for (const auto verb : {Verb::create, Verb::update, Verb::remove, Verb::voidEntry}) {
                const auto said = viewVerdict(role, verb, verb == Verb::create ? none : made, verb == Verb::create ? made : renamed);
                QVERIFY2(said.starts_with(codeName(Code::forbidden)), said.c_str());
            }
        }
        // What everybody of the store holds is read by all of them.
        QVERIFY(mayRead(viewStanding(Role::guide), Scope::store(kShop)));
        QVERIFY(!mayRead(viewStanding(Role::hq), Scope::store(kShop)));
    }

    void nobodySharesElsewhereOrInAnothersName() {
        const Fields none;
        QVERIFY(!viewVerdict(Role::manager, Verb::create, none, viewFields(), Scope::store(kElsewhere)).empty());
        auto elsewhere = viewFields();
        elsewhere["store_id"] = kElsewhere.toString();
        QCOMPARE(viewVerdict(Role::manager, Verb::create, none, elsewhere), std::string("forbidden store_id"));
        auto anothers = viewFields();
        anothers["staff_id"] = Uuid::fromName("shared view", "ben").toString();
        QCOMPARE(viewVerdict(Role::manager, Verb::create, none, anothers), std::string("forbidden staff_id"));
    }

    void nameAndStateChangeAndNothingElse() {
        const auto made = viewFields();
        for (const auto& [field, value] : {std::pair<const char*, std::string>{"list", "leads"}, {"store_id", kElsewhere.toString()}}) {
            const auto said = viewVerdict(Role::manager, Verb::update, made, {{field, value}});
            QCOMPARE(said, std::string("forbidden ") + field);
        }
        QCOMPARE(viewVerdict(Role::manager, Verb::update, made, {{"name", Value{}}}), std::string("invalid name"));
        QCOMPARE(viewVerdict(Role::manager, Verb::update, made, {{"state", std::string("{}")}}), std::string());
    }

    void limits() {
        const auto with = [](const char* field, const std::string& value) {
            auto made = viewFields();
            made[field] = value;
            return viewVerdict(Role::manager, Verb::create, Fields{}, made);
        };
        std::string sixty;
        for (int i = 0; i < 60; ++i) sixty += "客";
        QCOMPARE(with("name", sixty), std::string());
        QCOMPARE(with("name", sixty + "x"), std::string("too-large name"));
        for (const auto* bad : {"", "  ", " a", "a ", "a\nb", "a\tb"}) QCOMPARE(with("name", bad), std::string("invalid name"));
        const auto state = [](std::size_t bytes) { return "{\"filter\":{\"order\":\"" + std::string(bytes - 23, 'x') + "\"}}"; };
        QCOMPARE(state(8000).size(), std::size_t{8000});
        QCOMPARE(with("state", state(8000)), std::string());
        QCOMPARE(with("state", state(8001)), std::string("too-large state"));
        // Bytes, not characters: what is sent and kept is counted.
        std::string wide = "{\"filter\":{\"order\":\"";
        while (wide.size() < 8000) wide += "客";
        QCOMPARE(with("state", wide + "\"}}"), std::string("too-large state"));
        for (const auto* bad : {"", "[]", "filter", "{\"a\":1"}) QCOMPARE(with("state", bad), std::string("invalid state"));
        QCOMPARE(with("list", "persons"), std::string("invalid list"));
    }

    //! What was searched for may be a person's name or number.
    void searchesAreNotShared() {
        QVERIFY(checkViewState("{\"order\":\"search\",\"note\":\"\\\"search\\\":\"}"));
        for (const auto* state : {R"({"filter":{"search":"138"}})", R"({"filter":{"search" : "138"}})", "{\"filter\":{\"search\"\n:\"\"}}", R"({"order":"search","search":1})"}) {
            const auto said = checkViewState(state);
            QVERIFY2(!said && said.error().code == Code::forbidden && said.error().subject == "state", state);
        }
    }
};

LIANLU_TEST(TestSharedView)

}  // namespace test_shared_view

#include "test_shared_view.moc"
