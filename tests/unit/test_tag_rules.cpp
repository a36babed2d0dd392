// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/rules/tag.h"
#include "tests/support/test_main.h"

#include <QTest>

namespace test_tag_rules {

using namespace lianlu;
using namespace lianlu::domain;

namespace {

const Time kNow = fromUnixMs(1'780'000'000'000);

TagDefinition definition(TagAudience seen = TagAudience::guide, TagAudience set = TagAudience::guide) {
    TagDefinition one;
    one.code = "风格";
    one.seenBy = seen;
    one.setBy = set;
    one.status = TagDefinitionStatus::active;
    return one;
}

Fields own(const std::string& value = "极简") {
    return {{"name", std::string("风格")}, {"value", value}, {"source", std::string("own")}};
}

std::string refusal(const Result<void>& result) { return result ? "" : result.error().context; }

std::string create(Role role, const TagDefinition* definition, const Fields& fields) {
    const Fields none;
    return refusal(mayChangeTag(role, definition, {"tag", Verb::create, Scope::brand(), none, fields}, kNow));
}
std::string update(Role role, const TagDefinition* definition, const Fields& before, const Fields& fields) {
    return refusal(mayChangeTag(role, definition, {"tag", Verb::update, Scope::brand(), before, fields}, kNow));
}
std::string take(Role role, const TagDefinition* definition, const Fields& before) {
    const Fields none;
    return refusal(mayChangeTag(role, definition, {"tag", Verb::remove, Scope::brand(), before, none}, kNow));
}

}  // namespace

class TestTagRules : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void withoutADefinitionStaffSetTheirOwn() {
        QCOMPARE(create(Role::guide, nullptr, own()), std::string());
        auto rule = own();
        rule["source"] = std::string("rule");
        QCOMPARE(create(Role::guide, nullptr, rule), std::string("tag-not-own"));
        QCOMPARE(update(Role::manager, nullptr, rule, {{"value", std::string("x")}}), std::string("tag-not-own"));
        QCOMPARE(take(Role::guide, nullptr, rule), std::string("tag-not-own"));
        QCOMPARE(take(Role::guide, nullptr, own()), std::string());
        // A tag does not become another one, nor another's.
        QCOMPARE(update(Role::guide, nullptr, own(), {{"name", std::string("消费力")}}), std::string("tag-renamed"));
        QCOMPARE(update(Role::guide, nullptr, own(), {{"source", std::string("third_party")}}), std::string("tag-not-own"));
        // An older device said no source.
        QCOMPARE(update(Role::guide, nullptr, {{"name", std::string("风格")}}, {{"value", std::string("x")}}), std::string());
    }

    void whoMaySeeATag() {
        QVERIFY(domain::maySeeTag(Role::guide, nullptr));
        domain::TagDefinition definition;
        QVERIFY(domain::maySeeTag(Role::guide, &definition));  // unsaid: everybody of the floor
        definition.seenBy = TagAudience::manager;
        QVERIFY(!domain::maySeeTag(Role::guide, &definition));
        QVERIFY(domain::maySeeTag(Role::manager, &definition) && domain::maySeeTag(Role::hq, &definition));
        definition.seenBy = TagAudience::hq;
        QVERIFY(!domain::maySeeTag(Role::manager, &definition));
        // An older profile does not know its role; its device holds what it may see.
        QVERIFY(domain::maySeeTag(Role::unknown, &definition));
    }

    void theDefinitionSaysWho_data() {
        QTest::addColumn<int>("set");
        QTest::addColumn<bool>("guide");
        QTest::addColumn<bool>("manager");
        QTest::newRow("unsaid") << static_cast<int>(TagAudience::unknown) << true << true;
        QTest::newRow("guide") << static_cast<int>(TagAudience::guide) << true << true;
        QTest::newRow("manager") << static_cast<int>(TagAudience::manager) << false << true;
        QTest::newRow("hq") << static_cast<int>(TagAudience::hq) << false << false;
    }
    void theDefinitionSaysWho() {
        QFETCH(int, set);
        QFETCH(bool, guide);
        QFETCH(bool, manager);
        const auto one = definition(TagAudience::guide, static_cast<TagAudience>(set));
        QCOMPARE(create(Role::guide, &one, own()).empty(), guide);
        QCOMPARE(create(Role::manager, &one, own()).empty(), manager);
        QCOMPARE(take(Role::guide, &one, own()).empty(), guide);
        for (const auto role : {Role::regional, Role::service, Role::unknown}) QCOMPARE(create(role, &one, own()), std::string("tag-set-by"));
    }

