// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <random>

#include "models/domain/registry.h"
#include "models/store/body.h"
#include "models/store/schema.h"
#include "sync/protocol/codec.h"
#include "tests/store/store_fixture.h"
#include "tests/support/test_main.h"

namespace test_schema {

using namespace lianlu;
using namespace lianlu::store;
using namespace lianlu::store::test;

class TestSchema : public QObject {
    Q_OBJECT

    static QString affinity(domain::FieldType type) {
        using enum domain::FieldType;
        switch (type) {
            case integer:
            case boolean:
            case time:
                return QStringLiteral("INTEGER");
            case real:
                return QStringLiteral("REAL");
            case id:
                return QStringLiteral("BLOB");
            case text:
            case date:
            case textList:
                break;
        }
        return QStringLiteral("TEXT");
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }

    //! The tables are what the entities say, column for column: a field that is added needs a migration.
    void tablesAgreeWithTheEntities() {
        Vault vault;
        QVERIFY_DONE(vault.create());
        for (const auto& entity : domain::entities()) {
            QStringList wanted{QStringLiteral("pk INTEGER"), QStringLiteral("id BLOB"), QStringLiteral("scope INTEGER"),
                               QStringLiteral("ver INTEGER"), QStringLiteral("extra TEXT")};
            for (const auto& field : entity.fields)
                wanted << QString::fromStdString(field.name) + QLatin1Char(' ') + affinity(field.type);
            QStringList found;
            QVERIFY_DONE(vault.store->read([&](db::Connection& c) -> Result<void> {
                LIANLU_TRY(const auto s, c.prepare("SELECT name, type FROM pragma_table_info(?)"));
                s->bind(1, entity.name);
                for (;;) {
                    LIANLU_TRY(const bool more, s->step());
                    if (!more) return {};
                    found << QString::fromStdString(s->string(0) + " " + s->string(1));
                }
            }));
            QCOMPARE(found, wanted);
        }
    }

    //! Without gaps: a number that comes later would be passed over by stores that are beyond it.
    void migrationsAreNumberedWithoutGaps() {
        int number = 0;
        for (const auto& migration : migrations()) {
            QCOMPARE(migration.number, ++number);
            QVERIFY(!migration.sql.empty());
        }
    }

    void aStoreIsOfTheNewestSchema() {
        Vault vault;
        QVERIFY_DONE(vault.create());
        QCOMPARE(vault.read<std::int64_t>([](db::Connection& c) { return c.integer("PRAGMA user_version"); }).value(),
                 static_cast<std::int64_t>(migrations().back().number));
        QCOMPARE(vault.read<std::int64_t>([](db::Connection& c) { return c.integer("PRAGMA application_id"); }).value(),
                 kApplicationId);
        QCOMPARE(vault.read<std::int64_t>([](db::Connection& c) { return c.integer("PRAGMA page_size"); }).value(),
                 std::int64_t{8'192});
    }

    void bodyTextIsTheProtocols() {
        std::mt19937 random(7);
        const std::vector<std::string> texts{
            "",          "plain", "quote \" and \\ slash", "链路 導購", "\x01\x1f control", "emoji \xF0\x9F\x8C\xB8",
            "</script>", "\u2028"};
        const auto value = [&]() -> domain::Value {
            switch (random() % 7) {
                case 0:
                    return std::monostate{};
                case 1:
                    return random() % 2 == 0;
                case 2:
                    return static_cast<std::int64_t>(random()) * static_cast<std::int64_t>(random() >> 1U) - 4'000'000'000;
                case 3:
                    return static_cast<double>(random()) / 7.0;
                case 4:
                    return std::vector<std::string>{texts[random() % texts.size()], texts[random() % texts.size()]};
                case 5:
                    return static_cast<double>(random() % 10);
                default:
                    return texts[random() % texts.size()];
            }
        };
        for (int round = 0; round < 500; ++round) {
            domain::Fields fields;
            for (auto n = random() % 9; n > 0; --n) fields["field_" + std::to_string(random() % 40)] = value();
            QCOMPARE(bodyText(fields), protocol::bodyText(fields));
            const auto back = parseFields(bodyText(fields));
            QVERIFY_DONE(back);
            QVERIFY(*back == protocol::parseBody(protocol::bodyText(fields)).value());
            QVERIFY(parseFields(fieldsText(fields)).value() == fields);
        }
    }

    void brokenBodiesAreDamage() {
        for (const auto* text : {"", "[]", "{", "{\"a\":{}}", "{\"a\":[1]}", "null", "7"})
            QCOMPARE_CODE(parseFields(text), Code::damaged);
    }

    //! Every entity, every field filled: out as it went in.
    void everyEntityComesOutAsItWentIn() {
        Vault vault;
        QVERIFY_DONE(vault.create());
        for (const auto& entity : domain::entities()) {
            ServerRow row{entity.name, uuid(entity.name), 3, false, {}};
            int n = 0;
            for (const auto& field : entity.fields) {
                ++n;
                switch (field.type) {
                    case domain::FieldType::text:
                        row.fields[field.name] =
                            field.choices.empty() ? field.name : std::string(field.choices.front());
                        break;
                    case domain::FieldType::date:
                        row.fields[field.name] = std::string("2026-02-28");
                        break;
                    case domain::FieldType::integer:
                        row.fields[field.name] = std::int64_t{n};
                        break;
                    case domain::FieldType::time:
                        row.fields[field.name] = std::int64_t{1'700'000'000'000 + n};
                        break;
                    case domain::FieldType::real:
                        row.fields[field.name] = 0.5 + n;
                        break;
                    case domain::FieldType::boolean:
                        row.fields[field.name] = true;
                        break;
                    case domain::FieldType::id:
                        row.fields[field.name] = uuid(field.name).toString();
                        break;
                    case domain::FieldType::textList:
                        row.fields[field.name] = std::vector<std::string>{"a", "b"};
                        break;
                }
            }
            QVERIFY_DONE(vault.apply(vault.book, {row}));
            QVERIFY_DONE(vault.store->writeNow([&](WriteTxn& txn) -> Result<void> {
                LIANLU_TRY(const auto fields, txn.fieldsOf(row.entity, row.id));
                return fields == row.fields ? Result<void>{} : fail(Code::internal, "fields differ");
            }));
            QCOMPARE(vault
                         .read<std::int64_t>([&](db::Connection& c) {
                             return c.integer("SELECT count(*) FROM \"" + entity.name + "\" WHERE extra IS NOT NULL");
                         })
                         .value(),
                     std::int64_t{0});
        }
    }
};

LIANLU_TEST(TestSchema)

}  // namespace test_schema

#include "test_schema.moc"
