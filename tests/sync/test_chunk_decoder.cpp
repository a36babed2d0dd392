// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "models/base/uuid.h"
#include "sync/client/chunk_decoder.h"
#include "sync/client/load_plan.h"
#include "tests/support/fake_bootstrap.h"
#include "tests/support/test_main.h"

namespace test_chunk_decoder {

using namespace lianlu;
using namespace lianlu::test;

namespace {

const char* const kId = "0190f3a2-0000-7000-8000-000000000001";

Result<std::vector<store::ServerRow>> decode(const std::string& text, std::int64_t rows, bool cut = false) {
    auto frame = zstdFrame(text);
    if (cut) frame.resize(frame.size() - 3);
    std::vector<store::ServerRow> out;
    sync::ChunkDecoder decoder;
    LIANLU_CHECK(decoder.decode(frame, rows, [&](sync::RowBatch&& batch) {
        return batch.each([&](const store::ServerRow& row) -> Result<void> {
            out.push_back(row);
            return {};
        });
    }));
    return out;
}

//! ' stands for ", ~ for an escaped one, ^0 for an escaped NUL: moc loses its way in raw strings.
std::string json(std::string text) {
    std::string made;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\'') made += '"';
        else if (text[i] == '~') made += "\\\"";
        else if (text[i] == '^') made += "\\u000";
        else made += text[i];
    }
    return made;
}

std::string line(const std::string& entity, const std::string& fields, int ver = 3) {
    return json("{'entity':'") + entity + json("','id':'") + kId + json("','ver':") + std::to_string(ver) + json(",'fields':") + fields + "}\n";
}

Code codeOf(const Result<std::vector<store::ServerRow>>& done) { return done ? Code::internal : done.error().code; }

}  // namespace

class TestChunkDecoder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fieldsOfEveryKind() {
        const auto rows = decode(line("tag", json("{'confidence':1,'customer_id':'0190f3a2-0000-7000-8000-000000000009','name':'a~b 衣','set_at':1700000000000}")) +
                                     line("consent", json("{'granted':true,'wording_version':'v1','later_field':{'deep':[1]},'at':5}")),
                                 2);
        QVERIFY(!rows);  // a field with an object is no field
        const auto good = decode(line("tag", json("{'confidence':1,'name':'a~b 衣','set_at':1700000000000}")) + line("consent", json("{'wording_version':'v1','granted':true,'later_field':7,'at':5}")), 2);
        QVERIFY2(good.has_value(), good ? "" : good.error().describe().c_str());
        QCOMPARE(std::get<double>(good->at(0).fields.at("confidence")), 1.0);
        QCOMPARE(std::get<std::string>(good->at(0).fields.at("name")), std::string("a\"b 衣"));
        QCOMPARE(std::get<bool>(good->at(1).fields.at("granted")), true);
        QCOMPARE(std::get<std::int64_t>(good->at(1).fields.at("later_field")), std::int64_t{7});
        QCOMPARE(good->at(1).ver, std::int64_t{3});
    }

    void listsOfTexts() {
        const auto rows = decode(line("tag", json("{'name':['first','second 衣','','a longer text than a string holds in itself']}")), 1);
        QVERIFY2(rows.has_value(), rows ? "" : rows.error().describe().c_str());
        QCOMPARE(std::get<std::vector<std::string>>(rows->at(0).fields.at("name")).size(), std::size_t{4});
        QCOMPARE(std::get<std::vector<std::string>>(rows->at(0).fields.at("name")).at(1), std::string("second 衣"));
    }

    void entityOfANewerServer() {
        const auto rows = decode(line("hologram", json("{'colour':'blue'}")), 1);
        QVERIFY2(rows.has_value(), rows ? "" : rows.error().describe().c_str());
        QCOMPARE(rows->at(0).entity, std::string("hologram"));
        QCOMPARE(std::get<std::string>(rows->at(0).fields.at("colour")), std::string("blue"));
    }

    void manyBlocks() {
        std::string text;
        for (int i = 1; i <= 20'000; ++i) text += line("touch_event", json("{'kind':'visit','source':'mall','weight':0.25}"), i);
        const auto rows = decode(text, 20'000);
        QVERIFY2(rows.has_value(), rows ? "" : rows.error().describe().c_str());
        QCOMPARE(rows->size(), std::size_t{20'000});
        QCOMPARE(rows->back().ver, std::int64_t{20'000});
    }

    void NW02_frameCutShort() { QCOMPARE(codeOf(decode(line("tag", "{}"), 1, true)), Code::notLianlu); }
    void otherNumberOfRows() {
        QCOMPARE(codeOf(decode(line("tag", "{}"), 2)), Code::notLianlu);
        QCOMPARE(codeOf(decode(line("tag", "{}") + line("tag", "{}"), 1)), Code::notLianlu);
    }
    void rowsThatAreNone() {
        for (const std::string bad : {"{}\n", "[]\n", "nonsense\n", "{\"entity\":\"tag\"}\n", "null\n", "{\"entity\":\"tag\",\"id\":\"x\",\"ver\":1,\"fields\":{}}\n"})
            QCOMPARE(codeOf(decode(bad, 1)), Code::notLianlu);
        QCOMPARE(codeOf(decode(line("tag", "{}", 0), 1)), Code::notLianlu);
        QCOMPARE(codeOf(decode(line("tag", json("{'name':'a^0b'}")), 1)), Code::notLianlu);
        QCOMPARE(codeOf(decode(line("tag", "{}").substr(0, 60), 1)), Code::notLianlu);
    }
    void NW16_lineWithoutEnd() { QCOMPARE(codeOf(decode(std::string(std::size_t{40} << 20u, 'x'), 1)), Code::tooLarge); }

    void planSurvivesItsMark() {
        sync::LoadPlan plan;
        protocol::Manifest cut;
        cut.scope = domain::Scope::book({*Uuid::parse(kId)});
        cut.snapshot = "s";
        cut.epoch = "e";
        cut.digest = "12";
        cut.rows = 5;
        cut.chunks = {{0, 10, 3, std::string(64, 'a')}, {1, 10, 2, std::string(64, 'b')}};
        plan.parts.push_back({cut, 1});
        const auto again = sync::LoadPlan::fromMark(plan.toMark());
        QVERIFY(again);
        QCOMPARE(again->parts.at(0).chunksIn, std::size_t{1});
        QCOMPARE(again->rowsIn(), std::int64_t{3});
        QVERIFY(again->covers({cut.scope}));
        QVERIFY(!sync::LoadPlan::fromMark("{\"a\":1}"));
    }
};

LIANLU_TEST(TestChunkDecoder)

}  // namespace test_chunk_decoder

#include "test_chunk_decoder.moc"
