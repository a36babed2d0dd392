// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "models/domain/record.h"
#include "models/domain/rules/access.h"
#include "models/domain/rules/conflict.h"
#include "tests/support/test_main.h"

namespace test_conflict_rules {

using namespace lianlu;
using namespace lianlu::domain;

class TestConflictRules : public QObject {
    Q_OBJECT

    static Conflict met(ConflictKind kind = ConflictKind::edit) {
        Conflict conflict;
        conflict.kind = kind;
        conflict.entity = "customer";
        conflict.names = {"city", "remark"};
        return conflict;
    }
    static std::string codeOf(const Conflict& before, const std::vector<std::string>& decisions) {
        const auto answer = checkConflictChange(toFields(before), {{"decisions", decisions}});
        return answer ? "good" : std::string(codeName(answer.error().code));
    }

private Q_SLOTS:
    void isOpenUntilEachFieldIsDecided() {
        auto conflict = met();
        QVERIFY(openNames(conflict) == (std::vector<std::string>{"city", "remark"}));
        conflict.decisions = {"remark=theirs"};
        QVERIFY(openNames(conflict) == (std::vector<std::string>{"city"}));
        QVERIFY(decisionOf(conflict, "remark") == Choice::theirs && !decisionOf(conflict, "city"));
        conflict.decisions.push_back("city=mine");
        QVERIFY(!isOpen(conflict));
        // Decided apart by two: whoever took mine has set the value.
        conflict.decisions.push_back("city=theirs");
        QVERIFY(decisionOf(conflict, "city") == Choice::mine);
    }

    void onlyFieldsAtIssueAreDecided() {
        QCOMPARE(codeOf(met(), {"city=mine", "remark=theirs"}), std::string("good"));
        QCOMPARE(codeOf(met(), {}), std::string("good"));
        for (const char* bad : {"name=mine", "city", "city=", "city=both", "=mine", "remark=mine "}) QCOMPARE(codeOf(met(), {bad}), std::string("invalid"));
        QCOMPARE(codeOf(met(ConflictKind::removal), {"city=mine"}), std::string("good"));
        QCOMPARE(codeOf(met(ConflictKind::editOfDeleted), {"city=mine"}), std::string("forbidden"));
        QCOMPARE(codeOf(met(ConflictKind::editOfDeleted), {"city=theirs"}), std::string("good"));
        QVERIFY(!checkConflictChange(toFields(met()), {{"theirs", std::string("{}")}}));
    }

    void whoWroteItIsReadBack() {
        auto conflict = met();
        const StaffId mia{Uuid::fromName("t", "mia")};
        conflict.theirsBy = {authorText("city", {mia, fromUnixMs(1'790'000'000'000)}), "remark nonsense x"};
        QVERIFY(theirsOf(conflict, "city").staff == mia);
        QCOMPARE(toUnixMs(*theirsOf(conflict, "city").at), std::int64_t{1'790'000'000'000});
        QVERIFY(theirsOf(conflict, "remark").staff.isNull() && !theirsOf(conflict, "remark").at);
        QVERIFY(theirsOf(conflict, "birthday").staff.isNull());
    }

    void theBrandsIsHeadOffices() {
        Standing guide{{Uuid::fromName("t", "anna")}, Role::guide, {}, {}, {}, {}};
        auto hq = guide;
        hq.role = Role::hq;
        auto conflict = met();
        conflict.entity = "tier_rule";
        const auto before = toFields(conflict);
        const Fields decision{{"decisions", std::vector<std::string>{"city=mine"}}}, points{{"points_needed", std::int64_t{5000}}}, none;
        const auto may = [&](const Standing& who, std::string_view entity, Verb verb, const Fields& held, const Fields& changed) {
            return mayWrite(who, {entity, verb, Scope::brand(), held, changed}).has_value();
        };
        QVERIFY(may(hq, "conflict", Verb::update, before, decision) && !may(guide, "conflict", Verb::update, before, decision));
        QVERIFY(may(hq, "tier_rule", Verb::update, none, points) && !may(guide, "tier_rule", Verb::update, none, points));
        for (const auto verb : {Verb::create, Verb::remove}) QVERIFY(!may(hq, "tier_rule", verb, none, points) && !may(hq, "conflict", verb, before, none));
        QVERIFY(!may(hq, "coupon_template", Verb::update, none, {{"name", std::string("x")}}));
    }
};

LIANLU_TEST(TestConflictRules)

}  // namespace test_conflict_rules

#include "test_conflict_rules.moc"
