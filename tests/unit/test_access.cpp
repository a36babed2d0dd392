// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "models/domain/entities/photo.h"
#include "models/domain/rules/access.h"
#include "tests/support/test_main.h"

namespace test_access {

using namespace lianlu;
using namespace lianlu::domain;

namespace {

StoreId store() { return {Uuid::fromName("access", "store")}; }
StaffId staff(const std::string& name) { return {Uuid::fromName("access", name)}; }

Standing standing(const std::string& name, Role role) {
    Standing made;
    made.staff = staff(name);
    made.role = role;
    made.homeStore = store();
    made.stores = {store()};
    if (role == Role::manager) made.team = {staff("anna"), staff("ben")};
    return made;
}

Value text(const std::string& value) { return Value{value}; }

}  // namespace

class TestAccess : public QObject {
    Q_OBJECT

    //! What mayWrite says: empty when it may, else the field at fault ("-" where it is none).
    static std::string verdict(const Standing& who, std::string_view entity, Verb verb, const Fields& before, const Fields& changed) {
        const auto said = mayWrite(who, {entity, verb, Scope::pool(store()), before, changed});
        return said ? std::string{} : said.error().subject.empty() ? "-" : said.error().subject;
    }

private Q_SLOTS:
    void aGuestIsServedAndNoMore() {
        const Scope elsewhere = Scope::pool({Uuid::fromName("access", "another store")});
        const auto said = [&](Role role, std::string_view entity, Verb verb, const Fields& before, const Fields& changed) {
            return mayWriteVisiting(standing("anna", role), {entity, verb, elsewhere, before, changed}).has_value();
        };
        const Fields interaction{{"staff_id", text(staff("anna").toString())}, {"store_id", text(store().toString())}};
        for (const auto role : {Role::guide, Role::manager}) {
            QVERIFY(said(role, "interaction", Verb::create, {}, interaction));
            QVERIFY(said(role, "consent", Verb::create, {}, {{"source", text("verbal")}}));
            QVERIFY(said(role, "tag", Verb::create, {}, {{"name", text("size")}}));
            for (const auto* entity : {"customer", "identity", "lead", "offer", "points_entry", "task", "redemption", "person_match", "nothing"}) QVERIFY(!said(role, entity, Verb::create, {}, {}));
            for (const auto verb : {Verb::update, Verb::remove, Verb::voidEntry})
                for (const auto* entity : {"interaction", "consent", "tag", "customer"}) QVERIFY(!said(role, entity, verb, interaction, {}));
        }
        for (const auto role : {Role::regional, Role::hq, Role::service, Role::unknown}) QVERIFY(!said(role, "interaction", Verb::create, {}, interaction));
        // The rules of the entity hold besides.
        QVERIFY(!said(Role::guide, "interaction", Verb::create, {}, {{"staff_id", text(staff("ben").toString())}}));
        QVERIFY(!said(Role::guide, "interaction", Verb::create, {}, {{"lead_id", text(Uuid::fromName("access", "lead").toString())}}));
        QVERIFY(!said(Role::guide, "consent", Verb::create, {}, {{"source", text("follow")}}));
        // And without a visit the scope says no.
        QVERIFY(!mayWrite(standing("anna", Role::guide), {"interaction", Verb::create, elsewhere, {}, interaction}));
    }

    void customersAreHandedOverWithinTheOwnStores() {
        const StoreId other{Uuid::fromName("access", "another store")};
        const Workplace anna{staff("anna"), store()}, ben{staff("ben"), store()}, carl{staff("carl"), other}, nobody{};
        const auto may = [](const Standing& who, const Workplace& from, const Workplace& to) {
            const auto answer = mayHandOver(who, from, to);
            return answer ? std::string{} : answer.error().subject.empty() ? "-" : answer.error().subject;
        };
        const auto mia = standing("mia", Role::manager), hugo = standing("hugo", Role::hq);
        QCOMPARE(may(mia, anna, ben), std::string());
        QCOMPARE(may(mia, anna, nobody), std::string());
        QCOMPARE(may(mia, carl, ben), std::string("from_id"));
        QCOMPARE(may(mia, anna, carl), std::string("to_id"));
        QCOMPARE(may(mia, anna, anna), std::string("to_id"));
        QCOMPARE(may(mia, nobody, ben), std::string("from_id"));
        QCOMPARE(may(hugo, carl, anna), std::string());
        for (const auto role : {Role::guide, Role::regional, Role::service, Role::unknown}) QCOMPARE(may(standing("rita", role), anna, ben), std::string("-"));
    }

