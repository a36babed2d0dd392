// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "models/domain/rules/merge_choice.h"
#include "models/domain/rules/person_match.h"
#include "tests/support/test_main.h"

namespace test_merge_choice {

using namespace lianlu;
using domain::Customer;
using domain::CustomerKind;
using domain::StayReason;

class TestMergeChoice : public QObject {
    Q_OBJECT

    static Customer person(const char* seed, const char* name) {
        Customer customer;
        customer.id = {Uuid::fromName("test", seed)};
        customer.kind = CustomerKind::customer;
        customer.name = name;
        return customer;
    }
    //! Whichever of the two comes first the answer is the same.
    static void check(const domain::MergeSide& stays, const domain::MergeSide& goes, StayReason reason) {
        for (const auto& said : {domain::suggestStaying(stays, goes), domain::suggestStaying(goes, stays)}) {
            QVERIFY(said.id == stays.customer.id);
            QVERIFY(said.reason == reason);
        }
    }

private Q_SLOTS:
    void aChineseNameIsToldFromARomanisedOne() {
        for (const char* name : {"王芳", "Wang 芳", "欧阳", "𠮷田", "〇"}) QVERIFY2(domain::isChineseName(name), name);
        for (const char* name : {"", "Wang Fang", "Wáng Fāng", "Анна", "アンナ", "김", "\xe7"}) QVERIFY2(!domain::isChineseName(name), name);
    }

    void eachReasonInItsTurn() {
        auto chinese = person("a", "王芳"), pinyin = person("b", "Wang Fang"), nameless = person("c", "");
        pinyin.orderCount = 9;
        pinyin.kind = CustomerKind::member;
        check({chinese, false}, {pinyin, true}, StayReason::chineseName);
        check({pinyin, false}, {nameless, true}, StayReason::named);
        auto other = person("d", "王方");
        other.orderCount = 4;
        check({chinese, true}, {other, false}, StayReason::verifiedPhone);
        check({other, false}, {chinese, false}, StayReason::moreOrders);
        chinese.orderCount = 4;
        other.kind = CustomerKind::member;
        check({other, false}, {chinese, false}, StayReason::higherKind);
        chinese.kind = CustomerKind::member;
        chinese.joinedAt = fromUnixMs(5);
        other.joinedAt = fromUnixMs(7);
        check({chinese, false}, {other, false}, StayReason::older);
        other.joinedAt = chinese.joinedAt;
        const auto said = domain::suggestStaying({chinese, false}, {other, false});
        QVERIFY(said.reason == StayReason::alike && said.id == domain::chooseStaying(chinese, other));
    }

    void onlyWhatBothHaveAndDiffersIsChosen() {
        auto a = person("a", "王芳"), b = person("b", "Wang Fang");
        a.birthday = "1980-01-15";
        b.birthday = "1980-01-16";
        a.city = "上海";
        b.gender = "female";
        a.language = b.language = "zh-CN";
        a.remark = "one";
        b.remark = "other";
        a.guideId = {Uuid::fromName("test", "guide")};
        QCOMPARE(domain::mergeDifferences(a, b), (std::vector<std::string_view>{"name", "birthday"}));
        QVERIFY(domain::isBetterFromOther("name", b, a) && !domain::isBetterFromOther("name", a, b) && !domain::isBetterFromOther("birthday", b, a));
        // Nobody chooses a guide, a tier or a consent by a merge.
        for (const char* field : {"guide_id", "home_store_id", "kind", "remark", "member_code", "tier_code", "granted"}) QVERIFY(!domain::isMergeChosen(field));
    }
};

LIANLU_TEST(TestMergeChoice)

}  // namespace test_merge_choice

#include "test_merge_choice.moc"