    void valuesSourcesAndRetirement() {
        auto one = definition();
        one.allowedValues = {"极简", "复古"};
        QCOMPARE(create(Role::guide, &one, own()), std::string());
        QCOMPARE(create(Role::guide, &one, own("随便")), std::string("tag-value"));
        QCOMPARE(create(Role::guide, &one, {{"name", std::string("风格")}}), std::string("tag-value"));
        QCOMPARE(update(Role::guide, &one, own(), {{"value", Value{}}}), std::string("tag-value"));
        QCOMPARE(update(Role::guide, &one, own(), {{"confidence", 0.5}}), std::string());
        one.sourceKinds = {"rule", "third_party"};
        QCOMPARE(create(Role::guide, &one, own()), std::string("tag-source"));
        one.sourceKinds = {"own"};
        one.status = TagDefinitionStatus::retired;
        QCOMPARE(create(Role::guide, &one, own()), std::string("tag-retired"));
        QCOMPARE(update(Role::guide, &one, own(), {{"value", std::string("复古")}}), std::string("tag-retired"));
        QCOMPARE(take(Role::guide, &one, own()), std::string());  // may still be taken away
    }

    void endsByItsDefinition() {
        auto one = definition();
        QVERIFY(!tagExpiry(&one, kNow) && !tagExpiry(nullptr, kNow));
        one.expiryDays = 90;
        QCOMPARE(*tagExpiry(&one, kNow), kNow + std::chrono::hours(24 * 90));
        const auto with = [](Time time) {
            auto fields = own();
            fields["expires_at"] = toUnixMs(time);
            return fields;
        };
        QCOMPARE(create(Role::guide, &one, own()), std::string("tag-expiry"));
        QCOMPARE(create(Role::guide, &one, with(kNow + std::chrono::hours(24 * 90))), std::string());
        QCOMPARE(create(Role::guide, &one, with(kNow + std::chrono::hours(24 * 400))), std::string("tag-expiry"));
        QCOMPARE(update(Role::guide, &one, own(), {{"value", std::string("x")}}), std::string());
        QCOMPARE(update(Role::guide, &one, own(), {{"expires_at", Value{}}}), std::string("tag-expiry"));
    }

    void whatHasEndedIsNotShown() {
        std::vector<Tag> tags(3);
        tags[0].name = "stays";
        tags[1].expiresAt = kNow;
        tags[2].expiresAt = kNow + std::chrono::milliseconds(1);
        const auto live = liveTags(tags, kNow);
        QCOMPARE(live.size(), std::size_t{2});
        QCOMPARE(live[0].name, std::string("stays"));
    }

    void hiddenOnesLiveApart() {
        const StoreId store{Uuid::fromName("t", "store")};
        const auto book = Scope::book({Uuid::fromName("t", "guide")});
        const auto seen = definition(), managers = definition(TagAudience::manager, TagAudience::manager), hqs = definition(TagAudience::hq, TagAudience::hq);
        QVERIFY(scopeOfTag(book, store, nullptr) == book);
        QVERIFY(scopeOfTag(book, store, &seen) == book);
        QCOMPARE(scopeOfTag(book, store, &managers).toString(), "desk:" + store.toString());
        QCOMPARE(scopeOfTag(book, store, &hqs).toString(), "sealed:" + store.toString());
        QVERIFY(*Scope::parse("desk:" + store.toString()) == Scope::desk(store));
        // Who holds which: a manager the desk, nobody what is sealed.
        Standing standing{{Uuid::fromName("t", "me")}, Role::guide, store, {store}, {}, {}};
        QVERIFY(!mayRead(standing, Scope::desk(store)));
        for (const auto role : {Role::manager, Role::regional, Role::hq}) {
            standing.role = role;
            QCOMPARE(mayRead(standing, Scope::desk(store)), role == Role::manager);
            QVERIFY(!mayRead(standing, Scope::sealed(store)));
        }
    }

    void wishesAreChecked() {
        auto one = definition();
        QVERIFY(checkTagDefinition(one));
        one.setBy = TagAudience::guide;
        one.seenBy = TagAudience::manager;
        QCOMPARE(checkTagDefinition(one).error().subject, std::string("set_by"));
        one = definition();
        one.sourceKinds = {"heaven"};
        QCOMPARE(checkTagDefinition(one).error().subject, std::string("source_kinds"));
        one = definition();
        one.expiryDays = -1;
        QCOMPARE(checkTagDefinition(one).error().subject, std::string("expiry_days"));
        one = definition();
        one.code = " 风格";
        QCOMPARE(checkTagDefinition(one).error().subject, std::string("code"));
    }
};

LIANLU_TEST(TestTagRules)

}  // namespace test_tag_rules

#include "test_tag_rules.moc"
