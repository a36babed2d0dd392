// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <limits>

#include <nlohmann/json.hpp>

#include "models/domain/registry.h"
#include "sync/protocol/codec.h"
#include "tests/support/test_main.h"

namespace test_codec {

using namespace lianlu;
using namespace lianlu::protocol;

class TestCodec : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aFieldsNameIsWrittenAsSafelyAsItsValue() {
        // A later version may send names that this one does not know: whatever they hold, they open no other field.
        const domain::Fields fields{{"line\nend", std::string("a")}, {"quote\"d\":1,\"x", std::string("b")}, {"back\\slash", std::int64_t{1}}, {"名", true}};
        const auto text = protocol::bodyText(fields);
        const auto again = protocol::parseBody(text);
        QVERIFY2(again, text.c_str());
        QVERIFY(*again == fields);
        QCOMPARE(protocol::bodyText(*again), text);
    }

    void pushRoundTrip();
    void textsAreCanonical();
    void bodyIsCanonical();
    void badInputIsNamed_data();
    void badInputIsNamed();
    void placesInListsAreNamed();
    void numbersKeepTheirKind();
    void IN05_deepJsonIsRefused();
    void IN03_invalidUtf8IsRefused();
    void everyEntityRoundTrips();
};

void TestCodec::pushRoundTrip() {
    PushRequest request;
    request.deviceId.uuid = Uuid::fromName("t", "device");
    Op op;
    op.opId.uuid = Uuid::fromName("t", "op");
    op.opSeq = 7;
    op.type = OpType::voidOp;
    op.entity = "interaction";
    op.fields["note"] = {std::string("旧"), std::string("新 😀")};
    op.fields["duration_s"] = {domain::Value{}, std::int64_t{-3}};
    op.occurredAt = 1'790'000'000'123;
    request.ops.push_back(op);

    const auto back = decode<PushRequest>(encode(request));
    QVERIFY(back);
    QCOMPARE(back->ops.size(), 1u);
    QCOMPARE(back->ops[0].opSeq, 7);
    QCOMPARE(back->ops[0].type, OpType::voidOp);
    QVERIFY(back->ops[0].fields.at("note").newValue == op.fields.at("note").newValue);
    QVERIFY(domain::isNull(back->ops[0].fields.at("duration_s").oldValue));
    QCOMPARE(encode(*back), encode(request));
}

// Hashes are taken over these texts, so they are what they always were: members by name, no blanks, escapes only where there must be some.
void TestCodec::textsAreCanonical() {
    PushRequest request;
    request.deviceId.uuid = Uuid::fromName("t", "device");
    Op op;
    op.opId.uuid = op.id = Uuid::fromName("t", "op");
    op.type = OpType::update;
    op.entity = "customer";
    op.fields["z"] = {domain::Value{}, std::string("“王”\t\"\\/\x7f\x01 🙂")};
    op.fields["a"] = {0.1, std::vector<std::string>{"a\n", ""}};
    op.fields["m"] = {true, std::numeric_limits<std::int64_t>::min()};
    request.ops = {op, op};
    const auto text = encode(request);
    QCOMPARE(text, nlohmann::json::parse(text).dump());
    QVERIFY(encode(PullResponse{}).find("\"changes\":[]") != std::string::npos);
    op.fields["bad"] = {domain::Value{}, std::string("\xff")};
    QVERIFY(encode(op).find("\xEF\xBF\xBD") != std::string::npos);
}

void TestCodec::bodyIsCanonical() {
    const domain::Fields fields{{"b", std::int64_t{2}}, {"a", std::string("王")}, {"c", domain::Value{}}};
    QCOMPARE(bodyText(fields), std::string(R"({"a":"王","b":2})"));
    QVERIFY(parseBody(R"({"a":{"x":1}})").error().code == Code::invalid);
}

void TestCodec::badInputIsNamed_data() {
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("missing") << QByteArray(R"({"refresh_token":"x"})") << QByteArray("/device_id");
    QTest::newRow("wrong type") << QByteArray(R"({"refresh_token":5,"device_id":"x"})") << QByteArray("/refresh_token");
    QTest::newRow("bad id") << QByteArray(R"({"refresh_token":"x","device_id":"x"})") << QByteArray("/device_id");
    QTest::newRow("no object") << QByteArray("[]") << QByteArray("");
    QTest::newRow("no json") << QByteArray("<html>") << QByteArray("");
    QTest::newRow("empty") << QByteArray() << QByteArray("");
    QTest::newRow("cut short") << QByteArray(R"({"refresh_token":"x","device_id":"x")") << QByteArray("");
    QTest::newRow("more behind it") << QByteArray(R"({"refresh_token":"x"} {})") << QByteArray("");
    QTest::newRow("bad in what nobody reads") << QByteArray(R"({"other":nul,"refresh_token":"x"})") << QByteArray("");
    QTest::newRow("half a pair") << QByteArray(R"({"refresh_token":"\ud800","device_id":"x"})") << QByteArray("");
}

