// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/registry.h"
#ifndef Q_MOC_RUN  // moc of Qt 6.4 cannot read <concepts>
#include "models/domain/held_fields.h"
#include "models/domain/record.h"
#include "tests/support/test_main.h"
#endif

#include <QTest>

#include <limits>
#include <set>

namespace test_registry {

using namespace lianlu;
using namespace lianlu::domain;

class TestRegistry : public QObject {
    Q_OBJECT

    static Result<void> check(const char* entity, const char* field, const Value& value) {
        return checkValue(*findEntity(entity)->field(field), value);
    }

private Q_SLOTS:
    void namesAreUniqueAndSnakeCase() {
        QCOMPARE(entities().size(), std::size_t{36});
        std::set<std::string> names;
        for (const auto& entity : entities()) {
            QVERIFY(names.insert(entity.name).second);
            std::set<std::string> fields;
            for (const auto& field : entity.fields) {
                QVERIFY2(fields.insert(field.name).second, field.name.c_str());
                QVERIFY2(field.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_0123456789") == std::string::npos, field.name.c_str());
                // Every id field names a row, every time says so: the codec and the command line go by it.
                if (field.name.ends_with("_at") || field.name == "at" || field.name == "as_of") QVERIFY2(field.type == FieldType::time, field.name.c_str());
                if (field.name.ends_with("_minor")) QVERIFY2(field.type == FieldType::integer, field.name.c_str());
            }
        }
        QVERIFY(findEntity("customers") == nullptr);
    }

    void personsChildrenHangOnTheCustomer() {
        for (const auto& entity : entities())
            if (entity.home == Home::person && entity.name != "customer") {
                QVERIFY2(entity.field("customer_id"), entity.name.c_str());
                // A conflict about what hangs on nobody, such as a task, has no person.
                QCOMPARE(entity.field("customer_id")->rule.required, entity.name != "conflict");
            }
    }

    void aRecordComesBackAsItWent() {
        Lead lead;
        lead.customerId = {Uuid::fromName("t", "c")};
        lead.stage = LeadStage::qualified;
        lead.maturity = 55;
        lead.intent = "大衣";
        lead.nextStepAt = fromUnixMs(1'780'000'000'000);
        Lead back;
        QVERIFY(applyFields(back, toFields(lead)));
        QVERIFY(toFields(back) == toFields(lead));
        back.maturity = 56;
        QVERIFY(changedFields(lead, back) == (Fields{{"maturity", std::int64_t{56}}}));
    }

    void unknownNamesAndNewerChoicesAreBorne() {
        Lead lead;
        QVERIFY(applyFields(lead, {{"mood", std::string("good")}, {"stage", std::string("of_a_newer_peer")}}));
        QVERIFY(lead.stage == LeadStage::unknown);
        QVERIFY(!applyFields(lead, {{"maturity", std::string("much")}}));
    }

    void valuesAreBounded() {
        QVERIFY(check("customer", "name", std::string("李")).has_value());
        QVERIFY(check("customer", "name", Value{}).error().subject == "name");
        QVERIFY(check("customer", "name", std::string(201, 'x')).error().code == Code::tooLarge);
        QVERIFY(check("customer", "name", std::string("\xff")).error().code == Code::invalid);  // IN-03
        for (const char* bad : {"\x07", "a\x1b[2J", "\x7f", "\xC2\x85", "\xE2\x80\xAE" "abc", "\xE2\x81\xA6" "abc"}) {
            QVERIFY2(check("customer", "name", std::string(bad)).error().code == Code::invalid, bad);
            // What was taken in before still goes through the server's own hands.
            QVERIFY2(checkHeldFields(*findEntity("customer"), {{"name", std::string(bad)}}, false).has_value(), bad);
        }
        QVERIFY(check("customer", "remark", std::string("two\r\nlines\tand a tab")).has_value());
        QVERIFY(check("customer", "name", std::string("👩‍👩‍👧 \xE2\x80\x8F" "é")).has_value());
        QVERIFY(check("customer", "birthday", std::string("2024-02-29")).has_value());
        for (const char* bad : {"2023-02-29", "2024-2-9", "29.02.2024", "2024-13-01"}) QVERIFY2(!check("customer", "birthday", std::string(bad)), bad);
        QVERIFY(!check("customer", "kind", std::string("alien")));
        QVERIFY(!check("customer", "kind", std::string("unknown")));
        QVERIFY(!check("customer", "guide_id", std::string("not an id")));
        QVERIFY(!check("lead", "maturity", 1.5));
        QVERIFY(!check("lead", "next_step_at", std::numeric_limits<std::int64_t>::max()));  // IN-06
        QVERIFY(!check("tag", "confidence", std::numeric_limits<double>::quiet_NaN()));
        QVERIFY(check("tag", "confidence", std::int64_t{1}).has_value());
    }

    void creationAsksForWhatIsRequired() {
        const auto& task = *findEntity("task");
        const Fields whole{{"store_id", Uuid::fromName("t", "s").toString()}, {"kind", std::string("follow_up")}, {"status", std::string("open")}};
        QVERIFY(checkFields(task, whole, true).has_value());
        auto lacking = whole;
        lacking.erase("kind");
        QCOMPARE(checkFields(task, lacking, true).error().subject, std::string("kind"));
        QVERIFY(checkFields(task, lacking, false).has_value());
        QVERIFY(!checkFields(task, {{"colour", std::string("red")}}, false));
    }
};

LIANLU_TEST(TestRegistry)

}  // namespace test_registry

#include "test_registry.moc"