    void spendingTakesPointsAway() {
        const auto spend = [](std::int64_t points) {
            return verdict(standing("anna", Role::guide), "points_entry", Verb::create, {}, {{"kind", text("spend")}, {"points", Value{points}}});
        };
        QCOMPARE(spend(-50), std::string());
        QCOMPARE(spend(0), std::string("points"));
        QCOMPARE(spend(1'000'000), std::string("points"));
        // Without a number, or with one of another kind.
        QCOMPARE(verdict(standing("anna", Role::guide), "points_entry", Verb::create, {}, {{"kind", text("spend")}}), std::string("points"));
        QCOMPARE(verdict(standing("anna", Role::guide), "points_entry", Verb::create, {}, {{"kind", text("spend")}, {"points", Value{-1.5}}}), std::string("points"));
        QCOMPARE(verdict(standing("anna", Role::guide), "points_entry", Verb::create, {}, {{"kind", text("earn")}, {"points", Value{std::int64_t{5}}}}),
                 std::string("kind"));
    }

    void anOfferIsItsGuides() {
        const Fields offer{{"staff_id", text(staff("anna").toString())}, {"message", text("hello")}, {"channel", text("email")}, {"product_id", text("p")}};
        const auto change = [&](const std::string& who, Role role, const Fields& changed) { return verdict(standing(who, role), "offer", Verb::update, offer, changed); };
        const Fields words{{"message", text("buy mine")}};
        const Fields cancel{{"cancelled", Value{true}}};
        QCOMPARE(change("anna", Role::guide, words), std::string());
        QCOMPARE(change("anna", Role::guide, cancel), std::string());
        QCOMPARE(change("ben", Role::guide, words), std::string("-"));
        QCOMPARE(change("ben", Role::guide, cancel), std::string("-"));
        QCOMPARE(change("ben", Role::guide, {{"staff_id", text(staff("ben").toString())}, {"message", text("buy mine")}}), std::string("staff_id"));
        QCOMPARE(change("mia", Role::manager, cancel), std::string());
        QCOMPARE(change("mia", Role::manager, {{"cancelled", Value{true}}, {"message", text("hello")}}), std::string());  // as it was
        QCOMPARE(change("mia", Role::manager, words), std::string("message"));
        QCOMPARE(change("mia", Role::manager, {{"cancelled", Value{false}}}), std::string("cancelled"));
        // Whether it was sent by hand the guide or the manager says, nobody else.
        for (const auto& said : {text("sent"), text("not_sent")}) {
            QCOMPARE(change("anna", Role::guide, {{"hand", said}}), std::string());
            QCOMPARE(change("mia", Role::manager, {{"hand", said}}), std::string());
            QCOMPARE(change("ben", Role::guide, {{"hand", said}}), std::string("-"));
        }
        QCOMPARE(change("mia", Role::manager, {{"send_after_at", Value{std::int64_t{1}}}}), std::string("send_after_at"));
    }

    void whatAnOfferPromisesIsFixed() {
        const Fields offer{{"staff_id", text(staff("anna").toString())}, {"channel", text("email")}, {"created_at", Value{std::int64_t{1000}}}};
        for (const char* field : {"product_id", "coupon_template_id", "channel", "lead_id"})
            QCOMPARE(verdict(standing("anna", Role::guide), "offer", Verb::update, offer, {{field, text("other")}}), std::string(field));
        QCOMPARE(verdict(standing("anna", Role::guide), "offer", Verb::update, offer, {{"created_at", Value{std::int64_t{5}}}}), std::string("created_at"));
        QCOMPARE(verdict(standing("anna", Role::guide), "offer", Verb::update, offer, {{"channel", text("email")}, {"product_id", Value{}}}), std::string());
    }