void TestCodec::badInputIsNamed() {
    QFETCH(const QByteArray, json);
    QFETCH(const QByteArray, path);
    const auto decoded = decode<RefreshRequest>(std::string_view(json.constData(), static_cast<std::size_t>(json.size())));
    QVERIFY(!decoded);
    QCOMPARE(decoded.error().code, Code::invalid);
    QCOMPARE(QByteArray::fromStdString(decoded.error().subject), path);
}

void TestCodec::placesInListsAreNamed() {
    const auto decoded = decode<PullRequest>(R"({"device_id":"0195a0b0-0000-7000-8000-000000000001","cursors":[{"scope":"brand","seq":1},{"scope":"brand","seq":1.5}]})");
    QVERIFY(!decoded);
    QCOMPARE(decoded.error().subject, std::string("/cursors/1/seq"));
}

void TestCodec::numbersKeepTheirKind() {
    QVERIFY(parseBody(R"({"a":9223372036854775807,"b":-9223372036854775808,"c":1.0,"d":1e3})").value() ==
            (domain::Fields{{"a", std::numeric_limits<std::int64_t>::max()}, {"b", std::numeric_limits<std::int64_t>::min()}, {"c", 1.0}, {"d", 1000.0}}));
    for (const char* text : {R"({"a":9223372036854775808})", R"({"a":123456789012345678901234567890})", R"({"a":1e999})", R"({"a":NaN})", R"({"a":01})", R"({"a":1,"a":2})"})
        QVERIFY2(!parseBody(text), text);
}

void TestCodec::IN05_deepJsonIsRefused() {
    QVERIFY(!decode<PullRequest>(std::string(200'000, '[')));
    const auto deep = decode<PullRequest>(std::string(200'000, '[') + std::string(200'000, ']'));
    QVERIFY(!deep);
    QCOMPARE(deep.error().context, std::string("JSON nested too deep"));
}

void TestCodec::IN03_invalidUtf8IsRefused() {
    QVERIFY(!decode<RefreshRequest>("{\"refresh_token\":\"\xC0\xAF\",\"device_id\":\"x\"}"));
    const auto* customer = domain::findEntity("customer");
    QVERIFY(!domain::checkFields(*customer, {{"name", std::string("a\0b", 3)}}, false));
    QCOMPARE(domain::checkFields(*customer, {{"name", std::string(201, 'x')}}, false).error().code, Code::tooLarge);
}

void TestCodec::everyEntityRoundTrips() {
    QVERIFY(domain::entities().size() >= 28);
    domain::forEachEntity([]<class E>() {
        E entity;
        entity.id.uuid = Uuid::fromName("t", E::kEntity);
        auto fields = domain::toFields(entity);
        for (const auto& info : domain::findEntity(E::kEntity)->fields) {
            if (!info.choices.empty()) fields[info.name] = std::string(info.choices.back());
            else if (info.type == domain::FieldType::text) fields[info.name] = std::string("值");
            else if (info.type == domain::FieldType::date) fields[info.name] = std::string("2024-02-29");
            else if (info.type == domain::FieldType::id) fields[info.name] = Uuid::fromName("t", "x").toString();
            else if (info.type == domain::FieldType::boolean) fields[info.name] = true;
            else if (info.type == domain::FieldType::textList) fields[info.name] = std::vector<std::string>{"值", "另一个"};
            else if (info.type == domain::FieldType::real) fields[info.name] = 0.5;
            else fields[info.name] = std::int64_t{1'700'000'000'000};
        }
        QVERIFY2(domain::checkFields(*domain::findEntity(E::kEntity), fields, true).has_value(), E::kEntity.data());
        const auto parsed = parseBody(bodyText(fields));
        QVERIFY(parsed.has_value());
        E back;
        QVERIFY(domain::applyFields(back, *parsed));
        QCOMPARE(domain::toFields(back), fields);
    });
}

LIANLU_TEST(TestCodec)

}  // namespace test_codec

#include "test_codec.moc"