    void ofAPhotoOnlyTheCaptionChanges() {
        const auto me = standing("anna", Role::guide);
        const Fields none, made{{"customer_id", text(staff("li").toString())}, {"sha256", std::string(64, 'a')}, {"width", std::int64_t{3}}, {"height", std::int64_t{2}},
                                {"bytes", std::int64_t{9}}, {"taken_at", std::int64_t{1'780'000'000'000}}, {"staff_id", me.staff.toString()}};
        const auto book = Scope::book(me.staff), another = Scope::book(staff("ben"));
        QVERIFY(mayWrite(me, {"photo", Verb::create, book, none, made}));
        for (const auto& [field, value] : {std::pair<const char*, Value>{"sha256", std::string(64, 'G')}, {"sha256", std::string(63, 'a')}, {"width", std::int64_t{1601}},
                                           {"height", std::int64_t{0}}, {"bytes", std::int64_t{kLargestPhoto + 1}}}) {
            auto bad = made;
            bad[field] = value;
            const auto refused = mayWrite(me, {"photo", Verb::create, book, none, bad});
            QVERIFY2(!refused && refused.error().subject == field, field);
        }
        QVERIFY(mayWrite(me, {"photo", Verb::update, book, made, {{"caption", std::string("red")}}}));
        for (const char* field : {"sha256", "width", "taken_at", "interaction_id"}) {
            const auto refused = mayWrite(me, {"photo", Verb::update, book, made, {{field, std::string("x")}}});
            QVERIFY2(!refused && refused.error().code == Code::forbidden && refused.error().subject == field, field);
        }
        QVERIFY(mayWrite(me, {"photo", Verb::remove, book, made, none}));
        QVERIFY(!mayWrite(me, {"photo", Verb::remove, another, made, none}));
        QVERIFY(!mayWriteVisiting(me, {"photo", Verb::create, another, none, made}));
    }

    void aChangeThatIsLetInKeepsItsAuthor() {
        const StoreId old{Uuid::fromName("access", "old store")};
        const Fields call{{"staff_id", text(staff("anna").toString())}, {"store_id", text(old.toString())}};
        auto mia = standing("mia", Role::manager);
        QCOMPARE(verdict(mia, "interaction", Verb::create, {}, call), std::string("staff_id"));
        mia.author = Author{staff("anna"), {}};
        QCOMPARE(verdict(mia, "interaction", Verb::create, {}, call), std::string("store_id"));
        mia.author = Author{staff("anna"), {old}};
        QCOMPARE(verdict(mia, "interaction", Verb::create, {}, call), std::string());
        // Nobody else's name, and no further than the manager's own scopes.
        mia.author = Author{staff("ben"), {old}};
        QCOMPARE(verdict(mia, "interaction", Verb::create, {}, call), std::string("staff_id"));
        mia.author = Author{staff("anna"), {old}};
        QVERIFY(!mayWrite(mia, {"interaction", Verb::create, Scope::pool(old), {}, call}));
    }

    void quarantineIsTheManagersWhoHoldsTheRow() {
        QVERIFY(mayDecideQuarantine(standing("mia", Role::manager), Scope::book(staff("anna"))));
        QVERIFY(mayDecideQuarantine(standing("mia", Role::manager), Scope::pool(store())));
        const auto far = mayDecideQuarantine(standing("mia", Role::manager), Scope::book(staff("carl")));
        QVERIFY(!far && far.error().code == Code::notFound);
        for (const auto role : {Role::unknown, Role::guide, Role::regional, Role::hq, Role::service}) {
            const auto said = mayDecideQuarantine(standing("anna", role), Scope::pool(store()));
            QVERIFY(!said && said.error().code == Code::forbidden);
        }
    }

    void aTeamBeyondTheDeviceIsCounted() {
        auto mia = standing("mia", Role::manager);
        mia.team.clear();
        for (int i = 0; i < 194; ++i) mia.team.push_back(staff(std::to_string(i)));  // and six of the own
        QCOMPARE(readableScopes(mia).size(), std::size_t{200});
        QCOMPARE(scopesLeftOut(mia), std::size_t{0});
        for (int i = 194; i < 224; ++i) mia.team.push_back(staff(std::to_string(i)));
        QCOMPARE(readableScopes(mia).size(), std::size_t{200});
        QCOMPARE(scopesLeftOut(mia), std::size_t{30});
    }
};

LIANLU_TEST(TestAccess)

}  // namespace test_access

#include "test_access.moc"
